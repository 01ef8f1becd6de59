"""The menu after an interview: every word does what it says and comes back; nothing is lost on the way."""

import io
import os
import sys

import pytest

from obmva.advice import Adviser
from obmva.catalog import Catalog, Keeper, last_kept, read_answers
from obmva.catalog.names import meant_id
from obmva.errors import InvalidFileError, Problem
from obmva.models import Answers, WorkEntry
from obmva.prompts import interview, stay
from obmva.prompts.replies import menu_meaning

pytestmark = pytest.mark.usefixtures("worked_out_once")

ASIDES = Catalog().asides
MAIL = WorkEntry(text="answer customer mail 5h")
GIVEN = Answers(work=(MAIL,), answers={"budget": "900 EUR", "market": "fr", "team": "unknown"})
MENU_WORDS = ("why", "plan", "brief", "prioritise", "sources", "details", "save")


@pytest.fixture(scope="module")
def adviser():
    return Adviser()


@pytest.fixture
def menu(adviser, monkeypatch, capsys, state):  # noqa: ARG001  answers are kept in a folder of the test
    """Stop an interview and type lines at its menu: returns what was shown (word, what stood behind it), the answers, the screen."""

    def run(*lines, given=GIVEN, failing=(), opening=("", "stop"), ask="useful"):
        monkeypatch.setenv("COLUMNS", "80")
        monkeypatch.setattr(sys, "stdin", io.StringIO("".join(f"{line}\n" for line in (*opening, *lines))))
        talk = interview(adviser, given, ask=ask, keeper=Keeper(os.environ), choose=adviser.next_question).talk
        capsys.readouterr()
        shown = []

        def page(word):
            def show(_, rest):
                if word in failing:
                    raise InvalidFileError(Problem("file-exists", file=rest))
                shown.append((word, rest))

            return show

        stay(talk, {word: page(word) for word in ("show", *MENU_WORDS)})
        return shown, talk.state.answers, " ".join(capsys.readouterr().err.split())

    return run


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        pytest.param("plan", ("plan", ""), id="a word"),
        pytest.param("PLAN.", ("plan", ""), id="in any case, with a full stop"),
        pytest.param("pl", ("plan", ""), id="its beginning"),
        pytest.param("brief", ("brief", ""), id="a brief"),
        pytest.param("brief va", ("brief", "va"), id="a brief for another role"),
        pytest.param("why not the project manager", ("why", "the project manager"), id="why not a role"),
        pytest.param("w obm", ("why", "obm"), id="the same in short"),
        pytest.param("pourquoi pas obm", ("why", "obm"), id="in French"),
        pytest.param("Warum nicht obm", ("why", "obm"), id="in German"),
        pytest.param("lähteet", ("sources", ""), id="in Finnish"),
        pytest.param("details", ("details", ""), id="everything"),
        pytest.param("show", ("show", ""), id="the advice again"),
        pytest.param("save mine.yaml", ("save", "mine.yaml"), id="a file by name"),
    ],
)
def test_a_word_shows_its_page(menu, typed, shown):
    assert menu(typed, "quit")[0] == [shown]


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        pytest.param("?", "a role against the best one", id="help"),
        pytest.param("", "a role against the best one", id="an empty line"),
        pytest.param("s", '"s" is the beginning of several', id="a beginning of several words"),
        pytest.param("hire her", '"hire her" is none of these', id="something else"),
        pytest.param("change 99", "type a number from 1 to", id="an answer that is not there"),
    ],
)
def test_what_shows_no_page_is_answered_and_the_menu_comes_back(menu, typed, said):
    shown, answers, screen = menu(typed, "plan", "quit")
    assert (shown, answers) == ([("plan", "")], GIVEN)
    assert said in screen
    assert screen.endswith("· quit · ? >")


@pytest.mark.parametrize("last_line", ["quit", "stop", "lopeta", None], ids=["quit", "stop", "in Finnish", "end of input"])
def test_leaving(menu, last_line):
    assert menu(*([last_line] if last_line else []))[:2] == ([], GIVEN)


@pytest.mark.parametrize(
    ("lines", "changed"),
    [
        pytest.param(["change budget", "1500 EUR"], {"budget": "1500 EUR"}, id="by name"),
        pytest.param(["budget", "1500 EUR"], {"budget": "1500 EUR"}, id="by name alone"),
        pytest.param(["change", "2", "1500 EUR"], {"budget": "1500 EUR"}, id="by number, from the list"),
        pytest.param(["change team", "2"], {"team": "few"}, id="one that was not known"),
        pytest.param(["change on-site", "no"], {"on-site": "no"}, id="one that was not asked"),
        pytest.param(["change budget", "lots", "1500 EUR"], {"budget": "1500 EUR"}, id="a mistake on the way"),
    ],
)
def test_an_answer_is_changed_and_the_advice_shown_again(menu, state, lines, changed):
    shown, answers, _ = menu(*lines, "quit")
    assert shown == [("show", "")]
    assert answers == Answers(work=(MAIL,), answers={**GIVEN.answers, **changed})
    assert read_answers(last_kept(state)) == answers


@pytest.mark.parametrize(
    "lines",
    [
        pytest.param(["change budget", ""], id="Enter keeps it"),
        pytest.param(["change budget", "back"], id="back leaves it"),
        pytest.param(["change", "back"], id="back at the list"),
        pytest.param(["change work", ""], id="no line more"),
    ],
)
def test_what_is_not_changed_shows_nothing_again(menu, lines):
    assert menu(*lines, "quit")[:2] == ([], GIVEN)


