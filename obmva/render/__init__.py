"""Results as text in any format: a page of blocks for people, fields and rows for programs."""

from __future__ import annotations

from dataclasses import dataclass
from importlib import import_module
from typing import TYPE_CHECKING, Any, Protocol

if TYPE_CHECKING:
    from collections.abc import Mapping

    from obmva.render.page import Page
    from obmva.text.speaker import Speaker

WRITERS: Mapping[str, str] = {
    "table": "terminal",
    "json": "documents",
    "markdown": "markdown",
    "html": "html",
    "csv": "rows",
}
"""By format, the module here whose `write` returns a rendering as text: options, help, completion
and mistakes follow.
"""
FOR_PROGRAMS: frozenset[str] = frozenset({"json", "csv"})
"""Formats that programs read: the same bytes whatever the locale."""
ROOM_FOR_A_TABLE = 66
"""Letters; with less, a page is a list: no tables, no bars, one fact a line."""

_ROOM_OF_A_DOCUMENT = 1000
_PAGES: Mapping[str, tuple[str, str]] = {
    "Recommendation": ("recommendation_page", "recommendation_page"),
    "Comparison": ("comparison_page", "comparison_page"),
    "Brief": ("brief_page", "brief_page"),
    "Why": ("why_page", "why_page"),
    "TitleReport": ("title_page", "title_page"),
    "Review": ("review_page", "review_page"),
    "PlanReport": ("plan_page", "plan_page"),
    "RoleList": ("lists", "roles_page"),
    "TaskList": ("lists", "tasks_page"),
    "QuestionList": ("questions_page", "questions_page"),
    "CheckReport": ("check_page", "check_page"),
}


class Canvas(Protocol):
    """How wide the page is, how much room it has for tables, whether it is `plain` (a list of lines
    that are never broken), and whether it has colour and links.
    """

    @property
    def width(self) -> int: ...  # noqa: D102  says itself

    @property
    def room(self) -> int: ...  # noqa: D102

    @property
    def plain(self) -> bool: ...  # noqa: D102

    @property
    def colour(self) -> bool: ...  # noqa: D102

    @property
    def links(self) -> bool: ...  # noqa: D102


@dataclass(frozen=True)
class Rendering:
    """A result to be written: its canvas, who says it, and the options of its page."""

    result: Any
    canvas: Canvas
    speak: Speaker
    options: Mapping[str, bool]

    def page(self, width: int = _ROOM_OF_A_DOCUMENT) -> Page:
        """Return the page of the result; its module is imported when it is needed, so that no
        command pays for another.
        """
        name = type(self.result).__name__
        module, function = _PAGES[name]
        if name == "RoleList" and len(self.result.roles) == 1:
            function = "role_page"
        make = getattr(import_module(f"obmva.render.{module}"), function)
        page: Page = make(self.result, width, self.speak, **self.options)
        return page


def render(result: Any, format_: str, canvas: Canvas, speak: Speaker, **options: bool) -> str:
    """Return a result as text in one of the formats; `options` are those of its page."""
    writer = import_module(f"obmva.render.{WRITERS[format_]}")
    text: str = writer.write(Rendering(result, canvas, speak, options))
    return text
