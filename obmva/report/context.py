"""What everything that is said to one owner is taken from."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING

from obmva.analysis.decision import Decision, Evaluation
from obmva.analysis.inquiry import Inquiry
from obmva.analysis.situation import Situation
from obmva.catalog import Catalog
from obmva.intake import Intake
from obmva.models import Currency, SourceId
from obmva.report.results import Sentence
from obmva.text.say import Money, Say, Words
from obmva.text.speaker import Speaker

if TYPE_CHECKING:  # a plan is loaded by those who make one
    from obmva.analysis.planning import Planner
    from obmva.analysis.proposal import Proposal


@dataclass(frozen=True)
class Context:
    """One owner's answers, what they come to, and who says so."""

    intake: Intake
    inquiry: Inquiry
    catalog: Catalog
    speak: Speaker

    @cached_property
    def decision(self) -> Decision:
        """The ranking, and what it comes to given how sure it is."""
        return replace(self.inquiry.decision, verdict=self.inquiry.verdict)

    @property
    def advised(self) -> Evaluation | None:
        """The role that is ahead; None where that is no reason to hire it."""
        return self.decision.leader if self.inquiry.verdict != "hold" else None

    @property
    def hired(self) -> Evaluation | None:
        """The advised role; None where too little is known to tell its hours and money."""
        return self.advised if self.inquiry.verdict != "not-enough-known" else None

    @property
    def situation(self) -> Situation:
        """What the owner has said."""
        return self.intake.situation

    @property
    def currency(self) -> Currency:
        """The currency of all sums."""
        return self.intake.values.currency

    def money(self, amount: float) -> Money:
        """Return a sum, written in the step that fits its size."""
        return Money(self.currency, amount)

    def an_hour(self, amount: float | None) -> Money | None:
        """Return what an hour costs, or is worth, in whole units; None where that is not known."""
        return None if amount is None else Money(self.currency, amount, rounded="unit")

    def told(self, said: Say | None) -> str | None:
        """Return the words for what is said, None for nothing."""
        return None if said is None else self.speak(said)

    def sentence(
        self, id_: str, said: Words, sources: tuple[SourceId, ...] = (), brief: Words = ""
    ) -> Sentence:
        """Return a sentence as it is told, with what a screen has room for."""
        short = None if brief is None else self.speak(brief)
        return Sentence(id_, self.speak(said), sources, short)


@dataclass(frozen=True)
class PlanContext(Context):
    """What everything that is said of a plan is taken from."""

    proposal: Proposal

    @property
    def planner(self) -> Planner:
        """Plans the teams."""
        return self.proposal.planner

    @cached_property
    def lines(self) -> tuple[str, ...]:
        """The lines of work that somebody is needed for, those of work that ends apart."""
        return tuple(
            work.text for work in self.intake.work if work.item.active and not work.item.once
        )

    @cached_property
    def total(self) -> float:
        """All hours of work a month."""
        return math.fsum(item.hours or 0.0 for item in self.planner.beliefs.likely_work.items)
