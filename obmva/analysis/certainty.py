"""How sure a recommendation is: shares of worlds, expected losses, and the verdict."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace

from obmva.analysis.criteria import value_functions
from obmva.analysis.decision import Decision, Knowledge
from obmva.analysis.outcomes import OPEN_LIMITS, Observer, Outcome, mean
from obmva.analysis.terms import Verdict
from obmva.analysis.worlds import Worlds, draw_worlds
from obmva.models import Criterion, Method, RoleId, VerdictThresholds


@dataclass(frozen=True)
class Chance:
    """What the worlds say of one role.

    Shares (0..1) of worlds in which it is best and in which it is possible; the mean loss of value
    (0..1) against the best where it is possible, None where it never is; the mean weights of the
    worlds that it wins.
    """

    acceptability: float
    limits_hold: float
    expected_loss: float | None
    central_weights: Mapping[Criterion, float] | None


@dataclass(frozen=True)
class Certainty:
    """How sure a decision is, judged where the leader's limits hold; its twin counts as the leader.

    `best_share` is the share of those worlds in which it is best, `loss` what it loses there
    against the best, in value (0..1); `settled` and `regret` are the same over the answers alone:
    with mean weights, typical prices and hours as stated. `limits_hold` is the share of worlds in
    which the limits that the owner sets hold for the leader, `open_limits`, by limit, that in which
    it fails.
    """

    worlds: Worlds
    outcomes: tuple[Outcome, ...]
    chances: Mapping[RoleId, Chance]
    hold_acceptability: float
    verdict: Verdict
    best_share: float = 0.0
    loss: float = 0.0
    settled: float = 0.0
    regret: float = 0.0
    limits_hold: float = 0.0
    open_limits: Mapping[str, float] | None = None


def judge_certainty(decision: Decision, knowledge: Knowledge) -> Certainty:
    """Draw the worlds of a decision and judge how sure it is."""
    worlds = draw_worlds(decision.beliefs, decision.weights)
    observer = Observer(
        worlds, decision.beliefs, value_functions(knowledge.method.criteria), decision.weights
    )
    outcomes = tuple(observer.outcome(one.alternative) for one in decision.evaluations)
    winners, best = _winners(outcomes, worlds.count)
    chances = {outcome.id: _chance(outcome, winners, best, worlds) for outcome in outcomes}
    plain = Certainty(
        worlds, outcomes, chances, winners.count(None) / worlds.count, decision.verdict
    )
    if decision.recommended is None:
        return plain
    judged = _judged(plain, decision, winners, best)
    return replace(judged, verdict=_verdict(decision, judged, knowledge.method))


def _winners(outcomes: Sequence[Outcome], count: int) -> tuple[list[RoleId | None], list[float]]:
    """Return the best possible role of each world and its value; None and 0 where no role is
    possible.
    """
    winners: list[RoleId | None] = [None] * count
    best = [0.0] * count
    for outcome in sorted(
        outcomes, key=lambda one: one.id, reverse=True
    ):  # of equal ones the first by name, as in a ranking
        role = outcome.id
        for world, (value, can) in enumerate(zip(outcome.values, outcome.possible, strict=True)):
            if can and (value >= best[world] or winners[world] is None):
                winners[world], best[world] = role, value
    return winners, best


def _chance(
    outcome: Outcome, winners: Sequence[RoleId | None], best: Sequence[float], worlds: Worlds
) -> Chance:
    losses = [
        top - value
        for top, value, can in zip(best, outcome.values, outcome.possible, strict=True)
        if can
    ]
    role = outcome.id
    won = [world for world, winner in enumerate(winners) if winner == role]
    weights = (
        {
            criterion: mean([column[world] for world in won])
            for criterion, column in worlds.weights.items()
        }
        if won
        else None
    )
    return Chance(
        len(won) / worlds.count,
        len(losses) / worlds.count,
        mean(losses) if losses else None,
        weights,
    )


def _judged(
    plain: Certainty, decision: Decision, winners: Sequence[RoleId | None], best: Sequence[float]
) -> Certainty:
    """Judge the leader where the limits hold that the owner sets."""
    outcome = next(one for one in plain.outcomes if one.id == decision.recommended)
    same_help = decision.same_help
    inside = [world for world, holds in enumerate(outcome.own_limits_hold) if holds]
    won = sum(winners[world] in same_help for world in inside)
    losses = [
        0.0 if winners[world] in same_help else best[world] - outcome.values[world]
        for world in inside
        if winners[world] is not None
    ]
    behind = behind_others(plain.outcomes, same_help)
    return replace(
        plain,
        best_share=won / len(inside) if inside else 0.0,
        loss=mean(losses),
        settled=mean([float(behind[world] <= 0) for world in inside]),
        regret=mean([max(0.0, behind[world]) for world in inside]),
        limits_hold=len(inside) / plain.worlds.count,
        open_limits={
            limit: sum(outcome.failed[limit]) / plain.worlds.count for limit in OPEN_LIMITS
        },
    )


def behind_others(outcomes: Sequence[Outcome], same_help: Collection[RoleId | None]) -> list[float]:
    """Return how far one kind of help is behind the best other, over the answers alone, in each
    world; below 0 where ahead.
    """
    nobody = [0.0] * len(outcomes[0].plain_values)
    own = _best([one.plain_values for one in outcomes if one.id in same_help], nobody)
    others = _best([one.plain_values for one in outcomes if one.id not in same_help], nobody)
    return [other - one for one, other in zip(own, others, strict=True)]


def _best(columns: Sequence[Sequence[float]], nobody: Sequence[float]) -> Sequence[float]:
    return list(map(max, nobody, *columns)) if columns else nobody


def _verdict(decision: Decision, judged: Certainty, method: Method) -> Verdict:
    """Return the verdict in its documented order: gate, nothing possible, not enough known, weak,
    clear, leaning, toss-up.
    """
    bounds = method.verdict
    if decision.verdict in {"nothing-feasible", "not-enough-known"} or (
        decision.verdict == "hold" and decision.hold_reason != "weak"
    ):
        return decision.verdict
    if judged.regret > bounds.not_enough_known_regret:
        return "not-enough-known"
    if decision.hold_reason == "weak":
        return "hold"
    if _clear(decision, judged, bounds):
        return "clear"
    leaning = judged.best_share >= bounds.leaning_share and judged.settled >= bounds.leaning_settled
    return "leaning" if leaning else "toss-up"


def _clear(decision: Decision, judged: Certainty, bounds: VerdictThresholds) -> bool:
    """Whether hardly any answer, limits included, and few weights would turn it round."""
    return (
        judged.settled * judged.limits_hold >= bounds.clear_settled
        and judged.best_share >= bounds.clear_share
        and judged.loss <= bounds.clear_loss
        and _gap(decision) >= bounds.tie
        and all(share <= bounds.clear_open_limit for share in (judged.open_limits or {}).values())
    )


def _gap(decision: Decision) -> float:
    """Return how far the leader is ahead of the next other kind of help, in value (0..1)."""
    rival, leader = decision.runner_up, decision.leader
    return (leader.value if leader else 0.0) - (rival.value if rival else 0.0)
