"""The ledger: what each answer to an open question would do to the recommendation, decided anew for
every option.
"""

from dataclasses import replace

from obmva.analysis.decision import Decision, Knowledge
from obmva.analysis.revision import advice
from obmva.analysis.situation import Situation
from obmva.models import Question, RoleId


def effects(
    decision: Decision, question: Question, knowledge: Knowledge
) -> tuple[tuple[str, RoleId | None], ...]:
    """Return for every option that the prior knows (an amount as text) the role that would be
    advised, None for nobody.
    """
    options = [option.id for option in question.options] or list(_amounts(decision, question))
    if (
        decision.recommended is None and not decision.situation.items
    ):  # without work no answer leads to anybody
        return tuple((option, None) for option in options)
    return tuple(
        (option, advice(decision, with_answer(decision.situation, question, option), knowledge))
        for option in options
    )


def _amounts(decision: Decision, question: Question) -> dict[str, float]:
    beliefs = decision.beliefs
    shares = (
        beliefs.by_revenue(question.id)
        if question.kind == "money"
        else dict(beliefs.prior(question.id).table["any"])
    )
    return {
        amount: share
        for amount, share in sorted(shares.items(), key=lambda pair: float(pair[0]))
        if share > 0
    }


def with_answer(situation: Situation, question: Question, option: str) -> Situation:
    """Return the situation with one question answered: an option id, or an amount as text."""
    if question.kind == "choice":
        return replace(situation, choices={**situation.choices, question.id: option})
    amount = float(option)
    match question.id:
        case "budget":
            return replace(situation, budget=amount)
        case "owner-hours":
            return replace(situation, owner_hours=amount)
        case _:
            return replace(situation, worth=amount)
