"""The arithmetic of the model: the same as one by one, and exact."""

import math
import random

import pytest

from obmva.matching.features import Words, place_features, split_words, word_features
from obmva.matching.model import Head


def one_by_one(rows, biases, scale, summed, squares):
    odds = [
        scale * sum(a * b for a, b in zip(summed, row, strict=True)) / math.sqrt(squares) + bias
        for row, bias in zip(rows, biases, strict=True)
    ]
    grown = [math.exp(value - max(odds)) for value in odds]
    return [value / sum(grown) for value in grown]


@pytest.mark.parametrize(
    "size",
    [
        pytest.param(10, id="small sums"),
        pytest.param(100_000, id="large sums"),
        pytest.param(0, id="nothing"),
    ],
)
def test_all_classes_at_once_are_as_one_by_one(size):
    chance = random.Random(7)
    rows = [[chance.randint(-127, 127) for _ in range(8)] for _ in range(30)]
    biases = [chance.uniform(-2, 2) for _ in rows]
    summed = [chance.randint(-size, size) for _ in range(8)]

    found = Head(rows, biases, 0.001).shares(summed, 100)

    assert found == pytest.approx(one_by_one(rows, biases, 0.001, summed, 100))
    assert math.fsum(found) == pytest.approx(1)


def test_a_word_is_itself_and_its_parts():
    assert set(word_features("mail")) == {"w mail", "<ma", "mai", "ail", "il>", "<mai", "mail", "ail>"}


def test_a_text_is_its_neighbours_and_its_ends():
    words = Words(("answer", "mails"), ("the",))

    assert set(place_features(words)) == {"s the", "b answer mails", "f answe", "l mails"}


def test_words_that_mean_nothing_stand_apart():
    assert split_words("Answer the 2 E-Mails, a lot", {"the", "a"}) == (("answer", "emails", "lot"), ("the", "a"))
