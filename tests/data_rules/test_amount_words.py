"""What the words for amounts of time and money keep, in every language; each rule is seen to find a mistake."""

import dataclasses
import itertools
from collections import defaultdict
from importlib.resources import files
from typing import get_args

import pytest
import yaml

from obmva.quantities.row import row_of
from obmva.quantities.words import DOLLARS, LANGUAGES, PeriodName, Unit, Words, phrases_in

HEADINGS = {
    "units": get_args(Unit),
    "periods": get_args(PeriodName),
    "adverbs": get_args(PeriodName),
    "short-adverbs": get_args(PeriodName),
    "currencies": ("EUR", "USD", "GBP", "CAD", "AUD", DOLLARS),
    "weekdays": ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"),
}
KEYS = {field.name.replace("_", "-") for field in dataclasses.fields(Words)} | {"compounds"}


@pytest.fixture(scope="module")
def tables():
    folder = files("obmva").joinpath("data", "amounts")
    found = {
        language: yaml.load(folder.joinpath(f"{language}.yaml").read_text(encoding="utf-8"), yaml.BaseLoader)
        for language in LANGUAGES
    }
    assert {path.name for path in folder.iterdir()} == {f"{language}.yaml" for language in LANGUAGES}
    return found


def unknown_keys(tables):
    return [(language, key) for language, table in tables.items() for key in table if key not in KEYS]


def unknown_headings(tables):
    return [
        (language, key, heading)
        for language, table in tables.items()
        for key, known in HEADINGS.items()
        for heading in table.get(key, {})
        if heading not in known
    ]


def words_of_two_meanings(tables):
    """Words that stand under two headings of one key, whatever the language: all are read together."""
    meanings = defaultdict(set)
    for table in tables.values():
        for key, below in table.items():
            if isinstance(below, dict):
                for heading, said in below.items():
                    for phrase in phrases_in(said):
                        meanings[key, row_of(phrase).words].add(
                            float(heading) if key in {"numbers", "parts", "counts", "full-time"} else heading
                        )
    return [(word, found) for word, found in meanings.items() if len(found) > 1]


def repeated(tables):
    """Words that stand twice under one key of a language."""
    return [
        (language, key, one)
        for language, table in tables.items()
        for key, below in table.items()
        if key != "compounds"
        for one, other in itertools.pairwise(
            sorted(phrase for said in (below.values() if isinstance(below, dict) else [below]) for phrase in phrases_in(said))
        )
        if one == other
    ]


RULES = [
    pytest.param(unknown_keys, ("en", "abuot", "around"), id="every key is a field of Words"),
    pytest.param(unknown_headings, ("en", "units", {"houre": "hora"}), id="units, periods, days and currencies are known"),
    pytest.param(words_of_two_meanings, ("es", "numbers", {"2": "one"}), id="a word has one meaning in all languages"),
    pytest.param(repeated, ("nl", "about", "zeker, zeker"), id="no word stands twice"),
]


@pytest.mark.parametrize(("rule", "mistake"), RULES)
def test_the_words_keep_the_rule(tables, rule, mistake):
    assert rule(tables) == []
    language, key, said = mistake
    assert rule({**tables, language: {**tables[language], key: said}}) != []


@pytest.mark.parametrize("name", [field.name for field in dataclasses.fields(Words)])
def test_every_field_has_words(tables, name):
    assert any(table.get(name.replace("_", "-")) for table in tables.values())
