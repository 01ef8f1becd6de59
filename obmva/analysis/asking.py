"""What to ask next.

In every world the leader may lose something against the best other kind of help, over the answers
alone. The mean of that is the most that all open answers together can be worth. An answer accounts
for a part of it: as large a part as the difference between leader and rival varies with that
answer. (How much better one would choose with this answer alone is no measure: where two answers
are needed to turn the advice round, each alone is worth nothing, and the interview would stop too
soon.)
"""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from obmva.analysis.certainty import Certainty, behind_others
from obmva.analysis.decision import Decision
from obmva.analysis.outcomes import mean
from obmva.models import Question, QuestionId, VerdictThresholds


@dataclass(frozen=True)
class Worth:
    """What an answer is worth in value (0..1)."""

    question: QuestionId
    value: float


@dataclass(frozen=True)
class Worths:
    """What all open answers together are worth in value (0..1), and each of them."""

    together: float
    each: Mapping[QuestionId, Worth]


def worth_of_questions(decision: Decision, certainty: Certainty) -> Worths:
    """Return the worth of every question that the worlds leave open."""
    asked, answered = decision.beliefs.asked, decision.situation.answered
    open_questions = [id_ for id_ in (*asked.choices, *asked.amounts) if id_ not in answered]
    rewards = {
        outcome.id: outcome.plain_values for outcome in certainty.outcomes if any(outcome.possible)
    }
    leader = decision.recommended or max(
        rewards, key=lambda role: (mean(rewards[role]), role), default=None
    )
    same_help = {
        leader,
        *(one.twin for one in decision.evaluations if one.id == leader and one.twin),
    }
    behind = behind_others(certainty.outcomes, same_help)
    together = mean([max(0.0, difference) for difference in behind])
    each = {
        question: Worth(question, together * _explained(certainty.worlds.answers(question), behind))
        for question in open_questions
    }
    return Worths(together, each)


def _explained(answers: Sequence[str], numbers: Sequence[float]) -> float:
    """Return the part (0..1) of the variance of numbers (one a world, as the answers are) that the
    answers account for: the correlation ratio.
    """
    groups: dict[str, list[float]] = {}
    for answer, number in zip(answers, numbers, strict=True):
        groups.setdefault(answer, []).append(number)
    middle = mean(numbers)
    total = math.fsum((number - middle) ** 2 for number in numbers)
    if total <= 0:
        return 0.0
    between = math.fsum(len(group) * (mean(group) - middle) ** 2 for group in groups.values())
    return min(1.0, between / total)


def next_question(
    worths: Worths,
    questions: Mapping[QuestionId, Question],
    bounds: VerdictThresholds,
    asked: frozenset[QuestionId],
) -> Worth | None:
    """Return the question to ask next, None when nothing worth asking is left.

    The one worth most comes first, of equal ones the author's first. `asked` holds what the owner
    was asked already and does not know.
    """
    useful = [worths.each[id_] for id_ in questions if id_ in worths.each and id_ not in asked]
    best = max(useful, key=lambda worth: worth.value, default=None)
    if (
        best is None
        or worths.together < bounds.worth_asking
        or best.value < bounds.worth_asking_one
    ):
        return None
    return best
