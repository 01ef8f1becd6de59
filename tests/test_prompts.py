"""The interview on a terminal: in this process with lines as input, and as a command on a real pseudo-terminal."""

import contextlib
import io
import os
import re
import shlex
import shutil
import sys
from dataclasses import replace

import pytest

from obmva.advice import Adviser
from obmva.catalog import Catalog, Keeper, built_in_roles, last_kept, read_answers
from obmva.errors import InvalidValueError, UnknownNameError
from obmva.matching.matcher import Match
from obmva.models import Answers, WorkEntry
from obmva.prompts import interview
from obmva.prompts.closing import left_out_words
from obmva.prompts.replies import (
    Signal,
    language_named,
    line_numbers,
    meant,
    option_meanings,
    signal_in_text,
    signal_meanings,
)
from obmva.prompts.terminal import width_of_terminal
from obmva.text.plain import plain
from obmva.text.say import All, Say
from obmva.text.speaker import speaker

SPEAK = speaker("en")
ASIDES = Catalog().asides
SIGNALS = signal_meanings(ASIDES, "en")
MAIL = WorkEntry(text="answer customer mail 5h")
POST, SUMS = "open the post 2h", "pay invoices"
VAGUE = "this and that 3h"
SETTINGS = [
    ("no", "no, all of it from elsewhere"),
    ("some", "for some of it"),
    ("yes", "yes, someone must be there"),
]
OTHERS_ASKED = (
    "vat",
    "on-site",
    "employment",
    "hand-over",
    "for-whom",
    "owner-hours",
    "team",
    "offers",
    "revenue",
    "written-down",
    "steady",
    "term",
    "goal-now",
    "goal-later",
    "owner-rate",
)


class FewWords:
    """A matcher of a few texts, so that no tuning of the real one changes what these tests are about."""

    def match(self, text):
        usual = Match(text, None, "execute", "admin", 0.9, (), (("post", 0.3),))
        kinds = (("team-questions", 0.2), ("work-follow-up", 0.2), ("newcomers", 0.1))
        known = {
            "answer customer mail": replace(usual, task="customer-mail", family="customer"),
            "pay invoices": replace(usual, task="supplier-payments", family="finance"),
            "this and that": replace(usual, level="coordinate", family="people", confidence=0.59, alternatives=kinds),
            "zzxx": replace(usual, level=None, family=None, confidence=0.0, alternatives=()),
        }
        return known.get(text, usual)

    def language_of(self, text):
        """Which language a text is in: never clear."""


@pytest.fixture(scope="module")
def adviser():
    adviser = Adviser()
    adviser.reader.matcher = FewWords()
    return adviser


@pytest.fixture
def talk(adviser, monkeypatch, capsys, tmp_path):
    """Talk through an interview whose input is some lines; returns the answers and the screen in one line."""

    def run(*lines, given=Answers(), columns=80, **options):  # noqa: B008  frozen
        monkeypatch.chdir(tmp_path)
        monkeypatch.setenv("COLUMNS", str(columns))
        monkeypatch.setattr(sys, "stdin", io.StringIO("".join(f"{line}\n" for line in lines)))
        answers = interview(adviser, given, **{"ask": "useful", "keeper": Keeper(os.environ), **options}).answers
        run.screen = capsys.readouterr().err
        return answers, flat(run.screen)

    return run


def flat(screen):
    return " ".join(screen.split())


def asked_of(**answers):
    """Answers that leave only some questions open."""
    known = {"budget": "900 EUR", "market": "fr"} | dict.fromkeys(OTHERS_ASKED, "unknown")
    changed = known | {id_.replace("_", "-"): text for id_, text in answers.items()}
    return Answers(work=(MAIL,), answers={id_: text for id_, text in changed.items() if text is not None})


# ---------------------------------------------------------------- what was typed


@pytest.mark.parametrize(
    ("typed", "signals"),
    [
        pytest.param("back", [Signal.BACK], id="a word"),
        pytest.param("BACK.", [Signal.BACK], id="in any case, with a full stop"),
        pytest.param("undo", [Signal.BACK], id="another word for it"),
        pytest.param("b", [Signal.BACK], id="one letter where it is clear"),
        pytest.param("sh", [Signal.SHOW], id="two letters where one is not enough"),
        pytest.param("s", [Signal.SHOW, Signal.STOP], id="one letter that fits two"),
        pytest.param("Don’t know", [Signal.UNKNOWN], id="don't know with a curly apostrophe"),
        pytest.param("dont know", [Signal.UNKNOWN], id="don't know without one"),
        pytest.param("why?", [Signal.WHY], id="why as a question"),
        pytest.param("Why do you ask?", [Signal.WHY], id="why as a sentence"),
        pytest.param("?", [Signal.HELP], id="a question mark alone"),
        pytest.param("backwards", [], id="a longer word is another word"),
        pytest.param("...", [], id="punctuation alone"),
    ],
)
def test_words_that_work_everywhere(typed, signals):
    assert list(meant(typed, SIGNALS)) == signals


