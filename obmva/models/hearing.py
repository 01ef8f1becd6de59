"""How answers to the questions are said in an owner's own sentences, by language."""

from collections.abc import Mapping
from typing import Literal

from obmva.models.base import Area, Closed, Line, QuestionId


class HeardAnswer(Closed):
    """An answer that was taken from the owner's own sentences, and the words that it rests on."""

    question: QuestionId
    value: Line
    words: Line


class ProseWords(Closed):
    """How work stands in sentences: `speaking` are words that no line of a list has; patterns
    behind which work is announced (`wanted`), that say what the owner keeps (`own`) or how things
    are (`facts`); `lead` are words before a piece of work that say nothing.
    """

    speaking: Line
    wanted: str
    own: str
    facts: str
    lead: Line


class HearingWords(Closed):
    """Patterns by question and option, a line each; `words` are classes of phrases by name,
    `guards` say that a sentence doubts or is about others, `located` are the ways to say where.
    """

    words: Mapping[str, Line]
    negation: Line
    guards: str = ""
    located: str = ""
    prose: ProseWords
    answers: Mapping[QuestionId, Mapping[str, str]]


Sign = Literal[
    "sure",
    "named",
    "none",
    "run",
    "near",
    "announced",
    "fact",
    "empty",
    "answered",
    "parts",
    "words",
]


class SignsOfWork(Closed):
    """How much each sign speaks for a part of a sentence being work, in logarithms of odds: how
    sure its kind of work is, that of its likeliest kind by name (`named`) and of its being no work
    (`none`), that it is work to be run (`run`), how sure the kinds of its neighbours are (`near`),
    that it stands behind words that announce work, that it says how things are (`fact`), its share
    of words that say nothing (`empty`) or answer a question (`answered`), each part that its
    sentence has (up to six) and each word of its own beyond six. `start` is what they are added
    to, and a part is work from the probability `least` up.
    """

    weights: Mapping[Sign, float]
    start: float
    least: float
    basis: Literal["fitted"]
    note: Line


class HeardAnywhere(Closed):
    """What is the same in every language: the larger places of a market, and by question and
    option the options that say more; `beside_work` are the questions, or one option of them,
    whose answers are no work; `work` tells work in sentences.
    """

    places: Mapping[Area, Line]
    beside_work: Line
    weaker: Mapping[QuestionId, Mapping[str, Line]]
    work: SignsOfWork
