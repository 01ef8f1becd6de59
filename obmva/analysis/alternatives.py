"""Roles as alternatives in one market: what each can take, what it needs, and what an hour of it
costs.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from obmva.analysis.employer_cost import hours_bought_by, share_on_top
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
    Ratio,
    Role,
    RoleId,
    SourceId,
)
from obmva.quantities import WEEKS_A_MONTH

LEVELS: tuple[Level, ...] = ("execute", "specialise", "coordinate", "lead")


@dataclass(frozen=True)
class Price:
    """Money for an hour worked, on-costs of employment included; `area` is the market whose figures
    these are.

    `on_cost` is the employer's cost on top of gross pay, as a share of it (0 for the
    self-employed). `estimate` is the ratio by which this was made from another role's price in the
    same market.
    """

    low: float
    typical: float
    high: float
    currency: Currency
    area: Area
    basis: Basis
    year: int | None
    sources: tuple[SourceId, ...]
    on_cost: float = 0.0
    quoted: bool = False
    estimate: Ratio | None = None


@dataclass(frozen=True)
class Alternative:
    """A role in a market. `fits` maps (level, family) to 1 (owns it) or 0.5 (helps), `suits` to how
    well the role is made for such work (0..1); `price` is None without a figure.

    `months`: hired once, for so many months; None: from month to month.
    """

    role: Role
    fits: Mapping[tuple[Level, Family], float]
    price: Price | None
    suits: Mapping[tuple[Level, Family], float] = field(default_factory=dict)
    months: float | None = None

    @property
    def id(self) -> RoleId:
        """The role's id."""
        return self.role.id

    @property
    def least(self) -> float:
        """The hours of the smallest purchase: of a month, and of an employee who is hired once
        those of the shortest term.
        """
        least = self.role.hours.min
        if self.months is None or self.role.setting.contract == "contractor":
            return least
        return least * max(1.0, self.role.term_months.low)

    @property
    def most(self) -> float:
        """The most hours that one can buy: of a month, or of all `months`."""
        return self.role.hours.max * (self.months or 1.0)

    @property
    def weeks(self) -> float:
        """The weeks in which those hours are worked."""
        return WEEKS_A_MONTH * (self.months or 1.0)


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
        Alternative(role, fits_of(role), price_of(role, roles, markets, market), suits_of(role))
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


def suits_of(role: Role) -> dict[tuple[Level, Family], float]:
    """How well the role is made for work of each level and family (0..1; what is absent is 0): by
    its scope where its file says nothing else.
    """
    if role.suited is None:
        return fits_of(role)
    return {
        (level, family): suits
        for level in LEVELS
        for family, suits in getattr(role.suited, level).items()
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
    costs = markets[market]
    pay = _pay_found(role, roles, markets, market, costs)
    return None if pay is None else _with_on_cost(pay, role, costs)


def _pay_found(
    role: Role,
    roles: Mapping[RoleId, Role],
    markets: Mapping[Area, MarketDefinition],
    market: Area,
    costs: MarketDefinition,
) -> Price | None:
    """Find what the one who works gets for an hour, before what an employer pays on top."""
    for area in (market, markets[market].area):
        rate = next((rate for rate in role.rates if rate.market == area), None)
        if rate is None:
            continue
        if rate.estimate is None:
            return _published(rate, costs)
        base = roles.get(rate.estimate.role)
        pay = None if base is None else _pay_found(base, roles, markets, rate.market, costs)
        if base is None or pay is None:
            return None
        same_contract = base.setting.contract == role.setting.contract
        pay = pay if same_contract else _with_on_cost(pay, base, costs)
        return _derived(pay, rate, rate.estimate)
    return None


def _published(rate: Rate, costs: MarketDefinition) -> Price:
    hours = hours_bought_by(rate, costs)
    low, typical, high = ((pay or 0.0) / hours for pay in (rate.low, rate.typical, rate.high))
    return Price(
        low, typical, high, rate.currency, rate.market, rate.basis, rate.year, rate.sources
    )


def _derived(base: Price, rate: Rate, ratio: Ratio) -> Price:
    return replace(
        base,
        low=ratio.low * base.low,
        typical=ratio.typical * base.typical,
        high=ratio.high * base.high,
        basis="estimate",
        year=rate.year or base.year,
        sources=tuple(dict.fromkeys((*rate.sources, *base.sources))),
        estimate=ratio,
    )


def _with_on_cost(pay: Price, role: Role, costs: MarketDefinition) -> Price:
    """Return the price of an hour of someone who gets this pay; the self-employed get it all."""
    if role.setting.contract != "employee":
        return pay
    ends = [(end, share_on_top(costs, end)) for end in (pay.low, pay.typical, pay.high)]
    low, typical, high = (end * (1 + share) for end, share in ends)
    return replace(pay, low=low, typical=typical, high=high, on_cost=ends[1][1])


def _quoted(quote: Quote, role: Role, market: MarketDefinition) -> Price:
    hours = quote.for_hours or market.full_time.hours
    pay = quote.amount / hours if quote.unit == "month" else quote.amount
    price = Price(pay, pay, pay, market.currency, market.id, "price-list", None, (), quoted=True)
    return _with_on_cost(price, role, market)
