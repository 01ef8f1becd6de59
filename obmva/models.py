"""What files and users may say: roles, kinds of work, questions, markets, method, answers.

Everything here is frozen and closed: a field that is not named below is a mistake. Numbers carry
their basis and sources.
"""

from collections.abc import Mapping
from typing import Annotated, Literal, NewType, Self, TypeAlias

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, model_validator

Language: TypeAlias = Literal["en", "fr", "it", "nl", "fi"]
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
Market: TypeAlias = Literal["us", "gb", "fr", "it", "nl", "fi", "de", "ph"]
Area: TypeAlias = Literal["us", "gb", "fr", "it", "nl", "fi", "de", "ph", "ea"]
Currency: TypeAlias = Literal["USD", "GBP", "EUR"]
Basis: TypeAlias = Literal[
    "official", "survey", "price-list", "practitioner", "document", "estimate"
]
Topic: TypeAlias = Literal[
    "work", "money", "setting", "authority", "business", "way-of-working", "goals"
]
EmploymentFactor: TypeAlias = Literal["full-time", "fixed-hours", "your-place", "your-method"]
Criterion: TypeAlias = Literal["coverage", "authority", "readiness", "served", "cost", "goals"]

_KEBAB = r"^[a-z0-9]+(-[a-z0-9]+)*$"
Kebab: TypeAlias = Annotated[str, StringConstraints(pattern=_KEBAB)]
Share: TypeAlias = Annotated[float, Field(ge=0, le=1)]
Positive: TypeAlias = Annotated[float, Field(gt=0)]
Amount: TypeAlias = Annotated[float, Field(ge=0)]
Line: TypeAlias = Annotated[str, StringConstraints(min_length=1, strip_whitespace=True)]

RoleId = NewType("RoleId", str)
TaskId = NewType("TaskId", str)
QuestionId = NewType("QuestionId", str)
SourceId = NewType("SourceId", str)
RowId = NewType("RowId", str)

OptionId: TypeAlias = Kebab
ServedOption: TypeAlias = Literal["business", "one-executive", "private-life"]


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


class Grounded(Closed):
    """A block of numbers with what they rest on: the basis, the sources, and for an estimate how it
    was made.
    """

    basis: Basis
    sources: tuple[SourceId, ...] = ()
    note: Line | None = None

    @model_validator(mode="after")
    def _says_what_it_rests_on(self) -> Self:
        if self.basis == "estimate" and not self.note:
            raise ValueError("an estimate needs a note that says what it was estimated from")
        if self.basis != "estimate" and not self.sources:
            raise ValueError("needs at least one source, or basis: estimate with a note")
        return self


class Source(Closed):
    """A publication: its title, its address (a founding document has none), and the year of its
    figures.
    """

    title: Line
    url: Annotated[str, StringConstraints(pattern=r"^https?://\S+$")] | None = None
    year: Annotated[int, Field(ge=1990, le=2100)] | None = None
    seed: bool = False
    grade: Literal["A", "B", "C", "D"] | None = None

    @model_validator(mode="after")
    def _can_be_found(self) -> Self:
        if not self.seed and self.url is None:
            raise ValueError("needs an address (url), or seed: true for a founding document")
        return self


class Setting(Grounded):
    """Where and under what contract the role works."""

    remote: bool
    on_site: bool
    contract: Literal["contractor", "employee"]


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


class Readiness(Grounded):
    """How far the role can work well (0..1), for each option of each question about the
    business.
    """

    team: Mapping[OptionId, Share]
    offers: Mapping[OptionId, Share]
    written_down: Mapping[OptionId, Share] = Field(alias="written-down")
    steady: Mapping[OptionId, Share]
    term: Mapping[OptionId, Share]
    revenue: Mapping[OptionId, Share]


class Served(Grounded):
    """How far the role is made for whom it would serve (0..1)."""

    business: Share
    one_executive: Share = Field(alias="one-executive")
    private_life: Share = Field(alias="private-life")


