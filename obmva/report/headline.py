"""The first sentences: whom to hire, for how many hours and how much money, or why nobody yet."""

from collections.abc import Iterator

from obmva.analysis.decision import Decision, Evaluation
from obmva.models import Question
from obmva.report.limits import condition_words, exclusion_views
from obmva.report.naming import capitalised, with_article
from obmva.report.ranking import monthly_cost, price_of_freed_hour
from obmva.report.wording import hourly, hours, listed, money, money_range
from obmva.text import Text

_WEEKS_A_YEAR, _MONTHS_A_YEAR = 52, 12
_AN_HOUR, _NEARLY = 1, 0.98
_CHANGE_OF_MIND = 2.0
_CONDITIONS_SAID = ("budget", "owner-hours", "rate")


def headline(decision: Decision, currency: str, first_question: Question | None, text: Text) -> tuple[str, ...]:
    """Return one to three sentences, the recommendation first."""
    say = text.headlines
    match decision.verdict:
        case "not-enough-known":
            return tuple(_not_enough(decision, first_question, text))
        case "nothing-feasible":
            return (say.nothing_feasible, _nearest(decision, currency, text))
        case "hold":
            return tuple(_hold(decision, text))
        case "clear" | "leaning" | "toss-up":
            return tuple(_hire(decision, currency, text))


def _not_enough(decision: Decision, first_question: Question | None, text: Text) -> Iterator[str]:
    say = text.headlines
    if decision.recommended is None:
        yield say.not_enough_understood if decision.situation.active_items else say.not_enough_known
    else:
        yield say.not_enough_work.format(a_role=with_article(_leader(decision).alternative.role))
    if first_question is not None:
        ask = say.not_enough_next if decision.recommended else say.not_enough_first
        yield ask.format(ask=first_question.ask.en)


def _hire(decision: Decision, currency: str, text: Text) -> Iterator[str]:
    leader = _leader(decision)
    rival = runner_up(decision)
    yield _first_sentence(leader, currency, text, is_settled=decision.verdict != "toss-up")
    if decision.verdict == "toss-up" and rival is not None:
        close = leader.value - rival.value < decision.beliefs.method.verdict.tie
        say = text.headlines.toss_up if close else text.headlines.toss_up_open
        yield say.format(A_rival=capitalised(with_article(rival.alternative.role)))
    if leader.twin is not None:
        yield _twin(decision, leader, text)
    if conditions := [words for question, words in condition_words(leader, currency, text).items()
                      if question in _CONDITIONS_SAID]:  # fmt: skip
        yield text.headlines.open_limit.format(conditions=listed(conditions, "and"))


def runner_up(decision: Decision) -> Evaluation | None:
    """Return the next best possible role that is another kind of help than the recommended one."""
    leader = _leader(decision)
    return next((one for one in decision.evaluations if one.rank is not None and one.id not in {leader.id, leader.twin}), None)


def _first_sentence(leader: Evaluation, currency: str, text: Text, *, is_settled: bool) -> str:
    """Say whom to hire, or while that is not settled who looks best, for how many hours and how much a month."""
    say = text.headlines
    cost = monthly_cost(leader)
    values = {"a_role": with_article(leader.alternative.role), "hours": hours(leader.engagement.hours)}
    if cost is None:
        return (say.hire_unpriced if is_settled else say.looks_best_unpriced).format(**values)
    values["typical"] = money(cost.typical, currency)
    return (say.hire if is_settled else say.looks_best).format(**values)


def _twin(decision: Decision, leader: Evaluation, text: Text) -> str:
    twin = next(one for one in decision.evaluations if one.id == leader.twin).alternative.role
    remote = leader.alternative.role.setting.remote
    say = text.headlines.twin_remote if remote else text.headlines.twin_on_site
    return say.format(a_twin=with_article(twin))


def _hold(decision: Decision, text: Text) -> Iterator[str]:
    say = text.headlines
    leader = with_article(_leader(decision).alternative.role) if decision.recommended else ""
    reasons = {
        "dropped": say.hold_dropped,
        "rule-based": say.hold_rule_based,
        "too-little": say.hold_too_little,
        "nothing-written": say.hold_nothing_written,
        "nothing-back": say.hold_nothing_back,
        "weak": say.hold_weak.format(a_role=leader),
    }
    yield reasons[decision.hold_reason or "weak"]
    if leader and decision.hold_reason != "weak":
        yield say.hold_next.format(a_role=leader)


