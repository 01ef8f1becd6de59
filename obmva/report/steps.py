"""What to do next week."""

from collections.abc import Iterator
from typing import TypeAlias

from obmva.analysis.alternatives import Price
from obmva.analysis.decision import Evaluation
from obmva.intake import Intake
from obmva.models import MarketDefinition, Prose, QuestionId, Role, RowId, SourceId
from obmva.report.context import Context
from obmva.report.headline import nearest
from obmva.report.results import Sentence
from obmva.text.say import All, Hours, Money, Say

_Step: TypeAlias = tuple[str, Say | Prose, tuple[SourceId, ...], Say | str | None]
"""Its id, the whole sentence, its sources, and what a screen has room for."""
_TASKS_TO_DESCRIBE, _TASKS_ON_A_SCREEN, _SOURCES = 3, 2, 2
_OPEN_FIRST = ("on-site", "employment")


def next_steps(context: Context) -> tuple[Sentence, ...]:
    """Return what to do next, most urgent first."""
    return tuple(context.sentence(*step) for step in _steps(context))


def _steps(context: Context) -> Iterator[_Step]:
    intake, decision = context.intake, context.decision
    rule_based = [work.text for work in intake.work if work.item.rule_based and not work.item.drop]
    if rule_based:
        yield "automate", Say("steps.automate", work=All(tuple(rule_based))), (), ""
    if decision.verdict == "nothing-feasible":
        yield "relax", smallest_change(nearest(decision), context), (), ""
        return
    if decision.verdict == "not-enough-known":
        if decision.recommended is None:  # else the next question stands in the first sentences
            yield "answer", Say("steps.answer"), (), ""
        return
    if (
        decision.situation.choices.get("written-down") != "most"
        and decision.hold_reason != "rule-based"
    ):
        yield from _describe(intake)
    if decision.verdict != "hold" and decision.leader is not None:
        yield from _hire_steps(decision.leader, context)


def smallest_change(closest: Evaluation, context: Context) -> Say:
    """Say what would make the nearest role possible, limit by limit; the first one where several
    stand in its way.
    """
    first, role = closest.exclusions[0], closest.alternative.role
    numbers = first.numbers
    match first.limit:
        case "budget":
            money = Money(context.currency, numbers["cost"], rounded="up")
            hours = Hours(numbers["hours"])
            return Say("steps.relax-budget", role=role, money=money, hours=hours)
        case "employment":
            employee = role.setting.contract == "employee"
            key = "steps.relax-employment-refuse" if employee else "steps.relax-employment-needed"
            return Say(key, role=role)
        case "on-site":
            return Say("steps.relax-on-site", role=role)
        case "owner-hours":
            return Say("steps.relax-owner-hours", role=role, needed=Hours(numbers["needed"]))
        case "scope":
            return Say("steps.relax-scope", role=role)
        case "minimum":
            hours, need = Hours(numbers["hours"]), Hours(numbers["need"])
            return Say("steps.relax-minimum", role=role, hours=hours, need=need)


def _describe(intake: Intake) -> Iterator[_Step]:
    largest = sorted(
        (work for work in intake.work if work.item.active), key=lambda work: -(work.item.hours or 0)
    )
    named = tuple(work.text for work in largest[:_TASKS_TO_DESCRIBE])
    if named:
        first = named[:_TASKS_ON_A_SCREEN]
        said = Say("steps.describe", count=len(named), work=All(named, "comma"))
        brief = Say("steps.describe-brief", count=len(first), work=All(first, "comma"))
        yield "describe", said, (), brief


def _hire_steps(leader: Evaluation, context: Context) -> Iterator[_Step]:
    role = leader.alternative.role
    open_first = next(
        (question for question in _OPEN_FIRST if question in leader.conditional_on), None
    )
    if open_first is not None and leader.twin is not None:
        ask = context.catalog.questions[QuestionId(open_first)].ask
        yield "settle", Say("steps.settle", ask=ask), (), ""
    start = role.profile.get(RowId("start"))
    if start is not None:
        yield "start", start, start.sources[:_SOURCES], None
    yield from _part_time(leader, context.catalog.markets[context.situation.market])
    if role.setting.contract == "contractor":
        yield _quote(role, leader.alternative.price, context)


def _part_time(leader: Evaluation, market: MarketDefinition) -> Iterator[_Step]:
    """Say where the law wants more hours in a post, which is no limit, for there are exceptions."""
    law = market.part_time
    if law is None or leader.alternative.role.setting.contract != "employee":
        return
    least = law.share * market.full_time.hours * (leader.alternative.months or 1.0)
    if leader.engagement.hours < least:
        said = Say("steps.part-time", market=market.name, hours=Hours(least))
        yield "part-time", said, law.sources[:_SOURCES], ""


def _quote(role: Role, price: Price | None, context: Context) -> _Step:
    if price is not None and price.offered:
        return "quote", Say("steps.quote-second", role=role), (), ""
    if price is None:
        return "quote", Say("steps.quote-unpriced", role=role), (), ""
    usual = Money(context.currency, price.low, price.high)
    said = Say("steps.quote", role=role, range=usual)
    return "quote", said, price.sources[:_SOURCES], Say("steps.quote-brief", range=usual)
