"""Reports as text in any format: a page of blocks for people, a document for programs."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any, Literal, TypeAlias

if TYPE_CHECKING:
    from obmva.render.page import Page
    from obmva.render.terminal import CanvasLike
    from obmva.text.speaker import Speaker

Format: TypeAlias = Literal["table", "json", "markdown", "html", "csv"]
_ROOM_FOR_TABLES = 1000
_PAGES = {
    "Recommendation": ("recommendation_page", "recommendation_page"),
    "Comparison": ("comparison_page", "comparison_page"),
    "PlanReport": ("plan_page", "plan_page"),
    "RoleList": ("lists", "roles_page"),
    "TaskList": ("lists", "tasks_page"),
    "QuestionList": ("lists", "questions_page"),
    "CheckReport": ("lists", "check_page"),
}


def render(
    report: Any, format_: Format, canvas: CanvasLike, speak: Speaker, **options: bool
) -> str:
    """Return a report as text; `options` are those of its page."""
    if format_ == "json":
        from obmva.render.documents import to_json

        return to_json(report)
    if format_ == "table":
        from obmva.render.terminal import to_terminal

        return to_terminal(_page(report, canvas.width, speak, options), canvas)
    from obmva.render.markup import to_markup

    return to_markup(_page(report, _ROOM_FOR_TABLES, speak, options), format_)


def _page(report: Any, width: int, speak: Speaker, options: dict[str, bool]) -> Page:
    """Return the page of a report; its module is imported when it is needed, so that no command
    pays for another.
    """
    name = type(report).__name__
    module, function = _PAGES[name]
    if name == "RoleList" and len(report.roles) == 1:
        function = "role_page"
    page: Page = getattr(import_module(f"obmva.render.{module}"), function)(
        report, width, speak, **options
    )
    return page
