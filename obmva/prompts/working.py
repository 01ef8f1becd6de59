"""The work, a line each: what was understood is shown at once, and what is unsure or missing is asked at once."""

from functools import partial

from obmva.errors import InvalidValueError, Problem
from obmva.intake import UnderstoodWork, task_name
from obmva.interview import WORK, AskWork
from obmva.models import TaskId, WorkEntry
from obmva.prompts.conversation import Conversation
from obmva.prompts.replies import Meaning, Signal, meant, signal_in_text
from obmva.report.naming import kind_words
from obmva.report.recommendation import work_line
from obmva.report.wording import hours

_UNSURE_BELOW = 0.6
_NO_KIND = "-"


def take_work(talk: Conversation) -> None:
    """Take lines of work until an empty one."""
    _introduce(talk)
    reminded = False
    while isinstance(talk.state.step, AskWork):
        match talk.hear(partial(_read_line, talk), _why(talk)):
            case Signal.STOP:
                talk.state = talk.state.with_stop()
            case Signal.BACK:
                _take_back(talk)
            case Signal():
                if talk.state.answers.work or reminded:
                    talk.state = talk.state.with_work_complete()
                else:
                    talk.say(talk.words.work_missing)
                reminded = True
            case UnderstoodWork() as work:
                _add(talk, work)


def describe(talk: Conversation, work: UnderstoodWork) -> str:
    """Return what was understood of a line: the kind of work and its hours a month."""
    line, screen = work_line(work, talk.adviser.catalog, talk.adviser.text), talk.adviser.text.screen
    known = line.hours_per_month
    time = screen.hours_open if known is None else screen.hours_stated.format(hours=hours(known))
    return ", ".join(part for part in (kind_words(line, talk.adviser.text), time, line.set_aside) if part)


def _introduce(talk: Conversation) -> None:
    question = talk.adviser.catalog.questions[WORK]
    talk.say(talk.words.question.format(number=1, ask=question.ask.en))
    if not talk.state.answers.work:
        talk.say(talk.words.work_example)
        return
    for index, entry in enumerate(talk.state.answers.work):
        work = talk.adviser.reader.understand(entry, f"work[{index}]")
        talk.say(work.text, "  ")
        talk.confirm(describe(talk, work))
    talk.say(talk.words.work_more)


def _why(talk: Conversation) -> str:
    return talk.adviser.catalog.questions[WORK].why.en


def _read_line(talk: Conversation, typed: str) -> UnderstoodWork | Signal:
    if meant(typed, [Meaning(True, tuple(talk.words.end_words.split(", ")))]):
        return Signal.UNKNOWN
    if signal := signal_in_text(typed, talk.signals):
        return signal
    if not any(char.isalpha() for char in typed):
        raise InvalidValueError(Problem("work_without_words", {"given": typed}))
    return talk.adviser.reader.understand(WorkEntry(text=typed), "work")


def _take_back(talk: Conversation) -> None:
    work = talk.state.answers.work
    if not work:
        talk.say(talk.words.nothing_to_take_back)
        return
    talk.say(talk.words.taken_back.format(text=talk.name(work[-1])))
    talk.state = talk.state.back()


def _add(talk: Conversation, work: UnderstoodWork) -> None:
    talk.state = talk.state.with_line(work.entry)
    talk.confirm(describe(talk, work))
    settled = _settle_kind(talk, work)
    if settled is not None and settled.hours is None:
        _settle_hours(talk, settled)


def _settle_kind(talk: Conversation, work: UnderstoodWork) -> UnderstoodWork | None:
    """Ask for the kind of work where it is unsure; None when the line is gone or the interview was stopped."""
    match = work.match
    if match is None or match.confidence >= _UNSURE_BELOW:
        return work
    if not match.alternatives:
        talk.say(talk.words.kind_unknown)
        return work
    options = [(str(task), task_name(talk.adviser.catalog, task)) for task, _ in match.alternatives]
    options.append((_NO_KIND, talk.words.kind_none))
    talk.say(talk.words.kind_ask)
    talk.list_options(words for _, words in options)
    heard = talk.hear(partial(talk.pick, options=options), _why(talk))
    return _with_kind(talk, work, heard)


def _with_kind(talk: Conversation, work: UnderstoodWork, heard: str | Signal) -> UnderstoodWork | None:
    match heard:
        case Signal.BACK | Signal.STOP:
            _leave_line(talk, heard)
            return None
        case Signal():
            return work
        case str() if heard == _NO_KIND:
            talk.say(talk.words.kind_kept)
            return work
        case str():
            return _improve(talk, work.entry.model_copy(update={"task": TaskId(heard)}))


def _settle_hours(talk: Conversation, work: UnderstoodWork) -> None:
    talk.say(talk.words.hours_ask)
    heard = talk.hear(partial(_read_hours, talk, work.entry), talk.words.hours_why)
    match heard:
        case Signal.BACK | Signal.STOP:
            _leave_line(talk, heard)
        case WorkEntry():
            _improve(talk, heard)


def _read_hours(talk: Conversation, entry: WorkEntry, typed: str) -> WorkEntry | Signal:
    signal = signal_in_text(typed, talk.signals)
    if signal is not None:
        return signal
    better = entry.model_copy(update={"hours": typed})
    talk.adviser.reader.understand(better, "work")
    return better


def _improve(talk: Conversation, entry: WorkEntry) -> UnderstoodWork:
    work = talk.adviser.reader.understand(entry, "work")
    talk.state = talk.state.with_last_line(entry)
    talk.confirm(describe(talk, work))
    return work


def _leave_line(talk: Conversation, signal: Signal) -> None:
    """Take the last line back, or stop with it."""
    if signal is Signal.STOP:
        talk.state = talk.state.with_stop()
    else:
        _take_back(talk)
