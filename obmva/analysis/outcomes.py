"""What every role is worth in every world: with everything drawn, and with only the
answers drawn.
"""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import repeat

from obmva.analysis.alternatives import Alternative
from obmva.analysis.beliefs import Beliefs
from obmva.analysis.criteria import ValueFunction
from obmva.analysis.workload import Workload, workload_of
from obmva.analysis.worlds import Streams, Worlds, triangular
from obmva.models import Criterion, RoleId, Values
from obmva.quantities import WEEKS_A_MONTH

OPEN_LIMITS = ("on-site", "employment", "budget", "owner-hours")
_ROUNDING = 1e-9  # relative: a price of exactly the budget is within it
_REFUSED = {("refuse", "employee"), ("needed", "contractor")}


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


class Capacity:
    """A workload made quick to read: what a role may take of the work in one scenario."""

    def __init__(self, workload: Workload) -> None:
        self.need = workload.need
        self.scope_share = workload.scope_share
        self._workload = workload
        self._weighted_total = workload.weighted_total
        self._priority = workload.pieces[0].priority if workload.pieces else 1.0
        self._same_priority = all(piece.priority == self._priority for piece in workload.pieces)
        self._execute = math.fsum(piece.hours for piece in workload.pieces if piece.execute)
        self._other = math.fsum(piece.hours for piece in workload.pieces if not piece.execute)

    def covered(self, hours: float) -> tuple[float, float]:
        """Return the hours covered when `hours` are bought, and the share of all priority hours
        that they are.
        """
        if not self._same_priority:
            covered, weighted = self._workload.covered(hours)
        else:  # the order of the pieces is of no matter: a sum will do
            covered = min(
                hours, self._other + min(self._execute, self._workload.execute_share * hours)
            )
            weighted = covered * self._priority
        return covered, weighted / self._weighted_total if self._weighted_total > 0 else 0.0


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
        self._stretch = 1 + beliefs.method.limits.flexibility if beliefs.situation.flexible else 1.0
        self._factors = [
            beliefs.method.written_factor[option] for option in worlds.choices["written-down"]
        ]
        presence = any(item.on_site for items in worlds.scenarios for item in items)
        self._matters = [presence and answer != "no" for answer in worlds.choices["on-site"]]

    def outcome(self, alternative: Alternative) -> Outcome:
        """Return what a role is worth in each world."""
        prices = self._prices(alternative)
        capacities = self._capacities(alternative, self._worlds.work, self._matters)
        caps = self._owner_caps(alternative)
        failed = self._failed(alternative, capacities, prices, caps)
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
        stated = self._capacities(alternative, self._worlds.stated_work, self._matters)
        drawn = self._work_and_money(alternative, capacities, prices, caps, possible)
        plain = self._work_and_money(alternative, stated, typical, caps, possible)
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

    def _capacities(
        self, alternative: Alternative, scenarios: Sequence[int], matters: Sequence[bool]
    ) -> list[Capacity]:
        """Return what the role may take in each world; a remote role takes no work on site where
        that matters.
        """
        keys = list(zip(scenarios, matters, strict=True))
        made = {
            (scenario, here): Capacity(
                workload_of(alternative, self._worlds.scenarios[scenario], on_site_matters=here)
            )
            for scenario, here in set(keys)
        }
        return [made[key] for key in keys]

    def _owner_caps(self, alternative: Alternative) -> list[float]:
        """Return the most hours a month of the role that the owner can direct, in each world."""
        supervision = alternative.role.supervision
        pairs = zip(self._worlds.amounts["owner-hours"], self._factors, strict=True)
        if supervision.per_hour == 0:
            return [math.inf if given > supervision.week else 0.0 for given, _ in pairs]
        each = WEEKS_A_MONTH / supervision.per_hour
        return [max(0.0, given - supervision.week) * each / factor for given, factor in pairs]

    def _failed(
        self,
        alternative: Alternative,
        capacities: Sequence[Capacity],
        prices: Sequence[float | None],
        caps: Sequence[float],
    ) -> dict[str, list[bool]]:
        """Say for each limit in which worlds it fails."""
        setting, least, limits = (
            alternative.role.setting,
            alternative.role.hours.min,
            self._method.limits,
        )
        choices, budgets = self._worlds.choices, self._worlds.amounts["budget"]
        enough = limits.use_of_smallest_purchase * least * (1 - _ROUNDING)
        smallest, directed = least * (1 - _ROUNDING) / self._stretch, least * (1 - _ROUNDING)
        share = limits.scope_share * (1 - _ROUNDING)
        on_site = self._on_site(alternative, capacities, share)
        return {
            "on-site": on_site,
            "employment": [
                (answer, setting.contract) in _REFUSED for answer in choices["employment"]
            ],
            "budget": [
                price is not None and smallest * price > budget
                for price, budget in zip(prices, budgets, strict=True)
            ],
            "owner-hours": [cap < directed for cap in caps],
            "scope": [
                capacity.scope_share < share and not away
                for capacity, away in zip(capacities, on_site, strict=True)
            ],
            "minimum": [capacity.need < enough for capacity in capacities],
        }

    def _on_site(
        self, alternative: Alternative, capacities: Sequence[Capacity], least: float
    ) -> list[bool]:
        """Say in which worlds a role is missed in the room: someone must be there, or too much of
        its work is done there.
        """
        answers = self._worlds.choices["on-site"]
        if alternative.role.setting.on_site:
            return [False] * self._worlds.count
        if not any(self._matters):
            return [answer == "yes" for answer in answers]
        anywhere = self._capacities(alternative, self._worlds.work, [False] * self._worlds.count)
        return [
            answer == "yes" or here.scope_share < least <= there.scope_share
            for answer, here, there in zip(answers, capacities, anywhere, strict=True)
        ]

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
            [table[option] for option in self._worlds.choices[question]]
            for question, table in values.tables.items()
        ]

    def _work_and_money(
        self,
        alternative: Alternative,
        capacities: Sequence[Capacity],
        prices: Sequence[float | None],
        caps: Sequence[float],
        possible: Sequence[bool],
    ) -> dict[Criterion, Sequence[float]]:
        """Return the values of coverage and cost; 0 where the role is not possible."""
        coverage_value, cost_value = self._functions["coverage"], self._functions["cost"]
        least, most, supervision = (
            alternative.role.hours.min,
            alternative.role.hours.max,
            alternative.role.supervision,
        )
        weekly, unpriced = supervision.week * WEEKS_A_MONTH, self._method.unpriced_value
        coverages, costs = [0.0] * self._worlds.count, [0.0] * self._worlds.count
        budgets, worths = self._worlds.amounts["budget"], self._worlds.amounts["owner-rate"]
        for world in (world for world, can in enumerate(possible) if can):
            price, capacity = prices[world], capacities[world]
            hours = min(
                max(capacity.need, least),
                most,
                caps[world],
                budgets[world] / price if price else most,
            )
            hours = max(hours, least)
            covered, coverage = capacity.covered(hours)
            freed = covered - weekly - supervision.per_hour * hours * self._factors[world]
            coverages[world] = coverage_value(coverage)
            performance = (
                math.inf if freed <= 0 or price is None else hours * price / freed / worths[world]
            )
            costs[world] = unpriced if price is None else cost_value(performance)
        return {"coverage": coverages, "cost": costs}


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
        sums = [
            total + weight * value
            for total, weight, value in zip(sums, weights[criterion], column, strict=True)
        ]
    return [value if can else 0.0 for value, can in zip(sums, possible, strict=True)]


def mean(values: Sequence[float]) -> float:
    """Return the mean of values, the same on every version of Python; 0 of none."""
    return math.fsum(values) / len(values) if values else 0.0
