"""Blocks for a terminal: wrapped to its width, in colour where that is welcome. The only module
that knows Rich.
"""

from __future__ import annotations

import io
from collections.abc import Iterable, Sequence
from itertools import groupby
from typing import TYPE_CHECKING

from rich.box import SIMPLE_HEAD
from rich.console import Console, Group, RenderableType
from rich.constrain import Constrain
from rich.padding import Padding
from rich.table import Table as Grid
from rich.text import Text

from obmva.render.page import (
    Bar,
    Block,
    Cell,
    Fact,
    Gap,
    Heading,
    Hint,
    Item,
    Line,
    Note,
    Spans,
    Style,
    Table,
)
from obmva.text.plain import UNBROKEN

if TYPE_CHECKING:
    from obmva.render import Canvas, Rendering

_STYLES: dict[Style, str] = {
    "good": "bold green",
    "open": "bold yellow",
    "bad": "bold red",
    "link": "",
}
# stands for a blank at which no line may end: to what breaks lines all blanks are alike
_GLUE = "\ue000"
_GLUED = dict.fromkeys(map(ord, UNBROKEN), _GLUE)
_OF_A_PART = 2
_PROSE = 88  # letters: longer lines are hard to read
_WIDTH_OF_A_LABEL = 4


def write(rendering: Rendering) -> str:
    """Return a result as text of the width of its canvas, without blanks at the ends of lines."""
    canvas, page = rendering.canvas, rendering.page(rendering.canvas.room)
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
    for part in _rendered(page.blocks, canvas):
        console.print(part, crop=False)
    return (
        "\n".join(line.rstrip() for line in buffer.getvalue().replace(_GLUE, " ").splitlines())
        + "\n"
    )


def _rendered(blocks: Sequence[Block], canvas: Canvas) -> Iterable[RenderableType]:
    """Yield what is printed; facts that follow each other stand in columns where there is room."""
    labels = max((len(block.label) for block in blocks if isinstance(block, Fact)), default=0)
    for kind, alike in groupby(blocks, key=type):
        if kind is Fact and not canvas.is_narrow:
            yield _facts([block for block in alike if isinstance(block, Fact)], labels)
        else:
            for block in alike:
                yield from _alone(block)


def _alone(block: Block) -> Iterable[RenderableType]:
    match block:
        case Line(spans, unbroken=True):
            # in a group, since bare texts are joined into one that wraps
            words = "".join(words for words, _ in spans)
            yield Group(Text(words, no_wrap=True, overflow="ignore"))
        case Line(spans):
            yield _prose(spans)
        case Heading():
            yield from _heading(block)
        case Gap():
            yield ""
        case Fact(label, spans):
            yield _prose(((f"{label}: ", "bold"), *spans))
        case Hint(spans):
            yield from ("", _prose(spans))
        case Item(spans, mark, depth):
            yield _hanging(mark, spans) if mark or not depth else _indented(spans, depth)
        case Note(number, title, url, brief=False):
            yield _hanging(f"[{number}]", ((f"{title} {url or ''}".rstrip(), ""),))
        case Table():
            yield _grid(block)


def _heading(heading: Heading) -> list[RenderableType]:
    """Return a heading; that of a part stands after a pause."""
    title = Constrain(Text(heading.text, style=_STYLES.get(heading.style, "bold")), _PROSE)
    if heading.level != _OF_A_PART:
        return [title]
    return [] if heading.brief else ["", title]


def _facts(facts: Sequence[Fact], width: int) -> RenderableType:
    grid = Grid.grid(padding=(0, 2, 0, 0))
    grid.add_column(width=width, style="bold")
    grid.add_column(overflow="fold")
    for fact in facts:
        grid.add_row(Text(fact.label), _styled(fact.spans))
    return Constrain(grid, _PROSE)


def _prose(spans: Spans) -> RenderableType:
    return Constrain(_styled(spans), _PROSE)


def _indented(spans: Spans, depth: int) -> RenderableType:
    return Constrain(Padding(_styled(spans), (0, 0, 0, depth)), _PROSE)


def _styled(spans: Spans) -> Text:
    return Text.assemble(
        *((words.translate(_GLUED), _STYLES.get(style, style)) for words, style in spans)
    )


def _cell(cell: Cell, width: int | None) -> Text:
    """Return a cell; a bar is drawn where its column has room for one."""
    if not isinstance(cell, Bar):
        return _styled(cell)
    room = (width or 0) - _WIDTH_OF_A_LABEL
    if room <= 0:
        return Text(cell.label)
    full = round(cell.share * room)
    return Text.assemble(
        ("█" * full, _STYLES.get(cell.style, cell.style)),
        ("░" * (room - full), "dim"),
        f"{cell.label:>{_WIDTH_OF_A_LABEL}}",
    )


def _hanging(mark: str, spans: Spans) -> RenderableType:
    grid = Grid.grid(padding=(0, 1, 0, 0))
    grid.add_column(width=len(mark) or 1)
    grid.add_column(overflow="fold")
    grid.add_row(Text(mark), _styled(spans))
    return Constrain(grid, _PROSE)


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
        columns = zip(row, table.columns, strict=True)
        grid.add_row(*(_cell(cell, column.width) for cell, column in columns))
    return grid
