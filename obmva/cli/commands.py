"""Registers every command on the app."""

import typer

from obmva.cli import advising, listing, planning, tools


def register(app: typer.Typer) -> None:
    """Add the commands in the order in which --help shows them."""
    if app.registered_commands:
        return
    app.command("recommend")(advising.recommend)
    app.command("compare")(advising.compare)
    app.command("plan")(planning.plan)
    app.command("roles")(listing.roles)
    app.command("tasks")(listing.tasks)
    app.command("questions")(listing.questions)
    app.command("check")(tools.check)
    app.command("schema")(tools.schema)
