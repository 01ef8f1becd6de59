"""The commands about one role for an owner: why it, and a brief to send out."""

from typing import Annotated

import typer

from obmva.cli import options
from obmva.cli.completion import role_ids
from obmva.cli.output import show
from obmva.errors import Problem, UsageError


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
    lang: options.Lang = "",
    roles: options.RoleFolders = None,
) -> int:
    """One role against the best one, and what would put it first."""
    from obmva.advice import Adviser
    from obmva.cli.inputs import Given, gathered

    adviser = Adviser(roles or (), lang)
    typed = Given(answers, task or (), budget, market, settings or (), prioritise, rate or ())
    with gathered(typed, adviser) as given:
        report = adviser.why(name, given)
    show(report, "json" if json else format, adviser.speak)
    return 0


def brief(
    name: Annotated[
        str | None,
        typer.Argument(
            metavar="[ROLE]", help="Else the one that is ahead.", autocompletion=role_ids
        ),
    ] = None,
    task: options.Tasks = None,
    budget: options.Budget = None,
    market: options.MarketCode = None,
    settings: options.Settings = None,
    rate: options.Quotes = None,
    answers: options.AnswersFile = None,
    format: options.OutputFormat = "table",
    json: options.Json = False,
    lang: options.Lang = "",
    roles: options.RoleFolders = None,
) -> int:
    """A post to send out, questions to ask, a trial task."""
    if format == "csv" and not json:
        raise UsageError(Problem("format-without-rows", field="--format"))
    from obmva.advice import Adviser
    from obmva.cli.inputs import Given, gathered

    adviser = Adviser(roles or (), lang)
    typed = Given(answers, task or (), budget, market, settings or (), None, rate or ())
    with gathered(typed, adviser) as given:
        report = adviser.brief(name, given)
    show(report, "json" if json else format, adviser.speak)
    return 0
