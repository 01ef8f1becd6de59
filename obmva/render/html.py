"""A page as one HTML file: no script, no request; for screens of any width in light and dark, and
for paper.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from html import escape
from importlib.resources import files
from itertools import groupby
from typing import TYPE_CHECKING

from obmva.render.page import (
    MARK_OF_A_SOURCE,
    Bar,
    Fact,
    Gap,
    Heading,
    Hint,
    Item,
    Line,
    Note,
    Table,
)
from obmva.text.say import Day, Say

if TYPE_CHECKING:
    from collections.abc import Iterator

    from obmva.render import Rendering
    from obmva.render.page import Block, Cell, Page, Spans, Style

_TAGS: dict[Style, str] = {
    "bold": "strong",
    "good": "strong",
    "open": "strong",
    "bad": "strong",
    "italic": "em",
    "dim": "small",
}
_LISTS = {"dl": "<dl>", "notes": '<ol class="notes">', "ol": "<ol>", "ul": "<ul>"}
_NUMBERED = re.compile(r"\d+\.")


def write(rendering: Rendering) -> str:
    """Return a result as an HTML file."""
    page = rendering.page()
    writer = _Writer(frozenset(str(one.number) for one in page.blocks if isinstance(one, Note)))
    program = rendering.result.program
    day = Day(date.fromisoformat(program.data))
    made_by = Say("page.made-by", name=program.name, version=program.version, date=day)
    return _template("page.html").format(
        language=page.speak.language,
        title=escape(page.name),
        style=_template("page.css"),
        body="\n".join(writer.body(page)),
        footer=escape(page.speak(made_by)),
    )


def _template(name: str) -> str:
    return files("obmva").joinpath("render", name).read_text(encoding="utf-8")


@dataclass(frozen=True)
class _Writer:
    """Writes blocks; `notes` are the numbers that lead to a source below."""

    notes: frozenset[str]

    def body(self, page: Page) -> Iterator[str]:
        """Yield the elements of a page, entries of a list together; one without a title of its own
        begins with what it is about.
        """
        if not any(isinstance(block, Heading) and block.level == 1 for block in page.blocks):
            yield f"<h1>{escape(page.name)}</h1>"
        blocks = (block for block in page.blocks if not isinstance(block, Gap | Hint))
        for kind, entries in groupby(blocks, key=_list_of):
            elements = map(self._element, entries)
            yield from [_LISTS[kind], *elements, f"</{_LISTS[kind][1:3]}>"] if kind else elements

    def _element(self, block: Block) -> str:
        match block:
            case Heading(text, level, style):
                return f"<h{level}{f' class={style}' if style else ''}>{escape(text)}</h{level}>"
            case Line(spans):
                return f"<p>{self._words(spans)}</p>"
            case Item(spans, mark) if _list_of(block):
                return f"<li>{self._words(spans)}</li>"
            case Item(spans, mark):
                return f'<p class="item">{escape(f"{mark} ".lstrip())}{self._words(spans)}</p>'
            case Fact(label, spans):
                return f"<dt>{escape(label)}</dt><dd>{self._words(spans)}</dd>"
            case Note(number, title, url):
                return f'<li id="note-{number}">{escape(title)} {_link(url)}</li>'
            case Table():
                return "\n".join(self._table(block))
        return ""

    def _table(self, table: Table) -> Iterator[str]:
        """Yield a table; each cell says its column too, for where rows stand as blocks."""
        sides = [' class="number"' if column.right else "" for column in table.columns]
        titles = [escape(column.title) for column in table.columns]
        yield '<div class="wide"><table><thead><tr>'
        yield from (
            f'<th scope="col"{side}>{title}</th>' for title, side in zip(titles, sides, strict=True)
        )
        yield "</tr></thead><tbody>"
        for first, *rest in table.rows:
            cells = (
                f'<td{side} data-of="{title}">{self._cell(cell)}</td>'
                for cell, title, side in zip(rest, titles[1:], sides[1:], strict=True)
            )
            yield f'<tr><th scope="row">{self._cell(first)}</th>{"".join(cells)}</tr>'
        yield "</tbody></table></div>"

    def _cell(self, cell: Cell) -> str:
        return _bar(cell) if isinstance(cell, Bar) else self._words(cell)

    def _words(self, spans: Spans) -> str:
        return "".join(self._span(words, style) for words, style in spans).replace("\n", "<br>")

    def _span(self, words: str, style: Style) -> str:
        if style == "link":
            return _link(words)
        said = MARK_OF_A_SOURCE.sub(self._mark, escape(words))
        tag = _TAGS.get(style)
        return f"<{tag}>{said}</{tag}>" if tag else said

    def _mark(self, mark: re.Match[str]) -> str:
        number = mark[1]
        return f'<a href="#note-{number}">{mark[0]}</a>' if number in self.notes else mark[0]


def _list_of(block: Block) -> str:
    """Return the list that a block is an entry of, empty for one that is none."""
    match block:
        case Fact():
            return "dl"
        case Note():
            return "notes"
        case Item(_, mark) if _NUMBERED.fullmatch(mark):
            return "ol"
        case Item(_, "-"):
            return "ul"
    return ""


def _link(url: str | None) -> str:
    """Return an address as a link where it leads to the web safely, else as words."""
    if not url:
        return ""
    safe = escape(url)
    return f'<a href="{safe}">{safe}</a>' if url.startswith("https://") else safe


def _bar(bar: Bar) -> str:
    """Return a bar as long as its share, and its label, which says it too."""
    parts = (
        '<svg class="bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">',
        '<rect class="all" width="100" height="10"/>',
        f'<rect width="{100 * bar.share:.0f}" height="10"/></svg> {escape(bar.label)}',
    )
    return "".join(parts)
