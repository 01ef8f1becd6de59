"""Why the recommended role leads: its three strongest criteria against the next best role, in plain
words with sources.
"""

import itertools
import math
from collections.abc import Mapping
from typing import TypeAlias

from obmva.analysis.decision import Decision, Evaluation
from obmva.analysis.weights import usual_weights
from obmva.models import Criterion, ProfileRow, Prose, Role, RowId, SourceId
from obmva.report.context import Context
from obmva.report.ranking import price_of_freed_hour
from obmva.report.results import Sentence
from obmva.text.say import All, Hours, Say

_Said: TypeAlias = tuple[Say, Say | str]
"""The whole sentence, and the brief one, empty where it is brief itself."""
_Reason: TypeAlias = tuple[_Said, tuple[SourceId, ...]]
_REASONS, _SOURCES = 3, 2
_SPEAKS_FOR_IT = 0.5
_RESTS_ON_KIND: Mapping[Criterion, str] = {
    "coverage": "work",
    "suited": "work",
    "cost": "money",
}


def reasons(context: Context, leader: Evaluation) -> tuple[Sentence, ...]:
    """Return up to three reasons, the one that sets the leader apart most first; none that does not
    speak for it.

    What rests on the owner's own answers counts double against what rests on assumptions.
    """
    decision = context.inquiry.decision
    rival = decision.runner_up
    strengths = {
        criterion: _strength(criterion, decision, leader, rival)
        for criterion, expectation in leader.expectations.items()
        if expectation.value >= _SPEAKS_FOR_IT and decision.weights[criterion] > 0
    }
    best = sorted(strengths, key=lambda criterion: -strengths[criterion])
    found = ((one, _reason(one, context, leader)) for one in best)
    told = ((criterion, *reason) for criterion, reason in found if reason is not None)
    return tuple(
        context.sentence(criterion, said, sources[:_SOURCES], brief)
        for criterion, (said, brief), sources in itertools.islice(told, _REASONS)
    )


def _strength(
    criterion: Criterion, decision: Decision, leader: Evaluation, rival: Evaluation | None
) -> float:
    """Weigh how far a criterion speaks for the leader and sets it apart from its rival; its weight
    counts where the owner gave it more or less than the usual one.
    """
    theirs = rival.expectations[criterion].value / 2 if rival else 0.0
    usual = usual_weights(decision.beliefs.method.criteria)[criterion]
    strength = decision.weights[criterion] / usual * (leader.expectations[criterion].value - theirs)
    return strength if _said(criterion, decision) else strength / 2


def _said(criterion: Criterion, decision: Decision) -> bool:
    """Whether the criterion rests on something that the owner said: the work, sums of money, or
    an answer that it reads.
    """
    asked, situation = decision.beliefs.asked, decision.situation
    kind = _RESTS_ON_KIND.get(criterion)
    if kind == "work":
        return bool(situation.items)
    rests_on = asked.read_by(criterion) if kind is None else asked.of_kind(kind)
    return not situation.answered.isdisjoint(rests_on)


def _reason(criterion: Criterion, context: Context, leader: Evaluation) -> _Reason | None:
    decision, role = context.inquiry.decision, leader.alternative.role
    match criterion:
        case "coverage":
            return _coverage(decision, leader), role.scope.sources
        case "suited":
            return None  # what it does of the work says it better
        case "authority":
            return _authority(decision, role), _row_sources(role, "decisions")
        case "readiness":
            return _readiness(decision, role), _row_sources(role, "good-when")
        case "served":
            said = Say("reasons.served", does=_row(role, "does")), Say("reasons.served-brief")
            return said, _row_sources(role, "does")
        case "cost":
            return _cost(context, leader)
        case "goals":
            return _goals(decision, role), _row_sources(role, "responsibility")


def _row(role: Role, row: str) -> ProfileRow | str:
    return role.profile.get(RowId(row)) or ""


def _row_sources(role: Role, row: str) -> tuple[SourceId, ...]:
    found = role.profile.get(RowId(row))
    return found.sources if found else ()


def _coverage(decision: Decision, leader: Evaluation) -> _Said:
    if not decision.situation.items:
        return Say("reasons.coverage-unknown"), ""
    total = math.fsum(item.hours or 0.0 for item in decision.beliefs.likely_work.items)
    covered = leader.engagement.covered
    key = "reasons.coverage-all" if total - covered < 1 else "reasons.coverage"
    return Say(key, covered=Hours(covered), total=Hours(total)), ""


def _authority(decision: Decision, role: Role) -> _Said:
    handed, decides = All(_named("authority", decision)), _row(role, "decisions")
    if not handed.parts:
        said = Say("reasons.authority-likely", decides=decides)
        return said, Say("reasons.authority-likely-brief")
    said = Say("reasons.authority", handed=handed, decides=decides)
    return said, Say("reasons.authority-brief", handed=handed)


def _readiness(decision: Decision, role: Role) -> _Said:
    when = _row(role, "good-when")
    if set(decision.beliefs.asked.linked).isdisjoint(decision.situation.choices):
        return Say("reasons.readiness-likely", when=when), Say("reasons.readiness-likely-brief")
    return Say("reasons.readiness", when=when), Say("reasons.readiness-brief")


def _cost(context: Context, leader: Evaluation) -> _Reason | None:
    price, worth = price_of_freed_hour(leader), context.situation.worth
    if price is None or leader.alternative.price is None:
        return None
    each = context.an_hour(price)
    said = Say(
        "reasons.cost-likely" if worth is None else "reasons.cost",
        price=each,
        worth=context.an_hour(worth),
    )
    brief = "" if worth is not None else Say("reasons.cost-likely-brief", price=each)
    return (said, brief), leader.alternative.price.sources


def _goals(decision: Decision, role: Role) -> _Said:
    if wants := _named("goals", decision):
        return Say("reasons.goals", wants=All(wants)), ""
    said = Say("reasons.goals-likely", does=_row(role, "responsibility"))
    return said, Say("reasons.goals-likely-brief")


def _named(criterion: Criterion, decision: Decision) -> tuple[Prose | None, ...]:
    """Return what the owner hands over or wants as it stands in a sentence."""
    asked, choices = decision.beliefs.asked, decision.situation.choices
    said = [question for question in asked.read_by(criterion) if question in choices]
    return tuple(asked.questions[question].option(choices[question]).named for question in said)
