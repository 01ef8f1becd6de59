"""Asks which criterion an owner would rather see move from its worse end to its better one."""

from functools import partial

from obmva.prompts.conversation import Conversation, RefusedError
from obmva.prompts.replies import Signal, line_numbers, signal_in_text
from obmva.text.say import Say


def ask_priorities(talk: Conversation) -> tuple[str, ...] | None:
    """Return criteria (ids) in the order in which they count to the owner, none where they are to
    count as usual; None where the owner thinks better of it.
    """
    options = talk.adviser.priorities(talk.state.answers)
    talk.say(Say("menu.priorities-ask"))
    talk.list_options(words for _, words in options)
    talk.say(Say("menu.priorities-hint"))
    heard = talk.hear(partial(_read, talk, len(options)), Say("menu.priorities-why"))
    if isinstance(heard, Signal):
        return None
    return tuple(options[number - 1][0] for number in heard)


def _read(talk: Conversation, count: int, typed: str) -> tuple[int, ...] | Signal:
    signal = signal_in_text(typed, talk.signals)
    if signal is not None:
        return signal
    numbers = line_numbers(typed, talk.adviser.catalog.asides, range(1, count + 1))
    if numbers is None:
        raise RefusedError(Say("prompts.presence-wrong", given=typed))
    return numbers
