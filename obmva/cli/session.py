"""A run that takes answers: from the line and a file, by asking on a terminal; and saves them where
that was asked for, once all has gone well.
"""

import os
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Literal, TypeVar

from obmva.catalog import FileToWrite, Keeper, answers_text
from obmva.cli.inputs import Given, gathered
from obmva.cli.languages import Chosen, follow
from obmva.cli.options import Ask, OutputFormat
from obmva.cli.output import show
from obmva.errors import InvalidFileError, Problem, UsageError
from obmva.models import Answers, DecisionEntry

if TYPE_CHECKING:
    from obmva.advice import Adviser
    from obmva.prompts.conversation import Conversation

T = TypeVar("T")


@dataclass(frozen=True)
class Asking:
    """How a command asks on a terminal: all questions or the useful ones, whether the answers are
    kept, what of the command line goes on from them, and whether the language was `chosen`.
    """

    ask: Literal["useful", "all"]
    keep: bool
    command: Sequence[str]
    chosen: bool = False


def asking(
    ask: Ask, format_: str, *, keep: bool, command: Sequence[str], language: str
) -> Asking | None:
    """Return how to ask; None where nothing is to be asked: without a terminal, or for a
    program.
    """
    terminal = sys.stdin and sys.stdin.isatty() and sys.stderr and sys.stderr.isatty()
    if ask == "none" or format_ == "json" or not terminal:
        return None
    going_on = [*command, *(["--ask", ask] if ask == "all" else [])]
    return Asking(ask, keep, going_on, isinstance(language, Chosen))


class Session:
    """The `answers` of a run, the `file` that they go into, and the `talk` that gave some of them
    on a terminal, if any.
    """

    def __init__(
        self,
        answers: Answers,
        adviser: "Adviser",
        file: FileToWrite | None,
        talk: "Conversation | None" = None,
    ) -> None:
        self.answers = answers
        self._talk = talk
        self._adviser = adviser
        self._file = file
        self._failed: InvalidFileError | None = None

    @property
    def has_asked(self) -> bool:
        """Whether some of the answers were asked for on a terminal."""
        return self._talk is not None

    def advise(self, advise: Callable[[Answers], T], format_: str) -> T:
        """Return what `advise` made of the answers, which it shows; on a terminal the owner may go
        on from there, and the last that it made counts.
        """
        made = [advise(self.answers)]
        self._put()
        if self._talk and format_ == "table" and sys.stdout and sys.stdout.isatty():
            from obmva.cli.pages import pages
            from obmva.prompts import stay

            def advise_again(answers: Answers) -> None:
                made.append(advise(answers))
                self._put()

            stay(self._talk, pages(self._adviser, advise_again))
        return made[-1]

    def save(self, answers: Answers, decision: DecisionEntry | None = None) -> None:
        """Make the file of the answers ready. After an interview advice is worth more than a file:
        what stands in the way of it is then told at the end.
        """
        if self._file is None:
            return
        entries = self._adviser.in_pieces(answers)
        try:
            self._file.stage(answers_text(entries, decision, as_json=self._file.is_json))
        except InvalidFileError as error:
            if self._talk is None:
                raise
            self._failed = error

    def _put(self) -> None:
        """Let the file stand, once the advice is seen."""
        if self._file is None:
            return
        try:
            self._file.put()
        except InvalidFileError as error:
            if self._talk is None:
                raise
            self._failed = error

    def close(self) -> None:
        """Tell what stood in the way of the file."""
        if self._failed is not None:
            raise self._failed


@dataclass(frozen=True)
class Showing:
    """How a report is shown: in which format and language, and whether with all `details`."""

    format: OutputFormat
    language: str
    details: bool


def advised(
    given: Given,
    adviser: "Adviser",
    make: Callable[[Answers], T],
    *,
    showing: Showing,
    asking: Asking | None,
    save: Path | None = None,
    force: bool = False,
    decision: Callable[[T], DecisionEntry | None] = lambda _: None,
) -> T:
    """Show what `make` makes of the answers of a command line and of those that are asked for, in
    the language of what was typed unless one was chosen; the answers, with the `decision` in the
    report, go into the file to save. Returns the last report.
    """
    following = partial(follow, adviser, language=showing.language, format_=showing.format)
    with session(given, adviser, save, force=force, asking=asking, follow=following) as run:

        def advise(now: Answers) -> T:
            report = make(now)
            run.save(now, decision(report))
            at_once, details = run.has_asked, showing.details
            show(report, showing.format, adviser.speak, at_once=at_once, details=details)
            return report

        return run.advise(advise, showing.format)


@contextmanager
def session(
    given: Given,
    adviser: "Adviser",
    save: Path | None = None,
    *,
    force: bool = False,
    asking: Asking | None = None,
    follow: Callable[[Answers], None],
) -> Iterator[Session]:
    """Yield a run on the answers of a command line, once the rest was asked for where there is a
    terminal to ask on and `asking` says how; `follow` is called with those of the line. A file
    to save is checked first and written last; a run that fails leaves it as it was.
    """
    with gathered(given, adviser) as typed:
        follow(typed)
        file = None if save is None else _file_to_save(save, force=force)
        answers, talk = _interviewed(adviser, typed, asking) if asking else (typed, None)
        run = Session(answers, adviser, file, talk)
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


def _interviewed(
    adviser: "Adviser", given: Answers, asking: Asking
) -> tuple[Answers, "Conversation | None"]:
    from obmva.prompts import interview

    _ = adviser.knowledge  # a mistake in other options is told before anything is asked
    done = interview(
        adviser,
        given,
        ask=asking.ask,
        keeper=Keeper(os.environ) if asking.keep else None,
        choose=adviser.next_question,
        command=asking.command,
        language_chosen=asking.chosen,
    )
    return done.answers, done.talk


def repeated(option: str, values: Sequence[object] | None) -> list[str]:
    """Return an option as it is typed, once for each of its values."""
    return [part for value in values or () for part in (option, str(value))]
