"""What goes wrong, told in one place: sentences on stderr, with --json one document on stdout too,
and the exit code.
"""

import itertools
import os
import sys
import textwrap
from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from obmva.cli.output import abandon, canvas, write
from obmva.errors import InvalidFileError, ObmvaError, Problem

if TYPE_CHECKING:
    from obmva.text.say import Words

FAULT, INTERRUPTED = 70, 130
_MOST_TOLD = 20
_LONGEST_GIVEN, _LONGEST_VALUE = 100, 300
_WORDS_OF_PYDANTIC = "Value error, "


def guarded(
    call: Callable[[], Any], arguments: Sequence[str], environment: Mapping[str, str]
) -> int:
    """Run `call` and return the exit code: what it returned, or the code of what went wrong."""
    as_json = wants_json(arguments, environment)
    stdout = sys.stdout
    try:
        result = call()
        if sys.stdout is not None:
            sys.stdout.flush()
        return result if isinstance(result, int) else 0
    except ObmvaError as error:
        return _tell(error, as_json)
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
        return _interrupted(as_json)
    except Exception as error:  # noqa: BLE001  the last line of defence: no traceback ever reaches a user
        return _other(error, as_json)


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


def _other(error: Exception, as_json: bool) -> int:
    """Tell of Typer's own exceptions (its exit, its usage errors), of an answer that cannot be
    written, of faults of ours.
    """
    if type(error).__name__ == "Exit":
        return int(getattr(error, "exit_code", 0))
    if type(error).__name__ == "Abort" or isinstance(
        error.__cause__, KeyboardInterrupt
    ):  # wrapped while a class was made
        return _interrupted(as_json)
    if hasattr(error, "format_message"):
        return _usage(error, as_json)
    if (
        isinstance(error, OSError) and error.filename is None
    ):  # a stream, since what fails at a file names it
        abandon(sys.stdout)
        return _tell(
            InvalidFileError(Problem("output-unwritable", {"reason": error.strerror or ""})),
            as_json,
        )
    from obmva.text.say import Say

    reason = one_line(f"{type(error).__name__}: {error}")
    if os.environ.get("OBMVA_DEBUG"):
        raise error
    _print_error(_spoken(Say("errors.fault", reason=reason)))
    if as_json:
        _document("fault", reason, ())
    return FAULT


def _interrupted(as_json: bool) -> int:
    if as_json:
        from obmva.text.say import Say

        _document("interrupted", _spoken(Say("errors.stopped")), ())
    return INTERRUPTED


def _usage(error: Any, as_json: bool) -> int:
    message = " ".join(
        one_line(error.format_message(), end=" ").replace(_WORDS_OF_PYDANTIC, "").split()
    )
    context = getattr(error, "ctx", None)
    if context is not None:
        _print(context.get_usage())
    _print_error(message)
    if as_json:
        _document("usage", message, ())
    return 2


def _tell(error: ObmvaError, as_json: bool) -> int:
    for line in told(error.problems):
        _print_error(line)
    if as_json:
        from obmva.text.say import All

        said = [sentence(problem) for problem in error.problems[:_MOST_TOLD]]
        every = All((*said, *_more(error.problems[_MOST_TOLD:])), "semicolon")
        _document(error.code, _spoken(every), error.problems)
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
        name: _shortened(value, most.get(name, _LONGEST_VALUE))
        for name, value in problem.values.items()
    }
    return one_line(_spoken(Say(f"problems.{problem.sentence}", **values)))


def _spoken(words: "Words") -> str:
    from obmva.text.speaker import speaker

    return speaker("en")(words)


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


def _document(code: str, message: str, problems: Sequence[Problem]) -> None:
    from obmva.render.documents import SCHEMA_VERSION, to_json

    details = [
        {"file": one.file, "line": one.line, "field": one.field, "message": sentence(one)}
        for one in problems
    ]
    error = {"code": code, "message": message, "details": details}
    try:
        write(to_json({"schema_version": SCHEMA_VERSION, "error": error}))
    except ObmvaError:  # the document cannot be written: it was told on stderr already
        return
