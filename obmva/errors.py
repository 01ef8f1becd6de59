"""What a user can get wrong, as codes and fields; the sentences are in the catalogues."""

import dataclasses
from collections.abc import Callable, Mapping
from typing import Any, ClassVar, Literal, TypeAlias

ErrorCode: TypeAlias = Literal[
    "usage", "invalid-value", "invalid-file", "unknown-name", "interrupted", "fault"
]


@dataclasses.dataclass(frozen=True)
class Problem:
    """One mistake: which sentence says it, what the sentence needs, and where the mistake stands.

    `sentence` is its key under `problems.` in a catalogue; `values`, which a speaker can say, are
    those of its placeholders; `file`,
    `line` (from 1) and `field` say where, each None where it does not apply.
    """

    sentence: str
    values: Mapping[str, Any] = dataclasses.field(default_factory=dict)
    file: str | None = None
    line: int | None = None
    field: str | None = None


class ObmvaError(Exception):
    """Base of everything that a user can cause; carries all the mistakes found, in order, and the
    code of the `language` to tell them in where that is another than the command's.
    """

    code: ClassVar[ErrorCode]
    exit_status: ClassVar[int]
    language: str | None = None

    def __init__(self, *problems: Problem) -> None:
        super().__init__(*(problem.sentence for problem in problems))
        self.problems = problems

    def __str__(self) -> str:
        """Return what is wrong in English, a line for each mistake, where it stands first."""
        from obmva.text.problems import told  # noqa: PLC0415  reads the sentences
        from obmva.text.speaker import speaker  # noqa: PLC0415

        return "\n".join(told(self.problems, speaker("en")))


class UsageError(ObmvaError):
    """The command line cannot be parsed."""

    code = "usage"
    exit_status = 2


class InvalidValueError(ObmvaError):
    """A value was read and is wrong."""

    code = "invalid-value"
    exit_status = 3


class InvalidFileError(ObmvaError):
    """A file cannot be read, or what it says is wrong."""

    code = "invalid-file"
    exit_status = 3


class UnknownNameError(ObmvaError):
    """A role, a kind of work or a question that the program does not know."""

    code = "unknown-name"
    exit_status = 4


def problems_of(read: Callable[[], object]) -> tuple[Problem, ...]:
    """Return the mistakes that `read` finds, none when there is no mistake."""
    try:
        read()
    except ObmvaError as error:
        return error.problems
    return ()
