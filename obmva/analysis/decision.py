"""From a situation to a ranking: gate, limits, values, twins, ties."""

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from obmva.analysis.alternatives import Alternative, alternatives_in, with_vat
from obmva.analysis.beliefs import Beliefs
from obmva.analysis.criteria import (
    Appraisal,
    Expectation,
    ValueFunction,
    value_functions,
    weighted_value,
)
from obmva.analysis.limits import Exclusion, Facts, exclusions, open_limits
from obmva.analysis.offered import at_offer
from obmva.analysis.questionnaire import Questionnaire
from obmva.analysis.situation import Offered, Situation
from obmva.analysis.terms import HoldReason, Status, Verdict
from obmva.analysis.usual_hours import with_hours
from obmva.analysis.weights import usual_weights, weights_from_points
from obmva.analysis.workload import Caps, Engagement, workload_of
from obmva.models import (
    Area,
    Criterion,
    MarketDefinition,
    Method,
    Question,
    QuestionId,
    Role,
    RoleId,
)
from obmva.quantities import WEEKS_A_MONTH


@dataclass(frozen=True)
class Knowledge:
    """Everything that the decision reads beside the owner's situation."""

    roles: Mapping[RoleId, Role]
    markets: Mapping[Area, MarketDefinition]
    questions: Mapping[QuestionId, Question]
    method: Method

    @cached_property
    def asked(self) -> Questionnaire:
        """How the questions are read."""
        return Questionnaire(self.questions)

    @cached_property
    def functions(self) -> Mapping[Criterion, ValueFunction]:
        """The value function of each criterion."""
        return value_functions(self.method.criteria)

    def alternatives(self, situation: Situation) -> Iterator[Alternative]:
        """Yield every role as an alternative in the owner's market, at the best price offered where
        there is one, hired for as long as the work takes; with the tax where the owner pays it.
        """
        if situation.choices.get("vat") != "pays":
            yield from self._before_vat(situation)
            return
        market = self.markets[situation.market]
        yield from (with_vat(one, market) for one in self._before_vat(situation))

    def _before_vat(self, situation: Situation) -> Iterator[Alternative]:
        market = situation.market
        if market not in self._alternatives:
            self._alternatives[market] = alternatives_in(self.roles, self.markets, market)
        for one in self._alternatives[market]:
            there = one if situation.months is None else replace(one, months=situation.months)
            offers = [offer for offer in situation.offers if offer.role == one.id]
            yield self._best(there, offers, situation) if offers else there

    def _best(
        self, one: Alternative, offers: Sequence[Offered], situation: Situation
    ) -> Alternative:
        """Return a role at that of its offers which costs least for the work that it could take; at
        the market's price where none is for such work.
        """
        need = self.need(one, situation)
        found = [at_offer(one, offer, self.markets, situation.market, need) for offer in offers]
        at = [alternative for alternative in found if alternative is not None]
        bought = [max(alternative.least, min(need, alternative.most)) for alternative in at]
        costs = [
            alternative.cost(hours, alternative.price.typical) / (min(hours, need) or hours)
            for alternative, hours in zip(at, bought, strict=True)
            if alternative.price
        ]
        return at[costs.index(min(costs))] if costs else one

    def need(self, one: Alternative, situation: Situation) -> float:
        """Return the hours of the work that a role could take, at what such work usually takes."""
        items = with_hours(situation.active_items, "typical", self.method)
        return workload_of(one, items).need

    @cached_property
    def _alternatives(self) -> dict[Area, tuple[Alternative, ...]]:
        return {}


@dataclass(frozen=True)
class Evaluation:
    """One role in one situation: whether it can be hired, its value (0..1), and the engagement that
    it would be.

    `need` is the most hours a month that it could fill with this work; `conditional_on` names the
    unanswered questions on which it hangs; `rank` is None for an excluded role.
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

    `recommended` is the best role that can be hired, whatever the verdict; None when there is none
    or no work is known. `tied` names the roles that are as good as the recommended one, itself
    included, its twin left out.
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

    @cached_property
    def leader(self) -> Evaluation | None:
        """The evaluation of the recommended role."""
        return None if self.recommended is None else self.evaluation(self.recommended)

    @cached_property
    def advice_by_answer(self) -> dict[tuple[QuestionId, str], RoleId | None]:
        """Who would be advised with other answers, as far as that was worked out."""
        return {}

    @cached_property
    def same_help(self) -> frozenset[RoleId]:
        """The recommended role and its twin, which is the same help in another setting."""
        leader = self.leader
        return frozenset() if leader is None else frozenset({leader.id, leader.twin or leader.id})

    @cached_property
    def rivals(self) -> tuple[Evaluation, ...]:
        """The possible roles that are another kind of help than the recommended one, best first."""
        return tuple(
            one for one in self.evaluations if one.rank is not None and one.id not in self.same_help
        )

    @property
    def runner_up(self) -> Evaluation | None:
        """The best of the rivals."""
        return next(iter(self.rivals), None)


def decide(situation: Situation, knowledge: Knowledge) -> Decision:
    """Rank all roles for a situation, by exact expectation over what is not known."""
    hold = gate(situation, knowledge.method)
    if (
        hold == "rule-based"
    ):  # nobody is needed yet: rank for whoever would be next, if software cannot do it after all
        situation = replace(
            situation, items=tuple(replace(item, rule_based=False) for item in situation.items)
        )
    weights = weights_of(situation, knowledge.method)
    beliefs = Beliefs(situation, knowledge.questions, knowledge.method)
    evaluations = rank(
        [
            _evaluate(
                Appraisal(alternative, beliefs, knowledge.functions, Caps.of(situation)),
                situation,
                weights,
            )
            for alternative in knowledge.alternatives(situation)
        ],
        situation,
    )
    return _judge(situation, knowledge.method, evaluations, weights, hold, beliefs)


def weights_of(situation: Situation, method: Method) -> Mapping[Criterion, float]:
    """Return the owner's weights, which sum to 1; the usual ones where no points were given."""
    points = situation.weights
    if not points:
        return usual_weights(method.criteria)
    return weights_from_points([criterion.id for criterion in method.criteria], points)


