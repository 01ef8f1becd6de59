"""What the answers that are still open would change, in a sentence."""

from collections.abc import Mapping, Sequence

from obmva.analysis.decision import Decision
from obmva.analysis.inquiry import Inquiry
from obmva.catalog import Catalog
from obmva.models import QuestionId, RoleId
from obmva.report.changes import answer_clause
from obmva.report.naming import with_article
from obmva.report.results import Assumption
from obmva.report.wording import hourly, hours, money
from obmva.text import Text

_MOST_QUESTIONS = 3


def open_answers(
    assumptions: Sequence[Assumption], inquiry: Inquiry, catalog: Catalog, currency: str, text: Text
) -> str:
    """Say which open answers would lead to another kind of help, those worth most first; nothing
    where none would.
    """
    decision = inquiry.decision
    if decision.recommended is None:
        return ""
    telling = sorted(
        (one for one in assumptions if _others(one, decision)),
        key=lambda one: -_worth(inquiry, one.question),
    )
    clauses: dict[RoleId | None, list[str]] = {}
    for one in telling[:_MOST_QUESTIONS]:
        for role, options in _others(one, decision).items():
            clauses.setdefault(role, []).append(_clause(one, options, catalog, currency, text))
    nobody_last = sorted(clauses.items(), key=lambda pair: pair[0] is None)
    return "; ".join(_effect(role, said, catalog, text) for role, said in nobody_last)


def _effect(role: RoleId | None, clauses: Sequence[str], catalog: Catalog, text: Text) -> str:
    words = ", or if ".join(clauses)
    if role is None:
        return text.changes.open_nobody.format(clauses=words)
    return text.changes.open_answer.format(a_role=with_article(catalog.roles[role]), clauses=words)


def _worth(inquiry: Inquiry, question: str) -> float:
    worth = inquiry.worths.get(QuestionId(question))
    return worth.value if worth else 0.0


def _others(assumption: Assumption, decision: Decision) -> dict[RoleId | None, list[str]]:
    """Return the options that lead to another kind of help, by role; None for nobody."""
    leader = decision.evaluation(decision.recommended) if decision.recommended else None
    others: dict[RoleId | None, list[str]] = {}
    for one in assumption.effect:
        if leader and one.leader not in {leader.id, leader.twin or leader.id}:
            others.setdefault(one.leader, []).append(one.option)
    return others


def _clause(
    assumption: Assumption, options: Sequence[str], catalog: Catalog, currency: str, text: Text
) -> str:
    if catalog.questions[QuestionId(assumption.question)].options:
        return " or ".join(answer_clause(assumption.question, option, text) for option in options)
    return _amount_clause(
        assumption.question, options, [one.option for one in assumption.effect], currency, text
    )


def _amount_clause(
    question: str, options: Sequence[str], known: Sequence[str], currency: str, text: Text
) -> str:
    """Say the amounts that lead to a role: up to, from, or about so much; `known` are all that were
    tried, rising.
    """
    say: Mapping[str, str] = {
        "budget": text.changes.open_budget,
        "owner-hours": text.changes.open_owner_hours,
        "owner-rate": text.changes.open_worth,
    }
    low, high = options[0], options[-1]
    amount, bound = (
        (high, text.changes.at_most) if low == known[0] else (low, text.changes.at_least)
    )
    value = float(amount)
    written = {
        "budget": money(value, currency),
        "owner-hours": hours(value),
        "owner-rate": hourly(value, currency),
    }[question]
    return say[question].format(amount=bound.format(amount=written))
