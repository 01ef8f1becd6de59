"""Sums of money a month, or once, as people write them."""

import re
from dataclasses import dataclass
from typing import Final, Literal

from obmva.errors import InvalidValueError, Problem
from obmva.quantities.sums import Sum, read_sum
from obmva.quantities.words import Currency
from obmva.quantities.writing import in_digits

MOST_MONEY: Final = 10_000_000
_MONTHS_A_YEAR: Final = 12
_MOST_FOR_AN_HOUR: Final = 1000  # more, and without a period, is hardly what an hour is worth
_DIGITS_OF_THOUSANDS: Final = 3
_BETWEEN_SUMS: Final = re.compile(r"\s*[;+&]\s*|\s*,\s+(?=\S*\d)|\s+(?:and|et|e|en|ja|und|y)\s+")
_MONTH_AND_ONCE: Final = 2


@dataclass(frozen=True)
class Money:
    """A sum a month. `firm`: not a cent more; of a range it is the high end, `low` the other.

    `per`: whether it was said to be a month's or once; None where nothing was said.
    """

    amount: float
    currency: Currency | None
    firm: bool
    per: Literal["month", "once"] | None = None
    low: float | None = None


@dataclass(frozen=True)
class Worth:
    """What an hour is worth, as it was said: a sum of an hour, a day, a month or a year."""

    amount: float
    currency: Currency | None
    period: Literal["hour", "day", "month", "year"]

    def an_hour(self, day: float, month: float) -> float:
        """Return the sum of an hour, where a day and a month of full-time work have so many
        hours.
        """
        hours = {"hour": 1.0, "day": day, "month": month, "year": _MONTHS_A_YEAR * month}
        return self.amount / hours[self.period]


def parse_money(text: str, field: str) -> Money:
    """Read a sum ("1500 EUR", "€1.500", "2,5k €", "1,000 to 2,500", "18000 EUR/year"); those of a
    week or a year become a month's.

    Raises `InvalidValueError` naming `field`.
    """
    said = read_sum(text, Problem("money-unreadable", {"given": text}, field=field))
    if said.rate and (said.is_once or said.rate.period == "hour"):
        raise InvalidValueError(Problem("money-unreadable", {"given": text}, field=field))
    amount = said.amount if said.rate is None else said.rate.a_month(said.amount)
    _check_size(said, amount, text, field)
    low = said.low and said.low * amount / said.amount
    per: Literal["month", "once"] | None = "once" if said.is_once else None
    return Money(amount, said.currency, said.is_firm, "month" if said.rate else per, low)


def parse_worth(text: str, field: str) -> Worth:
    """Read what an hour is worth, in any period: "45", "$80,000/year", "600 a day"; of a range
    the middle.

    Raises `InvalidValueError` naming `field`, also for a sum that is hardly that of an hour.
    """
    unreadable = Problem("worth-unreadable", {"given": text}, field=field)
    said = read_sum(text, unreadable)
    if said.is_once or (said.rate is not None and said.rate.times != 1):
        raise InvalidValueError(unreadable)
    _check_size(said, said.amount, text, field)
    amount = said.amount if said.low is None else (said.low + said.amount) / 2
    period = "hour" if said.rate is None else said.rate.period
    if said.rate is None and amount > _MOST_FOR_AN_HOUR:
        raise InvalidValueError(Problem("worth-without-period", {"given": text}, field=field))
    if period in {"hour", "day", "month", "year"}:
        return Worth(amount, said.currency, period)
    if said.rate is None or period not in {"week", "fortnight", "quarter", "half-year"}:
        raise InvalidValueError(unreadable)
    return Worth(said.rate.a_month(amount), said.currency, "month")


def _check_size(said: Sum, amount: float, text: str, field: str) -> None:
    sentence = "money-too-large" if amount > MOST_MONEY else None
    sentence = "money-not-positive" if said.is_negative or amount <= 0 else sentence
    if sentence:
        raise InvalidValueError(Problem(sentence, {"given": text}, field=field))


def parse_budget(text: str, field: str) -> tuple[Money | None, Money | None]:
    """Read the money for help: a month's, once for one-off work ("2000 EUR once"), or both with a
    comma between them; what is not said to be once comes first.

    Raises `InvalidValueError` naming `field`.
    """
    parts = _BETWEEN_SUMS.split(text.strip())
    if len(parts) == _MONTH_AND_ONCE and not _is_range(text):
        found = [parse_money(part, field) for part in parts]
        monthly = [money for money in found if money.per != "once"]
        once = [money for money in found if money.per == "once"]
        if monthly and once:
            return monthly[0], once[0]
        raise InvalidValueError(Problem("money-unreadable", {"given": text}, field=field))
    money = parse_money(text, field)
    return (None, money) if money.per == "once" else (money, None)


def _is_range(text: str) -> bool:
    try:
        return read_sum(text, Problem("money-unreadable", {"given": text})).low is not None
    except InvalidValueError:
        return False


def money_text(money: Money) -> str:
    """Write a sum so that `parse_money` reads the same again ("1500 EUR", "1500 EUR once firm")."""
    ends = [_digits(end) for end in (money.low, money.amount) if end is not None]
    amount = " to ".join(ends)
    per = {"month": "a month", "once": "once", None: ""}[money.per]
    return " ".join(filter(None, (amount, money.currency, per, "firm" if money.firm else "")))


def worth_text(worth: Worth) -> str:
    """Write the worth of an hour so that `parse_worth` reads the same again ("60 EUR", "9000 a
    month").
    """
    is_plain = worth.period == "hour" and worth.amount <= _MOST_FOR_AN_HOUR
    period = "" if is_plain else f"{'an' if worth.period == 'hour' else 'a'} {worth.period}"
    return " ".join(filter(None, (_digits(worth.amount), worth.currency, period)))


def budget_text(monthly: Money | None, once: Money | None) -> str:
    """Write the money for help so that `parse_budget` reads the same again."""
    return ", ".join(money_text(money) for money in (monthly, once) if money)


def _digits(amount: float) -> str:
    written = in_digits(amount)
    # three digits after one point would be read as thousands
    return written + "0" * (len(written.partition(".")[2]) == _DIGITS_OF_THOUSANDS)
