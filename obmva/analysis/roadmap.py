"""In which order to hire: whom first, whom next, and which number says that it is time.

First the people of the best plan one by one, with the hours that they have in it. Then what more
money, more time for directing and more work would call for, one of them at a time; nobody's hours
are cut on the way.
"""

import math
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Literal, TypeAlias

from obmva.analysis.changes import money_step
from obmva.analysis.composition import COVERAGE, OWNER_HOURS, Composition
from obmva.analysis.planning import Planner
from obmva.analysis.relaxing import OWNER_STEP, Relaxation
from obmva.analysis.teams import Team, team_at
from obmva.quantities import WEEKS_A_MONTH

Trigger: TypeAlias = Literal[
    "now",
    "settled",
    "budget",
    "owner-hours",
    "people",
    "on-site",
    "employment",
    "team",
    "work-hours",
]
_GROWTH = (1.25, 1.5, 2.0, 3.0)  # times what an owner can spend or direct now
_MORE_WORK = (
    1.25,
    1.5,
    2.0,
)  # times the work now: who has more than twice the work makes another plan
_STEPS = 4
_CLOSE = 1.5  # times a limit: so much more of it is one step


@dataclass(frozen=True)
class Step:
    """A step: what says that it is time (`value`: money or work hours a month, hours a week,
    weeks), and the team from then on.

    `settled`: once those hired before work by themselves. `added` are the places in the team of
    those who are new.
    """

    trigger: Trigger
    value: float | str | None
    team: Team
    added: tuple[int, ...]


@dataclass(frozen=True)
class Roadmap:
    """At most four steps. `enough_until` are the hours of work a month up to which nobody else is
    worth hiring after them.

    None where somebody is, or where that was not looked at.
    """

    steps: tuple[Step, ...]
    enough_until: float | None


def roadmap(planner: Planner, relaxation: Relaxation | None) -> Roadmap:
    """Return the steps to the best team one by one, then what growth would call for."""
    steps = list(_first_steps(planner, relaxation))
    there = relaxation.planner if relaxation else planner
    while len(steps) < _STEPS and (steps or planner.present):
        standing = _Standing(there, steps[-1].team if steps else None)
        step = _beyond_limits(standing, steps[-1] if steps else None)
        if step is None:
            step = _by_work(standing)
            until = _work_of(there) * _MORE_WORK[-1] if step is None else None
            return Roadmap((*steps, *([step] if step else [])), until)
        steps.append(step)
        there = _with(there, step)
    return Roadmap(tuple(steps), None)


def _with(planner: Planner, step: Step) -> Planner:
    """Return the planner from a step on."""
    if step.trigger == "budget":
        return planner.with_firm_budget(float(step.value or 0.0))
    return (
        planner.with_owner_hours(float(step.value or 0.0))
        if step.trigger == "owner-hours"
        else planner
    )


# ------------------------------------------------------------------ to the best team


def _first_steps(planner: Planner, relaxation: Relaxation | None) -> Iterator[Step]:
    """Yield the steps to the best team there is, or to the one that a change would allow."""
    there = relaxation.planner if relaxation else planner
    hired: tuple[int, ...] = ()
    last: Step | None = None
    while len(hired) < len(there.best.composition.team):
        team = _next_of(there, last.team if last else None)
        added = _added(team, hired)
        if last is not None:
            last = Step("settled", _weeks_to_useful(last), team, added)
        else:
            last = Step(
                relaxation.what if relaxation else "now",
                relaxation.after if relaxation else None,
                team,
                added,
            )
        yield last
        hired = team.composition.team


def _weeks_to_useful(step: Step) -> float:
    """Return the weeks until those who came with a step work by themselves; who was there does so
    already.
    """
    people = [step.team.composition.people[place] for place in step.added]
    return max(
        (one.alternative.role.weeks_to_useful.high for one in people if not one.present),
        default=0.0,
    )


def _next_of(planner: Planner, before: Team | None) -> Team:
    """Return the best team on the way to the best of all, with one more of its people, or with as
    many more as it takes.

    More hours of those who are there come with the first one.
    """
    goal = planner.best
    hired = (
        before.composition.team
        if before
        else tuple(
            place
            for place, one in zip(goal.composition.team, goal.composition.people, strict=True)
            if one.present
        )
    )
    wanted, kept = goal.composition.team, _hours(before) if before else {}
    for count in range(1, len(wanted) - len(hired)):
        teams = [
            team
            for team in planner.staffing.teams(hired, count)
            if set(team) <= set(wanted) and len(team) == len(hired) + count
        ]
        best = planner.among(teams, kept, _hours(goal)).best()
        if set(hired) < set(best.composition.team):
            return _as_planned(
                planner.rounded(best), goal, planner.knowledge.method.plan.cost_tolerance
            )
    return goal


