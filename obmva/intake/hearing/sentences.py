"""A text as sentences, and each sentence as a row of plain words that know where they stood."""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from obmva.intake.hearing.sums import Amount, amounts_in
from obmva.quantities.row import row_of
from obmva.quantities.words import words

SUM: Final = "$"
"""The word that stands for a sum of money."""
_WORD: Final = re.compile(
    r"\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?!\d)|\d+(?:[.,:]\d+)*|[^\W\d_]+|[€$£%]"
)
_END: Final = re.compile(r"(?<=[.!?…])[\"'”’»)\]]*\s+(?=[^\sa-zà-öø-ÿ])|\n+")
CUT: Final = re.compile(r"\s*[,;:()!?…]+(?!\d)\s*|\s+[-–—]\s+")
"""What stands between the clauses of a sentence."""
_ABBREVIATION: Final = re.compile(
    r"(?:\b(?:approx|ca|env|nr|bijv|usw|etc|ecc|esim|dr|mr|mrs|ms|st)|\b[A-Za-z])\.\Z",
    re.IGNORECASE,
)
_CLOSING: Final = "\"'”’»)] "
_SPELLED: Final = (("œ", "oe"), ("æ", "ae"), ("ß", "ss"), ("ø", "o"))


@dataclass(frozen=True)
class Word:
    """A word, plain, and its place in the sentence; a sum of money is one word."""

    plain: str
    start: int
    end: int
    amount: Amount | None = None
    number: float | None = None

    @property
    def marked(self) -> str:
        """The word as patterns know it: a sum with its period, a number with its sign."""
        if self.amount is not None:
            return f"{SUM}{self.amount.said.rate.period if self.amount.said.rate else ''}"
        return self.plain if self.number is None else f"#{self.plain}"


@dataclass(frozen=True)
class Sentence:
    """A sentence as it was written."""

    text: str

    @cached_property
    def words(self) -> tuple[Word, ...]:
        """The words in order."""
        return tuple(_words(self.text))

    @property
    def is_ended(self) -> bool:
        """Whether the sentence ends as sentences do, and lines of a list do not."""
        return self.text.rstrip(_CLOSING).endswith((".", "!", "?", "…"))

    @property
    def is_question(self) -> bool:
        """Whether the sentence asks."""
        return self.text.rstrip(_CLOSING).endswith("?")

    def clauses(self, ends: Iterable[int]) -> Iterator[tuple[int, int]]:
        """Yield the clauses that end before these places of the text, as places of words."""
        first = 0
        for cut in (*sorted(ends), len(self.text)):
            end = first
            while end < len(self.words) and self.words[end].start < cut:
                end += 1
            if end > first:
                yield first, end
            first = end

    def between(self, first: int, end: int) -> str:
        """Return the words from one place up to another as they were written."""
        return self.text[self.words[first].start : self.words[end - 1].end]


def sentences_of(text: str) -> Iterator[Sentence]:
    """Cut a text into sentences."""
    start = 0
    for end in _END.finditer(text):
        part = text[start : end.start()]
        if "\n" not in end[0] and _ABBREVIATION.search(part):
            continue
        yield from _sentence(part)
        start = end.end()
    yield from _sentence(text[start:])


def _sentence(part: str) -> Iterator[Sentence]:
    if _WORD.search(part):
        yield Sentence(part.strip())


def _words(text: str) -> Iterator[Word]:
    amounts = list(amounts_in(text))
    for found in _WORD.finditer(text):
        amount = next((one for one in amounts if one.start <= found.start() < one.end), None)
        if amount is None:
            plain = plain_word(found[0])
            yield Word(plain, found.start(), found.end(), number=number_of(plain))
        elif found.start() == amount.start or not text[amount.start : found.start()].strip():
            yield Word(SUM, amount.start, amount.end, amount)


def number_of(word: str) -> float | None:
    """Return a number in digits or words."""
    if word[:1].isdecimal():
        grouped = re.sub(r"[.,](?=\d{3}\b)", "", word).replace(",", ".")
        return float(grouped) if grouped.replace(".", "", 1).isdecimal() else None
    return words().numbers.get(row_of(word), 0)


def plain_word(word: str) -> str:
    """Return a word in small letters without accents, a number without spaces."""
    plain = "".join(word.casefold().split())
    if plain.isascii():
        return plain
    for letter, written in _SPELLED:
        plain = plain.replace(letter, written)
    decomposed = unicodedata.normalize("NFKD", plain)
    return "".join(char for char in decomposed if not unicodedata.combining(char))
