"""What the program finds out, in words and numbers: pages read it, and it is the JSON, field by
field.

Hours and money are a month's unless a name says otherwise. What is not known is None.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import Annotated, Literal, TypeAlias, TypeVar

from pydantic import Field, PlainSerializer

from obmva import __version__
from obmva.analysis.terms import ChangeKind, LimitId, Status, Verdict
from obmva.catalog import answers_data, edition
from obmva.models import (
    Answers,
    Criterion,
    Currency,
    Family,
    Level,
    QuestionId,
    RoleId,
    SourceId,
    TaskId,
)

T = TypeVar("T")
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
class Contribution:
    """One criterion's part in a value: performance in its own unit or None, value and weight 0..1,
    contribution 0..100.
    """

    performance: float | None
    value: float
    weight: float
    contribution: float


@dataclass(frozen=True)
class ExclusionView:
    """Why a role is out: the limit, the sentence with its numbers, and for a list what they have in
    common and the number.
    """

    limit: LimitId
    message: str
    group: OnScreen[str]
    brief: OnScreen[str]


@dataclass(frozen=True, kw_only=True)
class RankedRole:
    """One role in the ranking; `value` 0..100, `against` the one thing that speaks against it;
    hours are a month's, and those of work that ends once.
    """

    role: RoleId
    name: OnScreen[str]
    status: Status
    value: Whole
    rank: int | None
    contributions: Mapping[Criterion, Contribution]
    excluded_by: tuple[ExclusionView, ...]
    conditional_on: tuple[str, ...]
    dominated_by: RoleId | None = None
    monthly_cost: MoneyRange | None
    hours: float
    hours_once: float | None = None
    covered_hours: float
    freed_hours: float
    owner_hours: float
    acceptability: float | None = None
    limits_hold: float | None = None
    expected_loss: float | None = None
    twin: RoleId | None = None
    against: str


@dataclass(frozen=True, kw_only=True)
class WorkLine:
    """A line of work as it was understood; `confidence` 0..1, `name` the kind's name or None.

    `hours_taken` a month stand in where the owner said none and the decision took some.
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
    hours_taken: OnScreen[float | None] = None


@dataclass(frozen=True)
class Sentence:
    """A sentence with an id that stays the same in every language, and its sources."""

    id: str
    text: str
    sources: tuple[SourceId, ...] = ()


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


@dataclass(frozen=True)
class NextQuestion:
    """The question worth asking next, and its worth in value (0..1)."""

    id: str
    topic: str
    ask: str
    why: str
    options: tuple[OptionView, ...]
    worth: float | None


@dataclass(frozen=True)
class Change:
    """Something that would change the recommendation, with the commands that show it.

    `within_reach` when an owner could bring it about; `gives_weight` when a criterion is given more
    weight; `condition` is its part of a sentence: "with EUR 1,450 a month or more".
    """

    kind: ChangeKind
    target: str
    before: Annotated[str, Field(serialization_alias="from")]
    after: Annotated[str, Field(serialization_alias="to")]
    leading: RoleId | None
    condition: OnScreen[str]
    within_reach: OnScreen[bool]
    gives_weight: OnScreen[bool]
    sentence: Annotated[str, Field(serialization_alias="text")]
    rerun: tuple[str, ...]
    rerun_before: tuple[str, ...]


@dataclass(frozen=True)
class MethodView:
    """How the figures of certainty were made, None where none were; and by their place in the
    method's file, the thresholds at which limits, gate and verdict turn.
    """

    worlds: int | None
    seed: int | None
    hold_acceptability: float | None
    standard_error: float | None
    thresholds: Mapping[str, Mapping[str, float]]


@dataclass(frozen=True)
class TeamPart:
    """Somebody of a team: the role, and the hours a month."""

    role: RoleId
    hours: float


