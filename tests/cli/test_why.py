"""One role against the best one, through the command line."""

import pytest

OWNER = ("-t", "inbox 6h", "-t", "diary 3h", "-b", "900 EUR", "--set", "team=none")
MANAGED = ("-t", "plan the launches 6h", "-t", "lead four freelancers 8h", "-b", "4000 EUR", "--market", "fr")
MANAGED += ("--set", "team=small", "--set", "offers=proven", "--set", "hand-over=day-to-day")
RELATIONS = [
    pytest.param("va", "virtual-executive-assistant", False, id="the one ahead, against the next best"),
    pytest.param("virtual-executive-assistant", "va", False, id="one that is possible, against the one ahead"),
    pytest.param("obm", "va", True, id="one that is out, against the one ahead"),
]


@pytest.fixture(scope="module")
def recommended(obmva):
    return obmva("recommend", *OWNER, "--json").document


@pytest.mark.parametrize(("role", "against", "is_out"), RELATIONS)
def test_a_role_is_held_against_the_best_one(obmva, recommended, role, against, is_out):
    document = obmva("why", role, *OWNER, "--json").document
    ranked = {one["role"]: one for one in recommended["ranking"]}
    assert (document["role"], document["against"], bool(document["excluded_by"])) == (role, against, is_out)
    assert document["criteria"]
    for one in document["criteria"]:
        assert one["role"] == ranked[role]["contributions"][one["id"]]["value"]
        assert one["against"] == ranked[against]["contributions"][one["id"]]["value"]
    assert all(change["leading"] == role for change in document["changes"])


def test_what_would_put_a_role_first_does(obmva):
    """Each change is decided again by its own command."""
    roles = ("obm", "project-manager", "fractional-coo")
    found = [change for role in roles for change in obmva("why", role, *MANAGED, "--json").document["changes"]]
    assert found
    for change in found:
        again = obmva(*change["rerun"][1:], "--json").document
        assert again["leading"] == change["leading"]


def test_an_unknown_role_is_an_error(obmva):
    outcome = obmva("why", "plumber")
    assert (outcome.code, "plumber" in outcome.err) == (4, True)


def test_a_row_a_criterion(obmva):
    lines = obmva("why", "obm", *OWNER, "-f", "csv").out.splitlines()
    assert lines[0] == "id,label,role,against,weight"
    assert len(lines) == 1 + len(obmva("why", "obm", *OWNER, "--json").document["criteria"])
