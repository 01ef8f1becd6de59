"""A plan as a page: whom to hire, the plans side by side, who does what, in which order, for how
much.
"""

import re
from collections.abc import Sequence
from typing import TypeAlias

from obmva.quantities import WEEKS_A_MONTH
from obmva.render.page import Column, Notes, Page, Spans, Style
from obmva.render.parts import assumed
from obmva.report.plan_names import hours_exactly
from obmva.report.plan_people import in_words
from obmva.report.plan_results import (
    DirectedRole,
    EmploymentView,
    LeftWork,
    PersonCost,
    PlannedRole,
    PlanReport,
    PresentRole,
    QuoteView,
    RoadmapStep,
    TeamPlan,
)
from obmva.report.plan_sentences import WORTH_NAMING
from obmva.report.wording import hourly, listed, money, money_range
from obmva.text import Text
from obmva.text.plain import plain

_Told: TypeAlias = QuoteView | EmploymentView
_ROOM_FOR_A_TABLE = 72
_WORK_ON_A_PAGE = 8
_FELT, _SAME = 1, 0.05  # hours a month: less is not worth a word
_WIDTH_OF_A_LABEL = 12
_NUMBER_AND_UNIT = re.compile(r"(?<=\d) (?=(?:h|%)(?:\W|$))")


def plan_page(report: PlanReport, width: int, text: Text, *, details: bool = False) -> Page:
    """Return the page of a plan; `details` adds who costs what, all roles at the same hours, and
    the addresses of sources.
    """
    page, notes = Page(width, text), Notes(report.sources)
    page.title(report.headline[0], "good" if report.plans else "bad")
    rest = [*report.headline[1:], *(sentence.text for sentence in report.conditions)]
    if rest:
        page.line(_together(" ".join(rest)))
    if report.differs:
        page.line(report.differs)
    _present(page, report, text)
    if report.plans:
        _plans(page, report, text, details=details)
        _work(page, report, text, details=details)
    _alone(page, report, text)
    _roadmap(page, report, text)
    _price(page, report, text, details=details)
    _sentences(page, text.plan.quotes, report.quotes, notes, details=details)
    _sentences(
        page,
        text.plan.employment,
        report.employment,
        notes,
        details=details,
    )
    assumed(page, report.assumptions, details=details)
    notes.print(page, details=details)
    return page


def _present(page: Page, report: PlanReport, text: Text) -> None:
    if report.present.roles:
        page.paragraph(
            text.plan.present, "; ".join(_present_person(one, text) for one in report.present.roles)
        )


def _present_person(one: PresentRole, text: Text) -> str:
    if one.monthly_cost is None:
        return text.plan.present_unpriced.format(name=one.name, hours=hours_exactly(one.hours))
    cost = money(one.monthly_cost.typical, one.monthly_cost.currency)
    return text.plan.present_person.format(name=one.name, hours=hours_exactly(one.hours), cost=cost)


# ------------------------------------------------------------------ the plans


def _plans(page: Page, report: PlanReport, text: Text, *, details: bool) -> None:
    page.gap()
    if page.width >= _ROOM_FOR_A_TABLE:
        _plans_table(page, report, text)
    else:
        for plan in report.plans:
            _plan_block(page, plan, report, text)
    order = f"{report.order} {report.order_price}" if details else report.order
    page.line(f"{order} {report.price_basis}", "dim")


def _plans_table(page: Page, report: PlanReport, text: Text) -> None:
    say = text.plan
    columns = [
        Column(say.plan, width=_WIDTH_OF_A_LABEL),
        Column(say.who, ratio=1),
        Column(say.month, no_wrap=True),
        Column(say.covers_column, right=True, no_wrap=True),
        Column(say.yours_column, right=True, no_wrap=True),
    ]
    page.table(
        columns,
        [
            [
                _together(_label(plan, report, text)),
                _together(
                    "\n".join(_short(one, text) for one in plan.everyone), "" if number else "bold"
                ),
                _cost(plan, report),
                f"{hours_exactly(plan.covered_hours)} h",
                _weekly(plan.owner_hours, text),
            ]
            for number, plan in enumerate(report.plans)
        ],
    )


