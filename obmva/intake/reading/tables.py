"""Tables pasted as text: Markdown, tabs, semicolons, commas. A row is a line of work; a heading
says what the bare numbers of a column are.
"""

import csv
import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from obmva.intake.reading.numbers import has_hours, unit_said

_RULE: Final = re.compile(r"\A\|?\s*:?-{2,}:?\s*(?:\|\s*:?-{2,}:?\s*)*\|?\Z")
_NUMBER: Final = re.compile(r"\A[~≈]?\d+(?:[.,:]\d+)?(?:\s*[-–]\s*\d+(?:[.,]\d+)?)?\Z")
_SEPARATORS: Final = ("\t", ";", ",")
_FEWEST_ROWS: Final = 2


@dataclass(frozen=True)
class Row:
    """A row as work: its words, and the hours that stand in its other cells."""

    words: str
    hours: str | None
    bare: tuple[str, ...] = ()
    """Numbers of which nothing says what they are."""


@dataclass(frozen=True)
class Table:
    """The rows of a table, and the names of the columns that say neither work nor hours."""

    rows: tuple[Row, ...]
    ignored: tuple[str, ...]


def table_of(lines: Sequence[str]) -> Table | None:
    """Read lines as a table; None where they are none."""
    cells = _marked_cells(lines) or _separated_cells(lines)
    if cells is None:
        return None
    units = [unit_said(cell) for cell in cells[0]]
    has_heading = any(units) and not any(map(_is_amount, cells[0]))
    if not has_heading and not _is_marked(lines):
        return None if _NUMBER.match(cells[0][-1]) is None else _read(cells, None, units)
    return _read(cells[1:], cells[0], units)


def _is_marked(lines: Sequence[str]) -> bool:
    return any(_RULE.match(line) and "|" in line for line in lines)


def _marked_cells(lines: Sequence[str]) -> list[list[str]] | None:
    """Return the cells of a Markdown table, whose heading stands over a rule of hyphens."""
    if not _is_marked(lines) or not all("|" in line for line in lines):
        return None
    rows = [line for line in lines if not _RULE.match(line)]
    return _even([[cell.strip() for cell in row.strip().strip("|").split("|")] for row in rows])


def _separated_cells(lines: Sequence[str]) -> list[list[str]] | None:
    """Return the cells between tabs, semicolons or commas where each line has as many."""
    for sign in _SEPARATORS:
        if len(lines) >= _FEWEST_ROWS and all(sign in line for line in lines):
            rows = list(csv.reader(lines, delimiter=sign, skipinitialspace=True))
            if len({len(row) for row in rows}) == 1:
                return [[cell.strip() for cell in row] for row in rows]
    return None


def _even(rows: list[list[str]]) -> list[list[str]] | None:
    widest = max(map(len, rows), default=0)
    return [row + [""] * (widest - len(row)) for row in rows] if rows and widest > 1 else None


def _is_amount(cell: str) -> bool:
    return _NUMBER.match(cell) is not None or has_hours(cell)


def _read(
    rows: Sequence[Sequence[str]], heading: Sequence[str] | None, units: Sequence[str | None]
) -> Table:
    amounts = [
        number
        for number in range(len(units))
        if (heading is not None and units[number]) or any(_is_amount(row[number]) for row in rows)
    ]
    texts = [number for number in range(len(units)) if number not in amounts]
    work = next((number for number in texts if any(_has_words(row[number]) for row in rows)), 0)
    ignored = tuple(heading[number] for number in texts if number != work) if heading else ()
    read = (_row(row, work, amounts, units if heading else [None] * len(units)) for row in rows)
    return Table(tuple(one for one in read if one.words), tuple(filter(None, ignored)))


def _row(row: Sequence[str], work: int, amounts: Sequence[int], units: Sequence[str | None]) -> Row:
    """Join the cells that say how long and how often; a bare number takes the unit of its
    heading.
    """
    said, bare = [], []
    for number in amounts:
        if number == work or not row[number]:
            continue
        if _NUMBER.match(row[number]) is None:
            said.append(row[number])
        elif unit := units[number]:
            said.append(f"{row[number]} {unit}")
        else:
            bare.append(row[number])
    return Row(row[work], " ".join(said) or None, tuple(bare))


def _has_words(cell: str) -> bool:
    return any(char.isalpha() for char in cell)
