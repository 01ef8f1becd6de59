"""Answers to questions, priorities and offers: from what was typed to values."""

import math
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from obmva.analysis.present import Present
from obmva.analysis.situation import Item, Offered, Situation
from obmva.analysis.weights import ordered_weights
from obmva.catalog import Catalog
from obmva.catalog.names import find_role, unknown_question
from obmva.errors import InvalidValueError, Problem
from obmva.intake.findings import Findings
from obmva.intake.offers import read_offers
from obmva.intake.places import market_of_currency, named_market
from obmva.models import (
    Answers,
    Area,
    Criterion,
    Currency,
    MarketDefinition,
    Question,
    QuestionId,
)
from obmva.quantities import (
    WEEKS_A_MONTH,
    Money,
    Worth,
    parse_budget,
    parse_hours,
    parse_worth,
)
from obmva.quantities.currencies import is_in
from obmva.quantities.sums import a_year, read_sum
from obmva.quantities.writing import in_digits

_MOST_OWNER_HOURS = 80.0
_MOST_POINTS = 1_000_000


@dataclass(frozen=True)
class KnownValues:
    """What is known of an owner beside the work. `market_assumed`: nobody said where, so prices of
    `market` are taken.

    `have` are those who help already.
    """

    choices: Mapping[str, str]
    market: Area
    market_assumed: bool
    currency: Currency
    budget: Money | None = None
    budget_once: Money | None = None
    owner_hours: float | None = None
    worth: float | None = None
    offers: tuple[Offered, ...] = ()
    weights: Mapping[Criterion, float] = field(default_factory=dict)
    order: tuple[Criterion, ...] = ()
    have: tuple[Present, ...] = ()

    def situation(self, items: tuple[Item, ...]) -> Situation:
        """Join these values with the work; a budget without a period is for the work that there
        is.
        """
        budget, once = self.budget, self.budget_once
        if budget and budget.per is None and all(item.once for item in items if item.active):
            once = once or budget
        return Situation(
            items,
            self.choices,
            self.market,
            budget.amount if budget else None,
            not (budget and budget.firm),
            self.owner_hours,
            self.worth,
            self.offers,
            self.weights,
            self.order,
            budget_once=once.amount if once else None,
            flexible_once=not (once and once.firm),
        )


def is_unknown(typed: str) -> bool:
    """Whether an answer says that the owner does not know."""
    return typed.strip().casefold() in {"unknown", "?"}


def read_values(answers: Answers, catalog: Catalog, findings: Findings) -> KnownValues:
    """Read every answer; mistakes go to `findings`, and their values stay unknown."""
    typed = _known(answers, catalog, findings)
    choices = {
        str(id_): option
        for id_, text in typed.items()
        if catalog.questions[id_].kind == "choice"
        and (option := findings.attempt(read_choice, catalog.questions[id_], text)) is not None
    }
    sums = _sums(typed, findings)
    market = findings.attempt(_market, typed, sums, catalog) or catalog.method.assumed_market
    currency = catalog.markets[market].currency
    for id_, money in sums.said():
        findings.attempt(_check_currency, money, catalog.markets[market], f"answers.{id_}")
    weights, order = findings.attempt(read_priorities, answers, catalog) or ({}, ())
    return KnownValues(
        choices,
        market,
        "market" not in typed,
        currency,
        sums.budget,
        sums.once,
        findings.attempt(_owner_hours, typed),
        _worth(sums.worth, catalog.markets[market]),
        read_offers(answers, catalog, catalog.markets[market], findings),
        weights,
        order,
        _have(answers, catalog, findings),
    )


@dataclass(frozen=True)
class _Sums:
    """The sums that were typed: a budget of a month and for one-off work, the worth of an hour."""

    budget: Money | None
    once: Money | None
    worth: Worth | None

    def said(self) -> Iterator[tuple[str, Money | Worth]]:
        """Yield each sum with the question that it answers."""
        for id_, money in (
            ("budget", self.budget),
            ("budget", self.once),
            ("owner-rate", self.worth),
        ):
            if money is not None:
                yield id_, money


def _sums(typed: Mapping[QuestionId, str], findings: Findings) -> _Sums:
    budget, worth = typed.get(QuestionId("budget")), typed.get(QuestionId("owner-rate"))
    monthly = once = hour = None
    if budget is not None:
        found = findings.attempt(parse_budget, budget, "answers.budget")
        monthly, once = found or (None, None)
    if worth is not None:
        hour = findings.attempt(parse_worth, worth, "answers.owner-rate")
    return _Sums(monthly, once, hour)


def _known(answers: Answers, catalog: Catalog, findings: Findings) -> dict[QuestionId, str]:
    """Return the answers that are values, and note the ids that are no question."""
    for id_ in answers.answers:
        findings.attempt(_check_question, id_, catalog)
    return {
        id_: text
        for id_, text in answers.answers.items()
        if id_ in catalog.questions and id_ != "work" and not is_unknown(text)
    }


