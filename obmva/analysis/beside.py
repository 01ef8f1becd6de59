"""What may help beside the role that is named, or instead of it: software, the same help from
another market, somebody there who grows into it, nobody.
"""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from obmva.analysis.alternatives import Price, price_of
from obmva.analysis.contradictions import KindAndItem
from obmva.analysis.decision import Evaluation, Knowledge
from obmva.analysis.present import Present
from obmva.analysis.situation import Situation
from obmva.models import Area, BesideFigures, Task, TaskId


@dataclass(frozen=True)
class Software:
    """The lines of work (by index) that tools do at least in part, and their share (0..1) of the
    hours.
    """

    lines: tuple[int, ...]
    share: float


@dataclass(frozen=True)
class Elsewhere:
    """The same help in another market of the same currency: its price, and the share (0..1) of the
    cost that is saved.
    """

    market: Area
    price: Price
    saving: float


def by_software(
    work: Sequence[KindAndItem], tasks: Mapping[TaskId, Task], figures: BesideFigures
) -> Software | None:
    """Return what tools could take first; None where that is too little. Lines count alike while
    some hours are not said.
    """
    active = [place for place, one in enumerate(work) if not one.item.drop]
    known = all(work[place].item.hours is not None for place in active)
    hours = {place: (work[place].item.hours or 0.0) if known else 1.0 for place in active}
    lines = [place for place in active if _is_software(work[place], tasks)]
    total = math.fsum(hours.values())
    share = math.fsum(hours[place] for place in lines) / total if total else 0.0
    largest_first = sorted(lines, key=lambda place: -hours[place])
    return Software(tuple(largest_first), share) if share >= figures.software_share else None


def _is_software(one: KindAndItem, tasks: Mapping[TaskId, Task]) -> bool:
    return one.item.rule_based or (one.task is not None and tasks[one.task].software is not None)


def elsewhere(
    leader: Evaluation, situation: Situation, knowledge: Knowledge, figures: BesideFigures
) -> Elsewhere | None:
    """Return where a freelancer who works from elsewhere costs clearly less, in the same currency
    and by a figure of that market itself; None for nowhere, and where a price was quoted.
    """
    role, price = leader.alternative.role, leader.alternative.price
    if price is None or price.offered is not None or not role.setting.remote:
        return None
    if role.setting.contract == "employee" or situation.choices.get("employment") == "needed":
        return None
    found = [
        Elsewhere(area, other, 1 - other.typical * (1 + price.vat) / price.typical)
        for area in knowledge.markets
        if area != price.area
        and (other := price_of(role, knowledge.roles, knowledge.markets, area)) is not None
        and (other.area, other.currency) == (area, price.currency)
        and other.estimate is None
    ]
    best = max(found, key=lambda one: (one.saving, one.market), default=None)
    return best if best and best.saving >= figures.saving else None


def grows(leader: Evaluation, present: Sequence[Present], knowledge: Knowledge) -> Present | None:
    """Return who is there already and could grow into a role with more say; the one with the most
    hours.
    """
    role = leader.alternative.role
    able = [
        one
        for one in present
        if one.could_grow and knowledge.roles[one.role].authority < role.authority
    ]
    return max(able, key=lambda one: one.hours, default=None)


def against_hiring(
    leader: Evaluation, situation: Situation, figures: BesideFigures
) -> Literal["little-won", "early"] | None:
    """Return why an owner may rather hire nobody, though it pays; None for no reason."""
    engagement, worth = leader.engagement, situation.worth
    if worth and engagement.cost is not None and engagement.freed > 0:
        dear = engagement.cost / engagement.freed >= figures.close_to_worth * worth
        return "little-won" if dear else None
    items = situation.active_items
    hours = math.fsum(item.hours or 0.0 for item in items)
    small = situation.hours_known and situation.months is None and hours < figures.early.hours
    return "early" if items and small else None
