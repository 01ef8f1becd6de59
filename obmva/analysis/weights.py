"""Weights of the criteria: the usual ones, from an order (rank-order centroid), or from points."""

import math
from collections.abc import Iterable, Mapping, Sequence

from obmva.models import Criterion, CriterionDefinition


def usual_weights(criteria: Iterable[CriterionDefinition]) -> dict[Criterion, float]:
    """Give every criterion the weight that the method gives it; the weights sum to 1."""
    given = {criterion.id: criterion.weight for criterion in criteria}
    return weights_from_points(list(given), given)


def ordered_weights(
    criteria: Sequence[Criterion], order: Sequence[Criterion]
) -> dict[Criterion, float]:
    """Give rank-order centroid weights to `order`, most important first; criteria not named share
    the last ranks.

    The k-th of n gets (1/n) * sum(1/j for j = k..n) (Barron and Barrett, 1996: the mean of all
    weights that keep the order).
    """
    count = len(criteria)
    by_rank = [
        math.fsum(1 / rank for rank in range(first, count + 1)) / count
        for first in range(1, count + 1)
    ]
    rest = [criterion for criterion in criteria if criterion not in order]
    shared = math.fsum(by_rank[len(order) :]) / len(rest) if rest else 0.0
    return {**dict(zip(order, by_rank, strict=False)), **dict.fromkeys(rest, shared)}


def weights_from_points(
    criteria: Sequence[Criterion], points: Mapping[Criterion, float]
) -> dict[Criterion, float]:
    """Normalise points (at least one above 0) to weights; a criterion without points
    has weight 0.
    """
    total = math.fsum(points.values())
    return {criterion: points.get(criterion, 0.0) / total for criterion in criteria}
