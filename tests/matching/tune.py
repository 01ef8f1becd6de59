"""Makes `obmva/data/matching.json`: run `python tests/matching/tune.py` after larger changes of the word lists.

Each phrase of the vocabulary is matched as if it were not in it, and half of them again as if their kind of work had no
phrases at all; from what the matcher sees then, and the level, family and kind that are right, the weights are fitted
(multinomial logistic regression, standardised, with a ridge). Work of the two upper levels counts more, so that both
sides count the same in all. Sureness is measured on phrases that the fit has not seen. Takes some minutes.
"""

import json
import math
import random
from collections.abc import Sequence
from operator import mul
from pathlib import Path

from obmva.catalog import Catalog
from obmva.matching.arithmetic import share_out
from obmva.matching.evidence import FAMILIES, LEVELS, NOTHING
from obmva.matching.features import (
    FAMILY_FEATURES,
    KIND_FEATURES,
    LEVEL_FEATURES,
    family_features,
    level_features,
)
from obmva.matching.judging import weigh_each, weigh_levels
from obmva.matching.matcher import Matcher
from obmva.matching.tuning import Tuning

SEED = 1
PHRASES = 9000
PHRASES_FOR_CHOICES = 2000
RIDGE = 25.0
STEPS = 160
KIND_FLOOR = 0.4
BINS = 12
TARGET = Path(__file__).parents[2] / "obmva" / "data" / "matching.json"

NOTE = (
    "Made by tests/matching/tune.py from the word lists alone: every phrase matched as if it were not in them, half of "
    "them again as if their kind of work had no phrases. levels: a weight for execute, specialise, coordinate, lead. "
    "sureness and kind-sureness: [probability as computed, share that was right], on phrases not used for the weights; "
    "sureness on those whose kind of work had no phrases, which is harder than what owners type, less one standard error."
)


class Sample:
    """One phrase as the matcher sees it when it does not know it."""

    def __init__(self, matcher: Matcher, line: int, *, kind_unknown: bool) -> None:
        kind = matcher.vocabulary.kinds[line]
        self.line, self.kind = line, kind
        self.level, self.family = (
            matcher.collector.level_of[kind],
            matcher.collector.family_of[kind],
        )
        self.evidence = matcher.collector.collect(matcher.vocabulary.phrases[line], line, kind if kind_unknown else NOTHING)
        self.votes = matcher.judge.count(self.evidence)
        self.row = level_features(self.evidence, self.votes)
        self.family_rows = [family_features(self.evidence, self.votes, family) for family in range(len(FAMILIES))]


def fit_levels(samples: Sequence[Sample]) -> list[list[float]]:
    """Fit a weight for each feature and level."""
    columns = list(zip(*(sample.row for sample in samples), strict=True))
    means = [math.fsum(column) / len(samples) for column in columns[:-1]] + [0.0]
    spreads = [
        math.sqrt(sum((x - mean) ** 2 for x in column) / len(samples)) or 1.0
        for column, mean in zip(columns, means, strict=True)
    ]
    spreads[-1] = 1.0
    columns = [[(x - mean) / spread for x in column] for column, mean, spread in zip(columns, means, spreads, strict=True)]
    rows = list(zip(*columns, strict=True))
    upper = sum(sample.level > 1 for sample in samples)
    importance = [(len(samples) - upper) / upper if sample.level > 1 else 1.0 for sample in samples]
    weights = [[0.0] * len(columns) for _ in LEVELS]
    climber = Climber(len(columns) * len(LEVELS))
    for _ in range(STEPS):
        shares = [share_out([sum(map(mul, row, weight)) for weight in weights]) for row in rows]
        gradient = []
        for level, weight in enumerate(weights):
            misses = [
                (share[level] - (sample.level == level)) * heavy
                for share, sample, heavy in zip(shares, samples, importance, strict=True)
            ]
            penalties = [2 * RIDGE * w for w in weight[:-1]] + [0.0]
            gradient += [
                (sum(map(mul, column, misses)) + p) / len(samples) for column, p in zip(columns, penalties, strict=True)
            ]
        step = climber.step(gradient)
        weights = [[w - step[level * len(columns) + n] for n, w in enumerate(weight)] for level, weight in enumerate(weights)]
    return _undo_standardising(weights, means, spreads)


def _undo_standardising(weights, means, spreads):
    plain = [[w / spread for w, spread in zip(weight, spreads, strict=True)] for weight in weights]
    for weight in plain:
        weight[-1] -= sum(map(mul, weight[:-1], means))
    return [list(column) for column in zip(*plain, strict=True)]


