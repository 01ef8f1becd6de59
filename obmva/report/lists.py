"""What is known, as lists: roles, kinds of work, questions; and what is made of one's own words."""

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Annotated, Literal

from pydantic import Field

from obmva.analysis.alternatives import Price, price_of
from obmva.catalog import Catalog
from obmva.intake import task_name
from obmva.matching.explaining import Clue
from obmva.matching.matcher import Match
from obmva.models import (
    Area,
    Basis,
    Currency,
    Family,
    Level,
    Role,
    RoleId,
    RowId,
    SourceId,
    Task,
    TaskId,
)
from obmva.quantities import Found
from obmva.report.between import BetweenView
from obmva.report.citations import source_views
from obmva.report.results import AsideView, Document, OnScreen, SourceView
from obmva.text.speaker import Speaker


@dataclass(frozen=True)
class PriceView:
    """Money for an hour worked, on-costs of employment included; `area` is the market whose figures
    these are.
    """

    currency: Currency
    low: float
    typical: float
    high: float
    year: int | None
    basis: Basis
    area: Area
    sources: tuple[SourceId, ...]


class RoleEntry(Role):
    """A role as its file says it, and what follows from it: its name, its other titles, the level
    of most of its work (None for a role that owns none), its price in one market (None where
    nobody published one).
    """

    summary: str  # type: ignore[assignment]  # the file's, in one language
    name: str
    aliases: tuple[str, ...]
    level: Level | None
    price_of_an_hour: PriceView | None
    price: OnScreen[Price | None]


@dataclass(frozen=True, kw_only=True)
class RoleList(Document):
    """Roles in one market, the vocabulary of their rows, and the sources cited when there is but
    one role; `between` says why several are listed for one title.
    """

    command: Literal["roles"] = "roles"
    market: str
    roles: tuple[RoleEntry, ...]
    labels: OnScreen[Mapping[RowId, str]]
    sources: tuple[SourceView, ...]
    between: tuple[BetweenView, ...] = ()


class TaskEntry(Task):
    """A kind of work with its name."""

    name: str


@dataclass(frozen=True)
class KindOfWork:
    """A kind of work that a text may be (confidence 0..1)."""

    task: TaskId
    name: OnScreen[str]
    confidence: float


@dataclass(frozen=True, kw_only=True)
class MatchEntry:
    """What was made of one text: hours a month, or once for work that ends; confidence 0..1.
    `hours_unread` are words about hours that can mean several things.

    Level, family and task are None unless it is work; a list of work has its lines as `parts`.
    `role` is the one that a title names, `reply` what is said to words that are no work.
    """

    text: str
    made_of: Annotated[
        Literal["work", "title", "control", "greeting", "not-understood"],
        Field(serialization_alias="is"),
    ]
    task: TaskId | None
    name: OnScreen[str | None]
    level: Level | None
    family: Family | None
    hours_per_month: float | None
    hours_once: float | None = None
    hours_unread: str | None = None
    confidence: float
    why: tuple[str, ...]
    clues: OnScreen[tuple[Clue, ...]]
    alternatives: tuple[KindOfWork, ...]
    role: RoleId | None = None
    reply: str | None = None
    parts: "tuple[MatchEntry, ...] | None" = None


@dataclass(frozen=True, kw_only=True)
class TaskList(Document):
    """All kinds of work, or what was made of the texts; the other is None."""

    command: Literal["tasks"] = "tasks"
    tasks: tuple[TaskEntry, ...] | None = None
    matches: tuple[MatchEntry, ...] | None = None


def role_list(
    chosen: Sequence[RoleId],
    catalog: Catalog,
    market: Area,
    speak: Speaker,
    between: tuple[BetweenView, ...] = (),
) -> RoleList:
    """List roles in a market; the sources are given for a single role, and for a title `between`
    several.
    """
    roles = [catalog.roles[id_] for id_ in chosen]
    entries = tuple(
        _role_entry(role, price_of(role, catalog.roles, catalog.markets, market), speak)
        for role in roles
    )
    cited = [source for entry in entries for source in _cited(entry)] if len(entries) == 1 else []
    cited += [source for one in between for source in one.sources]
    return RoleList(
        market=speak(catalog.markets[market].name),
        roles=entries,
        labels={row.id: speak(row.label) for row in catalog.rows.values()},
        sources=source_views(cited, catalog, speak),
        between=between,
    )


def _role_entry(role: Role, price: Price | None, speak: Speaker) -> RoleEntry:
    titles_ = (title for names in role.names.values() for title in (names.plural, *names.aliases))
    return RoleEntry.model_construct(
        **{**dict(role), "summary": speak(role.summary)},
        name=speak(role),
        aliases=tuple(titles_),
        level=role.usual_level,
        price_of_an_hour=None if price is None else _price(price),
        price=price,
    )


def _price(price: Price) -> PriceView:
    return PriceView(
        currency=price.currency,
        low=price.low,
        typical=price.typical,
        high=price.high,
        year=price.year,
        basis=price.basis,
        area=price.area,
        sources=price.sources,
    )


def _cited(entry: RoleEntry) -> list[SourceId]:
    rows = [source for row in entry.profile.values() for source in row.sources]
    sold = [source for rate in entry.rates for one in rate.services for source in one.sources]
    return [*rows, *(entry.price_of_an_hour.sources if entry.price_of_an_hour else ()), *sold]


def task_list(catalog: Catalog, speak: Speaker) -> TaskList:
    """List all kinds of work."""
    return TaskList(
        tasks=tuple(
            TaskEntry.model_construct(
                **dict(task), name=task_name(catalog, task.id, speak.language)
            )
            for task in catalog.tasks.values()
        )
    )


def match_entry(
    text: str, match: Match, said: Found, catalog: Catalog, speak: Speaker
) -> MatchEntry:
    """Say what was made of a text, and of the hours that were found in it."""
    hours = said.hours

    def name(task: TaskId) -> str:
        return task_name(catalog, task, speak.language)

    return MatchEntry(
        text=text,
        made_of="work" if match.level else "not-understood",
        task=match.task,
        name=name(match.task) if match.task else None,
        level=match.level,
        family=match.family,
        hours_per_month=hours.typical if hours and not hours.once else None,
        hours_once=hours.typical if hours and hours.once else None,
        hours_unread=said.unread,
        confidence=match.confidence,
        why=tuple(f"{clue.word} ~ {clue.phrase or clue.matched}" for clue in match.why),
        clues=tuple(match.why),
        alternatives=tuple(
            KindOfWork(task, name(task), share) for task, share in match.alternatives
        ),
    )


def aside_entry(aside: AsideView) -> MatchEntry:
    """Say of a text that it is no work."""
    return MatchEntry(
        text=aside.text,
        made_of=aside.made_of,
        task=None,
        name=None,
        level=None,
        family=None,
        hours_per_month=None,
        confidence=0.0,
        why=(),
        clues=(),
        alternatives=(),
        role=aside.role,
        reply=aside.reply,
    )


def list_entry(text: str, parts: Sequence[MatchEntry]) -> MatchEntry:
    """Say what was made of a list: what its largest part is, and the hours of all."""
    largest = max(
        parts, key=lambda one: (one.hours_per_month or one.hours_once or 0.0, one.confidence)
    )
    return replace(
        largest,
        text=text,
        hours_per_month=_summed(one.hours_per_month for one in parts),
        hours_once=_summed(one.hours_once for one in parts),
        parts=tuple(parts),
    )


def _summed(hours: Iterable[float | None]) -> float | None:
    stated = [one for one in hours if one is not None]
    return math.fsum(stated) if stated else None
