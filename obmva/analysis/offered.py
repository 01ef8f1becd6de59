"""An offer in hand as a price of its role: money whatever the hours, money an hour, least hours."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from obmva.analysis.alternatives import Alternative, Price, employed_at
from obmva.analysis.employer_cost import MONTHS_A_YEAR
from obmva.analysis.situation import Offered
from obmva.models import Area, MarketDefinition
from obmva.quantities import Offer


@dataclass(frozen=True)
class _Sold:
    """Money a month whatever the hours, money an hour, and the least hours paid a month."""

    hour: float
    fixed: float = 0.0
    least: float | None = None

    def cost(self, hours: float) -> float:
        return self.fixed + self.hour * max(hours, self.least or 0.0)


def at_offer(
    one: Alternative,
    offered: Offered,
    markets: Mapping[Area, MarketDefinition],
    market: Area,
    need: float,
) -> Alternative | None:
    """Return a role at the price of an offer for the hours that it is needed for: of a month, or of
    all its `months`. None where the offer is of money once and the work of every month.
    """
    offer, costs = offered.offer, markets[market]
    sold = _sold(offer, costs, need / (one.months or 1.0), one.months)
    if sold is None:
        return None
    net = 1 / (1 + costs.vat.share) if offer.vat == "with" and costs.vat else 1.0
    price = Price(
        net * sold.hour,
        net * sold.hour,
        net * sold.hour,
        costs.currency,
        market,
        "price-list",
        None,
        (),
        fixed=net * sold.fixed,
        once=net * offer.setup,
        least=sold.least,
        offered=offered,
    )
    if is_pay(offer):
        price = employed_at(price, one.role, markets, market)
    return replace(one, price=price)


def is_pay(offer: Offer) -> bool:
    """Whether an offer is gross pay, on which an employer pays more: it was called so, or is a
    year's money. Any other sum is all that the owner pays, and never raised.
    """
    return offer.pay or offer.unit == "year"


def _sold(
    offer: Offer, market: MarketDefinition, need: float, months: float | None
) -> _Sold | None:
    """Return what an offer comes to where so many hours a month are needed."""
    amount = offer.amount or 0.0
    match offer.unit:
        case "once":
            return None if months is None else _Sold(0.0, amount / months)
        case "day":
            return _Sold(amount / market.day_hours, least=offer.least)
        case "year":
            return _Sold(amount / (MONTHS_A_YEAR * market.full_time.hours), least=offer.least)
        case "month" if not offer.packages:
            return _Sold(amount / market.full_time.hours, least=offer.least)
        case "month":
            return _months(offer, need)
        case "block":
            return _block(offer, need, months)
        case "hour" if offer.packages:
            return _tiers(offer, need)
    return _Sold(amount, least=offer.least)


def _months(offer: Offer, need: float) -> _Sold:
    """Return the cheapest of a month's packages: where a list sells larger ones and no further
    hours, one with hours enough.
    """
    enough = [package for package in offer.packages if package[0] >= need]
    fits = enough if enough and offer.further is None else offer.packages
    found = (_package(offer, *package) for package in fits)
    return min(found, key=lambda sold: (sold.cost(need), sold.least))


def _package(offer: Offer, hours: float, money: float) -> _Sold:
    """Return a month's package: hours beyond it at their price, or where none was said at its
    own.
    """
    further = money / hours if offer.further is None else offer.further
    return _Sold(further, money - further * hours, hours)


def _block(offer: Offer, need: float, months: float | None) -> _Sold:
    """Return hours bought ahead: kept until they are used, so that they cost their part of it; for
    work that ends, and where unused hours lapse, the whole block is paid.
    """
    if offer.unused == "lapse":
        return min(
            (_package(offer, *package) for package in offer.packages),
            key=lambda sold: (sold.cost(need), sold.least),
        )
    fits = [package for package in offer.packages if package[0] <= need] or offer.packages[:1]
    hours, money = min(fits, key=lambda package: package[1] / package[0])
    return _Sold(money / hours, least=None if months is None else hours / months)


def _tiers(offer: Offer, need: float) -> _Sold:
    """Return a price for the first hours and another beyond them; the packages are hours and the
    price of each.
    """
    (hours, price), *_ = offer.packages
    if need <= hours or offer.further is None:
        return _Sold(price, least=offer.least)
    return _Sold(offer.further, hours * (price - offer.further), hours)
