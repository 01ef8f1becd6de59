"""A run that takes answers: from the line and a file, by asking on a terminal; and saves them where
that was asked for, once all has gone well.
"""

import os
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from obmva.catalog import FileToWrite, Keeper, answers_text
from obmva.cli.inputs import Given, gathered
from obmva.cli.options import Ask
from obmva.errors import InvalidFileError, Problem, UsageError
from obmva.models import Answers, DecisionEntry

if TYPE_CHECKING:
    from obmva.advice import Adviser


@dataclass(frozen=True)
class Asking:
    """How a command asks on a terminal: all questions or the useful ones, whether the answers are
    kept, and what of the command line goes on from them.
    """

    ask: Literal["useful", "all"]
    keep: bool
    command: Sequence[str]


def asking(ask: Ask, format_: str, *, keep: bool, command: Sequence[str]) -> Asking | None:
    """Return how to ask; None where nothing is to be asked: without a terminal, or for a
    program.
    """
    terminal = sys.stdin and sys.stdin.isatty() and sys.stderr and sys.stderr.isatty()
    if ask == "none" or format_ == "json" or not terminal:
        return None
    return Asking(ask, keep, [*command, *(["--ask", ask] if ask == "all" else [])])


class Session:
    """The `answers` of a run, and the `file` that they go into. `asked`: some were given on a
    terminal.
    """

    def __init__(
        self, answers: Answers, adviser: "Adviser", file: FileToWrite | None, *, asked: bool
    ) -> None:
        self.answers = answers
        self._adviser = adviser
        self._file = file
        self._asked = asked
        self._failed: InvalidFileError | None = None

    def save(self, decision: DecisionEntry | None = None) -> None:
        """Make the file of the answers ready. After an interview advice is worth more than a file:
        what stands in the way of it is then told at the end.
        """
        if self._file is None:
            return
        answers = self._adviser.in_pieces(self.answers)
        try:
            self._file.stage(answers_text(answers, decision, as_json=self._file.is_json))
        except InvalidFileError as error:
            if not self._asked:
                raise
            self._failed = error

    def close(self) -> None:
        """Let the file stand."""
        if self._failed is not None:
            raise self._failed
        if self._file is not None:
            self._file.put()


@contextmanager
def session(
    given: Given,
    adviser: "Adviser",
    save: Path | None = None,
    *,
    force: bool = False,
    asking: Asking | None = None,
) -> Iterator[Session]:
    """Yield a run on the answers of a command line, once the rest was asked for where there is a
    terminal to ask on and `asking` says how. A file to save is checked first and written last; a
    run that fails leaves it as it was.
    """
    with gathered(given, adviser) as answers:
        file = None if save is None else _file_to_save(save, force=force)
        run = Session(answers, adviser, file, asked=asking is not None)
        if asking is not None:
            run.answers = _interviewed(adviser, answers, asking)
        try:
            yield run
            run.close()
        finally:
            if file is not None:
                file.drop()


def _file_to_save(save: Path, *, force: bool) -> FileToWrite:
    if str(save) == "-":
        raise UsageError(Problem("save-to-output", field="--save"))
    return FileToWrite(save, force=force)


def _interviewed(adviser: "Adviser", given: Answers, asking: Asking) -> Answers:
    from obmva.prompts import interview

    _ = adviser.knowledge  # a mistake in other options is told before anything is asked
    return interview(
        adviser,
        given,
        ask=asking.ask,
        keeper=Keeper(os.environ) if asking.keep else None,
        choose=adviser.next_question,
        command=asking.command,
    )


def repeated(option: str, values: Sequence[object] | None) -> list[str]:
    """Return an option as it is typed, once for each of its values."""
    return [part for value in values or () for part in (option, str(value))]
