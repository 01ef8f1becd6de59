"""Checks files that people wrote: what kind each is, and every mistake in it."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import Path
from typing import Any, Literal, TypeAlias

from obmva.catalog import (
    SOURCES,
    Catalog,
    Document,
    answers_of,
    built_in_sources,
    decode,
    is_old,
    own_sources,
    parse_document,
    read_document,
    read_role,
    readable_part,
    role_files,
    role_of,
    texts_in,
)
from obmva.consistency import Surroundings, inconsistencies
from obmva.errors import InvalidFileError, ObmvaError, Problem, problems_of
from obmva.intake import WorkReader, read_intake
from obmva.models import Role, Source, SourceId
from obmva.text.languages import OFFERED

STANDARD_INPUT = "-"
Kind: TypeAlias = Literal["role", "answers", "sources"]


@dataclass(frozen=True)
class Checked:
    """What was found in one file; `lacks` by language are the texts (by key) of a role that are
    said in English there, which is no mistake; nor are `old` figures one.
    """

    file: str
    kind: Kind
    problems: tuple[Problem, ...]
    lacks: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    old: tuple[Problem, ...] = ()

    @property
    def ok(self) -> bool:
        """Whether nothing is wrong."""
        return not self.problems


def check_files(
    files: Sequence[Path], folders: Sequence[Path] = (), given: bytes = b""
) -> tuple[Checked, ...]:
    """Check each file as what it looks like: a file with an id and a scope is a role, any other
    holds answers.

    Roles may name those of further `folders` and each other, and cite the `sources.yaml` beside
    them. A file that is called `-` is what was `given` on standard input. Raises `InvalidFileError`
    for a folder that cannot be listed.
    """
    checker = _Checker(files, folders, given)
    return tuple(checker.check(path) for path in files)


class _Checker:
    """What files are held against, read when the first file needs it."""

    def __init__(self, files: Sequence[Path], folders: Sequence[Path], given: bytes) -> None:
        self._files = [file for file in files if str(file) != STANDARD_INPUT]
        self._given = given
        self._folders = folders
        self._catalog = Catalog(folders)
        _ = (
            self._catalog.files
        )  # a folder that cannot be listed is told once, whatever the files need of it

    def check(self, path: Path) -> Checked:
        """Check one file."""
        kind: Kind = "sources" if path.name == SOURCES else "answers"
        document = None
        try:
            document = self._document(path, strict=False)
            kind = "role" if kind == "answers" and _looks_like_a_role(document.data) else kind
            old = self._read(path, kind, document)
        except ObmvaError as error:
            found = (
                problem if problem.file or not document else document.located(problem)
                for problem in error.problems
            )
            return Checked(str(path), kind, tuple(found))
        lacks = self._lacks(path, document.data) if kind == "role" else {}
        return Checked(str(path), kind, (), lacks, tuple(map(document.located, old)))

    def _lacks(self, path: Path, role: Any) -> dict[str, tuple[str, ...]]:
        """Return by language what a role lacks; nothing of a built-in one, whose texts in other
        languages do not stand in its file.
        """
        if path.resolve() in {file.resolve() for file in Catalog().files.values()}:
            return {}
        found: dict[str, tuple[str, ...]] = {}
        for language in OFFERED[1:]:
            names = [] if language in role["names"] else ["names"]
            texts = [key for key, words in texts_in(role, language) if not words]
            found[language] = (*names, *texts)
        return {language: keys for language, keys in found.items() if keys}

    def _read(self, path: Path, kind: Kind, document: Document) -> Sequence[Problem]:
        """Read a file of its kind; returns what is old in it."""
        if kind == "sources":
            own_sources(path.parent, built_in_sources())
        elif kind == "answers":
            self._read_answers(document)
        else:
            named = Path(str(document.data.get("id"))) if str(path) == STANDARD_INPUT else path
            role = role_of(self._document(path, strict=True), named)
            around = replace(self._around, roles={**self._around.roles, role.id: role})
            if problems := inconsistencies(role, around):
                raise InvalidFileError(*problems)
            return [
                Problem("figure-old", {"year": rate.year}, field=f"rates[{index}].year")
                for index, rate in enumerate(role.rates)
                if is_old(rate.year)
            ]
        return []

    def _document(self, path: Path, *, strict: bool) -> Document:
        if str(path) != STANDARD_INPUT:
            return read_document(path, strict=strict)
        text = decode(self._given, STANDARD_INPUT)
        return parse_document(text, STANDARD_INPUT, strict=strict)

    def _read_answers(self, document: Document) -> None:
        """Read answers; where some have the wrong shape the others are read too, so that all
        mistakes are told at once.
        """
        problems: tuple[Problem, ...] = ()
        try:
            answers = answers_of(document)
        except InvalidFileError as error:
            problems = error.problems
            answers = readable_part(document, problems)
        further = problems_of(
            lambda: read_intake(answers, self._catalog, WorkReader(self._catalog))
        )
        if problems or further:
            raise InvalidFileError(*problems, *further)

    @cached_property
    def _around(self) -> Surroundings:
        """The built-in roles and sources, and those of one's own that can be read: their mistakes
        are told elsewhere.
        """
        catalog = Catalog()
        own = [*(path for folder in self._folders for path in role_files(folder)), *self._files]
        roles = {**catalog.roles, **{role.id: role for role in _readable(own)}}
        folders = dict.fromkeys([*self._folders, *(path.parent for path in self._files)])
        sources = {**catalog.sources, **dict(_citable(folders, catalog.sources))}
        return Surroundings(roles, sources, catalog.rows, catalog.questions, catalog.markets)


def _readable(files: Iterable[Path]) -> Iterator[Role]:
    for path in files:
        try:
            yield read_role(path)
        except InvalidFileError:
            continue


def _citable(
    folders: Iterable[Path], built_in: Mapping[SourceId, Source]
) -> Iterator[tuple[SourceId, Source]]:
    for folder in folders:
        try:
            yield from own_sources(folder, built_in).items()
        except InvalidFileError:
            continue


def _looks_like_a_role(data: Any) -> bool:
    return (
        isinstance(data, dict)
        and not {"work", "answers"} & set(data)
        and bool({"id", "scope", "names", "profile"} & set(data))
    )
