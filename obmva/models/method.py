"""All numbers of the decision that belong to no role, market or question."""

from collections.abc import Mapping
from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from obmva.models.base import (
    Amount,
    Area,
    Closed,
    Criterion,
    EmploymentFactor,
    Family,
    Grounded,
    Level,
    OptionId,
    Positive,
    Prose,
    Share,
    Size,
    SourceId,
)


class CriterionDefinition(Closed):
    """A criterion: its ends in real units, and its value function as points that are joined by
    straight lines.

    `weight` is how much it counts beside the others while the owner says nothing else.
    """

    id: Criterion
    label: Prose
    low: Prose
    high: Prose
    because: Prose
    points: tuple[tuple[float, Share], ...] = Field(min_length=2)
    weight: Positive = 1.0

    @model_validator(mode="after")
    def _points_rise(self) -> Self:
        performances = [performance for performance, _ in self.points]
        if performances != sorted(set(performances)):
            raise ValueError("points: the performances must rise")
        return self


class Calibration(Closed):
    """On what the numbers with `basis: fitted` were fitted, and how often the role that a page
    names came first (or second) where its host was left out of the fit: shares (0..1).
    """

    date: Annotated[str, Field(pattern=r"^\d{4}-\d{2}-\d{2}$")]
    situations: Annotated[int, Field(ge=1)]
    hosts: Annotated[int, Field(ge=1)]
    first: Share
    first_two: Share
    kind: Share
    recall: Share


class Limits(Closed):
    """Thresholds of the limits; all are shares (0..1)."""

    scope_share: Share
    use_of_smallest_purchase: Share
    flexibility: Share


class Gate(Closed):
    """Below these, nobody should be hired yet.

    Hours of work a month, the owner's hours a week for teaching, the owner's hours a month that
    come back, how many times its worth an hour back may cost, a value (0..1).
    """

    hours_month: Amount
    teaching_hours_week: Amount
    least_freed: Amount
    most_times_worth: Positive
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


class UsualHours(Grounded):
    """What a piece of work takes whose owner has not said: hours a month by level and family, and
    in all for `once`; `shares` says how often each of the three sizes is met with.
    """

    shares: Mapping[Literal["low", "typical", "high"], Share]
    unknown: Size
    by_level: Mapping[Level, Mapping[Family, Size]]
    once: Mapping[Level, Size]

    @model_validator(mode="after")
    def _rise(self) -> Self:
        sizes = [size for families in self.by_level.values() for size in families.values()]
        for size in (self.unknown, *sizes, *self.once.values()):
            if list(size) != sorted(size):
                raise ValueError(f"{list(size)}: the three sizes must rise")
        return self


class ReadingThresholds(Closed):
    """What a line of work may mean: meanings that are less likely than `rare` are left aside."""

    rare: Share


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
    One-off work of more than `one_off_hours_month` hours goes on for longer than a month.
    """

    criteria: tuple[CriterionDefinition, ...]
    calibration: Calibration | None = None
    limits: Limits
    gate: Gate
    verdict: VerdictThresholds
    worlds: WorldsDefinition
    reading: ReadingThresholds
    unstated_hours: Mapping[str, Share]
    usual_hours: UsualHours
    written_factor: Mapping[OptionId, Positive]
    unpriced_value: Share
    one_off_hours_month: Positive
    assumed_market: Area
    plan: PlanMethod
    hand_over_steps: Mapping[OptionId, Annotated[int, Field(ge=0, le=3)]]
    kinds_of_work: Mapping[str, KindOfWork]
    families_of_kinds: Mapping[Level, Mapping[Family, Share]]
    nobody_owns: Mapping[Level, tuple[Family, ...]] = Field(default_factory=dict)
