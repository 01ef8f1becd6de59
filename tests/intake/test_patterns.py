"""Every pattern can be written: in a run only those are whose words stand in a text."""

import pytest

from obmva.catalog import Catalog
from obmva.intake.hearing.patterns import PatternWriter, lines_of

CATALOG = Catalog()


def lines(said):
    prose = said.prose
    texts = [said.guards, prose.wanted, prose.own, prose.facts, said.located]
    texts += [text for options in said.answers.values() for text in options.values()]
    return [line for text in texts for line in lines_of(text)]


@pytest.mark.parametrize("language", CATALOG.words)
def test_every_pattern_names_known_words_and_closes_its_brackets(language):
    said = CATALOG.hearing_of(language)
    writer = PatternWriter({**said.words, "place": "here"})
    written = [writer.pattern(line).write() for line in lines(said)]
    assert len(written) > 100
    assert [one for one in written if one.count("(") != one.count(")")] == []


def test_words_that_are_not_known_are_found_out():
    with pytest.raises(KeyError):
        PatternWriter({}).pattern("i am [<nobody>]").write()
