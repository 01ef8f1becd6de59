"""Lengths of time: "3h", "1h30", "half a day", "une heure et demie"."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from obmva.quantities.amounts import (
    DIGITS_OF_MINUTES,
    MINUTES_AN_HOUR,
    Amount,
    Manner,
    read_added_part,
    read_amount,
)
from obmva.quantities.number_words import ANDS
from obmva.quantities.periods import read_period
from obmva.quantities.row import Row
from obmva.quantities.time_words import UNITS, WHOLE_BEFORE_UNITS, Unit

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
class Span:
    """A length of time in hours: its unit, how its number was said, and the place after it;
    `hyphened`: "90-day".
    """

    hours: float
    unit: Unit
    end: int
    manner: Manner
    hyphened: bool


def read_span(row: Row, at: int) -> Span | None:
    """Read an amount with its unit, and what is added behind the unit."""
    amount = read_amount(row, at)
    if amount is None:
        return None
    hyphened = row.word(amount.end) == "-" and amount.manner == "digits"
    end = amount.end + 1 if hyphened else row.skip(amount.end, {"+"})
    end = row.skip(end, WHOLE_BEFORE_UNITS)
    unit = _unit(row, end, amount)
    if unit is None:
        return None
    more, end = _more(row, end + 1, unit)
    return Span(amount.value * HOURS_OF[unit] + more, unit, end, amount.manner, hyphened)


def _unit(row: Row, at: int, amount: Amount) -> Unit | None:
    """Read the unit of an amount; a single letter needs a number before it, "t" (or else tonnes) a
    period behind.
    """
    word = row.word(at)
    if len(word) == 1 and not amount.is_counted:
        return None
    if word == "t" and read_period(row, at + 1) is None:
        return None
    return UNITS.get(word)


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


def _minutes(row: Row, at: int) -> Amount | None:
    """Read the minutes after hours: "30 min", "and 30 min", and without a unit those of "1h30" and
    "1h 30".
    """
    start = row.skip(at, ANDS)
    word = row.word(start)
    if not word.isdecimal() or len(word) > DIGITS_OF_MINUTES:
        return None
    unit = row.word(start + 1)
    if unit == "m" or UNITS.get(unit) == "minute":
        return Amount(int(word), start + 2, "digits")
    is_last = start + 1 == len(row) or read_period(row, start + 1) is not None
    is_plain = row.touches(at) or (len(word) == DIGITS_OF_MINUTES and is_last)
    return Amount(int(word), start + 1, "digits") if start == at and is_plain else None
