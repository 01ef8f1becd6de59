"""From the owner's own words to a kind of work, with level, family, confidence and reasons."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from obmva.matching.arithmetic import read_off
from obmva.matching.evidence import FAMILIES, LEVELS, NOTHING, Collector, Evidence
from obmva.matching.explaining import Clue, explain
from obmva.matching.features import Votes, count_votes, family_features, kind_features, level_features
from obmva.matching.judging import Tuning, load_tuning, weigh_each, weigh_levels
from obmva.matching.vocabulary import Cues, Vocabulary
from obmva.models import Family, Level, Task, TaskId

_ALTERNATIVES = 3


@dataclass(frozen=True)
class Match:
    """What one text means.

    `task` is None where no kind of work clearly wins; level and family are None only where no word is known.
    `confidence` is the probability (0..1) that the level is right; `alternatives` are the likeliest kinds of work with
    their probabilities, best first; `why` says which words led where.
    """

    text: str
    task: TaskId | None
    level: Level | None
    family: Family | None
    confidence: float
    why: tuple[Clue, ...]
    alternatives: tuple[tuple[TaskId, float], ...]


@dataclass(frozen=True)
class Judgement:
    """Probabilities by level, family and kind of work (by index)."""

    levels: Sequence[float]
    families: Sequence[float]
    kinds: Sequence[tuple[int, float]]


class Matcher:
    """Understands texts. Building it takes some hundredths of a second, a text under a thousandth."""

    def __init__(
        self,
        tasks: Sequence[Task],
        words: Mapping[str, Mapping[TaskId, str]],
        cues: Mapping[str, Cues],
        tuning: Tuning | None = None,
    ) -> None:
        self._tasks = tuple(task.id for task in tasks)
        self._levels = [LEVELS.index(task.level) for task in tasks]
        self._families = [FAMILIES.index(task.family) for task in tasks]
        self._tuning = load_tuning() if tuning is None else tuning
        self.vocabulary = Vocabulary(self._tasks, words, cues)
        self.collector = Collector(self.vocabulary, [task.level for task in tasks], [task.family for task in tasks])

    def match(self, text: str) -> Match:
        """What `text`, with hours already cut out, means."""
        evidence = self.collector.collect(text)
        if not evidence.phrases and not evidence.cues:
            return Match(text, None, None, None, 0.0, (), ())
        judgement = self.judge(evidence)
        level = max(range(len(LEVELS)), key=judgement.levels.__getitem__)
        kind = self._clear_winner(judgement, level)
        family = max(range(len(FAMILIES)), key=judgement.families.__getitem__) if kind is None else self._families[kind]
        return Match(
            text=text,
            task=None if kind is None else self._tasks[kind],
            level=LEVELS[level],
            family=FAMILIES[family],
            confidence=round(read_off(self._tuning.sureness, judgement.levels[level]), 4),
            why=explain(evidence, self.collector, self._tasks),
            alternatives=tuple(
                (self._tasks[number], round(self._kind_probability(share), 4))
                for number, share in judgement.kinds[:_ALTERNATIVES]
            ),
        )

    def task_of(self, line: int) -> TaskId:
        """The kind of work that one line of the vocabulary belongs to."""
        return self._tasks[self.vocabulary.kinds[line]]

    def judge(self, evidence: Evidence) -> Judgement:
        """Probabilities from evidence."""
        votes = self.count_votes(evidence)
        levels = weigh_levels(level_features(evidence, votes), self._tuning.levels)
        rows = [family_features(evidence, votes, family) for family in range(len(FAMILIES))]
        families = weigh_each(rows, self._tuning.families)
        return Judgement(levels, families, self._rank_kinds(evidence, votes, levels, families))

    def count_votes(self, evidence: Evidence) -> Votes:
        """The votes of the phrases for levels, families and kinds of work."""
        return count_votes(evidence, self.vocabulary.kinds, self._levels, self._families)

    def _rank_kinds(
        self, evidence: Evidence, votes: Votes, levels: Sequence[float], families: Sequence[float]
    ) -> list[tuple[int, float]]:
        kinds = sorted({*evidence.kinds, *votes.kinds})
        rows = [
            kind_features(evidence, votes, kind, levels[self._levels[kind]], families[self._families[kind]]) for kind in kinds
        ]
        shares = weigh_each(rows, self._tuning.kinds) if kinds else []
        return sorted(zip(kinds, shares, strict=True), key=lambda pair: (-pair[1], pair[0]))

    def _clear_winner(self, judgement: Judgement, level: int) -> int | None:
        kind, share = judgement.kinds[0] if judgement.kinds else (NOTHING, 0.0)
        if kind == NOTHING or self._levels[kind] != level or self._kind_probability(share) < self._tuning.kind_floor:
            return None
        return kind

    def _kind_probability(self, share: float) -> float:
        return read_off(self._tuning.kind_sureness, share)
