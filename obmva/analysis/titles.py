"""Whose work some work is: for those who ask which title fits what they do themselves."""

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from obmva.analysis.alternatives import fits_of
from obmva.models import Family, Level, Role, RoleId

_MOST_TITLES = 4
_ALIKE = 0.15
"""The difference of shares (0..1) under which the work does not tell two titles apart."""


@dataclass(frozen=True)
class Title:
    """A role, and the share (0..1) of the work that is its own; work that it only helps with counts
    half. `authority` is the role's.
    """

    role: RoleId
    share: float
    authority: int


@dataclass(frozen=True)
class Piece:
    """Work of a known kind, with its hours a month (None: not said)."""

    level: Level
    family: Family
    hours: float | None


def titles(pieces: Sequence[Piece], roles: Iterable[Role]) -> tuple[Title, ...]:
    """List the roles whose work this is most, at most four, of two alike the one with less say;
    work without hours counts as the average of the others.
    """
    stated = [piece.hours for piece in pieces if piece.hours is not None]
    usual = math.fsum(stated) / len(stated) if stated else 1.0
    weighed = [(piece, usual if piece.hours is None else piece.hours) for piece in pieces]
    total = math.fsum(hours for _, hours in weighed)
    found = [
        Title(role.id, _hours_of(role, weighed) / total, role.authority)
        for role in (roles if weighed else ())
    ]
    own = [title for title in found if title.share > 0]
    return tuple(sorted(own, key=lambda one: (-one.share, one.authority))[:_MOST_TITLES])


def are_alike(one: Title, other: Title) -> bool:
    """Whether the work does not tell which of two titles fits it."""
    return abs(one.share - other.share) < _ALIKE


def next_title(fitting: Role, roles: Iterable[Role]) -> Role | None:
    """Return the title that a role grows into: of those with the next higher say and the same kind
    of contract, the one nearest in place and scope; None for one at the top.
    """
    above = [
        role
        for role in roles
        if role.authority > fitting.authority and role.setting.contract == fitting.setting.contract
    ]
    least = min((role.authority for role in above), default=0)
    return max(
        (role for role in above if role.authority == least),
        key=lambda role: (role.setting.remote == fitting.setting.remote, _common(role, fitting)),
        default=None,
    )


def _common(one: Role, other: Role) -> int:
    return len(fits_of(one).keys() & fits_of(other).keys())


def _hours_of(role: Role, weighed: Sequence[tuple[Piece, float]]) -> float:
    fits = fits_of(role)
    return math.fsum(fits.get((piece.level, piece.family), 0.0) * hours for piece, hours in weighed)
