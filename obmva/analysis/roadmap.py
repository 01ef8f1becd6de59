"""In which order to hire: whom first, whom next, and which number says that it is time."""

import math
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Literal, TypeAlias

from obmva.analysis.changes import money_step
from obmva.analysis.planning import Planner
from obmva.analysis.relaxing import Relaxation
from obmva.analysis.teams import Team

Trigger: TypeAlias = Literal["now", "settled", "budget", "owner-hours", "people", "on-site", "employment", "work-hours"]
_GROWTH = (1.25, 1.5, 2.0, 3.0)
_STEPS = 4
_HOUR = 1.0


@dataclass(frozen=True)
class Step:
    """A step: what says that it is time (`value`: money or work hours a month, hours a week, weeks), and the team from then on.

    `settled`: once those hired before work by themselves. `added` are the places in the team of those who are new.
    """

    trigger: Trigger
    value: float | str | None
    team: Team
    added: tuple[int, ...]


def roadmap(planner: Planner, relaxation: Relaxation | None) -> tuple[Step, ...]:
    """Return at most four steps: to the best team one by one, then what growth would call for."""
    steps = list(_first_steps(planner, relaxation))
    while len(steps) < _STEPS and (steps or planner.present):
        after = steps[-1].team.composition.team if steps else ()
        step = _growth(relaxation.planner if relaxation else planner, after)
        if step is None:
            break
        steps.append(step)
    return tuple(steps)


def _first_steps(planner: Planner, relaxation: Relaxation | None) -> Iterator[Step]:
    """Yield the steps to the best team there is, or to the one that a change would allow."""
    there = relaxation.planner if relaxation else planner
    wanted, hired = there.search.best().composition.team, ()
    weeks: float | None = None
    while len(hired) < len(wanted):
        team = _next_of(there, hired, wanted)
        added = _added(team, hired)
        if not added:
            return
        if weeks is None:
            trigger: Trigger = relaxation.what if relaxation else "now"
            yield Step(trigger, relaxation.after if relaxation else None, team, added)
        else:
            yield Step("settled", weeks, team, added)
        weeks = max(team.composition.people[place].alternative.role.weeks_to_useful.high for place in added)
        hired = team.composition.team


def _next_of(planner: Planner, hired: tuple[int, ...], wanted: tuple[int, ...]) -> Team:
    """Return the best team on the way, with one more of those wanted, or with as many more as it takes."""
    rest = [place for place in wanted if place not in hired]
    for count in range(1, len(rest) + 1):
        teams = [
            team for team in planner.staffing.teams(hired, count)
            if set(team) <= set(wanted) and len(team) == len(hired) + count
        ]  # fmt: skip
        best = planner.among(teams).best()
        if best.composition.people:
            return planner.rounded(best)
    return planner.best


def _growth(planner: Planner, hired: tuple[int, ...]) -> Step | None:
    """Return the first growth, of the budget or else of the work, that calls for one person more."""
    return _by_budget(planner, hired) or _by_work(planner, hired)


def _by_budget(planner: Planner, hired: tuple[int, ...]) -> Step | None:
    now = planner.situation.budget
    if now is None:
        return None
    step = money_step(now)
    marks = [math.ceil(now * factor / step) for factor in _GROWTH]
    mark = _first_mark(lambda mark: _grown(planner.with_budget(mark * step), hired), math.floor(now / step), marks)
    return None if mark is None else _step("budget", mark * step, planner.with_budget(mark * step), hired)


def _by_work(planner: Planner, hired: tuple[int, ...]) -> Step | None:
    now = math.fsum(item.hours or 0.0 for item in planner.beliefs.likely_work.items)
    if now <= 0:
        return None
    marks = [math.ceil(now * factor / _HOUR) for factor in _GROWTH]
    mark = _first_mark(
        lambda mark: _grown(planner.with_work_scaled(mark * _HOUR / now), hired), math.floor(now / _HOUR), marks
    )
    if mark is None:
        return None
    return _step("work-hours", mark * _HOUR, planner.with_work_scaled(mark * _HOUR / now), hired)


def _first_mark(calls: Callable[[int], object], start: int, marks: list[int]) -> int | None:
    """Return the first whole mark above `start` that calls for somebody: by steps, then by halving the last one."""
    before = start
    for mark in marks:
        if calls(mark):
            return _halved(calls, before, mark)
        before = mark
    return None


def _halved(calls: Callable[[int], object], before: int, after: int) -> int:
    while after - before > 1:
        middle = (before + after) // 2
        if calls(middle):
            after = middle
        else:
            before = middle
    return after


def _grown(planner: Planner, hired: tuple[int, ...]) -> tuple[int, ...]:
    """Return the places of whom the best team has beside those hired, of all teams with at most one more."""
    team = planner.among(list(planner.staffing.teams(hired, 1))).best()
    return _added(team, hired) if set(hired) <= set(team.composition.team) else ()


def _step(trigger: Trigger, value: float, planner: Planner, hired: tuple[int, ...]) -> Step:
    team = planner.rounded(planner.among(list(planner.staffing.teams(hired, 1))).best())
    return Step(trigger, value, team, _added(team, hired))


def _added(team: Team, hired: tuple[int, ...]) -> tuple[int, ...]:
    return tuple(number for number, place in enumerate(team.composition.team) if place not in hired)
