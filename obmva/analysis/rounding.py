"""Hours as people buy them: in steps, without breaking a limit."""

import math
from collections.abc import Callable, Iterator
from itertools import product

from obmva.analysis.composition import COVERAGE, OWNER_HOURS, Composition
from obmva.analysis.teams import Team, team_at

_HAIR = 1e-6

Order = Callable[[Team], tuple[float, ...]]


def most_covered(team: Team) -> tuple[float, ...]:
    """Order teams by what they cover, then by cost."""
    return (-round(team.coverage, 4), round(team.cost, 4))


def least_cost(team: Team) -> tuple[float, ...]:
    """Order teams by cost, then by the owner's hours."""
    return (round(team.cost, 4), round(team.owner_hours, 4))


def least_directing(team: Team) -> tuple[float, ...]:
    """Order teams by the owner's hours, then by cost."""
    return (round(team.owner_hours, 4), round(team.cost, 4))


def in_steps(team: Team, step: float, order: Order, least: float = 0.0) -> Team:
    """Return the team with everyone's hours in steps next to its own, the first by `order` that
    covers `least` priority hours.

    The team itself is returned where no such hours keep all limits.
    """
    lean = order is least_directing
    found = [
        one
        for hours in _choices(team, step)
        if (one := _settled(team.composition, hours, least, lean=lean)) is not None
    ]
    return (
        _without_idle(min(found, key=lambda one: (order(one), one.hours.worked)), least, lean=lean)
        if found
        else team
    )


def _without_idle(team: Team, least: float, *, lean: bool) -> Team:
    """Return the team without those who have no hours left in it."""
    busy = [number for number, worked in enumerate(team.hours.worked) if worked > 0]
    if len(busy) == len(team.hours.worked):
        return team
    one = team.composition
    smaller = Composition(one.staffing, [one.team[number] for number in busy], one.owner_most)
    return (
        _settled(smaller, tuple(team.hours.worked[number] for number in busy), least, lean=lean)
        or team
    )


def _choices(team: Team, step: float) -> Iterator[tuple[float, ...]]:
    """Yield all ways to take everyone's hours down or up to the next step, within what can be
    bought.
    """
    ways = []
    for worked, one in zip(team.hours.worked, team.composition.people, strict=True):
        steps = round(worked / step, 6)
        down, up = math.floor(steps) * step, math.ceil(steps) * step
        ways.append(sorted({min(max(hours, one.low), one.high) for hours in (down, up)}))
    yield from product(*ways)


def _settled(
    one: Composition, hours: tuple[float, ...], least: float, *, lean: bool
) -> Team | None:
    """Return the team of the same people at exactly these hours; None when that breaks a limit or
    covers too little.

    Most work is covered and then little directed by the owner, or the other way round when it shall
    be `lean`.
    """
    fixed = Composition(one.staffing, one.team, one.owner_most, hours)
    program = fixed.program
    if program is None or not program.require(COVERAGE, least - _HAIR):
        return None
    first, then = (OWNER_HOURS, COVERAGE) if lean else (COVERAGE, OWNER_HOURS)
    program.maximise(first)
    program.hold(first)
    program.maximise(then)
    return team_at(fixed, fixed.point(program))
