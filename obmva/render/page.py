"""A page for a terminal: lines, paragraphs and tables of a given width, and the numbers of its sources."""

import io
from collections.abc import Iterable, Sequence
from textwrap import shorten
from typing import Protocol

from rich.console import Console, RenderableType
from rich.table import Table
from rich.text import Text as Styled

from obmva.models import SourceId
from obmva.report.views import SourceView
from obmva.text.plain import plain


class CanvasLike(Protocol):
    """How wide the page is, and whether it has colour."""

    @property
    def width(self) -> int: ...  # noqa: D102  says itself

    @property
    def colour(self) -> bool: ...  # noqa: D102


class Page:
    """Collects what is printed, as text of the given width."""

    def __init__(self, canvas: CanvasLike) -> None:
        self.width = canvas.width
        self._buffer = io.StringIO()
        self._console = Console(
            file=self._buffer, width=canvas.width, force_terminal=canvas.colour, no_color=not canvas.colour,
            color_system="standard" if canvas.colour else None, highlight=False, markup=False, emoji=False,
            legacy_windows=False, _environ={},
        )  # fmt: skip

    def add(self, *parts: RenderableType) -> None:
        """Add lines, tables or styled text."""
        for part in parts:
            self._console.print(part)

    def heading(self, text: str) -> None:
        """Add an empty line and a heading."""
        self.add("", Styled(text, style="bold"))

    def paragraph(self, title: str, text: str) -> None:
        """Add an empty line and a paragraph that begins with its heading."""
        self.add("", Styled.assemble((f"{title}: ", "bold"), plain(f"{text}.")))

    def indented(self, text: str, mark: str = "") -> None:
        """Add a paragraph that hangs under its mark."""
        grid = Table.grid(padding=(0, 1, 0, 0))
        grid.add_column(width=len(mark) if mark else 1)
        grid.add_column(overflow="fold")
        grid.add_row(Styled(mark), Styled(plain(text)))
        self.add(grid)

    def text(self) -> str:
        """Return the page without blanks at the ends of lines."""
        return "\n".join(line.rstrip() for line in self._buffer.getvalue().splitlines()) + "\n"


class Notes:
    """Numbers sources by first mention."""

    def __init__(self, sources: Sequence[SourceView]) -> None:
        self._known = {source.id: source for source in sources}
        self._numbers: dict[SourceId, int] = {}

    def mark(self, sources: Iterable[SourceId]) -> str:
        """Return ` [1][4]` for sources, numbering those that are new."""
        marks = []
        for source in sources:
            if source in self._known:
                number = self._numbers.setdefault(source, len(self._numbers) + 1)
                marks.append(f"[{number}]")
        return f" {''.join(marks)}" if marks else ""

    def print(self, page: Page, title: str) -> None:
        """Add the list of the sources that were mentioned, with their addresses."""
        if not self._numbers:
            return
        page.heading(title)
        for id_, number in self._numbers.items():
            source = self._known[id_]
            year = f" ({source.year})" if source.year else ""
            page.indented(f"{source.title}{year}{' ' + source.url if source.url else ''}", f"[{number}]")

    def print_titles(self, page: Page) -> None:
        """Add the titles of the sources that were mentioned, one line each."""
        if not self._numbers:
            return
        page.add("")
        for id_, number in self._numbers.items():
            page.add(Styled(shorten(f"[{number}] {self._known[id_].title}", page.width, placeholder="...")))
