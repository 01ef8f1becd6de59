"""A text as a row of numbers, words and signs, all without accents and capitals."""

import re
import unicodedata
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from typing import Final

_LONGEST_PHRASE: Final = 4
"""Words of the longest phrase in the tables."""

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

    def skip(self, at: int, words: AbstractSet[str]) -> int:
        """Return the place after the word if it is one of these, else its own."""
        return at + 1 if self.word(at) in words else at

    def skip_all(self, at: int, words: AbstractSet[str]) -> int:
        """Return the first place from this one on where none of these words stands."""
        while self.word(at) in words:
            at += 1
        return at

    def after(self, phrases: AbstractSet[str], at: int) -> int | None:
        """Return the place after the longest of the phrases that begins here, None if none does."""
        ends = range(min(at + _LONGEST_PHRASE, len(self.words)), at, -1)
        return next((end for end in ends if " ".join(self.words[at:end]) in phrases), None)

    def before(self, phrases: AbstractSet[str], end: int) -> int | None:
        """Return the place where the longest of the phrases that end here begins, None if none
        does.
        """
        starts = range(max(end - _LONGEST_PHRASE, 0), end)
        return next((at for at in starts if " ".join(self.words[at:end]) in phrases), None)

    def after_all(self, phrases: AbstractSet[str], at: int) -> int:
        """Return the place after as many of the phrases as follow here."""
        while (end := self.after(phrases, at)) is not None:
            at = end
        return at

    def before_all(self, phrases: AbstractSet[str], end: int) -> int:
        """Return the place before as many of the phrases as end here."""
        while (at := self.before(phrases, end)) is not None:
            end = at
        return end


def row_of(text: str) -> Row:
    """Cut a text into its numbers, words and signs."""
    composed = compose(text)
    pieces = tuple(re.finditer(_PIECE, fold(composed)))
    return Row(
        composed, tuple(piece[0] for piece in pieces), tuple(piece.span() for piece in pieces)
    )


def compose(text: str) -> str:
    """Return the text with each accent and its letter as one character."""
    return unicodedata.normalize("NFC", text)


def fold(text: str) -> str:
    """Return the composed text without accents and capitals, each character in its place."""
    return text.translate(_FOLDED).lower()
