"""What is said of work that nobody takes: why nobody fits, which work no role does, who does
private work instead.
"""

from collections.abc import Collection, Iterator

from obmva.analysis.planning import Planner
from obmva.analysis.relaxing import (
    LIMITS,
    beyond_everybody,
    sold_in_more,
    somebody_could,
    without_limits,
)
from obmva.catalog import Catalog
from obmva.intake import Intake
from obmva.models import QuestionId
from obmva.report.plan_names import article, hours_exactly, person_name
from obmva.report.plan_results import TeamPlan
from obmva.report.results import Sentence
from obmva.report.wording import listed
from obmva.text import Text


def nobody_sentences(
    planner: Planner, intake: Intake, catalog: Catalog, text: Text
) -> Iterator[str]:
    """Say why nobody fits where no small change helps, and who does such work instead where it is
    private.
    """
    if somebody_could(planner) and without_limits(planner).hires:
        yield _in_the_way(planner, catalog, text)
    else:
        yield _whatever_the_limits(planner, text)
    if _private(intake, lines_of(intake)):
        yield text.plan.private_help


def left_sentences(
    planner: Planner, best: TeamPlan, intake: Intake, text: Text
) -> Iterator[Sentence]:
    """Say which work of a plan no role does, and who does what is left of it where that
    is private.
    """
    lines = lines_of(intake)
    work = [f'"{lines[place]}"' for place in beyond_everybody(planner)]
    if work:
        yield Sentence("nobody-does", text.plan.nobody_does.format(work=listed(work, "or")))
    if _private(intake, {one.work for one in best.left if one.hours == one.total}):
        yield Sentence("private-help", text.plan.private_help)


def lines_of(intake: Intake) -> tuple[str, ...]:
    """Return the lines of work that somebody is needed for."""
    return tuple(work.text for work in intake.work if work.item.active)


def _private(intake: Intake, lines: Collection[str]) -> bool:
    return any(
        work.item.active and work.item.family == "personal" and work.text in lines
        for work in intake.work
    )


def _in_the_way(planner: Planner, catalog: Catalog, text: Text) -> str:
    """Name all limits that the owner gave, where no two of them are the reason that nobody fits."""
    given = [QuestionId(id_) for id_ in LIMITS if id_ in planner.situation.answered]
    limits = listed([catalog.questions[id_].label.en for id_ in given], "and")
    return text.plan.no_two_changes.format(limits=limits)


def _whatever_the_limits(planner: Planner, text: Text) -> str:
    """Say why no role takes the work, whatever the owner's limits: not its kind, too few hours of
    it, or a part alone.
    """
    if not somebody_could(planner):
        return text.plan.nobody_can
    people = [
        text.plan.least_hours.format(
            a_role=article(person_name(one, text)), hours=hours_exactly(one.low)
        )
        for one in sold_in_more(planner)
    ]
    return (
        text.plan.sold_in_more.format(roles=listed(people, "or"))
        if people
        else text.plan.little_of_it
    )
