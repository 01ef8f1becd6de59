"""Prices that were offered, as people write them."""

from dataclasses import dataclass
from typing import Literal

from obmva.errors import InvalidValueError, Problem
from obmva.quantities.amounts import read_number
from obmva.quantities.hours import MOST_HOURS_A_MONTH
from obmva.quantities.money import MOST_MONEY
from obmva.quantities.money_words import Currency
from obmva.quantities.periods import read_period
from obmva.quantities.row import row_of
from obmva.quantities.sums import Sum, read_sum
from obmva.quantities.time_words import UNITS


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
    period = said.period.name if said.period else "hour"
    for_hours = _hours_bought(hours)
    if _can_be_offered(said) and period == "hour" and not colon:
        return Quote(said.amount, said.currency, "hour", None)
    if _can_be_offered(said) and period == "month" and for_hours:
        return Quote(said.amount, said.currency, "month", for_hours)
    raise InvalidValueError(unreadable)


def _can_be_offered(said: Sum) -> bool:
    """Whether a sum is a plain one, for one period."""
    is_for_one = said.period is None or said.period.times == 1
    return (
        is_for_one and not said.is_negative and not said.is_firm and 0 < said.amount <= MOST_MONEY
    )


def _hours_bought(text: str) -> float | None:
    """Read the hours that a month's price buys: "40h", "40 hours a month"; None where it is not
    that.
    """
    row = row_of(text)
    number = read_number(row, 0)
    if number is None or not number.is_counted or not 0 < number.value <= MOST_HOURS_A_MONTH:
        return None
    end = number.end + 1 if UNITS.get(row.word(number.end)) == "hour" else number.end
    period = read_period(row, end)
    if period and period.name == "month":
        end = period.end
    return number.value if end == len(row) else None
