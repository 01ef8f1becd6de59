"""How adverts for help are written, by language."""

from collections.abc import Mapping
from typing import Literal, TypeAlias

from obmva.models.base import Closed, Line

Told: TypeAlias = Literal[
    "hours", "price", "place", "contract", "decisions", "done-well", "first-month", "answer"
]
"""What a reader has to know before answering an advert, in the order in which a brief says it."""
Cue: TypeAlias = Literal[
    "hours",
    "price",
    "place",
    "employee",
    "contractor",
    "decisions",
    "done-well",
    "first-month",
    "answer",
]


class AdvertWords(Closed):
    """Phrases of one language: headings over the work and over what is none (`other`), words of
    sentences about `people` and not work, and what tells that an advert says something.
    """

    work: Line
    other: Line
    people: Line
    says: Mapping[Cue, Line]
