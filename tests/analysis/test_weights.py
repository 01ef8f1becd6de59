import math

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from obmva.analysis.weights import ordered_weights, usual_weights, weights_from_points
from obmva.models import Criterion, CriterionDefinition

SIX: tuple[Criterion, ...] = ("coverage", "authority", "readiness", "served", "cost", "goals")
QUICK = settings(max_examples=50, deadline=None, derandomize=True)


@pytest.mark.parametrize(
    ("given_weights", "expected"),
    [
        pytest.param({}, 0.5, id="the same for each where the method says nothing"),
        pytest.param({"weight": 3.0}, 0.75, id="in proportion to what the method says"),
    ],
)
def test_usual_weights_are_those_of_the_method(given_weights, expected):
    said = {field: {"en": "invented"} for field in ("label", "low", "high", "because")}
    cost, goals = (
        CriterionDefinition(id=id_, points=[[0, 0], [1, 1]], **said, **more)
        for id_, more in (("cost", given_weights), ("goals", {}))
    )
    assert usual_weights([cost, goals]) == {"cost": expected, "goals": 1 - expected}


@pytest.mark.parametrize(
    ("criteria", "order", "expected"),
    [
        pytest.param(("cost",), ("cost",), [1], id="one criterion"),
        pytest.param(("cost", "goals"), ("goals", "cost"), [0.25, 0.75], id="two, the second first"),
        pytest.param(
            ("cost", "goals", "served"),
            ("cost", "goals", "served"),
            [11 / 18, 5 / 18, 2 / 18],
            id="three as published",
        ),
        pytest.param(
            ("cost", "goals", "served"),
            ("goals",),
            [7 / 36, 11 / 18, 7 / 36],
            id="unnamed ones share the last ranks",
        ),
        pytest.param(("cost", "goals", "served"), (), [1 / 3, 1 / 3, 1 / 3], id="no order"),
        pytest.param(SIX, SIX, [0.4083, 0.2417, 0.1583, 0.1028, 0.0611, 0.0278], id="six as published"),
    ],
)
def test_an_order_gives_rank_order_centroid_weights(criteria, order, expected):
    assert list(weights_in(criteria, ordered_weights(criteria, order))) == pytest.approx(expected, abs=5e-5)


def weights_in(criteria, weights):
    return (weights[criterion] for criterion in criteria)


@pytest.mark.parametrize(
    ("points", "expected"),
    [
        pytest.param({"cost": 3, "goals": 2}, [0.6, 0.4, 0], id="what has no points has no weight"),
        pytest.param({"goals": 5}, [0, 1, 0], id="all on one"),
        pytest.param({"cost": 2, "goals": 2, "served": 0}, [0.5, 0.5, 0], id="zero points"),
    ],
)
def test_points_are_normalised(points, expected):
    assert list(weights_from_points(("cost", "goals", "served"), points).values()) == pytest.approx(expected)


@QUICK
@given(order=st.permutations(SIX), named=st.integers(0, 6))
def test_ordered_weights_fall_along_the_order_and_sum_to_one(order, named):
    weights = ordered_weights(SIX, order[:named])
    falling = [weights[criterion] for criterion in order]
    assert falling == sorted(falling, reverse=True)
    assert math.fsum(falling) == pytest.approx(1, abs=1e-15)


@QUICK
@given(order=st.permutations(SIX))
def test_ordered_weights_are_the_middle_of_all_weights_that_keep_the_order(order):
    corners = [[1 / size if place < size else 0.0 for place in range(6)] for size in range(1, 7)]  # of that set of weights
    middle = [math.fsum(corner[place] for corner in corners) / 6 for place in range(6)]
    assert list(weights_in(order, ordered_weights(SIX, order))) == pytest.approx(middle, abs=1e-15)
