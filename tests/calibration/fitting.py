"""Fits the tables of the roles and the weights of the criteria to labelled situations.

A conditional logit over the roles: P(role) is proportional to exp(scale * value), the value as the decision has it. Every number
is held near the one that it had before (`hold`, a ridge on logits); the situations are balanced by role; there is no constant a
role. Readiness is the lowest of its values, averaged over draws of what is open. Work of one family at a time counts where a role
serves only one. Order that sense demands (`RISING`) is kept by a penalty and made exact at the end.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize

from obmva.models import Criterion, QuestionId, RoleId

from .evidence import CELLS, FIXED, Array, Evidence

CRITERIA: tuple[Criterion, ...] = (*FIXED, "suited", "readiness", "served", "goals")
_OUT = -12.0  # of a role that a limit excludes, in logits
_ORDER = 30.0
_EDGE = 0.03  # a number at its end is held as if it stood this far from it


@dataclass(frozen=True)
class Layout:
    """What is fitted: tables by name (cells or a question), each r x columns of values 0..1, and where they stand in a vector.

    `readers` says which criterion reads which questions; `single` marks roles that serve one family at a time; `rising` the
    tables and roles whose values must not fall along the options.
    """

    start: Mapping[str, Array]
    readers: Mapping[Criterion, tuple[QuestionId, ...]]
    single: NDArray[np.bool_]
    rising: Sequence[tuple[str, int]]

    def vector(self) -> Array:
        """Return the start as logits, with even weights and a usual scale."""
        tables = [_logit(table).ravel() for table in self.start.values()]
        return np.concatenate([*tables, np.zeros(len(CRITERIA)), [3.0]])

    def split(self, vector: Array) -> tuple[dict[str, Array], Array, float]:
        """Return the tables (as logits), the weights (as logits) and the logarithm of the scale."""
        tables, place = {}, 0
        for name, table in self.start.items():
            tables[name] = vector[place : place + table.size].reshape(table.shape)
            place += table.size
        return tables, vector[place:-1], float(vector[-1])


@dataclass(frozen=True)
class Fitted:
    """Tables of values (0..1) by name, and the weights of the criteria, which sum to 1."""

    tables: Mapping[str, Array]
    weights: Mapping[Criterion, float]


def fit(found: Evidence, layout: Layout, *, hold: float, hold_weights: float) -> Fitted:
    """Return the numbers that fit best; `hold` and `hold_weights` say how firmly the earlier ones are held."""
    first = layout.vector()

    def loss(vector: Array) -> tuple[float, Array]:
        off, slope = _misfit(vector, found, layout)
        away = vector - first
        firmness = np.concatenate([np.full(len(vector) - len(CRITERIA) - 1, hold), np.full(len(CRITERIA), hold_weights), [0.0]])
        disorder, push = _disorder(vector, layout)
        return off + float(firmness @ away**2) + disorder, slope + 2 * firmness * away + push

    best = minimize(loss, first, jac=True, method="L-BFGS-B", options={"maxiter": 400}).x
    tables, weights, _ = layout.split(best)
    values = {name: np.clip(_value(table), 0, 1) for name, table in tables.items()}
    for name, role in layout.rising:
        values[name][role] = _rising(values[name][role])
    return Fitted(values, dict(zip(CRITERIA, _softmax(weights).tolist(), strict=True)))


def _misfit(vector: Array, found: Evidence, layout: Layout) -> tuple[float, Array]:
    """Return the balanced minus log likelihood and its slope."""
    logits, weight_logits, log_scale = layout.split(vector)
    tables = {name: _value(table) for name, table in logits.items()}
    weights, scale = _softmax(weight_logits), np.exp(log_scale)
    values, back = _values(tables, found, layout)
    value = values @ weights
    score = scale * value + np.where(found.excluded, _OUT, 0.0)
    chance = _softmax(score)
    right = np.maximum((chance * found.wanted).sum(1, keepdims=True), 1e-12)
    off = -float((found.balance * np.log(right[:, 0])).sum())
    slope_score = found.balance[:, None] * (chance - chance * found.wanted / right)
    slope_value = scale * slope_score
    by_criterion = slope_value[:, :, None] * weights
    slope_weights = np.einsum("nr,nrc->c", slope_value, values)
    slope_weights = weights * (slope_weights - weights @ slope_weights)
    slopes = back(by_criterion)
    parts = [(slopes[name] * _steepness(table)).ravel() for name, table in logits.items()]
    return off, np.concatenate([*parts, slope_weights, [float((slope_score * scale * value).sum())]])


def _values(tables: Mapping[str, Array], found: Evidence, layout: Layout):
    """Return the values of all criteria (n x r x criteria), and what turns their slopes into slopes of the tables."""
    suited, back_suited = _suited(tables["suited"], found, layout.single)
    ready, back_ready = _lowest(tables, found, layout.readers["readiness"])
    means = {
        criterion: sum(found.shares[id_] @ tables[id_].T for id_ in layout.readers[criterion]) / len(layout.readers[criterion])
        for criterion in ("served", "goals")
    }
    values = np.concatenate([found.fixed, np.stack([suited, ready, means["served"], means["goals"]], 2)], 2)

    def back(slope: Array) -> dict[str, Array]:
        at = {criterion: slope[:, :, place] for place, criterion in enumerate(CRITERIA)}
        slopes = {name: np.zeros_like(table) for name, table in tables.items()}
        slopes["suited"] += back_suited(at["suited"])
        for id_, part in back_ready(at["readiness"]).items():
            slopes[id_] += part
        for criterion in ("served", "goals"):
            for id_ in layout.readers[criterion]:
                slopes[id_] += at[criterion].T @ found.shares[id_] / len(layout.readers[criterion])
        return slopes

    return values, back


def _suited(table: Array, found: Evidence, single: NDArray[np.bool_]):
    families = len({family for _, family in CELLS})
    part = found.work * table  # n x r x cells
    by_family = part.reshape(*part.shape[:2], -1, families).sum(2)
    best = by_family.argmax(2)
    counts = np.ones((*best.shape, families))
    counts[:, single] = np.eye(families)[best[:, single]]
    counted = np.tile(counts, (1, 1, len(CELLS) // families))

    def back(slope: Array) -> Array:
        return np.einsum("nr,nrc->rc", slope, found.work * counted)

    return (part * counted).sum(2), back


def _lowest(tables: Mapping[str, Array], found: Evidence, questions: Sequence[QuestionId]):
    drawn = np.stack([tables[id_].T[found.drawn[id_]] for id_ in questions])  # q x n x draws x r
    which = drawn.argmin(0)
    lowest = np.take_along_axis(drawn, which[None], 0)[0]

    def back(slope: Array) -> dict[str, Array]:
        each = np.broadcast_to(slope[:, None, :] / which.shape[1], which.shape)
        slopes = {}
        for place, id_ in enumerate(questions):
            here = np.where(which == place, each, 0.0)
            slopes[id_] = np.stack(
                [(here * (found.drawn[id_] == option)[:, :, None]).sum((0, 1)) for option in range(tables[id_].shape[1])], 1
            )
        return slopes

    return lowest.mean(1), back


def _disorder(vector: Array, layout: Layout) -> tuple[float, Array]:
    """Return the penalty for values that fall where they must not, and its slope."""
    tables, _, _ = layout.split(vector)
    slope = np.zeros_like(vector)
    slopes, _, _ = layout.split(slope)
    total = 0.0
    for name, role in layout.rising:
        falls = np.minimum(np.diff(tables[name][role]), 0.0)
        total += _ORDER * float((falls**2).sum())
        slopes[name][role][1:] += 2 * _ORDER * falls
        slopes[name][role][:-1] -= 2 * _ORDER * falls
    return total, slope


def _rising(values: Array) -> Array:
    """Return the nearest values that never fall (pool adjacent violators)."""
    blocks: list[list[float]] = []
    for value in values:
        blocks.append([value])
        while len(blocks) > 1 and np.mean(blocks[-2]) > np.mean(blocks[-1]):
            last = blocks.pop()
            blocks[-1] += last
    return np.concatenate([np.full(len(block), np.mean(block)) for block in blocks])


def _logit(table: Array) -> Array:
    inside = _EDGE + (1 - 2 * _EDGE) * table
    return np.log(inside / (1 - inside))


def _value(logits: Array) -> Array:
    """Return the values of logits; a little beyond 0 and 1 at the ends, so that these can be reached."""
    return (1 / (1 + np.exp(-logits)) - _EDGE) / (1 - 2 * _EDGE)


def _steepness(logits: Array) -> Array:
    share = 1 / (1 + np.exp(-logits))
    return share * (1 - share) / (1 - 2 * _EDGE)


def _softmax(logits: Array) -> Array:
    raised = np.exp(logits - logits.max(-1, keepdims=True))
    return raised / raised.sum(-1, keepdims=True)


def role_place(roles: Sequence[RoleId], role: str) -> int:
    """Return the place of a role among those of the evidence."""
    return roles.index(RoleId(role))
