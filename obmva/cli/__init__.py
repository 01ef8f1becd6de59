"""The command line: arguments in, calls to `obmva.advice`, an exit code out. The only place that
knows Typer.
"""

import os
import sys
from collections.abc import Sequence
from functools import cache
from typing import Any

import typer
from typer.main import get_command

from obmva.cli import options
from obmva.cli.failures import format_of, guarded
from obmva.cli.help import Group
from obmva.cli.languages import language_of
from obmva.cli.output import canvas, chosen, write
from obmva.render import FOR_PROGRAMS

_WIDEST_HELP = 80


def _show_version(asked: bool) -> None:
    if asked:
        from obmva import __version__

        write(f"obmva {__version__}\n")
        raise typer.Exit


def _top(
    context: typer.Context,
    version: bool = typer.Option(  # noqa: ARG001  answered before anything else is read
        False,
        "--version",
        "-V",
        help="Show the version and stop.",
        is_eager=True,
        callback=_show_version,
    ),
    lang: options.Lang = "",  # noqa: ARG001  read before the rest of the line
    plain: options.Plain = False,
    color: options.ColorWhen = None,
    no_pager: options.NoPager = False,
) -> None:
    context.with_resource(chosen(os.environ, plain=plain, color=color, no_pager=no_pager))
    if context.invoked_subcommand is None:
        write(f"{context.get_help()}\n")


def program(only: str = "") -> Any:
    """Return the program as Typer runs it: with all its commands, or with `only` one, which is made
    in a tenth of the time.
    """
    from obmva.cli import commands

    app = typer.Typer(
        name="obmva",
        cls=Group,
        help="Whom to hire to take work off your hands: neutral, sourced, "
        "honest about what it does not know.",
        invoke_without_command=True,
        rich_markup_mode=None,
        pretty_exceptions_enable=False,
        context_settings={"help_option_names": ["-h", "--help"]},
        epilog="Start with: obmva recommend   or: obmva compare obm va",
    )
    app.callback()(_top)
    commands.register(app, only)
    return get_command(app)


@cache
def _program(only: str, _language: str) -> Any:
    """Keep a program for the next command line in a language: help is translated in place."""
    return program(only)


def run(arguments: Sequence[str]) -> int:
    """Run one command line and return its exit code; whatever goes wrong is told on stderr, never
    as a traceback.
    """
    format_ = format_of(arguments, os.environ)
    for_programs = format_ in FOR_PROGRAMS or _is_batch(arguments)
    language = language_of(arguments, os.environ, for_programs=for_programs)

    def call() -> object:
        from obmva.cli.commands import COMMANDS
        from obmva.cli.completion import completing

        given = _in_options(arguments)
        first = given[0] if given and given[0] in COMMANDS else ""
        with completing(os.environ):
            width = min(canvas(sys.stdout, os.environ).width, _WIDEST_HELP)
            return _program(first, str(language))(
                given,
                standalone_mode=False,
                prog_name="obmva",
                terminal_width=width,
                obj=language,
            )

    return guarded(call, arguments, language, as_json=format_ == "json")


def _is_batch(arguments: Sequence[str]) -> bool:
    return any(one.partition("=")[0] == "--batch" for one in arguments)


def _in_options(arguments: Sequence[str]) -> list[str]:
    """Return a command line with `version`, and `help` with a command, as the options they are."""
    match list(arguments):
        case ["version"]:
            return ["--version"]
        case ["help", *rest]:
            return [*rest, "--help"]
        case as_it_is:
            return as_it_is
