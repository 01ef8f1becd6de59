"""The first sentences of a plan: whom to hire and what that takes off the owner, or why nobody; and
why it begins with another role than a recommendation does.
"""

from collections.abc import Iterator

from obmva.analysis.relaxing import (
    LIMITS,
    sold_in_more,
    somebody_could,
    without_limits,
)
from obmva.models import Prose, QuestionId
from obmva.report.context import PlanContext
from obmva.report.headline import headline, money_sentences
from obmva.report.money import within
from obmva.report.people import WORTH_NAMING, exactly, named
from obmva.report.plan_conditions import is_private
from obmva.report.plan_way import what_helps
from obmva.report.team_results import PresentTeam, TeamPlan
from obmva.text.say import All, Say

_NEARLY_ALL = 0.05


def first_sentences(
    context: PlanContext, best: TeamPlan | None, present: PresentTeam
) -> tuple[str, ...]:
    """Return the first sentences, what to do first; `best` is None where nobody is to be hired.

    Where all the work ends, they are those of the decision on it.
    """
    if context.situation.months is None:
        said = _nobody(context) if best is None else _hire(context, best, present)
    else:
        said = _once(context)
    return tuple(map(context.speak, said))


def _once(context: PlanContext) -> Iterator[Say]:
    yield from headline(context, context.catalog.questions[QuestionId("work")].ask)
    if context.proposal.outcome == "one-off" and context.decision.leader is not None:
        yield from money_sentences(context, context.decision.leader)


def _nobody(context: PlanContext) -> Iterator[Say]:
    """Say why nobody is to be hired, and what would change that."""
    proposal = context.proposal
    match proposal.outcome:
        case "not-enough-known":
            yield Say("headlines.not-enough-known")
            ask = context.catalog.questions[QuestionId("work")].ask
            yield Say("headlines.not-enough-first", ask=ask)
        case "enough-people":
            yield Say("plan.enough-people")
        case "hold":
            yield Say(f"headlines.hold-{proposal.hold_reason}")
            yield from what_helps(context)
        case _ if proposal.changes:
            yield Say("plan.nothing-feasible")
            yield from what_helps(context)
        case _:
            yield from _nobody_fits(context)


# ------------------------------------------------------------------ somebody


def _hire(context: PlanContext, best: TeamPlan, present: PresentTeam) -> Iterator[Say]:
    yield _whom(context, best)
    covered, total = exactly(best.covered_hours), exactly(context.total)
    key = "plan.covers"
    if present.covered_hours > 0:
        key = "plan.covers-with"
    elif context.total - best.covered_hours < _NEARLY_ALL:
        key = "plan.covers-all"
    yield Say(key, covered=covered, total=total, now=exactly(present.covered_hours))
    yield _own_hours(best, present)


def _whom(context: PlanContext, best: TeamPlan) -> Say:
    cost = within(best.monthly_cost_with_more_hours, context.situation.budget)
    people = All(tuple(one.words for one in best.everyone))
    if not best.roles:
        return Say("plan.more-hours", people=people, cost=cost)
    if len(best.everyone) > 1:
        return Say("plan.hire-many", people=people, cost=cost)
    who = context.proposal.plans[0].assignments.people[0]
    return Say("plan.hire-one", who=named(who, "a"), hours=exactly(best.roles[0].hours), cost=cost)


def _own_hours(best: TeamPlan, present: PresentTeam) -> Say:
    """Say how much of the owner's own time the work takes, before and after."""
    left, directing = round(best.own_hours - best.owner_hours, 1), round(best.owner_hours, 1)
    key = "plan.own-directing" if left < _NEARLY_ALL else "plan.own"
    if best.owner_hours < _NEARLY_ALL or _NEARLY_ALL <= left < WORTH_NAMING:
        key = "plan.own-work"
    return Say(
        key,
        after=exactly(left + directing),
        before=exactly(present.own_hours),
        left=exactly(left),
        directing=exactly(directing),
    )


def differs(context: PlanContext) -> Say | None:
    """Say why the plan does not begin with the recommended role; None where it does."""
    proposal = context.proposal
    if proposal.departure is None:
        return None
    recommended = context.inquiry.recommended
    role = recommended and context.planner.knowledge.roles[recommended]
    return Say(f"plan.differs.{proposal.departure}", role=role, id=recommended)


# ------------------------------------------------------------------ nobody


def _nobody_fits(context: PlanContext) -> Iterator[Say]:
    """Say why nobody fits where no small change helps, and who does such work instead where it is
    private.
    """
    if somebody_could(context.planner) and without_limits(context.planner).hires:
        yield Say("plan.no-two-changes", limits=All(tuple(_limits(context))))
    else:
        yield _whatever_the_limits(context)
    if is_private(context, context.lines):
        yield Say("plan.private-help")


def _limits(context: PlanContext) -> Iterator[Prose]:
    """Yield the limits that the owner gave."""
    for limit in LIMITS:
        if limit in context.situation.answered:
            yield context.catalog.questions[QuestionId(limit)].label


def _whatever_the_limits(context: PlanContext) -> Say:
    """Say why no role takes the work, whatever the owner's limits: not its kind, too few hours of
    it, or a part alone.
    """
    if not somebody_could(context.planner):
        return Say("plan.nobody-can")
    people = tuple(
        Say("plan.least-hours", who=named(one, "a"), hours=exactly(one.low))
        for one in sold_in_more(context.planner)
    )
    return Say("plan.sold-in-more", roles=All(people, "or")) if people else Say("plan.little-of-it")
