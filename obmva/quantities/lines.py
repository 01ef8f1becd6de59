"""Workloads inside a line of other words."""

import itertools
import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from obmva.quantities.amounts import is_number
from obmva.quantities.number_words import (
    ARTICLES,
    BETWEEN,
    NUMBERS,
    PARTS,
    SIGNS_OF_PARTS,
    SPANISH_HALVES_BEGIN,
    UNCOUNTED,
    UNITS_WITHOUT_ARTICLE,
)
from obmva.quantities.other_times import is_other_time
from obmva.quantities.periods import Period, only_period, period_before
from obmva.quantities.row import Row
from obmva.quantities.time_words import ABOUT, ADVERBS, UNITS
from obmva.quantities.workloads import Workload, read_workload

_AMOUNT_WORDS: Final = ARTICLES.union(
    NUMBERS, PARTS, SIGNS_OF_PARTS, UNITS_WITHOUT_ARTICLE, SPANISH_HALVES_BEGIN, UNCOUNTED
)
_LONGEST_AMOUNT: Final = 12  # "three and a half to four and a half"
_MOST_HOURS_OF_DAILY_WORK: Final = 2

_DANGLING: Final = " ,;:-–—~=|/\t\u00a0\u202f"
_LEADING_OF: Final = r"(?i)\A(?:(?:of|de|di|van|von)\s+|d['’]\s*)"


def find_workload(row: Row) -> Workload | None:
    """Find the workload of a line: of several the last with a period, else the last; a period may
    stand elsewhere.
    """
    found = list(_workloads(row))
    with_period = [workload for workload in found if workload.period]
    if with_period:
        return with_period[-1]
    if not found:
        return None
    last = found[-1]
    return replace(last, period=period_before(row, last.start) or _period_elsewhere(row, last))


def _period_elsewhere(row: Row, found: Workload) -> Period | None:
    """Return the period that the rest of the line speaks of; not the day of "daily operations 10h",
    which are a week's.
    """
    period = only_period(row, itertools.chain(range(found.start), range(found.end, len(row))))
    is_many_a_day = (
        period is not None and period.name == "day" and found.high > _MOST_HOURS_OF_DAILY_WORK
    )
    return None if is_many_a_day and period and row.word(period.end - 1) in ADVERBS else period


def cut_out(text: str, start: int, end: int) -> str:
    """Return the text without the piece between two characters, and without the signs that would
    dangle then.
    """
    before, after = text[:start].rstrip(), text[end:].lstrip()
    is_listed = before[-1:] in {",", ";"} or after[:1] in {",", ";"}
    before, after = _without_brackets(before.rstrip(_DANGLING), after.lstrip(_DANGLING + "."))
    if not before.strip("([ "):
        before, after = "", re.sub(_LEADING_OF, "", after, count=1)
    rest = " ".join(f"{before}{_joint(before, after, is_listed=is_listed)}{after}".split())
    return rest if any(character.isalnum() for character in rest) else ""


def _workloads(row: Row) -> Iterator[Workload]:
    """Find the workloads of a line, from left to right."""
    end = 0
    for at in _beginnings(row):
        found = read_workload(row, at) if at >= end else None
        if found is None:
            continue
        end = found.end
        if not is_other_time(row, found):
            yield _with_lead(row, found)


def _beginnings(row: Row) -> Iterator[int]:
    """Find the places where an amount may begin: soon before a unit, and not within a
    word ("mp3").
    """
    units = (at for at, word in enumerate(row.words) if word in UNITS)
    near_units = {at for unit in units for at in range(max(unit - _LONGEST_AMOUNT, 0), unit + 1)}
    for at in sorted(near_units):
        word, start = row.words[at], row.spans[at][0]
        is_within_word = row.text[max(start - 1, 0) : start].isalnum()
        if (word in _AMOUNT_WORDS or is_number(word)) and not is_within_word:
            yield at


def _with_lead(row: Row, found: Workload) -> Workload:
    """Take in the words before that belong to the hours: a minus, "about", "between"."""
    start = found.start
    if row.original(start - 1) in {"-", "−"} and row.touches(start) and not row.touches(start - 1):
        return replace(found.negated(), start=start - 1)
    if found.low < found.high and row.word(start - 1) in BETWEEN:
        start -= 1
    return replace(found, start=row.before_all(ABOUT, start))


def _without_brackets(before: str, after: str) -> tuple[str, str]:
    """Take away brackets that stood around the piece alone."""
    while before[-1:] in {"(", "["} and after[:1] in {"", ")", "]"}:
        before, after = before[:-1].rstrip(_DANGLING), after[1:].lstrip(_DANGLING)
    return before, after


def _joint(before: str, after: str, *, is_listed: bool) -> str:
    """Return what joins the two sides of a cut."""
    if not before or before[-1] in "([" or after[:1] in {"", ".", "!", "?", ")", "]"}:
        return ""
    return ", " if is_listed else " "
