"""Lengths of time and ranges of them: "3h", "1h30", "half a day", "2-3h", "an hour or two"."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Final

from obmva.quantities.numbers import (
    DIGITS_OF_MINUTES,
    MINUTES_AN_HOUR,
    Manner,
    Number,
    read_added_part,
    read_amount,
    read_counted,
)
from obmva.quantities.rates import read_rate
from obmva.quantities.row import Row
from obmva.quantities.words import Unit, words

HOURS_A_DAY: Final = 8
HOURS_OF: Final[Mapping[Unit, float]] = {
    "minute": 1 / MINUTES_AN_HOUR,
    "quarter": 0.25,
    "half-hour": 0.5,
    "hour": 1,
    "half-day": HOURS_A_DAY / 2,
    "day": HOURS_A_DAY,
}


@dataclass(frozen=True)
class Length:
    """Hours between two places of a row, the two ends equal where one number was said.

    `unit` and `manner` say how the upper end was said; `hyphened`: "90-day"; `part_of_day`: so many
    mornings.
    """

    low: float
    high: float
    unit: Unit
    start: int
    end: int
    manner: Manner
    hyphened: bool = False
    part_of_day: bool = False


def read_length(row: Row, at: int) -> Length | None:
    """Read a length of time or a range of two that begins at this place."""
    low = _span(row, at)
    if low is None:
        return _range_with_one_unit(row, at) or _uncounted(row, at)
    return _range(low, _upper_end(row, at, low.end) or _further_of_unit(row, low) or low)


def _range(low: Length, high: Length) -> Length | None:
    return replace(high, low=low.low, start=low.start) if low.low <= high.high else None


def _span(row: Row, at: int) -> Length | None:
    """Read an amount with its unit, and what is added behind the unit."""
    amount = read_amount(row, at)
    if amount is None:
        return None
    hyphened = row.word(amount.end) == "-" and amount.manner == "digits"
    end = amount.end + 1 if hyphened else row.skip(amount.end, "+")
    end = words().whole.skip_all(row, end)
    unit = _unit(row, end, amount)
    if unit is None:
        return _part_of_day(row, at, amount)
    more, end = _more(row, unit[1], unit[0])
    hours = amount.value * HOURS_OF[unit[0]] + more
    return Length(hours, hours, unit[0], at, end, amount.manner, hyphened)


def _unit(row: Row, at: int, amount: Number) -> tuple[Unit, int] | None:
    """Read the unit of an amount; a single letter needs a number before it, and "t" (or else
    tonnes) to touch it, or a period behind.
    """
    word = row.word(at)
    if len(word) == 1 and not amount.is_counted:
        return None
    if word == "t" and not row.touches(at) and read_rate(row, at + 1) is None:
        return None
    return words().units.read(row, at)


def _part_of_day(row: Row, at: int, amount: Number) -> Length | None:
    """Read so many mornings of a period: "two mornings a week"."""
    end = words().parts_of_day.skip(row, amount.end)
    if end == amount.end or amount.manner == "bare" or read_rate(row, end) is None:
        return None
    hours = amount.value * HOURS_OF["half-day"]
    return Length(hours, hours, "half-day", at, end, amount.manner, part_of_day=True)


def _more(row: Row, at: int, unit: Unit) -> tuple[float, int]:
    """Read what follows a unit ("1h30", "1 h 30 min", "une heure et demie"); returns hours and the
    place after it.
    """
    if row.word(at) == "." and row.touches(at):
        at += 1
    part = read_added_part(row, at)
    if part:
        return HOURS_OF[unit] * part.value, part.end
    minutes = _minutes(row, at) if unit == "hour" else None
    return (minutes.value / MINUTES_AN_HOUR, minutes.end) if minutes else (0, at)


def _minutes(row: Row, at: int) -> Number | None:
    """Read the minutes after hours: "30 min", "and 30 min", and without a unit those of "1h30" and
    "1h 30".
    """
    start = words().ands.skip(row, at)
    word = row.word(start)
    if not word.isdecimal() or len(word) > DIGITS_OF_MINUTES:
        return None
    if row.word(start + 1) == "m" or words().units.get(row, start + 1) == "minute":
        return Number(int(word), start + 2, "digits")
    is_last = start + 1 == len(row) or read_rate(row, start + 1) is not None
    is_plain = row.touches(at) or (len(word) == DIGITS_OF_MINUTES and is_last)
    return Number(int(word), start + 1, "digits") if start == at and is_plain else None


def _range_with_one_unit(row: Row, at: int) -> Length | None:
    """Read "2-3h"; the unit of the upper end is that of both."""
    number = read_counted(row, at)
    high = _upper_end(row, at, number.end) if number else None
    if number is None or high is None or high.manner in {"article", "bare"}:
        return None
    low = number.value * HOURS_OF[high.unit]
    return replace(high, low=low, start=at) if low <= high.high else None


def _uncounted(row: Row, at: int) -> Length | None:
    """Read "a few hours", "several days": a range of what is usually meant."""
    found = words().uncounted.read(row, words().articles.skip(row, at))
    unit = words().units.read(row, words().of.skip(row, found[1])) if found else None
    if found is None or unit is None:
        return None
    low, high = (HOURS_OF[unit[0]] * number for number in found[0])
    return Length(low, high, unit[0], at, unit[1], "word")


def _upper_end(row: Row, start: int, at: int) -> Length | None:
    """Read the upper end of a range that began at `start`: "-3h", "to 3 h", and after "between"
    also "and 3 h".
    """
    at = row.skip(at, "+")
    is_between = words().between.before(row, start) < start
    after = words().ranges.skip(row, at)
    if after == at and is_between:
        after = words().ands.skip(row, at)
    return _span(row, after) if after > at else None


def _further_of_unit(row: Row, low: Length) -> Length | None:
    """Read the rest of "an hour or two": more of the same unit."""
    after = words().ranges.skip(row, low.end)
    number = read_counted(row, after) if after > low.end else None
    if number is None or number.manner != "word" or words().units.begin(row, number.end):
        return None
    hours = number.value * HOURS_OF[low.unit]
    return replace(low, low=hours, high=hours, end=number.end, manner="word")
