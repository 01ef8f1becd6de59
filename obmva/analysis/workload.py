"""How much of the work a role can take: its share of each item, its capacity, and what
it leaves.
"""

import math
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import combinations

from obmva.analysis.alternatives import Alternative
from obmva.analysis.situation import Item, Situation


@dataclass(frozen=True)
class Piece:
    """The part of an item that a role may take: hours a month, its priority, and whether it is
    execute work.
    """

    hours: float
    priority: float
    execute: bool


@dataclass(frozen=True, eq=False)
class Workload:
    """What one role may take of all the work, most urgent first.

    `need` is the most hours a month it can fill; `total` and `named` are the hours of all the work
    and of the work whose kind is known; `weighted_total` is the hours times their priorities.
    `execute_share` is the largest part of its hours that may be execute work.
    """

    pieces: tuple[Piece, ...]
    need: float
    named: float
    weighted_total: float
    execute_share: float

    def covered(self, hours: float) -> tuple[float, float]:
        """Return the hours covered when `hours` are bought, and the same times their priorities."""
        if self._alike is not None:
            execute, other, priority = self._alike
            covered = min(hours, other + min(execute, self.execute_share * hours))
            return covered, covered * priority
        left, execute_left = hours, self.execute_share * hours
        taken: list[tuple[float, float]] = []
        for piece in self.pieces:
            part = min(piece.hours, left, execute_left) if piece.execute else min(piece.hours, left)
            left -= part
            execute_left -= part if piece.execute else 0.0
            taken.append((part, part * piece.priority))
        return math.fsum(part for part, _ in taken), math.fsum(weighted for _, weighted in taken)

    def coverage(self, weighted: float) -> float:
        """Return which part (0..1) of all priority hours some are."""
        return weighted / self.weighted_total if self.weighted_total > 0 else 0.0

    @cached_property
    def _alike(self) -> tuple[float, float, float] | None:
        """Hours of execute work and of other work, and their priority, where all have the same:
        then the order of the pieces is of no matter.
        """
        priorities = {piece.priority for piece in self.pieces}
        if len(priorities) > 1:
            return None
        return (*_hours_of(self.pieces), next(iter(priorities), 1.0))

    @property
    def scope_share(self) -> float:
        """The part of the named work that the role can take (0..1); 1 when no kind of work is
        known.
        """
        return self.need / self.named if self.named > 0 else 1.0


def workload_of(
    alternative: Alternative, items: Sequence[Item], *, anywhere: bool = False
) -> Workload:
    """Work out what the role may take of `items`, all of which have hours.

    `anywhere`: as if a remote role could be in the room.
    """
    fits = ((item, fit_of(alternative, item, anywhere=anywhere)) for item in items)
    taken = [(item, fit) for item, fit in fits if fit > 0]
    taken = _one_family_at_a_time(alternative, taken)
    pieces = sorted((_piece(item, fit) for item, fit in taken), key=lambda piece: -piece.priority)
    share = alternative.role.scope.execute_share
    return Workload(
        tuple(pieces),
        _need(pieces, share),
        math.fsum(item.hours or 0.0 for item in items if item.level is not None),
        math.fsum((item.hours or 0.0) * item.priority for item in items),
        share,
    )


def fit_of(alternative: Alternative, item: Item, *, anywhere: bool = False) -> float:
    """Return the part of an item that the role may take: 1, 0.5 or 0."""
    if item.level is None or item.family is None:
        return 0.0
    if item.on_site and not anywhere and not alternative.role.setting.on_site:
        return 0.0
    return alternative.fits.get((item.level, item.family), 0.0)


def _piece(item: Item, fit: float) -> Piece:
    return Piece((item.hours or 0.0) * fit, item.priority, item.level == "execute")


def _one_family_at_a_time(
    alternative: Alternative, taken: list[tuple[Item, float]]
) -> list[tuple[Item, float]]:
    """Keep the families of which the role can fill the most hours together, when it serves only so
    many at once.
    """
    scope = alternative.role.scope
    families = sorted({item.family or "" for item, _ in taken})
    if scope.families_at_once is None or len(families) <= scope.families_at_once:
        return taken
    choices = combinations(families, scope.families_at_once)
    fullest = max(
        choices, key=lambda chosen: _fillable(_pieces_of(chosen, taken), scope.execute_share)
    )
    return [(item, fit) for item, fit in taken if item.family in fullest]


