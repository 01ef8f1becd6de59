"""The files of roles and of the program's own vocabularies."""

import re
from functools import cache
from pathlib import Path

from obmva.catalog.documents import Document, read_document
from obmva.catalog.translating import in_language
from obmva.catalog.validation import validate
from obmva.errors import InvalidFileError, Problem
from obmva.models import Role
from obmva.text.languages import ENGLISH
from obmva.text.package import package_folder

SOURCES = "sources.yaml"
_YEARS_UNTIL_OLD = 5
_PACKAGE = package_folder()
_ANSWERS = re.compile(r"^(work|answers)\s*:", re.MULTILINE)
_ROLE = re.compile(r"^(id|scope|profile)\s*:", re.MULTILINE)
BUILT_IN_DATA = _PACKAGE / "data"


def data_file(name: str) -> Path:
    """Return a file of the program's own vocabularies."""
    return BUILT_IN_DATA / name


@cache
def built_in_document(path: Path) -> Document:
    """Read a file of the program's own, once: it stays as it is while the program runs."""
    return read_document(path)


def edition() -> str:
    """Return the day on which the program's own data were last looked over (ISO 8601)."""
    day: str = built_in_document(data_file("edition.yaml")).data["date"]
    return day


def is_old(year: int | None) -> bool:
    """Whether figures are of a year more than five before that of the program's data; what has no
    year is not known to be old.
    """
    return year is not None and year < int(edition()[:4]) - _YEARS_UNTIL_OLD


def built_in_roles() -> Path:
    """Return the folder of the built-in roles: inside the installed package, else beside it in a
    checkout.
    """
    inside = _PACKAGE / "roles"
    return inside if inside.is_dir() else _PACKAGE.parent / "roles"


def role_files(folder: Path) -> tuple[Path, ...]:
    """Return the role files of a folder, by name; raises `InvalidFileError` when it cannot be
    listed or holds none.
    """
    try:
        found = [path for path in folder.iterdir() if _is_named_as_role(path.name)]
    except OSError as error:
        raise InvalidFileError(
            Problem("folder-unreadable", {"reason": error.strerror or ""}, file=str(folder))
        ) from None
    files = sorted(found, key=lambda path: path.name)
    odd = [path for path in files if path.exists() and not (path.is_file() or path.is_dir())]
    if odd:
        raise InvalidFileError(*(Problem("role-not-ordinary", file=str(path)) for path in odd))
    roles = tuple(path for path in files if not _holds_answers(path))
    if not roles:
        raise InvalidFileError(Problem("folder-empty", file=str(folder)))
    return roles


def _is_named_as_role(name: str) -> bool:
    """Whether a file is meant as a role: hidden files are those of editors and systems."""
    return name.endswith((".yaml", ".yml")) and not name.startswith(".") and name != SOURCES


def _holds_answers(path: Path) -> bool:
    """Whether a file beside roles is one of answers; what cannot be read is told where it is read
    as a role.
    """
    try:
        text = path.read_bytes().decode(errors="replace")
    except OSError:
        return False
    return holds_answers(text)


def holds_answers(text: str) -> bool:
    """Whether a text is an answers file, by the names of its fields."""
    return _ANSWERS.search(text) is not None and _ROLE.search(text) is None


def read_role(path: Path, language: str = ENGLISH) -> Role:
    """Read one role file, with the texts that the program has for it in a language too; raises
    `InvalidFileError` with every mistake.
    """
    return role_of(in_language(read_document(path), language, f"roles/{path.stem}"), path)


def role_of(document: Document, path: Path) -> Role:
    """Make a role of a document that was read; its id must be the stem of its file."""
    role = validate(Role, document)
    if role.id != path.stem:
        problem = Problem(
            "role-id-not-stem",
            {"given": role.id, "stem": path.stem},
            str(path),
            document.line(["id"]),
            "id",
        )
        raise InvalidFileError(problem)
    return role
