"""Reads role files, vocabularies and answers into models, and writes answers; the only place that
knows YAML.

Every mistake is found at once and told with its file, line and field.
"""

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from functools import cache, cached_property
from os import PathLike
from pathlib import Path
from typing import TypeVar

from obmva.catalog.answers import (
    answers_data,
    answers_from,
    answers_of,
    answers_text,
    parse_answers,
    read_answers,
    readable_part,
)
from obmva.catalog.documents import (
    MOST_BYTES,
    Document,
    decode,
    parse_document,
    read_document,
    read_text,
)
from obmva.catalog.files import (
    BUILT_IN_DATA,
    SOURCES,
    built_in_document,
    built_in_roles,
    data_file,
    edition,
    holds_answers,
    is_old,
    read_role,
    role_files,
    role_of,
)
from obmva.catalog.kept import Keeper, forget, last_kept, state_folder
from obmva.catalog.sources import built_in_sources, own_sources, sources_of
from obmva.catalog.translating import in_language, texts_in
from obmva.catalog.validation import M, all_or_problems, validate
from obmva.catalog.writing import FileToWrite, write_file
from obmva.consistency import Surroundings, inconsistencies
from obmva.errors import InvalidFileError, Problem
from obmva.models import (
    AdvertWords,
    Area,
    AsideWords,
    BesideFigures,
    Between,
    BriefTexts,
    Contradiction,
    HeardAnywhere,
    HearingWords,
    MarketDefinition,
    Method,
    Option,
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
    UnknownLanguages,
)
from obmva.text.languages import ENGLISH

Key = TypeVar("Key")
Value = TypeVar("Value")

__all__ = [
    "BUILT_IN_DATA",
    "MOST_BYTES",
    "SOURCES",
    "Catalog",
    "Document",
    "FileToWrite",
    "Keeper",
    "answers_data",
    "answers_from",
    "answers_of",
    "answers_text",
    "built_in_catalog",
    "built_in_roles",
    "built_in_sources",
    "data_file",
    "decode",
    "edition",
    "forget",
    "holds_answers",
    "is_old",
    "last_kept",
    "own_sources",
    "parse_answers",
    "parse_document",
    "read_answers",
    "read_document",
    "read_role",
    "read_text",
    "readable_part",
    "role_files",
    "role_of",
    "sources_of",
    "state_folder",
    "texts_in",
    "validate",
    "write_file",
]


