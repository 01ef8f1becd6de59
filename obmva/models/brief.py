"""What a brief says beside the owner's own lines."""

from collections.abc import Mapping
from typing import Annotated, Literal, TypeAlias

from pydantic import Field, StringConstraints

from obmva.models.base import Area, Closed, Level, Line, Prose
from obmva.models.role import Contract

Interest: TypeAlias = Literal["official", "marketplace", "board", "association"]
Some: TypeAlias = Annotated[tuple[Prose, ...], Field(min_length=2)]


class BriefOfLevel(Closed):
    """What is said of work of one level: when it is done well, how the first month goes, what to
    ask candidates, and a paid trial task with what a good result `shows`.
    """

    done_well: Prose
    first_month: Some
    questions: Annotated[tuple[Prose, ...], Field(min_length=5, max_length=5)]
    trial: Prose
    shows: Prose


class BriefOfContract(Closed):
    """What is said of one kind of contract: what candidates send, what the owner checks and agrees
    on, and what to have ready.
    """

    answer: Some
    checks: Some
    ready: Some


class Place(Closed):
    """Where one looks for help in a market, and what kind of place that is."""

    name: Line
    url: Annotated[str, StringConstraints(pattern=r"^https://\S+$")]
    kind: Interest


class BriefTexts(Closed):
    """All of it: by level, by contract, and places by market with what interest each kind has."""

    levels: Mapping[Level, BriefOfLevel]
    contracts: Mapping[Contract, BriefOfContract]
    interests: Mapping[Interest, Prose]
    places: Mapping[Area, tuple[Place, ...]]
