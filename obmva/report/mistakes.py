"""What is wrong, as programs read it: the files checked, and what ended a run."""

from dataclasses import dataclass
from typing import Literal

from obmva.errors import ErrorCode
from obmva.report.results import Document, OnScreen


@dataclass(frozen=True)
class Mistake:
    """A mistake in a file: its line (from 1) and field, None where they are not known."""

    line: int | None
    field: str | None
    message: str


@dataclass(frozen=True)
class Lacking:
    """The texts (by key) of a role that are not there in a language, and are said in English."""

    language: str
    texts: tuple[str, ...]


@dataclass(frozen=True)
class CheckedFile:
    """A file, what kind it was taken for, and the mistakes in it; `told` says them with their
    places, a line each. What it `lacks`, and what is `old` in it, are no mistakes.
    """

    file: str
    kind: Literal["role", "answers", "sources"]
    ok: bool
    errors: tuple[Mistake, ...]
    lacks: tuple[Lacking, ...]
    old: tuple[Mistake, ...]
    told: OnScreen[tuple[str, ...]]


@dataclass(frozen=True, kw_only=True)
class CheckReport(Document):
    """What was found in files."""

    command: Literal["check"] = "check"
    files: tuple[CheckedFile, ...]


@dataclass(frozen=True)
class Detail:
    """One mistake of those that ended a run, and where it stands; None where that is not known."""

    file: str | None
    line: int | None
    field: str | None
    message: str


@dataclass(frozen=True)
class Failure:
    """What ended a run: its code, all of it in a sentence, and each mistake."""

    code: ErrorCode
    message: str
    details: tuple[Detail, ...]


@dataclass(frozen=True, kw_only=True)
class FailureReport(Document):
    """A run that ended without an answer; `command` is None where none was understood."""

    command: str | None
    error: Failure
