"""Phrases of several words, looked up by their first word, so that time grows with a text and not
with the number of phrases.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import TypeAlias

from obmva.matching.folding import fold

Phrase: TypeAlias = tuple[str, ...]


def folded(text: str) -> Phrase:
    """Return the words of a text in plain small letters."""
    return tuple(fold(text).split())


def listed(said: str) -> Iterator[Phrase]:
    """Yield the phrases that a text separates by commas."""
    return filter(None, map(folded, said.split(",")))


class Phrases:
    """Phrases, each in plain small letters."""

    def __init__(self, phrases: Iterable[Phrase]) -> None:
        self._all = frozenset(phrases)
        self._longest: dict[str, int] = {}
        for phrase in self._all:
            self._longest[phrase[0]] = max(self._longest.get(phrase[0], 0), len(phrase))

    def __contains__(self, words: Phrase) -> bool:
        return words in self._all

    def length(self, words: Sequence[str], at: int = 0) -> int:
        """Return how many words the longest phrase has that stands at a place, 0 for none."""
        longest = self._longest.get(words[at], 0) if at < len(words) else 0
        lengths = range(longest, 0, -1)
        return next((n for n in lengths if tuple(words[at : at + n]) in self._all), 0)

    def beside(self, words: Sequence[str]) -> Iterator[str]:
        """Yield the words that are part of no phrase."""
        at = 0
        while at < len(words):
            length = self.length(words, at)
            if not length:
                yield words[at]
            at += length or 1