def _short(one: PlannedRole, text: Text) -> str:
    """Return name and hours, or so many hours more of somebody who is there."""
    words = text.plan.part_more if one.more else text.plan.part
    return words.format(name=one.name, hours=hours_exactly(one.hours))


def _together(words: str, style: Style = "") -> Spans:
    """Return words in which no line ends between a number and its unit."""
    return ((_NUMBER_AND_UNIT.sub("\u00a0", plain(words)), style),)


def _label(plan: TeamPlan, report: PlanReport, text: Text) -> str:
    words = {
        "best": text.plan.best,
        "cheapest": text.plan.cheapest.format(share=f"{100 * report.enough:.0f} %"),
        "least-managing": text.plan.least_managing,
    }
    return ", ".join(words[label] for label in (plan.label, *plan.also))


def _cost(plan: TeamPlan, report: PlanReport) -> str:
    cost = plan.monthly_cost_with_more_hours
    return money_range(cost.low, cost.high, report.currency)


def _plan_block(page: Page, plan: TeamPlan, report: PlanReport, text: Text) -> None:
    page.line(_label(plan, report, text), "bold")
    page.item(listed(in_words(plan.everyone, text), "and"))
    covers = f"{text.plan.covers_column.lower()} {hours_exactly(plan.covered_hours)} h"
    yours = f"{text.plan.yours_column.lower()} {_weekly(plan.owner_hours, text)}"
    page.item(f"{_cost(plan, report)}; {covers}; {yours}")


def _weekly(hours_a_month: float, text: Text) -> str:
    return text.plan.weekly.format(hours=hours_exactly(hours_a_month / WEEKS_A_MONTH))


# ------------------------------------------------------------------ who does what


def _work(page: Page, report: PlanReport, text: Text, *, details: bool) -> None:
    best = report.plans[0]
    page.heading(text.plan.does)
    lines = list(dict.fromkeys(one.work for one in best.assignments))
    for work in lines if details else lines[:_WORK_ON_A_PAGE]:
        page.item(_together(f"{work}: {', '.join(_parts(work, best, text))}"), "-")
    more = len(lines) - _WORK_ON_A_PAGE
    if more > 0 and not details:
        page.item(text.screen.more.format(count=more), "-")
    directs = list(_directs(best, text))
    if directs:
        page.paragraph(text.plan.directs, "; ".join(directs))


def _parts(work: str, plan: TeamPlan, text: Text) -> list[str]:
    """Return who does how much of a line of work."""
    theirs: dict[str, float] = {}
    for one in plan.assignments:
        if one.work == work:
            theirs[one.name] = theirs.get(one.name, 0.0) + one.hours
    told = {name: worked for name, worked in theirs.items() if worked >= WORTH_NAMING} or theirs
    return [
        text.plan.part.format(name=name, hours=hours_exactly(worked))
        for name, worked in told.items()
    ]


def _directs(plan: TeamPlan, text: Text) -> list[str]:
    """Return who directs whom, leads first; nothing where the owner directs everybody."""
    lines = []
    for lead in dict.fromkeys(one.by_name for one in plan.directs if one.by_name is not None):
        theirs = [one for one in plan.directs if one.by_name == lead]
        if sum(one.hours for one in theirs) < _FELT:
            continue
        amount = hours_exactly(sum(one.hours for one in theirs))
        lines.append(
            text.plan.lead_directs.format(name=lead, others=_names(theirs, text), hours=amount)
        )
    own = [one for one in plan.directs if one.by is None]
    if own and lines:
        owner = hours_exactly(plan.owner_hours / WEEKS_A_MONTH)
        lines.append(text.plan.you_direct.format(others=_names(own, text), hours=owner))
    return lines


def _names(directed: Sequence[DirectedRole], text: Text) -> str:
    return listed([text.plan.the.format(name=one.name) for one in directed], "and")


def _alone(page: Page, report: PlanReport, text: Text) -> None:
    """Print what stays with the owner, what to drop and what to leave to software, a line each."""
    say = text.plan
    for title, words in (
        (
            say.do_yourself,
            [_left(one, text) for one in report.do_yourself if one.hours >= WORTH_NAMING],
        ),
        (say.drop, list(report.drop)),
        (say.automate, list(report.automate)),
    ):
        if words:
            page.paragraph(title, "; ".join(words))


