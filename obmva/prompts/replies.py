"""What was typed at a prompt: one of the words that work everywhere, an option, or a text."""

import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum, auto
from typing import Generic, TypeVar

from obmva.models import AsideWords, Control, MenuWord

V = TypeVar("V")
V_co = TypeVar("V_co", covariant=True)
_PUNCTUATION = re.compile(r"[^\w\s?-]")


class Signal(Enum):
    """A word that works at every prompt."""

    BACK = auto()
    UNKNOWN = auto()
    WHY = auto()
    SHOW = auto()
    STOP = auto()
    HELP = auto()


_SIGNALS: Mapping[Signal, Control] = {
    Signal.BACK: "back",
    Signal.UNKNOWN: "unknown",
    Signal.WHY: "why",
    Signal.SHOW: "show",
    Signal.STOP: "stop",
    Signal.HELP: "help",
}
_LANGUAGE_OF_BEGINNINGS = "en"


@dataclass(frozen=True)
class Meaning(Generic[V_co]):
    """A value, the texts that mean it as a whole, and those of which a beginning is enough."""

    value: V_co
    whole: tuple[str, ...]
    beginnings: tuple[str, ...] = ()


def signal_meanings(asides: Mapping[str, AsideWords]) -> tuple[Meaning[Signal], ...]:
    """Return the words that work at every prompt, in every language; a beginning is enough of the
    first of each.
    """
    words = {signal: typed_words(control, asides) for signal, control in _SIGNALS.items()}
    return tuple(Meaning(signal, given, given[:1]) for signal, given in words.items())


def typed_words(control: Control, asides: Mapping[str, AsideWords]) -> tuple[str, ...]:
    """Return the words that do one thing, in every language, those first of which a beginning is
    enough.
    """
    return _words_of({language: said.controls[control] for language, said in asides.items()})


def menu_words(word: MenuWord, asides: Mapping[str, AsideWords]) -> tuple[str, ...]:
    """Return the words of the menu that do one thing, in every language, as `typed_words` does."""
    return _words_of({language: said.menu[word] for language, said in asides.items()})


def _words_of(said: Mapping[str, str]) -> tuple[str, ...]:
    listed = (said[_LANGUAGE_OF_BEGINNINGS], *said.values())
    return tuple(dict.fromkeys(word.strip() for words in listed for word in words.split(",")))


def option_meanings(options: Iterable[tuple[V, str]]) -> tuple[Meaning[V], ...]:
    """Return options by their number, their id and their words."""
    return tuple(
        Meaning(value, (str(number), str(value), words), (str(value), words))
        for number, (value, words) in enumerate(options, start=1)
    )


def meant(typed: str, meanings: Sequence[Meaning[V]]) -> tuple[V, ...]:
    """Return what was meant: one value when it is clear, several when a beginning fits several,
    none for another text.
    """
    wanted = _folded(typed)
    whole = _values(meaning for meaning in meanings if wanted in map(_folded, meaning.whole))
    if whole or not wanted or wanted.isdecimal():
        return whole
    return _values(
        meaning
        for meaning in meanings
        if any(_folded(words).startswith(wanted) for words in meaning.beginnings)
    )


def signal_in_text(typed: str, meanings: Sequence[Meaning[Signal]]) -> Signal | None:
    """Return the signal where a free text is expected: a whole word, or one letter, since both are
    no text of anyone.
    """
    found = meant(
        typed, meanings if len(typed) == 1 else [Meaning(one.value, one.whole) for one in meanings]
    )
    return found[0] if len(found) == 1 else None


def line_numbers(
    typed: str, asides: Mapping[str, AsideWords], allowed: Sequence[int]
) -> tuple[int, ...] | None:
    """Read line numbers such as `1, 3`, or the words for all and none; None when it is neither."""
    words = _folded(typed)
    every, none, joining = (
        [*map(_folded, typed_words(control, asides))] for control in ("all", "none", "and")
    )
    if words in every or words in none:
        return tuple(allowed) if words in every else ()
    split = re.split(r"[\s,;&+]+", typed.casefold())
    parts = [part for part in split if part and part not in joining]
    if not parts or any(not part.isdecimal() or int(part) not in allowed for part in parts):
        return None
    return tuple(sorted({int(part) for part in parts}))


def _values(meanings: Iterable[Meaning[V]]) -> tuple[V, ...]:
    return tuple(dict.fromkeys(meaning.value for meaning in meanings))


def _folded(text: str) -> str:
    """Return words for comparison: case, accents, punctuation and spaces do not matter, nor a
    question mark after a word.
    """
    letters = unicodedata.normalize("NFKD", text.casefold())
    plain = "".join(char for char in letters if not unicodedata.combining(char))
    words = " ".join(_PUNCTUATION.sub("", plain).split())
    return words.rstrip("?").rstrip() or words
