"""Prices that were offered, as people write them."""

from dataclasses import dataclass
from typing import Literal

from obmva.errors import InvalidValueError, Problem
from obmva.quantities.hours import MOST_HOURS_A_MONTH
from obmva.quantities.money import MOST_MONEY
from obmva.quantities.numbers import read_counted
from obmva.quantities.rates import read_rate
from obmva.quantities.row import row_of
from obmva.quantities.sums import Sum, read_sum
from obmva.quantities.words import Currency, words


@dataclass(frozen=True)
class Quote:
    """A price that was offered: `amount` for an hour, or for a month of `for_hours` hours."""

    amount: float
    currency: Currency | None
    unit: Literal["hour", "month"]
    for_hours: float | None


def parse_quote(text: str, field: str) -> Quote:
    """Read a price that was offered: of an hour ("75", "75 EUR/h"), or of a month with its hours
    ("1200/month:40h").

    Raises `InvalidValueError` naming `field`.
    """
    unreadable = Problem("quote-unreadable", {"given": text}, field=field)
    price, colon, hours = text.partition(":")
    said = read_sum(price, unreadable)
    period = said.rate.period if said.rate else "hour"
    for_hours = _hours_bought(hours)
    if _can_be_offered(said) and period == "hour" and not colon:
        return Quote(said.amount, said.currency, "hour", None)
    if _can_be_offered(said) and period == "month" and for_hours:
        return Quote(said.amount, said.currency, "month", for_hours)
    raise InvalidValueError(unreadable)


def _can_be_offered(said: Sum) -> bool:
    """Whether a sum is a plain one, for one period."""
    is_for_one = said.rate is None or said.rate.times == 1
    return (
        is_for_one and not said.is_negative and not said.is_firm and 0 < said.amount <= MOST_MONEY
    )


def _hours_bought(text: str) -> float | None:
    """Read the hours that a month's price buys: "40h", "40 hours a month"; None where it is not
    that.
    """
    row = row_of(text)
    number = read_counted(row, 0)
    if number is None or not 0 < number.value <= MOST_HOURS_A_MONTH:
        return None
    unit = words().units.read(row, number.end)
    end = unit[1] if unit and unit[0] == "hour" else number.end
    rate = read_rate(row, end)
    if rate and rate.period == "month":
        end = rate.end
    return number.value if end == len(row) else None
