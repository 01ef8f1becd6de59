"""From a situation to a ranking: gate, limits, values, twins, ties."""

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Literal, TypeAlias, get_args

from obmva.analysis.alternatives import Alternative, alternatives_in, quoted
from obmva.analysis.beliefs import Beliefs
from obmva.analysis.criteria import Appraisal, Expectation, ValueFunction, value_functions, weighted_value
from obmva.analysis.limits import Exclusion, Facts, exclusions, open_limits
from obmva.analysis.situation import Quote, Situation
from obmva.analysis.weights import equal_weights
from obmva.analysis.workload import Caps, Engagement
from obmva.models import Area, Criterion, MarketDefinition, Method, Question, QuestionId, Role, RoleId
from obmva.quantities import WEEKS_A_MONTH

Verdict: TypeAlias = Literal["clear", "leaning", "toss-up", "not-enough-known", "hold", "nothing-feasible"]
Status: TypeAlias = Literal["feasible", "conditional", "excluded"]
HoldReason: TypeAlias = Literal["dropped", "rule-based", "too-little", "nothing-written", "weak"]

_READ_BY: Mapping[str, tuple[Criterion, ...]] = {  # the criteria that an answer can change while the work is named
    "on-site": ("coverage", "cost"), "employment": (), "hand-over": ("authority",), "for-whom": ("served",),
    "team": ("readiness", "cost"), "revenue": ("readiness", "cost"), "offers": ("readiness", "cost"),
    "written-down": ("readiness", "coverage", "cost"), "steady": ("readiness",), "term": ("readiness",),
    "goal-now": ("goals",), "goal-later": ("goals",),
}  # fmt: skip


@dataclass(frozen=True)
class Knowledge:
    """Everything that the decision reads beside the owner's situation."""

    roles: Mapping[RoleId, Role]
    markets: Mapping[Area, MarketDefinition]
    questions: Mapping[QuestionId, Question]
    method: Method

    @cached_property
    def functions(self) -> Mapping[Criterion, ValueFunction]:
        """The value function of each criterion."""
        return value_functions(self.method.criteria)

    def alternatives(self, market: Area, quotes: Mapping[RoleId, Quote]) -> Iterator[Alternative]:
        """Yield every role as an alternative in a market; a quote replaces the market's price."""
        if market not in self._alternatives:
            self._alternatives[market] = alternatives_in(self.roles, self.markets, market, {})
        for alternative in self._alternatives[market]:
            quote = quotes.get(alternative.id)
            yield alternative if quote is None else quoted(alternative, quote, self.markets[market])

    @cached_property
    def _alternatives(self) -> dict[Area, tuple[Alternative, ...]]:
        return {}


@dataclass(frozen=True)
class Evaluation:
    """One role in one situation: whether it can be hired, its value (0..1), and the engagement that it would be.

    `need` is the most hours a month that it could fill with this work; `conditional_on` names the unanswered questions on
    which it hangs; `rank` is None for an excluded role.
    """

    alternative: Alternative
    status: Status
    value: float
    expectations: Mapping[Criterion, Expectation]
    engagement: Engagement
    need: float
    exclusions: tuple[Exclusion, ...]
    conditional_on: tuple[str, ...]
    rank: int | None = None
    twin: RoleId | None = None

    @property
    def id(self) -> RoleId:
        """The role's id."""
        return self.alternative.id


@dataclass(frozen=True)
class Decision:
    """The ranking, best first, with the verdict and what stands behind it.

    `recommended` is the best role that can be hired, whatever the verdict; None when there is none or no work is known.
    `tied` names the roles that are as good as the recommended one, itself included, its twin left out.
    """

    situation: Situation
    evaluations: tuple[Evaluation, ...]
    weights: Mapping[Criterion, float]
    verdict: Verdict
    hold_reason: HoldReason | None
    recommended: RoleId | None
    tied: tuple[RoleId, ...]
    beliefs: Beliefs

    def evaluation(self, role: RoleId) -> Evaluation:
        """Return the evaluation of a role."""
        return next(evaluation for evaluation in self.evaluations if evaluation.id == role)


def decide(situation: Situation, knowledge: Knowledge, earlier: Decision | None = None) -> Decision:
    """Rank all roles for a situation, by exact expectation over what is not known.

    What an `earlier` decision worked out and the difference between the situations cannot touch is taken from there.
    """
    hold = gate(situation, knowledge.method)
    if hold == "rule-based":  # nobody is needed yet: rank for whoever would be next, if software cannot do it after all
        situation = replace(situation, items=tuple(replace(item, rule_based=False) for item in situation.items))
    weights = situation.weights or equal_weights([criterion.id for criterion in knowledge.method.criteria])
    beliefs = Beliefs(situation, knowledge.questions, knowledge.method)
    evaluations = rank(_evaluate_all(situation, knowledge, beliefs, weights, earlier), situation)
    return _judge(situation, knowledge.method, evaluations, weights, hold, beliefs)


def revise(decision: Decision, situation: Situation, knowledge: Knowledge) -> Decision:
    """Decide for a situation much like that of a decision: the same as deciding anew, but sooner."""
    return decide(situation, knowledge, decision)


def gate(situation: Situation, method: Method) -> HoldReason | None:
    """Return why nobody should be hired yet, whatever the roles are worth; None when nothing speaks against it."""
    if not situation.items:
        return None
    if not situation.active_items:
        return "dropped" if all(item.drop for item in situation.items) else "rule-based"
    if situation.hours_known and math.fsum(item.hours or 0 for item in situation.active_items) < method.gate.hours_month:
        return "too-little"
    return "nothing-written" if _cannot_teach(situation, method) else None


