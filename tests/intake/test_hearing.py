"""Answers and work are heard in an owner's own sentences; nothing is made up, and what was typed as an answer wins."""

import pytest

from obmva.advice import Adviser
from obmva.intake import in_pieces
from obmva.models import Answers, WorkEntry

ADVISER = Adviser()
OWNER = (
    "I run an online course with two freelancers, about 120k a year. I spend ten hours a week on mail and bookings, launches wear me out, "
    "I can spend up to 1,500 a month, I am in Lyon and do not want to employ anybody"
)


def reading(text):
    return ADVISER.reader.read(WorkEntry(text=text), "work")


def heard(text):
    return {one.question: one.value for one in reading(text).heard}


def work(text):
    return [(entry.text, entry.hours) for entry in reading(text).work]


def test_a_paragraph_becomes_answers_and_work():
    assert heard(OWNER) == {
        "team": "few",
        "revenue": "120k-500k",
        "budget": "1500 a month",
        "market": "fr",
        "employment": "refuse",
    }
    assert work(OWNER) == [("mail", "5h/week"), ("bookings", "5h/week"), ("launches wear me out", None)]


def test_every_answer_has_the_words_that_it_rests_on():
    assert all(one.words in OWNER for one in reading(OWNER).heard)


@pytest.mark.parametrize(
    ("text", "answers"),
    [
        pytest.param("We are not going to move to Italy.", {}, id="denied"),
        pytest.param("Should we pay 500 EUR a month?", {}, id="asked"),
        pytest.param("I wonder whether we need a full-time employee.", {}, id="doubted"),
        pytest.param("I have two employees, and we have nine freelancers.", {}, id="two answers to one question"),
        pytest.param("manage a team of freelancers\nbook hotels in Rome\nanswer mail", {}, id="a list of work answers nothing"),
        pytest.param("We turn over between 80,000 and 700,000 euros.", {}, id="a range over several options"),
    ],
)
def test_nothing_is_made_up(text, answers):
    assert heard(text) == answers


def test_what_was_typed_as_an_answer_wins():
    given = Answers(work=(WorkEntry(text=OWNER),), answers={"market": "it", "team": "unknown"})
    intake = ADVISER.understand(given)
    assert intake.values.market == "it"
    assert "team" not in intake.values.choices
    assert {one.question for one in intake.heard}.isdisjoint({"market", "team"})


def test_a_sum_in_another_currency_than_the_market_has_is_left_out():
    intake = ADVISER.understand(Answers(work=(WorkEntry(text="I live in Lyon. I can spend $900 a month."),)))
    assert (intake.values.market, intake.values.budget) == ("fr", None)


def test_kept_answers_hold_what_was_heard():
    given = Answers(work=(WorkEntry(text=OWNER),))
    kept = in_pieces(given, ADVISER.catalog, ADVISER.reader)
    assert kept.answers == heard(OWNER)
    assert ADVISER.understand(kept).situation == ADVISER.understand(given).situation


def test_hours_that_belong_to_no_work_are_told():
    (told,) = [one for one in reading("I work 60 hours a week. My shop is in Leeds.").unread if one.why == "own"]
    assert "60 hours a week" in told.words
