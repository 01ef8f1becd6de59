"""Worlds: many ways in which everything unknown may turn out, the same for all roles, drawn from a
fixed seed.

Every question has its own stream of uniform numbers, and so has every role's price: answering one
question, or adding a role, leaves all other draws as they are. Each stream is stratified (one
number from each of n equal parts, in random order), which makes shares steadier than independent
draws; the standard error stated is the one of independent draws, an upper bound.
"""

import bisect
import math
import random
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache
from itertools import accumulate

from obmva.analysis.beliefs import Beliefs, items_of_kind
from obmva.analysis.questionnaire import TEAM
from obmva.analysis.situation import Item, Meaning
from obmva.analysis.usual_hours import SIZES, with_hours
from obmva.models import Criterion, WorldsDefinition

_STRATA_OF_HOURS = 5
_WAYS = 20  # in which all doubtful work together is meant: a share of it is drawn to a twentieth


@dataclass(frozen=True)
class Worlds:
    """All worlds of a situation: every sequence has one entry for each world.

    `choices` are option ids by question, `amounts` money a month (budget), hours a week (owner-
    hours) and money an hour (owner-rate); `work` and `stated_work` are indices into `scenarios`:
    the work with all drawn, and with hours as stated. `meanings` says, by the place of each
    doubtful piece of work, which of its meanings was drawn; `sizes` how long work takes of which no
    hours were said, empty where they were.
    """

    count: int
    seed: int
    choices: Mapping[str, Sequence[str]]
    amounts: Mapping[str, Sequence[float]]
    scenarios: tuple[tuple[Item, ...], ...]
    work: Sequence[int]
    stated_work: Sequence[int]
    weights: Mapping[Criterion, Sequence[float]]
    meanings: Mapping[int, Sequence[int]] = field(default_factory=dict)
    sizes: Sequence[str] = ()

    @property
    def standard_error(self) -> float:
        """Largest standard error of a share of worlds (0..1)."""
        return math.sqrt(0.25 / self.count)

    def answers(self, question: str) -> Sequence[str]:
        """Return the answer to a question in each world, an amount as text."""
        if question in self.choices:
            return self.choices[question]
        texts = {amount: f"{amount:g}" for amount in set(self.amounts[question])}
        return [texts[amount] for amount in self.amounts[question]]


class Streams:
    """Uniform numbers in [0, 1), one stratified stream for each name."""

    def __init__(self, definition: WorldsDefinition) -> None:
        self._definition = definition

    def __call__(self, name: str, count: int | None = None) -> Sequence[float]:
        """Return the numbers of a name, so many, else one for each world."""
        count = self._definition.count if count is None else count
        return _uniform(self._definition.seed, name, count)


@lru_cache(maxsize=256)  # the same for every owner; roles of one's own add names
def _uniform(seed: int, name: str, count: int) -> tuple[float, ...]:
    """Draw the numbers of a stream, one from each of so many equal parts, in random order."""
    uniform = random.Random(f"{seed}:{name}").random  # noqa: S311  draws, not secrets
    order = [uniform() for _ in range(count)]
    numbers = [0.0] * count
    for part, world in enumerate(sorted(range(count), key=order.__getitem__)):
        numbers[world] = (part + uniform()) / count
    return tuple(numbers)


class Picker:
    """Picks options by their shares: a number in [0, 1) in, the option that far through the shares
    out.
    """

    def __init__(self, shares: Mapping[str, float]) -> None:
        self._options = [option for option, share in shares.items() if share > 0]
        self._ends = list(accumulate(share for share in shares.values() if share > 0))
        self._ends[-1] = math.inf  # shares may fall short of 1 by rounding

    def __call__(self, number: float) -> str:
        """Return the option at `number` of the way through the shares."""
        return self._options[bisect.bisect_right(self._ends, number)]


def draw_worlds(beliefs: Beliefs, weights: Mapping[Criterion, float]) -> Worlds:
    """Draw the worlds of a situation; `weights` are the central ones, kept where the owner gave
    points.
    """
    definition = beliefs.method.worlds
    draw = _Draw(beliefs, Streams(definition), definition.count)
    linked = draw.linked()
    work = _Scenarios(beliefs, definition)
    meanings, sizes = draw.meanings(), draw.sizes(work)
    drawn = draw.work(work, linked[TEAM], meanings)
    others = [question for question in beliefs.asked.choices if question not in linked]
    choices = linked | {question: draw.choice(question, work, drawn) for question in others}
    return Worlds(
        definition.count,
        definition.seed,
        choices,
        {question: draw.amount(question, choices) for question in beliefs.asked.amounts},
        tuple(work.scenarios),
        [scenario for scenario, _ in drawn],
        [stated for _, stated in drawn],
        draw.weights(weights),
        meanings,
        sizes,
    )


