"""The last lines of the interview: how many questions were left out, what they could still change,
and where the answers are.
"""

import contextlib
import os
import shlex
from collections.abc import Iterator, Sequence

from obmva.catalog import Keeper, answers_text
from obmva.models import Answers
from obmva.prompts.conversation import Conversation
from obmva.text.languages import option_for
from obmva.text.plain import plain
from obmva.text.say import All, Say


def left_out_words(cannot: int, others: int, *, stopped: bool) -> Iterator[Say]:
    """Say how many questions were left out: those that `cannot` change the advice, and the
    `others`.

    Where the owner `stopped`, nothing is known of the others; else they are unlikely to change it.
    """
    count = cannot + others
    yield Say("prompts.left-out", count=count)
    if cannot:
        all_of_them = cannot == count
        yield Say("prompts.cannot-any" if all_of_them else "prompts.cannot-some", count=cannot)
    if others and not stopped:
        yield Say("prompts.unlikely-rest" if cannot else "prompts.unlikely-any", count=others)
    if not stopped:
        yield Say("prompts.ask-all")


def tell_broken_off(talk: Conversation, given: Answers, command: Sequence[str]) -> None:
    """Keep the answers of an interview that was broken off, and say how `command` goes on."""
    answers = talk.state.answers
    talk.keeping.keep(answers)
    with contextlib.suppress(EOFError):  # nobody is at the terminal any more
        talk.terminal.write("\n")
        if answers == given:
            talk.say(Say("prompts.stopped-empty" if given == Answers() else "prompts.stopped-same"))
        elif talk.keeping.keeper is None:
            talk.say(Say("prompts.stopped-unkept"))
        elif not _told_failed(talk):
            talk.say(Say("prompts.stopped-kept", file=str(talk.keeping.keeper.file)))
            going_on = shlex.join(_going_on(talk, talk.keeping.keeper, command))
            talk.terminal.write(f"  {plain(going_on)}\n")


def tell_kept(talk: Conversation, given: Answers) -> None:
    """Keep the answers of an interview that came to its end, and say where they are."""
    keeping, answers = talk.keeping, talk.state.answers
    keeping.keep(answers)
    if keeping.keeper is None or answers == given or _told_failed(talk):
        return
    going_on = shlex.join(_going_on(talk, keeping.keeper, ["obmva", "recommend"]))
    talk.say(Say("prompts.kept", file=str(keeping.keeper.file), command=going_on))


def _told_failed(talk: Conversation) -> bool:
    """Say that the answers could not be kept, if so, and print them."""
    failed = talk.keeping.failed
    if failed is None:
        return False
    reason = All(tuple(talk.sentences(failed)), "semicolon")
    file = failed.problems[0].file or ""
    talk.say(Say("prompts.not-kept", file=file, reason=reason))
    talk.terminal.write(answers_text(talk.state.answers))
    return True


def _going_on(talk: Conversation, keeper: Keeper, command: Sequence[str]) -> list[str]:
    """Return the command line that goes on from what was kept: that of the last interview, unless
    another was answered since; in the language spoken, where it is none that goes without saying.
    """
    from_it = ["--last"] if keeper.is_last else ["--answers", str(keeper.file)]
    return [*command[:2], *from_it, *command[2:], *option_for(talk.speak.language, os.environ)]
