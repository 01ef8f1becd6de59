"""The command that explains one role."""

from typing import Annotated

import typer

from obmva.cli import options
from obmva.cli.completion import role_ids
from obmva.cli.output import show


def why(
    name: Annotated[
        str,
        typer.Argument(
            metavar="ROLE", help="Its id or any of its titles.", autocompletion=role_ids
        ),
    ],
    task: options.Tasks = None,
    budget: options.Budget = None,
    market: options.MarketCode = None,
    settings: options.Settings = None,
    prioritise: options.Prioritise = None,
    rate: options.Quotes = None,
    answers: options.AnswersFile = None,
    format: options.OutputFormat = "table",
    json: options.Json = False,
    roles: options.RoleFolders = None,
) -> int:
    """One role against the best one, and what would put it first."""
    from obmva.advice import Adviser
    from obmva.cli.inputs import Given, gathered

    adviser = Adviser(roles or ())
    typed = Given(answers, task or (), budget, market, settings or (), prioritise, rate or ())
    with gathered(typed, adviser) as given:
        report = adviser.why(name, given)
    show(report, "json" if json else format, adviser.speak)
    return 0
