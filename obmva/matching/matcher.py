"""From the owner's own words to a kind of work, with level, family, confidence and reasons."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from obmva.matching.arithmetic import first_highest, read_off
from obmva.matching.as_written import AS_WRITTEN, kind_as_written
from obmva.matching.evidence import FAMILIES, LEVELS, Collector, Evidence
from obmva.matching.explaining import Clue, explain
from obmva.matching.judging import Judge, Judgement
from obmva.matching.tuning import Tuning, load_tuning
from obmva.matching.vocabulary import Cues, Vocabulary
from obmva.models import Family, Level, Task, TaskId

_ALTERNATIVES = 3
_LIKEST_LINES = 12


@dataclass(frozen=True)
class Match:
    """What one text means.

    `task` is None where no kind of work clearly wins; level and family are None only where no known
    word means more than "help". `confidence` is the probability (0..1) that the level is right;
    `alternatives` are the likeliest kinds of work with their probabilities, best first; `why` says
    which words led where.
    """

    text: str
    task: TaskId | None
    level: Level | None
    family: Family | None
    confidence: float
    why: tuple[Clue, ...]
    alternatives: tuple[tuple[TaskId, float], ...]


class Matcher:
    """Understands texts. Building it takes some hundredths of a second, a text about a
    thousandth.
    """

    def __init__(
        self,
        tasks: Sequence[Task],
        words: Mapping[str, Mapping[TaskId, str]],
        cues: Mapping[str, Cues],
        tuning: Tuning | None = None,
    ) -> None:
        """Take the kinds of work, and by language their names and phrases (a line each) and the cue
        words.
        """
        self._tasks = tuple(task.id for task in tasks)
        self._tuning = load_tuning() if tuning is None else tuning
        self.vocabulary = Vocabulary(self._tasks, words, cues)
        self.collector = Collector(
            self.vocabulary, [task.level for task in tasks], [task.family for task in tasks]
        )
        self.judge = Judge(self.collector, self._tuning)

    def match(self, text: str) -> Match:
        """Understand one text, its hours already cut out. Any text will do; none is refused."""
        evidence = self.collector.collect(text)
        if not self._says_something(evidence):
            return Match(text, None, None, None, 0.0, (), ())
        judgement = self.judge.judge(evidence)
        known = kind_as_written(
            text, [line for _, line in evidence.phrases[:_LIKEST_LINES]], self.vocabulary
        )
        level = first_highest(judgement.levels) if known is None else self.collector.level_of[known]
        kind = self._clear_winner(judgement, level) if known is None else known
        sureness = round(read_off(self._tuning.sureness, judgement.levels[level]), 4)
        family = (
            first_highest(judgement.families) if kind is None else self.collector.family_of[kind]
        )
        return Match(
            text=text,
            task=None if kind is None else self._tasks[kind],
            level=LEVELS[level],
            family=FAMILIES[family],
            confidence=sureness if known is None else AS_WRITTEN,
            why=explain(evidence, self.collector, self._tasks),
            alternatives=self._alternatives(judgement),
        )

    def language_of(self, text: str) -> str | None:
        """Return the code of the language of a text, None where its words do not tell clearly."""
        return self.collector.language_of(text)

    def _says_something(self, evidence: Evidence) -> bool:
        """Whether some word means more than "help" or "tasks", and is one that is known."""
        is_known = bool(evidence.phrases or evidence.cues)
        return is_known and any(word not in self.vocabulary.general for word in evidence.telling)

    def task_of(self, line: int) -> TaskId:
        """Name the kind of work that one line of the vocabulary belongs to."""
        return self._tasks[self.vocabulary.kinds[line]]

    def _alternatives(self, judgement: Judgement) -> tuple[tuple[TaskId, float], ...]:
        return tuple(
            (self._tasks[kind], round(self._kind_probability(share), 4))
            for kind, share in judgement.kinds[:_ALTERNATIVES]
        )

    def _clear_winner(self, judgement: Judgement, level: int) -> int | None:
        """Name the likeliest kind of work where it is likely enough and of the level found."""
        for kind, share in judgement.kinds[:1]:
            if (
                self.collector.level_of[kind] == level
                and self._kind_probability(share) >= self._tuning.kind_floor
            ):
                return kind
        return None

    def _kind_probability(self, share: float) -> float:
        return read_off(self._tuning.kind_sureness, share)