class _Draw:
    """Draws what is not known of one situation, a column for each thing."""

    def __init__(self, beliefs: Beliefs, streams: Streams, count: int) -> None:
        self._beliefs = beliefs
        self._situation = beliefs.situation
        self._streams = streams
        self._count = count

    def linked(self) -> dict[str, list[str]]:
        """Draw the linked answers together: they hang together."""
        rows = self._beliefs.joint
        pick = Picker({str(number): row.share for number, row in enumerate(rows)})
        drawn = [rows[int(pick(number))].answers for number in self._streams("business")]
        return {
            question: [answers[place] for answers in drawn]
            for place, question in enumerate(self._beliefs.asked.linked)
        }

    def meanings(self) -> dict[int, list[int]]:
        """Draw what each doubtful piece of work means, by its place: a number for each world.

        All of it is drawn a few times together, and each world takes one of these, so that there
        are no more ways than that in which much work can be meant.
        """
        doubtful = {
            place: item.meanings
            for place, item in enumerate(self._situation.active_items)
            if item.meanings
        }
        if not doubtful:
            return {}
        ways = [int(number * _WAYS) for number in self._streams("meaning")]
        return {place: self._meant(place, meanings, ways) for place, meanings in doubtful.items()}

    def _meant(self, place: int, meanings: Sequence[Meaning], ways: Sequence[int]) -> list[int]:
        pick = Picker({str(number): one.share for number, one in enumerate(meanings)})
        drawn = [int(pick(number)) for number in self._streams(f"meaning {place}", _WAYS)]
        return [drawn[way] for way in ways]

    def sizes(self, scenarios: "_Scenarios") -> list[str]:
        """Draw how long work takes of which no hours were said."""
        if self._situation.items and self._situation.hours_certain:
            return []
        return [scenarios.size(number) for number in self._streams("hours")]

    def work(
        self, scenarios: "_Scenarios", teams: Sequence[str], meanings: Mapping[int, Sequence[int]]
    ) -> list[tuple[int, int]]:
        """Draw the work: indices of the scenario, and of the same with hours as stated
        or expected.
        """
        kinds = self._kinds(teams)
        meant = list(zip(*meanings.values(), strict=True)) or [()] * self._count
        if self._situation.items and self._situation.hours_certain:
            return [
                scenarios.draw(kind, 0.0, 0.0, way) for kind, way in zip(kinds, meant, strict=True)
            ]
        hours, spread = self._streams("hours"), self._streams("spread")
        return [scenarios.draw(*drawn) for drawn in zip(kinds, hours, spread, meant, strict=True)]

    def _kinds(self, teams: Sequence[str]) -> list[str]:
        """Draw the kind of work that nobody has named, by the team; empty where all work is of a
        known kind.
        """
        if self._situation.items and all(
            item.level is not None for item in self._situation.active_items
        ):
            return [""] * self._count
        kinds = self._beliefs.method.kinds_of_work
        pickers = {
            team: Picker({kind: kinds[kind].by_team[team] for kind in kinds}) for team in set(teams)
        }
        return [
            pickers[team](number) for team, number in zip(teams, self._streams("kind"), strict=True)
        ]

    def choice(
        self, question: str, work: "_Scenarios", drawn: Sequence[tuple[int, int]]
    ) -> list[str]:
        """Draw the answers to a question; those that hang on the work from the row of the work
        drawn.
        """
        known = self._situation.choices.get(question)
        if known is not None:
            return [known] * self._count
        prior = self._beliefs.prior(question)
        numbers = self._streams(question)
        if prior.given is None:
            pick = Picker(prior.table["any"])
            return [pick(number) for number in numbers]
        pickers = {
            scenario: Picker(self._beliefs.shares_for(question, work.scenarios[scenario]))
            for scenario, _ in set(drawn)
        }
        return [
            pickers[scenario](number) for (scenario, _), number in zip(drawn, numbers, strict=True)
        ]

    def amount(self, question: str, choices: Mapping[str, Sequence[str]]) -> list[float]:
        """Draw an amount, where it is not known from its row for the answer that it hangs on."""
        known = self._situation.amounts.get(question)
        if known is not None:
            return [known] * self._count
        prior = self._beliefs.prior(question)
        rows = ["any"] * self._count if prior.given is None else choices[prior.given]
        pickers = {row: Picker(prior.table[row]) for row in set(rows)}
        return [
            float(pickers[row](number))
            for row, number in zip(rows, self._streams(question), strict=True)
        ]

    def weights(self, central: Mapping[Criterion, float]) -> dict[Criterion, Sequence[float]]:
        """Draw weights around the usual ones (uniformly from all that sum to 1 where these are
        equal), cut by the order where there is one; points stay as they are.
        """
        if self._situation.weights and not self._situation.order:
            return {criterion: [weight] * self._count for criterion, weight in central.items()}
        spread = dict.fromkeys(central, 1.0) if self._situation.order else central
        parts = [
            [-usual * math.log(1.0 - number) for number in self._streams(f"weight {criterion}")]
            for criterion, usual in spread.items()
        ]
        rows = [_normalised(row) for row in zip(*parts, strict=True)]
        criteria = list(central)
        if order := self._situation.order:
            rows = [_ordered(row, len(order)) for row in rows]
            criteria = [*order, *(criterion for criterion in central if criterion not in order)]
        columns = dict(zip(criteria, zip(*rows, strict=True), strict=True))
        return {criterion: columns[criterion] for criterion in central}