@pytest.mark.parametrize(
    ("language", "typed", "signals"),
    [
        pytest.param("fr", "pourq", [Signal.WHY], id="in the language spoken"),
        pytest.param("fr", "a", [Signal.STOP, Signal.HELP], id="which comes before others"),
        pytest.param("nl", "waar", [Signal.WHY], id="in another language spoken"),
        pytest.param("en", "pourq", [Signal.WHY], id="in French though English is spoken"),
        pytest.param("fi", "unkn", [Signal.UNKNOWN], id="in English though Finnish is"),
    ],
)
def test_a_beginning_is_enough_in_every_language(language, typed, signals):
    assert list(meant(typed, signal_meanings(ASIDES, language))) == signals


@pytest.mark.parametrize(
    ("typed", "language"),
    [
        pytest.param("Français", "fr", id="its name"),
        pytest.param("en francais.", "fr", id="without its accent"),
        pytest.param("suomeksi", "fi", id="in Finnish"),
        pytest.param("in het Engels", "en", id="English in Dutch"),
        pytest.param("deutsch", "de", id="one that is not spoken"),
        pytest.param("suomi", None, id="a country, which may be an answer"),
        pytest.param("translate into French 2h", None, id="work"),
    ],
)
def test_a_language_is_asked_for_by_its_name(typed, language):
    assert language_named(typed, ASIDES) == language


def test_each_language_is_asked_for_in_its_own_words_alone():
    words = [word.strip().casefold() for said in ASIDES.values() for word in said.language.split(",")]
    assert len(words) > 50
    assert len(words) == len(set(words))


@pytest.mark.parametrize(
    ("typed", "signal"),
    [
        pytest.param("stop", Signal.STOP, id="a whole word"),
        pytest.param("b", Signal.BACK, id="one letter"),
        pytest.param("s", None, id="one letter that fits two is text"),
        pytest.param("sho", None, id="a beginning of several letters is text"),
        pytest.param("show visitors round 2h", None, id="work that begins with such a word is work"),
    ],
)
def test_words_where_a_text_is_expected(typed, signal):
    assert signal_in_text(typed, SIGNALS) == signal


@pytest.mark.parametrize(
    ("typed", "options"),
    [
        pytest.param("2", ["some"], id="the number"),
        pytest.param("2.", ["some"], id="the number with a full stop"),
        pytest.param("yes", ["yes"], id="the id"),
        pytest.param("for some", ["some"], id="the beginning of the words"),
        pytest.param("no all of it", ["no"], id="the words without the comma"),
        pytest.param("SO", ["some"], id="the beginning of the id in capitals"),
        pytest.param("4", [], id="a number beyond the options"),
        pytest.param("maybe", [], id="something else"),
        pytest.param("", [], id="nothing"),
    ],
)
def test_options_as_people_type_them(typed, options):
    assert list(meant(typed, option_meanings(SETTINGS))) == options


def test_numbers_inside_an_option_are_not_its_number():
    turnover = [("under-50k", "under 50,000"), ("50k-120k", "50,000 to 120,000")]
    assert meant("50", option_meanings(turnover)) == ()


@pytest.mark.parametrize(
    ("typed", "numbers"),
    [
        pytest.param("1, 3", (1, 3), id="with a comma"),
        pytest.param("3 1", (3, 1), id="with a space, in their order"),
        pytest.param("1 and 2", (1, 2), id="with and"),
        pytest.param("2;2", (2,), id="twice is once"),
        pytest.param("All", (1, 2, 3), id="all"),
        pytest.param("none", (), id="none"),
        pytest.param("4", None, id="a line that is not there"),
        pytest.param("1-3", None, id="a range is not read"),
        pytest.param("the post", None, id="words"),
        pytest.param(",", None, id="a comma alone"),
    ],
)
def test_numbers_of_lines(typed, numbers):
    assert line_numbers(typed, ASIDES, range(1, 4)) == numbers


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        pytest.param("mail 5h", "mail 5h", id="plain text stays"),
        pytest.param("ma\x1b[Dil\x1b[31m", "mail", id="arrow keys and colours go"),
        pytest.param("\x1bOAmail\x1b", "mail", id="other key codes and a lone escape go"),
        pytest.param("mail\x07\x00\u202e", "mail", id="control characters and marks of direction go"),
        pytest.param("1\u2003500\t€", "1 500 €", id="odd spaces are spaces"),
        pytest.param("1\u202f500\xa0€", "1\u202f500\xa0€", id="blanks at which no line ends stay"),
        pytest.param("[red]mail[/red]", "[red]mail[/red]", id="brackets are text"),
        pytest.param("mail\r\npost", "mail \npost", id="line ends stay"),
        pytest.param("", "", id="nothing is nothing"),
    ],
)
def test_control_characters_never_reach_the_screen(typed, shown):
    assert plain(typed) == shown