def gate(situation: Situation, method: Method) -> HoldReason | None:
    """Return why nobody should be hired yet, whatever the roles are worth; None when nothing speaks
    against it.
    """
    if not situation.items:
        return None
    if not situation.active_items:
        return "dropped" if all(item.drop for item in situation.items) else "rule-based"
    if (
        situation.hours_known
        and situation.months is None
        and math.fsum(item.hours or 0 for item in situation.active_items) < method.gate.hours_month
    ):
        return "too-little"
    return "nothing-written" if _cannot_teach(situation, method) else None


def objection(
    value: float, engagement: Engagement, worth: float | None, method: Method
) -> HoldReason | None:
    """Return why not even the best role should be hired: it gives no time back, each hour of it
    costs more than an hour is `worth` to the owner (None: not said), or it fits too little; None
    for no reason.
    """
    if engagement.freed < method.gate.least_freed:
        return "nothing-back"
    most = None if worth is None else method.gate.most_times_worth * worth * engagement.freed
    if most is not None and engagement.cost is not None and engagement.cost > most:
        return "not-worth-it"
    return "weak" if value < method.gate.weak_value else None


def _cannot_teach(situation: Situation, method: Method) -> bool:
    return (
        situation.choices.get("written-down") == "nothing"
        and all(item.level == "execute" for item in situation.active_items)
        and situation.owner_hours is not None
        and situation.owner_hours < method.gate.teaching_hours_week
    )


def _evaluate(
    appraisal: Appraisal, situation: Situation, weights: Mapping[Criterion, float]
) -> Evaluation:
    facts = Facts(situation, appraisal.alternative, appraisal.beliefs)
    failed, hangs_on = exclusions(facts), open_limits(facts)
    expectations = appraisal.expectations()
    status: Status = "excluded" if failed else "conditional" if hangs_on else "feasible"
    return Evaluation(
        appraisal.alternative,
        status,
        weighted_value(expectations, weights),
        expectations,
        appraisal.likely_engagement(),
        facts.need,
        failed,
        () if failed else hangs_on,
    )


def rank(evaluations: Sequence[Evaluation], situation: Situation) -> tuple[Evaluation, ...]:
    """Order by value, excluded roles last, and name each role's twin while nothing tells the two
    settings apart.
    """
    ordered = sorted(
        evaluations, key=lambda one: (one.status == "excluded", -round(one.value, 9), one.id)
    )
    possible = {one.id for one in evaluations if one.status != "excluded"}
    return tuple(
        replace(
            one,
            rank=None if one.status == "excluded" else place,
            twin=_twin(one, possible, situation),
        )
        for place, one in enumerate(ordered, start=1)
    )


def _twin(evaluation: Evaluation, possible: set[RoleId], situation: Situation) -> RoleId | None:
    setting_open = "on-site" not in situation.choices or "employment" not in situation.choices
    twin = evaluation.alternative.role.twin
    return twin if setting_open and twin in possible and evaluation.id in possible else None


def _judge(
    situation: Situation,
    method: Method,
    evaluations: tuple[Evaluation, ...],
    weights: Mapping[Criterion, float],
    hold: HoldReason | None,
    beliefs: Beliefs,
) -> Decision:
    possible = [one for one in evaluations if one.status != "excluded"]
    leader = possible[0] if possible and work_known(situation) else None
    tied = _tied(leader, possible, method) if leader else ()
    if hold is None and leader:
        hold = objection(leader.value, leader.engagement, situation.worth, method)
    verdict = _verdict(hold, leader, tied, any_possible=bool(possible))
    return Decision(
        situation,
        evaluations,
        weights,
        verdict,
        hold if verdict == "hold" else None,
        leader.id if leader else None,
        tied,
        beliefs,
    )


def work_known(situation: Situation) -> bool:
    """Whether the kind of some work is known that a person is needed for."""
    return any(item.level is not None for item in situation.active_items)


def _tied(leader: Evaluation, possible: Sequence[Evaluation], method: Method) -> tuple[RoleId, ...]:
    close = [
        one.id
        for one in possible
        if leader.value - one.value < method.verdict.tie and one.id != leader.twin
    ]
    return tuple(close) if len(close) > 1 else ()


def _verdict(
    hold: HoldReason | None,
    leader: Evaluation | None,
    tied: Sequence[RoleId],
    *,
    any_possible: bool,
) -> Verdict:
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
