"""The work, a line each: what was understood is shown at once, and any line can be said otherwise
by its number.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import partial

from obmva.errors import InvalidValueError, Problem
from obmva.intake import Reading, UnderstoodWork, with_heard
from obmva.interview import WORK, AskWork
from obmva.models import WorkEntry
from obmva.prompts.conversation import Conversation, RefusedError
from obmva.prompts.replies import Signal, signal_in_text
from obmva.quantities import find_hours
from obmva.report.reading import aside_views, heard_words
from obmva.report.work import UNSURE_BELOW, kind_words, work_line
from obmva.text.say import All, Hours, Say

_NUMBERED = re.compile(
    r"(\d{1,4})\s*:(?!\d\d\b)\s*(.*)"
)  # `9:30 call the office` begins with a time


@dataclass(frozen=True)
class _Said:
    """The pieces of work in a line that was read, mostly one, and the place of the first (the next
    free one for a new line).
    """

    index: int
    work: tuple[UnderstoodWork, ...]


@dataclass(frozen=True)
class _Deleted:
    """The places of lines to take away."""

    lines: tuple[int, ...]


def take_work(talk: Conversation) -> None:
    """Take lines of work until an empty one."""
    _introduce(talk)
    reminded = False
    why, way_to_change = talk.adviser.catalog.questions[WORK].why, Say("prompts.work-change")
    while isinstance(talk.state.step, AskWork):
        match talk.hear(partial(_read_line, talk), why, way_to_change):
            case Signal.STOP:
                talk.state = talk.state.with_stop()
            case Signal.BACK:
                _take_back(talk)
            case Signal():
                if talk.state.answers.work or reminded:
                    talk.state = talk.state.with_work_complete()
                else:
                    talk.say(Say("prompts.work-missing"))
                reminded = True
            case _Deleted(lines):
                _delete(talk, lines)
            case _Said() as said:
                _note(talk, said)


def describe(talk: Conversation, work: UnderstoodWork) -> All:
    """Return what was understood of a line: the kind of work, whether that is sure, and its hours a
    month or once.
    """
    line = work_line(work, talk.adviser.catalog, talk.speak)
    time = Say("screen.hours-open")
    if line.hours_said is not None:
        key = "screen.hours-once" if line.once else "screen.hours-stated"
        time = Say(key, hours=Hours(*line.hours_said))
    kind = kind_words(line, unsure=is_unsure(work))
    return All(tuple(part for part in (kind, time, line.set_aside) if part), "comma")


def is_unsure(work: UnderstoodWork) -> bool:
    """Whether the kind of work was found with doubt, and not stated."""
    match = work.match
    return (
        match is not None
        and match.level is not None
        and match.confidence < UNSURE_BELOW
        and work.entry.level is None
    )


def _introduce(talk: Conversation) -> None:
    question = talk.adviser.catalog.questions[WORK]
    talk.say(Say("prompts.question", number=1, ask=question.ask))
    if talk.state.answers.work:
        _list_work(talk)
    talk.say(Say("prompts.work-more" if talk.state.answers.work else "prompts.work-example"))
    talk.say(Say("prompts.work-change"))


def _list_work(talk: Conversation) -> None:
    for index, entry in enumerate(talk.state.answers.work):
        work = talk.adviser.reader.understand(entry, f"work[{index}]")
        talk.say(work.text, "  ", f"{index + 1}. ")
        talk.say(describe(talk, work), "     ", "= ")


def _read_line(talk: Conversation, typed: str) -> _Said | _Deleted | Signal:
    control = talk.adviser.reader.asides.control_in(typed)
    if control is not None and control.control == "end":
        return Signal.UNKNOWN
    if control is not None and control.control == "delete" and control.numbers:
        return _deleted(talk, control.numbers)
    if signal := signal_in_text(typed, talk.signals):
        return signal
    number = _NUMBERED.fullmatch(typed)
    return _read_numbered(talk, int(number[1]), number[2]) if number else _new_line(talk, typed)


def _read_numbered(talk: Conversation, number: int, words: str) -> _Said | _Deleted:
    """Read a line that begins with its number: one to change, or the next one, as in a list that is
    pasted.
    """
    work = talk.state.answers.work
    control = talk.adviser.reader.asides.control_in(words)
    if control is not None and control.control in {"none", "delete"}:
        return _deleted(talk, (number,))
    if not words:
        raise RefusedError(Say("prompts.work-change"))
    if number == len(work) + 1:
        return _new_line(talk, words)
    if not 1 <= number <= len(work):
        raise RefusedError(Say("prompts.work-not-there", number=number))
    return _Said(number - 1, _changed(talk, work[number - 1], words))


def _deleted(talk: Conversation, numbers: Sequence[int]) -> _Deleted:
    """Return the lines of these numbers, which must be there."""
    wrong = [number for number in numbers if not 1 <= number <= len(talk.state.answers.work)]
    if wrong:
        raise RefusedError(Say("prompts.work-not-there", number=wrong[0]))
    return _Deleted(tuple(sorted({number - 1 for number in numbers}, reverse=True)))


def _delete(talk: Conversation, lines: Sequence[int]) -> None:
    """Take lines away, the last first, so that the others keep their places meanwhile."""
    for line in lines:
        talk.say(Say("prompts.taken-back", text=talk.name(talk.state.answers.work[line])))
        talk.state = talk.state.with_line_changed(line)
    if talk.state.answers.work:
        _list_work(talk)


def _changed(talk: Conversation, entry: WorkEntry, words: str) -> tuple[UnderstoodWork, ...]:
    """Read a line said otherwise; where only hours are said, the rest of it stays."""
    if _names_work(find_hours(words).rest):
        return _in_pieces(talk, words)
    text = entry.text and talk.adviser.reader.understand(entry, "work").text
    better = entry.model_copy(update={"text": text, "hours": words, "hours_shared": False})
    return (talk.adviser.reader.understand(better, "work"),)


def _new_line(talk: Conversation, words: str) -> _Said:
    if not _names_work(words):
        raise InvalidValueError(Problem("work-without-words", {"given": words}))
    talk.follow(words)
    return _Said(len(talk.state.answers.work), _in_pieces(talk, words))


def _in_pieces(talk: Conversation, words: str) -> tuple[UnderstoodWork, ...]:
    """Read the work in some words, and tell what in them is none; raises `RefusedError` where
    nothing else is there.
    """
    reader = talk.adviser.reader
    reading = reader.read(WorkEntry(text=words), "work")
    asides = aside_views(reading.asides, talk.adviser.catalog, talk.speak)
    _hear(talk, reading)
    if not reading.work and asides:
        raise RefusedError(*(aside.reply for aside in asides))
    for aside in asides:
        talk.say(aside.reply)
    return tuple(reader.understand(entry, "work") for entry in reading.work)


def _hear(talk: Conversation, reading: Reading) -> None:
    """Note the answers that stood among the words, where none were given before, and tell them."""
    before = talk.state.answers
    answers, heard = with_heard(before, [reading], talk.adviser.catalog)
    if not heard:
        return
    talk.state = replace(talk.state, answers=answers)
    for words in heard_words(heard, talk.adviser.catalog):
        talk.say(words, "  ", "= ")


def _names_work(words: str) -> bool:
    return any(char.isalpha() for char in words)


def _take_back(talk: Conversation) -> None:
    work = talk.state.answers.work
    if not work:
        talk.say(Say("prompts.nothing-to-take-back"))
        return
    talk.say(Say("prompts.taken-back", text=talk.name(work[-1])))
    talk.state = talk.state.back()


def _note(talk: Conversation, said: _Said) -> None:
    """Put a line in its place, piece by piece, and show what was understood of it."""
    work, entries = talk.state.answers.work, [one.entry for one in said.work]
    if said.index < len(work):
        _say_what_goes(talk, work[said.index], said.work)
        talk.state = talk.state.with_line_changed(said.index, *entries)
    else:
        for entry in entries:
            talk.state = talk.state.with_line(entry)
    if len(said.work) > 1:
        shared = any(entry.hours_shared for entry in entries)
        talk.say(Say("prompts.work-in-pieces-shared" if shared else "prompts.work-in-pieces"))
    for number, one in enumerate(said.work, said.index + 1):
        if len(said.work) > 1:
            talk.say(one.text, "  ", f"{number}. ")
        _show(talk, number, one)


def _show(talk: Conversation, number: int, work: UnderstoodWork) -> None:
    talk.say(describe(talk, work), "  ", f"{number} = ")
    if work.match is not None and work.match.level is None:
        talk.say(Say("prompts.kind-unknown", number=number))


def _say_what_goes(talk: Conversation, entry: WorkEntry, work: Sequence[UnderstoodWork]) -> None:
    """Show the words that are replaced, where they are not the same as before."""
    if talk.adviser.reader.understand(entry, "work").text not in {one.text for one in work}:
        talk.say(Say("prompts.taken-back", text=talk.name(entry)))
