"""What holds for every owner and every team."""

from dataclasses import replace
from types import SimpleNamespace

import pytest
from hypothesis import assume, example, given, settings
from hypothesis import strategies as st

from obmva.analysis.assignments import assign
from obmva.analysis.decision import decide
from obmva.analysis.planning import Planner
from obmva.analysis.roadmap import roadmap
from obmva.analysis.situation import Offered
from obmva.quantities import WEEKS_A_MONTH, Offer
from obmva.report.team import team_plan
from obmva.text.speaker import speaker

HAIR = 1e-6
OF_THE_BUDGET = 1 + 1e-9


@pytest.fixture(scope="module")
def seeds():
    return st.integers(10_000, 99_999)


@given(data=st.data())
@settings(max_examples=60, deadline=None)
def test_more_budget_never_lowers_what_can_be_covered(data, make_case, seeds):
    search = make_case(data.draw(seeds))
    budget = data.draw(st.integers(1, 5000))
    more = budget + data.draw(st.integers(1, 3000))
    less, richer = (
        type(search)(replace(search.staffing, budget=amount, most_money=amount * 1.1), search.method)
        for amount in (budget, more)
    )
    assert richer.most_coverage >= less.most_coverage - HAIR


@given(data=st.data())
@settings(max_examples=60, deadline=None)
def test_more_hours_for_directing_never_lower_what_can_be_covered(data, make_case, seeds):
    search = make_case(data.draw(seeds))
    hours = data.draw(st.integers(0, 30))
    less, more = (type(search)(replace(search.staffing, owner_hours=given), search.method) for given in (hours, hours + 2))
    assert more.most_coverage >= less.most_coverage - HAIR


@given(data=st.data())
@settings(max_examples=60, deadline=None)
def test_a_cheaper_rate_never_raises_the_least_cost_of_as_much_work(data, shipped, owners):
    situation = data.draw(owners(shipped, stated=True, kinds_known=True, least_items=1))
    planner = Planner(replace(situation, budget=None), shipped)
    offered = {one.role for one in situation.offers}
    priced = [one for one in planner.staffing.hireable if one.price > 0 and one.id not in offered]
    assume(priced)
    role, factor = data.draw(st.sampled_from(priced)), data.draw(st.sampled_from([0.5, 0.9]))
    offers = (*situation.offers, Offered(role.id, Offer("hour", factor * role.price)))
    cheaper = planner.elsewhere(replace(planner.situation, offers=offers))
    least = 0.8 * planner.search.most_coverage
    before, after = (
        min(
            (team.cost for one in search.compositions if (team := search.cheapest_of(one, least - HAIR))),
            default=0.0,
        )
        for search in (planner.search, cheaper.search)
    )
    assert after <= before + 1e-3


@given(data=st.data())
@settings(max_examples=40, deadline=None)
def test_no_plan_breaks_a_limit(data, shipped, owners):
    situation = data.draw(owners(shipped, least_items=1))
    planner = Planner(situation, shipped)
    assume(any(item.level for item in situation.active_items))
    for plan in planner.plans:
        people, hours = plan.team.composition.people, plan.team.hours.worked
        assert all(one.low - HAIR <= worked <= one.high + HAIR for one, worked in zip(people, hours, strict=True))
        least = sum(one.low * one.price for one in people)
        if situation.budget is not None:
            cap = situation.budget * (1.1 if situation.flexible and least > situation.budget else 1)
            assert plan.team.cost <= cap * OF_THE_BUDGET + HAIR
        if situation.owner_hours is not None:
            assert plan.team.owner_hours <= situation.owner_hours * WEEKS_A_MONTH + HAIR
        assert len(people) <= shipped.method.plan.most_people
        for one in people:
            setting = one.alternative.role.setting
            assert situation.choices.get("on-site") != "yes" or setting.on_site
            contracts = {setting.contract} | ({"employee"} if setting.employed else set())
            asked = {"refuse": "contractor", "needed": "employee"}.get(situation.choices.get("employment"))
            assert asked in {None, *contracts}


ROUTINE_MUST_MOVE_ASIDE = (
    10125,
    10466,
    12585,
    12661,
    13290,
)  # cases in which handing out greedily is not enough


