"""Reads role files, vocabularies and answers into models, and writes answers; the only place that knows YAML.

Every mistake is found at once and told with its file, line and field. YAML's traps are closed: a key twice, `no` for False,
`1:30` for 90, `010` for 8, anchors and aliases, and files too large or too deep to be what they claim.
"""

import contextlib
import json
import os
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from importlib import resources
from pathlib import Path
from typing import Any, TypeVar

import yaml
from pydantic import BaseModel, ValidationError

from obmva.consistency import Surroundings, inconsistencies
from obmva.errors import InvalidFileError, Problem
from obmva.models import (
    Answers,
    Area,
    MarketDefinition,
    Method,
    Question,
    QuestionId,
    Role,
    RoleId,
    RowDefinition,
    RowId,
    Source,
    SourceId,
    Task,
    TaskId,
)

MOST_BYTES = 1_000_000
_MOST_DEPTH = 40
_LOADER: type[Any] = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_TRAPS = frozenset({"tag:yaml.org,2002:bool", "tag:yaml.org,2002:timestamp", "tag:yaml.org,2002:binary",
                    "tag:yaml.org,2002:merge", "tag:yaml.org,2002:value"})  # fmt: skip
_HALVES = re.compile(r"\\ud[89ab][0-9a-f]{2}\\ud[c-f][0-9a-f]{2}", re.IGNORECASE)
_NOT_IN_YAML = re.compile("[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]")
_PLAIN_NUMBER = frozenset("0123456789.-+eE")

Path_ = tuple[str | int, ...]
M = TypeVar("M", bound=BaseModel)
T = TypeVar("T")


@dataclass(frozen=True)
class Document:
    """A YAML or JSON text that was read: its plain data, and where each part of it stands."""

    name: str
    data: Any
    root: yaml.Node | None

    def line(self, path: Sequence[str | int]) -> int | None:
        """Return the line (from 1) of the part at `path`, or of the nearest part around it."""
        node, line = self.root, None
        for step in (*path, None):
            if node is None:
                break
            line = node.start_mark.line + 1
            node = None if step is None else _child(node, step)
        return line


def _child(node: yaml.Node, step: str | int) -> yaml.Node | None:
    if isinstance(node, yaml.MappingNode):
        return next((value for key, value in node.value if key.value == str(step)), None)
    if isinstance(node, yaml.SequenceNode) and isinstance(step, int) and step < len(node.value):
        child: yaml.Node = node.value[step]
        return child
    return None


def read_document(path: Path, *, strict: bool = True) -> Document:
    """Read a YAML or JSON file.

    `strict`: refuse words and numbers that YAML would quietly turn into something else; otherwise take them as text.
    Raises `InvalidFileError` with every mistake found.
    """
    return parse_document(_read_text(path), str(path), strict=strict)


def _read_text(path: Path) -> str:
    try:
        if path.is_dir():
            raise InvalidFileError(Problem("file_is_directory", file=str(path)))
        with path.open("rb") as stream:
            return decode(stream.read(MOST_BYTES + 1), str(path))
    except FileNotFoundError:
        raise InvalidFileError(Problem("file_missing", file=str(path))) from None
    except PermissionError:
        raise InvalidFileError(Problem("file_forbidden", file=str(path))) from None
    except OSError as error:
        raise InvalidFileError(Problem("file_unreadable", {"reason": error.strerror or ""}, file=str(path))) from None


def decode(content: bytes, name: str) -> str:
    """Turn what was read into text; raises `InvalidFileError` when it is too large or no text."""
    if len(content) > MOST_BYTES:
        raise InvalidFileError(Problem("file_too_large", {"most": f"{MOST_BYTES // 1_000_000} MB"}, file=name))
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise InvalidFileError(Problem("file_not_text", file=name)) from None
    if "\0" in text:
        raise InvalidFileError(Problem("file_not_text", file=name))
    return text


def parse_document(text: str, name: str, *, strict: bool = True) -> Document:
    """Parse YAML or JSON text; raises `InvalidFileError` with every mistake found."""
    text = _as_yaml(text)
    try:
        _refuse_aliases_and_depth(text, name)
        root = yaml.compose(text, Loader=_LOADER)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line = None if mark is None else mark.line + 1
        raise InvalidFileError(Problem("yaml_broken", {"reason": error.problem or ""}, file=name, line=line)) from None
    except yaml.YAMLError:
        raise InvalidFileError(Problem("file_not_text", file=name)) from None
    reader = _Reader(name, strict)
    data = None if root is None else reader.plain(root, ())
    if reader.problems:
        raise InvalidFileError(*reader.problems)
    return Document(name, data, root)


