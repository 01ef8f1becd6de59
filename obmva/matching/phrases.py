"""Which known phrases a text is most like: words weighed by how rare they are, as in a search
engine.
"""

import math
from collections import defaultdict
from collections.abc import Sequence

from obmva.matching.sights import WordSight
from obmva.matching.vocabulary import Vocabulary

STOP_WEIGHT = 0.3
_MOST_PHRASES = 40
_MOST_CANDIDATES = 160


class PhraseRanker:
    """Ranks phrases; their lengths are kept for the next text."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._vocabulary = vocabulary
        self._lengths: dict[int, float] = {}

    def rank(
        self, words: Sequence[tuple[float, WordSight]], languages: Sequence[float]
    ) -> list[tuple[float, int]]:
        """Rank the likest phrases as (likeness 0..1, line), best first, from words with their
        weights.

        Likeness is the cosine between the two sets of words, less for a language that the text is
        hardly in.
        """
        length = math.sqrt(sum((sight.rarity * weight) ** 2 for weight, sight in words)) or 1.0
        scores = _score(words)
        # Sorting is stable and lines come in the order of the words, so equals keep a fixed order.
        best = sorted(scores, key=scores.__getitem__, reverse=True)[:_MOST_CANDIDATES]
        roots = [math.sqrt(language) / length for language in languages]
        language_of = self._vocabulary.languages_of_lines
        ranked = [
            (scores[line] * roots[language_of[line]] / self._length(line), line) for line in best
        ]
        return sorted(ranked, key=lambda pair: (-pair[0], pair[1]))[:_MOST_PHRASES]

    def _length(self, line: int) -> float:
        length = self._lengths.get(line)
        if length is None:
            vocabulary, squares = self._vocabulary, 0.0
            for word in vocabulary.lines[line].split():
                rarity = math.log(
                    (len(vocabulary.lines) + 1) / (len(vocabulary.postings[word]) + 1)
                )
                empty = vocabulary.languages_of_lines[line] in vocabulary.stops.get(word, ())
                squares += (rarity * (STOP_WEIGHT if empty else 1.0)) ** 2
            length = self._lengths[line] = math.sqrt(squares) or 1.0
        return length


def _score(words: Sequence[tuple[float, WordSight]]) -> dict[int, float]:
    """Add up, by line, what it shares with the words; words without meaning only count where others
    have led.
    """
    scores: defaultdict[int, float] = defaultdict(float)
    for weight, sight in sorted(words, key=lambda word: -word[0]):
        square = (sight.rarity * weight) ** 2
        if weight == 1 or not scores:
            for line, likeness in sight.lines.items():
                scores[line] += square * likeness
        else:
            for line in scores:
                scores[line] += square * sight.lines.get(line, 0.0)
    return scores
