"""What a plan really costs: the first year, idle and learning hours, the owner's time; every role
at the same hours; offers in hand; and what points to employment.
"""

from collections.abc import Iterator

from obmva.analysis.candidates import Candidate
from obmva.analysis.employment import employment_flags
from obmva.analysis.offers import offers_in_hand
from obmva.analysis.true_price import (
    MONTHS_A_YEAR,
    PersonPrice,
    SameHours,
    TruePrice,
    at_same_hours,
    true_price,
)
from obmva.models import EmploymentFactor, RoleId
from obmva.quantities import WEEKS_A_MONTH
from obmva.report.context import PlanContext
from obmva.report.money import cost_of
from obmva.report.offers import offer_views
from obmva.report.people import exactly, named
from obmva.report.plan_results import (
    EmploymentView,
    PersonCost,
    SameHoursView,
    TruePriceView,
)
from obmva.report.results import OfferView
from obmva.report.team_results import PresentTeam
from obmva.text.say import All, Hours, Money, Number, Say


def price_of_best(context: PlanContext, present: PresentTeam) -> TruePriceView | None:
    """Return what the best plan costs in its first year; None where nobody is to be hired."""
    if not context.proposal.plans:
        return None
    assignments = context.proposal.plans[0].assignments
    price = true_price(assignments, context.situation.worth)
    sentences = _sentences(price, assignments.people, present, context)
    return TruePriceView(
        tuple(_person(one, assignments.people[one.person], context) for one in price.people),
        price.first_year,
        price.price_useful,
        price.owner_year,
        price.break_even,
        tuple(map(context.speak, sentences)),
    )


def _person(price: PersonPrice, one: Candidate, context: PlanContext) -> PersonCost:
    least = _least(one)
    parts = (
        Say(
            "plan.cost-of.month",
            hours=exactly(price.hours),
            month=context.money(price.cost.typical),
            unused=exactly(price.unused),
            least=exactly(least),
        ),
        *_price_of_work(price.price_useful, context),
        Say(
            "plan.cost-of.yours",
            bring_in=exactly(price.onboarding),
            owner=_weekly(price.owner_hours),
        ),
        Say("plan.cost-of.learning", weeks=exactly(price.weeks)),
    )
    name = named(one)
    return PersonCost(
        role=one.id,
        name=context.speak(name),
        hours=price.hours,
        cost=price.cost.typical,
        smallest_purchase=least,
        unused_hours=price.unused,
        on_cost=price.on_cost,
        fixed=price.fixed,
        once=price.once,
        onboarding_hours=price.onboarding,
        weeks_to_useful=price.weeks,
        owner_hours=price.owner_hours,
        price_of_useful_hour=price.price_useful,
        words=context.speak(Say("page.titled", title=name, words=All(parts, "semicolon"))),
    )


def _least(one: Candidate) -> float:
    return 0.0 if one.present else one.alternative.least


def _weekly(hours: float) -> Hours:
    return exactly(hours / WEEKS_A_MONTH)


def _price_of_work(price: float | None, context: PlanContext) -> tuple[Say, ...]:
    return () if price is None else (Say("plan.cost-of.work", price=context.an_hour(price)),)


# ------------------------------------------------------------------ the first year


def _sentences(
    price: TruePrice, people: tuple[Candidate, ...], present: PresentTeam, context: PlanContext
) -> Iterator[Say]:
    """Say what the first year costs in money and in the owner's time, and when it has paid for
    itself.
    """
    if price.price_useful is not None:
        yield _first_year(price, present, context)
    for one in price.people:
        if one.unused >= 1:
            who = people[one.person]
            least = exactly(who.alternative.least)
            yield Say("plan.unused", hours=exactly(one.unused), who=named(who, "a"), least=least)
    on_cost = sum(one.on_cost for one in price.people)
    if on_cost > 0:
        yield Say("plan.on-cost", money=context.money(on_cost))
    posts = [one for one in price.people if people[one.person].alternative.is_post]
    if posts:
        workplace, hiring = sum(one.fixed for one in posts), sum(one.once for one in posts)
        money = {"workplace": context.money(workplace), "hiring": context.money(hiring)}
        yield Say("plan.post", **money)
    yield from _own_time(price)
    if context.situation.worth is not None:
        yield _break_even(price.break_even, context.an_hour(context.situation.worth))


