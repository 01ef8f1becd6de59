"""A comparison as a page."""

from collections.abc import Sequence

from obmva.models import RoleId
from obmva.render.page import Column, Notes, Page, Spans
from obmva.render.ranking import ranking_block, ranking_table
from obmva.report.comparison_results import Comparison, ComparisonRow
from obmva.text.say import All, Say
from obmva.text.speaker import Speaker

_COLUMN_OF_A_COMPARISON = 24


def comparison_page(
    report: Comparison, width: int, speak: Speaker, *, details: bool = False
) -> Page:
    """Return the page of a comparison: a card, or in detail what differs, then what is alike;
    columns where there is room, else blocks.
    """
    names = All(tuple(report.names[role] for role in report.roles), "comma")
    page = Page(width, speak, Say("page.begins", words=names))
    notes = Notes(report.sources)
    side_by_side = width >= _COLUMN_OF_A_COMPARISON * len(report.roles) + 16
    for title in report.between:
        page.line(f"{title.text}{notes.mark(title.sources)}")
    if details:
        _in_full(page, report, notes, side_by_side=side_by_side)
    else:
        _card(page, report, side_by_side=side_by_side)
    notes.print(page)
    return page


def _card(page: Page, report: Comparison, *, side_by_side: bool) -> None:
    page.line(report.difference)
    if report.ranking:
        _for_this_owner(page, report, side_by_side=side_by_side)
    rows = [row for row in report.rows if row.card and not row.alike]
    if side_by_side:
        page.gap()
        cells = [[row.label, *(row.cells[role].brief for role in report.roles)] for row in rows]
        page.table(_columns(report), cells)
    else:
        for row in rows:
            page.entry(row.label)
            for role in report.roles:
                page.item(page.titled(report.names[role], row.cells[role].brief, ""), depth=2)
    if alike := [row.shared for row in report.rows if row.card and row.alike]:
        page.gap()
        page.fact(Say("facts.alike"), All(tuple(alike), "semicolon"))
    page.hint(Say("screen.all-rows"))


def _in_full(page: Page, report: Comparison, notes: Notes, *, side_by_side: bool) -> None:
    differs = [row for row in report.rows if not row.alike]
    for role in report.roles:
        name = Say("page.begins", words=report.names[role])
        page.line(page.titled(name, report.summaries[role]))
    if report.ranking:
        _for_this_owner(page, report, side_by_side=side_by_side)
    if differs:
        page.heading(Say("screen.differs"))
        (_table if side_by_side else _blocks)(page, report, differs, notes)
    _alike(page, [row for row in report.rows if row.alike], notes)


def _columns(report: Comparison) -> list[Column]:
    names = (Column(report.names[role], ratio=1) for role in report.roles)
    return [Column("", width=14, style="bold"), *names]


def _table(page: Page, report: Comparison, rows: Sequence[ComparisonRow], notes: Notes) -> None:
    cells: list[list[str | Spans]] = [
        [row.label, *(_cell(page, row, role, notes) for role in report.roles)] for row in rows
    ]
    page.table(_columns(report), cells, roomy=True)


def _blocks(page: Page, report: Comparison, rows: Sequence[ComparisonRow], notes: Notes) -> None:
    for row in rows:
        page.gap()
        page.entry(row.label)
        for role in report.roles:
            cell = _cell(page, row, role, notes)
            page.item(page.titled(report.names[role], cell, "italic"), depth=2)


def _cell(page: Page, row: ComparisonRow, role: RoleId, notes: Notes) -> Spans:
    """Return an entry with the numbers of its sources, and who says otherwise on a line
    of its own.
    """
    cell = row.cells[role]
    words = page.spans(f"{cell.text}{notes.mark(cell.sources[:2])}")
    if not cell.disagree:
        return words
    ((disagree, style),) = page.spans(Say("screen.disagree", words=cell.disagree), "dim")
    return (*words, (f"\n{disagree}", style))


def _alike(page: Page, rows: Sequence[ComparisonRow], notes: Notes) -> None:
    if rows:
        page.heading(Say("screen.alike"))
    for row in rows:
        cited = dict.fromkeys(source for cell in row.cells.values() for source in cell.sources[:1])
        said = page.speak(Say("page.titled", title=row.label, words=row.shared))
        page.item(f"{said}{notes.mark(cited)}", "-")


def _for_this_owner(page: Page, report: Comparison, *, side_by_side: bool) -> None:
    page.heading(Say("screen.ranking"))
    ranking = sorted(report.ranking or (), key=lambda role: (role.rank is None, role.rank or 0))
    for role in ranking:
        if role.excluded_by:
            page.item(Say("page.titled", title=role.name, words=role.excluded_by[0].message), "-")
    possible = [role for role in ranking if not role.excluded_by]
    if possible and side_by_side:
        ranking_table(page, possible)
    else:
        for role in possible:
            ranking_block(page, role)
