"""Builds the report of a recommendation from a decision."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from obmva.analysis.certainty import Certainty
from obmva.analysis.decision import Decision
from obmva.analysis.inquiry import Inquiry
from obmva.analysis.quoted_prices import quoted_prices
from obmva.analysis.terms import ADVISED
from obmva.catalog import Catalog
from obmva.intake import Intake
from obmva.models import DecisionEntry, Question, QuestionId, RoleId, SourceId
from obmva.report.assumptions import assumptions
from obmva.report.certainty import how_sure, method_view, who_chooses_another
from obmva.report.changes import change_views, told
from obmva.report.citations import source_views
from obmva.report.headline import bought, headline, money_sentences
from obmva.report.one_off import one_off_views
from obmva.report.open_answers import open_answers
from obmva.report.prices import price_basis
from obmva.report.quotes import quote_sentence
from obmva.report.ranking import ranked_roles
from obmva.report.reading import aside_views
from obmva.report.reasons import reasons
from obmva.report.recommendation_results import (
    AlternativeView,
    Change,
    NextQuestion,
    Recommendation,
)
from obmva.report.results import OptionView, RankedRole, Sentence
from obmva.report.steps import next_steps
from obmva.report.work import work_lines
from obmva.text.speaker import Speaker


def recommendation(
    intake: Intake, inquiry: Inquiry, catalog: Catalog, speak: Speaker
) -> Recommendation:
    """Say everything about a decision: whom, why, for how much, how sure, what was assumed, what
    would change it, what next.
    """
    speak = replace(speak, once=intake.situation.months is not None)
    certainty = inquiry.certainty
    decision = replace(inquiry.decision, verdict=certainty.verdict)
    currency = intake.values.currency
    leader = decision.leader
    following = _following(intake, inquiry, catalog, speak)
    # a page that says hold gives no reasons to hire
    advised = leader if decision.verdict != "hold" else None
    bought_of = advised if decision.verdict != "not-enough-known" else None
    first_question = catalog.questions[QuestionId(following.id)] if following else None
    changing = change_views(inquiry.flips, intake, catalog, speak) if leader else ()
    assumed = assumptions(intake, inquiry, catalog, speak)
    ranking = ranked_roles(decision, certainty, currency, speak, inquiry.one_offs)
    report = Recommendation(
        verdict=decision.verdict,
        recommended=decision.recommended if decision.verdict in ADVISED else None,
        leading=decision.recommended,
        tied=_tied(decision),
        headline=tuple(map(speak, headline(decision, currency, first_question))),
        share=certainty.best_share,
        how_sure=speak(how_sure(decision, certainty)),
        another=_another(decision, certainty, changing, speak),
        bought=tuple(map(speak, bought(decision, bought_of, currency))) if bought_of else (),
        money=tuple(map(speak, money_sentences(decision, bought_of, currency)))
        if bought_of
        else (),
        price_basis=speak(price_basis([leader.alternative], catalog.markets)) if leader else "",
        ranking=ranking,
        alternatives=tuple(map(_alone, filter(lambda role: role.rank, ranking))),
        work=work_lines(intake, catalog.method, catalog, speak),
        asides=aside_views(
            intake.asides,
            catalog,
            speak,
            leader.id if leader else None,
            advised=decision.verdict in ADVISED,
        ),
        reasons=reasons(decision, advised, currency, speak) if advised else (),
        changes=changing,
        changes_told=tuple(map(speak, told(changing, catalog))),
        open_answers=speak(open_answers(assumed, inquiry, catalog, currency)),
        assumptions=assumed,
        next_question=following,
        next_steps=next_steps(intake, decision, catalog, currency, speak),
        answers=intake.answers,
        sources=(),
        method=method_view(certainty, catalog.method),
        deciding_sources=inquiry.deciding_sources if leader else (),
        currency=currency,
        quotes=_quotes(intake, inquiry, catalog, speak),
        one_offs=one_off_views(inquiry.one_offs, intake, speak),
        once=speak.once,
    )
    return replace(report, sources=source_views(_cited(report, decision), catalog.sources))


def _alone(role: RankedRole) -> AlternativeView:
    """Return a ranked role as an alternative to hire by itself."""
    return AlternativeView(
        (role.role,), role.value, role.covered_hours, role.monthly_cost, role.status
    )


def _quotes(
    intake: Intake, inquiry: Inquiry, catalog: Catalog, speak: Speaker
) -> tuple[Sentence, ...]:
    found = quoted_prices(intake.situation, inquiry.knowledge)
    return tuple(quote_sentence(one, intake.values.currency, catalog, speak) for one in found)


def _another(
    decision: Decision, certainty: Certainty, changes: Sequence[Change], speak: Speaker
) -> str | None:
    said = who_chooses_another(decision, certainty, changes) if decision.recommended else None
    return None if said is None else speak(said)


def _tied(decision: Decision) -> tuple[RoleId, ...]:
    """Return the roles between which the owner may choose freely: those as good in value, or the
    two of a toss-up.
    """
    if decision.tied or decision.verdict != "toss-up" or decision.recommended is None:
        return decision.tied
    rival = decision.runner_up
    return (decision.recommended, rival.id) if rival else ()


def _cited(report: Recommendation, decision: Decision) -> list[SourceId]:
    sentences = (*report.reasons, *report.next_steps, *report.quotes)
    cited = [source for sentence in sentences for source in sentence.sources]
    prices = [one.alternative.price for one in decision.evaluations if one.rank is not None]
    return cited + [source for price in prices if price for source in price.sources]


def _following(
    intake: Intake, inquiry: Inquiry, catalog: Catalog, speak: Speaker
) -> NextQuestion | None:
    """Return the question to ask next: the work while no kind of work is known, else the one that
    is worth most.
    """
    if all(work.item.level is None for work in intake.work):
        return next_question(catalog.questions[QuestionId("work")], speak)
    worth = inquiry.next_question
    if worth is None:
        return None
    return next_question(catalog.questions[worth.question], speak, worth.value)


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


def next_question(question: Question, speak: Speaker, worth: float | None = None) -> NextQuestion:
    """Return a question as it is asked, with its worth (0..1) where it was computed."""
    return NextQuestion(
        QuestionId(question.id),
        question.topic,
        speak(question.ask),
        speak(question.why),
        tuple(OptionView(option.id, speak(option)) for option in question.options),
        worth,
    )
