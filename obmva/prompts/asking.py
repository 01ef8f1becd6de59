"""One question after the other: the question, its options, the answer in any form that can be read,
and what was noted.
"""

from dataclasses import dataclass
from functools import partial

from obmva.errors import ObmvaError
from obmva.intake import Intake
from obmva.interview import ON_SITE, UNKNOWN, AskPresence, AskQuestion, Interview
from obmva.models import Question, QuestionId
from obmva.prompts.conversation import Conversation, RefusedError
from obmva.prompts.replies import Signal, line_numbers, signal_in_text
from obmva.quantities import Money, parse_money
from obmva.report.wording import hours

_BUDGET = QuestionId("budget")


@dataclass(frozen=True)
class _Noted:
    """An answer that was read, and the words that confirm it."""

    state: Interview
    words: str


def ask_question(talk: Conversation, step: AskQuestion) -> None:
    """Ask one question and move on by what was said."""
    question = talk.adviser.catalog.questions[step.question]
    talk.say(talk.words.question.format(number=step.number, ask=question.ask.en))
    talk.list_options(option.en for option in question.options)
    if hint := _hint(talk, question):
        talk.say(hint)
    heard = talk.hear(partial(_read_answer, talk, question), question.why.en)
    _move(talk, heard, talk.state.with_answer(question.id, UNKNOWN))


def ask_presence(talk: Conversation, step: AskPresence) -> None:
    """Ask which lines of work need someone in the room."""
    work = talk.state.answers.work
    talk.say(talk.words.presence_ask)
    talk.list_options(talk.name(work[index]) for index in step.lines)
    talk.say(talk.words.presence_hint)
    heard = talk.hear(
        partial(_read_presence, talk, step), talk.adviser.catalog.questions[ON_SITE].why.en
    )
    _move(talk, heard, talk.state.with_presence(None))


def _move(talk: Conversation, heard: _Noted | Signal, not_known: Interview) -> None:
    match heard:
        case Signal.BACK:
            talk.state = talk.state.back()
        case Signal.STOP:
            talk.state = talk.state.with_stop()
        case Signal():
            talk.state = not_known
            talk.confirm(talk.words.not_known)
        case _Noted():
            talk.state = heard.state
            talk.confirm(heard.words)


def _hint(talk: Conversation, question: Question) -> str:
    if question.kind == "hours-a-week":
        return talk.words.hours_hint
    if question.kind == "money":
        return talk.words.budget_hint if question.id == _BUDGET else talk.words.worth_hint
    return ""


def _read_answer(talk: Conversation, question: Question, typed: str) -> _Noted | Signal:
    if question.kind == "choice":
        picked = talk.pick(typed, [(option.id, option.en) for option in question.options])
        return _note(talk, question, picked) if isinstance(picked, str) else picked
    if question.kind == "market":
        return _read_market(talk, question, typed)
    return signal_in_text(typed, talk.signals) or _note(talk, question, typed)


def _read_market(talk: Conversation, question: Question, typed: str) -> _Noted | Signal:
    """Read a market by its number, code or name; other names of it, such as `UK`, are known where
    values are read.
    """
    options = [(option.id, option.en) for option in question.options]
    picked = talk.pick(typed, options) if talk.meant(typed, options) else typed
    return _note(talk, question, picked) if isinstance(picked, str) else picked


def _note(talk: Conversation, question: Question, typed: str) -> _Noted:
    state = talk.state.with_answer(question.id, typed)
    try:
        intake = talk.adviser.understand(state.answers)
    except ObmvaError as error:
        earlier = any(problem.field != f"answers.{question.id}" for problem in error.problems)
        raise RefusedError(
            *talk.sentences(error), *([talk.words.conflict] if earlier else [])
        ) from None
    return _Noted(state, _confirmation(talk, question, intake))


def _confirmation(talk: Conversation, question: Question, intake: Intake) -> str:
    values, words = intake.values, talk.words
    if question.kind == "choice":
        return next(
            option.en for option in question.options if option.id == values.choices[question.id]
        )
    if question.kind == "market":
        return talk.adviser.catalog.markets[values.market].name.en
    if question.kind == "hours-a-week":
        return words.hours_noted.format(hours=hours(values.owner_hours or 0))
    said = parse_money(intake.answers.answers[question.id], question.id)
    noted = (
        words.worth_noted
        if question.id != _BUDGET
        else words.firm_noted
        if said.firm
        else words.budget_noted
    )
    return noted.format(amount=_amount(said))


def _amount(said: Money) -> str:
    """Write a sum as it was said, to the cent where it has cents; without a currency when none was
    said.
    """
    number = f"{said.amount:,.2f}".removesuffix(".00")
    return f"{said.currency} {number}" if said.currency else number


def _read_presence(talk: Conversation, step: AskPresence, typed: str) -> _Noted | Signal:
    signal = signal_in_text(typed, talk.signals)
    if signal is not None:
        return signal
    numbers = line_numbers(typed, talk.words, range(1, len(step.lines) + 1))
    if numbers is None:
        raise RefusedError(talk.words.presence_wrong.format(given=typed))
    words = ", ".join(str(number) for number in numbers) or talk.words.none_word
    chosen = [step.lines[number - 1] for number in numbers]
    return _Noted(talk.state.with_presence(chosen), words)
