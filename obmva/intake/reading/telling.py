"""Lines that tell: sentences, of which some hold work and some answer a question."""

import math
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import TYPE_CHECKING, Final

from obmva.intake.hearing.answers import Heard, Hearer
from obmva.intake.hearing.prose import ProseReader
from obmva.intake.hearing.sentences import Sentence, sentences_of
from obmva.intake.reading.listing import Line, Unread
from obmva.intake.reading.numbers import hours_said
from obmva.models import HeardAnswer

if TYPE_CHECKING:
    from obmva.matching.matcher import Match

_ANSWER: Final = 0.6
"""Share of the words of a sentence that answer a question from which it is an answer and no work.
"""
_ANNOUNCED: Final = 0.6
"""Confidence in what sentences announce as work ("help with") from which it is, where no other is.
"""


@dataclass
class Told:
    """The lines of work in some lines, what was not counted, and the answers that were heard."""

    lines: list[Line]
    unread: list[Unread] = field(default_factory=list)
    heard: tuple[HeardAnswer, ...] = ()


class Listener:
    """Finds work and answers in lines; `match` says which kind of work some words are."""

    def __init__(self, hearer: Hearer, match: "Callable[[str], Match]") -> None:
        self._hearer = hearer
        self._match = match
        self._readers: dict[str, ProseReader] = {}

    def told(self, lines: Sequence[Line], headings: Sequence[str]) -> Told:
        """Return what lines tell under their headings, in the language of most of their words."""
        above = [one for text in headings for one in sentences_of(text)]
        written = [(line, tuple(sentences_of(line.text))) for line in lines]
        language = self._hearer.language_of([*above, *_all(written)])
        prose = self._reader(language)
        listed = partial(self._hearer.apart, language=language)
        said = [
            (line, sentences if prose.is_prose(sentences) else tuple(listed(sentences)))
            for line, sentences in written
        ]
        every = [*above, *_all(said)]
        spoken = [one for _, sentences in said if prose.is_prose(sentences) for one in sentences]
        answers = [one for one in every if self._hearer.is_answer(one, language)]
        heard = self._hearer.hear(list(dict.fromkeys([*spoken, *answers])), language)
        told = Told([], heard=heard.answers)
        for line, sentences in said:
            if line.hours or line.share or not sentences:
                told.lines.append(line)
            elif spoken and prose.is_prose(sentences):
                _tell(told, line, sentences, prose, heard)
            elif rest := [one.text for one in sentences if not _is_answer(one, heard)]:
                is_whole = len(rest) == len(sentences)
                told.lines.append(line if is_whole else Line(" ".join(rest)))
        return told

    def _reader(self, language: str) -> ProseReader:
        if language not in self._readers:
            said = self._hearer.words_of(language)
            self._readers[language] = ProseReader(said, self._hearer.signs_of_work, self._match)
        return self._readers[language]


def _all(said: Iterable[tuple[Line, Sequence[Sentence]]]) -> Iterator[Sentence]:
    for _, sentences in said:
        yield from sentences


def _tell(
    told: Told, line: Line, sentences: Sequence[Sentence], prose: ProseReader, heard: Heard
) -> None:
    """Add the work in a line of sentences; the line itself where nothing else was found in it."""
    parts = [
        part for one in sentences for part in prose.parts(one, heard.places.get(one, frozenset()))
    ]
    works = [part for part in parts if part.is_work]
    if not works and len(sentences) > 1:
        works = [part for part in parts if part.is_unclear and part.confidence >= _ANNOUNCED]
    if not works and not _say_answers(sentences, heard):
        likeliest = max(parts, key=lambda part: part.odds)
        if len(sentences) == 1 or likeliest.odds == -math.inf:
            told.lines.append(line)
            return
        works = [likeliest]
    told.lines += [Line(part.text) for part in works]
    for part in parts:
        if part not in works:
            told.unread += [Unread(words, "own", part.text) for words in hours_said(part.text)]
            if part.is_unclear:
                told.unread.append(Unread(part.text, "sentence"))


def _say_answers(sentences: Sequence[Sentence], heard: Heard) -> bool:
    """Whether sentences without work say answers: one sentence mostly, of several the half."""
    if len(sentences) == 1:
        return _is_answer(sentences[0], heard)
    return 2 * sum(one in heard.places for one in sentences) >= len(sentences)


def _is_answer(sentence: Sentence, heard: Heard) -> bool:
    """Whether most of a sentence answers a question."""
    said = len(heard.places.get(sentence, ()))
    return bool(said) and said >= _ANSWER * len(sentence.words)
