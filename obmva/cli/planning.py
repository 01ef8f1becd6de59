"""The command that plans a team."""

import sys
from functools import partial
from typing import TYPE_CHECKING

from obmva.cli import options

if TYPE_CHECKING:
    from obmva.text.speaker import Speaker

_WORTH_A_LINE = 200  # teams; fewer take no time to speak of


def plan(
    text: options.Texts = None,
    task: options.Tasks = None,
    budget: options.Budget = None,
    market: options.MarketCode = None,
    settings: options.Settings = None,
    have: options.Have = None,
    rate: options.Rates = None,
    offer: options.Offers = None,
    answers: options.AnswersFile = None,
    last: options.Last = False,
    save: options.SaveFile = None,
    force: options.Force = False,
    ask: options.AskWhich = "useful",
    no_keep: options.NoKeep = False,
    format: options.OutputFormat = "table",
    json: options.Json = False,
    lang: options.Lang = "",
    details: options.Details = False,
    roles: options.RoleFolders = None,
) -> int:
    """The best team, who does what, what it costs, when to add whom."""
    from obmva.advice import Adviser
    from obmva.cli.inputs import Given
    from obmva.cli.session import Showing, advised, asking, repeated
    from obmva.cli.texts import all_texts

    chosen = "json" if json else format
    texts = all_texts(text or (), task or (), answers, budget)
    given = Given(
        answers,
        texts,
        budget,
        market,
        settings or (),
        None,
        rates=rate or (),
        offers=offer or (),
        have=have or (),
        last=last,
    )
    adviser = Adviser(roles or (), lang)
    command = ["obmva", "plan", *repeated("--roles", roles)]
    report = advised(
        given,
        adviser,
        lambda now: adviser.plan(now, partial(_tell_progress, adviser.speak)),
        showing=Showing(chosen, lang, details),
        asking=asking(ask, chosen, keep=not no_keep, command=command, language=lang),
        save=save,
        force=force,
    )
    return 0 if report.plans else 1


def _tell_progress(speak: "Speaker", teams: int) -> None:
    """Tell on a terminal that many teams are compared, where that may take a moment."""
    from obmva.text.say import Number, Say

    if teams > _WORTH_A_LINE and sys.stderr.isatty():
        print(speak(Say("plan.progress", count=Number(teams))), file=sys.stderr)  # noqa: T201
