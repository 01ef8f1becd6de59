"""Makes `obmva/data/matching.json`. After changes of the words, the lines or the features, run

    OMP_NUM_THREADS=1 OPENBLAS_NUM_THREADS=1 PYTHONPATH=tests python -m matching.fit

(in one thread, sums come in one order, and the same machine gives the same file).

A text is the sum of the rows of its features, divided by its length; classes of work and languages are weighed sums of
that. `learning.py` learns rows and weights, features left out at random so that no few of them decide, from the labels and
from what larger models said once (`taught.py`). Several such models, begun at different random numbers, are right more often
together than one alone; their mean is folded into one of few columns, those that keep most of what it says of the examples
(principal components).
First without the hosts that judge: that tells how the fit does on lines it has not seen, and how much to trust its shares
(a temperature). Then with all lines. Needs NumPy and SciPy, which the program does not; takes some minutes.
"""

import json
import math
import sys
import zlib
from base64 import b64encode
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from scipy.optimize import minimize_scalar
from scipy.sparse import csr_matrix, vstack

from matching.examples import OTHER, Example, Numbers, all_examples, cue_words
from matching.learning import Groups, Task, learn, shares
from matching.lines import Line, read_lines
from matching.taught import Taught
from obmva.catalog import Catalog
from obmva.matching.classes import FAMILIES, LEVELS
from obmva.matching.features import (
    feature_number,
    place_features,
    split_words,
    square,
    whole_word,
    word_features,
)

TARGET = Path(__file__).parents[2] / "obmva" / "data" / "matching.json"
FEWEST_TEXTS, FEWEST_OF_A_WORD = 5, 2  # that a feature must be met in
MODELS, COLUMNS = 3, 64
LABEL, OTHER_WEIGHT = 0.6, 1.0  # what the label counts beside what was taught, and what a text without a label weighs
STEP, STEPS = 0.35, 127  # of whole numbers: a step of a row in standard deviations, the most from zero
LEAST_LEVEL, LEAST_KIND = 0.32, 0.15  # shares below which nothing is said: half of such levels and kinds are wrong
DISBELIEF = 2.0  # taken off the odds of no work, most of which is seen before it comes to the model
NOTE = (
    "Made by tests/matching/fit.py from words/, tests/matching/lines/, cues/, no_work.yaml and unknown_languages.yaml. "
    "features: 24-bit numbers of the features, rows: a row of whole numbers for each, stored column by column, classes: a "
    "row for each of kinds, the rest of each level and family, no work; packed by zlib and base64. scale and biases hold the "
    "temperature under which shares were true on the hosts kept out of a fit; judged: how that fit did on them."
)


@dataclass
class Folded:
    """The numbers of the program's model: those of rows, classes and languages are whole, `step` is what one of a row times
    one of a class or of a language is.
    """

    rows: np.ndarray
    classes: np.ndarray
    bias: np.ndarray
    languages: np.ndarray
    language_bias: np.ndarray
    step: float

    def odds(self, texts: csr_matrix) -> np.ndarray:
        return texts @ self.rows.astype(np.float32) @ self.classes.T.astype(np.float32) * self.step + self.bias


# ---------------------------------------------------------------- texts as rows of counts


def counts_of(text: str, empty: frozenset[str]) -> tuple[Counter, float]:
    """Count the features of a text by their numbers, as the program does, and measure its length."""
    words = split_words(text, empty)
    counts, squares = Counter(), 0
    for features in (place_features(words), *map(word_features, words.telling)):
        squares += square(features)
        for feature, count in features.items():
            counts[feature_number(feature)] += count
    return counts, math.sqrt(squares or 1)


def matrix(texts: Sequence[str], empty: frozenset[str], known: dict[int, int] | None = None):
    """Make a row for each text, and the places of the features met often enough where none are given."""
    counted = [counts_of(text, empty) for text in texts]
    if known is None:
        met = Counter(number for counts, _ in counted for number in counts)
        whole = {feature_number(whole_word(word)) for text in texts for word in split_words(text, empty).telling}
        often = sorted(n for n, count in met.items() if count >= (FEWEST_OF_A_WORD if n in whole else FEWEST_TEXTS))
        known = {number: place for place, number in enumerate(often)}
    entries = [
        (row, known[number], count / length)
        for row, (counts, length) in enumerate(counted)
        for number, count in counts.items()
        if number in known
    ]
    rows, columns, values = zip(*entries, strict=True)
    return csr_matrix((np.array(values, np.float32), (rows, columns)), (len(texts), len(known))), known


