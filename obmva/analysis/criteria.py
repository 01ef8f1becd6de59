"""The six criteria: performance of a role under an answer, value of a performance, and the exact
expectation over answers.
"""

import math
from bisect import bisect_left
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import repeat

from obmva.analysis.alternatives import Alternative
from obmva.analysis.beliefs import Beliefs, Shares, WorkDraw
from obmva.analysis.piecewise import Piecewise
from obmva.analysis.situation import Item
from obmva.analysis.workload import Caps, Engagement, Workload, engage, hours_bought
from obmva.models import Criterion, CriterionDefinition, QuestionId, Values


class ValueFunction(Piecewise):
    """A performance in, a value 0..1 out."""


def value_functions(criteria: Iterable[CriterionDefinition]) -> dict[Criterion, ValueFunction]:
    """Return the value function of each criterion."""
    return {criterion.id: ValueFunction(criterion.points) for criterion in criteria}


@dataclass(frozen=True)
class Expectation:
    """Expected performance (None when it has no finite one) and expected value (0..1) on one
    criterion.
    """

    performance: float | None
    value: float


class Appraisal:
    """Expectations of one role on all criteria in one situation, over everything that
    is not known.
    """

    def __init__(
        self,
        alternative: Alternative,
        beliefs: Beliefs,
        functions: Mapping[Criterion, ValueFunction],
        caps: Caps,
    ) -> None:
        self.alternative = alternative
        self.beliefs = beliefs
        self._functions = functions
        self._caps = caps
        self._written = [
            (beliefs.method.written_factor[option], share)
            for option, share in beliefs.shares("written-down").items()
        ]

    def expectations(
        self, kept: Mapping[Criterion, Expectation] | None = None
    ) -> dict[Criterion, Expectation]:
        """Return the expectation on each criterion, in the method's order; `kept` are those that
        are known already.
        """
        known = kept or {}
        makers: Mapping[Criterion, Callable[[], Expectation]] = {
            "coverage": self._coverage,
            "suited": self._suited,
            "authority": self._authority,
            "readiness": lambda: lowest(self.alternative.role.readiness, self.beliefs),
            "served": lambda: average(self.alternative.role.served, self.beliefs),
            "cost": self._cost,
            "goals": lambda: average(self.alternative.role.goals, self.beliefs),
        }
        return {
            criterion: known[criterion] if criterion in known else makers[criterion]()
            for criterion in self._functions
        }

    def workload(self, draw: WorkDraw) -> Workload:
        """Return what the role may take of the work drawn."""
        return self.beliefs.workload(self.alternative, draw)

    def likely_engagement(self) -> Engagement:
        """Return the engagement for the likeliest work and way of writing down: the hours and money
        to show.
        """
        workload = self.workload(self.beliefs.likely_work)
        return self._engage(workload, self.beliefs.likely_written_factor)

    @cached_property
    def _engagements(self) -> dict[int, list[tuple[Engagement, float]]]:
        """Engagements of each work draw (by its identity), one for each way of writing down, with
        its share.
        """
        return {
            id(draw): [
                (self._engage(self.workload(draw), factor), share)
                for factor, share in self._written
            ]
            for draw in self.beliefs.work
        }

    def _engage(self, workload: Workload, factor: float) -> Engagement:
        return engage(self.alternative, workload, self._caps, factor, self._price)

    @property
    def _price(self) -> float | None:
        price = self.alternative.price
        return None if price is None else price.typical

    def buys_alike(self, other: Caps) -> bool:
        """Whether the role is hired for the same hours under other limits of the owner, whatever
        the work turns out to be.
        """
        return self._caps == other or all(
            hours_bought(self.alternative, self.workload(draw), self._caps, factor, self._price)
            == hours_bought(self.alternative, self.workload(draw), other, factor, self._price)
            for draw in self.beliefs.work
            for factor, _ in self._written
        )

    def _coverage(self) -> Expectation:
        return self._expect(
            "coverage",
            (
                (engagement.coverage, draw.share * share)
                for draw in self.beliefs.work
                for engagement, share in self._engagements[id(draw)]
            ),
        )

    def _suited(self) -> Expectation:
        return self._expect(
            "suited",
            ((suited(self.alternative, draw.items), draw.share) for draw in self.beliefs.work),
        )

    def _authority(self) -> Expectation:
        steps = self.beliefs.method.hand_over_steps
        have = self.alternative.role.authority
        return self._expect(
            "authority",
            (
                (float(have - steps[option]), share)
                for option, share in self.beliefs.shares("hand-over").items()
            ),
        )

    def _cost(self) -> Expectation:
        if self.alternative.price is None:
            return Expectation(None, self.beliefs.method.unpriced_value)
        return self._expect(
            "cost",
            (
                (
                    price_of_an_hour(bought.cost or 0.0, bought.freed, worth),
                    draw_share * share,
                )
                for draw, worth, draw_share in self.beliefs.work_and_worth
                for bought, share in self._engagements[id(draw)]
            ),
        )

    def _expect(
        self, criterion: Criterion, performances: Iterable[tuple[float, float]]
    ) -> Expectation:
        """Take the mean of performance and of value over (performance, share) pairs."""
        pairs = list(performances)
        function = self._functions[criterion]
        mean = math.fsum([performance * share for performance, share in pairs])
        return Expectation(
            mean if math.isfinite(mean) else None,
            math.fsum([function(performance) * share for performance, share in pairs]),
        )


