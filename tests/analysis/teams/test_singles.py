"""Whether single roles leave room for a team: 15 of 100 hours or more."""

import pytest

from obmva.analysis.decision import decide
from obmva.analysis.singles import leaves_room_for_a_team
from obmva.analysis.situation import Item


@pytest.mark.parametrize(
    ("names", "hours", "verdict", "room"),
    [
        pytest.param(["helper"], (85.0, 15.0), "clear", True, id="just enough work is left"),
        pytest.param(["helper"], (85.5, 14.5), "clear", False, id="a little less is left"),
        pytest.param(["helper"], (100.0, 0.5), "toss-up", False, id="one role does it all"),
        pytest.param(["helper"], (50.0, 50.0), "leaning", True, id="half is left"),
        pytest.param(["helper"], (50.0, 50.0), "nothing-feasible", True, id="no single role fits"),
        pytest.param(["helper"], (50.0, 50.0), "not-enough-known", False, id="too little is known"),
        pytest.param(["helper"], (50.0, 50.0), "hold", False, id="nobody should be hired yet"),
        pytest.param(["helper", "books"], (50.0, 50.0), "clear", True, id="the best single role counts"),
    ],
)
def test_whether_there_is_room(names, hours, verdict, room, planner):
    items = [Item(hours[0], "execute", "admin"), Item(hours[1], "specialise", "finance")]
    asked = planner(names, items)
    assert leaves_room_for_a_team(decide(asked.situation, asked.knowledge), verdict, asked.knowledge) is room


def test_work_of_unknown_kind_says_nothing(planner):
    asked = planner(["helper"], [Item(50.0, None, None)])
    assert not leaves_room_for_a_team(decide(asked.situation, asked.knowledge), "clear", asked.knowledge)
