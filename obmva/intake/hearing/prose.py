"""Work in sentences: which parts of what somebody writes are to be handed over."""

import math
import re
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from obmva.errors import InvalidValueError
from obmva.intake.hearing.patterns import Patterns, PatternWriter, lines_of
from obmva.intake.hearing.phrases import folded
from obmva.intake.hearing.sentences import CUT, Sentence
from obmva.intake.reading.numbers import has_more_than_hours, hours_said
from obmva.matching.classes import RUN
from obmva.models import HearingWords, Sign, SignsOfWork
from obmva.quantities import find_hours

if TYPE_CHECKING:
    from obmva.matching.matcher import Match

_JOINED: Final = re.compile(
    r"\s+(?:and|but|so|because|while|et|mais|car|ed?|ma|perché|en|maar|want|ja|mutta|und|aber|y|pero)"
    r"\s+(?=(\w+))",
    re.IGNORECASE,
)
_WITH_HOURS: Final = 0.4
"""The least confidence in a kind of work with hours; these are never lost."""
_HALF: Final = 0.5
_SUREST: Final = 0.98
_MOST_PARTS, _FEW_WORDS = 6, 6
_A_LONG_SENTENCE: Final = 12


@dataclass(frozen=True)
class Part:
    """A part of a sentence between two places of its words, its text without what says nothing;
    `odds` is the logarithm of the odds that it is work.
    """

    first: int
    end: int
    text: str
    is_own: bool
    is_fact: bool
    is_announced: bool
    has_hours: bool
    match: "Match | None"
    announces: bool = False
    is_work: bool = False
    answers: bool = False
    odds: float = -math.inf

    @property
    def confidence(self) -> float:
        """How sure it is that the words are some work (0..1)."""
        return _confidence(self.match)

    @property
    def is_unclear(self) -> bool:
        """Whether work was announced here, and none was found."""
        is_other = self.is_work or self.is_own or self.is_fact or self.answers or self.has_hours
        return self.is_announced and not is_other and self.confidence > 0