def _pieces_of(families: Collection[str], taken: Sequence[tuple[Item, float]]) -> list[Piece]:
    return [_piece(item, fit) for item, fit in taken if item.family in families]


def _fillable(pieces: Sequence[Piece], execute_share: float) -> float:
    """Hours times their priorities that the role can fill of these pieces alone: execute work only
    beside enough other work.
    """
    urgent_first = tuple(sorted(pieces, key=lambda piece: -piece.priority))
    need = _need(pieces, execute_share)
    return Workload(urgent_first, need, 0.0, 0.0, execute_share).covered(need)[1]


def _hours_of(pieces: Sequence[Piece]) -> tuple[float, float]:
    """Add up the hours of execute work and of other work."""
    return (
        math.fsum(piece.hours for piece in pieces if piece.execute),
        math.fsum(piece.hours for piece in pieces if not piece.execute),
    )


def _need(pieces: Sequence[Piece], execute_share: float) -> float:
    """Most hours the role can fill with at most `execute_share` of them execute work."""
    execute, other = _hours_of(pieces)
    if execute_share >= 1:
        return execute + other
    return other + min(execute, other * execute_share / (1 - execute_share))


@dataclass(frozen=True)
class Caps:
    """What the owner's known limits allow: money a month, hours of directing a week; None where not
    known.
    """

    money: float | None = None
    owner_hours: float | None = None

    @classmethod
    def of(cls, situation: Situation) -> "Caps":
        """Return what is known of a situation."""
        return cls(situation.budget, situation.owner_hours)


@dataclass(frozen=True)
class Engagement:
    """Hiring a role for some hours: all hours are a month's, `cost` is money a month or None
    without a price.

    `coverage` is the share of all priority hours that is covered (0..1); `freed` is covered minus
    supervision, never below 0.
    """

    hours: float
    covered: float
    coverage: float
    supervision: float
    freed: float
    cost: float | None


def engage(
    alternative: Alternative,
    workload: Workload,
    caps: Caps,
    written_factor: float,
    price: float | None,
) -> Engagement:
    """Buy as many hours as the work needs, the role allows and the owner's known limits permit."""
    hours = hours_bought(alternative, workload, caps, written_factor, price)
    covered, weighted = workload.covered(hours)
    supervision = supervision_of(alternative, hours, written_factor)
    return Engagement(
        hours,
        covered,
        workload.coverage(weighted),
        supervision,
        max(0.0, covered - supervision),
        None if price is None else alternative.cost(hours, price),
    )


def hours_paid(alternative: Alternative, money: float, price: float | None) -> float:
    """Return the hours a month of a role that so much money buys at a price of an hour."""
    return max(0.0, money - alternative.fixed) / price if price else math.inf


def supervision_of(alternative: Alternative, hours: float, written_factor: float) -> float:
    """Return the owner's hours for directing the role when `hours` are bought."""
    supervision = alternative.role.supervision
    return supervision.week * alternative.weeks + supervision.per_hour * hours * written_factor


def hours_bought(
    alternative: Alternative,
    workload: Workload,
    caps: Caps,
    written_factor: float,
    price: float | None,
) -> float:
    """Return the hours a month that a role is hired for, at least the smallest purchase."""
    paid = math.inf if caps.money is None else hours_paid(alternative, caps.money, price)
    directed = (
        math.inf
        if caps.owner_hours is None
        else owner_cap(alternative, caps.owner_hours, written_factor)
    )
    return hours_within(alternative, workload.need, paid, directed)


def hours_within(alternative: Alternative, need: float, paid: float, directed: float) -> float:
    """Return the hours of a role that needs so many, of which so many can be paid and so many
    directed: at least the smallest purchase.
    """
    least = alternative.least
    return max(min(max(need, least), alternative.most, paid, directed), least)


def owner_cap(alternative: Alternative, owner_hours: float, written_factor: float) -> float:
    """Return the most hours a month of the role that an owner with `owner_hours` a week can direct
    (0 or more).
    """
    supervision = alternative.role.supervision
    left = (owner_hours - supervision.week) * alternative.weeks
    if left <= 0:
        return 0.0
    per_hour = supervision.per_hour * written_factor
    return left / per_hour if per_hour > 0 else math.inf