@pytest.mark.parametrize(
    ("lines", "shown", "order"),
    [
        pytest.param(("priorities", "6, 1"), [("show", "")], ("cost", "coverage"), id="two of them, in their order"),
        pytest.param(("ce qui compte", "9", "1"), [("show", "")], ("coverage",), id="after a number that there is not"),
        pytest.param(("priorities", "6", "priorities", "none"), [("show", "")] * 2, (), id="as usual again"),
        pytest.param(("priorities", ""), [], (), id="thought better of"),
        pytest.param(("priorities", "back"), [], (), id="back"),
    ],
)
def test_what_counts_most_is_said_by_number(menu, lines, shown, order):
    found, answers, screen = menu(*lines, "quit")
    assert (found, answers.prioritise) == (shown, order)
    assert 'price of a freed hour: from "EUR ' in screen


def test_the_work_is_changed_line_by_line(menu):
    shown, answers, _ = menu("change work", "1: pay invoices 2h", "keep the diary 3h", "", "quit")
    assert [entry.text for entry in answers.work] == ["pay invoices 2h", "keep the diary 3h"]
    assert shown == [("show", "")]


def test_after_an_interview_to_its_end_what_a_change_opens_is_asked(menu, adviser):
    known = {id_: "unknown" for id_ in adviser.catalog.questions if id_ not in {"work", "team"}}
    given = Answers(work=(MAIL,), answers=known)
    _, answers, screen = menu("change work", "1: send invoices", "", "3h", "quit", given=given, opening=("", "1"), ask="all")
    assert "how many hours a week" in screen
    assert answers.work[0].hours == "3h"


def test_why_not_asks_which_role(menu, adviser):
    others = [role.role for role in adviser.recommend(GIVEN).ranking][1:]
    ((word, role),) = menu("why not", "1", "quit")[0]
    assert (word, meant_id(role, others)) == ("why", others[0])
    assert menu("why not", "the personal assistant", "quit")[0] == [("why", "the personal assistant")]
    assert menu("why not", "back", "quit")[0] == []


def test_a_file_has_a_usual_name(menu):
    assert menu("save", "", "quit")[0] == [("save", "obmva-answers.yaml")]
    assert menu("save", "mine.json", "quit")[0] == [("save", "mine.json")]


def test_what_goes_wrong_is_told_and_the_menu_comes_back(menu):
    shown, _, screen = menu("save mine.yaml", "plan", "quit", failing=["save"])
    assert shown == [("plan", "")]
    assert "the file is there already" in screen
    assert "saved in" not in screen


# ---------------------------------------------------------------- rules over the words


def doing_two_things(asides):
    """Words of one language's menu that do two things there."""
    said = [
        (language, word.strip())
        for language, words in asides.items()
        for given in (*words.menu.values(), *(words.controls[one] for one in ("change", "show", "stop", "help")))
        for word in given.split(",")
    ]
    return {one for one in said if said.count(one) > 1}


def missing(asides):
    return {(language, word) for language, words in asides.items() for word in MENU_WORDS if word not in words.menu}


@pytest.mark.parametrize(
    ("rule", "mistake"),
    [
        pytest.param(doing_two_things, {"save": "plan"}, id="a word does one thing"),
        pytest.param(missing, {}, id="every language has every word"),
    ],
)
def test_the_words_keep_the_rule(rule, mistake):
    assert ASIDES
    assert not rule(ASIDES)
    wrong = ASIDES["fr"].model_copy(update={"menu": {"plan": "plan", **mistake}})
    assert rule({**ASIDES, "fr": wrong})


def test_a_beginning_is_enough_of_the_first_word_in_the_language_spoken():
    assert menu_meaning("plan", ASIDES, "fr").beginnings == ("plan",)
    assert menu_meaning("why", ASIDES, "fr").beginnings == ("pourquoi pas",)


# ---------------------------------------------------------------- at a real terminal


@pytest.mark.parametrize("terminal", ["xterm", "dumb"])
def test_at_a_terminal_every_page_comes_and_the_menu_after_it(sit_down, tmp_path, terminal):
    owner = sit_down("--save", "mine.yaml", terminal=terminal).type(MAIL.text, "", "900 EUR", "fr", "stop")
    owner.type("why not obm", "plan", "sources", "save other.yaml", "budget", "1500 EUR", "quit")
    assert owner.wait() == 0
    assert owner.screen.count("What next?") == 6
    said = ("online business manager", "in the first year", "[1] ", "saved in other.yaml", "EUR 1,500 a month")
    assert [words for words in said if words not in owner.screen] == []
    saved = {file.name: read_answers(file).answers["budget"] for file in tmp_path.iterdir()}
    assert saved == {"mine.yaml": "1500 EUR", "other.yaml": "900 EUR"}


def test_ctrl_c_at_the_menu_leaves_what_was_saved(sit_down, tmp_path):
    owner = sit_down("--save", "mine.yaml").type(MAIL.text, "stop").interrupt()
    assert owner.wait() == 130
    assert read_answers(tmp_path / "mine.yaml").work == (MAIL,)


def test_a_plan_has_the_menu_too(sit_down):
    owner = sit_down(command="plan").type(MAIL.text, "", "900 EUR", "stop", "show", "quit")
    assert owner.wait() == 0
    assert owner.screen.count("in the first year") == 2
