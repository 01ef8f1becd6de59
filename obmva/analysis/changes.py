"""What would change the recommendation: weights in closed form, answers one by one, numbers by scan
and bisection.

Every change returned has been decided again at its value and just before it; it flips at the one
and not at the other.
"""

import math
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace

from obmva.analysis.decision import Decision, Knowledge, decide
from obmva.analysis.one_off import with_items
from obmva.analysis.revision import advice, advice_if_answered
from obmva.analysis.situation import Item, Offered, Situation
from obmva.analysis.terms import ChangeKind
from obmva.models import Criterion, Method, Question, QuestionId, RoleId
from obmva.quantities import WEEKS_A_MONTH, Offer

_COARSE_STEPS = 10
_MOST_FACTOR = 4.0
_WEIGHT_STEPS = 100
_DECIMALS = 6
_STEP_OF_AN_ANSWER = 0.1  # of effort: the nearest option of a question first


@dataclass(frozen=True)
class Flip:
    """A change that puts another kind of help first.

    `target` is a question id, `hours`, a criterion or a role; `before` is the last value at which
    nothing changes and `after` the first at which `recommended` leads: option ids, or numbers
    (money a month, hours a week, money an hour for a rate, a weight 0..1). `recommended` is None
    where nobody should be hired any more. `effort` orders changes by what the owner would have to
    do (1 little, 3 much).
    """

    kind: ChangeKind
    target: str
    before: str | float | None
    after: str | float
    recommended: RoleId | None
    situation_before: Situation
    situation_after: Situation
    effort: float


def changes(decision: Decision, knowledge: Knowledge) -> tuple[Flip, ...]:
    """Return every change that flips the recommendation, those that cost the owner least first;
    none without a leader.
    """
    if advised(decision) is None:
        return ()
    sources = (_answers, _numbers, _rates, _weights)
    found = [flip for source in sources for flip in source(decision, knowledge)]
    return tuple(
        sorted(found, key=lambda flip: (flip.effort, flip.kind, flip.target, str(flip.after)))
    )


def advised(decision: Decision) -> RoleId | None:
    """Return the role that a decision advises to hire; None where it advises to hire nobody."""
    return (
        None
        if decision.verdict in {"hold", "nothing-feasible", "not-enough-known"}
        else decision.recommended
    )


def _answers(decision: Decision, knowledge: Knowledge) -> Iterator[Flip]:
    for id_, question in knowledge.questions.items():
        if question.kind != "choice" or question.effort is None:
            continue
        current = decision.situation.choices.get(id_)
        for option in question.options:
            if option.id == current:
                continue
            other = advice_if_answered(decision, id_, option.id, knowledge)
            if other not in decision.same_help:
                situation = decision.situation.with_answer(id_, option.id)
                effort = question.effort + _STEP_OF_AN_ANSWER * _steps_between(
                    question, current, option.id
                )
                yield Flip(
                    "answer", id_, current, option.id, other, decision.situation, situation, effort
                )


def _steps_between(question: Question, one: str | None, other: str) -> int:
    options = [option.id for option in question.options]
    return abs(options.index(other) - options.index(one)) if one in options else len(options)


@dataclass(frozen=True)
class _Dial:
    """A number that can be turned: its value now, its human step, and the situation with it set to
    another value.

    It is turned no further than from `least` to `most`.
    """

    kind: ChangeKind
    target: str
    now: float
    step: float
    set: Callable[[float], Situation]
    effort: float
    least: float = 0.0
    most: float = math.inf


