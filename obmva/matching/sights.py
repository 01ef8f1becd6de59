"""What the vocabulary knows about one typed word, whatever text it stands in."""

import math
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from obmva.matching.similarity import WordFinder
from obmva.matching.vocabulary import STOP, Vocabulary

NOTHING = -1
_STOP_TELLS_LANGUAGE = 6.0
_NEIGHBOUR_TELLS_LANGUAGE = 0.3
_CUE_ALIKE = 0.7


@dataclass(frozen=True)
class WordSight:
    """Where a word, or one like it, is met.

    `rarity` is a logarithm, 0 for a word of every phrase; `lines` leads from a phrase's line to how
    alike its word is (0..1), `kinds` sums that by (kind of work, language); `languages` says how
    far the word is of each language (0..1); `cues` gives the strength of each cue by language.
    """

    rarity: float
    lines: Mapping[int, float]
    kinds: Mapping[tuple[int, int], float]
    languages: Sequence[float]
    cues: Mapping[str, Mapping[int, float]]


class Sights:
    """Looks words up; what was found is kept for the next text."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self.vocabulary = vocabulary
        self.finder = WordFinder({**vocabulary.postings, **vocabulary.cues}, vocabulary.stops)
        self._known: dict[str, WordSight] = {}

    def find(self, word: str, without: int = NOTHING, without_kind: int = NOTHING) -> WordSight:
        """Look up one folded word; `without` leaves out one line, `without_kind` one
        kind of work.
        """
        if without != NOTHING or without_kind != NOTHING:
            return self._look_up(word, without, without_kind)
        sight = self._known.get(word)
        if sight is None:
            sight = self._known[word] = self._look_up(word, without, without_kind)
        return sight

    def _look_up(self, word: str, without: int, without_kind: int) -> WordSight:
        vocabulary, alike = self.vocabulary, self.finder.find(word)
        lines: dict[int, float] = {}
        for known, likeness in alike:
            for line in vocabulary.postings.get(known, ()):
                if line != without and vocabulary.kinds[line] != without_kind:
                    lines.setdefault(line, likeness)
        kinds: defaultdict[tuple[int, int], float] = defaultdict(float)
        for line, likeness in lines.items():
            kinds[vocabulary.kinds[line], vocabulary.languages_of_lines[line]] += likeness
        rarity = math.log((len(vocabulary.lines) + 1) / (sum(lines.values()) + 1))
        return WordSight(
            rarity, lines, kinds, self._languages(word, kinds), self._cues(alike, word)
        )

    def _languages(self, word: str, kinds: Mapping[tuple[int, int], float]) -> list[float]:
        counts = [0.0] * len(self.vocabulary.languages)
        weight = 1.0 if word in self.vocabulary.postings else _NEIGHBOUR_TELLS_LANGUAGE
        for (_, language), count in kinds.items():
            counts[language] += weight * count
        for name, language in self.vocabulary.cues.get(word, ()):
            counts[language] += _STOP_TELLS_LANGUAGE if name == STOP else 1.0
        total = sum(counts) + 1
        return [count / total for count in counts]

    def _cues(self, alike: Sequence[tuple[str, float]], word: str) -> dict[str, dict[int, float]]:
        met: defaultdict[str, dict[int, float]] = defaultdict(dict)
        for known, likeness in alike:
            if likeness >= _CUE_ALIKE or known == word:
                for name, language in self.vocabulary.cues.get(known, ()):
                    met[name].setdefault(language, likeness)
        return dict(met)