@pytest.mark.parametrize(
    ("columns", "width"),
    [
        pytest.param("40", 40, id="as told"),
        pytest.param("200", 80, id="never wider than eighty"),
        pytest.param("3", 20, id="never narrower than twenty"),
        pytest.param("wide", 80, id="nonsense is no width"),
        pytest.param("", 80, id="without a terminal eighty"),
    ],
)
def test_the_width_of_the_page(columns, width):
    assert width_of_terminal({"COLUMNS": columns}) == width


# ---------------------------------------------------------------- one question


@pytest.mark.parametrize(
    ("open_question", "typed", "stored", "confirmed"),
    [
        pytest.param("budget", "€1.500", "€1.500", "= EUR 1,500 a month", id="money as written"),
        pytest.param("budget", "2k firm", "2k firm", "= 2,000 a month and not more", id="a firm budget"),
        pytest.param("budget", "", "unknown", "= not known", id="Enter is not knowing"),
        pytest.param("market", "2", "gb", "= United Kingdom", id="a market by number"),
        pytest.param("market", "unit", None, "fits several", id="a beginning that fits two markets"),
        pytest.param("market", "Holland", "Holland", "= Netherlands", id="a market by another name"),
        pytest.param(
            "market",
            "Mars",
            None,
            'no prices for "Mars"; write one of: United States (us)',
            id="no market",
        ),
        pytest.param("market", "België", "België", "= Belgium", id="a country by its own name"),
        pytest.param("team", "nobody", "none", "= nobody", id="an option by its words"),
        pytest.param("team", "don't know", "unknown", "= not known", id="don't know in words"),
        pytest.param("team", "9", None, "type a number from 1 to 4", id="a number beyond the options"),
        pytest.param("steady", "st", None, "fits several", id="a beginning that could be stop"),
        pytest.param("steady", "ste", "steady", "= about the same each week", id="a beginning that is clear"),
        pytest.param(
            "owner-hours",
            "half an hour a day",
            "half an hour a day",
            "= 2.5 h a week",
            id="hours in words",
        ),
        pytest.param("owner-hours", "0", "0", "= 0 h a week", id="no hours at all"),
        pytest.param("owner-hours", "200", None, "200", id="more hours than a week has"),
        pytest.param("owner-rate", "60 EUR", "60 EUR", "= EUR 60 an hour", id="what an hour is worth"),
    ],
)
def test_one_answer(talk, open_question, typed, stored, confirmed):
    known = asked_of(**{open_question: None, **({"budget": "unknown"} if open_question == "market" else {})})
    answers, screen = talk("", typed, "stop", given=known)
    assert (answers.answers.get(open_question), confirmed in screen) == (stored, True)


@pytest.mark.parametrize(
    ("typed", "seen"),
    [
        pytest.param("why", "It shows whom you can pay", id="why says why"),
        pytest.param("show", "The advice so far:", id="show says the advice so far"),
        pytest.param("?", "These words work wherever you type", id="a question mark says the words"),
        pytest.param("lots", '"lots" cannot be read as money', id="what cannot be read says what can"),
        pytest.param("2000 SEK", "a currency that we have no prices in", id="a currency without prices"),
        pytest.param("$900", "is not the currency of France (fr)", id="a currency of another market"),
    ],
)
def test_after_a_word_or_a_mistake_the_same_question_waits(talk, typed, seen):
    answers, screen = talk("", typed, "800 EUR", given=asked_of(budget=None))
    assert seen in screen
    assert answers.answers["budget"] == "800 EUR"


def test_an_answer_against_an_earlier_one_says_how_to_change_that(talk):
    lines = ("", "900 EUR", "us", "back", "$900", "us")
    answers, screen = talk(*lines, given=asked_of(market=None, budget=None))
    assert "That does not go with an earlier answer" in screen
    assert (answers.answers["budget"], answers.answers["market"]) == ("$900", "us")


# ---------------------------------------------------------------- the work