def _numbers(decision: Decision, knowledge: Knowledge) -> Iterator[Flip]:
    situation = decision.situation
    effort = {id_: float(question.effort or 3) for id_, question in knowledge.questions.items()}
    if situation.budget is not None and math.isfinite(situation.budget):
        dial = _Dial(
            "number",
            "budget",
            situation.budget,
            money_step(situation.budget),
            situation.with_budget,
            effort[QuestionId("budget")],
        )
        yield from _turn(dial, decision, knowledge)
    if situation.owner_hours is not None:
        dial = _Dial(
            "number",
            "owner-hours",
            situation.owner_hours,
            0.5,
            lambda value: replace(situation, owner_hours=value),
            effort[QuestionId("owner-hours")],
        )
        yield from _turn(dial, decision, knowledge)
    total = math.fsum(item.hours or 0.0 for item in situation.active_items)
    if situation.items and situation.hours_known and total > 0:
        dial = _Dial(
            "number",
            "hours",
            total / hours_unit(situation),
            1.0,
            lambda value: _with_total(situation, value, total, knowledge.method),
            2.5,
        )
        yield from _turn(dial, decision, knowledge)


def hours_unit(situation: Situation) -> float:
    """Return what hours are told in: those of a week, of one-off work single ones."""
    return WEEKS_A_MONTH if situation.months is None else 1.0


def _with_total(situation: Situation, hours: float, total: float, method: Method) -> Situation:
    factor = hours * hours_unit(situation) / total
    items = tuple(_scaled(item, factor) for item in situation.items)
    return with_items(situation, items, method)


def _scaled(item: Item, factor: float) -> Item:
    """Return a piece of work with other hours; a range becomes so many."""
    return item if item.hours is None else replace(item, hours=item.hours * factor, usual=None)


def _rates(decision: Decision, knowledge: Knowledge) -> Iterator[Flip]:
    """Turn the leader's price up and its nearest rivals' prices down, as far as prices are
    published.
    """
    situation = decision.situation
    leading = () if decision.leader is None else (decision.leader,)
    published = {one.id: one.price for one in knowledge.alternatives(replace(situation, offers=()))}
    for one in (*leading, *decision.rivals[:2]):
        price, usual = one.alternative.price, published[one.id]
        if price is None or usual is None or one.alternative.role.setting.contract == "employee":
            continue
        if price.offered and (price.fixed or price.least is not None):
            continue  # a package is no price of an hour that could be another
        dial = replace(
            _price_dial(situation, one.id, price.typical), least=usual.low, most=usual.high
        )
        yield from _turn(dial, decision, knowledge)


def _price_dial(situation: Situation, role: RoleId, price: float) -> _Dial:
    def quoted(value: float) -> Situation:
        others = [one for one in situation.offers if one.role != role]
        prices = [Offered(role, Offer("hour", value)), *(one for one in others if not one.name)]
        named = (one for one in others if one.name)
        return replace(situation, offers=(*sorted(prices, key=lambda one: one.role), *named))

    return _Dial("rate", role, price, 1.0 if price >= 10 else 0.5, quoted, 2.0)  # noqa: PLR2004  steps people quote in


def _turn(dial: _Dial, decision: Decision, knowledge: Knowledge) -> Iterator[Flip]:
    """Find the nearest value above and below at which the recommendation changes."""
    for direction in (1, -1):
        found = _first_flip(dial, direction, decision, knowledge)
        if found is not None:
            yield found


def _first_flip(
    dial: _Dial, direction: int, decision: Decision, knowledge: Knowledge
) -> Flip | None:
    """Scan coarsely away from the value now, then bisect to one human step."""
    start = math.floor(dial.now / dial.step + 0.5)
    highest = math.floor(min(dial.now * _MOST_FACTOR, dial.most) / dial.step)
    end = (
        max(start, highest)
        if direction > 0
        else min(start, max(1, math.ceil(dial.least / dial.step)))
    )
    last, count = start, abs(end - start)
    for part in range(1, _COARSE_STEPS + 1):
        mark = start + direction * math.ceil(count * part / _COARSE_STEPS)
        if mark == last:
            continue
        if advice(decision, dial.set(mark * dial.step), knowledge) not in decision.same_help:
            return _bisected(dial, (last, mark), decision, knowledge)
        last = mark
    return None