def price_of_an_hour(cost: float, freed: float, worth: float) -> float:
    """Return the price of a freed hour in owner's hours; infinite when nothing is freed."""
    return cost / freed / worth if freed > 0 else math.inf


def suited(alternative: Alternative, items: Sequence[Item]) -> float:
    """How well the role is made for this work (0..1): the mean over its priority hours.

    Who serves only so many families at once is judged by those it is made for best. Work on site
    suits no role from elsewhere.
    """
    by_family: dict[str, list[float]] = {}
    for item in items:
        missed = item.on_site and not alternative.role.setting.on_site
        suits = (
            0.0
            if missed or not item.level or not item.family
            else (alternative.suits.get((item.level, item.family), 0.0))
        )
        by_family.setdefault(item.family or "", []).append(
            suits * (item.hours or 0.0) * item.priority
        )
    total = math.fsum((item.hours or 0.0) * item.priority for item in items)
    best = sorted((math.fsum(parts) for parts in by_family.values()), reverse=True)
    at_once = alternative.role.scope.families_at_once
    return math.fsum(best[:at_once]) / total if total > 0 else 0.0


def lowest(values: Values, beliefs: Beliefs) -> Expectation:
    """Expect the lowest of a role's values for the answers that readiness reads.

    The answers that hang together are enumerated; the others are independent, so that
    P(lowest >= t) is a product.
    """
    tables, linked = values.tables, beliefs.asked.linked
    parts: list[Mapping[float, float]] = [_lowest_of_linked(tables, beliefs)]
    parts += [
        _by_value(table, beliefs.shares(question))
        for question, table in tables.items()
        if question not in linked
    ]
    levels = sorted({value for part in parts for value in part})
    reached = [1.0] * len(levels)
    for part in parts:
        if (
            len(part) > 1 or levels[-1] not in part
        ):  # a part of which all is at the top says nothing
            reached = [
                so_far * share
                for so_far, share in zip(reached, _at_least(part, levels), strict=True)
            ]
    below = [0.0, *levels]
    mean = math.fsum((level - below[index]) * reached[index] for index, level in enumerate(levels))
    return Expectation(mean, mean)


def _lowest_of_linked(
    tables: Mapping[QuestionId, Mapping[str, float]], beliefs: Beliefs
) -> Mapping[float, float]:
    columns = [
        map(tables[question].__getitem__, options)
        for question, options in beliefs.linked_answers.items()
        if question in tables
    ]
    shares: dict[float, float] = {}
    for row, level in zip(beliefs.joint, map(min, repeat(1.0), *columns), strict=False):
        shares[level] = shares.get(level, 0.0) + row.share
    return shares


def _by_value(table: Mapping[str, float], options: Shares) -> Mapping[float, float]:
    shares: dict[float, float] = {}
    for option, share in options.items():
        shares[table[option]] = shares.get(table[option], 0.0) + share
    return shares


def _at_least(part: Mapping[float, float], levels: Sequence[float]) -> list[float]:
    """Return for each level the share of a part that is there or above."""
    values = sorted(part)
    shares = [part[value] for value in values]
    above = [math.fsum(shares[place:]) for place in range(len(values) + 1)]
    return [above[bisect_left(values, level)] for level in levels]


def average(values: Values, beliefs: Beliefs) -> Expectation:
    """Expect the mean of a role's values for the answers that a criterion reads."""
    expected = [
        math.fsum(table[option] * share for option, share in beliefs.shares(question).items())
        for question, table in values.tables.items()
    ]
    mean = math.fsum(expected) / len(expected)
    return Expectation(mean, mean)


def weighted_value(
    expectations: Mapping[Criterion, Expectation], weights: Mapping[Criterion, float]
) -> float:
    """Return the value of a role (0..1): the weighted sum of its expected values."""
    return math.fsum(
        weights[criterion] * expectation.value for criterion, expectation in expectations.items()
    )
