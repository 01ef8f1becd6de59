"""What the likest phrases and the single words say about kinds of work, and through them about
levels and families.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from obmva.matching.arithmetic import share_out
from obmva.matching.evidence import FAMILIES, LEVELS, Evidence

LEAST_SHARE = 0.001
_SHARPNESS = 4


@dataclass(frozen=True)
class GroupVotes:
    """Votes by level, or by family: the phrases' share, the likeness of the best phrase, the single
    words' share.
    """

    shares: Sequence[float]
    best: Sequence[float]
    word_shares: Sequence[float]


@dataclass(frozen=True)
class Votes:
    """Shares of the phrases' votes by kind of work (they sum to 1), the likeness of the best
    phrase, and the groups.
    """

    kinds: Mapping[int, float]
    best: float
    levels: GroupVotes
    families: GroupVotes


def count_votes(
    evidence: Evidence,
    kind_of_line: Sequence[int],
    level_of: Sequence[int],
    family_of: Sequence[int],
) -> Votes:
    """Let each phrase vote for its kind of work by its likeness to the fourth power, so that near
    ones decide.
    """
    votes: defaultdict[int, float] = defaultdict(float)
    best: dict[int, float] = {}
    for likeness, line in evidence.phrases:
        votes[kind_of_line[line]] += likeness**_SHARPNESS
        best.setdefault(kind_of_line[line], likeness)
    total = sum(votes.values()) or 1.0
    shares = {kind: vote / total for kind, vote in votes.items()}
    kinds = list(evidence.ratios.kinds)
    by_words = dict(
        zip(kinds, share_out([evidence.ratios.kinds[kind] for kind in kinds]), strict=True)
    )
    return Votes(
        kinds=shares,
        best=max(best.values(), default=0.0),
        levels=_group(shares, best, by_words, level_of, len(LEVELS)),
        families=_group(shares, best, by_words, family_of, len(FAMILIES)),
    )


def _group(
    shares: Mapping[int, float],
    best: Mapping[int, float],
    by_words: Mapping[int, float],
    group_of: Sequence[int],
    size: int,
) -> GroupVotes:
    phrase_shares, likest, word_shares = [0.0] * size, [0.0] * size, [LEAST_SHARE] * size
    for kind, share in shares.items():
        phrase_shares[group_of[kind]] += share
        likest[group_of[kind]] = max(likest[group_of[kind]], best[kind])
    for kind, share in by_words.items():
        word_shares[group_of[kind]] += share
    return GroupVotes(phrase_shares, likest, word_shares)