def _bisected(
    dial: _Dial, bracket: tuple[int, int], decision: Decision, knowledge: Knowledge
) -> Flip | None:
    before, after = bracket
    while abs(after - before) > 1:
        middle = (before + after) // 2
        if advice(decision, dial.set(middle * dial.step), knowledge) not in decision.same_help:
            after = middle
        else:
            before = middle
    situation_before, situation_after = dial.set(before * dial.step), dial.set(after * dial.step)
    at, just_before = (
        advised(decide(one, knowledge)) for one in (situation_after, situation_before)
    )
    if at in decision.same_help or just_before not in decision.same_help:
        return None
    distance = abs(math.log(max(after * dial.step, dial.step) / dial.now)) if dial.now > 0 else 1.0
    return Flip(
        dial.kind,
        dial.target,
        before * dial.step,
        after * dial.step,
        at,
        situation_before,
        situation_after,
        dial.effort + min(distance, 1.0),
    )


def _weights(decision: Decision, knowledge: Knowledge) -> Iterator[Flip]:
    """Find for each criterion the nearest weight at which a rival leads, the other weights keeping
    their proportions.
    """
    for criterion, now in decision.weights.items():
        for direction in (1, -1):
            marks = sorted(_crossings(decision, criterion), key=lambda weight: abs(weight - now))
            near = next((weight for weight in marks if (weight - now) * direction > 0), None)
            if near is None:
                continue
            flip = _weight_flip(decision, criterion, near, direction, knowledge)
            if flip is not None:
                yield flip


def _crossings(decision: Decision, criterion: Criterion) -> Iterator[float]:
    """Yield the weights at which a rival is as good as the leader: w* = R / (R - d), R = (g - w d)
    / (1 - w).
    """
    leader, weight = decision.leader, decision.weights[criterion]
    if leader is None or weight >= 1:
        return
    for rival in decision.rivals:
        difference = leader.expectations[criterion].value - rival.expectations[criterion].value
        rest = (leader.value - rival.value - weight * difference) / (1 - weight)
        if rest != difference and 0 <= (crossing := rest / (rest - difference)) <= 1:
            yield crossing


def _weight_flip(
    decision: Decision, criterion: Criterion, crossing: float, direction: int, knowledge: Knowledge
) -> Flip | None:
    edge = crossing * _WEIGHT_STEPS
    after = math.floor(edge) + 1 if direction > 0 else math.ceil(edge) - 1
    before = after - direction
    if not (0 <= after <= _WEIGHT_STEPS and 0 <= before <= _WEIGHT_STEPS):
        return None
    situation_before, situation_after = (
        replace(
            decision.situation,
            weights=_as_points(with_weight(decision.weights, criterion, mark / _WEIGHT_STEPS)),
            order=(),
        )
        for mark in (before, after)
    )
    just_before, at = (
        advice(decision, one, knowledge) for one in (situation_before, situation_after)
    )
    if at in decision.same_help or just_before not in decision.same_help:
        return None
    distance = abs(after / _WEIGHT_STEPS - decision.weights[criterion])
    return Flip(
        "weight",
        criterion,
        before / _WEIGHT_STEPS,
        after / _WEIGHT_STEPS,
        at,
        situation_before,
        situation_after,
        4.0 + distance,
    )


def _as_points(weights: Mapping[Criterion, float]) -> dict[Criterion, float]:
    """Return weights as an owner can type them."""
    return {criterion: round(weight, _DECIMALS) for criterion, weight in weights.items()}


def with_weight(
    weights: Mapping[Criterion, float], criterion: Criterion, weight: float
) -> dict[Criterion, float]:
    """Return the weights with one set anew and the others scaled so that all sum to 1."""
    rest = 1 - weights[criterion]
    others = len(weights) - 1
    return {
        name: weight
        if name == criterion
        else (1 - weight) * (old / rest if rest > 0 else 1 / others)
        for name, old in weights.items()
    }


def money_step(amount: float) -> float:
    """Return the step in which people think of a sum of this size."""
    return 10.0 if amount < 500 else 50.0 if amount < 5000 else 100.0  # noqa: PLR2004  human steps