class Catalog:
    """The roles and vocabularies, each read when it is first needed and then kept.

    `folders` are further folders with roles; a role there replaces the built-in one of the same id,
    and a `sources.yaml` there adds the publications that they cite. `data` is the folder of the
    vocabularies. Their texts, and those of the built-in roles, are there in English and in one more
    `language` (an ISO 639-1 code).
    """

    def __init__(
        self,
        folders: str | PathLike[str] | Sequence[str | PathLike[str]] = (),
        data: Path = BUILT_IN_DATA,
        language: str = ENGLISH,
    ) -> None:
        self._data = data
        self.language = language
        named = [folders] if isinstance(folders, (str, PathLike)) else folders
        self._folders = (built_in_roles(), *map(Path, named))
        self._single: dict[RoleId, Role] = {}
        self._words: dict[str, Mapping[TaskId, str]] = {}

    @property
    def has_own_roles(self) -> bool:
        """Whether further folders add roles."""
        return len(self._folders) > 1

    @property
    def has_own_words(self) -> bool:
        """Whether the vocabularies are others than the program's."""
        return self._data != BUILT_IN_DATA

    @property
    def is_built_in(self) -> bool:
        """Whether roles and vocabularies are the program's alone."""
        return not (self.has_own_roles or self.has_own_words)

    def in_language(self, language: str) -> "Catalog":
        """Return the same roles and vocabularies with texts in another language."""
        if self.is_built_in:
            return built_in_catalog(language)
        return Catalog(self._folders[1:], self._data, language)

    @cached_property
    def files(self) -> Mapping[RoleId, Path]:
        """The file of each role, later folders winning; the ids are the stems."""
        return {RoleId(path.stem): path for folder in self._folders for path in role_files(folder)}

    @cached_property
    def roles(self) -> Mapping[RoleId, Role]:
        """All roles by id, in the order of their ids; those of further folders are checked against
        the rest.
        """
        roles = all_or_problems(sorted(self.files), self._read_role)
        found = {role.id: role for role in roles}
        if self.has_own_roles:
            self._check(found)
        return found

    def _read_role(self, id_: RoleId) -> Role:
        path = self.files[id_]
        if self.has_own_roles and path.parent != self._folders[0]:
            return read_role(path)
        return role_of(in_language(built_in_document(path), self.language, f"roles/{id_}"), path)

    def _read(self, *names: str) -> Document:
        # not with_suffix, which a path in an archive lacks
        path = self._data.joinpath(*names[:-1], f"{names[-1]}.yaml")
        return read_document(path) if self.has_own_words else built_in_document(path)

    def _document(self, name: str) -> Document:
        return in_language(self._read(name), self.language, name)

    def _list(self, model: type[M], name: str) -> list[M]:
        document = self._document(name)
        return [
            validate(model, document, part, (index,)) for index, part in enumerate(document.data)
        ]

    def _check(self, roles: Mapping[RoleId, Role]) -> None:
        """Hold the roles of further folders against everything else; raises `InvalidFileError` with
        every mistake.
        """
        around = Surroundings(roles, self.sources, self.rows, self.questions, self.markets)
        built_in = self._folders[0]
        problems = [
            problem
            for id_, path in self.files.items()
            if path.parent != built_in
            for problem in _located(inconsistencies(roles[id_], around), path)
        ]
        if problems:
            raise InvalidFileError(*problems)

    def role(self, id_: RoleId) -> Role:
        """Return one role, reading only its file where the others have not been read; `id_` must be
        known.
        """
        if "roles" in self.__dict__ or self.has_own_roles:
            return self.roles[id_]
        if id_ not in self._single:
            self._single[id_] = self._read_role(id_)
        return self._single[id_]

    @property
    def roles_on_demand(self) -> Mapping[RoleId, Role]:
        """All roles by id, each read only when it is looked up."""
        return _OnDemand(self.files, self.role)

    @cached_property
    def sources(self) -> Mapping[SourceId, Source]:
        """All sources by id, those of further folders too."""
        built_in = built_in_sources()
        own = [own_sources(folder, built_in) for folder in self._folders[1:]]
        return {id_: source for sources in (built_in, *own) for id_, source in sources.items()}

    @cached_property
    def rows(self) -> Mapping[RowId, RowDefinition]:
        """The rows of the comparison by id, in the order of the screen."""
        return {row.id: row for row in self._list(RowDefinition, "profile")}

    @cached_property
    def briefs(self) -> BriefTexts:
        """What a brief says beside the owner's own lines."""
        return validate(BriefTexts, self._document("briefs"))

    @cached_property
    def between(self) -> Mapping[str, Between]:
        """The titles of jobs between several roles, by id."""
        return {title.id: title for title in self._list(Between, "between")}

    @cached_property
    def beside(self) -> BesideFigures:
        """Figures for what may help beside a role, or instead of it."""
        return validate(BesideFigures, self._document("beside"))

    @cached_property
    def contradictions(self) -> tuple[Contradiction, ...]:
        """The rules on answers that do not go together."""
        return tuple(self._list(Contradiction, "contradictions"))

    @cached_property
    def tasks(self) -> Mapping[TaskId, Task]:
        """The kinds of work by id."""
        return {task.id: task for task in self._list(Task, "tasks")}

    @cached_property
    def questions(self) -> Mapping[QuestionId, Question]:
        """The questions by id, in the order in which they are asked; the markets are the options
        of theirs.
        """
        markets = tuple(Option(id=id_, **dict(one.name)) for id_, one in self.markets.items())
        return {
            one.id: one.model_copy(update={"options": markets}) if one.kind == "market" else one
            for one in self._list(Question, "questions")
        }

    @cached_property
    def markets(self) -> Mapping[Area, MarketDefinition]:
        """The markets by id."""
        return {market.id: market for market in self._list(MarketDefinition, "markets")}

    @cached_property
    def method(self) -> Method:
        """Criteria, value functions and thresholds."""
        return validate(Method, self._document("method"))

    @cached_property
    def words(self) -> Mapping[str, Mapping[TaskId, str]]:
        """By language, whose file is read when it is looked up, every kind of work's name and
        phrases: one text, a line each, the name first.
        """
        return _OnDemand(_languages(self._data / "words"), self.words_of)

    def words_of(self, language: str) -> Mapping[TaskId, str]:
        """Every kind of work's name and phrases in one language, whose file alone is read."""
        if language not in self._words:
            self._words[language] = self._read("words", language).data
        return self._words[language]

    @cached_property
    def asides(self) -> Mapping[str, AsideWords]:
        """By language, what is typed beside work: greetings, words that steer, questions."""
        return {
            language: validate(AsideWords, self._read("asides", language))
            for language in _languages(self._data / "asides")
        }

    @cached_property
    def adverts(self) -> Mapping[str, AdvertWords]:
        """By language, how adverts for help are written."""
        return {
            language: validate(AdvertWords, self._read("adverts", language))
            for language in _languages(self._data / "adverts")
        }

    def hearing_of(self, language: str) -> HearingWords:
        """How answers are said in one language, whose file alone is read."""
        return validate(HearingWords, self._read("hearing", language))

    @cached_property
    def heard_anywhere(self) -> HeardAnywhere:
        """What is heard the same way in every language."""
        return validate(HeardAnywhere, self._read("hearing", "any"))

    @cached_property
    def unknown_languages(self) -> UnknownLanguages:
        """What tells languages that are not known."""
        return validate(UnknownLanguages, self._read("unknown_languages"))


@cache
def built_in_catalog(language: str = ENGLISH) -> Catalog:
    """Return the program's own roles and vocabularies, which are read once."""
    return Catalog(language=language)


class _OnDemand(Mapping[Key, Value]):
    """What is read only when it is looked up."""

    def __init__(self, keys: Collection[Key], read: Callable[[Key], Value]) -> None:
        self._keys = keys
        self._read = read

    def __getitem__(self, key: Key) -> Value:
        if key not in self._keys:
            raise KeyError(key)
        return self._read(key)

    def __iter__(self) -> Iterator[Key]:
        return iter(self._keys)

    def __len__(self) -> int:
        return len(self._keys)


def _located(problems: Sequence[Problem], path: Path) -> Iterator[Problem]:
    """Add file and line to problems that name a field of the file, which is read again only when
    there are any.
    """
    if problems:
        document = read_document(path, strict=False)
        yield from (document.located(problem) for problem in problems)


def _languages(folder: Path) -> list[str]:
    """Return the languages of a folder that holds a file for each."""
    return sorted(file.stem for file in folder.iterdir() if file.name.endswith(".yaml"))
