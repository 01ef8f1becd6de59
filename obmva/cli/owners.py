"""Owners from a table or from lines of JSON, one after the other, however many there are."""

import csv
import json
import sys
from collections.abc import Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import chain
from typing import Any, BinaryIO, Protocol

from obmva.catalog import MOST_BYTES
from obmva.errors import InvalidFileError, Problem

_STANDARD_INPUT = "-"
_OF_A_ROW = ("id", "work")


@dataclass(frozen=True)
class Owner:
    """One owner: the line (from 1) that they end on, their id as it was written, what they answered
    in the shape of an answers file, and what is wrong with the row.
    """

    line: int
    id: str | None
    data: Mapping[str, Any]
    problems: tuple[Problem, ...] = ()


class Rows(Protocol):
    """A reader of a table: the rows, and the line (from 1) that the last one ended on."""

    @property
    def line_num(self) -> int: ...  # noqa: D102  says itself

    def __next__(self) -> list[str]: ...


@contextmanager
def lines_of(name: str) -> Iterator[Iterator[str]]:
    """Yield the lines of a file, `-` for standard input, each read when it is asked for; bytes that
    are no text stay as halves of letters. Raises `InvalidFileError`.
    """
    if name == _STANDARD_INPUT:
        if sys.stdin is None or sys.stdin.closed or sys.stdin.isatty():
            raise InvalidFileError(Problem("owners-missing", file=name))
        yield _lines(sys.stdin.buffer, name)
        return
    try:
        with open(name, "rb") as stream:  # noqa: PTH123  a name, as the line gives it
            yield _lines(stream, name)
    except OSError as error:
        if error.filename is None:
            raise
        reason = {"reason": error.strerror or ""}
        raise InvalidFileError(Problem("file-unreadable", reason, file=name)) from None


def _lines(stream: BinaryIO, name: str) -> Iterator[str]:
    first = True
    while line := stream.readline(MOST_BYTES + 1):
        if len(line) > MOST_BYTES:
            most = {"most": f"{MOST_BYTES // 1_000_000} MB"}
            raise InvalidFileError(Problem("line-too-long", most, file=name))
        yield line.decode("utf-8-sig" if first else "utf-8", "surrogateescape")
        first = False


def owners_in(lines: Iterator[str], name: str, questions: Collection[str]) -> Iterator[Owner]:
    """Yield the owners of a table whose columns are id, work and `questions` by id, or of lines of
    JSON, each an answers file with an id. Raises `InvalidFileError` for a header that is none.
    """
    first = next(lines, "")
    again = chain([first], lines)
    if first.lstrip().startswith("{"):
        return _of_json(again)
    rows = csv.reader(again)
    header = [title.strip().casefold() for title in next(rows, [])]
    _refuse_header(header, name, questions)
    return _of_table(rows, header)


def _of_json(lines: Iterator[str]) -> Iterator[Owner]:
    for number, line in enumerate(lines, start=1):
        if line.strip():
            yield _of_line(number, line)


def _of_line(number: int, line: str) -> Owner:
    try:
        data = json.loads(line)
    except json.JSONDecodeError as error:
        return Owner(number, None, {}, (Problem("json-broken", {"reason": error.msg}),))
    except RecursionError:
        return Owner(number, None, {}, (Problem("answers-not-a-mapping"),))
    if not isinstance(data, dict):
        return Owner(number, None, {}, (Problem("answers-not-a-mapping"),))
    id_ = data.pop("id", None)
    return Owner(number, None if id_ is None else str(id_), data)


def _of_table(rows: "Rows", header: Sequence[str]) -> Iterator[Owner]:
    while True:
        try:
            row = next(rows)
        except StopIteration:
            return
        except csv.Error as error:
            yield Owner(rows.line_num, None, {}, (Problem("row-broken", {"reason": str(error)}),))
            continue
        if any(cell.strip() for cell in row):
            yield _of_row(rows.line_num, header, row)


def _refuse_header(header: Sequence[str], name: str, questions: Collection[str]) -> None:
    known = (*_OF_A_ROW, *questions)
    problems = [
        Problem("column-unknown", {"given": title, "known": ", ".join(known)}, name, 1, title)
        for title in header
        if title not in known
    ] + [
        Problem("column-twice", {"given": title}, name, 1, title)
        for title in dict.fromkeys(header)
        if header.count(title) > 1
    ]
    if problems or not header:
        raise InvalidFileError(*problems or [Problem("owners-missing", file=name)])


def _of_row(line: int, header: Sequence[str], row: Sequence[str]) -> Owner:
    cells = {title: cell for title, cell in zip(header, row, strict=False) if cell.strip()}
    id_, work = (cells.pop(title, None) for title in _OF_A_ROW)
    if len(row) > len(header):
        return Owner(line, id_, {}, (Problem("row-too-long", {"count": len(header)}),))
    given = {"answers": cells, **({} if work is None else {"work": [{"text": work}]})}
    return Owner(line, id_, given)
