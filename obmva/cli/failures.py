"""What goes wrong, told in one place: sentences on stderr, with --json one document on stdout too,
and the exit code.
"""

import contextlib
import itertools
import os
import sys
import textwrap
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from obmva.cli.output import abandon, canvas, write
from obmva.errors import ErrorCode, InvalidFileError, ObmvaError, Problem

if TYPE_CHECKING:
    from obmva.text.say import Words

FAULT, INTERRUPTED = 70, 130
_MOST_TOLD = 20
_LONGEST_GIVEN, _LONGEST_VALUE = 100, 300
_WORDS_OF_PYDANTIC = "Value error, "


@dataclass(frozen=True)
class Asked:
    """What was asked for where something went wrong: whether as JSON, and which command, if any."""

    as_json: bool
    arguments: Sequence[str]

    @property
    def command(self) -> str | None:
        """The name of the command, None where none of ours was named."""
        from obmva.cli.commands import COMMANDS

        named = next((one for one in self.arguments if not one.startswith("-")), None)
        return named if named in COMMANDS else None


def guarded(
    call: Callable[[], Any], arguments: Sequence[str], environment: Mapping[str, str]
) -> int:
    """Run `call` and return the exit code: what it returned, or the code of what went wrong."""
    asked = Asked(wants_json(arguments, environment), arguments)
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
    except KeyboardInterrupt:
        return _interrupted(asked)
    except Exception as error:  # noqa: BLE001  the last line of defence: no traceback ever reaches a user
        return _other(error, asked)


def wants_json(arguments: Sequence[str], environment: Mapping[str, str]) -> bool:
    """Whether the answer was asked for as JSON, even where the rest of the command line cannot be
    parsed.
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
    return "--json" in given or chosen == "json"


def _other(error: Exception, asked: Asked) -> int:
    """Tell of Typer's own exceptions (its exit, its usage errors), of an answer that cannot be
    written, of faults of ours.
    """
    if type(error).__name__ == "Exit":
        return int(getattr(error, "exit_code", 0))
    if type(error).__name__ == "Abort" or isinstance(
        error.__cause__, KeyboardInterrupt
    ):  # wrapped while a class was made
        return _interrupted(asked)
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
    from obmva.text.say import Say

    reason = one_line(f"{type(error).__name__}: {error}")
    if os.environ.get("OBMVA_DEBUG"):
        raise error
    _print_error(_spoken(Say("errors.fault", reason=reason)))
    _document(asked, "fault", reason, ())
    return FAULT


def _interrupted(asked: Asked) -> int:
    if asked.as_json:
        from obmva.text.say import Say

        _document(asked, "interrupted", _spoken(Say("errors.stopped")), ())
    return INTERRUPTED


def _usage(error: Any, asked: Asked) -> int:
    message = " ".join(
        one_line(error.format_message(), end=" ").replace(_WORDS_OF_PYDANTIC, "").split()
    )
    context = getattr(error, "ctx", None)
    if context is not None:
        _print(context.get_usage())
    _print_error(message)
    _document(asked, "usage", message, ())
    return 2


def _tell(error: ObmvaError, asked: Asked) -> int:
    for line in told(error.problems):
        _print_error(line)
    if asked.as_json:
        from obmva.text.say import All

        said = [sentence(problem) for problem in error.problems[:_MOST_TOLD]]
        every = All((*said, *_more(error.problems[_MOST_TOLD:])), "semicolon")
        _document(asked, error.code, _spoken(every), error.problems)
    return error.exit_status


def told(problems: Sequence[Problem]) -> list[str]:
    """Return a line for each problem, where it stands first; of very many the first, and how many
    more there are.
    """
    first, rest = problems[:_MOST_TOLD], problems[_MOST_TOLD:]
    files = {problem.file for problem in rest}
    where = place(Problem("", file=files.pop())) if len(files) == 1 else ""
    return [
        *(f"{place(problem)}{sentence(problem)}" for problem in first),
        *(f"{where}{more}" for more in _more(rest)),
    ]


def _more(rest: Sequence[Problem]) -> list[str]:
    from obmva.text.say import Say

    return [_spoken(Say("errors.more", count=len(rest)))] if rest else []


def sentence(problem: Problem) -> str:
    """Return the sentence of a problem on one line, without control characters of what
    was typed.
    """
    from obmva.text.say import Say

    most = {"given": _LONGEST_GIVEN}
    values = {
        name: _shortened(_visible(_spoken(value)), most.get(name, _LONGEST_VALUE))
        for name, value in problem.values.items()
    }
    return one_line(_spoken(Say(f"problems.{problem.sentence}", **values)))


def _spoken(words: "Words") -> str:
    from obmva.text.speaker import speaker

    return speaker("en")(words)


def _visible(text: str) -> str:
    """Write out what cannot be seen, so that nobody is told that what looks right is wrong."""
    from obmva.text.plain import UNSEEN

    return UNSEEN.sub(lambda char: char[0].encode("unicode_escape").decode(), text)


def _shortened(text: str, most: int) -> str:
    return text if len(text) <= most else f"{text[: most - 3]}..."


def place(problem: Problem) -> str:
    """Return where a problem stands: `file:line: field: `, each only where it is known."""
    parts = [problem.file or "", str(problem.line) if problem.line else ""]
    where = ":".join(part for part in parts if part)
    return one_line(
        "".join(
            f"{part}: " for part in (where, _shortened(problem.field or "", _LONGEST_GIVEN)) if part
        )
    )


def one_line(text: str, *, end: str = "\\n") -> str:
    """Return a text that is safe on a terminal, line ends written out: what was typed must not look
    like a message.
    """
    from obmva.text.plain import plain

    readable = text.encode("utf-8", "backslashreplace").decode("utf-8")
    return plain(readable).replace("\n", end)


def _print_error(message: str) -> None:
    from obmva.text.say import Say

    _print(_spoken(Say("errors.error", message=message)))


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

    details = (Detail(one.file, one.line, one.field, sentence(one)) for one in problems)
    error = Failure(code, message, tuple(details))
    with contextlib.suppress(ObmvaError):  # it cannot be written: it was told on stderr already
        write(to_json(FailureReport(command=asked.command, error=error)))
