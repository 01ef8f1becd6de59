"""The interview on a terminal: plain lines out on standard error, plain lines in, the result valid
at any moment.
"""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from typing import Literal

from obmva.catalog import Keeper
from obmva.interview import Choose, Done, Interview, in_authors_order
from obmva.models import Answers
from obmva.prompts.asking import tell_given
from obmva.prompts.closing import left_out_words, tell_broken_off, tell_kept
from obmva.prompts.conversation import Advising, Conversation
from obmva.prompts.doubting import doubts_of
from obmva.prompts.keeping import Keeping, ending_alike
from obmva.prompts.menu import Pages, stay
from obmva.prompts.steps import take_steps
from obmva.prompts.terminal import Terminal
from obmva.text.say import All, Say

__all__ = ["Interviewed", "Pages", "interview", "stay"]


@dataclass(frozen=True)
class Interviewed:
    """All answers, and the talk that gave some of them: None where nothing was to be asked."""

    answers: Answers
    talk: Conversation | None


def interview(
    adviser: Advising,
    given: Answers,
    *,
    ask: Literal["useful", "all"],
    keeper: Keeper | None,
    choose: Choose | None = None,
    command: Sequence[str] = ("obmva", "recommend"),
    language_chosen: bool = False,
) -> Interviewed:
    """Ask what `given` does not answer yet, and return all answers; stopping early is fine.

    Of the useful questions `choose` picks the next; without it, and when all are asked, the
    author's order holds. The answers are kept by `keeper` as they are given; `command`, with its
    options that are no answers, is said to go on from them. The language is that of what is typed
    unless one was chosen.

    Raises `InvalidValueError` or `UnknownNameError` for mistakes in `given` before anything is
    asked, and `KeyboardInterrupt` on Ctrl-C, where the terminal is closed or the program is told to
    end, and at the end of input: after the answers were kept.
    """
    given = adviser.understand(given).answers
    questions = tuple(adviser.catalog.questions)
    in_order = in_authors_order(questions)
    chosen = in_order if ask == "all" else choose or in_order
    start = Interview(questions, given, chosen)
    if given.work and isinstance(start.with_work_complete().step, Done):
        return Interviewed(given, None)
    # only here: a line that leaves something open is no reason to start asking by itself
    doubting = _doubting(start, adviser)
    keeping = Keeping(keeper, given)
    talk = Conversation(adviser, Terminal(), doubting, keeping, chosen=language_chosen)
    with ending_alike(), _told_if_broken_off(talk, given, command):
        _talk_through(talk)
        tell_kept(talk, given)
    return Interviewed(talk.state.answers, talk)


@contextmanager
def _told_if_broken_off(
    talk: Conversation, given: Answers, command: Sequence[str]
) -> Iterator[None]:
    """Tell where the answers are, however a talk is broken off; the end of input is Ctrl-C."""
    try:
        yield
    except (Exception, KeyboardInterrupt) as end:
        tell_broken_off(talk, given, command)
        if isinstance(end, EOFError):
            raise KeyboardInterrupt from None
        raise


def _doubting(start: Interview, adviser: Advising) -> Interview:
    """Return an interview that also asks about what is in doubt and what does not go together."""
    return replace(
        start,
        doubts=doubts_of(adviser.reader),
        rank=adviser.telling_lines,
        contradictions=lambda now: [(one.id, one.question) for one in adviser.contradictions(now)],
    )


def _talk_through(talk: Conversation) -> None:
    talk.say(Say("prompts.welcome"))
    talk.say(Say("prompts.help"))
    tell_given(talk)
    _close(talk, take_steps(talk))


def _close(talk: Conversation, done: Done) -> None:
    talk.terminal.write("\n")
    if done.left_out:
        cannot = len(talk.adviser.cannot_matter(talk.state.answers, done.left_out))
        others = len(done.left_out) - cannot
        said = left_out_words(cannot, others, stopped=talk.state.stopped)
        talk.say(All(tuple(said), "sentences"))
        talk.terminal.write("\n")
