"""Builds the report of a plan: the best team and its alternatives, in which order to hire, and what
it really costs.
"""

from collections.abc import Iterator, Sequence

from obmva.models import SourceId
from obmva.report.assumptions import assumptions, unpriced
from obmva.report.citations import source_views
from obmva.report.context import PlanContext
from obmva.report.one_off import one_off_views
from obmva.report.plan_conditions import conditions
from obmva.report.plan_headline import differs, first_sentences
from obmva.report.plan_price import employment, offers, price_of_best, same_hours
from obmva.report.plan_results import EmploymentView, PlanReport
from obmva.report.plan_way import relaxed, relaxed_together, steps
from obmva.report.prices import price_basis
from obmva.report.results import Assumption, OfferView, SourceView
from obmva.report.team import present_team, team_plan
from obmva.report.team_results import LeftWork
from obmva.report.work import work_lines
from obmva.text.say import Words


def plan_report(context: PlanContext) -> PlanReport:
    """Plan for what was understood; a report in any case, with the reason where nobody is to be
    hired.
    """
    proposal, inquiry, speak = context.proposal, context.inquiry, context.speak
    plans = tuple(team_plan(plan, context) for plan in proposal.plans)
    present = present_team(context)
    best = plans[0] if plans else None
    in_hand, flags = offers(context), tuple(employment(context))
    return PlanReport(
        verdict=inquiry.verdict,
        recommended=inquiry.recommended,
        leading=inquiry.leading,
        outcome=proposal.outcome,
        differs=context.told(differs(context)),
        headline=first_sentences(context, best, present),
        plans=plans,
        present=present,
        relax=relaxed(context),
        relax_together=relaxed_together(context),
        roadmap=tuple(steps(context)),
        nobody_else_until=proposal.roadmap.enough_until,
        do_yourself=best.left if best else _all_of_it(context),
        drop=_texts(context, dropped=True),
        automate=_texts(context, dropped=False),
        true_price=price_of_best(context, present),
        same_hours=tuple(same_hours(context)),
        worth=context.an_hour(context.situation.worth),
        hour_price=context.an_hour(context.planner.staffing.hour_price if plans else None),
        offers=in_hand,
        employment=flags,
        conditions=tuple(conditions(context, best, present)) if best else (),
        price_basis=speak(_price_basis(context)),
        price_basis_brief=speak(_price_basis(context, brief=True)),
        assumptions=_assumptions(context),
        work=work_lines(context),
        answers=context.intake.answers,
        sources=_sources(in_hand, flags, context),
        one_offs=one_off_views(proposal.one_offs, context),
        once=context.situation.months is not None,
    )


def _all_of_it(context: PlanContext) -> tuple[LeftWork, ...]:
    """Return what stays with the owner where nobody is hired."""
    return team_plan(context.planner.now, context).left if context.proposal.plannable else ()


def _texts(context: PlanContext, *, dropped: bool) -> tuple[str, ...]:
    """Return the lines of work that were dropped, or those that are left to software."""
    aside = (work for work in context.intake.work if not work.item.active)
    return tuple(work.text for work in aside if work.item.drop is dropped)


def _price_basis(context: PlanContext, *, brief: bool = False) -> Words:
    people = [one for plan in context.proposal.plans for one in plan.team.composition.people]
    priced, markets = [one.alternative for one in people], context.catalog.markets
    return price_basis(priced, markets, brief=brief)


def _assumptions(context: PlanContext) -> tuple[Assumption, ...]:
    """Return what was taken for granted, and who is left out for want of a price."""
    found = assumptions(context)
    if not context.proposal.plannable:
        return found
    return (*found, *unpriced(context.planner.staffing.unpriced, context))


def _sources(
    offers: Sequence[OfferView], flags: Sequence[EmploymentView], context: PlanContext
) -> tuple[SourceView, ...]:
    cited = [source for offer in offers for source in offer.sources]
    cited += [source for flag in flags for source in flag.sources]
    return source_views([*cited, *_priced_by(context)], context.catalog, context.speak)


def _priced_by(context: PlanContext) -> Iterator[SourceId]:
    """Yield the publications that the prices of the plans rest on."""
    for plan in context.proposal.plans:
        for one in plan.team.composition.people:
            yield from one.alternative.price.sources if one.alternative.price else ()
