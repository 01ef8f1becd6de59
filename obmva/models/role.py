"""What a role file may say: one kind of help that an owner can hire."""

from collections.abc import Mapping
from typing import Annotated, Literal, Self, TypeAlias, get_args

from pydantic import ConfigDict, Field, StringConstraints, model_validator
from pydantic.config import JsonDict

from obmva.models.base import (
    KEBAB,
    Amount,
    Area,
    Closed,
    Currency,
    Family,
    Grounded,
    Kebab,
    Language,
    Level,
    Line,
    OptionId,
    Positive,
    Prose,
    QuestionId,
    RoleId,
    RowId,
    Share,
    SourceId,
)

Gender: TypeAlias = Literal["feminine", "masculine", "common", "neuter"]
Contract: TypeAlias = Literal["contractor", "employee"]


class Setting(Grounded):
    """Where and under what contract the role usually works; `employed` says that a contractor of
    this kind is found as an employee too.
    """

    remote: bool
    on_site: bool
    contract: Contract
    employed: bool = False


class Hours(Grounded):
    """Hours worked a month that one can buy: the smallest purchase and the most."""

    min: Positive
    max: Positive

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if self.min > self.max:
            raise ValueError("min must not be above max")
        return self


class Span(Grounded):
    """A range of a quantity; its unit is the field's name (weeks, months, clients)."""

    low: Amount
    high: Amount

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if self.low > self.high:
            raise ValueError("low must not be above high")
        return self


class Supervision(Grounded):
    """The owner's hours: `week` hours each week, and `per_hour` for each hour bought (0..1)."""

    week: Amount
    per_hour: Share


class Onboarding(Grounded):
    """The owner's hours, once, until the newcomer can work."""

    hours: Amount


class LevelScope(Closed):
    """The families of one level: those the role owns (fit 1) and those it does half of or under
    direction (fit 0.5).
    """

    owns: tuple[Family, ...] = ()
    helps: tuple[Family, ...] = ()

    @model_validator(mode="after")
    def _owned_or_helped(self) -> Self:
        both = sorted(set(self.owns) & set(self.helps))
        if both:
            raise ValueError(f"{', '.join(both)}: stands under owns and under helps; keep one")
        return self


class Scope(Grounded):
    """What the role does. `execute_share`: largest share of its hours that may be execute work
    (0..1).
    """

    execute: LevelScope = LevelScope()
    specialise: LevelScope = LevelScope()
    coordinate: LevelScope = LevelScope()
    lead: LevelScope = LevelScope()
    execute_share: Share = 1.0
    families_at_once: Annotated[int, Field(ge=1)] | None = None


_TABLES: JsonDict = {
    "type": "object",
    "additionalProperties": {"type": "number", "minimum": 0, "maximum": 1},
}


class Values(Grounded):
    """How good the role is (0..1) for each option of each question that one criterion reads.

    In a file the questions stand beside `basis`, `sources` and `note`.
    """

    model_config = ConfigDict(extra="allow", json_schema_extra={"additionalProperties": _TABLES})
    __pydantic_extra__: dict[QuestionId, Mapping[OptionId, Share]]  # type: ignore[assignment]

    @property
    def tables(self) -> Mapping[QuestionId, Mapping[OptionId, Share]]:
        """The values by question and option."""
        return self.__pydantic_extra__


class Suited(Grounded):
    """How well the role is made for work of each level and family (0..1); what is absent is 0."""

    execute: Mapping[Family, Share] = Field(default_factory=dict)
    specialise: Mapping[Family, Share] = Field(default_factory=dict)
    coordinate: Mapping[Family, Share] = Field(default_factory=dict)
    lead: Mapping[Family, Share] = Field(default_factory=dict)


class Ratio(Closed):
    """A price made from another role's price in the same market: its low price times the low ratio,
    and so on, for a ratio is not known exactly either.
    """

    role: RoleId
    low: Positive
    typical: Positive
    high: Positive

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if not self.low <= self.typical <= self.high:
            raise ValueError("low, typical and high must rise")
        return self


