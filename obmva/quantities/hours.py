"""Hours of work a month, as people write them."""

from dataclasses import dataclass
from typing import Final

from obmva.errors import InvalidValueError, Problem
from obmva.quantities.lines import cut_out, find_workload
from obmva.quantities.periods import WEEKS_A_MONTH, Period, a_month
from obmva.quantities.row import row_of
from obmva.quantities.workloads import Workload, read_whole
from obmva.quantities.writing import in_digits

MOST_HOURS_A_MONTH: Final = 100 * WEEKS_A_MONTH
_ROUNDING: Final = 1e-9
_EVERY_WEEK: Final = Period("week", 1, 0)


@dataclass(frozen=True)
class Hours:
    """Hours a month; the three are equal when one number was said."""

    low: float
    typical: float
    high: float


def parse_hours(text: str, field: str) -> Hours:
    """Read a text that is hours and nothing else ("5h/week", "20h/month"; "8" is hours a week);
    returns hours a month.

    Raises `InvalidValueError` naming `field` when it cannot be read, is not above 0, or is more
    than anyone can work.
    """
    found = read_whole(row_of(text))
    if found is None:
        raise InvalidValueError(Problem("hours-unreadable", {"given": text}, field=field))
    return _hours_a_month(found, text.strip(), field)


def find_hours(text: str) -> tuple[str, Hours | None]:
    """Take the hours out of a line; returns the line without them, and hours a month (None where
    none are said).

    Raises `InvalidValueError` for hours that are not above 0, or more than anyone can work.
    """
    row = row_of(text)
    found = find_workload(row)
    if found is None:
        return text.strip(), None
    start, end = row.spans[found.start][0], row.spans[found.end - 1][1]
    hours = _hours_a_month(found, row.text[start:end], None)
    return cut_out(row.text, start, end), hours


def hours_text(hours: Hours) -> str:
    """Write hours so that `parse_hours` reads the same again ("5h/week", "20h/month", "2-3h/week").

    `typical` is not written: where low and high differ, it is read as the middle.
    """
    for period, factor in (("week", WEEKS_A_MONTH), ("month", 1.0)):
        low, high = (float(f"{value / factor:.4g}") for value in (hours.low, hours.high))
        if (low * factor, high * factor) == (hours.low, hours.high):
            return f"{_range_text(low, high)}h/{period}"
    return f"{_range_text(hours.low, hours.high)}h/month"


def share_text(hours: Hours, among: int) -> str:
    """Write the share that one of so many has of a total, to four digits, by the week or the month
    as the total was said.
    """
    period, factor = (
        ("week", WEEKS_A_MONTH)
        if hours_text(_times(hours, among)).endswith("week")
        else ("month", 1.0)
    )
    low, high = (float(f"{value / factor:.4g}") for value in (hours.low, hours.high))
    return f"{_range_text(low, high)}h/{period}"


def _times(hours: Hours, number: int) -> Hours:
    return Hours(hours.low * number, hours.typical * number, hours.high * number)


def _range_text(low: float, high: float) -> str:
    return in_digits(low) if low == high else f"{in_digits(low)}-{in_digits(high)}"


def _hours_a_month(found: Workload, given: str, field: str | None) -> Hours:
    """Return hours a month; a workload without a period is a week's. Raises `InvalidValueError` for
    what cannot be.
    """
    period = found.period or _EVERY_WEEK
    low, high = a_month(found.low, period), a_month(found.high, period)
    sentence = _complaint(low, high)
    if sentence:
        raise InvalidValueError(Problem(sentence, {"given": given}, field=field))
    return Hours(low, low if low == high else (low + high) / 2, high)


def _complaint(low: float, high: float) -> str | None:
    """Name the sentence for hours a month that cannot be."""
    if low < 0:
        return "hours-negative"
    if high == 0:
        return "hours-zero"
    return None if high <= MOST_HOURS_A_MONTH * (1 + _ROUNDING) else "hours-too-many"