@dataclass(frozen=True)
class TeamHint:
    """A team that takes clearly more work than any single role: the sentence, who, the hours
    covered, the cost.
    """

    text: str
    roles: tuple[TeamPart, ...]
    covered_hours: float
    cost: Annotated[MoneyRange, Field(serialization_alias="monthly_cost")]


@dataclass(frozen=True)
class AlternativeView:
    """Somebody to hire, or several together: `value` 0..100, and whether they can be hired."""

    roles: tuple[RoleId, ...]
    value: Whole
    covered_hours: float
    monthly_cost: MoneyRange | None
    verdict: Status


@dataclass(frozen=True)
class OfferView:
    """An offer as it is sold, held against the work: the price of an hour that is used, and how
    high that is against published prices.
    """

    name: str
    role: RoleId
    monthly_cost: MoneyRange
    price_of_used_hour: float | None
    covered_hours: float
    against_range: Literal["low", "usual", "high", "none"]
    text: str
    sources: tuple[SourceId, ...]


@dataclass(frozen=True)
class Beside:
    """What may help instead of hiring one of the roles, or along with it."""

    kind: Literal["software", "agency", "elsewhere", "grow", "do-not-hire"]
    text: str
    sources: tuple[SourceId, ...]


@dataclass(frozen=True)
class Heard:
    """An answer that was taken from the owner's own sentences, and the words that gave it."""

    question: QuestionId
    value: str
    words: str


@dataclass(frozen=True, kw_only=True)
class Recommendation(Document):
    """Everything about one recommendation.

    `recommended` is None unless the verdict says to hire; `leading` is ahead whatever the verdict.
    """

    command: Literal["recommend"] = "recommend"
    verdict: Verdict
    recommended: RoleId | None
    leading: RoleId | None
    tied: tuple[RoleId, ...]
    headline: Annotated[Joined, Field(serialization_alias="summary")]
    how_sure: OnScreen[str]
    another: OnScreen[str | None]
    money: OnScreen[tuple[str, ...]]
    price_basis: OnScreen[str]
    ranking: tuple[RankedRole, ...]
    alternatives: tuple[AlternativeView, ...]
    offers: tuple[OfferView, ...] = ()
    beside: tuple[Beside, ...] = ()
    work: tuple[WorkLine, ...]
    heard: tuple[Heard, ...] = ()
    reasons: tuple[Sentence, ...]
    changes: tuple[Change, ...]
    changes_told: OnScreen[tuple[str, ...]]
    open_answers: OnScreen[str]
    assumptions: tuple[Assumption, ...]
    next_question: NextQuestion | None
    next_steps: tuple[Sentence, ...]
    answers: Annotated[Answers, PlainSerializer(answers_data, return_type=dict[str, object])]
    sources: tuple[SourceView, ...]
    method: MethodView
    deciding_sources: tuple[SourceId, ...]
    currency: OnScreen[Currency]
    team: TeamHint | None = None
    quotes: tuple[Sentence, ...] = ()


@dataclass(frozen=True)
class Cell:
    """One role's entry in a row of the comparison; `disagree` says who sees it otherwise."""

    value: str
    text: str
    sources: tuple[SourceId, ...]
    disagree: str | None = None


@dataclass(frozen=True)
class ComparisonRow:
    """A row of the comparison; `alike` when all roles have the same value."""

    id: str
    label: str
    alike: bool
    cells: Mapping[RoleId, Cell]
    shared: OnScreen[str | None] = None


@dataclass(frozen=True, kw_only=True)
class Comparison(Document):
    """Two or more roles side by side; `ranking` is None unless the owner's work was given."""

    command: Literal["compare"] = "compare"
    roles: tuple[RoleId, ...]
    names: OnScreen[Mapping[RoleId, str]]
    summaries: OnScreen[Mapping[RoleId, str]]
    rows: tuple[ComparisonRow, ...]
    ranking: tuple[RankedRole, ...] | None
    sources: tuple[SourceView, ...]
