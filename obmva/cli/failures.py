"""What goes wrong, told in one place: sentences on stderr, with --json one document on stdout too, and the exit code."""

import os
import sys
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from obmva.errors import ObmvaError, Problem

FAULT, INTERRUPTED = 70, 130


def guarded(call: Callable[[], Any], arguments: Sequence[str], environment: Mapping[str, str]) -> int:
    """Run `call` and return the exit code: what it returned, or the code of what went wrong."""
    as_json = wants_json(arguments, environment)
    try:
        result = call()
        if sys.stdout is not None:
            sys.stdout.flush()
        return result if isinstance(result, int) else 0
    except ObmvaError as error:
        _tell(error, as_json)
        return error.exit_status
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except KeyboardInterrupt:
        return INTERRUPTED
    except Exception as error:  # noqa: BLE001  the last line of defence: no traceback ever reaches a user
        return _other(error, as_json)


def wants_json(arguments: Sequence[str], environment: Mapping[str, str]) -> bool:
    """Whether the answer was asked for as JSON, even where the rest of the command line cannot be parsed."""
    given = list(arguments)
    formats = [given[index + 1] for index, one in enumerate(given[:-1]) if one in {"-f", "--format"}]
    formats += [one.partition("=")[2] for one in given if one.startswith("--format=")]
    chosen = formats[-1] if formats else environment.get("OBMVA_FORMAT", "")
    return "--json" in given or chosen == "json"


def _other(error: Exception, as_json: bool) -> int:
    """Tell of Typer's own exceptions (its exit, its usage errors) and of faults of ours."""
    if type(error).__name__ == "Exit":
        return int(getattr(error, "exit_code", 0))
    if type(error).__name__ == "Abort":
        return INTERRUPTED
    if hasattr(error, "format_message"):
        return _usage(error, as_json)
    from obmva.text.en import ENGLISH

    reason = f"{type(error).__name__}: {error}"
    if os.environ.get("OBMVA_DEBUG"):
        raise error
    _print_error(ENGLISH.errors.fault.format(reason=reason))
    if as_json:
        _document("fault", reason, ())
    return FAULT


def _usage(error: Any, as_json: bool) -> int:
    from obmva.text.plain import plain

    context = getattr(error, "ctx", None)
    message = plain(error.format_message())
    if not message:  # a bare `obmva` shows the help, which is an answer
        return 0
    if context is not None:
        print(context.get_usage(), file=sys.stderr)  # noqa: T201
    _print_error(message)
    if as_json:
        _document("usage", message, ())
    return 2


def _tell(error: ObmvaError, as_json: bool) -> None:
    sentences = [sentence(problem) for problem in error.problems]
    for problem, words in zip(error.problems, sentences, strict=True):
        _print_error(f"{place(problem)}{words}")
    if as_json:
        _document(error.code, "; ".join(sentences), error.problems)


def sentence(problem: Problem) -> str:
    """Return the sentence of a problem, without control characters of what was typed."""
    from obmva.text.en import ENGLISH
    from obmva.text.plain import plain

    return plain(getattr(ENGLISH.problems, problem.sentence).format(**problem.values))


def place(problem: Problem) -> str:
    """Return where a problem stands: `file:line: field: `, each only where it is known."""
    from obmva.text.plain import plain

    parts = [problem.file or "", str(problem.line) if problem.line else ""]
    where = ":".join(part for part in parts if part)
    return plain("".join(f"{part}: " for part in (where, problem.field or "") if part))


def _print_error(message: str) -> None:
    from obmva.text.en import ENGLISH

    print(f"{ENGLISH.errors.error}: {message}", file=sys.stderr)  # noqa: T201


def _document(code: str, message: str, problems: Sequence[Problem]) -> None:
    from obmva.cli.output import write
    from obmva.render.documents import SCHEMA_VERSION, to_json

    details = [{"file": one.file, "line": one.line, "field": one.field, "message": sentence(one)} for one in problems]
    error = {"code": code, "message": message, "details": details}
    write(to_json({"schema_version": SCHEMA_VERSION, "error": error}))