@pytest.mark.parametrize(
    ("lines", "work", "seen"),
    [
        pytest.param(
            [MAIL.text, ""],
            [(MAIL.text, None, None)],
            "1 = Customer e-mail, 22 h a month",
            id="understood",
        ),
        pytest.param([SUMS, "", "5"], [(SUMS, None, "5")], "1 = Paying suppliers, 22 h a month", id="hours"),
        pytest.param([SUMS, "", ""], [(SUMS, None, None)], "hours not said", id="no hours known"),
        pytest.param(
            [SUMS, "", "lots", "2h/day"],
            [(SUMS, None, "2h/day")],
            '"lots" cannot be read as hours',
            id="hours that cannot be read are asked again",
        ),
        pytest.param(
            [SUMS, "", "why", ""],
            [(SUMS, None, None)],
            "The hours say how much help to buy",
            id="why hours",
        ),
        pytest.param([SUMS, "", "back", "back", "", ""], [], f"Taken back: {SUMS}", id="back at the hours"),
        pytest.param(
            [MAIL.text, "open the post 2h", "undo", "done"],
            [(MAIL.text, None, None)],
            "Taken back: open the post 2h",
            id="undo takes the last line away",
        ),
        pytest.param(
            ["back", MAIL.text, ""],
            [(MAIL.text, None, None)],
            "nothing to take back",
            id="back without a line",
        ),
        pytest.param(
            ["5h", MAIL.text, ""],
            [(MAIL.text, None, None)],
            '"5h" names no work',
            id="hours without work",
        ),
        pytest.param(
            ["1", MAIL.text, ""],
            [(MAIL.text, None, None)],
            '"1" names no work',
            id="a number alone",
        ),
        pytest.param(
            ["mail 300h", MAIL.text, ""],
            [(MAIL.text, None, None)],
            "more than a person can work",
            id="too much",
        ),
        pytest.param(
            [VAGUE, ""],
            [(VAGUE, None, None)],
            "probably managing work (people), 13 h a month",
            id="unsure",
        ),
        pytest.param(
            [VAGUE, "", "4"],
            [(VAGUE, None, None)],
            "kept as you said it",
            id="none of the kinds offered",
        ),
        pytest.param(
            [VAGUE, "", "none"],
            [(VAGUE, None, None)],
            "kept as you said it",
            id="none of these in words",
        ),
        pytest.param([VAGUE, "", ""], [(VAGUE, None, None)], "Which comes nearest?", id="kind not known"),
        pytest.param([VAGUE, "", "back", "back", "", ""], [], f"Taken back: {VAGUE}", id="back at the kinds"),
        pytest.param(
            ["zzxx 2h", ""],
            [("zzxx 2h", None, None)],
            'To try other words, begin with "1:"',
            id="no kind",
        ),
        pytest.param(
            ["[red]mail[/red] \x1b[31m5h", ""],
            [("[red]mail[/red] 5h", None, None)],
            "22 h",
            id="colours",
        ),
        pytest.param(
            ["mail 5h, invoices 2h", ""],
            [("mail 5h", None, None), ("invoices 2h", None, None)],
            "each has a line of its own. 1. mail 1 = ",
            id="two lines in one",
        ),
        pytest.param(
            ["mail, invoices, diary 6h", ""],
            [(text, None, "2h/week") for text in ("mail", "invoices", "diary")],
            "and an equal part of the hours. 1. mail 1 = ",
            id="three lines in one, one number of hours",
        ),
        pytest.param(
            ["", ""],
            [],
            "Without any work there is nothing to advise on",
            id="no work is asked about once",
        ),
        pytest.param(
            ["", MAIL.text, ""],
            [(MAIL.text, None, None)],
            "one line is enough",
            id="work after all",
        ),
    ],
)
def test_lines_of_work(talk, lines, work, seen):
    answers, screen = talk(*lines, "stop")
    assert [(entry.text, entry.task, entry.hours) for entry in answers.work] == work
    assert seen in screen


def test_a_kind_of_work_can_be_chosen(talk):
    answers, screen = talk(VAGUE, "", "1", "stop")
    assert answers.work == (WorkEntry(text=VAGUE, task="team-questions"),)
    assert screen.count("13 h a month") == 2


def test_lines_pasted_together_are_all_taken_before_anything_is_asked_about_them(talk):
    answers, screen = talk(SUMS, "this and that", "answer customer mail", "", "none", "4", "6", "2", "stop")
    assert [(entry.text, entry.hours) for entry in answers.work] == [
        (SUMS, "2"),
        ("this and that", "4"),
        ("answer customer mail", "6"),
    ]
    assert screen.index("3 = Customer e-mail") < screen.index(f'"{SUMS}": how many hours a week')


