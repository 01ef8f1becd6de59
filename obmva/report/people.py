"""People of a team in words: who they are, their hours, and their money."""

from typing import Literal, TypeAlias

from obmva.analysis.assignments import Assignments
from obmva.analysis.candidates import Candidate
from obmva.models import Family
from obmva.report.context import PlanContext
from obmva.report.money import cost_of
from obmva.report.team_results import PlannedRole
from obmva.text.say import All, Hours, Say

Form: TypeAlias = Literal["name", "a", "the"]
OWNER = "owner"
WORTH_NAMING = 0.5  # hours a month: nobody buys less
DECIMALS = 2


def exactly(amount: float) -> Hours:
    """Return hours that come in steps, as exactly as they are: 42.5, 20."""
    return Hours(amount, decimals=1)


def named(one: Candidate, form: Form = "name") -> Say:
    """Return a role, with its article or without, and the families that somebody of it serves where
    that is not all.
    """
    families = tuple(_family(family) for family in sorted(one.families or ()))
    key = f"plan.specialised.{form}" if families else f"plan.whole.{form}"
    return Say(key, role=one.alternative.role, families=All(families, "comma"))


def _family(family: Family) -> Say:
    return Say(f"families.{family}")


def with_hours(one: Candidate, hours: float) -> Say:
    """Say a person with the hours a month, or so many more of somebody who is there."""
    if one.present:
        return Say("plan.more-person", who=named(one), hours=exactly(hours))
    return Say("plan.person", who=named(one, "a"), hours=exactly(hours))


def planned_roles(assignments: Assignments, context: PlanContext) -> list[PlannedRole]:
    """Return those of a plan who are hired, or get more hours."""
    return [_planned_role(person, assignments, context) for person in range(assignments.hired)]


def _planned_role(person: int, assignments: Assignments, context: PlanContext) -> PlannedRole:
    one, hours = assignments.people[person], round(assignments.hours[person], DECIMALS)
    covered, directing = assignments.covered(person), assignments.directing(person)
    leads = [direction.lead for direction in assignments.directions if direction.person == person]
    by = (OWNER if lead is None else assignments.people[lead].id for lead in leads)
    short = Say(
        "plan.part-more" if one.present else "plan.part", who=named(one), hours=exactly(hours)
    )
    return PlannedRole(
        role=one.id,
        families=tuple(sorted(one.families or ())),
        hours=hours,
        monthly_cost=cost_of(one.alternative, assignments.hours[person], context.currency),
        covered_hours=round(covered, DECIMALS),
        unused_hours=round(max(0.0, assignments.hours[person] - covered - directing), DECIMALS),
        owner_hours=round(assignments.directed_by_owner(person), DECIMALS),
        directed_by=tuple(dict.fromkeys(by)),
        more=one.present,
        short=context.speak(short),
        words=context.speak(with_hours(one, hours)),
    )
