import math
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from obmva.analysis.criteria import Expectation, ValueFunction, suited, value_functions, weighted_value
from obmva.analysis.decision import decide
from obmva.analysis.situation import Item, Offered, Situation
from obmva.quantities import Offer

POINTS = [(-2, 0), (0, 1), (1, 0.7), (3, 0.1)]
ADMIN = Item(20.0, "execute", "admin")
ALL_KNOWN = {
    "team": "none",
    "revenue": "low",
    "offers": "proven",
    "written-down": "most",
    "steady": "steady",
    "term": "ongoing",
    "hand-over": "tasks",
    "for-whom": "business",
    "goal-now": "free-time",
    "goal-later": "grow",
}


@pytest.mark.parametrize(
    ("performance", "value"),
    [
        pytest.param(-2, 0, id="the first point"),
        pytest.param(0, 1, id="a point between"),
        pytest.param(3, 0.1, id="the last point"),
        pytest.param(-1, 0.5, id="halfway up"),
        pytest.param(0.5, 0.85, id="halfway down"),
        pytest.param(2.5, 0.25, id="three quarters down"),
        pytest.param(-9, 0, id="flat before the first"),
        pytest.param(9, 0.1, id="flat after the last"),
        pytest.param(math.inf, 0.1, id="infinite"),
        pytest.param(-math.inf, 0, id="minus infinite"),
    ],
)
def test_values_lie_on_straight_lines_between_points(performance, value):
    assert ValueFunction(POINTS)(performance) == pytest.approx(value)


@settings(max_examples=30, deadline=None, derandomize=True)
@given(performances=st.tuples(st.floats(-5, 5), st.floats(-5, 5)).map(sorted))
def test_a_better_performance_never_has_a_lower_value(performances, shipped):
    worse, better = performances
    functions = value_functions(shipped.method.criteria)
    assert all(functions[id_](better) >= functions[id_](worse) for id_ in ("coverage", "readiness", "served", "goals"))
    assert functions["cost"](better) <= functions["cost"](worse)
    assert functions["authority"](-abs(better)) >= functions["authority"](-abs(better) - 1)
    assert functions["authority"](abs(better)) >= functions["authority"](abs(better) + 1)


@pytest.fixture(scope="session")
def expected(make_role, make_knowledge):
    """Expectations of one helper, the rest known as in `ALL_KNOWN`: `expected({"authority": 1}, ADMIN, team="small")`."""

    def expect(changes, *items, **known):
        facts = {
            name: known.pop(name)
            for name in ("budget", "owner_hours", "worth", "market", "offers")
            if name in known and (name != "offers" or not isinstance(known[name], str))
        }
        said = {name.replace("_", "-"): option for name, option in known.items()}
        choices = {id_: option for id_, option in (ALL_KNOWN | said).items() if option != "open"}
        owner = Situation(items or (ADMIN,), choices, **facts)
        return decide(owner, make_knowledge(make_role(**changes))).evaluations[0].expectations

    return expect


@pytest.mark.parametrize(
    ("items", "performance", "value"),
    [
        pytest.param((ADMIN,), 1, 1, id="all of the work"),
        pytest.param((ADMIN, Item(20.0, "lead", "strategy")), 0.5, 0.25, id="half of it is worth a quarter"),
        pytest.param((ADMIN, Item(60.0, "lead", "strategy")), 0.25, 0.125, id="a quarter of it"),
        pytest.param((ADMIN, Item(20.0, None, None)), 0.5, 0.25, id="an unknown kind is covered by nobody"),
        pytest.param(
            (Item(20.0, "execute", "admin", 3.0), Item(20.0, "lead", "strategy")),
            0.75,
            0.625,
            id="urgent work weighs more",
        ),
        pytest.param((ADMIN, Item(20.0, "lead", "strategy", drop=True)), 1, 1, id="dropped work is no work"),
        pytest.param(
            (Item(None, "execute", "admin"), Item(20.0, "lead", "strategy")),
            0.25 * 0.5 + 0.5 * 2 / 3 + 0.25 * 0.8,
            0.25 * 0.25 + 0.5 * 0.5 + 0.25 * 0.7,
            id="hours not said: over every total",
        ),
    ],
)
def test_coverage_is_the_share_of_priority_hours(items, performance, value, expected):
    assert expected({}, *items)["coverage"] == approximately(performance, value)


