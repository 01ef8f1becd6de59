"""What an hour costs in a market, in a sentence."""

from obmva.analysis.alternatives import Price
from obmva.text.say import Money, Say, Words


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
