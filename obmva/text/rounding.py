"""How exactly amounts are written."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from obmva.text.say import Money, Number

_STEPS = ((100, 1), (1000, 10), (math.inf, 50))  # sums below a bound are named in such steps


def ends(number: Number | Money) -> tuple[float, ...]:
    """Return an amount, or both ends of a range."""
    return (number.amount,) if number.high is None else (number.amount, number.high)


def is_exact(money: Money) -> bool:
    """Whether a sum is written to the cent: a range of nothing is what somebody asked."""
    return money.rounded == "cent" or money.high == money.amount


def rounded(money: Money) -> tuple[float, ...]:
    """Return a sum, or both ends of a range, as exactly as it is to be written."""
    if money.rounded == "unit" or is_exact(money):
        return ends(money)
    if money.high is not None:
        return _to_a_step(money.amount, -1), _to_a_step(money.high, 1)
    return (_to_a_step(money.amount, 1 if money.rounded == "up" else 0),)


def _to_a_step(amount: float, way: int) -> float:
    """Round a sum to the step that fits its size: down (-1), up (1), or to the nearest (0)."""
    step = next(step for bound, step in _STEPS if amount < bound)
    count = round(amount / step, 6)
    return step * {-1: math.floor(count), 0: math.floor(count + 0.5), 1: math.ceil(count)}[way]
