"""What is said about a plan: whom to hire, what stands in the way, when to add whom, what it really
costs.
"""

from collections.abc import Iterator, Sequence, Set
from dataclasses import replace

from obmva.analysis.candidates import Candidate
from obmva.analysis.employment import EmploymentFlag
from obmva.analysis.planning import Planner
from obmva.analysis.quoting import QuoteCheck
from obmva.analysis.relaxing import Relaxation
from obmva.analysis.roadmap import Step
from obmva.analysis.true_price import MONTHS_A_YEAR, TruePrice
from obmva.catalog import Catalog
from obmva.models import Currency, QuestionId
from obmva.quantities import WEEKS_A_MONTH
from obmva.report.naming import capitalised, with_article
from obmva.report.plan_names import article, hours_exactly, person_name
from obmva.report.plan_people import in_words
from obmva.report.plan_results import PresentTeam, TeamPlan
from obmva.report.quotes import quote_sentence
from obmva.report.results import Sentence
from obmva.report.wording import hourly, listed, money
from obmva.text import Text

WORTH_NAMING = 0.5  # hours a month: nobody buys less
_NEARLY_ALL = 0.05


def hire_sentences(
    best: TeamPlan, now: PresentTeam, total: float, currency: Currency, text: Text
) -> tuple[str, ...]:
    """Say whom to hire, what that takes off the owner, and what is left before and after; `total`
    is all hours of work.
    """
    say = text.plan
    amounts = {"covered": hours_exactly(best.covered_hours), "total": hours_exactly(total)}
    covered = say.covers.format(**amounts)
    if now.covered_hours > 0:
        covered = say.covers_with.format(**amounts, now=hours_exactly(now.covered_hours))
    elif total - best.covered_hours < _NEARLY_ALL:
        covered = say.covers_all.format(**amounts)
    return (_whom(best, currency, text), covered, _own_hours(best, now, text))


def _own_hours(best: TeamPlan, now: PresentTeam, text: Text) -> str:
    """Say how much of the owner's own time the work takes, before and after."""
    left, directing = round(best.own_hours - best.owner_hours, 1), round(best.owner_hours, 1)
    sentence = text.plan.own_directing if left < _NEARLY_ALL else text.plan.own
    if best.owner_hours < _NEARLY_ALL or _NEARLY_ALL <= left < WORTH_NAMING:
        sentence = text.plan.own_work
    return sentence.format(
        after=hours_exactly(left + directing),
        before=hours_exactly(now.own_hours),
        left=hours_exactly(left),
        directing=hours_exactly(directing),
    )


def _whom(best: TeamPlan, currency: Currency, text: Text) -> str:
    say, cost = text.plan, money(best.monthly_cost_with_more_hours.typical, currency)
    people = in_words(best.everyone, text)
    if not best.roles:
        return say.more_hours.format(people=listed(people, "and"), cost=cost)
    if len(people) > 1:
        return say.hire_many.format(people=listed(people, "and"), cost=cost)
    role = best.roles[0]
    return say.hire_one.format(
        a_role=article(role.name), hours=hours_exactly(role.hours), cost=cost
    )


def relax_sentence(
    change: Relaxation, people: TeamPlan, currency: Currency, catalog: Catalog, text: Text
) -> str:
    """Say the smallest change after which somebody fits, and who."""
    words = listed(in_words(people.everyone, text), "and")
    return text.plan.relax.format(change=_change(change, currency, catalog, text), people=words)


def together_sentence(
    changes: Sequence[Relaxation],
    people: TeamPlan,
    currency: Currency,
    catalog: Catalog,
    text: Text,
) -> str:
    """Say the two changes after which somebody fits, and who."""
    words = listed(in_words(people.everyone, text), "and")
    told = listed([_change(change, currency, catalog, text) for change in changes], "and")
    return text.plan.relax_together.format(changes=told, people=words)


def _change(change: Relaxation, currency: Currency, catalog: Catalog, text: Text) -> str:
    before, after = relax_words(change, currency, catalog)
    values = {"before": before, "after": after}
    match change.what:
        case "budget":
            return text.plan.relax_budget.format(**values)
        case "owner-hours":
            return text.plan.relax_owner_hours.format(**values)
        case "people":
            return text.plan.relax_people.format(**values)
        case "work-hours":
            return text.plan.relax_work.format(**values)
        case "on-site" | "employment" | "team":
            label = catalog.questions[QuestionId(change.what)].label.en
            return text.plan.relax_choice.format(**values, label=label)


def relax_words(change: Relaxation, currency: Currency, catalog: Catalog) -> tuple[str, str]:
    """Return what to change, from and to, as people write it."""
    before, after = (
        _value(change.what, value, currency, catalog) for value in (change.before, change.after)
    )
    return before, after


def _value(what: str, value: float | str, currency: Currency, catalog: Catalog) -> str:
    if isinstance(value, str):
        return next(
            (
                option.en
                for option in catalog.questions[QuestionId(what)].options
                if option.id == value
            ),
            value,
        )
    if what == "work-hours":
        return hours_exactly(value)
    return f"{currency} {value:,.0f}" if what == "budget" else f"{value:g}"


