"""Why the recommended role leads: its three strongest criteria against the next best role, in plain
words with sources.
"""

import math

from obmva.analysis.decision import Decision, Evaluation
from obmva.models import Criterion, Role, RowId, SourceId
from obmva.report.ranking import price_of_freed_hour
from obmva.report.results import Sentence
from obmva.report.wording import hourly, hours, listed
from obmva.text import Text

_REASONS = 3
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
    decision: Decision, leader: Evaluation, currency: str, text: Text
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
    found = (_reason(criterion, decision, leader, currency, text) for criterion in best)
    return tuple(reason for reason in found if reason is not None)[:_REASONS]


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
    criterion: Criterion, decision: Decision, leader: Evaluation, currency: str, text: Text
) -> Sentence | None:
    role = leader.alternative.role
    match criterion:
        case "coverage":
            return Sentence(criterion, _coverage(decision, leader, text), role.scope.sources[:2])
        case "authority":
            return Sentence(
                criterion, _authority(decision, role, text), _row_sources(role, "decisions")
            )
        case "readiness":
            known = any(
                question in decision.situation.choices for question in ("team", "offers", "revenue")
            )
            say = text.reasons.readiness if known else text.reasons.readiness_likely
            return Sentence(
                criterion, say.format(when=_row(role, "good-when")), _row_sources(role, "good-when")
            )
        case "served":
            return Sentence(
                criterion,
                text.reasons.served.format(does=_row(role, "does")),
                _row_sources(role, "does"),
            )
        case "cost":
            return _cost(decision, leader, currency, text)
        case "goals":
            return Sentence(
                criterion, _goals(decision, role, text), _row_sources(role, "responsibility")
            )


def _row(role: Role, row: str) -> str:
    found = role.profile.get(RowId(row))
    return found.en if found else ""


def _row_sources(role: Role, row: str) -> tuple[SourceId, ...]:
    found = role.profile.get(RowId(row))
    return found.sources[:2] if found else ()


def _coverage(decision: Decision, leader: Evaluation, text: Text) -> str:
    if not decision.situation.items:
        return text.reasons.coverage_unknown
    total = math.fsum(item.hours or 0.0 for item in decision.beliefs.likely_work.items)
    covered = leader.engagement.covered
    say = text.reasons.coverage_all if total - covered < 1 else text.reasons.coverage
    return say.format(covered=hours(covered), total=hours(total))


def _authority(decision: Decision, role: Role, text: Text) -> str:
    answer = decision.situation.choices.get("hand-over")
    decides = _row(role, "decisions")
    if answer is None:
        return text.reasons.authority_likely.format(decides=decides)
    return text.reasons.authority.format(
        handed=getattr(text.handed, answer.replace("-", "_")), decides=decides
    )


def _cost(decision: Decision, leader: Evaluation, currency: str, text: Text) -> Sentence | None:
    price = price_of_freed_hour(leader)
    if price is None or leader.alternative.price is None:
        return None
    worth = decision.situation.worth
    say = text.reasons.cost_likely if worth is None else text.reasons.cost
    words = say.format(price=hourly(price, currency), worth=hourly(worth or 0, currency))
    return Sentence("cost", words, leader.alternative.price.sources[:2])


def _goals(decision: Decision, role: Role, text: Text) -> str:
    chosen = [
        decision.situation.choices[question]
        for question in ("goal-now", "goal-later")
        if question in decision.situation.choices
    ]
    if not chosen:
        return text.reasons.goals_likely.format(does=_row(role, "responsibility"))
    return text.reasons.goals.format(
        wants=listed([getattr(text.wants, option.replace("-", "_")) for option in chosen], "and")
    )
