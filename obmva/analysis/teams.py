"""The best team: which people to hire, for how many hours, and who directs whom.

Teams are compared in a fixed order: most priority hours covered, fewest hours of the owner for
directing, lowest cost of the first year, fewest people, who suit best; each within a tolerance, so
that a hair's breadth never decides. A team that frees hardly any of the owner's time is none. An
hour of directing is not saved at any price: what a team costs counts in hours too, at the most that
an hour saved may cost. The hours of one team are found by linear programs in the same order.
"""

import math
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from obmva.analysis.composition import COST, COVERAGE, EFFORT, OWNER_HOURS, Composition, Hours
from obmva.analysis.employer_cost import MONTHS_A_YEAR
from obmva.analysis.linear import LinearProgram
from obmva.analysis.staffing import Staffing
from obmva.models import PlanMethod
from obmva.quantities import WEEKS_A_MONTH

_ROUNDING = 1e-9
_LEAST = 1e-6  # hours a month, or a part of a cost: below this two teams are the same


@dataclass(frozen=True)
class Team:
    """A choice of people with their hours; hours and money are a month's, `coverage` is hours times
    their priorities.
    """

    composition: Composition
    hours: Hours
    coverage: float
    owner_hours: float
    cost: float

    @property
    def first_year(self) -> float:
        """The money of the first year, with what is paid once."""
        return MONTHS_A_YEAR * self.cost + self.composition.once

    @property
    def size(self) -> int:
        """How many people are hired who are not there yet."""
        return sum(not one.present for one in self.composition.people)

    @property
    def suits(self) -> float:
        """How well those hired suit the owner (0..1), by their hours."""
        total = math.fsum(self.hours.worked)
        parts = zip(self.composition.people, self.hours.worked, strict=True)
        return math.fsum(one.suits * worked for one, worked in parts) / total if total > 0 else 0.0


