"""Whom a situation would advise that differs a little from one already decided: the same as
deciding anew, but sooner.

What the difference between the two situations cannot touch is taken from the decision; roles that
cannot be hired are not valued at all.
"""

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import fields, replace
from typing import get_args

from obmva.analysis.alternatives import Alternative
from obmva.analysis.beliefs import Beliefs
from obmva.analysis.criteria import Appraisal, Expectation, weighted_value
from obmva.analysis.decision import (
    Decision,
    Knowledge,
    gate,
    objection,
    weights_of,
    work_known,
)
from obmva.analysis.limits import Facts, exclusions
from obmva.analysis.situation import Situation
from obmva.analysis.workload import Caps, Engagement
from obmva.models import Criterion, RoleId

_PRICES_AND_WEIGHTS = frozenset({"quotes", "weights", "order"})
_ALL_BUT_PRICES_AND_WEIGHTS = tuple(
    field.name for field in fields(Situation) if field.name not in _PRICES_AND_WEIGHTS
)
_BELIEVED = ("items", "choices", "worth")  # what beliefs hang on


def advice(decision: Decision, situation: Situation, knowledge: Knowledge) -> RoleId | None:
    """Return the role that would be advised in a situation much like that of the decision; None for
    nobody.
    """
    if gate(situation, knowledge.method) is not None or not work_known(situation):
        return None
    revision = _Revision(decision, situation, knowledge)
    values = dict(revision.values())
    leader = min(values, key=lambda role: (-round(values[role], 9), role), default=None)
    if (
        leader is None
        or objection(
            values[leader],
            revision.engagement(leader),
            situation.worth,
            knowledge.method,
        )
        is not None
    ):
        return None
    return leader


def values_of_possible(
    decision: Decision, situation: Situation, knowledge: Knowledge
) -> dict[RoleId, float]:
    """Return the value (0..1) of every role that can be hired in a situation much like that of the
    decision.
    """
    return dict(_Revision(decision, situation, knowledge).values())


class _Revision:
    """A situation beside a decision of one much like it."""

    def __init__(self, decision: Decision, situation: Situation, knowledge: Knowledge) -> None:
        earlier = decision.situation
        self._situation, self._knowledge = situation, knowledge
        self._weights = weights_of(situation, knowledge.method)
        self._before = {one.id: one for one in decision.evaluations}
        self._caps, self._earlier_caps = Caps.of(situation), Caps.of(earlier)
        self._touched = _touched(earlier, situation, knowledge)
        self._same = _agree_in(_ALL_BUT_PRICES_AND_WEIGHTS, earlier, situation)
        alike = _agree_in(_BELIEVED, earlier, situation)
        self._beliefs = (
            decision.beliefs if alike else Beliefs(situation, knowledge.questions, knowledge.method)
        )

    def values(self) -> Iterator[tuple[RoleId, float]]:
        for alternative in self._knowledge.alternatives(self._situation):
            expectations = self._expectations(alternative)
            if expectations is not None:
                yield alternative.id, weighted_value(expectations, self._weights)

    def engagement(self, role: RoleId) -> Engagement:
        alternatives = self._knowledge.alternatives(self._situation)
        alternative = next(one for one in alternatives if one.id == role)
        return Appraisal(
            alternative, self._beliefs, self._knowledge.functions, self._caps
        ).likely_engagement()

    def _expectations(self, alternative: Alternative) -> Mapping[Criterion, Expectation] | None:
        """Return what to expect of a role, None when it cannot be hired."""
        old = self._before.get(alternative.id)
        alike = old is not None and old.alternative.price == alternative.price
        if old is not None and alike and self._same:
            return None if old.status == "excluded" else old.expectations
        appraisal = Appraisal(alternative, self._beliefs, self._knowledge.functions, self._caps)
        if exclusions(Facts(self._situation, alternative, self._beliefs)):
            return None
        touched = self._touched
        if not (alike and appraisal.buys_alike(self._earlier_caps)):
            touched = touched | {"coverage", "cost"}
        return appraisal.expectations({} if old is None else _without(old.expectations, touched))


def _without(
    expectations: Mapping[Criterion, Expectation], touched: frozenset[Criterion]
) -> dict[Criterion, Expectation]:
    return {criterion: one for criterion, one in expectations.items() if criterion not in touched}


def _agree_in(names: Sequence[str], one: Situation, other: Situation) -> bool:
    return all(getattr(one, name) == getattr(other, name) for name in names)


def _touched(before: Situation, after: Situation, knowledge: Knowledge) -> frozenset[Criterion]:
    """Return the criteria that the difference between two situations may touch, prices and hours
    bought apart.
    """
    asked = {*before.choices, *after.choices}
    changed = {
        question
        for question in asked
        if before.choices.get(question) != after.choices.get(question)
    }
    if not _same_mix(before, after) or (changed and not after.items):
        return frozenset(get_args(Criterion))
    touched: set[Criterion] = {"cost"} if before.worth != after.worth else set()
    if before.items != after.items:
        touched |= {"coverage", "cost"}
    return frozenset(touched.union(*(knowledge.asked.touched[question] for question in changed)))


def _same_mix(before: Situation, after: Situation) -> bool:
    """Whether the work is the same but for a common factor of the hours."""
    if before.items == after.items:
        return True
    pairs = list(zip(before.items, after.items, strict=False))
    factors = [two.hours / one.hours for one, two in pairs if one.hours and two.hours]
    return (
        len(before.items) == len(after.items)
        and all(replace(one, hours=None) == replace(two, hours=None) for one, two in pairs)
        and len(factors) == len(pairs)
        and all(math.isclose(factor, factors[0], rel_tol=1e-9) for factor in factors)
    )
