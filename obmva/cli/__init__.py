"""The command line: arguments in, calls to `obmva.advice`, an exit code out. The only place that knows Typer."""

import os
from collections.abc import Sequence

import typer

from obmva.cli.failures import guarded

app = typer.Typer(
    name="obmva",
    help="Whom to hire to take work off your hands: neutral, sourced, honest about what it does not know.",
    no_args_is_help=True,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
    epilog="Start with: obmva recommend   or: obmva compare obm va",
)


@app.callback()
def _top(version: bool = typer.Option(False, "--version", "-V", help="Show the version and stop.")) -> None:
    if version:
        from obmva import __version__

        typer.echo(f"obmva {__version__}")
        raise typer.Exit


def run(arguments: Sequence[str]) -> int:
    """Run one command line and return its exit code; whatever goes wrong is told on stderr, never as a traceback."""
    from obmva.cli import commands

    commands.register(app)
    return guarded(lambda: app(list(arguments), standalone_mode=False, prog_name="obmva"), arguments, os.environ)
