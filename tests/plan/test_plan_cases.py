"""Odd input, quotes, help that is there, warnings: always a result with its reason."""

import io
import shlex
from contextlib import redirect_stderr, redirect_stdout

import pytest

from obmva.cli import run

pytestmark = pytest.mark.usefixtures("worked_out_once")

NOBODYS = """{"work": [{"text": "grow up", "hours": "12h", "level": "lead", "family": "personal"}]}"""
ERRANDS = '{"work": [{"text": "the dog", "hours": "5h", "level": "execute", "family": "personal", "on_site": true}]}'
MAIL = '-t "answer customer mail 12h" --market us'
ALL_LIMITS = '-b "50 USD firm" --set owner-hours=0 --set on-site=yes --set employment=refuse'


@pytest.mark.parametrize(
    ("line", "outcome", "relax"),
    [
        pytest.param(MAIL, "plan", None, id="routine for one person"),
        pytest.param(
            f'{MAIL} -b "50 USD firm"',
            "nothing-feasible",
            "budget",
            id="a budget below every minimum",
        ),
        pytest.param(
            f"{MAIL} --set owner-hours=0",
            "nothing-feasible",
            "owner-hours",
            id="no time for directing at all",
        ),
        pytest.param(
            f"{MAIL} --set on-site=yes --set employment=refuse",
            "nothing-feasible",
            "employment",
            id="wishes that contradict",
        ),
        pytest.param(f"--answers '{NOBODYS}'", "nothing-feasible", None, id="work that nobody may take"),
        pytest.param('-t "quux blorf 5h"', "not-enough-known", None, id="words that say nothing"),
        pytest.param("", "not-enough-known", None, id="nothing said"),
        pytest.param('-t "answer customer mail 10 min" --market us', "hold", None, id="hardly any work"),
        pytest.param(
            '-t "answer customer mail 5h" -b "100 EUR" --market de',
            "hold",
            "budget",
            id="help that takes as much time as it saves",
        ),
        pytest.param(
            '-t "answer customer mail 1h" --rate va=40 --market us',
            "plan",
            None,
            id="help that gives little time back",
        ),
        pytest.param(f"{MAIL} --have va=80h/month", "enough-people", None, id="those who are there suffice"),
        pytest.param(
            f"{MAIL} --have va=51h/month --rate va=40",
            "enough-people",
            None,
            id="those who are there nearly suffice",
        ),
        pytest.param(f"{MAIL} --have va=10h/month", "plan", None, id="those who are there need more hours"),
        pytest.param(
            f'{MAIL} -b "50 USD firm" --set owner-hours=0',
            "nothing-feasible",
            None,
            id="two things stand in the way",
        ),
        pytest.param(
            f"{MAIL} {ALL_LIMITS}",
            "nothing-feasible",
            None,
            id="more than two things stand in the way",
        ),
        pytest.param(
            f"{MAIL} --rate va=9000/hour -b '1000 USD firm'",
            "plan",
            None,
            id="a quote beyond all budgets leaves the others",
        ),
    ],
)
def test_there_is_always_a_result_with_its_reason(line, outcome, relax, make_document):
    document = make_document(line)
    assert (document["outcome"], bool(document["plans"])) == (outcome, outcome == "plan")
    assert document["summary"]
    assert (document["relax"] or {}).get("what") == relax


@pytest.mark.parametrize(
    ("have", "covered", "cost"),
    [
        pytest.param("", 0, None, id="nobody"),
        pytest.param("--have va=20h/month --rate va=50", 20, 1000, id="somebody at a price that was said"),
        pytest.param("--have va=20h/month --have va=10h/month --rate va=50", 30, 1500, id="two of a kind"),
        pytest.param(
            "--have specialist=5h/month --rate specialist=80",
            0,
            400,
            id="somebody who does not do this work",
        ),
    ],
)
def test_those_who_are_there_cover_work_and_cost_what_they_cost(have, covered, cost, make_document):
    document = make_document(f"{MAIL} {have}")
    present = document["present"]
    assert (present["covered_hours"], (present["monthly_cost"] or {}).get("typical")) == (
        covered,
        cost,
    )
    assert present["own_hours"] == pytest.approx(52 - covered + present["owner_hours"])


def test_two_of_one_craft_share_their_work(make_document):
    document = make_document('-t "facebook ads 5h" --market us --have specialist=15h/month --have specialist=10h/month')
    assert [(one["families"], one["hours"]) for one in document["present"]["roles"]] == [(["marketing"], 25)]


