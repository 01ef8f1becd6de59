"""Reports as pages for a terminal: tables where there is room, one block under the other where there is not."""

import io
from collections.abc import Iterable, Sequence
from textwrap import shorten
from typing import Protocol

from rich.box import SIMPLE_HEAD
from rich.console import Console, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text as Styled

from obmva.models import RoleId, SourceId
from obmva.report.naming import capitalised, kind_words
from obmva.report.views import (
    Comparison,
    ComparisonRow,
    RankedRole,
    Recommendation,
    Sentence,
    SourceView,
    WorkLine,
)
from obmva.report.wording import hours, money_range
from obmva.text import Text
from obmva.text.plain import plain

_ROOM_FOR_A_TABLE = 66
_COLUMN_OF_A_COMPARISON = 24
_RANKED_ON_A_PAGE = 5
_WIDEST_NAME = 27
_UNSURE_BELOW = 0.6


class CanvasLike(Protocol):
    """How wide the page is, and whether it has colour."""

    @property
    def width(self) -> int: ...  # noqa: D102  says itself

    @property
    def colour(self) -> bool: ...  # noqa: D102


class Page:
    """Collects what is printed, as text of the given width."""

    def __init__(self, canvas: CanvasLike) -> None:
        self.width = canvas.width
        self._buffer = io.StringIO()
        self._console = Console(
            file=self._buffer, width=canvas.width, force_terminal=canvas.colour, no_color=not canvas.colour,
            color_system="standard" if canvas.colour else None, highlight=False, markup=False, emoji=False,
            legacy_windows=False, _environ={},
        )  # fmt: skip

    def add(self, *parts: RenderableType) -> None:
        """Add lines, tables or styled text."""
        for part in parts:
            self._console.print(part)

    def heading(self, text: str) -> None:
        """Add an empty line and a heading."""
        self.add("", Styled(text, style="bold"))

    def paragraph(self, title: str, text: str) -> None:
        """Add an empty line and a paragraph that begins with its heading."""
        self.add("", Styled.assemble((f"{title}: ", "bold"), plain(f"{text}.")))

    def indented(self, text: str, mark: str = "") -> None:
        """Add a paragraph that hangs under its mark."""
        grid = Table.grid(padding=(0, 1, 0, 0))
        grid.add_column(width=len(mark) if mark else 1)
        grid.add_column(overflow="fold")
        grid.add_row(Styled(mark), Styled(plain(text)))
        self.add(grid)

    def text(self) -> str:
        """Return the page without blanks at the ends of lines."""
        return "\n".join(line.rstrip() for line in self._buffer.getvalue().splitlines()) + "\n"


class Notes:
    """Numbers sources by first mention."""

    def __init__(self, sources: Sequence[SourceView]) -> None:
        self._known = {source.id: source for source in sources}
        self._numbers: dict[SourceId, int] = {}

    def mark(self, sources: Iterable[SourceId]) -> str:
        """Return ` [1][4]` for sources, numbering those that are new."""
        marks = []
        for source in sources:
            if source in self._known:
                number = self._numbers.setdefault(source, len(self._numbers) + 1)
                marks.append(f"[{number}]")
        return f" {''.join(marks)}" if marks else ""

    def print(self, page: Page, title: str) -> None:
        """Add the list of the sources that were mentioned, with their addresses."""
        if not self._numbers:
            return
        page.heading(title)
        for id_, number in self._numbers.items():
            source = self._known[id_]
            year = f" ({source.year})" if source.year else ""
            page.indented(f"{source.title}{year}{' ' + source.url if source.url else ''}", f"[{number}]")

    def print_titles(self, page: Page) -> None:
        """Add the titles of the sources that were mentioned, one line each."""
        if not self._numbers:
            return
        page.add("")
        for id_, number in self._numbers.items():
            page.add(Styled(shorten(f"[{number}] {self._known[id_].title}", page.width, placeholder="...")))


# ------------------------------------------------------------------ recommendation


def recommendation_page(report: Recommendation, canvas: CanvasLike, text: Text, *, details: bool = False) -> str:
    """Return the page of a recommendation: the sentence first, then the ranking, why, what was assumed, what next."""
    page, notes = Page(canvas), Notes(report.sources)
    page.add(Styled(plain(report.headline[0]), style="bold green" if report.verdict in _GOOD else "bold yellow"))
    page.add(Styled(plain(" ".join([*report.headline[1:], *report.money]))), Styled(plain(report.how_sure)))
    if report.team:
        page.add(Styled(plain(report.team.text)))
    if report.work:
        _work(page, report.work, text)
    _ranking(page, report, text, details=details)
    _sentences(page, text.screen.why, report.reasons, notes, numbered=False, details=details)
    _changes(page, report, text, details=details)
    _assumed(page, report, text, details=details)
    _sentences(page, text.screen.steps, report.next_steps, notes, numbered=True, details=details)
    _excluded(page, report, text)
    if details:
        _contributions(page, report, text)
        _neutrality(page, report, text)
        notes.print(page, text.screen.sources)
    else:
        notes.print_titles(page)
    return page.text()


_GOOD = {"clear", "leaning", "toss-up"}


def _work(page: Page, work: Sequence[WorkLine], text: Text) -> None:
    page.paragraph(text.screen.work, "; ".join(_work_words(line, text) for line in work))


def _work_words(line: WorkLine, text: Text) -> str:
    kind = kind_words(line, text)
    unsure = f" ({text.screen.unsure})" if line.level and line.confidence < _UNSURE_BELOW else ""
    stated = line.hours_per_month
    amount = text.screen.hours_open if stated is None else text.screen.hours_short.format(hours=hours(stated))
    aside = f", {line.set_aside}" if line.set_aside else ""
    return f"{plain(line.text)} = {kind}{unsure}, {amount}{aside}"


