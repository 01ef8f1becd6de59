"""What every role is worth in every world: with everything drawn, and with only the answers drawn."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from obmva.analysis.alternatives import Alternative
from obmva.analysis.beliefs import Beliefs
from obmva.analysis.criteria import ValueFunction, cost_performance, on_site_matters, readiness_tables, served
from obmva.analysis.situation import Item
from obmva.analysis.workload import Caps, Engagement, Workload, engage, owner_cap, workload_of
from obmva.analysis.worlds import Streams, World, Worlds, triangular
from obmva.models import Criterion, RoleId

OPEN_LIMITS = ("on-site", "employment", "budget", "owner-hours")


@dataclass(frozen=True)
class Outcome:
    """One role in all worlds, world by world.

    `values` (0..1) with weights, prices and hours drawn; `plain_values` the same with mean weights, typical prices and hours
    as stated. `failed` names the limits that fail in a world: its own entry is empty where the role is possible.
    """

    alternative: Alternative
    values: Sequence[float]
    plain_values: Sequence[float]
    failed: Sequence[tuple[str, ...]]

    @property
    def id(self) -> RoleId:
        """The role's id."""
        return self.alternative.id

    def possible(self, number: int) -> bool:
        """Whether no limit fails in a world."""
        return not self.failed[number]

    def open_limits_hold(self, number: int) -> bool:
        """Whether the owner's own limits hold in a world, be the work enough for the role or not."""
        return not any(limit in OPEN_LIMITS for limit in self.failed[number])


class Observer:
    """Looks at one role in one world after the other, remembering what does not change between them."""

    def __init__(
        self, alternative: Alternative, worlds: Worlds, beliefs: Beliefs, functions: Mapping[Criterion, ValueFunction]
    ) -> None:
        self._alternative = alternative
        self._method = beliefs.method
        self._situation = beliefs.situation
        self._functions = functions
        self._readiness = readiness_tables(alternative.role)
        self._workloads = [self._workload(items) for items in worlds.scenarios]
        self._worlds = worlds
        self._prices = Streams(beliefs.method.worlds)
        self._quiet: dict[tuple[str, ...], dict[Criterion, float]] = {}

    def outcome(self, weights: Mapping[Criterion, float]) -> Outcome:
        """Return the role's outcome; `weights` are the mean ones of the plain values."""
        values, plain, failed = [], [], []
        for world in self._worlds.worlds:
            price = self._price(world)
            typical = self._alternative.price.typical if self._alternative.price else None
            failed.append(self._failed(world, price))
            possible = not failed[-1]  # nobody reads the value of a role that cannot be hired
            values.append(self._value(world, world.scenario, price, world.weights) if possible else 0.0)
            plain.append(self._value(world, world.stated_scenario, typical, weights) if possible else 0.0)
        return Outcome(self._alternative, values, plain, failed)

    def _workload(self, items: Sequence[Item]) -> Workload:
        return workload_of(self._alternative, items, on_site_matters=on_site_matters(self._situation))

    def _price(self, world: World) -> float | None:
        price = self._alternative.price
        if price is None:
            return None
        return triangular(price.low, price.typical, price.high, self._prices(f"price {self._alternative.id}", world.number))

    def _value(self, world: World, scenario: int, price: float | None, weights: Mapping[Criterion, float]) -> float:
        factor = self._method.written_factor[world.choices["written-down"]]
        caps = Caps(world.budget, world.owner_hours)
        engagement = engage(self._alternative, self._workloads[scenario], caps, factor, price)
        quiet = self._quiet_values(world.choices)
        cost = self._cost(engagement, world.worth)
        return (
            sum(weights[criterion] * value for criterion, value in quiet.items())
            + weights["coverage"] * self._functions["coverage"](engagement.coverage)
            + weights["cost"] * cost
        )

    def _cost(self, engagement: Engagement, worth: float) -> float:
        if engagement.cost is None:
            return self._method.unpriced_value
        return self._functions["cost"](cost_performance(engagement, worth))

    def _quiet_values(self, choices: Mapping[str, str]) -> dict[Criterion, float]:
        """Values of the criteria that read neither work nor money."""
        key = tuple(choices.values())
        if key not in self._quiet:
            role = self._alternative.role
            steps = role.authority - self._method.hand_over_steps[choices["hand-over"]]
            self._quiet[key] = {
                "authority": self._functions["authority"](steps),
                "readiness": min(table[choices[question]] for question, table in self._readiness.items()),
                "served": served(role, choices["for-whom"]),
                "goals": (role.goals.now[choices["goal-now"]] + role.goals.later[choices["goal-later"]]) / 2,
            }
        return self._quiet[key]

    def _failed(self, world: World, price: float | None) -> tuple[str, ...]:
        role, method = self._alternative.role, self._method
        workload = self._workloads[world.scenario]
        factor = method.written_factor[world.choices["written-down"]]
        stretch = 1 + method.limits.flexibility if self._situation.flexible else 1.0
        contract = (world.choices["employment"], role.setting.contract)
        return tuple(limit for limit, fails in (
            ("on-site", world.choices["on-site"] == "yes" and not role.setting.on_site),
            ("employment", contract in {("refuse", "employee"), ("needed", "contractor")}),
            ("budget", price is not None and role.hours.min * price > world.budget * stretch),
            ("owner-hours", owner_cap(self._alternative, world.owner_hours, factor) < role.hours.min),
            ("scope", workload.scope_share < method.limits.scope_share),
            ("minimum", workload.need < method.limits.use_of_smallest_purchase * role.hours.min),
        ) if fails)  # fmt: skip


def mean(values: Sequence[float]) -> float:
    """Return the mean of values, the same on every version of Python; 0 of none."""
    return math.fsum(values) / len(values) if values else 0.0
