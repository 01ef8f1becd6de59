"""What an owner types, as it was typed."""

from collections.abc import Mapping
from typing import Annotated, Literal, Self

from pydantic import ConfigDict, Field, model_validator

from obmva.models.base import Closed, Family, Level, Line, QuestionId, RoleId, TaskId


class Typed(Closed):
    """Base of what an owner types: a number where words may stand is taken as the words."""

    model_config = ConfigDict(
        frozen=True, extra="forbid", coerce_numbers_to_str=True, defer_build=True
    )


class WorkEntry(Typed):
    """A line of work as the owner said it: `text` in own words or `task` by id; facts stated here
    win over the kind's own.

    `hours_shared`: the hours are an equal part of a total that was said for several lines together.
    """

    text: Line | None = None
    task: TaskId | None = None
    hours: str | None = None
    hours_shared: bool = False
    priority: Annotated[float, Field(gt=0, le=100)] = 1.0
    drop: bool = False
    level: Level | None = None
    family: Family | None = None
    on_site: bool | None = None
    one_off: bool | None = None
    rule_based: bool | None = None

    @model_validator(mode="after")
    def _says_which_work(self) -> Self:
        if self.text is None and self.task is None:
            raise ValueError("needs a text in your own words, or a task by its id")
        return self


class HaveEntry(Typed):
    """Someone who already helps: the role, and the hours a month as people write them; `could_grow`
    into a role with more say.
    """

    role: Line
    hours: Line
    could_grow: bool = False


class OfferEntry(Typed):
    """An offer as it is sold: by whom, for which role, and the price in the words of a price
    list.
    """

    name: Line
    role: Line
    price: Line


class DecisionEntry(Typed):
    """What was decided on these answers, as --save wrote it: whom to hire first, the hours a month
    that come back, the money a month, and the owner's hours a month for directing. Read by people
    and by a later review; it decides nothing.
    """

    date: Line
    program: Line
    recommended: RoleId | None = None
    hours_back: float | None = None
    monthly_cost: float | None = None
    owner_hours: float | None = None


class Answers(Typed):
    """An answers file: everything the owner said, as it was typed. An absent id is unasked,
    `unknown` is an answer.
    """

    schema_version: Literal[1, 2] = 2
    work: tuple[WorkEntry, ...] = ()
    answers: Mapping[QuestionId, str] = Field(default_factory=dict)
    prioritise: tuple[str, ...] | Mapping[str, float] = ()
    rates: Mapping[str, str] = Field(default_factory=dict)
    offers: tuple[OfferEntry, ...] = ()
    have: tuple[HaveEntry, ...] = ()
    decision: DecisionEntry | None = None
