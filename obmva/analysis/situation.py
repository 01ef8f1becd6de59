"""An owner's situation as the analysis sees it: work, known answers, money. What is not known is
absent, never zero.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property

from obmva.models import Area, Criterion, Family, Level, RoleId
from obmva.quantities import Offer


@dataclass(frozen=True)
class Meaning:
    """What a line of work may mean, and how likely that is (0..1)."""

    level: Level
    family: Family
    share: float


@dataclass(frozen=True)
class Item:
    """A piece of work: hours a month, or in all where `once` (None: not said), level and family
    (None: kind unknown), priority, and its facts.

    `usual`: the hours at the least, usually and at the most: of a range that was said, or what this
    kind of work takes where none were said. `meanings`: what the words may mean, where that is
    doubtful; level and family are the likeliest.
    """

    hours: float | None
    level: Level | None
    family: Family | None
    priority: float = 1.0
    on_site: bool = False
    one_off: bool = False
    rule_based: bool = False
    drop: bool = False
    once: bool = False
    usual: tuple[float, float, float] | None = None
    meanings: tuple[Meaning, ...] = ()

    @property
    def active(self) -> bool:
        """Whether a person is needed: the work is neither dropped nor left to software."""
        return not self.drop and not self.rule_based


@dataclass(frozen=True)
class Offered:
    """An offer that the owner was given for a role; without a `name` it is a price in hand."""

    role: RoleId
    offer: Offer
    name: str = ""


@dataclass(frozen=True)
class Situation:
    """What is known of an owner.

    `choices` maps question ids to option ids; `budget` is money a month, `flexible` whether it
    stretches; `owner_hours` hours a week for directing; `worth` money for an owner's hour;
    `weights` are points for the criteria, whatever they sum to; `order` is the order of criteria
    that the points came from, best first, empty when none was given.

    `one_offs` is one-off work beside the work of every month, `budget_once` the money for it.
    Where all the work is one-off, it stands in `items`; hours and `budget` are then in all, for the
    `months` that it takes.
    """

    items: tuple[Item, ...] = ()
    choices: Mapping[str, str] = field(default_factory=dict)
    market: Area = "ea"
    budget: float | None = None
    flexible: bool = True
    owner_hours: float | None = None
    worth: float | None = None
    offers: tuple[Offered, ...] = ()
    weights: Mapping[Criterion, float] = field(default_factory=dict)
    order: tuple[Criterion, ...] = ()
    one_offs: tuple[Item, ...] = ()
    budget_once: float | None = None
    flexible_once: bool = True
    months: float | None = None

    @cached_property
    def active_items(self) -> tuple[Item, ...]:
        """The work that a person is needed for."""
        return tuple(item for item in self.items if item.active)

    @cached_property
    def hours_known(self) -> bool:
        """Whether every piece of active work has its hours."""
        return all(item.hours is not None for item in self.active_items)

    @cached_property
    def hours_certain(self) -> bool:
        """Whether every piece of active work has its hours, and not a range of them."""
        return self.hours_known and all(item.usual is None for item in self.active_items)

    @cached_property
    def amounts(self) -> Mapping[str, float]:
        """The amounts that are known, by question."""
        amounts = {
            "budget": self.budget,
            "owner-hours": self.owner_hours,
            "owner-rate": self.worth,
        }
        return {question: amount for question, amount in amounts.items() if amount is not None}

    @property
    def answered(self) -> frozenset[str]:
        """The questions whose answers are known, the work apart."""
        return frozenset((*self.choices, *self.amounts))

    def with_answer(self, question: str, answer: str) -> "Situation":
        """Return the situation with one question answered: an option id, or an amount as text."""
        match question:
            case "budget":
                return self.with_budget(float(answer))
            case "owner-hours":
                return replace(self, owner_hours=float(answer))
            case "owner-rate":
                return replace(self, worth=float(answer))
        return replace(self, choices={**self.choices, question: answer})

    def with_budget(self, amount: float) -> "Situation":
        """Return the situation with money a month, or where all the work is one-off, for it."""
        once = self.budget_once if self.months is None else amount
        return replace(self, budget=amount, budget_once=once)