@pytest.mark.parametrize(
    ("typed", "work", "seen"),
    [
        pytest.param(
            "1: plan the week 3h",
            [("plan the week 3h", None), (POST, None)],
            f"Taken back: {MAIL.text}",
            id="first",
        ),
        pytest.param(
            "2 : pay invoices 3 h",
            [(MAIL.text, None), ("pay invoices 3 h", None)],
            "2 = Paying suppliers, 13 h a month",
            id="the last, with a space before the colon",
        ),
        pytest.param(
            "1: 3h",
            [("answer customer mail", "3h"), (POST, None)],
            "1 = Customer e-mail, 13 h",
            id="hours alone",
        ),
        pytest.param(
            "1:3",
            [("answer customer mail", "3"), (POST, None)],
            "1 = Customer e-mail, 13 h",
            id="a number of hours",
        ),
        pytest.param(
            "1: 300h",
            [(MAIL.text, None), (POST, None)],
            "more than a person can work",
            id="too many hours",
        ),
        pytest.param(
            "1: ?!",
            [(MAIL.text, None), (POST, None)],
            '"?!" cannot be read as hours',
            id="no hours",
        ),
        pytest.param(
            "1:",
            [(MAIL.text, None), (POST, None)],
            '  To change line 2, type "2: pay',
            id="nothing after the colon",
        ),
        pytest.param(
            "3:",
            [(MAIL.text, None), (POST, None)],
            '  To change line 2, type "2: pay',
            id="the next number alone",
        ),
        pytest.param(
            "3: pay invoices 3h",
            [(MAIL.text, None), (POST, None), ("pay invoices 3h", None)],
            "3 = Paying suppliers",
            id="the next number adds a line",
        ),
        pytest.param(
            "1: mail 5h; calls 2h",
            [("mail 5h", None), ("calls 2h", None), (POST, None)],
            f"Taken back: {MAIL.text}",
            id="one line becomes two",
        ),
        pytest.param(
            "4: pay invoices 3h",
            [(MAIL.text, None), (POST, None)],
            "There is no line 4",
            id="a number beyond",
        ),
        pytest.param(
            "0: pay invoices 3h",
            [(MAIL.text, None), (POST, None)],
            "There is no line 0",
            id="no line is nought",
        ),
        pytest.param(
            "9:30 call suppliers 2h",
            [(MAIL.text, None), (POST, None), ("9:30 call suppliers 2h", None)],
            "3 = ",
            id="a time is no number of a line",
        ),
        pytest.param(
            "?",
            [(MAIL.text, None), (POST, None)],
            'in a file. To change line 2, type "2: pay',
            id="help",
        ),
    ],
)
def test_a_line_can_be_changed_by_its_number(talk, typed, work, seen):
    answers, screen = talk(MAIL.text, POST, typed, "stop")
    assert [(entry.text, entry.hours) for entry in answers.work] == work
    assert flat(seen) in screen


def test_a_list_that_is_pasted_with_its_numbers_is_a_list(talk):
    answers, _ = talk(f"1: {MAIL.text}", f"2: {POST}", "", "stop")
    assert [entry.text for entry in answers.work] == [MAIL.text, POST]


def test_hours_said_for_one_of_several_lines_are_its_own(talk):
    answers, _ = talk("mail, invoices, diary 6h", "2: 3h", "", "stop")
    assert [(entry.hours, entry.hours_shared) for entry in answers.work] == [
        ("2h/week", True),
        ("3h", False),
        ("2h/week", True),
    ]


def test_a_given_line_that_is_a_list_is_shown_as_one(talk):
    answers, screen = talk("", "stop", given=Answers(work=(WorkEntry(text="mail 5h, invoices 2h"),)))
    assert [entry.text for entry in answers.work] == ["mail 5h", "invoices 2h"]
    assert "1. mail" in screen
    assert "2. invoices" in screen


def test_a_change_of_hours_keeps_what_a_file_said_of_the_line(talk):
    mail = WorkEntry(task="customer-mail", hours="5h", priority=2)
    answers, screen = talk("1: 3h", "", "stop", given=Answers(work=(mail,)))
    assert answers.work == (mail.model_copy(update={"hours": "3h"}),)
    assert "Taken back" not in screen


@pytest.mark.parametrize(
    ("lines", "kept"),
    [
        pytest.param(["stop"], [], id="at once"),
        pytest.param([MAIL.text, "stop"], [MAIL.text], id="after a line"),
        pytest.param([VAGUE, "", "stop"], [VAGUE], id="at the kinds of work"),
        pytest.param([SUMS, MAIL.text, "", "stop"], [SUMS, MAIL.text], id="at the hours"),
    ],
)
def test_stopping_during_the_work_keeps_its_lines(talk, lines, kept):
    answers, screen = talk(*lines)
    assert [entry.text for entry in answers.work] == kept
    assert "> 17 questions were left out." in screen


