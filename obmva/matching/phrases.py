"""The known phrases: which kind of work a text is that stands among them, and which known word a
typed one stands for.
"""

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Collection, Mapping, Sequence
from functools import cached_property
from string import ascii_lowercase, digits

from obmva.matching.features import Words
from obmva.matching.folding import fold
from obmva.models import TaskId

_LEAST_LETTERS = 4
_LEAST_LETTERS_FOR_A_SLIP = 5
_LEAST_ALIKE = 0.6
_SINGLE = frozenset(ascii_lowercase + digits)
"""Letters and digits alone, which mean nothing."""


class Phrases:
    """The phrases of one language, by kind of work, a line each."""

    def __init__(
        self,
        blocks: Mapping[TaskId, str],
        kinds: Collection[TaskId],
        stops: Collection[str],
    ) -> None:
        known = [(kind, block.strip("\n")) for kind, block in blocks.items() if kind in kinds]
        written = "\n".join(block for _, block in known)
        self._written = written.split("\n")
        self._kinds = [kind for kind, block in known for _ in range(block.count("\n") + 1)]
        self._by_meaning: defaultdict[frozenset[str], set[TaskId]] = defaultdict(set)
        self._by_word: defaultdict[str, list[int]] = defaultdict(list)
        silent = _SINGLE.union(stops)
        # Folded all at once: line by line takes several times as long.
        for line, folded in enumerate(fold(written).split("\n") if known else ()):
            words = frozenset(folded.split()) - silent
            self._by_meaning[words].add(self._kinds[line])
            for word in words:
                self._by_word[word].append(line)

    def kinds_of(self, words: Words) -> Collection[TaskId]:
        """Return the kinds of work of the phrase that these words are, in whatever order."""
        return self._by_meaning.get(frozenset(words.telling), ()) if words.telling else ()

    def count(self, word: str) -> int:
        """Count the phrases that have a word."""
        return len(self._by_word.get(word, ()))

    def known_word(self, word: str) -> str | None:
        """Return the known word most like another: itself, or the one with the same beginning."""
        if word in self._by_word:
            return word
        place = bisect_left(self._ordered, word)
        near = self._ordered[max(place - 1, 0) : place + 1]
        alike = max(near, key=lambda known: _shared(word, known), default="")
        shared = _shared(word, alike)
        is_alike = shared >= max(_LEAST_LETTERS, _LEAST_ALIKE * max(len(word), len(alike)))
        return alike if is_alike else None

    def alike(self, words: Collection[str]) -> Mapping[int, int]:
        """Count by phrase how many of these known words it has."""
        return Counter(line for word in words for line in set(self._by_word.get(word, ())))

    def phrase_with(
        self, word: str, kinds: Sequence[TaskId], alike: Mapping[int, int]
    ) -> tuple[str, TaskId] | None:
        """Return a phrase with this known word, of the first of `kinds` that has one: the one most
        `alike`.
        """
        lines = self._by_word.get(word, ())
        found = [line for line in lines if self._kinds[line] in kinds]
        best = min(
            found,
            key=lambda line: (kinds.index(self._kinds[line]), -alike.get(line, 0)),
            default=None,
        )
        return None if best is None else (self._written[best], self._kinds[best])

    @cached_property
    def _ordered(self) -> list[str]:
        return sorted(self._by_word)


def mend(word: str, books: Sequence[Phrases]) -> str:
    """Return the word of these languages that a word is but for one typing slip, the commonest of
    several; else the word itself.
    """
    if len(word) < _LEAST_LETTERS or any(book.count(word) for book in books):
        return word
    meant = {slip: sum(book.count(slip) for book in books) for slip in _one_slip_away(word)}
    return min(filter(meant.get, meant), key=lambda slip: (-meant[slip], slip), default=word)


def _one_slip_away(word: str) -> set[str]:
    """Words that differ by two letters swapped or one left out, in longer words also by one too
    many or another one.
    """
    parts = [(word[:place], word[place:]) for place in range(len(word) + 1)]
    typed = {start + end[1] + end[0] + end[2:] for start, end in parts if len(end) > 1}
    typed.update(start + letter + end for start, end in parts for letter in ascii_lowercase)
    if len(word) >= _LEAST_LETTERS_FOR_A_SLIP:
        typed.update(start + end[1:] for start, end in parts if end)
        typed.update(start + letter + end[1:] for start, end in parts for letter in ascii_lowercase)
    return typed


def _shared(word: str, known: str) -> int:
    """Count the letters with which both begin."""
    count = 0
    for one, other in zip(word, known, strict=False):
        if one != other:
            break
        count += 1
    return count
