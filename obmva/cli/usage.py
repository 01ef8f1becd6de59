"""What Typer finds wrong with a command line, as our own problems, which any language can say."""

import difflib
import re
from typing import Any, Final

from obmva.errors import Problem

_AT_THE_END: Final = re.compile(r"\(([^()]+)\)$")
_QUOTED: Final = re.compile(r"'([^']*)'")


def problem_of(error: Any) -> Problem | None:
    """Return the problem that a usage error of Typer's tells of, None where only it knows."""
    match type(error).__name__:
        case "NoSuchOption":
            near = ", ".join(sorted(error.possibilities or ()))
            key = "option-unknown-near" if near else "option-unknown"
            return Problem(key, {"given": error.option_name, "near": near})
        case "BadOptionUsage":
            return _misused(error)
        case "MissingParameter":
            return Problem(
                "argument-missing", {"name": error.param.metavar or error.param.name.upper()}
            )
        case "BadParameter" if len(quoted := _QUOTED.findall(error.message)) > 1:
            options = ", ".join(quoted[1:])
            return Problem("option-value-wrong", {"option": _name(error.param), "options": options})
        case "UsageError":
            return _unexpected(error)
    return None


def _misused(error: Any) -> Problem:
    needs = "requires" in error.message
    key = "option-without-value" if needs else "option-takes-no-value"
    return Problem(key, {"option": error.option_name})


def _unexpected(error: Any) -> Problem | None:
    commands = getattr(error.ctx and error.ctx.command, "commands", None)
    if commands is None:
        extra = _AT_THE_END.search(error.message)
        return Problem("argument-unexpected", {"given": extra[1]}) if extra else None
    unknown = _QUOTED.search(error.message)
    if unknown is None:
        return Problem("command-missing", {"commands": ", ".join(commands)})
    near = ", ".join(difflib.get_close_matches(unknown[1], commands))
    key = "command-unknown-near" if near else "command-unknown"
    return Problem(key, {"given": unknown[1], "near": near, "commands": ", ".join(commands)})


def _name(parameter: Any) -> str:
    return str(max(parameter.opts, key=len))
