"""Periods, as in "5 h a week", and how much of anything comes to a month."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from obmva.quantities.amounts import read_number
from obmva.quantities.number_words import TIMES
from obmva.quantities.row import Row
from obmva.quantities.time_words import (
    ADVERBS,
    CONNECTIONS,
    CONNECTIONS_OR_NOT,
    CONNECTIONS_WITHIN,
    EVERY_SECOND,
    FORTNIGHTS,
    ONCE,
    PERIODS,
    SHORT_ADVERBS,
    TIMES_OF_DAY,
    PeriodName,
)

WEEKS_A_MONTH: Final = 52 / 12
WORKDAYS_A_WEEK: Final = 5
_MONTHS_IN: Final = {"fortnight": 2 / WEEKS_A_MONTH, "month": 1, "quarter": 3, "year": 12}
_MOST_CONNECTIONS: Final = 4  # "toutes les", "in de", "all ' anno"
_LONGEST_PERIOD: Final = 6


@dataclass(frozen=True)
class Period:
    """A stretch of time, how often in it, and the place after it; `weak`: only "a", "the" makes it
    one.
    """

    name: PeriodName
    times: float
    end: int
    weak: bool = False

    @property
    def can_be_elsewhere(self) -> bool:
        """Whether hours that do not stand beside it can be meant by it."""
        return self.times <= 1 and self.name in {"day", "week", "fortnight", "month"}


def a_month(value: float, period: Period) -> float:
    """Return what a value of each period, a day or longer, comes to in a month."""
    value *= period.times
    if period.name == "day":
        return value * WORKDAYS_A_WEEK * WEEKS_A_MONTH
    if period.name == "week":
        return value * WEEKS_A_MONTH
    return value / _MONTHS_IN[period.name]


def read_period(row: Row, at: int) -> Period | None:
    """Read "a week", "/month", "al mese", "p/w", "viikossa", "every two weeks", "twice a week"."""
    after_fortnight = row.after(FORTNIGHTS, at)
    if after_fortnight is not None:
        return Period("fortnight", 1, after_fortnight)
    times, at = _times(row, at)
    adverb = ADVERBS.get(row.word(at)) or SHORT_ADVERBS.get(row.word(at))
    return Period(adverb, times, at + 1) if adverb else _connected(row, at, times)


def period_before(row: Row, at: int) -> Period | None:
    """Return the period that ends right before a place ("every day 30 min"), unless it says how
    many times.
    """
    ends = {at, at - 1} if row.word(at - 1) in {",", ":", "-"} else {at}
    periods = (read_period(row, start) for start in range(max(at - _LONGEST_PERIOD, 0), at))
    return next(
        (period for period in periods if period and period.end in ends and period.can_be_elsewhere),
        None,
    )


def only_period(row: Row, places: Iterable[int]) -> Period | None:
    """Return the period that these places of a row speak of ("monthly report"), if it is one and
    clear.
    """
    places = (at for at in places if row.word(at) not in SHORT_ADVERBS)
    periods = [
        period for at in places if (period := read_period(row, at)) and period.can_be_elsewhere
    ]
    clear = {
        (period.name, period.times): period
        for period in periods
        if not (period.weak and period.name == "day")
    }
    return next(iter(clear.values())) if len(clear) == 1 else None


def _times(row: Row, at: int) -> tuple[float, int]:
    """Read "once", "3 times", "2x" before a period, and the place after it; without them it is
    once.
    """
    if row.word(at) in ONCE:
        return ONCE[row.word(at)], at + 1
    number = read_number(row, at)
    if number and row.word(number.end) in TIMES:
        return number.value, number.end + 1
    return 1, at


def _connected(row: Row, at: int, times: float) -> Period | None:
    """Read a period with the words that connect it to what stands before."""
    is_sure, end = _connection(row, at)
    if is_sure:
        return _surely_connected(row, end, times)
    word = row.word(end)
    name = PERIODS.get(word) or ADVERBS.get(word)
    return Period(name, times, end + 1, weak=True) if name and end > at and len(word) > 1 else None


def _surely_connected(row: Row, at: int, times: float) -> Period | None:
    """Read the period after "per", "each": "per week", "every two weeks", "every morning"."""
    every, at = _every(row, at)
    word = row.word(at)
    name = PERIODS.get(word) or ADVERBS.get(word) or TIMES_OF_DAY.get(word)
    return Period(name, times / every, at + 1) if name and every else None


def _connection(row: Row, at: int) -> tuple[bool, int]:
    """Read the words before the name of a period; tells whether one of them can mean nothing else,
    and the place after.
    """
    is_sure, end = False, at
    while end < at + _MOST_CONNECTIONS:
        word = row.word(end)
        is_name = is_sure and word in PERIODS  # "par an": the year, no article
        is_within = end > at and word in CONNECTIONS_WITHIN
        if is_name or not (is_within or word in CONNECTIONS or word in CONNECTIONS_OR_NOT):
            break
        is_sure, end = is_sure or word in CONNECTIONS, end + 1
    return is_sure, end


def _every(row: Row, at: int) -> tuple[float, int]:
    """Read the two of "every two weeks" and of "every other week", and the place after it."""
    if row.word(at) in EVERY_SECOND:
        return 2, at + 1
    number = read_number(row, at)
    return (number.value, number.end) if number and number.is_counted else (1, at)