class Search:
    """Finds the best teams for one question. `teams` are the choices of people to search, all that
    are allowed if not given.
    """

    def __init__(
        self, staffing: Staffing, method: PlanMethod, teams: Iterable[tuple[int, ...]] | None = None
    ) -> None:
        self.staffing = staffing
        self.method = method
        self.now = _as_is(staffing)
        most = None if staffing.owner_hours is None else self.now.owner_hours + staffing.owner_hours
        chosen = staffing.teams() if teams is None else teams
        least = self.now.composition.hours_back(self.now.hours) + staffing.least_freed
        found = (Composition(staffing, team, most, least_back=least) for team in chosen)
        self.compositions = [one for one in found if one.tops is not None]
        self._solved: dict[tuple[int, ...], tuple[float, LinearProgram] | None] = {}
        self._most: float | None = None

    @property
    def most_coverage(self) -> float:
        """The most priority hours that any team covers within the limits."""
        if self._most is None:
            self._most = self._find_most()
        return self._most

    def _find_most(self) -> float:
        best = self.now.coverage
        for one in sorted(self.compositions, key=lambda one: (-one.access, one.team)):
            if one.access <= best + _LEAST:
                break
            if one.bound > best + _LEAST:
                solved = self._solve(one)
                best = max(best, solved[0] if solved else 0.0)
        return best

    def _solve(self, one: Composition) -> tuple[float, LinearProgram] | None:
        """Return the most that a team covers, and its program at such a point; None when it cannot
        be.
        """
        if one.team not in self._solved:
            program = one.program
            self._solved[one.team] = (
                None if program is None else (program.maximise(COVERAGE), program)
            )
        return self._solved[one.team]

    def best(self) -> Team:
        """Return the best team; the one of nobody when nothing more is covered, or managed, by
        hiring.
        """
        least = self._about_all()
        return self._leanest(
            [one for one in self.compositions if one.access >= least], least, self._full, EFFORT
        )

    @property
    def needs_somebody(self) -> bool:
        """Whether those who are there cover clearly less than a team could, so that the best one
        has somebody new: quick.
        """
        return self.now.coverage < self._about_all()

    def _about_all(self) -> float:
        return self.most_coverage * (1 - self.method.coverage_tolerance) - _LEAST

    def least_managing(self) -> Team:
        """Return the team that takes fewest hours of the owner, of those that cover enough."""
        least = self._enough()
        return self._leanest(
            [one for one in self.compositions if one.access >= least],
            least,
            self._enough_covered,
            OWNER_HOURS,
        )

    def cheapest(self) -> Team:
        """Return the cheapest team that covers enough of what the best one covers."""
        least, best = self._enough(), self.now if self.now.coverage >= self._enough() else None
        for one in sorted(
            self.compositions, key=lambda one: (one.least_first_year, len(one.team), one.label)
        ):
            if best is not None and one.least_first_year > best.first_year + _LEAST:
                break
            team = (
                self.cheapest_of(one, least) if one.access >= least and one.bound >= least else None
            )
            if team is not None and (best is None or _cheaper(team, best)):
                best = team
        return self.now if best is None else best

    def _enough(self) -> float:
        return self.most_coverage * self.method.enough_coverage - _LEAST

    def cheapest_of(self, one: Composition, least: float) -> Team | None:
        """Return the cheapest hours of a team that cover `least` priority hours; None when it
        cannot.
        """
        program = self.covering(one, least)
        if program is None:
            return None
        program.maximise(COST)
        program.hold(COST)
        program.maximise(OWNER_HOURS)
        return team_at(one, one.point(program))

    def covering(self, one: Composition, least: float) -> LinearProgram | None:
        """Return the program of a team that stays at `least` priority hours or above; None when it
        cannot.
        """
        solved = self._solve(one)
        if solved is None or solved[0] < least:
            return None
        program = solved[1].copy()
        program.hold(COVERAGE, max(solved[0] - least, 0.0))
        return program

    def _full(self, one: Composition, least: float) -> LinearProgram | None:
        """Return the program of a team at the most it covers, if that is enough, to stay there."""
        solved = self._solve(one) if one.bound >= least else None
        if solved is None or solved[0] < least:
            return None
        program = solved[1].copy()
        program.hold(COVERAGE)
        return program

    def _enough_covered(self, one: Composition, least: float) -> LinearProgram | None:
        return self.covering(one, least) if one.bound >= least else None

    def _leanest(
        self,
        compositions: Sequence[Composition],
        least: float,
        start: Callable[[Composition, float], LinearProgram | None],
        objective: int,
    ) -> Team:
        """Return the team that an objective of hours is least for; of those with about as little
        effort, the cheapest.
        """
        tolerance, fewest = (
            (self.method.owner_hours_week * WEEKS_A_MONTH if objective == EFFORT else 0.0),
            math.inf,
        )
        near: list[tuple[float, Composition, LinearProgram]] = []
        for bound, one in sorted(
            ((_bound(one, objective), one) for one in compositions),
            key=lambda pair: (pair[0], pair[1].team),
        ):
            if bound > fewest + tolerance + _LEAST:
                break
            program = start(one, least)
            if program is not None:
                needed = -program.maximise(objective)
                fewest = min(fewest, needed)
                near.append((needed, one, program))
        return self._cheapest_among(
            [
                self._within(one, program, objective, fewest + tolerance - needed)
                for needed, one, program in near
                if needed <= fewest + tolerance + _LEAST
            ]
        )

    def _within(
        self, one: Composition, program: LinearProgram, objective: int, slack: float
    ) -> Team:
        """Return the cheapest hours of a team that are worse on an objective by at most `slack`
        hours.
        """
        program.hold(objective, slack if slack > _LEAST else 0.0)
        program.maximise(COST)
        program.hold(COST)
        program.maximise(OWNER_HOURS)
        return team_at(one, one.point(program))

    def _cheapest_among(self, teams: Sequence[Team]) -> Team:
        """Return the team of fewest people that costs about as little as the cheapest; of equals,
        who suits best.
        """
        if not teams:
            return self.now
        lowest = min(team.first_year for team in teams)
        near = [
            team
            for team in teams
            if team.first_year <= lowest * (1 + self.method.cost_tolerance) + _LEAST
        ]
        return min(
            near,
            key=lambda team: (
                team.size,
                len(team.composition.team),
                -round(team.suits, 6),
                team.composition.label,
            ),
        )


def _bound(one: Composition, objective: int) -> float:
    """Return the least that an objective of hours can be for a team."""
    return one.least_effort if objective == EFFORT else one.least_owner_hours


def _cheaper(team: Team, other: Team) -> bool:
    """Whether a team costs less than another, or as much with fewer people who suit better."""
    if abs(team.first_year - other.first_year) > _LEAST:
        return team.first_year < other.first_year
    return (team.size, -round(team.suits, 6)) < (other.size, -round(other.suits, 6))


def _as_is(staffing: Staffing) -> Team:
    """Return the team of those who are there: most covered, then as little directing by the owner
    as that leaves.
    """
    one = Composition(staffing, (), None)
    program = one.program
    if program is None:
        raise ArithmeticError
    program.maximise(COVERAGE)
    program.hold(COVERAGE)
    program.maximise(OWNER_HOURS)
    return team_at(one, one.point(program))


def team_at(one: Composition, hours: Hours) -> Team:
    """Return a team at given hours."""
    return Team(one, hours, one.coverage(hours), one.owner_hours(hours), one.cost(hours))
