"""Evaluations as rows of the ranking: fit, money, hours, and the one thing against each role."""

import math
from collections.abc import Collection
from dataclasses import replace

from obmva.analysis.beliefs import Beliefs
from obmva.analysis.certainty import Chance
from obmva.analysis.decision import Decision, Evaluation
from obmva.analysis.dominance import dominating
from obmva.analysis.one_off import OneOffs
from obmva.models import Criterion, Prose, RoleId
from obmva.report.context import Context
from obmva.report.limits import exclusion_views
from obmva.report.money import cost_of
from obmva.report.ranking_results import Contribution, RankedRole
from obmva.report.results import MoneyRange
from obmva.text.say import Hours, Say

_GOOD_ENOUGH = 0.6


def ranked_roles(
    context: Context, may_lead: Collection[RoleId | None] | None = None
) -> tuple[RankedRole, ...]:
    """Return every role of the decision, best first; where it is known which `may_lead`, with
    chances, and with what each could do of one-off work beside.
    """
    inquiry = context.inquiry
    rows = [ranked_role(one, context, may_lead or ()) for one in inquiry.decision.evaluations]
    if may_lead is None:
        return tuple(rows)
    if inquiry.one_offs is not None and context.situation.months is None:
        rows = [_with_one_offs(row, inquiry.one_offs) for row in rows]
    return tuple(_with_chance(row, inquiry.certainty.chances[row.role]) for row in rows)


def _with_chance(row: RankedRole, chance: Chance) -> RankedRole:
    return replace(
        row,
        acceptability=chance.acceptability,
        limits_hold=chance.limits_hold,
        expected_loss=chance.expected_loss,
    )


def ranked_role(
    evaluation: Evaluation, context: Context, may_lead: Collection[RoleId | None] = ()
) -> RankedRole:
    """Return one role of the ranking, in numbers and words. Roles that `may_lead` are not called
    beaten, nor is the twin of the leader: what is open decides between these.
    """
    decision, speak = context.inquiry.decision, context.speak
    engagement, cost = evaluation.engagement, monthly_cost(evaluation)
    is_open = evaluation.id in may_lead or evaluation.id in decision.same_help
    better = None if is_open else dominating(evaluation, decision.evaluations)
    row = RankedRole(
        role=evaluation.id,
        name=speak(evaluation.alternative.role),
        status=evaluation.status,
        value=100 * evaluation.value,
        rank=evaluation.rank,
        contributions=_contributions(evaluation, context),
        excluded_by=exclusion_views(evaluation, context),
        conditional_on=evaluation.conditional_on,
        dominated_by=better.id if better else None,
        monthly_cost=cost,
        hours=engagement.hours,
        covered_hours=engagement.covered,
        freed_hours=engagement.freed,
        owner_hours=engagement.supervision,
        covers=engagement.covered,
        cost=cost,
        twin=evaluation.twin,
        against=speak(_dominated(better) if better else against(evaluation, context)),
    )
    return row if decision.situation.months is None else _once(row)


def _once(row: RankedRole) -> RankedRole:
    """Return a role that is hired once: nothing of it is a month's."""
    cost = row.monthly_cost
    nothing = cost and replace(cost, low=0.0, typical=0.0, high=0.0, once=cost.typical)
    return replace(
        row,
        monthly_cost=nothing,
        hours=0.0,
        hours_once=row.hours,
        covered_hours=0.0,
        freed_hours=0.0,
        owner_hours=0.0,
    )


def _with_one_offs(row: RankedRole, one_offs: OneOffs) -> RankedRole:
    """Add what a role could do of the one-off work beside the other, and what that costs."""
    hours, cost = one_offs.of(row.role)
    monthly = row.monthly_cost and replace(row.monthly_cost, once=cost.typical if cost else None)
    return replace(row, hours_once=hours, monthly_cost=monthly)


def _contributions(evaluation: Evaluation, context: Context) -> dict[Criterion, Contribution]:
    weights = context.decision.weights
    names = {one.id: context.speak(one.label) for one in context.catalog.method.criteria}
    return {
        criterion: Contribution(
            expectation.performance,
            expectation.value,
            weights[criterion],
            100 * weights[criterion] * expectation.value,
            names[criterion],
        )
        for criterion, expectation in evaluation.expectations.items()
    }


def monthly_cost(evaluation: Evaluation) -> MoneyRange | None:
    """Return what the engagement costs a month, or None without a price."""
    one = evaluation.alternative
    if one.price is None:
        return None
    return cost_of(one, evaluation.engagement.hours, one.price.currency)


def price_of_freed_hour(evaluation: Evaluation) -> float | None:
    """Return the money for each hour that the owner gets back; None without a price or without such
    an hour.
    """
    engagement = evaluation.engagement
    if engagement.cost is None or engagement.freed <= 0:
        return None
    return engagement.cost / engagement.freed


def _dominated(better: Evaluation) -> Say:
    return Say("against.dominated", role=better.alternative.role)


def against(evaluation: Evaluation, context: Context) -> Say | Prose:
    """Say the one thing that speaks most against a role: its weakest criterion, however good the
    sum is.
    """
    decision = context.inquiry.decision
    values = {
        criterion: expectation.value for criterion, expectation in evaluation.expectations.items()
    }
    weakest = min(values, key=lambda criterion: (values[criterion], criterion))
    if values[weakest] >= _GOOD_ENOUGH:
        return Say("against.nothing")
    match weakest:
        case "coverage":
            return _against_coverage(evaluation, decision)
        case "suited":
            return Say("against.suited")
        case "authority":
            too_little = (evaluation.expectations["authority"].performance or 0.0) < 0
            return Say("against.authority-less" if too_little else "against.authority-more")
        case "readiness":
            return _against_readiness(evaluation, decision.beliefs)
        case "served":
            return _against_served(evaluation, decision.beliefs)
        case "cost":
            return _against_cost(evaluation, context)
        case "goals":
            return Say("against.goals")


def _against_coverage(evaluation: Evaluation, decision: Decision) -> Say:
    total = math.fsum(item.hours or 0.0 for item in decision.beliefs.likely_work.items)
    covered = evaluation.engagement.covered
    if covered < 1:
        return Say("against.coverage-all")
    return Say("against.coverage", hours=Hours(total - covered))


def _against_readiness(evaluation: Evaluation, beliefs: Beliefs) -> Prose:
    """Name the question that holds the role back most, and which way."""
    tables = evaluation.alternative.role.readiness.tables
    expected = {
        question: math.fsum(
            table[option] * share for option, share in beliefs.shares(question).items()
        )
        for question, table in tables.items()
    }
    weakest = min(expected, key=lambda question: expected[question])
    table = tables[weakest]
    return beliefs.asked.questions[weakest].speaks_against(
        min(table, key=lambda option: table[option])
    )


def _against_served(evaluation: Evaluation, beliefs: Beliefs) -> Prose:
    """Name the likeliest answer to the question that the role suits least."""
    tables = evaluation.alternative.role.served.tables
    likeliest = {question: beliefs.likeliest(question) for question in tables}
    weakest = min(tables, key=lambda question: tables[question][likeliest[question]])
    return beliefs.asked.questions[weakest].speaks_against(likeliest[weakest])


def _against_cost(evaluation: Evaluation, context: Context) -> Say:
    if evaluation.alternative.price is None:
        return Say("against.cost-unpriced")
    price = price_of_freed_hour(evaluation)
    if price is None:
        return Say("against.cost-never")
    return Say("against.cost", price=context.an_hour(price))
