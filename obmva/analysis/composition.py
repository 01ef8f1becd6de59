"""One choice of people: the linear program that finds their best hours."""

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import combinations

from obmva.analysis.demand import Cut
from obmva.analysis.employer_cost import MONTHS_A_YEAR
from obmva.analysis.linear import LinearProgram
from obmva.analysis.staffing import Staffing

COVERAGE, OWNER_HOURS, COST, EFFORT = range(4)
_ROUNDING = 1e-9


@dataclass(frozen=True)
class Hours:
    """A point of a team: hours a month of each person hired, hours that each lead gives to
    directing others.
    """

    worked: tuple[float, ...]
    given: tuple[float, ...]


class Composition:
    """People to hire (by their places in the staffing), beside those who are there.

    `low` and `high` may narrow the hours of those hired; `owner_most` is the most that the owner
    directs in all, None where that is not known. `least_back` is the least of all hours covered
    without those of the owner for directing, None for no limit; given `hours` come in steps, so
    they need not keep it.
    """

    def __init__(
        self,
        staffing: Staffing,
        team: Sequence[int],
        owner_most: float | None,
        hours: Sequence[float] | None = None,
        least_back: float | None = None,
    ) -> None:
        self.staffing = staffing
        self.team = tuple(team)
        self._fixed = hours is not None
        self.people = tuple(staffing.hireable[place] for place in team)
        self.low = tuple(hours) if hours is not None else tuple(one.low for one in self.people)
        self.high = tuple(hours) if hours is not None else tuple(one.high for one in self.people)
        self.owner_most = owner_most
        self.least_back = least_back
        self.least_cost = math.fsum(
            one.cost(low) for one, low in zip(self.people, self.low, strict=True)
        )
        self.once = math.fsum(one.once for one in self.people)
        self.money = staffing.money_cap(math.fsum(one.cost(one.low) for one in self.people))

    @property
    def label(self) -> tuple[tuple[str, ...], ...]:
        """The roles and families, to order by."""
        return tuple(sorted(one.label for one in self.people))

    @cached_property
    def members(self) -> tuple[int, ...]:
        """The places of those hired and of the leads who are there, as the demand knows them."""
        first = len(self.staffing.hireable)
        return (*self.team, *range(first, first + len(self.staffing.leads)))

    @cached_property
    def leads(self) -> tuple[int, ...]:
        """Which members may direct others, by their place among the members; none where there is
        nobody to direct.
        """
        everyone = (*self.people, *self.staffing.leads)
        if not self.staffing.helpers and all(one.supervises for one in everyone):
            return ()
        return tuple(number for number, one in enumerate(everyone) if one.supervises)

    @cached_property
    def tops(self) -> tuple[float, ...] | None:
        """The most hours of each person hired that money and the owner's hours each allow; None if
        not even the least.
        """
        tops = list(self.high)
        if self.money is not None:
            left = self.money - self.least_cost
            if left < -_ROUNDING * (1 + self.least_cost):
                return None
            tops = [
                min(top, low + max(left, 0.0) / one.price) if one.price > 0 else top
                for top, low, one in zip(tops, self.low, self.people, strict=True)
            ]
        return self._owned(tops)

    def _owned(self, tops: list[float]) -> tuple[float, ...] | None:
        if self.owner_most is None:
            return tuple(tops)
        left = self.owner_most - self.least_owner_hours
        if left < -_ROUNDING * (1 + self.least_owner_hours):
            return None
        if not self.leads:
            tops = [
                min(top, low + max(left, 0.0) / one.per_hour) if one.per_hour > 0 else top
                for top, low, one in zip(tops, self.low, self.people, strict=True)
            ]
        return tuple(tops)

    @cached_property
    def least_owner_hours(self) -> float:
        """A lower bound on the hours that directing this team takes: all that leads might take over
        is taken over.
        """
        leads = [
            one.supervision(low)
            for one, low in zip(self.people, self.low, strict=True)
            if one.supervises
        ]
        leads += [one.supervision(one.high) for one in self.staffing.leads]
        if self.leads:
            return math.fsum(leads)
        others = [
            one.supervision(low)
            for one, low in zip(self.people, self.low, strict=True)
            if not one.supervises
        ]
        return math.fsum((*leads, *others, self.staffing.directed))

    @property
    def least_effort(self) -> float:
        """A lower bound on the effort: the owner's hours, and the cost in hours at the price that
        an hour saved may have.
        """
        return self.least_owner_hours + self._least_month / self.staffing.hour_price

    @property
    def least_first_year(self) -> float:
        """A lower bound on the money of the first year."""
        return MONTHS_A_YEAR * self.least_cost + self.once

    @property
    def _least_month(self) -> float:
        return self.least_first_year / MONTHS_A_YEAR

    @cached_property
    def access(self) -> float:
        """The priority hours of the work that somebody of the team may take."""
        return self.staffing.demand.access(self.members)

    @cached_property
    def _cuts(self) -> list[list[Cut]]:
        """The bounds on the hours covered, by priority level; those of members who cannot be short
        of time are left out.
        """
        demand = self.staffing.demand
        return [
            demand.cuts(self.members, self._shares, level) for level in range(len(demand.steps))
        ]

    @cached_property
    def _shares(self) -> tuple[float, ...]:
        return tuple(one.execute_share for one in (*self.people, *self.staffing.leads))

    @cached_property
    def bound(self) -> float:
        """An upper bound on the priority hours that the team can cover; below 0 when it
        cannot be.
        """
        if self.tops is None:
            return -1.0
        return self.coverage(Hours(self.tops, (0.0,) * len(self.leads)))

    def coverage(self, hours: Hours) -> float:
        """Return the priority hours covered at a point."""
        return math.fsum(
            step * covered
            for step, covered in zip(
                self.staffing.demand.steps, self._covered(hours, self._cuts), strict=True
            )
        )

    def hours_back(self, hours: Hours) -> float:
        """Return the hours covered at a point, whatever their priority, without those that
        directing takes the owner.
        """
        return math.fsum(self._covered(hours, self._cuts[-1:])) - self.owner_hours(hours)

    def _covered(self, hours: Hours, levels: Sequence[Sequence[Cut]]) -> list[float]:
        """Return the hours covered of some priority levels."""
        worked = (*hours.worked, *(one.high for one in self.staffing.leads))
        free = list(worked)
        for number, given in zip(self.leads, hours.given, strict=True):
            free[number] -= given
        return [min(_counted(cut, worked, free, self._shares) for cut in cuts) for cuts in levels]

    def owner_hours(self, hours: Hours) -> float:
        """Return the owner's hours for directing everyone, those present too."""
        hired = [
            one.supervision(worked) for one, worked in zip(self.people, hours.worked, strict=True)
        ]
        return self.staffing.directing + math.fsum((*hired, *(-given for given in hours.given)))

    def cost(self, hours: Hours) -> float:
        """Return the money for those hired."""
        return math.fsum(
            one.cost(worked) for one, worked in zip(self.people, hours.worked, strict=True)
        )

    # ------------------------------------------------------------ the program

    @cached_property
    def program(self) -> LinearProgram | None:
        """The program at a point that keeps all limits; None when there is none.

        Its variables are the hours beyond the least of each person hired, the hours that each lead
        gives to directing, and the hours covered of each priority level; its objectives the
        priority hours covered, and as negatives the owner's hours, the cost as a part of what all
        hours would cost, and the effort.
        """
        if self.tops is None:
            return None
        program = LinearProgram(
            [*self._coverage_rows(), *self._limit_rows(), *self._use_rows()], self._objectives()
        )
        return program if program.find_feasible() else None

    def point(self, program: LinearProgram) -> Hours:
        """Return the hours at the point of a program."""
        values, count = program.values(), len(self.people)
        worked = tuple(
            min(low + more, high)
            for low, more, high in zip(self.low, values[:count], self.high, strict=True)
        )
        return Hours(worked, tuple(values[count : count + len(self.leads)]))

    @property
    def money_scale(self) -> float:
        """What the objective for the cost is a part of."""
        return (
            math.fsum(one.price * high for one, high in zip(self.people, self.high, strict=True))
            or 1.0
        )

    def _row(
        self,
        worked: Sequence[float],
        given: Sequence[float],
        covered: Sequence[float],
        amount: float,
    ) -> list[float]:
        return [*worked, *given, *covered, amount]

    def _objectives(self) -> list[list[float]]:
        steps, count, leads = self.staffing.demand.steps, len(self.people), len(self.leads)
        nothing = (0.0,) * len(steps)
        base = self.owner_hours(Hours(self.low, (0.0,) * leads))
        return [
            self._row((0.0,) * count, (0.0,) * leads, steps, 0.0),
            self._row([-one.per_hour for one in self.people], (1.0,) * leads, nothing, -base),
            self._row(
                [-one.price / self.money_scale for one in self.people], (0.0,) * leads, nothing, 0.0
            ),
            self._row(
                [-one.per_hour - one.price / self.staffing.hour_price for one in self.people],
                (1.0,) * leads,
                nothing,
                -base - self._least_month / self.staffing.hour_price,
            ),
        ]

    def _coverage_rows(self) -> Iterator[list[float]]:
        """Yield `covered of a level <= cut`, without the cuts that can never be the least."""
        low = (*self.low, *(one.high for one in self.staffing.leads))
        high = (*(self.tops or ()), *(one.high for one in self.staffing.leads))
        for level, cuts in enumerate(self._cuts):
            most = min(_counted(cut, high, high, self._shares) for cut in cuts)
            covered = [0.0] * len(self._cuts)
            covered[level] = 1.0
            for cut in cuts:
                fixed = _counted(cut, low, low, self._shares)
                given = [1.0 if cut.states[number] == "all" else 0.0 for number in self.leads]
                if fixed > most and not any(given):
                    continue
                worked = [
                    -_weight(state, share)
                    for state, share in zip(cut.states, self._shares, strict=True)
                ]
                yield self._row(worked[: len(self.people)], given, covered, fixed)

    def _limit_rows(self) -> Iterator[list[float]]:
        count, leads, levels = len(self.people), len(self.leads), (0.0,) * len(self._cuts)
        none, alone = (
            (0.0,) * leads,
            [[float(one == other) for other in range(count)] for one in range(count)],
        )
        for number, (low, top) in enumerate(zip(self.low, self.tops or (), strict=True)):
            yield self._row(alone[number], none, levels, top - low)
        if self.money is not None and self.people:
            scale = self.money or 1.0
            prices = [one.price / scale for one in self.people]
            yield self._row(prices, none, levels, max(0.0, (self.money - self.least_cost) / scale))
        if self.owner_most is not None:
            base = self.owner_hours(Hours(self.low, none))
            left = self.owner_most - base
            slack = max(left, 0.0) if left > -_ROUNDING * (1 + base) else left
            yield self._row([one.per_hour for one in self.people], (-1.0,) * leads, levels, slack)
        if self.least_back is not None and self.people:
            base, covered = self.owner_hours(Hours(self.low, none)), (*levels[1:], -1.0)
            yield self._row(
                [one.per_hour for one in self.people],
                (-1.0,) * leads,
                covered,
                -base - self.least_back,
            )
        yield from self._direction_rows()

    def _direction_rows(self) -> Iterator[list[float]]:
        """Yield that leads give no more hours than they have, nor more than directing the others
        takes.
        """
        if not self.leads:
            return
        count, levels = len(self.people), (0.0,) * len(self._cuts)
        hours = (*self.low, *(one.high for one in self.staffing.leads))
        for place, number in enumerate(self.leads):
            own = [-float(number == other) for other in range(count)]
            given = [float(place == other) for other in range(len(self.leads))]
            yield self._row(own, given, levels, hours[number])
        directed = [0.0 if one.supervises else -one.per_hour for one in self.people]
        least = [
            one.supervision(low)
            for one, low in zip(self.people, self.low, strict=True)
            if not one.supervises
        ]
        yield self._row(
            directed, (1.0,) * len(self.leads), levels, math.fsum((*least, self.staffing.directed))
        )

    def _use_rows(self) -> Iterator[list[float]]:
        """Yield that nobody is paid to be idle: all hours are used, or enough of a smallest
        purchase that exceeds the work.

        Directing others is no use of hours. Everyone has enough work when for every choice of them
        the work that they may take, and the time that they have for it, is enough.
        """
        hired = len(self.people)
        for cut in self._cuts[-1]:
            if any(state != "all" for state in cut.states[hired:]):
                continue
            leads = [
                number
                for number in self.leads
                if number < hired and cut.states[number] == "all" and not self._full[number]
            ]
            for size in range(len(leads) + 1):
                for short in combinations(leads, size):
                    yield from self._use_row(cut, short)

    @cached_property
    def _full(self) -> tuple[bool, ...]:
        """Whose hours must all be used; hours in steps may exceed the work by a part of a step."""
        return tuple(one.filled and not self._fixed for one in self.people)

    def _use_row(self, cut: Cut, short: Sequence[int]) -> Iterator[list[float]]:
        """Yield the row of one choice of people; the leads who are `short` are limited by the time
        that they have left.
        """
        worked, given, room = [0.0] * len(self.people), [0.0] * len(self.leads), cut.reach
        partly = False
        for number, one in enumerate(self.people):
            if cut.states[number] == "all" and number not in short:
                continue
            part = 1.0 if number in short else _weight(cut.states[number], self._shares[number])
            if self._full[number]:
                part -= 1.0
            else:
                partly = True
                room -= self.staffing.least_use * min(one.low, one.alternative.least_needed)
            worked[number] = -part
            room += part * self.low[number]
            if number in self.leads:
                given[self.leads.index(number)] = (
                    1.0 if number in short else -1.0 if self._full[number] else 0.0
                )
        room += self.staffing.unknown_hours if partly else 0.0
        if room < 0 or any(part > 0 for part in (*worked, *given)):
            yield self._row(worked, given, (0.0,) * len(self._cuts), room)


def _weight(state: str, share: float) -> float:
    return 1.0 if state == "all" else share if state == "execute" else 0.0


def _counted(
    cut: Cut, worked: Sequence[float], free: Sequence[float], shares: Sequence[float]
) -> float:
    """Return a cut's bound at these hours worked, of which some are not free for the
    work itself.
    """
    amount = cut.amount
    for number, state in enumerate(cut.states):
        if state == "all":
            amount += free[number]
        elif state == "execute":
            amount += shares[number] * worked[number]
    return amount
