"""Numbers that were typed: which are hours, what a heading makes of them, which say nothing."""

import re
from collections.abc import Iterable
from itertools import takewhile
from typing import Final

from obmva.errors import InvalidValueError
from obmva.quantities import find_hours

_BARE_END: Final = re.compile(
    r"\s*(?:[,:=\t]|\s[-–—])\s*(\d+(?:[.,]\d+)?)\s*\Z|\s*\((\d+(?:[.,]\d+)?)\)\s*\Z"
)
_NUMBER: Final = re.compile(r"\d")
_BRACKETS: Final = re.compile(r"[()\[\]:]")
_MOST_AMOUNTS: Final = 20


def has_hours(text: str) -> bool:
    """Whether hours of work are said, even such as cannot be."""
    try:
        found = find_hours(text)
    except InvalidValueError:
        return True
    return found.hours is not None or found.unread is not None


def unclear_hours(text: str) -> str | None:
    """Return the words about hours that can mean several things."""
    try:
        return find_hours(text).unread
    except InvalidValueError:
        return None


def hours_said(text: str) -> tuple[str, ...]:
    """Return every length of work time in a text, in the words that say it, the one that counts
    first.
    """
    said: list[str] = []
    while len(said) < _MOST_AMOUNTS:
        try:
            found = find_hours(text)
        except InvalidValueError:
            return (*said, text)
        if found.hours is None:
            break
        said.append(_left_out(text, found.rest))
        text = found.rest
    return tuple(said)


def has_more_than_hours(said: str) -> bool:
    """Whether words that say hours say something else too ("3h on invoices and 2h")."""
    return any(char.isalpha() for char in _left_of_hours(said) or "")


def _left_out(text: str, rest: str) -> str:
    """Return the words of a text that stand in the rest no more."""
    before, after = text.split(), [_bare(word) for word in rest.split()]
    start = _alike(map(_bare, before), after)
    end = _alike(map(_bare, reversed(before[start:])), reversed(after[start:]))
    return _bare(" ".join(before[start : len(before) - end]))


def _alike(words: Iterable[str], others: Iterable[str]) -> int:
    """Return how many words are the same from the beginning."""
    pairs = zip(words, others, strict=False)
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], pairs))


def _bare(word: str) -> str:
    return word.strip(" ,;:()-–—=|.")


def unit_said(heading: str) -> str | None:
    """Return what a heading makes of a bare number under it ("Minutes a day": minutes a day); None
    where it says no time.
    """
    if _NUMBER.search(heading):
        return None
    words = _BRACKETS.sub(" ", heading).split()
    tails = (" ".join(words[at:]) for at in range(len(words)))
    return next((tail for tail in tails if _left_of_hours(f"2 {tail}") == ""), None) or next(
        (word for word in words if _left_of_hours(f"2 {word}") == ""), None
    )


def _left_of_hours(text: str) -> str | None:
    try:
        found = find_hours(text)
    except InvalidValueError:
        return None
    return None if found.hours is None else found.rest


def without_bare_end(line: str) -> tuple[str, str | None]:
    """Take a bare number off the end of a line ("Email - 5", "Email (5)"); returns the words and
    the number, None where there is none.
    """
    found = _BARE_END.search(line)
    if (
        found is None
        or not any(char.isalpha() for char in line[: found.start()])
        or has_hours(line)
    ):
        return line, None
    return line[: found.start()].strip(), found[1] or found[2]
