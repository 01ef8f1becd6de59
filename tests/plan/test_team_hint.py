"""The line beside a recommendation that a team takes clearly more: only where it does, and with the figures of the plan."""

import pytest

MIXED = (
    '-t "lead the team 8h" -t "answer customer mail 10h" -t "book travel 5h" --market us --set team=small --set offers=proven'
)
CRAFTS = '-t "plan launches 6h" -t "answer customer mail 10h" -t "bookkeeping 5h" -t "facebook ads 5h" --market us'


@pytest.mark.parametrize(
    ("line", "roles"),
    [
        pytest.param(MIXED, ["obm", "va"], id="leading and routine are two kinds of help"),
        pytest.param(f"{CRAFTS} -b '4000 USD'", ["project-manager", "specialist", "va"], id="four kinds of work"),
        pytest.param(f"{CRAFTS} -b '1000 USD'", None, id="a budget that a single person uses up"),
        pytest.param('-t "answer customer mail 12h" -t "diary 3h" --market us', None, id="one person does it all"),
        pytest.param('-t "answer customer mail 12h" -t "bookkeeping 1h" --market us', None, id="a second would do little"),
        pytest.param('-t "answer customer mail 10 min" --market us', None, id="hardly any work"),
        pytest.param("", None, id="nothing said"),
        pytest.param('-t "quux blorf 5h"', None, id="words that say nothing"),
    ],
)
def test_a_team_is_named_only_where_it_takes_clearly_more(line, roles, recommend_document):
    team = recommend_document(line)["team"]
    assert (team and [one["role"] for one in team["roles"]]) == roles


def test_its_figures_are_those_of_the_plan(recommend_document, make_document):
    team, best = recommend_document(MIXED)["team"], make_document(MIXED)["plans"][0]
    assert team["covered_hours"] == best["covered_hours"]
    assert team["monthly_cost"] == best["monthly_cost_with_more_hours"]
    assert team["roles"] == [{"role": one["role"], "hours": one["hours"]} for one in best["roles"]]


def test_the_page_says_it_in_one_sentence(recommend_page):
    page = " ".join(recommend_page(MIXED).split())
    assert page.count("See: obmva plan") == 1
    assert "A team would take clearly more off you, 100 of 100 h a month" in page


def test_the_page_of_a_single_role_does_not_mention_teams(recommend_page):
    assert "obmva plan" not in recommend_page('-t "answer customer mail 12h" --market us')
