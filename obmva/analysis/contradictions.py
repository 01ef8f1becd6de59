"""Answers that do not go together, by the rules for them."""

import math
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from obmva.analysis.decision import Knowledge
from obmva.analysis.situation import Item, Situation
from obmva.models import Contradiction, QuestionId, TaskId
from obmva.models.contradiction import AmountCondition, WorkCondition


@dataclass(frozen=True)
class KindAndItem:
    """A piece of work and its kind, None where that is not known."""

    task: TaskId | None
    item: Item


@dataclass(frozen=True)
class Contradicting:
    """A rule that the answers break, and the places of the lines of work that it speaks of."""

    rule: Contradiction
    lines: tuple[int, ...]


def contradictions(
    rules: Iterable[Contradiction],
    situation: Situation,
    work: Sequence[KindAndItem],
    knowledge: Knowledge,
) -> tuple[Contradicting, ...]:
    """Return the rules that a situation with this work breaks, in their order."""
    found = (_broken(rule, situation, work, knowledge) for rule in rules)
    return tuple(one for one in found if one is not None)


def _broken(
    rule: Contradiction,
    situation: Situation,
    work: Sequence[KindAndItem],
    knowledge: Knowledge,
) -> Contradicting | None:
    if any(situation.choices.get(id_) not in some for id_, some in rule.answers.items()):
        return None
    if rule.amount is not None and not _is_beyond(rule.amount, situation, knowledge):
        return None
    if rule.work is None:
        return Contradicting(rule, ())
    lines = tuple(_lines(rule.work, work))
    return Contradicting(rule, lines) if _is_enough(rule.work, lines, work) else None


def _lines(condition: WorkCondition, work: Sequence[KindAndItem]) -> Iterator[int]:
    for place, one in enumerate(work):
        if not one.item.drop and _meets(condition, one):
            yield place


def _meets(condition: WorkCondition, one: KindAndItem) -> bool:
    return (
        (not condition.tasks or one.task in condition.tasks)
        and (not condition.levels or one.item.level in condition.levels)
        and (not condition.families or one.item.family in condition.families)
        and (not condition.on_site or one.item.on_site)
    )


def _is_enough(condition: WorkCondition, lines: Sequence[int], work: Sequence[KindAndItem]) -> bool:
    """Whether the lines are any, and a large enough part of the work; lines count alike while some
    hours are not said.
    """
    active = [one.item for one in work if not one.item.drop]
    known = all(item.hours is not None for item in active)
    hours = {place: (one.item.hours or 0.0) if known else 1.0 for place, one in enumerate(work)}
    total = math.fsum(hours[place] for place, one in enumerate(work) if not one.item.drop)
    part = math.fsum(hours[place] for place in lines)
    return bool(lines) and part >= condition.share * total


def _is_beyond(condition: AmountCondition, situation: Situation, knowledge: Knowledge) -> bool:
    amount = _amount(condition, situation, knowledge)
    if amount is None:
        return False
    if condition.below is not None:
        return amount < condition.below
    return condition.above is not None and amount > condition.above


def _amount(condition: AmountCondition, situation: Situation, knowledge: Knowledge) -> float | None:
    """Return the number that a condition is about, None where the answers do not give it."""
    match condition.of:
        case "hours":
            known = situation.items and situation.hours_known and situation.months is None
            return math.fsum(item.hours or 0.0 for item in situation.items) if known else None
        case "hours-for-budget":
            return _hours_for_budget(situation, knowledge)
        case "budget-of-turnover":
            return _budget_of_turnover(situation, knowledge)


def _hours_for_budget(situation: Situation, knowledge: Knowledge) -> float | None:
    prices = [one.price.typical for one in knowledge.alternatives(situation) if one.price]
    budget = situation.budget
    return None if budget is None or not prices else budget / min(prices)


def _budget_of_turnover(situation: Situation, knowledge: Knowledge) -> float | None:
    said = situation.choices.get("revenue")
    if situation.budget is None or said is None or situation.months is not None:
        return None
    most = knowledge.questions[QuestionId("revenue")].option(said).below
    return None if most is None else 12 * situation.budget / most