@pytest.mark.parametrize(
    ("line", "code"),
    [
        pytest.param(MAIL, 0, id="somebody to hire"),
        pytest.param(f"{MAIL} --have va=80h/month", 1, id="nobody to hire"),
        pytest.param(f'{MAIL} -b "50 USD firm"', 1, id="nobody fits"),
    ],
)
def test_the_exit_code_says_whether_somebody_is_to_be_hired(line, code, run_plan):
    assert run_plan(line).code == code


@pytest.mark.parametrize(
    ("line", "changes"),
    [
        pytest.param(
            '-b "50 USD firm" --set owner-hours=0',
            {"budget", "owner-hours"},
            id="money and time for directing",
        ),
        pytest.param(
            '-b "50 USD firm" --set on-site=yes --set employment=refuse',
            {"budget", "on-site"},
            id="money and wishes that contradict",
        ),
        pytest.param(ALL_LIMITS, None, id="more than two things"),
        pytest.param('-b "50 USD firm"', None, id="one change is enough"),
    ],
)
def test_where_one_change_is_not_enough_two_are_told(line, changes, make_document):
    found = make_document(f"{MAIL} {line}")["relax_together"]
    assert (found and {one["what"] for one in found["changes"]}) == changes


def test_a_leader_of_nobody_needs_somebody_to_lead(make_document, work_of_kinds):
    line = f"{work_of_kinds('5h lead strategy')} --set team=none --market us"
    assert make_document(f'{line} -b "300 USD"')["relax_together"]["changes"][0]["what"] == "team"
    assert not make_document(f'{line} -b "3000 USD"')["plans"]
    assert make_document(f'{line} --set team=few -b "3000 USD"')["plans"]


def test_the_two_changes_that_help_were_tried(make_document):
    assert make_document(f'{MAIL} -b "110 USD firm" --set owner-hours=0.5')["plans"]
    assert not make_document(f'{MAIL} -b "100 USD firm" --set owner-hours=0.5')["plans"]
    assert not make_document(f'{MAIL} -b "110 USD firm" --set owner-hours=0.25')["plans"]


@pytest.mark.parametrize(
    ("line", "words"),
    [
        pytest.param(f'{MAIL} -b "50 USD firm"', "USD 110 a month instead of USD 50", id="money"),
        pytest.param(
            '-t "answer customer mail 5h" -b "100 EUR" --market de',
            "as much of your time to direct as it saves",
            id="help that takes as much time as it saves",
        ),
        pytest.param(
            '-t "answer customer mail 5h" -b "100 EUR" --market de',
            "give you 1.1 h a month back",
            id="the time that comes back after the change",
        ),
        pytest.param(
            f"{MAIL} --set owner-hours=0",
            "0.5 h a week for directing instead of 0",
            id="time for directing",
        ),
        pytest.param(
            f"{MAIL} --set on-site=yes --set employment=refuse",
            'about employing someone, "either would do"',
            id="a wish",
        ),
        pytest.param(
            f"{MAIL} {ALL_LIMITS}",
            "whichever two of your limits were changed: budget a month, your hours",
            id="too much at once",
        ),
        pytest.param(
            f"--answers '{NOBODYS}'",
            "None of these roles does this kind of work",
            id="work that nobody may take",
        ),
        pytest.param(
            f"--answers '{NOBODYS}'",
            "a childminder, a dog walker or a home help",
            id="private work that nobody may take",
        ),
        pytest.param(
            f"--answers '{ERRANDS}' --market fr",
            "a personal assistant for 32 hours a month",
            id="a small post",
        ),
        pytest.param(
            '-t "keep my diary 8h" -t "greet visitors 2h" --market us',
            "an administrative assistant for 43.5 hours a month",
            id="a small post where some of the work is in the room",
        ),
        pytest.param(
            f"--answers '{ERRANDS}' --market fr -b '100 EUR'",
            "Then a personal assistant (32 h a month)",
            id="less money than anybody costs",
        ),
        pytest.param(f"{MAIL} --have va=80h/month", "those who are there already", id="enough people"),
        pytest.param(
            '-t "answer customer mail 10 min" --market us',
            "under an hour a week",
            id="hardly any work",
        ),
    ],
)
def test_the_reason_and_what_to_do_about_it_is_said(line, words, make_document):
    assert words in make_document(line)["summary"]


