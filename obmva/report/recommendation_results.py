"""What a recommendation says: its document, field by field, and what its page says beside. Hours
and money are a month's unless a name says otherwise.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated, Literal, TypeAlias

from pydantic import Field

from obmva.analysis.terms import ChangeKind, Status
from obmva.models import Family, HeardAnswer, Level, QuestionId, RoleId, SourceId
from obmva.report.advice_results import Advice
from obmva.report.ranking_results import RankedRole
from obmva.report.results import (
    AsideView,
    MoneyRange,
    OnScreen,
    QuestionView,
    Sentence,
    Whole,
)
from obmva.report.team_results import TeamMember


@dataclass(frozen=True)
class NextQuestion(QuestionView):
    """The question worth asking next, and its worth in value (0..1)."""

    worth: float | None


@dataclass(frozen=True)
class LineEffect:
    """What a line of work may mean, or how many hours a month it may take (else None), how likely
    that is (0..1), who would lead then (None for nobody), and whether it was taken so.
    """

    level: Level | None
    family: Family | None
    hours: float | None
    share: float
    leading: RoleId | None
    taken: bool


@dataclass(frozen=True)
class DecidingLine:
    """The line of work whose meaning or hours turn the advice most."""

    work: str
    about: Literal["kind", "hours"]
    text: str
    effect: tuple[LineEffect, ...]


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
class TeamHint:
    """A team that takes clearly more work than any single role: the sentence, who, the hours
    covered, the cost.
    """

    text: str
    roles: tuple[TeamMember, ...]
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


BesideKind: TypeAlias = Literal["software", "agency", "elsewhere", "grow", "do-not-hire"]


@dataclass(frozen=True)
class Beside:
    """What may help instead of hiring one of the roles, or along with it; `brief` is what a screen
    has room for.
    """

    kind: BesideKind
    text: str
    sources: tuple[SourceId, ...]
    brief: OnScreen[str]


@dataclass(frozen=True)
class ContradictionView:
    """Answers that do not go together, and the question to answer again."""

    id: str
    question: QuestionId
    text: str


@dataclass(frozen=True, kw_only=True)
class Recommendation(Advice):
    """Everything about one recommendation.

    `share`: of the cases (0..1) in which the one ahead comes first. `sellers_decide`: whether
    another would be advised without what sellers alone say of the role that they sell.
    """

    command: Literal["recommend"] = "recommend"
    tied: tuple[RoleId, ...]
    how_sure: OnScreen[str]
    share: OnScreen[float]
    another: OnScreen[str | None]
    bought: OnScreen[tuple[str, ...]]
    money: OnScreen[tuple[str, ...]]
    ranking: tuple[RankedRole, ...]
    alternatives: tuple[AlternativeView, ...]
    beside: tuple[Beside, ...] = ()
    heard: tuple[HeardAnswer, ...] = ()
    heard_told: OnScreen[tuple[str, ...]] = ()
    asides: tuple[AsideView, ...] = ()
    reasons: tuple[Sentence, ...]
    changes: tuple[Change, ...]
    changes_told: OnScreen[tuple[str, ...]]
    open_answers: OnScreen[str]
    deciding_line: DecidingLine | None = None
    next_question: NextQuestion | None
    next_steps: tuple[Sentence, ...]
    method: MethodView
    deciding_sources: tuple[SourceId, ...]
    sellers_decide: bool = False
    team: TeamHint | None = None
    contradictions: tuple[ContradictionView, ...] = ()