def _as_yaml(text: str) -> str:
    """JSON is YAML but for emoji escaped in two halves and for some characters that YAML does not take as they are."""
    if not text.lstrip().startswith("{"):
        return text
    text = _HALVES.sub(lambda pair: json.loads(f'"{pair[0]}"'), text)
    return _NOT_IN_YAML.sub(lambda char: f"\\u{ord(char[0]):04x}", text)


def _refuse_aliases_and_depth(text: str, name: str) -> None:
    """Look at the events first where the text could hide an alias or a deep nest: composing them could take for ever."""
    brackets = text.count("[") + text.count("{")
    if "*" not in text and "&" not in text and brackets <= _MOST_DEPTH and _deepest_indent(text) < 2 * _MOST_DEPTH:
        return
    depth = 0
    for event in yaml.parse(text, Loader=_LOADER):
        line = event.start_mark.line + 1 if event.start_mark else None
        if isinstance(event, yaml.AliasEvent):
            raise InvalidFileError(Problem("yaml_alias", file=name, line=line))
        depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
        if depth > _MOST_DEPTH:
            raise InvalidFileError(Problem("yaml_too_deep", {"most": str(_MOST_DEPTH)}, file=name, line=line))


def _deepest_indent(text: str) -> int:
    return max((len(line) - len(line.lstrip(" -?:\t")) for line in text.splitlines()), default=0)


class _Reader:
    """Turns nodes into plain data, noting duplicate keys and traps."""

    def __init__(self, name: str, strict: bool) -> None:
        self._name = name
        self._strict = strict
        self.problems: list[Problem] = []

    def plain(self, node: yaml.Node, path: Path_) -> Any:
        """Return the plain data of a node."""
        if isinstance(node, yaml.ScalarNode):
            return self._scalar(node, path)
        if isinstance(node, yaml.SequenceNode):
            return [self.plain(child, (*path, index)) for index, child in enumerate(node.value)]
        return self._mapping(node, path)

    def _mapping(self, node: yaml.Node, path: Path_) -> dict[str, Any]:
        data: dict[str, Any] = {}
        for key_node, value_node in node.value:
            key = key_node.value if isinstance(key_node, yaml.ScalarNode) else "?"
            here = (*path, key)
            if not isinstance(key_node, yaml.ScalarNode):
                self._note("yaml_broken", key_node, here, reason="a key must be a word")
            if key in data:
                self._note("yaml_duplicate", key_node, here, key=key)
            data[key] = self.plain(value_node, here)
        return data

    def _scalar(self, node: yaml.ScalarNode, path: Path_) -> Any:
        tag, text = node.tag, node.value
        if tag == "tag:yaml.org,2002:str":
            return text
        if tag == "tag:yaml.org,2002:null":
            return None
        if tag == "tag:yaml.org,2002:bool" and text.lower() in {"true", "false"}:
            return text.lower() == "true"
        if tag.endswith((":int", ":float")) and (number := _number(text)) is not None and (self._strict or str(number) == text):
            return number
        if self._strict:
            self._note("yaml_trap" if tag in _TRAPS or tag.endswith((":int", ":float")) else "yaml_tag", node, path, given=text)
        return text

    def _note(self, sentence: str, node: yaml.Node, path: Path_, **values: str) -> None:
        line = node.start_mark.line + 1
        self.problems.append(Problem(sentence, values, file=self._name, line=line, field=field_name(path)))


def _number(text: str) -> int | float | None:
    """Read a plain decimal number; None for octal, hexadecimal, sexagesimal and other surprises."""
    digits = text.lstrip("+-")
    if not set(text) <= _PLAIN_NUMBER or (len(digits) > 1 and digits[0] == "0" and digits[1].isdigit()):
        return None
    try:
        return int(text) if digits.isdigit() else float(text)
    except ValueError:
        return None


def field_name(path: Sequence[str | int]) -> str:
    """Write a path as users read it: `rates[2].typical`."""
    return "".join(f"[{step}]" if isinstance(step, int) else f".{step}" for step in path).lstrip(".")


def validate(model: type[M], document: Document, part: Any = None, at: Path_ = ()) -> M:
    """Make a model of a document, or of the `part` of it that stands at the path `at`.

    Raises `InvalidFileError` with every mistake, each with its line and field.
    """
    data = document.data if not at else part
    try:
        return model.model_validate(data if data is not None else {})
    except ValidationError as error:
        raise InvalidFileError(*_problems(error, document, at)) from None


def _problems(error: ValidationError, document: Document, at: Path_) -> Iterator[Problem]:
    for detail in error.errors(include_url=False):
        path = (*at, *(step for step in detail["loc"] if step != "[key]"))
        yield _problem(detail, document, path)


