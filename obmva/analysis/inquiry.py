"""Everything the analysis can say of one situation: the decision, how sure it is, what to ask next,
what would change it.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cached_property

from obmva.analysis.asking import (
    LineWorth,
    Worth,
    Worths,
    deciding_line,
    next_question,
    worth_of_questions,
)
from obmva.analysis.certainty import Certainty, judge_certainty
from obmva.analysis.changes import Flip, changes
from obmva.analysis.decision import Decision, Knowledge, decide
from obmva.analysis.ledger import effects
from obmva.analysis.neutrality import deciding_sources
from obmva.analysis.one_off import OneOffs, hired_once, one_offs
from obmva.analysis.situation import Situation
from obmva.analysis.terms import ADVISED, Verdict
from obmva.models import QuestionId, RoleId, SourceId


@dataclass(frozen=True)
class Inquiry:
    """A situation under analysis; each part is worked out when it is first asked for.

    `unknown` holds the questions that the owner was asked and cannot answer: they are not asked
    again.
    """

    situation: Situation
    knowledge: Knowledge
    unknown: frozenset[QuestionId] = frozenset()

    @cached_property
    def decision(self) -> Decision:
        """The ranking and what stands behind it."""
        return decide(self.situation, self.knowledge)

    @cached_property
    def certainty(self) -> Certainty:
        """How sure the decision is."""
        return judge_certainty(self.decision, self.knowledge)

    @property
    def verdict(self) -> Verdict:
        """What the decision comes to, given how sure it is."""
        return self.certainty.verdict

    @property
    def leading(self) -> RoleId | None:
        """The role that is ahead, whatever the verdict; None while no kind of work is known, or
        where none fits.
        """
        return self.decision.recommended

    @property
    def recommended(self) -> RoleId | None:
        """The role to hire; None where the verdict is that nobody is, or that too little is
        known.
        """
        return self.leading if self.verdict in ADVISED else None

    @cached_property
    def one_offs(self) -> OneOffs | None:
        """Who does the one-off work, beside the work of every month or where there is no other;
        None where there is none.
        """
        if self.situation.months is not None:
            return hired_once(replace(self.decision, verdict=self.verdict))
        hired = () if self.recommended is None else (self.recommended,)
        return one_offs(self.situation, hired, self.knowledge)

    @cached_property
    def worths(self) -> Mapping[QuestionId, Worth]:
        """What each open question is worth."""
        return self._worths.each

    @cached_property
    def _worths(self) -> Worths:
        return worth_of_questions(self.decision, self.certainty)

    @cached_property
    def next_question(self) -> Worth | None:
        """The question worth asking next; None when nothing worth asking is left."""
        return next_question(
            self._worths, self.knowledge.questions, self.knowledge.method.verdict, self.unknown
        )

    @cached_property
    def deciding_line(self) -> LineWorth | None:
        """The doubt about a piece of work that turns the advice most; None where none does."""
        if self.leading is None:
            return None
        bounds = self.knowledge.method.verdict
        return deciding_line(self._worths, self.decision.same_help, bounds)

    @cached_property
    def telling_lines(self) -> tuple[int, ...]:
        """The places of the doubtful pieces of work: the one that decides first, then those of
        which nothing is known, then by what they are worth.
        """
        deciding = [] if self.deciding_line is None else [self.deciding_line.place]
        items = enumerate(self.decision.situation.active_items)
        unknown = [place for place, item in items if item.level is None]
        worths = sorted(self._worths.lines, key=lambda one: -one.value)
        return tuple(dict.fromkeys((*deciding, *unknown, *(one.place for one in worths))))

    @cached_property
    def flips(self) -> tuple[Flip, ...]:
        """What would change the recommendation, least effort first."""
        return changes(self.decision, self.knowledge)

    @cached_property
    def deciding_sources(self) -> tuple[SourceId, ...]:
        """The publications without any one of which another role would be advised."""
        return deciding_sources(self.decision, self.knowledge)

    def effects(self, question: QuestionId) -> tuple[tuple[str, RoleId | None], ...]:
        """Return the role that each answer to an open question would lead to."""
        return effects(self.decision, self.knowledge.questions[question], self.knowledge)

    def can_change(self, question: QuestionId) -> bool:
        """Whether some answer to an open question would put another kind of help first, or leave
        nobody to hire.
        """
        leader = self.decision.recommended
        twins = {one.twin for one in self.decision.evaluations if one.id == leader}
        return any(
            role is None or role not in {leader, *twins} for _, role in self.effects(question)
        )