def step_when(step: Step, work: float, currency: Currency, catalog: Catalog, text: Text) -> str:
    """Say which number tells that it is time for a step; `work` are the hours of work a
    month now.
    """
    say, value = text.plan, step.value
    number = value if isinstance(value, float | int) else 0.0
    match step.trigger:
        case "now":
            return say.step_now
        case "settled":
            return say.step_settled.format(weeks=f"{number:g}") if number > 0 else say.step_next
        case "budget":
            return say.step_budget.format(money=f"{currency} {number:,.0f}")
        case "work-hours":
            return say.step_work.format(hours=f"{number:g}", now=hours_exactly(work))
        case "owner-hours":
            return say.step_owner_hours.format(hours=f"{number:g}")
        case "people":
            return say.step_people.format(count=f"{number:g}")
        case "on-site" | "employment" | "team":
            label = catalog.questions[QuestionId(step.trigger)].label.en
            return say.step_choice.format(
                label=label, option=_value(step.trigger, value or "", currency, catalog)
            )


def price_sentences(
    price: TruePrice,
    people: Sequence[Candidate],
    now: PresentTeam,
    worth: float | None,
    currency: Currency,
    text: Text,
) -> Iterator[str]:
    """Say what the first year costs in money and in the owner's time, and when it has paid for
    itself.
    """
    say = text.plan
    if price.price_useful is not None:
        yield _first_year(
            price.first_year, hourly(price.price_useful, currency), now, currency, text
        )
    for one in price.people:
        if one.unused >= 1:
            least, name = (
                people[one.person].alternative.role.hours.min,
                article(person_name(people[one.person], text)),
            )
            yield say.unused.format(
                hours=hours_exactly(one.unused), a_role=name, least=hours_exactly(least)
            )
    on_cost = sum(one.on_cost for one in price.people)
    if on_cost > 0:
        yield say.on_cost.format(money=money(on_cost, currency))
    yield from _own_time(price, text)
    if worth is not None:
        yield _break_even(price.break_even, hourly(worth, currency), text)


def _first_year(year: float, price: str, now: PresentTeam, currency: Currency, text: Text) -> str:
    if not now.roles:
        return text.plan.first_year.format(money=money(year, currency), price=price)
    if now.monthly_cost is None:
        return text.plan.first_year_beside.format(money=money(year, currency), price=price)
    total = money(year + MONTHS_A_YEAR * now.monthly_cost.typical, currency)
    return text.plan.first_year_with.format(money=money(year, currency), price=price, all=total)


def _own_time(price: TruePrice, text: Text) -> Iterator[str]:
    say, bring_in = text.plan, sum(one.onboarding for one in price.people)
    weeks = max((one.weeks for one in price.people), default=0.0)
    hours = f"{price.owner_year:.0f}"
    if bring_in > 0:
        yield say.own_time.format(hours=hours, bring_in=hours_exactly(bring_in))
    elif price.owner_year >= 1:
        yield say.own_time_directing.format(hours=hours)
    if weeks > 0:
        yield say.learning.format(weeks=hours_exactly(weeks))


def _break_even(months: int | None, worth: str, text: Text) -> str:
    if months is None:
        return text.plan.break_even_never.format(worth=worth)
    return (text.plan.break_even_soon if months == 1 else text.plan.break_even).format(
        worth=worth, months=months
    )


def quote_in_plan(check: QuoteCheck, currency: Currency, catalog: Catalog, text: Text) -> Sentence:
    """Say whether a quote is low, usual or high, and whether it changes the plan."""
    sentence = quote_sentence(check, currency, catalog, text)
    changes = text.plan.quote_changes if check.changes_plan else text.plan.quote_keeps
    return replace(sentence, text=f"{sentence.text} {changes}")


def employment_sentence(flag: EmploymentFlag, catalog: Catalog, text: Text) -> Sentence:
    """Name what points to employment."""
    factors = [getattr(text.plan, factor.replace("-", "_")) for factor in flag.factors]
    values = {
        "A_role": capitalised(with_article(catalog.roles[flag.role])),
        "hours": hours_exactly(flag.hours),
    }
    sentence = text.plan.employment_flag.format(**values, factors=listed(factors, "and"))
    return Sentence(f"employment-{flag.role}", sentence, flag.sources)


def condition_sentences(
    planner: Planner, best: TeamPlan, now: PresentTeam, currency: Currency, text: Text
) -> Iterator[Sentence]:
    """Say what the plan still hangs on: answers that are open, and how the budget was taken."""
    conditions = list(_conditions(planner, best, now, currency, text))
    if conditions:
        yield Sentence(
            "conditions", text.plan.holds_if.format(conditions=listed(conditions, "and"))
        )
    if now.roles and planner.situation.budget is not None:
        yield Sentence("budget", text.plan.budget_is_new)


def _conditions(
    planner: Planner, best: TeamPlan, now: PresentTeam, currency: Currency, text: Text
) -> Iterator[str]:
    situation, say = planner.situation, text.conditions
    roles = [planner.knowledge.roles[one.role] for one in best.roles]
    if "on-site" not in situation.choices and any(not role.setting.on_site for role in roles):
        yield (
            text.plan.not_all_on_site
            if any(role.setting.on_site for role in roles)
            else say.on_site
        )
    if "employment" not in situation.choices and roles:
        yield _contracts({role.setting.contract for role in roles}, text)
    if situation.budget is None:
        yield say.budget.format(money=money(best.monthly_cost_with_more_hours.typical, currency))
    more = (best.owner_hours - now.owner_hours) / WEEKS_A_MONTH
    if situation.owner_hours is None and more >= _NEARLY_ALL:
        yield say.owner_hours.format(hours=hours_exactly(more))
    doers = any(not role.needs_doers for role in roles) or bool(now.roles)
    if "team" not in situation.choices and roles and not doers:
        yield text.plan.needs_doers


def _contracts(contracts: Set[str], text: Text) -> str:
    if len(contracts) > 1:
        return text.plan.both_contracts
    return (
        text.conditions.employment_employee
        if "employee" in contracts
        else text.conditions.employment_contractor
    )
