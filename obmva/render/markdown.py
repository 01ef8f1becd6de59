"""A page as Markdown that reads the same wherever it is rendered: what is said is never markup."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from obmva.render.page import Bar, Fact, Gap, Heading, Hint, Item, Line, Note, Table
from obmva.text.escaping import markdown_escaped

if TYPE_CHECKING:
    from collections.abc import Iterator

    from obmva.render import Rendering
    from obmva.render.page import Block, Cell, Spans, Style

_AROUND: dict[Style, str] = {
    "bold": "**",
    "good": "**",
    "open": "**",
    "bad": "**",
    "italic": "*",
    "dim": "*",
}


def write(rendering: Rendering) -> str:
    """Return a result as Markdown."""
    page = rendering.page()
    blocks = [block for block in page.blocks if not isinstance(block, Gap | Hint)]
    if not any(isinstance(block, Heading) and block.level == 1 for block in blocks):
        blocks.insert(0, Heading(page.name, level=1))
    parts = [_block(blocks[0]) if blocks else ""]
    for before, block in pairwise(blocks):
        parts.append("\n" if _entry(before) == _entry(block) != "" else "\n\n")
        parts.append(_block(block))
    return "".join(parts) + "\n"


def _entry(block: Block) -> str:
    """Return what kind of list a block is an entry of, empty for none."""
    match block:
        case Note():
            return "note"
        case Fact():
            return "fact"
        case Item(_, mark) if mark:
            return "-" if mark == "-" else mark[-1]
    return ""


def _block(block: Block) -> str:
    match block:
        case Heading(text, level):
            return f"{'#' * level} {markdown_escaped(text)}"
        case Line(spans) | Item(spans, ""):
            return _words(spans, "\\\n")
        case Item(spans, mark):
            begins = (
                f"{mark} "
                if mark == "-" or mark[:-1].isdecimal()
                else f"- {markdown_escaped(mark)} "
            )
            return begins + _words(spans, "\\\n" + " " * len(begins))
        case Fact(_, spans, title):
            return "- " + _words(((title, "bold"), *spans), "\\\n  ")
        case Note(number, title, url):
            return f"{number}. {markdown_escaped(title)} {_link(url)}".rstrip()
        case Table():
            return "\n".join(_table(block))
    return ""


def _table(table: Table) -> Iterator[str]:
    yield f"| {' | '.join(markdown_escaped(column.title) for column in table.columns)} |"
    yield f"|{'|'.join('--:' if column.right else '---' for column in table.columns)}|"
    for row in table.rows:
        yield f"| {' | '.join(map(_cell, row))} |"


def _cell(cell: Cell) -> str:
    return markdown_escaped(cell.label) if isinstance(cell, Bar) else _words(cell, "<br>")


def _words(spans: Spans, line_end: str) -> str:
    """Return words with their styles, but for a style whose sign would touch a letter: it would be
    read as one.
    """
    said = ""
    followed_by = [*(words for words, _ in spans[1:]), ""]
    for (words, style), following in zip(spans, followed_by, strict=False):
        text = _link(words) if style == "link" else markdown_escaped(words)
        before, core, after = _split(text)
        is_apart = not f"{said}{before}"[-1:].strip() and not f"{after}{following}"[:1].strip()
        sign = _AROUND.get(style, "") if core and is_apart else ""
        said += f"{before}{sign}{core}{sign}{after}"
    return line_end.join(line.strip() for line in said.split("\n") if line.strip())


def _split(text: str) -> tuple[str, str, str]:
    """Return the blanks before a text, the text, and the blanks after it."""
    core = text.strip()
    before, _, after = text.partition(core) if core else (text, "", "")
    return before, core, after


def _link(url: str | None) -> str:
    """Return an address as a link where it leads to the web safely, else as words."""
    if not url:
        return ""
    is_safe = url.startswith("https://") and not set(url) & set("<> \n")
    return f"<{url}>" if is_safe else markdown_escaped(url)
