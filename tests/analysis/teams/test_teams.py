"""Small teams whose best hours can be reckoned by hand: an hour costs 30, and nobody needs directing unless it is said.

Most is written down, so that directing takes half of what a role's file says for each hour.
"""

import pytest

from obmva.analysis.assignments import assign
from obmva.analysis.present import Present
from obmva.analysis.relaxing import relaxations, relaxed_together
from obmva.analysis.rounding import in_steps, most_covered
from obmva.analysis.situation import Item, Offered
from obmva.quantities import WEEKS_A_MONTH, Offer

ADMIN, BOOKS = Item(20.0, "execute", "admin"), Item(10.0, "specialise", "finance")
LONG = Item(40.0, "execute", "admin")
RUNNING = Item(40.0, "coordinate", "projects")


def hired(team):
    return {one.label: round(hours, 3) for one, hours in zip(team.composition.people, team.hours.worked, strict=True)}


@pytest.mark.parametrize(
    ("names", "items", "known", "people"),
    [
        pytest.param(["helper"], [ADMIN], {}, {("helper",): 20}, id="one role for all the work"),
        pytest.param(
            ["helper", "books"],
            [ADMIN, BOOKS],
            {},
            {("helper",): 20, ("books",): 10},
            id="two crafts, two people",
        ),
        pytest.param(["half"], [ADMIN], {}, {("half",): 10}, id="who helps takes one half"),
        pytest.param(
            ["half", "helper"],
            [ADMIN],
            {},
            {("helper",): 20},
            id="who owns the work makes the helper needless",
        ),
        pytest.param(
            ["helper"],
            [ADMIN],
            {"budget": 300.0, "flexible": False},
            {("helper",): 10},
            id="hours end with money",
        ),
        pytest.param(
            ["helper"],
            [ADMIN],
            {"budget": 59.0, "flexible": False},
            {},
            id="a budget below the smallest purchase",
        ),
        pytest.param(
            ["helper"],
            [ADMIN],
            {"budget": 56.0},
            {("helper",): 2},
            id="a budget that stretches to the least hours",
        ),
        pytest.param(["large"], [ADMIN], {}, {}, id="a smallest purchase of which less than half is used"),
        pytest.param(["large"], [LONG], {}, {("large",): 60}, id="one of which more than half is used"),
        pytest.param(
            ["part-routine"],
            [Item(20.0, "execute", "finance"), BOOKS],
            {},
            {("part-routine",): 12.5},
            id="routine only as a fifth of all hours",
        ),
        pytest.param(
            ["part-routine-10"],
            [Item(20.0, "execute", "finance"), Item(6.0, "specialise", "finance")],
            {},
            {("part-routine-10",): 10},
            id="no hour beyond the smallest purchase where the work cannot fill that",
        ),
        pytest.param(["manager"], [RUNNING], {}, {}, id="a manager without anybody to manage"),
        pytest.param(
            ["manager", "helper"],
            [RUNNING, ADMIN],
            {},
            {("manager",): 40, ("helper",): 20},
            id="a manager with a helper",
        ),
        pytest.param(
            ["manager"],
            [RUNNING],
            {"choices": {"team": "small"}},
            {("manager",): 40},
            id="a manager where others do the work",
        ),
        pytest.param(
            ["craft"],
            [BOOKS, Item(12.0, "specialise", "admin")],
            {},
            {("craft", "admin"): 12, ("craft", "finance"): 10},
            id="two of one craft, one family each",
        ),
        pytest.param(
            ["craft"],
            [BOOKS, Item(12.0, "specialise", "admin"), Item(8.0, "specialise", "projects")],
            {},
            {("craft", "admin"): 12, ("craft", "finance"): 10},
            id="never three of one craft",
        ),
        pytest.param(
            ["wide-craft"],
            [BOOKS, Item(12.0, "specialise", "admin"), Item(8.0, "specialise", "projects")],
            {},
            {("wide-craft", "admin", "finance"): 22},
            id="never two of one craft for the same family",
        ),
        pytest.param(["directed"], [ADMIN], {"owner_hours": 0.0}, {}, id="no time for directing"),
        pytest.param(
            ["directed"],
            [ADMIN],
            {"budget": 100.0, "flexible": False},
            {},
            id="help that takes as much time as it saves",
        ),
        pytest.param(
            ["directed"],
            [ADMIN],
            {"budget": 120.0, "flexible": False},
            {("directed",): 4},
            id="help that gives time back",
        ),
        pytest.param(
            ["directed"],
            [Item(3.5, "execute", "admin")],
            {},
            {},
            id="too little work to give time back",
        ),
        pytest.param(
            ["directed"],
            [ADMIN],
            {"owner_hours": 1.0},
            {("directed",): round(0.25 * WEEKS_A_MONTH / 0.0625, 3)},
            id="as many hours as can be directed",
        ),
    ],
)
def test_the_best_team(names, items, known, people, planner):
    team = planner(names, items, **known).search.best()
    assert hired(team) == people


def test_urgent_work_comes_first(planner):
    urgent, other = Item(10.0, "execute", "admin", priority=3.0), Item(10.0, "execute", "admin")
    team = planner(["helper"], [other, urgent], budget=450.0, flexible=False).search.best()
    assert [(one.item, one.hours) for one in assign(team).work] == [
        (0, pytest.approx(5)),
        (1, pytest.approx(10)),
    ]


