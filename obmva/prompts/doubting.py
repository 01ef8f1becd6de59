"""What lines of work leave open, asked when all are said: the kind where it is unsure, the hours
where none are said.
"""

from functools import partial

from obmva.intake import UnderstoodWork, WorkReader, task_name
from obmva.interview import WORK, AskDoubt, Doubt, Doubts
from obmva.models import TaskId, WorkEntry
from obmva.prompts.conversation import Conversation
from obmva.prompts.replies import Signal, signal_in_text
from obmva.prompts.working import describe, is_unsure

_NO_KIND = "-"


def doubts_of(reader: WorkReader) -> Doubts:
    """Return what says the doubts about a line of work as `reader` understands it."""
    return lambda entry: _doubts(reader.understand(entry, "work"))


def ask_doubt(talk: Conversation, step: AskDoubt) -> None:
    """Ask what one line of work leaves open, and move on by what was said."""
    work = talk.adviser.reader.understand(talk.state.answers.work[step.line], "work")
    heard = _ask_kind(talk, work) if step.doubt is Doubt.KIND else _ask_hours(talk, work)
    match heard:
        case Signal.BACK:
            talk.state = talk.state.back()
        case Signal.STOP:
            talk.state = talk.state.with_stop()
        case WorkEntry():
            talk.state = talk.state.with_doubt_settled(step, heard)
            better = talk.adviser.reader.understand(heard, "work")
            talk.terminal.say(describe(talk, better), "  ", f"{step.line + 1} = ")
        case _:
            talk.state = talk.state.with_doubt_settled(step, None)
            talk.confirm(talk.words.kind_kept if step.doubt is Doubt.KIND else talk.words.not_known)


def _doubts(work: UnderstoodWork) -> tuple[Doubt, ...]:
    if work.entry.drop:
        return ()
    asked = {Doubt.KIND: is_unsure(work), Doubt.HOURS: work.hours is None}
    return tuple(doubt for doubt, is_open in asked.items() if is_open)


def _ask_kind(talk: Conversation, work: UnderstoodWork) -> WorkEntry | Signal:
    likeliest = work.match.alternatives if work.match else ()
    options = [(str(task), task_name(talk.adviser.catalog, task)) for task, _ in likeliest]
    options.append((_NO_KIND, talk.words.kind_none))
    talk.say(talk.words.kind_ask.format(text=work.text))
    talk.list_options(words for _, words in options)
    heard = talk.hear(
        partial(talk.pick, options=options), talk.adviser.catalog.questions[WORK].why.en
    )
    if isinstance(heard, Signal):
        return heard
    return (
        Signal.UNKNOWN
        if heard == _NO_KIND
        else work.entry.model_copy(update={"task": TaskId(heard)})
    )


def _ask_hours(talk: Conversation, work: UnderstoodWork) -> WorkEntry | Signal:
    talk.say(talk.words.hours_ask.format(text=work.text))
    return talk.hear(partial(_read_hours, talk, work.entry), talk.words.hours_why)


def _read_hours(talk: Conversation, entry: WorkEntry, typed: str) -> WorkEntry | Signal:
    signal = signal_in_text(typed, talk.signals)
    if signal is not None:
        return signal
    better = entry.model_copy(update={"hours": typed, "hours_shared": False})
    talk.adviser.reader.understand(better, "work")
    return better
