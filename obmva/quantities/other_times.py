"""Times in a line that are no work: deadlines, times of day, opening hours, and the hour that a
price is for.
"""

from typing import Final

from obmva.quantities.lengths import HOURS_A_DAY
from obmva.quantities.pieces import Worked
from obmva.quantities.row import Row
from obmva.quantities.words import words

_TURNAROUNDS: Final = frozenset({24.0, 48.0, 72.0})
_ALWAYS_OPEN: Final = frozenset({(24.0, "hour", "day"), (7.0 * HOURS_A_DAY, "day", "week")})


def is_other_time(row: Row, worked: Worked, *, is_rated: bool, is_whole: bool) -> bool:
    """Whether what reads like hours of work is a deadline ("within 24 hours"), a time of day,
    opening hours, a price's hour.

    `is_rated`: the line says how often, or that it is once; `is_whole`: it says nothing but this.
    Days are days of work then.
    """
    before = _start_of_deadline(row, worked.start)
    is_deadline = words().deadlines.before(row, before) < before or words().deadline_ends.begin(
        row, worked.length.end
    )
    if is_deadline or row.is_within_word(worked.start, worked.end):
        return True
    if worked.length.manner == "article" and _is_of_price(row, worked.start):
        return True
    if worked.rate is None:
        is_unlike = _is_unlike_work(worked, is_rated=is_rated, is_whole=is_whole)
        return is_unlike or (not worked.each and _stands_like_other_time(row, worked, before))
    return worked.rate.period == "hour"


def _start_of_deadline(row: Row, at: int) -> int:
    """Return the place before the words that may stand between a deadline and its number."""
    at = words().about.before_all(row, at)
    return words().between_deadline_and_number.before_all(row, at)


def _is_of_price(row: Row, at: int) -> bool:
    """Whether "an hour" says what a price is for, or how often ("$50 an hour", "twice a day")."""
    return words().no_article_after.before(row, at) < at or row.word(at - 1)[:1].isdecimal()


def is_always_open(worked: Worked) -> bool:
    """Whether hours are those of a place that never closes ("24 hours a day")."""
    period = worked.rate.period if worked.rate else None
    return (worked.high, worked.length.unit, period) in _ALWAYS_OPEN


def _is_unlike_work(worked: Worked, *, is_rated: bool, is_whole: bool) -> bool:
    """Whether hours without a period were not said as those of work are: "90-day", "a
    day", "24 h".
    """
    length = worked.length
    is_work = is_rated or worked.each
    if length.manner == "bare" or length.high in _TURNAROUNDS:
        return not is_work
    if length.hyphened:
        return not (worked.each or (is_rated and length.unit in {"minute", "hour"}))
    if length.manner == "article":
        return length.unit != "hour" and not is_work
    return length.unit in {"day", "half-day"} and not (is_work or is_whole)


def _stands_like_other_time(row: Row, worked: Worked, before: int) -> bool:
    """Whether the words beside hours without a period are those of deadlines, pauses and times of
    day.
    """
    kinds = (words().possible_deadlines, words().repeats, words().clocks)
    if any(kind.before(row, before) < before for kind in kinds):
        return True
    end = worked.length.end
    is_fraction = row.word(end) == "/" and row.word(end + 1)[:1].isdecimal()
    is_after_a_grave = row.original(worked.start - 1) == "à"
    is_later = words().later.begin(row, end) or words().repeats_after.begin(row, end)
    return is_later or is_fraction or is_after_a_grave
