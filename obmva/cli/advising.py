"""The commands that advise: recommend and compare."""

import sys
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from obmva.cli import options
from obmva.cli.output import show


def recommend(
    text: options.Texts = None,
    task: options.Tasks = None,
    budget: options.Budget = None,
    market: options.MarketCode = None,
    settings: options.Settings = None,
    prioritise: options.Prioritise = None,
    rate: options.Quotes = None,
    answers: options.AnswersFile = None,
    save: options.SaveFile = None,
    force: options.Force = False,
    ask: options.AskWhich = "useful",
    format: options.OutputFormat = "table",
    json: options.Json = False,
    details: options.Details = False,
    roles: options.RoleFolders = None,
    without_source: options.WithoutSources = None,
) -> int:
    """Whom to hire, why, for how much, and what it hangs on."""
    from obmva.advice import Adviser
    from obmva.catalog import check_free, write_answers
    from obmva.cli.inputs import Given, gathered
    from obmva.cli.texts import all_texts
    from obmva.report.recommendation import decision_entry

    texts = all_texts(text or (), task or (), answers)
    typed = Given(answers, texts, budget, market, settings or (), prioritise, rate or ())
    adviser = Adviser(roles or (), without=without_source or ())
    with gathered(typed, adviser) as at_first:
        given = at_first
        if save is not None:
            check_free(save, force=force)
        if ask != "none" and not json and format != "json" and _on_terminal():
            from obmva.prompts import interview

            _ = (
                adviser.knowledge
            )  # a mistake in --roles or --without-source is told before anything is asked
            extra = _repeated("--roles", roles) + _repeated("--without-source", without_source)
            given = interview(
                adviser,
                given,
                ask=ask,
                save=save,
                force=force,
                choose=adviser.next_question,
                extra=extra,
            )
        report = adviser.recommend(given)
        if save is not None:
            decided = decision_entry(report, date.today())  # noqa: DTZ011  the owner's own day
            write_answers(adviser.in_pieces(given), save, force=force, decision=decided)
    show(report, format, adviser.speak, as_json=json, details=details)
    return 0 if report.recommended else 1


def _repeated(option: str, values: Sequence[object] | None) -> list[str]:
    """Return an option as it is typed, once for each of its values."""
    return [part for value in values or () for part in (option, str(value))]


def _on_terminal() -> bool:
    return bool(sys.stdin and sys.stdin.isatty() and sys.stderr.isatty())


def compare(
    names: options.RoleNames,
    diff: Annotated[bool, typer.Option("--diff", help="Show all that differs.")] = False,
    all: Annotated[bool, typer.Option("--all", help="Show every row, with its sources.")] = False,
    task: options.Tasks = None,
    budget: options.Budget = None,
    market: options.MarketCode = None,
    settings: options.Settings = None,
    prioritise: options.Prioritise = None,
    rate: options.Quotes = None,
    answers: options.AnswersFile = None,
    format: options.OutputFormat = "table",
    json: options.Json = False,
    roles: Annotated[
        list[Path] | None,
        typer.Option(
            "--roles", metavar="DIR", envvar="OBMVA_ROLES", help="A folder with roles of your own."
        ),
    ] = None,
) -> None:
    """Put two to nine roles side by side.

    With your work, also what each would do for you.
    """
    from obmva.advice import Adviser
    from obmva.cli.inputs import Given, gathered

    adviser = Adviser(roles or ())
    with gathered(
        Given(answers, task or (), budget, market, settings or (), prioritise, rate or ()),
        adviser,
    ) as given:
        report = adviser.compare(names, given, differences_only=diff)
    show(report, format, adviser.speak, as_json=json, details=all or diff)
