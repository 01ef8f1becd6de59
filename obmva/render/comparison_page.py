"""A comparison as a page for a terminal."""

from collections.abc import Sequence

from rich.box import SIMPLE_HEAD
from rich.padding import Padding
from rich.table import Table
from rich.text import Text as Styled

from obmva.models import RoleId
from obmva.render.page import CanvasLike, Notes, Page
from obmva.render.ranking import ranking_block, ranking_table
from obmva.report.naming import capitalised
from obmva.report.views import Comparison, ComparisonRow
from obmva.text import Text
from obmva.text.plain import plain

_COLUMN_OF_A_COMPARISON = 24


def comparison_page(report: Comparison, canvas: CanvasLike, text: Text) -> str:
    """Return the page of a comparison: what differs, then what is alike; columns where there is room, else blocks."""
    page, notes = Page(canvas), Notes(report.sources)
    differs = [row for row in report.rows if not row.alike]
    alike = [row for row in report.rows if row.alike]
    side_by_side = page.width >= _COLUMN_OF_A_COMPARISON * len(report.roles) + 16
    for role in report.roles:
        page.add(Styled.assemble((f"{capitalised(report.names[role])}: ", "bold"), plain(report.summaries[role])))
    if report.ranking:
        _for_this_owner(page, report, text, side_by_side=side_by_side)
    if differs:
        page.heading(text.screen.differs)
        if side_by_side:
            page.add(_comparison_table(report, differs, notes, text))
        else:
            _comparison_blocks(page, report, differs, notes, text)
    if alike:
        page.heading(text.screen.alike)
        for row in alike:
            marks = notes.mark(dict.fromkeys(source for cell in row.cells.values() for source in cell.sources[:1]))
            page.indented(f"{row.label}: {row.shared}{marks}", "-")
    notes.print(page, text.screen.sources)
    return page.text()


def _comparison_table(report: Comparison, rows: Sequence[ComparisonRow], notes: Notes, text: Text) -> Table:
    table = Table(box=SIMPLE_HEAD, pad_edge=False, show_edge=False, expand=True, padding=(0, 1, 0, 0))
    table.add_column("", width=14, overflow="fold", style="bold")
    for role in report.roles:
        table.add_column(report.names[role], ratio=1, overflow="fold")
    for number, row in enumerate(rows):
        if number:
            table.add_row()
        table.add_row(row.label, *(_cell(row, role, notes, text) for role in report.roles))
    return table


def _comparison_blocks(page: Page, report: Comparison, rows: Sequence[ComparisonRow], notes: Notes, text: Text) -> None:
    for row in rows:
        page.add("", Styled(row.label, style="bold"))
        for role in report.roles:
            named = Styled.assemble((f"{report.names[role]}: ", "italic"), _cell(row, role, notes, text))
            page.add(Padding(named, (0, 0, 0, 2)))


def _cell(row: ComparisonRow, role: RoleId, notes: Notes, text: Text) -> Styled:
    """Return an entry with the numbers of its sources, and who says otherwise on a line of its own."""
    cell = row.cells[role]
    words = Styled(f"{plain(cell.text)}{notes.mark(cell.sources[:2])}")
    return words.append(f"\n{text.screen.disagree} {plain(cell.disagree)}", style="dim") if cell.disagree else words


def _for_this_owner(page: Page, report: Comparison, text: Text, *, side_by_side: bool) -> None:
    page.heading(text.screen.ranking)
    ranking = sorted(report.ranking or (), key=lambda role: (role.rank is None, role.rank or 0))
    for role in ranking:
        if role.excluded_by:
            page.indented(f"{role.name}: {role.excluded_by[0].message}", "-")
    possible = [role for role in ranking if not role.excluded_by]
    if possible and side_by_side:
        page.add(ranking_table(possible, page.width, text))
    else:
        for role in possible:
            ranking_block(page, role, text)
