"""Roles side by side: what differs, what is alike, with the numbers computed from the fields, never
typed.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import Literal, TypeAlias, get_args

from obmva.analysis.alternatives import price_of
from obmva.catalog import Catalog
from obmva.models import Area, Role, RoleId, RowDefinition, RowId, SourceId, Span
from obmva.report.between import BetweenView
from obmva.report.citations import source_views
from obmva.report.comparison_results import Cell, Comparison, ComparisonRow
from obmva.report.prices import price_of_an_hour
from obmva.report.ranking_results import RankedRole
from obmva.text.say import All, Hours, Number, Say
from obmva.text.speaker import Speaker

_Cell: TypeAlias = tuple[str, Say | Number, tuple[SourceId, ...]]
"""The value for programs, what is said, and the sources."""
_Telling: TypeAlias = Literal["does", "mindset", "place"]
_MINUTES = 60
_UNITS = {"weeks": "screen.weeks", "months": "screen.months"}
_SPANS: tuple[tuple[str, str, str | None, Callable[[Role], Span]], ...] = (
    ("term", "screen.row-term", "months", lambda role: role.term_months),
    ("notice", "screen.row-notice", "weeks", lambda role: role.notice_weeks),
    ("finding", "screen.row-find", "weeks", lambda role: role.weeks_to_find),
    ("useful", "screen.row-useful", "weeks", lambda role: role.weeks_to_useful),
    ("clients-at-once", "screen.row-clients", None, lambda role: role.clients),
)


@dataclass(frozen=True)
class _Page:
    """What the rows of one comparison are made from."""

    roles: Mapping[RoleId, Role]
    chosen: Sequence[RoleId]
    catalog: Catalog
    market: Area
    speak: Speaker


def comparison(
    chosen: Sequence[RoleId],
    catalog: Catalog,
    market: Area,
    speak: Speaker,
    *,
    differences_only: bool = False,
    ranking: tuple[RankedRole, ...] | None = None,
    between: tuple[BetweenView, ...] = (),
) -> Comparison:
    """Compare two or more roles in one market; `ranking` adds what each would be for one owner.

    `differences_only` leaves out the rows on which all of them are alike; `between` says for which
    titles the nearest roles were chosen.
    """
    page = _Page({id_: catalog.role(id_) for id_ in chosen}, chosen, catalog, market, speak)
    rows = [*_profile_rows(page), *_computed_rows(page)]
    ordered = [row for row in rows if not row.alike]
    if not differences_only:
        ordered += [row for row in rows if row.alike]
    cited = [source for row in ordered for role in chosen for source in row.cells[role].sources]
    cited += [source for one in between for source in one.sources]
    return Comparison(
        roles=tuple(chosen),
        names={id_: speak(role) for id_, role in page.roles.items()},
        summaries={id_: speak(role.summary) for id_, role in page.roles.items()},
        difference=speak(_difference(page)),
        rows=tuple(ordered),
        sources=source_views(cited, catalog, page.speak),
        ranking=_only(chosen, ranking),
        between=between,
    )


def _difference(page: _Page) -> All:
    """Say for each role what it takes on; where that is alike, how it thinks, or where it works."""
    rows: tuple[_Telling, ...] = get_args(_Telling)
    values = {row: {_value(page, role, row) for role in page.chosen} for row in rows}
    row = next((row for row in rows if len(values[row]) > 1), rows[0])
    return All(tuple(_told_apart(page, role, row) for role in page.chosen), "sentences")


def _told_apart(page: _Page, role: RoleId, row: _Telling) -> Say:
    words = page.catalog.rows[RowId(row)].values[_value(page, role, row)]
    return Say(f"difference.{row}", role=page.roles[role], words=words)


def _value(page: _Page, role: RoleId, row: str) -> str:
    return page.roles[role].profile[RowId(row)].value


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
    speak, cells = page.speak, {}
    for id_ in page.chosen:
        row = page.roles[id_].profile[definition.id]
        disagree = speak(row.disagree) if row.disagree else None
        brief = speak(definition.values[row.value])
        cells[id_] = Cell(row.value, speak(row), row.sources, disagree, brief)
    values = {cell.value for cell in cells.values()}
    shared = speak(definition.values[values.pop()]) if len(values) == 1 else None
    label, alike = speak(definition.label), shared is not None
    return ComparisonRow(definition.id, label, alike, cells, shared, definition.card)


def _computed_rows(page: _Page) -> Iterator[ComparisonRow]:
    yield replace(_computed_row("price", Say("screen.row-cost"), _price_cell, page), card=True)
    yield replace(_computed_row("hours", Say("screen.row-hours"), _hours_cell, page), card=True)
    for id_, label, unit, span_of in _SPANS:
        yield _computed_row(id_, Say(label), partial(_span_cell, unit, span_of), page)
    yield _computed_row("supervision", Say("screen.row-supervision"), _supervision_cell, page)
    yield _computed_row("onboarding", Say("screen.row-onboarding"), _onboarding_cell, page)


def _computed_row(
    id_: str, label: Say, make: Callable[[Role, _Page], _Cell], page: _Page
) -> ComparisonRow:
    cells = {}
    for role in page.chosen:
        value, said, sources = make(page.roles[role], page)
        text = page.speak(said)
        cells[role] = Cell(value, text, sources, brief=text)
    texts = {cell.text for cell in cells.values()}
    alike = len(texts) == 1
    return ComparisonRow(id_, page.speak(label), alike, cells, texts.pop() if alike else None)


def _price_cell(role: Role, page: _Page) -> _Cell:
    price = price_of(role, page.catalog.roles_on_demand, page.catalog.markets, page.market)
    market = page.catalog.markets[page.market].name
    if price is None:
        return "unknown", price_of_an_hour(None, market), ()
    basis = None
    if price.estimate is not None:
        basis = Say(
            "bases.estimate-by-ratio",
            low=Number(price.estimate.low, decimals=2),
            high=Number(price.estimate.high, decimals=2),
            role=page.catalog.role(price.estimate.role),
        )
    said = price_of_an_hour(price, market, basis)
    return f"{price.low:.0f}-{price.high:.0f}", said, price.sources


def _hours_cell(role: Role, _: _Page) -> _Cell:
    hours = role.hours
    return f"{hours.min:g}-{hours.max:g}", Hours(hours.min, hours.max), hours.sources


def _span_cell(unit: str | None, span_of: Callable[[Role], Span], role: Role, _: _Page) -> _Cell:
    span = span_of(role)
    count = Number(span.low, span.high)
    said = count if unit is None else Say(_UNITS[unit], count=count)
    return f"{span.low:g}-{span.high:g}", said, span.sources


def _supervision_cell(role: Role, _: _Page) -> _Cell:
    supervision = role.supervision
    said = Say(
        "screen.supervision",
        week=Hours(supervision.week, decimals=2),
        minutes=Number(supervision.per_hour * _MINUTES, decimals=0),
    )
    return f"{supervision.week:g}+{supervision.per_hour:g}", said, supervision.sources


def _onboarding_cell(role: Role, _: _Page) -> _Cell:
    said = Say("screen.onboarding", hours=Hours(role.onboarding.hours))
    return f"{role.onboarding.hours:g}", said, role.onboarding.sources
