"""The last line of the interview: how many questions were left out, and what they could still
change.
"""

from collections.abc import Iterator

from obmva.text.say import Say


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
