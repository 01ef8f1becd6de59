"""What the answers that are still open would change, in a sentence."""

from collections.abc import Sequence

from obmva.analysis.decision import Decision
from obmva.analysis.inquiry import Inquiry
from obmva.models import QuestionId, RoleId
from obmva.report.context import Context
from obmva.report.results import Assumption
from obmva.text.say import All, Hours, Say

_MOST_QUESTIONS = 3
_AMOUNTS = {
    "budget": "changes.open-budget",
    "owner-hours": "changes.open-owner-hours",
    "owner-rate": "changes.open-worth",
}


def open_answers(assumptions: Sequence[Assumption], context: Context) -> All:
    """Say which open answers would lead to another kind of help, those worth most first; nothing
    where none would.
    """
    inquiry, decision = context.inquiry, context.inquiry.decision
    if decision.recommended is None:
        return All(())
    telling = sorted(
        (one for one in assumptions if _others(one, decision)),
        key=lambda one: -_worth(inquiry, one.question),
    )
    clauses: dict[RoleId | None, list[Say]] = {}
    for one in telling[:_MOST_QUESTIONS]:
        for role, options in _others(one, decision).items():
            clause = _clause(one, options, context)
            clauses.setdefault(role, []).append(Say("changes.if", clause=clause))
    nobody_last = sorted(clauses.items(), key=lambda pair: pair[0] is None)
    return All(tuple(_effect(role, said, context) for role, said in nobody_last), "semicolon")


def _effect(role: RoleId | None, clauses: Sequence[Say], context: Context) -> Say:
    words = All(tuple(clauses), "or-else")
    if role is None:
        return Say("changes.open-nobody", clauses=words)
    return Say("changes.open-answer", role=context.catalog.roles[role], clauses=words)


def _worth(inquiry: Inquiry, question: str) -> float:
    worth = inquiry.worths.get(QuestionId(question))
    return worth.value if worth else 0.0


def _others(assumption: Assumption, decision: Decision) -> dict[RoleId | None, list[str]]:
    """Return the options that lead to another kind of help, by role; None for nobody."""
    others: dict[RoleId | None, list[str]] = {}
    for one in assumption.effect:
        if decision.leader and one.leader not in decision.same_help:
            others.setdefault(one.leader, []).append(one.option)
    return others


def _clause(assumption: Assumption, options: Sequence[str], context: Context) -> All | Say:
    question = context.catalog.questions[QuestionId(assumption.question)]
    if question.options:
        return All(tuple(question.option(option).clause for option in options), "or")
    known = [one.option for one in assumption.effect]
    return _amount_clause(question.id, options, known, context)


def _amount_clause(
    question: str, options: Sequence[str], known: Sequence[str], context: Context
) -> Say:
    """Say the amounts that lead to a role: up to, from, or about so much; `known` are all that were
    tried, rising.
    """
    at_most = options[0] == known[0]
    value = float(options[-1] if at_most else options[0])
    amount = {
        "budget": context.money(value),
        "owner-hours": Hours(value),
        "owner-rate": context.an_hour(value),
    }[question]
    bound = Say("changes.at-most" if at_most else "changes.at-least", amount=amount)
    return Say(_AMOUNTS[question], amount=bound)
