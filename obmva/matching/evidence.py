"""What the words of one text point to: levels, families and kinds of work, the phrases most alike,
and the cues met.
"""

import math
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import get_args

from obmva.matching.folding import fold_words
from obmva.matching.phrases import STOP_WEIGHT, PhraseRanker
from obmva.matching.sights import NOTHING, Sights, WordSight
from obmva.matching.vocabulary import Vocabulary
from obmva.models import Family, Level

LEVELS: tuple[Level, ...] = get_args(Level)
FAMILIES: tuple[Family, ...] = get_args(Family)

_MOST_WORDS = 60
_FOREIGN_WEIGHT = 0.35
_TELLS_LANGUAGE = 1.0
"""The least that words are of a language together: more than one word that it shares with none."""
_CLEARLY_MORE = 2.0
_SMOOTHING = 1.0
_KIND_SMOOTHING = 10.0
_KIND_DOUBT = 0.5


@dataclass(frozen=True)
class Ratios:
    """How much likelier words are under each group than at large: sums of logarithms by level,
    family, kind of work.

    A kind of work that no word points to is missing, which is 0.
    """

    levels: Sequence[float]
    families: Sequence[float]
    kinds: Mapping[int, float]


@dataclass(frozen=True)
class Evidence:
    """What one text points to.

    `telling` holds its words that mean something; `phrases` the likest phrases as (likeness 0..1,
    line), best first; `cues` the strength by cue in the whole text, in its first telling word, and
    in its last (if that is another).
    """

    telling: tuple[str, ...]
    ratios: Ratios
    phrases: Sequence[tuple[float, int]]
    cues: Mapping[str, float]
    first: Mapping[str, float]
    last: Mapping[str, float]


class Collector:
    """Collects evidence for texts. `levels` and `families` are those of the kinds of work, in
    order.
    """

    def __init__(
        self, vocabulary: Vocabulary, levels: Sequence[Level], families: Sequence[Family]
    ) -> None:
        self.vocabulary = vocabulary
        self.sights = Sights(vocabulary)
        self.level_of = [LEVELS.index(level) for level in levels]
        self.family_of = [FAMILIES.index(family) for family in families]
        self._ranker = PhraseRanker(vocabulary)
        self._level_shares = _shares(
            [self.level_of[kind] for kind in vocabulary.kinds], len(LEVELS)
        )
        self._family_shares = _shares(
            [self.family_of[kind] for kind in vocabulary.kinds], len(FAMILIES)
        )

    def collect(self, text: str, without: int = NOTHING, without_kind: int = NOTHING) -> Evidence:
        """Collect all evidence for one text; `without` leaves out a line, `without_kind` a kind of
        work.
        """
        words = fold_words(text)[:_MOST_WORDS]
        sights = [self.sights.find(word, without, without_kind) for word in words]
        languages = _weigh_languages(sights, len(self.vocabulary.languages))
        likeliest = languages.index(max(languages)) if languages else NOTHING
        weighed = [
            (self._weight(word, likeliest), sight)
            for word, sight in zip(words, sights, strict=True)
        ]
        telling = [sight for weight, sight in weighed if weight == 1]
        return Evidence(
            telling=tuple(
                word for word, (weight, _) in zip(words, weighed, strict=True) if weight == 1
            ),
            ratios=self._add_ratios(weighed, languages),
            phrases=self._ranker.rank(weighed, languages),
            cues=_add_cues(telling, languages),
            first=_add_cues(telling[:1], languages),
            last=_add_cues(telling[1:][-1:], languages),
        )

    def language_of(self, text: str) -> str | None:
        """Return the language of a text where its words are clearly of one; None where they are few
        or mixed.
        """
        sights = map(self.sights.find, fold_words(text)[:_MOST_WORDS])
        totals = list(map(math.fsum, zip(*(one.languages for one in sights), strict=True)))
        likeliest = max(range(len(totals)), key=totals.__getitem__, default=NOTHING)
        if likeliest == NOTHING:
            return None
        most, next_to_it = sorted(totals, reverse=True)[:2]
        is_clear = most >= max(_TELLS_LANGUAGE, _CLEARLY_MORE * next_to_it)
        return self.vocabulary.languages[likeliest] if is_clear else None

    def ratios(self, word: str) -> Ratios:
        """Measure how far one folded word speaks for each group, by itself and in whatever
        language.
        """
        return self._add_ratios(
            [(1.0, self.sights.find(word))], [1.0] * len(self.vocabulary.languages)
        )

    def _weight(self, word: str, language: int) -> float:
        empty = len(word) == 1 or word.isdigit() or language in self.vocabulary.stops.get(word, ())
        return STOP_WEIGHT if empty else 1.0

    def _add_ratios(
        self, words: Sequence[tuple[float, WordSight]], languages: Sequence[float]
    ) -> Ratios:
        levels, families = [0.0] * len(LEVELS), [0.0] * len(FAMILIES)
        kinds: defaultdict[int, float] = defaultdict(float)
        for weight, sight in words:
            counts = _count_kinds(sight, languages)
            total = sum(counts.values())
            expected = _KIND_SMOOTHING * (total + _KIND_DOUBT) / max(len(self.vocabulary.lines), 1)
            for kind, count in counts.items():
                kinds[kind] += weight * math.log1p(count / expected)
            _add_group_ratios(
                levels,
                weight,
                total,
                _regroup(counts, self.level_of, len(LEVELS)),
                self._level_shares,
            )
            by_family = _regroup(counts, self.family_of, len(FAMILIES))
            _add_group_ratios(families, weight, total, by_family, self._family_shares)
        return Ratios(levels, families, kinds)


def _shares(groups: Sequence[int], count: int) -> list[float]:
    sizes = [0] * count
    for group in groups:
        sizes[group] += 1
    return [max(size, 1) / max(len(groups), 1) for size in sizes]


def _weigh_languages(sights: Sequence[WordSight], count: int) -> list[float]:
    """1 for the language that most words are of, down to a floor for the others: mixed texts are
    common.
    """
    totals = [math.fsum(sight.languages[number] for sight in sights) for number in range(count)]
    most = max(totals, default=0.0) or 1.0
    return [_FOREIGN_WEIGHT + (1 - _FOREIGN_WEIGHT) * (total / most) ** 2 for total in totals]


def _count_kinds(sight: WordSight, languages: Sequence[float]) -> dict[int, float]:
    counts: defaultdict[int, float] = defaultdict(float)
    for (kind, language), count in sight.kinds.items():
        counts[kind] += count * languages[language]
    return counts


def _regroup(counts: Mapping[int, float], group_of: Sequence[int], size: int) -> list[float]:
    groups = [0.0] * size
    for kind, count in counts.items():
        groups[group_of[kind]] += count
    return groups


def _add_group_ratios(
    totals: list[float],
    weight: float,
    everywhere: float,
    seen: Sequence[float],
    shares: Sequence[float],
) -> None:
    for group, share in enumerate(shares):
        totals[group] += weight * math.log(
            (seen[group] / share + _SMOOTHING) / (everywhere + _SMOOTHING)
        )


def _add_cues(sights: Sequence[WordSight], languages: Sequence[float]) -> dict[str, float]:
    met: defaultdict[str, float] = defaultdict(float)
    for sight in sights:
        for name, by_language in sight.cues.items():
            met[name] += max(
                likeness * languages[language] for language, likeness in by_language.items()
            )
    return dict(met)
