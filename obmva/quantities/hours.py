"""Hours of work as people write them: a month, or once."""

from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Final

from obmva.errors import InvalidValueError, Problem
from obmva.quantities.amounts import Amount, amount_in
from obmva.quantities.cutting import cut_out
from obmva.quantities.numbers import read_counted
from obmva.quantities.rates import WEEKS_A_MONTH, Rate, read_rate
from obmva.quantities.row import Row, row_of
from obmva.quantities.words import words
from obmva.quantities.writing import in_digits

MOST_HOURS_A_MONTH: Final = 100 * WEEKS_A_MONTH
MOST_HOURS_ONCE: Final = 12 * MOST_HOURS_A_MONTH
FULL_TIME: Final = 40 * WEEKS_A_MONTH
"""Hours a month of a full-time job where no market says how many: a week of 40 hours."""
_ROUNDING: Final = 1e-9
_EVERY_WEEK: Final = Rate(1, "week", 0, 0, "sure")
_CLOSING: Final = frozenset(".,;!")


@dataclass(frozen=True)
class Hours:
    """Hours a month, or in all where `once`; the three are equal when one number was said.

    `months`: for how many months, where that was said.
    """

    low: float
    typical: float
    high: float
    once: bool = False
    months: float | None = None


@dataclass(frozen=True)
class Found:
    """A line without its hours, and the hours (None where none are said).

    `without_period`: it was not said how often. `is_total`: that they
    are all was said as a sum ("in total"). `unread`: words about hours that can mean several
    things, and do not stand in the rest.
    """

    rest: str
    hours: Hours | None
    without_period: bool = False
    is_total: bool = False
    unread: str | None = None

    @property
    def hours_of_several(self) -> Hours | None:
        """The hours where they are those of several pieces of work: a total is a week's then."""
        if self.hours is None or not self.is_total:
            return self.hours
        return replace(_times(self.hours, WEEKS_A_MONTH), once=False)


@lru_cache(maxsize=2048)  # every printed command reads the same hours again
def parse_hours(
    text: str, field: str, *, full_time: float = FULL_TIME, once: bool = False
) -> Hours:
    """Read a text that is hours and nothing else ("5h/week", "20h/month", "20h once"; "8" is hours
    a week, or in all where `once`).

    `full_time` is hours a month of a full-time job. Raises `InvalidValueError` naming `field` when
    it cannot be read, is not above 0, or is more than anyone can work.
    """
    row = row_of(text)
    amount = amount_in(row, is_whole=True)
    if amount is None or amount.unread or not _is_whole(row, amount):
        amount = _bare_numbers(row)
    if amount is None:
        raise InvalidValueError(Problem("hours-unreadable", {"given": text}, field=field))
    return _hours(_without_period(amount, once), text.strip(), field, full_time)


@lru_cache(maxsize=2048)  # one line is asked about several times while it is read
def find_hours(text: str, *, full_time: float = FULL_TIME, once: bool = False) -> Found:
    """Take the hours out of a line; those without a period are a week's, or in all where `once`.

    Raises `InvalidValueError` for hours that are not above 0, or more than anyone can work.
    """
    row = row_of(text)
    amount = amount_in(row)
    if amount is None:
        return Found(text.strip(), None)
    spans = [(row.spans[start][0], row.spans[end - 1][1]) for start, end in amount.cuts]
    said, rest = row.text[spans[0][0] : spans[-1][1]], row.text
    for start, end in reversed(spans):
        rest = cut_out(rest, start, end)
    if amount.unread:
        return Found(rest, None, unread=said)
    hours = _hours(_without_period(amount, once), said, None, full_time)
    return Found(rest, hours, without_period=_is_without_period(amount), is_total=amount.total)


