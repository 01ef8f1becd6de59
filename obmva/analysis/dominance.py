"""Roles that another beats in every way."""

from collections.abc import Sequence

from obmva.analysis.decision import Evaluation


def dominating(one: Evaluation, evaluations: Sequence[Evaluation]) -> Evaluation | None:
    """Return the best ranked evaluation that is as good as another one by every criterion and
    better by some; None where there is none, or the other one is excluded.
    """
    if one.rank is None:
        return None
    ranked = [other for other in evaluations if other.rank is not None]
    return next((other for other in ranked if _dominates(other, one)), None)


def _dominates(other: Evaluation, one: Evaluation) -> bool:
    pairs = [
        (other.expectations[criterion].value, expectation.value)
        for criterion, expectation in one.expectations.items()
    ]
    is_as_good = all(theirs >= own for theirs, own in pairs)
    return is_as_good and any(theirs > own for theirs, own in pairs)
