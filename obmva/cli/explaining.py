"""The commands about one role: why it and a brief for an owner, which title fits for those who do
the work, and whose work an advert asks for.
"""

from pathlib import Path
from typing import Annotated

import typer

from obmva.cli import options
from obmva.cli.completion import role_ids
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
    rate: options.Rates = None,
    offer: options.Offers = None,
    answers: options.AnswersFile = None,
    format: options.OutputFormat = "table",
    json: options.Json = False,
    lang: options.Lang = "",
    roles: options.RoleFolders = None,
) -> int:
    """One role against the best one, and what would put it first."""
    from obmva.advice import Adviser
    from obmva.cli.answering import answer
    from obmva.cli.inputs import Given

    adviser = Adviser(roles or (), lang)
    own = (settings or (), prioritise, rate or (), offer or ())
    typed = Given(answers, task or (), budget, market, *own)
    chosen = "json" if json else format
    return answer(typed, adviser, chosen, lang, lambda given: adviser.why(name, given))


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
    rate: options.Rates = None,
    offer: options.Offers = None,
    answers: options.AnswersFile = None,
    format: options.OutputFormat = "table",
    json: options.Json = False,
    lang: options.Lang = "",
    roles: options.RoleFolders = None,
) -> int:
    """A post to send out, questions to ask, a trial task."""
    _refuse_rows(format, json)
    from obmva.advice import Adviser
    from obmva.cli.answering import answer
    from obmva.cli.inputs import Given

    adviser = Adviser(roles or (), lang)
    own = (settings or (), None, rate or (), offer or ())
    typed = Given(answers, task or (), budget, market, *own)
    chosen = "json" if json else format
    return answer(typed, adviser, chosen, lang, lambda given: adviser.brief(name, given))


def title(
    texts: options.Texts = None,
    task: options.Tasks = None,
    market: options.MarketCode = None,
    format: options.OutputFormat = "table",
    json: options.Json = False,
    lang: options.Lang = "",
    roles: options.RoleFolders = None,
) -> int:
    """For assistants and managers: which title fits your work."""
    _refuse_rows(format, json)
    from obmva.advice import Adviser
    from obmva.cli.answering import answer
    from obmva.cli.inputs import Given, market_of
    from obmva.cli.texts import all_texts

    words = all_texts(texts or (), task or (), None)
    if not words:
        raise UsageError(Problem("title-of-nothing"))
    adviser = Adviser(roles or (), lang)
    typed, chosen = Given(market=market), "json" if json else format
    return answer(
        typed, adviser, chosen, lang, lambda given: adviser.title(words, market_of(given))
    )


def review(
    file: Annotated[
        Path,
        typer.Argument(
            metavar="FILE", readable=False, help="The advert as text; - is standard input."
        ),
    ],
    market: options.MarketCode = None,
    format: options.OutputFormat = "table",
    json: options.Json = False,
    lang: options.Lang = "",
    roles: options.RoleFolders = None,
) -> int:
    """An advert: whose work it is, at what price, what is missing."""
    _refuse_rows(format, json)
    from obmva.advice import Adviser
    from obmva.cli.answering import answer
    from obmva.cli.inputs import Given, market_of
    from obmva.cli.texts import text_of

    adviser = Adviser(roles or (), lang)
    text, typed, chosen = text_of(file), Given(market=market), "json" if json else format
    return answer(
        typed,
        adviser,
        chosen,
        lang,
        lambda given: adviser.review(text, market_of(given), file=str(file)),
    )


def _refuse_rows(format_: str, json: bool) -> None:
    if format_ == "csv" and not json:
        raise UsageError(Problem("format-without-rows", field="--format"))