# ---------------------------------------------------------------- fitting


class Fit:
    """Fits models to examples."""

    def __init__(self, catalog: Catalog) -> None:
        self.catalog = catalog
        self.numbers = Numbers(catalog)
        self.groups = Groups(self.numbers)
        self.taught = Taught(self.numbers.names)
        self.codes = [*sorted(catalog.words), OTHER]
        self.empty = frozenset(cue_words("stop"))

    def model_of(self, lines: Sequence[Line]) -> tuple[Folded, dict[int, int]]:
        """Fit a model that learns these lines beside all other examples; also the places of its features."""
        examples = all_examples(self.catalog, lines)
        texts, known = self.matrix([example.text for example in examples])
        task = self._task(examples, vstack([texts, self.matrix(self.taught.others, known)[0]]).tocsr())
        learnt = [learn(task, self.groups, len(self.codes), seed) for seed in range(1, MODELS + 1)]
        weights = sum(one.rows @ np.vstack([one.classes(self.groups), one.languages]).T for one in learnt) / MODELS
        bias = sum(np.concatenate([one.bias, one.language_bias]) for one in learnt) / MODELS
        return fold(weights, bias, task, len(self.numbers.places)), known

    def _task(self, examples: Sequence[Example], texts: csr_matrix) -> Task:
        """Say what to learn of examples, by their labels and what was taught of them, and of other texts by that alone."""
        others = self.taught.of_others()
        language = [self.codes.index(example.language) if example.language else -1 for example in examples]
        return Task(
            texts,
            np.vstack([*(self._wanted(example) for example in examples), others]),
            np.array(language + [-1] * len(others)),
            np.array([*(example.weight for example in examples), *[OTHER_WEIGHT] * len(others)], np.float32),
        )

    def _wanted(self, example: Example) -> np.ndarray:
        """Return the shares of classes that an example should get."""
        label = np.zeros(len(self.numbers.places), np.float32)
        label[list(example.classes)] = 1 / len(example.classes)
        taught = self.taught.of(example.text)
        if taught is None or self.numbers.none in example.classes:
            return label
        if len(example.classes) > 1:
            inside = taught * (label > 0)
            return inside / inside.sum() if inside.sum() else label
        return LABEL * label + (1 - LABEL) * taught

    def matrix(self, texts: Sequence[str], known: dict[int, int] | None = None):
        return matrix(texts, self.empty, known)


def fold(weights: np.ndarray, bias: np.ndarray, task: Task, classes: int) -> Folded:
    """Keep the columns that say most of the examples, in whole numbers; `weights` has a column for each class and language.

    What all classes have alike says nothing of them and goes first; one step for all columns gives each the care that it
    deserves.
    """
    centred = weights.copy()
    for part in (slice(0, classes), slice(classes, None)):
        centred[:, part] -= centred[:, part].mean(1, keepdims=True)
    said = (task.texts @ centred) * np.sqrt(task.weight)[:, None]
    _, vectors = np.linalg.eigh(said.T @ said)
    columns = vectors[:, : -COLUMNS - 1 : -1].astype(np.float32)
    rows = centred @ columns
    step, step_of_classes = float(rows.std()) * STEP, float(np.abs(columns).max()) / STEPS
    return Folded(
        rows=whole(rows / step),
        classes=whole(columns[:classes] / step_of_classes),
        bias=bias[:classes],
        languages=whole(columns[classes:] / step_of_classes),
        language_bias=bias[classes:],
        step=step * step_of_classes,
    )


def whole(values: np.ndarray) -> np.ndarray:
    return np.clip(np.rint(values), -STEPS, STEPS).astype(np.int8)


# ---------------------------------------------------------------- judging


