"""The interview as a state machine: answers so far in, what to ask next out. Nothing here reads or
prints.

Every move returns a new state that knows the one before it, so going back is exact whatever chose
the question.
"""

from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass, field, replace
from enum import Enum, auto
from typing import TypeAlias

from obmva.models import Answers, QuestionId, WorkEntry

Choose: TypeAlias = Callable[[Answers], QuestionId | None]
"""Picks the next question for the answers so far; None when nothing is worth asking any more."""


class Doubt(Enum):
    """What a line of work may leave open."""

    KIND = auto()
    HOURS = auto()


Doubts: TypeAlias = Callable[[WorkEntry], Collection[Doubt]]
"""Says what a line of work leaves open, in the order in which to ask."""

Contradictions: TypeAlias = Callable[[Answers], Iterable[tuple[str, QuestionId]]]
"""Says which answers do not go together: the rule that says so, and the question to ask again."""

Rank: TypeAlias = Callable[[Answers], Sequence[int]]
"""Ranks lines of work (by index), those first whose doubts decide most; others may be missing."""

WORK = QuestionId("work")
ON_SITE = QuestionId("on-site")
UNKNOWN = "unknown"
_FOR_SOME_OF_IT = "some"


@dataclass(frozen=True)
class AskWork:
    """Lines of work are taken, until the owner says that this is all."""


@dataclass(frozen=True)
class AskDoubt:
    """What is open about one line of work (by index)."""

    line: int
    doubt: Doubt


@dataclass(frozen=True)
class AskQuestion:
    """One question; `number` counts what was asked in this interview, the work being the first.

    `again`: it has an answer, which is looked at once more; `contradiction`: since it does not go
    with others, by the rule of this id.
    """

    question: QuestionId
    number: int
    again: bool = False
    contradiction: str | None = None


@dataclass(frozen=True)
class AskPresence:
    """Which of these lines of work (by index) need someone in the room."""

    lines: tuple[int, ...]


@dataclass(frozen=True)
class Done:
    """Nothing more is asked; `left_out` names the questions without an answer, in the author's
    order.
    """

    left_out: tuple[QuestionId, ...]


Step: TypeAlias = AskWork | AskDoubt | AskQuestion | AskPresence | Done


def in_authors_order(questions: Iterable[QuestionId]) -> Choose:
    """Return a choice of the first question without an answer, in the order given; the work is not
    among them.
    """
    order = tuple(question for question in questions if question != WORK)
    return lambda answers: next(
        (question for question in order if question not in answers.answers), None
    )


def as_said(_: Answers) -> Sequence[int]:
    """Rank no line before another."""
    return ()


def without_doubt(_: WorkEntry) -> Collection[Doubt]:
    """Leave nothing open about any line of work."""
    return ()


def without_contradiction(_: Answers) -> Iterable[tuple[str, QuestionId]]:
    """Let all answers go together."""
    return ()


