"""How sure a recommendation is: shares of worlds, expected losses, and the verdict."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from obmva.analysis.criteria import value_functions
from obmva.analysis.decision import Decision, Evaluation, Knowledge, Verdict
from obmva.analysis.outcomes import OPEN_LIMITS, Observer, Outcome, mean
from obmva.analysis.worlds import Worlds, draw_worlds
from obmva.models import Criterion, Method, RoleId


@dataclass(frozen=True)
class Chance:
    """What the worlds say of one role.

    Shares (0..1) of worlds in which it is best and in which it is possible; the mean loss of value (0..1) against the best
    where it is possible, None where it never is; the mean weights of the worlds that it wins.
    """

    acceptability: float
    limits_hold: float
    expected_loss: float | None
    central_weights: Mapping[Criterion, float] | None


@dataclass(frozen=True)
class Certainty:
    """How sure a decision is. The last four are judged in the worlds in which the leader's own limits hold.

    `best_share` counts the leader's twin as the leader; `regret` is what not knowing the answers costs in value (0..1);
    `open_limits` is, by limit, the share of worlds in which it fails for the leader.
    """

    worlds: Worlds
    outcomes: tuple[Outcome, ...]
    chances: Mapping[RoleId, Chance]
    hold_acceptability: float
    verdict: Verdict
    best_share: float = 0.0
    loss: float = 0.0
    regret: float = 0.0
    open_limits: Mapping[str, float] | None = None


def judge_certainty(decision: Decision, knowledge: Knowledge) -> Certainty:
    """Draw the worlds of a decision and judge how sure it is."""
    worlds = draw_worlds(decision.beliefs, decision.weights)
    observer = Observer(worlds, decision.beliefs, value_functions(knowledge.method.criteria), decision.weights)
    outcomes = tuple(observer.outcome(one.alternative) for one in decision.evaluations)
    winners, best = _winners(outcomes, worlds.count)
    chances = {outcome.id: _chance(outcome, winners, best, worlds) for outcome in outcomes}
    plain = Certainty(worlds, outcomes, chances, winners.count(None) / worlds.count, decision.verdict)
    if decision.recommended is None:
        return plain
    judged = _judged(plain, decision.evaluation(decision.recommended), winners, best)
    return replace(judged, verdict=_verdict(decision, judged, knowledge.method))


def _winners(outcomes: Sequence[Outcome], count: int) -> tuple[list[RoleId | None], list[float]]:
    """Return the best possible role of each world and its value; None and 0 where no role is possible."""
    winners: list[RoleId | None] = [None] * count
    best = [0.0] * count
    for outcome in sorted(outcomes, key=lambda one: one.id, reverse=True):  # of equal ones the first by name, as in a ranking
        for world, (value, can) in enumerate(zip(outcome.values, outcome.possible, strict=True)):
            if can and (value >= best[world] or winners[world] is None):
                winners[world], best[world] = outcome.id, value
    return winners, best


def _chance(outcome: Outcome, winners: Sequence[RoleId | None], best: Sequence[float], worlds: Worlds) -> Chance:
    losses = [top - value for top, value, can in zip(best, outcome.values, outcome.possible, strict=True) if can]
    won = [world for world, winner in enumerate(winners) if winner == outcome.id]
    weights = (
        {criterion: mean([column[world] for world in won]) for criterion, column in worlds.weights.items()} if won else None
    )
    return Chance(len(won) / worlds.count, len(losses) / worlds.count, mean(losses) if losses else None, weights)


def _judged(plain: Certainty, leader: Evaluation, winners: Sequence[RoleId | None], best: Sequence[float]) -> Certainty:
    """Judge the leader where the limits hold that the owner sets."""
    outcome = next(one for one in plain.outcomes if one.id == leader.id)
    same_help = {leader.id, leader.twin}
    inside = [world for world, holds in enumerate(outcome.own_limits_hold) if holds]
    won = sum(winners[world] in same_help for world in inside)
    losses = [
        0.0 if winners[world] in same_help else best[world] - outcome.values[world]
        for world in inside if winners[world] is not None
    ]  # fmt: skip
    return replace(
        plain,
        best_share=won / len(inside) if inside else 0.0,
        loss=mean(losses),
        regret=_regret(plain.outcomes, outcome, same_help, inside),
        open_limits={limit: sum(outcome.failed[limit]) / plain.worlds.count for limit in OPEN_LIMITS},
    )


def _regret(outcomes: Sequence[Outcome], leader: Outcome, same_help: set[RoleId | None], inside: Sequence[int]) -> float:
    """Return the mean value lost by choosing now, over the answers alone."""
    rivals = [one.plain_values for one in outcomes if one.id not in same_help]
    best = [max(values) for values in zip(*rivals, strict=True)] if rivals else leader.plain_values
    return mean([max(0.0, best[world] - leader.plain_values[world]) for world in inside])


def _verdict(decision: Decision, judged: Certainty, method: Method) -> Verdict:
    """Return the verdict in its documented order: gate, nothing possible, not enough known, weak, clear, leaning, toss-up."""
    bounds = method.verdict
    if decision.verdict in {"nothing-feasible", "not-enough-known"} or (
        decision.verdict == "hold" and decision.hold_reason != "weak"
    ):
        return decision.verdict
    if judged.regret > bounds.not_enough_known_regret:
        return "not-enough-known"
    if decision.hold_reason == "weak":
        return "hold"
    sure = judged.best_share >= bounds.clear_share and judged.loss <= bounds.clear_loss
    if sure and _gap(decision) >= bounds.tie and _limits_known(judged, method):
        return "clear"
    return "leaning" if judged.best_share >= bounds.leaning_share else "toss-up"


def _gap(decision: Decision) -> float:
    """Return how far the leader is ahead of the next other kind of help, in value (0..1)."""
    leader = next(one for one in decision.evaluations if one.id == decision.recommended)
    others = [one.value for one in decision.evaluations if one.rank is not None and one.id not in {leader.id, leader.twin}]
    return leader.value - max(others, default=0.0)


def _limits_known(judged: Certainty, method: Method) -> bool:
    return all(share <= method.verdict.clear_open_limit for share in (judged.open_limits or {}).values())
