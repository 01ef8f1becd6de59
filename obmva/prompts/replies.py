"""What was typed at a prompt: one of the words that work everywhere, an option, or a text."""

import itertools
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
_OF_NUMBERS: tuple[Control, ...] = ("all", "none", "and")


@dataclass(frozen=True)
class Meaning(Generic[V_co]):
    """A value, the texts that mean it as a whole, those of which a beginning is enough, and those
    of which it is where it begins none of these.
    """

    value: V_co
    whole: tuple[str, ...]
    beginnings: tuple[str, ...] = ()
    elsewhere: tuple[str, ...] = ()


def signal_meanings(asides: Mapping[str, AsideWords], language: str) -> tuple[Meaning[Signal], ...]:
    """Return the words that work at every prompt, in every language; a beginning is enough of the
    first of each, in the language spoken before others.
    """
    return tuple(
        control_meaning(signal, control, asides, language) for signal, control in _SIGNALS.items()
    )


def control_meaning(
    value: V, control: Control, asides: Mapping[str, AsideWords], language: str
) -> Meaning[V]:
    """Return the words that do one thing, in every language, as a value."""
    words = {name: said.controls[control] for name, said in asides.items()}
    return _meaning(value, words, language)


def menu_meaning(
    word: MenuWord, asides: Mapping[str, AsideWords], language: str
) -> Meaning[MenuWord]:
    """Return a word of the menu as it is said in every language."""
    return _meaning(word, {name: said.menu[word] for name, said in asides.items()}, language)


def language_named(typed: str, asides: Mapping[str, AsideWords]) -> str | None:
    """Return the code of the language that is asked for, None for any other text."""
    wanted = _folded(typed)
    named = (name for name, said in asides.items() if wanted in map(_folded, _split(said.language)))
    return next(named, None)


def name_of_language(language: str, asides: Mapping[str, AsideWords]) -> str:
    """Return the word that asks for a language."""
    return _split(asides[language].language)[0]


def _meaning(value: V, said: Mapping[str, str], language: str) -> Meaning[V]:
    words = {name: _split(listed) for name, listed in said.items()}
    firsts = tuple(dict.fromkeys(one[0] for one in words.values()))
    return Meaning(value, tuple(itertools.chain(*words.values())), words[language][:1], firsts)


def _split(listed: str) -> tuple[str, ...]:
    return tuple(word.strip() for word in listed.split(","))


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
    begun = [meaning for meaning in meanings if _begins(wanted, meaning.beginnings)]
    return _values(begun or [one for one in meanings if _begins(wanted, one.elsewhere)])


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
    """Read line numbers such as `1, 3`, in their order, or the words for all and none; None when it
    is neither.
    """
    words = _folded(typed)
    every, none, joining = (
        [_folded(word) for said in asides.values() for word in _split(said.controls[control])]
        for control in _OF_NUMBERS
    )
    if words in every or words in none:
        return tuple(allowed) if words in every else ()
    split = re.split(r"[\s,;&+]+", typed.casefold())
    parts = [part for part in split if part and part not in joining]
    if not parts or any(not part.isdecimal() or int(part) not in allowed for part in parts):
        return None
    return tuple(dict.fromkeys(int(part) for part in parts))


def _begins(wanted: str, words: Iterable[str]) -> bool:
    return any(_folded(one).startswith(wanted) for one in words)


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
