"""Rules on answers that do not go together."""

from collections.abc import Mapping
from typing import Annotated, Literal, Self

from pydantic import Field, StringConstraints, model_validator

from obmva.models.base import (
    KEBAB,
    Amount,
    Closed,
    Family,
    Level,
    OptionId,
    Prose,
    QuestionId,
    Share,
    TaskId,
)


class WorkCondition(Closed):
    """Work of these kinds, levels or families, or done on site (what is empty is not looked at):
    some of it, or at least this `share` of all hours.
    """

    tasks: tuple[TaskId, ...] = ()
    levels: tuple[Level, ...] = ()
    families: tuple[Family, ...] = ()
    on_site: bool = False
    share: Share = 0.0


class AmountCondition(Closed):
    """A number made of the answers, below or above a bound: `hours` of work a month; the
    `hours-for-budget` that a month's budget buys of the cheapest role; `budget-of-turnover`, a
    year's budget over the most that the turnover can be.
    """

    of: Literal["hours", "hours-for-budget", "budget-of-turnover"]
    below: Amount | None = None
    above: Amount | None = None

    @model_validator(mode="after")
    def _bounded(self) -> Self:
        if (self.below is None) == (self.above is None):
            raise ValueError("needs either below or above")
        return self


class Contradiction(Closed):
    """Answers that do not go together: everything named must hold. `ask` is the question to ask
    again.
    """

    id: Annotated[str, StringConstraints(pattern=KEBAB)]
    answers: Mapping[QuestionId, tuple[OptionId, ...]] = Field(default_factory=dict)
    work: WorkCondition | None = None
    amount: AmountCondition | None = None
    ask: QuestionId
    text: Prose
