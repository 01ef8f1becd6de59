"""Tells languages that are not known, by their script, their common words and their letters."""

import unicodedata
from collections import Counter
from collections.abc import Iterator
from typing import Final

from obmva.models import UnknownLanguages

_ENOUGH: Final = 2
_SHARE: Final = 0.2
"""The least words of a language that is not known, in number and as a share of all."""
_LAST_LATIN: Final = "\u036f"
_LONGEST: Final = 1000
"""Characters of a text that tell its language."""
_SHORTEST_WORD: Final = 2


class Elsewhere:
    """The languages that are not known; `common` are words of those that are, folded."""

    def __init__(self, unknown: UnknownLanguages, common: frozenset[str]) -> None:
        self._scripts = unknown.scripts
        self._common = common
        self._by_word: dict[str, list[str]] = {}
        self._by_letter: dict[str, list[str]] = {}
        for name, language in unknown.languages.items():
            for word in language.words.split(","):
                self._by_word.setdefault(_composed(word.strip()), []).append(name)
            for letter in language.letters:
                self._by_letter.setdefault(letter, []).append(name)

    def language_of(self, text: str) -> str | None:
        """Return the name of the language of a text where that is one that is not known."""
        text = _composed(text[:_LONGEST])
        letters = [char for char in text if char.isalpha()]
        foreign = [char for char in letters if char > _LAST_LATIN]
        if 2 * len(foreign) > len(letters):
            script = unicodedata.name(foreign[0], "").partition(" ")[0]
            return self._scripts.get(script, script.capitalize())
        return self._by_words([word.strip(".,;:!?\"'()") for word in text.lower().split()])

    def _by_words(self, words: list[str]) -> str | None:
        counted = Counter(name for word in words for name in self._speaking(word))
        if not counted:
            return None
        likeliest, hits = counted.most_common(1)[0]
        known = sum(len(word) >= _SHORTEST_WORD and word in self._common for word in words)
        return likeliest if hits >= max(_ENOUGH, _SHARE * len(words), known + 1) else None

    def _speaking(self, word: str) -> Iterator[str]:
        """Yield the languages that have a word, or a letter of it."""
        if word.isascii():
            yield from self._by_word.get(word, ())
            return
        by_letter = {name for letter in word for name in self._by_letter.get(letter, ())}
        yield from sorted(by_letter.union(self._by_word.get(word, ())))


def _composed(text: str) -> str:
    return unicodedata.normalize("NFC", text)
