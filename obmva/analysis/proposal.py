"""What a plan comes to: somebody to hire, or why nobody; and why it does not begin with the role
that a single decision recommends.
"""

from dataclasses import dataclass
from functools import cached_property

from obmva.analysis.decision import gate, work_known
from obmva.analysis.inquiry import Inquiry
from obmva.analysis.one_off import OneOffs, one_offs
from obmva.analysis.planning import Plan, Planner
from obmva.analysis.relaxing import (
    Relaxation,
    relaxations,
    relaxed_together,
    somebody_could,
    without_limits,
)
from obmva.analysis.roadmap import Roadmap, roadmap
from obmva.analysis.teams import Team
from obmva.analysis.terms import Departure, HoldReason, Outcome, Verdict
from obmva.models import RoleId

_SAME = 0.05  # hours a month


def _of_verdict(verdict: Verdict) -> Outcome:
    """Return what it comes to where all the work is one-off, and one decision says it all."""
    match verdict:
        case "hold" | "nothing-feasible" | "not-enough-known":
            return verdict
    return "one-off"


@dataclass(frozen=True)
class Proposal:
    """What the plan for one owner comes to; each part is worked out when it is first asked for.

    `inquiry` decides on a single role from the same answers as the `planner` plans a team.
    """

    inquiry: Inquiry
    planner: Planner

    @cached_property
    def plannable(self) -> bool:
        """Whether there is work of every month, of a known kind, and nothing speaks against hiring
        at all: only then are teams compared.
        """
        situation = self.planner.situation
        return work_known(situation) and situation.months is None and self._gate is None

    @cached_property
    def one_offs(self) -> OneOffs | None:
        """Who does the one-off work, beside the work of every month or where there is no other;
        None where there is none.
        """
        if self.planner.situation.months is not None:
            return self.inquiry.one_offs
        people = self.planner.best.composition.people if self.plans else ()
        hired = tuple(dict.fromkeys(one.id for one in people))
        return one_offs(self.planner.situation, hired, self.planner.knowledge)

    @cached_property
    def _gate(self) -> HoldReason | None:
        return gate(self.planner.situation, self.planner.knowledge.method)

    @cached_property
    def outcome(self) -> Outcome:
        """Whether somebody is to be hired (`plan`, or `one-off` where all the work ends), else why
        nobody is.
        """
        if self.planner.situation.months is not None:
            return _of_verdict(self.inquiry.verdict)
        if not self.plannable:
            return "hold" if self._gate else "not-enough-known"
        if self.planner.plans:
            return "plan"
        if self._enough_people:
            return "enough-people"
        return "hold" if self.planner.gives_nothing_back else "nothing-feasible"

    @cached_property
    def _enough_people(self) -> bool:
        """Whether those who are there do all that anybody could, whatever the owner's limits."""
        if self.planner.now.team.coverage <= 0 or self.changes:
            return False
        return not without_limits(self.planner).hires

    @property
    def plans(self) -> tuple[Plan, ...]:
        """The plans, the best first; none where nobody is to be hired."""
        return self.planner.plans if self.outcome == "plan" else ()

    @property
    def hold_reason(self) -> HoldReason | None:
        """Why nobody should be hired yet; None where that is not the outcome."""
        if self.outcome != "hold":
            return None
        return self._gate or "nothing-back"

    @cached_property
    def changes(self) -> tuple[Relaxation, ...]:
        """The smallest change after which somebody would be hired where nobody is, else the
        smallest two together; none where that is not enough, or not needed.
        """
        if not self.plannable or self.planner.plans:
            return ()
        alone = relaxations(self.planner)[:1]
        if alone or not somebody_could(self.planner):
            return alone
        return relaxed_together(self.planner) or ()

    @cached_property
    def roadmap(self) -> Roadmap:
        """In which order to hire, after the one change where one is needed."""
        change = self.changes[0] if len(self.changes) == 1 else None
        known = self.outcome in {"plan", "enough-people"} or change is not None
        return roadmap(self.planner, change) if known else Roadmap((), None)

    @cached_property
    def begins_with(self) -> tuple[RoleId, ...]:
        """The roles that are hired first; none where nobody is to be hired."""
        if not self.plans or not self.roadmap.steps:
            return ()
        first = self.roadmap.steps[0]
        return tuple(first.team.composition.people[place].id for place in first.added)

    @cached_property
    def departure(self) -> Departure | None:
        """Why the plan does not begin with the role that is recommended; None where it does, or
        where neither names anybody.
        """
        if self.inquiry.recommended is None:
            return self._hires_all_the_same if self.plans else None
        if self.outcome == "one-off" or self._same_help & set(self.begins_with):
            return None
        if self._same_help & {one.role for one in self.planner.present}:
            return "there-already"
        if self._same_help & set(self.planner.staffing.unpriced):
            return "unpriced"
        if not self.plans:
            return "enough-people" if self.outcome == "enough-people" else "nobody-fits"
        best = {one.id for one in self.planner.best.composition.people}
        return "later" if self._same_help & best else self._better_in

    @property
    def _hires_all_the_same(self) -> Departure:
        too_little = self.inquiry.verdict == "not-enough-known"
        return "knows-too-little" if too_little else "recommends-nobody"

    @cached_property
    def _same_help(self) -> frozenset[RoleId]:
        """The role that is recommended, and its twin while nothing tells their settings apart."""
        return self.inquiry.decision.same_help if self.inquiry.recommended else frozenset()

    @property
    def _better_in(self) -> Departure:
        """What the best plan has over the recommended role by itself."""
        alone, best = self.alone, self.planner.best
        if best.coverage - alone.coverage >= _SAME:
            return "covers-more"
        return "less-directing" if alone.owner_hours - best.owner_hours >= _SAME else "cheaper"

    @cached_property
    def alone(self) -> Team:
        """The best team of the recommended role by itself."""
        people = enumerate(self.planner.staffing.hireable)
        places = [(place,) for place, one in people if one.id in self._same_help]
        teams = [team for team in places if self.planner.staffing.allowed(team)]
        return self.planner.rounded(self.planner.among([(), *teams]).best())
