"""Blocks for a terminal: wrapped to its width, in colour where that is welcome. The only module
that knows Rich.
"""

from __future__ import annotations

import io
from collections.abc import Iterable
from textwrap import shorten
from typing import TYPE_CHECKING

from rich.box import SIMPLE_HEAD
from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.table import Table as Grid
from rich.text import Text

from obmva.render.page import Bar, Block, Cell, Gap, Heading, Item, Line, Note, Spans, Style, Table

if TYPE_CHECKING:
    from obmva.render import Rendering

_STYLES: dict[Style, str] = {"good": "bold green", "bad": "bold yellow", "link": ""}
# stands for a blank at which no line may end: to what breaks lines all blanks are alike
_GLUE = "\ue000"
_OF_A_PART = 2


def write(rendering: Rendering) -> str:
    """Return a result as text of the width of its canvas, without blanks at the ends of lines."""
    canvas, page = rendering.canvas, rendering.page(rendering.canvas.width)
    buffer = io.StringIO()
    console = Console(
        file=buffer,
        width=canvas.width,
        force_terminal=canvas.colour,
        no_color=not canvas.colour,
        color_system="standard" if canvas.colour else None,
        highlight=False,
        markup=False,
        emoji=False,
        legacy_windows=False,
        _environ={},
    )
    for block in page.blocks:
        for part in _rendered(block, canvas.width):
            console.print(part, crop=False)
    return (
        "\n".join(line.rstrip() for line in buffer.getvalue().replace(_GLUE, " ").splitlines())
        + "\n"
    )


def _rendered(block: Block, width: int) -> Iterable[RenderableType]:
    match block:
        case Line(spans, unbroken=True):
            # in a group, since bare texts are joined into one that wraps
            words = "".join(words for words, _ in spans)
            return [Group(Text(words, no_wrap=True, overflow="ignore"))]
        case Line(spans):
            return [_styled(spans)]
        case Heading():
            return _heading(block)
        case Gap():
            return [""]
        case Item(spans, mark, depth):
            return [_hanging(mark, spans) if mark or not depth else _indented(spans, depth)]
        case Note():
            return [_note(block, width)]
        case Table():
            return [_grid(block)]


def _heading(heading: Heading) -> list[RenderableType]:
    """Return a heading; that of a part stands after a pause."""
    title = Text(heading.text, style=_STYLES.get(heading.style, "bold"))
    if heading.level != _OF_A_PART:
        return [title]
    return [""] if heading.quiet else ["", title]


def _note(note: Note, width: int) -> RenderableType:
    mark = f"[{note.number}]"
    if note.brief:
        return Text(shorten(f"{mark} {note.title}", width, placeholder="..."))
    return _hanging(mark, ((f"{note.title} {note.url or ''}".rstrip(), ""),))


def _indented(spans: Spans, depth: int) -> RenderableType:
    return Padding(_styled(spans), (0, 0, 0, depth))


def _styled(spans: Spans) -> Text:
    return Text.assemble(
        *((words.replace("\u00a0", _GLUE), _STYLES.get(style, style)) for words, style in spans)
    )


def _cell(cell: Cell) -> Text:
    return Text(cell.label) if isinstance(cell, Bar) else _styled(cell)


def _hanging(mark: str, spans: Spans) -> Grid:
    grid = Grid.grid(padding=(0, 1, 0, 0))
    grid.add_column(width=len(mark) or 1)
    grid.add_column(overflow="fold")
    grid.add_row(Text(mark), _styled(spans))
    return grid


def _grid(table: Table) -> Grid:
    grid = Grid(
        box=SIMPLE_HEAD,
        pad_edge=False,
        show_edge=False,
        expand=True,
        padding=(0, 1, 0, 0) if table.roomy else (0, 1),
    )
    for column in table.columns:
        grid.add_column(
            column.title,
            width=column.width,
            ratio=column.ratio,
            justify="right" if column.right else "left",
            no_wrap=column.no_wrap,
            overflow="ellipsis" if column.no_wrap else "fold",
            style=_STYLES.get(column.style, column.style),
        )
    for number, row in enumerate(table.rows):
        if number and table.roomy:
            grid.add_row()
        grid.add_row(*map(_cell, row))
    return grid
