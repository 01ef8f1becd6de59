"""What an advert offers for an hour."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from obmva.errors import InvalidValueError, Problem
from obmva.intake.hearing.sentences import Sentence
from obmva.intake.hearing.sums import Amount
from obmva.quantities import FULL_TIME, find_hours
from obmva.quantities.sums import Sum, read_sum
from obmva.quantities.words import Currency

_LEAST_PAY_OF_A_YEAR: Final = 12_000
_MONTHS_A_YEAR: Final = 12
_HOURS_A_DAY: Final = 8
_UNREADABLE: Final = Problem("money-unreadable", {"given": ""})


@dataclass(frozen=True)
class Offered:
    """Money for an hour, from `low` to `high`, and the words that say it."""

    low: float
    high: float
    currency: Currency | None
    words: str


def offered_in(about_price: Sequence[Sentence], every: Sequence[Sentence]) -> Offered | None:
    """Return what sentences about the price offer for an hour, the first that says it of an hour;
    what they say of a month or a year is parted among the hours that `every` sentence of the advert
    says first, else those of a full month.
    """
    sums = [(word.amount, one) for one in about_price for word in one.words if word.amount]
    by_hour = [pair for pair in sums if _period(pair[0].said) == "hour"]
    for amount, sentence in (*by_hour, *sums):
        hours = _hours_of(amount.said, every)
        if hours:
            words = sentence.text[amount.start : amount.end]
            low, high = _low(amount) / hours, amount.said.amount / hours
            return Offered(min(low, high), max(low, high), amount.said.currency, words)
    return None


def _period(said: Sum) -> str | None:
    return said.rate.period if said.rate else None


def _low(amount: Amount) -> float:
    """Return the lower end of a range, in the unit of its upper end."""
    if amount.lower is None:
        return amount.said.amount
    try:
        low = read_sum(amount.lower, _UNREADABLE).amount
    except InvalidValueError:
        return amount.said.amount
    return low if 10 * low > amount.said.amount else amount.said.amount


def _hours_of(said: Sum, every: Sequence[Sentence]) -> float | None:
    """Return how many hours a sum pays; None where it does not say so."""
    period = _period(said)
    if period == "hour":
        return 1.0
    if period == "day":
        return _HOURS_A_DAY
    if period is None and (said.is_once or said.amount < _LEAST_PAY_OF_A_YEAR):
        return None
    monthly = said.rate.a_month(1.0) if said.rate else 1 / _MONTHS_A_YEAR
    return _hours_a_month(every) / monthly


def _hours_a_month(every: Sequence[Sentence]) -> float:
    """Return the hours that an advert asks for."""
    for one in every:
        try:
            hours = find_hours(one.text).hours
        except InvalidValueError:
            continue
        if hours is not None and not hours.once:
            return hours.typical
    return FULL_TIME
