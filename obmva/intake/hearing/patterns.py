"""Patterns of words as data, and how they are found in a sentence.

A pattern is a row of parts: words between bars ("shop|store"), the beginning of a word
("employ*"), a class of phrases by its name ("<have>"), a number ("#"), a sum of money ("$", of a
month "$month"), up to two words that say nothing (".."), up to six ("..."), parts that may be
missing ("[their own]").
"~" before it: it holds behind a negation and in doubt too; "!": where it is found, its answer is
not.
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, partial
from typing import Final

from obmva.intake.hearing.sentences import SUM, Sentence, plain_word

_GAPS: Final = {"..": r"(?:\S+ ){0,2}?", "...": r"(?:\S+ ){0,6}?"}
_PIECE: Final = re.compile(r"\[|\]|[^\s\[\]]+")
_PHRASE_WORD: Final = re.compile(r"[^\W_]+\*?|[€$£%]")
_SECOND_NUMBER: Final = r"(\(\?P<number>.*)\(\?P<number>"
_REST: Final = r"\S*"


@dataclass(frozen=True)
class Found:
    """A pattern that was found: the places of its words, of its number and of its sum."""

    first: int
    end: int
    number: int | None = None
    amount: int | None = None


@dataclass(frozen=True, eq=False)
class Beginnings:
    """The words that a part may begin with, in full and as stems; none: whatever stands there."""

    words: frozenset[str]
    stems: tuple[str, ...]

    @property
    def are_any(self) -> bool:
        """Whether any word may stand there."""
        return not (self.words or self.stems)


@dataclass(frozen=True)
class Pattern:
    """One pattern, to be looked for where one of its `beginnings` stands.

    `write` gives its regular expression; it is written and compiled where the beginnings of all
    `parts` that may not be missing are in a sentence, so for one pattern in a hundred.
    """

    write: Callable[[], str]
    beginnings: Beginnings
    parts: frozenset[Beginnings]
    holds_anyhow: bool
    speaks_against: bool

    @cached_property
    def regex(self) -> re.Pattern[str]:
        """What it looks for in the marked words of a sentence."""
        return re.compile(self.write())


class PatternWriter:
    """Reads patterns; `classes` are phrases by name, separated by commas."""

    def __init__(self, classes: Mapping[str, str]) -> None:
        self._classes = classes
        self._begun: dict[str, Beginnings] = {}

    def pattern(self, line: str) -> Pattern:
        """Read one pattern."""
        marks = line[: len(line) - len(line.lstrip("~!"))]
        parts = _PIECE.findall(line[len(marks) :])
        begun = frozenset(map(self._beginnings, _needed(parts)))
        write = partial(self._written, parts)
        return Pattern(write, self._beginnings(parts[0]), begun, "~" in marks, "!" in marks)

    def _written(self, parts: Sequence[str]) -> str:
        written = "".join(map(self._part, parts))
        return re.sub(_SECOND_NUMBER, r"\1(?:", written)

    def _part(self, part: str) -> str:
        if part in _GAPS:
            return _GAPS[part]
        if part in {"[", "]"}:
            return "(?:" if part == "[" else ")?"
        if part == "#":
            return r"(?P<number>#\S+ )"
        if part.startswith(SUM):
            return rf"(?P<amount>\${part[1:] or r'[^ ]*'} )"
        return f"(?:{'|'.join(map(_as_regex, self._phrases(part)))})"

    def _phrases(self, part: str) -> list[tuple[str, ...]]:
        """Return the phrases that a part may be, a longer one before its beginning."""
        phrases: list[tuple[str, ...]] = []
        for choice in part.split("|"):
            if choice.startswith("<"):
                said = self._classes[choice.strip("<>")].split(",")
                phrases += [tuple(_PHRASE_WORD.findall(one)) for one in said]
            else:
                phrases.append(tuple(_PHRASE_WORD.findall(choice)))
        return sorted(phrases, key=len, reverse=True)

    def _beginnings(self, part: str) -> Beginnings:
        """Return what a part may begin with; hundreds of patterns share a few classes."""
        if part not in self._begun:
            self._begun[part] = self._read_beginnings(part)
        return self._begun[part]

    def _read_beginnings(self, part: str) -> Beginnings:
        if part in {"#", "[", *_GAPS} or part.startswith(SUM):
            return Beginnings(frozenset({SUM} if part.startswith(SUM) else ()), ())
        phrases = self._phrases(part)
        if () in phrases:  # it may be missing
            return Beginnings(frozenset(), ())
        firsts = [plain_word(phrase[0]) for phrase in phrases]
        stems = tuple(first[:-1] for first in firsts if first.endswith("*"))
        return Beginnings(frozenset(first for first in firsts if not first.endswith("*")), stems)


def _needed(parts: Sequence[str]) -> Iterator[str]:
    """Yield the parts of a pattern that may not be missing."""
    depth = 0
    for part in parts:
        depth += (part == "[") - (part == "]")
        if not depth and part != "]":
            yield part


def _as_regex(phrase: tuple[str, ...]) -> str:
    return "".join(
        rf"#?{re.escape(plain_word(word.rstrip('*')))}{_REST if word.endswith('*') else ''} "
        for word in phrase
    )


def lines_of(patterns: str) -> Iterator[str]:
    """Yield the patterns of a text, a line each."""
    return filter(None, map(str.strip, patterns.splitlines()))


class Patterns:
    """Many patterns, each with a key, found by the words that they begin with."""

    def __init__(self, patterns: Sequence[tuple[str, Pattern]]) -> None:
        self._by_word: dict[str, list[tuple[str, Pattern]]] = {}
        self._by_stem: dict[str, list[tuple[str, Pattern]]] = {}
        self._anywhere: list[tuple[str, Pattern]] = []
        for entry in patterns:
            self._add(entry)

    def _add(self, entry: tuple[str, Pattern]) -> None:
        begun = entry[1].beginnings
        if begun.are_any:
            self._anywhere.append(entry)
        for word in begun.words:
            self._by_word.setdefault(word, []).append(entry)
        for stem in begun.stems:
            self._by_stem.setdefault(stem, []).append(entry)

    @cached_property
    def _lengths(self) -> tuple[int, ...]:
        return tuple(sorted({len(stem) for stem in self._by_stem}))

    def find(self, sentence: Sentence) -> Iterator[tuple[str, Pattern, Found]]:
        """Yield the patterns that a sentence holds, from left to right, each with its key."""
        words = [word.plain for word in sentence.words]
        among = _Among(words)
        marked = [word.marked for word in sentence.words]
        text, starts, at = " ".join(marked) + " ", [], 0
        for word in marked:
            starts.append(at)
            at += len(word) + 1
        place_of = {start: place for place, start in enumerate(starts)} | {at: len(words)}
        for place, word in enumerate(words):
            for key, pattern in self._beginning_with(word):
                if not all(map(among.__getitem__, pattern.parts)):
                    continue
                if match := pattern.regex.match(text, starts[place]):
                    yield key, pattern, _found(match, place_of)

    def _beginning_with(self, word: str) -> Iterator[tuple[str, Pattern]]:
        yield from self._by_word.get(word, ())
        for length in self._lengths:
            yield from self._by_stem.get(word[:length], ()) if len(word) >= length else ()
        yield from self._anywhere


class _Among(dict[Beginnings, bool]):
    """Whether parts may stand in a sentence of some words, by what they begin with."""

    def __init__(self, words: Sequence[str]) -> None:
        super().__init__()
        self._words = frozenset(words)

    def __missing__(self, begun: Beginnings) -> bool:
        self[begun] = (
            begun.are_any
            or not begun.words.isdisjoint(self._words)
            or any(word.startswith(begun.stems) for word in self._words)
        )
        return self[begun]


def _found(match: re.Match[str], place_of: Mapping[int, int]) -> Found:
    groups = match.re.groupindex
    number = match.start("number") if "number" in groups else -1
    amount = match.start("amount") if "amount" in groups else -1
    return Found(
        place_of[match.start()], place_of[match.end()], place_of.get(number), place_of.get(amount)
    )