@given(number=st.integers(10_000, 99_999) | st.sampled_from(ROUTINE_MUST_MOVE_ASIDE))
@example(number=ROUTINE_MUST_MOVE_ASIDE[0])
@example(number=ROUTINE_MUST_MOVE_ASIDE[1])
@example(number=ROUTINE_MUST_MOVE_ASIDE[2])
@settings(max_examples=60, deadline=None)
def test_who_does_what_adds_up(number, make_case):
    search = make_case(number)
    team = search.best()
    assignments, items = assign(team), search.staffing.demand.items
    weighted = sum(one.hours * items[one.item].priority for one in assignments.work)
    assert weighted == pytest.approx(team.coverage, abs=HAIR)
    assert assignments.directing(None) == pytest.approx(team.owner_hours, abs=HAIR)
    for person, hours in enumerate(assignments.hours):
        assert assignments.covered(person) + assignments.directing(person) <= hours + HAIR
    for place, item in enumerate(items):
        assert sum(one.hours for one in assignments.work if one.item == place) <= (item.hours or 0) + HAIR


@given(data=st.data())
@settings(max_examples=40, deadline=None)
def test_a_plan_with_one_role_is_what_is_recommended(data, shipped, owners):
    situation = data.draw(owners(shipped, stated=True, kinds_known=True, least_items=1, priorities=False))
    assume(situation.active_items)
    planner = Planner(situation, shipped)
    for evaluation in decide(replace(situation, items=situation.active_items), shipped).evaluations:
        places = [place for place, one in enumerate(planner.staffing.hireable) if one.id == evaluation.id]
        places.sort(
            key=lambda place: (
                -planner.staffing.hireable[place].share,
                planner.staffing.hireable[place].label,
            )
        )
        teams = [(place,) for place in places[:1] if planner.staffing.allowed((place,))]
        gives_nothing_back = evaluation.engagement.freed < shipped.method.gate.least_freed  # such a one is in no plan
        if evaluation.status == "excluded" or evaluation.alternative.price is None or not teams or gives_nothing_back:
            continue
        team = planner.among(teams).best()
        assert team.hours.worked == pytest.approx((evaluation.engagement.hours,), rel=1e-6)
        assert team.cost == pytest.approx(evaluation.engagement.cost, rel=1e-6)


def cents(amount):
    return round(100 * amount)


@given(data=st.data())
@settings(max_examples=60, deadline=None)
def test_the_parts_of_every_plan_add_up_to_the_cent(data, shipped, owners):
    planner = Planner(data.draw(owners(shipped, stated=True, kinds_known=True, least_items=1)), shipped)
    items = planner.staffing.demand.items
    for plan in planner.plans:
        lines = [f"line {number}" for number in range(len(items))]
        shown = team_plan(plan, SimpleNamespace(planner=planner, lines=lines, currency="EUR", speak=speaker("en")))
        for end in ("low", "typical", "high"):
            assert sum(cents(getattr(one.monthly_cost, end)) for one in shown.everyone) == cents(
                getattr(shown.monthly_cost_with_more_hours, end)
            )
        assert sum(cents(one.hours) for one in shown.assignments) == cents(shown.covered_hours)
        assert cents(shown.owner_hours) + sum(cents(one.hours) for one in shown.left) == cents(shown.own_hours)
        total = sum(item.hours for item in items)
        assert shown.covered_hours + sum(one.hours for one in shown.left) == pytest.approx(total, abs=0.05 * len(items))


@given(data=st.data())
@settings(max_examples=40, deadline=None)
def test_on_the_way_nobody_goes_and_no_limit_is_broken(data, shipped, owners):
    situation = data.draw(owners(shipped, least_items=1))
    planner = Planner(situation, shipped)
    assume(any(item.level for item in situation.active_items) and planner.plans)
    hired, hours = set(), {}
    for step in roadmap(planner, None).steps:
        now = dict(zip(step.team.composition.team, step.team.hours.worked, strict=True))
        assert hired <= set(now)
        assert all(now[place] >= before - HAIR for place, before in hours.items())
        assert step.trigger != "budget" or step.team.cost <= step.value * OF_THE_BUDGET
        hired, hours = set(now), now
