"""Fits what tells work in sentences (`SignsOfWork`) to situations, and says how good it is on hosts that it has not seen.

usage: python -m calibration.parts FOLDER [--write] [--folds N]   (from the folder `tests`)

FOLDER is as for `calibrate.py`. A part of a sentence counts as work where half of its words (or of the line's, where these are
fewer), by their first five letters, stand in a line of work of the encoded answers.
"""

import argparse
import datetime as dt
import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from scipy.optimize import minimize

from obmva.advice import Adviser
from obmva.intake.hearing.answers import Hearer
from obmva.intake.hearing.phrases import folded
from obmva.intake.hearing.prose import ProseReader
from obmva.intake.hearing.sentences import sentences_of

from .evidence import Array
from .situations import Labelled, folds, read_situations

SIGNS = ("sure", "named", "none", "run", "near", "announced", "fact", "empty", "answered", "parts", "words")
DATA = Path(__file__).parents[2] / "obmva" / "data" / "hearing" / "any.yaml"
RIDGE = 1.0


@dataclass(frozen=True)
class Example:
    """A part of a sentence of one situation: its signs (1 first), and the lines of work that it speaks of."""

    situation: Labelled
    signs: tuple[float, ...]
    lines: frozenset[int]


def examples(situations: Sequence[Labelled], adviser: Adviser) -> Iterator[Example]:
    """Yield the parts of all texts whose kind of work can be told at all, and that the owner does not keep."""
    hearer = Hearer(adviser.catalog)
    for one in situations:
        sentences = list(sentences_of(one.text))
        language = hearer.language_of(sentences)
        prose = ProseReader(hearer.words_of(language), hearer.signs_of_work, adviser.reader.matcher.match)
        heard = hearer.hear(sentences, language)
        lines = [stems(entry.text or "") for entry in one.answers.work]
        for sentence in sentences:
            for part, signs in prose.signs(sentence, heard.places.get(sentence, frozenset())):
                if part.confidence > 0 and not part.is_own:
                    spoken = frozenset(place for place, line in enumerate(lines) if is_of(stems(part.text), line))
                    yield Example(one, (1.0, *(float(signs[sign]) for sign in SIGNS)), spoken)


def stems(text: str) -> frozenset[str]:
    """Return the first five letters of the longer words of a text."""
    return frozenset(word[:5] for word in folded(text) if len(word) > 3)


def is_of(part: Collection[str], line: Collection[str]) -> bool:
    """Whether a part and a line, as stems, speak of the same."""
    fewer = min(len(part), len(line))
    return fewer > 0 and 2 * len(set(part) & set(line)) >= fewer


def fit(found: Sequence[Example]) -> Array:
    """Return the logistic regression of being work on the signs, held a little towards nought."""
    signs = np.array([one.signs for one in found])
    right = np.array([float(bool(one.lines)) for one in found])
    held = np.r_[0.0, np.full(len(SIGNS), RIDGE)]

    def loss(weights: Array) -> tuple[float, Array]:
        odds = signs @ weights
        away = right - 1 / (1 + np.exp(-odds))
        return float(np.sum(np.logaddexp(0, odds) - right * odds) + held @ weights**2), 2 * held * weights - signs.T @ away

    return minimize(loss, np.zeros(len(SIGNS) + 1), jac=True, method="L-BFGS-B").x


def across(found: Sequence[Example], count: int) -> Array:
    """Return the probability of each example by weights that were fitted without its host."""
    fold = folds(tuple(situations_of(found)), count)
    number = np.array([fold[one.situation.host] for one in found])
    chance = np.zeros(len(found))
    for each in range(count):
        weights = fit([one for one, at in zip(found, number, strict=True) if at != each])
        here = number == each
        chance[here] = 1 / (1 + np.exp(-(np.array([one.signs for one in found])[here] @ weights)))
    return chance


def situations_of(found: Sequence[Example]) -> Sequence[Labelled]:
    """Return the situations of examples, each once."""
    return list({one.situation.id: one.situation for one in found}.values())


def judged(found: Sequence[Example], chance: Array, least: float) -> tuple[int, float, float]:
    """Return how many parts are taken as work, the share of these that is, and the share of the lines of work found."""
    taken = [one for one, each in zip(found, chance, strict=True) if each >= least]
    lines = {(one.situation.id, line) for one in taken for line in one.lines}
    total = sum(len(one.answers.work) for one in situations_of(found))
    return len(taken), sum(bool(one.lines) for one in taken) / len(taken), len(lines) / total


def write(weights: Array, note: str, least: float) -> None:
    """Put the weights into the data in place of those that stand there."""
    said = ", ".join(f"{sign}: {weight:.2f}" for sign, weight in zip(SIGNS, weights[1:], strict=True))
    block = f"work:\n  weights: {{{said}}}\n  start: {weights[0]:.2f}\n  least: {least}\n  basis: fitted\n  note: {note}\n"
    DATA.write_text(
        re.sub(r"^work:\n(?:  .*\n)+", block, DATA.read_text(encoding="utf-8"), flags=re.MULTILINE), encoding="utf-8"
    )


def main() -> None:
    """Read the command line, fit, report, and write where that is asked for."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--folds", type=int, default=10)
    parser.add_argument("--least", type=float, default=0.3)
    parser.add_argument("--write", action="store_true")
    given = parser.parse_args()
    adviser = Adviser()
    situations = read_situations(given.folder)
    found = list(examples(situations, adviser))
    chance = across(found, given.folds)
    for least in sorted({0.25, 0.35, 0.4, 0.5, given.least}):
        print("from {:.2f} up: {} parts, right {:.2f}, of the lines {:.2f}".format(least, *judged(found, chance, least)))
    _, right, lines = judged(found, chance, given.least)
    hosts = len({one.host for one in situations})
    note = (
        f"to {len(found)} parts of {len(situations)} situations of {hosts} hosts, {dt.datetime.now(tz=dt.UTC).date()};"
        f" without its host in the fit {right:.2f} of what was taken was work, and {lines:.2f} of the work was found"
    )
    if given.write:
        write(fit(found), note, given.least)


if __name__ == "__main__":
    main()
