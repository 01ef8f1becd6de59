"""Times in a line that are no work: deadlines, times of day, opening hours, and the hour that a
price is for.
"""

from typing import Final

from obmva.quantities.periods import period_before
from obmva.quantities.row import Row
from obmva.quantities.spans import HOURS_A_DAY
from obmva.quantities.time_words import (
    BETWEEN_DEADLINE_AND_NUMBER,
    CLOCKS,
    DEADLINE_ENDS,
    DEADLINES,
    LATER,
    NO_ARTICLE_AFTER,
    POSSIBLE_DEADLINES,
    REPEATS,
)
from obmva.quantities.workloads import Workload

_BEFORE_OTHER_TIMES: Final = POSSIBLE_DEADLINES | REPEATS | CLOCKS
_TURNAROUNDS: Final = frozenset({24.0, 48.0, 72.0})
_ALWAYS_OPEN: Final = frozenset({(24.0, "hour", "day"), (7.0 * HOURS_A_DAY, "day", "week")})


def is_other_time(row: Row, found: Workload) -> bool:
    """Whether what reads like a workload is a deadline ("within 24 hours"), a time of day, opening
    hours, a price's hour.
    """
    before, after = _word_before(row, found.start), row.word(found.end)
    is_deadline = before in DEADLINES or after in DEADLINE_ENDS
    if is_deadline or _is_within_word(row, found) or _is_hour_of_price(found, before):
        return True
    if found.period is None:
        return _is_unlike_work(row, found) or _stands_like_other_time(row, found, before)
    return (found.high, found.span.unit, found.period.name) in _ALWAYS_OPEN


def _word_before(row: Row, at: int) -> str:
    """Return the word before a place, past those that may stand between a deadline and
    its number.
    """
    at -= 1
    while row.word(at) in BETWEEN_DEADLINE_AND_NUMBER:
        at -= 1
    return row.word(at)


def _is_within_word(row: Row, found: Workload) -> bool:
    """Whether a letter or a digit follows that no row could cut off."""
    end = row.spans[found.end - 1][1]
    return row.text[end : end + 1].isalnum()


def _is_hour_of_price(found: Workload, before: str) -> bool:
    """Whether "an hour" says what a price is for, or how often ("$50 an hour", "twice a day")."""
    return found.span.manner == "article" and (before in NO_ARTICLE_AFTER or before[:1].isdecimal())


def _is_unlike_work(row: Row, found: Workload) -> bool:
    """Whether hours without a period were not said as those of work are: "90-day", "a
    day", "24 h".
    """
    span = found.span
    if span.manner == "bare" or span.hyphened or found.high in _TURNAROUNDS:
        return True
    if span.manner == "article":
        return span.unit != "hour"
    return span.unit in {"day", "half-day"} and period_before(row, found.start) is None


def _stands_like_other_time(row: Row, found: Workload, before: str) -> bool:
    """Whether the words beside hours without a period are those of deadlines, pauses and times of
    day.
    """
    after = row.word(found.end)
    is_fraction = after == "/" and row.word(found.end + 1)[:1].isdecimal()
    is_after_a_grave = row.original(found.start - 1) == "à"
    return before in _BEFORE_OTHER_TIMES or after in LATER or is_fraction or is_after_a_grave
