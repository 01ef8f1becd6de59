"""Why the recommended role leads: its three strongest criteria against the next best role, in plain
words with sources.
"""

import itertools
import math
from collections.abc import Mapping
from typing import TypeAlias

from obmva.analysis.decision import Decision, Evaluation
from obmva.models import Criterion, ProfileRow, Prose, Question, QuestionId, Role, RowId, SourceId
from obmva.report.ranking import price_of_freed_hour
from obmva.report.results import Sentence
from obmva.text.say import All, Hours, Money, Say
from obmva.text.speaker import Speaker

Questions: TypeAlias = Mapping[QuestionId, Question]
_Reason: TypeAlias = tuple[Say, tuple[SourceId, ...]]
_REASONS, _SOURCES = 3, 2
_SPEAKS_FOR_IT = 0.5
_RESTS_ON: dict[Criterion, tuple[str, ...]] = {
    "coverage": ("work",),
    "authority": ("hand-over",),
    "readiness": ("team", "offers", "revenue", "written-down", "steady", "term"),
    "served": ("for-whom",),
    "cost": ("budget", "owner-rate"),
    "goals": ("goal-now", "goal-later"),
}


def reasons(
    decision: Decision, leader: Evaluation, questions: Questions, currency: str, speak: Speaker
) -> tuple[Sentence, ...]:
    """Return up to three reasons, the one that sets the leader apart most first; none that does not
    speak for it.

    What rests on the owner's own answers counts double against what rests on assumptions.
    """
    rival = next(
        (
            one
            for one in decision.evaluations
            if one.status != "excluded" and one.id not in {leader.id, leader.twin}
        ),
        None,
    )
    strengths = {
        criterion: _strength(criterion, decision, leader, rival)
        for criterion, expectation in leader.expectations.items()
        if expectation.value >= _SPEAKS_FOR_IT and decision.weights[criterion] > 0
    }
    best = sorted(strengths, key=lambda criterion: -strengths[criterion])
    found = ((one, _reason(one, decision, leader, questions, currency)) for one in best)
    told = ((criterion, *reason) for criterion, reason in found if reason is not None)
    return tuple(
        Sentence(criterion, speak(said), sources[:_SOURCES])
        for criterion, said, sources in itertools.islice(told, _REASONS)
    )


def _strength(
    criterion: Criterion, decision: Decision, leader: Evaluation, rival: Evaluation | None
) -> float:
    """Weigh how far a criterion speaks for the leader and sets it apart from its rival."""
    theirs = rival.expectations[criterion].value / 2 if rival else 0.0
    strength = decision.weights[criterion] * (leader.expectations[criterion].value - theirs)
    return strength if _said(criterion, decision) else strength / 2


def _said(criterion: Criterion, decision: Decision) -> bool:
    """Whether the criterion rests on something that the owner said."""
    situation = decision.situation
    money = [
        name
        for name, value in (("budget", situation.budget), ("owner-rate", situation.worth))
        if value is not None
    ]
    answered = {*situation.choices, *money, *(["work"] if situation.items else [])}
    return not answered.isdisjoint(_RESTS_ON[criterion])


def _reason(
    criterion: Criterion,
    decision: Decision,
    leader: Evaluation,
    questions: Questions,
    currency: str,
) -> _Reason | None:
    role = leader.alternative.role
    match criterion:
        case "coverage":
            return _coverage(decision, leader), role.scope.sources
        case "authority":
            return _authority(decision, role, questions), _row_sources(role, "decisions")
        case "readiness":
            return _readiness(decision, role), _row_sources(role, "good-when")
        case "served":
            return Say("reasons.served", does=_row(role, "does")), _row_sources(role, "does")
        case "cost":
            return _cost(decision, leader, currency)
        case "goals":
            return _goals(decision, role, questions), _row_sources(role, "responsibility")


def _row(role: Role, row: str) -> ProfileRow | str:
    return role.profile.get(RowId(row)) or ""


def _row_sources(role: Role, row: str) -> tuple[SourceId, ...]:
    found = role.profile.get(RowId(row))
    return found.sources if found else ()


def _coverage(decision: Decision, leader: Evaluation) -> Say:
    if not decision.situation.items:
        return Say("reasons.coverage-unknown")
    total = math.fsum(item.hours or 0.0 for item in decision.beliefs.likely_work.items)
    covered = leader.engagement.covered
    return Say(
        "reasons.coverage-all" if total - covered < 1 else "reasons.coverage",
        covered=Hours(covered),
        total=Hours(total),
    )


def _authority(decision: Decision, role: Role, questions: Questions) -> Say:
    handed = _named("hand-over", decision, questions)
    return Say(
        "reasons.authority" if handed else "reasons.authority-likely",
        handed=handed,
        decides=_row(role, "decisions"),
    )


def _readiness(decision: Decision, role: Role) -> Say:
    known = not {"team", "offers", "revenue"}.isdisjoint(decision.situation.choices)
    return Say(
        "reasons.readiness" if known else "reasons.readiness-likely", when=_row(role, "good-when")
    )


def _cost(decision: Decision, leader: Evaluation, currency: str) -> _Reason | None:
    price = price_of_freed_hour(leader)
    if price is None or leader.alternative.price is None:
        return None
    worth = decision.situation.worth
    said = Say(
        "reasons.cost-likely" if worth is None else "reasons.cost",
        price=Money(currency, price, rounded="unit"),
        worth=Money(currency, worth or 0, rounded="unit"),
    )
    return said, leader.alternative.price.sources


def _goals(decision: Decision, role: Role, questions: Questions) -> Say:
    goals = (_named(id_, decision, questions) for id_ in ("goal-now", "goal-later"))
    wants = tuple(goal for goal in goals if goal is not None)
    if not wants:
        return Say("reasons.goals-likely", does=_row(role, "responsibility"))
    return Say("reasons.goals", wants=All(wants))


def _named(question: str, decision: Decision, questions: Questions) -> Prose | None:
    """Return what the owner hands over or wants as it stands in a sentence."""
    answer = decision.situation.choices.get(question)
    return questions[QuestionId(question)].option(answer).named if answer else None
