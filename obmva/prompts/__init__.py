"""The interview on a terminal: plain lines out on standard error, plain lines in, the result valid
at any moment.
"""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Literal, assert_never

from obmva.interview import (
    AskDoubt,
    AskPresence,
    AskQuestion,
    AskWork,
    Choose,
    Done,
    Interview,
    in_authors_order,
)
from obmva.models import Answers
from obmva.prompts.asking import ask_presence, ask_question
from obmva.prompts.closing import left_out_words
from obmva.prompts.conversation import Advising, Conversation
from obmva.prompts.doubting import ask_doubt, doubts_of
from obmva.prompts.saving import file_to_keep, keep_answers
from obmva.prompts.terminal import Terminal
from obmva.prompts.working import take_work
from obmva.text.say import All, Say

__all__ = ["interview"]


def interview(
    adviser: Advising,
    given: Answers,
    *,
    ask: Literal["useful", "all"],
    save: Path | None,
    force: bool = False,
    choose: Choose | None = None,
    extra: Sequence[str] = (),
) -> Answers:
    """Ask what `given` does not answer yet, and return all answers; stopping early is fine.

    Of the useful questions `choose` picks the next; without it, and when all are asked, the
    author's order holds. `extra` are options of this command that are no answers; the command that
    goes on after Ctrl-C carries them.

    Raises `InvalidValueError` or `UnknownNameError` for mistakes in `given` before anything is
    asked, and `KeyboardInterrupt` on Ctrl-C or at the end of input, after the answers were written
    to `save` or the next free name.
    """
    given = adviser.understand(given).answers
    questions = tuple(adviser.catalog.questions)
    in_order = in_authors_order(questions)
    chosen = in_order if ask == "all" else choose or in_order
    start = Interview(questions, given, chosen)
    if given.work and isinstance(start.with_work_complete().step, Done):
        return given
    # only here: a line that leaves something open is no reason to start asking by itself
    talk = Conversation(adviser, Terminal(), replace(start, doubts=doubts_of(adviser.reader)))
    file, options = (
        file_to_keep(save, force=force),
        [*extra, *(["--ask", "all"] if ask == "all" else [])],
    )
    try:
        _talk_through(talk)
    except (KeyboardInterrupt, EOFError):
        keep_answers(talk, given, file, options)
        raise KeyboardInterrupt from None
    except Exception:
        keep_answers(talk, given, file, options)
        raise
    return talk.state.answers


def _talk_through(talk: Conversation) -> None:
    talk.say(Say("prompts.welcome"))
    talk.say(Say("prompts.help"))
    while not isinstance(step := talk.state.step, Done):
        talk.terminal.write("\n")
        match step:
            case AskWork():
                take_work(talk)
            case AskDoubt():
                ask_doubt(talk, step)
            case AskQuestion():
                ask_question(talk, step)
            case AskPresence():
                ask_presence(talk, step)
            case _:
                assert_never(step)
    _close(talk, step)


def _close(talk: Conversation, done: Done) -> None:
    talk.terminal.write("\n")
    if done.left_out:
        cannot = len(talk.adviser.cannot_matter(talk.state.answers, done.left_out))
        others = len(done.left_out) - cannot
        said = left_out_words(cannot, others, stopped=talk.state.stopped)
        talk.say(All(tuple(said), "sentences"))
        talk.terminal.write("\n")
