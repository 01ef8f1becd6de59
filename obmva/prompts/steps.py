"""One step of the interview after the other, until nothing is left to ask."""

import contextlib
from typing import assert_never

from obmva.interview import AskDoubt, AskPresence, AskQuestion, AskWork, Done
from obmva.prompts.asking import ask_presence, ask_question
from obmva.prompts.conversation import AskAgainError, Conversation
from obmva.prompts.doubting import ask_doubt
from obmva.prompts.working import take_work


def take_steps(talk: Conversation) -> Done:
    """Ask what is to be asked, and return what was left out."""
    while not isinstance(step := talk.state.step, Done):
        take_step(talk, step)
    return step


def take_step(talk: Conversation, step: AskWork | AskDoubt | AskQuestion | AskPresence) -> None:
    """Ask one thing, or nothing where it is to be asked in another language."""
    talk.terminal.write("\n")
    with contextlib.suppress(AskAgainError):
        _ask(talk, step)


def _ask(talk: Conversation, step: AskWork | AskDoubt | AskQuestion | AskPresence) -> None:
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
