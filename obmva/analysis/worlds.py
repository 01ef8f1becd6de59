"""Worlds: many ways in which everything unknown may turn out, the same for all roles, drawn from a fixed seed.

Every question has its own stream of uniform numbers, and so has every role's price: answering one question, or adding a role,
leaves all other draws as they are. Each stream is stratified (one number from each of n equal parts, in random order), which
makes shares steadier than independent draws; the standard error stated is the one of independent draws, an upper bound.
"""

import bisect
import math
import random
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import accumulate

from obmva.analysis.beliefs import Beliefs, Shares, items_of_kind, with_hours
from obmva.analysis.situation import Item
from obmva.models import Criterion, WorldsDefinition

_STRATA_OF_HOURS = 5
CHOICES = ("team", "revenue", "offers", "on-site", "employment", "hand-over", "for-whom", "written-down", "steady", "term",
           "goal-now", "goal-later")  # fmt: skip


@dataclass(frozen=True)
class World:
    """One way everything may be: answers by question, money, the owner's hours, work (by index into the scenarios), weights."""

    choices: Mapping[str, str]
    budget: float
    owner_hours: float
    worth: float
    scenario: int
    stated_scenario: int
    weights: Mapping[Criterion, float]
    number: int


@dataclass(frozen=True)
class Worlds:
    """All worlds of a situation, with the work that may be in them."""

    worlds: tuple[World, ...]
    scenarios: tuple[tuple[Item, ...], ...]
    seed: int

    @property
    def standard_error(self) -> float:
        """Largest standard error of a share of worlds (0..1)."""
        return math.sqrt(0.25 / len(self.worlds))


def draw_worlds(beliefs: Beliefs, weights: Mapping[Criterion, float]) -> Worlds:
    """Draw the worlds of a situation; `weights` are the central ones, kept where the owner gave points."""
    definition = beliefs.method.worlds
    streams = Streams(definition)
    work = _Scenarios(beliefs, definition)
    drawn = tuple(_world(number, beliefs, streams, work, weights) for number in range(definition.count))
    return Worlds(drawn, tuple(work.scenarios), definition.seed)


class Streams:
    """Uniform numbers in [0, 1), one stratified stream for each name."""

    def __init__(self, definition: WorldsDefinition) -> None:
        self._definition = definition
        self._streams: dict[str, list[float]] = {}

    def __call__(self, name: str, number: int) -> float:
        """Return the number of a world in the stream of a name."""
        if name not in self._streams:
            self._streams[name] = self._stream(name)
        return self._streams[name][number]

    def _stream(self, name: str) -> list[float]:
        generator = random.Random(f"{self._definition.seed}:{name}")  # noqa: S311  draws, not secrets
        count = self._definition.count
        parts = [(part + generator.random()) / count for part in range(count)]
        generator.shuffle(parts)
        return parts


class _Scenarios:
    """The work of each (kind or named work, total of unstated hours, stratum of their spread)."""

    def __init__(self, beliefs: Beliefs, definition: WorldsDefinition) -> None:
        self._beliefs = beliefs
        spread = definition.hours_high - definition.hours_low
        self._factors = [definition.hours_low + spread * (part + 0.5) / _STRATA_OF_HOURS for part in range(_STRATA_OF_HOURS)]
        self.scenarios: list[tuple[Item, ...]] = []
        self._index: dict[tuple[str | None, str, float], int] = {}
        self._totals = dict(beliefs.method.unstated_hours)

    def draw(self, kind: str | None, total_share: float, spread_share: float) -> tuple[int, int]:
        """Return the index of the scenario drawn, and of the same with hours as stated or expected."""
        if kind is None and self._beliefs.situation.hours_known:
            stated = self._scenario(None, "", 1.0)
            return stated, stated
        total = pick(self._totals, total_share)
        factor = self._factors[min(int(spread_share * _STRATA_OF_HOURS), _STRATA_OF_HOURS - 1)]
        return self._scenario(kind, total, factor), self._scenario(kind, total, 1.0)

    def _scenario(self, kind: str | None, total: str, factor: float) -> int:
        key = (kind, total, factor)
        if key not in self._index:
            self._index[key] = len(self.scenarios)
            self.scenarios.append(self._items(kind, total, factor))
        return self._index[key]

    def _items(self, kind: str | None, total: str, factor: float) -> tuple[Item, ...]:
        if kind is not None:
            return items_of_kind(kind, factor * float(total), self._beliefs.method)
        items = self._beliefs.situation.active_items
        return with_hours(items, factor * float(total)) if total else items


