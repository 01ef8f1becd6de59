"""A page as blocks: what is said and how it hangs together, for any output format; and the numbers
of its sources.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Literal, TypeAlias

from obmva.models import SourceId
from obmva.report.results import SourceView
from obmva.text.plain import plain
from obmva.text.say import Say, Words
from obmva.text.speaker import Speaker

Style: TypeAlias = Literal["", "bold", "italic", "dim", "good", "bad"]
Spans: TypeAlias = tuple[tuple[str, Style], ...]


@dataclass(frozen=True)
class Line:
    """A paragraph. On a terminal `shorten` cuts it to one line, and `unbroken` leaves it one,
    however wide the screen is.
    """

    spans: Spans
    shorten: bool = False
    unbroken: bool = False


@dataclass(frozen=True)
class Heading:
    """What the blocks after it are about."""

    text: str


@dataclass(frozen=True)
class Item:
    """A paragraph that hangs under its mark (`-`, `1.`, `[1]`, or none), `depth` blanks
    further in.
    """

    spans: Spans
    mark: str = ""
    depth: int = 0


@dataclass(frozen=True)
class Gap:
    """A pause between two parts."""


@dataclass(frozen=True)
class Column:
    """A column: its title, how wide it is (in letters, or as a part of what is left), and which way
    it leans.
    """

    title: str
    width: int | None = None
    ratio: int | None = None
    right: bool = False
    no_wrap: bool = False
    style: Style = ""


@dataclass(frozen=True)
class Table:
    """Rows of cells; `roomy` sets rows apart."""

    columns: Sequence[Column]
    rows: Sequence[Sequence[Spans]]
    roomy: bool = False


Block: TypeAlias = Line | Heading | Item | Gap | Table


@dataclass
class Page:
    """Collects blocks, said by `speak`. `width`: how many letters a line holds where that decides
    between a table and a list.
    """

    width: int
    speak: Speaker
    blocks: list[Block] = field(default_factory=list)

    def spans(self, words: Words | Spans, style: Style = "") -> Spans:
        """Return words as spans of one style, safe to show."""
        return words if isinstance(words, tuple) else ((plain(self.speak(words)), style),)

    def titled(self, title: Words, words: Words | Spans, style: Style = "bold") -> Spans:
        """Return words after their title, which has a style of its own."""
        return (*self.spans(Say("page.title", title=title), style), *self.spans(words))

    def line(self, words: Words | Spans, style: Style = "") -> None:
        """Add a paragraph."""
        self.blocks.append(Line(self.spans(words, style)))

    def unbroken(self, words: Words) -> None:
        """Add a line that stays one, as programs read it too."""
        self.blocks.append(Line(self.spans(words), unbroken=True))

    def aside(self, words: Words) -> None:
        """Add a remark after a pause."""
        self.blocks += [Gap(), Line(self.spans(words, "dim"))]

    def gap(self) -> None:
        """Add a pause."""
        self.blocks.append(Gap())

    def heading(self, words: Words) -> None:
        """Add a heading."""
        self.blocks.append(Heading(self.speak(words)))

    def paragraph(self, title: Words, words: Words) -> None:
        """Add a paragraph that begins with its heading."""
        said = Say("page.sentence", words=words)
        self.blocks += [Gap(), Line(self.titled(title, said))]

    def item(self, words: Words | Spans, mark: str = "", depth: int = 0) -> None:
        """Add a paragraph that hangs under its mark."""
        self.blocks.append(Item(self.spans(words), mark, depth))

    def table(
        self,
        columns: Sequence[Column],
        rows: Iterable[Sequence[Words | Spans]],
        *,
        roomy: bool = False,
    ) -> None:
        """Add a table."""
        cells = [[self.spans(cell) for cell in row] for row in rows]
        self.blocks.append(Table(columns, cells, roomy))


class Notes:
    """Numbers sources by first mention."""

    def __init__(self, sources: Sequence[SourceView]) -> None:
        self._known = {source.id: source for source in sources}
        self._numbers: dict[SourceId, int] = {}

    def mark(self, sources: Iterable[SourceId]) -> str:
        """Return ` [1][4]` for sources, numbering those that are new."""
        known = [source for source in sources if source in self._known]
        marks = [
            f"[{self._numbers.setdefault(source, len(self._numbers) + 1)}]" for source in known
        ]
        return f" {''.join(marks)}" if marks else ""

    def print(self, page: Page, *, details: bool = True) -> None:
        """Add the sources that were mentioned: in detail with their addresses, else their titles, a
        line each.
        """
        if details:
            self._print_addresses(page)
        else:
            self._print_titles(page)

    def _print_addresses(self, page: Page) -> None:
        if self._numbers:
            page.heading(Say("page.sources"))
        for id_, number in self._numbers.items():
            source = self._known[id_]
            title = Say("page.source", title=source.title, year=source.year)
            parts = (title if source.year else source.title, source.url)
            page.item(" ".join(page.speak(part) for part in parts if part), f"[{number}]")

    def _print_titles(self, page: Page) -> None:
        if self._numbers:
            page.gap()
        page.blocks += [
            Line(page.spans(f"[{number}] {self._known[id_].title}"), shorten=True)
            for id_, number in self._numbers.items()
        ]
