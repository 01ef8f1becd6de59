"""The commands that advise: recommend and compare."""

from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from obmva.cli import options
from obmva.errors import Problem, UsageError

if TYPE_CHECKING:
    from obmva.cli.inputs import Given


def recommend(
    text: options.Texts = None,
    task: options.Tasks = None,
    budget: options.Budget = None,
    market: options.MarketCode = None,
    settings: options.Settings = None,
    prioritise: options.Prioritise = None,
    rate: options.Rates = None,
    offer: options.Offers = None,
    answers: options.AnswersFile = None,
    last: options.Last = False,
    save: options.SaveFile = None,
    force: options.Force = False,
    ask: options.AskWhich = "useful",
    no_keep: options.NoKeep = False,
    batch: options.BatchFile = None,
    jobs: options.Jobs = 1,
    format: options.OutputFormat = "table",
    json: options.Json = False,
    lang: options.Lang = "",
    details: options.Details = False,
    roles: options.RoleFolders = None,
    without_source: options.WithoutSources = None,
) -> int:
    """Whom to hire, why, for how much, and what it hangs on."""
    from obmva.advice import Adviser
    from obmva.cli.inputs import Given
    from obmva.cli.session import Showing, advised, asking, repeated
    from obmva.cli.texts import all_texts
    from obmva.report.recommendation import decision_entry

    chosen = "json" if json else format
    texts = all_texts(text or (), task or (), answers, budget)
    own = (settings or (), prioritise, rate or (), offer or ())
    given = Given(answers, texts, budget, market, *own, last=last)
    if batch is not None:
        from obmva.cli.batch import Batch, Own, format_of_batch, jobs_of, run_batch

        _refuse_beside_batch(given, save)
        advising = Own(tuple(map(str, roles or ())), tuple(without_source or ()), lang)
        return run_batch(Batch(given, advising, batch, format_of_batch(chosen)), jobs_of(jobs))
    adviser = Adviser(roles or (), lang, without=without_source or ())
    folders = repeated("--roles", roles) + repeated("--without-source", without_source)
    command = ["obmva", "recommend", *folders]
    report = advised(
        given,
        adviser,
        adviser.recommend,
        showing=Showing(chosen, lang, details),
        asking=asking(ask, chosen, keep=not no_keep, command=command, language=lang),
        save=save,
        force=force,
        decision=partial(decision_entry, day=date.today()),  # noqa: DTZ011  the owner's own day
    )
    return 0 if report.recommended else 1


def _refuse_beside_batch(given: "Given", save: Path | None) -> None:
    beside = {"--answers": given.answers_file, "--last": given.last, "--save": save}
    if alone := [option for option, value in beside.items() if value]:
        raise UsageError(Problem("batch-beside", {"option": alone[0]}, field="--batch"))


def compare(
    names: options.RoleNames,
    diff: Annotated[bool, typer.Option("--diff", help="Show all that differs.")] = False,
    all: Annotated[bool, typer.Option("--all", help="Show every row, with its sources.")] = False,
    task: options.Tasks = None,
    budget: options.Budget = None,
    market: options.MarketCode = None,
    settings: options.Settings = None,
    prioritise: options.Prioritise = None,
    rate: options.Rates = None,
    offer: options.Offers = None,
    answers: options.AnswersFile = None,
    last: options.Last = False,
    format: options.OutputFormat = "table",
    json: options.Json = False,
    lang: options.Lang = "",
    roles: options.RoleFolders = None,
) -> int:
    """Put two to nine roles side by side.

    With your work, also what each would do for you.
    """
    from obmva.advice import Adviser
    from obmva.cli.answering import answer
    from obmva.cli.inputs import Given

    adviser = Adviser(roles or (), lang)
    own = (settings or (), prioritise, rate or (), offer or ())
    typed = Given(answers, task or (), budget, market, *own, last=last)
    return answer(
        typed,
        adviser,
        "json" if json else format,
        lang,
        lambda given: adviser.compare(names, given, differences_only=diff),
        details=all or diff,
    )
