"""Registers every command on the app."""

from collections.abc import Callable, Mapping

import typer

from obmva.cli import advising, explaining, listing, planning, tools
from obmva.cli.help import Command

COMMANDS: Mapping[str, Callable[..., object]] = {
    "recommend": advising.recommend,
    "compare": advising.compare,
    "plan": planning.plan,
    "why": explaining.why,
    "brief": explaining.brief,
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
        app.command(name, cls=Command, short_help=first_line)(command)
