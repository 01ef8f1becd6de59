"""Registers every command on the app."""

import os
from collections.abc import Callable, Mapping
from functools import wraps
from inspect import Parameter, signature
from typing import Any

import typer

from obmva.cli import advising, explaining, listing, options, planning, tools
from obmva.cli.failures import StoppedError
from obmva.cli.help import Command
from obmva.cli.output import Color, chosen

COMMANDS: Mapping[str, Callable[..., object]] = {
    "recommend": advising.recommend,
    "compare": advising.compare,
    "plan": planning.plan,
    "why": explaining.why,
    "brief": explaining.brief,
    "title": explaining.title,
    "roles": listing.roles,
    "tasks": listing.tasks,
    "questions": listing.questions,
    "check": tools.check,
    "schema": tools.schema,
    "forget": tools.forget,
}
"""By name, in the order in which --help shows them."""


def register(app: typer.Typer) -> None:
    """Add the commands."""
    if app.registered_commands:
        return
    for name, command in COMMANDS.items():
        first_line = (command.__doc__ or "").partition("\n")[0]
        app.command(name, cls=Command, short_help=first_line)(_with_switches(command))


def _with_switches(command: Callable[..., object]) -> Callable[..., object]:
    """Return a command that also takes the switches for how pages look, wherever they stand."""

    @wraps(command)
    def switched(*, plain: bool, color: Color | None, **given: Any) -> object:
        with chosen(os.environ, plain=plain, color=color):
            try:
                return command(**given)
            except KeyboardInterrupt as stop:
                raise StoppedError from stop

    own = signature(command)
    switches = (("plain", options.Plain, False), ("color", options.ColorWhen, None))
    more = [
        Parameter(name, Parameter.KEYWORD_ONLY, default=default, annotation=kind)
        for name, kind, default in switches
    ]
    parameters = [*own.parameters.values(), *more]
    switched.__signature__ = own.replace(parameters=parameters)  # type: ignore[attr-defined]
    switched.__annotations__ = {
        **command.__annotations__,
        **{one.name: one.annotation for one in more},
    }
    return switched
