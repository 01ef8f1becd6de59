"""How rows and weights are learnt together: descent (Adam) on the logarithm of the share of what is right."""

from dataclasses import dataclass

import numpy as np
from scipy.sparse import csr_matrix

from matching.examples import Numbers
from obmva.matching.classes import FAMILIES, LEVELS

WIDTH, ROUNDS, BATCH = 48, 20, 1024
LEFT_OUT, SPEED, RIDGE_OF_ROWS = 0.6, 0.01, 2e-6
MOST_TIMES = 50
GROUP, LANGUAGE = 0.5, 0.5  # what level and family, and the language, count beside the class


@dataclass
class Learnt:
    """The numbers of a model."""

    rows: np.ndarray
    by_level: np.ndarray
    by_family: np.ndarray
    own: np.ndarray
    bias: np.ndarray
    languages: np.ndarray
    language_bias: np.ndarray

    def classes(self, groups: "Groups") -> np.ndarray:
        return self.by_level[groups.level] + self.by_family[groups.family] + self.own


class Groups:
    """Which level and which family each class is of; no work is of a last one of both."""

    def __init__(self, numbers: Numbers) -> None:
        self.level = np.array([LEVELS.index(place[0]) if place else len(LEVELS) for place in numbers.places])
        self.family = np.array([FAMILIES.index(place[1]) if place else len(FAMILIES) for place in numbers.places])
        self.in_level = (self.level == np.arange(len(LEVELS) + 1)[:, None]).astype(np.float32)
        self.in_family = (self.family == np.arange(len(FAMILIES) + 1)[:, None]).astype(np.float32)


class Adam:
    """Steps that adapt to each number; rows that a batch does not meet rest."""

    def __init__(self, learnt: Learnt) -> None:
        self.count = 0
        self.means = {name: np.zeros_like(value) for name, value in vars(learnt).items()}
        self.squares = {name: np.zeros_like(value) for name, value in vars(learnt).items()}

    def step(self, learnt: Learnt, slopes: dict[str, np.ndarray], met: np.ndarray, speed: float) -> None:
        self.count += 1
        for name, slope in slopes.items():
            at = met if name == "rows" else slice(None)
            mean = 0.9 * self.means[name][at] + 0.1 * slope
            power = 0.99 * self.squares[name][at] + 0.01 * slope * slope
            self.means[name][at], self.squares[name][at] = mean, power
            fair = np.sqrt(power / (1 - 0.99**self.count)) + 1e-8
            getattr(learnt, name)[at] -= (speed / (1 - 0.9**self.count) * mean / fair).astype(np.float32)


@dataclass
class Task:
    """Texts as rows, the shares of classes wanted of each, its language (-1 for none), its weight."""

    texts: csr_matrix
    wanted: np.ndarray
    language: np.ndarray
    weight: np.ndarray

    def batch(self, places: np.ndarray) -> "Task":
        return Task(self.texts[places], self.wanted[places], self.language[places], self.weight[places])


def learn(task: Task, groups: Groups, languages: int, seed: int) -> Learnt:
    """Fit a model, begun at random numbers."""
    chance = np.random.default_rng(seed)

    def begin(rows: int, spread: float) -> np.ndarray:
        return (chance.normal(size=(rows, WIDTH)) * spread).astype(np.float32)

    classes = task.wanted.shape[1]
    learnt = Learnt(
        rows=begin(task.texts.shape[1], 0.05),
        by_level=begin(len(LEVELS) + 1, 0.3),
        by_family=begin(len(FAMILIES) + 1, 0.3),
        own=begin(classes, 0.2),
        bias=np.zeros(classes, np.float32),
        languages=begin(languages, 0.2),
        language_bias=np.zeros(languages, np.float32),
    )
    climber, count = Adam(learnt), len(task.weight)
    for round_ in range(ROUNDS):
        order = chance.permutation(count)
        speed = SPEED * (1.02 - round_ / ROUNDS)
        for start in range(0, count, BATCH):
            batch = task.batch(order[start : start + BATCH])
            kept = chance.random(batch.texts.nnz) > LEFT_OUT
            batch.texts.data *= (kept / (1 - LEFT_OUT)).astype(np.float32)
            met, slopes = slopes_of(learnt, batch, groups)
            climber.step(learnt, slopes, met, speed)
    return learnt


def slopes_of(learnt: Learnt, batch: Task, groups: Groups) -> tuple[np.ndarray, dict[str, np.ndarray]]:
    """How the loss changes with each number, for the rows that the batch meets."""
    met, columns = np.unique(batch.texts.indices, return_inverse=True)
    texts = csr_matrix((batch.texts.data, columns, batch.texts.indptr), (batch.texts.shape[0], len(met)))
    summed, classes = texts @ learnt.rows[met], learnt.classes(groups)
    found = shares(summed @ classes.T + learnt.bias)
    odds = group_slopes(found, batch.wanted, groups)
    odds *= batch.weight[:, None] / len(batch.weight)
    spoken = shares(summed @ learnt.languages.T + learnt.language_bias)
    spoken[np.arange(len(spoken)), batch.language] -= 1
    spoken *= (batch.language >= 0)[:, None] * np.float32(LANGUAGE / len(spoken))
    by_class = odds.T @ summed
    by_level, by_family = np.zeros_like(learnt.by_level), np.zeros_like(learnt.by_family)
    np.add.at(by_level, groups.level, by_class)
    np.add.at(by_family, groups.family, by_class)
    rows = texts.T @ (odds @ classes + spoken @ learnt.languages) + RIDGE_OF_ROWS * learnt.rows[met]
    return met, {
        "rows": rows,
        "by_level": by_level,
        "by_family": by_family,
        "own": by_class + 1e-5 * learnt.own,
        "bias": odds.sum(0),
        "languages": spoken.T @ summed,
        "language_bias": spoken.sum(0),
    }


def group_slopes(found: np.ndarray, wanted: np.ndarray, groups: Groups) -> np.ndarray:
    """How the loss changes with the odds of each class, where these shares are wanted: those of classes, and beside them those
    of levels and of families.
    """
    odds = found - wanted
    for members in (groups.in_level, groups.in_family):
        times = np.minimum((wanted @ members.T) / (found @ members.T + 1e-6), MOST_TIMES)
        odds += GROUP * found * (1 - times @ members)
    return odds


def shares(odds: np.ndarray) -> np.ndarray:
    """Turn logarithms of odds into shares that add up to 1."""
    grown = np.exp(odds - odds.max(1, keepdims=True))
    return grown / grown.sum(1, keepdims=True)
