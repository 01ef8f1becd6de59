"""People of a team in words: who they are, their hours, and their money."""

from collections.abc import Sequence
from typing import Literal, TypeAlias

from obmva.analysis.alternatives import Alternative
from obmva.analysis.assignments import Assignments
from obmva.analysis.candidates import Candidate
from obmva.analysis.costs import MoneyAMonth, added_up, money_for
from obmva.models import Currency, Family
from obmva.report.plan_results import PlannedRole
from obmva.report.results import MoneyRange
from obmva.text.say import All, Hours, Say
from obmva.text.speaker import Speaker

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


def planned_role(
    person: int, assignments: Assignments, currency: Currency, speak: Speaker
) -> PlannedRole:
    """Return one person of a plan, by their place in it."""
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
        monthly_cost=cost_of(one, assignments.hours[person], currency),
        covered_hours=round(covered, DECIMALS),
        unused_hours=round(max(0.0, assignments.hours[person] - covered - directing), DECIMALS),
        owner_hours=round(assignments.directed_by_owner(person), DECIMALS),
        directed_by=tuple(dict.fromkeys(by)),
        more=one.present,
        short=speak(short),
        words=speak(with_hours(one, hours)),
    )


def cost_of(one: Candidate, hours: float, currency: Currency) -> MoneyRange:
    """Return what hours a month of somebody cost."""
    return money_of(one.alternative, money_for(one.alternative, hours), currency)


def money_of(one: Alternative, money: MoneyAMonth, currency: Currency) -> MoneyRange:
    """Return money for a role with the year and the basis of its price."""
    year, basis = (one.price.year, one.price.basis) if one.price else (None, "estimate")
    return _range(money, currency, year, basis)


def sum_of_money(parts: Sequence[MoneyRange], currency: Currency) -> MoneyRange:
    """Return the sum, to the cent, with the oldest year of its parts, and their basis where they
    share one.
    """
    total = added_up([MoneyAMonth(part.low, part.typical, part.high) for part in parts])
    years = [part.year for part in parts if part.year is not None]
    bases = {part.basis for part in parts}
    basis = bases.pop() if len(bases) == 1 else "mixed"
    return _range(total, currency, min(years, default=None), basis)


def _range(money: MoneyAMonth, currency: Currency, year: int | None, basis: str) -> MoneyRange:
    return MoneyRange(
        currency=currency,
        low=money.low,
        typical=money.typical,
        high=money.high,
        year=year,
        basis=basis,
    )