def _normalised(parts: Sequence[float]) -> list[float]:
    total = math.fsum(parts)
    return [part / total for part in parts]


def _ordered(row: Sequence[float], ranked: int) -> list[float]:
    """Put the largest weights first, as many as are ranked; the others stay in their order."""
    ranks = sorted(range(len(row)), key=lambda place: -row[place])
    rest = sorted(ranks[ranked:])
    return [row[place] for place in (*ranks[:ranked], *rest)]


class _Scenarios:
    """The work of each (kind of what is not named, size of what has no hours, stratum of their
    spread), made when first drawn; while no work is named, the size is its total of hours.
    """

    def __init__(self, beliefs: Beliefs, definition: WorldsDefinition) -> None:
        self._beliefs = beliefs
        self._items = beliefs.situation.active_items
        spread = definition.hours_high - definition.hours_low
        self._factors = [
            definition.hours_low + spread * (part + 0.5) / _STRATA_OF_HOURS
            for part in range(_STRATA_OF_HOURS)
        ]
        method = beliefs.method
        self._sizes = Picker(
            dict(method.usual_hours.shares.items())
            if beliefs.situation.items
            else method.unstated_hours
        )
        self._index: dict[tuple[str, str, float, tuple[int, ...]], int] = {}
        self.scenarios: list[tuple[Item, ...]] = []

    def draw(
        self, kind: str, size_share: float, spread_share: float, meant: tuple[int, ...] = ()
    ) -> tuple[int, int]:
        """Return the index of the scenario drawn, and of the same with hours as stated
        or expected; `meant` says what each doubtful piece of work means.
        """
        if self._beliefs.situation.items and self._beliefs.situation.hours_certain:
            stated = self._scenario(kind, "typical", 1.0, meant)
            return stated, stated
        size = self.size(size_share)
        factor = self._factors[int(spread_share * _STRATA_OF_HOURS)]
        return self._scenario(kind, size, factor, meant), self._scenario(kind, size, 1.0, meant)

    def size(self, share: float) -> str:
        """Return the size that is so far through the sizes (0..1)."""
        return self._sizes(share)

    def _scenario(self, kind: str, size: str, factor: float, meant: tuple[int, ...]) -> int:
        key = (kind, size, factor, meant)
        if key not in self._index:
            self._index[key] = len(self.scenarios)
            self.scenarios.append(tuple(self._work(kind, size, factor, meant)))
        return self._index[key]

    def _work(self, kind: str, size: str, factor: float, meant: tuple[int, ...]) -> Iterable[Item]:
        method = self._beliefs.method
        if not self._beliefs.situation.items:
            return items_of_kind(kind, factor * float(size), method)
        named = next(one for one in SIZES if one == size)
        items = with_hours(self._meant(meant), named, method, factor)
        return [
            part
            for item in items
            for part in (self._of_kind(item, kind) if item.level is None else [item])
        ]

    def _meant(self, meant: tuple[int, ...]) -> Iterable[Item]:
        """Yield the work, each doubtful piece of it with the meaning drawn."""
        drawn = iter(meant)
        for item in self._items:
            if item.meanings:
                one = item.meanings[next(drawn)]
                yield replace(item, level=one.level, family=one.family, meanings=())
            else:
                yield item

    def _of_kind(self, item: Item, kind: str) -> list[Item]:
        """Share the hours of an item of unknown kind out as the kind of work drawn has them."""
        method = self._beliefs.method
        return [
            replace(item, hours=part.hours, level=part.level, family=part.family)
            for part in items_of_kind(kind, item.hours or 0.0, method)
        ]


def triangular(low: float, typical: float, high: float, numbers: Sequence[float]) -> list[float]:
    """Return the points of a triangular distribution below which these shares (0..1) of it lie."""
    if high <= low:
        return [typical] * len(numbers)
    turn = (typical - low) / (high - low)
    rising, falling = (high - low) * (typical - low), (high - low) * (high - typical)
    return [
        low + math.sqrt(number * rising)
        if number < turn
        else high - math.sqrt((1 - number) * falling)
        for number in numbers
    ]
