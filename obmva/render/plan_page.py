"""A plan as a page: whom to hire, the plans side by side, who does what, in which order, for how
much.
"""

from dataclasses import replace

from obmva.render.page import Notes, Page
from obmva.render.parts import assumed, cited, understood, understood_in_short, work_words
from obmva.render.plans import figures, side_by_side, together
from obmva.report.people import WORTH_NAMING, exactly
from obmva.report.plan_results import PlanReport
from obmva.report.results import WorkLine
from obmva.report.team_results import TeamPlan
from obmva.text.say import All, Say, Words
from obmva.text.speaker import Speaker

_WORK_ON_A_PAGE, _STEPS_ON_A_PAGE, _SOURCES = 6, 3, 2


def plan_page(report: PlanReport, width: int, speak: Speaker, *, details: bool = False) -> Page:
    """Return the page of a plan: what fits a screen, or in detail all steps, who costs what, all
    roles at the same hours, and the addresses of sources.
    """
    page, notes = Page(width, replace(speak, once=report.once)), Notes(report.sources)
    most = None if details else _SOURCES
    _first_sentences(page, report, details=details)
    if report.plans:
        in_a_line = not details and _is_all_done_by_one(report)
        page.gap()
        if in_a_line:
            understood_in_short(page, report.work)
        side_by_side(page, report, details=details)
        if not in_a_line:
            _who_does_what(page, report, details=details)
    else:
        understood(page, report.work)
    _roadmap(page, report, details=details)
    if details:
        _price(page, report)
    cited(page, Say("offers.title"), report.offers, notes, most=most)
    cited(page, Say("plan.employment"), report.employment, notes, most=most)
    if details or not report.plans:
        assumed(page, report.assumptions, details=details)
    notes.print(page, details=details)
    if not details and report.plans:
        page.hint(Say("plan.all"))
    return page


def _first_sentences(page: Page, report: PlanReport, *, details: bool) -> None:
    found = report.outcome in {"plan", "one-off"}
    page.title(report.headline[0], "good" if found else "bad")
    said = list(report.headline[1:])
    if report.plans and not report.once and not details:
        page.line(figures(report))
        said = []
    rest = [*said, *(sentence.text for sentence in report.conditions)]
    if rest:
        page.line(together(" ".join(rest)))
    if report.differs:
        page.line(report.differs)
    for one_off in () if report.once else report.one_offs:
        page.line(one_off.text)
    if report.present.roles:
        people = tuple(one.words for one in report.present.roles)
        page.paragraph(Say("plan.present"), All(people, "semicolon"))


# ------------------------------------------------------------------ who does what


def _who_does_what(page: Page, report: PlanReport, *, details: bool) -> None:
    page.heading(Say("plan.does"))
    shown = report.work if details else report.work[:_WORK_ON_A_PAGE]
    for line in shown:
        page.item(together(page.speak(_line(line, report.plans[0]))), "-")
    if len(report.work) > len(shown):
        page.item(Say("screen.more", count=len(report.work) - len(shown)), "-")
    plan = report.plans[0]
    if plan.directing and details:
        everyone = (*plan.directing, *filter(None, [plan.own_directing]))
        page.paragraph(Say("plan.directs"), All(everyone, "semicolon"))
    elif plan.directing:
        directing = All(plan.directing, "semicolon")
        page.item(Say("page.begins", words=directing), "-")


def _is_all_done_by_one(report: PlanReport) -> bool:
    """Whether the best plan leaves every line of work whole to the same person, so that it need not
    be told line by line.
    """
    plan = report.plans[0]
    shares = [_hours_of(one.text, plan) for one in report.work if not (one.set_aside or one.once)]
    return len(plan.everyone) == 1 and all(len(theirs) == 1 for theirs in shares) and not plan.left


def _line(line: WorkLine, plan: TeamPlan) -> Say | All:
    """Return a line of work as it was understood, and who does how much of it; of work that ends
    the page has said that already.
    """
    words = work_words(line)
    if line.set_aside or line.once:
        return words
    theirs = _hours_of(line.text, plan)
    people = All(tuple(_part(who, hours, alone=len(theirs) == 1) for who, hours in theirs), "comma")
    return Say("page.titled", title=words, words=people)


def _part(who: Words, hours: float, *, alone: bool) -> Words:
    return who if alone else Say("plan.part", who=who, hours=exactly(hours))


def _hours_of(work: str, plan: TeamPlan) -> list[tuple[Words, float]]:
    """Return the hours of a line of work that each person does, and those that stay with the owner;
    less than anybody buys only where there is no more.
    """
    theirs: dict[str, float] = {}
    for one in plan.assignments:
        if one.work == work:
            theirs[one.name] = theirs.get(one.name, 0.0) + one.hours
    found: list[tuple[Words, float]] = list(theirs.items())
    found += [(Say("plan.you"), one.hours) for one in plan.left if one.work == work]
    return [part for part in found if part[1] >= WORTH_NAMING] or found


# ------------------------------------------------------------------ order and money


def _roadmap(page: Page, report: PlanReport, *, details: bool) -> None:
    """Add the steps, unless the only one is what the page has said already, and how far they reach;
    in short the first ones.
    """
    steps = report.roadmap if len(report.roadmap) > 1 or not report.headline_is_the_way else ()
    until = None if report.nobody_else_until is None else exactly(report.nobody_else_until)
    if steps:
        page.heading(Say("plan.roadmap"))
    shown = steps if details else steps[:_STEPS_ON_A_PAGE]
    for step in shown:
        page.item(step.text, f"{step.step}.")
    if len(steps) > len(shown):
        page.item(Say("screen.more", count=len(steps) - len(shown)), "-")
    elif until and steps and details:
        page.line(Say("plan.enough", hours=until))
    elif until and report.plans and not steps:
        page.gap()
        page.line(Say("plan.enough-now", hours=until))


def _price(page: Page, report: PlanReport) -> None:
    price = report.true_price
    if price is None:
        return
    page.gap()
    page.line(page.titled(Say("plan.price"), All(price.sentences, "sentences")))
    page.heading(Say("plan.people-cost"))
    for one in price.people:
        page.item(one.words, "-")
    _same_hours(page, report)


def _same_hours(page: Page, report: PlanReport) -> None:
    if report.same_hours:
        least = exactly(min(one.hours for one in report.same_hours))
        key = "plan.same-hours" if report.worth is None else "plan.same-hours-worth"
        page.heading(Say(key, hours=least, worth=report.worth))
    for one in report.same_hours:
        page.item(one.words, "-")
