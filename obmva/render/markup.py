"""Blocks as Markdown, as HTML and as comma-separated values."""

import csv
import html
import io
from collections.abc import Callable, Iterator
from typing import Literal, TypeAlias

from obmva.render.page import Block, Gap, Heading, Item, Line, Page, Spans, Style, Table

Format: TypeAlias = Literal["markdown", "html", "csv"]
_MARKDOWN: dict[Style, str] = {"bold": "**", "good": "**", "bad": "**", "italic": "*", "dim": "*"}
_HTML: dict[Style, str] = {
    "bold": "strong",
    "good": "strong",
    "bad": "strong",
    "italic": "em",
    "dim": "small",
}


def to_markup(page: Page, format_: Format) -> str:
    """Return a page in one of these formats."""
    lines: dict[Format, Callable[[Page], Iterator[str]]] = {
        "markdown": _markdown,
        "html": _html,
        "csv": _csv,
    }
    return "\n".join(lines[format_](page)) + "\n"


def _markdown(page: Page) -> Iterator[str]:
    before: Block | None = None
    for block in page.blocks:
        if (
            before is not None
            and not isinstance(before, Gap)
            and not (isinstance(before, Item) and isinstance(block, Item))
        ):
            yield ""
        match block:
            case Heading(text):
                yield f"## {text}"
            case Line(spans):
                yield _as_markdown(spans)
            case Item(spans, mark):
                yield f"{mark or '-'} {_as_markdown(spans)}"
            case Table(columns, rows):
                yield f"| {' | '.join(column.title for column in columns)} |"
                yield f"|{'|'.join('--:' if column.right else '---' for column in columns)}|"
                for row in rows:
                    cells = (_as_markdown(cell).replace("|", "\\|") for cell in row)
                    yield f"| {' | '.join(cells)} |"
        before = block


def _as_markdown(spans: Spans) -> str:
    parts = (
        f"{_MARKDOWN.get(style, '')}{words.strip()}{_MARKDOWN.get(style, '')}"
        for words, style in spans
        if words.strip()
    )
    return " ".join(parts).replace("\n", "<br>")


def _html(page: Page) -> Iterator[str]:
    yield "<!doctype html>\n<meta charset=utf-8>"
    for block in page.blocks:
        match block:
            case Heading(text):
                yield f"<h2>{html.escape(text)}</h2>"
            case Line(spans):
                yield f"<p>{_as_html(spans)}</p>"
            case Item(spans, mark):
                yield f"<p class=item><span>{html.escape(mark)}</span> {_as_html(spans)}</p>"
            case Table(columns, rows):
                head = "".join(f"<th>{html.escape(column.title)}</th>" for column in columns)
                body = "".join(
                    f"<tr>{''.join(f'<td>{_as_html(cell)}</td>' for cell in row)}</tr>"
                    for row in rows
                )
                yield f"<table><tr>{head}</tr>{body}</table>"


def _as_html(spans: Spans) -> str:
    parts = (
        f"<{_HTML[style]}>{html.escape(words)}</{_HTML[style]}>" if style else html.escape(words)
        for words, style in spans
    )
    return "".join(parts).replace("\n", "<br>")


def _csv(page: Page) -> Iterator[str]:
    """Yield the rows of the tables alone."""
    buffer = io.StringIO()
    writer = csv.writer(buffer, lineterminator="\n")
    for block in page.blocks:
        if isinstance(block, Table):
            writer.writerow(column.title for column in block.columns)
            writer.writerows(
                [" ".join(words for words, _ in cell) for cell in row] for row in block.rows
            )
    yield buffer.getvalue().rstrip("\n")
