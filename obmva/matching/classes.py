"""What the shares of the model's classes say about levels, families and kinds of work."""

import math
from collections.abc import Mapping, Sequence
from heapq import nlargest
from itertools import product
from operator import itemgetter
from typing import TypeVar, get_args

from obmva.models import Family, Level, Task, TaskId

Name = TypeVar("Name")

LEVELS: tuple[Level, ...] = get_args(Level)
FAMILIES: tuple[Family, ...] = get_args(Family)
RUN: frozenset[Level] = frozenset({"coordinate", "lead"})
"""The levels of work to be run; that of the others is to be done."""
PLACES: tuple[tuple[Level, Family], ...] = tuple(product(LEVELS, FAMILIES))
"""Every level with every family: after the kinds of work, a class of the model stands for the rest
of each, and a last one for texts that are no work."""

_WITHIN = 1 / 3  # what the level within its side counts beside the side, whose logarithm counts 1

AS_WRITTEN = 0.97
"""Probability that a known phrase as it stands means its kind of work; the rest is for phrases that
mean something else in another trade."""


class Classes:
    """Reads shares of classes; `kinds` are the kinds of work that the model learnt, in its order.

    A kind that is not among `tasks` any more counts as no work; one that the model has not learnt
    has a class of its own behind the others.
    """

    def __init__(self, kinds: Sequence[str], tasks: Sequence[Task]) -> None:
        known = {task.id: task for task in tasks}
        learnt = [known.get(TaskId(kind)) for kind in kinds]
        new = [task for task in tasks if task.id not in set(kinds)]
        self._tasks = [*learnt, *[None] * (len(PLACES) + 1), *new]
        places = [None if task is None else (task.level, task.family) for task in self._tasks]
        places[len(learnt) : len(learnt) + len(PLACES)] = PLACES
        self._places = places
        self._on_site = [
            number for number, task in enumerate(self._tasks) if task is not None and task.on_site
        ]

    def as_written(self, shares: Sequence[float], kind: TaskId) -> list[float]:
        """Return the shares of a text that is a known phrase of this kind as it stands."""
        rest = [(1 - AS_WRITTEN) * share for share in shares]
        rest += [0.0] * (len(self._tasks) - len(rest))
        for number, task in enumerate(self._tasks):
            if task is not None and task.id == kind:
                rest[number] += AS_WRITTEN
        return rest

    def places(self, shares: Sequence[float]) -> dict[tuple[Level, Family], float]:
        """Add up the shares by level and family."""
        found = dict.fromkeys(PLACES, 0.0)
        for place, share in zip(self._places, shares, strict=False):
            if place is not None:
                found[place] += share
        return found

    def kinds(self, shares: Sequence[float], most: int) -> list[tuple[Task, float]]:
        """List the likeliest kinds of work with their shares, the likeliest first."""
        pairs = zip(self._tasks, shares, strict=False)
        found = [(task, share) for task, share in pairs if task is not None]
        return nlargest(most, found, key=itemgetter(1))

    def on_site(self, shares: Sequence[float]) -> float:
        """Add up the shares of the kinds of work that need someone in the room."""
        return math.fsum(shares[number] for number in self._on_site if number < len(shares))


def by_level(places: Mapping[tuple[Level, Family], float]) -> dict[Level, float]:
    """Add up shares of levels and families by level."""
    found = dict.fromkeys(LEVELS, 0.0)
    for (level, _), share in places.items():
        found[level] += share
    return found


def by_family(places: Mapping[tuple[Level, Family], float]) -> dict[Family, float]:
    """Add up shares of levels and families by family."""
    found = dict.fromkeys(FAMILIES, 0.0)
    for (_, family), share in places.items():
        found[family] += share
    return found


def confidence(levels: Mapping[Level, float], level: Level) -> float:
    """How sure a level is (0..1), by the shares of all.

    Its own share counts, and more so that of its side, work to be done or work to be run: a wrong
    side leads to the wrong kind of help.
    """
    side = math.fsum(share for one, share in levels.items() if (one in RUN) == (level in RUN))
    return float(side * levels[level] ** _WITHIN)


def likeliest(shares: Mapping[Name, float]) -> Name:
    """Return the name with the highest share, the first of equals."""
    return max(shares, key=shares.__getitem__)
