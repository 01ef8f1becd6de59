"""Whose work some work is."""

import pytest

from obmva.analysis.titles import Piece, Title, are_alike, next_title, titles
from obmva.catalog import Catalog

POST, BOOKS = ("execute", "admin"), ("specialise", "finance")


@pytest.fixture
def roles(make_role):
    return [
        make_role("helper"),
        make_role(
            "bookkeeper",
            scope={
                "execute": {"owns": [], "helps": ["admin"]},
                "specialise": {"owns": ["finance"]},
            },
        ),
        make_role("leader", scope={"execute": {"owns": []}, "lead": {"owns": ["people"]}}),
    ]


@pytest.mark.parametrize(
    ("pieces", "expected"),
    [
        pytest.param([], [], id="no work known"),
        pytest.param(
            [Piece(*POST, 5)],
            [("helper", 1), ("bookkeeper", 0.5)],
            id="owned by one, helped with by another",
        ),
        pytest.param(
            [Piece(*POST, 1), Piece(*BOOKS, 3)],
            [("bookkeeper", 0.875), ("helper", 0.25)],
            id="more hours count more",
        ),
        pytest.param(
            [Piece(*POST, None), Piece(*BOOKS, 3)],
            [("bookkeeper", 0.75), ("helper", 0.5)],
            id="hours not said are those of the others",
        ),
        pytest.param(
            [Piece(*POST, None), Piece(*BOOKS, None)],
            [("bookkeeper", 0.75), ("helper", 0.5)],
            id="no hours at all",
        ),
        pytest.param([Piece("execute", "personal", 5)], [], id="nobody's work"),
    ],
)
def test_titles(roles, pieces, expected):
    assert [(title.role, pytest.approx(title.share)) for title in titles(pieces, roles)] == expected


def test_of_two_alike_the_one_with_less_say_comes_first(make_role):
    roles = [make_role("chief", authority=2), make_role("helper", authority=0)]
    assert [title.role for title in titles([Piece(*POST, 1)], roles)] == ["helper", "chief"]


@pytest.mark.parametrize(("share", "alike"), [(0.9, True), (0.8, False)], ids=["nearly as much", "much less"])
def test_titles_are_alike_where_their_shares_are(share, alike):
    assert are_alike(Title("helper", 1.0, 0), Title("chief", share, 2)) is alike


@pytest.mark.parametrize(
    ("role", "expected"),
    [
        pytest.param("va", "virtual-executive-assistant", id="an assistant from elsewhere"),
        pytest.param("administrative-assistant", "executive-assistant", id="an employed assistant"),
        pytest.param("specialist", "obm", id="a specialist"),
        pytest.param("obm", "fractional-coo", id="a manager"),
        pytest.param("fractional-coo", None, id="the top"),
    ],
)
def test_a_title_grows_into_the_one_with_the_next_higher_say(role, expected):
    roles = Catalog().roles
    found = next_title(roles[role], roles.values())
    assert (found.id if found else None) == expected