class ProseReader:
    """Reads sentences of one language; `match` says which kind of work some words are, `signs` how
    much each sign speaks for work.
    """

    def __init__(
        self, said: HearingWords, signs: SignsOfWork, match: "Callable[[str], Match]"
    ) -> None:
        writer = PatternWriter(said.words)
        prose = said.prose

        def patterns(lines: str) -> Patterns:
            return Patterns([("", writer.pattern(line)) for line in lines_of(lines)])

        self._match = match
        self._signs = signs
        self._wanted = patterns(prose.wanted)
        self._own = patterns(prose.own)
        self._facts = patterns(prose.facts)
        self._speaking = frozenset(folded(prose.speaking))
        self._lead = frozenset(folded(prose.lead))

    def is_prose(self, sentences: Sequence[Sentence]) -> bool:
        """Whether sentences stand here and not a line of a list: several, a long one, or one with
        words that no line of a list has.
        """
        long = sum(len(one.words) for one in sentences) >= _A_LONG_SENTENCE
        return (long and any(one.is_ended for one in sentences)) or any(
            self._speaking.intersection(word.plain for word in one.words)
            or next(self._wanted.find(one), None) is not None
            for one in sentences
        )

    def parts(self, sentence: Sentence, heard: Collection[int]) -> tuple[Part, ...]:
        """Return the parts of a sentence; `heard` are the places of words that answer questions."""
        judged = [self._judged(part, signs) for part, signs in self.signs(sentence, heard)]
        return tuple(_with_hours_behind(list(self._with_those_after(sentence, judged))))

    def signs(
        self, sentence: Sentence, heard: Collection[int]
    ) -> Iterator[tuple[Part, Mapping[Sign, float]]]:
        """Yield the parts of a sentence, each with how strong every sign of `SignsOfWork` is."""
        found = self._parts(sentence)
        sure = [_odds(share) for share in (0.0, *(part.confidence for part in found), 0.0)]
        for place, part in enumerate(found):
            answering = sum(at in heard for at in range(part.first, part.end))
            signs: dict[Sign, float] = {
                "near": (sure[place] + sure[place + 2]) / 2,
                "announced": part.is_announced,
                "fact": part.is_fact,
                "empty": self._empty(sentence, part),
                "answered": answering / (part.end - part.first),
                "parts": min(len(found), _MOST_PARTS),
                "words": max(len(part.text.split()) - _FEW_WORDS, 0),
            }
            yield part, {**_signs_of_kind(part), **signs}

    def _judged(self, part: Part, signs: Mapping[Sign, float]) -> Part:
        answered, weights = signs["answered"], self._signs.weights
        odds = self._signs.start + sum(weights[name] * sign for name, sign in signs.items())
        if part.is_own or answered >= _HALF or part.confidence == 0:
            odds = -math.inf
        is_work = odds >= _odds(self._signs.least)
        if part.has_hours:
            is_work = odds > -math.inf and part.confidence >= _WITH_HOURS
        return replace(part, is_work=is_work, answers=answered > 0, odds=odds)

    def _empty(self, sentence: Sentence, part: Part) -> float:
        words = sentence.words[part.first : part.end]
        return sum(word.plain in self._lead for word in words) / len(words)

    def _with_those_after(self, sentence: Sentence, parts: Sequence[Part]) -> Iterator[Part]:
        """Join a part with hours to those after it that say no more than further work ("two hours a
        week on mail, bookings and the diary").
        """
        held: Part | None = None
        for part in parts:
            if held is not None and self._goes_on(sentence, part):
                held = replace(held, end=part.end, text=f"{held.text}, {part.text}")
                continue
            if held is not None:
                yield held
            held = part if part.is_work and part.has_hours else None
            if held is None:
                yield part
        if held is not None:
            yield held

    def _goes_on(self, sentence: Sentence, part: Part) -> bool:
        """Whether a part names further work and says nothing else."""
        words = {word.plain for word in sentence.words[part.first : part.end]}
        says_more = part.has_hours or part.is_own or part.is_fact or part.announces or part.answers
        return not says_more and not words & self._speaking and part.confidence >= _WITH_HOURS

    def _parts(self, sentence: Sentence) -> list[Part]:
        announcing = {found.end: found.first for _, _, found in self._wanted.find(sentence)}
        facts = {found.first for _, _, found in self._facts.find(sentence)}
        own = {found.first for _, _, found in self._own.find(sentence)}
        begin = min(announcing, default=len(sentence.words))
        parts = []
        for first, end in self._cuts(sentence, own):
            text, has_hours, match = self._said(sentence, first, end, announcing)
            parts.append(
                Part(
                    first,
                    end,
                    text,
                    is_own=not own.isdisjoint(range(first, end)),
                    is_fact=first in facts,
                    is_announced=end > begin or announcing.get(end, first) > first,
                    has_hours=has_hours,
                    match=match,
                    announces=any(first < place <= end for place in announcing),
                )
            )
        return parts

    def _said(
        self, sentence: Sentence, first: int, end: int, announcing: Mapping[int, int]
    ) -> "tuple[str, bool, Match | None]":
        """Return the words of a part without what says nothing, whether hours are among them, and
        which kind of work they are; `announcing` are the places where words that announce work
        end, with where these begin.
        """
        start = self._after_lead(sentence, first, end)
        if announcing.get(end, start) > start:  # the verb comes last ("mail uit handen geven")
            end = announcing[end]
        if start == end:
            return sentence.between(first, end), False, None
        whole = sentence.between(start, end)
        behind = max((place for place in announcing if start < place < end), default=start)
        behind = self._after_lead(sentence, behind, end)
        if behind in {start, end} or hours_said(sentence.between(start, behind)):
            whole = self._hours_last(whole)
            return whole, *self._judge(whole)
        readings = [(text, *self._judge(text)) for text in (sentence.between(behind, end), whole)]
        return max(readings, key=lambda reading: _confidence(reading[2]))

    def _hours_last(self, text: str) -> str:
        """Put hours that stand before the words behind them, without what says nothing between
        ("ten hours a week on mail": "mail ten hours a week"); not where two stand around some work.
        """
        said = hours_said(text)
        if not said or not text.startswith(said[0]) or has_more_than_hours(said[0]):
            return text
        words = text[len(said[0]) :].split()
        while words and folded(words[0]) and folded(words[0])[0] in self._lead:
            words.pop(0)
        return " ".join([*words, said[0]]) if words else text

    def _after_lead(self, sentence: Sentence, start: int, end: int) -> int:
        while start < end and sentence.words[start].plain in self._lead:
            start += 1
        return start

    def _judge(self, text: str) -> "tuple[bool, Match]":
        """Return whether hours are said, and which kind of work the words are."""
        try:
            found = find_hours(text)
        except InvalidValueError:
            return True, self._match(text)
        has_hours = found.hours is not None or found.unread is not None
        return has_hours, self._match(found.rest)

    def _cuts(self, sentence: Sentence, own: Collection[int]) -> Iterator[tuple[int, int]]:
        """Yield the parts between commas, conjunctions with a subject, and what the owner keeps, as
        places of words.
        """
        text = sentence.text
        ends = [one.start() for one in CUT.finditer(text)]
        ends += [
            one.start() for one in _JOINED.finditer(text) if self._speaking & set(folded(one[1]))
        ]
        ends += [sentence.words[place].start for place in own]
        yield from sentence.clauses(ends)


def _with_hours_behind(parts: Sequence[Part]) -> Iterator[Part]:
    """Join the work before hours that stand alone to these, which are of all of it ("mail, diary,
    invoices: 12 hours a week").
    """
    held: list[Part] = []
    for part in parts:
        if held and _is_hours_alone(part):
            sign = ":" if len(held) > 1 else ""
            text = f"{', '.join(one.text for one in held)}{sign} {part.text}"
            yield replace(held[0], end=part.end, text=text, has_hours=True)
            held = []
        elif part.is_work and not part.has_hours and (part.is_announced or not part.is_fact):
            held.append(part)
        else:
            yield from held
            yield part
            held = []
    yield from held


def _is_hours_alone(part: Part) -> bool:
    """Whether a part says how long, and nothing else."""
    is_apart = part.is_own or part.is_fact or part.announces or part.answers
    if is_apart or not part.has_hours:
        return False
    try:
        return not any(map(str.isalpha, find_hours(part.text).rest))
    except InvalidValueError:
        return False


def _confidence(match: "Match | None") -> float:
    return match.confidence if match is not None and match.level else 0.0


def _signs_of_kind(part: Part) -> Mapping[Sign, float]:
    """Return what the kind of work that a part is taken for says of its being work."""
    match = part.match
    if match is None or not match.level:
        return {"sure": _odds(0.0), "named": _odds(0.0), "none": _odds(0.5), "run": 0.0}
    return {
        "sure": _odds(match.confidence),
        "named": _odds(match.alternatives[0][1]),
        "none": _odds(match.no_work),
        "run": float(match.level in RUN),
    }


def _odds(share: float) -> float:
    """Return the logarithm of the odds of a share, kept off the ends."""
    inside = min(max(share, 1 - _SUREST), _SUREST)
    return math.log(inside / (1 - inside))
