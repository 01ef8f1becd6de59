"""Registers every command on the app."""

import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import wraps
from inspect import Parameter, signature
from typing import Any

import typer

from obmva.cli import advising, explaining, listing, options, planning, tools
from obmva.cli.failures import StoppedError
from obmva.cli.help import Command
from obmva.cli.output import Color, chosen


@dataclass(frozen=True)
class Entry:
    """A command, and for the end of its help two or three examples, one a line, each without the
    name of the program.
    """

    run: Callable[..., object]
    epilog: str


COMMANDS: Mapping[str, Entry] = {
    "recommend": Entry(
        advising.recommend,
        epilog="recommend\n"
        'recommend "answer customer mail 5h, keep my diary 3h" -b "900 EUR" --market fr\n'
        "recommend --answers answers.yaml --json",
    ),
    "compare": Entry(
        advising.compare,
        epilog='compare obm va\ncompare obm "project manager" -t "lead the team 8h" --all',
    ),
    "plan": Entry(
        planning.plan,
        epilog='plan -t "lead the team 8h" -t "answer customer mail 10h" -b "3000 EUR"\n'
        "plan --answers answers.yaml --have va=20h/month",
    ),
    "why": Entry(
        explaining.why,
        epilog='why obm -t "answer customer mail 5h"\nwhy va --answers answers.yaml',
    ),
    "brief": Entry(
        explaining.brief,
        epilog='brief va -t "answer customer mail 5h" -f markdown\nbrief --answers answers.yaml',
    ),
    "title": Entry(
        explaining.title,
        epilog='title "lead the team 8h, plan the launches 6h"\n'
        'title -t "run adverts 10h" --market nl',
    ),
    "review": Entry(
        explaining.review,
        epilog="review advert.txt\nreview advert.txt --market fr -f markdown",
    ),
    "roles": Entry(
        listing.roles,
        epilog="roles\nroles obm --market nl\nroles --where contract=contractor --sort price",
    ),
    "tasks": Entry(listing.tasks, epilog='tasks "chase unpaid invoices 2h"\ntasks --json'),
    "questions": Entry(listing.questions, epilog="questions\nquestions team"),
    "check": Entry(tools.check, epilog="check answers.yaml\ncheck roles/*.yaml"),
    "schema": Entry(tools.schema, epilog="schema answers\nschema recommend"),
    "forget": Entry(tools.forget, epilog="forget"),
}
"""By name, in the order in which --help shows them."""


def register(app: typer.Typer, only: str = "") -> None:
    """Add the commands, or `only` one."""
    for name, entry in COMMANDS.items():
        if only not in {"", name}:
            continue
        first_line = (entry.run.__doc__ or "").partition("\n")[0]
        add = app.command(name, cls=Command, short_help=first_line, epilog=entry.epilog)
        add(_with_switches(entry.run))


def _with_switches(command: Callable[..., object]) -> Callable[..., object]:
    """Return a command that also takes the switches for how pages look, wherever they stand."""

    @wraps(command)
    def switched(*, plain: bool, color: Color | None, no_pager: bool, **given: Any) -> object:
        with chosen(os.environ, plain=plain, color=color, no_pager=no_pager):
            try:
                return command(**given)
            except KeyboardInterrupt as stop:
                raise StoppedError from stop

    own = signature(command)
    switches = (
        ("plain", options.Plain, False),
        ("color", options.ColorWhen, None),
        ("no_pager", options.NoPager, False),
    )
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