@dataclass(frozen=True)
class Interview:
    """Where an interview stands. `questions` are all questions in the author's order.

    What lines of work leave open is asked once they are all said, as they `rank`: lines pasted
    together must not answer each other. Questions that were answered before it began stand before
    the first that is asked, so that going back leads to them. What does not go together is asked
    about once, and then among the `weighed`.
    """

    questions: tuple[QuestionId, ...]
    answers: Answers
    choose: Choose
    doubts: Doubts = without_doubt
    contradictions: Contradictions = without_contradiction
    rank: Rank = as_said
    taking_work: bool = True
    settled: frozenset[AskDoubt] = frozenset()
    presence_asked: bool = False
    weighed: frozenset[str] = frozenset()
    stopped: bool = False
    asked: int = 1
    again: QuestionId | None = None
    before: "Interview | None" = field(default=None, repr=False)

    @property
    def step(self) -> Step:
        """What comes next."""
        if self.stopped:
            return self._done()
        if self.taking_work:
            return AskWork()
        if doubt := self._next_doubt():
            return doubt
        if lines := self._lines_without_presence():
            return AskPresence(lines)
        if self.again is not None:
            return AskQuestion(self.again, self.asked + 1, again=True)
        for rule, at_odds in self._open_contradictions():
            return AskQuestion(at_odds, self.asked + 1, again=True, contradiction=rule)
        question = self.choose(self.answers)
        return self._done() if question is None else AskQuestion(question, self.asked + 1)

    def with_line(self, entry: WorkEntry) -> "Interview":
        """Add a line of work."""
        return self._with_work((*self.answers.work, entry))

    def with_line_changed(self, line: int, *entries: WorkEntry) -> "Interview":
        """Say a line of work (by index) otherwise, in one line or several."""
        work = self.answers.work
        return self._with_work((*work[:line], *entries, *work[line + 1 :]))

    def with_work_complete(self) -> "Interview":
        """Take no more lines of work."""
        return replace(self, taking_work=False, before=self)

    def with_doubt_settled(self, step: AskDoubt, entry: WorkEntry | None) -> "Interview":
        """Note a line of work said better; None when the owner cannot."""
        better = self if entry is None else self.with_line_changed(step.line, entry)
        return replace(better, settled=self.settled | {step}, before=self)

    def with_answer(self, question: QuestionId, typed: str) -> "Interview":
        """Note an answer; `UNKNOWN` when the owner does not know."""
        answers = self.answers.model_copy(
            update={"answers": {**self.answers.answers, question: typed}}
        )
        asked = [] if self.again else [rule for rule, _ in self._open_contradictions()[:1]]
        return replace(
            self,
            answers=answers,
            asked=self.asked + 1,
            again=None,
            weighed=self.weighed.union(asked),
            before=self,
        )

    def with_presence(self, lines: Collection[int] | None) -> "Interview":
        """Note which of the lines asked about need someone in the room; None when the owner does
        not know.
        """
        open_lines = self._lines_without_presence() if lines is not None else ()
        chosen = lines or ()
        work = tuple(
            entry.model_copy(update={"on_site": index in chosen}) if index in open_lines else entry
            for index, entry in enumerate(self.answers.work)
        )
        return replace(self._with_work(work), presence_asked=True, before=self)

    def with_priorities(self, order: tuple[str, ...]) -> "Interview":
        """Let criteria (by id) count in this order; in none, as usual."""
        return replace(self, answers=self.answers.model_copy(update={"prioritise": order}))

    def with_stop(self) -> "Interview":
        """Ask nothing more."""
        return replace(self, stopped=True)

    def reopened(self, question: QuestionId) -> "Interview":
        """Ask one question anew, or for the work; going back leads to where it stands now."""
        open_again = replace(self, stopped=False, before=self)
        if question == WORK:
            return replace(open_again, taking_work=True)
        asked = self.presence_asked and question != ON_SITE
        return replace(open_again, again=question, presence_asked=asked)

    def back(self) -> "Interview":
        """Take the last answer back, or the last line while work is taken; the same state when
        there is nothing to take. An answer from before the interview is asked about again.
        """
        if self.taking_work:
            return self._with_work(self.answers.work[:-1]) if self.answers.work else self
        if (earlier := self._answered_earlier()) is not None:
            return replace(self, again=earlier)
        return self.before or self

    def _answered_earlier(self) -> QuestionId | None:
        """Return the question before this one that was answered before the interview began."""
        if self.asked > 1 or self._next_doubt() or self._lines_without_presence():
            return None
        given = [question for question in self.questions if question in self.answers.answers]
        place = len(given) if self.again is None else given.index(self.again)
        return given[place - 1] if place else None

    def _with_work(self, work: tuple[WorkEntry, ...]) -> "Interview":
        return replace(self, answers=self.answers.model_copy(update={"work": work}))

    def _next_doubt(self) -> AskDoubt | None:
        doubts = [
            AskDoubt(line, doubt)
            for line, entry in enumerate(self.answers.work)
            for doubt in self.doubts(entry)
        ]
        left = [doubt for doubt in doubts if doubt not in self.settled]
        if len({doubt.line for doubt in left}) <= 1:
            return next(iter(left), None)
        ranked = [line for line in self.rank(self.answers) if any(line == one.line for one in left)]
        return next(one for one in left if one.line == [*ranked, left[0].line][0])

    def _open_contradictions(self) -> tuple[tuple[str, QuestionId], ...]:
        found = self.contradictions(self.answers)
        return tuple(one for one in found if one[0] not in self.weighed)

    def _lines_without_presence(self) -> tuple[int, ...]:
        """Return the lines to be asked about once, when someone must be in the room for some of the
        work.
        """
        typed = self.answers.answers.get(ON_SITE, "").strip().casefold()
        if self.presence_asked or not typed or not _FOR_SOME_OF_IT.startswith(typed):
            return ()
        work = enumerate(self.answers.work)
        return tuple(index for index, entry in work if entry.on_site is None and not entry.drop)

    def _done(self) -> Done:
        answered = self.answers.answers
        return Done(
            tuple(
                question
                for question in self.questions
                if question != WORK and question not in answered
            )
        )
