"""The last line of the interview: how many questions were left out, and what they could still
change.
"""

from obmva.text import Words as Prompts


def left_out_words(say: Prompts, cannot: int, others: int, *, stopped: bool) -> str:
    """Say how many questions were left out: those that `cannot` change the advice, and the
    `others`.

    Where the owner `stopped`, nothing is known of the others; else they are unlikely to change it.
    """
    count = cannot + others
    sentences = [say.left_out_one if count == 1 else say.left_out_many]
    if cannot == count:
        sentences.append(say.cannot_it if count == 1 else say.cannot_any)
    elif cannot:
        sentences.append(say.cannot_one if cannot == 1 else say.cannot_some)
    if others and not stopped:
        sentences.append(_unlikely(say, cannot, others))
    if not stopped:
        sentences.append(say.ask_all)
    return " ".join(sentences).format(count=count, cannot=cannot, others=others)


def _unlikely(say: Prompts, cannot: int, others: int) -> str:
    if cannot:
        return say.unlikely_other if others == 1 else say.unlikely_others
    return say.unlikely_it if others == 1 else say.unlikely_any
