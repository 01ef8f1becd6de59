"""Limits exclude, preferences never do. A limit that is not known never excludes: the role is
conditional on the answer.
"""

import math
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from obmva.analysis.alternatives import Alternative
from obmva.analysis.beliefs import Beliefs, with_hours
from obmva.analysis.situation import Situation
from obmva.analysis.terms import LimitId
from obmva.analysis.workload import Workload, owner_cap, supervision_of, workload_of
from obmva.models import Method
from obmva.quantities import WEEKS_A_MONTH

LIMITS: tuple[LimitId, ...] = ("on-site", "employment", "budget", "owner-hours", "scope", "minimum")
# relative: a quote of exactly the budget is within it, whatever the hours that it was divided by
_ROUNDING = 1e-9


@dataclass(frozen=True)
class Exclusion:
    """A limit that fails: which one, and the numbers that show it (money a month, hours a month or
    a week, shares 0..1).
    """

    limit: LimitId
    numbers: Mapping[str, float]


@dataclass(frozen=True)
class Facts:
    """What the limits of one role read: the owner's known answers, the role's workload, and the
    owner's way of writing down.
    """

    situation: Situation
    alternative: Alternative
    workload: Workload
    written_factor: float
    method: Method


def money_limit(situation: Situation, method: Method) -> float | None:
    """Return the most that may be spent a month, or None when the budget is not known."""
    if situation.budget is None:
        return None
    return (
        situation.budget * (1 + method.limits.flexibility)
        if situation.flexible
        else situation.budget
    )


def exclusions(facts: Facts) -> tuple[Exclusion, ...]:
    """Return every known limit that fails, in the order of `LIMITS`."""
    checks: tuple[Callable[[Facts], Iterator[Exclusion]], ...] = (
        _on_site,
        _employment,
        _budget,
        _owner_hours,
        _scope,
        _minimum,
    )
    return tuple(exclusion for check in checks for exclusion in check(facts))


def _on_site(facts: Facts) -> Iterator[Exclusion]:
    answer, setting = facts.situation.choices.get("on-site"), facts.alternative.role.setting
    if setting.on_site:
        return
    if answer == "yes" or (answer != "no" and _presence_takes_the_work(facts)):
        yield Exclusion("on-site", {})


def _presence_takes_the_work(facts: Facts) -> bool:
    """Whether the role would have enough to do if it could be in the room, and has not because it
    cannot.
    """
    if not any(item.on_site for item in facts.situation.active_items):
        return False
    least = facts.method.limits.scope_share
    return _below(_largest_scope_share(facts), least) and not _below(
        _largest_scope_share(facts, anywhere=True), least
    )


def _largest_scope_share(facts: Facts, *, anywhere: bool = False) -> float:
    """Return the largest part of the named work that the role can take, over all that unstated
    hours may be.
    """
    situation = facts.situation
    if situation.hours_known and not anywhere:
        return facts.workload.scope_share
    matters = not anywhere and situation.choices.get("on-site") != "no"
    totals = (
        [0.0] if situation.hours_known else [float(hours) for hours in facts.method.unstated_hours]
    )
    works = [with_hours(situation.active_items, total) for total in totals]
    return max(
        workload_of(facts.alternative, work, on_site_matters=matters).scope_share for work in works
    )


def _below(amount: float, least: float) -> bool:
    """Whether an amount is really below another, not only by the rounding of floating-point
    numbers.
    """
    return amount < least * (1 - _ROUNDING)


def _employment(facts: Facts) -> Iterator[Exclusion]:
    answer, contract = (
        facts.situation.choices.get("employment"),
        facts.alternative.role.setting.contract,
    )
    if (answer, contract) in {("refuse", "employee"), ("needed", "contractor")}:
        yield Exclusion("employment", {})


def _budget(facts: Facts) -> Iterator[Exclusion]:
    money, price = money_limit(facts.situation, facts.method), facts.alternative.price
    if money is None or price is None or facts.situation.budget is None:
        return
    hours = facts.alternative.role.hours.min
    if _below(money, hours * price.typical):
        yield Exclusion(
            "budget",
            {"cost": hours * price.typical, "hours": hours, "budget": facts.situation.budget},
        )


def _owner_hours(facts: Facts) -> Iterator[Exclusion]:
    given = facts.situation.owner_hours
    if given is None:
        return
    least = facts.alternative.role.hours.min
    if _below(owner_cap(facts.alternative, given, facts.written_factor), least):
        needed = supervision_of(facts.alternative, least, facts.written_factor) / WEEKS_A_MONTH
        yield Exclusion("owner-hours", {"needed": needed, "hours": least, "given": given})


def _scope(facts: Facts) -> Iterator[Exclusion]:
    if not facts.situation.items:
        return
    share = _largest_scope_share(facts, anywhere=any(_on_site(facts)))
    if _below(share, facts.method.limits.scope_share):
        yield Exclusion("scope", {"share": share, "least": facts.method.limits.scope_share})


def _minimum(facts: Facts) -> Iterator[Exclusion]:
    if not facts.situation.items or not facts.situation.hours_known:
        return
    least, need = facts.alternative.role.hours.min, facts.workload.need
    unknown = math.fsum(
        item.hours or 0.0 for item in facts.situation.active_items if item.level is None
    )
    if _below(need + unknown, facts.method.limits.use_of_smallest_purchase * least):
        yield Exclusion("minimum", {"hours": least, "need": need})


def open_limits(facts: Facts, beliefs: Beliefs) -> tuple[str, ...]:
    """Return the open questions on which the role hangs: some answer would exclude it; `rate`: it
    has no price.
    """
    return tuple(
        question
        for question, hangs in (
            (
                "on-site",
                not facts.alternative.role.setting.on_site
                and "on-site" not in facts.situation.choices,
            ),
            ("employment", "employment" not in facts.situation.choices),
            ("budget", facts.situation.budget is None and _some_budget_fails(facts, beliefs)),
            (
                "owner-hours",
                facts.situation.owner_hours is None and _some_owner_hours_fail(facts, beliefs),
            ),
            ("rate", facts.alternative.price is None),
        )
        if hangs
    )


def _some_budget_fails(facts: Facts, beliefs: Beliefs) -> bool:
    price = facts.alternative.price
    if price is None:
        return False
    cost = facts.alternative.role.hours.min * price.typical
    stretch = 1 + facts.method.limits.flexibility
    return any(
        _below(float(amount) * stretch, cost)
        for amount, share in beliefs.shares("budget").items()
        if share > 0
    )


def _some_owner_hours_fail(facts: Facts, beliefs: Beliefs) -> bool:
    least = facts.alternative.role.hours.min
    hours = beliefs.shares("owner-hours")
    caps = [
        owner_cap(facts.alternative, float(given), facts.written_factor)
        for given, share in hours.items()
        if share > 0
    ]
    return any(_below(cap, least) for cap in caps)
