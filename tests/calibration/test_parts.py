"""What tells work in sentences, fitted on a few invented situations: that it learns, and that its rule of what is work holds."""

from pathlib import Path

import numpy as np
import pytest

from calibration.parts import SIGNS, examples, fit, is_of, judged, stems
from calibration.situations import read_situations
from obmva.advice import Adviser
from obmva.models import SignsOfWork

FOLDER = Path(__file__).parent / "situations"


@pytest.fixture(scope="module")
def found():
    return list(examples(read_situations(FOLDER), Adviser()))


@pytest.mark.parametrize(
    ("part", "line", "same"),
    [
        pytest.param("answering the mail of customers", "answer customers' mail", True, id="other endings"),
        pytest.param("the diary", "keep the diary and book travel", True, id="a part of the line"),
        pytest.param("I feel tired", "keep the diary", False, id="something else"),
        pytest.param("", "keep the diary", False, id="nothing"),
    ],
)
def test_a_part_is_of_a_line_that_says_half_of_it(part, line, same):
    assert is_of(stems(part), stems(line)) is same


def test_every_sign_is_fitted_and_what_was_fitted_is_right_more_often_than_chance(found):
    weights = fit(found)
    chance = 1 / (1 + np.exp(-(np.array([one.signs for one in found]) @ weights)))
    taken, right, lines = judged(found, chance, 0.5)
    assert 0 < taken < len(found)
    assert right > sum(bool(one.lines) for one in found) / len(found)
    assert 0 < lines <= 1


def test_the_data_has_every_sign():
    assert set(Adviser().catalog.heard_anywhere.work.weights) == set(SIGNS)
    assert SignsOfWork.model_fields.keys() >= {"start", "least"}
