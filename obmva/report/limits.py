"""Limits in words: why a role is out, and what a recommendation still hangs on."""

import math
from typing import Literal, TypeAlias

from obmva.analysis.decision import Evaluation
from obmva.analysis.limits import Exclusion
from obmva.report.context import Context
from obmva.report.ranking_results import ExclusionView
from obmva.text.say import Hours, Money, Say, Share

_MONEY, _SHARES, _HALF_A_PERCENT = {"cost", "budget"}, {"share", "least"}, 0.005
_Kind: TypeAlias = Literal[
    "on-site",
    "employment-refuse",
    "employment-needed",
    "budget",
    "owner-hours",
    "scope",
    "scope-none",
    "minimum",
]


def exclusion_views(evaluation: Evaluation, context: Context) -> tuple[ExclusionView, ...]:
    """Say every limit that fails for a role, with its numbers."""

    def view(one: Exclusion) -> ExclusionView:
        kind, numbers = _kind(one, evaluation), _numbers(one, context.currency)
        return ExclusionView(
            one.limit,
            context.speak(Say(f"limits.{kind}.message", **numbers)),
            context.speak(Say(f"limits.{kind}.group", **numbers)),
            context.speak(Say(f"limits.{kind}.brief", **numbers)),
        )

    return tuple(view(one) for one in evaluation.exclusions)


def said(exclusion: Exclusion, evaluation: Evaluation, currency: str) -> Say:
    """Say a limit that fails, with its numbers."""
    kind = _kind(exclusion, evaluation)
    return Say(f"limits.{kind}.message", **_numbers(exclusion, currency))


def _kind(exclusion: Exclusion, evaluation: Evaluation) -> _Kind:
    if exclusion.limit == "employment":
        employee = evaluation.alternative.role.setting.contract == "employee"
        return "employment-refuse" if employee else "employment-needed"
    if exclusion.limit == "scope" and exclusion.numbers["share"] < _HALF_A_PERCENT:
        return "scope-none"
    return exclusion.limit


def _numbers(exclusion: Exclusion, currency: str) -> dict[str, Money | Share | Hours]:
    return {name: _number(name, value, currency) for name, value in exclusion.numbers.items()}


def _number(name: str, value: float, currency: str) -> Money | Share | Hours:
    if name in _MONEY:
        return Money(currency, value)
    if name == "needed":  # more than is given, also where it is written
        return Hours(math.ceil(10 * value) / 10)
    return Share(value) if name in _SHARES else Hours(value)


def conditions(evaluation: Evaluation, currency: str) -> dict[str, Say]:
    """Return, by question id, what must hold for the role to be possible."""
    one, engagement = evaluation.alternative, evaluation.engagement
    role = one.role
    cost = engagement.cost or one.least_cost
    words = {
        "on-site": Say("conditions.on-site"),
        "employment": Say(f"conditions.employment-{role.setting.contract}"),
        "budget": Say("conditions.budget", money=Money(currency, cost)),
        "owner-hours": Say(
            "conditions.owner-hours", hours=Hours(engagement.supervision / one.weeks)
        ),
        "rate": Say("conditions.rate"),
    }
    return {question: words[question] for question in evaluation.conditional_on}