def _problem(detail: Any, document: Document, path: Path_) -> Problem:
    kind, context = detail["type"], detail.get("ctx", {})
    given, name = _shown(detail["input"]), str(path[-1]) if path else ""
    sentence, values = {
        "extra_forbidden": ("field_unknown", {"name": name}),
        "missing": ("field_missing", {"name": name}),
        "literal_error": ("field_not_allowed", {"given": given, "allowed": str(context.get("expected", ""))}),
        "value_error": ("field_wrong", {"reason": str(context.get("error", ""))}),
    }.get(kind, ("field_invalid", {"given": given, "reason": str(detail["msg"])}))
    return Problem(sentence, values, document.name, document.line(path), field_name(path))


def _shown(value: object) -> str:
    text = str(value)
    return text if len(text) <= 60 else text[:57] + "..."  # noqa: PLR2004  one line of a terminal


# ---------------------------------------------------------------- the program's own data and the roles


def data_file(name: str) -> Path:
    """Return a file of the program's own vocabularies."""
    return Path(str(resources.files("obmva"))) / "data" / name


def built_in_roles() -> Path:
    """Return the folder of the built-in roles: inside the installed package, else beside it in a checkout."""
    package = Path(str(resources.files("obmva")))
    inside = package / "roles"
    return inside if inside.is_dir() else package.parent / "roles"


def role_files(folder: Path) -> tuple[Path, ...]:
    """Return the role files of a folder, by name; raises `InvalidFileError` when it cannot be listed or holds none."""
    try:
        files = sorted(path for path in folder.iterdir() if path.suffix in {".yaml", ".yml"})
    except OSError as error:
        raise InvalidFileError(Problem("folder_unreadable", {"reason": error.strerror or ""}, file=str(folder))) from None
    if not files:
        raise InvalidFileError(Problem("folder_empty", file=str(folder)))
    return tuple(files)


def read_role(path: Path) -> Role:
    """Read one role file; raises `InvalidFileError` with every mistake."""
    return role_of(read_document(path), path)


def role_of(document: Document, path: Path) -> Role:
    """Make a role of a document that was read; its id must be the stem of its file."""
    role = validate(Role, document)
    if role.id != path.stem:
        problem = Problem("role_id_not_stem", {"given": role.id, "stem": path.stem}, str(path), document.line(["id"]), "id")
        raise InvalidFileError(problem)
    return role


def located(problems: Sequence[Problem], path: Path) -> tuple[Problem, ...]:
    """Add file and line to problems that name a field of the file."""
    if not problems:
        return ()
    document = read_document(path)
    return tuple(replace(problem, file=str(path), line=document.line(steps_of(problem.field or ""))) for problem in problems)


def steps_of(field: str) -> list[str | int]:
    """Read a field name back into the steps of its path: `rates[2].typical`."""
    parts = field.replace("[", ".[").split(".")
    return [int(part[1:-1]) if part.startswith("[") else part for part in parts if part]


class Catalog:
    """The roles and vocabularies, each read when it is first needed and then kept.

    `folders` are further folders with roles; a role there replaces the built-in one of the same id.
    """

    def __init__(self, folders: Sequence[Path] = ()) -> None:
        self._folders = (built_in_roles(), *folders)
        self._single: dict[RoleId, Role] = {}

    @cached_property
    def files(self) -> Mapping[RoleId, Path]:
        """The file of each role, later folders winning; the ids are the stems."""
        return {RoleId(path.stem): path for folder in self._folders for path in role_files(folder)}

    @cached_property
    def roles(self) -> Mapping[RoleId, Role]:
        """All roles by id, in the order of their ids; those of further folders are checked against the rest."""
        roles = all_or_problems(sorted(self.files), lambda role: read_role(self.files[role]))
        found = {role.id: role for role in roles}
        if len(self._folders) > 1:
            self._check(found)
        return found

    def _check(self, roles: Mapping[RoleId, Role]) -> None:
        """Hold the roles of further folders against everything else; raises `InvalidFileError` with every mistake."""
        around = Surroundings(roles, self.sources, self.rows, self.questions, self.markets)
        built_in = self._folders[0]
        problems = [
            problem
            for id_, path in self.files.items() if path.parent != built_in
            for problem in located(inconsistencies(roles[id_], around), path)
        ]  # fmt: skip
        if problems:
            raise InvalidFileError(*problems)

    def role(self, id_: RoleId) -> Role:
        """Return one role, reading only its file where the others have not been read; `id_` must be known."""
        if "roles" in self.__dict__ or len(self._folders) > 1:
            return self.roles[id_]
        if id_ not in self._single:
            self._single[id_] = read_role(self.files[id_])
        return self._single[id_]

    @cached_property
    def sources(self) -> Mapping[SourceId, Source]:
        """All sources by id."""
        document = read_document(data_file("sources.yaml"))
        return {SourceId(id_): validate(Source, document, part, (id_,)) for id_, part in document.data.items()}

    @cached_property
    def rows(self) -> Mapping[RowId, RowDefinition]:
        """The rows of the comparison by id, in the order of the screen."""
        return {row.id: row for row in _read_list(RowDefinition, "profile.yaml")}

    @cached_property
    def tasks(self) -> Mapping[TaskId, Task]:
        """The kinds of work by id."""
        return {task.id: task for task in _read_list(Task, "tasks.yaml")}

    @cached_property
    def questions(self) -> Mapping[QuestionId, Question]:
        """The questions by id, in the order in which they are asked."""
        return {question.id: question for question in _read_list(Question, "questions.yaml")}

    @cached_property
    def markets(self) -> Mapping[Area, MarketDefinition]:
        """The markets by id."""
        return {market.id: market for market in _read_list(MarketDefinition, "markets.yaml")}

    @cached_property
    def method(self) -> Method:
        """Criteria, value functions and thresholds."""
        return validate(Method, read_document(data_file("method.yaml")))

    @cached_property
    def words(self) -> Mapping[str, Mapping[TaskId, str]]:
        """By language, every kind of work's name and phrases: one text, a line each, the name first."""
        return {path.stem: read_document(path).data for path in sorted(data_file("words").glob("*.yaml"))}

    @cached_property
    def cues(self) -> Mapping[str, Mapping[str, Any]]:
        """By language, single words that hint at level and family."""
        return {path.stem: read_document(path).data for path in sorted(data_file("cues").glob("*.yaml"))}


