"""Texts that are a known phrase as it stands, but for words without meaning: there is nothing left
to infer.
"""

from collections.abc import Iterable, Sequence

from obmva.matching.folding import fold_words
from obmva.matching.vocabulary import Vocabulary

AS_WRITTEN = 0.97
"""Probability that the level of such a text is right; the rest is for phrases that mean
something else in another trade.
"""


def kind_as_written(text: str, lines: Sequence[int], vocabulary: Vocabulary) -> int | None:
    """Return the kind of work (by index) of the phrase that the text is; None unless its likest
    `lines` name exactly one.
    """
    words = fold_words(text)
    same = [
        line
        for line in lines
        if _meaning(words, line, vocabulary)
        == _meaning(vocabulary.lines[line].split(), line, vocabulary)
    ]
    kinds = {vocabulary.kinds[line] for line in same}
    return kinds.pop() if len(kinds) == 1 else None


def _meaning(words: Iterable[str], line: int, vocabulary: Vocabulary) -> frozenset[str]:
    """Return the words that mean something in the language of the line."""
    language = vocabulary.languages_of_lines[line]
    return frozenset(word for word in words if language not in vocabulary.stops.get(word, ()))
