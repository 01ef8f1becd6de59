"""What every role is worth in every world: with everything drawn, and with only the
answers drawn.
"""

import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import compress, repeat
from operator import add, mul
from typing import Any, TypeVar

from obmva.analysis.alternatives import Alternative
from obmva.analysis.beliefs import Beliefs
from obmva.analysis.criteria import ValueFunction, price_of_an_hour, suited
from obmva.analysis.limits import at_least, is_missed, refuses, stretch
from obmva.analysis.workload import (
    Workload,
    hours_paid,
    hours_within,
    owner_cap,
    supervision_of,
    workload_of,
)
from obmva.analysis.worlds import Streams, Worlds, triangular
from obmva.models import Criterion, RoleId, Values

OPEN_LIMITS = ("on-site", "employment", "budget", "owner-hours")
T = TypeVar("T")


@dataclass(frozen=True)
class Outcome:
    """One role in all worlds: every sequence has one entry for each world.

    `values` (0..1) with weights, prices and hours drawn; `plain_values` the same with mean weights,
    typical prices and hours as stated; both are 0 where the role is not `possible`. `failed` says
    for each limit where it fails, `own_limits_hold` where those hold that the owner sets, be the
    work enough for the role or not.
    """

    alternative: Alternative
    values: Sequence[float]
    plain_values: Sequence[float]
    failed: Mapping[str, Sequence[bool]]
    possible: Sequence[bool]
    own_limits_hold: Sequence[bool]

    @property
    def id(self) -> RoleId:
        """The role's id."""
        return self.alternative.id