def _cannot_teach(situation: Situation, method: Method) -> bool:
    return (
        situation.choices.get("written-down") == "nothing"
        and all(item.level == "execute" for item in situation.active_items)
        and situation.owner_hours is not None
        and situation.owner_hours < method.gate.teaching_hours_week
    )


def _evaluate_all(
    situation: Situation, knowledge: Knowledge, beliefs: Beliefs, weights: Mapping[Criterion, float], earlier: Decision | None
) -> list[Evaluation]:
    caps = Caps(situation.budget, situation.owner_hours)
    before = {one.id: one for one in earlier.evaluations} if earlier else {}
    stale = _stale(earlier.situation, situation) if earlier else set(knowledge.functions)
    same = earlier is not None and _but_for_prices_and_weights(earlier.situation) == _but_for_prices_and_weights(situation)
    found = []
    for alternative in knowledge.alternatives(situation.market, situation.quotes):
        old = before.get(alternative.id)
        if old is not None and same and old.alternative.price == alternative.price:
            value = weighted_value(old.expectations, weights)
            found.append(replace(old, alternative=alternative, value=value, rank=None, twin=None))
            continue
        touched = stale if old and old.alternative.price == alternative.price else {*stale, "coverage", "cost"}
        kept = {criterion: one for criterion, one in old.expectations.items() if criterion not in touched} if old else {}
        found.append(_evaluate(Appraisal(alternative, beliefs, knowledge.functions, caps), situation, weights, kept))
    return found


def _but_for_prices_and_weights(situation: Situation) -> Situation:
    return replace(situation, quotes={}, weights={}, order=())


def _stale(before: Situation, after: Situation) -> set[Criterion]:
    """Return the criteria that the difference between two situations may touch."""
    asked = {*before.choices, *after.choices}
    changed = {question for question in asked if before.choices.get(question) != after.choices.get(question)}
    if not _same_mix(before, after) or (changed and not after.items):
        return set(get_args(Criterion))
    only_answers = replace(before, choices={}) == replace(after, choices={})
    touched: set[Criterion] = set() if only_answers else {"coverage", "cost"}
    return touched.union(*(_READ_BY[question] for question in changed))


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


def _evaluate(
    appraisal: Appraisal, situation: Situation, weights: Mapping[Criterion, float], kept: Mapping[Criterion, Expectation]
) -> Evaluation:
    beliefs = appraisal.beliefs
    written = beliefs.shares("written-down")
    factor = beliefs.method.written_factor[max(written, key=lambda option: written[option])]
    workload = appraisal.workload(beliefs.likely_work)
    facts = Facts(situation, appraisal.alternative, workload, factor, beliefs.method)
    failed, hangs_on = exclusions(facts), open_limits(facts, beliefs)
    expectations = appraisal.expectations(kept)
    status: Status = "excluded" if failed else "conditional" if hangs_on else "feasible"
    return Evaluation(
        appraisal.alternative, status, weighted_value(expectations, weights), expectations,
        appraisal.likely_engagement(), workload.need, failed, () if failed else hangs_on,
    )  # fmt: skip


def rank(evaluations: Sequence[Evaluation], situation: Situation) -> tuple[Evaluation, ...]:
    """Order by value, excluded roles last, and name each role's twin while nothing tells the two settings apart."""
    ordered = sorted(evaluations, key=lambda one: (one.status == "excluded", -round(one.value, 9), one.id))
    possible = {one.id for one in evaluations if one.status != "excluded"}
    return tuple(
        replace(one, rank=None if one.status == "excluded" else place, twin=_twin(one, possible, situation))
        for place, one in enumerate(ordered, start=1)
    )


def _twin(evaluation: Evaluation, possible: set[RoleId], situation: Situation) -> RoleId | None:
    setting_open = "on-site" not in situation.choices or "employment" not in situation.choices
    twin = evaluation.alternative.role.twin
    return twin if setting_open and twin in possible and evaluation.id in possible else None


def _judge(
    situation: Situation, method: Method, evaluations: tuple[Evaluation, ...],
    weights: Mapping[Criterion, float], hold: HoldReason | None, beliefs: Beliefs,
) -> Decision:  # fmt: skip
    possible = [one for one in evaluations if one.status != "excluded"]
    leader = possible[0] if possible and _work_known(situation) else None
    tied = _tied(leader, possible, method) if leader else ()
    if hold is None and leader and leader.value < method.gate.weak_value:
        hold = "weak"
    verdict = _verdict(hold, leader, tied, any_possible=bool(possible))
    return Decision(situation, evaluations, weights, verdict, hold if verdict == "hold" else None,
                    leader.id if leader else None, tied, beliefs)  # fmt: skip


def _work_known(situation: Situation) -> bool:
    return any(item.level is not None for item in situation.active_items)


def _tied(leader: Evaluation, possible: Sequence[Evaluation], method: Method) -> tuple[RoleId, ...]:
    close = [one.id for one in possible if leader.value - one.value < method.verdict.tie and one.id != leader.twin]
    return tuple(close) if len(close) > 1 else ()


def _verdict(hold: HoldReason | None, leader: Evaluation | None, tied: Sequence[RoleId], *, any_possible: bool) -> Verdict:
    if hold is not None and hold != "weak":
        return "hold"
    if not any_possible:
        return "nothing-feasible"
    if leader is None:
        return "not-enough-known"
    if hold == "weak":
        return "hold"
    return "toss-up" if tied else "leaning"


def hours_a_week(hours_a_month: float) -> float:
    """Convert hours a month to hours a week."""
    return hours_a_month / WEEKS_A_MONTH