def _world(
    number: int, beliefs: Beliefs, streams: Streams, work: _Scenarios, weights: Mapping[Criterion, float]
) -> World:  # fmt: skip
    situation = beliefs.situation
    business = _business(beliefs, streams("business", number))
    choices = {"team": business[0], "revenue": business[1], "offers": business[2]}
    kind = None if situation.items else pick(_kinds_of(choices["team"], beliefs), streams("kind", number))
    scenario, stated = work.draw(kind, streams("hours", number), streams("spread", number))
    for question in CHOICES[3:]:
        shares = _shares(question, beliefs, work.scenarios[scenario])
        choices[question] = pick(shares, streams(question, number))
    return World(
        choices,
        _amount("budget", situation.budget, choices["revenue"], beliefs, streams("budget", number)),
        situation.owner_hours if situation.owner_hours is not None
        else float(pick(beliefs.prior("owner-hours").table["any"], streams("owner-hours", number))),
        _amount("owner-rate", situation.worth, choices["revenue"], beliefs, streams("owner-rate", number)),
        scenario, stated, _weights(beliefs, streams, number, weights), number,
    )  # fmt: skip


def _business(beliefs: Beliefs, share: float) -> tuple[str, str, str]:
    rows = beliefs.businesses
    ends = list(accumulate(row.share for row in rows))
    row = rows[min(bisect.bisect_right(ends, share * ends[-1]), len(rows) - 1)]
    return row.team, row.revenue, row.offers


def _kinds_of(team: str, beliefs: Beliefs) -> Shares:
    return {kind: definition.by_team[team] for kind, definition in beliefs.method.kinds_of_work.items()}


def _shares(question: str, beliefs: Beliefs, items: Iterable[Item]) -> Mapping[str, float]:
    known = beliefs.situation.choices.get(question)
    if known is not None:
        return {known: 1.0}
    prior = beliefs.prior(question)
    return beliefs.shares_for(question, items) if prior.given is not None else prior.table["any"]


def _amount(question: str, known: float | None, revenue: str, beliefs: Beliefs, share: float) -> float:
    return known if known is not None else float(pick(beliefs.prior(question).table[revenue], share))


def _weights(beliefs: Beliefs, streams: Streams, number: int, central: Mapping[Criterion, float]) -> Mapping[Criterion, float]:
    """Draw weights uniformly from all that sum to 1, cut by the order where there is one; points stay as they are."""
    situation = beliefs.situation
    if situation.weights and not situation.order:
        return central
    parts = [-math.log(1.0 - streams(f"weight {criterion}", number)) for criterion in central]
    total = math.fsum(parts)
    drawn = [part / total for part in parts]
    if not situation.order:
        return dict(zip(central, drawn, strict=True))
    largest_first = sorted(drawn, reverse=True)
    rest = [criterion for criterion in central if criterion not in situation.order]
    lower = [weight for weight in drawn if weight in set(largest_first[len(situation.order) :])]
    return dict(zip((*situation.order, *rest), (*largest_first[: len(situation.order)], *lower), strict=True))


def pick(shares: Mapping[str, float], share: float) -> str:
    """Return the option at `share` (0..1) of the way through the shares."""
    reached = 0.0
    last = ""
    for option, part in shares.items():
        reached += part
        if part > 0:
            last = option
        if share < reached:
            return option
    return last


def triangular(low: float, typical: float, high: float, share: float) -> float:
    """Return the point of a triangular distribution below which `share` (0..1) of it lies."""
    if high <= low:
        return typical
    turn = (typical - low) / (high - low)
    if share < turn:
        return low + math.sqrt(share * (high - low) * (typical - low))
    return high - math.sqrt((1 - share) * (high - low) * (high - typical))