@pytest.mark.parametrize(
    ("items", "said"),
    [
        pytest.param(["12h execute customer"], [], id="work that somebody does"),
        pytest.param(
            ["12h execute customer", "2h lead strategy"],
            [],
            id="work that somebody does who is not worth hiring",
        ),
        pytest.param(
            ["12h execute customer", "2h lead personal"],
            ["nobody-does", "private-help"],
            id="private work of nobody",
        ),
        pytest.param(["12h execute customer", "2h lead admin"], ["nobody-does"], id="other work of nobody"),
    ],
)
def test_work_that_no_role_does_is_named(items, said, make_document, work_of_kinds):
    conditions = make_document(f"{work_of_kinds(*items)} --market us")["conditions"]
    assert [one["id"] for one in conditions if one["id"] != "conditions"] == said


@pytest.mark.parametrize(
    ("items", "more", "words"),
    [
        pytest.param(
            ["12h execute customer"],
            "",
            "nobody must be in the room, you do not insist on an employee",
            id="a freelancer",
        ),
        pytest.param(
            ["12h execute customer"],
            "--set on-site=yes",
            "you are willing to employ someone",
            id="an employee",
        ),
        pytest.param(
            ["30h execute customer", "10h coordinate projects"],
            "--set on-site=some --market fr",
            "if you are willing to have employees as well as freelancers, you",
            id="an employee and a freelancer",
        ),
        pytest.param(
            ["30h execute customer", "10h coordinate projects"],
            "--set on-site=some --set employment=open --market fr",
            "This holds if you can spend",
            id="an employee and a freelancer, which is fine",
        ),
    ],
)
def test_no_condition_contradicts_another(items, more, words, make_document, work_of_kinds):
    document = make_document(f"{work_of_kinds(*items)} {more}")
    assert words in document["conditions"][0]["text"]


@pytest.mark.parametrize(
    ("have", "words"),
    [
        pytest.param("--market us", "in the first year, or", id="nobody is there"),
        pytest.param(
            "--market us --have va=20h/month --rate va=50",
            "USD 31,200 with those who are there already",
            id="somebody at a known price",
        ),
        pytest.param(
            "--market ph --have executive-assistant=3h/month",
            "those who are there already come on top",
            id="somebody whose price nobody published",
        ),
    ],
)
def test_the_first_year_says_what_is_in_it(have, words, run_plan):
    assert words in " ".join(run_plan(f'-t "answer customer mail 12h" {have}').out.split())


def test_the_change_that_helps_was_tried(make_document):
    relax = make_document(f'{MAIL} -b "50 USD firm"')["relax"]
    assert make_document(f'{MAIL} -b "{relax["to"]} firm"')["plans"]
    assert not make_document(f'{MAIL} -b "{float(relax["to"].split()[1]) - 10} USD firm"')["plans"]


@pytest.mark.parametrize(
    ("line", "code"),
    [
        pytest.param(f'{MAIL} --rate "va=40 EUR"', 3, id="a quote in another currency"),
        pytest.param(f"{MAIL} --have wizard=5h", 4, id="somebody whom nobody knows"),
        pytest.param(f"{MAIL} --have va=lots", 3, id="hours that cannot be read"),
        pytest.param(f"{MAIL} --have va", 2, id="help without hours"),
    ],
)
def test_what_cannot_be_read_is_told(line, code, run_plan):
    outcome = run_plan(line)
    assert outcome.code == code
    assert outcome.err.startswith("Error: ")
    assert not outcome.out


@pytest.mark.parametrize(
    ("quote", "height", "changes"),
    [
        pytest.param("va=90", "high", True, id="so dear that another is hired"),
        pytest.param("va=36", "usual", False, id="usual"),
        pytest.param("va=1200/month:40h", "usual", False, id="a package within the range"),
        pytest.param("va=9", "low", False, id="suspiciously cheap"),
        pytest.param("obm=75", "usual", False, id="of somebody who is not in the plan"),
    ],
)
def test_a_quote_is_held_against_its_market(quote, height, changes, make_document):
    found = make_document(f"{MAIL} --rate {quote}")["offers"][0]
    assert (found["against_range"], "It changes whom to hire." in found["text"]) == (height, changes)


