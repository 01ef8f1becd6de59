"""What goes wrong, told in one place: sentences on stderr, with --json one document on stdout too,
and the exit code.
"""

import contextlib
import itertools
import os
import sys
import textwrap
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from obmva.cli.output import abandon, canvas, write
from obmva.errors import ErrorCode, InvalidFileError, ObmvaError, Problem

if TYPE_CHECKING:
    from obmva.text.say import Words
    from obmva.text.speaker import Speaker

FAULT, INTERRUPTED = 70, 130
CLOSED, ENDED = 129, 143
"""As shells count: the terminal was closed, or the program told to end."""

_WORDS_OF_PYDANTIC = "Value error, "


class StoppedError(Exception):
    """A command was interrupted, by its cause; of such a cause itself Typer keeps no exit code."""


@dataclass(frozen=True)
class Asked:
    """What was asked for where something went wrong: whether as JSON, which command, if any, and
    in which language.
    """

    as_json: bool
    arguments: Sequence[str]
    language: str

    @property
    def speak(self) -> "Speaker":
        """Who tells of it."""
        from obmva.text.speaker import speaker

        return speaker(self.language)

    @property
    def command(self) -> str | None:
        """The name of the command, None where none of ours was named."""
        from obmva.cli.commands import COMMANDS

        named = next((one for one in self.arguments if not one.startswith("-")), None)
        return named if named in COMMANDS else None


def guarded(
    call: Callable[[], Any], arguments: Sequence[str], language: str, *, as_json: bool
) -> int:
    """Run `call` and return the exit code: what it returned, or the code of what went wrong, which
    is told in a language, and `as_json` where that was asked for.
    """
    asked = Asked(as_json, arguments, language)
    stdout = sys.stdout
    try:
        result = call()
        if sys.stdout is not None:
            sys.stdout.flush()
        return result if isinstance(result, int) else 0
    except ObmvaError as error:
        return _tell(error, asked)
    except BrokenPipeError:
        abandon(stdout)
        return 0
    except (
        SystemExit
    ) as stop:  # completion ends so; and so does help that nobody reads, which takes stdout away
        if sys.stdout is stdout:
            return stop.code if isinstance(stop.code, int) else 0
        abandon(stdout)
        return 0
    except KeyboardInterrupt as stop:
        return _interrupted(asked, stop)
    except Exception as error:  # noqa: BLE001  the last line of defence: no traceback ever reaches a user
        return _other(error, asked)


def format_of(arguments: Sequence[str], environment: Mapping[str, str]) -> str:
    """Return the format that was asked for, even where the rest of the command line cannot be
    parsed; nothing where none was.
    """
    given = list(arguments)
    given = given[: given.index("--")] if "--" in given else given
    chosen = environment.get("OBMVA_FORMAT", "")
    for one, following in itertools.pairwise([*given, ""]):
        if one in {"-f", "--format"}:
            chosen = following
        elif one.startswith("--format="):
            chosen = one.removeprefix("--format=")
        elif one.startswith("-f"):
            chosen = one.removeprefix("-f")
    return "json" if "--json" in given else chosen


def _other(error: Exception, asked: Asked) -> int:
    """Tell of Typer's own exceptions (its exit, its usage errors), of an answer that cannot be
    written, of faults of ours.
    """
    if isinstance(error.__cause__, KeyboardInterrupt):  # or wrapped while a class was made
        return _interrupted(asked, error.__cause__)
    if type(error).__name__ == "Exit":
        return int(getattr(error, "exit_code", 0))
    if hasattr(error, "format_message"):
        return _usage(error, asked)
    if (
        isinstance(error, OSError) and error.filename is None
    ):  # a stream, since what fails at a file names it
        abandon(sys.stdout)
        return _tell(
            InvalidFileError(Problem("output-unwritable", {"reason": error.strerror or ""})),
            asked,
        )
    from obmva.text.problems import one_line
    from obmva.text.say import Say

    reason = one_line(f"{type(error).__name__}: {error}")
    if os.environ.get("OBMVA_DEBUG"):
        raise error
    _print_error(asked.speak(Say("errors.fault", reason=reason)), asked.speak)
    _document(asked, "fault", reason, ())
    return FAULT


def _interrupted(asked: Asked, stop: KeyboardInterrupt) -> int:
    """Return the exit code of what stopped the program: Ctrl-C, if it does not say."""
    if asked.as_json:
        from obmva.text.say import Say

        _document(asked, "interrupted", asked.speak(Say("errors.stopped")), ())
    return next(iter(stop.args), INTERRUPTED)


def _usage(error: Any, asked: Asked) -> int:
    from obmva.cli.help import usage_line
    from obmva.cli.usage import problem_of
    from obmva.text.problems import one_line, sentence

    context = getattr(error, "ctx", None)
    if context is not None:
        _print(usage_line(context))
    problem = problem_of(error)
    if problem is not None:
        message = sentence(problem, asked.speak)
    else:
        message = " ".join(
            one_line(error.format_message(), end=" ").replace(_WORDS_OF_PYDANTIC, "").split()
        )
    _print_error(message, asked.speak)
    _document(asked, "usage", message, ())
    return 2


def _tell(error: ObmvaError, asked: Asked) -> int:
    from obmva.text.problems import in_one

    asked = replace(asked, language=error.language or asked.language)
    print_problems(error.problems, asked.speak)
    _document(asked, error.code, in_one(error.problems, asked.speak), error.problems)
    return error.exit_status


def print_problems(problems: Sequence[Problem], speak: "Speaker") -> None:
    """Tell problems on stderr, a line each."""
    from obmva.text.problems import told

    for line in told(problems, speak):
        _print_error(line, speak)


def _print_error(message: str, speak: "Speaker") -> None:
    from obmva.text.say import Say

    _print(speak(Say("errors.error", message=message)))


def say_beside(words: "Words", speak: "Speaker") -> None:
    """Say something on stderr that is no part of the answer."""
    _print(speak(words))


def _print(line: str) -> None:
    """Write a line to stderr, wrapped on a terminal; where nobody listens the exit code says
    enough.
    """
    stream = sys.stderr
    if stream is None:
        return
    try:
        if stream.isatty():
            width = canvas(stream, os.environ).width
            line = "\n".join(
                textwrap.wrap(
                    line,
                    width,
                    subsequent_indent="  ",
                    break_on_hyphens=False,
                    break_long_words=False,
                )
            )
        stream.write(f"{line}\n")
        stream.flush()
    except OSError:
        abandon(stream)


def _document(asked: Asked, code: ErrorCode, message: str, problems: Sequence[Problem]) -> None:
    """Write the document of a failure to stdout where JSON was asked for."""
    if not asked.as_json:
        return
    from obmva.render.documents import to_json
    from obmva.report.mistakes import Detail, Failure, FailureReport
    from obmva.text.problems import sentence

    details = (
        Detail(one.file, one.line, one.field, sentence(one, asked.speak)) for one in problems
    )
    error = Failure(code, message, tuple(details))
    with contextlib.suppress(ObmvaError):  # it cannot be written: it was told on stderr already
        write(to_json(FailureReport(command=asked.command, error=error)))
