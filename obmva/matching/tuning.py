"""The measured numbers of the matching, as they stand in `data/matching.json` with how they were
made.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from obmva.matching.features import FAMILY_FEATURES, KIND_FEATURES, LEVEL_FEATURES
from obmva.text.package import package_folder


@dataclass(frozen=True)
class Tuning:
    """Weights and tables.

    `levels` holds a weight per level for each of `LEVEL_FEATURES`, `families` a weight for each of
    `FAMILY_FEATURES`, `kinds` for each of `KIND_FEATURES`; `sureness` joins raw and real
    probabilities that the level is right by straight lines, `kind_sureness` likewise for the kind
    of work; below `kind_floor` (0..1) no kind of work is named.
    """

    levels: Sequence[Sequence[float]]
    families: Sequence[float]
    kinds: Sequence[float]
    sureness: Sequence[tuple[float, float]]
    kind_sureness: Sequence[tuple[float, float]]
    kind_floor: float


def load_tuning() -> Tuning:
    """Read the tuning that comes with the program."""
    path = package_folder() / "data" / "matching.json"
    return read_tuning(json.loads(path.read_text(encoding="utf-8")))


def read_tuning(numbers: Mapping[str, Any]) -> Tuning:
    """Read a tuning from the content of its file; a missing number is a KeyError."""
    return Tuning(
        levels=[numbers["levels"][feature] for feature in LEVEL_FEATURES],
        families=[numbers["families"][feature] for feature in FAMILY_FEATURES],
        kinds=[numbers["kinds"][feature] for feature in KIND_FEATURES],
        sureness=[(raw, real) for raw, real in numbers["sureness"]],
        kind_sureness=[(raw, real) for raw, real in numbers["kind-sureness"]],
        kind_floor=numbers["kind-floor"],
    )
