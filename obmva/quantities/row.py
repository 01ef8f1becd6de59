"""A text as a row of numbers, words and signs without accents and capitals, and what is looked up
in it.
"""

import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Final, Generic, TypeVar

Meaning = TypeVar("Meaning")

# Accents and odd spaces, dashes and apostrophes, each for one plain character so that places stay
# the same.
_FOLDED: Final = str.maketrans(
    "àáâãäåèéêëìíîïòóôõöøùúûüýÿñçÀÁÂÃÄÅÈÉÊËÌÍÎÏÒÓÔÕÖØÙÚÛÜÝÑÇİ’‘ʼ`´‐‑‒–—−×\u00a0\u202f\u2009\u2007\u2002\u2003\t\n\r",
    "aaaaaaeeeeiiiioooooouuuuyyncAAAAAAEEEEIIIIOOOOOOUUUUYNCI'''''------x         ",
)
_DIGITS: Final = r"(?<![\w.])\.[0-9]+|[0-9]+(?:[.,:][0-9]+)*"
_UNIT_BEFORE_PERIOD: Final = r"(?<![a-z])[hu](?=p[wmd]\b)"  # "5hpw"
_PIECE: Final = rf"{_DIGITS}|{_UNIT_BEFORE_PERIOD}|[a-z]+|\S"


@dataclass(frozen=True)
class Row:
    """A text, its pieces as folded words, and the place of each in the text; outside of the row
    words are empty.
    """

    text: str
    words: tuple[str, ...]
    spans: tuple[tuple[int, int], ...]

    def __len__(self) -> int:
        return len(self.words)

    def word(self, at: int) -> str:
        """Return the word at a place."""
        return self.words[at] if 0 <= at < len(self.words) else ""

    def original(self, at: int) -> str:
        """Return the word at a place as it was written."""
        return self.text[slice(*self.spans[at])] if 0 <= at < len(self.words) else ""

    def touches(self, at: int) -> bool:
        """Whether the word follows the one before it without a space."""
        return 0 < at < len(self.words) and self.spans[at - 1][1] == self.spans[at][0]

    def is_within_word(self, start: int, end: int) -> bool:
        """Whether the words from one place to before another are part of a longer one ("mp3")."""
        first, last = self.spans[start][0], self.spans[end - 1][1]
        return (
            self.text[max(first - 1, 0) : first].isalnum() or self.text[last : last + 1].isalnum()
        )

    def skip(self, at: int, *words: str) -> int:
        """Return the place after the word if it is one of these, else its own."""
        return at + 1 if self.word(at) in words else at


class Phrases(Generic[Meaning]):
    """Words and phrases with what each means, found by where they begin or end in a row; looked
    through when first asked for, since few texts ask for all.
    """

    def __init__(self, meanings: Iterable[tuple[str, Meaning]]) -> None:
        self._meanings = tuple(meanings)

    @cached_property
    def _by_first(self) -> Mapping[str, Sequence[tuple[tuple[str, ...], Meaning]]]:
        found: dict[str, list[tuple[tuple[str, ...], Meaning]]] = {}
        for phrase, meaning in self._meanings:
            words = words_in(phrase)
            found.setdefault(words[0], []).append((words, meaning))
        for beginning in found.values():
            beginning.sort(key=lambda one: -len(one[0]))
        return found

    @cached_property
    def _by_last(self) -> Mapping[str, Sequence[tuple[str, ...]]]:
        found: dict[str, list[tuple[str, ...]]] = {}
        for words in (words for beginning in self._by_first.values() for words, _ in beginning):
            found.setdefault(words[-1], []).append(words)
        for ending in found.values():
            ending.sort(key=len, reverse=True)
        return found

    @cached_property
    def all_meanings(self) -> tuple[Meaning, ...]:
        """What all of the phrases mean, each meaning once, in the order of the data."""
        return tuple(dict.fromkeys(meaning for _, meaning in self._meanings))

    def read(self, row: Row, at: int) -> tuple[Meaning, int] | None:
        """Return what the longest phrase that begins here means, and the place after it."""
        for words, meaning in self._by_first.get(row.word(at), ()):
            if row.words[at : at + len(words)] == words:
                return meaning, at + len(words)
        return None

    def get(self, row: Row, at: int) -> Meaning | None:
        """Return what the longest phrase that begins here means."""
        found = self.read(row, at)
        return found[0] if found else None

    def skip(self, row: Row, at: int) -> int:
        """Return the place after the longest phrase that begins here, else its own."""
        found = self.read(row, at)
        return found[1] if found else at

    def skip_all(self, row: Row, at: int) -> int:
        """Return the place after as many of the phrases as follow here."""
        while (end := self.skip(row, at)) > at:
            at = end
        return at

    def begin(self, row: Row, at: int) -> bool:
        """Whether one of the phrases begins here."""
        return self.read(row, at) is not None

    def before(self, row: Row, end: int) -> int:
        """Return the place where the longest of the phrases that end here begins, else its own."""
        for words in self._by_last.get(row.word(end - 1), ()):
            if end >= len(words) and row.words[end - len(words) : end] == words:
                return end - len(words)
        return end

    def before_all(self, row: Row, end: int) -> int:
        """Return the place before as many of the phrases as end here."""
        while (at := self.before(row, end)) < end:
            end = at
        return end


def row_of(text: str) -> Row:
    """Cut a text into its numbers, words and signs."""
    composed = compose(text)
    pieces = tuple(re.finditer(_PIECE, fold(composed)))
    return Row(
        composed, tuple(piece[0] for piece in pieces), tuple(piece.span() for piece in pieces)
    )


def words_in(text: str) -> tuple[str, ...]:
    """Return the words of the row that a text is cut into."""
    return tuple(re.findall(_PIECE, fold(compose(text))))


def compose(text: str) -> str:
    """Return the text with each accent and its letter as one character."""
    return unicodedata.normalize("NFC", text)


def fold(text: str) -> str:
    """Return the composed text without accents and capitals, each character in its place."""
    return text.translate(_FOLDED).lower()
