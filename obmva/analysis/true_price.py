"""What a team really costs: idle hours, employer's costs, bringing in, learning, directing; and
when it has paid for itself.
"""

import math
from collections.abc import Iterator
from dataclasses import dataclass

from obmva.analysis.alternatives import Alternative
from obmva.analysis.assignments import Assignments
from obmva.analysis.candidates import Candidate
from obmva.analysis.costs import MoneyAMonth, money_for
from obmva.quantities import WEEKS_A_MONTH

MONTHS_A_YEAR = 12
_MONTHS_LOOKED_AT = 36
_CENTS = 2


@dataclass(frozen=True)
class PersonPrice:
    """One person of a plan. Hours and money are a month's unless they say otherwise.

    `unused` hours are paid and not needed; `on_cost` is the employer's part of the cost,
    `fixed` another part of it, whatever the hours, and `once` money on top, in the first year.
    `onboarding` is the owner's hours, once; in the first `weeks` half of the useful hours are lost.
    `owner_hours` is the owner's directing. `useful_year` is the hours of work done in the first
    year and `price_useful` the money for each of them, None where none is done.
    """

    person: int
    hours: float
    unused: float
    cost: MoneyAMonth
    on_cost: float
    fixed: float
    once: float
    onboarding: float
    weeks: float
    owner_hours: float
    useful: float
    useful_year: float
    price_useful: float | None

    def useful_in(self, month: int) -> float:
        """Return the hours of work done in the so-manieth month (1 is the first)."""
        learned = self.weeks / WEEKS_A_MONTH
        learning = min(max(learned - (month - 1), 0.0), 1.0)
        return self.useful * (1 - learning / 2)


@dataclass(frozen=True)
class TruePrice:
    """A plan's people with their price, and the first year of all of them.

    `first_year` is money; `price_useful` the money for each hour of work done in it; `owner_year`
    the owner's hours for bringing in and directing in it. `break_even` is the month in which the
    hours given back, at what an hour of the owner is worth, have paid for everything so far; None
    where that is not known or not within three years.
    """

    people: tuple[PersonPrice, ...]
    first_year: float
    price_useful: float | None
    owner_year: float
    break_even: int | None


def true_price(assignments: Assignments, worth: float | None) -> TruePrice:
    """Reckon what those who are new cost; `worth` is money for an hour of the owner, None where not
    known.
    """
    people = tuple(_people(assignments))
    month = math.fsum(one.cost.typical for one in people)
    year = round(MONTHS_A_YEAR * month + math.fsum(one.once for one in people), _CENTS)
    useful = math.fsum(one.useful_year for one in people)
    owner = math.fsum(one.onboarding + MONTHS_A_YEAR * one.owner_hours for one in people)
    return TruePrice(
        people,
        year,
        _ratio(year, useful),
        owner,
        None if worth is None else _break_even(people, worth),
    )


def _people(assignments: Assignments) -> Iterator[PersonPrice]:
    for person, (one, hours) in enumerate(zip(assignments.people, assignments.hours, strict=True)):
        if person < assignments.hired:
            yield _person(person, one, hours, assignments)


def _person(person: int, one: Candidate, hours: float, assignments: Assignments) -> PersonPrice:
    role = one.alternative.role
    useful, directing = assignments.covered(person), assignments.directing(person)
    cost, price = money_for(one.alternative, hours), one.alternative.price
    share, once = (price.on_cost, price.once) if price else (0.0, 0.0)
    fixed = round(one.alternative.fixed, _CENTS) if hours > 0 else 0.0
    weeks = 0.0 if one.present else (role.weeks_to_useful.low + role.weeks_to_useful.high) / 2
    year = useful * (MONTHS_A_YEAR - weeks / WEEKS_A_MONTH / 2)
    return PersonPrice(
        person,
        hours,
        max(0.0, hours - useful - directing),
        cost,
        round((cost.typical - fixed) * share / (1 + share), _CENTS),
        fixed,
        once,
        0.0 if one.present else role.onboarding.hours,
        weeks,
        assignments.directed_by_owner(person),
        useful,
        year,
        _ratio(MONTHS_A_YEAR * cost.typical + once, year),
    )


def _ratio(money: float, hours: float) -> float | None:
    return money / hours if hours > 0 else None


def _break_even(people: tuple[PersonPrice, ...], worth: float) -> int | None:
    """Return the first month at whose end the hours given back are worth all that was paid."""
    balance = -math.fsum(worth * one.onboarding + one.once for one in people)
    for month in range(1, _MONTHS_LOOKED_AT + 1):
        given_back = math.fsum(one.useful_in(month) - one.owner_hours for one in people)
        balance += worth * given_back - math.fsum(one.cost.typical for one in people)
        if balance >= 0:
            return month
    return None


@dataclass(frozen=True)
class SameHours:
    """A role at the same hours a month as all others, and what it costs: a month, and the first
    year with the owner's hours.

    `year` counts the owner's hours at what they are worth, where that is known; `price` is that for
    each useful hour.
    """

    alternative: Alternative
    hours: float
    cost: MoneyAMonth
    owner_hours: float
    year: float
    price: float | None


def at_same_hours(
    candidates: tuple[Candidate, ...], hours: float, worth: float | None
) -> tuple[SameHours, ...]:
    """Return every role that may be hired at the same hours a month, though it may be sold in more,
    the cheapest first.
    """
    first: dict[str, Candidate] = {}
    for one in candidates:
        if not one.present:
            first.setdefault(one.id, one)
    found = [_at_hours(one, hours, worth) for one in first.values()]
    return tuple(sorted(found, key=lambda one: (one.year, one.alternative.id)))


def _at_hours(one: Candidate, hours: float, worth: float | None) -> SameHours:
    role = one.alternative.role
    bought = max(hours, one.low)
    cost, price = money_for(one.alternative, bought), one.alternative.price
    owner = one.supervision(bought)
    weeks = (role.weeks_to_useful.low + role.weeks_to_useful.high) / 2
    owned = role.onboarding.hours + MONTHS_A_YEAR * owner
    year = (price.once if price else 0.0) + MONTHS_A_YEAR * cost.typical + (worth or 0.0) * owned
    useful = hours * (MONTHS_A_YEAR - weeks / WEEKS_A_MONTH / 2)
    return SameHours(one.alternative, bought, cost, owner, year, _ratio(year, useful))
