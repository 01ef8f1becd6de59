"""What lines of work leave open, asked when all are said: the kind where it is unsure, the hours
where none are said.
"""

from functools import partial

from obmva.intake import UnderstoodWork, WorkReader
from obmva.interview import WORK, AskDoubt, Doubt, Doubts
from obmva.models import TaskId, WorkEntry
from obmva.prompts.conversation import Conversation
from obmva.prompts.replies import Signal, signal_in_text
from obmva.prompts.working import describe, is_unsure
from obmva.text.say import Say

_NO_KIND = "-"
_NOT_SETTLED = {Doubt.KIND: "prompts.kind-kept", Doubt.HOURS: "prompts.not-known"}


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
            talk.say(describe(talk, better), "  ", f"{step.line + 1} = ")
        case _:
            talk.state = talk.state.with_doubt_settled(step, None)
            talk.confirm(Say(_NOT_SETTLED[step.doubt]))


def _doubts(work: UnderstoodWork) -> tuple[Doubt, ...]:
    if work.entry.drop:
        return ()
    asked = {Doubt.KIND: is_unsure(work), Doubt.HOURS: work.hours is None}
    return tuple(doubt for doubt, is_open in asked.items() if is_open)


def _ask_kind(talk: Conversation, work: UnderstoodWork) -> WorkEntry | Signal:
    likeliest = work.match.alternatives if work.match else ()
    options = [(str(task), talk.task_name(task)) for task, _ in likeliest]
    options.append((_NO_KIND, talk.speak(Say("prompts.kind-none"))))
    talk.say(Say("prompts.kind-ask", text=work.text))
    talk.list_options(words for _, words in options)
    why = talk.adviser.catalog.questions[WORK].why
    heard = talk.hear(partial(talk.pick, options=options), why)
    if isinstance(heard, Signal):
        return heard
    return (
        Signal.UNKNOWN
        if heard == _NO_KIND
        else work.entry.model_copy(update={"task": TaskId(heard)})
    )


def _ask_hours(talk: Conversation, work: UnderstoodWork) -> WorkEntry | Signal:
    talk.say(Say("prompts.hours-ask", text=work.text))
    return talk.hear(partial(_read_hours, talk, work.entry), Say("prompts.hours-why"))


def _read_hours(talk: Conversation, entry: WorkEntry, typed: str) -> WorkEntry | Signal:
    signal = signal_in_text(typed, talk.signals)
    if signal is not None:
        return signal
    better = entry.model_copy(update={"hours": typed, "hours_shared": False})
    talk.adviser.reader.understand(better, "work")
    return better
