"""How much of what owners type is understood, on lines that were written without sight of the word lists."""

from pathlib import Path

import pytest

from obmva.catalog import read_document
from obmva.matching.classes import RUN
from obmva.quantities import find_hours

LANGUAGES = ("en", "fr", "it", "nl", "fi")
# A little under what is reached, so that one line more or less is no failure.
LEAST_LEVELS = {"en": 0.9, "fr": 0.9, "it": 0.85, "nl": 0.85, "fi": 0.775}


@pytest.fixture(scope="module")
def lines():
    path = Path(__file__).parents[1] / "data" / "own_words.yaml"
    return read_document(path).data


@pytest.fixture(scope="module")
def matches(matcher, lines):
    return {language: [(line, matcher.match(find_hours(line["text"]).rest)) for line in lines[language]] for language in lines}


def level_is_right(line, match):
    return match.level in {line["level"], *line.get("also_level", ())}


def side_is_right(line, match):
    return (match.level in RUN) in {level in RUN for level in (line["level"], *line.get("also_level", ()))}


def share(answers):
    answers = list(answers)
    return sum(answers) / len(answers)


@pytest.mark.parametrize("language", LANGUAGES)
def test_level_is_right_in_most_lines(matches, language):
    assert share(level_is_right(line, match) for line, match in matches[language]) >= LEAST_LEVELS[language]


@pytest.mark.parametrize("language", LANGUAGES)
def test_family_is_right_in_most_lines(matches, language):
    right = share(match.family in {line["family"], *line.get("also_family", ())} for line, match in matches[language])

    assert right >= 0.775


def test_nearly_every_line_gets_a_level_and_a_family(matches):
    assert (
        share(match.level is not None and match.family is not None for pairs in matches.values() for _, match in pairs) >= 0.97
    )


def test_confidence_means_something(matches):
    pairs = [pair for found in matches.values() for pair in found]
    sure = [(line, match) for line, match in pairs if match.confidence >= 0.8]

    assert len(sure) / len(pairs) >= 0.55
    assert share(level_is_right(*pair) for pair in sure) >= 0.9
    assert share(side_is_right(*pair) for pair in sure) >= 0.96
