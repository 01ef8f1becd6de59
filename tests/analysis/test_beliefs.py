import math

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from obmva.analysis.beliefs import Beliefs, items_of_kind, row_shares
from obmva.analysis.situation import Item, Situation

THOROUGH = settings(max_examples=20, deadline=None, derandomize=True)
ADMIN, LEADING = Item(10.0, "execute", "admin"), Item(10.0, "lead", "strategy")
UNKNOWN = Item(10.0, None, None)


@pytest.fixture(scope="session")
def believe(make_knowledge):
    """Beliefs in the invented world: `believe(*items, team="none", worth=40.0)`."""
    world = make_knowledge()

    def beliefs(*items, worth=None, **choices):
        known = {id_.replace("_", "-"): option for id_, option in choices.items()}
        return Beliefs(Situation(items, known, worth=worth), world.questions, world.method)

    return beliefs


@pytest.mark.parametrize(
    ("question", "known", "expected"),
    [
        pytest.param("steady", {"steady": "varies"}, {"varies": 1}, id="a known answer is certain"),
        pytest.param("steady", {}, {"varies": 0.5, "steady": 0.5}, id="the prior of a question by itself"),
        pytest.param("team", {}, {"none": 0.75, "small": 0.25}, id="the prior of the team"),
        pytest.param("team", {"team": "small"}, {"small": 1}, id="a known team"),
        pytest.param("revenue", {}, {"low": 0.625, "high": 0.375}, id="the turnover over both teams"),
        pytest.param(
            "revenue",
            {"team": "none"},
            {"low": 0.75, "high": 0.25},
            id="the turnover given the team",
        ),
        pytest.param("revenue", {"offers": "none"}, {"low": 1}, id="the turnover given the offers"),
        pytest.param(
            "team",
            {"revenue": "high"},
            {"none": 0.5, "small": 0.5},
            id="the team given the turnover",
        ),
        pytest.param("team", {"offers": "none"}, {"none": 0.9, "small": 0.1}, id="the team given the offers"),
        pytest.param("offers", {}, {"none": 0.3125, "proven": 0.6875}, id="the offers over all turnovers"),
        pytest.param(
            "offers",
            {"revenue": "low"},
            {"none": 0.5, "proven": 0.5},
            id="the offers given the turnover",
        ),
        pytest.param(
            "revenue",
            {"revenue": "high", "offers": "none"},
            {"high": 1},
            id="impossible together: the owner is believed",
        ),
        pytest.param(
            "offers",
            {"revenue": "high", "offers": "none"},
            {"none": 1},
            id="impossible together: both are believed",
        ),
        pytest.param(
            "team",
            {"revenue": "high", "offers": "none"},
            {"none": 0.75, "small": 0.25},
            id="impossible together: the rest keeps its prior",
        ),
    ],
)
def test_what_to_expect_without_work(question, known, expected, believe):
    assert believe(**known).shares(question) == pytest.approx(expected)


def test_a_business_that_the_priors_call_impossible_is_believed(believe):
    rows = believe(revenue="high", offers="none").joint
    assert [(row.answers, row.share) for row in rows] == [
        (("none", "high", "none"), 0.75),
        (("small", "high", "none"), 0.25),
    ]


