"""The linear model that reads texts: every feature has a short row of numbers, a text is their sum,
and classes of work and languages are weighed sums of that.

The numbers are whole, so that a text gives the same shares on every machine; they come from
`data/matching.json`, which `tests/matching/fit.py` makes.
"""

import json
import math
import sys
import zlib
from array import array
from base64 import b64decode
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from operator import add, mul
from struct import Struct
from typing import Any, NamedTuple

from obmva.matching.features import (
    Words,
    feature_number,
    place_features,
    square,
    whole_word,
    word_features,
)
from obmva.text.package import package_folder

_MOST_KEPT = 4096
_BYTES_OF_NUMBER = 3
_DOUBT = 3  # so much longer a word makes a text that is met in no phrase: its parts may mislead
_LIFT, _RAISE = 128, 1 << 31  # make the numbers of rows, and those of sums, positive


@dataclass(frozen=True)
class Weights:
    """What was learnt.

    `features` are the numbers of the known features, ascending; `rows` holds `width` numbers for
    each of them, one column after the other. `classes` holds a row for each kind of work in
    `kinds`, then for the rest of each level and family, then for texts that are no work;
    `languages` one for each of `language_codes` and one for all others. A bias and a scale turn
    sums into logarithms of odds. `stops` are words that mean nothing, `general` those of any work,
    which say nothing alone. Below `least_level` (0..1) nothing is said of a text, below
    `least_kind` no kind of work.
    """

    width: int
    features: Sequence[int]
    rows: Sequence[int]
    kinds: Sequence[str]
    classes: Sequence[Sequence[int]]
    biases: Sequence[float]
    scale: float
    language_codes: Sequence[str]
    languages: Sequence[Sequence[int]]
    language_biases: Sequence[float]
    language_scale: float
    stops: frozenset[str]
    general: frozenset[str]
    least_level: float
    least_kind: float


class Sum(NamedTuple):
    """The summed rows of some features, the sum of the squares of all their counts, and of those
    that are known.
    """

    row: Sequence[int]
    squares: int
    known: int


class Model:
    """Reads texts; what was found for a word is kept for the next text."""

    def __init__(self, weights: Weights) -> None:
        self.weights = weights
        self._nothing = [0] * weights.width
        self._words: dict[str, Sum] = {}
        self._classes = Head(weights.classes, weights.biases, weights.scale)
        self._languages = Head(weights.languages, weights.language_biases, weights.language_scale)

    def add_up(self, words: Words) -> Sum:
        """Sum a text, which can then be weighed."""
        row, squares, known = self._add(place_features(words))
        for word in words.telling:
            one = self.word(word)
            row = list(map(add, row, one.row))
            doubt = 1 if self.knows(word) else _DOUBT
            squares, known = squares + doubt * one.squares, known + one.known
        return Sum(row, squares, known)

    def knows(self, word: str) -> bool:
        """Whether a word as it stands was learnt."""
        return self._place(whole_word(word)) is not None

    def word(self, word: str) -> Sum:
        """Sum one word by itself."""
        if word not in self._words:
            if len(self._words) >= _MOST_KEPT:
                self._words.clear()
            self._words[word] = self._add(word_features(word))
        return self._words[word]

    def classes(self, summed: Sum) -> list[float]:
        """Weigh a sum: the share of each class of work."""
        return self._classes.shares(summed.row, summed.squares)

    def languages(self, summed: Sum) -> list[float]:
        """Weigh a sum: the share of each language, the last for all that are not known."""
        return self._languages.shares(summed.row, summed.squares)

    def _place(self, feature: str) -> int | None:
        """Return the place of a known feature."""
        known, number = self.weights.features, feature_number(feature)
        place = bisect_left(known, number)
        return place if place < len(known) and known[place] == number else None

    def _add(self, features: Mapping[str, int]) -> Sum:
        weights, known = self.weights, 0
        by_count: dict[int, Sequence[int]] = {}
        for feature, count in features.items():
            place = self._place(feature)
            if place is not None:
                known += count * count
                part = weights.rows[place :: len(weights.features)]
                by_count[count] = list(map(add, by_count.get(count, self._nothing), part))
        row = self._nothing
        for count, summed in by_count.items():
            row = [number + count * more for number, more in zip(row, summed, strict=True)]
        return Sum(row, square(features), known)


class Head:
    """Weighs sums for all classes at once.

    The numbers of one column, made positive, stand in one long whole number, eight bytes each, so
    that one multiplication weighs them all: that is exact, and fifty times as quick as one by one.
    """

    def __init__(
        self, rows: Sequence[Sequence[int]], biases: Sequence[float], scale: float
    ) -> None:
        self._biases = biases
        self._scale = scale
        eights = Struct(f"<{len(rows)}Q")
        self._unpack, pack = eights.unpack, eights.pack
        self._columns = [
            int.from_bytes(pack(*(number + _LIFT for number in column)), "little")
            for column in zip(*rows, strict=True)
        ]
        self._sums = [_RAISE * sum(row) for row in rows]

    def shares(self, summed: Sequence[int], squares: int) -> list[float]:
        """Turn a sum into shares that add up to 1."""
        packed = sum(map(mul, self._columns, [number + _RAISE for number in summed]))
        raised = _LIFT * (sum(summed) + _RAISE * len(summed))
        factor = self._scale / math.sqrt(squares or 1)
        found = self._unpack(packed.to_bytes(len(self._sums) * 8, "little"))
        odds = [
            factor * (number - raised - own) + bias
            for number, own, bias in zip(found, self._sums, self._biases, strict=True)
        ]
        highest = max(odds)
        grown = [math.exp(value - highest) for value in odds]
        total = math.fsum(grown)
        return [share / total for share in grown]


def load_weights() -> Weights:
    """Read the weights that come with the program."""
    path = package_folder() / "data" / "matching.json"
    return read_weights(json.loads(path.read_text(encoding="utf-8")))


def read_weights(content: Mapping[str, Any]) -> Weights:
    """Read weights from the content of their file; a missing part is a KeyError."""
    width = content["width"]
    return Weights(
        width=width,
        features=_features(content["features"]),
        rows=_numbers(content["rows"]),
        kinds=content["kinds"],
        classes=_matrix(content["classes"], width),
        biases=content["biases"],
        scale=content["scale"],
        language_codes=content["language-codes"],
        languages=_matrix(content["languages"], width),
        language_biases=content["language-biases"],
        language_scale=content["language-scale"],
        stops=frozenset(content["stops"].split()),
        general=frozenset(content["general"].split()),
        least_level=content["least-level"],
        least_kind=content["least-kind"],
    )


def _features(packed: str) -> "array[int]":
    """Return the numbers of the features, of three bytes each."""
    raw = zlib.decompress(b64decode(packed))
    filled = bytearray(len(raw) // _BYTES_OF_NUMBER * 4)
    for byte in range(_BYTES_OF_NUMBER):
        filled[byte + 1 :: 4] = raw[byte::_BYTES_OF_NUMBER]
    numbers = array("I", bytes(filled))
    if sys.byteorder == "little":
        numbers.byteswap()
    return numbers


def _numbers(packed: str) -> "array[int]":
    return array("b", zlib.decompress(b64decode(packed)))


def _matrix(packed: str, width: int) -> list[Sequence[int]]:
    numbers = _numbers(packed).tolist()
    return [numbers[start : start + width] for start in range(0, len(numbers), width)]
