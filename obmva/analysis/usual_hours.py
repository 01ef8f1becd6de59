"""Work of which a range of hours was said, or none: then it takes what such work usually takes,
each piece by itself.

How large it is, is drawn once for all pieces, so that the work of somebody who hands over little is
small throughout; and a piece more makes no other smaller.
"""

import math
from collections.abc import Iterable
from dataclasses import replace
from typing import Final, Literal, TypeAlias

from obmva.analysis.situation import Item
from obmva.models import Method

Size: TypeAlias = Literal["low", "typical", "high"]
SIZES: Final[tuple[Size, ...]] = ("low", "typical", "high")


def hours_of(item: Item, size: Size, method: Method) -> float:
    """Return the hours of a piece of work: those said, of a range those at a size, else what such
    work takes at a size.
    """
    if item.usual is not None:
        return item.usual[SIZES.index(size)]
    return item.hours if item.hours is not None else _usual(item, method)[SIZES.index(size)]


def _usual(item: Item, method: Method) -> tuple[float, float, float]:
    """Return what work of this level and family takes, at each size."""
    usual = method.usual_hours
    if item.level is None or item.family is None:
        return usual.unknown
    if item.once:
        return usual.once[item.level]
    return usual.by_level[item.level][item.family]


def expected_hours(item: Item, method: Method) -> float:
    """Return the hours to expect of a piece of work."""
    shares = method.usual_hours.shares
    return math.fsum(shares[size] * hours_of(item, size, method) for size in SIZES)


def with_hours(
    items: Iterable[Item], size: Size, method: Method, factor: float = 1.0
) -> tuple[Item, ...]:
    """Return the items with their hours at a size; those of which none were said times a factor."""
    return tuple(
        replace(
            item,
            hours=hours_of(item, size, method) * (1.0 if item.hours is not None else factor),
            usual=None,
        )
        for item in items
    )
