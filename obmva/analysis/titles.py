"""Whose work some work is: for those who ask which title fits what they do themselves."""

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from obmva.analysis.alternatives import fits_of
from obmva.models import Family, Level, Role, RoleId

_MOST_TITLES = 4


@dataclass(frozen=True)
class Title:
    """A role, and the share (0..1) of the work that is its own; work that it only helps with counts
    half.
    """

    role: RoleId
    share: float


@dataclass(frozen=True)
class Piece:
    """Work of a known kind, with its hours a month (None: not said)."""

    level: Level
    family: Family
    hours: float | None


def titles(pieces: Sequence[Piece], roles: Iterable[Role]) -> tuple[Title, ...]:
    """List the roles whose work this is most, at most four; work without hours counts as the
    average of the others.
    """
    stated = [piece.hours for piece in pieces if piece.hours is not None]
    usual = math.fsum(stated) / len(stated) if stated else 1.0
    weighed = [(piece, usual if piece.hours is None else piece.hours) for piece in pieces]
    total = math.fsum(hours for _, hours in weighed)
    found = (Title(role.id, _hours_of(role, weighed) / total) for role in roles if weighed)
    return tuple(
        sorted((title for title in found if title.share > 0), key=lambda title: -title.share)[
            :_MOST_TITLES
        ]
    )


def _hours_of(role: Role, weighed: Sequence[tuple[Piece, float]]) -> float:
    fits = fits_of(role)
    return math.fsum(fits.get((piece.level, piece.family), 0.0) * hours for piece, hours in weighed)