def fit_choice(choices: Sequence[tuple[Sequence[Sequence[float]], int]], size: int) -> list[float]:
    """Fit one weight per feature, so that the right one of several rows gets the highest share."""
    weights, climber = [0.3] * size, Climber(size)
    for _ in range(STEPS // 2):
        gradient = [0.0] * size
        for rows, right in choices:
            shares = weigh_each(rows, weights)
            for row, share in zip(rows, shares, strict=True):
                for n, value in enumerate(row):
                    gradient[n] += share * value
            for n, value in enumerate(rows[right]):
                gradient[n] -= value
        weights = [w - step for w, step in zip(weights, climber.step([g / len(choices) for g in gradient]), strict=True)]
    return weights


class Climber:
    """Adam: steps that adapt to each weight."""

    def __init__(self, size: int, speed: float = 0.05) -> None:
        self.speed, self.count = speed, 0
        self.means, self.squares = [0.0] * size, [0.0] * size

    def step(self, gradient: Sequence[float]) -> list[float]:
        self.count += 1
        self.means = [0.9 * m + 0.1 * g for m, g in zip(self.means, gradient, strict=True)]
        self.squares = [0.99 * s + 0.01 * g * g for s, g in zip(self.squares, gradient, strict=True)]
        scale = self.speed * math.sqrt(1 - 0.99**self.count) / (1 - 0.9**self.count)
        return [scale * m / (math.sqrt(s) + 1e-9) for m, s in zip(self.means, self.squares, strict=True)]


def tabulate(pairs: Sequence[tuple[float, bool]], *, careful: bool = False) -> list[tuple[float, float]]:
    """Join computed to real probability over bins of equal size; a bin that falls is merged with its neighbour.

    `careful` takes one standard error off each real probability.
    """
    ordered, bins = sorted(pairs), []
    for number in range(BINS):
        part = ordered[number * len(ordered) // BINS : (number + 1) * len(ordered) // BINS]
        bins.append([len(part), sum(raw for raw, _ in part), sum(right for _, right in part)])
        while len(bins) > 1 and bins[-2][2] / bins[-2][0] > bins[-1][2] / bins[-1][0]:
            last = bins.pop()
            bins[-1] = [a + b for a, b in zip(bins[-1], last, strict=True)]
    return [
        (
            round(raw / count, 3),
            round(right / count - careful * standard_error(right / count, count), 3),
        )
        for count, raw, right in bins
    ]


def standard_error(share: float, count: int) -> float:
    return math.sqrt(share * (1 - share) / count)


def measure_sureness(known: Sequence[Sample], unknown: Sequence[Sample]) -> list[tuple[float, float]]:
    """Fit on the even phrases and judge the odd ones, and the other way round.

    Judged are phrases whose kind of work has no phrases: owners' own words are further from the lists than the lists'
    phrases are from each other.
    """
    pairs = []
    for parity in (0, 1):
        weights = fit_levels([sample for sample in (*known, *unknown) if sample.line % 2 == parity])
        for sample in unknown:
            if sample.line % 2 != parity:
                shares = weigh_levels(sample.row, weights)
                pairs.append((max(shares), shares.index(max(shares)) == sample.level))
    return tabulate(pairs, careful=True)


def kind_choices(matcher, samples, levels, families):
    for sample in samples:
        shares = weigh_levels(sample.row, levels), weigh_each(sample.family_rows, families)
        rows = matcher.judge.kind_rows(sample.evidence, sample.votes, *shares)
        yield sample, list(rows), list(rows.values())


def main() -> None:
    catalog = Catalog()
    blank = Tuning([], [], [], [(0, 0)], [(0, 0)], 1.0)
    matcher = Matcher(tuple(catalog.tasks.values()), catalog.words, catalog.cues, blank)
    lines = random.Random(SEED).sample(range(len(matcher.vocabulary.lines)), PHRASES)
    known = [Sample(matcher, line, kind_unknown=False) for line in lines]
    unknown = [Sample(matcher, line, kind_unknown=True) for line in lines[: PHRASES // 2]]
    levels = fit_levels(known + unknown)
    families = fit_choice(
        [(sample.family_rows, sample.family) for sample in known[:PHRASES_FOR_CHOICES] + unknown[:PHRASES_FOR_CHOICES]],
        len(FAMILY_FEATURES),
    )
    fitting = [
        (rows, kinds.index(s.kind))
        for s, kinds, rows in kind_choices(matcher, known[:PHRASES_FOR_CHOICES], levels, families)
        if s.kind in kinds
    ]
    kinds = fit_choice(fitting, len(KIND_FEATURES))
    pairs = []
    for sample, found, rows in kind_choices(matcher, known[PHRASES_FOR_CHOICES:], levels, families):
        shares = weigh_each(rows, kinds)
        if shares:
            pairs.append((max(shares), found[shares.index(max(shares))] == sample.kind))
    content = {
        "note": NOTE,
        "levels": {name: [round(w, 3) for w in row] for name, row in zip(LEVEL_FEATURES, levels, strict=True)},
        "families": {name: round(w, 3) for name, w in zip(FAMILY_FEATURES, families, strict=True)},
        "kinds": {name: round(w, 3) for name, w in zip(KIND_FEATURES, kinds, strict=True)},
        "sureness": measure_sureness(known[: PHRASES // 2], unknown),
        "kind-sureness": tabulate(pairs),
        "kind-floor": KIND_FLOOR,
    }
    TARGET.write_text(in_lines(content) + "\n", encoding="utf-8")


def in_lines(content: object, depth: int = 0) -> str:
    """JSON with one line per name and per list."""
    if not isinstance(content, dict):
        return json.dumps(content)
    inner = ",\n".join(
        f"{'  ' * (depth + 1)}{json.dumps(name)}: {in_lines(value, depth + 1)}" for name, value in content.items()
    )
    return f"{{\n{inner}\n{'  ' * depth}}}"


if __name__ == "__main__":
    main()
