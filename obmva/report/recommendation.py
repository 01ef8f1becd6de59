"""Builds the report of a recommendation from a decision."""

from obmva.analysis.decision import Decision, Evaluation
from obmva.catalog import Catalog
from obmva.intake import Intake, UnderstoodWork, task_name
from obmva.models import Question, QuestionId, SourceId
from obmva.report.citations import source_views
from obmva.report.headline import first_question, headline, money_sentences, price_basis
from obmva.report.ranking import ranked_roles
from obmva.report.reasons import reasons
from obmva.report.steps import assumptions, next_steps
from obmva.report.views import MethodView, NextQuestion, OptionView, Recommendation, Sentence, WorkLine
from obmva.text import Text


def recommendation(intake: Intake, decision: Decision, catalog: Catalog, text: Text) -> Recommendation:
    """Say everything about a decision: whom, why, for how much, what was assumed, what next."""
    currency = intake.values.currency
    leader = decision.evaluation(decision.recommended) if decision.recommended else None
    following = first_question(dict(catalog.questions), _answered(intake))
    why = reasons(decision, leader, currency, text) if leader else ()
    steps = next_steps(intake, decision, catalog, currency, text)
    return Recommendation(
        verdict=decision.verdict,
        recommended=decision.recommended,
        tied=decision.tied,
        headline=headline(decision, currency, following, text),
        money=money_sentences(decision, leader, text) if leader else (),
        price_basis=price_basis(leader, _area_name(leader, catalog), text) if leader else "",
        ranking=ranked_roles(decision, currency, text),
        work=tuple(work_line(work, catalog, text) for work in intake.work),
        reasons=why,
        changes=(),
        assumptions=assumptions(intake, decision, catalog, text),
        next_question=next_question(following) if following else None,
        next_steps=steps,
        answers=intake.answers,
        sources=source_views(_cited((*why, *steps), decision), catalog.sources),
        method=MethodView(),
        currency=currency,
    )


def _area_name(leader: Evaluation, catalog: Catalog) -> str:
    price = leader.alternative.price
    return catalog.markets[price.area].name.en if price else ""


def _cited(sentences: tuple[Sentence, ...], decision: Decision) -> list[SourceId]:
    cited = [source for sentence in sentences for source in sentence.sources]
    prices = [one.alternative.price for one in decision.evaluations if one.rank is not None]
    return cited + [source for price in prices if price for source in price.sources]


def _answered(intake: Intake) -> set[str]:
    return {*intake.answers.answers, *(["work"] if intake.work else [])}


def work_line(work: UnderstoodWork, catalog: Catalog, text: Text) -> WorkLine:
    """Return a line of work as it was understood."""
    name = task_name(catalog, work.task) if work.task else None
    aside = text.screen.set_aside_drop if work.item.drop else text.screen.set_aside_rule_based if work.item.rule_based else None
    hours = work.hours.typical if work.hours else None
    return WorkLine(
        work.text, work.task, name, work.item.level, work.item.family, hours, hours is not None, work.confidence, aside
    )


def next_question(question: Question, worth: float | None = None) -> NextQuestion:
    """Return a question as it is asked, with its worth (0..1) where it was computed."""
    options = tuple(OptionView(option.id, option.en) for option in question.options)
    return NextQuestion(QuestionId(question.id), question.topic, question.ask.en, question.why.en, options, worth)
