"""Blocks for a terminal: wrapped to its width, in colour where that is welcome. The only module
that knows Rich.
"""

import io
from collections.abc import Iterable
from textwrap import shorten
from typing import Protocol

from rich.box import SIMPLE_HEAD
from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.table import Table as Grid
from rich.text import Text

from obmva.render.page import Block, Gap, Heading, Item, Line, Page, Spans, Style, Table

_STYLES: dict[Style, str] = {"good": "bold green", "bad": "bold yellow"}
# stands for a blank at which no line may end: to what breaks lines all blanks are alike
_GLUE = "\ue000"


class CanvasLike(Protocol):
    """How wide the page is, and whether it has colour."""

    @property
    def width(self) -> int: ...  # noqa: D102  says itself

    @property
    def colour(self) -> bool: ...  # noqa: D102


def to_terminal(page: Page, canvas: CanvasLike) -> str:
    """Return a page as text of the given width, without blanks at the ends of lines."""
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
        case Line(spans, shorten=True):
            return [Text(shorten("".join(words for words, _ in spans), width, placeholder="..."))]
        case Line(spans, unbroken=True):
            # in a group, since bare texts are joined into one that wraps
            words = "".join(words for words, _ in spans)
            return [Group(Text(words, no_wrap=True, overflow="ignore"))]
        case Line(spans):
            return [_styled(spans)]
        case Heading(text):
            return ["", Text(text, style="bold")]
        case Gap():
            return [""]
        case Item(spans, "", depth) if depth:
            return [Padding(_styled(spans), (0, 0, 0, depth))]
        case Item(spans, mark):
            return [_hanging(mark, spans)]
        case Table():
            return [_grid(block)]


def _styled(spans: Spans) -> Text:
    return Text.assemble(
        *((words.replace("\u00a0", _GLUE), _STYLES.get(style, style)) for words, style in spans)
    )


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
        grid.add_row(*map(_styled, row))
    return grid
