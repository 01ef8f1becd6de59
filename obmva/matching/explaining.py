"""Which words led where."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import NamedTuple

from obmva.matching.classes import Classes, Name, by_family, by_level, likeliest
from obmva.matching.model import Model
from obmva.matching.phrases import Phrases
from obmva.models import Family, Level, TaskId

_MOST_CLUES = 8
_TELLING = 0.4
_KINDS_OF_A_WORD = 5
_MOST_KEPT = 4096


@dataclass(frozen=True)
class Clue:
    """One typed word, the known word it was taken for, and where that word leads by itself.

    `phrase` is a known phrase that the word is met in, as it stands in the word lists, and `task`
    the kind of work of that phrase: the one that the text was taken for if it has such a phrase,
    else one of those that the word points to; both None where there is none. Level and family are
    None for a word of any.
    """

    word: str
    matched: str
    phrase: str | None
    task: TaskId | None
    level: Level | None
    family: Family | None


class Meant(NamedTuple):
    """What a text was taken for; the likeliest of its kinds of work first."""

    level: Level
    family: Family
    kinds: Sequence[TaskId]


class _Page(NamedTuple):
    """The phrases of one language, and how many words each has of a text."""

    book: Phrases
    alike: Mapping[int, int]

    @classmethod
    def of(cls, book: Phrases, words: Sequence[str]) -> "_Page":
        """Count the words of a text, as they are known in a language."""
        known = (book.known_word(word) for word in words)
        return cls(book, book.alike([word for word in known if word]))


class _Word(NamedTuple):
    """Where one word leads by itself, and the kinds of work that it points to most."""

    level: Level | None
    family: Family | None
    kinds: tuple[TaskId, ...]


class Explainer:
    """Explains texts; what was found for a word is kept for the next text."""

    def __init__(self, model: Model, classes: Classes) -> None:
        self._model = model
        self._classes = classes
        self._seen: dict[str, _Word] = {}

    def explain(
        self,
        words: Sequence[tuple[str, str]],
        meant: Meant,
        books: Sequence[Phrases],
    ) -> tuple[Clue, ...]:
        """List the clues of a text in its own order, at most eight.

        `words` are its telling words as typed and as they were taken, `books` the phrases of the
        languages that it may be in, the likeliest first. A word that leads to nothing of what was
        `meant` did not decide and is no clue.
        """
        pages = [_Page.of(book, [taken for _, taken in words]) for book in books]
        clues = (self._clue(typed, taken, meant, pages) for typed, taken in words)
        return tuple(islice((clue for clue in clues if clue), _MOST_CLUES))

    def _clue(self, typed: str, word: str, meant: Meant, pages: Sequence[_Page]) -> Clue | None:
        alike = [(page, known) for page in pages if (known := page.book.known_word(word))]
        if not alike:
            return None
        page, known = min(alike, key=lambda found: found[1] != word)
        leads = self._leads(known)
        if (leads.level, leads.family) != (None, None) and not (
            leads.level == meant.level
            or leads.family == meant.family
            or set(leads.kinds) & set(meant.kinds)
        ):
            return None
        found = page.book.phrase_with(known, [*meant.kinds, *leads.kinds], page.alike)
        phrase, task = found or (None, None)
        return Clue(typed, known, phrase, task, leads.level, leads.family)

    def _leads(self, word: str) -> _Word:
        if word not in self._seen:
            if len(self._seen) >= _MOST_KEPT:
                self._seen.clear()
            shares = self._model.classes(self._model.word(word))
            places = self._classes.places(shares)
            kinds = tuple(kind.id for kind, _ in self._classes.kinds(shares, _KINDS_OF_A_WORD))
            level, family = _leader(by_level(places)), _leader(by_family(places))
            self._seen[word] = _Word(level, family, kinds)
        return self._seen[word]


def _leader(shares: Mapping[Name, float]) -> Name | None:
    best = likeliest(shares)
    return best if shares[best] >= _TELLING else None