def _as_planned(team: Team, goal: Team, tolerance: float) -> Team:
    """Return a part of the best team with the hours that everyone will have in it, where that costs
    little more for now.
    """
    hours = _hours(goal)
    one = team.composition
    fixed = Composition(
        one.staffing, one.team, one.owner_most, [hours[place] for place in one.team]
    )
    program = fixed.program
    if program is None or fixed.least_cost > team.cost * (1 + tolerance):
        return team
    program.maximise(COVERAGE)
    program.hold(COVERAGE)
    program.maximise(OWNER_HOURS)
    return team_at(fixed, fixed.point(program))


def _hours(team: Team) -> dict[int, float]:
    """Return everyone's hours by their places."""
    return dict(zip(team.composition.team, team.hours.worked, strict=True))


# ------------------------------------------------------------------ beyond it


@dataclass(frozen=True)
class _Standing:
    """A planner, and the team that is hired by then (None: nobody yet), whose hours nobody cuts."""

    planner: Planner
    team: Team | None

    @property
    def hired(self) -> tuple[int, ...]:
        return self.team.composition.team if self.team else ()

    def at(self, planner: Planner) -> "_Standing":
        return _Standing(planner, self.team)

    def grown(self, planner: Planner) -> "_Standing":
        """Return how things stand elsewhere once those hired work as much as they then can."""
        alone = planner.rounded(self.at(planner).alone)
        return _Standing(
            planner, alone if self.team and alone.composition.team == self.hired else self.team
        )

    @cached_property
    def alone(self) -> Team:
        """The best hours of those hired, without anybody new."""
        return self._best(0)

    def _best(self, most_new: int) -> Team:
        teams = list(self.planner.staffing.teams(self.hired, most_new))
        return self.planner.among(teams, self._kept).best()

    @cached_property
    def _kept(self) -> Mapping[int, float]:
        return _hours(self.team) if self.team else {}

    @cached_property
    def one_more(self) -> Team | None:
        """The best team with one person more, if that person takes enough work or saves enough
        directing; else None.
        """
        method, team = self.planner.knowledge.method.plan, self._best(1)
        added = [team.hours.worked[number] for number in _added(team, self.hired)]
        if (
            not set(self.hired) <= set(team.composition.team)
            or max(added, default=0.0) < method.hours_step
        ):
            return None
        more = (
            team.coverage - self.alone.coverage
            >= method.step_share * self.planner.staffing.demand.weighted_total
        )
        saved = (
            self.alone.owner_hours - team.owner_hours
            >= method.step_owner_hours_week * WEEKS_A_MONTH
        )
        return team if more or saved or self.alone.composition.team != self.hired else None


def _beyond_limits(standing: _Standing, last: Step | None) -> Step | None:
    """Return the next step for the work there is: at once, with more money, with more time for
    directing.
    """
    if last is not None and last.added and standing.one_more is not None:
        return _step("settled", _weeks_to_useful(last), standing)
    return _beyond(_Budget(standing.planner), standing) or _beyond(
        _OwnerHours(standing.planner), standing
    )


class _Budget:
    """The money a month as a limit, in steps that people name; `now` is None where it
    is not known.
    """

    trigger: Trigger = "budget"

    def __init__(self, planner: Planner) -> None:
        self.planner = planner
        self.now = planner.situation.budget
        self.unit = money_step(self.now) if self.now else 1.0

    def at(self, amount: float | None) -> Planner:
        return self.planner.with_firm_budget(amount)

    def needed(self, team: Team, _: Team) -> float:
        """Return the least amount for a team, in whole steps for its size."""
        unit = money_step(team.cost)
        return math.ceil(round(team.cost / unit, 6)) * unit


