"""Evidence as a fixed row of numbers, which the judge weighs."""

import math
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from obmva.matching.arithmetic import share_out
from obmva.matching.evidence import FAMILIES, LEVELS, Evidence

_SHARPNESS = 4
_LEAST_SHARE = 0.001
_MOST_OF_A_CUE = 2.0
_VERBS = ("execute", "specialise", "coordinate", "lead", "open")

LEVEL_FEATURES: tuple[str, ...] = (
    *(f"words-{level}" for level in LEVELS),
    *(f"share-{level}" for level in LEVELS),
    *(f"sure-share-{level}" for level in LEVELS),
    *(f"best-{level}" for level in LEVELS),
    *(f"kinds-{level}" for level in LEVELS),
    *(f"verb-{verb}" for verb in _VERBS),
    *(f"first-verb-{verb}" for verb in _VERBS),
    *(f"last-verb-{verb}" for verb in _VERBS),
    *(f"object-{family}" for family in FAMILIES),
    "steered", "craft", "small", "open-steered", "execute-steered", "coordinate-steered", "open-craft", "execute-craft",
    "no-verb", "no-verb-steered", "one",
)  # fmt: skip
FAMILY_FEATURES: tuple[str, ...] = ("words", "share", "sure-share", "best", "object", "kinds")
KIND_FEATURES: tuple[str, ...] = ("words", "share", "level", "family")


@dataclass(frozen=True)
class Votes:
    """The phrases' votes: share by level, family and kind of work (each sums to 1), and the likeness of the best phrase."""

    levels: Sequence[float]
    families: Sequence[float]
    kinds: Mapping[int, float]
    best_levels: Sequence[float]
    best_families: Sequence[float]
    best: float
    word_levels: Sequence[float]
    word_families: Sequence[float]


def count_votes(evidence: Evidence, kinds: Sequence[int], level_of: Sequence[int], family_of: Sequence[int]) -> Votes:
    """Let each phrase vote for its kind of work by its likeness to the fourth power, so that near ones decide."""
    by_kind: defaultdict[int, float] = defaultdict(float)
    best_levels, best_families = [0.0] * len(LEVELS), [0.0] * len(FAMILIES)
    for likeness, line in evidence.phrases:
        kind = kinds[line]
        by_kind[kind] += likeness**_SHARPNESS
        best_levels[level_of[kind]] = max(best_levels[level_of[kind]], likeness)
        best_families[family_of[kind]] = max(best_families[family_of[kind]], likeness)
    total = sum(by_kind.values()) or 1.0
    shares = {kind: vote / total for kind, vote in by_kind.items()}
    levels, families = [0.0] * len(LEVELS), [0.0] * len(FAMILIES)
    for kind, share in shares.items():
        levels[level_of[kind]] += share
        families[family_of[kind]] += share
    word_levels, word_families = _share_by_words(evidence, level_of, family_of)
    return Votes(levels, families, shares, best_levels, best_families, max(best_levels), word_levels, word_families)


def _share_by_words(evidence: Evidence, level_of: Sequence[int], family_of: Sequence[int]) -> tuple[list[float], list[float]]:
    levels, families = [_LEAST_SHARE] * len(LEVELS), [_LEAST_SHARE] * len(FAMILIES)
    kinds = list(evidence.kinds)
    for kind, share in zip(kinds, share_out([evidence.kinds[kind] for kind in kinds]) if kinds else (), strict=True):
        levels[level_of[kind]] += share
        families[family_of[kind]] += share
    return levels, families


def level_features(evidence: Evidence, votes: Votes) -> list[float]:
    """The row that `LEVEL_FEATURES` names."""
    verbs, things = _strengths(evidence.cues, "verbs", _VERBS), _strengths(evidence.cues, "objects", FAMILIES)
    steered, craft, small = (min(evidence.cues.get(cue, 0.0), _MOST_OF_A_CUE) for cue in ("steered", "crafts", "small"))
    execute, _, coordinate, _, open_verb = verbs
    no_verb = 0.0 if any(verbs) else 1.0
    return [
        *evidence.levels, *votes.levels, *(votes.best * share for share in votes.levels), *votes.best_levels,
        *(math.log(share) for share in votes.word_levels), *verbs, *_strengths(evidence.first, "verbs", _VERBS),
        *_strengths(evidence.last, "verbs", _VERBS), *things, steered, craft, small, open_verb * steered,
        execute * steered, coordinate * steered, open_verb * craft, execute * craft, no_verb, no_verb * steered, 1.0,
    ]  # fmt: skip


def family_features(evidence: Evidence, votes: Votes, family: int) -> list[float]:
    """The row that `FAMILY_FEATURES` names, for one family."""
    share = votes.families[family]
    (thing,) = _strengths(evidence.cues, "objects", (FAMILIES[family],))
    return [
        evidence.families[family],
        share,
        votes.best * share,
        votes.best_families[family],
        thing,
        math.log(votes.word_families[family]),
    ]


def kind_features(evidence: Evidence, votes: Votes, kind: int, level: float, family: float) -> list[float]:
    """The row that `KIND_FEATURES` names, for one kind of work; `level` and `family` are the probabilities of its own."""
    share = math.log(votes.kinds.get(kind, 0.0) + _LEAST_SHARE)
    return [evidence.kinds.get(kind, 0.0), share, math.log(level + _LEAST_SHARE), math.log(family + _LEAST_SHARE)]


def _strengths(cues: Mapping[str, float], group: str, names: Sequence[str]) -> list[float]:
    return [min(cues.get(f"{group}:{name}", 0.0), _MOST_OF_A_CUE) for name in names]
