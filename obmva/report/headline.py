"""The first sentences: whom to hire, for how many hours and how much money, or why nobody yet."""

from collections.abc import Iterator

from obmva.analysis.alternatives import Alternative
from obmva.analysis.decision import Decision, Evaluation
from obmva.models import Prose, QuestionId
from obmva.report.context import Context
from obmva.report.limits import conditions, said
from obmva.report.money import within
from obmva.report.ranking import monthly_cost, price_of_freed_hour
from obmva.text.say import All, Hours, Money, Say, Share

_AN_HOUR, _NEARLY = 1, 0.98
_CHANGE_OF_MIND = 2.0
_CONDITIONS_SAID = ("budget", "owner-hours", "rate")


def headline(context: Context, ask: Prose | str | None) -> Iterator[Say]:
    """Yield one to three sentences, the recommendation first."""
    match context.decision.verdict:
        case "not-enough-known":
            yield from _not_enough(context.decision, ask)
        case "nothing-feasible":
            yield Say("headlines.nothing-feasible")
            yield from _nearest(context)
        case "hold":
            yield from _hold(context)
        case _:
            yield from _hire(context)


def _not_enough(decision: Decision, ask: Prose | str | None) -> Iterator[Say]:
    if decision.recommended is None:
        yield Say(
            "headlines.not-enough-understood"
            if decision.situation.active_items
            else "headlines.not-enough-known"
        )
    else:
        role = decision.evaluation(decision.recommended).alternative.role
        yield Say("headlines.not-enough-work", role=role)
    if ask is not None:
        yield Say(f"headlines.not-enough-{'next' if decision.recommended else 'first'}", ask=ask)


def _hire(context: Context) -> Iterator[Say]:
    decision, leader = context.decision, context.decision.leader
    if leader is None:
        return
    rival, role, cost = decision.runner_up, leader.alternative.role, monthly_cost(leader)
    unsettled = decision.verdict == "toss-up"
    key = f"headlines.{'looks-best' if unsettled else 'hire'}{'' if cost else '-unpriced'}"
    hours, money = Hours(leader.engagement.hours), cost and within(cost, context.situation.budget)
    yield Say(key, role=role, hours=hours, cost=money)
    if unsettled and rival is not None:
        close = leader.value - rival.value < decision.beliefs.method.verdict.tie
        yield Say(
            "headlines.toss-up" if close else "headlines.toss-up-open", rival=rival.alternative.role
        )
    if isinstance(money, Say):
        share = Share(decision.beliefs.method.limits.flexibility)
        budget = Money(context.currency, context.situation.budget or 0.0, rounded="cent")
        yield Say("money.stretch", share=share, budget=budget)
    if leader.twin is not None:
        twin = decision.evaluation(leader.twin).alternative.role
        yield Say(f"headlines.twin-{'remote' if role.setting.remote else 'on-site'}", twin=twin)
    if hangs := [
        words
        for question, words in conditions(leader, context.currency).items()
        if question in _CONDITIONS_SAID
    ]:
        yield Say("headlines.open-limit", conditions=All(tuple(hangs)))


def _hold(context: Context) -> Iterator[Say]:
    decision, leader = context.decision, context.decision.leader
    reason = decision.hold_reason or "weak"
    role = leader.alternative.role if leader else None
    yield Say(f"headlines.hold-{reason}", role=role)
    if reason == "not-worth-it" and leader:
        yield _not_worth_it(context, leader)
    elif role and reason != "weak":
        yield Say("headlines.hold-next", role=role)


def _not_worth_it(context: Context, leader: Evaluation) -> Say:
    return Say(
        "headlines.not-worth-it",
        role=leader.alternative.role,
        price=context.an_hour(price_of_freed_hour(leader)),
        worth=context.an_hour(context.situation.worth),
    )


def nearest(decision: Decision) -> Evaluation:
    """Return the excluded role that the fewest and smallest changes would make possible, and that
    would give time back.
    """
    least = decision.beliefs.method.gate.least_freed
    return min(
        decision.evaluations,
        key=lambda one: (
            len(one.exclusions),
            one.engagement.freed < least,
            _step(one),
            -one.value,
            one.id,
        ),
    )


