"""What the decision reads of each situation, as arrays: the work by level and family, the answers as shares and as draws."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import product
from typing import get_args

import numpy as np
from numpy.typing import NDArray

from obmva.advice import Adviser
from obmva.analysis.decision import Decision
from obmva.analysis.worlds import draw_worlds
from obmva.models import Criterion, Family, Level, QuestionId, RoleId

from .situations import HOLD, Labelled

Array = NDArray[np.float64]
CELLS = tuple(product(get_args(Level), get_args(Family)))
FIXED: tuple[Criterion, ...] = ("coverage", "authority", "cost")  # read as the program works them out
DRAWS = 40


@dataclass(frozen=True)
class Question:
    """A question that tables of the roles read: its options."""

    id: QuestionId
    options: tuple[str, ...]


@dataclass(frozen=True)
class Evidence:
    """Arrays over n situations and r roles.

    `work`: n x r x cells, the share of the hours of each level and family that counts for the role. `shares` by question:
    n x options, how likely each is. `drawn` by question: n x draws, the option's place in each draw. `fixed`: n x r x 3,
    values of the criteria in `FIXED`. `excluded`: n x r. `wanted`: n x r, the roles that fit by the page. `balance`: n,
    the weight of each situation, so that the roles together count about the same.
    """

    roles: tuple[RoleId, ...]
    work: Array
    shares: dict[QuestionId, Array]
    drawn: dict[QuestionId, NDArray[np.int64]]
    fixed: Array
    excluded: NDArray[np.bool_]
    wanted: NDArray[np.bool_]
    balance: Array

    def of(self, rows: Sequence[int]) -> "Evidence":
        """Return the evidence of some situations."""
        index = np.array(rows, dtype=np.int64)
        return Evidence(
            self.roles,
            self.work[index],
            {id_: shares[index] for id_, shares in self.shares.items()},
            {id_: drawn[index] for id_, drawn in self.drawn.items()},
            self.fixed[index],
            self.excluded[index],
            self.wanted[index],
            self.balance[index],
        )


def evidence(situations: Sequence[Labelled], adviser: Adviser, questions: Sequence[Question]) -> Evidence:
    """Work out the evidence of situations; holds are no evidence for a role and must be left out before."""
    if any(one.role == HOLD for one in situations):
        raise ValueError("a situation that says not to hire names no role to learn from")
    roles = tuple(sorted(adviser.catalog.roles))
    decisions = [adviser.decide(adviser.understand(one.answers)) for one in situations]
    counts = {role: sum(one.role == role for one in situations) for role in roles}
    balance = np.array([counts[one.role] ** -0.5 for one in situations])
    draws = [draw_worlds(one.beliefs, one.weights).choices for one in decisions]
    return Evidence(
        roles,
        np.array([_work(one, roles) for one in decisions]),
        {question.id: np.array([_shares(one, question) for one in decisions]) for question in questions},
        {question.id: np.array([_drawn(choices[question.id], question) for choices in draws]) for question in questions},
        np.array([[_fixed(one, role) for role in roles] for one in decisions]),
        np.array([[one.evaluation(role).status == "excluded" for role in roles] for one in decisions]),
        np.array([[role in one.wanted for role in roles] for one in situations]),
        balance / balance.mean(),
    )


def _fixed(decision: Decision, role: RoleId) -> list[float]:
    expectations = decision.evaluation(role).expectations
    return [expectations[criterion].value for criterion in FIXED]


def _shares(decision: Decision, question: Question) -> list[float]:
    shares = decision.beliefs.shares(question.id)
    return [shares.get(option, 0.0) for option in question.options]


def _drawn(answers: Sequence[str], question: Question) -> list[int]:
    step = len(answers) // DRAWS
    return [question.options.index(answer) for answer in answers[: step * DRAWS : step]]


def _work(decision: Decision, roles: Sequence[RoleId]) -> list[list[float]]:
    """Return for each role the share of the hours in each cell; work on site counts for no role from elsewhere."""
    rows = []
    for role in roles:
        on_site = decision.evaluation(role).alternative.role.setting.on_site
        cells = dict.fromkeys(CELLS, 0.0)
        for draw in decision.beliefs.work:
            total = sum((item.hours or 0.0) * item.priority for item in draw.items)
            for item in draw.items:
                counts = item.level and item.family and (on_site or not item.on_site)
                if counts and total > 0:
                    cells[item.level, item.family] += draw.share * (item.hours or 0.0) * item.priority / total
        rows.append(list(cells.values()))
    return rows
