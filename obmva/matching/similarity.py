"""Which known words a typed word may stand for: itself, another form of it, a part of a compound,
or a typing slip.
"""

from bisect import bisect_left
from collections.abc import Collection, Iterable
from string import ascii_lowercase

MOST_WORDS = 40
_LEAST_LETTERS = 4
_LEAST_LETTERS_FOR_A_SLIP = 5
_LEAST_ALIKE = 0.6
_COMPOUND_PART = 0.7
_COMPOUND_HEAD = 0.85  # a compound is a kind of what its last part names
_LEAST_HEAD = 5
_SLIP_LETTERS = 2
_SHORT = 5  # letters; in so short a word two slips make another one


class WordFinder:
    """Finds known words that share a beginning or an end with a typed word; answers are kept for
    the next text.
    """

    def __init__(self, known: Iterable[str], exact_only: Collection[str]) -> None:
        self._known = frozenset(known)
        self._exact_only = exact_only
        self._forwards = sorted(self._known)
        self._backwards: list[str] = []
        self._found: dict[str, list[tuple[str, float]]] = {}

    def find(self, word: str) -> list[tuple[str, float]]:
        """List known words with how alike they are (0..1, the word itself 1), the most
        alike first.
        """
        found = self._found.get(word)
        if found is None:
            found = self._found[word] = self._search(word)
        return found

    def _search(self, word: str) -> list[tuple[str, float]]:
        alike_exactly = word in self._known
        alike = {word: 1.0} if alike_exactly else {}
        if len(word) >= _LEAST_LETTERS and word not in self._exact_only:
            for known in self._neighbours(word):
                likeness = (
                    0.0
                    if known in self._exact_only
                    else compare(word, known, slips=not alike_exactly)
                )
                if likeness >= _LEAST_ALIKE:
                    alike.setdefault(known, likeness * likeness)
            if not alike_exactly:
                alike |= dict.fromkeys(self._one_slip_away(word), (1 - 1 / len(word)) ** 2)
        return sorted(alike.items(), key=lambda pair: (-pair[1], pair[0]))[:MOST_WORDS]

    def _one_slip_away(self, word: str) -> set[str]:
        """Known words that differ by two letters swapped, or in longer words by one letter more,
        less or other.
        """
        parts = [(word[:place], word[place:]) for place in range(len(word) + 1)]
        typed = {start + end[1] + end[0] + end[2:] for start, end in parts if len(end) > 1}
        if len(word) >= _LEAST_LETTERS_FOR_A_SLIP:
            typed.update(start + end[1:] for start, end in parts if end)
            typed.update(
                start + letter + end[cut:]
                for start, end in parts
                for letter in ascii_lowercase
                for cut in (0, 1)
            )
        return {slip for slip in typed & self._known if slip not in self._exact_only}

    def _neighbours(self, word: str) -> list[str]:
        shared = 4 if len(word) > _LEAST_LETTERS else 3
        if not self._backwards:
            self._backwards = sorted(known[::-1] for known in self._known)
        ends = _slice(self._backwards, word[::-1][:shared])
        return [*_slice(self._forwards, word[:shared]), *(end[::-1] for end in ends)]


def _slice(ordered: list[str], beginning: str) -> list[str]:
    return ordered[bisect_left(ordered, beginning) : bisect_left(ordered, beginning + "\x7f")]


def compare(word: str, known: str, *, slips: bool = True) -> float:
    """Measure how alike two words are (0..1), by the letters they share at the beginning and at the
    end.

    0 where chance explains it. Without `slips` (for a word that is known as typed) only other forms
    of the same stem and parts of a compound count: "slipping" is no mistake for "shipping".
    """
    beginning, end = _shared(word, known)
    longer = max(len(word), len(known))
    likeness = (beginning + end) / longer
    if len(known) >= _LEAST_LETTERS and len(known) in {beginning, end}:
        return max(likeness, _COMPOUND_HEAD if end == len(known) >= _LEAST_HEAD else _COMPOUND_PART)
    slip = (
        slips
        and len(known) >= _LEAST_LETTERS
        and beginning + end >= longer - (1 if longer <= _SHORT else _SLIP_LETTERS)
    )
    stem = beginning >= max(_LEAST_LETTERS, 0.6 * longer)
    ending = slips and end >= max(_LEAST_LETTERS + 1, 0.6 * longer)
    return likeness if slip or stem or ending else 0.0


def _shared(word: str, known: str) -> tuple[int, int]:
    shorter = min(len(word), len(known))
    beginning = 0
    while beginning < shorter and word[beginning] == known[beginning]:
        beginning += 1
    end = 0
    while end < shorter - beginning and word[-1 - end] == known[-1 - end]:
        end += 1
    return beginning, end
