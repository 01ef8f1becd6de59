"""One text in, everything that was made of it out: the same for options, files, standard input and
the interview.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from obmva.intake.hearing.answers import Hearer
from obmva.intake.hearing.asides import Aside
from obmva.intake.hearing.leaving import Leaving
from obmva.intake.pieces import Splitter
from obmva.intake.reading.cleaning import MOST_CHARACTERS, MOST_LINES, clean
from obmva.intake.reading.listing import Line, Listing, Unread, listing_of
from obmva.intake.reading.numbers import hours_said, unclear_hours
from obmva.intake.reading.telling import Listener, Told
from obmva.models import HeardAnswer, WorkEntry
from obmva.quantities import parse_hours, share_text

if TYPE_CHECKING:
    from obmva.matching.matcher import Match


@dataclass(frozen=True)
class Reading:
    """What was made of one text: an entry for each piece of work, the numbers that were not read,
    what is no work, and the answers that it holds.
    """

    work: tuple[WorkEntry, ...]
    unread: tuple[Unread, ...] = ()
    asides: tuple[Aside, ...] = ()
    heard: tuple[HeardAnswer, ...] = ()


class TextReader:
    """Reads texts; `match` says which kind of work some words are, `aside_in` what is none,
    `hearer` what answers a question, `leaving` what is not handed over.
    """

    def __init__(
        self,
        match: "Callable[[str], Match]",
        aside_in: Callable[[str], Aside | None],
        hearer: Hearer,
        leaving: Leaving,
    ) -> None:
        self._splitter = Splitter(match)
        self._aside_in = aside_in
        self._listener = Listener(hearer, match)
        self._leaving = leaving

    def read(self, entry: WorkEntry) -> Reading:
        """Read the text of an entry; one whose kind was stated, or that was read before, stays as
        it is.

        Raises `InvalidValueError` for hours that cannot be.
        """
        if entry.text is None or entry.task or entry.level or entry.family or entry.hours_shared:
            return Reading((entry,))
        listing = _listing(entry, entry.text)
        found = {line: self._aside_in(line.text) for line in listing.lines[:MOST_LINES]}
        asides = tuple(aside for aside in found.values() if aside is not None)
        lines = [line for line in listing.lines if found.get(line) is None]
        told = Told(lines) if entry.hours else self._listener.told(lines, listing.headings)
        work = self._leaving.told(_entries(entry, told.lines, self._splitter))
        unread = (
            *_cut_off(entry.text, work),
            *listing.unread,
            *_second(work),
            *_beside(asides),
            *told.unread,
        )
        return Reading(work[:MOST_LINES], unread, asides, told.heard)


def _listing(entry: WorkEntry, text: str) -> Listing:
    total = None if entry.hours is None else parse_hours(entry.hours, "hours")
    return listing_of(clean(text), total)


def _entries(entry: WorkEntry, lines: Iterable[Line], splitter: Splitter) -> Iterator[WorkEntry]:
    for line in lines:
        yield from splitter.entries(_entry(entry, line))


def _entry(entry: WorkEntry, line: Line) -> WorkEntry:
    """Return the entry of a line, with the facts that were stated of the whole text."""
    if line.share is not None:
        hours, shared = share_text(line.share, line.among), line.among > 1
        return entry.model_copy(update={"text": line.text, "hours": hours, "hours_shared": shared})
    return entry.model_copy(update={"text": line.text, "hours": line.hours or entry.hours})


def _cut_off(text: str, work: tuple[WorkEntry, ...]) -> Iterator[Unread]:
    """Say what lies beyond the most that is read."""
    if len(text) > MOST_CHARACTERS or len(work) > MOST_LINES:
        yield Unread(str(MOST_LINES), "beyond")


def _beside(asides: Iterable[Aside]) -> Iterator[Unread]:
    """Yield the hours that are said with what is no work."""
    for aside in asides:
        yield from (Unread(words, "aside", aside.words) for words in hours_said(aside.words))


def _second(work: tuple[WorkEntry, ...]) -> Iterator[Unread]:
    """Yield the hours of a line that has others: one amount alone is counted."""
    for entry in work[:MOST_LINES]:
        said = hours_said(entry.text or "")
        for words in said if entry.hours else said[1:]:
            yield Unread(words, "second", entry.text or "")
        if (unclear := unclear_hours(entry.text or "")) is not None:
            yield Unread(unclear, "second" if entry.hours else "unclear", entry.text or "")
