"""The calibration itself, on a few invented situations: that its slope is right, that it learns, and that it keeps its promises."""

from pathlib import Path

import numpy as np
import pytest
from scipy.optimize import check_grad

from calibration.calibrate import RISING, Calibration, judged
from calibration.fitting import CRITERIA, _misfit
from calibration.scoring import Score, score
from calibration.situations import HOLD, folds, read_situations

FOLDER = Path(__file__).parent / "situations"


@pytest.fixture(scope="module")
def calibration():
    return Calibration(FOLDER, hold=0.01, hold_weights=1.0)


@pytest.fixture(scope="module")
def numbers(calibration):
    return calibration.fitted(range(len(calibration.named)))


def test_the_slope_is_that_of_the_misfit(calibration):
    start = calibration.layout.vector() + np.random.default_rng(1).normal(0, 0.1, len(calibration.layout.vector()))
    off = check_grad(
        lambda vector: _misfit(vector, calibration.found, calibration.layout)[0],
        lambda vector: _misfit(vector, calibration.found, calibration.layout)[1],
        start,
        direction="random",
        seed=2,
    )
    assert off < 1e-3


def test_what_was_fitted_is_right_more_often(calibration, numbers):
    pairs = calibration.pairs(calibration.named)
    before, after = (
        score(pairs, knowledge, Score()) for knowledge in (calibration.knowledge, calibration.with_numbers(numbers))
    )
    assert after.situations == len(calibration.named) > 0
    assert after.first >= before.first
    assert after.first == after.situations


def test_weights_sum_to_one_and_none_is_lost(numbers):
    assert set(numbers.weights) == set(CRITERIA)
    assert sum(numbers.weights.values()) == pytest.approx(1)


@pytest.mark.parametrize(("table", "role"), RISING)
def test_order_that_sense_demands_is_kept(table, role, calibration, numbers):
    values = numbers.tables[table][calibration.found.roles.index(role)]
    assert len(values) > 1
    assert all(np.diff(values) >= 0)


def test_no_host_is_in_two_folds():
    situations = read_situations(FOLDER)
    placed = folds(situations, 3)
    assert set(placed) == {one.host for one in situations}
    assert set(placed.values()) == {0, 1, 2}


def test_a_hold_names_no_role_to_learn_from(calibration):
    assert any(one.role == HOLD for one in calibration.situations)
    assert all(one.role != HOLD for one in calibration.named)


def test_a_fit_begins_at_what_was_judged_whatever_the_roles_say(calibration):
    changed = calibration.with_numbers(calibration.perturbed(calibration.fitted(range(len(calibration.named))), 1))
    updates = judged(changed)
    assert set(updates) == set(changed.roles) == set(calibration.judged.roles)
    for id_, role in calibration.judged.roles.items():
        assert role.suited is None
        for block in ("readiness", "served", "goals"):
            assert updates[id_][block].tables == getattr(role, block).tables
            assert set(getattr(role, block).tables) == set(getattr(calibration.knowledge.roles[id_], block).tables)
