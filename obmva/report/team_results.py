"""Teams as they are shown: people, their work, who directs them, what it costs. Hours and money are
a month's unless a name says otherwise.
"""

from dataclasses import dataclass

from obmva.models import Family, RoleId
from obmva.report.results import MoneyRange, OnScreen


@dataclass(frozen=True)
class TeamMember:
    """Somebody of a team: `families` are the only ones served, empty for all."""

    role: RoleId
    families: tuple[Family, ...]
    hours: float


@dataclass(frozen=True, kw_only=True)
class PlannedRole(TeamMember):
    """Somebody to hire, or more hours of somebody who is there (`more`).

    `directed_by` names who directs: roles, and `owner`; `short` and `words` are name and hours in a
    table and in a sentence.
    """

    monthly_cost: MoneyRange
    covered_hours: float
    unused_hours: float
    owner_hours: float
    directed_by: tuple[str, ...]
    more: OnScreen[bool]
    short: OnScreen[str]
    words: OnScreen[str]


@dataclass(frozen=True)
class PresentRole(TeamMember):
    """Somebody who is there already; `monthly_cost` is None where nobody published a price."""

    monthly_cost: MoneyRange | None
    words: OnScreen[str]


@dataclass(frozen=True)
class PlannedWork:
    """Work of one person: the line of work as it was said, who does it, and whether that person is
    there already.
    """

    work: str
    role: RoleId
    hours: float
    present: bool
    name: OnScreen[str]


@dataclass(frozen=True)
class LeftWork:
    """Work that stays with the owner: the line as it was said, and the hours that stay."""

    work: str
    hours: float


@dataclass(frozen=True)
class DirectedRole:
    """Who directs whom, and the hours that it takes; `by` is None for the owner."""

    role: RoleId
    by: RoleId | None
    hours: float


@dataclass(frozen=True, kw_only=True)
class TeamPlan:
    """A plan: whom to hire for how much, who does what, what stays. `label` is the first thing it
    is best at, `also` the rest.

    `coverage` is the share of all hours times priorities (0..1); `owner_hours` is all the owner's
    directing, `own_hours` that and the work that stays. `title` says what it is best at,
    `directing` who of those hired directs whom, `own_directing` whom the owner does.
    """

    label: str
    also: tuple[str, ...]
    title: OnScreen[str]
    roles: tuple[PlannedRole, ...]
    more_hours: tuple[PlannedRole, ...]
    monthly_cost: MoneyRange
    monthly_cost_with_more_hours: MoneyRange
    owner_hours: float
    own_hours: float
    covered_hours: float
    coverage: float
    assignments: tuple[PlannedWork, ...]
    left: tuple[LeftWork, ...]
    directs: tuple[DirectedRole, ...]
    directing: OnScreen[tuple[str, ...]]
    own_directing: OnScreen[str]

    @property
    def everyone(self) -> tuple[PlannedRole, ...]:
        """Those to hire, then those with more hours."""
        return (*self.roles, *self.more_hours)


@dataclass(frozen=True)
class PresentTeam:
    """How things are with those who are there; `monthly_cost` is None where nobody is, or where
    some have no price.

    `owner_hours` is the owner's directing, `own_hours` that and the work that stays.
    """

    roles: tuple[PresentRole, ...]
    monthly_cost: MoneyRange | None
    owner_hours: float
    own_hours: float
    covered_hours: float
