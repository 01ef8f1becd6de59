"""A team as it is shown: its people and what they cost, who does what, who directs whom, what stays
with the owner.
"""

import math
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from obmva.analysis.assignments import Assignments, assign
from obmva.analysis.candidates import Candidate
from obmva.analysis.planning import Plan, PlanLabel
from obmva.analysis.singles import team_that_takes_clearly_more
from obmva.quantities import WEEKS_A_MONTH
from obmva.report.context import PlanContext
from obmva.report.money import cost_of, sum_of_money
from obmva.report.people import DECIMALS, exactly, named, planned_roles
from obmva.report.recommendation_results import TeamHint
from obmva.report.team_results import (
    DirectedRole,
    LeftWork,
    PlannedWork,
    PresentRole,
    PresentTeam,
    TeamMember,
    TeamPlan,
)
from obmva.text.say import All, Hours, Say, Share

_FELT = 1  # hours a month: less directing is not worth a word
_LEAST, _HARDLY_ANY = 0.05, 0.005  # hours a month: less is not worth a word, or a line


def team_plan(plan: Plan, context: PlanContext) -> TeamPlan:
    """Return a plan as it is shown."""
    assignments = plan.assignments
    everyone = planned_roles(assignments, context)
    new = [one for one in everyone if not one.more]
    done, left = tuple(_work(assignments, context)), tuple(_left(plan, context))
    directing = _directing(assignments)
    owner = _total(round(one.hours, DECIMALS) for one in directing if one.lead is None)
    labels = tuple(_label(label, context) for label in plan.labels)
    total = plan.team.composition.staffing.demand.weighted_total
    return TeamPlan(
        label=plan.labels[0] if plan.labels else "",
        also=plan.labels[1:],
        title=context.speak(All(labels, "comma")),
        roles=tuple(new),
        more_hours=tuple(one for one in everyone if one.more),
        monthly_cost=sum_of_money([one.monthly_cost for one in new], context.currency),
        monthly_cost_with_more_hours=sum_of_money(
            [one.monthly_cost for one in everyone], context.currency
        ),
        owner_hours=owner,
        own_hours=_total([owner, *(one.hours for one in left)]),
        covered_hours=_total(one.hours for one in done),
        coverage=plan.team.coverage / total if total > 0 else 0.0,
        assignments=done,
        left=left,
        directs=tuple(one.shown for one in directing),
        directing=tuple(map(context.speak, _who_directs(directing))),
        own_directing=context.speak(_owner_directs(directing, owner)),
    )


def _total(hours: Iterable[float]) -> float:
    return round(math.fsum(hours), DECIMALS)


def _label(label: PlanLabel, context: PlanContext) -> Say:
    return Say(
        f"plan.labels.{label}",
        share=Share(context.planner.knowledge.method.plan.enough_coverage),
    )


def _work(assignments: Assignments, context: PlanContext) -> Iterator[PlannedWork]:
    for one in assignments.work:
        if one.hours >= _HARDLY_ANY:
            who, hours = assignments.people[one.person], round(one.hours, DECIMALS)
            name = context.speak(named(who))
            yield PlannedWork(context.lines[one.item], who.id, hours, who.present, name)


def _left(plan: Plan, context: PlanContext) -> Iterator[LeftWork]:
    """Yield what stays with the owner of each line of work."""
    items = plan.team.composition.staffing.demand.items
    for place, (line, item) in enumerate(zip(context.lines, items, strict=True)):
        done = math.fsum(one.hours for one in plan.assignments.work if one.item == place)
        hours = (item.hours or 0.0) - done
        if hours >= _LEAST:
            yield LeftWork(line, round(hours, DECIMALS))


# ------------------------------------------------------------------ who directs whom


@dataclass(frozen=True)
class _Directing:
    """Hours a month that somebody, or the owner (`lead` is None), spends on directing a person."""

    who: Candidate
    lead: Candidate | None
    hours: float

    @property
    def shown(self) -> DirectedRole:
        lead = self.lead.id if self.lead else None
        return DirectedRole(self.who.id, lead, round(self.hours, DECIMALS))


def _directing(assignments: Assignments) -> list[_Directing]:
    """Return who directs whom, once for people who are alike and whoever directs them."""
    found: dict[object, _Directing] = {}
    for direction in assignments.directions:
        who = assignments.people[direction.person]
        lead = None if direction.lead is None else assignments.people[direction.lead]
        key = (who.label, lead and lead.label)
        known = found.get(key, _Directing(who, lead, 0.0))
        found[key] = replace(known, hours=known.hours + direction.hours)
    return list(found.values())


def _who_directs(directing: Sequence[_Directing]) -> Iterator[Say]:
    """Say which of those hired directs whom."""
    leads = {one.lead.label: one.lead for one in directing if one.lead is not None}
    for lead in leads.values():
        yield from _led_by(lead, directing)


def _owner_directs(directing: Sequence[_Directing], owner_hours: float) -> Say | None:
    """Say whom the owner directs; None where that is nobody."""
    own = tuple(named(one.who, "the") for one in directing if one.lead is None)
    weekly = exactly(owner_hours / WEEKS_A_MONTH)
    return Say("plan.you-direct", others=All(own), hours=weekly) if own else None


def _led_by(lead: Candidate, directing: Sequence[_Directing]) -> Iterator[Say]:
    theirs = [one for one in directing if one.lead and one.lead.label == lead.label]
    hours = math.fsum(one.hours for one in theirs)
    if hours >= _FELT:
        others = All(tuple(named(one.who, "the") for one in theirs))
        yield Say("plan.lead-directs", who=named(lead, "the"), others=others, hours=exactly(hours))


# ------------------------------------------------------------------ who is there, who could be


def present_team(context: PlanContext) -> PresentTeam:
    """Return how things are with those who are there."""
    if not context.proposal.plannable or not context.planner.present:
        return PresentTeam((), None, 0.0, context.total, 0.0)
    now, people = context.planner.now, tuple(_present(context))
    costs = [one.monthly_cost for one in people if one.monthly_cost is not None]
    known = len(costs) == len(people)
    plan = team_plan(now, context)
    return PresentTeam(
        people,
        sum_of_money(costs, context.currency) if known else None,
        plan.owner_hours,
        plan.own_hours,
        plan.covered_hours,
    )


def _present(context: PlanContext) -> Iterator[PresentRole]:
    there = context.planner.now.assignments
    for one, hours in zip(there.people, there.hours, strict=True):
        priced = one.alternative.price is not None
        cost = cost_of(one.alternative, hours, context.currency) if priced else None
        month = cost and context.money(cost.typical)
        key = "plan.present-person" if cost else "plan.present-unpriced"
        words = context.speak(Say(key, who=named(one), hours=exactly(hours), cost=month))
        families = tuple(sorted(one.families or ()))
        yield PresentRole(one.id, families, round(hours, DECIMALS), cost, words)


def team_hint(context: PlanContext) -> TeamHint | None:
    """Return the team that takes clearly more than any single role could; None where there is
    none.
    """
    team = team_that_takes_clearly_more(context.planner)
    if team is None:
        return None
    assignments = assign(team)
    people = planned_roles(assignments, context)
    covered = math.fsum(one.hours for one in assignments.work)
    cost = sum_of_money([one.monthly_cost for one in people], context.currency)
    said = Say(
        "plan.hint",
        covered=Hours(covered),
        total=Hours(context.total),
        people=All(tuple(one.words for one in people)),
        cost=context.money(cost.typical),
    )
    parts = tuple(TeamMember(one.role, one.families, one.hours) for one in people)
    return TeamHint(context.speak(said), parts, round(covered, DECIMALS), cost)
