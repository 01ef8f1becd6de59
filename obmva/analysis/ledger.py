"""The ledger: what each answer to an open question would do to the recommendation, decided anew for
every option.
"""

from obmva.analysis.decision import Decision, Knowledge
from obmva.analysis.revision import advice_if_answered
from obmva.models import Question, RoleId


def effects(
    decision: Decision, question: Question, knowledge: Knowledge
) -> tuple[tuple[str, RoleId | None], ...]:
    """Return for every option that the prior knows (an amount as text) the role that would be
    advised, None for nobody.
    """
    options = [option.id for option in question.options] or _amounts(decision, question)
    if (
        decision.recommended is None and not decision.situation.items
    ):  # without work no answer leads to anybody
        return tuple((option, None) for option in options)
    return tuple(
        (option, advice_if_answered(decision, question.id, option, knowledge)) for option in options
    )


def _amounts(decision: Decision, question: Question) -> list[str]:
    shares = decision.beliefs.shares(question.id)
    return sorted((amount for amount, share in shares.items() if share > 0), key=float)