class Service(Closed):
    """A price that is published for one level of service, in the unit of its rate; or for a
    retainer, money a month, for so many `hours` where they are named.
    """

    service: Literal["basic", "standard", "senior", "retainer"]
    low: Positive
    high: Positive
    hours: Positive | None = None
    sources: tuple[SourceId, ...] = Field(min_length=1)

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if self.low > self.high:
            raise ValueError("low must not be above high")
        if self.hours is not None and self.service != "retainer":
            raise ValueError("hours: only a retainer names them")
        return self


class Rate(Grounded):
    """A price in one market. Pay of employees is gross; `for_hours` says how many hours a monthly
    price buys.

    `services` are what levels of it and retainers cost, where that is published.

    Either low, typical and high in `currency`, or `estimate`: a ratio to another role's price in
    the same market.
    """

    market: Area
    currency: Currency
    unit: Literal["hour", "month", "year"] = "hour"
    for_hours: Positive | None = None
    low: Positive | None = None
    typical: Positive | None = None
    high: Positive | None = None
    estimate: Ratio | None = None
    services: tuple[Service, ...] = ()
    year: Annotated[int, Field(ge=1990, le=2100)] | None = None

    @model_validator(mode="after")
    def _has_a_price(self) -> Self:
        given = [price for price in (self.low, self.typical, self.high) if price is not None]
        if self.estimate is not None:
            if given or self.basis != "estimate":
                raise ValueError(
                    "a ratio has basis: estimate and no low, typical or high of its own"
                )
        elif len(given) != 3:  # noqa: PLR2004  three points make a range
            raise ValueError("needs low, typical and high, or an estimate by ratio")
        elif given != sorted(given):
            raise ValueError("low, typical and high must rise")
        return self


class ProfileRow(Prose):
    """One row of the comparison: a word of the row's vocabulary, the sentence, its sources, and who
    disagrees.
    """

    value: Kebab
    sources: tuple[SourceId, ...] = Field(min_length=1)
    disagree: Prose | None = None


class Names(Closed):
    """What people call the role in one language: the name on screen first, then every other title
    in use.

    `article`, `gender` and `forms` are for its sentences: forms, and the article, are those that
    the rules of the language do not make.
    """

    name: Line
    plural: Line
    article: Line | None = None
    gender: Gender | None = Field(default=None, exclude=True)
    forms: Mapping[Kebab, Line] = Field(default_factory=dict, exclude=True)
    aliases: tuple[Line, ...] = ()


class Role(Closed):
    """One kind of help that an owner can hire."""

    id: Annotated[RoleId, StringConstraints(pattern=KEBAB)]
    names: Mapping[Language, Names]
    summary: Prose
    authority: Annotated[int, Field(ge=0, le=3)]
    authority_sources: tuple[SourceId, ...] = Field(min_length=1)
    setting: Setting
    hours: Hours
    term_months: Span
    notice_weeks: Span
    weeks_to_find: Span
    weeks_to_useful: Span
    clients: Span
    scope: Scope
    suited: Suited | None = None
    supervision: Supervision
    onboarding: Onboarding
    may_supervise: bool = False
    needs_doers: bool = False
    readiness: Values
    served: Values
    goals: Values
    twin: RoleId | None = None
    rates: tuple[Rate, ...] = ()
    profile: Mapping[RowId, ProfileRow]

    @property
    def usual_level(self) -> Level | None:
        """The level at which the role owns the most kinds of work, the higher of two; None for a
        role that owns none.
        """
        levels: tuple[Level, ...] = get_args(Level)
        owned = {level: len(getattr(self.scope, level).owns) for level in levels}
        most = max(reversed(levels), key=lambda level: owned[level])
        return most if owned[most] else None

    @model_validator(mode="after")
    def _named_in_english(self) -> Self:
        if "en" not in self.names:
            raise ValueError("names: needs at least an English name (en)")
        return self
