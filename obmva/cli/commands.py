"""Registers every command on the app."""

import typer

from obmva.cli import advising, listing, planning, tools

_HELP = {"no_args_is_help": False}


def register(app: typer.Typer) -> None:
    """Add the commands in the order in which --help shows them."""
    if app.registered_commands:
        return
    app.command("recommend")(advising.recommend)
    app.command("compare", no_args_is_help=True)(advising.compare)
    app.command("plan")(planning.plan)
    app.command("roles")(listing.roles)
    app.command("tasks")(listing.tasks)
    app.command("questions")(listing.questions)
    app.command("check", no_args_is_help=True)(tools.check)
    app.command("schema", no_args_is_help=True)(tools.schema)
