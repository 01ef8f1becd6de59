"""Help as wide as the screen: on a narrow one each explanation stands under its option."""

from functools import partial
from typing import Any

from typer.core import TyperCommand, TyperGroup

_NARROW = 60
_BESIDE_ON_NARROW = 2  # letters of a name that has its explanation beside it: in effect none


class Command(TyperCommand):
    """A command with such help."""

    def get_help(self, ctx: Any) -> str:
        """Return the help of the command."""
        return _help(self, ctx)


class Group(TyperGroup):
    """The program with such help."""

    def get_help(self, ctx: Any) -> str:
        """Return the help of the program."""
        return _help(self, ctx)


def _help(command: TyperCommand | TyperGroup, context: Any) -> str:
    formatter = context.make_formatter()
    if formatter.width < _NARROW:
        formatter.write_dl = partial(formatter.write_dl, col_max=_BESIDE_ON_NARROW)
    command.format_help(context, formatter)
    return str(formatter.getvalue()).rstrip("\n")
