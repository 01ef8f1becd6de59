"""What the owner may do once there is an advice: change an answer, see more of it, save it, leave.
Plain lines and one prompt, as in the interview.
"""

import contextlib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Literal, TypeAlias, get_args

from obmva.errors import ObmvaError
from obmva.interview import WORK, Done
from obmva.models import Answers, AsideWords, MenuWord, QuestionId
from obmva.prompts.asking import answered
from obmva.prompts.conversation import AskAgainError, Conversation, RefusedError
from obmva.prompts.keeping import ending_alike
from obmva.prompts.replies import Meaning, Signal, control_meaning, meant, menu_meaning
from obmva.prompts.steps import take_step
from obmva.prompts.weighing import ask_priorities
from obmva.text.say import Number, Say, Words

_Control: TypeAlias = Literal["change", "show", "stop", "help"]
Word: TypeAlias = MenuWord | _Control
Pages: TypeAlias = Mapping[str, Callable[[Answers, str], None]]
"""What a word shows or does, with the answers and what was typed behind it: the words of the menu,
and `show` for the advice itself.
"""
_OF_CONTROLS: tuple[_Control, ...] = ("change", "show", "stop", "help")
_LONGEST_WORD = 3
_USUAL_FILE = "obmva-answers.yaml"


@dataclass(frozen=True)
class _Choice:
    """A word of the menu and what was typed behind it."""

    word: Word
    rest: str = ""


def stay(talk: Conversation, pages: Pages) -> None:
    """Offer what may be done now, and do it, until the owner leaves; what goes wrong is told, and
    the menu comes back. Raises `KeyboardInterrupt` as the interview does.
    """
    with ending_alike(), contextlib.suppress(EOFError):
        while True:
            with contextlib.suppress(AskAgainError):
                choice = _choose(talk)
                if choice.word == "stop":
                    return
                _try(talk, pages, choice)


def _try(talk: Conversation, pages: Pages, choice: _Choice) -> None:
    try:
        _do(talk, pages, choice)
    except ObmvaError as error:
        talk.refuse(talk.sentences(error))
    except RefusedError as refused:
        talk.refuse(refused.args)


def _meanings(asides: Mapping[str, AsideWords], language: str) -> tuple[Meaning[Word], ...]:
    own: tuple[MenuWord, ...] = get_args(MenuWord)
    words: list[Meaning[Word]] = [menu_meaning(one, asides, language) for one in own]
    words += [control_meaning(one, one, asides, language) for one in _OF_CONTROLS]
    return tuple(words)


def _choose(talk: Conversation) -> _Choice:
    talk.terminal.write("\n")
    talk.say(Say("menu.words"))
    meanings = _meanings(talk.adviser.catalog.asides, talk.speak.language)
    heard = talk.hear(partial(_read, talk, meanings), "", empty=_Choice("help"))
    return _Choice("help") if isinstance(heard, Signal) else heard


def _read(talk: Conversation, meanings: Sequence[Meaning[Word]], typed: str) -> _Choice:
    """Read a word of the menu, alone or with more behind it, or the question to answer anew."""
    parts = typed.split()
    for length in range(min(len(parts), _LONGEST_WORD), 0, -1):
        found = meant(" ".join(parts[:length]), meanings)
        if len(found) == 1:
            return _Choice(found[0], " ".join(parts[length:]))
        if found and length == len(parts):
            raise RefusedError(Say("menu.several", given=typed))
    if len(talk.meant(typed, _answers_by_question(talk))) == 1:
        return _Choice("change", typed)
    raise RefusedError(Say("menu.unknown", given=typed))


def _do(talk: Conversation, pages: Pages, choice: _Choice) -> None:
    answers = talk.state.answers
    match choice.word:
        case "help":
            talk.say(Say("menu.help"))
        case "change":
            _change(talk, pages, choice.rest)
        case "why":
            if role := choice.rest or _ask_role(talk):
                pages["why"](answers, role)
        case "prioritise":
            _prioritise(talk, pages)
        case "save":
            file = choice.rest or _ask_file(talk)
            pages["save"](answers, file)
            talk.confirm(Say("menu.saved", file=file))
        case word:
            pages[word](answers, choice.rest)


def _prioritise(talk: Conversation, pages: Pages) -> None:
    """Ask what counts most; the advice is shown where that is something else than before."""
    order = ask_priorities(talk)
    if order is None or order == talk.state.answers.prioritise:
        return
    talk.state = talk.state.with_priorities(order)
    talk.terminal.write("\n")
    pages["show"](talk.state.answers, "")


def _change(talk: Conversation, pages: Pages, which: str) -> None:
    """Ask one question anew, and what follows from it; the advice is shown where it may be another
    one.
    """
    question = _which_question(talk, which)
    if question is None:
        return
    before = talk.state
    talk.state = before.reopened(question)
    while not isinstance(step := talk.state.step, Done):
        take_step(talk, step)
        if before.stopped:
            talk.state = talk.state.with_stop()
    if talk.state.answers != before.answers:
        talk.terminal.write("\n")
        pages["show"](talk.state.answers, "")


def _which_question(talk: Conversation, which: str) -> QuestionId | None:
    """Return the question that was named, or else asked for; None where the owner thinks better of
    it.
    """
    options = _answers_by_question(talk)
    read = partial(talk.pick, options=options)
    picked: str | Signal
    if which:
        picked = read(which)
    else:
        talk.say(Say("menu.change-which"))
        talk.list_options(words for _, words in options)
        picked = talk.hear(read, Say("menu.change-why"))
    return None if isinstance(picked, Signal) else QuestionId(picked)


def _answers_by_question(talk: Conversation) -> list[tuple[str, str]]:
    """Return the questions (id, words) with what was answered, those without an answer last."""
    given = talk.state.answers
    questions = talk.adviser.catalog.questions.values()
    ordered = sorted(questions, key=lambda one: one.id != WORK and one.id not in given.answers)
    return [(one.id, talk.speak(_answered(talk, one.id, one.label))) for one in ordered]


def _answered(talk: Conversation, id_: QuestionId, label: Words) -> Words:
    given = talk.state.answers
    if id_ == WORK:
        return Say("menu.work", count=Number(len(given.work)))
    if id_ not in given.answers:
        return Say("menu.open", question=label)
    answer = answered(talk, talk.adviser.catalog.questions[id_])
    return Say("prompts.answered", question=label, answer=answer)


def _ask_role(talk: Conversation) -> str:
    """Ask which of the other roles is meant; an empty text where the owner thinks better of it."""
    report = talk.adviser.recommend(talk.state.answers)
    others = [(one.role, one.name) for one in report.ranking if one.role != report.leading]
    talk.say(Say("menu.why-whom"))
    talk.list_options(name for _, name in others)
    heard = talk.hear(partial(_read_role, talk, others), Say("menu.why-why"))
    return "" if isinstance(heard, Signal) else heard


def _read_role(talk: Conversation, others: Sequence[tuple[str, str]], typed: str) -> str | Signal:
    """Read a role of the list, or any other name of a role, which is understood where it is
    used.
    """
    found = talk.meant(typed, others)
    return found[0] if len(found) == 1 else typed


def _ask_file(talk: Conversation) -> str:
    talk.say(Say("menu.save-where", file=_USUAL_FILE))
    heard = talk.hear(str, Say("menu.save-why"), empty=_USUAL_FILE)
    return _USUAL_FILE if isinstance(heard, Signal) else heard
