"""What to ask next.

In every world the leader may lose something against the best other kind of help, over the answers
alone. The mean of that is the most that all open answers together can be worth. An answer accounts
for a part of it: as large a part as the difference between leader and rival varies with that
answer. (How much better one would choose with this answer alone is no measure: where two answers
are needed to turn the advice round, each alone is worth nothing, and the interview would stop too
soon.)
"""

import math
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal, TypeAlias

from obmva.analysis.certainty import Certainty, behind_others
from obmva.analysis.decision import Decision
from obmva.analysis.outcomes import mean
from obmva.analysis.situation import Item
from obmva.analysis.usual_hours import hours_of
from obmva.analysis.worlds import Worlds
from obmva.models import Question, QuestionId, RoleId, VerdictThresholds

About: TypeAlias = Literal["kind", "hours"]


@dataclass(frozen=True)
class Worth:
    """What an answer is worth in value (0..1)."""

    question: QuestionId
    value: float


@dataclass(frozen=True)
class LineWorth:
    """What it is worth (0..1) to know more of one piece of work, by its place: what it means, or
    how long it takes; and which role would lead under each meaning (by its number) or size, of
    which one was `taken`.
    """

    place: int
    about: About
    value: float
    leaders: Mapping[str, RoleId | None]
    taken: str

    def can_change(self, same_help: Collection[RoleId]) -> bool:
        """Whether some other meaning or size than was taken would put another kind of help first,
        which the one taken does not.
        """
        if self.taken not in self.leaders:
            return False
        others = {role for key, role in self.leaders.items() if key != self.taken}
        return any(role not in {*same_help, self.leaders[self.taken]} for role in others)


@dataclass(frozen=True)
class Worths:
    """What all open answers together are worth in value (0..1), each of them, and each doubt about
    the work.
    """

    together: float
    each: Mapping[QuestionId, Worth]
    lines: tuple[LineWorth, ...] = ()


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
    lines = [
        LineWorth(
            doubt.place,
            doubt.about,
            together * doubt.part * _explained(doubt.drawn, behind),
            _leaders(doubt.drawn, rewards),
            doubt.taken,
        )
        for doubt in _doubts(decision, certainty.worlds)
    ]
    return Worths(together, each, tuple(lines))


@dataclass(frozen=True)
class _Doubt:
    """What was drawn in each world for a piece of work, what was taken, and which part of the
    difference that this makes is the piece's own (0..1).
    """

    place: int
    about: About
    drawn: Sequence[str]
    taken: str
    part: float = 1.0


def _doubts(decision: Decision, worlds: Worlds) -> Iterator[_Doubt]:
    """Yield every doubt about a piece of work. How long work takes is drawn for all pieces
    together: each accounts for its part of the hours in doubt.
    """
    method, items = decision.beliefs.method, decision.situation.active_items
    for place, drawn in worlds.meanings.items():
        yield _Doubt(place, "kind", [str(number) for number in drawn], _taken(items[place]))
    if not worlds.sizes or not decision.situation.items:
        return
    spread = [hours_of(item, "high", method) - hours_of(item, "low", method) for item in items]
    for place, hours in enumerate(spread):
        if hours > 0 and items[place].hours is None:
            yield _Doubt(place, "hours", worlds.sizes, "typical", hours / math.fsum(spread))


def _taken(item: Item) -> str:
    """Return the number of the meaning that a piece of work was taken for."""
    meant = [(one.level, one.family) for one in item.meanings]
    return str(next(number for number, one in enumerate(meant) if one == (item.level, item.family)))


def _leaders(
    answers: Sequence[str], rewards: Mapping[RoleId, Sequence[float]]
) -> dict[str, RoleId | None]:
    """Return by answer the role that is best in its worlds; None where none is possible."""
    leaders: dict[str, RoleId | None] = {}
    for answer in dict.fromkeys(answers):
        here = [world for world, other in enumerate(answers) if other == answer]
        totals = {
            role: math.fsum(map(values.__getitem__, here)) for role, values in rewards.items()
        }
        leader = max(totals, key=lambda role: (totals[role], role), default=None)
        leaders[answer] = leader if leader and totals[leader] > 0 else None
    return leaders


def _explained(answers: Sequence[str], numbers: Sequence[float]) -> float:
    """Return the part (0..1) of the variance of numbers (one a world, as the answers are) that the
    answers account for: the correlation ratio.
    """
    groups: dict[str, list[float]] = {answer: [] for answer in set(answers)}
    for answer, number in zip(answers, numbers, strict=True):
        groups[answer].append(number)
    middle = mean(numbers)
    total = math.fsum([(number - middle) ** 2 for number in numbers])
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
    return best if best and _is_worth_it(best.value, worths, bounds) else None


def deciding_line(
    worths: Worths, same_help: Collection[RoleId], bounds: VerdictThresholds
) -> LineWorth | None:
    """Return the doubt about a piece of work that turns the advice most; None where none does."""
    telling = [one for one in worths.lines if one.can_change(same_help)]
    best = max(telling, key=lambda one: one.value, default=None)
    return best if best and _is_worth_it(best.value, worths, bounds) else None


def _is_worth_it(value: float, worths: Worths, bounds: VerdictThresholds) -> bool:
    return worths.together >= bounds.worth_asking and value >= bounds.worth_asking_one