def _first_year(price: TruePrice, present: PresentTeam, context: PlanContext) -> Say:
    key, everyone = "plan.first-year", None
    if present.roles:
        key = "plan.first-year-beside"
    if present.monthly_cost is not None:
        key = "plan.first-year-with"
        there = MONTHS_A_YEAR * present.monthly_cost.typical
        everyone = context.money(price.first_year + there)
    hour = context.an_hour(price.price_useful)
    return Say(key, money=context.money(price.first_year), price=hour, all=everyone)


def _own_time(price: TruePrice) -> Iterator[Say]:
    bring_in = sum(one.onboarding for one in price.people)
    hours = Number(price.owner_year, decimals=0)
    if bring_in > 0:
        yield Say("plan.own-time", hours=hours, bring_in=exactly(bring_in))
    elif price.owner_year >= 1:
        yield Say("plan.own-time-directing", hours=hours)
    weeks = max((one.weeks for one in price.people), default=0.0)
    if weeks > 0:
        yield Say("plan.learning", weeks=exactly(weeks))


def _break_even(months: int | None, worth: Money | None) -> Say:
    if months is None:
        return Say("plan.break-even.never", worth=worth)
    key = "plan.break-even.soon" if months == 1 else "plan.break-even.months"
    return Say(key, worth=worth, months=months)


# ------------------------------------------------------------------ beside it


def same_hours(context: PlanContext) -> Iterator[SameHoursView]:
    """Yield every role at the hours of whoever works most in the best plan, the cheapest first."""
    if not context.proposal.plans:
        return
    worked = max(context.proposal.plans[0].team.hours.worked)
    hireable = context.planner.staffing.hireable
    for one in at_same_hours(hireable, worked, context.situation.worth):
        yield _at_hours(one, context)


def _at_hours(one: SameHours, context: PlanContext) -> SameHoursView:
    month = context.money(one.cost.typical)
    parts = (
        Say("plan.cost-of.hours", hours=exactly(one.hours), month=month),
        *_price_of_work(one.price, context),
        Say("plan.cost-of.directing", owner=_weekly(one.owner_hours)),
    )
    said = Say("page.titled", title=one.alternative.role, words=All(parts, "semicolon"))
    return SameHoursView(
        role=one.alternative.id,
        hours=one.hours,
        monthly_cost=cost_of(one.alternative, one.hours, context.currency),
        owner_hours=one.owner_hours,
        first_year=one.year,
        price_of_useful_hour=one.price,
        words=context.speak(said),
    )


def offers(context: PlanContext) -> tuple[OfferView, ...]:
    """Return the offers in hand, each held against the work and its market, and whether those for
    its role change whom to hire.
    """
    found = offers_in_hand(context.situation, context.planner.knowledge)
    changes: dict[RoleId, Say] = {}
    if context.proposal.plannable:
        for role in {one.offered.role for one in found}:
            hangs = context.planner.hangs_on_offers(role)
            changes[role] = Say("offers.changes" if hangs else "offers.keeps")
    return offer_views(found, context, changes)


def employment(context: PlanContext) -> Iterator[EmploymentView]:
    """Yield what points to employment for those of the best plan who would send an invoice."""
    if not context.proposal.plans:
        return
    for flag in employment_flags(context.planner, context.proposal.plans[0].team):
        said = Say(
            "plan.employment-flag",
            role=context.planner.knowledge.roles[flag.role],
            hours=exactly(flag.hours),
            factors=All(tuple(map(_factor, flag.factors))),
        )
        told = context.sentence(f"employment-{flag.role}", said, flag.sources)
        yield EmploymentView(**vars(told), role=flag.role, factors=flag.factors)


def _factor(factor: EmploymentFactor) -> Say:
    return Say(f"plan.factors.{factor}")
