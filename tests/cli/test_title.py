"""The title that fits one's own work, through the command line."""

import pytest

MANAGER = "lead the team 8h, plan the launches 6h, customer mail 2h"
TITLES = [
    pytest.param(MANAGER, ("clear", "obm", "fractional-coo"), id="a manager, toward the next title"),
    pytest.param("facebook ads 10h", ("clear", "specialist", "obm"), id="a specialist, toward a manager"),
    pytest.param("answer customer mail 5h", ("close", "administrative-assistant", "va"), id="the work does not tell"),
    pytest.param("zzz qqq", ("none", None, None), id="no work"),
]


@pytest.mark.parametrize(("work", "expected"), TITLES)
def test_it_says_which_title_fits_how_surely_and_what_is_beside_it(obmva, work, expected):
    document = obmva("title", work, "--json").document
    first = document["titles"][0]["role"] if document["titles"] else None
    assert (document["verdict"], first, document["toward"]) == expected
    assert bool(document["missing"]) is (expected[2] is not None)


def test_every_question_speaks_for_the_title_ahead(obmva):
    missing = obmva("title", "facebook ads 10h", "--json").document["missing"]
    rows = {row["id"]: row for row in obmva("compare", "specialist", "obm", "--json").document["rows"]}
    assert missing
    assert [one["id"] for one in missing if rows[one["id"]]["alike"]] == []


@pytest.mark.parametrize(
    ("work", "comes"),
    [
        pytest.param("facebook ads 10h", True, id="who begins to manage"),
        pytest.param(MANAGER, False, id="who manages already"),
        pytest.param("answer customer mail 5h", False, id="who does not manage"),
    ],
)
def test_clients_come_along_where_one_begins_to_manage(obmva, work, comes):
    assert bool(obmva("title", work, "--json").document["clients"]) is comes


def test_the_tasks_of_a_manager_are_those_of_the_work(obmva):
    assert obmva("title", MANAGER, "--json").document["management"] == ["plan", "coordinate"]
    assert obmva("title", "facebook ads 10h", "--json").document["management"] == []


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        pytest.param((), 2, "say what you do", id="no work"),
        pytest.param(("mail 5h", "-f", "csv"), 2, "markdown", id="no rows"),
        pytest.param(("mail 5h", "--market", "Atlantis"), 3, "Atlantis", id="no such market"),
    ],
)
def test_what_cannot_be_says_what_would_be_right(obmva, words, code, said):
    outcome = obmva("title", *words)
    assert (outcome.code, said in outcome.err, outcome.out) == (code, True, "")
