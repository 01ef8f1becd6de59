"""A quote against a published price of 20 to 40 an hour."""

import pytest

from obmva.analysis.quoting import check_quotes
from obmva.analysis.situation import Item, Quote

ADMIN = Item(20.0, "execute", "admin")


@pytest.mark.parametrize(
    ("names", "quotes", "found"),
    [
        pytest.param(["helper"], {}, [], id="no quote"),
        pytest.param(["helper"], {"helper": 19.0}, [("helper", "low", False)], id="below the range"),
        pytest.param(["helper"], {"helper": 20.0}, [("helper", "usual", False)], id="at its lower end"),
        pytest.param(["helper"], {"helper": 40.0}, [("helper", "usual", False)], id="at its upper end"),
        pytest.param(
            ["helper"],
            {"helper": 41.0},
            [("helper", "high", False)],
            id="above it, with nobody else",
        ),
        pytest.param(
            ["helper", "other"],
            {"helper": 41.0},
            [("helper", "high", True)],
            id="above it: somebody else is hired",
        ),
        pytest.param(
            ["helper", "other"],
            {"other": 20.0},
            [("other", "usual", True)],
            id="cheaper than who was to be hired",
        ),
        pytest.param(
            ["helper", "other"],
            {"helper": 30.0},
            [("helper", "usual", False)],
            id="the price that is published",
        ),
        pytest.param(
            ["helper", "other"],
            {"other": 41.0, "helper": 20.0},
            [("helper", "usual", False), ("other", "high", False)],
            id="each by itself, the other one kept",
        ),
    ],
)
def test_a_quote_is_low_usual_or_high_and_may_change_whom_to_hire(names, quotes, found, planner):
    asked = planner(names, [ADMIN], quotes={role: Quote(amount) for role, amount in quotes.items()})
    assert [(one.role, one.height, one.changes_plan) for one in check_quotes(asked)] == found


def test_where_nobody_published_a_price_there_is_nothing_to_hold_it_against(make_role, make_knowledge, planner):
    asked = planner(["helper"], [ADMIN], quotes={"helper": Quote(50.0)})
    asked = type(asked)(asked.situation, make_knowledge(make_role("helper", rates=[])), ())
    assert [(one.height, one.market, one.hourly) for one in check_quotes(asked)] == [("unknown", None, 50.0)]
