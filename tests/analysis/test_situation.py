import pytest

from obmva.analysis.situation import Item, Situation

ADMIN = Item(5.0, "execute", "admin")


@pytest.mark.parametrize(
    ("facts", "active"),
    [
        pytest.param({}, True, id="plain work needs a person"),
        pytest.param({"drop": True}, False, id="dropped work needs nobody"),
        pytest.param({"rule_based": True}, False, id="work for software needs nobody"),
        pytest.param(
            {"one_off": True, "on_site": True},
            True,
            id="work that ends, or needs presence, needs a person",
        ),
    ],
)
def test_work_is_active_when_a_person_is_needed(facts, active):
    item = Item(5.0, "execute", "admin", **facts)
    assert item.active is active
    assert Situation((ADMIN, item)).active_items == ((ADMIN, item) if active else (ADMIN,))


@pytest.mark.parametrize(
    ("items", "known"),
    [
        pytest.param((), True, id="no work, nothing open"),
        pytest.param((ADMIN,), True, id="hours said"),
        pytest.param((ADMIN, Item(None, "execute", "admin")), False, id="one without hours"),
        pytest.param(
            (ADMIN, Item(None, "execute", "admin", drop=True)),
            True,
            id="only dropped work without hours",
        ),
        pytest.param((Item(3.0, None, None),), True, id="unknown kind with hours"),
    ],
)
def test_hours_are_known_when_all_active_work_has_them(items, known):
    assert Situation(items).hours_known is known