def _left(one: LeftWork, text: Text) -> str:
    part = one.total - one.hours >= _SAME
    words = text.plan.part_of_work if part else text.plan.work_hours
    return words.format(
        work=one.work, hours=hours_exactly(one.hours), total=hours_exactly(one.total)
    )


# ------------------------------------------------------------------ order and money


def _roadmap(page: Page, report: PlanReport, text: Text) -> None:
    """Print the steps, unless the only one is what the page has said already, and how far they
    reach.
    """
    steps = report.roadmap if len(report.roadmap) > 1 or not report.headline_is_the_way else ()
    enough = (
        ""
        if report.nobody_else_until is None
        else text.plan.enough.format(hours=hours_exactly(report.nobody_else_until))
    )
    if steps:
        page.heading(text.plan.roadmap)
        for step in steps:
            page.item(_step(step, report, text), f"{step.step}.")
        if enough:
            page.line(enough)
    elif enough and report.plans:
        page.gap()
        page.line(text.plan.enough_now.format(hours=hours_exactly(report.nobody_else_until or 0.0)))


def _step(step: RoadmapStep, report: PlanReport, text: Text) -> str:
    say = text.plan
    changed = [one for one in step.change if abs(one.after - one.before) >= _FELT]
    by_then = step.trigger == "work-hours"  # they have grown with the work: that is no decision
    changes = [
        (say.step_by_then if by_then else say.step_change).format(
            name=one.name, after=hours_exactly(one.after), before=hours_exactly(one.before)
        )
        for one in changed
    ]
    people = listed([*in_words(step.add, text), *([] if by_then else changes)], "and")
    if by_then and changes:
        people = say.step_grown.format(people=people, others=listed(changes, "and"))
    sentence = say.step_alone if len(step.roles) == len(step.add) == 1 else say.step
    if step.trigger == "budget" and not step.add:  # the sum is what it says already
        sentence = say.step_more
    return sentence.format(
        when=step.when, people=people, cost=money(step.monthly_cost.typical, report.currency)
    )


def _price(page: Page, report: PlanReport, text: Text, *, details: bool) -> None:
    price = report.true_price
    if price is None:
        return
    page.gap()
    page.line(((f"{text.plan.price}: ", "bold"), (plain(" ".join(price.sentences)), "")))
    if details:
        page.heading(text.plan.people_cost)
        for one in price.people:
            page.item(_person_cost(one, report, text), "-")
        _same_hours(page, report, text)


def _person_cost(one: PersonCost, report: PlanReport, text: Text) -> str:
    useful = one.price_of_useful_hour
    return text.plan.person_cost.format(
        name=one.name,
        hours=hours_exactly(one.hours),
        month=money(one.cost, report.currency),
        unused=hours_exactly(one.unused_hours),
        least=hours_exactly(one.smallest_purchase),
        price="" if useful is None else hourly(useful, report.currency),
        bring_in=hours_exactly(one.onboarding_hours),
        owner=hours_exactly(one.owner_hours / WEEKS_A_MONTH),
        weeks=hours_exactly(one.weeks_to_useful),
    )


def _same_hours(page: Page, report: PlanReport, text: Text) -> None:
    if report.same_hours:
        title = text.plan.same_hours if report.worth is None else text.plan.same_hours_worth
        least = hours_exactly(min(one.hours for one in report.same_hours))
        page.heading(
            title.format(
                hours=least,
                worth="" if report.worth is None else hourly(report.worth, report.currency),
            )
        )
    for one in report.same_hours:
        price = (
            ""
            if one.price_of_useful_hour is None
            else hourly(one.price_of_useful_hour, report.currency)
        )
        month, owner = (
            money(one.monthly_cost.typical, report.currency),
            hours_exactly(one.owner_hours / WEEKS_A_MONTH),
        )
        words = text.plan.same_hours_row.format(
            name=one.name, hours=hours_exactly(one.hours), month=month, price=price, owner=owner
        )
        page.item(words, "-")


def _sentences(
    page: Page, title: str, sentences: Sequence[_Told], notes: Notes, *, details: bool
) -> None:
    if not sentences:
        return
    page.heading(title)
    for sentence in sentences:
        page.item(f"{sentence.text}{notes.mark(sentence.sources[: None if details else 2])}", "-")
