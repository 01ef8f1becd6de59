"""What an hour costs in a market, and what prices rest on, in a sentence."""

from collections.abc import Mapping, Sequence

from obmva.analysis.alternatives import Alternative, Price
from obmva.catalog import is_old
from obmva.models import Area, Basis, MarketDefinition, Rate, Service
from obmva.text.say import All, Hours, Money, Say, Words


def price_of_an_hour(price: Price | None, market: Words, basis: Say | None = None) -> Say:
    """Say the price of an hour with its basis (`basis` where it is more than the kind of figures)
    and year; or that nobody published one.
    """
    if price is None:
        return Say("screen.price-none", market=market)
    return Say(
        "screen.price-hour-year" if price.year else "screen.price-hour",
        range=Money(price.currency, price.low, price.high),
        basis=basis or Say(f"bases.{price.basis}"),
        year=price.year,
    )


def service_price(one: Service, rate: Rate) -> Say:
    """Say what a level of service costs, or a retainer."""
    paid = {
        "hour": "listing.service-hour",
        "month": "listing.service-pay",
        "year": "listing.service-year",
    }
    key = paid[rate.unit]
    if one.service == "retainer":
        key = "listing.service-hours" if one.hours else "listing.service-month"
    money = Money(rate.currency, one.low, one.high, rounded="unit")
    hours = Hours(one.hours or 0.0)
    return Say(key, service=Say(f"services.{one.service}"), range=money, hours=hours)


def price_basis(
    priced: Sequence[Alternative], markets: Mapping[Area, MarketDefinition], *, brief: bool = False
) -> All | None:
    """Say what the prices of roles rest on, market by market: kinds of figures and, unless `brief`,
    their years and which are old. None where no price is known.
    """
    found = {one.id: (one.role, one.price) for one in priced if one.price is not None}
    if not found:
        return None
    said = [_basis_of([price for _, price in found.values()], markets, brief=brief)]
    if any(role.setting.contract == "employee" for role, _ in found.values()):
        said.append(Say("money.on-cost-brief" if brief else "money.on-cost"))
    old = [
        Say("money.old-of", role=role, year=price.year)
        for role, price in found.values()
        if is_old(price.year)
    ]
    if old and not brief:
        said.append(Say("money.old", figures=All(tuple(old), "comma")))
    return All(tuple(said), "sentences")


def _basis_of(
    priced: Sequence[Price], markets: Mapping[Area, MarketDefinition], *, brief: bool
) -> Say:
    published = [price for price in priced if not price.offered]
    if len(published) < len(priced):
        area = markets[(published or priced)[0].area].name
        return Say("money.basis-quoted", prices=_prices(priced, markets), area=area)
    kinds: dict[Area, dict[tuple[Basis, int | None], None]] = {}  # each kind of figures once
    for price in priced:
        kinds.setdefault(price.area, {})[price.basis, None if brief else price.year] = None
    many = any(len(one) > 1 for one in kinds.values())
    by_area = tuple(
        Say(
            "money.figures-of-area" if many else "money.figures",
            area=markets[area].name,
            figures=All(tuple(_figures(*one, brief=brief) for one in found), "semicolon"),
        )
        for area, found in kinds.items()
    )
    figures = All(by_area, "semicolon")
    return Say("money.basis", prices=_prices(priced, markets), figures=figures)


def _prices(priced: Sequence[Price], markets: Mapping[Area, MarketDefinition]) -> Say:
    """Say whether the tax is in the prices, as people of the market say it."""
    if any(price.vat for price in priced):
        return Say("money.prices-taxed")
    market = markets[priced[0].area]
    return Say(f"money.prices-{market.tax}")


def _figures(basis: Basis, year: int | None, *, brief: bool) -> Say:
    if brief:
        return Say(f"bases.{basis}")
    key = "money.figures-dated" if year else "money.figures-undated"
    return Say(key, basis=Say(f"bases.{basis}"), year=year)