def test_work_that_was_given_is_shown_and_can_be_added_to(talk):
    answers, screen = talk(POST, "", "stop", given=Answers(work=(MAIL,)))
    assert "1. answer customer mail = Customer e-mail, 22 h a month Add a line" in screen
    assert [entry.text for entry in answers.work] == [MAIL.text, POST]


@pytest.mark.parametrize(
    ("entry", "asked"),
    [
        pytest.param(WorkEntry(text=SUMS), True, id="its hours"),
        pytest.param(WorkEntry(text=VAGUE), True, id="its kind"),
        pytest.param(
            WorkEntry(text=VAGUE, level="execute", family="admin"),
            False,
            id="not a kind that is stated",
        ),
        pytest.param(WorkEntry(text=SUMS, drop=True), False, id="nothing of work that will be dropped"),
        pytest.param(MAIL, False, id="nothing of a clear line"),
    ],
)
def test_what_a_given_line_leaves_open_is_asked_too(talk, entry, asked):
    _, screen = talk("", "stop", given=Answers(work=(entry,)))
    assert ("Question 2." in screen) is not asked


def test_control_characters_in_what_was_given_never_reach_the_screen(talk):
    talk("stop", given=Answers(work=(WorkEntry(text="customer\x1b[31m mail\x07 5h"),)))
    assert "customer mail" in talk.screen
    assert not {"\x1b", "\x07"} & set(talk.screen)


def test_work_that_was_given_by_its_id_is_shown_by_its_name(talk):
    _, screen = talk("back", "stop", given=Answers(work=(WorkEntry(task="customer-mail", hours="5h"),)))
    assert "Taken back: Customer e-mail" in screen


@pytest.mark.parametrize(
    ("typed", "presence"),
    [
        pytest.param(["1"], [True, False], id="one line"),
        pytest.param(["the first", "1, 2"], [True, True], id="words are no numbers"),
        pytest.param(["?", "none"], [False, False], id="none"),
        pytest.param([""], [None, None], id="not known"),
        pytest.param(["back", "no"], [None, None], id="back asks again whether anyone must be there"),
    ],
)
def test_who_must_be_in_the_room(talk, typed, presence):
    given = asked_of(on_site=None).model_copy(update={"work": (MAIL, WorkEntry(text="greet visitors 2h"))})
    answers, _ = talk("", "some", *typed, given=given)
    assert [entry.on_site for entry in answers.work] == presence


@pytest.mark.parametrize(
    ("typed", "team", "noted"),
    [
        pytest.param([""], "none", "Your answer so far: nobody. Enter keeps it.", id="left as it was"),
        pytest.param(["why", "small"], "small", "= three to ten", id="answered otherwise"),
        pytest.param(["back", "few"], "few", "= one or two people", id="back takes the first answer back"),
    ],
)
def test_what_does_not_go_together_is_asked_about(talk, typed, team, noted):
    given = asked_of(team=None).model_copy(update={"work": (WorkEntry(task="team-leading", hours="5h"),)})
    answers, screen = talk("", "none", *typed, given=given)
    assert answers.answers["team"] == team
    assert screen.count("These do not go together: you say that nobody works for you") == 1
    assert noted in screen


# ---------------------------------------------------------------- beginning and end


@pytest.mark.parametrize(
    ("open_questions", "said"),
    [
        pytest.param(["team"], "> One question was left out.", id="one left out"),
        pytest.param(["team", "offers"], "> 2 questions were left out.", id="two left out"),
    ],
)
def test_the_end_says_how_many_questions_were_left_out(talk, open_questions, said):
    _, screen = talk("", "stop", given=asked_of(**dict.fromkeys(open_questions)))
    assert said in screen


@pytest.mark.parametrize(
    ("cannot", "others", "stopped", "said"),
    [
        pytest.param(
            1,
            0,
            True,
            "One question was left out. It cannot change the advice.",
            id="one that cannot",
        ),
        pytest.param(0, 1, True, "One question was left out.", id="one that might"),
        pytest.param(
            5,
            0,
            True,
            "5 questions were left out. None of them can change the advice.",
            id="all cannot",
        ),
        pytest.param(
            1,
            4,
            True,
            "5 questions were left out. One of them cannot change the advice.",
            id="one of them cannot",
        ),
        pytest.param(
            4,
            1,
            True,
            "5 questions were left out. 4 of them cannot change the advice.",
            id="most cannot",
        ),
        pytest.param(0, 5, True, "5 questions were left out.", id="nothing known of any"),
        pytest.param(
            1,
            0,
            False,
            "One question was left out. It cannot change the advice.",
            id="asked out, one that cannot",
        ),
        pytest.param(
            0,
            1,
            False,
            "One question was left out. It is unlikely to change the advice.",
            id="asked out, one",
        ),
        pytest.param(
            5,
            0,
            False,
            "5 questions were left out. None of them can change the advice.",
            id="asked out, all cannot",
        ),
        pytest.param(
            0,
            5,
            False,
            "5 questions were left out. None of them is likely to change the advice.",
            id="none cannot",
        ),
        pytest.param(
            4,
            1,
            False,
            "5 questions were left out. 4 of them cannot change the advice. The other one is unlikely to.",
            id="asked out, all but one cannot",
        ),
        pytest.param(
            1,
            1,
            False,
            "2 questions were left out. One of them cannot change the advice. The other one is unlikely to.",
            id="asked out, one of each",
        ),
        pytest.param(
            2,
            3,
            False,
            "5 questions were left out. 2 of them cannot change the advice. The other 3 are unlikely to.",
            id="asked out, some of each",
        ),
    ],
)
def test_what_was_left_out_is_counted_in_plain_words(cannot, others, stopped, said):
    how_to_go_on = "" if stopped else f" {SPEAK(Say('prompts.ask-all'))}"
    told = All(tuple(left_out_words(cannot, others, stopped=stopped)), "sentences")
    assert SPEAK(told) == said + how_to_go_on