def test_a_lead_directs_where_the_owner_has_no_time(planner):
    team = planner(["manager", "directed"], [RUNNING, ADMIN], owner_hours=0.0).search.best()
    assert hired(team) == {
        ("directed",): 20,
        ("manager",): pytest.approx(40 + 0.75 * WEEKS_A_MONTH + 20 * 0.0625, abs=1e-3),
    }
    assert team.owner_hours == pytest.approx(0)


@pytest.mark.parametrize(
    ("hours", "people"),
    [
        pytest.param(20.0, {}, id="those who are there suffice"),
        pytest.param(5.0, {("helper",): 15}, id="those who are there work more hours"),
    ],
)
def test_those_who_are_there_are_not_hired_again(hours, people, planner):
    team = planner(["helper"], [ADMIN], present=(Present("helper", hours),)).search.best()
    assert (hired(team), team.size) == (people, 0)


def test_those_who_are_there_count_as_doers(planner):
    assert hired(planner(["manager", "helper"], [RUNNING], present=(Present("helper", 5.0),)).search.best()) == {
        ("manager",): 40
    }


@pytest.mark.parametrize(
    ("hours", "shown"),
    [
        pytest.param(20.3, 20.5, id="up where the limits allow it"),
        pytest.param(20.0, 20.0, id="left where they are"),
    ],
)
def test_hours_are_bought_in_steps(hours, shown, planner):
    team = planner(["helper"], [Item(hours, "execute", "admin")]).search.best()
    assert in_steps(team, 0.5, most_covered).hours.worked == (shown,)


def test_hours_are_rounded_down_where_the_budget_ends(planner):
    team = planner(["helper"], [ADMIN], budget=310.0, flexible=False).best
    assert (team.hours.worked, team.cost) == ((10.0,), 300.0)


@pytest.mark.parametrize(
    ("names", "known", "what", "after"),
    [
        pytest.param(
            ["helper"],
            {"budget": 31.0, "flexible": False},
            "budget",
            60.0,
            id="money for the smallest purchase",
        ),
        pytest.param(["directed"], {"owner_hours": 0.0}, "owner-hours", 1.0, id="time for directing"),
        pytest.param(["helper"], {}, None, None, id="nothing where somebody fits"),
        pytest.param(["manager"], {}, None, None, id="nothing where nobody does the work"),
    ],
)
def test_the_smallest_change_that_helps(names, known, what, after, planner):
    asked = planner(names, [ADMIN], **known)
    found = () if asked.hires else relaxations(asked)
    assert (found[0].what, found[0].after) == (what, after) if what else not found


@pytest.mark.parametrize(
    ("names", "items", "known", "changes"),
    [
        pytest.param(
            ["directed"],
            [ADMIN],
            {"owner_hours": 0.0, "budget": 31.0, "flexible": False},
            [("budget", 120.0), ("owner-hours", 1.0)],
            id="money for four hours, and time to direct them",
        ),
        pytest.param(
            ["helper"],
            [RUNNING],
            {"budget": 31.0, "flexible": False},
            None,
            id="nothing where nobody does the work",
        ),
    ],
)
def test_the_two_smallest_changes_that_help_together(names, items, known, changes, planner):
    found = relaxed_together(planner(names, items, **known))
    assert (found and sorted((change.what, change.after) for change in found)) == changes


@pytest.mark.parametrize(
    ("known", "whats"),
    [
        pytest.param(
            {"budget": 31.0, "owner_hours": 0.25},
            ["budget", "owner-hours"],
            id="money doubles, time grows fourfold",
        ),
        pytest.param(
            {"budget": 24.0, "owner_hours": 0.75},
            ["owner-hours", "budget"],
            id="time grows by a third, money more",
        ),
    ],
)
def test_the_smaller_change_is_told_first(known, whats, planner):
    asked = planner(["helper", "directed"], [ADMIN], flexible=False, offers=(Offered("directed", Offer("hour", 5.0)),), **known)
    assert [change.what for change in relaxations(asked)] == whats


@pytest.mark.parametrize(
    ("hours", "known", "found"),
    [
        pytest.param(3.0, {}, [("work-hours", 4.0)], id="more work"),
        pytest.param(1.5, {}, [], id="nothing where not even twice the work is enough"),
        pytest.param(20.0, {"budget": 100.0}, [("budget", 120.0)], id="more money"),
        pytest.param(3.0, {"budget": 100.0}, [], id="nothing where both would be wanted"),
    ],
)
def test_what_lets_help_give_time_back(hours, known, found, planner):
    asked = planner(["directed"], [Item(hours, "execute", "admin")], **known)
    assert asked.gives_nothing_back
    assert [(change.what, change.after) for change in relaxations(asked)] == found
    assert all(change.planner.hours_back(change.planner.best) >= 0 for change in relaxations(asked))


def test_every_change_told_helps(planner):
    asked = planner(["directed", "helper"], [ADMIN], owner_hours=0.0, budget=31.0, flexible=False)
    assert all(change.planner.hires for change in relaxations(asked))
