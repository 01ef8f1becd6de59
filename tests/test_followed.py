"""The interview follows the language of what is typed, and changes it at a word."""

import io
import os
import sys

import pytest

from obmva.advice import Adviser
from obmva.catalog import Keeper
from obmva.models import Answers, WorkEntry
from obmva.prompts import interview

DUTCH, FRENCH, ENGLISH = "mails van klanten beantwoorden 5u", "répondre aux mails des clients 5h", "answer customer mail 5h"


@pytest.fixture
def typing(monkeypatch, capsys, tmp_path):
    """Type lines at an interview, of which the rest is stopped: returns the language it ends in, and its screen."""

    def run(*lines, given=Answers(), drafts=True, chosen=False, last="stop"):  # noqa: B008  frozen
        monkeypatch.chdir(tmp_path)
        monkeypatch.setenv("COLUMNS", "1000")
        if drafts:
            monkeypatch.setenv("OBMVA_DRAFT_LANGUAGES", "1")
        monkeypatch.setattr(sys, "stdin", io.StringIO("".join(f"{line}\n" for line in (*lines, last))))
        adviser = Adviser()
        interview(adviser, given, ask="useful", keeper=Keeper(os.environ), language_chosen=chosen)
        return adviser.speak.language, " ".join(capsys.readouterr().err.split())

    return run


@pytest.mark.parametrize(
    ("lines", "language"),
    [
        pytest.param([FRENCH], "fr", id="French"),
        pytest.param([DUTCH], "nl", id="Dutch"),
        pytest.param([ENGLISH], "en", id="English"),
        pytest.param(["Rechnungen schreiben 2h"], "en", id="German, which is read and not spoken"),
        pytest.param(["mails 5h"], "en", id="a word of several languages"),
        pytest.param([DUTCH, FRENCH], "nl", id="the first of a mixture"),
        pytest.param([ENGLISH, FRENCH], "en", id="English before another"),
        pytest.param([DUTCH, "français"], "fr", id="a word changes it"),
        pytest.param(["english", DUTCH], "en", id="a language that was asked for stays"),
        pytest.param(["", "", "suomeksi"], "fi", id="at a question"),
    ],
)
def test_the_language_is_that_of_what_is_typed(typing, lines, language):
    assert typing(*lines)[0] == language


def test_what_is_followed_is_told_in_one_line_with_the_word_that_leads_back(typing):
    screen = typing(DUTCH)[1]
    assert screen.count("english.") == 1
    assert "--lang nl" in screen
    assert "--lang" not in typing(ENGLISH)[1]


def test_a_language_that_was_chosen_is_kept(typing):
    assert typing(FRENCH, chosen=True)[0] == "en"


def test_a_language_that_is_not_offered_is_not_followed(typing):
    assert typing("", "", "tagalog", "deutsch", drafts=False)[0] == "en"


def test_a_language_that_is_not_spoken_is_told(typing):
    assert '"deutsch" is no language that is spoken here' in typing("deutsch")[1]


def test_a_question_is_asked_again_in_the_language_asked_for(typing):
    given = Answers(work=(WorkEntry(text=ENGLISH),))
    screen = typing("", "nederlands", given=given)[1]
    assert "Question 2." in screen
    assert "Vraag 2." in screen
