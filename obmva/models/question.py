"""Questions to the owner, and what is assumed while they are open."""

from collections.abc import Mapping
from typing import Annotated, Literal, Self

from pydantic import Field, StringConstraints, model_validator

from obmva.models.base import (
    KEBAB,
    Closed,
    Kebab,
    OptionId,
    Positive,
    Prose,
    QuestionId,
    Reader,
    Share,
    SourceId,
    Topic,
)


class Option(Prose):
    """One answer to choose from; in a sentence, `clause` is what follows "if" where it is given,
    `named` what it hands over or wants. `against` is said of a role that has its lowest value
    here, in place of the question's. `formerly` is the id that it had once.

    Where the options are sums a year, it holds those that stay `below` one, None in the last.
    """

    id: OptionId
    formerly: OptionId | None = None
    below: Positive | None = None
    clause: Prose | None = None
    named: Prose | None = None
    against: Prose | None = None


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
    """A question to the owner: asked in the order of the file, explained by one line.

    `read_by` names the criteria that read the answer, and `limit` where it can exclude a role or
    cap its hours. What readiness, served and goals read has a table of values in every role; what
    is read by the others is known to the analysis by its id. `against` is said of a role that the
    answer speaks against.
    """

    id: Annotated[QuestionId, StringConstraints(pattern=KEBAB)]
    topic: Topic
    kind: Literal["work", "choice", "money", "hours-a-week", "market"]
    label: Prose
    ask: Prose
    why: Prose
    read_by: tuple[Reader, ...] = Field(min_length=1)
    options: tuple[Option, ...] = ()
    prior: Prior | None = None
    effort: Annotated[int, Field(ge=1, le=3)] | None = None
    against: Prose | None = None

    @model_validator(mode="after")
    def _can_be_told(self) -> Self:
        needed = {"clause": self.kind == "choice"}
        needed["named"] = not {"authority", "goals"}.isdisjoint(self.read_by)
        needed["against"] = not ({"readiness", "served"}.isdisjoint(self.read_by) or self.against)
        for field in (field for field, need in needed.items() if need and self.kind == "choice"):
            silent = [option.id for option in self.options if getattr(option, field) is None]
            if silent:
                raise ValueError(f"options without {field}: {', '.join(silent)}")
        return self

    def speaks_against(self, id_: str) -> Prose:
        """Return what is said of a role that the option of this id speaks against."""
        option = self.option(id_)
        return option.against or self.against or option

    def option(self, id_: str) -> Option:
        """Return the option of this id; raises `KeyError` where there is none."""
        return {option.id: option for option in self.options}[id_]
