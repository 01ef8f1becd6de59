"""Parts of a page that several answers share: the work as it was understood, sentences with their
sources, what was taken for granted.
"""

from collections.abc import Sequence
from typing import Protocol

from obmva.models import SourceId
from obmva.render.page import Notes, Page
from obmva.report.results import Assumption, WorkLine
from obmva.report.work import UNSURE_BELOW, kind_words
from obmva.text.say import All, Hours, Say, Words

_WORK_IN_A_PARAGRAPH, _WORK_IN_SHORT = 2, 6


class Cited(Protocol):
    """A sentence with its sources."""

    @property
    def text(self) -> str: ...  # noqa: D102  says itself

    @property
    def sources(self) -> tuple[SourceId, ...]: ...  # noqa: D102


def understood(page: Page, work: Sequence[WorkLine]) -> None:
    """Add the work as it was understood."""
    said = [work_words(line) for line in work]
    if len(work) > _WORK_IN_A_PARAGRAPH:
        page.heading(Say("screen.work"))
        for words in said:
            page.item(words, "-")
    elif work:
        page.paragraph(Say("screen.work"), All(tuple(said), "semicolon"))


def understood_in_short(page: Page, work: Sequence[WorkLine]) -> None:
    """Add the kinds of work that were understood, the largest first, and what was not."""
    by_size = sorted(work, key=lambda line: -(line.hours_taken or 0.0))
    known = [line for line in by_size if line.level is not None]
    said = [_brief_work(line) for line in known[:_WORK_IN_SHORT]]
    if len(known) > len(said):
        said.append(Say("facts.more-work", count=len(known) - len(said)))
    if said:
        page.fact(Say("facts.work"), All(tuple(said), "comma"))
    if unknown := [line.text for line in by_size if line.level is None]:
        page.fact(Say("facts.not-understood"), All(tuple(unknown), "semicolon"))


def _brief_work(line: WorkLine) -> Say:
    kind = kind_words(line, unsure=line.confidence < UNSURE_BELOW)
    if line.set_aside:
        return Say("facts.set-aside", kind=kind, words=line.set_aside)
    return Say("facts.work-line", kind=kind, words=_amount(line))


def work_words(line: WorkLine) -> Say | All:
    """Return a line of work with what it was taken for, its hours, and whether it is set aside."""
    kind = kind_words(line, unsure=line.confidence < UNSURE_BELOW)
    words = tuple(part for part in (kind, _amount(line), line.set_aside) if part)
    if isinstance(kind, str) and kind.casefold() == line.text.casefold():
        return All((line.text, *words[1:]), "comma")
    return Say("screen.work-line", text=line.text, words=All(words, "comma"))


def _amount(line: WorkLine) -> Say:
    if line.hours_said is not None:
        hours = Hours(*line.hours_said)
        return Say("screen.hours-once" if line.once else "screen.hours-short", hours=hours)
    if line.hours_taken:
        hours = Hours(line.hours_taken)
        return Say("screen.hours-once-taken" if line.once else "screen.hours-taken", hours=hours)
    return Say("screen.hours-open")


def cited(
    page: Page,
    title: Words,
    sentences: Sequence[Cited],
    notes: Notes,
    *,
    most: int | None = None,
    numbered: bool = False,
) -> None:
    """Add sentences under a title, each with at most so many of its sources (None: all)."""
    if sentences:
        page.heading(title)
    for number, sentence in enumerate(sentences, start=1):
        mark = f"{number}." if numbered else "-"
        page.item(f"{sentence.text}{notes.mark(sentence.sources[:most])}", mark)


def assumed(page: Page, assumptions: Sequence[Assumption], *, details: bool) -> None:
    """Add what was taken for granted: in detail with the reasons and with every open answer, else
    in one paragraph without these.
    """
    if details and assumptions:
        page.heading(Say("screen.assumed"))
        for one in assumptions:
            said = page.speak(Say("page.sentence", words=one.assumed))
            page.item(f"{said} {one.reason}", "-")
        return
    if given := taken_for_granted(assumptions):
        page.paragraph(Say("screen.assumed"), given)


def taken_for_granted(assumptions: Sequence[Assumption]) -> All | None:
    """Return what was taken for granted that no question asks; None for nothing."""
    given = tuple(one.assumed for one in assumptions if not one.effect)
    return All(given, "semicolon") if given else None
