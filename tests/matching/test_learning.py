"""Adding a phrase to a word list is all it takes, and breaks nothing."""

import random

import pytest

from matching.collisions import collisions
from obmva.matching.matcher import Matcher

SAMPLE = 300


def build(catalog, additions):
    words = {language: dict(blocks) for language, blocks in catalog.words.items()}
    for language, task, phrase in additions:
        words[language][task] = words[language][task].rstrip("\n") + f"\n{phrase}\n"
    return Matcher(tuple(catalog.tasks.values()), words, catalog.cues)


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
    """A matcher that has learnt every new phrase."""
    return build(catalog, [row.values for row in NEW])


@pytest.mark.parametrize(("_language", "task", "phrase"), NEW)
def test_new_phrase_is_learnt(learnt, _language, task, phrase):
    assert learnt.match(phrase).alternatives[0][0] == task


def test_new_phrases_leave_the_others_as_they_were(matcher, learnt):
    known = random.Random(5).sample(matcher.vocabulary.phrases, SAMPLE)
    assert likeliest(matcher, known) == likeliest(learnt, known)


def test_new_language_is_learnt_by_its_file_alone(catalog):
    words = {**catalog.words, "sv": {"inbox": "Inkorg\nrensa inkorgen varje morgon\n"}}
    matcher = Matcher(tuple(catalog.tasks.values()), words, catalog.cues)

    assert matcher.match("rensa inkorgen").alternatives[0][0] == "inbox"


def test_unknown_kind_of_work_in_a_word_list_is_left_out(catalog):
    words = {**catalog.words, "sv": {"no-such-kind": "Något\nnågot annat\n"}}

    assert Matcher(tuple(catalog.tasks.values()), words, catalog.cues).match("något annat").task != "no-such-kind"


def test_collisions_report_phrases_that_two_kinds_share(catalog):
    tasks = [catalog.tasks[task] for task in ("inbox", "team-leading")]
    words = {
        "en": {
            "inbox": "Inbox\nlook after the pigeons\n",
            "team-leading": "Team\nlook after the pigeons\n",
        }
    }

    (collision,) = collisions(Matcher(tasks, words, {}))

    assert {collision.task, collision.other_task} == {"inbox", "team-leading"}
    assert (collision.phrase, collision.likeness) == ("look after the pigeons", 1.0)


def test_no_collisions_where_nothing_is_shared(catalog):
    tasks = [catalog.tasks[task] for task in ("inbox", "team-leading")]
    words = {"en": {"inbox": "Inbox\nfeed pigeons\n", "team-leading": "Team\nwash windows\n"}}

    assert collisions(Matcher(tasks, words, {})) == ()