class Goals(Grounded):
    """How far the role serves each goal (0..1), for now and for later."""

    now: Mapping[OptionId, Share]
    later: Mapping[OptionId, Share]


class Ratio(Closed):
    """A price made from another role's price in the same market, times a stated ratio."""

    role: RoleId
    ratio: Positive


class Rate(Grounded):
    """A price in one market. Pay of employees is gross; `for_hours` says how many hours a monthly
    price buys.

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

    `forms` are those that the sentences of the language ask for and its rules do not make.
    """

    name: Line
    plural: Line
    article: Line | None = None
    forms: Mapping[Kebab, Line] = Field(default_factory=dict, exclude=True)
    aliases: tuple[Line, ...] = ()


class Role(Closed):
    """One kind of help that an owner can hire."""

    id: Annotated[RoleId, StringConstraints(pattern=_KEBAB)]
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
    supervision: Supervision
    onboarding: Onboarding
    may_supervise: bool = False
    needs_doers: bool = False
    readiness: Readiness
    served: Served
    goals: Goals
    twin: RoleId | None = None
    rates: tuple[Rate, ...] = ()
    profile: Mapping[RowId, ProfileRow]

    @model_validator(mode="after")
    def _named_in_english(self) -> Self:
        if "en" not in self.names:
            raise ValueError("names: needs at least an English name (en)")
        return self


class Task(Closed):
    """A kind of work. `rule_based`: software could do it; `one_off`: it ends; `on_site`: someone
    must be in the room.
    """

    id: Annotated[TaskId, StringConstraints(pattern=_KEBAB)]
    level: Level
    family: Family
    management: ManagementTask | None = None
    on_site: bool = False
    one_off: bool = False
    rule_based: bool = False


class RowDefinition(Closed):
    """A row of every role's profile: its label and the closed words that its `value` may be."""

    id: Annotated[RowId, StringConstraints(pattern=_KEBAB)]
    label: Prose
    values: Mapping[Kebab, Prose]


class OnCost(Grounded):
    """What employment adds to gross pay, as a share of it (0.34 = 34 % on top)."""

    low: Share
    typical: Share
    high: Share
    year: int | None = None

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if not self.low <= self.typical <= self.high:
            raise ValueError("low, typical and high must rise")
        return self


class FullTime(Grounded):
    """Hours really worked a month by someone employed full time (holidays and public holidays taken
    off).
    """

    hours: Positive


class Country(Closed):
    """A country without prices of its own, by its English name and others in any language."""

    name: Line
    aliases: tuple[Line, ...]


class MarketDefinition(Closed):
    """A market: its names in any language, its currency, the currency area it falls back to, and
    what employment costs.

    `members` are further countries of a currency area.
    """

    id: Area
    name: Prose
    aliases: tuple[Line, ...]
    members: tuple[Country, ...] = ()
    currency: Currency
    area: Area | None = None
    on_cost: OnCost
    full_time: FullTime


class Option(Prose):
    """One answer to choose from."""

    id: OptionId


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

    id: Annotated[QuestionId, StringConstraints(pattern=_KEBAB)]
    topic: Topic
    kind: Literal["work", "choice", "money", "hours-a-week", "market"]
    label: Prose
    ask: Prose
    why: Prose
    options: tuple[Option, ...] = ()
    prior: Prior | None = None
    effort: Annotated[int, Field(ge=1, le=3)] | None = None


class CriterionDefinition(Closed):
    """A criterion: its ends in real units, and its value function as points that are joined by
    straight lines.
    """

    id: Criterion
    label: Prose
    low: Prose
    high: Prose
    because: Prose
    points: tuple[tuple[float, Share], ...] = Field(min_length=2)

    @model_validator(mode="after")
    def _points_rise(self) -> Self:
        performances = [performance for performance, _ in self.points]
        if performances != sorted(set(performances)):
            raise ValueError("points: the performances must rise")
        return self


class Limits(Closed):
    """Thresholds of the limits; all are shares (0..1)."""

    scope_share: Share
    use_of_smallest_purchase: Share
    flexibility: Share