def _check_question(id_: QuestionId, catalog: Catalog) -> None:
    if id_ == "work":
        raise InvalidValueError(Problem("question-is-work", field=f"answers.{id_}"))
    if id_ not in catalog.questions:
        raise unknown_question(
            id_, [known for known in catalog.questions if known != "work"], f"answers.{id_}"
        )


def read_choice(question: Question, text: str) -> str:
    """Return the option that was typed: its id, a sum a year that it holds, or the beginning of an
    id; raises `InvalidValueError`.
    """
    wanted = "-".join(text.casefold().split())
    options = {option.id: option for option in question.options}
    formerly = {option.formerly: option.id for option in question.options if option.formerly}
    if wanted in options or wanted in formerly:
        return formerly.get(wanted, wanted)
    values = {"given": text, "question": question.label, "options": ", ".join(options)}
    unknown = Problem("choice-unknown", values, field=f"answers.{question.id}")
    if holding := _holding(question, text, unknown):
        return holding
    started = [option for option in options if wanted and option.startswith(wanted)]
    if len(started) == 1:
        return started[0]
    raise InvalidValueError(unknown)


def _holding(question: Question, text: str, unknown: Problem) -> str | None:
    """Return the option of a question about sums a year that holds the sum typed ("300k EUR",
    "$75K/month"); None for a question about something else, or a text that is no sum.
    """
    bounds = {option.id: option.below or math.inf for option in question.options}
    if set(bounds.values()) == {math.inf}:
        return None
    try:
        amount = a_year(read_sum(text, unknown))
    except InvalidValueError:
        return None
    return next((id_ for id_, below in bounds.items() if amount and 0 < amount < below), None)


def _market(typed: Mapping[QuestionId, str], sums: _Sums, catalog: Catalog) -> Area:
    """Return the market said, else the one that the currency of a sum speaks for, else the one
    assumed.
    """
    if (text := typed.get(QuestionId("market"))) is not None:
        return named_market(text, catalog)
    currencies = [money.currency for _, money in sums.said() if money.currency]
    found = market_of_currency(currencies[0], catalog.markets) if currencies else None
    return found.id if found else catalog.method.assumed_market


def _worth(said: Worth | None, market: MarketDefinition) -> float | None:
    """Return what an hour is worth, at the market's hours of a day and of a month."""
    return None if said is None else said.an_hour(market.day_hours, market.full_time.hours)


def _check_currency(money: Money | Worth, market: MarketDefinition, field_: str) -> None:
    if not is_in(money.currency, market.currency):
        said = {"given": money.currency, "amount": in_digits(money.amount)}
        values = {**said, "market": market.name, "code": market.id, "currency": market.currency}
        raise InvalidValueError(Problem("currency-not-of-market", values, field=field_))


def _owner_hours(typed: Mapping[QuestionId, str]) -> float | None:
    text = typed.get(QuestionId("owner-hours"))
    if text is None:
        return None
    if text.strip() in {"0", "0h"}:
        return 0.0
    hours = parse_hours(text, "answers.owner-hours").typical / WEEKS_A_MONTH
    if hours > _MOST_OWNER_HOURS:
        raise InvalidValueError(
            Problem("hours-too-many", {"given": text}, field="answers.owner-hours")
        )
    return hours


def read_priorities(
    answers: Answers, catalog: Catalog
) -> tuple[Mapping[Criterion, float], tuple[Criterion, ...]]:
    """Return the weights and the order that was given; without priorities both are empty. Raises
    `InvalidValueError`.
    """
    if not answers.prioritise:
        return {}, ()
    criteria = [criterion.id for criterion in catalog.method.criteria]
    named = list(answers.prioritise)
    wrong = [name for name in named if name not in criteria]
    if wrong or len(set(named)) < len(named):
        values = {"given": ", ".join(named), "criteria": ", ".join(criteria)}
        raise InvalidValueError(Problem("priorities-unknown", values, field="prioritise"))
    if isinstance(answers.prioritise, Mapping):
        return _from_points(answers.prioritise, criteria), ()
    order = tuple(criterion for name in named for criterion in criteria if criterion == name)
    return ordered_weights(criteria, order), order


def _from_points(
    points: Mapping[str, float], criteria: list[Criterion]
) -> Mapping[Criterion, float]:
    if not all(0 <= part <= _MOST_POINTS for part in points.values()) or max(points.values()) <= 0:
        raise InvalidValueError(
            Problem(
                "points-not-positive",
                {"given": ", ".join(f"{name}={part:g}" for name, part in points.items())},
                field="prioritise",
            )
        )
    return {criterion: points.get(criterion, 0.0) for criterion in criteria}


def _have(answers: Answers, catalog: Catalog, findings: Findings) -> tuple[Present, ...]:
    present = []
    for index, entry in enumerate(answers.have):
        role = findings.attempt(find_role, entry.role, catalog, f"have[{index}].role")
        hours = findings.attempt(parse_hours, entry.hours, f"have[{index}].hours")
        if role is not None and hours is not None:
            present.append(Present(role, hours.typical, entry.could_grow))
    return tuple(present)
