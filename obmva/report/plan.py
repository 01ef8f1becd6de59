"""Builds the report of a plan: the best team and its alternatives, in which order to hire, and what
it really costs.
"""

import math
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property

from obmva.analysis.assignments import assign
from obmva.analysis.decision import Knowledge
from obmva.analysis.employment import employment_flags
from obmva.analysis.planning import Plan, Planner
from obmva.analysis.proposal import Proposal
from obmva.analysis.quoting import check_quotes
from obmva.analysis.relaxing import Relaxation
from obmva.analysis.roadmap import Roadmap, Step
from obmva.analysis.true_price import TruePrice, at_same_hours, true_price
from obmva.catalog import Catalog
from obmva.intake import Intake
from obmva.models import Currency, QuestionId, SourceId
from obmva.report.assumptions import assumptions, unpriced
from obmva.report.citations import source_views
from obmva.report.departure import departure
from obmva.report.naming import name_of
from obmva.report.plan_money import money_range_of, sum_of_money
from obmva.report.plan_names import person_name
from obmva.report.plan_nobody import left_sentences, lines_of, nobody_sentences
from obmva.report.plan_people import planned_role, present_roles, team_plan
from obmva.report.plan_results import (
    EmploymentView,
    HoursChange,
    LeftWork,
    PersonCost,
    PlanReport,
    PresentTeam,
    QuoteView,
    Relaxed,
    RelaxTogether,
    RelaxView,
    RoadmapStep,
    SameHoursView,
    StepRole,
    TeamPlan,
    TruePriceView,
)
from obmva.report.plan_sentences import (
    condition_sentences,
    employment_sentence,
    hire_sentences,
    price_sentences,
    quote_in_plan,
    relax_sentence,
    relax_words,
    step_when,
    together_sentence,
)
from obmva.report.prices import price_basis
from obmva.report.results import Assumption, Sentence
from obmva.report.wording import hourly, hours
from obmva.report.work import work_lines
from obmva.text import Text
from obmva.text.speaker import speaker


def plan_report(
    intake: Intake,
    proposal: Proposal,
    catalog: Catalog,
    text: Text,
    tell: Callable[[int], None] | None = None,
) -> PlanReport:
    """Plan for what was understood; a report in any case, with the reason where nobody is to be
    hired.

    `tell` is called with the number of teams to compare before they are.
    """
    if tell is not None and proposal.plannable:
        tell(len(proposal.planner.search.compositions))
    return _Reporter(intake, proposal, catalog, text).report()


