"""A text as counted features: its words, their parts, and which words stand where."""

import math
from collections.abc import Collection, Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple
from zlib import crc32

from obmva.matching.folding import fold_words

_MOST_WORDS = 60
_LENGTHS_OF_PARTS = (3, 4)
_LENGTH_OF_STEM = 6
_LENGTH_OF_FIRST = 5
_WORD, _PARTS, _EMPTY, _PAIR, _FIRST, _LAST = 10, 20, 3, 5, 6, 3
_HASH = 0xFFFFFF


class Words(NamedTuple):
    """The different words of a text in its own order: those that mean something, and the others."""

    telling: tuple[str, ...]
    empty: tuple[str, ...]


def split_words(text: str, stops: Collection[str]) -> Words:
    """Split a text into folded words; `stops` and single letters or digits mean nothing by
    themselves.
    """
    words = fold_words(text)[:_MOST_WORDS]
    telling = tuple(
        word for word in words if len(word) > 1 and not word.isdigit() and word not in stops
    )
    return Words(telling, tuple(word for word in words if word in stops))


def word_features(word: str) -> Mapping[str, int]:
    """Count the features of one word: the word, and its parts, which all of them together weigh as
    much as however many they are.
    """
    marked = f"<{word}>"
    parts = {
        marked[start : start + length]
        for length in _LENGTHS_OF_PARTS
        for start in range(len(marked) - length + 1)
        if length < len(marked)
    }
    weight = max(1, round(_PARTS / math.sqrt(len(parts)))) if parts else 0
    return {whole_word(word): _WORD, **dict.fromkeys(parts, weight)}


def whole_word(word: str) -> str:
    """Name the feature that a word is by itself."""
    return f"w {word}"


def place_features(words: Words) -> Mapping[str, int]:
    """Count the features that no word has alone: empty words, neighbours, the first and the last
    word.
    """
    telling, found = words.telling, {f"s {word}": _EMPTY for word in words.empty}
    for first, second in pairwise(telling):
        found[f"b {first[:_LENGTH_OF_STEM]} {second[:_LENGTH_OF_STEM]}"] = _PAIR
    if len(telling) > 1:
        found[f"f {telling[0][:_LENGTH_OF_FIRST]}"] = _FIRST
        found[f"l {telling[-1][:_LENGTH_OF_STEM]}"] = _LAST
    return found


def feature_number(feature: str) -> int:
    """Return the number of a feature (24 bits), the same on every machine."""
    return crc32(feature.encode()) & _HASH


def square(counts: Mapping[str, int] | Sequence[int]) -> int:
    """Add up the squares of counts."""
    values = counts.values() if isinstance(counts, Mapping) else counts
    return sum(count * count for count in values)
