"""In which order to hire: whom first, whom next, and which number says that it is time."""

import math
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Literal, TypeAlias

from obmva.analysis.changes import money_step
from obmva.analysis.planning import Planner
from obmva.analysis.relaxing import Relaxation
from obmva.analysis.teams import Team
from obmva.quantities import WEEKS_A_MONTH

Trigger: TypeAlias = Literal["now", "settled", "budget", "owner-hours", "people", "on-site", "employment", "work-hours"]
_GROWTH = (1.25, 1.5, 2.0, 3.0, 4.0)
_STEPS = 4


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
    there = relaxation.planner if relaxation else planner
    while len(steps) < _STEPS and (steps or planner.present):
        hired = steps[-1].team.composition.team if steps else ()
        step = _growth(there, hired, _weeks_to_useful(steps[-1]) if steps and steps[-1].added else None)
        if step is None:
            break
        steps.append(step)
        if step.trigger == "work-hours":  # one look ahead: what comes after more work than now is another plan
            break
        if step.trigger == "budget":
            there = there.with_budget(float(step.value or 0.0))
    return tuple(steps)


def _first_steps(planner: Planner, relaxation: Relaxation | None) -> Iterator[Step]:
    """Yield the steps to the best team there is, or to the one that a change would allow."""
    there = relaxation.planner if relaxation else planner
    wanted: tuple[int, ...] = there.search.best().composition.team
    hired: tuple[int, ...] = ()
    last: Step | None = None
    while len(hired) < len(wanted):
        team = _next_of(there, hired, wanted)
        added = _added(team, hired)
        if not added:
            return
        if last is not None:
            last = Step("settled", _weeks_to_useful(last), team, added)
        else:
            last = Step(relaxation.what if relaxation else "now", relaxation.after if relaxation else None, team, added)
        yield last
        hired = team.composition.team


def _weeks_to_useful(step: Step) -> float:
    """Return the weeks until those who came with a step work by themselves."""
    people = step.team.composition.people
    return max(people[place].alternative.role.weeks_to_useful.high for place in step.added)


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


def _growth(planner: Planner, hired: tuple[int, ...], weeks: float | None) -> Step | None:
    """Return the next person: at once where that is worth it already, else when budget or work have grown enough."""
    if weeks is not None and _called_for(planner, hired) is not None:
        return _step("settled", weeks, planner, hired)
    return _by_budget(planner, hired) or _more_hours(planner, hired) or _by_work(planner, hired)


def _by_budget(planner: Planner, hired: tuple[int, ...]) -> Step | None:
    now = planner.situation.budget
    if now is None:
        return None
    step = money_step(now)
    marks = [math.ceil(now * factor / step) for factor in _GROWTH]
    mark = _first_mark(
        lambda mark: _called_for(planner.with_budget(mark * step), hired) is not None, math.floor(now / step), marks
    )
    return None if mark is None else _step("budget", mark * step, planner.with_budget(mark * step), hired)


def _more_hours(planner: Planner, hired: tuple[int, ...]) -> Step | None:
    """Return the budget at which the same people take all that they can, if that is enough more than now."""
    now = planner.situation.budget
    if now is None or not hired:
        return None
    team = planner.rounded(planner.with_budget(None).among([hired]).best())
    more = team.coverage - planner.among([hired]).best().coverage
    if more < planner.knowledge.method.plan.step_share * planner.staffing.demand.weighted_total:
        return None
    step = money_step(team.cost)
    return Step("budget", math.ceil(round(team.cost / step, 6)) * step, team, ())


def _by_work(planner: Planner, hired: tuple[int, ...]) -> Step | None:
    now = math.fsum(item.hours or 0.0 for item in planner.beliefs.likely_work.items)
    if now <= 0:
        return None
    marks = [math.ceil(now * factor) for factor in _GROWTH]
    mark = _first_mark(
        lambda mark: _called_for(planner.with_work_scaled(mark / now), hired) is not None, math.floor(now), marks
    )
    if mark is None:
        return None
    return _step("work-hours", float(mark), planner.with_work_scaled(mark / now), hired)


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


def _called_for(planner: Planner, hired: tuple[int, ...]) -> Team | None:
    """Return the best team with one person more, if that person takes enough work or saves enough directing; else None."""
    method = planner.knowledge.method.plan
    team = planner.rounded(planner.among(list(planner.staffing.teams(hired, 1))).best())
    if not _added(team, hired) or not set(hired) <= set(team.composition.team):
        return None
    alone = planner.among([hired]).best()
    if alone.composition.team != hired:
        return team
    more = team.coverage - alone.coverage >= method.step_share * planner.staffing.demand.weighted_total
    saved = alone.owner_hours - team.owner_hours >= method.step_owner_hours_week * WEEKS_A_MONTH
    return team if more or saved else None


def _step(trigger: Trigger, value: float, planner: Planner, hired: tuple[int, ...]) -> Step | None:
    team = _called_for(planner, hired)
    return None if team is None else Step(trigger, value, team, _added(team, hired))


def _added(team: Team, hired: tuple[int, ...]) -> tuple[int, ...]:
    return tuple(number for number, place in enumerate(team.composition.team) if place not in hired)