def approximately(performance, value):
    return Expectation(pytest.approx(performance), pytest.approx(value))


@pytest.mark.parametrize(
    ("authority", "hand_over", "performance", "value"),
    [
        pytest.param(0, "tasks", 0, 1, id="as much say as is handed over"),
        pytest.param(1, "tasks", 1, 0.75, id="one step too much"),
        pytest.param(3, "tasks", 3, 0.5, id="far too much"),
        pytest.param(1, "day-to-day", -1, 0.5, id="one step too little"),
        pytest.param(0, "day-to-day", -2, 0, id="two steps too little"),
        pytest.param(0, "open", -0.5, 0.75, id="unknown: as the work speaks"),
    ],
)
def test_authority_is_the_distance_to_what_is_handed_over(authority, hand_over, performance, value, expected):
    assert expected({"authority": authority}, hand_over=hand_over)["authority"] == approximately(performance, value)


@pytest.mark.parametrize(
    ("readiness", "known", "value"),
    [
        pytest.param({}, {}, 1, id="nothing stands in the way"),
        pytest.param({"team": {"none": 0.3}, "term": {"ongoing": 0.6}}, {}, 0.3, id="the lowest decides"),
        pytest.param({"team": {"small": 0.3}}, {}, 1, id="another team's readiness says nothing"),
        pytest.param({"steady": {"varies": 0.4}}, {"steady": "open"}, 0.7, id="one unknown: the mean"),
        pytest.param(
            {"steady": {"varies": 0.4}, "term": {"ongoing": 0.6}},
            {"steady": "open"},
            0.5,
            id="the mean of the lowest",
        ),
        pytest.param(
            {"steady": {"varies": 0.4}, "written-down": {"nothing": 0.2}},
            {"steady": "open", "written_down": "open"},
            0.25 * 0.2 + 0.375 * 0.4 + 0.375,
            id="two unknown: the lowest of every pair",
        ),
        pytest.param(
            {"team": {"none": 0.5}, "revenue": {"high": 0.5}},
            {"team": "open", "revenue": "open", "offers": "open"},
            0.5 * (6 / 7 + 1 / 7 * 0.75) + 1 / 7 * 0.25,
            id="team and turnover hang together",
        ),
    ],
)
def test_readiness_is_the_lowest_over_the_business(readiness, known, value, expected):
    assert expected({"readiness": readiness}, **known)["readiness"] == approximately(value, value)


@pytest.mark.parametrize(
    ("for_whom", "value"),
    [
        pytest.param("business", 1, id="made for it"),
        pytest.param("one-executive", 0.5, id="half made for it"),
        pytest.param("private-life", 0, id="made for others"),
        pytest.param("open", 0.875, id="unknown: as the work speaks"),
    ],
)
def test_served_is_how_far_the_role_is_made_for_it(for_whom, value, expected):
    assert expected({}, for_whom=for_whom)["served"] == approximately(value, value)


@pytest.mark.parametrize(
    ("known", "value"),
    [
        pytest.param({}, 1, id="both served"),
        pytest.param({"goal_later": "step-back"}, 0.5, id="only the one for now"),
        pytest.param({"goal_now": "order", "goal_later": "step-back"}, 0.25, id="half of one"),
        pytest.param({"goal_now": "open", "goal_later": "open"}, 0.6875, id="unknown: by their priors"),
    ],
)
def test_goals_for_now_and_for_later_count_the_same(known, value, expected):
    assert expected({}, **known)["goals"] == approximately(value, value)


