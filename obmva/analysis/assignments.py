"""Who does which work in a team whose hours are settled, and who directs whom.

The same largest flow that the hours rest on, found by handing out work greedily and then moving
some of it on: most urgent work first, then work that fewer could do (leading before crafts, crafts
before routine), whole items to one person where that is possible, to those who own the work before
those who help with it.
"""

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import get_args

from obmva.analysis.candidates import Candidate
from obmva.analysis.demand import Half
from obmva.analysis.teams import Team
from obmva.models import Level

_LEAST = 1e-7
_LEVELS: tuple[Level, ...] = get_args(Level)


@dataclass(frozen=True)
class Assignment:
    """Work of one person: the place of the item, the place of the person in `Assignments.people`,
    hours a month.
    """

    item: int
    person: int
    hours: float


@dataclass(frozen=True)
class Direction:
    """Hours a month of directing one person, by another of the people or, where `lead` is None, by
    the owner.
    """

    person: int
    lead: int | None
    hours: float


@dataclass(frozen=True)
class Assignments:
    """Everyone of a team with their hours, the first `hired` of them new or with more hours; their
    work; who directs them.
    """

    hired: int
    people: tuple[Candidate, ...]
    hours: tuple[float, ...]
    work: tuple[Assignment, ...]
    directions: tuple[Direction, ...]

    def covered(self, person: int) -> float:
        """Return the hours of work that one person does."""
        return math.fsum(one.hours for one in self.work if one.person == person)

    def directed_by_owner(self, person: int) -> float:
        """Return the hours that directing one person takes the owner."""
        return math.fsum(
            one.hours for one in self.directions if one.person == person and one.lead is None
        )

    def directing(self, lead: int | None) -> float:
        """Return the hours that one person, or the owner (None), spends on directing others."""
        return math.fsum(one.hours for one in self.directions if one.lead == lead)


class _Room:
    """The hours of one person that are still free, and those free for execute work."""

    def __init__(self, free: float, execute: float) -> None:
        self.free = free
        self.execute = execute

    def for_half(self, half: Half) -> float:
        """Return the hours that a half may still take of this person."""
        return max(0.0, min(self.free, self.execute) if half.execute else self.free)

    def take(self, half: Half, hours: float) -> None:
        """Take hours for a half, or give them back when negative."""
        self.free -= hours
        if half.execute:
            self.execute -= hours


class _Flow:
    """Hours of each half given to each person, changed along paths that free somebody's hours."""

    def __init__(
        self, halves: Sequence[Half], rooms: Sequence[_Room], order: Sequence[Sequence[int]]
    ) -> None:
        self.halves = halves
        self.rooms = rooms
        self.order = order
        self.given: dict[tuple[int, int], float] = {}
        self.left = [half.hours for half in halves]

    def give(self, number: int, person: int, hours: float) -> None:
        """Give hours of a half to a person, or take them back when negative."""
        self.given[number, person] = self.given.get((number, person), 0.0) + hours
        self.left[number] -= hours
        self.rooms[person].take(self.halves[number], hours)

    def hand_out(self, number: int) -> None:
        """Give a half to those who have time, the best first."""
        for person in self.order[number]:
            hours = min(self.left[number], self.rooms[person].for_half(self.halves[number]))
            if hours > _LEAST:
                self.give(number, person, hours)

    def push(self, number: int) -> None:
        """Make room for the rest of a half by moving other work on to others, as long as that is
        possible.
        """
        while self.left[number] > _LEAST:
            path = self._path(number)
            if path is None:
                return
            self._move(number, *path)

    def _path(self, number: int) -> tuple[list[tuple[int, int, int]], int] | None:
        """Return moves (half, from, to) that end where there is room, and who takes the half; None
        when there are none.
        """
        start = [(person, self.halves[number].execute) for person in self.order[number]]
        came: dict[tuple[int, bool], tuple[int, tuple[int, bool]] | None] = dict.fromkeys(start)
        queue = list(start)
        for node in queue:
            if self._has_room(node):
                return self._trace(node, came)
            for moved, target in self._onward(node):
                step = (target, self.halves[moved].execute)
                if step not in came:
                    came[step] = (moved, node)
                    queue.append(step)
        return None

    def _has_room(self, node: tuple[int, bool]) -> bool:
        person, execute = node
        room = self.rooms[person]
        return room.free > _LEAST and (not execute or room.execute > _LEAST)

    def _onward(self, node: tuple[int, bool]) -> Iterator[tuple[int, int]]:
        """Yield what could be moved away from a person to let in work of this kind, and to whom."""
        person, execute = node
        short_of_execute = execute and self.rooms[person].execute <= _LEAST
        for (moved, holder), hours in self.given.items():
            if (
                holder == person
                and hours > _LEAST
                and (self.halves[moved].execute or not short_of_execute)
            ):
                yield from ((moved, target) for target in self.order[moved] if target != person)

    def _trace(
        self,
        node: tuple[int, bool],
        came: dict[tuple[int, bool], tuple[int, tuple[int, bool]] | None],
    ) -> tuple[list[tuple[int, int, int]], int]:
        moves = []
        before = came[node]
        while before is not None:
            moved, origin = before
            moves.append((moved, origin[0], node[0]))
            node, before = origin, came[origin]
        return moves, node[0]

    def _room_at_the_end(
        self, number: int, moves: list[tuple[int, int, int]], person: int
    ) -> float:
        """Return the room of the last person of a path for what comes to them."""
        if not moves:
            return self.rooms[person].for_half(self.halves[number])
        moved, _, target = moves[0]
        return self.rooms[target].for_half(self.halves[moved])

    def _move(self, number: int, moves: list[tuple[int, int, int]], person: int) -> None:
        hours = min(self.left[number], self._room_at_the_end(number, moves, person))
        entering = number
        for moved, origin, _ in reversed(moves):
            hours = min(hours, self.given[moved, origin])
            if self.halves[entering].execute and not self.halves[moved].execute:
                hours = min(hours, self.rooms[origin].execute)
            entering = moved
        for moved, origin, target in moves:
            self.give(moved, origin, -hours)
            self.give(moved, target, hours)
        self.give(number, person, hours)


