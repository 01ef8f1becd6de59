"""What the words of one text point to: levels and families by word, the phrases most alike, and the cues met."""

import math
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import get_args

from obmva.matching.folding import fold_words
from obmva.matching.similarity import WordFinder
from obmva.matching.vocabulary import STOP, Vocabulary
from obmva.models import Family, Level

LEVELS: tuple[Level, ...] = get_args(Level)
FAMILIES: tuple[Family, ...] = get_args(Family)

_MOST_WORDS = 60
_MOST_PHRASES = 40
_STOP_WEIGHT = 0.3
_FOREIGN_WEIGHT = 0.35
_STOP_TELLS_LANGUAGE = 6.0
_SMOOTHING = 1.0
_KIND_SMOOTHING = 10.0
_KIND_DOUBT = 0.5
_CUE_ALIKE = 0.7
NOTHING = -1


@dataclass(frozen=True)
class WordSight:
    """What is known about one typed word, whatever text it stands in.

    `lines` leads from a phrase's line to how alike its word is; `levels` and `families` count them by language, `kinds`
    by (kind of work, language).
    """

    rarity: float
    lines: Mapping[int, float]
    levels: Sequence[Sequence[float]]
    families: Sequence[Sequence[float]]
    kinds: Mapping[tuple[int, int], float]
    languages: Sequence[float]
    cues: Mapping[str, Mapping[int, float]]


@dataclass(frozen=True)
class Evidence:
    """What one text points to.

    Words that tell something; logarithms of likelihood ratios by level, by family and by kind of work (those above
    chance); phrases as (likeness 0..1, line), the most alike first; strength by cue in the
    whole text, in its first telling word, and in its last (if that is another).
    """

    telling: tuple[str, ...]
    levels: Sequence[float]
    families: Sequence[float]
    kinds: Mapping[int, float]
    phrases: Sequence[tuple[float, int]]
    cues: Mapping[str, float]
    first: Mapping[str, float]
    last: Mapping[str, float]


