"""YAML and JSON as plain data with line numbers, its traps closed.

A key twice, `no` for False, `1:30` for 90, `010` for 8, anchors and aliases, and files too large or
too deep to be what they claim: each is refused, or taken as the text that it is.
"""

import errno
import json
import os
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import yaml

from obmva.errors import InvalidFileError, Problem
from obmva.text.plain import UNSEEN

MOST_BYTES = 1_000_000
_MOST_DEPTH = 40
_LOADER: type[Any] = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_TRAPS = frozenset(
    {
        "tag:yaml.org,2002:bool",
        "tag:yaml.org,2002:timestamp",
        "tag:yaml.org,2002:binary",
        "tag:yaml.org,2002:merge",
        "tag:yaml.org,2002:value",
    }
)
_COLLECTIONS = frozenset({"tag:yaml.org,2002:seq", "tag:yaml.org,2002:map"})
_HALVES = re.compile(r"\\ud[89ab][0-9a-f]{2}\\ud[c-f][0-9a-f]{2}", re.IGNORECASE)
_NOT_IN_YAML = re.compile("[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]")
_ANCHOR = re.compile(r"[&*](?<![^\s\[{,:?-].)\S")  # the sign first: most texts hold few
_INDEX = re.compile(r"\[(\d+)\]\.?")
_BRACKET = re.compile(r"[\[\]{}]")
_DEEP_INDENT = re.compile(rf"[\n\r\x85\u2028\u2029][ \-?:\t]{{{2 * _MOST_DEPTH}}}")
_OPENED = frozenset(
    {
        "while parsing a flow mapping",
        "while parsing a flow sequence",
        "while scanning a quoted scalar",
        "while scanning a simple key",
    }
)
_PLAIN_NUMBER = frozenset("0123456789.-+eE")

FieldPath = tuple[str | int, ...]


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

    def located(self, problem: Problem) -> Problem:
        """Add file and line to a problem that names a field of this document."""
        node, line, field = self.root, None, problem.field or ""
        while node is not None:
            line = node.start_mark.line + 1
            node, field = _step(node, field) if field else (None, "")
        return replace(problem, file=self.name, line=line)


def _child(node: yaml.Node, step: str | int) -> yaml.Node | None:
    if isinstance(node, yaml.MappingNode):
        return next((value for key, value in node.value if key.value == str(step)), None)
    if isinstance(node, yaml.SequenceNode) and isinstance(step, int) and step < len(node.value):
        child: yaml.Node = node.value[step]
        return child
    return None


def _step(node: yaml.Node, field: str) -> tuple[yaml.Node | None, str]:
    """Return the part that a field name begins with, and what is left of the name; keys may hold
    dots and brackets.
    """
    if isinstance(node, yaml.SequenceNode) and (index := _INDEX.match(field)):
        return _child(node, int(index[1])), field[index.end() :]
    if isinstance(node, yaml.MappingNode):
        begun = [(key.value, value) for key, value in node.value if _begins(field, key.value)]
        key, child = max(begun, key=lambda pair: len(pair[0]), default=("", None))
        return child, field[len(key) :].removeprefix(".")
    return None, ""


def _begins(field: str, key: object) -> bool:
    return (
        isinstance(key, str)
        and field.startswith(key)
        and field[len(key) : len(key) + 1] in {"", ".", "["}
    )


def read_document(path: Path, *, strict: bool = True) -> Document:
    """Read a YAML or JSON file.

    `strict`: refuse words and numbers that YAML would quietly turn into something else; otherwise
    take them as text. Raises `InvalidFileError` with every mistake found.
    """
    return parse_document(read_text(path), str(path), strict=strict)


def read_text(path: Path) -> str:
    """Read a text file; raises `InvalidFileError` for what is none, or too large."""
    try:
        if path.is_dir():
            raise InvalidFileError(Problem("file-is-directory", file=str(path)))
        return decode(_content(path), str(path))
    except FileNotFoundError:
        raise InvalidFileError(Problem("file-missing", file=str(path))) from None
    except PermissionError:
        raise InvalidFileError(Problem("file-forbidden", file=str(path))) from None
    except OSError as error:
        raise InvalidFileError(
            Problem("file-unreadable", {"reason": error.strerror or ""}, file=str(path))
        ) from None


