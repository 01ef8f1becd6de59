"""A text of several lines, each with the hours that a column, a heading or a total gives it."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Literal

from obmva.errors import InvalidValueError
from obmva.intake.reading.numbers import (
    has_hours,
    hours_said,
    unit_said,
    without_bare_end,
)
from obmva.intake.reading.shapes import Section, sections_of
from obmva.intake.reading.tables import table_of
from obmva.quantities import Hours, find_hours, part_of, without_total

Why = Literal["bare", "second", "unclear", "total", "column", "aside", "own", "sentence", "beyond"]
"""Why a number or a column was not read: nothing says what it is; other hours of the same line were
taken; the hours can mean several things; it is the total of lines that have hours; the column is
neither work nor hours; the line is no work; they are
not the hours of work to hand over; the
part of a sentence may be work and may not; it lies beyond the most that is read.
"""


@dataclass(frozen=True)
class Unread:
    """Words that hold a number and were not counted."""

    words: str
    why: Why
    line: str = ""


@dataclass(frozen=True)
class Line:
    """One line; `hours` were said in a column of their own, `share` (a month) is its part of a
    total.
    """

    text: str
    hours: str | None = None
    share: Hours | None = None
    among: int = 1


@dataclass
class Listing:
    """The lines of a text, its headings, and the numbers that were not read."""

    lines: list[Line] = field(default_factory=list)
    headings: list[str] = field(default_factory=list)
    unread: list[Unread] = field(default_factory=list)


def listing_of(text: str, total: Hours | None = None) -> Listing:
    """Read the shape of a text: one line, a list, or a table; `total` are hours a month of all its
    lines.
    """
    listing = Listing()
    for section in sections_of(text):
        _add(listing, section)
    if total is not None and len(listing.lines) > 1:
        share = part_of(total, len(listing.lines))
        among = len(listing.lines)
        listing.lines = [Line(line.text, None, share, among) for line in listing.lines]
    return listing


def _add(listing: Listing, section: Section) -> None:
    if section.heading is not None:
        listing.headings.append(section.heading)
    table = table_of(section.lines)
    if table is None:
        _add_lines(listing, section)
        return
    for row in table.rows:
        listing.lines.append(Line(row.words, row.hours))
        listing.unread += [Unread(number, "bare", row.words) for number in row.bare]
    listing.unread += [Unread(name, "column") for name in table.ignored]


def _add_lines(listing: Listing, section: Section) -> None:
    unit = _unit_above(section)
    lines = [_with_unit(listing, line, unit) for line in section.lines]
    totals = [line for line in lines if len(lines) > 1 and _is_total(line.text)]
    works = [line for line in lines if line not in totals]
    total = _total(section.heading, totals, works)
    if total is None:
        listing.unread += [Unread(line.text, "total") for line in totals]
        listing.lines += works
        return
    share = part_of(total, len(works))
    listing.lines += [Line(line.text, None, share, len(works)) for line in works]


def _unit_above(section: Section) -> str | None:
    """Return what the heading, or a first line without numbers, says that bare numbers are."""
    return None if section.heading is None else unit_said(section.heading)


def _with_unit(listing: Listing, line: str, unit: str | None) -> Line:
    """Take a bare number off the end of a line: hours where a heading says so, else told."""
    words, number = without_bare_end(line)
    if number is None:
        return Line(line)
    if unit is not None:
        return Line(words, f"{number} {unit}")
    listing.unread.append(Unread(number, "bare", words))
    return Line(words)


def _is_total(line: str) -> bool:
    """Whether a line is hours and nothing else: "6h", "total: 6h", "6h in all"."""
    if not hours_said(line):
        return False
    try:
        return not any(map(str.isalpha, without_total(find_hours(line).rest)))
    except InvalidValueError:
        return False


def _total(heading: str | None, totals: Sequence[Line], works: Sequence[Line]) -> Hours | None:
    """Return the hours that all lines of a section share; None where there are none, or some line
    has its own.
    """
    if not works or any(line.hours or has_hours(line.text) for line in works):
        return None
    said = [line.text for line in totals] + [heading or ""]
    found = [hours for text in said if (hours := _hours_of(text, len(works))) is not None]
    return found[0] if len(found) == 1 else None


def _hours_of(text: str, works: int) -> Hours | None:
    """Return the hours that are said of so many pieces of work."""
    try:
        found = find_hours(text)
    except InvalidValueError:
        return None
    return found.hours_of_several if works > 1 else found.hours