class Collector:
    """Collects evidence for texts; what it learns about a word is kept for the next text."""

    def __init__(self, vocabulary: Vocabulary, levels: Sequence[Level], families: Sequence[Family]) -> None:
        self.vocabulary = vocabulary
        self.finder = WordFinder({**vocabulary.postings, **vocabulary.cues}, vocabulary.stops)
        self._level_of_line = [LEVELS.index(levels[kind]) for kind in vocabulary.kinds]
        self._family_of_line = [FAMILIES.index(families[kind]) for kind in vocabulary.kinds]
        self._level_shares = _shares(self._level_of_line, len(LEVELS))
        self._family_shares = _shares(self._family_of_line, len(FAMILIES))
        self._sights: dict[str, WordSight] = {}
        self._lengths: dict[int, float] = {}

    def collect(self, text: str, without: int = NOTHING, without_kind: int = NOTHING) -> Evidence:
        """All evidence for one text; `without` leaves out a line, `without_kind` a kind of work."""
        words = fold_words(text)[:_MOST_WORDS]
        sights = {word: self.sight(word, without, without_kind) for word in words}
        languages = self._weigh_languages(list(sights.values()))
        likeliest = languages.index(max(languages)) if languages else NOTHING
        weights = {word: self._weight(word, likeliest) for word in words}
        telling = tuple(word for word in words if weights[word] == 1)
        return Evidence(
            telling=telling,
            levels=_add_ratios([(weights[word], sights[word].levels) for word in words], languages, self._level_shares),
            families=_add_ratios([(weights[word], sights[word].families) for word in words], languages, self._family_shares),
            kinds=self._add_kinds([(weights[word], sights[word]) for word in words], languages),
            phrases=self._rank_phrases([(weights[word], sights[word]) for word in words], languages),
            cues=_add_cues([sights[word] for word in telling], languages),
            first=_add_cues([sights[word] for word in telling[:1]], languages),
            last=_add_cues([sights[word] for word in telling[1:][-1:]], languages),
        )

    def ratios(self, word: str) -> tuple[list[float], list[float]]:
        """How far one folded word by itself speaks for each level and each family, as logarithms."""
        sight, alike = self.sight(word), [1.0] * len(self.vocabulary.languages)
        levels = _add_ratios([(1.0, sight.levels)], alike, self._level_shares)
        return levels, _add_ratios([(1.0, sight.families)], alike, self._family_shares)

    def _weight(self, word: str, language: int) -> float:
        empty = len(word) == 1 or word.isdigit() or language in self.vocabulary.stops.get(word, ())
        return _STOP_WEIGHT if empty else 1.0

    def sight(self, word: str, without: int = NOTHING, without_kind: int = NOTHING) -> WordSight:
        """What is known about one folded word."""
        if without != NOTHING or without_kind != NOTHING:
            return self._look_up(word, without, without_kind)
        sight = self._sights.get(word)
        if sight is None:
            sight = self._sights[word] = self._look_up(word, without, without_kind)
        return sight

    def _look_up(self, word: str, without: int, without_kind: int) -> WordSight:
        vocabulary, alike = self.vocabulary, self.finder.find(word)
        lines: dict[int, float] = {}
        for known, likeness in alike:
            for line in vocabulary.postings.get(known, ()):
                if line != without and vocabulary.kinds[line] != without_kind:
                    lines.setdefault(line, likeness)
        count = len(vocabulary.languages)
        levels = [[0.0] * len(LEVELS) for _ in range(count)]
        families = [[0.0] * len(FAMILIES) for _ in range(count)]
        kinds: defaultdict[tuple[int, int], float] = defaultdict(float)
        for line, likeness in lines.items():
            language = vocabulary.languages_of_lines[line]
            kinds[vocabulary.kinds[line], language] += likeness
            levels[language][self._level_of_line[line]] += likeness
            families[language][self._family_of_line[line]] += likeness
        rarity = math.log((len(vocabulary.lines) + 1) / (math.fsum(lines.values()) + 1))
        return WordSight(rarity, lines, levels, families, kinds, self._languages(word, levels), self._cues_of(alike, word))

    def _languages(self, word: str, levels: Sequence[Sequence[float]]) -> list[float]:
        exact = word in self.vocabulary.postings
        counts = [sum(row) * (1.0 if exact else 0.3) for row in levels]
        for name, language in self.vocabulary.cues.get(word, ()):
            counts[language] += _STOP_TELLS_LANGUAGE if name == STOP else 1.0
        total = sum(counts)
        return [count / (total + 1) for count in counts]

    def _cues_of(self, alike: Sequence[tuple[str, float]], word: str) -> dict[str, dict[int, float]]:
        met: defaultdict[str, dict[int, float]] = defaultdict(dict)
        for known, likeness in alike:
            if likeness >= _CUE_ALIKE or known == word:
                for name, language in self.vocabulary.cues.get(known, ()):
                    met[name][language] = max(likeness, met[name].get(language, 0.0))
        return dict(met)

    def _weigh_languages(self, sights: Sequence[WordSight]) -> list[float]:
        totals = [math.fsum(sight.languages[number] for sight in sights) for number in self._language_numbers()]
        most = max(totals, default=0.0) or 1.0
        return [_FOREIGN_WEIGHT + (1 - _FOREIGN_WEIGHT) * (total / most) ** 2 for total in totals]

    def _language_numbers(self) -> range:
        return range(len(self.vocabulary.languages))

    def _add_kinds(self, words: Sequence[tuple[float, WordSight]], languages: Sequence[float]) -> dict[int, float]:
        """How much likelier the words are under each kind of work than at large, as sums of logarithms."""
        totals: defaultdict[int, float] = defaultdict(float)
        for weight, sight in words:
            counts: defaultdict[int, float] = defaultdict(float)
            for (kind, language), count in sight.kinds.items():
                counts[kind] += count * languages[language]
            expected = (math.fsum(counts.values()) + _KIND_DOUBT) / max(len(self.vocabulary.lines), 1)
            for kind, count in counts.items():
                totals[kind] += weight * math.log1p(count / (_KIND_SMOOTHING * expected))
        return dict(totals)

    def _rank_phrases(self, words: Sequence[tuple[float, WordSight]], languages: Sequence[float]) -> list[tuple[float, int]]:
        scores: defaultdict[int, float] = defaultdict(float)
        squares = 0.0
        for weight, sight in words:
            square = (sight.rarity * weight) ** 2
            squares += square
            for line, likeness in sight.lines.items():
                scores[line] += square * likeness
        best = sorted(scores, key=lambda line: (-scores[line], line))[: 4 * _MOST_PHRASES]
        length = math.sqrt(squares) or 1.0
        roots = [math.sqrt(language) for language in languages]
        ranked = [
            (scores[line] * roots[self.vocabulary.languages_of_lines[line]] / (length * self._length(line)), line)
            for line in best
        ]
        return sorted(ranked, key=lambda pair: (-pair[0], pair[1]))[:_MOST_PHRASES]

    def _length(self, line: int) -> float:
        length = self._lengths.get(line)
        if length is None:
            language, vocabulary = self.vocabulary.languages_of_lines[line], self.vocabulary
            squares = [
                (math.log((len(vocabulary.lines) + 1) / (len(vocabulary.postings[word]) + 1))
                 * (_STOP_WEIGHT if language in vocabulary.stops.get(word, ()) else 1.0)) ** 2
                for word in vocabulary.lines[line].split()
            ]  # fmt: skip
            length = self._lengths[line] = math.sqrt(math.fsum(squares)) or 1.0
        return length


def _shares(groups: Sequence[int], count: int) -> list[float]:
    sizes = [0] * count
    for group in groups:
        sizes[group] += 1
    return [max(size, 1) / max(len(groups), 1) for size in sizes]


def _add_ratios(
    words: Sequence[tuple[float, Sequence[Sequence[float]]]], languages: Sequence[float], shares: Sequence[float]
) -> list[float]:
    """How much likelier the words are under each group than at large, as a sum of logarithms."""
    totals = [0.0] * len(shares)
    for weight, counts in words:
        seen = [0.0] * len(shares)
        for language, row in zip(languages, counts, strict=True):
            for group, count in enumerate(row):
                seen[group] += language * count
        everywhere = sum(seen) + _SMOOTHING
        for group, share in enumerate(shares):
            totals[group] += weight * math.log((seen[group] / share + _SMOOTHING) / everywhere)
    return totals


def _add_cues(sights: Sequence[WordSight], languages: Sequence[float]) -> dict[str, float]:
    met: defaultdict[str, float] = defaultdict(float)
    for sight in sights:
        for name, by_language in sight.cues.items():
            met[name] += max(likeness * languages[language] for language, likeness in by_language.items())
    return dict(met)
