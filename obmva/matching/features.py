"""Evidence and votes as fixed rows of numbers, which the judge weighs."""

import math
from collections.abc import Mapping, Sequence

from obmva.matching.evidence import FAMILIES, LEVELS, Evidence
from obmva.matching.votes import LEAST_SHARE, Votes

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
    "steered",
    "craft",
    "small",
    "open-steered",
    "execute-steered",
    "coordinate-steered",
    "open-craft",
    "execute-craft",
    "coordinate-craft",
    "craft-small",
    "assisting",
    "assisting-steered",
    "small-steered",
    "no-verb",
    "no-verb-steered",
    "no-verb-craft",
    "one",
)
"""Names of the numbers in `level_features`: `words` and `kinds` from single words, `share` and
`best` from phrases, the rest from cues; two names joined are a product."""

FAMILY_FEATURES: tuple[str, ...] = ("words", "share", "sure-share", "best", "object", "kinds")
KIND_FEATURES: tuple[str, ...] = ("words", "share", "level", "family")


def level_features(evidence: Evidence, votes: Votes) -> list[float]:
    """Make the row that `LEVEL_FEATURES` names."""
    verbs, things = (
        _strengths(evidence.cues, "verbs", _VERBS),
        _strengths(evidence.cues, "objects", FAMILIES),
    )
    steered, craft, small, assisting = _capped(
        evidence.cues, ("steered", "crafts", "small", "assisting")
    )
    execute, _, coordinate, _, open_verb = verbs
    no_verb = 0.0 if any(verbs) else 1.0
    return [
        *evidence.ratios.levels,
        *votes.levels.shares,
        *(votes.best * share for share in votes.levels.shares),
        *votes.levels.best,
        *(math.log(share) for share in votes.levels.word_shares),
        *verbs,
        *_strengths(evidence.first, "verbs", _VERBS),
        *_strengths(evidence.last, "verbs", _VERBS),
        *things,
        steered,
        craft,
        small,
        open_verb * steered,
        execute * steered,
        coordinate * steered,
        open_verb * craft,
        execute * craft,
        coordinate * craft,
        craft * small,
        assisting,
        assisting * steered,
        small * steered,
        no_verb,
        no_verb * steered,
        no_verb * craft,
        1.0,
    ]


def family_features(evidence: Evidence, votes: Votes, family: int) -> list[float]:
    """Make the row that `FAMILY_FEATURES` names, for one family."""
    share, best = votes.families.shares[family], votes.families.best[family]
    (thing,) = _strengths(evidence.cues, "objects", (FAMILIES[family],))
    by_words = math.log(votes.families.word_shares[family])
    return [evidence.ratios.families[family], share, votes.best * share, best, thing, by_words]


def kind_features(
    evidence: Evidence, votes: Votes, kind: int, level: float, family: float
) -> list[float]:
    """Make the row that `KIND_FEATURES` names, for one kind of work whose level and family have
    those probabilities.
    """
    ratio, share = evidence.ratios.kinds.get(kind, 0.0), votes.kinds.get(kind, 0.0)
    return [
        ratio,
        math.log(share + LEAST_SHARE),
        math.log(level + LEAST_SHARE),
        math.log(family + LEAST_SHARE),
    ]


def _strengths(cues: Mapping[str, float], group: str, names: Sequence[str]) -> list[float]:
    return _capped(cues, [f"{group}:{name}" for name in names])


def _capped(cues: Mapping[str, float], names: Sequence[str]) -> list[float]:
    return [min(cues.get(name, 0.0), _MOST_OF_A_CUE) for name in names]