@pytest.mark.parametrize(
    ("question", "items", "expected"),
    [
        pytest.param(
            "hand-over",
            (ADMIN,),
            {"tasks": 0.75, "day-to-day": 0.25},
            id="routine leaves little to decide",
        ),
        pytest.param("hand-over", (LEADING,), {"tasks": 0, "day-to-day": 1}, id="leading decides much"),
        pytest.param(
            "hand-over",
            (ADMIN, LEADING),
            {"tasks": 0.375, "day-to-day": 0.625},
            id="mixed by hours",
        ),
        pytest.param(
            "hand-over",
            (ADMIN, Item(30, "lead", "strategy")),
            {"tasks": 0.1875, "day-to-day": 0.8125},
            id="more hours speak louder",
        ),
        pytest.param(
            "hand-over",
            (ADMIN, UNKNOWN),
            {"tasks": 0.75, "day-to-day": 0.25},
            id="work of unknown kind is silent",
        ),
        pytest.param(
            "hand-over",
            (UNKNOWN,),
            {"tasks": 0.375, "day-to-day": 0.625},
            id="only unknown kinds: the rows alike",
        ),
        pytest.param(
            "hand-over",
            (ADMIN, Item(30, "lead", "strategy", drop=True)),
            {"tasks": 0.75, "day-to-day": 0.25},
            id="dropped work is silent",
        ),
        pytest.param(
            "for-whom",
            (Item(5, "specialise", "admin"),),
            {"business": 0.25, "one-executive": 0.75, "private-life": 0},
            id="level and family together",
        ),
        pytest.param(
            "for-whom",
            (Item(5, "execute", "personal"),),
            {"business": 0, "one-executive": 0.25, "private-life": 0.75},
            id="family alone",
        ),
        pytest.param(
            "for-whom",
            (ADMIN,),
            {"business": 0.75, "one-executive": 0.25, "private-life": 0},
            id="any other family",
        ),
        pytest.param(
            "for-whom",
            (UNKNOWN,),
            {"business": 0.75, "one-executive": 0.25, "private-life": 0},
            id="unknown kind: any other",
        ),
        pytest.param("term", (ADMIN,), {"ongoing": 0.75, "project": 0.25}, id="work that goes on"),
        pytest.param(
            "term",
            (ADMIN, Item(10, "coordinate", "projects", one_off=True)),
            {"ongoing": 0.5, "project": 0.5},
            id="half of it ends",
        ),
        pytest.param("team", (ADMIN,), {"none": 6 / 7, "small": 1 / 7}, id="routine speaks for working alone"),
        pytest.param("team", (LEADING,), {"small": 1}, id="leading speaks for a team"),
        pytest.param("team", (ADMIN, LEADING), {"none": 3 / 7, "small": 4 / 7}, id="the team mixed by hours"),
        pytest.param(
            "team",
            (Item(None, "execute", "admin"), Item(45, "lead", "strategy")),
            {"none": 3 / 7, "small": 4 / 7},
            id="unstated hours speak as many as expected",
        ),
        pytest.param(
            "team",
            (ADMIN, Item(30, "lead", "strategy")),
            {"none": 3 / 14, "small": 11 / 14},
            id="more hours speak louder for a team",
        ),
        pytest.param(
            "team",
            (ADMIN, Item(30, "lead", "strategy", drop=True)),
            {"none": 6 / 7, "small": 1 / 7},
            id="dropped work speaks for no team",
        ),
        pytest.param(
            "team",
            (
                Item(None, "execute", "admin"),
                Item(None, "execute", "personal"),
                Item(45, "lead", "strategy"),
            ),
            {"none": 4 / 7, "small": 3 / 7},
            id="a further piece speaks for itself and makes no other smaller",
        ),
        pytest.param("team", (UNKNOWN,), {"none": 0.75, "small": 0.25}, id="the team with only unknown kinds"),
    ],
)
def test_what_the_named_work_speaks_for(question, items, expected, believe):
    assert believe(*items).shares(question) == pytest.approx(expected)


def test_an_answer_wins_over_the_work(believe):
    assert believe(ADMIN, hand_over="day-to-day").shares("hand-over") == {"day-to-day": 1}


def test_the_shares_for_some_work_read_only_that_work(believe):
    beliefs = believe(ADMIN, LEADING)
    assert beliefs.shares_for("hand-over", [LEADING]) == pytest.approx({"tasks": 0, "day-to-day": 1})
    assert believe(hand_over="tasks").shares_for("hand-over", [LEADING]) == {"tasks": 1}


@pytest.mark.parametrize(
    ("question", "known", "expected"),
    [
        pytest.param("budget", {"revenue": "high"}, {"4000": 1}, id="the budget of a high turnover"),
        pytest.param(
            "budget",
            {},
            {"500": 0.3125, "1000": 0.3125, "4000": 0.375},
            id="the budget over all turnovers",
        ),
        pytest.param(
            "owner-rate",
            {"team": "none"},
            {"20": 0.375, "40": 0.375, "100": 0.25},
            id="the worth of an hour given the team",
        ),
    ],
)
def test_money_follows_the_turnover(question, known, expected, believe):
    assert believe(**known).shares(question) == pytest.approx(expected)


@pytest.mark.parametrize(
    ("known", "expected"),
    [
        pytest.param({}, [0.4375, 0.25, 0.25, 0.0625], id="over both teams"),
        pytest.param({"team": "small"}, [0.25, 0.25, 0.25, 0.25], id="with a team"),
        pytest.param({"team": "none"}, [0.5, 0.25, 0.25, 0], id="alone"),
        pytest.param({"revenue": "high"}, [0.375, 0.25, 0.25, 0.125], id="with a high turnover"),
    ],
)
def test_one_kind_of_work_is_drawn_where_none_is_named(known, expected, believe):
    kinds = believe(**known).kinds
    assert [kinds[kind] for kind in ("routine", "craft", "running", "direction")] == pytest.approx(expected)


