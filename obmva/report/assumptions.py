"""What was taken for granted because the owner has not said."""

import math
from collections.abc import Iterator, Sequence

from obmva.analysis.beliefs import Beliefs
from obmva.analysis.decision import Decision
from obmva.analysis.inquiry import Inquiry
from obmva.catalog import Catalog
from obmva.intake import Intake, UnderstoodWork
from obmva.models import Method, Question, RoleId
from obmva.report.reading import unread_numbers
from obmva.report.results import Assumption, OptionEffect
from obmva.report.work import hours_taken
from obmva.text.say import All, Hours, Number, Say
from obmva.text.speaker import Speaker


def assumptions(
    intake: Intake, inquiry: Inquiry, catalog: Catalog, speak: Speaker
) -> tuple[Assumption, ...]:
    """Return what was taken for granted: of hours, of kinds of work that nobody knows, of where to
    hire, then every open answer, in the order of the questions.
    """
    return (
        *_about_work(intake, inquiry.decision, speak),
        *_about_market(intake, catalog, speak),
        *_about_answers(intake, inquiry, catalog, speak),
    )


def _about_work(intake: Intake, decision: Decision, speak: Speaker) -> Iterator[Assumption]:
    active = [work for work in intake.work if work.item.active]
    yield from _unstated_hours(active, decision.beliefs.method, speak)
    yield from _shared_hours(active, speak)
    yield from unread_numbers(intake, speak)
    for work in active:
        if work.item.level is None:
            said = Say("assumed.unknown-work", text=work.text)
            yield _assumption("work", said, Say("assumed.unknown-work-reason"), speak)


def _unstated_hours(
    active: Sequence[UnderstoodWork], method: Method, speak: Speaker
) -> Iterator[Assumption]:
    """Yield the hours that were taken where none were said, and that some were taken as a
    week's.
    """
    unstated = [(work, hours_taken(work, method)) for work in active if work.hours is None]
    for once in (False, True):
        parts = tuple(
            Say("assumed.hours-of", work=work.text, hours=Hours(taken or 0.0))
            for work, taken in unstated
            if work.item.once == once
        )
        if parts:
            said = Say("assumed.hours-once" if once else "assumed.hours", parts=All(parts, "comma"))
            yield _assumption("work", said, Say("assumed.hours-reason"), speak)
    if weekly := tuple(work.text for work in active if work.perhaps_once):
        said = Say("assumed.every-week", work=All(weekly))
        yield _assumption("work", said, Say("assumed.every-week-reason"), speak)


def _shared_hours(active: Sequence[UnderstoodWork], speak: Speaker) -> Iterator[Assumption]:
    """Yield that a total of hours was shared equally, where one was."""
    sharing = [work for work in active if work.hours and work.entry.hours_shared]
    if sharing:
        total = math.fsum(work.hours.typical for work in sharing if work.hours)
        names = All(tuple(work.text for work in sharing))
        said = Say("assumed.shared-hours", work=names, hours=Hours(total))
        yield _assumption("work", said, Say("assumed.shared-hours-reason"), speak)


def _about_market(intake: Intake, catalog: Catalog, speak: Speaker) -> Iterator[Assumption]:
    if intake.values.market_assumed:
        said = Say("assumed.market", market=catalog.markets[intake.situation.market].name)
        yield _assumption("market", said, Say("assumed.market-reason"), speak)


def _assumption(id_: str, said: Say, reason: Say, speak: Speaker) -> Assumption:
    return Assumption(id_, speak(Say("screen.work")), speak(said), speak(reason))


def _about_answers(
    intake: Intake, inquiry: Inquiry, catalog: Catalog, speak: Speaker
) -> Iterator[Assumption]:
    for id_, question in catalog.questions.items():
        if question.prior is not None and id_ not in intake.situation.answered:
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


def unpriced(roles: Sequence[RoleId], catalog: Catalog, speak: Speaker) -> Iterator[Assumption]:
    """Yield who was left out because nobody published a price."""
    if roles:
        names = All(tuple(catalog.roles[role] for role in roles))
        said = Say("assumed.unpriced", roles=names, role=roles[0])
        yield _assumption("rates", said, Say("assumed.unpriced-reason"), speak)
