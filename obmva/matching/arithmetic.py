"""Probabilities from weighted sums."""

import math
from bisect import bisect_right
from collections.abc import Sequence


def share_out(logarithms: Sequence[float]) -> list[float]:
    """Turn logarithms of odds into probabilities that sum to 1; none into none."""
    highest = max(logarithms, default=0.0)
    shares = [math.exp(value - highest) for value in logarithms]
    total = math.fsum(shares)
    return [share / total for share in shares]


def read_off(points: Sequence[tuple[float, float]], raw: float) -> float:
    """Read the value at `raw` off straight lines between the points; it stays level beyond their
    ends.
    """
    place = bisect_right([point for point, _ in points], raw)
    if place == 0:
        return points[0][1]
    if place == len(points):
        return points[-1][1]
    (left, low), (right, high) = points[place - 1], points[place]
    return low + (high - low) * (raw - left) / (right - left)


def first_highest(values: Sequence[float]) -> int:
    """Find the place of the highest value, the first of equals."""
    return max(range(len(values)), key=values.__getitem__)
