"""What was assumed, and what to do next week."""

import math
from collections.abc import Iterator

from obmva.analysis.alternatives import Price
from obmva.analysis.beliefs import Beliefs
from obmva.analysis.decision import Decision, Evaluation
from obmva.analysis.inquiry import Inquiry
from obmva.catalog import Catalog
from obmva.intake import Intake
from obmva.models import Question, QuestionId, RowId
from obmva.report.headline import nearest
from obmva.report.naming import plural_of, with_article
from obmva.report.results import Assumption, OptionEffect, Sentence
from obmva.report.shared_hours import shared_hours
from obmva.report.wording import hours, listed, money_from, money_range
from obmva.text import Text

_TASKS_TO_DESCRIBE = 3
_OPEN_FIRST = ("on-site", "employment")


def assumptions(
    intake: Intake, inquiry: Inquiry, catalog: Catalog, text: Text
) -> tuple[Assumption, ...]:
    """Return what was taken for granted, in the order of the questions: hours, prices, then every
    open answer.
    """
    return (
        *_about_work(intake, inquiry.decision, text),
        *_about_answers(intake, inquiry, catalog, text),
    )


def _about_work(intake: Intake, decision: Decision, text: Text) -> Iterator[Assumption]:
    unstated = [work.text for work in intake.work if work.item.active and work.hours is None]
    if unstated:
        total = math.fsum(
            item.hours or 0
            for item, work in zip(
                decision.beliefs.likely_work.items,
                (w for w in intake.work if w.item.active),
                strict=False,
            )
            if work.hours is None
        )
        words = text.assumed.hours.format(work=listed(unstated, "and"), hours=hours(total))
        yield Assumption("work", text.screen.work, words, text.assumed.hours_reason)
    yield from shared_hours(intake, text)
    for work in intake.work:
        if work.item.level is None:
            yield Assumption(
                "work",
                text.screen.work,
                text.assumed.unknown_work.format(text=work.text),
                text.assumed.unknown_work_reason,
            )


def _about_answers(
    intake: Intake, inquiry: Inquiry, catalog: Catalog, text: Text
) -> Iterator[Assumption]:
    situation = intake.situation
    known = set(situation.choices) | {
        id_
        for id_, value in (
            ("budget", situation.budget),
            ("owner-hours", situation.owner_hours),
            ("owner-rate", situation.worth),
        )
        if value is not None
    }
    if intake.values.market_assumed:
        name = catalog.markets[situation.market].name.en
        yield Assumption(
            "market",
            text.screen.work,
            text.assumed.market.format(market=name),
            text.assumed.market_reason,
        )
    for id_, question in catalog.questions.items():
        if question.prior is not None and id_ not in known:
            effect = tuple(OptionEffect(option, leader) for option, leader in inquiry.effects(id_))
            yield Assumption(
                id_,
                question.label.en,
                _assumed(question, inquiry.decision.beliefs, text),
                question.prior.because.en,
                effect,
            )


def _assumed(question: Question, beliefs: Beliefs, text: Text) -> str:
    if question.kind != "choice":
        amounts = sorted(
            float(amount) for amount, share in _amounts(question, beliefs).items() if share > 0
        )
        return text.assumed.spread.format(
            label=question.label.en, low=f"{amounts[0]:,.0f}", high=f"{amounts[-1]:,.0f}"
        )
    shares = beliefs.shares(question.id)
    likeliest = max(shares, key=lambda option: shares[option])
    words = next(option.en for option in question.options if option.id == likeliest)
    return text.assumed.likely.format(label=question.label.en, option=words)


def _amounts(question: Question, beliefs: Beliefs) -> dict[str, float]:
    return (
        beliefs.by_revenue(question.id)
        if question.kind == "money"
        else dict(beliefs.prior(question.id).table["any"])
    )


def next_steps(
    intake: Intake, decision: Decision, catalog: Catalog, currency: str, text: Text
) -> tuple[Sentence, ...]:
    """Return what to do next, most urgent first."""
    return tuple(_steps(intake, decision, catalog, currency, text))


def _steps(
    intake: Intake, decision: Decision, catalog: Catalog, currency: str, text: Text
) -> Iterator[Sentence]:
    say = text.steps
    rule_based = [work.text for work in intake.work if work.item.rule_based and not work.item.drop]
    if rule_based:
        yield Sentence("automate", say.automate.format(work=listed(rule_based, "and")))
    if decision.verdict == "nothing-feasible":
        yield Sentence("relax", _smallest_change(nearest(decision), currency, text))
        return
    if decision.verdict == "not-enough-known":
        if decision.recommended is None:  # else the next question stands in the first sentences
            yield Sentence("answer", say.answer)
        return
    if (
        decision.situation.choices.get("written-down") != "most"
        and decision.hold_reason != "rule-based"
    ):
        yield from _describe(intake, text)
    if decision.verdict != "hold" and decision.recommended is not None:
        yield from _hire_steps(decision.evaluation(decision.recommended), catalog, currency, text)


def _smallest_change(closest: Evaluation, currency: str, text: Text) -> str:
    """Say what would make the nearest role possible, limit by limit; the first one where several
    stand in its way.
    """
    first, say = closest.exclusions[0], text.steps
    a_role = with_article(closest.alternative.role)
    numbers = {name: hours(value) for name, value in first.numbers.items()}
    match first.limit:
        case "budget":
            needed = money_from(first.numbers["cost"], currency)
            return say.relax_budget.format(money=needed, a_role=a_role, hours=numbers["hours"])
        case "employment":
            employee = closest.alternative.role.setting.contract == "employee"
            return (
                say.relax_employment_refuse if employee else say.relax_employment_needed
            ).format(a_role=a_role)
        case "on-site":
            return say.relax_on_site.format(a_role=a_role)
        case "owner-hours":
            return say.relax_owner_hours.format(a_role=a_role, **numbers)
        case "scope":
            return say.relax_scope.format(a_role=a_role)
        case "minimum":
            return say.relax_minimum.format(a_role=a_role, **numbers)


def _describe(intake: Intake, text: Text) -> Iterator[Sentence]:
    largest = sorted(
        (work for work in intake.work if work.item.active), key=lambda work: -(work.item.hours or 0)
    )
    named = [work.text for work in largest[:_TASKS_TO_DESCRIBE]]
    if named:
        say = text.steps.describe_one if len(named) == 1 else text.steps.describe
        yield Sentence("describe", say.format(work=listed(named, "and")))


def _hire_steps(
    leader: Evaluation, catalog: Catalog, currency: str, text: Text
) -> Iterator[Sentence]:
    role, price, say = leader.alternative.role, leader.alternative.price, text.steps
    open_first = next(
        (question for question in _OPEN_FIRST if question in leader.conditional_on), None
    )
    if open_first is not None and leader.twin is not None:
        yield Sentence(
            "settle", say.settle.format(ask=catalog.questions[QuestionId(open_first)].ask.en)
        )
    start = role.profile.get(RowId("start"))
    if start is not None:
        yield Sentence("start", start.en, start.sources[:2])
    if role.setting.contract == "contractor":
        yield _quote(plural_of(role), price, currency, text)


def _quote(roles: str, price: Price | None, currency: str, text: Text) -> Sentence:
    if price is None or price.quoted:
        return Sentence("quote", text.steps.quote_unpriced.format(roles=roles))
    span = money_range(price.low, price.high, currency)
    return Sentence("quote", text.steps.quote.format(roles=roles, range=span), price.sources[:2])
