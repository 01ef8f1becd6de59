"""Numbers as people read them: whole, ranges rounded outward, never more exact than the data."""

import math

_ROUGH_FROM = 1000
_WHOLE_FROM, _NEARLY_WHOLE = 10, 0.05


def money(amount: float, currency: str) -> str:
    """Write an amount to the nearest ten, or to the nearest fifty from a thousand on; small ones
    exactly.
    """
    return f"{currency} {rounded(amount):,.0f}"


def money_from(amount: float, currency: str) -> str:
    """Write the least amount that is enough, rounded up."""
    return f"{currency} {_up(amount):,.0f}"


def money_range(low: float, high: float, currency: str) -> str:
    """Write a range of money rounded outward; one amount when both ends are the same."""
    start, end = _down(low), _up(high)
    return f"{currency} {start:,.0f}" if start == end else f"{currency} {start:,.0f} to {end:,.0f}"


def hourly(amount: float, currency: str) -> str:
    """Write the price of an hour in whole units."""
    return f"{currency} {amount:,.0f}"


def hours(amount: float) -> str:
    """Write hours: one decimal below ten, else whole."""
    return f"{_trim(amount)}"


def _trim(amount: float) -> str:
    whole = amount >= _WHOLE_FROM or abs(amount - round(amount)) < _NEARLY_WHOLE
    return f"{amount:.0f}" if whole else f"{amount:.1f}"


def _step(amount: float) -> int:
    hundred = 100
    return 1 if amount < hundred else 10 if amount < _ROUGH_FROM else 50


def rounded(amount: float) -> float:
    """Round to the step that fits the size."""
    step = _step(amount)
    return math.floor(amount / step + 0.5) * step


def _down(amount: float) -> float:
    step = _step(amount)
    return math.floor(round(amount / step, 6)) * step


def _up(amount: float) -> float:
    step = _step(amount)
    return math.ceil(round(amount / step, 6)) * step


def listed(parts: tuple[str, ...] | list[str], last: str) -> str:
    """Join words with commas and a last word: `a, b or c`."""
    if len(parts) < 2:  # noqa: PLR2004  one or none
        return "".join(parts)
    return f"{', '.join(parts[:-1])} {last} {parts[-1]}"
