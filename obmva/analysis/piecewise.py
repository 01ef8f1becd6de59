"""Functions of straight lines between fixed points."""

import bisect
from collections.abc import Sequence


class Piecewise:
    """Straight lines between fixed points, flat beyond the ends; the points rise."""

    def __init__(self, points: Sequence[tuple[float, float]]) -> None:
        self._places = [place for place, _ in points]
        self._values = [value for _, value in points]

    def __call__(self, place: float) -> float:
        """Return the value at a place; at infinity it is that of the last point."""
        right = bisect.bisect_right(self._places, place)
        if right == 0:
            return self._values[0]
        if right == len(self._values):
            return self._values[-1]
        start, end = self._places[right - 1], self._places[right]
        share = (place - start) / (end - start)
        return self._values[right - 1] + share * (self._values[right] - self._values[right - 1])
