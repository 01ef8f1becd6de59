"""What is typed where work is asked for and is none: greetings, words that steer, questions,
titles, languages that are not known.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Final, Literal

from obmva.catalog import Catalog
from obmva.errors import InvalidValueError
from obmva.intake.hearing.elsewhere import Elsewhere
from obmva.intake.hearing.phrases import Phrase, Phrases, folded, listed
from obmva.matching.folding import fold
from obmva.matching.roles import count_slips
from obmva.models import AsideWords, Control, RoleId
from obmva.quantities import find_hours

AsideKind = Literal["greeting", "control", "question", "title", "language"]

_MOST_WORDS: Final = 14
"""Words of the longest line that is read as a greeting, a question or a title."""
_LETTERS_PER_SLIP: Final = 8
"""Letters of a title for each that may be another, as declined titles have; behind a wish alone."""
_SAME_BEGINNING: Final = 4
_LONGEST_SHORT_FORM: Final = 4
_MOST_WORDS_DECLINED: Final = 3


@dataclass(frozen=True)
class Aside:
    """Words that are no work, and what they are.

    `language` is theirs (its code where it is known, else its name), `role` the one that a title
    names, `control` what words that steer do, `numbers` the lines that they name.
    """

    kind: AsideKind
    words: str
    language: str | None = None
    role: RoleId | None = None
    control: Control | None = None
    numbers: tuple[int, ...] = ()


class AsideFinder:
    """Finds what is no work, in all languages at once, since people mix them."""

    def __init__(self, catalog: Catalog) -> None:
        self._catalog = catalog
        self._languages = {name: _Language(said) for name, said in catalog.asides.items()}

    def find(self, text: str) -> Aside | None:
        """Return what a line is where it is no work; None for work and for anything unknown."""
        words = folded(text)
        if words and len(words) <= _MOST_WORDS:
            found = self._steering(text, words) or self._said(text, words)
            found = found or self._title(text, words)
            if found is not None:
                return found
        language = self._elsewhere.language_of(text)
        return None if language is None else Aside("language", text, language)

    def title_in(self, text: str) -> Aside | None:
        """Return the first title that stands in a text, whatever stands around it; None for none,
        and for short forms that are not in capitals, since those are other words too.
        """
        shown = [word for word in re.split(r"[^\w'’-]+|-", text) if folded(word)]
        spread = [(plain, word) for word in shown for plain in folded(word)]
        words = tuple(plain for plain, _ in spread)
        for at in range(len(words)):
            length = self._title_phrases.length(words, at)
            is_short = length == 1 and len(words[at]) <= _LONGEST_SHORT_FORM
            if length and not (is_short and not spread[at][1].isupper()):
                found = words[at : at + length]
                said = " ".join(dict.fromkeys(word for _, word in spread[at : at + length]))
                return Aside("title", said, role=self._titles[found])
        return next(self._declined(words), None)

    def _declined(self, words: Phrase) -> Iterator[Aside]:
        """Yield the titles that stand in words nearly as they are listed."""
        for at in range(len(words)):
            for end in range(at + 1, min(at + _MOST_WORDS_DECLINED, len(words)) + 1):
                said = " ".join(words[at:end])
                if role := self._nearly(said):
                    yield Aside("title", said, role=role)

    def control_in(self, text: str) -> Aside | None:
        """Return what words do that steer; None for any other text."""
        return self._steering(text, folded(text))

    def _steering(self, text: str, words: Phrase) -> Aside | None:
        for name, language in self._languages.items():
            if control := language.control(words):
                return Aside("control", text, name, control=control)
            if numbers := language.lines_named(words):
                control = language.controls[words[:1]]
                return Aside("control", text, name, control=control, numbers=numbers)
        return None

    def _said(self, text: str, words: Phrase) -> Aside | None:
        """Return a question to the program, or a greeting."""
        is_question = text.rstrip().endswith("?")
        names = any(word[:1].isupper() for word in text.split()[1:])
        for name, language in self._languages.items():
            if words in language.asking or (is_question and language.questions.length(words)):
                return Aside("question", text, name)
            if language.is_greeting(words, names=int(names)):
                return Aside("greeting", text, name)
        return None

    def _title(self, text: str, words: Phrase) -> Aside | None:
        """Return the role that a line names and nothing else, but for a wish before it and hours
        beside it.
        """
        wishing = [one for one in self._languages.values() if one.wishes.length(words)]
        if not wishing and not self._title_words.intersection(words):
            return None
        words = folded(_without_hours(text))
        if words in self._titles:
            return Aside("title", text, role=self._titles[words])
        for language in wishing:
            bare = language.without_wish(words, self._titles)
            if bare in self._titles:
                return Aside("title", text, role=self._titles[bare])
            if bare in language.anybody:
                return Aside("title", text)
            if role := self._nearly(" ".join(bare)):
                return Aside("title", text, role=role)
        return None

    def _nearly(self, title: str) -> RoleId | None:
        """Return the role that a title means with a letter or two of another, as declined titles
        have.
        """
        most = len(title) // _LETTERS_PER_SLIP
        alike = self._by_beginning.get(title[:_SAME_BEGINNING], ()) if most else ()
        near = {role for name, role in alike if count_slips(title, name, most) <= most}
        return near.pop() if len(near) == 1 else None

    @cached_property
    def _titles(self) -> Mapping[Phrase, RoleId | None]:
        """Every name of a role, in every language; None for one that several roles have."""
        named: dict[Phrase, set[RoleId]] = {}
        roles, names = zip(*self._names(), strict=True)
        # Folded all at once: one by one takes ten times as long.
        for role, name in zip(roles, fold("\n".join(names)).split("\n"), strict=True):
            named.setdefault(tuple(name.split()), set()).add(role)
        return {
            name: next(iter(roles)) if len(roles) == 1 else None for name, roles in named.items()
        }

    @cached_property
    def _title_phrases(self) -> Phrases:
        return Phrases(self._titles)

    @cached_property
    def _by_beginning(self) -> Mapping[str, list[tuple[str, RoleId | None]]]:
        found: dict[str, list[tuple[str, RoleId | None]]] = {}
        for words, role in self._titles.items():
            name = " ".join(words)
            found.setdefault(name[:_SAME_BEGINNING], []).append((name, role))
        return found

    @cached_property
    def _title_words(self) -> frozenset[str]:
        return frozenset(word for words in self._titles for word in words)

    def _names(self) -> Iterator[tuple[RoleId, str]]:
        for role in self._catalog.roles.values():
            yield role.id, role.id
            for names in role.names.values():
                yield from ((role.id, name) for name in (names.name, names.plural, *names.aliases))
        for words in self._catalog.asides.values():
            for role_id, said in words.titles.items():
                yield from ((role_id, name) for name in said.split(","))

    @cached_property
    def _elsewhere(self) -> Elsewhere:
        words = (said.common for said in self._catalog.asides.values())
        common = frozenset(word for said in words for phrase in listed(said) for word in phrase)
        return Elsewhere(self._catalog.unknown_languages, common)


class _Language:
    """What one language says that is no work."""

    def __init__(self, said: AsideWords) -> None:
        self.controls: dict[Phrase, Control] = {
            phrase: control for control, words in said.controls.items() for phrase in listed(words)
        }
        self.questions = Phrases(listed(said.questions))
        self.asking = Phrases(listed(said.asking))
        self.wishes = Phrases(listed(said.wishes))
        self.anybody = Phrases(listed(said.anybody))
        self._greetings = Phrases(listed(said.greetings))
        self._courtesy = Phrases(listed(said.courtesy))
        self._courteous = Phrases([*listed(said.greetings), *listed(said.courtesy)])
        self._lines = {
            word for name in ("line", "and") for one in listed(said.controls[name]) for word in one
        }

    def control(self, words: Phrase) -> Control | None:
        """Return what words do that steer, courtesy behind them or not."""
        while words not in self.controls and words and self._courtesy.length(words[-1:]):
            words = words[:-1]
        return self.controls.get(words)

    def lines_named(self, words: Phrase) -> tuple[int, ...]:
        """Return the numbers of lines behind a word that deletes or changes them."""
        if self.controls.get(words[:1]) not in {"delete", "change"}:
            return ()
        numbers = [word for word in words[1:] if word.isdecimal()]
        others = {word for word in words[1:] if not word.isdecimal()}
        return tuple(int(one[:9]) for one in numbers) if others <= self._lines else ()

    def is_greeting(self, words: Phrase, *, names: int) -> bool:
        """Whether a greeting stands here and nothing else but courtesy, and so many words that may
        be a name.
        """
        if not any(self._greetings.length(words, at) for at in range(len(words))):
            return False
        return len(list(self._courteous.beside(words))) <= names

    def without_wish(self, words: Phrase, titles: Mapping[Phrase, RoleId | None]) -> Phrase:
        """Take off the words before a title that wish for somebody, and courtesy behind it."""
        while words not in titles and (length := self.wishes.length(words)):
            words = words[length:]
        while words not in titles and words and self._courtesy.length(words[-1:]):
            words = words[:-1]
        return words


def _without_hours(text: str) -> str:
    if not any(map(str.isdecimal, text)):
        return text
    try:
        return find_hours(text).rest
    except InvalidValueError:
        return text