class Gate(Closed):
    """Below these, nobody should be hired yet.

    Hours of work a month, the owner's hours a week for teaching, the owner's hours a month that
    come back, a value (0..1).
    """

    hours_month: Amount
    teaching_hours_week: Amount
    least_freed: Amount
    weak_value: Share


class VerdictThresholds(Closed):
    """Thresholds of the verdict on values, losses and shares of worlds (all 0..1)."""

    tie: Share
    not_enough_known_regret: Share
    clear_share: Share
    clear_settled: Share
    clear_loss: Share
    clear_open_limit: Share
    leaning_share: Share
    leaning_settled: Share
    worth_asking: Share
    worth_asking_one: Share


class WorldsDefinition(Closed):
    """How many worlds are drawn, from which seed, and how far unstated hours may lie from their
    estimate.
    """

    count: Annotated[int, Field(ge=1)]
    seed: int
    hours_low: Positive
    hours_high: Positive


class KindOfWork(Closed):
    """Work that nobody has named yet: how likely it is for each team, and its hours by level
    (shares of 1).
    """

    by_team: Mapping[OptionId, Share]
    levels: Mapping[Level, Share]


class PlanMethod(Closed):
    """How teams are compared and shown. Shares are 0..1, hours as their names say.

    At most `most_people` are hired at once, at most `most_managers` of them who need doers. Teams
    that cover within `coverage_tolerance` of each other, that take within `owner_hours_week` of the
    owner's hours, or that cost within `cost_tolerance` count as equal; to save an hour of directing
    may cost `most_for_an_hour` times its worth. `enough_coverage` of the best plan's coverage is
    enough for the other plans; a team is `clearly_more` than one role from that share of all hours
    on. `hours_step` is what hours are rounded to. Growth calls for one more person who takes
    `step_share` of all the work, or saves `step_owner_hours_week` of directing. From
    `full_time_share` of a full month, or with `employment_least` of the `employment_factors` (each
    with the sources that name it), an invoice looks like a job.
    """

    most_people: Annotated[int, Field(ge=1, le=4)]
    most_managers: Annotated[int, Field(ge=1)]
    coverage_tolerance: Share
    owner_hours_week: Amount
    most_for_an_hour: Positive
    cost_tolerance: Share
    enough_coverage: Share
    clearly_more: Share
    hours_step: Positive
    step_share: Share
    step_owner_hours_week: Amount
    full_time_share: Share
    employment_least: Annotated[int, Field(ge=1)]
    employment_factors: Mapping[EmploymentFactor, tuple[SourceId, ...]]


class Method(Closed):
    """All numbers of the decision that belong to no role, market or question.

    `nobody_owns` names, by level, the families that no role owns: that work stays with the owner.
    """

    criteria: tuple[CriterionDefinition, ...]
    limits: Limits
    gate: Gate
    verdict: VerdictThresholds
    worlds: WorldsDefinition
    unstated_hours: Mapping[str, Share]
    written_factor: Mapping[OptionId, Positive]
    unpriced_value: Share
    assumed_market: Area
    plan: PlanMethod
    hand_over_steps: Mapping[OptionId, Annotated[int, Field(ge=0, le=3)]]
    kinds_of_work: Mapping[str, KindOfWork]
    families_of_kinds: Mapping[Level, Mapping[Family, Share]]
    nobody_owns: Mapping[Level, tuple[Family, ...]] = Field(default_factory=dict)


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
    """Someone who already helps: the role, and the hours a month as people write them."""

    role: Line
    hours: Line


class Answers(Typed):
    """An answers file: everything the owner said, as it was typed. An absent id is unasked,
    `unknown` is an answer.
    """

    schema_version: Literal[1] = 1
    work: tuple[WorkEntry, ...] = ()
    answers: Mapping[QuestionId, str] = Field(default_factory=dict)
    prioritise: tuple[str, ...] | Mapping[str, float] = ()
    rates: Mapping[str, str] = Field(default_factory=dict)
    have: tuple[HaveEntry, ...] = ()
