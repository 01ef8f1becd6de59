"""How a command that asks nothing ends: answers gathered, a report made of them, its page shown."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from obmva.cli.inputs import Given, gathered
from obmva.cli.languages import follow
from obmva.cli.output import show

if TYPE_CHECKING:
    from obmva.advice import Adviser
    from obmva.models import Answers


def answer(
    typed: Given,
    adviser: "Adviser",
    format_: str,
    language: str,
    make: Callable[["Answers"], object],
    **options: bool,
) -> int:
    """Show what `make` makes of the answers of a command line, in the language of what was typed
    unless a `language` was chosen; `options` are those of its page. Returns the exit code.
    """
    with gathered(typed, adviser) as given:
        follow(adviser, given, language, format_)
        report = make(given)
    show(report, format_, adviser.speak, **options)
    return 0