@dataclass(frozen=True)
class Score:
    """How a fit does on lines it has not seen; `judged` holds shares by language and over all."""

    temperature: float
    judged: Mapping[str, Mapping[str, float]]


def judge(model: Folded, lines: Sequence[Line], texts: csr_matrix, fit: Fit) -> Score:
    """Find the temperature under which shares are true, and say how many are right."""
    odds = model.odds(texts)
    right = np.array([LEVELS.index(line.level) for line in lines])

    def loss(temperature: float) -> float:
        by_level = shares(odds / temperature) @ fit.groups.in_level.T
        return -float(np.log(by_level[np.arange(len(right)), right] + 1e-9).mean())

    temperature = float(minimize_scalar(loss, bounds=(0.3, 5), method="bounded").x)
    odds[:, fit.numbers.none] -= DISBELIEF * temperature
    found = shares(odds / temperature)
    languages = {"all": np.ones(len(lines), bool)}
    languages |= {code: np.array([line.lang == code for line in lines]) for code in fit.codes[:-1]}
    judged = {
        name: told(found[among], [line for line, one in zip(lines, among, strict=True) if one], fit)
        for name, among in languages.items()
    }
    return Score(temperature, judged)


def told(found: np.ndarray, lines: Sequence[Line], fit: Fit) -> dict[str, float]:
    """Say how many lines are answered, and of those how often level, side, family and kind are right."""
    levels = (found @ fit.groups.in_level.T)[:, :-1]
    answered = levels.max(1) >= LEAST_LEVEL
    level, right = levels.argmax(1), np.array([LEVELS.index(line.level) for line in lines])
    family = (found @ fit.groups.in_family.T)[:, :-1].argmax(1)
    kinds = found[:, : len(fit.numbers.kinds)].argmax(1)
    are = {
        "level": level == right,
        "side": (level > 1) == (right > 1),
        "family": family == np.array([FAMILIES.index(line.family) for line in lines]),
        "kind": np.array([fit.numbers.kinds[kind] in {line.kind, *line.also} for line, kind in zip(lines, kinds, strict=True)]),
    }
    shares_of = {name: round(float(one[answered].mean()), 3) for name, one in are.items()}
    return {"lines": len(lines), "answered": round(float(answered.mean()), 3), **shares_of}


# ---------------------------------------------------------------- writing


def packed(values: np.ndarray) -> str:
    return b64encode(zlib.compress(values.tobytes(), 9)).decode()


def content(model: Folded, known: dict[int, int], fit: Fit, score: Score) -> dict:
    return {
        "note": NOTE,
        "judged": score.judged,
        "width": COLUMNS,
        "language-codes": list(fit.codes[:-1]),
        "least-level": LEAST_LEVEL,
        "least-kind": LEAST_KIND,
        "scale": float(f"{model.step / score.temperature:.6g}"),
        "language-scale": float(f"{model.step:.6g}"),
        "biases": [
            round(float(bias) / score.temperature - DISBELIEF * (number == fit.numbers.none), 3)
            for number, bias in enumerate(model.bias)
        ],
        "language-biases": [round(float(bias), 3) for bias in model.language_bias],
        "kinds": fit.numbers.kinds,
        "stops": " ".join(cue_words("stop")),
        "general": " ".join(cue_words("general")),
        "classes": packed(model.classes),
        "languages": packed(model.languages),
        "features": b64encode(zlib.compress(b"".join(number.to_bytes(3, "big") for number in known), 9)).decode(),
        "rows": packed(np.ascontiguousarray(model.rows.T)),
    }


def main() -> None:
    fit = Fit(Catalog())
    lines = read_lines(fit.catalog.tasks)
    model, known = fit.model_of([line for line in lines if not line.is_kept_out])
    judges = [line for line in lines if line.is_judge]
    score = judge(model, judges, fit.matrix([line.text for line in judges], known)[0], fit)
    sys.stdout.write("\n".join(f"{name}: {shares_of}" for name, shares_of in score.judged.items()) + "\n")
    model, known = fit.model_of(lines)
    text = json.dumps(content(model, known, fit, score), indent=0)
    TARGET.write_text(text + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