def _ranking(page: Page, report: Recommendation, text: Text, *, details: bool) -> None:
    ranked = [role for role in report.ranking if role.rank is not None] if report.work else []
    shown = ranked if details else ranked[:_RANKED_ON_A_PAGE]
    if not shown:
        return
    page.add("")
    if page.width >= _ROOM_FOR_A_TABLE:
        page.add(_ranking_table(shown, page.width, text))
    else:
        for role in shown:
            _ranking_block(page, role, text)
    if len(ranked) > len(shown):
        page.add(Styled(text.screen.more_roles.format(count=len(ranked) - len(shown)), style="dim"))
    if report.price_basis:
        page.add(Styled(report.price_basis, style="dim"))


def _ranking_table(roles: Sequence[RankedRole], page_width: int, text: Text) -> Table:
    say = text.screen
    table = Table(box=SIMPLE_HEAD, pad_edge=False, show_edge=False, expand=True)
    table.add_column(say.role, overflow="fold", width=min(_WIDEST_NAME, max(len(role.name) for role in roles), page_width // 3))
    table.add_column(say.fit, justify="right", width=max(3, len(say.fit)))
    table.add_column(say.covers, justify="right", width=max(5, len(say.covers)))
    table.add_column(say.cost, width=max(len(_cost(role, text)) for role in roles))
    table.add_column(say.against, overflow="fold", ratio=1)
    for role in roles:
        style = "bold" if role.rank == 1 else ""
        covers = say.covered_short.format(covered=hours(role.covered_hours))
        table.add_row(Styled(role.name, style=style), f"{role.value:.0f}", covers, _cost(role, text), Styled(role.against))
    return table


def _cost(role: RankedRole, text: Text) -> str:
    money = role.monthly_cost
    return text.screen.unpriced if money is None else money_range(money.low, money.high, money.currency)


def _ranking_block(page: Page, role: RankedRole, text: Text) -> None:
    say = text.screen
    page.add(Styled(f"{role.rank}. {role.name}", style="bold"))
    covers = say.covered_short.format(covered=hours(role.covered_hours))
    page.indented(f"{say.fit} {role.value:.0f}, {say.covers.lower()} {covers}")
    page.indented(_cost(role, text))
    page.indented(f"{say.against}: {role.against}")


def _sentences(page: Page, title: str, sentences: Sequence[Sentence], notes: Notes, *, numbered: bool, details: bool) -> None:
    if not sentences:
        return
    page.heading(title)
    for number, sentence in enumerate(sentences, start=1):
        page.indented(
            f"{sentence.text}{notes.mark(sentence.sources[: None if details else 1])}", f"{number}." if numbered else "-"
        )


def _changes(page: Page, report: Recommendation, text: Text, *, details: bool) -> None:
    if report.recommended is None or report.verdict not in _GOOD:
        return
    page.heading(text.screen.changes)
    shown = [change.sentence for change in report.changes] if details else report.changes_told
    for sentence in shown:
        page.indented(sentence, "-")
    if not shown:
        page.indented(text.changes.none_but_answers if report.open_answers else text.changes.none, "-")
    if report.another:
        page.indented(report.another, "-")


def _assumed(page: Page, report: Recommendation, text: Text, *, details: bool) -> None:
    """List the assumptions: all of them in detail, else what was taken for granted and the answers that could change it."""
    if not report.assumptions or report.verdict == "not-enough-known":
        return
    if details:
        page.heading(text.screen.assumed)
        for assumption in report.assumptions:
            page.indented(f"{assumption.assumed}. {assumption.reason}", "-")
        return
    given = [assumption.assumed for assumption in report.assumptions if not assumption.effect]
    open_count = sum(bool(assumption.effect) for assumption in report.assumptions)
    if open_count and not report.open_answers:
        given.append(text.screen.more_assumed.format(count=open_count))
    if given:
        page.paragraph(text.screen.assumed, "; ".join(given))
    if report.open_answers:
        page.paragraph(text.screen.open_answers, report.open_answers)


def _excluded(page: Page, report: Recommendation, text: Text) -> None:
    """List the roles that are out, those with the same first reason together."""
    groups: dict[str, list[str]] = {}
    for role in report.ranking:
        if role.excluded_by:
            first = role.excluded_by[0]
            groups.setdefault(first.group, []).append(f"{role.name} ({first.brief})" if first.brief else role.name)
    if not groups:
        return
    page.paragraph(text.screen.excluded, "; ".join(f"{group}: {', '.join(names)}" for group, names in groups.items()))


def _contributions(page: Page, report: Recommendation, text: Text) -> None:
    page.heading(text.screen.details)
    for role in report.ranking:
        parts = [
            f"{criterion} {part.contribution:.0f} of {100 * part.weight:.0f}" for criterion, part in role.contributions.items()
        ]
        page.indented(f"{role.name} {role.value:.0f}: {', '.join(parts)}", "-")


def _neutrality(page: Page, report: Recommendation, text: Text) -> None:
    page.add("")
    if report.deciding_sources:
        page.add(Styled(text.certainty.deciding.format(sources=", ".join(report.deciding_sources))))
    else:
        page.add(Styled(text.certainty.not_deciding))


# ------------------------------------------------------------------ comparison


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
        page.add(_ranking_table(possible, page.width, text))
    else:
        for role in possible:
            _ranking_block(page, role, text)
