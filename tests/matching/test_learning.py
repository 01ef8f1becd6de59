"""A phrase added to a word list is known as it stands at once; what is like it is known after a fit."""

import random

import pytest

from obmva.matching.matcher import Matcher

SAMPLE = 300


def build(catalog, additions):
    words = {language: dict(blocks) for language, blocks in catalog.words.items()}
    for language, task, phrase in additions:
        words[language][task] = words[language][task].rstrip("\n") + f"\n{phrase}\n"
    return Matcher(tuple(catalog.tasks.values()), words)


def likeliest(matcher, phrases):
    return [matcher.match(phrase).alternatives[0][0] for phrase in phrases]


NEW = [
    pytest.param("en", "home-care", "feed the beehives", id="an English phrase of new words"),
    pytest.param("fr", "shipping", "ficeler les ballots de paille", id="a French phrase of new words"),
    pytest.param("it", "stock-keeping", "contare le botti in cantina", id="an Italian phrase"),
    pytest.param("nl", "driving", "kratten wegbrengen met de bakfiets", id="a Dutch phrase"),
    pytest.param("fi", "errands", "mattojen vienti laiturille", id="a Finnish phrase"),
]


@pytest.fixture(scope="module")
def learnt(catalog):
    """A matcher that has every new phrase."""
    return build(catalog, [row.values for row in NEW])


@pytest.mark.parametrize(("_language", "task", "phrase"), NEW)
def test_new_phrase_is_known(learnt, _language, task, phrase):
    assert learnt.match(phrase).task == task


@pytest.mark.parametrize(("_language", "task", "phrase"), NEW)
def test_order_and_words_without_meaning_do_not_matter(learnt, _language, task, phrase):
    assert learnt.match(" ".join(["the", *reversed(phrase.split())])).task == task


def test_new_phrases_leave_the_others_as_they_were(matcher, learnt, catalog):
    phrases = [line for blocks in catalog.words.values() for block in blocks.values() for line in block.strip().split("\n")]
    known = random.Random(5).sample(phrases, SAMPLE)
    assert likeliest(matcher, known) == likeliest(learnt, known)


def test_phrase_of_a_kind_that_no_fit_has_seen_is_known(catalog):
    new = catalog.tasks["inbox"].model_copy(update={"id": "beekeeping"})
    words = {"en": {"beekeeping": "Beekeeping\nfeed the beehives\n"}}
    match = Matcher((*catalog.tasks.values(), new), words).match("feed the beehives")

    assert (match.task, match.level, match.family) == ("beekeeping", "execute", "admin")


def test_unknown_kind_of_work_in_a_word_list_is_left_out(catalog):
    words = {**catalog.words, "sv": {"no-such-kind": "Något\nnågot annat\n"}}

    assert Matcher(tuple(catalog.tasks.values()), words).match("något annat").task is None


def test_kind_that_is_gone_counts_as_no_work(catalog):
    tasks = [task for task in catalog.tasks.values() if task.id != "invoicing"]
    match = Matcher(tasks, {}).match("send invoices")

    assert "invoicing" not in [kind for kind, _ in match.alternatives]
