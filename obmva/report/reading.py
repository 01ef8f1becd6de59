"""What is told of an owner's own words beside the work: the numbers that were not counted."""

from collections.abc import Iterator, Sequence

from obmva.intake import Intake, Unread
from obmva.report.results import Assumption
from obmva.text.say import All, Say
from obmva.text.speaker import Speaker

_MOST_NAMED = 5


def unread_numbers(intake: Intake, speak: Speaker) -> Iterator[Assumption]:
    """Yield a sentence for each reason why numbers were not counted."""
    for why in dict.fromkeys(one.why for one in intake.unread):
        unread = [one for one in intake.unread if one.why == why]
        said = Say(f"reading.{why}", words=_named(unread), line=unread[0].line)
        reason = Say("reading.reason")
        yield Assumption("work", speak(Say("screen.work")), speak(said), speak(reason))


def _named(unread: Sequence[Unread]) -> Say | All:
    """Name a few of many words, and count the rest."""
    named = All(tuple(Say("reading.quoted", words=one.words) for one in unread[:_MOST_NAMED]))
    if len(unread) <= _MOST_NAMED:
        return named
    return Say("reading.and-more", words=named, count=len(unread) - _MOST_NAMED)
