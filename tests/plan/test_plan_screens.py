"""Whole screens of a plan. After a wanted change: UPDATE_SCREENS=1 python -m pytest tests/plan, and read the diff."""

import json
import os
import re
from pathlib import Path

import pytest

pytestmark = pytest.mark.usefixtures("worked_out_once")

GOLDEN = Path(__file__).parent / "golden"
MOST_LINES = 35


@pytest.mark.parametrize(
    ("name", "columns", "more"),
    [
        pytest.param("solo", 80, "", id="solo-80"),
        pytest.param("solo", 40, "", id="solo-40"),
        pytest.param("agency", 80, "", id="agency-80"),
        pytest.param("agency", 40, "", id="agency-40"),
        pytest.param("director", 80, "", id="director-80"),
        pytest.param("director", 80, "--details", id="director-details-80"),
        pytest.param("solo", 80, "--rate va=90", id="solo-with-a-quote-80"),
        pytest.param("solo", 80, "--have va=10h/month", id="solo-with-help-80"),
        pytest.param("solo", 80, "-b '50 USD firm'", id="solo-without-money-80"),
        pytest.param("solo", 80, "--json", id="solo-json"),
        pytest.param("agency", 80, "--json", id="agency-json"),
        pytest.param("director", 80, "--json", id="director-json"),
    ],
)
def test_the_screen_is_as_it_was(name, columns, more, run_plan, owners_by_name, monkeypatch, request):
    monkeypatch.setenv("COLUMNS", str(columns))
    shown, golden = (
        run_plan(f"{owners_by_name[name]} {more}").out,
        GOLDEN / f"{request.node.callspec.id}.txt",
    )
    if os.environ.get("UPDATE_SCREENS"):
        golden.write_text(shown, encoding="utf-8")
    assert shown == golden.read_text(encoding="utf-8")


def test_no_line_is_wider_than_the_screen(owner, run_plan, monkeypatch):
    monkeypatch.setenv("COLUMNS", "40")
    assert max(len(line) for line in run_plan(owner).out.splitlines()) <= 40


def test_a_page_is_read_at_a_glance(owner, run_plan, monkeypatch):
    monkeypatch.setenv("COLUMNS", "80")
    assert len(run_plan(owner).out.splitlines()) <= MOST_LINES


@pytest.mark.parametrize(
    ("count", "more", "shown", "said"),
    [
        pytest.param(5, "", 6, False, id="as many lines as the page has room for"),
        pytest.param(7, "", 6, True, id="more of them"),
        pytest.param(9, "--details", 10, False, id="all of them in detail"),
    ],
)
def test_a_long_list_of_work_is_cut(count, more, shown, said, run_plan):
    tasks = " ".join(f"-t 'answer customer mail {number} 2h'" for number in "abcdefghij"[:count])
    page = run_plan(f"{tasks} -t 'facebook ads 6h' --market us {more}").out
    assert page.count(" = Customer e-mail, ") + page.count(" = Paid adverts, ") == shown
    assert ("2 more with --details" in page) is said


def test_work_that_one_person_does_whole_is_told_in_a_line(run_plan):
    page = run_plan("-t 'answer customer mail 5h' -t 'invoices 3h' --market us").out
    assert "Work      Customer e-mail 22 h, Invoicing 13 h" in page
    assert "Who does what" not in page


@pytest.mark.parametrize(
    ("line", "said"),
    [
        pytest.param("-t 'answer customer mail 5h' --market us", True, id="one role for all there is"),
        pytest.param(
            "-t 'answer customer mail 5h' --market us --set on-site=yes --set employment=refuse",
            False,
            id="nobody fits",
        ),
    ],
)
def test_how_far_a_plan_reaches_is_said_where_there_is_one(line, said, run_plan, monkeypatch):
    monkeypatch.setenv("COLUMNS", "200")
    assert ("Nobody else is worth hiring until the work has doubled, to 43.3 h a month." in run_plan(line).out) is said


@pytest.mark.parametrize("columns", range(66, 90, 3))
def test_no_line_of_a_table_ends_between_a_number_and_its_unit(columns, owner, run_plan, monkeypatch):
    monkeypatch.setenv("COLUMNS", str(columns))
    page = run_plan(f"{owner} --have va=3h/month").out
    cells = [cell for line in page.splitlines() for cell in re.split(r" {2,}", line.strip())]
    assert not {"h", "% of", "%"} & set(cells)


@pytest.mark.parametrize(
    ("budget", "shown"),
    [
        pytest.param("-b '1050 USD firm'", False, id="twenty minutes"),
        pytest.param("-b '1000 USD firm'", True, id="two hours"),
        pytest.param("", False, id="nothing"),
    ],
)
def test_less_than_anybody_buys_is_not_worth_a_word(budget, shown, run_plan):
    page = " ".join(run_plan(f"-t 'answer customer mail 7h' --market us --details {budget}").out.split())
    assert (bool(re.search(r", you \d", page)), "that stays with you" in page) == (shown, shown)


def test_every_line_of_work_stands_once_with_whose_it_is(run_plan, monkeypatch):
    monkeypatch.setenv("COLUMNS", "120")
    work = [{"text": "answer mail", "hours": "6h"}, {"text": "old news", "hours": "3h", "drop": True}, {"text": "zzqx"}]
    page = run_plan(f"--answers '{json.dumps({'work': work})}' --market us").out
    does = page[page.index("Who does what") :].split("\n\n")[0].splitlines()[1:]
    assert [line.split(" = ")[0] for line in does] == ["- answer mail", "- old news", "- zzqx"]
    ends = (": virtual assistant", ", dropped", ": you")
    assert [line[-len(end) :] for line, end in zip(does, ends, strict=True)] == list(ends)


@pytest.mark.parametrize("more", ["-b '50 USD firm'", "--have va=80h/month"], ids=["nobody fits", "enough people"])
def test_the_work_is_told_where_nobody_is_hired(more, run_plan):
    page = run_plan(f"-t 'answer customer mail 12h' --market us {more}").out
    assert "Understood, a month: answer customer mail = " in page
