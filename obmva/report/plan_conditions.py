"""What a plan still hangs on, and the work that nobody of it does."""

from collections.abc import Collection, Iterator

from obmva.analysis.relaxing import beyond_everybody
from obmva.models import Role
from obmva.quantities import WEEKS_A_MONTH
from obmva.report.context import PlanContext
from obmva.report.people import exactly
from obmva.report.results import Sentence
from obmva.report.team_results import PresentTeam, TeamPlan
from obmva.text.say import All, Say

_FELT = 0.05  # hours a week: less directing is not worth a word


def conditions(context: PlanContext, best: TeamPlan, present: PresentTeam) -> Iterator[Sentence]:
    """Yield what the plan still hangs on, how the budget was taken, and which work nobody does."""
    hangs_on = tuple(_hangs_on(context, best, present))
    if hangs_on:
        yield context.sentence("conditions", Say("plan.holds-if", conditions=All(hangs_on)))
    if present.roles and context.situation.budget is not None:
        yield context.sentence("budget", Say("plan.budget-is-new"))
    beyond = tuple(
        Say("reading.quoted", words=context.lines[place])
        for place in beyond_everybody(context.planner)
    )
    if beyond:
        yield context.sentence("nobody-does", Say("plan.nobody-does", work=All(beyond, "or")))
    untaken = {one.work for one in best.left} - {one.work for one in best.assignments}
    if is_private(context, untaken):
        yield context.sentence("private-help", Say("plan.private-help"))


def _hangs_on(context: PlanContext, best: TeamPlan, present: PresentTeam) -> Iterator[Say]:
    situation = context.situation
    roles = [context.planner.knowledge.roles[one.role] for one in best.roles]
    if "on-site" not in situation.choices and any(not role.setting.on_site for role in roles):
        some = any(role.setting.on_site for role in roles)
        yield Say("plan.not-all-on-site" if some else "conditions.on-site")
    if "employment" not in situation.choices and roles:
        yield _contracts(roles)
    if situation.budget is None:
        cost = context.money(best.monthly_cost_with_more_hours.typical)
        yield Say("conditions.budget", money=cost)
    more = (best.owner_hours - present.owner_hours) / WEEKS_A_MONTH
    if situation.owner_hours is None and more >= _FELT:
        yield Say("conditions.owner-hours", hours=exactly(more))
    doers = any(not role.needs_doers for role in roles) or bool(present.roles)
    if "team" not in situation.choices and roles and not doers:
        yield Say("plan.needs-doers")


def _contracts(roles: list[Role]) -> Say:
    role = roles[0]
    if any(one.setting.contract != role.setting.contract for one in roles):
        return Say("plan.both-contracts")
    return Say(f"conditions.employment-{role.setting.contract}")


def is_private(context: PlanContext, lines: Collection[str]) -> bool:
    """Whether some of these lines of work are of private life."""
    return any(
        work.item.active and work.item.family == "personal" and work.text in lines
        for work in context.intake.work
    )