def hours_text(hours: Hours) -> str:
    """Write hours so that `parse_hours` reads the same again ("5h/week", "2-3h/week", "20h once").

    `typical` is not written: where low and high differ, it is read as the middle.
    """
    if hours.once:
        return f"{_range_text(hours.low, hours.high)}h once"
    stretch = f" for {in_digits(hours.months)} months" if hours.months else ""
    for period, factor in (("week", WEEKS_A_MONTH), ("month", 1.0)):
        low, high = (float(f"{value / factor:.4g}") for value in (hours.low, hours.high))
        if (low * factor, high * factor) == (hours.low, hours.high):
            return f"{_range_text(low, high)}h/{period}{stretch}"
    return f"{_range_text(hours.low, hours.high)}h/month{stretch}"


def share_text(hours: Hours, among: int) -> str:
    """Write the share that one of so many has of a total, to four digits, by the week or the month
    as the total was said.
    """
    is_weekly = "/week" in hours_text(_times(hours, among))
    factor = WEEKS_A_MONTH if is_weekly else 1.0
    share = (float(f"{end / factor:.4g}") * factor for end in (hours.low, hours.high))
    low, high = share
    return hours_text(replace(hours, low=low, typical=(low + high) / 2, high=high))


def _times(hours: Hours, number: float) -> Hours:
    low, typical, high = (number * end for end in (hours.low, hours.typical, hours.high))
    return replace(hours, low=low, typical=typical, high=high)


def _range_text(low: float, high: float) -> str:
    return in_digits(low) if low == high else f"{in_digits(low)}-{in_digits(high)}"


def _is_whole(row: Row, amount: Amount) -> bool:
    """Whether a row says nothing beside an amount."""
    rates = [(amount.rate.start, amount.rate.end)] if amount.rate else []
    said = {at for start, end in (*amount.cuts, *rates) for at in range(start, end)}
    return all(at in said or row.word(at) in _CLOSING for at in range(len(row)))


def _bare_numbers(row: Row) -> Amount | None:
    """Read bare numbers, which are hours: "8", "8-10", "20/month", "-5"."""
    start = words().between.skip(row, words().about.skip_all(row, 0))
    is_negative = row.word(start) == "-"
    low = read_counted(row, start + 1 if is_negative else start)
    if low is None:
        return None
    after = words().ands.skip(row, words().ranges.skip(row, low.end))
    high = (read_counted(row, after) if after > low.end else None) or low
    end = words().after_hours.skip(row, high.end)
    rate = read_rate(row, end)
    amount = Amount(low.value, high.value, ((0, end),), rate)
    if low.value > high.value or (rate and rate.period == "hour") or not _is_whole(row, amount):
        return None
    return replace(amount, low=-high.value, high=-low.value) if is_negative else amount


def _is_without_period(amount: Amount) -> bool:
    return amount.rate is None and not amount.once and not amount.share


def _without_period(amount: Amount, once: bool) -> Amount:
    """Return hours that were said without a period as those in all, where that is how they are to
    be taken.
    """
    return replace(amount, once=True) if once and _is_without_period(amount) else amount


def _hours(amount: Amount, given: str, field: str | None, full_time: float) -> Hours:
    """Return hours a month, or once; without a period they are a week's. Raises `InvalidValueError`
    for what cannot be.
    """
    low, high = _in_hours(amount, full_time)
    complaint = _complaint(low, high, MOST_HOURS_ONCE if amount.once else MOST_HOURS_A_MONTH)
    if complaint:
        raise InvalidValueError(Problem(complaint, {"given": given}, field=field))
    typical = low if low == high else (low + high) / 2
    return Hours(low, typical, high, amount.once, amount.months)


def _in_hours(amount: Amount, full_time: float) -> tuple[float, float]:
    if amount.once:
        return amount.low, amount.high
    if amount.share:
        return amount.low * full_time, amount.high * full_time
    rate = amount.rate or _EVERY_WEEK
    return rate.a_month(amount.low), rate.a_month(amount.high)


def _complaint(low: float, high: float, most: float) -> str | None:
    """Name the sentence for hours that cannot be."""
    if low < 0:
        return "hours-negative"
    if high == 0:
        return "hours-zero"
    return None if high <= most * (1 + _ROUNDING) else "hours-too-many"
