"""Who does what and who directs whom, handed out by hand: directing takes 0.75 hours a week, and 0.0625 for each hour."""

import pytest

from obmva.analysis.assignments import assign
from obmva.analysis.present import Present
from obmva.analysis.situation import Item

ADMIN, RUNNING = Item(20.0, "execute", "admin"), Item(40.0, "coordinate", "projects")
ROUTINE, BOOKS = Item(12.0, "execute", "finance"), Item(10.0, "specialise", "finance")


def told(assignments):
    return [(one.item, assignments.people[one.person].id, round(one.hours, 3)) for one in assignments.work]


@pytest.mark.parametrize(
    ("names", "items", "present", "work"),
    [
        pytest.param(["helper"], [ADMIN], (), [(0, "helper", 20)], id="one for all"),
        pytest.param(
            ["helper", "manager"],
            [ADMIN, RUNNING],
            (),
            [(0, "helper", 20), (1, "manager", 40)],
            id="each their own",
        ),
        pytest.param(["half"], [ADMIN], (), [(0, "half", 10)], id="who helps takes a half"),
        pytest.param(
            ["helper"],
            [ADMIN],
            (Present("half", 30.0),),
            [(0, "half", 10), (0, "helper", 10)],
            id="who is there does the half that they may",
        ),
        pytest.param(
            ["helper"],
            [ADMIN],
            (Present("other", 5.0),),
            [(0, "other", 5), (0, "other", 15)],
            id="more hours of who is there before somebody new",
        ),
        pytest.param(
            [],
            [Item(40.0, "execute", "finance"), BOOKS],
            (Present("keeper", 10.0),),
            [(1, "keeper", 10)],
            id="who may do a craft does no routine while the craft waits",
        ),
        pytest.param(
            ["keeper", "clerk"],
            [ROUTINE, BOOKS],
            (),
            [(0, "clerk", 12), (1, "keeper", 10)],
            id="routine moves on from the only one who can do the rest",
        ),
    ],
)
def test_who_does_what(names, items, present, work, planner):
    asked = planner(dict.fromkeys((*names, *(one.role for one in present))), items, present=present)
    team = asked.among([tuple(range(len(names)))]).best() if not present else asked.search.best()
    assert sorted(told(assign(team))) == sorted(work)


@pytest.mark.parametrize(
    ("names", "owner_hours", "directions"),
    [
        pytest.param(["helper"], None, [], id="nobody needs directing"),
        pytest.param(["directed"], None, [("directed", None, 4.5)], id="by the owner"),
        pytest.param(
            ["directed", "manager"],
            0.0,
            [("directed", "manager", 4.5)],
            id="by a lead where the owner has no time",
        ),
    ],
)
def test_who_directs_whom(names, owner_hours, directions, planner):
    assignments = assign(planner(names, [ADMIN, RUNNING], owner_hours=owner_hours).search.best())
    people = assignments.people
    assert [
        (
            people[one.person].id,
            None if one.lead is None else people[one.lead].id,
            pytest.approx(one.hours),
        )
        for one in assignments.directions
    ] == directions
