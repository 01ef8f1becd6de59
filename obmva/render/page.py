"""A page as blocks: what is said and how it hangs together, for any output format; and the numbers
of its sources.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Literal, TypeAlias, TypeGuard

from obmva.models import SourceId
from obmva.render import ROOM_FOR_A_TABLE
from obmva.report.results import SourceView
from obmva.text.plain import plain
from obmva.text.say import All, Say, Words
from obmva.text.speaker import Speaker

Style: TypeAlias = Literal["", "bold", "italic", "dim", "good", "open", "bad", "link"]
Spans: TypeAlias = tuple[tuple[str, Style], ...]
"""Words with their styles; those of a link are its address."""


MARK_OF_A_SOURCE = re.compile(r"\[(\d+)\]")
"""The number of a source in what is said."""

_JOINTS_OF_FACTS = ("point", "semicolon", "sentences")


@dataclass(frozen=True)
class Line:
    """A paragraph; one that is `unbroken` stays a line, however wide a terminal is."""

    spans: Spans
    unbroken: bool = False


@dataclass(frozen=True)
class Heading:
    """What the blocks after it are about: the page (level 1), a part of it, or one entry (3).

    A `brief` one is not shown on a terminal.
    """

    text: str
    level: int = 2
    style: Style = ""
    brief: bool = False


@dataclass(frozen=True)
class Item:
    """A paragraph that hangs under its mark (`-`, `1.`, `[1]`, or none), `depth` blanks
    further in.
    """

    spans: Spans
    mark: str = ""
    depth: int = 0


@dataclass(frozen=True)
class Fact:
    """A paragraph beside its label; those that follow each other hang together. `title`: the label
    as it stands before a paragraph alone.
    """

    label: str
    spans: Spans
    title: str


@dataclass(frozen=True)
class Hint:
    """What to type for more: said on a terminal alone."""

    spans: Spans


@dataclass(frozen=True)
class Gap:
    """A pause between two parts."""


@dataclass(frozen=True)
class Note:
    """A source by its number, title and address; a `brief` one is not shown on a terminal."""

    number: int
    title: str
    url: str | None
    brief: bool = False


@dataclass(frozen=True)
class Bar:
    """A share (0..1) to look at; its label says it too."""

    share: float
    label: str
    style: Style = ""


Cell: TypeAlias = Spans | Bar


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
    rows: Sequence[Sequence[Cell]]
    roomy: bool = False


Block: TypeAlias = Line | Heading | Item | Fact | Hint | Gap | Note | Table


@dataclass
class Page:
    """Collects blocks, said by `speak`. `width`: how many letters a line holds where that decides
    between a table and a list. `about` says what the page is about where it has no first heading.
    """

    width: int
    speak: Speaker
    about: Words = ""
    blocks: list[Block] = field(default_factory=list)

    @property
    def is_list(self) -> bool:
        """Whether there is no room for tables: one fact stands on a line then."""
        return self.width < ROOM_FOR_A_TABLE

    @property
    def name(self) -> str:
        """The first heading of the page, else what it is about."""
        first = (block.text for block in self.blocks if _is_first_heading(block))
        return next(first, plain(self.speak(self.about)))

    def spans(self, words: Words | Spans, style: Style = "") -> Spans:
        """Return words as spans of one style, safe to show."""
        return words if isinstance(words, tuple) else ((plain(self.speak(words)), style),)

    def titled(self, title: Words, words: Words | Spans, style: Style = "bold") -> Spans:
        """Return words after their title, which has a style of its own."""
        return (*self.spans(Say("page.title", title=title), style), *self.spans(words))

    def line(self, words: Words | Spans, style: Style = "") -> None:
        """Add a paragraph; in a list, one for each thing that it says."""
        self.blocks += [Line(self.spans(one, style)) for one in self._one_by_one(words)]

    def unbroken(self, words: Words) -> None:
        """Add a line that stays one, as programs read it too."""
        self.blocks.append(Line(self.spans(words), unbroken=True))

    def aside(self, words: Words) -> None:
        """Add a remark after a pause."""
        self.blocks += [Gap(), Line(self.spans(words, "dim"))]

    def gap(self) -> None:
        """Add a pause."""
        self.blocks.append(Gap())

    def title(self, words: Words, style: Style = "bold") -> None:
        """Add the heading of the page."""
        self.blocks.append(Heading(plain(self.speak(words)), 1, style))

    def heading(self, words: Words) -> None:
        """Add the heading of a part."""
        self.blocks.append(Heading(plain(self.speak(words))))

    def entry(self, words: Words) -> None:
        """Add the heading of one entry of several."""
        self.blocks.append(Heading(plain(self.speak(words)), 3))

    def paragraph(self, title: Words, words: Words) -> None:
        """Add a paragraph that begins with its heading."""
        said = Say("page.sentence", words=words)
        self.blocks += [Gap(), Line(self.titled(title, said))]

    def fact(self, label: Words, words: Words | Spans) -> None:
        """Add a paragraph beside its label; in a list, one for each thing that it says."""
        said, title = (plain(self.speak(one)) for one in (label, Say("page.title", title=label)))
        self.blocks += [Fact(said, self.spans(one), title) for one in self._one_by_one(words)]

    def _one_by_one(self, words: Words | Spans) -> Sequence[Words | Spans]:
        if self.is_list and isinstance(words, All) and words.joint in _JOINTS_OF_FACTS:
            return words.parts
        return (words,)

    def command(self, words: Words) -> str:
        """Return a sentence that ends in a command, so that what it tells is answered in the same
        language.
        """
        return " ".join([self.speak(words), *self.speak.chosen])

    def hint(self, words: Words) -> None:
        """Add what to type for more."""
        self.blocks.append(Hint(self.spans(words, "dim")))

    def item(self, words: Words | Spans, mark: str = "", depth: int = 0) -> None:
        """Add a paragraph that hangs under its mark."""
        self.blocks.append(Item(self.spans(words), mark, depth))

    def table(
        self,
        columns: Sequence[Column],
        rows: Iterable[Sequence[Words | Cell]],
        *,
        roomy: bool = False,
    ) -> None:
        """Add a table."""
        cells = [
            [cell if isinstance(cell, Bar) else self.spans(cell) for cell in row] for row in rows
        ]
        self.blocks.append(Table(columns, cells, roomy))


def _is_first_heading(block: Block) -> TypeGuard[Heading]:
    return isinstance(block, Heading) and block.level == 1


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
        """Add the sources that were mentioned, with their addresses; on a terminal in detail
        alone.
        """
        if self._numbers:
            page.blocks.append(Heading(page.speak(Say("page.sources")), brief=not details))
        for id_, number in self._numbers.items():
            source = self._known[id_]
            key = "page.source" if source.year else "page.source-undated"
            said = page.speak(Say(key, title=source.title, year=source.year))
            if source.interest:
                said = page.speak(Say("page.source-from", source=said, trade=source.interest))
            page.blocks.append(Note(number, plain(said), source.url, brief=not details))
