"""Who can be part of a team: roles that the owner's limits leave, and people who are
there already.
"""

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import combinations

from obmva.analysis.alternatives import Alternative
from obmva.analysis.situation import Item
from obmva.analysis.workload import fit_of, supervision_of, workload_of
from obmva.models import Family, RoleId


@dataclass(frozen=True)
class Candidate:
    """A person who may be in a team, with hours between `low` and `high` a month.

    `price` is money an hour, 0 where nobody knows it; the owner's hours for directing are `week` a
    month and `per_hour` for each hour worked. `families` are the only ones served, None for all.
    Someone `present` is there already: the hours are those worked now, or more hours on top of
    them. `share` is the part of the named work (0..1) that this person could take, `suits` how well
    the role suits the owner (0..1) whatever it covers and costs. `filled`: the work could fill the
    smallest purchase, so that no hour is bought to lie idle; else exactly the smallest purchase can
    be bought.
    """

    alternative: Alternative
    families: frozenset[Family] | None
    low: float
    high: float
    price: float
    week: float
    per_hour: float
    share: float
    suits: float
    filled: bool = True
    present: bool = False

    @property
    def id(self) -> RoleId:
        """The role's id."""
        return self.alternative.id

    @property
    def label(self) -> tuple[str, ...]:
        """The role and its families, to order and to name it by."""
        return (self.id, *sorted(self.families or ()))

    @property
    def execute_share(self) -> float:
        """Largest share of the hours that may be execute work."""
        return self.alternative.role.scope.execute_share

    @property
    def supervises(self) -> bool:
        """Whether others may be directed by this person."""
        return self.alternative.role.may_supervise

    @property
    def does(self) -> bool:
        """Whether this person carries work out instead of managing those who do."""
        return not self.alternative.role.needs_doers

    def cost(self, hours: float) -> float:
        """Return the money for so many hours a month."""
        return self.alternative.cost(hours, self.price)

    @property
    def once(self) -> float:
        """The money that is paid once: nothing for somebody who is there."""
        price = self.alternative.price
        return price.once if price and not self.present else 0.0

    def supervision(self, hours: float) -> float:
        """Return the hours a month that directing this person takes."""
        return self.week + self.per_hour * hours

    def fit(self, item: Item) -> float:
        """Return the part of an item that this person may take: 1, 0.5 or 0."""
        if self.families is not None and item.family not in self.families:
            return 0.0
        return fit_of(self.alternative, item)


@dataclass(frozen=True, eq=False)
class Work:
    """What everyone is seen by: the items, what is written down, how well each role suits."""

    items: tuple[Item, ...]
    written_factor: float
    suits: Mapping[RoleId, float]

    def need(self, alternative: Alternative, families: frozenset[Family] | None) -> float:
        """Return the hours of the work that a role could take, had it the time."""
        served = [item for item in self.items if families is None or item.family in families]
        return workload_of(alternative, served).need

    @cached_property
    def named(self) -> float:
        """The hours of the work whose kind is known."""
        return math.fsum(item.hours or 0.0 for item in self.items if item.level is not None)


def candidates_of(
    alternative: Alternative, work: Work, taken: frozenset[Family] = frozenset()
) -> Iterator[Candidate]:
    """Yield the ways to hire a role: one, or one for each choice of families where it serves only
    so many at once.

    `taken` families are served by someone of this role already. A role without a price cannot be
    planned with.
    """
    if alternative.price is None:
        return
    least, most = alternative.least, alternative.most
    for families in family_choices(alternative, work.items, taken):
        filled = work.need(alternative, families) >= least
        one = _candidate(alternative, families, least, most if filled else least, work)
        yield replace(one, filled=filled)


def someone_present(
    alternative: Alternative, families: frozenset[Family] | None, hours: float, work: Work
) -> Candidate:
    """Return a person who is there already and works `hours` a month."""
    return replace(_candidate(alternative, families, hours, hours, work), present=True)


def more_of(one: Candidate) -> Candidate | None:
    """Return more hours of someone who is there: no smallest purchase and no further talk each
    week.

    None where nobody knows the price, or where the person has no more hours to sell.
    """
    room = one.alternative.most - one.high
    if room <= 0 or one.price <= 0:
        return None
    return replace(one, alternative=one.alternative.more, low=0.0, high=room, week=0.0)


def _candidate(
    alternative: Alternative,
    families: frozenset[Family] | None,
    low: float,
    high: float,
    work: Work,
) -> Candidate:
    supervision = alternative.role.supervision
    price = alternative.price.typical if alternative.price else 0.0
    return Candidate(
        alternative,
        families,
        low,
        high,
        price,
        supervision_of(alternative, 0.0, work.written_factor),
        supervision.per_hour * work.written_factor,
        work.need(alternative, families) / work.named if work.named > 0 else 0.0,
        work.suits[alternative.id],
    )


def family_choices(
    alternative: Alternative, items: Sequence[Item], taken: frozenset[Family] = frozenset()
) -> list[frozenset[Family] | None]:
    """Return the sets of families that the role might serve of this work; [None] where it serves
    all at once.
    """
    at_once = alternative.role.scope.families_at_once
    if at_once is None:
        return [None]
    served = {
        item.family
        for item in items
        if item.level and item.family and (item.level, item.family) in alternative.fits
    }
    open_families = sorted(
        family for family in served if family is not None and family not in taken
    )
    size = min(at_once, len(open_families))
    return [frozenset(choice) for choice in combinations(open_families, size)] if size else []