def _content(path: Path) -> bytes:
    """Return what stands in a file, up to a little more than it may hold; a pipe that nobody writes
    to is an `OSError`, since waiting could take for ever.
    """
    if not (isinstance(path, Path) and path.is_fifo()):
        with path.open("rb") as stream:
            return stream.read(MOST_BYTES + 1)
    with os.fdopen(os.open(path, os.O_RDONLY | os.O_NONBLOCK), "rb") as pipe:
        content = pipe.raw.read(MOST_BYTES + 1)  # None where the writer has said nothing so far
        if content == b"":
            raise OSError(errno.EPIPE, os.strerror(errno.EPIPE))
        os.set_blocking(pipe.fileno(), True)
        return (content or b"") + pipe.read(MOST_BYTES + 1)


def decode(content: bytes, name: str) -> str:
    """Turn what was read into text; raises `InvalidFileError` when it is too large or no text."""
    if len(content) > MOST_BYTES:
        raise InvalidFileError(
            Problem("file-too-large", {"most": f"{MOST_BYTES // 1_000_000} MB"}, file=name)
        )
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise InvalidFileError(Problem("file-not-text", file=name)) from None
    if "\0" in text:
        raise InvalidFileError(Problem("file-not-text", file=name))
    return text


def parse_document(text: str, name: str, *, strict: bool = True) -> Document:
    """Parse YAML or JSON text; raises `InvalidFileError` with every mistake found."""
    if name.endswith(".json"):
        _refuse_broken_json(text, name)
    text = _as_yaml(text)
    try:
        _refuse_aliases_and_depth(text, name)
        root = yaml.compose(text, Loader=_LOADER)
    except yaml.MarkedYAMLError as error:
        problem = Problem(
            "yaml-broken",
            {"reason": error.problem or ""},
            file=name,
            line=_line_of_slip(error, text),
        )
        raise InvalidFileError(problem) from None
    except yaml.YAMLError:
        raise InvalidFileError(Problem("file-not-text", file=name)) from None
    reader = _Reader(name, strict)
    data = None if root is None else reader.plain(root, ())
    if reader.problems:
        raise InvalidFileError(*reader.problems)
    return Document(name, data, root)


def _refuse_broken_json(text: str, name: str) -> None:
    try:
        json.loads(text)
    except json.JSONDecodeError as error:
        problem = Problem("json-broken", {"reason": error.msg}, file=name, line=error.lineno)
        raise InvalidFileError(problem) from None
    except RecursionError:  # how deep it may be is found out by whoever reads it as YAML
        return


def _line_of_slip(error: yaml.MarkedYAMLError, text: str) -> int | None:
    """Return the line where a mistake was made: what is never closed is noticed only further on, or
    after the last line.
    """
    if error.context in _OPENED and error.context_mark and not text.lstrip().startswith("{"):
        return int(error.context_mark.line) + 1
    mark = error.problem_mark or error.context_mark
    if mark is None:
        return None
    before = text[: mark.index].rstrip().count("\n") + 1
    return (
        before if error.context in _OPENED or not text[mark.index :].strip() else int(mark.line) + 1
    )


def _as_yaml(text: str) -> str:
    """JSON is YAML but for emoji escaped in two halves and for some characters that YAML does not
    take as they are.
    """
    if not text.lstrip().startswith("{"):
        return text
    text = _HALVES.sub(lambda pair: json.loads(f'"{pair[0]}"'), text)
    return _NOT_IN_YAML.sub(lambda char: f"\\u{ord(char[0]):04x}", text)


def _refuse_aliases_and_depth(text: str, name: str) -> None:
    """Look at the events first where the text could hide an alias or a deep nest: composing them
    could take for ever.
    """
    if not (
        _may_hide_alias(text)
        or _deepest_brackets(text) > _MOST_DEPTH
        or _DEEP_INDENT.search(f"\n{text}")
    ):
        return
    too_deep = Problem("yaml-too-deep", {"most": str(_MOST_DEPTH)}, file=name)
    depth = line = 0
    try:
        for event in yaml.parse(text, Loader=_LOADER):
            line = event.start_mark.line + 1 if event.start_mark else line
            if isinstance(event, yaml.AliasEvent):
                raise InvalidFileError(Problem("yaml-alias", file=name, line=line))
            depth += isinstance(event, yaml.CollectionStartEvent)
            depth -= isinstance(event, yaml.CollectionEndEvent)
            if depth > _MOST_DEPTH:
                raise InvalidFileError(replace(too_deep, line=line))
    except yaml.MarkedYAMLError as error:
        # A library has a limit of its own, and reads ahead of the events that it tells of.
        if _deepest_brackets(text) <= _MOST_DEPTH or error.problem_mark is None:
            raise
        raise InvalidFileError(replace(too_deep, line=error.problem_mark.line + 1)) from None


