"""A comparison as a page."""

from collections.abc import Sequence

from obmva.models import RoleId
from obmva.render.page import Column, Notes, Page, Spans
from obmva.render.ranking import ranking_block, ranking_table
from obmva.report.naming import capitalised
from obmva.report.results import Comparison, ComparisonRow
from obmva.text import Text
from obmva.text.plain import plain

_COLUMN_OF_A_COMPARISON = 24


def comparison_page(report: Comparison, width: int, text: Text) -> Page:
    """Return the page of a comparison: what differs, then what is alike; columns where there is
    room, else blocks.
    """
    page, notes = Page(width), Notes(report.sources)
    differs = [row for row in report.rows if not row.alike]
    alike = [row for row in report.rows if row.alike]
    side_by_side = width >= _COLUMN_OF_A_COMPARISON * len(report.roles) + 16
    for role in report.roles:
        page.line(
            ((f"{capitalised(report.names[role])}: ", "bold"), (plain(report.summaries[role]), ""))
        )
    if report.ranking:
        _for_this_owner(page, report, text, side_by_side=side_by_side)
    if differs:
        page.heading(text.screen.differs)
        (_table if side_by_side else _blocks)(page, report, differs, notes, text)
    if alike:
        page.heading(text.screen.alike)
        for row in alike:
            marks = notes.mark(
                dict.fromkeys(source for cell in row.cells.values() for source in cell.sources[:1])
            )
            page.item(f"{row.label}: {row.shared}{marks}", "-")
    notes.print(page, text.screen.sources)
    return page


def _table(
    page: Page, report: Comparison, rows: Sequence[ComparisonRow], notes: Notes, text: Text
) -> None:
    columns = [
        Column("", width=14, style="bold"),
        *(Column(report.names[role], ratio=1) for role in report.roles),
    ]
    cells: list[list[str | Spans]] = [
        [row.label, *(_cell(row, role, notes, text) for role in report.roles)] for row in rows
    ]
    page.table(columns, cells, roomy=True)


def _blocks(
    page: Page, report: Comparison, rows: Sequence[ComparisonRow], notes: Notes, text: Text
) -> None:
    for row in rows:
        page.gap()
        page.line(row.label, "bold")
        for role in report.roles:
            page.item(
                ((f"{report.names[role]}: ", "italic"), *_cell(row, role, notes, text)), depth=2
            )


def _cell(row: ComparisonRow, role: RoleId, notes: Notes, text: Text) -> Spans:
    """Return an entry with the numbers of its sources, and who says otherwise on a line
    of its own.
    """
    cell = row.cells[role]
    words: Spans = ((f"{plain(cell.text)}{notes.mark(cell.sources[:2])}", ""),)
    return (
        (*words, (f"\n{text.screen.disagree} {plain(cell.disagree)}", "dim"))
        if cell.disagree
        else words
    )


def _for_this_owner(page: Page, report: Comparison, text: Text, *, side_by_side: bool) -> None:
    page.heading(text.screen.ranking)
    ranking = sorted(report.ranking or (), key=lambda role: (role.rank is None, role.rank or 0))
    for role in ranking:
        if role.excluded_by:
            page.item(f"{role.name}: {role.excluded_by[0].message}", "-")
    possible = [role for role in ranking if not role.excluded_by]
    if possible and side_by_side:
        ranking_table(page, possible, text)
    else:
        for role in possible:
            ranking_block(page, role, text)
