"""The shape of a text: lines without bullets, under headings that may say what their numbers are or
how long all of them take together.
"""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from obmva.intake.reading.numbers import has_hours

_BREAK: Final = re.compile(r"\r\n|[\n\r\v\f\x85\u2028\u2029]")
_BULLET: Final = re.compile(
    r"\A(?:[•‣▪·●○◦■□▶►➤→*+–—-]|\(?\d{1,3}[.)]|[a-z][.)]|\[[ xX]?\])(?:\s+|\Z)"
)
_INLINE_BULLET: Final = re.compile(r"\s*(?<!\S)[•‣▪●](?!\S)\s*")
_HEADING: Final = re.compile(r"\A#{1,6}\s+")
_EMPHASIS: Final = re.compile(r"(\*\*|__)(?=\S)(.+?)(?<=\S)\1")
_PICTURES: Final = frozenset({"So", "Sk", "Me", "Mn", "Cf"})
_END_OF_SENTENCE: Final = re.compile(r"[.!?:;…][\"'”’»)\]]*\Z")
_LONG_LINE: Final = 45
"""Characters from which a line that ends in the middle of a sentence was broken by a margin."""


@dataclass(frozen=True)
class Section:
    """Lines under one heading, which may be missing."""

    heading: str | None
    lines: tuple[str, ...]


def sections_of(text: str) -> tuple[Section, ...]:
    """Cut a text into sections of lines; bullets, numbers and pictures before lines are gone."""
    sections: list[Section] = []
    heading: str | None = None
    lines: list[str] = []
    for line, is_heading in _lines(text):
        if not is_heading:
            lines.append(line)
            continue
        if heading is not None or lines:
            sections.append(Section(heading, tuple(lines)))
        heading, lines = line, []
    sections.append(Section(heading, tuple(lines)))
    return tuple(sections)


def _lines(text: str) -> Iterator[tuple[str, bool]]:
    """Yield the lines that hold something, and whether each is a heading of those after it."""
    broken = _rejoined([part for line in _BREAK.split(text) for part in _INLINE_BULLET.split(line)])
    for number, line in enumerate(broken):
        is_last = number == len(broken) - 1
        bare = _EMPHASIS.sub(r"\2", without_bullet(_HEADING.sub("", line))).strip()
        if bare:
            yield bare, not is_last and (bare.endswith(":") or _HEADING.match(line) is not None)


def _rejoined(lines: Sequence[str]) -> list[str]:
    """Join lines that a margin broke, and leave out empty ones."""
    joined: list[str] = []
    for line in map(str.strip, lines):
        if joined and line and _goes_on(joined[-1], line):
            joined[-1] += f" {line}"
        elif line or (joined and joined[-1]):
            joined.append(line)
    return [line for line in joined if line]


def _goes_on(before: str, line: str) -> bool:
    is_broken = len(before) >= _LONG_LINE and _END_OF_SENTENCE.search(before) is None
    return is_broken and line[0].islower() and not has_hours(before)


def without_bullet(line: str) -> str:
    """Return a line without what stands before it in a list: signs, numbers, boxes, pictures."""
    line = line.strip()
    while line:
        bare = _BULLET.sub("", line)
        if unicodedata.category(bare[:1] or " ") in _PICTURES:
            bare = bare[1:].lstrip()
        if bare[1:3] == "\ufe0f\u20e3":  # a digit drawn as a key
            bare = bare[3:].lstrip()
        if bare == line:
            break
        line = bare
    return line
