"""One role against the best one: what speaks for it and against it, what would put it first."""

from collections.abc import Iterator
from typing import TypeAlias

from obmva.analysis.decision import Decision, Evaluation
from obmva.models import Criterion, RoleId
from obmva.report.changes import change_views
from obmva.report.citations import source_views
from obmva.report.context import Context
from obmva.report.limits import exclusion_views
from obmva.report.ranking import ranked_role
from obmva.report.steps import smallest_change
from obmva.report.why_results import CriterionView, Why
from obmva.text.say import All, Say

_TELLING, _NAMED = 0.1, 3
"""How much more a criterion must add (0..1, beside the heaviest) to be named, and how many are."""
_Pair: TypeAlias = tuple[Evaluation, Evaluation | None]


def why(role: RoleId, context: Context) -> Why:
    """Hold a role against the one that is ahead; the one ahead against the next best."""
    inquiry, speak = context.inquiry, context.speak
    one = inquiry.decision.evaluation(role)
    other = _other(one, inquiry.decision)
    flips = [flip for flip in inquiry.flips if flip.recommended == role]
    pair = [one] if other is None else [one, other]
    prices = [each.alternative.price for each in pair]
    cited = [source for price in prices if price for source in price.sources]
    return Why(
        role=role,
        against=other.id if other else None,
        criteria=tuple(_criteria(one, other, context)),
        excluded_by=exclusion_views(one, context),
        changes=change_views(flips, context),
        text=tuple(map(speak, _sentences((one, other), context))),
        sources=source_views(cited, context.catalog, context.speak),
        names=tuple(speak(each.alternative.role) for each in pair),
        rows=tuple(ranked_role(each, context) for each in pair),
    )


def _other(one: Evaluation, decision: Decision) -> Evaluation | None:
    """Return whom to hold a role against: the one ahead, or for that one the best other kind of
    help, else its twin or whoever comes next.
    """
    leader = decision.leader
    if leader is not None and leader.id != one.id:
        return leader
    possible = [each for each in decision.evaluations if each.rank is not None and each is not one]
    return decision.runner_up or next(iter(possible), None)


def _criteria(
    one: Evaluation, other: Evaluation | None, context: Context
) -> Iterator[CriterionView]:
    for criterion in context.catalog.method.criteria:
        theirs = other.expectations[criterion.id].value if other else 0.0
        yield CriterionView(
            criterion.id,
            context.speak(criterion.label),
            one.expectations[criterion.id].value,
            theirs,
            context.inquiry.decision.weights[criterion.id],
        )


def _sentences(pair: _Pair, context: Context) -> Iterator[Say]:
    """Say whether the role is ahead, and on what it is better and worse."""
    decision, (one, other) = context.inquiry.decision, pair
    role = one.alternative.role
    if one.exclusions:
        yield Say("why.excluded", role=role)
        yield smallest_change(one, context)
    elif one.id == decision.recommended:
        yield Say("why.ahead", role=role)
    elif decision.recommended is None:
        yield Say("why.nobody-ahead", role=role)
    if other is None:
        return
    rival = other.alternative.role
    if one.id != decision.recommended and not one.exclusions and decision.recommended:
        yield Say("why.behind", role=role, rival=rival)
    better, worse = _apart(pair, decision, 1), _apart(pair, decision, -1)
    labels = {criterion.id: criterion.label for criterion in context.catalog.method.criteria}
    if better:
        words = All(tuple(labels[criterion] for criterion in better))
        yield Say("why.better", rival=rival, criteria=words)
    if worse:
        words = All(tuple(labels[criterion] for criterion in worse))
        yield Say("why.worse", rival=rival, criteria=words)


def _apart(pair: _Pair, decision: Decision, sign: int) -> list[Criterion]:
    """Return the criteria on which the first is better (`sign` 1) or worse (-1), those that count
    most first.
    """
    one, other = pair
    if other is None:
        return []
    heaviest = max(decision.weights.values())
    counted = {
        criterion: sign
        * (expectation.value - other.expectations[criterion].value)
        * decision.weights[criterion]
        / heaviest
        for criterion, expectation in one.expectations.items()
    }
    telling = [criterion for criterion, difference in counted.items() if difference >= _TELLING]
    return sorted(telling, key=lambda criterion: -counted[criterion])[:_NAMED]
