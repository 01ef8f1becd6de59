"""What to ask next: the worth of knowing an answer is how much better one could choose with it than without it."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from obmva.analysis.certainty import Certainty
from obmva.analysis.decision import Decision
from obmva.analysis.outcomes import mean
from obmva.analysis.worlds import AMOUNTS, CHOICES
from obmva.models import Question, QuestionId, RoleId


@dataclass(frozen=True)
class Worth:
    """What an answer is worth in value (0..1), and which role would lead under each answer."""

    question: QuestionId
    value: float
    leaders: Mapping[str, RoleId | None]

    def can_change(self, leader: RoleId | None, twin: RoleId | None) -> bool:
        """Whether some answer would put another kind of help first."""
        return any(role not in {leader, twin} for role in self.leaders.values())


def worth_of_questions(decision: Decision, certainty: Certainty) -> dict[QuestionId, Worth]:
    """Return the worth of every question that the worlds leave open."""
    known = set(decision.situation.choices) | _known_amounts(decision)
    open_questions = [QuestionId(question) for question in (*CHOICES, *AMOUNTS) if question not in known]
    rewards = {outcome.id: outcome.plain_values for outcome in certainty.outcomes if any(outcome.possible)}
    best = max((mean(values) for values in rewards.values()), default=0.0)
    return {question: _worth(question, certainty.worlds.answers(question), rewards, best) for question in open_questions}


def _known_amounts(decision: Decision) -> set[str]:
    situation = decision.situation
    amounts = {"budget": situation.budget, "owner-hours": situation.owner_hours, "owner-rate": situation.worth}
    return {question for question, amount in amounts.items() if amount is not None}


def _worth(question: QuestionId, answers: Sequence[str], rewards: Mapping[RoleId, Sequence[float]], best: float) -> Worth:
    """Regroup the worlds by their answer: the role best in each group would be chosen, if the answer were known."""
    groups: dict[str, list[int]] = {}
    for world, answer in enumerate(answers):
        groups.setdefault(answer, []).append(world)
    informed, leaders = 0.0, {}
    for option, worlds in groups.items():
        totals = {role: math.fsum(map(values.__getitem__, worlds)) for role, values in rewards.items()}
        leader = max(totals, key=lambda role: (totals[role], role), default=None)
        leaders[option] = leader if leader and totals[leader] > 0 else None
        informed += totals[leader] / len(answers) if leader else 0.0
    return Worth(question, max(0.0, informed - best), leaders)


def next_question(
    worths: Mapping[QuestionId, Worth], questions: Mapping[QuestionId, Question], threshold: float, asked: frozenset[QuestionId]
) -> Worth | None:
    """Return the question to ask next, None when nothing worth asking is left.

    The topic whose useful questions are worth most each comes first, and in it the author's order. `asked` holds what
    the owner was asked already and does not know.
    """
    useful = {id_: worth for id_, worth in worths.items() if worth.value >= threshold and id_ not in asked}
    by_topic: dict[str, list[float]] = {}
    for id_, worth in useful.items():
        by_topic.setdefault(questions[id_].topic, []).append(worth.value)
    if not by_topic:
        return None
    topic = max(by_topic, key=lambda name: (mean(by_topic[name]), name))
    return next(useful[id_] for id_ in questions if id_ in useful and questions[id_].topic == topic)