def _read_list(model: type[M], name: str) -> list[M]:
    document = read_document(data_file(name))
    return [validate(model, document, part, (index,)) for index, part in enumerate(document.data)]


def all_or_problems(items: Sequence[T], read: Callable[[T], M]) -> list[M]:
    """Read every item; raises one `InvalidFileError` with the mistakes of all."""
    found: list[M] = []
    problems: list[Problem] = []
    for item in items:
        try:
            found.append(read(item))
        except InvalidFileError as error:
            problems += error.problems
    if problems:
        raise InvalidFileError(*problems)
    return found


# ---------------------------------------------------------------- answers


def read_answers(path: Path) -> Answers:
    """Read an answers file, YAML or JSON; raises `InvalidFileError` with every mistake."""
    return answers_of(read_document(path, strict=False))


def parse_answers(content: bytes, name: str) -> Answers:
    """Read answers from bytes, as from standard input; raises `InvalidFileError` with every mistake."""
    return answers_of(parse_document(decode(content, name), name, strict=False))


def answers_from(data: Mapping[str, Any]) -> Answers:
    """Make answers of plain data; raises `InvalidFileError` with every mistake."""
    return answers_of(Document("answers", dict(data), None))


def answers_of(document: Document) -> Answers:
    """Make answers of a document that was read."""
    if document.data is not None and not isinstance(document.data, dict):
        raise InvalidFileError(Problem("answers_not_a_mapping", file=document.name, line=1))
    said = {name: part for name, part in (document.data or {}).items() if part is not None}
    return validate(Answers, replace(document, data=said))


def answers_data(answers: Answers) -> dict[str, Any]:
    """Return answers as the plain data of their file; what was not said is left out."""
    return {"schema_version": 1, **answers.model_dump(mode="json", by_alias=True, exclude_defaults=True)}


def answers_text(answers: Answers, *, as_json: bool = False) -> str:
    """Write answers as YAML, or as JSON; reading the text back gives the same answers."""
    data = answers_data(answers)
    if as_json:
        return json.dumps(data, ensure_ascii=False, indent=2) + "\n"
    plain = "\x85" not in json.dumps(data, ensure_ascii=False)  # the one character that YAML folds away unless it is escaped
    return yaml.safe_dump(data, allow_unicode=plain, sort_keys=False, width=10_000)


def check_free(path: Path, *, force: bool) -> None:
    """Raise `InvalidFileError` when the file exists already, unless it may be replaced."""
    if not force and os.path.exists(path):  # noqa: PTH110  Path.exists raises where the folder may not be looked into
        raise InvalidFileError(Problem("file_exists", file=str(path)))


def write_answers(answers: Answers, path: Path, *, force: bool) -> None:
    """Write answers to a file, as JSON when its name ends so; an existing file only with `force`.

    Raises `InvalidFileError` when it exists already or cannot be written. The file is complete or not written at all.
    """
    text = answers_text(answers, as_json=path.suffix == ".json")
    check_free(path, force=force)
    partial = path.with_name(path.name + ".part")
    try:
        partial.write_text(text, encoding="utf-8")
        os.replace(partial, path)  # noqa: PTH105  Path.replace says the same, this names the intent: atomic
    except OSError as error:
        with contextlib.suppress(OSError):
            partial.unlink()
        raise InvalidFileError(Problem("file_unwritable", {"reason": error.strerror or ""}, file=str(path))) from None
