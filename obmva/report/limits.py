"""Limits in words: why a role is out, and what a recommendation still hangs on."""

from obmva.analysis.decision import Evaluation
from obmva.analysis.limits import Exclusion
from obmva.report.views import ExclusionView
from obmva.report.wording import hours, money
from obmva.text import Text


def exclusion_views(evaluation: Evaluation, currency: str, text: Text) -> tuple[ExclusionView, ...]:
    """Say every limit that fails for a role, with its numbers."""
    contract = evaluation.alternative.role.setting.contract
    return tuple(
        ExclusionView(exclusion.limit, _message(exclusion, contract, currency, text)) for exclusion in evaluation.exclusions
    )


def _message(exclusion: Exclusion, contract: str, currency: str, text: Text) -> str:
    numbers, say = exclusion.numbers, text.limits
    match exclusion.limit:
        case "on-site":
            return say.on_site
        case "employment":
            return say.employment_refuse if contract == "employee" else say.employment_needed
        case "budget":
            cost, budget = money(numbers["cost"], currency), money(numbers["budget"], currency)
            return say.budget.format(hours=hours(numbers["hours"]), cost=cost, budget=budget)
        case "owner-hours":
            return say.owner_hours.format(**{name: hours(value) for name, value in numbers.items()})
        case "scope":
            share = numbers["share"]
            return say.scope.format(share=f"{share:.0%}") if share >= 0.005 else say.scope_none  # noqa: PLR2004  half a percent
        case "minimum":
            return say.minimum.format(hours=hours(numbers["hours"]), need=hours(numbers["need"]))


def condition_words(evaluation: Evaluation, currency: str, text: Text) -> dict[str, str]:
    """Return, by question id, what must hold for the role to be possible."""
    say, role, price = text.conditions, evaluation.alternative.role, evaluation.alternative.price
    employee = role.setting.contract == "employee"
    least = role.hours.min * price.typical if price else 0.0
    owner = evaluation.engagement.supervision * 12 / 52
    words = {
        "on-site": say.on_site,
        "employment": say.employment_employee if employee else say.employment_contractor,
        "budget": say.budget.format(money=money(least, currency)),
        "owner-hours": say.owner_hours.format(hours=hours(owner)),
        "rate": say.rate,
    }
    return {question: words[question] for question in evaluation.conditional_on}
