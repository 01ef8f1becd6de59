"""Roles as alternatives in one market: what each can take, what it needs, and what an hour of it
costs.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property

from obmva.analysis.employer_cost import MONTHS_A_YEAR, hours_bought_by, share_on_top
from obmva.analysis.situation import Offered
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

    Besides it costs `fixed` money a month whatever the hours (an employee's place to work), and
    money `once` (finding somebody). `on_cost` is the employer's cost on top of gross pay, as a
    share of it (0 for the self-employed). `least` is the least hours a month that are paid, None:
    those of the role. `estimate` is the ratio by which this was made from another role's price in
    the same market, `offered` the offer that it is. `vat` is the tax within the price, as a share
    of the price before it.
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
    fixed: float = 0.0
    once: float = 0.0
    least: float | None = None
    estimate: Ratio | None = None
    offered: Offered | None = None
    vat: float = 0.0


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

    @cached_property
    def id(self) -> RoleId:
        """The role's id."""
        return self.role.id

    @cached_property
    def least(self) -> float:
        """The hours of the smallest purchase: of a month, and of an employee who is hired once
        those of the shortest term.
        """
        if self.price and self.price.least is not None:
            return self.price.least * (self.months or 1.0)
        return self.usual_least

    @cached_property
    def usual_least(self) -> float:
        """The hours of the smallest purchase that is usual for the role, whatever the offer."""
        least = self.role.hours.min
        if self.months is None or self.role.setting.contract == "contractor":
            return least
        return least * max(1.0, self.role.term_months.low)

    @cached_property
    def least_needed(self) -> float:
        """The hours of which enough must be used: a package that was offered costs what it costs,
        so that it needs no more use than is usual.
        """
        return min(self.least, self.usual_least)

    @property
    def least_cost(self) -> float:
        """The money for that; 0 without a price."""
        return self.cost(self.least, self.price.typical) if self.price else 0.0

    @cached_property
    def fixed(self) -> float:
        """The money whatever the hours: of a month, or of all `months`."""
        return self.price.fixed * (self.months or 1.0) if self.price else 0.0

    @property
    def is_post(self) -> bool:
        """Whether it is an employee with a place to work, who has to be found."""
        is_hired = self.role.setting.contract == "employee" and self.price is not None
        return is_hired and bool(self.price and (self.price.fixed or self.price.once))

    def cost(self, hours: float, price: float) -> float:
        """Return the money for so many hours at a price of an hour."""
        return self.fixed + hours * price

    @cached_property
    def more(self) -> "Alternative":
        """More hours of somebody who is there: what has to be paid whatever the hours is paid."""
        if self.price is None:
            return self
        return replace(self, price=replace(self.price, fixed=0.0, once=0.0, least=None))

    @cached_property
    def most(self) -> float:
        """The most hours that one can buy: of a month, or of all `months`."""
        return max(self.role.hours.max * (self.months or 1.0), self.least)

    @cached_property
    def weeks(self) -> float:
        """The weeks in which those hours are worked."""
        return WEEKS_A_MONTH * (self.months or 1.0)


def alternatives_in(
    roles: Mapping[RoleId, Role],
    markets: Mapping[Area, MarketDefinition],
    market: Area,
) -> tuple[Alternative, ...]:
    """Make an alternative of every role, in the order of `roles`, at the market's price."""
    return tuple(
        Alternative(role, fits_of(role), price_of(role, roles, markets, market), suits_of(role))
        for role in roles.values()
    )


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
    return None if pay is None else employed_at(pay, role, markets, market)


def employed_at(
    pay: Price, role: Role, markets: Mapping[Area, MarketDefinition], market: Area
) -> Price:
    """Return the price of somebody who gets this pay: an employee costs more, the self-employed get
    it all.
    """
    return _with_post(_with_on_cost(pay, role, markets[market]), role, markets, market)


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


def _with_post(
    price: Price, role: Role, markets: Mapping[Area, MarketDefinition], market: Area
) -> Price:
    """Return the price with what an employee costs besides pay in this market or its area."""
    area = markets[market].area
    post = markets[market].post or (markets[area].post if area else None)
    if post is None or role.setting.contract != "employee":
        return price
    month = post.workplace.typical / MONTHS_A_YEAR
    return replace(price, fixed=month, once=post.hiring.typical)


def with_vat(one: Alternative, market: MarketDefinition) -> Alternative:
    """Return a role at the price that somebody pays who cannot reclaim the tax: the self-employed
    add it to theirs, employees do not.
    """
    price, tax = one.price, market.vat
    if price is None or tax is None or one.role.setting.contract == "employee":
        return one
    low, typical, high = ((1 + tax.share) * end for end in (price.low, price.typical, price.high))
    fixed, once = (1 + tax.share) * price.fixed, (1 + tax.share) * price.once
    taxed = replace(
        price, low=low, typical=typical, high=high, fixed=fixed, once=once, vat=tax.share
    )
    return replace(one, price=taxed)
