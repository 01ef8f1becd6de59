"""From features to probabilities of levels, families and kinds of work."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

from obmva.matching.arithmetic import share_out
from obmva.matching.evidence import FAMILIES, Collector, Evidence
from obmva.matching.features import family_features, kind_features, level_features
from obmva.matching.tuning import Tuning
from obmva.matching.votes import Votes, count_votes

_MOST_KINDS = 40


@dataclass(frozen=True)
class Judgement:
    """Probabilities by level and by family, and of kinds of work (index, probability), the
    likeliest first.
    """

    levels: Sequence[float]
    families: Sequence[float]
    kinds: Sequence[tuple[int, float]]


class Judge:
    """Weighs evidence."""

    def __init__(self, collector: Collector, tuning: Tuning) -> None:
        self._collector = collector
        self._tuning = tuning

    def judge(self, evidence: Evidence) -> Judgement:
        """Turn evidence into probabilities."""
        votes = self.count(evidence)
        levels = weigh_levels(level_features(evidence, votes), self._tuning.levels)
        rows = [family_features(evidence, votes, family) for family in range(len(FAMILIES))]
        families = weigh_each(rows, self._tuning.families)
        return Judgement(levels, families, self._rank_kinds(evidence, votes, levels, families))

    def count(self, evidence: Evidence) -> Votes:
        """Count the votes of the evidence."""
        collector = self._collector
        return count_votes(
            evidence, collector.vocabulary.kinds, collector.level_of, collector.family_of
        )

    def kind_rows(
        self, evidence: Evidence, votes: Votes, levels: Sequence[float], families: Sequence[float]
    ) -> dict[int, list[float]]:
        """Make the features of the kinds of work that the words or the phrases point to most."""
        ratios, level_of, family_of = (
            evidence.ratios.kinds,
            self._collector.level_of,
            self._collector.family_of,
        )
        likeliest = sorted(ratios, key=lambda kind: (-ratios[kind], kind))[:_MOST_KINDS]
        return {
            kind: kind_features(
                evidence, votes, kind, levels[level_of[kind]], families[family_of[kind]]
            )
            for kind in sorted({*likeliest, *votes.kinds})
        }

    def _rank_kinds(
        self, evidence: Evidence, votes: Votes, levels: Sequence[float], families: Sequence[float]
    ) -> list[tuple[int, float]]:
        rows = self.kind_rows(evidence, votes, levels, families)
        shares = weigh_each(list(rows.values()), self._tuning.kinds)
        return sorted(zip(rows, shares, strict=True), key=lambda pair: (-pair[1], pair[0]))


def weigh_levels(features: Sequence[float], weights: Sequence[Sequence[float]]) -> list[float]:
    """Turn one row of features into the probability of each level."""
    sums = [0.0] * len(weights[0])
    for feature, row in zip(features, weights, strict=True):
        if feature:
            for level, weight in enumerate(row):
                sums[level] += feature * weight
    return share_out(sums)


def weigh_each(rows: Sequence[Sequence[float]], weights: Sequence[float]) -> list[float]:
    """Turn one row of features per candidate into the probability of each."""
    return share_out(
        [
            math.fsum(feature * weight for feature, weight in zip(row, weights, strict=True))
            for row in rows
        ]
    )
