"""Blocks for a terminal: wrapped to its width, in colour where that is welcome. The only module
that knows Rich.
"""

from __future__ import annotations

import io
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from typing import TYPE_CHECKING

from rich.box import SIMPLE_HEAD
from rich.console import Console, Group, RenderableType
from rich.constrain import Constrain
from rich.padding import Padding
from rich.table import Table as Grid
from rich.text import Text

from obmva.render.page import (
    MARK_OF_A_SOURCE,
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
    from obmva.render import Rendering
    from obmva.render.page import Page

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
_NARROWEST_BAR = 5  # a shorter one shows nothing that its label does not


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
    addresses = _addresses(page.blocks) if canvas.links else {}
    for part in _Printer(addresses, canvas.width if canvas.plain else _PROSE).printed(page):
        console.print(part, crop=False)
    return (
        "\n".join(line.rstrip() for line in buffer.getvalue().replace(_GLUE, " ").splitlines())
        + "\n"
    )


def _addresses(blocks: Sequence[Block]) -> Mapping[int, str]:
    """Return the addresses of sources, which can be opened, by the number of their note."""
    notes = (block for block in blocks if isinstance(block, Note))
    return {note.number: note.url for note in notes if note.url and note.url.startswith("https://")}


def _is_brief(block: Block) -> bool:
    """Whether a block is not shown on a terminal."""
    return isinstance(block, (Heading, Note)) and block.brief


class _Printer:
    """Makes Rich's parts of blocks: prose up to `widest` letters wide, and links to `addresses`."""

    def __init__(self, addresses: Mapping[int, str], widest: int) -> None:
        self._addresses = addresses
        self._widest = widest

    def printed(self, page: Page) -> Iterator[RenderableType]:
        """Yield what is printed; facts that follow each other stand in columns where there is
        room, and a hint stands apart from a list.
        """
        shown = [block for block in page.blocks if not _is_brief(block)]
        facts = [block for block in shown if isinstance(block, Fact)]
        labels = max((len(fact.label) for fact in facts), default=0)
        before: type[Block] | None = None
        for kind, alike in groupby(shown, key=type):
            if kind is Hint and before is Item:
                yield ""
            before = kind
            if kind is Fact and not page.is_list:
                yield self._facts([block for block in alike if isinstance(block, Fact)], labels)
            else:
                for block in alike:
                    yield from self._alone(block)

    def _alone(self, block: Block) -> Iterator[RenderableType]:
        match block:
            case Line(spans, unbroken=True):
                yield _unbroken("".join(words for words, _ in spans))
            case Line(spans):
                yield self._prose(spans)
            case Heading():
                yield from self._heading(block)
            case Gap():
                yield ""
            case Fact(_, spans, title):
                yield self._prose(((title, "bold"), *spans))
            case Hint(spans):
                yield self._prose(spans)
            case Item(spans, mark, depth):
                is_hanging = mark or not depth
                yield self._hanging(mark, spans) if is_hanging else self._indented(spans, depth)
            case Note():
                yield from self._note(block)
            case Table():
                yield self._grid(block)

    def _heading(self, heading: Heading) -> Iterator[RenderableType]:
        """Yield a heading; that of a part stands after a pause."""
        title = self._narrowed(Text(_glued(heading.text), style=_STYLES.get(heading.style, "bold")))
        yield from (title,) if heading.level != _OF_A_PART else ("", title)

    def _note(self, note: Note) -> Iterator[RenderableType]:
        """Yield a source: its title leads to it, or its address stands on a line of its own."""
        mark = f"[{note.number}]"
        yield self._hanging(mark, ((note.title, ""),), self._addresses.get(note.number, ""))
        if note.url and note.number not in self._addresses:
            yield _unbroken(f"{' ' * len(mark)} {note.url}")

    def _facts(self, facts: Sequence[Fact], width: int) -> RenderableType:
        grid = Grid.grid(padding=(0, 2, 0, 0))
        grid.add_column(width=width, style="bold")
        grid.add_column(overflow="fold")
        for fact in facts:
            grid.add_row(Text(fact.label), self._styled(fact.spans))
        return self._narrowed(grid)

    def _prose(self, spans: Spans) -> RenderableType:
        return self._narrowed(self._styled(spans))

    def _indented(self, spans: Spans, depth: int) -> RenderableType:
        return self._narrowed(Padding(self._styled(spans), (0, 0, 0, depth)))

    def _hanging(self, mark: str, spans: Spans, address: str = "") -> RenderableType:
        grid = Grid.grid(padding=(0, 1, 0, 0))
        grid.add_column(width=len(mark) or 1)
        grid.add_column(overflow="fold")
        grid.add_row(Text(mark), self._styled(spans, address))
        return self._narrowed(grid)

    def _narrowed(self, part: RenderableType) -> RenderableType:
        return Constrain(part, self._widest)

    def _styled(self, spans: Spans, address: str = "") -> Text:
        """Return words in their styles; they lead to an address, or else the numbers of sources in
        them do.
        """
        styled = ((_glued(words), _STYLES.get(style, style)) for words, style in spans)
        text = Text.assemble(*styled)
        if address:
            text.stylize(f"link {address}")
        for mark in (
            MARK_OF_A_SOURCE.finditer(text.plain) if self._addresses and not address else ()
        ):
            if (number := int(mark[1])) in self._addresses:
                text.stylize(f"link {self._addresses[number]}", *mark.span())
        return text

    def _cell(self, cell: Cell, width: int | None) -> Text:
        """Return a cell; a bar is drawn where its column has room for one."""
        if not isinstance(cell, Bar):
            return self._styled(cell)
        room = (width or 0) - _WIDTH_OF_A_LABEL
        if room < _NARROWEST_BAR:
            return Text(cell.label)
        full = round(cell.share * room)
        return Text.assemble(
            ("█" * full, _STYLES.get(cell.style, cell.style)),
            ("░" * (room - full), "dim"),
            f"{cell.label:>{_WIDTH_OF_A_LABEL}}",
        )

    def _grid(self, table: Table) -> Grid:
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
            grid.add_row(*(self._cell(cell, column.width) for cell, column in columns))
        return grid


def _unbroken(words: str) -> RenderableType:
    # in a group, since bare texts are joined into one that wraps
    return Group(Text(words, no_wrap=True, overflow="ignore"))


def _glued(words: str) -> str:
    return words.translate(_GLUED)
