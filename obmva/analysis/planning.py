"""A plan for one owner: the best team, the cheapest that covers enough, the one that takes least
directing.
"""

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Literal, TypeAlias

from obmva.analysis.assignments import Assignments, assign
from obmva.analysis.beliefs import Beliefs
from obmva.analysis.costs import added_up, money_for
from obmva.analysis.decision import Knowledge
from obmva.analysis.present import Present
from obmva.analysis.rounding import Order, in_steps, least_cost, least_directing, most_covered
from obmva.analysis.situation import Situation
from obmva.analysis.staffing import Staffing, staffing_of
from obmva.analysis.teams import Search, Team
from obmva.models import RoleId
from obmva.quantities import WEEKS_A_MONTH

PlanLabel: TypeAlias = Literal["best", "cheapest", "least-managing"]
_SHOWN = 1  # decimals of hours


@dataclass(frozen=True)
class Plan:
    """A team with its hours in steps, and who does what in it; `labels` say what it is best at."""

    labels: tuple[PlanLabel, ...]
    team: Team
    assignments: Assignments


class Planner:
    """Plans for one situation that names work; what is found is kept."""

    def __init__(
        self, situation: Situation, knowledge: Knowledge, present: Sequence[Present] = ()
    ) -> None:
        self.situation = situation
        self.knowledge = knowledge
        self.present = tuple(present)

    @cached_property
    def beliefs(self) -> Beliefs:
        """What is expected of what the owner has not said."""
        return Beliefs(self.situation, self.knowledge.questions, self.knowledge.method)

    @cached_property
    def staffing(self) -> Staffing:
        """The question that the plans answer."""
        situation, known = self.situation, self.knowledge
        alternatives = tuple(known.alternatives(situation))
        return staffing_of(situation, self.beliefs, alternatives, self.present, known.method)

    @cached_property
    def search(self) -> Search:
        """The search among all teams."""
        return self.among(None)

    def among(
        self,
        teams: Sequence[tuple[int, ...]] | None,
        kept: Mapping[int, float] | None = None,
        most: Mapping[int, float] | None = None,
    ) -> Search:
        """Return the search among some teams only, among all for None.

        `kept` are hours that somebody keeps whether needed or not, `most` hours that somebody has
        at most, by their places.
        """
        people = list(self.staffing.hireable)
        for place, hours in (kept or {}).items():
            one = people[place]
            people[place] = replace(one, low=min(max(hours, one.low), one.high), filled=False)
        for place, hours in (most or {}).items():
            people[place] = replace(people[place], high=min(hours, people[place].high))
        return Search(
            replace(self.staffing, hireable=tuple(people)), self.knowledge.method.plan, teams
        )

    def elsewhere(self, situation: Situation) -> "Planner":
        """Return the planner for the same people in another situation."""
        return Planner(situation, self.knowledge, self.present)

    @cached_property
    def best(self) -> Team:
        """The best team, its hours in steps; of nobody when hiring adds nothing."""
        return self.rounded(self.search.best())

    def rounded(self, team: Team, order: Order = most_covered, least: float = 0.0) -> Team:
        """Return a team with its hours in steps."""
        return in_steps(team, self.knowledge.method.plan.hours_step, order, least)

    @cached_property
    def plans(self) -> tuple[Plan, ...]:
        """The plans, the best first; one that two descriptions fit stands once. None when there is
        nobody to hire.
        """
        if not self.best.composition.people:
            return ()
        least = self.search.most_coverage * self.knowledge.method.plan.enough_coverage
        found: list[tuple[PlanLabel, Team]] = [
            ("best", self.best),
            ("cheapest", self.rounded(self.search.cheapest(), least_cost, least)),
            ("least-managing", self.rounded(self.search.least_managing(), least_directing, least)),
        ]
        labels: dict[object, list[PlanLabel]] = {}
        teams: dict[object, Team] = {}
        for label, team in _worth_showing(found):
            key = (team.composition.team, tuple(round(hours, 4) for hours in team.hours.worked))
            labels.setdefault(key, []).append(label)
            teams.setdefault(key, team)
        return tuple(
            Plan(tuple(labels[key]), team, assign(team))
            for key, team in teams.items()
            if team.composition.people
        )

    @cached_property
    def now(self) -> Plan:
        """How things are with those who are there."""
        return Plan((), self.search.now, assign(self.search.now))

    @property
    def hires(self) -> bool:
        """Whether the best team hires anybody, or buys more hours of somebody."""
        return _hires(self.search)

    @cached_property
    def gives_nothing_back(self) -> bool:
        """Whether nobody is to be hired only because directing would take about as much time as the
        help saves.
        """
        if self.hires:
            return False
        anyhow = replace(self.staffing, least_freed=-math.inf)
        return _hires(Search(anyhow, self.knowledge.method.plan))

    def hangs_on_offers(self, role: RoleId) -> bool:
        """Whether the best plan would have other people without the offers for a role."""
        others = tuple(one for one in self.situation.offers if one.role != role)
        without = self.elsewhere(replace(self.situation, offers=others))
        return without.search.best().composition.label != self.search.best().composition.label

    def hours_back(self, team: Team) -> float:
        """Return the owner's hours a month that a team frees, beyond those that are free now."""
        now = self.search.now
        return team.composition.hours_back(team.hours) - now.composition.hours_back(now.hours)

    def with_budget(self, amount: float | None) -> "Planner":
        """Return the planner with another budget a month, None for one that is not known."""
        return self.elsewhere(replace(self.situation, budget=amount))

    def with_firm_budget(self, amount: float | None) -> "Planner":
        """Return the planner with a budget a month that nothing may exceed, None for one that is
        not known.
        """
        return self.elsewhere(replace(self.situation, budget=amount, flexible=False))

    def with_owner_hours(self, hours: float | None) -> "Planner":
        """Return the planner with other hours a week for directing, None for not known."""
        return self.elsewhere(replace(self.situation, owner_hours=hours))

    def with_choice(self, question: str, option: str | None) -> "Planner":
        """Return the planner with another answer, None for an open question."""
        choices = {id_: chosen for id_, chosen in self.situation.choices.items() if id_ != question}
        return self.elsewhere(
            replace(
                self.situation, choices=choices if option is None else {**choices, question: option}
            )
        )

    def with_more_work(self, factor: float) -> "Planner":
        """Return the planner with all the work grown by a factor."""
        items = tuple(
            replace(item, hours=(item.hours or 0.0) * factor)
            for item in self.beliefs.likely_work.items
        )
        return self.elsewhere(replace(self.situation, items=items))

    def with_work_scaled(self, factor: float) -> "Planner":
        """Return the planner with all the work grown by a factor, without limits on money and
        directing.
        """
        return self.with_more_work(factor).with_budget(None).with_owner_hours(None)