@pytest.mark.parametrize(
    ("items", "expected"),
    [
        pytest.param((ADMIN, LEADING), [(1, [10, 10])], id="all hours known: one way"),
        pytest.param(
            (ADMIN, Item(None, "lead", "strategy")),
            [(0.25, [10, 20]), (0.5, [10, 40]), (0.25, [10, 80])],
            id="one without hours: each size",
        ),
        pytest.param(
            (Item(None, "execute", "admin"), Item(None, "lead", "strategy", usual=(1, 2, 3))),
            [(0.25, [20, 1]), (0.5, [40, 2]), (0.25, [80, 3])],
            id="two without hours: each its own, both of the same size",
        ),
        pytest.param(
            (ADMIN, Item(30.0, "lead", "strategy", usual=(20, 30, 50))),
            [(0.25, [10, 20]), (0.5, [10, 30]), (0.25, [10, 50])],
            id="a range that was said",
        ),
        pytest.param(
            (Item(None, "lead", "strategy", once=True), Item(None, None, None)),
            [(0.25, [8, 20]), (0.5, [20, 40]), (0.25, [40, 80])],
            id="work that ends, and of an unknown kind",
        ),
        pytest.param(
            (ADMIN, Item(None, "lead", "strategy", drop=True)),
            [(1, [10])],
            id="dropped work is not there",
        ),
        pytest.param((Item(5, "execute", "admin", drop=True),), [(1, [])], id="all dropped: no work"),
    ],
)
def test_the_ways_that_named_work_may_be(items, expected, believe):
    draws = believe(*items).work
    assert [(draw.share, [item.hours for item in draw.items]) for draw in draws] == expected
    assert {draw.kind for draw in draws} == {None}


def test_unnamed_work_is_one_kind_times_one_total(believe):
    draws = believe(team="none").work
    assert [(draw.kind, draw.share) for draw in draws][:4] == [
        ("routine", 0.125),
        ("routine", 0.25),
        ("routine", 0.125),
        ("craft", 0.0625),
    ]
    assert {draw.kind for draw in draws} == {
        "routine",
        "craft",
        "running",
    }  # direction is impossible without a team


def test_the_likely_work_has_the_largest_share(believe):
    likely = believe(Item(None, "lead", "strategy")).likely_work
    assert (likely.share, likely.items[0].hours) == (0.5, 40)


def test_the_items_of_a_kind_share_its_hours_by_level_and_family(make_knowledge):
    items = items_of_kind("craft", 80.0, make_knowledge().method)
    assert [(item.level, item.family, item.hours) for item in items] == [
        ("execute", "admin", 10),
        ("execute", "personal", 10),
        ("specialise", "finance", 60),
    ]


def test_the_worth_of_an_hour_goes_with_the_work(believe):
    known, open_ = (
        believe(ADMIN, worth=55.0).work_and_worth,
        believe(ADMIN, team="none").work_and_worth,
    )
    assert [(worth, share) for _, worth, share in known] == [(55, 1)]
    assert [(worth, pytest.approx(share)) for _, worth, share in open_] == [
        (20, 0.375),
        (40, 0.375),
        (100, 0.25),
    ]


def test_unnamed_work_and_the_worth_of_an_hour_hang_together_through_the_team(believe):
    shares = {}
    for draw, worth, share in believe().work_and_worth:
        shares[draw.kind, worth] = shares.get((draw.kind, worth), 0) + share
    assert shares["direction", 100] == pytest.approx(0.0625 * 0.75)  # direction means a team, a team mostly a high turnover
    assert shares["routine", 100] == pytest.approx(0.75 * 0.5 * 0.25 + 0.25 * 0.25 * 0.75)


@pytest.mark.parametrize(
    ("given_", "items", "expected"),
    [
        pytest.param("level", (), {"a": 0.5, "b": 0.5}, id="no work: the rows alike"),
        pytest.param(
            "family",
            (Item(3, "lead", "people"), Item(1, "execute", "b")),
            {"other": 0.75, "b": 0.25},
            id="rows by hours",
        ),
        pytest.param("presence", (ADMIN,), {"elsewhere": 1}, id="nobody need be in the room"),
        pytest.param(
            "presence",
            (Item(1, "execute", "admin", on_site=True), ADMIN),
            {"in-the-room": 1},
            id="one hour in the room is enough",
        ),
        pytest.param(
            "one-off",
            (Item(3, "lead", "people", one_off=True), ADMIN),
            {"yes": 3 / 13, "no": 10 / 13},
            id="work that ends",
        ),
    ],
)
def test_work_speaks_for_rows_by_its_hours(given_, items, expected):
    table = {"a": {}, "b": {}} | ({"other": {}} if given_ == "family" else {})
    assert row_shares(given_, table, items) == pytest.approx(expected)


@THOROUGH
@given(data=st.data())
def test_all_shares_sum_to_one_for_every_owner(data, owners, shipped):
    beliefs = Beliefs(data.draw(owners(shipped)), shipped.questions, shipped.method)
    asked = [question.id for question in shipped.questions.values() if question.prior is not None]
    sums = [math.fsum(beliefs.shares(question).values()) for question in asked]
    sums += [
        math.fsum(one.share for one in beliefs.joint),
        math.fsum(draw.share for draw in beliefs.work),
    ]
    sums.append(math.fsum(share for _, _, share in beliefs.work_and_worth))
    assert sums == pytest.approx([1] * len(sums), abs=1e-9)
