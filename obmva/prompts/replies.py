"""What was typed at a prompt: one of the words that work everywhere, an option, or a text."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import Enum, auto
from typing import Generic, TypeVar

from obmva.text.say import Say
from obmva.text.speaker import Speaker

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


_SIGNALS = {
    Signal.BACK: Say("prompts.back-words"),
    Signal.UNKNOWN: Say("prompts.unknown-words"),
    Signal.WHY: Say("prompts.why-words"),
    Signal.SHOW: Say("prompts.show-words"),
    Signal.STOP: Say("prompts.stop-words"),
    Signal.HELP: Say("prompts.help-words"),
}


@dataclass(frozen=True)
class Meaning(Generic[V_co]):
    """A value, the texts that mean it as a whole, and those of which a beginning is enough."""

    value: V_co
    whole: tuple[str, ...]
    beginnings: tuple[str, ...] = ()


def signal_meanings(speak: Speaker) -> tuple[Meaning[Signal], ...]:
    """Return the words that work at every prompt; a beginning is enough of the first of each."""
    words = {signal: typed_words(said, speak) for signal, said in _SIGNALS.items()}
    return tuple(Meaning(signal, given, given[:1]) for signal, given in words.items())


def typed_words(said: Say, speak: Speaker) -> tuple[str, ...]:
    """Return the words that an owner may type, which a sentence separates by commas."""
    return tuple(word.strip() for word in speak(said).split(","))


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


def line_numbers(typed: str, speak: Speaker, allowed: Sequence[int]) -> tuple[int, ...] | None:
    """Read line numbers such as `1, 3`, or the words for all and none; None when it is neither."""
    words = _folded(typed)
    every, none, and_ = (
        speak(Say(key)) for key in ("prompts.all-word", "prompts.none-word", "prompts.and-word")
    )
    if words in {_folded(every), _folded(none)}:
        return tuple(allowed) if words == _folded(every) else ()
    parts = [
        part for part in re.split(rf"[\s,;&+]+|\b{re.escape(and_)}\b", typed.casefold()) if part
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
