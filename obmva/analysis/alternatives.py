"""Roles as alternatives in one market: what each can take, what it needs, and what an hour of it
costs.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from obmva.analysis.situation import Quote
from obmva.models import (
    Area,
    Basis,
    Currency,
    Family,
    Level,
    LevelScope,
    MarketDefinition,
    Rate,
    Role,
    RoleId,
    SourceId,
)

LEVELS: tuple[Level, ...] = ("execute", "specialise", "coordinate", "lead")
_MONTHS_A_YEAR = 12


@dataclass(frozen=True)
class Price:
    """Money for an hour worked, on-costs of employment included; `area` is the market whose figures
    these are.

    `estimated_from` names the role whose price in the same market this was derived from, by
    `ratio`.
    """

    low: float
    typical: float
    high: float
    currency: Currency
    area: Area
    basis: Basis
    year: int | None
    sources: tuple[SourceId, ...]
    quoted: bool = False
    estimated_from: RoleId | None = None
    ratio: float | None = None


@dataclass(frozen=True)
class Alternative:
    """A role in a market. `fits` maps (level, family) to 1 (owns it) or 0.5 (helps); `price` is
    None without a figure.
    """

    role: Role
    fits: Mapping[tuple[Level, Family], float]
    price: Price | None

    @property
    def id(self) -> RoleId:
        """The role's id."""
        return self.role.id


def alternatives_in(
    roles: Mapping[RoleId, Role],
    markets: Mapping[Area, MarketDefinition],
    market: Area,
    quotes: Mapping[RoleId, Quote],
) -> tuple[Alternative, ...]:
    """Make an alternative of every role, in the order of `roles`; a quote replaces the market's
    price.
    """
    found = (
        Alternative(role, fits_of(role), price_of(role, roles, markets, market))
        for role in roles.values()
    )
    return tuple(
        quoted(one, quotes[one.id], markets[market]) if one.id in quotes else one for one in found
    )


def quoted(alternative: Alternative, quote: Quote, market: MarketDefinition) -> Alternative:
    """Return the alternative at the price of a quote instead of the market's."""
    return replace(alternative, price=_quoted(quote, alternative.role, market))


def fits_of(role: Role) -> dict[tuple[Level, Family], float]:
    """Fit of the role to each level and family that it owns (1) or helps with (0.5); what is absent
    is 0.
    """
    return {
        (level, family): fit
        for level in LEVELS
        for family, fit in _fits(getattr(role.scope, level))
    }


def _fits(scope: LevelScope) -> Iterable[tuple[Family, float]]:
    yield from ((family, 1.0) for family in scope.owns)
    yield from ((family, 0.5) for family in scope.helps)


def price_of(
    role: Role, roles: Mapping[RoleId, Role], markets: Mapping[Area, MarketDefinition], market: Area
) -> Price | None:
    """Find the price of the role in the market, or else in its currency area; None when nobody
    published a figure.

    On-costs and paid hours are always those of `market`, also for the price that an estimate is
    derived from.
    """
    return _price_found(role, roles, markets, market, costs=markets[market])


def _price_found(
    role: Role,
    roles: Mapping[RoleId, Role],
    markets: Mapping[Area, MarketDefinition],
    market: Area,
    costs: MarketDefinition,
) -> Price | None:
    for area in (market, markets[market].area):
        if area is None:
            continue
        rate = next((rate for rate in role.rates if rate.market == area), None)
        if rate is not None:
            return _price(rate, role, roles, markets, costs)
    return None


def _price(
    rate: Rate,
    role: Role,
    roles: Mapping[RoleId, Role],
    markets: Mapping[Area, MarketDefinition],
    costs: MarketDefinition,
) -> Price | None:
    if rate.estimate is not None:
        base = roles.get(rate.estimate.role)
        price = None if base is None else _price_found(base, roles, markets, rate.market, costs)
        return (
            None
            if price is None
            else _derived(price, rate, rate.estimate.role, rate.estimate.ratio)
        )
    factor = _hours_factor(rate, role, costs)
    low, typical, high = (factor * (price or 0.0) for price in (rate.low, rate.typical, rate.high))
    return Price(
        low, typical, high, rate.currency, rate.market, rate.basis, rate.year, rate.sources
    )


def _derived(base: Price, rate: Rate, role: RoleId, ratio: float) -> Price:
    sources = tuple(dict.fromkeys((*rate.sources, *base.sources)))
    return Price(
        ratio * base.low,
        ratio * base.typical,
        ratio * base.high,
        rate.currency,
        rate.market,
        "estimate",
        rate.year or base.year,
        sources,
        estimated_from=role,
        ratio=ratio,
    )


def _hours_factor(rate: Rate, role: Role, market: MarketDefinition) -> float:
    """Return what turns the rate into the cost of an hour worked: on-costs and paid absence, or the
    hours of a package.
    """
    on_costs = 1 + market.on_cost.typical if role.setting.contract == "employee" else 1.0
    if rate.unit == "hour":
        return on_costs
    months = _MONTHS_A_YEAR if rate.unit == "year" else 1
    return on_costs / months / (rate.for_hours or market.full_time.hours)


def _quoted(quote: Quote, role: Role, market: MarketDefinition) -> Price:
    hours = quote.for_hours or market.full_time.hours
    price = quote.amount / hours if quote.unit == "month" else quote.amount
    if role.setting.contract == "employee":
        price *= 1 + market.on_cost.typical
    return Price(
        price, price, price, market.currency, market.id, "price-list", None, (), quoted=True
    )