def _may_hide_alias(text: str) -> bool:
    return ("&" in text or "*" in text) and _ANCHOR.search(text) is not None


def _deepest_brackets(text: str) -> int:
    """Return how deep brackets nest at the most, those inside quotes counted too; few brackets as
    if all were open at once.
    """
    opening = text.count("[") + text.count("{")
    if opening <= _MOST_DEPTH:
        return opening
    deepest = depth = 0
    for bracket in _BRACKET.findall(text):
        depth += 1 if bracket in "[{" else -1
        deepest = max(deepest, depth)
    return deepest


class _Reader:
    """Turns nodes into plain data, noting duplicate keys and traps."""

    def __init__(self, name: str, strict: bool) -> None:
        self._name = name
        self._strict = strict
        self.problems: list[Problem] = []

    def plain(self, node: yaml.Node, path: FieldPath) -> Any:
        """Return the plain data of a node."""
        if isinstance(node, yaml.ScalarNode):
            return self._scalar(node, path)
        if node.tag not in _COLLECTIONS:
            self._note("yaml-tag", node, path, given=node.tag)
        if isinstance(node, yaml.SequenceNode):
            return [self.plain(child, (*path, index)) for index, child in enumerate(node.value)]
        return self._mapping(node, path)

    def _mapping(self, node: yaml.Node, path: FieldPath) -> dict[str, Any]:
        data: dict[str, Any] = {}
        for key_node, value_node in node.value:
            key = key_node.value if isinstance(key_node, yaml.ScalarNode) else "?"
            here = (*path, key)
            if not isinstance(key_node, yaml.ScalarNode):
                self._note("yaml-broken", key_node, here, reason="a key must be a word")
            if key in data:
                self._note("yaml-duplicate", key_node, here, key=key)
            data[key] = self.plain(value_node, here)
        return data

    def _scalar(self, node: yaml.ScalarNode, path: FieldPath) -> Any:
        tag, text = node.tag, node.value
        if tag == "tag:yaml.org,2002:str":
            if self._strict and (unseen := UNSEEN.search(text)):
                self._note("yaml-unseen", node, path, code=f"U+{ord(unseen[0]):04X}")
            return text
        if tag == "tag:yaml.org,2002:null":
            return None
        if tag == "tag:yaml.org,2002:bool" and text.lower() in {"true", "false"}:
            return text.lower() == "true"
        if (
            tag.endswith((":int", ":float"))
            and (number := _number(text)) is not None
            and (self._strict or str(number) == text)
        ):
            return number
        is_known = tag in _TRAPS or tag.endswith((":int", ":float"))
        if self._strict or not is_known:
            self._note("yaml-trap" if is_known else "yaml-tag", node, path, given=text)
        return text

    def _note(self, sentence: str, node: yaml.Node, path: FieldPath, **values: str) -> None:
        line = node.start_mark.line + 1
        self.problems.append(
            Problem(sentence, values, file=self._name, line=line, field=field_name(path))
        )


def _number(text: str) -> int | float | None:
    """Read a plain decimal number; None for octal, hexadecimal, sexagesimal and other surprises."""
    digits = text.lstrip("+-")
    if not set(text) <= _PLAIN_NUMBER or (
        len(digits) > 1 and digits[0] == "0" and digits[1].isdigit()
    ):
        return None
    try:
        return int(text) if digits.isdigit() else float(text)
    except ValueError:
        return None


def field_name(path: Sequence[str | int]) -> str:
    """Write a path as users read it: `rates[2].typical`."""
    return "".join(f"[{step}]" if isinstance(step, int) else f".{step}" for step in path).lstrip(
        "."
    )
