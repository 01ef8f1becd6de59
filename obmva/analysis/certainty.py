"""How sure a recommendation is: shares of worlds, expected losses, and the verdict."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from obmva.analysis.criteria import value_functions
from obmva.analysis.decision import Decision, Evaluation, Verdict
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


def judge_certainty(decision: Decision, method: Method) -> Certainty:
    """Draw the worlds of a decision and judge how sure it is."""
    worlds = draw_worlds(decision.beliefs, decision.weights)
    functions = value_functions(method.criteria)
    outcomes = tuple(
        Observer(one.alternative, worlds, decision.beliefs, functions).outcome(decision.weights) for one in decision.evaluations
    )
    winners = _winners(outcomes, len(worlds.worlds))
    chances = {outcome.id: _chance(outcome, outcomes, winners, worlds) for outcome in outcomes}
    hold = winners.count(None) / len(winners)
    plain = Certainty(worlds, outcomes, chances, hold, decision.verdict)
    if decision.recommended is None:
        return plain
    return _judged(plain, decision, decision.evaluation(decision.recommended), winners, method)


def _winners(outcomes: Sequence[Outcome], count: int) -> list[RoleId | None]:
    """Return the best possible role of each world; None where no role is possible."""
    return [
        max(((outcome.values[number], outcome.id) for outcome in outcomes if outcome.possible(number)), default=(0, None))[1]
        for number in range(count)
    ]


def _chance(outcome: Outcome, outcomes: Sequence[Outcome], winners: Sequence[RoleId | None], worlds: Worlds) -> Chance:
    possible = [number for number in range(len(winners)) if outcome.possible(number)]
    won = [number for number in possible if winners[number] == outcome.id]
    best = {one.id: one.values for one in outcomes}
    losses = [best[winners[number]][number] - outcome.values[number] for number in possible]  # type: ignore[index]
    weights = None
    if won:
        weights = {
            criterion: mean([worlds.worlds[number].weights[criterion] for number in won])
            for criterion in worlds.worlds[0].weights
        }
    return Chance(len(won) / len(winners), len(possible) / len(winners), mean(losses) if possible else None, weights)


def _judged(
    plain: Certainty, decision: Decision, leader: Evaluation, winners: Sequence[RoleId | None], method: Method
) -> Certainty:
    outcome = next(one for one in plain.outcomes if one.id == leader.id)
    same_help = {leader.id, leader.twin}
    inside = [number for number in range(len(winners)) if outcome.open_limits_hold(number)]
    best = {one.id: one.values for one in plain.outcomes}
    won = sum(winners[number] in same_help for number in inside)
    losses = [
        0.0 if winners[number] in same_help else best[winners[number]][number] - outcome.values[number]  # type: ignore[index]
        for number in inside if winners[number] is not None
    ]  # fmt: skip
    share = won / len(inside) if inside else 0.0
    loss, regret = mean(losses), _regret(plain.outcomes, outcome, same_help, inside)
    open_limits = {limit: sum(limit in failed for failed in outcome.failed) / len(winners) for limit in OPEN_LIMITS}
    verdict = _verdict(decision, leader, (share, loss, regret), open_limits, method)
    return Certainty(
        plain.worlds, plain.outcomes, plain.chances, plain.hold_acceptability, verdict, share, loss, regret, open_limits
    )


def _regret(outcomes: Sequence[Outcome], leader: Outcome, same_help: set[RoleId | None], inside: Sequence[int]) -> float:
    """Return the mean value lost by choosing now, over the answers alone."""
    rivals = [one for one in outcomes if one.id not in same_help]
    lost = [
        max(
            0.0,
            max((one.plain_values[number] for one in rivals if one.possible(number)), default=0.0)
            - leader.plain_values[number],
        )
        for number in inside
    ]
    return mean(lost)


def _verdict(
    decision: Decision, leader: Evaluation, judged: tuple[float, float, float], open_limits: Mapping[str, float], method: Method
) -> Verdict:
    """Return the verdict in its documented order: gate, nothing possible, not enough known, weak, clear, leaning, toss-up."""
    share, loss, regret = judged
    bounds = method.verdict
    if decision.verdict in {"nothing-feasible", "not-enough-known"} or (
        decision.verdict == "hold" and decision.hold_reason != "weak"
    ):
        return decision.verdict
    if regret > bounds.not_enough_known_regret:
        return "not-enough-known"
    if decision.hold_reason == "weak":
        return "hold"
    if (
        share >= bounds.clear_share
        and loss <= bounds.clear_loss
        and _gap(decision, leader) >= bounds.tie
        and _limits_known(open_limits, method)
    ):
        return "clear"
    return "leaning" if share >= bounds.leaning_share else "toss-up"


def _gap(decision: Decision, leader: Evaluation) -> float:
    others = [one.value for one in decision.evaluations if one.rank is not None and one.id not in {leader.id, leader.twin}]
    return leader.value - max(others, default=0.0)


def _limits_known(open_limits: Mapping[str, float], method: Method) -> bool:
    return all(share <= method.verdict.clear_open_limit for share in open_limits.values())