def assign(team: Team) -> Assignments:
    """Hand out the work of a team."""
    composition, staffing = team.composition, team.composition.staffing
    people = (*composition.people, *staffing.leads, *staffing.helpers)
    hours = (*team.hours.worked, *(one.high for one in (*staffing.leads, *staffing.helpers)))
    given = dict(zip(composition.leads, team.hours.given, strict=True))
    rooms = [
        _Room(worked - given.get(number, 0.0), one.execute_share * worked)
        for number, (one, worked) in enumerate(zip(people, hours, strict=True))
    ]
    flow = _flow(team, people, rooms)
    return Assignments(
        len(composition.people),
        people,
        hours,
        tuple(_by_item(flow)),
        tuple(_directions(people, hours, given)),
    )


def _flow(team: Team, people: Sequence[Candidate], rooms: Sequence[_Room]) -> _Flow:
    staffing = team.composition.staffing
    demand = staffing.demand
    first = len(staffing.hireable) + len(staffing.leads)
    places = (*team.composition.members, *range(first, first + len(staffing.helpers)))

    def order(half: Half) -> list[int]:
        """Order those who may take a half: those who own the work, then those who are there, then
        the cheapest.
        """
        takers = [number for number, place in enumerate(places) if half.takers >> place & 1]
        return sorted(
            takers,
            key=lambda one: (
                -demand.fits[places[one]][half.item],
                not people[one].present,
                people[one].price,
                one,
            ),
        )

    ranks = [_LEVELS.index(item.level) if item.level else -1 for item in demand.items]
    halves = sorted(
        demand.halves, key=lambda half: (-half.priority, -ranks[half.item], -half.hours, half.item)
    )
    flow = _Flow(halves, rooms, [order(half) for half in halves])
    for priority in demand.priorities:
        numbers = [number for number, half in enumerate(halves) if half.priority == priority]
        for number in numbers:
            flow.hand_out(number)
        for number in numbers:
            flow.push(number)
    return flow


def _by_item(flow: _Flow) -> Iterator[Assignment]:
    """Add up the halves of each item that the same person does."""
    hours: dict[tuple[int, int], float] = {}
    for (number, person), given in flow.given.items():
        key = (flow.halves[number].item, person)
        hours[key] = hours.get(key, 0.0) + given
    for (item, person), worked in sorted(hours.items()):
        if worked > _LEAST:
            yield Assignment(item, person, worked)


def _directions(
    people: Sequence[Candidate], hours: Sequence[float], given: dict[int, float]
) -> Iterator[Direction]:
    """Share the directing that leads do among those they may direct, whole people first."""
    free = {lead: amount for lead, amount in given.items() if amount > _LEAST}
    for number, (one, worked) in enumerate(zip(people, hours, strict=True)):
        left = one.supervision(worked)
        while not one.supervises and free and left > _LEAST:
            lead = max(free, key=lambda place: (free[place], -place))
            taken = min(left, free[lead])
            yield Direction(number, lead, taken)
            left -= taken
            free[lead] -= taken
            if free[lead] <= _LEAST:
                del free[lead]
        if left > _LEAST:
            yield Direction(number, None, left)