class _OwnerHours:
    """The hours a week that the owner can spend on directing those who are new."""

    trigger: Trigger = "owner-hours"
    unit = OWNER_STEP

    def __init__(self, planner: Planner) -> None:
        self.planner = planner
        self.now = planner.situation.owner_hours

    def at(self, amount: float | None) -> Planner:
        return self.planner.with_owner_hours(amount)

    def needed(self, team: Team, now: Team) -> float:
        """Return the least hours for a team beyond what directing takes now."""
        hours = (team.owner_hours - now.owner_hours) / WEEKS_A_MONTH
        return math.ceil(round(hours / self.unit, 6)) * self.unit


def _beyond(limit: _Budget | _OwnerHours, standing: _Standing) -> Step | None:
    """Return the first step that a higher limit allows: more hours of the same people, or one
    person more.
    """
    if limit.now is None:
        return None
    found = [
        step
        for step in (_more_hours(limit, standing), _somebody(limit, standing))
        if step is not None
    ]
    return min(found, key=lambda step: float(step.value or 0.0), default=None)


def _more_hours(limit: _Budget | _OwnerHours, standing: _Standing) -> Step | None:
    """Return the step at which the same people take all that they can, if that is enough more than
    now.
    """
    planner = standing.planner
    if standing.team is None:
        return None
    free = limit.at(None)
    team = free.rounded(standing.at(free).alone)
    if (
        team.coverage - standing.alone.coverage
        < planner.knowledge.method.plan.step_share * planner.staffing.demand.weighted_total
    ):
        return None
    return Step(limit.trigger, limit.needed(team, planner.search.now), team, ())


def _somebody(limit: _Budget | _OwnerHours, standing: _Standing) -> Step | None:
    now, unit = limit.now or 0.0, limit.unit
    marks = [math.ceil(round(max(now, unit) * factor / unit, 6)) for factor in _GROWTH]
    step = _first_step(
        limit.trigger,
        lambda mark: standing.at(limit.at(mark * unit)),
        math.floor(now / unit),
        marks,
        unit,
    )
    return step and _at_once(step, limit)


def _at_once(step: Step, limit: _Budget | _OwnerHours) -> Step:
    """Return the step at which somebody comes for all of their work, where that is close: nobody
    comes for an hour first.
    """
    free = limit.at(None)
    team = free.rounded(_Standing(free, step.team).alone)
    needed = limit.needed(team, limit.planner.search.now)
    close = team.composition.team == step.team.composition.team and needed <= _CLOSE * float(
        step.value or 0.0
    )
    return Step(step.trigger, needed, team, step.added) if close else step


def _by_work(standing: _Standing) -> Step | None:
    """Return the amount of work that calls for somebody else, when the same people have taken on
    more, whatever that takes.
    """
    now = _work_of(standing.planner)
    marks = [math.ceil(now * factor) for factor in _MORE_WORK]
    return _first_step(
        "work-hours",
        lambda mark: standing.grown(standing.planner.with_work_scaled(mark / now)),
        math.floor(now),
        marks,
        1.0,
    )


def _work_of(planner: Planner) -> float:
    return math.fsum(item.hours or 0.0 for item in planner.beliefs.likely_work.items)


def _first_step(
    trigger: Trigger, at: Callable[[int], _Standing], start: int, marks: list[int], unit: float
) -> Step | None:
    """Return the step at the first whole mark above `start` that calls for somebody; a mark is so
    many `unit`.
    """
    mark = _first_mark(lambda mark: at(mark).one_more is not None, start, marks)
    return None if mark is None else _step(trigger, mark * unit, at(mark))


def _step(trigger: Trigger, value: float, standing: _Standing) -> Step | None:
    if standing.one_more is None:
        return None
    team = standing.planner.rounded(standing.one_more)
    return Step(trigger, value, team, _added(team, standing.hired))


def _first_mark(calls: Callable[[int], bool], start: int, marks: list[int]) -> int | None:
    """Return the first whole mark above `start` that calls for somebody: by steps, then by halving
    the last one.
    """
    before = start
    for mark in marks:
        if calls(mark):
            return _halved(calls, before, mark)
        before = mark
    return None


def _halved(calls: Callable[[int], bool], before: int, after: int) -> int:
    while after - before > 1:
        middle = (before + after) // 2
        if calls(middle):
            after = middle
        else:
            before = middle
    return after


def _added(team: Team, hired: tuple[int, ...]) -> tuple[int, ...]:
    return tuple(number for number, place in enumerate(team.composition.team) if place not in hired)