@dataclass(frozen=True)
class _Reporter:
    """Fills the report of one owner."""

    intake: Intake
    proposal: Proposal
    catalog: Catalog
    text: Text

    @property
    def currency(self) -> Currency:
        return self.intake.values.currency

    @property
    def planner(self) -> Planner:
        return self.proposal.planner

    @property
    def knowledge(self) -> Knowledge:
        return self.planner.knowledge

    @cached_property
    def plans(self) -> tuple[TeamPlan, ...]:
        return tuple(
            team_plan(plan, lines_of(self.intake), self.currency, self.text)
            for plan in self.proposal.plans
        )

    @cached_property
    def now(self) -> PresentTeam:
        have = self.intake.values.have
        if not have or not self.proposal.plannable:
            return PresentTeam((), None, 0.0, self.total, 0.0)
        plan = team_plan(self.planner.now, lines_of(self.intake), self.currency, self.text)
        people = present_roles(self.planner.now.assignments, self.currency, self.text)
        costs = [one.monthly_cost for one in people if one.monthly_cost is not None]
        cost = sum_of_money(costs, self.currency) if len(costs) == len(people) else None
        return PresentTeam(people, cost, plan.owner_hours, plan.own_hours, plan.covered_hours)

    @property
    def total(self) -> float:
        return math.fsum(item.hours or 0.0 for item in self.planner.beliefs.likely_work.items)

    def report(self) -> PlanReport:
        relax = self.relaxation
        price, way = self._true_price(), self.proposal.roadmap
        quotes, employment = self._quotes(), self._employment()
        return PlanReport(
            verdict=self.proposal.inquiry.verdict,
            recommended=self.proposal.inquiry.recommended,
            leading=self.proposal.inquiry.leading,
            outcome=self.proposal.outcome,
            differs=self._differs(),
            headline=self._headline(),
            order=self.text.plan.order if self.plans else "",
            order_price=self._order_price(),
            enough=self.knowledge.method.plan.enough_coverage,
            plans=self.plans,
            present=self.now,
            relax=self._relax(relax),
            relax_together=self.together,
            roadmap=tuple(self._steps(way)),
            nobody_else_until=way.enough_until,
            do_yourself=self._do_yourself(),
            drop=tuple(work.text for work in self.intake.work if work.item.drop),
            automate=tuple(
                work.text
                for work in self.intake.work
                if work.item.rule_based and not work.item.drop
            ),
            true_price=price,
            same_hours=self._same_hours(),
            worth=self.intake.situation.worth,
            quotes=quotes,
            employment=employment,
            conditions=self._conditions(),
            price_basis=self._price_basis(),
            assumptions=self._assumptions(),
            work=work_lines(self.intake, self.planner.beliefs, self.catalog, self.text),
            answers=self.intake.answers,
            sources=source_views(self._cited(quotes, employment), self.catalog.sources),
            currency=self.currency,
        )

    def _order_price(self) -> str:
        if not self.plans:
            return ""
        return self.text.plan.order_price.format(
            money=hourly(self.planner.staffing.hour_price, self.currency)
        )

    def _headline(self) -> tuple[str, ...]:
        say = self.text
        match self.proposal.outcome:
            case "plan":
                return hire_sentences(self.plans[0], self.now, self.total, self.currency, say)
            case "not-enough-known":
                ask = self.catalog.questions[QuestionId("work")].ask.en
                return (
                    say.headlines.not_enough_known,
                    say.headlines.not_enough_first.format(ask=ask),
                )
            case "enough-people":
                return (say.plan.enough_people,)
            case "hold":
                reason = self.proposal.hold_reason or ""
                return (
                    getattr(say.headlines, f"hold_{reason.replace('-', '_')}"),
                    *self._what_helps(),
                )
        helps = self._what_helps()
        if helps:
            return (say.plan.nothing_feasible, *helps)
        return tuple(nobody_sentences(self.planner, self.intake, self.catalog, say))

    def _what_helps(self) -> tuple[str, ...]:
        """Say the smallest change after which somebody fits, and the time that it then gives back
        where that was wanting.
        """
        if not self.proposal.changes:
            return ()
        last = self.proposal.changes[-1]
        told = self.together.text if self.together else self._relax_sentence(last)
        back = self.text.plan.back.format(hours=hours(last.planner.hours_back(last.planner.best)))
        return (told, back) if self.proposal.outcome == "hold" else (told,)

    @cached_property
    def together(self) -> RelaxTogether | None:
        """The two changes after which somebody fits, where one alone is not enough."""
        if self._pair is None:
            return None
        sentence = together_sentence(
            self._pair, self._relaxed(self._pair[1]), self.currency, self.catalog, self.text
        )
        return RelaxTogether(
            tuple(Relaxed(one.what, *self._relax_words(one)) for one in self._pair), sentence
        )

    @property
    def relaxation(self) -> Relaxation | None:
        return self.proposal.changes[0] if len(self.proposal.changes) == 1 else None

    @property
    def _pair(self) -> tuple[Relaxation, ...] | None:
        return self.proposal.changes if len(self.proposal.changes) > 1 else None

    def _differs(self) -> str | None:
        said = departure(self.proposal)
        return None if said is None else speaker(self.text.language)(said)

    def _relaxed(self, relax: Relaxation) -> TeamPlan:
        team = relax.planner.best
        return team_plan(
            Plan((), team, assign(team)), lines_of(self.intake), self.currency, self.text
        )

    def _relax(self, relax: Relaxation | None) -> RelaxView | None:
        if relax is None:
            return None
        return RelaxView(relax.what, *self._relax_words(relax), self._relax_sentence(relax))

    def _relax_sentence(self, relax: Relaxation) -> str:
        return relax_sentence(relax, self._relaxed(relax), self.currency, self.catalog, self.text)

    def _relax_words(self, relax: Relaxation) -> tuple[str, str]:
        return relax_words(relax, self.currency, self.catalog)

    def _steps(self, way: Roadmap) -> Iterator[RoadmapStep]:
        before: dict[int, float] = {}
        for number, step in enumerate(way.steps, start=1):
            yield self._step(number, step, before)
            before = dict(zip(step.team.composition.team, step.team.hours.worked, strict=True))

    def _step(self, number: int, step: Step, before: dict[int, float]) -> RoadmapStep:
        """Return a step as it is shown; `before` are the hours of those who are there by then, by
        their places.
        """
        assignments = assign(step.team)
        people = [
            planned_role(person, assignments, self.currency, self.text)
            for person in range(assignments.hired)
        ]
        when = step_when(step, self.total, self.currency, self.catalog, self.text)
        added = tuple(people[person] for person in step.added)
        cost = sum_of_money([one.monthly_cost for one in people], self.currency)
        earlier = [before.get(place) for place in step.team.composition.team]
        changed = tuple(
            HoursChange(one.role, one.name, hours, one.hours)
            for one, hours in zip(people, earlier, strict=True)
            if hours is not None and hours != one.hours
        )
        return RoadmapStep(
            step=number,
            when=when,
            trigger=step.trigger,
            value=step.value,
            add=added,
            change=changed,
            roles=tuple(StepRole(one.role, one.families, one.hours) for one in people),
            monthly_cost=cost,
        )

    def _do_yourself(self) -> tuple[LeftWork, ...]:
        """Return what stays with the owner: with the best plan, or all of it where
        there is none.
        """
        if self.plans:
            return self.plans[0].left
        if self.proposal.plannable:
            return team_plan(self.planner.now, lines_of(self.intake), self.currency, self.text).left
        return ()

    # ------------------------------------------------------------ money

    @cached_property
    def _price(self) -> TruePrice | None:
        if not self.plans:
            return None
        return true_price(self.planner.plans[0].assignments, self.intake.situation.worth)

    def _true_price(self) -> TruePriceView | None:
        price = self._price
        if price is None:
            return None
        people = self.planner.plans[0].assignments.people
        sentences = tuple(
            price_sentences(
                price, people, self.now, self.intake.situation.worth, self.currency, self.text
            )
        )
        return TruePriceView(
            tuple(
                PersonCost(
                    role=people[one.person].id,
                    name=person_name(people[one.person], self.text),
                    hours=one.hours,
                    cost=one.cost.typical,
                    smallest_purchase=0.0
                    if people[one.person].present
                    else people[one.person].alternative.role.hours.min,
                    unused_hours=one.unused,
                    on_cost=one.on_cost,
                    onboarding_hours=one.onboarding,
                    weeks_to_useful=one.weeks,
                    owner_hours=one.owner_hours,
                    price_of_useful_hour=one.price_useful,
                )
                for one in price.people
            ),
            price.first_year,
            price.price_useful,
            price.owner_year,
            price.break_even,
            sentences,
        )

    def _same_hours(self) -> tuple[SameHoursView, ...]:
        if not self.plans:
            return ()
        worked = max(one.hours for one in self.plans[0].everyone)
        found = at_same_hours(self.planner.staffing.hireable, worked, self.intake.situation.worth)
        return tuple(
            SameHoursView(
                one.alternative.id,
                name_of(one.alternative.role),
                one.hours,
                money_range_of(one.alternative, one.cost, self.currency),
                one.owner_hours,
                one.year,
                one.price,
            )
            for one in found
        )

    def _quotes(self) -> tuple[QuoteView, ...]:
        if not self.proposal.plannable:
            return ()
        return tuple(
            QuoteView(
                one.role,
                one.hourly,
                one.market.low if one.market else None,
                one.market.high if one.market else None,
                one.market.year if one.market else None,
                one.height,
                one.changes_plan,
                told.text,
                told.sources,
            )
            for one in check_quotes(self.planner)
            for told in [quote_in_plan(one, self.currency, self.catalog, self.text)]
        )

    def _employment(self) -> tuple[EmploymentView, ...]:
        if not self.plans:
            return ()
        flags = employment_flags(self.planner, self.planner.plans[0].team)
        return tuple(
            EmploymentView(one.role, one.factors, told.id, told.text, told.sources)
            for one in flags
            for told in [employment_sentence(one, self.catalog, self.text)]
        )

    def _price_basis(self) -> str:
        people = [one for plan in self.proposal.plans for one in plan.team.composition.people]
        return self.text(price_basis([one.alternative for one in people], self.catalog.markets))

    # ------------------------------------------------------------ what it rests on

    def _conditions(self) -> tuple[Sentence, ...]:
        if not self.plans:
            return ()
        conditions = condition_sentences(
            self.planner, self.plans[0], self.now, self.currency, self.text
        )
        return (*conditions, *left_sentences(self.planner, self.plans[0], self.intake, self.text))

    def _assumptions(self) -> tuple[Assumption, ...]:
        """Return what was taken for granted, and who is left out for want of a price."""
        found = assumptions(self.intake, self.proposal.inquiry, self.catalog, self.text)
        if not self.proposal.plannable:
            return found
        return (*found, *unpriced(self.planner.staffing.unpriced, self.catalog, self.text))

    def _cited(
        self, quotes: tuple[QuoteView, ...], employment: tuple[EmploymentView, ...]
    ) -> list[SourceId]:
        cited = [source for quote in quotes for source in quote.sources]
        cited += [source for flag in employment for source in flag.sources]
        for plan in self.planner.plans if self.plans else ():
            for one in plan.team.composition.people:
                cited += one.alternative.price.sources if one.alternative.price else ()
        return cited
