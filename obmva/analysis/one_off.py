"""One-off work, apart from the work of every month.

It is a situation of its own: the same owner, with hours and money in all instead of a month. Roles
are ranked for it as they are for a month, but an employee has to be hired for the shortest term,
and what the owner has each week is there for as many months as the work takes. So one-off work
never changes whom the steady work calls for, nor what that costs.

Beside steady work, who is hired anyway does the one-off work that is of the own trade; somebody is
hired for the rest.
"""

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from obmva.analysis.alternatives import Alternative
from obmva.analysis.costs import MoneyAMonth, money_for
from obmva.analysis.decision import Decision, Knowledge, decide
from obmva.analysis.situation import Item, Situation
from obmva.analysis.terms import ADVISED
from obmva.analysis.usual_hours import hours_of
from obmva.models import Method, RoleId


@dataclass(frozen=True)
class OneOff:
    """Some of the one-off work, by its places, and who does it; hours and money are in all.

    `alternative` is None where nobody fits; `beside`: it is who is hired for the steady work too.
    """

    places: tuple[int, ...]
    total: float
    alternative: Alternative | None = None
    hours: float = 0.0
    beside: bool = False

    @property
    def role(self) -> RoleId | None:
        """The role that does it."""
        return self.alternative.id if self.alternative else None

    @property
    def cost(self) -> MoneyAMonth | None:
        """What it costs; None without a price."""
        if self.alternative is None or self.alternative.price is None:
            return None
        return money_for(self.alternative, self.hours)


@dataclass(frozen=True)
class OneOffs:
    """All one-off work: who does which part of it, and the decision on all of it together."""

    parts: tuple[OneOff, ...]
    decision: Decision

    def of(self, role: RoleId) -> tuple[float, MoneyAMonth | None]:
        """Return the hours in all that a role could take, and what they cost; none of a role that
        cannot be hired for it.
        """
        one = self.decision.evaluation(role)
        takes = one.status != "excluded" and one.engagement.covered > 0
        hours = one.engagement.hours if takes else 0.0
        return hours, money_for(one.alternative, hours) if one.alternative.price else None


def apart(situation: Situation, method: Method) -> Situation:
    """Put one-off work apart from the work of every month: beside it, or where there is no other,
    as all there is to decide on.
    """
    once = tuple(item for item in situation.items if item.once and item.active)
    if not once:
        return situation
    steady = tuple(item for item in situation.items if not (item.once and item.active))
    beside = replace(situation, items=steady, one_offs=once)
    return beside if beside.active_items else alone(beside, once, method)


def one_offs(situation: Situation, hired: Sequence[RoleId], knowledge: Knowledge) -> OneOffs | None:
    """Say who does the one-off work beside the steady work, for which `hired` are hired; None where
    there is none.
    """
    if not situation.one_offs:
        return None
    decision = decide(alone(situation, situation.one_offs, knowledge.method), knowledge)
    return OneOffs(tuple(_parts(situation, hired, knowledge)), decision)


def hired_once(decision: Decision) -> OneOffs:
    """Return the one-off work of a decision on nothing else, done by somebody who is hired for
    it.
    """
    part = _part(decision, tuple(range(len(decision.situation.items))))
    return OneOffs((part,), decision)


def _parts(situation: Situation, hired: Sequence[RoleId], knowledge: Knowledge) -> Iterator[OneOff]:
    """Give the own trade of those who are hired to them, and decide on the rest."""
    left, budget = dict(enumerate(situation.one_offs)), situation.budget_once
    there = {one.id: one for one in knowledge.alternatives(situation) if one.id in hired}
    for role in hired:
        own = {place: item for place, item in left.items() if _owns(there[role], item, situation)}
        if own:
            part = _beside(there[role], own, budget, knowledge.method)
            left = {place: item for place, item in left.items() if place not in own}
            budget = None if budget is None or part.cost is None else budget - part.cost.typical
            yield part
    if left:
        rest = replace(situation, budget_once=None if budget is None else max(budget, 0.0))
        decision = decide(alone(rest, tuple(left.values()), knowledge.method), knowledge)
        yield _part(decision, tuple(left))


def _owns(one: Alternative, item: Item, situation: Situation) -> bool:
    """Whether work is of somebody's own trade; who serves few families has but those of the steady
    work.
    """
    if item.level is None or item.family is None:
        return False
    if item.on_site and not one.role.setting.on_site:
        return False
    if one.fits.get((item.level, item.family), 0.0) < 1:
        return False
    steady = {item.family for item in situation.active_items}
    return one.role.scope.families_at_once is None or item.family in steady


def _beside(one: Alternative, own: dict[int, Item], budget: float | None, method: Method) -> OneOff:
    """Return work of somebody who is hired anyway: all of it, as far as the money for it goes."""
    total = math.fsum(hours_of(item, "typical", method) for item in own.values())
    price = one.price.typical if one.price else 0.0
    hours = total if budget is None or not price else min(total, budget / price)
    return OneOff(tuple(own), total, one.more, hours, beside=True)


def _part(decision: Decision, places: tuple[int, ...]) -> OneOff:
    """Return work of somebody who is hired for it, nobody where the decision names nobody."""
    total = math.fsum(item.hours or 0.0 for item in decision.beliefs.likely_work.items)
    if decision.verdict not in ADVISED or decision.recommended is None:
        return OneOff(places, total)
    chosen = decision.evaluation(decision.recommended)
    return OneOff(places, total, chosen.alternative, chosen.engagement.hours)


def alone(situation: Situation, items: tuple[Item, ...], method: Method) -> Situation:
    """Return one-off work as a situation of its own; money limits it only where the owner named a
    sum for it.
    """
    alone = replace(
        situation,
        one_offs=(),
        choices={"term": "project", **situation.choices},
        budget=math.inf if situation.budget_once is None else situation.budget_once,
        flexible=situation.flexible_once,
        months=1.0,
    )
    return with_items(alone, items, method)


def with_items(situation: Situation, items: tuple[Item, ...], method: Method) -> Situation:
    """Return a situation with other work; one-off work goes on for as many months as it takes."""
    if situation.months is None:
        return replace(situation, items=items)
    hours = math.fsum(hours_of(item, "typical", method) for item in items)
    return replace(situation, items=items, months=max(1.0, hours / method.one_off_hours_month))
