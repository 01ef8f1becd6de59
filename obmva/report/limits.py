"""Limits in words: why a role is out, and what a recommendation still hangs on."""

from obmva.analysis.decision import Evaluation
from obmva.analysis.limits import Exclusion
from obmva.report.views import ExclusionView
from obmva.report.wording import hours, money
from obmva.text import Text

_MONEY, _SHARES, _HALF_A_PERCENT = {"cost", "budget"}, {"share", "least"}, 0.005


def exclusion_views(evaluation: Evaluation, currency: str, text: Text) -> tuple[ExclusionView, ...]:
    """Say every limit that fails for a role, with its numbers."""
    contract = evaluation.alternative.role.setting.contract
    return tuple(_view(exclusion, contract, currency, text) for exclusion in evaluation.exclusions)


def _view(exclusion: Exclusion, contract: str, currency: str, text: Text) -> ExclusionView:
    say, numbers = text.limits, _shown_numbers(exclusion, currency)
    match exclusion.limit:
        case "on-site":
            message, group, brief = say.on_site, say.on_site_group, ""
        case "employment" if contract == "employee":
            message, group, brief = say.employment_refuse, say.employment_refuse_group, ""
        case "employment":
            message, group, brief = say.employment_needed, say.employment_needed_group, ""
        case "budget":
            message, group, brief = say.budget, say.budget_group, say.budget_brief
        case "owner-hours":
            message, group, brief = say.owner_hours, say.owner_hours_group, say.owner_hours_brief
        case "scope":
            little = exclusion.numbers["share"] >= _HALF_A_PERCENT
            message, group, brief = say.scope if little else say.scope_none, say.scope_group, ""
        case "minimum":
            message, group, brief = say.minimum, say.minimum_group, say.minimum_brief
    return ExclusionView(exclusion.limit, message.format(**numbers), group.format(**numbers), brief.format(**numbers))


def _shown_numbers(exclusion: Exclusion, currency: str) -> dict[str, str]:
    """Write the numbers of an exclusion as people read them: money, shares, hours."""
    return {
        name: money(value, currency) if name in _MONEY else f"{value:.0%}" if name in _SHARES else hours(value)
        for name, value in exclusion.numbers.items()
    }


def condition_words(evaluation: Evaluation, currency: str, text: Text) -> dict[str, str]:
    """Return, by question id, what must hold for the role to be possible."""
    say, role, price = text.conditions, evaluation.alternative.role, evaluation.alternative.price
    employee = role.setting.contract == "employee"
    cost = evaluation.engagement.cost or (role.hours.min * price.typical if price else 0.0)
    owner = evaluation.engagement.supervision * 12 / 52
    words = {
        "on-site": say.on_site,
        "employment": say.employment_employee if employee else say.employment_contractor,
        "budget": say.budget.format(money=money(cost, currency)),
        "owner-hours": say.owner_hours.format(hours=hours(owner)),
        "rate": say.rate,
    }
    return {question: words[question] for question in evaluation.conditional_on}
