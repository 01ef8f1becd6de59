"""CSV: rows of results, never of pages, with stable names, numbers as numbers, and no cell that a spreadsheet runs."""

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from obmva.render.rows import cell

OWNER = ("-t", "answer customer mail 5h", "-t", "=sort the mail 5h", "-b", "1500 EUR")


def rows(text):
    return list(csv.DictReader(io.StringIO(text, newline="")))


@pytest.fixture(scope="module")
def read(obmva):
    """Runs a command and returns its rows and its document."""

    def run(*arguments):
        return rows(obmva(*arguments, "-f", "csv").out), obmva(*arguments, "--json").document

    return run


def test_recommend_has_a_row_for_each_role(read):
    found, document = read("recommend", *OWNER)
    assert [row["role"] for row in found] == [role["role"] for role in document["ranking"]]
    for row, role in zip(found, document["ranking"], strict=True):
        cost = role["monthly_cost"] or dict.fromkeys(("currency", "low", "typical", "high"), "")
        assert [row[f"monthly_cost_{part}"] for part in ("currency", "low", "typical", "high")] == [
            str(cost[part]) for part in ("currency", "low", "typical", "high")
        ]
        assert row["excluded_by_limit"] == " ".join(one["limit"] for one in role["excluded_by"])


def test_plan_has_a_row_for_each_person(read):
    found, document = read("plan", *OWNER)
    people = [(plan["label"], one["role"], str(one["hours"])) for plan in document["plans"] for one in plan["roles"]]
    assert [(row["plan"], row["role"], row["hours"]) for row in found] == people
    assert people


def test_compare_has_a_row_for_each_criterion_and_a_column_for_each_role(read):
    found, document = read("compare", "obm", "va")
    assert list(found[0]) == ["id", "label", "alike", "obm", "va"]
    assert [row["id"] for row in found] == [row["id"] for row in document["rows"]]
    assert found[0]["obm"] == document["rows"][0]["cells"]["obm"]["text"]


@pytest.mark.parametrize(
    ("arguments", "entries", "name"),
    [
        pytest.param(("roles",), "roles", "id", id="roles"),
        pytest.param(("tasks",), "tasks", "id", id="kinds of work"),
        pytest.param(("tasks", "diary 5h", "zzz"), "matches", "text", id="own words"),
        pytest.param(("questions",), "questions", "id", id="questions"),
    ],
)
def test_a_list_has_a_row_for_each_entry(read, arguments, entries, name):
    found, document = read(*arguments)
    assert [row[name] for row in found] == [one[name] for one in document[entries]]


def test_check_has_a_row_for_each_mistake_and_for_a_file_without(obmva, usual, folder):
    (folder / "wrong.yaml").write_text("answers: {team: lots, budget: 0}", encoding="utf-8")
    outcome = obmva("check", usual, "wrong.yaml", "-f", "csv")
    found = rows(outcome.out)
    assert outcome.code == 3
    assert [(row["ok"], row["line"], row["field"]) for row in found] == [
        ("yes", "", ""),
        ("no", "1", "answers.team"),
        ("no", "1", "answers.budget"),
    ]


@pytest.mark.parametrize(
    ("value", "written"),
    [
        pytest.param("=1+1", "'=1+1", id="a formula"),
        pytest.param("+1", "'+1", id="a plus"),
        pytest.param("-1", "'-1", id="a text that begins with a minus"),
        pytest.param("@SUM(A1)", "'@SUM(A1)", id="an old formula"),
        pytest.param("\t=1", "' =1", id="a tab first"),
        pytest.param("\r=1", "' =1", id="a return first"),
        pytest.param("＝1", "'＝1", id="a wide sign"),
        pytest.param("a=1", "a=1", id="a sign inside"),
        pytest.param(-1.5, -1.5, id="a negative number"),
        pytest.param(7, 7, id="a number"),
        pytest.param(None, "", id="nothing"),
        pytest.param(True, "yes", id="yes"),
        pytest.param(["a", "b"], "a b", id="several words"),
        pytest.param(["=a", "b"], "'=a b", id="several words that begin as a formula"),
        pytest.param("red\x1b[31m", "red", id="a colour"),
    ],
)
def test_a_cell_is_safe(value, written):
    assert cell(value) == written


@given(st.text())
def test_no_text_begins_as_a_formula(text):
    assert not str(cell(text)).lstrip().startswith(tuple("=+-@\t\r"))


def test_what_was_typed_is_no_formula(obmva):
    assert rows(obmva("tasks", "=cmd|' /C calc'!A0", "-f", "csv").out)[0]["text"] == "'=cmd|' /C calc'!A0"


@pytest.mark.parametrize("arguments", [("roles", "zzz"), ("recommend", "-b", "0")], ids=["a name", "a value"])
def test_of_an_error_nothing_is_on_stdout(obmva, arguments):
    outcome = obmva(*arguments, "-f", "csv")
    assert outcome.code in {3, 4}
    assert outcome.out == ""
    assert outcome.err


def test_the_columns_of_recommend_are_those_that_scripts_know(obmva):
    assert obmva("recommend", "-f", "csv").out.splitlines()[0] == (
        "role,status,value,rank,monthly_cost_currency,monthly_cost_low,monthly_cost_typical,monthly_cost_high,"
        "monthly_cost_year,monthly_cost_basis,monthly_cost_once,hours,hours_once,covered_hours,freed_hours,owner_hours,"
        "acceptability,limits_hold,expected_loss,twin,excluded_by_limit,conditional_on,dominated_by,against"
    )
