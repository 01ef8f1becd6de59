"""Roles side by side: what differs, what is alike, with the numbers computed from the fields, never
typed.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from obmva.analysis.alternatives import Price, price_of
from obmva.catalog import Catalog
from obmva.models import Area, Grounded, Role, RoleId, RowDefinition, SourceId, Span
from obmva.report.citations import source_views
from obmva.report.naming import name_of, with_article
from obmva.report.results import Cell, Comparison, ComparisonRow, RankedRole
from obmva.report.wording import hours, money_range
from obmva.text import Text

_MINUTES = 60


@dataclass(frozen=True)
class _Page:
    """What the rows of one comparison are made from."""

    roles: Mapping[RoleId, Role]
    chosen: Sequence[RoleId]
    catalog: Catalog
    market: Area
    text: Text


def comparison(
    chosen: Sequence[RoleId],
    catalog: Catalog,
    market: Area,
    text: Text,
    *,
    differences_only: bool = False,
    ranking: tuple[RankedRole, ...] | None = None,
) -> Comparison:
    """Compare two or more roles in one market; `ranking` adds what each would be for one owner.

    `differences_only` leaves out the rows on which all of them are alike.
    """
    page = _Page({id_: catalog.role(id_) for id_ in chosen}, chosen, catalog, market, text)
    rows = [*_profile_rows(page), *_computed_rows(page)]
    ordered = [row for row in rows if not row.alike]
    if not differences_only:
        ordered += [row for row in rows if row.alike]
    cited = [source for row in ordered for role in chosen for source in row.cells[role].sources]
    return Comparison(
        roles=tuple(chosen),
        names={id_: name_of(role) for id_, role in page.roles.items()},
        summaries={id_: role.summary.en for id_, role in page.roles.items()},
        rows=tuple(ordered),
        sources=source_views(cited, catalog.sources),
        ranking=_only(chosen, ranking),
    )


def _only(
    chosen: Sequence[RoleId], ranking: tuple[RankedRole, ...] | None
) -> tuple[RankedRole, ...] | None:
    return None if ranking is None else tuple(row for row in ranking if row.role in chosen)


def _profile_rows(page: _Page) -> list[ComparisonRow]:
    return [
        _profile_row(definition, page)
        for definition in page.catalog.rows.values()
        if all(definition.id in page.roles[role].profile for role in page.chosen)
    ]


def _profile_row(definition: RowDefinition, page: _Page) -> ComparisonRow:
    cells = {}
    for id_ in page.chosen:
        row = page.roles[id_].profile[definition.id]
        cells[id_] = Cell(row.value, row.en, row.sources, row.disagree.en if row.disagree else None)
    values = {cell.value for cell in cells.values()}
    shared = definition.values[values.pop()].en if len(values) == 1 else None
    return ComparisonRow(definition.id, definition.label.en, shared is not None, cells, shared)


def _computed_rows(page: _Page) -> list[ComparisonRow]:
    say = page.text.screen
    rows: list[tuple[str, str, Callable[[Role, _Page], Cell]]] = [
        ("price", say.row_cost, _price_cell),
        ("hours", say.row_hours, _hours_cell),
        (
            "term",
            say.row_term,
            lambda role, page: _span_cell(role.term_months, "months", page.text),
        ),
        (
            "notice",
            say.row_notice,
            lambda role, page: _span_cell(role.notice_weeks, "weeks", page.text),
        ),
        (
            "finding",
            say.row_find,
            lambda role, page: _span_cell(role.weeks_to_find, "weeks", page.text),
        ),
        (
            "useful",
            say.row_useful,
            lambda role, page: _span_cell(role.weeks_to_useful, "weeks", page.text),
        ),
        (
            "clients-at-once",
            say.row_clients,
            lambda role, page: _span_cell(role.clients, None, page.text),
        ),
        ("supervision", say.row_supervision, _supervision_cell),
        ("onboarding", say.row_onboarding, _onboarding_cell),
    ]
    return [_computed_row(id_, label, make, page) for id_, label, make in rows]


def _computed_row(
    id_: str, label: str, make: Callable[[Role, _Page], Cell], page: _Page
) -> ComparisonRow:
    cells = {role: make(page.roles[role], page) for role in page.chosen}
    texts = {cell.text for cell in cells.values()}
    alike = len(texts) == 1
    return ComparisonRow(id_, label, alike, cells, texts.pop() if alike else None)


def _price_cell(role: Role, page: _Page) -> Cell:
    price = price_of(role, page.catalog.roles_on_demand, page.catalog.markets, page.market)
    if price is None:
        market = page.catalog.markets[page.market].name.en
        return Cell("unknown", page.text.screen.price_none.format(market=market), ())
    return Cell(f"{price.low:.0f}-{price.high:.0f}", _price_text(price, page), price.sources)


def _price_text(price: Price, page: _Page) -> str:
    words = page.text.screen.price_hour.format(
        range=money_range(price.low, price.high, price.currency)
    )
    basis = getattr(page.text.bases, price.basis.replace("-", "_"))
    if price.estimated_from is not None and price.ratio is not None:
        base = with_article(page.catalog.role(price.estimated_from))
        basis = page.text.bases.estimate_by_ratio.format(ratio=f"{price.ratio:g}", a_role=base)
    return f"{words} ({basis}{', ' + str(price.year) if price.year else ''})"


def _hours_cell(role: Role, page: _Page) -> Cell:
    span = page.text.screen.hours_range.format(
        low=hours(role.hours.min), high=hours(role.hours.max)
    )
    return Cell(f"{role.hours.min:g}-{role.hours.max:g}", span, role.hours.sources)


def _span_cell(span: Span, unit: Literal["weeks", "months"] | None, text: Text) -> Cell:
    say = text.screen
    several, one = {
        "weeks": (say.weeks, say.week),
        "months": (say.months, say.month),
        None: ("{range}", "{range}"),
    }[unit]
    low, high = hours(span.low), hours(span.high)
    words = (
        low
        if low == high
        else (say.from_to if span.low > 0 else say.up_to).format(low=low, high=high)
    )
    return Cell(
        f"{span.low:g}-{span.high:g}",
        (several if span.high > 1 else one).format(range=words),
        _grounds(span),
    )


def _supervision_cell(role: Role, page: _Page) -> Cell:
    supervision = role.supervision
    minutes = f"{supervision.per_hour * _MINUTES:.0f}"
    words = page.text.screen.supervision.format(week=f"{supervision.week:g}", per_hour=minutes)
    return Cell(f"{supervision.week:g}+{supervision.per_hour:g}", words, _grounds(supervision))


def _onboarding_cell(role: Role, page: _Page) -> Cell:
    words = page.text.screen.onboarding.format(hours=hours(role.onboarding.hours))
    return Cell(f"{role.onboarding.hours:g}", words, _grounds(role.onboarding))


def _grounds(block: Grounded) -> tuple[SourceId, ...]:
    return block.sources
