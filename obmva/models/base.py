"""Words and numbers that all models share."""

from typing import Annotated, Literal, NewType, Self, TypeAlias

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, model_validator

Language: TypeAlias = Literal["en", "fr", "it", "nl", "fi", "de", "es"]
Level: TypeAlias = Literal["execute", "specialise", "coordinate", "lead"]
Family: TypeAlias = Literal[
    "admin",
    "calendar-and-travel",
    "customer",
    "marketing",
    "content",
    "finance",
    "technology",
    "projects",
    "people",
    "operations",
    "strategy",
    "personal",
]
ManagementTask: TypeAlias = Literal[
    "forecast", "plan", "organise", "delegate", "coordinate", "control"
]
Basis: TypeAlias = Literal[
    "official", "survey", "price-list", "practitioner", "document", "estimate", "fitted"
]
Topic: TypeAlias = Literal[
    "work", "money", "setting", "authority", "business", "way-of-working", "goals"
]
EmploymentFactor: TypeAlias = Literal["full-time", "fixed-hours", "your-place", "your-method"]
Criterion: TypeAlias = Literal[
    "coverage", "suited", "authority", "readiness", "served", "cost", "goals"
]
Reader: TypeAlias = Criterion | Literal["limit"]

KEBAB = r"^[a-z0-9]+(-[a-z0-9]+)*$"
Kebab: TypeAlias = Annotated[str, StringConstraints(pattern=KEBAB)]
Area: TypeAlias = Kebab
"""The id of a market."""
Share: TypeAlias = Annotated[float, Field(ge=0, le=1)]
Positive: TypeAlias = Annotated[float, Field(gt=0)]
Amount: TypeAlias = Annotated[float, Field(ge=0)]
Size: TypeAlias = tuple[Positive, Positive, Positive]
"""Hours at the least, usually, and at the most."""
Line: TypeAlias = Annotated[str, StringConstraints(min_length=1, strip_whitespace=True)]
Currency: TypeAlias = Line
"""An ISO 4217 code; which there are, the markets say."""

RoleId = NewType("RoleId", str)
TaskId = NewType("TaskId", str)
QuestionId = NewType("QuestionId", str)
SourceId = NewType("SourceId", str)
RowId = NewType("RowId", str)

OptionId: TypeAlias = Kebab


class Closed(BaseModel):
    """Base of all models: frozen, no field beyond those named, and built when first used, which
    makes for quick starts.
    """

    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True, defer_build=True)


class Prose(Closed):
    """One sentence or two, in English now; another language is one more field, never a second
    number.
    """

    en: Line
    fr: Line | None = None
    it: Line | None = None
    nl: Line | None = None
    fi: Line | None = None
    de: Line | None = None
    es: Line | None = None


class Grounded(Closed):
    """A block of numbers with what they rest on: the basis, the sources, and for an estimate how it
    was made.
    """

    basis: Basis
    sources: tuple[SourceId, ...] = ()
    note: Line | None = None

    @model_validator(mode="after")
    def _says_what_it_rests_on(self) -> Self:
        own = self.basis in {"estimate", "fitted"}
        if own and not self.note:
            raise ValueError(f"basis: {self.basis} needs a note that says what it was made from")
        if not own and not self.sources:
            raise ValueError("needs at least one source, or basis: estimate with a note")
        return self
