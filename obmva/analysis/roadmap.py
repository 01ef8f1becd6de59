"""In which order to hire: whom first, whom next, and which number says that it is time."""

import math
from collections.abc import Callable, Iterator, Sequence
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
        step = _growth(_Standing(there, steps[-1].team if steps else None), steps[-1] if steps else None)
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

    def best(self, most_new: int) -> Team:
        """Return the best team of those hired and at most so many more."""
        step = self.planner.knowledge.method.plan.hours_step
        hours = self.team.hours.worked if self.team else ()
        kept = {place: worked - step for place, worked in zip(self.hired, hours, strict=True)}
        teams = list(self.planner.staffing.teams(self.hired, most_new))
        return self.planner.among(teams, kept).best()

    def one_more(self) -> Team | None:
        """Return the best team with one person more, if that person takes enough work or saves enough directing; else None."""
        method, team, alone = self.planner.knowledge.method.plan, self.best(1), self.best(0)
        added = [team.hours.worked[number] for number in _added(team, self.hired)]
        if not set(self.hired) <= set(team.composition.team) or max(added, default=0.0) < method.hours_step:
            return None
        more = team.coverage - alone.coverage >= method.step_share * self.planner.staffing.demand.weighted_total
        saved = alone.owner_hours - team.owner_hours >= method.step_owner_hours_week * WEEKS_A_MONTH
        return team if more or saved or alone.composition.team != self.hired else None


def _growth(standing: _Standing, last: Step | None) -> Step | None:
    """Return the next person: at once where that is worth it already, else when budget or work have grown enough."""
    if last is not None and last.added and standing.one_more() is not None:
        return _step("settled", _weeks_to_useful(last), standing)
    return _by_budget(standing) or _more_hours(standing) or _by_work(standing)


def _by_budget(standing: _Standing) -> Step | None:
    now = standing.planner.situation.budget
    if now is None:
        return None
    step = money_step(now)
    marks = [math.ceil(now * factor / step) for factor in _GROWTH]
    return _first_step("budget", lambda mark: standing.at(standing.planner.with_budget(mark * step)), math.floor(now / step),
                       marks, step)  # fmt: skip


def _by_work(standing: _Standing) -> Step | None:
    now = math.fsum(item.hours or 0.0 for item in standing.planner.beliefs.likely_work.items)
    if now <= 0:
        return None
    marks = [math.ceil(now * factor) for factor in _GROWTH]
    return _first_step("work-hours", lambda mark: standing.at(standing.planner.with_work_scaled(mark / now)), math.floor(now),
                       marks, 1.0)  # fmt: skip


def _more_hours(standing: _Standing) -> Step | None:
    """Return the budget at which the same people take all that they can, if that is enough more than now."""
    planner = standing.planner
    if planner.situation.budget is None or standing.team is None:
        return None
    team, now = planner.rounded(standing.at(planner.with_budget(None)).best(0)), standing.best(0)
    if team.coverage - now.coverage < planner.knowledge.method.plan.step_share * planner.staffing.demand.weighted_total:
        return None
    step = money_step(team.cost)
    return Step("budget", math.ceil(round(team.cost / step, 6)) * step, team, ())


def _first_step(trigger: Trigger, at: Callable[[int], _Standing], start: int, marks: Sequence[int], unit: float) -> Step | None:
    """Return the step at the first whole mark above `start` that calls for somebody; a mark is so many `unit`."""
    mark = _first_mark(lambda mark: at(mark).one_more() is not None, start, marks)
    return None if mark is None else _step(trigger, mark * unit, at(mark))


def _step(trigger: Trigger, value: float, standing: _Standing) -> Step | None:
    found = standing.one_more()
    if found is None:
        return None
    team = standing.planner.rounded(found)
    return Step(trigger, value, team, _added(team, standing.hired))


def _first_mark(calls: Callable[[int], bool], start: int, marks: Sequence[int]) -> int | None:
    """Return the first whole mark above `start` that calls for somebody: by steps, then by halving the last one."""
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
