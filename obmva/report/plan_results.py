"""The report of a plan: what its page and its document hold. Hours and money are a month's unless a
name says otherwise; money is in cents, so it adds up.
"""

from dataclasses import dataclass
from typing import Annotated, Literal

from pydantic import Field

from obmva.analysis.terms import Outcome
from obmva.models import RoleId
from obmva.report.advice_results import Advice
from obmva.report.results import (
    MoneyRange,
    OnScreen,
    Sentence,
)
from obmva.report.team_results import LeftWork, PresentTeam, TeamMember, TeamPlan
from obmva.text.say import Money


@dataclass(frozen=True)
class Relaxed:
    """One thing to change, from and to in words."""

    what: str
    before: Annotated[str, Field(serialization_alias="from")]
    after: Annotated[str, Field(serialization_alias="to")]


@dataclass(frozen=True)
class RelaxView(Relaxed):
    """One thing to change after which somebody fits, and the sentence."""

    text: str


@dataclass(frozen=True)
class RelaxTogether:
    """Two things to change, and the sentence, where one alone is not enough."""

    changes: tuple[Relaxed, ...]
    text: str


@dataclass(frozen=True)
class HoursChange:
    """Somebody who works other hours from a step on."""

    role: RoleId
    before: Annotated[float, Field(serialization_alias="from")]
    after: Annotated[float, Field(serialization_alias="to")]


@dataclass(frozen=True, kw_only=True)
class RoadmapStep:
    """A step of the way: when (in words; `trigger` and `value` for programs), who is then new,
    everyone then, and the cost.

    `change` are those of the step before who work other hours from now on; `text` is the sentence.
    """

    step: int
    when: str
    trigger: str
    value: float | str | None
    add: tuple[RoleId, ...]
    change: tuple[HoursChange, ...]
    roles: tuple[TeamMember, ...]
    monthly_cost: MoneyRange
    text: OnScreen[str]


@dataclass(frozen=True, kw_only=True)
class PersonCost:
    """What one person of the best plan really costs; nobody sells fewer hours a month than
    `smallest_purchase`. `fixed` is the part of the cost that is paid whatever the hours, `once`
    money on top in the first year.
    """

    role: RoleId
    name: str
    hours: float
    cost: float
    smallest_purchase: float
    unused_hours: float
    on_cost: float
    fixed: float
    once: float
    onboarding_hours: float
    weeks_to_useful: float
    owner_hours: float
    price_of_useful_hour: float | None
    words: OnScreen[str]


@dataclass(frozen=True)
class TruePriceView:
    """The first year of the best plan: money, the price of a useful hour, the owner's hours, and
    the month that pays it off.
    """

    people: tuple[PersonCost, ...]
    first_year: float
    price_of_useful_hour: float | None
    owner_hours_first_year: float
    break_even_month: int | None
    sentences: OnScreen[tuple[str, ...]]


@dataclass(frozen=True, kw_only=True)
class SameHoursView:
    """A role at the same hours as every other; `first_year` counts the owner's hours at what they
    are worth, where known.
    """

    role: RoleId
    hours: float
    monthly_cost: MoneyRange
    owner_hours: float
    first_year: float
    price_of_useful_hour: float | None
    words: OnScreen[str]


@dataclass(frozen=True, kw_only=True)
class EmploymentView(Sentence):
    """What points to employment for somebody who would send an invoice."""

    role: RoleId
    factors: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class PlanReport(Advice):
    """Everything about the plans of one owner; `plans` is empty where nobody is to be hired, and
    `headline` says why.

    `outcome` is what the plan itself comes to, and `differs` why it does not begin with whom a
    recommendation from the same answers names, None where it does. `worth` is money for an hour of
    the owner, `hour_price` what saving one may cost; None where not known. `nobody_else_until` are
    the hours of work up to which nobody else is worth hiring after the last step, None where that
    was not looked at. Where all the work ends, nobody is planned for a month.
    """

    command: Literal["plan"] = "plan"
    outcome: Outcome
    differs: str | None
    plans: tuple[TeamPlan, ...]
    present: PresentTeam
    relax: RelaxView | None
    relax_together: RelaxTogether | None
    roadmap: tuple[RoadmapStep, ...]
    nobody_else_until: float | None
    do_yourself: tuple[LeftWork, ...]
    drop: tuple[str, ...]
    automate: tuple[str, ...]
    true_price: TruePriceView | None
    same_hours: tuple[SameHoursView, ...]
    worth: OnScreen[Money | None]
    hour_price: OnScreen[Money | None]
    employment: tuple[EmploymentView, ...]
    conditions: tuple[Sentence, ...]

    @property
    def headline_is_the_way(self) -> bool:
        """Whether the first step is what the headline says: the plan itself, or the change after
        which somebody fits.
        """
        return bool(self.plans) or self.relax is not None
