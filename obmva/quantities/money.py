"""Sums of money a month, or once, as people write them."""

import re
from dataclasses import dataclass
from typing import Final, Literal

from obmva.errors import InvalidValueError, Problem
from obmva.quantities.sums import Sum, read_sum
from obmva.quantities.words import Currency
from obmva.quantities.writing import in_digits

MOST_MONEY: Final = 10_000_000
_FIELD_OF_AN_HOUR: Final = "owner-rate"
_DIGITS_OF_THOUSANDS: Final = 3
_BETWEEN_SUMS: Final = re.compile(r"\s*[;+&]\s*|\s*,\s+(?=\S*\d)|\s+(?:and|et|e|en|ja|und|y)\s+")
_MONTH_AND_ONCE: Final = 2


@dataclass(frozen=True)
class Money:
    """A sum a month (or of an hour, where an hour's worth was asked). `firm`: not a cent more.

    `per`: whether it was said to be a month's or once; None where nothing was said.
    """

    amount: float
    currency: Currency | None
    firm: bool
    per: Literal["month", "once"] | None = None


def parse_money(text: str, field: str) -> Money:
    """Read a sum ("1500 EUR", "€1.500", "2,5k €", "18000 EUR/year"); those of a week or a year
    become a month's.

    With `field` "owner-rate" the sum is what an hour is worth. Raises `InvalidValueError` naming
    `field`.
    """
    said = read_sum(text, Problem("money-unreadable", {"given": text}, field=field))
    is_asked_by_hour = field == _FIELD_OF_AN_HOUR
    sentence = _complaint(said, is_asked_by_hour=is_asked_by_hour)
    if sentence:
        raise InvalidValueError(Problem(sentence, {"given": text}, field=field))
    per: Literal["month", "once"] | None = "once" if said.is_once else None
    if said.rate is not None and not is_asked_by_hour:
        per = "month"
    return Money(_asked_amount(said), said.currency, said.is_firm, per)


def parse_budget(text: str, field: str) -> tuple[Money | None, Money | None]:
    """Read the money for help: a month's, once for one-off work ("2000 EUR once"), or both with a
    comma between them; what is not said to be once comes first.

    Raises `InvalidValueError` naming `field`.
    """
    parts = _BETWEEN_SUMS.split(text.strip())
    if len(parts) == _MONTH_AND_ONCE:
        found = [parse_money(part, field) for part in parts]
        monthly = [money for money in found if money.per != "once"]
        once = [money for money in found if money.per == "once"]
        if monthly and once:
            return monthly[0], once[0]
        raise InvalidValueError(Problem("money-unreadable", {"given": text}, field=field))
    money = parse_money(text, field)
    return (None, money) if money.per == "once" else (money, None)


def money_text(money: Money) -> str:
    """Write a sum so that `parse_money` reads the same again ("1500 EUR", "1500 EUR once firm")."""
    amount = in_digits(money.amount)
    if len(amount.partition(".")[2]) == _DIGITS_OF_THOUSANDS:
        amount += "0"  # three digits after one point would be read as thousands
    per = {"month": "a month", "once": "once", None: ""}[money.per]
    return " ".join(filter(None, (amount, money.currency, per, "firm" if money.firm else "")))


def budget_text(monthly: Money | None, once: Money | None) -> str:
    """Write the money for help so that `parse_budget` reads the same again."""
    return ", ".join(money_text(money) for money in (monthly, once) if money)


def _complaint(said: Sum, *, is_asked_by_hour: bool) -> str | None:
    """Name the sentence for a sum that cannot be, or is for another period than was asked."""
    if said.rate and (said.rate.period == "hour") != is_asked_by_hour:
        return "money-unreadable"
    if said.is_once and (said.rate or is_asked_by_hour):
        return "money-unreadable"
    amount = _asked_amount(said)
    if said.is_negative or amount <= 0:
        return "money-not-positive"
    return "money-too-large" if amount > MOST_MONEY else None


def _asked_amount(said: Sum) -> float:
    """Return the sum of an hour where it was said, else of a month."""
    if said.rate is None or said.rate.period == "hour":
        return said.amount
    return said.rate.a_month(said.amount)
