"""Evaluations as rows of the ranking: fit, money, hours, and the one thing against each role."""

import math
from dataclasses import replace

from obmva.analysis.beliefs import Beliefs
from obmva.analysis.certainty import Certainty, Chance
from obmva.analysis.criteria import readiness_tables
from obmva.analysis.decision import Decision, Evaluation
from obmva.models import Criterion
from obmva.report.limits import exclusion_views
from obmva.report.naming import name_of
from obmva.report.results import Contribution, MoneyRange, RankedRole
from obmva.report.wording import hourly, hours
from obmva.text import Text
from obmva.text.speaker import speaker

_GOOD_ENOUGH = 0.6


def ranked_roles(
    decision: Decision, certainty: Certainty | None, currency: str, text: Text
) -> tuple[RankedRole, ...]:
    """Return every role of the decision, best first, with its chances where they were
    worked out.
    """
    rows = (
        ranked_role(evaluation, decision, currency, text) for evaluation in decision.evaluations
    )
    return (
        tuple(rows)
        if certainty is None
        else tuple(_with_chance(row, certainty.chances[row.role]) for row in rows)
    )


def _with_chance(row: RankedRole, chance: Chance) -> RankedRole:
    return replace(
        row,
        acceptability=chance.acceptability,
        limits_hold=chance.limits_hold,
        expected_loss=chance.expected_loss,
    )


def ranked_role(
    evaluation: Evaluation, decision: Decision, currency: str, text: Text
) -> RankedRole:
    """Return one role of the ranking, in numbers and words."""
    engagement = evaluation.engagement
    return RankedRole(
        role=evaluation.id,
        name=name_of(evaluation.alternative.role),
        status=evaluation.status,
        value=100 * evaluation.value,
        rank=evaluation.rank,
        contributions=_contributions(evaluation, decision),
        excluded_by=exclusion_views(evaluation, currency, speaker(text.language)),
        conditional_on=evaluation.conditional_on,
        monthly_cost=monthly_cost(evaluation),
        hours=engagement.hours,
        covered_hours=engagement.covered,
        freed_hours=engagement.freed,
        owner_hours=engagement.supervision,
        twin=evaluation.twin,
        against=against(evaluation, decision, currency, text),
    )


def _contributions(evaluation: Evaluation, decision: Decision) -> dict[Criterion, Contribution]:
    return {
        criterion: Contribution(
            expectation.performance,
            expectation.value,
            decision.weights[criterion],
            100 * decision.weights[criterion] * expectation.value,
        )
        for criterion, expectation in evaluation.expectations.items()
    }


def monthly_cost(evaluation: Evaluation) -> MoneyRange | None:
    """Return what the engagement costs a month, or None without a price."""
    price, bought = evaluation.alternative.price, evaluation.engagement.hours
    if price is None:
        return None
    low, typical, high = (bought * amount for amount in (price.low, price.typical, price.high))
    return MoneyRange(price.currency, low, typical, high, price.year, price.basis)


def price_of_freed_hour(evaluation: Evaluation) -> float | None:
    """Return the money for each hour that the owner gets back; None without a price or without such
    an hour.
    """
    engagement = evaluation.engagement
    if engagement.cost is None or engagement.freed <= 0:
        return None
    return engagement.cost / engagement.freed


def against(evaluation: Evaluation, decision: Decision, currency: str, text: Text) -> str:
    """Say the one thing that speaks most against a role: its weakest criterion, however good the
    sum is.
    """
    values = {
        criterion: expectation.value for criterion, expectation in evaluation.expectations.items()
    }
    weakest = min(values, key=lambda criterion: (values[criterion], criterion))
    if values[weakest] >= _GOOD_ENOUGH:
        return text.against.nothing
    match weakest:
        case "coverage":
            return _against_coverage(evaluation, decision, text)
        case "authority":
            too_little = (evaluation.expectations["authority"].performance or 0.0) < 0
            return text.against.authority_less if too_little else text.against.authority_more
        case "readiness":
            return _against_readiness(evaluation, decision.beliefs, text)
        case "served":
            return _against_served(decision.beliefs, text)
        case "cost":
            return _against_cost(evaluation, currency, text)
        case "goals":
            return text.against.goals


def _against_coverage(evaluation: Evaluation, decision: Decision, text: Text) -> str:
    total = math.fsum(item.hours or 0.0 for item in decision.beliefs.likely_work.items)
    left = total - evaluation.engagement.covered
    if evaluation.engagement.covered < 1:
        return text.against.coverage_all
    return text.against.coverage.format(hours=hours(left))


def _against_readiness(evaluation: Evaluation, beliefs: Beliefs, text: Text) -> str:
    """Name the question that holds the role back most, and which way."""
    tables = readiness_tables(evaluation.alternative.role)
    expected = {
        question: math.fsum(
            table[option] * share for option, share in beliefs.shares(question).items()
        )
        for question, table in tables.items()
    }
    weakest = min(expected, key=lambda question: expected[question])
    table, say = tables[weakest], text.against
    lowest = min(table, key=lambda option: table[option])
    words = {
        "team": say.team if lowest == "none" else say.team_any,
        "offers": say.offers,
        "revenue": say.revenue if lowest == "r0" else say.revenue_any,
        "written-down": say.written_down,
        "steady": say.steady,
        "term": say.term_project if lowest == "ongoing" else say.term_ongoing,
    }
    return words[weakest]


def _against_served(beliefs: Beliefs, text: Text) -> str:
    shares = beliefs.shares("for-whom")
    likeliest = max(shares, key=lambda option: shares[option])
    words = {
        "business": text.against.served_business,
        "one-executive": text.against.served_one_executive,
        "private-life": text.against.served_private_life,
    }
    return words[likeliest]


def _against_cost(evaluation: Evaluation, currency: str, text: Text) -> str:
    if evaluation.alternative.price is None:
        return text.against.cost_unpriced
    price = price_of_freed_hour(evaluation)
    return (
        text.against.cost_never
        if price is None
        else text.against.cost.format(price=hourly(price, currency))
    )
