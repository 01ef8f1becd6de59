"""Workloads: a length of time or a range of two, and how often ("2-3 h a week")."""

from dataclasses import dataclass, replace
from typing import Final

from obmva.quantities.amounts import read_number
from obmva.quantities.number_words import ANDS, ARTICLES, BETWEEN, RANGES, UNCOUNTED
from obmva.quantities.periods import Period, read_period
from obmva.quantities.row import Row
from obmva.quantities.spans import HOURS_OF, Span, read_span
from obmva.quantities.time_words import ABOUT, ADVERBS, AFTER_HOURS, OF_WORK, UNITS

_FILLERS_AFTER: Final = AFTER_HOURS | OF_WORK


@dataclass(frozen=True)
class Workload:
    """Hours of each period, between two places of a row; without a period it was not said how
    often.

    `span` is the length of time that was read last: in a range, its upper end.
    """

    low: float
    high: float
    span: Span
    start: int
    end: int
    period: Period | None

    def negated(self) -> "Workload":
        """Return the same with a minus before it."""
        return replace(self, low=-self.high, high=-self.low)


def read_whole(row: Row) -> Workload | None:
    """Read the whole row as one workload."""
    at = row.skip(row.after_all(ABOUT, 0), BETWEEN)
    is_negative = row.word(at) == "-"
    if is_negative:
        at += 1
    readings = (read_workload(row, at), _without_unit(row, at), _after_period(row, at))
    found = next((reading for reading in readings if reading and _is_complete(row, reading)), None)
    return found.negated() if found and is_negative else found


def read_workload(row: Row, at: int) -> Workload | None:
    """Read a workload that begins at this place."""
    low = read_span(row, at)
    if low is None:
        return _range_with_one_unit(row, at) or _uncounted(row, at)
    high = _upper_end(row, at, low.end) or low
    return _with_period(row, at, low.hours, high) if low.hours <= high.hours else None


def _range_with_one_unit(row: Row, at: int) -> Workload | None:
    """Read "2-3h"; the unit of the upper end is that of both."""
    number = read_number(row, at)
    if number is None or not number.is_counted:
        return None
    high = _upper_end(row, at, number.end)
    if high is None or high.manner in {"article", "bare"}:
        return None
    low = number.value * HOURS_OF[high.unit]
    return _with_period(row, at, low, high) if low <= high.hours else None


def _uncounted(row: Row, at: int) -> Workload | None:
    """Read "a few hours", "several days": a range of what is usually meant."""
    place = row.skip(at, ARTICLES)
    unit = UNITS.get(row.word(place + 1))
    if unit is None or row.word(place) not in UNCOUNTED:
        return None
    low, high = (HOURS_OF[unit] * number for number in UNCOUNTED[row.word(place)])
    return _with_period(row, at, low, Span(high, unit, place + 2, "word", hyphened=False))


def _upper_end(row: Row, start: int, at: int) -> Span | None:
    """Read the upper end of a range that began at `start`: "-3h", "to 3 h", and after "between"
    also "and 3 h".
    """
    at = row.skip(at, {"+"})
    is_between = row.word(start - 1) in BETWEEN
    if row.word(at) in RANGES or (is_between and row.word(at) in ANDS):
        return read_span(row, at + 1)
    return None


def _with_period(row: Row, at: int, low: float, high: Span) -> Workload | None:
    """Add the period that follows; time of each hour ("5 min/h") is no workload."""
    end = row.after_all(_FILLERS_AFTER, high.end)
    period = read_period(row, end) or _set_off_period(row, end)
    if period is None:
        return Workload(low, high.hours, high, at, end, None)
    if period.name == "hour":
        return None
    return Workload(low, high.hours, high, at, row.after_all(_FILLERS_AFTER, period.end), period)


def _set_off_period(row: Row, at: int) -> Period | None:
    """Read a period in brackets, or an adverb after a comma or a dash: "(a week)", ", weekly"."""
    period = read_period(row, at + 1)
    if period and row.word(at) == "(" and row.word(period.end) == ")":
        return replace(period, end=period.end + 1)
    is_adverb = row.word(at) in {",", "-"} and row.word(at + 1) in ADVERBS
    return period if is_adverb else None


def _without_unit(row: Row, at: int) -> Workload | None:
    """Read bare numbers, which are hours: "8", "8-10", "20/month"."""
    low = read_number(row, at)
    if low is None or not low.is_counted:
        return None
    high = read_number(row, low.end + 1) if row.word(low.end) in RANGES | ANDS else None
    last = high if high and high.is_counted else low
    end = row.after(AFTER_HOURS, last.end) or last.end
    period = read_period(row, end)
    if low.value > last.value or (period and period.name == "hour"):
        return None
    span = Span(last.value, "hour", last.end, last.manner, hyphened=False)
    return Workload(low.value, last.value, span, at, period.end if period else end, period)


def _after_period(row: Row, at: int) -> Workload | None:
    """Read a period with the hours after it: "every day 30 min"."""
    period = read_period(row, at)
    if period is None or period.times > 1 or period.name == "hour":
        return None
    found = read_workload(row, row.skip(period.end, {",", ":"}))
    return replace(found, period=period) if found and found.period is None else None


def _is_complete(row: Row, found: Workload) -> bool:
    """Whether nothing but full stops follows; "a day" and a bare "tunti" need a period."""
    is_counted = found.span.manner in {"digits", "word"} or (
        found.span.manner == "article" and found.span.unit == "hour"
    )
    is_said = found.period is not None or is_counted
    return is_said and all(word in {".", ",", ";", "!"} for word in row.words[found.end :])
