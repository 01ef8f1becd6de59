"""The steps of the way to a team, reckoned by hand: an hour costs 30, the smallest purchase is 2 hours, the largest 160."""

import pytest

from obmva.analysis.present import Present
from obmva.analysis.relaxing import relaxations
from obmva.analysis.roadmap import roadmap
from obmva.analysis.situation import Item
from obmva.quantities import WEEKS_A_MONTH

ADMIN, MUCH_ADMIN, BOOKS = (
    Item(20.0, "execute", "admin"),
    Item(100.0, "execute", "admin"),
    Item(10.0, "specialise", "finance"),
)
RUNNING, FINE_ADMIN = Item(40.0, "coordinate", "projects"), Item(8.0, "specialise", "admin")
WEEKS = 2  # until somebody works by themselves


def told(step):
    people = zip(step.team.composition.people, step.team.hours.worked, strict=True)
    return step.trigger, step.value, {one.id: round(hours, 3) for one, hours in people}


@pytest.mark.parametrize(
    ("names", "items", "known", "steps", "until"),
    [
        pytest.param(
            ["helper"],
            [ADMIN],
            {},
            [("now", None, {"helper": 20})],
            40,
            id="one for all the work is all there is",
        ),
        pytest.param(
            ["helper", "manager"],
            [ADMIN, RUNNING],
            {},
            [("now", None, {"helper": 20}), ("settled", WEEKS, {"helper": 20, "manager": 40})],
            120,
            id="a manager after those who can be managed",
        ),
        pytest.param(
            ["helper"],
            [ADMIN],
            {"budget": 300.0, "flexible": False},
            [("now", None, {"helper": 10}), ("budget", 600, {"helper": 20})],
            40,
            id="more hours when money allows them",
        ),
        pytest.param(
            ["helper", "books"],
            [ADMIN, BOOKS],
            {"budget": 600.0, "flexible": False},
            [("now", None, {"helper": 20}), ("budget", 900, {"helper": 20, "books": 10})],
            60,
            id="a second person for all of their work, not for the first hours of it",
        ),
        pytest.param(
            ["helper", "books"],
            [MUCH_ADMIN, Item(90.0, "specialise", "finance")],
            {"budget": 3000.0, "flexible": False},
            [
                ("now", None, {"helper": 100}),
                ("budget", 3300, {"helper": 100, "books": 10}),
                ("budget", 5700, {"helper": 100, "books": 90}),
            ],
            380,
            id="a second person for a part first where all of it is far off",
        ),
        pytest.param(
            ["directed"],
            [ADMIN],
            {"owner_hours": 1.0},
            [("now", None, {"directed": 17}), ("owner-hours", 1.5, {"directed": 20})],
            40,
            id="more hours with more time for directing",
        ),
        pytest.param(
            ["helper", "half"],
            [MUCH_ADMIN],
            {},
            [("now", None, {"helper": 100}), ("work-hours", 169, {"helper": 160, "half": 9})],
            None,
            id="a second person once the first one is full and a twentieth of the work is left",
        ),
        pytest.param(
            ["helper", "books", "manager", "craft"],
            [ADMIN, BOOKS, RUNNING, FINE_ADMIN],
            {},
            [
                ("now", None, {"helper": 20}),
                ("settled", WEEKS, {"helper": 20, "manager": 40}),
                ("settled", WEEKS, {"helper": 20, "books": 10, "manager": 40}),
                ("settled", WEEKS, {"helper": 20, "books": 10, "manager": 40, "craft": 8}),
            ],
            None,
            id="a fourth person after the three who can be hired at once",
        ),
        pytest.param(
            ["directed"],
            [Item(120.0, "execute", "admin"), Item(2.0, "coordinate", "projects")],
            {"budget": 3600.0, "flexible": False},
            [("now", None, {"directed": 120})],
            244,
            id="nobody else who could direct",
        ),
        pytest.param(
            ["directed", "slow-manager", "books"],
            [ADMIN, RUNNING, BOOKS],
            {"owner_hours": 0.0},
            [
                ("now", None, {"directed": 20, "slow-manager": 44.5}),
                ("settled", 6, {"directed": 20, "slow-manager": 44.5, "books": 10}),
            ],
            140,
            id="two at once who need each other, the next one when the slower one works by themselves",
        ),
    ],
)
def test_the_way(names, items, known, steps, until, planner):
    found = roadmap(planner(names, items, **known), None)
    assert [told(step) for step in found.steps] == [(what, value, pytest.approx(people)) for what, value, people in steps]
    assert found.enough_until == (until and pytest.approx(until))


def test_more_hours_of_those_who_are_there_come_with_the_first_one(planner):
    found = roadmap(planner(["helper", "manager"], [ADMIN, RUNNING], present=(Present("helper", 5.0),)), None)
    assert [told(step) for step in found.steps] == [("now", None, {"helper": 15, "manager": 40})]


def test_who_was_there_needs_no_time_to_settle(planner):
    items = [ADMIN, BOOKS, RUNNING, FINE_ADMIN]
    found = roadmap(
        planner(["helper", "books", "manager", "craft"], items, present=(Present("helper", 5.0),)),
        None,
    )
    assert [(step.trigger, step.value) for step in found.steps] == [
        ("now", None),
        ("settled", WEEKS),
        ("settled", WEEKS),
    ]


@pytest.mark.parametrize(
    ("hours", "steps"),
    [
        pytest.param(20.0, [("work-hours", 22, {"helper": 2})], id="those who are there suffice for now"),
        pytest.param(100.0, [], id="those who are there suffice for twice the work"),
    ],
)
def test_the_way_of_those_who_are_there(hours, steps, planner):
    found = roadmap(planner(["helper"], [ADMIN], present=(Present("helper", hours),)), None)
    assert [told(step) for step in found.steps] == steps


def test_where_nobody_fits_the_way_begins_with_what_helps(planner):
    asked = planner(["helper"], [ADMIN], budget=31.0, flexible=False)
    found = roadmap(asked, relaxations(asked)[0])
    assert [told(step) for step in found.steps] == [
        ("budget", 60, {"helper": 2}),
        ("budget", 600, {"helper": 20}),
    ]


def test_a_manager_comes_for_directing_alone_where_that_saves_enough(planner):
    items = [Item(120.0, "execute", "admin"), Item(2.0, "coordinate", "projects")]
    steps = roadmap(planner(["directed", "manager"], items, budget=3600.0, flexible=False), None).steps
    assert [(step.trigger, [one.id for one in step.team.composition.people]) for step in steps] == [
        ("now", ["directed"]),
        ("budget", ["directed", "manager"]),
    ]
    assert steps[0].team.owner_hours == pytest.approx(0.75 * WEEKS_A_MONTH + 120 * 0.0625)
    assert steps[0].team.owner_hours - steps[1].team.owner_hours >= 1.5 * WEEKS_A_MONTH
