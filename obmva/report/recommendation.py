"""Builds the report of a recommendation from a decision."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from obmva.analysis.decision import Decision
from obmva.analysis.neutrality import sellers_decide
from obmva.analysis.offers import offers_in_hand
from obmva.models import DecisionEntry, QuestionId, RoleId, SourceId
from obmva.report.assumptions import assumptions
from obmva.report.beside import beside
from obmva.report.certainty import how_sure, method_view, who_chooses_another
from obmva.report.changes import change_views, told
from obmva.report.citations import source_views
from obmva.report.context import Context
from obmva.report.contradictions import contradiction_views
from obmva.report.doubts import deciding_line, question_of_line
from obmva.report.headline import bought, headline, money_sentences
from obmva.report.offers import offer_views
from obmva.report.one_off import one_off_views
from obmva.report.open_answers import open_answers
from obmva.report.prices import price_basis
from obmva.report.questions import next_question
from obmva.report.ranking import ranked_roles
from obmva.report.ranking_results import ON_A_SCREEN, RankedRole
from obmva.report.reading import aside_views, heard_words
from obmva.report.reasons import reasons
from obmva.report.recommendation_results import (
    AlternativeView,
    Change,
    NextQuestion,
    Recommendation,
)
from obmva.report.results import AsideView, Assumption
from obmva.report.steps import next_steps
from obmva.report.work import work_lines

_HARDLY_ANY = 0.05
"""Up to which share of the cases tried a role is said to come first in hardly any."""


def recommendation(context: Context) -> Recommendation:
    """Say everything about a decision, from whom to hire to what to do next."""
    inquiry, catalog, speak = context.inquiry, context.catalog, context.speak
    leader, hired, following = context.decision.leader, context.hired, _following(context)
    changing = change_views(inquiry.flips, context) if leader else ()
    assumed = assumptions(context)
    ranking = ranked_roles(context, _may_lead(changing, assumed, context))
    report = Recommendation(
        verdict=inquiry.verdict,
        recommended=inquiry.recommended,
        leading=inquiry.leading,
        tied=_tied(context.decision),
        headline=tuple(map(speak, headline(context, following.ask if following else None))),
        share=inquiry.certainty.best_share,
        how_sure=speak(how_sure(context)),
        another=context.told(who_chooses_another(context, changing)),
        bought=tuple(map(speak, bought(context, hired))) if hired else (),
        money=tuple(map(speak, money_sentences(context, hired))) if hired else (),
        price_basis=_price_basis(context),
        price_basis_brief=_price_basis(context, ON_A_SCREEN),
        ranking=ranking,
        alternatives=tuple(_alone(role) for role in ranking if role.rank),
        work=work_lines(context),
        heard=context.intake.heard,
        heard_told=tuple(map(speak, heard_words(context.intake.heard, catalog))),
        asides=_asides(context),
        reasons=reasons(context, context.advised) if context.advised else (),
        changes=changing,
        changes_told=tuple(map(speak, told(changing, catalog))),
        open_answers=speak(open_answers(assumed, context)),
        assumptions=assumed,
        deciding_line=deciding_line(context),
        next_question=following,
        next_steps=next_steps(context),
        answers=context.intake.answers,
        method=method_view(inquiry.certainty, catalog.method),
        deciding_sources=inquiry.deciding_sources if leader else (),
        sellers_decide=leader is not None
        and sellers_decide(context.decision, inquiry.knowledge, catalog.sources),
        offers=offer_views(offers_in_hand(context.situation, inquiry.knowledge), context),
        one_offs=one_off_views(inquiry.one_offs, context),
        beside=beside(context),
        contradictions=contradiction_views(context.intake, catalog, inquiry.knowledge, speak),
        once=speak.once,
    )
    return replace(report, sources=source_views(_cited(report, context.decision), catalog, speak))


def _asides(context: Context) -> tuple[AsideView, ...]:
    intake, leading, advised = context.intake, context.inquiry.leading, context.inquiry.recommended
    return aside_views(
        intake.asides, context.catalog, context.speak, leading, advised=advised is not None
    )


def _price_basis(context: Context, most: int | None = None) -> str:
    """Say what the prices of all ranked roles rest on; or in brief, of so many at `most`."""
    ranked = [one for one in context.decision.evaluations if one.rank is not None][:most]
    priced, markets = [one.alternative for one in ranked], context.catalog.markets
    return context.speak(price_basis(priced, markets, brief=most is not None))


def _may_lead(
    changing: Sequence[Change], assumed: Sequence[Assumption], context: Context
) -> frozenset[RoleId | None]:
    """Return the roles that come first after a change that is told, by an answer that is open, or
    in more than hardly any of the cases tried.
    """
    chances = context.inquiry.certainty.chances
    by_chance = {role for role, one in chances.items() if one.acceptability >= _HARDLY_ANY}
    by_answer = {effect.leader for one in assumed for effect in one.effect}
    return frozenset(by_chance | by_answer | {one.leading for one in changing})


def _alone(role: RankedRole) -> AlternativeView:
    """Return a ranked role as an alternative to hire by itself."""
    return AlternativeView(
        (role.role,), role.value, role.covered_hours, role.monthly_cost, role.status
    )


def _tied(decision: Decision) -> tuple[RoleId, ...]:
    """Return the roles between which the owner may choose freely: those as good in value, or the
    two of a toss-up.
    """
    if decision.tied or decision.verdict != "toss-up" or decision.recommended is None:
        return decision.tied
    rival = decision.runner_up
    return (decision.recommended, rival.id) if rival else ()


def _cited(report: Recommendation, decision: Decision) -> list[SourceId]:
    cited = [source for one in (*report.reasons, *report.next_steps) for source in one.sources]
    cited += [source for offer in report.offers for source in offer.sources]
    cited += [source for one in report.beside for source in one.sources]
    prices = [one.alternative.price for one in decision.evaluations if one.rank is not None]
    return cited + [source for price in prices if price for source in price.sources]


def _following(context: Context) -> NextQuestion | None:
    """Return the question to ask next: the work while no kind of work is known, then the line of
    work that decides, else the question that is worth most.
    """
    questions, speak = context.catalog.questions, context.speak
    if all(work.item.level is None for work in context.intake.work):
        return next_question(questions[QuestionId("work")], None, speak)
    if line := question_of_line(context):
        return line
    worth = context.inquiry.next_question
    return next_question(questions[worth.question], worth.value, speak) if worth else None


def decision_entry(report: Recommendation, day: date) -> DecisionEntry:
    """Return what was decided on a day, to be kept with the answers; hours and money a month's."""
    first = next((role for role in report.ranking if role.role == report.recommended), None)
    cost = first.monthly_cost if first else None
    return DecisionEntry(
        date=day.isoformat(),
        program=report.program.version,
        recommended=report.recommended,
        hours_back=round(first.freed_hours, 1) if first else None,
        monthly_cost=round(cost.typical, 2) if cost else None,
        owner_hours=round(first.owner_hours, 1) if first else None,
    )
