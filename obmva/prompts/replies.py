"""What was typed at a prompt: one of the words that work everywhere, an option, or a text."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import Enum, auto
from typing import Generic, TypeVar

from obmva.text import Words as Prompts

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


@dataclass(frozen=True)
class Meaning(Generic[V_co]):
    """A value, the texts that mean it as a whole, and those of which a beginning is enough."""

    value: V_co
    whole: tuple[str, ...]
    beginnings: tuple[str, ...] = ()


def signal_meanings(say: Prompts) -> tuple[Meaning[Signal], ...]:
    """Return the words that work at every prompt; a beginning is enough of the first of each."""
    texts = {
        Signal.BACK: say.back_words,
        Signal.UNKNOWN: say.unknown_words,
        Signal.WHY: say.why_words,
        Signal.SHOW: say.show_words,
        Signal.STOP: say.stop_words,
        Signal.HELP: say.help_words,
    }
    words = {
        signal: tuple(word.strip() for word in text.split(",")) for signal, text in texts.items()
    }
    return tuple(Meaning(signal, given, given[:1]) for signal, given in words.items())


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


def line_numbers(typed: str, say: Prompts, allowed: Sequence[int]) -> tuple[int, ...] | None:
    """Read line numbers such as `1, 3`, or the words for all and none; None when it is neither."""
    words = _folded(typed)
    if words in {_folded(say.all_word), _folded(say.none_word)}:
        return tuple(allowed) if words == _folded(say.all_word) else ()
    parts = [
        part
        for part in re.split(rf"[\s,;&+]+|\b{re.escape(say.and_word)}\b", typed.casefold())
        if part
    ]
    if not parts or any(not part.isdecimal() or int(part) not in allowed for part in parts):
        return None
    return tuple(sorted({int(part) for part in parts}))


def _values(meanings: Iterable[Meaning[V]]) -> tuple[V, ...]:
    return tuple(dict.fromkeys(meaning.value for meaning in meanings))


def _folded(text: str) -> str:
    """Return words for comparison: case, punctuation and spaces do not matter, nor a question mark
    after a word.
    """
    words = " ".join(_PUNCTUATION.sub("", text.casefold()).split())
    return words.rstrip("?").rstrip() or words
