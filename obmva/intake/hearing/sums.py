"""Sums of money in a sentence: where they stand, and what they come to."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Final

from obmva.errors import InvalidValueError, Problem
from obmva.quantities.currencies import known_currencies
from obmva.quantities.sums import Sum, read_sum

_NUMBER: Final = r"\d+(?:[.,'’\u00a0\u202f ]\d{3})*(?:[.,]\d+)?"
_THOUSANDS: Final = r"(?:\s?k\b|\s(?:thousand|grand|mila|mille|duizend|tuhatta|tausend|mil)\b)?"
_TO: Final = r"(?:\s?[-–—]\s?|\s(?:to|or|à|a|o|bis|oder|tot|of|y)\s)"
_RANGE: Final = (
    rf"(?<![\w.,])(?P<low>{_NUMBER}{_THOUSANDS})(?:{_TO}[€$£]?\s?(?P<high>{_NUMBER}{_THOUSANDS}))?"
)
_WORDS_BEHIND: Final = re.compile(r"\s*[^\s,;.!?]+")
_MOST_WORDS_BEHIND: Final = 5
_UNREADABLE: Final = Problem("money-unreadable", {"given": ""}, field="heard")
_LEAST: Final = 5


@dataclass(frozen=True)
class Amount:
    """A sum where it stands in a text: what was said, of a range its upper end, in words that can
    be read again; `lower` is its lower end.
    """

    start: int
    end: int
    said: Sum
    text: str
    lower: str | None = None


@cache
def _sum() -> re.Pattern[str]:
    codes = "|".join(known_currencies())
    sign = rf"(?:(?P<sign>[€£]|(?:\b[a-z]{{1,2}})?\$|\b(?:{codes})\b)\s?)?"
    return re.compile(sign + _RANGE, re.IGNORECASE)


def amounts_in(text: str) -> Iterator[Amount]:
    """Yield the sums of a text: numbers with a currency, with thousands, or with a period."""
    at = 0
    while (found := _sum().search(text, at)) is not None:
        amount = _amount(text, found)
        at = found.end() if amount is None else amount.end
        if amount is not None:
            yield amount


def _amount(text: str, found: re.Match[str]) -> Amount | None:
    """Read a sum with as many of the words behind it as belong to it."""
    number = (found["high"] or found["low"]).strip()
    ends = [found.end()]
    while len(ends) <= _MOST_WORDS_BEHIND and (word := _WORDS_BEHIND.match(text, ends[-1])):
        ends.append(word.end())
    for end in reversed(ends):
        said = f"{found['sign'] or ''} {number}{text[found.end() : end]}".strip()
        read = _read(said)
        if read is not None:
            lower = said.replace(number, found["low"], 1) if found["high"] else None
            return (
                Amount(found.start(), end, read, said, lower) if _is_money(read, number) else None
            )
    return None


def _read(said: str) -> Sum | None:
    try:
        return read_sum(said, _UNREADABLE)
    except InvalidValueError:
        return None


def _is_money(said: Sum, number: str) -> bool:
    tells = said.currency is not None or said.rate is not None or number.lower().endswith("k")
    return said.amount >= _LEAST and tells
