"""View models of the lists: roles, kinds of work, questions."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from obmva.analysis.alternatives import Price, price_of
from obmva.analysis.titles import Piece, titles
from obmva.catalog import Catalog
from obmva.intake import task_name
from obmva.matching.matcher import Match
from obmva.models import Area, Question, Role, RoleId, RowId, SourceId, Task, TaskId
from obmva.quantities import Hours
from obmva.report.citations import source_views
from obmva.report.results import SourceView
from obmva.text.speaker import Speaker


@dataclass(frozen=True)
class RoleEntry:
    """A role with its price of an hour in one market; None where nobody published one."""

    role: Role
    price: Price | None


@dataclass(frozen=True)
class RoleList:
    """Roles in one market, the vocabulary of their rows, and the sources cited when there is but
    one role.
    """

    roles: tuple[RoleEntry, ...]
    market: str
    labels: Mapping[RowId, str]
    sources: tuple[SourceView, ...]


@dataclass(frozen=True)
class TaskEntry:
    """A kind of work with its name."""

    task: Task
    name: str


@dataclass(frozen=True)
class MatchEntry:
    """What was made of one text; `hours` a month; names of the kinds found and of those that nearly
    were. A list has its lines as `parts`, their hours summed, and what its largest part is.
    """

    text: str
    match: Match
    name: str | None
    hours: Hours | None
    alternatives: tuple[tuple[str, str, float], ...]
    parts: tuple["MatchEntry", ...] = ()


@dataclass(frozen=True)
class TitleView:
    """A role by name, and the share (0..1) of some work that is its own."""

    role: RoleId
    name: str
    share: float


@dataclass(frozen=True)
class TaskList:
    """All kinds of work, or what was made of the texts and whose work it is."""

    tasks: tuple[TaskEntry, ...]
    matches: tuple[MatchEntry, ...] | None
    titles: tuple[TitleView, ...] = ()


@dataclass(frozen=True)
class QuestionList:
    """Questions in the order in which they are asked."""

    questions: tuple[Question, ...]


def role_list(chosen: Sequence[RoleId], catalog: Catalog, market: Area, speak: Speaker) -> RoleList:
    """List roles in a market; the sources are given for a single role."""
    roles = [catalog.roles[id_] for id_ in chosen]
    entries = tuple(
        RoleEntry(role, price_of(role, catalog.roles, catalog.markets, market)) for role in roles
    )
    labels = {row.id: speak(row.label) for row in catalog.rows.values()}
    cited = [source for entry in entries for source in _cited(entry)] if len(entries) == 1 else []
    return RoleList(
        entries, speak(catalog.markets[market].name), labels, source_views(cited, catalog.sources)
    )


def _cited(entry: RoleEntry) -> list[SourceId]:
    rows = [source for row in entry.role.profile.values() for source in row.sources]
    return [*rows, *(entry.price.sources if entry.price else ())]


def task_list(catalog: Catalog, speak: Speaker) -> TaskList:
    """List all kinds of work."""
    tasks = catalog.tasks.values()
    return TaskList(
        tuple(TaskEntry(task, task_name(catalog, task.id, speak.language)) for task in tasks), None
    )


def match_list(entries: Sequence[MatchEntry], catalog: Catalog, speak: Speaker) -> TaskList:
    """Say what was made of texts, and whose work all of them together are."""
    pieces = [
        Piece(entry.match.level, entry.match.family, entry.hours.typical if entry.hours else None)
        for whole in entries
        for entry in whole.parts or (whole,)
        if entry.match.level is not None and entry.match.family is not None
    ]
    whose = titles(pieces, catalog.roles.values()) if pieces else ()
    return TaskList(
        (),
        tuple(entries),
        tuple(TitleView(one.role, speak(catalog.roles[one.role]), one.share) for one in whose),
    )


def match_entry(
    text: str, match: Match, hours: Hours | None, catalog: Catalog, speak: Speaker
) -> MatchEntry:
    """Say what was made of a text."""

    def name(task: TaskId) -> str:
        return task_name(catalog, task, speak.language)

    alternatives = tuple((task, name(task), share) for task, share in match.alternatives)
    return MatchEntry(text, match, name(match.task) if match.task else None, hours, alternatives)


def list_entry(text: str, parts: Sequence[MatchEntry]) -> MatchEntry:
    """Say what was made of a list: what its largest part is, and the hours of all."""
    largest = max(parts, key=lambda one: (_typical(one.hours), one.match.confidence))
    stated = [one.hours for one in parts if one.hours]
    total = Hours(
        math.fsum(one.low for one in stated),
        math.fsum(one.typical for one in stated),
        math.fsum(one.high for one in stated),
    )
    return replace(largest, text=text, hours=total if stated else None, parts=tuple(parts))


def _typical(hours: Hours | None) -> float:
    return hours.typical if hours else 0.0
