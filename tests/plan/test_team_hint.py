"""The line beside a recommendation that a team takes clearly more: only where it does, and with the figures of the plan."""

import pytest

TWO_KINDS = ("8h coordinate people", "15h execute customer")
FOUR_KINDS = (
    "6h coordinate projects",
    "10h execute customer",
    "5h specialise finance",
    "5h specialise marketing",
)
AN_OWNER = "--market us --set team=small --set offers=proven"


@pytest.mark.parametrize(
    ("items", "more", "roles"),
    [
        pytest.param(TWO_KINDS, AN_OWNER, ["obm", "va"], id="leading and routine are two kinds of help"),
        pytest.param(
            FOUR_KINDS,
            "--market us -b '4000 USD'",
            ["project-manager", "specialist", "va"],
            id="four kinds of work",
        ),
        pytest.param(
            FOUR_KINDS,
            "--market us -b '1000 USD'",
            None,
            id="a budget that a single person uses up",
        ),
        pytest.param(
            ["12h execute customer", "3h execute calendar-and-travel"],
            "--market us",
            None,
            id="one person does it all",
        ),
        pytest.param(
            ["12h execute customer", "1h specialise finance"],
            "--market us",
            None,
            id="a second would do little",
        ),
        pytest.param(["0.1h execute customer"], "--market us", None, id="hardly any work"),
        pytest.param([], "", None, id="nothing said"),
    ],
)
def test_a_team_is_named_only_where_it_takes_clearly_more(items, more, roles, recommend_document, work_of_kinds):
    team = recommend_document(f"{work_of_kinds(*items)} {more}")["team"]
    assert (team and [one["role"] for one in team["roles"]]) == roles


def test_words_that_say_nothing_name_no_team(recommend_document):
    assert recommend_document('-t "quux blorf 5h"')["team"] is None


def test_its_figures_are_those_of_the_plan(recommend_document, make_document, work_of_kinds):
    line = f"{work_of_kinds(*TWO_KINDS)} {AN_OWNER}"
    team, best = recommend_document(line)["team"], make_document(line)["plans"][0]
    assert team["covered_hours"] == best["covered_hours"]
    assert team["monthly_cost"] == best["monthly_cost_with_more_hours"]
    assert team["roles"] == [{key: one[key] for key in ("role", "families", "hours")} for one in best["roles"]]


def test_the_page_says_it_in_one_sentence(recommend_page, work_of_kinds):
    page = " ".join(recommend_page(f"{work_of_kinds(*TWO_KINDS)} {AN_OWNER}").split())
    assert page.count("See: obmva plan") == 1
    assert "A team would take clearly more off you, 100 of 100 h a month" in page


def test_the_page_of_a_single_role_does_not_mention_teams(recommend_page, work_of_kinds):
    assert "obmva plan" not in recommend_page(f"{work_of_kinds('12h execute customer')} --market us")
