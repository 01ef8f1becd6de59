"""What may help beside the role that is named, or instead of it, in words: the strongest first."""

from collections.abc import Iterator
from dataclasses import dataclass

from obmva.analysis.beside import against_hiring, by_software, elsewhere, grows
from obmva.analysis.contradictions import KindAndItem
from obmva.analysis.decision import Evaluation
from obmva.analysis.terms import ADVISED
from obmva.models import SourceId
from obmva.models.beside import Fee
from obmva.report.context import Context
from obmva.report.ranking import price_of_freed_hour
from obmva.report.recommendation_results import Beside, BesideKind
from obmva.text.say import All, Hours, Money, Number, Say, Share

_MOST_LINES = 3
_LITTLE_WON, _GROWS, _EARLY, _AGENCY = 0.9, 0.8, 0.4, 0.2


@dataclass(frozen=True)
class _Found:
    """One of them, and how strong its case is beside the others (0..1)."""

    strength: float
    kind: BesideKind
    said: Say
    sources: tuple[SourceId, ...]
    brief: Say | None = None


def beside(context: Context) -> tuple[Beside, ...]:
    """Return what applies, the strongest first; where nobody is to be hired, software alone."""
    verdict, leader = context.inquiry.verdict, context.decision.leader
    found = [] if verdict == "not-enough-known" else list(_software(context))
    if leader is not None and verdict in ADVISED:
        found += [
            *_agency(context, leader),
            *_elsewhere(context, leader),
            *_grow(context, leader),
            *_nobody(context, leader),
        ]
    ordered = sorted(found, key=lambda one: -one.strength)
    speak = context.speak
    return tuple(
        Beside(one.kind, speak(one.said), one.sources, speak(one.brief or one.said))
        for one in ordered
    )


def _software(context: Context) -> Iterator[_Found]:
    work = [KindAndItem(one.task, one.item) for one in context.intake.work]
    figures = context.catalog.beside
    if software := by_software(work, context.catalog.tasks, figures):
        named = tuple(context.intake.work[line].text for line in software.lines[:_MOST_LINES])
        fee = figures.software
        said = Say("beside.software", work=All(named), fee=_fee(fee))
        brief = Say("beside.software-brief", amount=Money(fee.currency, fee.high))
        yield _Found(software.share, "software", said, fee.sources, brief)


def _agency(context: Context, leader: Evaluation) -> Iterator[_Found]:
    figures = context.catalog.beside
    fee = figures.agency.get(leader.id)
    if fee is not None and leader.engagement.hours >= figures.agency_hours:
        said = Say("beside.agency", role=leader.alternative.role, fee=_fee(fee))
        yield _Found(_AGENCY, "agency", said, fee.sources)


def _fee(fee: Fee) -> Say:
    amount = Money(fee.currency, fee.low, fee.high) if fee.low else Money(fee.currency, fee.high)
    key = "beside.fee" if fee.low else "beside.fee-up-to"
    year = fee.year or Say("beside.undated")
    return Say(key, amount=amount, market=Say(f"beside.in-{fee.market}"), year=year)


def _elsewhere(context: Context, leader: Evaluation) -> Iterator[_Found]:
    inquiry = context.inquiry
    found = elsewhere(leader, context.situation, inquiry.knowledge, context.catalog.beside)
    if found is None:
        return
    market, saving = context.catalog.markets[found.market].name, Share(found.saving)
    price = Money(context.currency, found.price.low, found.price.high, rounded="unit")
    said = Say("beside.elsewhere", market=market, price=price, saving=saving)
    brief = Say("beside.elsewhere-brief", market=market, price=price, saving=saving)
    yield _Found(found.saving, "elsewhere", said, found.price.sources, brief)


def _grow(context: Context, leader: Evaluation) -> Iterator[_Found]:
    knowledge = context.inquiry.knowledge
    helper = grows(leader, context.intake.values.have, knowledge)
    price = leader.alternative.price
    if helper is None or price is None:
        return
    said = Say(
        "beside.grow",
        helper=knowledge.roles[helper.role],
        role=leader.alternative.role,
        hours=Hours(helper.hours),
        price=Money(context.currency, price.low, price.high, rounded="unit"),
    )
    yield _Found(_GROWS, "grow", said, price.sources)


def _nobody(context: Context, leader: Evaluation) -> Iterator[_Found]:
    figures = context.catalog.beside
    reason = against_hiring(leader, context.situation, figures)
    if reason == "little-won":
        each, worth = price_of_freed_hour(leader), context.situation.worth
        said = Say("beside.little-won", price=context.an_hour(each), worth=context.an_hour(worth))
        yield _Found(_LITTLE_WON, "do-not-hire", said, ())
    elif reason == "early":
        hours = Number(figures.early.hours * 12 / 52, decimals=0)
        said = Say("beside.early", hours=hours)
        yield _Found(_EARLY, "do-not-hire", said, figures.early.sources)
