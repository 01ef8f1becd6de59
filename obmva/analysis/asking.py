"""What to ask next: the worth of knowing an answer is how much better one could choose with it than without it."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from obmva.analysis.certainty import Certainty
from obmva.analysis.decision import Decision
from obmva.analysis.outcomes import Outcome, mean
from obmva.analysis.worlds import CHOICES, World
from obmva.models import Question, QuestionId, RoleId

_AMOUNTS: Mapping[str, Callable[[World], str]] = {
    "budget": lambda world: f"{world.budget:g}",
    "owner-hours": lambda world: f"{world.owner_hours:g}",
    "owner-rate": lambda world: f"{world.worth:g}",
}


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
    open_questions = [QuestionId(question) for question in (*CHOICES, *_AMOUNTS) if question not in known]
    rewards = {outcome.id: _rewards(outcome) for outcome in certainty.outcomes}
    best = max((mean(values) for values in rewards.values()), default=0.0)
    return {question: _worth(question, certainty.worlds.worlds, rewards, best) for question in open_questions}


def _known_amounts(decision: Decision) -> set[str]:
    situation = decision.situation
    amounts = {"budget": situation.budget, "owner-hours": situation.owner_hours, "owner-rate": situation.worth}
    return {question for question, amount in amounts.items() if amount is not None}


def _rewards(outcome: Outcome) -> list[float]:
    """Return what hiring the role would be worth in each world: nothing where it is not possible."""
    return [value if outcome.possible(number) else 0.0 for number, value in enumerate(outcome.plain_values)]


def answer_in(world: World, question: QuestionId) -> str:
    """Return the answer to a question in a world, an amount as text."""
    amount = _AMOUNTS.get(question)
    return amount(world) if amount else world.choices[question]


def _worth(question: QuestionId, worlds: Sequence[World], rewards: Mapping[RoleId, Sequence[float]], best: float) -> Worth:
    groups: dict[str, list[int]] = {}
    for number, world in enumerate(worlds):
        groups.setdefault(answer_in(world, question), []).append(number)
    informed, leaders = 0.0, {}
    for option, numbers in groups.items():
        means = {role: mean([values[number] for number in numbers]) for role, values in rewards.items()}
        leader = max(means, key=lambda role: (means[role], role))
        leaders[option] = leader if means[leader] > 0 else None
        informed += means[leader] * len(numbers) / len(worlds)
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
