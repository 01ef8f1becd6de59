"""Some of the roles, in an order of one's own."""

import pytest

CHOSEN = [
    pytest.param(
        ("contract=employee",),
        lambda role: role["setting"]["contract"] == "employee" or role["setting"]["employed"],
        id="employees",
    ),
    pytest.param(("on-site=no",), lambda role: not role["setting"]["on_site"], id="never in the room"),
    pytest.param(("authority=2",), lambda role: role["authority"] == 2, id="managers"),
    pytest.param(
        ("remote=yes", "Contract = Contractor"),
        lambda role: role["setting"]["remote"] and role["setting"]["contract"] == "contractor",
        id="two at once",
    ),
]


@pytest.fixture(scope="module")
def roles(obmva):
    return obmva("roles", "--json").document["roles"]


@pytest.mark.parametrize(("pairs", "holds"), CHOSEN)
def test_roles_are_chosen_by_what_they_are(obmva, roles, pairs, holds):
    where = [word for pair in pairs for word in ("--where", pair)]
    chosen = [role["id"] for role in obmva("roles", *where, "--json").document["roles"]]
    assert 0 < len(chosen) < len(roles)
    assert chosen == [role["id"] for role in roles if holds(role)]


@pytest.mark.parametrize("market", ["nl", "ph"])
def test_roles_are_sorted_by_price_those_without_one_last(obmva, market):
    found = obmva("roles", "--sort", "price", "--market", market, "--json").document["roles"]
    prices = [role["price_of_an_hour"]["typical"] if role["price_of_an_hour"] else float("inf") for role in found]
    assert len(prices) == 9
    assert prices == sorted(prices)


def test_roles_are_sorted_by_how_much_they_decide(obmva):
    found = obmva("roles", "--sort", "authority", "--json").document["roles"]
    assert [role["authority"] for role in found] == sorted(role["authority"] for role in found)


def test_where_no_role_is_such_that_is_said(obmva):
    outcome = obmva("roles", "--where", "authority=3", "--where", "contract=employee")
    assert (outcome.code, "There is no such role." in outcome.out) == (0, True)


@pytest.mark.parametrize(
    "words", [("--where", "mood=good"), ("--where", "remote=maybe"), ("--where", "remote"), ("--sort", "height")]
)
def test_what_cannot_be_says_what_would_be_right(obmva, words):
    outcome = obmva("roles", *words)
    assert (outcome.code, "write one of" in outcome.err, outcome.out) == (2, True, "")
