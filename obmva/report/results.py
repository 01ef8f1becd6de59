"""What the program finds out, in words and numbers: pages read it, and it is the JSON, field by
field.

Hours and money are a month's unless a name says otherwise. What is not known is None.
"""

from dataclasses import dataclass, field
from functools import cache
from typing import Annotated, Any, Literal, TypeAlias, TypeVar

from pydantic import Field, PlainSerializer

from obmva import __version__
from obmva.catalog import edition
from obmva.models import (
    Currency,
    Family,
    Level,
    QuestionId,
    RoleId,
    SourceId,
    TaskId,
    Topic,
)

T = TypeVar("T")
NotWork: TypeAlias = Literal["title", "control", "greeting", "not-understood"]
OnScreen: TypeAlias = Annotated[T, Field(exclude=True)]
"""Said on the page alone: programs read the fields that it is made of."""
Cents: TypeAlias = Annotated[
    float, PlainSerializer(lambda amount: round(amount, 2), return_type=float)
]
Whole: TypeAlias = Annotated[float, PlainSerializer(round, return_type=int)]
Joined: TypeAlias = Annotated[tuple[str, ...], PlainSerializer(" ".join, return_type=str)]


@dataclass(frozen=True)
class Program:
    """Who says so: the program, its version, and the day on which its data were last looked
    over.
    """

    name: str
    version: str
    data: str


@cache
def program() -> Program:
    """Return this program."""
    return Program("obmva", __version__, edition())


@dataclass(frozen=True, kw_only=True)
class Document:
    """What every result begins with; `command` follows."""

    schema_version: Literal[2] = 2
    program: Program = field(default_factory=program)

    def to_dict(self) -> dict[str, Any]:
        """Return the result as plain data, equal to its JSON document."""
        from obmva.report.plain_data import plain_data  # noqa: PLC0415  few want it

        data: dict[str, Any] = plain_data(self)
        return data


@dataclass(frozen=True)
class SourceView:
    """A publication that something on the page rests on; `interest` says what its author sells."""

    id: SourceId
    title: str
    url: str | None
    year: int | None
    interest: str | None = None


@dataclass(frozen=True, kw_only=True)
class MoneyRange:
    """Money a month with the year and basis of the figures behind it; `once` is paid beside it for
    work that ends.
    """

    currency: Currency
    low: Cents
    typical: Cents
    high: Cents
    once: Cents | None = None
    year: int | None
    basis: str


@dataclass(frozen=True)
class OfferView:
    """An offer as it is sold, held against the work: the price of an hour that is used, and how
    high the price of an hour is against published ones. Without a `name` it is a price in hand.
    """

    name: str
    role: RoleId
    monthly_cost: MoneyRange
    price_of_used_hour: Cents | None
    covered_hours: float
    against_range: Literal["low", "usual", "high", "unknown"]
    text: str
    sources: tuple[SourceId, ...]


@dataclass(frozen=True)
class MoneyOnce:
    """Money for work that ends, in all."""

    currency: Currency
    low: Cents
    typical: Cents
    high: Cents


@dataclass(frozen=True, kw_only=True)
class WorkLine:
    """A line of work as it was understood; `confidence` 0..1, `name` the kind's name or None.

    `hours_said` is the range of hours that was said; `hours_taken`, a month's or once, stand in
    where the owner said none and the decision took some.
    """

    text: str
    task: TaskId | None
    name: OnScreen[str | None]
    level: Level | None
    family: Family | None
    hours_per_month: float | None
    hours_once: float | None = None
    hours_stated: bool
    confidence: float
    made_of: Annotated[Literal["work", "not-understood"], Field(serialization_alias="is")]
    set_aside: OnScreen[str | None] = None
    once: OnScreen[bool] = False
    hours_said: OnScreen[tuple[float, float] | None] = None
    hours_taken: OnScreen[float | None] = None


@dataclass(frozen=True)
class AsideView:
    """Words that were typed where work is said and are none: what they are, the role that a title
    names, and what is said to them.
    """

    text: str
    made_of: Annotated[NotWork, Field(serialization_alias="is")]
    role: RoleId | None
    reply: str


@dataclass(frozen=True)
class Sentence:
    """A sentence with an id that stays the same in every language, and its sources.

    `brief` is what a screen has room for: empty where that is the sentence itself, None where it is
    nothing.
    """

    id: str
    text: str
    sources: tuple[SourceId, ...] = ()
    brief: OnScreen[str | None] = ""


@dataclass(frozen=True)
class OptionEffect:
    """What one answer to an open question would do: the role that would then lead."""

    option: str
    leader: RoleId | None


@dataclass(frozen=True)
class Assumption:
    """What was assumed because the owner has not said; `effect` is empty where it is no open
    answer.
    """

    question: str
    label: OnScreen[str]
    assumed: str
    reason: str
    effect: tuple[OptionEffect, ...] = ()


@dataclass(frozen=True)
class OptionView:
    """An answer to choose from."""

    id: str
    text: str


@dataclass(frozen=True, kw_only=True)
class OneOffView:
    """Who does some one-off work: the role (None: nobody fits), whether it is hired for the work of
    every month too, the hours and the money in all.
    """

    work: tuple[str, ...]
    role: RoleId | None
    same_person: bool
    hours_once: float
    cost_once: MoneyOnce | None
    text: str


@dataclass(frozen=True)
class QuestionView:
    """A question, why it is asked, and its options."""

    id: QuestionId
    topic: Topic
    ask: str
    why: str
    options: tuple[OptionView, ...]
