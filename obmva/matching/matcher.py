"""From the owner's own words to a kind of work, with level, family, confidence and reasons."""

import math
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from operator import itemgetter

from obmva.matching.classes import (
    AS_WRITTEN,
    Classes,
    by_family,
    by_level,
    confidence,
    likeliest,
)
from obmva.matching.explaining import Clue, Explainer, Meant
from obmva.matching.features import Words, split_words
from obmva.matching.model import Model, Weights, load_weights
from obmva.matching.phrases import Phrases, mend
from obmva.models import Family, Level, Task, TaskId

_ALTERNATIVES = 3
_LEAST_SHARE = 0.01
_LEAST_KNOWN = 0.15  # share of what the words weigh
_LEAST_SHARE_OF_UNKNOWN = 0.1
"""The least share of the likeliest kind of work where no word is known: parts of words tell the
kinds of compounds, and nothing of other words.
"""
_CLEAR_LANGUAGE = 0.8
_MAY_BE = 0.03
"""The least share of a language that a text may be in."""


@dataclass(frozen=True)
class Match:
    """What one text means.

    `task` is None where no kind of work clearly wins; level and family are None where the text is
    not understood: no work, a language that is not known, or words that say too little.
    `confidence` (0..1) says how sure the level is, and above all whether it is work to be done or
    work to be run; `alternatives` are the likeliest kinds of work with their probabilities, best
    first; `why` says which words led where. `shares` are the probabilities of (level, family), best
    first, without the least ones; `on_site` is the probability that someone must be in the room,
    `no_work` that this is no work.
    """

    text: str
    task: TaskId | None
    level: Level | None
    family: Family | None
    confidence: float
    why: tuple[Clue, ...]
    alternatives: tuple[tuple[TaskId, float], ...]
    shares: tuple[tuple[Level, Family, float], ...] = ()
    on_site: float = 0.0
    no_work: float = 0.0


class Matcher:
    """Understands texts. Building it takes some hundredths of a second, as do the phrases of a
    language, a text less than a thousandth.
    """

    def __init__(
        self,
        tasks: Sequence[Task],
        words: Mapping[str, Mapping[TaskId, str]],
        weights: Weights | None = None,
    ) -> None:
        """Take the kinds of work, and by language their names and phrases (a line each)."""
        self._weights = load_weights() if weights is None else weights
        self._model = Model(self._weights)
        self._classes = Classes(self._weights.kinds, tasks)
        self._tasks = {task.id for task in tasks}
        self._words = words
        self._books: dict[str, Phrases] = {}
        self._explainer = Explainer(self._model, self._classes)

    def match(self, text: str) -> Match:
        """Understand one text, its hours already cut out. Any text will do; none is refused."""
        typed = split_words(text, self._weights.stops)
        books = self._books_for(typed)
        taken = tuple(self._taken(word, books) for word in typed.telling)
        words = Words(tuple(dict.fromkeys(taken)), typed.empty)
        written = _only({kind for book in books for kind in book.kinds_of(words)})
        summed = self._model.add_up(words)
        says_little = self._weights.general.issuperset(words.telling)
        if written is None and (says_little or summed.known <= _LEAST_KNOWN * summed.squares):
            return _not_understood(text)
        shares = self._model.classes(summed)
        if written is not None:
            shares = self._classes.as_written(shares, written)
        return self._match(text, tuple(zip(typed.telling, taken, strict=True)), shares, books)

    def language_of(self, text: str) -> str | None:
        """Return the code of the language of a text; None for one that is not known, and where the
        words are few or mixed.
        """
        summed = self._model.add_up(split_words(text, self._weights.stops))
        if not summed.known:
            return None
        shares = self._model.languages(summed)
        codes = (*self._weights.language_codes, None)
        share, code = max(zip(shares, codes, strict=True), key=itemgetter(0))
        return code if share >= _CLEAR_LANGUAGE else None

    def _books_for(self, words: Words) -> list[Phrases]:
        """Return the phrases of the languages that a text may be in, the likeliest first.

        They are read when they are first asked for; those of a language that the model has not
        learnt always are.
        """
        shares = self._model.languages(self._model.add_up(words))
        likely = dict(zip(self._weights.language_codes, shares, strict=False))
        may_be = [code for code in self._words if likely.get(code, 1.0) >= _MAY_BE]
        may_be.sort(key=lambda code: -likely.get(code, 0.0))
        return [self._book(code) for code in may_be]

    def _book(self, code: str) -> Phrases:
        if code not in self._books:
            self._books[code] = Phrases(self._words[code], self._tasks, self._weights.stops)
        return self._books[code]

    def _taken(self, word: str, books: Sequence[Phrases]) -> str:
        """Return the word that a typed one is taken for: itself where it is known."""
        return word if self._model.knows(word) else mend(word, books)

    def _match(
        self,
        text: str,
        words: Sequence[tuple[str, str]],
        shares: Sequence[float],
        books: Sequence[Phrases],
    ) -> Match:
        places, kinds = self._classes.places(shares), self._classes.kinds(shares, _ALTERNATIVES)
        levels = by_level(places)
        level, family = likeliest(levels), likeliest(by_family(places))
        task, share = kinds[0]
        is_guessed = not any(self._model.knows(word) for _, word in words)
        if levels[level] < max(self._weights.least_level, 1 - math.fsum(levels.values())) or (
            is_guessed and share < _LEAST_SHARE_OF_UNKNOWN
        ):
            return _not_understood(text)
        is_named = share >= self._weights.least_kind and task.level == level
        return Match(
            text=text,
            task=task.id if is_named else None,
            level=level,
            family=family,
            confidence=round(min(confidence(levels, level), AS_WRITTEN), 4),
            why=self._explainer.explain(
                words, Meant(level, family, [kind.id for kind, _ in kinds]), books
            ),
            alternatives=tuple((kind.id, round(part, 4)) for kind, part in kinds),
            shares=_rounded(places),
            on_site=round(self._classes.on_site(shares), 4),
            no_work=round(max(1 - math.fsum(places.values()), 0.0), 4),
        )


def _not_understood(text: str) -> Match:
    return Match(text, None, None, None, 0.0, (), ())


def _only(kinds: Collection[TaskId]) -> TaskId | None:
    """Return the one kind there is; None where there are none or several."""
    return next(iter(kinds)) if len(kinds) == 1 else None


def _rounded(
    places: Mapping[tuple[Level, Family], float],
) -> tuple[tuple[Level, Family, float], ...]:
    ordered = sorted(places.items(), key=lambda place: -place[1])
    return tuple(
        (level, family, round(share, 4))
        for (level, family), share in ordered
        if share >= _LEAST_SHARE
    )
