"""The commands that show what the program knows: roles, tasks, questions."""

from typing import Annotated

import typer

from obmva.cli import options
from obmva.cli.completion import orders, question_ids, role_ids, traits
from obmva.cli.output import show


def roles(
    name: Annotated[
        str | None,
        typer.Argument(
            metavar="[ROLE]",
            callback=options.whole_text,
            help="One role in full.",
            autocompletion=role_ids,
        ),
    ] = None,
    where: Annotated[
        list[str] | None,
        typer.Option(
            "--where",
            metavar="FIELD=VALUE",
            help="Only such roles: contract=contractor, remote=yes, on-site=no, authority=2. "
            "Repeatable.",
            autocompletion=traits,
        ),
    ] = None,
    sort: Annotated[
        str | None,
        typer.Option(
            "--sort",
            metavar="FIELD",
            help="In this order: price, authority, name.",
            autocompletion=orders,
        ),
    ] = None,
    market: options.MarketCode = None,
    format: options.OutputFormat = "table",
    json: options.Json = False,
    lang: options.Lang = "",
    roles: options.RoleFolders = None,
) -> int:
    """The roles known, or one of them in full with its sources."""
    from obmva.advice import Adviser
    from obmva.cli.answering import answer
    from obmva.cli.inputs import Given, market_of
    from obmva.report.choosing import choose

    adviser = Adviser(roles or (), lang)
    typed, chosen = Given(market=market), "json" if json else format
    return answer(
        typed,
        adviser,
        chosen,
        lang,
        lambda given: choose(adviser.roles(name, market_of(given)), where or (), sort),
    )


def tasks(
    texts: options.Texts = None,
    format: options.OutputFormat = "table",
    json: options.Json = False,
    lang: options.Lang = "",
) -> None:
    """The kinds of work known, or what is made of your words."""
    from obmva.advice import Adviser
    from obmva.cli.texts import words_of

    adviser = Adviser(language=lang)
    listing = adviser.tasks(words_of(texts or ()))
    show(listing, "json" if json else format, adviser.speak)


def questions(
    id: Annotated[
        str | None,
        typer.Argument(
            metavar="[ID]",
            callback=options.whole_text,
            help="One question in full.",
            autocompletion=question_ids,
        ),
    ] = None,
    format: options.OutputFormat = "table",
    json: options.Json = False,
    lang: options.Lang = "",
) -> None:
    """The questions, their options and why they are asked."""
    from obmva.advice import Adviser

    adviser = Adviser(language=lang)
    listing = adviser.questions(id)
    show(listing, "json" if json else format, adviser.speak, in_full=id is not None)
