"""What is said of one role against another for one owner: its document, and what its page says
beside.
"""

from dataclasses import dataclass
from typing import Literal

from obmva.models import Criterion, RoleId
from obmva.report.ranking_results import ExclusionView, RankedRole
from obmva.report.recommendation_results import Change
from obmva.report.results import Document, OnScreen, SourceView


@dataclass(frozen=True)
class CriterionView:
    """What both roles are worth on a criterion (0..1), and how much it weighs (0..1)."""

    id: Criterion
    label: str
    role: float
    against: float
    weight: float


@dataclass(frozen=True, kw_only=True)
class Why(Document):
    """Why a role is, or is not, whom to hire: held against the one that is ahead, or the one ahead
    against the next best; `against` is None where nobody else is possible.

    `changes` are those that put the role first; `rows` both roles in the ranking.
    """

    command: Literal["why"] = "why"
    role: RoleId
    against: RoleId | None
    criteria: tuple[CriterionView, ...]
    excluded_by: tuple[ExclusionView, ...]
    changes: tuple[Change, ...]
    text: tuple[str, ...]
    sources: tuple[SourceView, ...]
    names: OnScreen[tuple[str, ...]]
    rows: OnScreen[tuple[RankedRole, ...]]