class Observer:
    """Looks at the roles, one after the other, in all worlds."""

    def __init__(
        self,
        worlds: Worlds,
        beliefs: Beliefs,
        functions: Mapping[Criterion, ValueFunction],
        central: Mapping[Criterion, float],
    ) -> None:
        self._worlds = worlds
        self._method = beliefs.method
        self._functions = functions
        self._central = {
            criterion: [weight] * worlds.count for criterion, weight in central.items()
        }
        self._streams = Streams(beliefs.method.worlds)
        self._stretch = stretch(beliefs.situation, beliefs.method)
        self._factors = [
            beliefs.method.written_factor[option] for option in worlds.choices["written-down"]
        ]
        self._presence = any(item.on_site for items in worlds.scenarios for item in items)

    def outcome(self, alternative: Alternative) -> Outcome:
        """Return what a role is worth in each world."""
        prices = self._prices(alternative)
        workloads = self._workloads(alternative, self._worlds.work)
        caps = self._owner_caps(alternative)
        failed = self._failed(alternative, workloads, prices, caps)
        possible = [not any(limits) for limits in zip(*failed.values(), strict=True)]
        own = [
            not any(limits)
            for limits in zip(*(failed[limit] for limit in OPEN_LIMITS), strict=True)
        ]
        if not any(possible):
            nothing = [0.0] * self._worlds.count
            return Outcome(alternative, nothing, nothing, failed, possible, own)
        quiet = self._quiet(alternative)
        typical = [alternative.price.typical if alternative.price else None] * self._worlds.count
        stated = self._workloads(alternative, self._worlds.stated_work)
        drawn = self._work_and_money(alternative, workloads, prices, caps, possible)
        drawn |= self._suited(alternative, self._worlds.work)
        plain = self._work_and_money(alternative, stated, typical, caps, possible)
        plain |= self._suited(alternative, self._worlds.stated_work)
        return Outcome(
            alternative,
            _summed(self._worlds.weights, {**quiet, **drawn}, possible),
            _summed(self._central, {**quiet, **plain}, possible),
            failed,
            possible,
            own,
        )

    def _prices(self, alternative: Alternative) -> Sequence[float | None]:
        price = alternative.price
        if price is None:
            return [None] * self._worlds.count
        return triangular(
            price.low, price.typical, price.high, self._streams(f"price {alternative.id}")
        )

    def _workloads(
        self, alternative: Alternative, scenarios: Sequence[int], *, anywhere: bool = False
    ) -> list[Workload]:
        """Return what the role may take in each world; `anywhere`: could it be in the room."""

        def made(scenario: int) -> Workload:
            return workload_of(alternative, self._worlds.scenarios[scenario], anywhere=anywhere)

        return _each(made, scenarios)

    def _owner_caps(self, alternative: Alternative) -> list[float]:
        """Return the most hours a month of the role that the owner can direct, in each world."""
        given = self._worlds.amounts["owner-hours"]
        return _each(partial(owner_cap, alternative), given, self._factors)

    def _failed(
        self,
        alternative: Alternative,
        workloads: Sequence[Workload],
        prices: Sequence[float | None],
        caps: Sequence[float],
    ) -> dict[str, list[bool]]:
        """Say for each limit in which worlds it fails."""
        role, limits, choices = alternative.role, self._method.limits, self._worlds.choices
        least = at_least(alternative.least)
        shares = [workload.scope_share for workload in workloads]
        missed = self._missed(alternative, shares)
        share, stretched = at_least(limits.scope_share), self._stretch / at_least(1.0)
        used = at_least(limits.use_of_smallest_purchase * alternative.least_needed)
        return {
            "on-site": missed,
            "employment": _each(lambda answer: refuses(answer, role), choices["employment"]),
            "budget": [
                price is not None
                and budget * stretched < alternative.cost(alternative.least, price)
                for price, budget in zip(prices, self._worlds.amounts["budget"], strict=True)
            ],
            "owner-hours": [cap < least for cap in caps],
            "scope": [
                taken < share and not away for taken, away in zip(shares, missed, strict=True)
            ],
            "minimum": [workload.need < used for workload in workloads],
        }

    def _missed(self, alternative: Alternative, shares: Sequence[float]) -> list[bool]:
        """Say in which worlds a role is missed in the room."""
        role, answers = alternative.role, self._worlds.choices["on-site"]
        if role.setting.on_site or not self._presence:
            return _each(lambda answer: is_missed(answer, role), answers)
        anywhere = self._workloads(alternative, self._worlds.work, anywhere=True)
        least = at_least(self._method.limits.scope_share)
        shut_out = [
            here < least <= there.scope_share for here, there in zip(shares, anywhere, strict=True)
        ]
        return _each(lambda answer, out: is_missed(answer, role, shut_out=out), answers, shut_out)

    def _quiet(self, alternative: Alternative) -> dict[Criterion, Sequence[float]]:
        """Return the values of the criteria that read neither work nor money."""
        role, choices = alternative.role, self._worlds.choices
        steps, function = self._method.hand_over_steps, self._functions["authority"]
        say = {
            option: function(role.authority - steps[option]) for option in set(choices["hand-over"])
        }
        return {
            "authority": [say[option] for option in choices["hand-over"]],
            "readiness": list(map(min, *self._read(role.readiness), repeat(1.0))),
            "served": _average(self._read(role.served)),
            "goals": _average(self._read(role.goals)),
        }

    def _read(self, values: Values) -> list[list[float]]:
        """Return a column of a role's values for each question that a criterion reads."""
        return [
            list(map(table.__getitem__, self._worlds.choices[question]))
            for question, table in values.tables.items()
        ]

    def _suited(
        self, alternative: Alternative, scenarios: Sequence[int]
    ) -> dict[Criterion, Sequence[float]]:
        """Return the value of how well the role is made for the work of each world."""
        if "suited" not in self._functions:
            return {}
        function = self._functions["suited"]

        def made(scenario: int) -> float:
            return function(suited(alternative, self._worlds.scenarios[scenario]))

        return {"suited": _each(made, scenarios)}

    def _work_and_money(
        self,
        alternative: Alternative,
        workloads: Sequence[Workload],
        prices: Sequence[float | None],
        caps: Sequence[float],
        possible: Sequence[bool],
    ) -> dict[Criterion, Sequence[float]]:
        """Return the values of coverage and cost; 0 where the role is not possible."""
        amounts = self._worlds.amounts
        columns = (workloads, prices, amounts["budget"], caps, self._factors, amounts["owner-rate"])
        worlds = list(compress(zip(*columns, strict=True), possible))
        engaged = partial(self._engaged, alternative)
        alike = set(worlds) if prices[0] == prices[-1] else ()  # drawn prices all differ
        known = {world: engaged(*world) for world in alike}
        found = iter(known[world] if known else engaged(*world) for world in worlds)
        values = [next(found) if can else (0.0, 0.0) for can in possible]
        coverages, costs = zip(*values, strict=True)
        return {"coverage": coverages, "cost": costs}

    def _engaged(
        self,
        alternative: Alternative,
        workload: Workload,
        price: float | None,
        budget: float,
        cap: float,
        factor: float,
        worth: float,
    ) -> tuple[float, float]:
        """Return the values of coverage and cost of one engagement."""
        paid = hours_paid(alternative, budget, price)
        hours = hours_within(alternative, workload.need, paid, cap)
        covered, weighted = workload.covered(hours)
        coverage = self._functions["coverage"](workload.coverage(weighted))
        if price is None:
            return coverage, self._method.unpriced_value
        freed = covered - supervision_of(alternative, hours, factor)
        cost = alternative.cost(hours, price)
        return coverage, self._functions["cost"](price_of_an_hour(cost, freed, worth))


def _each(rule: Callable[..., T], *columns: Sequence[Any]) -> list[T]:
    """Apply a rule to every world, once for all worlds that are alike."""
    worlds = list(zip(*columns, strict=True))
    made = {world: rule(*world) for world in set(worlds)}
    return list(map(made.__getitem__, worlds))


def _average(columns: Sequence[Sequence[float]]) -> list[float]:
    sums = list(columns[0])
    for column in columns[1:]:
        sums = [total + value for total, value in zip(sums, column, strict=True)]
    return [total / len(columns) for total in sums]


def _summed(
    weights: Mapping[Criterion, Sequence[float]],
    values: Mapping[Criterion, Sequence[float]],
    possible: Sequence[bool],
) -> list[float]:
    """Weigh the values of each world; nobody reads the value of a role that cannot be hired."""
    sums = [0.0] * len(possible)
    for criterion, column in values.items():
        sums = list(map(add, sums, map(mul, weights[criterion], column)))
    return [value if can else 0.0 for value, can in zip(sums, possible, strict=True)]


def mean(values: Sequence[float]) -> float:
    """Return the mean of values, the same on every version of Python; 0 of none."""
    return math.fsum(values) / len(values) if values else 0.0
