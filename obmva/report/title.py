"""Which title fits the work of an assistant or a manager, and what the next one asks."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import get_args

from obmva.analysis.alternatives import Price, price_of
from obmva.analysis.titles import Piece, Title, are_alike, next_title, titles
from obmva.catalog import Catalog
from obmva.models import Area, ManagementTask, ProfileRow, Role, RowId, SourceId
from obmva.report.citations import source_views
from obmva.report.lists import MatchEntry
from obmva.report.title_results import (
    EarnedView,
    MissingTrait,
    TitleReport,
    TitleVerdict,
    TitleView,
)
from obmva.text.say import Money, Say
from obmva.text.speaker import Speaker

_TRAITS = ("decisions", "unit-of-work", "people", "time", "skills", "place", "contract")
"""The rows of a profile that one knows of one's own work, in the order in which they are asked."""
_ON_GROWTH = SourceId("nl-vbm")
MANAGES = 2
"""The authority from which a role manages."""


@dataclass(frozen=True)
class Surroundings:
    """The roles in a market, and who speaks of them."""

    catalog: Catalog
    market: Area
    speak: Speaker

    def price(self, role: Role) -> Price | None:
        """Return what an hour of a role costs here."""
        catalog = self.catalog
        return price_of(role, catalog.roles, catalog.markets, self.market)


def title_report(
    matches: Sequence[MatchEntry], catalog: Catalog, market: Area, speak: Speaker
) -> TitleReport:
    """Say which title fits what was made of some texts, how surely, what tells it from the one
    beside or above it, what both earn, and how clients come along.
    """
    context, roles = Surroundings(catalog, market, speak), catalog.roles
    parts = [part for whole in matches for part in whole.parts or (whole,)]
    found = titles(list(pieces(parts)), roles.values())
    fitting = roles[found[0].role] if found else None
    alike = [roles[one.role] for one in found[1:] if are_alike(found[0], one)]
    toward = next((role for role in alike if fitting and any(_apart(fitting, role))), None)
    verdict: TitleVerdict = "close" if toward else "clear" if fitting else "none"
    if fitting is not None and toward is None:
        toward = next_title(fitting, roles.values())
    shown = [role for role in (fitting, toward) if role is not None]
    grows = toward is not None and fitting is not None and _starts_to_manage(fitting, toward)
    management = _management(parts, catalog)
    return TitleReport(
        verdict=verdict,
        titles=title_views(found, context),
        toward=toward.id if toward else None,
        missing=tuple(_missing(fitting, toward, context)) if fitting and toward else (),
        management=management,
        earned=tuple(_earned(shown, context)),
        clients=tuple(map(speak, _clients())) if grows else (),
        not_understood=tuple(one.text for one in parts if one.level is None),
        sources=source_views(_cited(shown, context, grows=grows), catalog, speak),
        headline=speak(_headline(fitting, toward, verdict)),
        asks=speak(Say("title.asks", role=toward)) if toward else "",
        management_names=tuple(speak(named_task(task)) for task in management),
    )


def pieces(parts: Sequence[MatchEntry]) -> Iterator[Piece]:
    """Yield the work among what was made of some texts."""
    for one in parts:
        if one.level is not None and one.family is not None:
            yield Piece(one.level, one.family, one.hours_per_month or one.hours_once)


def title_views(found: Sequence[Title], context: Surroundings) -> tuple[TitleView, ...]:
    """Return titles by name, with their shares of the work."""
    roles, speak = context.catalog.roles, context.speak
    return tuple(TitleView(one.role, speak(roles[one.role]), one.share) for one in found)


def _headline(fitting: Role | None, toward: Role | None, verdict: TitleVerdict) -> Say:
    if verdict == "close":
        return Say("title.close", role=fitting, other=toward)
    return Say("title.fits", role=fitting) if fitting else Say("title.none")


def _apart(fitting: Role, toward: Role) -> Iterator[tuple[RowId, ProfileRow]]:
    """Yield the traits in which the second of two roles differs from the first."""
    for id_ in map(RowId, _TRAITS):
        asked, own = toward.profile.get(id_), fitting.profile.get(id_)
        if asked is not None and (own is None or own.value != asked.value):
            yield id_, asked


def _missing(fitting: Role, toward: Role, context: Surroundings) -> Iterator[MissingTrait]:
    for id_, asked in _apart(fitting, toward):
        row = context.catalog.rows[id_]
        question = Say("title.question", label=row.label, words=row.values[asked.value])
        yield MissingTrait(id_, context.speak(question))


def _management(parts: Sequence[MatchEntry], catalog: Catalog) -> tuple[ManagementTask, ...]:
    found = {catalog.tasks[one.task].management for one in parts if one.task is not None}
    return tuple(task for task in get_args(ManagementTask) if task in found)


def named_task(task: ManagementTask) -> Say:
    """Name one of a manager's six tasks."""
    return Say(f"management.{task}")


def _earned(shown: Sequence[Role], context: Surroundings) -> Iterator[EarnedView]:
    for role in shown:
        yield EarnedView(role.id, context.speak(role), context.speak(usual_price(role, context)))


def usual_price(role: Role, context: Surroundings) -> Say:
    """Say what a role usually earns an hour."""
    price = context.price(role)
    if price is None:
        return Say("title.unpriced")
    low, high = earned(price)
    key = "title.pay" if role.setting.contract == "employee" else "title.price"
    market = context.catalog.markets[price.area].name
    return Say(key, range=Money(price.currency, low, high), market=market)


def earned(price: Price) -> tuple[float, float]:
    """Return from what to what somebody gets for an hour: gross pay for an employee."""
    gross = 1 + price.on_cost
    return price.low / gross, price.high / gross


def _starts_to_manage(fitting: Role, toward: Role) -> bool:
    return fitting.authority < MANAGES <= toward.authority


def _clients() -> Iterator[Say]:
    """Say how to take clients along, as a founding document on this step tells it."""
    yield Say("title.clients-tell")
    yield Say("title.clients-price")
    yield Say("title.clients-choose")


def _cited(shown: Sequence[Role], context: Surroundings, *, grows: bool) -> Iterator[SourceId]:
    if len(shown) > 1:
        yield from (source for _, row in _apart(*shown) for source in row.sources)
    if grows:
        yield _ON_GROWTH
    for role in shown:
        price = context.price(role)
        yield from price.sources if price else ()
