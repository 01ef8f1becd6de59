"""Keeps the answers of an interview that was broken off, in a file that was not there before."""

import itertools
import shlex
from collections.abc import Sequence
from pathlib import Path

from obmva.catalog import answers_text, write_answers
from obmva.errors import InvalidFileError
from obmva.models import Answers
from obmva.prompts.conversation import Conversation
from obmva.text.plain import plain
from obmva.text.say import All, Say

_NAME = "obmva-answers.yaml"


def keep_answers(talk: Conversation, given: Answers, file: Path, options: Sequence[str]) -> None:
    """Write the answers to `file`, replacing it, and say how to go on; print them where they cannot
    be written.

    Nothing is written when nothing was answered beyond what was `given`. `options` end the command
    that goes on.
    """
    answers = talk.state.answers
    talk.terminal.write("\n")
    if answers == given:
        talk.say(Say("errors.interrupted-empty"))
        return
    try:
        write_answers(answers, file, force=True)
    except InvalidFileError as error:
        reason = All(tuple(talk.sentences(error)), "semicolon")
        talk.say(Say("prompts.not-saved", file=str(file), reason=reason))
        talk.terminal.write(answers_text(answers))
        return
    talk.say(Say("prompts.saved", file=str(file)))
    command = shlex.join(["obmva", "recommend", "--answers", str(file), *options])
    talk.terminal.write(f"  {plain(command)}\n")


def file_to_keep(save: Path | None, *, force: bool) -> Path:
    """Return where answers go: the file named, else a usual name; one that is there already is
    spared unless `force`.
    """
    if save is not None and (force or not save.exists()):
        return save
    return next_free(save or Path(_NAME))


def next_free(file: Path) -> Path:
    """Return `file`, or the first of `name-2`, `name-3` and so on that is not there yet."""
    numbered = (
        file.with_name(f"{file.stem}-{number}{file.suffix}") for number in itertools.count(2)
    )
    return next(
        candidate for candidate in itertools.chain([file], numbered) if not candidate.exists()
    )