def _worth_showing(found: Sequence[tuple[PlanLabel, Team]]) -> Iterator[tuple[PlanLabel, Team]]:
    """Give a label to another team where its own is shown as worse, or no better, in everything;
    the best one stays.
    """
    shown = [_shown(team) for _, team in found]
    yield found[0]
    for label, team in found[1:]:
        kept = team
        for (_, other), figures in zip(reversed(found), reversed(shown), strict=True):
            if all(mine <= theirs for mine, theirs in zip(figures, _shown(kept), strict=True)):
                kept = other
        yield label, kept


def _shown(team: Team) -> tuple[float, ...]:
    """Return what is shown of a team, as exactly as it is, the less the better: directing, money,
    people, work that stays.
    """
    people = zip(team.composition.people, team.hours.worked, strict=True)
    cost = added_up([money_for(one.alternative, worked) for one, worked in people])
    covered = math.fsum(one.hours for one in assign(team).work)
    weekly = round(team.owner_hours / WEEKS_A_MONTH, _SHOWN)
    return (
        weekly,
        cost.low,
        cost.typical,
        cost.high,
        float(len(team.composition.people)),
        -round(covered, _SHOWN),
    )


def _hires(search: Search) -> bool:
    return search.needs_somebody or bool(search.best().composition.people)
