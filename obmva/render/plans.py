"""Plans side by side: whom each hires, for how much, what it covers and leaves to the owner."""

import re

from obmva.quantities import WEEKS_A_MONTH
from obmva.render.page import Column, Page, Spans, Style
from obmva.render.parts import taken_for_granted
from obmva.report.people import exactly
from obmva.report.plan_results import PlanReport
from obmva.report.team_results import TeamPlan
from obmva.text.plain import plain
from obmva.text.say import All, Money, Number, Say, Words

_ROOM_FOR_A_TABLE = 72
_WIDTH_OF_A_LABEL = 12
_NUMBER_AND_UNIT = re.compile(r"(?<=\d) (?=h\b)")


def together(words: str, style: Style = "") -> Spans:
    """Return words in which no line ends between a number and its unit."""
    return ((_NUMBER_AND_UNIT.sub("\u00a0", plain(words)), style),)


def side_by_side(page: Page, report: PlanReport, *, details: bool) -> None:
    """Add the plans: in short those that are not the best; in detail all, as a table where there is
    room, else one below the other.
    """
    if not details:
        for plan in report.plans[1:]:
            page.fact(Say(f"plan.labels-brief.{plan.label}"), _in_short(plan))
        if report.true_price:
            page.fact(Say("facts.costs"), report.true_price.sentences[0])
        if taken := taken_for_granted(report.assumptions):
            said = Say("page.sentence", words=Say("page.begins", words=taken))
            page.fact(Say("facts.assumed"), said)
        page.line(report.price_basis_brief, "dim")
        return
    if page.width >= _ROOM_FOR_A_TABLE:
        _plans_table(page, report)
    else:
        for plan in report.plans:
            _plan_block(page, plan)
    order = Say("plan.order-price", money=report.hour_price)
    page.line(All((Say("plan.order"), order, report.price_basis), "sentences"), "dim")


def figures(report: PlanReport) -> All:
    """Return what the best plan costs, covers and asks of the owner, in a line."""
    plan = report.plans[0]
    total = sum(line.hours_taken or 0.0 for line in report.work if not line.once)
    covers = Say("screen.hours-of", hours=exactly(plan.covered_hours), total=exactly(total))
    minutes = Number(60 * plan.owner_hours / WEEKS_A_MONTH, decimals=0)
    yours = Say("figures.yours", minutes=minutes)
    return All((_cost(plan), Say("figures.covers", hours=covers), yours), "point")


def _in_short(plan: TeamPlan) -> Say:
    """Return who is in a plan, what it costs and covers, in a sentence."""
    people = All(tuple(person.short for person in plan.everyone), "comma")
    return Say("page.titled", title=people, words=_block(plan))


def _block(plan: TeamPlan) -> Say:
    covered = Say("screen.hours-short", hours=exactly(plan.covered_hours))
    return Say("plan.block", cost=_cost(plan), covered=covered, yours=_weekly(plan))


def _plans_table(page: Page, report: PlanReport) -> None:
    titles = ("plan.plan", "plan.who", "plan.month", "plan.covers-column", "plan.yours-column")
    plan, who, month, covers, yours = (page.speak(Say(key)) for key in titles)
    columns = [
        Column(plan, width=_WIDTH_OF_A_LABEL),
        Column(who, ratio=1),
        Column(month, no_wrap=True),
        Column(covers, right=True, no_wrap=True),
        Column(yours, right=True, no_wrap=True),
    ]
    rows: list[list[Words | Spans]] = [
        [
            together(one.title),
            together("\n".join(person.short for person in one.everyone), "" if number else "bold"),
            _cost(one),
            Say("screen.hours-short", hours=exactly(one.covered_hours)),
            _weekly(one),
        ]
        for number, one in enumerate(report.plans)
    ]
    page.table(columns, rows)


def _cost(plan: TeamPlan) -> Money:
    cost = plan.monthly_cost_with_more_hours
    return Money(cost.currency, cost.low, cost.high)


def _weekly(plan: TeamPlan) -> Say:
    return Say("plan.weekly", hours=exactly(plan.owner_hours / WEEKS_A_MONTH))


def _plan_block(page: Page, plan: TeamPlan) -> None:
    page.line(plan.title, "bold")
    page.item(All(tuple(one.words for one in plan.everyone)))
    page.item(_block(plan))
