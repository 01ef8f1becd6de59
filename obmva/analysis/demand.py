"""The work as halves of items: one that whoever helps with it may take, one that only its owner by
trade may take.

How many hours a team can cover is a largest flow from halves to people, so it is the least over all
cuts: each person is either used up (their hours count), used up by execute work alone (their share
for it counts) or not (what they may take counts). The halves are kept as bits, so that what some
people may take is a bit operation.
"""

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import product
from typing import Literal, TypeAlias

from obmva.analysis.candidates import Candidate
from obmva.analysis.situation import Item

State: TypeAlias = Literal["all", "execute", "none"]  # what of a person's hours a cut counts
_HALF = 0.5


@dataclass(frozen=True)
class Half:
    """Half of an item: hours a month, whether it is execute work, and the candidates (as bits) who
    may take it.
    """

    item: int
    hours: float
    priority: float
    execute: bool
    takers: int


@dataclass(frozen=True)
class Cut:
    """A bound on the hours covered: `amount`, plus for each person all their hours or their share
    of them for execute work.

    `reach` is what those who are not used up may take, without what is covered by those present.
    """

    amount: float
    reach: float
    states: tuple[State, ...]


class Demand:
    """The work, seen by a fixed list of candidates; `present` are those who are there and may not
    direct others.
    """

    def __init__(
        self,
        items: Sequence[Item],
        candidates: Sequence[Candidate],
        present: Sequence[Candidate],
    ) -> None:
        self.items = tuple(items)
        self.present = tuple(present)
        people = (*candidates, *present)
        self.fits = [[person.fit(item) for item in items] for person in people]
        self.halves = tuple(self._halves())
        self.priorities = tuple(sorted({half.priority for half in self.halves}, reverse=True)) or (
            1.0,
        )
        self.steps = _steps(self.priorities)
        groups = _groups(self.halves, self.priorities)
        self._hours = list(groups.values())
        self._plain = [
            _bits(index for index, key in enumerate(groups) if not key[0] and key[1] >> one & 1)
            for one in range(len(people))
        ]
        self._execute = [
            _bits(index for index, key in enumerate(groups) if key[0] and key[1] >> one & 1)
            for one in range(len(people))
        ]
        self._first_present = len(candidates)
        self._present_plain = _union(iter(self._plain[self._first_present :]))
        self._present_execute = _union(iter(self._execute[self._first_present :]))
        self._cuts: dict[tuple[tuple[int, ...], int], list[Cut]] = {}
        self._sums: list[dict[int, float]] = [{0: 0.0} for _ in self.priorities]
        self._left: list[dict[tuple[int, int], float]] = [{} for _ in self.priorities]
        self.weighted_total = math.fsum((item.hours or 0.0) * item.priority for item in items)

    def _halves(self) -> Iterator[Half]:
        for index, item in enumerate(self.items):
            fits = [row[index] for row in self.fits]
            for least in (_HALF, 1.0):
                takers = _bits(one for one, fit in enumerate(fits) if fit >= least)
                if takers and item.hours:
                    yield Half(
                        index, item.hours / 2, item.priority, item.level == "execute", takers
                    )

    def _sum(self, level: int, bits: int) -> float:
        """Return the hours of some groups of halves that are of a priority level or above."""
        known = self._sums[level]
        if bits not in known:
            low = bits & -bits
            known[bits] = self._sum(level, bits ^ low) + self._hours[low.bit_length() - 1][level]
        return known[bits]

    def access(self, members: Sequence[int]) -> float:
        """Return the priority hours of all the work that these candidates and those present may
        take, had they the time.
        """
        everyone = (*members, *range(self._first_present, self._first_present + len(self.present)))
        bits = 0
        for one in everyone:
            bits |= self._plain[one] | self._execute[one]
        return math.fsum(step * self._sum(level, bits) for level, step in enumerate(self.steps))

    def cuts(self, members: Sequence[int], shares: Sequence[float], level: int) -> list[Cut]:
        """Return the bounds on the hours of a priority level or above that these candidates can
        cover.
        """
        key = (tuple(members), level)
        if key not in self._cuts:
            self._cuts[key] = list(self._all_cuts(members, shares, level))
        return self._cuts[key]

    def _all_cuts(
        self, members: Sequence[int], shares: Sequence[float], level: int
    ) -> Iterator[Cut]:
        plain, execute = (
            [self._plain[one] for one in members],
            [self._execute[one] for one in members],
        )
        ways = [
            _states(share if bits else 1.0) for share, bits in zip(shares, execute, strict=True)
        ]
        for states in product(*ways):
            open_plain = open_execute = 0
            for number, state in enumerate(states):
                if state != "all":
                    open_plain |= plain[number]
                if state == "none":
                    open_execute |= execute[number]
            reach = self._sum(level, open_plain | open_execute)
            beside = self._by_present(level, open_plain, open_execute) if self.present else 0.0
            yield Cut(reach + beside, reach, states)

    def _by_present(self, level: int, open_plain: int, open_execute: int) -> float:
        """Return the hours that those present cover of what the cut does not count already."""
        plain, execute = self._present_plain & ~open_plain, self._present_execute & ~open_execute
        known = self._left[level]
        if (plain, execute) not in known:
            known[plain, execute] = min(self._present_cuts(level, plain, execute))
        return known[plain, execute]

    def _present_cuts(self, level: int, plain: int, execute: int) -> Iterator[float]:
        for states in product(*(_states(one.execute_share) for one in self.present)):
            hours, bits = 0.0, 0
            for number, (state, person) in enumerate(
                zip(states, self.present, strict=True), start=self._first_present
            ):
                if state == "all":
                    hours += person.high
                    continue
                bits |= self._plain[number] & plain
                if state == "execute":
                    hours += person.execute_share * person.high
                else:
                    bits |= self._execute[number] & execute
            yield hours + self._sum(level, bits)


def _states(share: float) -> tuple[State, ...]:
    """Return the states of a person that can be the least: with no execute work, or nothing but it,
    one is never needed.
    """
    if share >= 1:
        return ("all", "none")
    return ("all", "execute") if share <= 0 else ("all", "execute", "none")


def _steps(priorities: Sequence[float]) -> tuple[float, ...]:
    """Return by how much each priority is above the next: the weights of the nested
    sets of work.
    """
    return tuple(high - low for high, low in zip(priorities, (*priorities[1:], 0.0), strict=True))


def _groups(
    halves: Sequence[Half], priorities: Sequence[float]
) -> dict[tuple[bool, int], list[float]]:
    """Add up halves that the same people may take: their hours of each priority or above."""
    groups: dict[tuple[bool, int], list[float]] = {}
    for half in halves:
        hours = groups.setdefault((half.execute, half.takers), [0.0] * len(priorities))
        for level, priority in enumerate(priorities):
            if half.priority >= priority:
                hours[level] += half.hours
    return groups


def _bits(numbers: Iterator[int]) -> int:
    return sum(1 << number for number in numbers)


def _union(sets: Iterator[int]) -> int:
    union = 0
    for one in sets:
        union |= one
    return union