def test_an_interview_to_its_end_leaves_nothing_out(talk):
    answers, screen = talk("", "2", given=asked_of(team=None))
    assert answers.answers["team"] == "few"
    assert "left out" not in screen


def test_the_order_of_the_questions_can_be_another(talk):
    answers, screen = talk(MAIL.text, "", "3", choose=lambda answers: None if answers.answers else "team")
    assert answers.answers == {"team": "small"}
    assert "> = three to ten 16 questions were left out." in screen
    assert "To be asked every question: --ask all. Your answers are kept in" in screen


def test_asking_all_keeps_to_the_order_of_the_author(talk):
    answers, _ = talk(MAIL.text, "", "900", "stop", ask="all", choose=lambda _: None)
    assert answers.answers == {"budget": "900"}


@pytest.mark.parametrize(
    "work",
    [
        pytest.param((MAIL,), id="clear work"),
        pytest.param((WorkEntry(text=SUMS),), id="hours alone are no reason to start"),
    ],
)
def test_with_everything_given_nothing_is_asked(talk, work):
    given = asked_of().model_copy(update={"work": work})
    assert talk(given=given) == (given, "")


@pytest.mark.parametrize(
    ("given", "error"),
    [
        pytest.param(
            Answers(answers={"budget": "lots"}),
            InvalidValueError,
            id="a budget that cannot be read",
        ),
        pytest.param(Answers(answers={"bugdet": "900"}), UnknownNameError, id="an unknown question"),
    ],
)
def test_a_mistake_in_what_was_given_is_told_before_anything_is_asked(talk, given, error):
    with pytest.raises(error):
        talk(MAIL.text, given=given)


@pytest.mark.parametrize("columns", [pytest.param(80, id="eighty columns"), pytest.param(40, id="forty columns")])
def test_no_line_is_wider_than_the_terminal(talk, columns):
    work, doubts = (VAGUE, SUMS, "zzxx 2h", "?", "2:", "9: x", ""), ("9", "4", "lots", "5")
    talk(*work, *doubts, "lots", "900 EUR", "show", "1", "why", "stop", columns=columns)
    assert max(map(len, talk.screen.replace("\n> ", "\n").splitlines())) <= columns


# ---------------------------------------------------------------- broken off


def test_the_end_of_input_keeps_the_answers(talk, state, capsys):
    with pytest.raises(KeyboardInterrupt):
        talk(MAIL.text, "", "900 EUR", command=["obmva", "plan", "--roles", "my roles"])
    assert read_answers(last_kept(state)) == Answers(work=(MAIL,), answers={"budget": "900 EUR"})
    assert "obmva plan --last --roles 'my roles'\n" in capsys.readouterr().err


@pytest.mark.parametrize("lines", [pytest.param(["stop"], id="at its end"), pytest.param([], id="when it is broken off")])
def test_answers_that_cannot_be_kept_are_printed(talk, state, capsys, lines):
    state.parent.touch()
    with contextlib.suppress(KeyboardInterrupt):
        talk(MAIL.text, *lines)
    screen = getattr(talk, "screen", "") + capsys.readouterr().err
    assert "could not be kept in" in flat(screen)
    assert "- text: answer customer mail 5h" in screen


@pytest.mark.parametrize(
    "lines",
    [
        pytest.param([], id="nothing typed"),
        pytest.param(["why", "show"], id="only questions of their own"),
        pytest.param([MAIL.text, "back"], id="everything taken back"),
    ],
)
def test_nothing_is_kept_of_nothing(talk, state, capsys, lines):
    with pytest.raises(KeyboardInterrupt):
        talk(*lines)
    assert list(state.glob("*")) == []
    assert "nothing was answered yet" in capsys.readouterr().err


