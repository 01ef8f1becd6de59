"""From features to probabilities: weighted sums, and a table from raw to real sureness."""

import json
import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from obmva.matching.arithmetic import share_out
from obmva.matching.features import FAMILY_FEATURES, KIND_FEATURES, LEVEL_FEATURES


@dataclass(frozen=True)
class Tuning:
    """The measured numbers of the matching.

    `levels` holds a weight per level for each of `LEVEL_FEATURES`, `families` a weight for each of `FAMILY_FEATURES`,
    `kinds` for each of `KIND_FEATURES`;
    `sureness` joins (raw, real) probabilities that the level is right by straight lines, `kind_sureness` likewise for
    the kind of work; below `kind_floor` (0..1) no kind of work is named.
    """

    levels: Sequence[Sequence[float]]
    families: Sequence[float]
    kinds: Sequence[float]
    sureness: Sequence[tuple[float, float]]
    kind_sureness: Sequence[tuple[float, float]]
    kind_floor: float


def load_tuning() -> Tuning:
    """Read the tuning that comes with the program; how it was made stands in the file."""
    path = Path(__file__).parent.parent / "data" / "matching.json"
    return read_tuning(json.loads(path.read_text(encoding="utf-8")))


def read_tuning(numbers: Mapping[str, object]) -> Tuning:
    """Read the tuning as `data/matching.json` holds it; a missing feature is a KeyError."""
    levels, families = _mapping(numbers["levels"]), _mapping(numbers["families"])
    return Tuning(
        levels=[_row(levels[feature]) for feature in LEVEL_FEATURES],
        families=[_number(families[feature]) for feature in FAMILY_FEATURES],
        kinds=[_number(_mapping(numbers["kinds"])[feature]) for feature in KIND_FEATURES],
        sureness=_points(numbers["sureness"]),
        kind_sureness=_points(numbers["kind-sureness"]),
        kind_floor=_number(numbers["kind-floor"]),
    )


def _mapping(content: object) -> Mapping[str, object]:
    if not isinstance(content, Mapping):
        raise TypeError
    return content


def _number(content: object) -> float:
    if not isinstance(content, int | float):
        raise TypeError
    return float(content)


def _row(content: object) -> list[float]:
    if not isinstance(content, Sequence):
        raise TypeError
    return [_number(number) for number in content]


def _points(content: object) -> list[tuple[float, float]]:
    if not isinstance(content, Sequence):
        raise TypeError
    points = [_row(point) for point in content]
    return [(raw, real) for raw, real in points]


def weigh_levels(features: Sequence[float], weights: Sequence[Sequence[float]]) -> list[float]:
    """Probability of each level."""
    sums = [0.0] * len(weights[0])
    for feature, row in zip(features, weights, strict=True):
        if feature:
            for level, weight in enumerate(row):
                sums[level] += feature * weight
    return share_out(sums)


def weigh_each(rows: Sequence[Sequence[float]], weights: Sequence[float]) -> list[float]:
    """Probability of each family or kind of work, from one row of features each."""
    return share_out([math.fsum(map(float.__mul__, row, weights)) for row in rows])
