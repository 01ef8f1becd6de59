"""The people of a plan: by name, with their hours, their money, their work, and who
directs them.
"""

import math
from collections.abc import Iterable, Sequence

from obmva.analysis.assignments import Assignments
from obmva.analysis.candidates import Candidate
from obmva.analysis.costs import money_for
from obmva.analysis.planning import Plan
from obmva.models import Currency
from obmva.report.plan_money import money_range_of, sum_of_money
from obmva.report.plan_names import person_in_words, person_name
from obmva.report.plan_results import (
    DirectedRole,
    LeftWork,
    PlannedRole,
    PlannedWork,
    PresentRole,
    TeamPlan,
)
from obmva.text import Text

_DECIMALS = 2
_LEAST = 0.05  # hours a month: less is not worth a word
OWNER = "owner"


def team_plan(plan: Plan, work: Sequence[str], currency: Currency, text: Text) -> TeamPlan:
    """Return a plan as it is shown; `work` are the lines of work that somebody is needed for, in
    order.
    """
    assignments, demand = plan.assignments, plan.team.composition.staffing.demand
    everyone = [
        planned_role(person, assignments, currency, text) for person in range(assignments.hired)
    ]
    hired, more = [one for one in everyone if not one.more], [one for one in everyone if one.more]
    done, directs = _work(assignments, work, text), _directs(assignments, text)
    left, total = _left(plan, work), demand.weighted_total
    owner = round(math.fsum(one.hours for one in directs if one.by is None), _DECIMALS)
    return TeamPlan(
        label=plan.labels[0] if plan.labels else "",
        also=plan.labels[1:],
        roles=tuple(hired),
        more_hours=tuple(more),
        monthly_cost=sum_of_money([one.monthly_cost for one in hired], currency),
        monthly_cost_with_more_hours=sum_of_money([one.monthly_cost for one in everyone], currency),
        owner_hours=owner,
        own_hours=round(owner + math.fsum(one.hours for one in left), _DECIMALS),
        covered_hours=round(math.fsum(one.hours for one in done), _DECIMALS),
        coverage=plan.team.coverage / total if total > 0 else 0.0,
        assignments=done,
        left=left,
        directs=directs,
    )


def planned_role(
    person: int, assignments: Assignments, currency: Currency, text: Text
) -> PlannedRole:
    """Return one person of a plan, by their place in it."""
    one, hours = assignments.people[person], assignments.hours[person]
    covered, directing = assignments.covered(person), assignments.directing(person)
    leads = [direction.lead for direction in assignments.directions if direction.person == person]
    names = (OWNER if lead is None else assignments.people[lead].id for lead in leads)
    return PlannedRole(
        one.id,
        person_name(one, text),
        tuple(sorted(one.families or ())),
        round(hours, _DECIMALS),
        money_range_of(one.alternative, money_for(one.alternative, hours), currency),
        round(covered, _DECIMALS),
        round(max(0.0, hours - covered - directing), _DECIMALS),
        round(assignments.directed_by_owner(person), _DECIMALS),
        tuple(dict.fromkeys(names)),
        more=one.present,
    )


def present_roles(
    assignments: Assignments, currency: Currency, text: Text
) -> tuple[PresentRole, ...]:
    """Return those who are there already."""
    return tuple(
        PresentRole(
            one.id,
            person_name(one, text),
            tuple(sorted(one.families or ())),
            round(hours, _DECIMALS),
            money_range_of(one.alternative, money_for(one.alternative, hours), currency)
            if one.alternative.price
            else None,
        )
        for one, hours in zip(assignments.people, assignments.hours, strict=True)
    )


def _work(assignments: Assignments, work: Sequence[str], text: Text) -> tuple[PlannedWork, ...]:
    return tuple(
        PlannedWork(
            work[one.item],
            assignments.people[one.person].id,
            person_name(assignments.people[one.person], text),
            round(one.hours, _DECIMALS),
            assignments.people[one.person].present,
        )
        for one in assignments.work
        if one.hours >= _LEAST / 10
    )


def _left(plan: Plan, work: Sequence[str]) -> tuple[LeftWork, ...]:
    """Return what stays with the owner of each line of work."""
    done: dict[int, list[float]] = {}
    for one in plan.assignments.work:
        done.setdefault(one.item, []).append(one.hours)
    left = (
        (number, item.hours or 0.0, (item.hours or 0.0) - math.fsum(done.get(number, [])))
        for number, item in enumerate(plan.team.composition.staffing.demand.items)
    )
    return tuple(
        LeftWork(work[number], round(hours, _DECIMALS), round(total, _DECIMALS))
        for number, total, hours in left
        if hours >= _LEAST
    )


def _directs(assignments: Assignments, text: Text) -> tuple[DirectedRole, ...]:
    """Return who directs whom, one line for a person and whoever directs them."""
    hours: dict[tuple[str, str | None], list[float]] = {}
    seen: dict[tuple[str, str | None], tuple[Candidate, Candidate | None]] = {}
    for direction in assignments.directions:
        one = assignments.people[direction.person]
        lead = None if direction.lead is None else assignments.people[direction.lead]
        key = (person_name(one, text), None if lead is None else person_name(lead, text))
        hours.setdefault(key, []).append(direction.hours)
        seen.setdefault(key, (one, lead))
    return tuple(
        DirectedRole(
            one.id,
            None if lead is None else lead.id,
            round(math.fsum(hours[name, by]), _DECIMALS),
            name,
            by,
        )
        for (name, by), (one, lead) in seen.items()
    )


def in_words(people: Iterable[PlannedRole], text: Text) -> list[str]:
    """Return `a virtual assistant (42.5 h a month)` for each."""
    return [person_in_words(one.name, one.hours, text, more=one.more) for one in people]
