"""Sums as they were said, before anyone asks whether they can be: the number, its currency, its
period.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from obmva.errors import InvalidValueError, Problem
from obmva.quantities.currencies import (
    common_currency,
    known_currencies,
    other_currency,
    read_currency,
)
from obmva.quantities.rates import Rate, read_rate
from obmva.quantities.row import Phrases, Row, compose, fold, row_of
from obmva.quantities.words import Currency, words

_LONGEST_SUM: Final = 200
_MONTHS_A_YEAR: Final = 12
_DECIMAL_POINT_FIRST: Final = r"(?<![\w.])\.[0-9]+"
_SPACED: Final = r"[0-9]{1,3}(?:[ '][0-9]{3})+(?![0-9])(?:[.,][0-9]{1,2}(?![0-9]))?"
_NUMBER: Final = rf"{_DECIMAL_POINT_FIRST}|{_SPACED}|[0-9]+(?:[.,][0-9]+)*"
_GROUPED: Final = r"[0-9]{1,3}(?:\.[0-9]{3})+|[0-9]{1,3}(?:,[0-9]{3})+"


@dataclass(frozen=True)
class Sum:
    """A sum as it was said; without a rate, and not once, it was not said for how long. Of a range
    it is the high end, `low` the other.
    """

    amount: float = 0
    low: float | None = None
    is_negative: bool = False
    currency: Currency | None = None
    is_firm: bool = False
    is_once: bool = False
    rate: Rate | None = None


class UnreadableSumError(Exception):
    """The text is no sum."""


def read_sum(text: str, unreadable: Problem) -> Sum:
    """Read a text that is a sum and nothing else.

    Raises `InvalidValueError` with the problem `unreadable`, or with its values and field for a
    currency without prices.
    """
    currency = other_currency(row_of(text[:_LONGEST_SUM]))
    if currency:
        known = ", ".join(known_currencies())
        values = {**unreadable.values, "currency": currency, "known": known}
        raise InvalidValueError(replace(unreadable, sentence="currency-unknown", values=values))
    try:
        return _sum(fold(compose(text)))
    except UnreadableSumError:
        raise InvalidValueError(unreadable) from None


def a_year(said: Sum) -> float | None:
    """Return what a sum comes to in a year, one of no period taken as a year's; None for one of an
    hour.
    """
    amount = -said.amount if said.is_negative else said.amount
    if said.rate is None:
        return amount
    return None if said.rate.period == "hour" else _MONTHS_A_YEAR * said.rate.a_month(amount)


def _sum(folded: str) -> Sum:
    """Read the one number of a text, or the two of a range, and the words on both sides."""
    numbers = list(re.finditer(_NUMBER, folded[: _LONGEST_SUM + 1]))
    if len(numbers) not in {1, 2} or len(folded) > _LONGEST_SUM:
        raise UnreadableSumError
    first, last = numbers[0], numbers[-1]
    before, after = row_of(folded[: first.start()]), row_of(folded[last.end() :])
    is_thousands = words().thousands.begin(after, 0)
    start = words().between.skip(before, 0)
    said = _read_words(before, start, Sum(), is_before=True)
    said = _read_words(after, 1 if is_thousands else 0, said, is_before=False)
    amount = _counted(last[0], is_thousands=is_thousands)
    if first is last:
        return replace(said, amount=amount)
    joints = [words().ranges, words().ands] if start else [words().ranges]
    within, said = _between(row_of(folded[first.end() : last.start()]), said, joints)
    low = _counted(first[0], is_thousands=within or is_thousands)
    if not 0 < low < amount:
        raise UnreadableSumError
    return replace(said, amount=amount, low=low)


def _counted(written: str, *, is_thousands: bool) -> float:
    amount = written_amount(written, is_thousands=is_thousands)
    return amount * 1000 if is_thousands else amount


def _between(row: Row, said: Sum, joints: Sequence[Phrases[bool]]) -> tuple[bool, Sum]:
    """Read what stands between the ends of a range: "to", "k to", "EUR to EUR"; returns whether
    the first is said in thousands. `joints` are the words that may join them.
    """
    is_thousands = words().thousands.begin(row, 0)
    at, joined = (1 if is_thousands else 0), False
    while at < len(row):
        end = max(joint.skip(row, at) for joint in joints)
        if not joined and end > at:  # before currencies: "e" is "and" and the euro
            joined, at = True, end
            continue
        currency = read_currency(row, at)
        if not currency or (both := common_currency(said.currency, currency[0])) is None:
            raise UnreadableSumError
        said, at = replace(said, currency=both), currency[1]
    if not joined:
        raise UnreadableSumError
    return is_thousands, said


def _read_words(row: Row, at: int, said: Sum, *, is_before: bool) -> Sum:
    """Read all words on one side of the number; raises `UnreadableSumError` at the first that says
    nothing about money.
    """
    while at < len(row):
        said, at = _read_next(row, at, said, is_before=is_before)
    return said


def _read_next(row: Row, at: int, said: Sum, *, is_before: bool) -> tuple[Sum, int]:
    """Read one word or phrase beside the number; returns what is known then, and the place after
    it.
    """
    if is_before and row.word(at) == "-":
        return replace(said, is_negative=True), at + 1
    if (end := words().firmly.skip(row, at)) > at:
        return replace(said, is_firm=True), end
    currency = read_currency(row, at)
    if currency and (both := common_currency(said.currency, currency[0])):
        return replace(said, currency=both), currency[1]
    if said.rate is None and (rate := read_rate(row, at)) is not None:
        return replace(said, rate=rate), rate.end
    if (end := _after_once(row, at)) > at:
        return replace(said, is_once=True), end
    if (end := words().money_fillers.skip(row, at)) > at:
        return said, end
    raise UnreadableSumError


def _after_once(row: Row, at: int) -> int:
    """Return the place after "once", "in total": it is no sum of a month."""
    kinds = (words().once, words().once_beside, words().total)
    return max(kind.skip(row, at) for kind in kinds)


def written_amount(written: str, *, is_thousands: bool = False) -> float:
    """Read digits; three digits after a single separator are thousands, unless 0 stands before it
    or "k" behind.
    """
    digits = re.sub(r"[ ']", "", written)
    separators = re.findall(r"[.,]", digits)
    if not separators:
        return float(digits)
    whole, _, end = digits.rpartition(separators[-1])
    is_single = len(separators) == 1
    if _is_grouped(digits) and not (is_single and (whole == "0" or is_thousands)):
        return float(_without_separators(digits))
    if is_single or (separators[-1] not in whole and _is_grouped(whole)):
        return float(f"{_without_separators(whole)}.{end}")
    raise UnreadableSumError


def _is_grouped(digits: str) -> bool:
    """Whether the digits stand in threes with the same sign between them."""
    return re.fullmatch(_GROUPED, digits) is not None


def _without_separators(digits: str) -> str:
    return re.sub(r"[.,]", "", digits)
