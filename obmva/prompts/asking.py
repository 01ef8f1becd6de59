"""One question after the other: the question, its options, the answer in any form that can be read,
and what was noted.
"""

from dataclasses import dataclass
from functools import partial

from obmva.errors import ObmvaError
from obmva.intake import Intake, is_unknown
from obmva.interview import ON_SITE, UNKNOWN, AskPresence, AskQuestion, Interview
from obmva.models import Question, QuestionId
from obmva.prompts.conversation import Conversation, RefusedError
from obmva.prompts.replies import Signal, line_numbers, signal_in_text
from obmva.quantities import parse_money
from obmva.report.reading import budget_words
from obmva.text.say import All, Hours, Money, Say, Words

_BUDGET = QuestionId("budget")


@dataclass(frozen=True)
class _Noted:
    """An answer that was read, and the words that confirm it."""

    state: Interview
    words: Words


def ask_question(talk: Conversation, step: AskQuestion) -> None:
    """Ask one question and move on by what was said."""
    question = talk.adviser.catalog.questions[step.question]
    for one in talk.adviser.contradictions(talk.state.answers) if step.contradiction else ():
        if one.id == step.contradiction:
            talk.say(one.text)
    talk.say(Say("prompts.question", number=step.number, ask=question.ask))
    talk.list_options(question.options)
    if hint := _hint(question):
        talk.say(hint)
    empty: _Noted | Signal = Signal.UNKNOWN
    if step.again and question.id in talk.state.answers.answers:
        empty = _Noted(_as_it_is(talk, question), answered(talk, question))
        talk.say(Say("prompts.answered-so", answer=empty.words))
    heard = talk.hear(partial(_read_answer, talk, question), question.why, empty=empty)
    _move(talk, heard, talk.state.with_answer(question.id, UNKNOWN))


def tell_given(talk: Conversation) -> None:
    """List what was answered before the interview began, if anything."""
    catalog, answers = talk.adviser.catalog, talk.state.answers.answers
    given = [question for id_, question in catalog.questions.items() if id_ in answers]
    if given:
        talk.say(Say("prompts.answered-already"))
    for question in given:
        answer = answered(talk, question)
        talk.say(Say("prompts.answered", question=question.label, answer=answer), "  ", "- ")


def ask_presence(talk: Conversation, step: AskPresence) -> None:
    """Ask which lines of work need someone in the room."""
    work = talk.state.answers.work
    talk.say(Say("prompts.presence-ask"))
    talk.list_options(talk.name(work[index]) for index in step.lines)
    talk.say(Say("prompts.presence-hint"))
    why = talk.adviser.catalog.questions[ON_SITE].why
    heard = talk.hear(partial(_read_presence, talk, step), why)
    _move(talk, heard, talk.state.with_presence(None))


def _move(talk: Conversation, heard: _Noted | Signal, not_known: Interview) -> None:
    match heard:
        case Signal.BACK:
            talk.state = talk.state.back()
        case Signal.STOP:
            talk.state = talk.state.with_stop()
        case Signal():
            talk.state = not_known
            talk.confirm(Say("prompts.not-known"))
        case _Noted():
            talk.state = heard.state
            talk.confirm(heard.words)


def _hint(question: Question) -> Say | None:
    if question.kind == "hours-a-week":
        return Say("prompts.hours-hint")
    if question.kind == "money":
        return Say("prompts.budget-hint" if question.id == _BUDGET else "prompts.worth-hint")
    return None


def _read_answer(talk: Conversation, question: Question, typed: str) -> _Noted | Signal:
    if question.options:
        return _read_option(talk, question, typed)
    return signal_in_text(typed, talk.signals) or _note(talk, question, typed)


def _read_option(talk: Conversation, question: Question, typed: str) -> _Noted | Signal:
    """Read an option by its number, id or words; what else means one, such as `UK` or a sum, is
    known where values are read.
    """
    options = [(option.id, talk.speak(option)) for option in question.options]
    has_other_names = question.kind == "market" or any(option.below for option in question.options)
    is_other_name = has_other_names and not talk.meant(typed, options)
    picked = typed if is_other_name else talk.pick(typed, options)
    return _note(talk, question, picked) if isinstance(picked, str) else picked


def _note(talk: Conversation, question: Question, typed: str) -> _Noted:
    state = talk.state.with_answer(question.id, typed)
    try:
        intake = talk.adviser.understand(state.answers)
    except ObmvaError as error:
        earlier = any(problem.field != f"answers.{question.id}" for problem in error.problems)
        conflict = [Say("prompts.conflict")] if earlier else []
        raise RefusedError(*talk.sentences(error), *conflict) from None
    return _Noted(state, _confirmation(talk, question, intake))


def _as_it_is(talk: Conversation, question: Question) -> Interview:
    return talk.state.with_answer(question.id, talk.state.answers.answers[question.id])


def answered(talk: Conversation, question: Question) -> Words:
    """Return the words for an answer that was given before."""
    intake = talk.adviser.understand(talk.state.answers)
    if is_unknown(intake.answers.answers[question.id]):
        return Say("prompts.not-known")
    return _confirmation(talk, question, intake)


def _confirmation(talk: Conversation, question: Question, intake: Intake) -> Words:
    values = intake.values
    if question.kind == "choice":
        return question.option(values.choices[question.id])
    if question.kind == "market":
        return talk.adviser.catalog.markets[values.market].name
    if question.kind == "hours-a-week":
        return Say("prompts.hours-noted", hours=Hours(values.owner_hours or 0))
    if question.id != _BUDGET:
        worth = Money(values.currency, values.worth or 0.0, rounded="cent")
        return Say("prompts.worth-noted", amount=worth)
    said = parse_money(intake.answers.answers[question.id], question.id)
    return budget_words(said, values.currency if said.currency else "")


def _read_presence(talk: Conversation, step: AskPresence, typed: str) -> _Noted | Signal:
    signal = signal_in_text(typed, talk.signals)
    if signal is not None:
        return signal
    numbers = line_numbers(typed, talk.adviser.catalog.asides, range(1, len(step.lines) + 1))
    if numbers is None:
        raise RefusedError(Say("prompts.presence-wrong", given=typed))
    words = All(tuple(sorted(numbers)), "comma") if numbers else Say("prompts.none-word")
    chosen = [step.lines[number - 1] for number in numbers]
    return _Noted(talk.state.with_presence(chosen), words)
