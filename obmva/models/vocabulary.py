"""Kinds of work, the rows of the comparison, publications."""

from collections.abc import Mapping
from typing import Annotated, Literal, Self, TypeAlias

from pydantic import Field, StringConstraints, model_validator

from obmva.models.base import (
    KEBAB,
    Closed,
    Family,
    Kebab,
    Level,
    Line,
    ManagementTask,
    Prose,
    RoleId,
    RowId,
    Size,
    TaskId,
)


class Task(Closed):
    """A kind of work. `rule_based`: it follows fixed rules, so that software could do it;
    `software`: how far tools on the market do it today; `one_off`: it ends; `on_site`: someone must
    be in the room; `part_of`: the older kind that it was cut out of; `hours`: what it usually takes
    a month (in all, if it ends) where that is not as usual for its level and family.
    """

    id: Annotated[TaskId, StringConstraints(pattern=KEBAB)]
    level: Level
    family: Family
    management: ManagementTask | None = None
    on_site: bool = False
    one_off: bool = False
    rule_based: bool = False
    software: Literal["part", "whole"] | None = None
    part_of: TaskId | None = None
    hours: Size | None = None


class RowDefinition(Closed):
    """A row of every role's profile: its label and the closed words that its `value` may be; those
    of a `card` stand on the first screen of a comparison.
    """

    id: Annotated[RowId, StringConstraints(pattern=KEBAB)]
    label: Prose
    card: bool = False
    values: Mapping[Kebab, Prose]


Publisher: TypeAlias = Literal[
    "training",
    "recruiting",
    "accounting",
    "software",
    "consulting",
    "official",
    "association",
    "press",
    "website",
    "owner",
]


class Source(Closed):
    """A publication: its title, its address (a founding document has none), and the year of its
    figures.

    `sells` is the role that its publisher sells, `by` who it is otherwise.
    """

    title: Line
    url: Annotated[str, StringConstraints(pattern=r"^https?://\S+$")] | None = None
    year: Annotated[int, Field(ge=1990, le=2100)] | None = None
    seed: bool = False
    sells: RoleId | None = None
    by: Publisher | None = None

    @model_validator(mode="after")
    def _can_be_found(self) -> Self:
        if not self.seed and self.url is None:
            raise ValueError("needs an address (url), or seed: true for a founding document")
        return self
