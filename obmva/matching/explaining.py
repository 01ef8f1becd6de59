"""Which words led where."""

from collections.abc import Sequence
from dataclasses import dataclass

from obmva.matching.arithmetic import first_highest
from obmva.matching.evidence import FAMILIES, LEVELS, Collector, Evidence
from obmva.models import Family, Level, TaskId

_MOST_CLUES = 8
_TELLING = 0.2


@dataclass(frozen=True)
class Clue:
    """One typed word, the known word it was taken for, and where that word leads by itself.

    `phrase` is the likeliest known phrase that the word is met in, as it stands in the word lists,
    and `task` the kind of work of that phrase; both None for a word that only a cue knows. `family`
    is None for a word of any family.
    """

    word: str
    matched: str
    phrase: str | None
    task: TaskId | None
    level: Level | None
    family: Family | None


def explain(evidence: Evidence, collector: Collector, tasks: Sequence[TaskId]) -> tuple[Clue, ...]:
    """List the clues of a text in its own order, at most eight; words without meaning give none."""
    clues = [_clue(word, evidence, collector, tasks) for word in evidence.telling]
    return tuple(clue for clue in clues if clue is not None)[:_MOST_CLUES]


def _clue(
    word: str, evidence: Evidence, collector: Collector, tasks: Sequence[TaskId]
) -> Clue | None:
    sight, alike = collector.sights.find(word), collector.sights.finder.find(word)
    if not alike:
        return None
    line = next((line for _, line in evidence.phrases if line in sight.lines), None)
    ratios = collector.ratios(word)
    level, family = _leader(ratios.levels), _leader(ratios.families)
    return Clue(
        word=word,
        matched=alike[0][0],
        phrase=None if line is None else collector.vocabulary.phrases[line],
        task=None if line is None else tasks[collector.vocabulary.kinds[line]],
        level=None if level is None else LEVELS[level],
        family=None if family is None else FAMILIES[family],
    )


def _leader(ratios: Sequence[float]) -> int | None:
    best = first_highest(ratios)
    return best if ratios[best] > _TELLING else None
