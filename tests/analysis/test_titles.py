"""Whose work some work is."""

import pytest

from obmva.analysis.titles import Piece, titles

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