@pytest.mark.parametrize(
    ("changes", "known", "performance", "value"),
    [
        pytest.param({}, {"worth": 30.0}, 1, 0.5, id="a freed hour costs what an hour is worth"),
        pytest.param({}, {"worth": 60.0}, 0.5, 1, id="half of it"),
        pytest.param({}, {"worth": 15.0}, 2, 0.25, id="twice as much"),
        pytest.param({}, {"worth": 30.0, "offers": (Offered("helper", Offer("hour", 15.0)),)}, 0.5, 1, id="a quote counts"),
        pytest.param({"hours": {"min": 40}}, {"worth": 30.0}, 2, 0.25, id="hours without work are paid too"),
        pytest.param(
            {"supervision": {"per_hour": 1.0}},
            {"worth": 30.0},
            2,
            0.25,
            id="directing takes hours away",
        ),
        pytest.param(
            {"supervision": {"week": 12}},
            {"worth": 30.0},
            None,
            0,
            id="nothing freed is as bad as can be",
        ),
        pytest.param({"rates": []}, {"worth": 30.0}, None, 0.5, id="no price: neither good nor bad"),
        pytest.param({}, {"worth": 30.0, "market": "us"}, None, 0.5, id="no price in this market"),
        pytest.param({}, {}, 1.125, 0.5 * 0.375 + 0.5 * 0.75, id="the worth of an hour by its prior"),
        pytest.param(
            {"supervision": {"per_hour": 0.5}},
            {"worth": 30.0, "written_down": "open"},
            0.25 * 4 + 0.75 * 4 / 3,
            0.75 * 5 / 12,
            id="written down or not, unknown",
        ),
    ],
)
def test_cost_is_the_price_of_a_freed_hour_in_owners_hours(changes, known, performance, value, expected):
    assert expected(changes, **known)["cost"] == approximately(performance, value)


def test_the_budget_is_a_limit_and_no_criterion(expected):
    assert expected({}, budget=1.0, worth=30.0)["authority"] == expected({}, budget=9000.0, worth=30.0)["authority"]
    assert expected({}, budget=600.0, worth=30.0) == expected({}, budget=9000.0, worth=30.0)


@pytest.mark.parametrize(
    ("weights", "value"),
    [
        pytest.param({"coverage": 0.5, "cost": 0.5}, 0.5, id="half of each"),
        pytest.param({"coverage": 1.0, "cost": 0.0}, 0.8, id="one alone"),
    ],
)
def test_the_value_of_a_role_is_the_weighted_sum(weights, value):
    assert weighted_value({"coverage": Expectation(0.9, 0.8), "cost": Expectation(None, 0.2)}, weights) == pytest.approx(value)


MADE_FOR = {
    "suited": {"execute": {"admin": 0.8, "finance": 0.6}, "specialise": {"finance": 1.0}, "basis": "fitted", "note": "invented"}
}
POST = Item(20.0, "execute", "admin", on_site=True)


@pytest.mark.parametrize(
    ("changes", "items", "expected"),
    [
        pytest.param({}, (ADMIN,), 0.8, id="one kind of work"),
        pytest.param({}, (ADMIN, Item(20.0, "specialise", "finance")), 0.9, id="two kinds, by their hours"),
        pytest.param({}, (replace(ADMIN, priority=3.0), Item(20.0, "lead", "strategy")), 0.6, id="by their priority too"),
        pytest.param({}, (ADMIN, Item(20.0, None, None)), 0.4, id="nobody is made for work of unknown kind"),
        pytest.param({}, (POST,), 0.0, id="work on site suits nobody from elsewhere"),
        pytest.param(
            {"scope": {"families_at_once": 1}},
            (ADMIN, Item(20.0, "specialise", "finance")),
            0.5,
            id="who serves one family: its best",
        ),
        pytest.param(
            {"suited": None}, (ADMIN, Item(20.0, "lead", "strategy")), 0.5, id="by its scope where the file says nothing"
        ),
    ],
)
def test_how_well_a_role_is_made_for_work(changes, items, expected, make_role, make_knowledge):
    knowledge = make_knowledge(make_role(**MADE_FOR | changes))
    (alternative,) = knowledge.alternatives(Situation())
    assert suited(alternative, items) == pytest.approx(expected)
