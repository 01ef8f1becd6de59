"""Whom a situation would advise that differs a little from one already decided: the same as
deciding anew, but sooner.

What the difference between the two situations cannot touch is taken from the decision; roles that
cannot be hired are not valued at all.
"""

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import fields
from typing import get_args

from obmva.analysis.alternatives import Alternative
from obmva.analysis.criteria import Appraisal, Expectation, weighted_value
from obmva.analysis.decision import (
    Decision,
    Evaluation,
    Knowledge,
    gate,
    objection,
    weights_of,
    work_known,
)
from obmva.analysis.limits import Facts, exclusions
from obmva.analysis.situation import Item, Situation
from obmva.analysis.workload import Caps, Engagement
from obmva.models import Criterion, QuestionId, RoleId

_PRICES_AND_WEIGHTS = frozenset({"offers", "weights", "order"})
_ALL_BUT_PRICES_AND_WEIGHTS = tuple(
    field.name for field in fields(Situation) if field.name not in _PRICES_AND_WEIGHTS
)
_ALL_BUT_HOURS = tuple(field.name for field in fields(Item) if field.name != "hours")
_BELIEVED = ("items", "choices", "worth")  # what beliefs hang on
_DECIMALS = 9  # values that differ by less are equal


def advice(decision: Decision, situation: Situation, knowledge: Knowledge) -> RoleId | None:
    """Return the role that would be advised in a situation much like that of the decision; None for
    nobody.
    """
    if gate(situation, knowledge.method) is not None or not work_known(situation):
        return None
    revision = _Revision(decision, situation, knowledge)
    leader = revision.leader()
    if leader is None:
        return None
    role, value = leader
    objected = objection(value, revision.engagement(role), situation.worth, knowledge.method)
    return role if objected is None else None


def advice_if_answered(
    decision: Decision, question: QuestionId, option: str, knowledge: Knowledge
) -> RoleId | None:
    """Return the role that would be advised with another answer, None for nobody; worked out once
    for each answer to the situation of a decision, which is one of this knowledge.
    """
    known = decision.advice_by_answer
    if (question, option) not in known:
        situation = decision.situation.with_answer(question, option)
        known[question, option] = advice(decision, situation, knowledge)
    return known[question, option]


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
        self._same_weights = self._weights == decision.weights
        self._before = {one.id: one for one in decision.evaluations}
        self._caps, self._earlier_caps = Caps.of(situation), Caps.of(earlier)
        self._touched = _touched(earlier, situation, knowledge)
        self._same = _agree_in(_ALL_BUT_PRICES_AND_WEIGHTS, earlier, situation)
        alike = _agree_in(_BELIEVED, earlier, situation)
        self._beliefs = decision.beliefs if alike else decision.beliefs.of(situation)
        self._alternatives = tuple(knowledge.alternatives(situation))
        self._appraisals: dict[RoleId, Appraisal] = {}
        self._touched_by_role: dict[RoleId, frozenset[Criterion]] = {}

    def values(self) -> Iterator[tuple[RoleId, float]]:
        for alternative in self._alternatives:
            value = self._value(alternative)
            if value is not None:
                yield alternative.id, value

    def leader(self) -> tuple[RoleId, float] | None:
        """Return the best role and its value; who cannot reach the best so far is not valued."""
        best: tuple[RoleId, float] | None = None
        alternatives = [(self._most(one), one) for one in self._alternatives]
        for most, alternative in sorted(alternatives, key=lambda pair: -pair[0]):
            if best is not None and most < best[1] - 10**-_DECIMALS:
                continue
            value = self._value(alternative)
            if value is None:
                continue
            found = (alternative.id, value)
            best = found if best is None else min(best, found, key=_first)
        return best

    def _most(self, alternative: Alternative) -> float:
        """Return a value that the role cannot exceed: what is touched may be worth all it can."""
        old = self._before.get(alternative.id)
        if old is None:
            return 1.0
        if self._is_as_before(alternative):
            return old.value
        kept = _without(old.expectations, self._touched_of(alternative, old))
        touched = math.fsum(w for criterion, w in self._weights.items() if criterion not in kept)
        return weighted_value(kept, self._weights) + touched

    def engagement(self, role: RoleId) -> Engagement:
        alternative = next(one for one in self._alternatives if one.id == role)
        return self._appraisal(alternative).likely_engagement()

    def _is_as_before(self, alternative: Alternative) -> bool:
        """Whether a role was valued like this already."""
        if not (self._same and self._same_weights):
            return False
        old = self._before.get(alternative.id)
        return old is not None and old.alternative.price == alternative.price

    def _value(self, alternative: Alternative) -> float | None:
        """Return the value of a role, None when it cannot be hired."""
        if self._is_as_before(alternative):
            old = self._before[alternative.id]
            return None if old.status == "excluded" else old.value
        expectations = self._expectations(alternative)
        return None if expectations is None else weighted_value(expectations, self._weights)

    def _expectations(self, alternative: Alternative) -> Mapping[Criterion, Expectation] | None:
        """Return what to expect of a role, None when it cannot be hired."""
        old = self._before.get(alternative.id)
        if old is not None and self._same and old.alternative.price == alternative.price:
            return None if old.status == "excluded" else old.expectations
        if exclusions(Facts(self._situation, alternative, self._beliefs)):
            return None
        kept = {} if old is None else _without(old.expectations, self._touched_of(alternative, old))
        return self._appraisal(alternative).expectations(kept)

    def _touched_of(self, alternative: Alternative, old: Evaluation) -> frozenset[Criterion]:
        """Return the criteria of a role that the difference may touch."""
        if alternative.id not in self._touched_by_role:
            self._touched_by_role[alternative.id] = self._find_touched(alternative, old)
        return self._touched_by_role[alternative.id]

    def _find_touched(self, alternative: Alternative, old: Evaluation) -> frozenset[Criterion]:
        alike = old.alternative.price == alternative.price and (
            self._caps == self._earlier_caps
            or self._appraisal(alternative).buys_alike(self._earlier_caps)
        )
        return self._touched if alike else self._touched | {"coverage", "cost"}

    def _appraisal(self, alternative: Alternative) -> Appraisal:
        if alternative.id not in self._appraisals:
            self._appraisals[alternative.id] = Appraisal(
                alternative, self._beliefs, self._knowledge.functions, self._caps
            )
        return self._appraisals[alternative.id]


def _first(found: tuple[RoleId, float]) -> tuple[float, RoleId]:
    """Sort the best first, equals by id."""
    role, value = found
    return -round(value, _DECIMALS), role


def _without(
    expectations: Mapping[Criterion, Expectation], touched: frozenset[Criterion]
) -> dict[Criterion, Expectation]:
    return {criterion: one for criterion, one in expectations.items() if criterion not in touched}


def _agree_in(names: Sequence[str], one: Situation | Item, other: Situation | Item) -> bool:
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
        and all(_agree_in(_ALL_BUT_HOURS, one, two) for one, two in pairs)
        and len(factors) == len(pairs)
        and all(math.isclose(factor, factors[0], rel_tol=1e-9) for factor in factors)
    )
