"""Both ends of each criterion, in an owner's own units where there are any, so that the owner can
say which matters most.
"""

import math
from collections.abc import Iterator, Sequence

from obmva.analysis.decision import Evaluation
from obmva.models import Criterion
from obmva.models.method import CriterionDefinition
from obmva.report.context import Context
from obmva.report.ranking import price_of_freed_hour
from obmva.text.say import Hours, Say, Words


def priorities(context: Context) -> Iterator[tuple[Criterion, str]]:
    """Yield the criteria (ids), each with the sentence that says from what to what it goes: of the
    roles that are possible, else as it is defined.
    """
    ranked = [one for one in context.decision.evaluations if one.rank is not None]
    for criterion in context.catalog.method.criteria:
        low, high = _ends(criterion, ranked, context)
        said = Say("menu.criterion", name=criterion.label, low=low, high=high)
        yield criterion.id, context.speak(said)


def _ends(
    criterion: CriterionDefinition, ranked: Sequence[Evaluation], context: Context
) -> tuple[Words, Words]:
    hours = sorted({round(one.engagement.covered, 1) for one in ranked})
    prices = sorted(filter(None, map(price_of_freed_hour, ranked)))
    if criterion.id == "coverage" and len(hours) > 1:
        items = context.decision.beliefs.likely_work.items
        total = Hours(math.fsum(item.hours or 0.0 for item in items))
        return _of(hours[0], total), _of(hours[-1], total)
    if criterion.id == "cost" and len(prices) > 1:
        return context.an_hour(prices[-1]), context.an_hour(prices[0])
    return criterion.low, criterion.high


def _of(hours: float, total: Hours) -> Say:
    return Say("screen.hours-of", hours=Hours(hours), total=total)
