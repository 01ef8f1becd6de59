"""Roles as a ranking shows them. Hours and money are a month's unless a name says otherwise."""

from collections.abc import Mapping
from dataclasses import dataclass

from obmva.analysis.terms import LimitId, Status
from obmva.models import Criterion, RoleId
from obmva.report.results import MoneyRange, OnScreen, Whole

ON_A_SCREEN = 3
"""How many of the ranked roles a first screen has room for."""


@dataclass(frozen=True)
class Contribution:
    """One criterion's part in a value: performance in its own unit or None, value and weight 0..1,
    contribution 0..100. `name` is the criterion's.
    """

    performance: float | None
    value: float
    weight: float
    contribution: float
    name: OnScreen[str]


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

    `covers` and `cost` are what the page shows: of a month, or of one-off work where there is no
    other.
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
    covers: OnScreen[float]
    cost: OnScreen[MoneyRange | None]
    acceptability: float | None = None
    limits_hold: float | None = None
    expected_loss: float | None = None
    twin: RoleId | None = None
    against: str