def test_a_fault_in_the_middle_keeps_the_answers(talk, state, monkeypatch):
    monkeypatch.setattr("obmva.prompts.steps.ask_question", lambda *_: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        talk(MAIL.text, "")
    assert read_answers(last_kept(state)).work == (MAIL,)


# ---------------------------------------------------------------- on a real terminal


def test_a_whole_interview_ends_in_a_recommendation(sit_down, tmp_path):
    owner = sit_down("--save", "mine.yaml", "--ask", "all")
    owner.paste(MAIL.text, SUMS, "odds and ends 3h").type(POST, "undo", "", "none of these", "2h")
    owner.type("lots", "900 EUR", "fr", "1", "why", "no", "show", "back", "1", "open", "tasks", "business", "4h")
    owner.type("don't know", "3", "", "some", "steady", "on", "free", "grow", "?", "unknown", "quit")
    assert owner.wait() == 0
    assert re.search(r"\n(\x1b\[[\d;]+m)?Hire a", owner.screen)
    assert ("\r\n  2 = " in owner.screen, "Which comes nearest?" in owner.screen) == (True, True)
    stored = read_answers(tmp_path / "mine.yaml")
    assert [(entry.text, entry.hours) for entry in stored.work] == [
        (MAIL.text, None),
        (SUMS, "2h"),
        ("odds and ends 3h", None),
    ]
    assert stored.answers == {
        "budget": "900 EUR",
        "market": "fr",
        "vat": "reclaims",
        "on-site": "no",
        "employment": "open",
        "hand-over": "tasks",
        "for-whom": "business",
        "owner-hours": "4h",
        "team": "unknown",
        "offers": "proven",
        "revenue": "unknown",
        "written-down": "some",
        "steady": "steady",
        "term": "ongoing",
        "goal-now": "free-time",
        "goal-later": "grow",
        "owner-rate": "unknown",
    }


def test_ctrl_c_halfway_keeps_the_answers_and_the_command_it_prints_goes_on(sit_down, tmp_path):
    (tmp_path / "my roles").mkdir()
    shutil.copy(built_in_roles() / "va.yaml", tmp_path / "my roles")
    options = ("--ask", "all", "--roles", "my roles", "--without-source", "it-vea")
    first = sit_down(*options).type(MAIL.text, "", "900 EUR").interrupt()
    assert first.wait() == 130
    command = re.search(r"obmva recommend (--last .*?)\r\n", first.screen)[1]
    assert command == "--last --roles 'my roles' --without-source it-vea --ask all"
    second = sit_down(*shlex.split(command)).type("", "fr", "stop", "quit")
    assert second.wait() == 0
    assert re.search(r"1\. answer customer mail\r\n +=.*, 22 h a month", second.screen)
    assert "- budget a month: EUR 900 a month" in second.screen
    assert "Question 2. Where would you hire?" in second.screen


def test_ctrl_c_at_once_leaves_nothing_behind(sit_down, tmp_path, state):
    owner = sit_down().interrupt()
    assert owner.wait() == 130
    assert "nothing was answered yet" in flat(owner.screen)
    assert [*tmp_path.iterdir(), *state.glob("*")] == []


def test_an_option_that_cannot_be_followed_is_told_before_anything_is_asked(sit_down):
    owner = sit_down("--without-source", "hearsay")
    assert owner.wait() == 4
    assert ("hearsay" in owner.screen, "Question" in owner.screen) == (True, False)


def test_without_work_there_is_no_advice_on_a_dumb_and_narrow_terminal_either(sit_down):
    owner = sit_down(columns=40, terminal="dumb").type("", "", "?", "900 EUR", "stop", "quit")
    assert owner.wait() == 1
    assert "We cannot say yet" in flat(owner.screen)
    assert "\x1b" not in owner.screen
    assert max(map(len, owner.screen.splitlines())) <= 40


def test_bytes_that_are_no_text_do_no_harm_and_the_end_of_input_keeps_the_rest(sit_down, state):
    owner = sit_down().type_bytes(b"\xff mail").type_bytes(b"\x00answer customer \x01mail 5h").end_input()
    assert owner.wait() == 130
    assert "could not be read; please type it again" in flat(owner.screen)
    assert read_answers(last_kept(state)).work == (MAIL,)


def test_the_answer_alone_goes_to_standard_output(sit_down, tmp_path):
    owner = sit_down(shell="> page.txt").type(MAIL.text, "", "\x1b[A900 EUR", "stop")
    assert owner.wait() == 0
    first = (tmp_path / "page.txt").read_text().splitlines()[0]
    assert "assistant" in first
    assert first not in owner.screen
