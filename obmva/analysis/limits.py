"""Limits exclude, preferences never do. A limit that is not known never excludes: the role is
conditional on the answer.
"""

import math
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from obmva.analysis.alternatives import Alternative
from obmva.analysis.beliefs import Beliefs
from obmva.analysis.situation import Situation
from obmva.analysis.terms import LimitId
from obmva.analysis.workload import owner_cap, supervision_of, workload_of
from obmva.models import Method, Role

LIMITS: tuple[LimitId, ...] = ("on-site", "employment", "budget", "owner-hours", "scope", "minimum")
# relative: a quote of exactly the budget is within it, whatever the hours that it was divided by
_ROUNDING = 1e-9
_REFUSED = {("refuse", "employee"), ("needed", "contractor")}


@dataclass(frozen=True)
class Exclusion:
    """A limit that fails: which one, and the numbers that show it (money a month, hours a month or
    a week, shares 0..1).
    """

    limit: LimitId
    numbers: Mapping[str, float]


@dataclass(frozen=True)
class Facts:
    """What the limits of one role read: the owner's known answers, and what is expected of the work
    and of how much is written down.
    """

    situation: Situation
    alternative: Alternative
    beliefs: Beliefs

    @property
    def method(self) -> Method:
        """The thresholds."""
        return self.beliefs.method

    @property
    def need(self) -> float:
        """The hours a month of the likeliest work that the role could take."""
        return self.beliefs.workload(self.alternative, self.beliefs.likely_work).need


def stretch(situation: Situation, method: Method) -> float:
    """Return by what a budget may be multiplied for the smallest purchase."""
    return 1 + method.limits.flexibility if situation.flexible else 1.0


def money_limit(situation: Situation, method: Method) -> float | None:
    """Return the most that may be spent a month, or None when the budget is not known."""
    budget = situation.budget
    return None if budget is None else budget * stretch(situation, method)


def refuses(employment: str | None, role: Role) -> bool:
    """Whether the owner's answer excludes the role's kind of contract."""
    if employment == "needed" and role.setting.employed:
        return False
    return (employment, role.setting.contract) in _REFUSED


def is_missed(on_site: str | None, role: Role, *, shut_out: bool = False) -> bool:
    """Whether the role is missed in the room: someone must be there, or it is `shut_out`, for too
    much of its work is done there.
    """
    if role.setting.on_site:
        return False
    return on_site == "yes" or (on_site != "no" and shut_out)


def is_below(amount: float, least: float) -> bool:
    """Whether an amount is really below another, not only by the rounding of floating-point
    numbers.
    """
    return amount < at_least(least)


def at_least(least: float) -> float:
    """Return what is not below another amount but by rounding."""
    return least * (1 - _ROUNDING)


def exclusions(facts: Facts) -> tuple[Exclusion, ...]:
    """Return every known limit that fails, in the order of `LIMITS`."""
    situation = facts.situation
    return (
        *_on_site(facts),
        *_employment(facts),
        *_budget(facts, situation.budget),
        *_owner_hours(facts, situation.owner_hours),
        *_scope(facts),
        *_minimum(facts),
    )


def _on_site(facts: Facts) -> Iterator[Exclusion]:
    role, answer = facts.alternative.role, facts.situation.choices.get("on-site")
    if is_missed(answer, role, shut_out=_is_shut_out(facts)):
        yield Exclusion("on-site", {})


def _is_shut_out(facts: Facts) -> bool:
    """Whether the role would have enough to do if it could be in the room, and has not because it
    cannot.
    """
    if not any(item.on_site for item in facts.situation.active_items):
        return False
    least = facts.method.limits.scope_share
    return is_below(_largest_scope_share(facts), least) and not is_below(
        _largest_scope_share(facts, anywhere=True), least
    )


def _largest_scope_share(facts: Facts, *, anywhere: bool = False) -> float:
    """Return the largest part of the named work that the role can take, over all that unstated
    hours may be.
    """
    one, beliefs = facts.alternative, facts.beliefs
    if not anywhere:
        return max(beliefs.workload(one, draw).scope_share for draw in beliefs.work)
    return max(workload_of(one, draw.items, anywhere=True).scope_share for draw in beliefs.work)


def _employment(facts: Facts) -> Iterator[Exclusion]:
    if refuses(facts.situation.choices.get("employment"), facts.alternative.role):
        yield Exclusion("employment", {})


def _budget(facts: Facts, budget: float | None) -> Iterator[Exclusion]:
    price = facts.alternative.price
    if budget is None or price is None:
        return
    hours, cost = facts.alternative.least, facts.alternative.least_cost
    if is_below(budget * stretch(facts.situation, facts.method), cost):
        yield Exclusion("budget", {"cost": cost, "hours": hours, "budget": budget})


def _owner_hours(facts: Facts, given: float | None) -> Iterator[Exclusion]:
    if given is None:
        return
    one, factor = facts.alternative, facts.beliefs.likely_written_factor
    least = one.least
    if is_below(owner_cap(one, given, factor), least):
        needed = supervision_of(one, least, factor) / one.weeks
        yield Exclusion("owner-hours", {"needed": needed, "hours": least, "given": given})


def _scope(facts: Facts) -> Iterator[Exclusion]:
    if not facts.situation.items:
        return
    share = _largest_scope_share(facts, anywhere=any(_on_site(facts)))
    if is_below(share, facts.method.limits.scope_share):
        yield Exclusion("scope", {"share": share, "least": facts.method.limits.scope_share})


def _minimum(facts: Facts) -> Iterator[Exclusion]:
    if not facts.situation.items or not facts.situation.hours_known:
        return
    least, need = facts.alternative.least_needed, facts.need
    unknown = math.fsum(
        item.hours or 0.0 for item in facts.situation.active_items if item.level is None
    )
    if is_below(need + unknown, facts.method.limits.use_of_smallest_purchase * least):
        yield Exclusion("minimum", {"hours": least, "need": need})


def open_limits(facts: Facts) -> tuple[str, ...]:
    """Return the open questions on which the role hangs: some answer would exclude it; `rate`: it
    has no price.
    """
    choices, role = facts.situation.choices, facts.alternative.role
    amounts, least = facts.situation.amounts, facts.beliefs.least
    hangs = {
        "on-site": not role.setting.on_site and "on-site" not in choices,
        "employment": not role.setting.employed and "employment" not in choices,
        "budget": "budget" not in amounts and any(_budget(facts, least("budget"))),
        "owner-hours": "owner-hours" not in amounts
        and any(_owner_hours(facts, least("owner-hours"))),
        "rate": facts.alternative.price is None,
    }
    return tuple(question for question, open_ in hangs.items() if open_)
