"""What was taken for granted because the owner has not said."""

import math
from collections.abc import Iterator, Sequence

from obmva.analysis.beliefs import Beliefs
from obmva.intake import UnderstoodWork
from obmva.models import Question, RoleId
from obmva.report.context import Context
from obmva.report.reading import assumption, unread_numbers
from obmva.report.results import Assumption, OptionEffect
from obmva.report.work import hours_taken
from obmva.text.say import All, Hours, Number, Say


def assumptions(context: Context) -> tuple[Assumption, ...]:
    """Return what was taken for granted: of hours, of kinds of work that nobody knows, of where to
    hire, then every open answer, in the order of the questions.
    """
    return (
        *_about_work(context),
        *_about_market(context),
        *_about_answers(context),
    )


def _about_work(context: Context) -> Iterator[Assumption]:
    active = [work for work in context.intake.work if work.item.active]
    yield from _unstated_hours(active, context)
    yield from _shared_hours(active, context)
    yield from unread_numbers(context)
    for work in active:
        if work.item.level is None:
            said = Say("assumed.unknown-work", text=work.text)
            yield assumption("work", said, Say("assumed.unknown-work-reason"), context)


def _unstated_hours(active: Sequence[UnderstoodWork], context: Context) -> Iterator[Assumption]:
    """Yield the hours that were taken where none were said, and that some were taken as a
    week's.
    """
    unstated = [
        (work, hours_taken(work, context.catalog.method)) for work in active if work.hours is None
    ]
    for once in (False, True):
        parts = tuple(
            Say("assumed.hours-of", work=work.text, hours=Hours(taken or 0.0))
            for work, taken in unstated
            if work.item.once == once
        )
        if parts:
            said = Say("assumed.hours-once" if once else "assumed.hours", parts=All(parts, "comma"))
            yield assumption("work", said, Say("assumed.hours-reason"), context)
    if weekly := tuple(work.text for work in active if work.perhaps_once):
        said = Say("assumed.every-week", work=All(weekly))
        yield assumption("work", said, Say("assumed.every-week-reason"), context)


def _shared_hours(active: Sequence[UnderstoodWork], context: Context) -> Iterator[Assumption]:
    """Yield that a total of hours was shared equally, where one was."""
    sharing = [work for work in active if work.hours and work.entry.hours_shared]
    if sharing:
        total = math.fsum(work.hours.typical for work in sharing if work.hours)
        names = All(tuple(work.text for work in sharing))
        said = Say("assumed.shared-hours", work=names, hours=Hours(total))
        yield assumption("work", said, Say("assumed.shared-hours-reason"), context)


def _about_market(context: Context) -> Iterator[Assumption]:
    if context.intake.values.market_assumed:
        market = context.catalog.markets[context.situation.market].name
        said = Say("assumed.market", market=market)
        yield assumption("market", said, Say("assumed.market-reason"), context)


def _about_answers(context: Context) -> Iterator[Assumption]:
    inquiry, speak = context.inquiry, context.speak
    for id_, question in context.catalog.questions.items():
        if question.prior is not None and id_ not in context.situation.answered:
            yield Assumption(
                id_,
                speak(question.label),
                speak(_assumed(question, inquiry.decision.beliefs)),
                speak(question.prior.because),
                tuple(OptionEffect(option, leader) for option, leader in inquiry.effects(id_)),
            )


def _assumed(question: Question, beliefs: Beliefs) -> Say:
    if question.kind != "choice":
        shares = beliefs.shares(question.id)
        amounts = [float(amount) for amount, share in shares.items() if share > 0]
        low, high = (Number(end(amounts), decimals=0) for end in (min, max))
        return Say("assumed.spread", label=question.label, low=low, high=high)
    likeliest = question.option(beliefs.likeliest(question.id))
    return Say("assumed.likely", label=question.label, option=likeliest)


def unpriced(roles: Sequence[RoleId], context: Context) -> Iterator[Assumption]:
    """Yield who was left out because nobody published a price."""
    if roles:
        names = All(tuple(context.catalog.roles[role] for role in roles))
        said = Say("assumed.unpriced", roles=names, role=roles[0])
        yield assumption("rates", said, Say("assumed.unpriced-reason"), context)
