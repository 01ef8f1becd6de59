"""The interview on a terminal: plain lines out on standard error, plain lines in, the result valid at any moment."""

from pathlib import Path
from typing import Literal, assert_never

from obmva.interview import AskPresence, AskQuestion, AskWork, Choose, Done, Interview, in_authors_order
from obmva.models import Answers
from obmva.prompts.asking import ask_presence, ask_question
from obmva.prompts.conversation import Advising, Conversation
from obmva.prompts.saving import file_to_keep, keep_answers
from obmva.prompts.terminal import Terminal
from obmva.prompts.working import take_work

__all__ = ["interview"]


def interview(
    adviser: Advising,
    given: Answers,
    *,
    ask: Literal["useful", "all"],
    save: Path | None,
    force: bool = False,
    choose: Choose | None = None,
) -> Answers:
    """Ask what `given` does not answer yet, and return all answers; stopping early is fine.

    Of the useful questions `choose` picks the next; without it, and when all are asked, the author's order holds.

    Raises `InvalidValueError` or `UnknownNameError` for mistakes in `given` before anything is asked, and
    `KeyboardInterrupt` on Ctrl-C or at the end of input, after the answers were written to `save` or the next free name.
    """
    adviser.understand(given)
    questions = tuple(adviser.catalog.questions)
    in_order = in_authors_order(questions)
    start = Interview(questions, given, in_order if ask == "all" else choose or in_order)
    if given.work and isinstance(start.with_work_complete().step, Done):
        return given
    talk = Conversation(adviser, Terminal(), start)
    file, options = file_to_keep(save, force=force), ["--ask", "all"] if ask == "all" else []
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
    talk.say(talk.words.welcome)
    talk.say(talk.words.help)
    while not isinstance(step := talk.state.step, Done):
        talk.terminal.write("\n")
        match step:
            case AskWork():
                take_work(talk)
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
        idle = len(talk.adviser.cannot_matter(talk.state.answers, done.left_out))
        counts = {"count": len(done.left_out), "cannot": idle, "unlikely": len(done.left_out) - idle}
        talk.say((talk.words.stopped if talk.state.stopped else talk.words.left_out).format(**counts))
        talk.terminal.write("\n")
