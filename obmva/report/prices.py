"""What an hour costs in a market, and what prices rest on, in a sentence."""

from collections.abc import Mapping, Sequence

from obmva.analysis.alternatives import Alternative, Price
from obmva.models import Area, Basis, MarketDefinition, Role
from obmva.text.say import All, Money, Say, Words


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


def price_basis(
    priced: Sequence[Alternative], markets: Mapping[Area, MarketDefinition]
) -> Say | None:
    """Say what the prices of roles rest on: market, kind of figures, year; role by role where they
    differ. None where no price is known.
    """
    found = {one.id: (one.role, one.price) for one in priced if one.price is not None}
    if not found:
        return None
    said = _basis_of(list(found.values()), markets)
    employed = any(role.setting.contract == "employee" for role, _ in found.values())
    if not employed:
        return said
    return Say("money.with-on-cost", sentence=said, on_cost=Say("money.on-cost"))


def _basis_of(
    priced: Sequence[tuple[Role, Price]], markets: Mapping[Area, MarketDefinition]
) -> Say:
    published = [price for _, price in priced if not price.offered]
    if len(published) < len(priced):
        area = (published or [priced[0][1]])[0].area
        return Say("money.basis-quoted", area=markets[area].name)
    alike: dict[tuple[Area, Basis, int | None], list[Role]] = {}
    for role, price in priced:
        alike.setdefault((price.area, price.basis, price.year), []).append(role)
    bases = {key: _figures(*key, markets) for key in alike}
    if len(bases) == 1:
        return Say("money.basis", figures=All(tuple(bases.values())))
    by_role = tuple(
        Say("money.basis-of-role", roles=All(tuple(alike[key])), figures=figures)
        for key, figures in bases.items()
    )
    return Say("money.basis-by-role", figures=All(by_role, "semicolon"))


def _figures(
    area: Area, basis: Basis, year: int | None, markets: Mapping[Area, MarketDefinition]
) -> Say:
    key = "money.figures" if year else "money.figures-undated"
    return Say(key, area=markets[area].name, basis=Say(f"bases.{basis}"), year=year)
