"""Checks files that people wrote: what kind each is, and every mistake in it."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

from obmva.catalog import Catalog, answers_of, read_document, role_of
from obmva.consistency import Surroundings, inconsistencies
from obmva.errors import InvalidFileError, ObmvaError, Problem
from obmva.intake import WorkReader, read_intake


@dataclass(frozen=True)
class Checked:
    """What was found in one file."""

    file: str
    kind: Literal["role", "answers"]
    problems: tuple[Problem, ...]

    @property
    def ok(self) -> bool:
        """Whether nothing is wrong."""
        return not self.problems


def check_files(files: Sequence[Path]) -> tuple[Checked, ...]:
    """Check each file as what it looks like: a file with an id and a scope is a role, any other holds answers."""
    catalog = Catalog()
    return tuple(_check(path, catalog) for path in files)


def _check(path: Path, catalog: Catalog) -> Checked:
    kind: Literal["role", "answers"] = "answers"
    try:
        loose = read_document(path, strict=False)
        kind = "role" if _looks_like_a_role(loose.data) else "answers"
        if kind == "role":
            _check_role(path, catalog)
        else:
            read_intake(answers_of(loose), catalog, WorkReader(catalog))
    except InvalidFileError as error:
        return Checked(str(path), kind, error.problems)
    except ObmvaError as error:
        return Checked(str(path), kind, tuple(loose.located(problem) for problem in error.problems))
    return Checked(str(path), kind, ())


def _looks_like_a_role(data: Any) -> bool:
    return (
        isinstance(data, dict) and not {"work", "answers"} & set(data) and bool({"id", "scope", "names", "profile"} & set(data))
    )


def _check_role(path: Path, catalog: Catalog) -> None:
    document = read_document(path)
    role = role_of(document, path)
    roles = {**catalog.roles, role.id: role}
    around = Surroundings(roles, catalog.sources, catalog.rows, catalog.questions, catalog.markets)
    problems = inconsistencies(role, around)
    if problems:
        raise InvalidFileError(*(document.located(problem) for problem in problems))