def _step(evaluation: Evaluation) -> float:
    """Return by how much the first limit of a role would have to grow; what is no number counts as
    doubling one.
    """
    numbers = evaluation.exclusions[0].numbers if evaluation.exclusions else {}
    for given, needed in (("budget", "cost"), ("given", "needed")):
        if numbers.get(given):
            return numbers[needed] / numbers[given]
    return _CHANGE_OF_MIND


def _nearest(context: Context) -> Iterator[Say]:
    closest = nearest(context.decision)
    messages = [said(exclusion, closest, context.currency) for exclusion in closest.exclusions]
    key = "headlines.nothing-nearest-also" if len(messages) > 1 else "headlines.nothing-nearest"
    yield Say(key, role=closest.alternative.role, message=messages[0], others=len(messages) - 1)
    cheapest = _cheapest(context.decision)
    is_monthly = context.situation.months is None
    if is_monthly and cheapest is not None and cheapest is not closest.alternative:
        cost = Money(context.currency, cheapest.least_cost, rounded="up")
        hours = Hours(cheapest.least)
        yield Say("headlines.cheapest", role=cheapest.role, cost=cost, hours=hours)


def _cheapest(decision: Decision) -> Alternative | None:
    """Return the role with the cheapest smallest purchase of those that only the budget excludes;
    None where there is none.
    """
    found = [
        one.alternative
        for one in decision.evaluations
        if [exclusion.limit for exclusion in one.exclusions] == ["budget"]
    ]
    return min(found, key=lambda one: one.least_cost, default=None)


def money_sentences(context: Context, leader: Evaluation) -> Iterator[Say]:
    """Say what the engagement gives back, what each hour costs, and when it pays off."""
    yield from bought(context, leader)
    if not _often_pays_vat(context):
        yield from _with_vat(context, leader)
    cost = monthly_cost(leader)
    if cost and cost.low != cost.high:
        yield Say("money.between", range=Money(context.currency, cost.low, cost.high))
    engagement, price = leader.engagement, price_of_freed_hour(leader)
    if engagement.freed <= 0:
        yield Say("money.nothing-back")
        return
    freed = Hours(engagement.freed)
    owner = Hours(engagement.supervision / leader.alternative.weeks)
    each = context.an_hour(price)
    key = "money.gives-back" if each else "money.gives-back-unpriced"
    yield Say(key, freed=freed, price=each, owner=owner)
    worth = context.situation.worth
    if price is None or engagement.cost is None:
        return
    if worth is None:
        yield Say("money.pays-off", price=each)
        return
    hours = Hours(engagement.cost / worth)
    yield Say("money.pays", worth=context.an_hour(worth), hours=hours, freed=freed)


def _with_vat(context: Context, leader: Evaluation) -> Iterator[Say]:
    """Say what it costs who cannot reclaim the tax, where that is not known."""
    cost, tax = monthly_cost(leader), context.catalog.markets[context.situation.market].vat
    contractor = leader.alternative.role.setting.contract == "contractor"
    if cost and tax and contractor and "vat" not in context.situation.choices:
        money = Money(context.currency, (1 + tax.share) * cost.typical)
        yield Say("money.if-vat", share=Share(tax.share, exact=True), cost=money)


def _often_pays_vat(context: Context) -> bool:
    """Whether the owner is one of those who often pay the tax: a household, or a small turnover."""
    choices = context.situation.choices
    smallest = context.catalog.questions[QuestionId("revenue")].options[0].id
    return choices.get("for-whom") == "private-life" or choices.get("revenue") == smallest


def bought(context: Context, leader: Evaluation) -> Iterator[Say]:
    """Say how many hours are bought where that is not what the work needs, and what it costs with
    the tax where the owner may well pay it.
    """
    if _often_pays_vat(context):
        yield from _with_vat(context, leader)
    need, hours = leader.need, leader.engagement.hours
    cost, budget = monthly_cost(leader), context.situation.budget
    if hours - need >= _AN_HOUR:
        yield Say("money.least-bought", least=Hours(hours), need=Hours(need))
    elif (
        budget is not None
        and cost
        and need - hours >= _AN_HOUR
        and _NEARLY * budget <= cost.typical <= budget
    ):
        spent = Money(context.currency, budget, rounded="cent")
        yield Say("money.buys", budget=spent, bought=Hours(hours), need=Hours(need))
