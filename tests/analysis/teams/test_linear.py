"""The small linear programs: known optima, no optimum at all, and ties in which a rule could go round in circles."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.optimize import linprog

from obmva.analysis.linear import LinearProgram

NUMBERS = st.integers(-6, 6).map(float)


def largest(rows, *objectives):
    program = LinearProgram(rows, objectives)
    return program.maximise(0) if program.find_feasible() else None


@pytest.mark.parametrize(
    ("rows", "objective", "value"),
    [
        pytest.param([[1, 0, 4], [0, 1, 6], [3, 2, 18]], [3, 5, 0], 36, id="a corner of three rows"),
        pytest.param([[1, 1, 4]], [0, 0, 7], 7, id="an objective that nothing moves keeps its constant"),
        pytest.param(
            [[-1, -1, -3], [1, 0, 2], [0, 1, 2]],
            [-1, -1, 0],
            -3,
            id="a row that asks for a least amount",
        ),
        pytest.param(
            [[1, 0, 1], [-1, 0, -2]],
            [1, 1, 0],
            None,
            id="rows that contradict each other have no point",
        ),
        pytest.param([[1, 0]], [1, 0], 0, id="a variable that must be nothing"),
        pytest.param(
            [[0.5, -5.5, -2.5, 9, 0], [0.5, -1.5, -0.5, 1, 0], [1, 0, 0, 0, 1]],
            [10, -57, -9, -24, 0],
            1,
            id="ties that made a simplex go round for ever",
        ),
    ],
)
def test_the_largest_value(rows, objective, value):
    assert largest(rows, objective) == pytest.approx(value)


def test_objectives_in_turn_keep_what_was_reached():
    program = LinearProgram([[1, 1, 4], [1, 0, 3]], [[1, 1, 0], [-1, 0, 0]])
    program.maximise(0)
    program.hold(0)
    program.maximise(1)
    assert program.values() == pytest.approx([0, 4])


def test_an_objective_may_fall_by_the_slack_given():
    program = LinearProgram([[1, 1, 4]], [[1, 1, 0], [-1, -1, 0]])
    program.maximise(0)
    program.hold(0, 1.5)
    program.maximise(1)
    assert sum(program.values()) == pytest.approx(2.5)


def test_a_copy_goes_its_own_way():
    program = LinearProgram([[1, 2]], [[1, 0], [-1, 0]])
    program.copy().maximise(0)
    assert program.values() == [0.0]


@given(data=st.data())
def test_it_agrees_with_a_solver_of_others(data):
    count, rows = data.draw(st.integers(1, 4)), data.draw(st.integers(1, 6))
    table = data.draw(st.lists(st.lists(NUMBERS, min_size=count + 1, max_size=count + 1), min_size=rows, max_size=rows))
    box = [[*(float(one == other) for other in range(count)), 10.0] for one in range(count)]
    objective = [*data.draw(st.lists(NUMBERS, min_size=count, max_size=count)), 0.0]
    matrix = np.array([row[:-1] for row in (*table, *box)])
    found = linprog(
        [-part for part in objective[:-1]],
        matrix,
        [row[-1] for row in (*table, *box)],
        method="highs",
    )
    mine = largest([*table, *box], objective)
    assert (mine is None) == (found.x is None)
    assert mine is None or mine == pytest.approx(-found.fun, abs=1e-6)
