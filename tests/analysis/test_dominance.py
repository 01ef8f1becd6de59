"""Roles that another beats in every way."""

from types import SimpleNamespace

import pytest

from obmva.analysis.dominance import dominating


def evaluation(name, rank, *values):
    expectations = {criterion: SimpleNamespace(value=value) for criterion, value in enumerate(values)}
    return SimpleNamespace(id=name, rank=rank, expectations=expectations)


FIRST = evaluation("first", 1, 0.9, 0.5)
CASES = [
    pytest.param(evaluation("worse", 2, 0.8, 0.4), "first", id="worse in everything"),
    pytest.param(evaluation("worse", 2, 0.9, 0.4), "first", id="as good in one, worse in the other"),
    pytest.param(evaluation("alike", 2, 0.9, 0.5), None, id="alike in everything"),
    pytest.param(evaluation("other", 2, 0.1, 0.6), None, id="better in one thing"),
    pytest.param(evaluation("out", None, 0.1, 0.1), None, id="excluded"),
]


@pytest.mark.parametrize(("one", "expected"), CASES)
def test_another_is_as_good_in_everything_and_better_in_something(one, expected):
    better = dominating(one, [FIRST, one])
    assert (better and better.id) == expected


def test_who_is_excluded_beats_nobody():
    assert dominating(FIRST, [evaluation("out", None, 1.0, 1.0), FIRST]) is None