def nearest(decision: Decision) -> Evaluation:
    """Return the excluded role that the fewest and smallest changes would make possible, and that would give time back."""
    least = decision.beliefs.method.gate.least_freed
    return min(
        decision.evaluations,
        key=lambda one: (len(one.exclusions), one.engagement.freed < least, _step(one), -one.value, one.id),
    )


def _step(evaluation: Evaluation) -> float:
    """Return by how much the first limit of a role would have to grow; what is no number counts as doubling one."""
    numbers = evaluation.exclusions[0].numbers if evaluation.exclusions else {}
    for given, needed in (("budget", "cost"), ("given", "needed")):
        if numbers.get(given):
            return numbers[needed] / numbers[given]
    return _CHANGE_OF_MIND


def _nearest(decision: Decision, currency: str, text: Text) -> str:
    closest = nearest(decision)
    messages = exclusion_views(closest, currency, text)
    values = {"a_role": with_article(closest.alternative.role), "message": messages[0].message}
    if len(messages) > 1:
        return text.headlines.nothing_nearest_also.format(**values, others=len(messages) - 1)
    return text.headlines.nothing_nearest.format(**values)


def _leader(decision: Decision) -> Evaluation:
    return next(one for one in decision.evaluations if one.id == decision.recommended)


def money_sentences(decision: Decision, leader: Evaluation, text: Text) -> tuple[str, ...]:
    """Say what the engagement gives back, what each hour costs, and when it pays off."""
    return tuple(sentence for sentence in (
        _bought(decision, leader, text), _between(leader, text), _gives_back(leader, text), _pays(decision, leader, text),
    ) if sentence)  # fmt: skip


def _bought(decision: Decision, leader: Evaluation, text: Text) -> str:
    """Say where the budget buys fewer hours than the role could take, or the least purchase is more than the work fills."""
    need, bought, price = leader.need, leader.engagement.hours, leader.alternative.price
    budget = decision.situation.budget
    if bought - need >= _AN_HOUR:
        return text.money.least_bought.format(least=hours(bought), need=hours(need))
    if budget is None or price is None or need - bought < _AN_HOUR or bought * price.typical < _NEARLY * budget:
        return ""
    return text.money.buys.format(budget=money(budget, price.currency), bought=hours(bought), need=hours(need))


def _between(leader: Evaluation, text: Text) -> str:
    cost = monthly_cost(leader)
    if cost is None or cost.low == cost.high:
        return ""
    return text.money.between.format(range=money_range(cost.low, cost.high, cost.currency))


def _gives_back(leader: Evaluation, text: Text) -> str:
    engagement = leader.engagement
    if engagement.freed <= 0:
        return text.money.nothing_back
    owner = hours(engagement.supervision * _MONTHS_A_YEAR / _WEEKS_A_YEAR)
    price = price_of_freed_hour(leader)
    if price is None or leader.alternative.price is None:
        return text.money.gives_back_unpriced.format(freed=hours(engagement.freed), owner=owner)
    each = hourly(price, leader.alternative.price.currency)
    return text.money.gives_back.format(freed=hours(engagement.freed), price=each, owner=owner)


def _pays(decision: Decision, leader: Evaluation, text: Text) -> str:
    price, worth = price_of_freed_hour(leader), decision.situation.worth
    if price is None or leader.alternative.price is None or leader.engagement.cost is None:
        return ""
    currency = leader.alternative.price.currency
    if worth is None:
        return text.money.pays_off.format(price=hourly(price, currency))
    if price > worth:
        return text.money.pays_not.format(worth=hourly(worth, currency))
    enough, freed = hours(leader.engagement.cost / worth), hours(leader.engagement.freed)
    return text.money.pays.format(worth=hourly(worth, currency), hours=enough, freed=freed)


def price_basis(leader: Evaluation, area: str, text: Text) -> str:
    """Say what the prices rest on: market, kind of figures, year, before VAT."""
    price, say = leader.alternative.price, text.money
    if price is None:
        return ""
    if price.quoted:
        return say.basis_quoted.format(area=area)
    year = say.basis_year.format(year=price.year) if price.year else say.basis_undated
    basis = getattr(text.bases, price.basis.replace("-", "_"))
    sentence = say.basis.format(area=area, basis=basis, year=year)
    return f"{sentence} {say.on_cost}" if leader.alternative.role.setting.contract == "employee" else sentence
