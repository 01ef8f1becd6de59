"""Questions to the owner, and what is assumed while they are open."""

from collections.abc import Mapping
from typing import Annotated, Literal, Self

from pydantic import Field, StringConstraints, model_validator

from obmva.models.base import (
    KEBAB,
    Closed,
    Kebab,
    OptionId,
    Prose,
    QuestionId,
    Share,
    SourceId,
    Topic,
)


class Option(Prose):
    """One answer to choose from; in a sentence, `clause` is what follows "if" where it is given,
    `named` what it hands over or wants.
    """

    id: OptionId
    clause: Prose | None = None
    named: Prose | None = None


class Prior(Closed):
    """How likely each option is when the owner does not say.

    `given` names the one other answer it depends on, or what the work itself says: `level`,
    `family`, `one-off`, `presence`. `table` maps an option of `given` (or `any`) to probabilities
    by option id or number; each row sums to 1.
    """

    given: Kebab | None = None
    table: Mapping[str, Mapping[str, Share]]
    because: Prose
    sources: tuple[SourceId, ...] = ()

    @model_validator(mode="after")
    def _rows_sum_to_one(self) -> Self:
        for row, shares in self.table.items():
            if abs(sum(shares.values()) - 1) > 1e-9:  # noqa: PLR2004  rounding of decimal shares
                raise ValueError(f"{row}: the shares must add up to 1")
        return self


class Question(Closed):
    """A question to the owner: asked in the order of the file, explained by one line."""

    id: Annotated[QuestionId, StringConstraints(pattern=KEBAB)]
    topic: Topic
    kind: Literal["work", "choice", "money", "hours-a-week", "market"]
    label: Prose
    ask: Prose
    why: Prose
    options: tuple[Option, ...] = ()
    prior: Prior | None = None
    effort: Annotated[int, Field(ge=1, le=3)] | None = None

    def option(self, id_: str) -> Option:
        """Return the option of this id; raises `KeyError` where there is none."""
        return {option.id: option for option in self.options}[id_]