@pytest.mark.parametrize(
    ("line", "left_out"),
    [
        pytest.param("--market us", False, id="where all prices are known"),
        pytest.param("--market ph", True, id="where some are not"),
        pytest.param(
            "--market ph --set employment=refuse",
            False,
            id="somebody without a price who is not wanted anyway",
        ),
    ],
)
def test_who_is_left_out_for_want_of_a_price_is_told(line, left_out, make_document, work_of_kinds):
    assumed = make_document(f"{work_of_kinds('12h execute customer')} {line}")["assumptions"]
    assert any("left out until you have a quote" in one["assumed"] for one in assumed) is left_out


def test_without_a_quote_nothing_is_said_of_quotes(make_document):
    assert make_document(f"{MAIL}")["offers"] == []


@pytest.mark.parametrize(
    ("line", "factors"),
    [
        pytest.param(f"{MAIL} --set steady=steady", None, id="a few fixed hours are nothing yet"),
        pytest.param(
            '-t "answer customer mail 34h" --market us --set employment=refuse',
            ["full-time"],
            id="a full month of one person",
        ),
        pytest.param(
            '-t "answer customer mail 34h" --market us --set employment=refuse --set steady=steady',
            ["full-time", "fixed-hours"],
            id="a full month of fixed hours",
        ),
        pytest.param(
            f"{MAIL} --set employment=refuse --set steady=steady --set written-down=most --set hand-over=tasks",
            ["fixed-hours", "your-method"],
            id="your hours and your method",
        ),
    ],
)
def test_what_looks_like_a_job_is_named_with_its_source(line, factors, make_document):
    document = make_document(f"{line}")
    assert [one["factors"] for one in document["employment"]] == ([factors] if factors else [])
    assert all(one["sources"] and "not legal advice" in one["text"] for one in document["employment"])


def test_the_true_price_counts_what_is_idle(make_document):
    document = make_document(f"{MAIL} --set on-site=yes --set owner-rate='60 USD'")
    person, price = document["true_price"]["people"][0], document["true_price"]
    assert person["on_cost"] > 0
    assert person["fixed"] > 0
    assert price["first_year"] == pytest.approx(12 * document["plans"][0]["monthly_cost"]["typical"] + person["once"])
    assert price["price_of_useful_hour"] > document["plans"][0]["monthly_cost"]["typical"] / person_hours(document)


def person_hours(document):
    return document["plans"][0]["roles"][0]["hours"]


@pytest.mark.parametrize(
    ("worth", "month"),
    [
        pytest.param("--set owner-rate='200 USD'", 1, id="a dear hour is earned back at once"),
        pytest.param(
            "--set owner-rate='41 USD'",
            7,
            id="an hour worth little more than the help takes half a year",
        ),
        pytest.param("--set owner-rate='20 USD'", None, id="an hour worth less than the help never"),
        pytest.param("", None, id="a worth that is not known says nothing"),
    ],
)
def test_the_month_that_pays_it_off(worth, month, make_document):
    assert make_document(f"{MAIL} {worth}")["true_price"]["break_even_month"] == month


def test_software_and_dropped_work_have_lines_of_their_own(make_document, tmp_path):
    answers = tmp_path / "answers.yaml"
    answers.write_text(
        "schema_version: 1\nwork:\n- {text: answer customer mail, hours: 12h}\n"
        "- {text: copy orders, hours: 2h, rule_based: true}\n- {text: the old newsletter, hours: 1h, drop: true}\n"
        "answers: {market: us}\n"
    )
    document = make_document(f"--answers {answers}")
    assert (document["automate"], document["drop"]) == (["copy orders"], ["the old newsletter"])


class Screen(io.StringIO):
    """A stream that says it is a terminal."""

    def isatty(self):
        return True


MANY_TEAMS = [f"5h specialise {family}" for family in ("finance", "marketing", "content", "technology")]


@pytest.mark.parametrize(
    ("stream", "items", "told"),
    [
        pytest.param(
            Screen,
            [*MANY_TEAMS, "5h execute customer", "5h coordinate people"],
            True,
            id="many teams on a terminal",
        ),
        pytest.param(
            io.StringIO,
            [*MANY_TEAMS, "5h execute customer", "5h coordinate people"],
            False,
            id="in a pipe",
        ),
        pytest.param(Screen, ["5h execute customer"], False, id="few teams"),
    ],
)
def test_a_long_search_is_told_on_a_terminal(stream, items, told, work_of_kinds):
    shown = stream()
    with redirect_stderr(shown), redirect_stdout(io.TextIOWrapper(io.BytesIO(), encoding="utf-8")):
        run(["plan", *shlex.split(f"{work_of_kinds(*items)} --market us")])
    assert ("Comparing" in shown.getvalue()) is told
