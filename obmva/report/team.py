"""A team as it is shown: its people and what they cost, who does what, who directs whom, what stays
with the owner.
"""

import math
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from obmva.analysis.assignments import Assignments, assign
from obmva.analysis.candidates import Candidate
from obmva.analysis.planning import Plan, PlanLabel, Planner
from obmva.analysis.singles import team_that_takes_clearly_more
from obmva.models import Currency
from obmva.quantities import WEEKS_A_MONTH
from obmva.report.people import (
    DECIMALS,
    cost_of,
    exactly,
    named,
    planned_role,
    sum_of_money,
    with_hours,
)
from obmva.report.plan_results import (
    DirectedRole,
    LeftWork,
    PlannedWork,
    PresentRole,
    PresentTeam,
    TeamPlan,
)
from obmva.report.recommendation_results import TeamHint, TeamPart
from obmva.text.say import All, Hours, Money, Say, Share
from obmva.text.speaker import Speaker

_FELT = 1  # hours a month: less directing is not worth a word
_LEAST, _HARDLY_ANY = 0.05, 0.005  # hours a month: less is not worth a word, or a line


def team_plan(
    plan: Plan, work: Sequence[str], currency: Currency, speak: Speaker, enough: float = 0.0
) -> TeamPlan:
    """Return a plan as it is shown; `work` are the lines of work that somebody is needed for, in
    order, `enough` the share (0..1) that the plans beside the best one cover at least.
    """
    assignments = plan.assignments
    hired = range(assignments.hired)
    everyone = [planned_role(person, assignments, currency, speak) for person in hired]
    new = [one for one in everyone if not one.more]
    done, left = _work(assignments, work, speak), _left(plan, work)
    directing = _directing(assignments)
    owner = _total(round(one.hours, DECIMALS) for one in directing if one.lead is None)
    labels = tuple(_label(label, enough) for label in plan.labels)
    total = plan.team.composition.staffing.demand.weighted_total
    return TeamPlan(
        label=plan.labels[0] if plan.labels else "",
        also=plan.labels[1:],
        title=speak(All(labels, "comma")),
        roles=tuple(new),
        more_hours=tuple(one for one in everyone if one.more),
        monthly_cost=sum_of_money([one.monthly_cost for one in new], currency),
        monthly_cost_with_more_hours=sum_of_money([one.monthly_cost for one in everyone], currency),
        owner_hours=owner,
        own_hours=_total([owner, *(one.hours for one in left)]),
        covered_hours=_total(one.hours for one in done),
        coverage=plan.team.coverage / total if total > 0 else 0.0,
        assignments=done,
        left=left,
        directs=tuple(one.shown for one in directing),
        directing=tuple(map(speak, _who_directs(directing, owner))),
    )


def _total(hours: Iterable[float]) -> float:
    return round(math.fsum(hours), DECIMALS)


def _label(label: PlanLabel, enough: float) -> Say:
    return Say(f"plan.labels.{label}", share=Share(enough))


def _work(assignments: Assignments, work: Sequence[str], speak: Speaker) -> tuple[PlannedWork, ...]:
    people = assignments.people
    return tuple(
        PlannedWork(
            work[one.item],
            people[one.person].id,
            round(one.hours, DECIMALS),
            people[one.person].present,
            speak(named(people[one.person])),
        )
        for one in assignments.work
        if one.hours >= _HARDLY_ANY
    )


def _left(plan: Plan, work: Sequence[str]) -> tuple[LeftWork, ...]:
    """Return what stays with the owner of each line of work."""
    done: dict[int, list[float]] = {}
    for one in plan.assignments.work:
        done.setdefault(one.item, []).append(one.hours)
    items = plan.team.composition.staffing.demand.items
    left = [(item.hours or 0.0) - math.fsum(done.get(n, [])) for n, item in enumerate(items)]
    return tuple(
        LeftWork(line, round(hours, DECIMALS))
        for line, hours in zip(work, left, strict=True)
        if hours >= _LEAST
    )


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


def _who_directs(directing: Sequence[_Directing], owner_hours: float) -> Iterator[Say]:
    """Say who directs whom, leads first; nothing where the owner directs everybody."""
    leads = {one.lead.label: one.lead for one in directing if one.lead is not None}
    told = [said for lead in leads.values() for said in _led_by(lead, directing)]
    yield from told
    own = tuple(named(one.who, "the") for one in directing if one.lead is None)
    if own and told:
        weekly = exactly(owner_hours / WEEKS_A_MONTH)
        yield Say("plan.you-direct", others=All(own), hours=weekly)


def _led_by(lead: Candidate, directing: Sequence[_Directing]) -> Iterator[Say]:
    theirs = [one for one in directing if one.lead and one.lead.label == lead.label]
    hours = math.fsum(one.hours for one in theirs)
    if hours >= _FELT:
        others = All(tuple(named(one.who, "the") for one in theirs))
        yield Say("plan.lead-directs", who=named(lead, "the"), others=others, hours=exactly(hours))


# ------------------------------------------------------------------ who is there, who could be


def present_team(now: Plan, work: Sequence[str], currency: Currency, speak: Speaker) -> PresentTeam:
    """Return how things are with those who are there."""
    people = tuple(_present(now.assignments, currency, speak))
    costs = [one.monthly_cost for one in people if one.monthly_cost is not None]
    known = people and len(costs) == len(people)
    plan = team_plan(now, work, currency, speak)
    return PresentTeam(
        people,
        sum_of_money(costs, currency) if known else None,
        plan.owner_hours,
        plan.own_hours,
        plan.covered_hours,
    )


def _present(assignments: Assignments, currency: Currency, speak: Speaker) -> Iterator[PresentRole]:
    for one, hours in zip(assignments.people, assignments.hours, strict=True):
        cost = cost_of(one, hours, currency) if one.alternative.price else None
        month = cost and Money(currency, cost.typical)
        key = "plan.present-person" if cost else "plan.present-unpriced"
        words = speak(Say(key, who=named(one), hours=exactly(hours), cost=month))
        families = tuple(sorted(one.families or ()))
        yield PresentRole(one.id, families, round(hours, DECIMALS), cost, words)


def team_hint(planner: Planner, currency: Currency, speak: Speaker) -> TeamHint | None:
    """Return the team that takes clearly more than any single role could; None where there is
    none.
    """
    team = team_that_takes_clearly_more(planner)
    if team is None:
        return None
    people = list(zip(team.composition.people, team.hours.worked, strict=True))
    covered = math.fsum(one.hours for one in assign(team).work)
    cost = sum_of_money([cost_of(one, hours, currency) for one, hours in people], currency)
    said = Say(
        "plan.hint",
        covered=Hours(covered),
        total=Hours(math.fsum(item.hours or 0.0 for item in planner.staffing.demand.items)),
        people=All(tuple(with_hours(one, hours) for one, hours in people)),
        cost=Money(currency, cost.typical),
    )
    parts = tuple(TeamPart(one.id, hours) for one, hours in people)
    return TeamHint(speak(said), parts, round(covered, DECIMALS), cost)
