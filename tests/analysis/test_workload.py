import itertools
import math

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from obmva.analysis.alternatives import Alternative, Price, fits_of
from obmva.analysis.situation import Item
from obmva.analysis.workload import (
    Caps,
    Piece,
    Workload,
    engage,
    owner_cap,
    supervision_of,
    workload_of,
)

QUICK = settings(max_examples=30, deadline=None, derandomize=True)
OWNS_TWO_LEVELS = {"execute": {"owns": ["admin"]}, "coordinate": {"owns": ["projects"]}}
ONE_CRAFT = {
    "specialise": {"owns": ["finance", "content"]},
    "execute": {"owns": [], "helps": ["finance"]},
    "families_at_once": 1,
}


@pytest.fixture(scope="session")
def alternative(make_role):
    """An alternative of the invented world: `alternative(price=30, hours={"min": 10})`."""

    def make(price=None, **changes):
        role = make_role(**changes)
        money = None if price is None else Price(price, price, price, "EUR", "ea", "survey", None, ())
        return Alternative(role, fits_of(role), money)

    return make


@pytest.mark.parametrize(
    ("scope", "items", "expected"),
    [
        pytest.param({}, (Item(8, "execute", "admin"),), [8], id="owned work is taken whole"),
        pytest.param(
            {"execute": {"owns": [], "helps": ["admin"]}},
            (Item(8, "execute", "admin"),),
            [4],
            id="helped work by half",
        ),
        pytest.param({}, (Item(8, "specialise", "admin"),), [], id="another level is left"),
        pytest.param({}, (Item(8, "execute", "finance"),), [], id="another family is left"),
        pytest.param({}, (Item(8, None, None),), [], id="an unknown kind is left"),
        pytest.param({}, (Item(8, "execute", None),), [], id="an unknown family is left"),
        pytest.param({}, (), [], id="no work"),
        pytest.param(
            {},
            (Item(8, "execute", "admin", on_site=True),),
            [],
            id="work in the room is no remote role's",
        ),
        pytest.param(
            {},
            (Item(1, "execute", "admin"), Item(2, "execute", "admin", 3.0)),
            [2, 1],
            id="the urgent first",
        ),
    ],
)
def test_what_a_role_may_take(scope, items, expected, alternative):
    assert [piece.hours for piece in workload_of(alternative(scope=scope), items).pieces] == expected


@pytest.mark.parametrize(
    ("setting", "anywhere", "expected"),
    [
        pytest.param({"on_site": False}, False, 0, id="remote"),
        pytest.param({"on_site": False}, True, 8, id="as if it could be there"),
        pytest.param({"on_site": True}, False, 8, id="on site"),
    ],
)
def test_work_in_the_room(setting, anywhere, expected, alternative):
    work = (Item(8, "execute", "admin", on_site=True),)
    assert workload_of(alternative(setting=setting), work, anywhere=anywhere).need == expected


@pytest.mark.parametrize(
    ("share", "execute", "other", "expected"),
    [
        pytest.param(1.0, 30, 10, 40, id="no bound"),
        pytest.param(0.25, 30, 9, 12, id="a quarter: three hours beside nine"),
        pytest.param(0.25, 2, 9, 11, id="less execute work than allowed"),
        pytest.param(0.0, 30, 9, 9, id="none at all"),
        pytest.param(0.5, 30, 0, 0, id="execute work alone is not for this role"),
    ],
)
def test_execute_work_is_at_most_a_share_of_the_hours(share, execute, other, expected, alternative):
    role = alternative(scope={**OWNS_TWO_LEVELS, "execute_share": share})
    items = tuple(item for item in (Item(execute, "execute", "admin"), Item(other, "coordinate", "projects")) if item.hours)
    assert workload_of(role, items).need == pytest.approx(expected)


@pytest.mark.parametrize(
    ("changes", "items", "families"),
    [
        pytest.param(
            {},
            [("specialise", "finance", 10), ("specialise", "content", 8)],
            {10},
            id="the largest family",
        ),
        pytest.param(
            {},
            [("specialise", "finance", 8), ("specialise", "content", 8)],
            {8},
            id="two alike: one of them",
        ),
        pytest.param(
            {},
            [("execute", "finance", 18), ("specialise", "content", 8)],
            {9},
            id="half of much beats all of little",
        ),
        pytest.param(
            {"execute_share": 0.25},
            [("execute", "finance", 90), ("specialise", "content", 8)],
            {8},
            id="work that the role cannot fill its hours with does not count",
        ),
        pytest.param(
            {"execute_share": 0.5},
            [
                ("execute", "finance", 90),
                ("specialise", "finance", 7),
                ("specialise", "content", 8),
            ],
            {45, 7},
            id="execute work counts beside the craft",
        ),
        pytest.param(
            {"families_at_once": 2},
            [
                ("specialise", "finance", 10),
                ("specialise", "content", 8),
                ("execute", "finance", 4),
            ],
            {10, 8, 2},
            id="two families at once",
        ),
        pytest.param(
            {"families_at_once": 2, "execute": {"owns": ["admin"]}, "execute_share": 0.5},
            [("execute", "admin", 30), ("specialise", "finance", 9), ("specialise", "content", 8)],
            {30, 9},
            id="two families that fill most together, not each alone",
        ),
        pytest.param(
            {"families_at_once": None},
            [("specialise", "finance", 10), ("specialise", "content", 8)],
            {10, 8},
            id="any number",
        ),
    ],
)
def test_a_specialist_serves_the_family_that_fills_most_hours(changes, items, families, alternative):
    role = alternative(scope={**ONE_CRAFT, **changes})
    workload = workload_of(role, [Item(hours, level, family) for level, family, hours in items])
    assert {piece.hours for piece in workload.pieces} == families


def test_a_more_urgent_family_is_served_first(alternative):
    items = (Item(10, "specialise", "finance"), Item(6, "specialise", "content", 2.0))
    assert [piece.hours for piece in workload_of(alternative(scope=ONE_CRAFT), items).pieces] == [6]


@pytest.mark.parametrize(
    ("items", "share", "weighted"),
    [
        pytest.param(
            (Item(5, "execute", "admin"), Item(15, "lead", "strategy")),
            0.25,
            20,
            id="a quarter of the work",
        ),
        pytest.param(
            (Item(5, "execute", "admin"), Item(15, None, None)),
            1,
            20,
            id="an unknown kind is in all hours, not in the named",
        ),
        pytest.param((Item(15, None, None),), 1, 15, id="only unknown kinds: nothing speaks against"),
        pytest.param(
            (Item(5, "execute", "admin"), Item(5, "lead", "strategy", 3.0)),
            0.5,
            20,
            id="the share counts hours, the weight priority",
        ),
        pytest.param((), 1, 0, id="no work"),
    ],
)
def test_shares_of_all_the_work(items, share, weighted, alternative):
    workload = workload_of(alternative(), items)
    assert (workload.scope_share, workload.weighted_total) == (share, weighted)


@pytest.mark.parametrize(
    ("share", "hours", "expected"),
    [
        pytest.param(1.0, 0, (0, 0), id="no hours bought"),
        pytest.param(1.0, 5, (5, 15), id="the urgent first"),
        pytest.param(1.0, 10, (10, 26), id="then the next"),
        pytest.param(1.0, 50, (24, 45), id="no more than there is"),
        pytest.param(0.5, 10, (10, 25), id="half of it execute work"),
        pytest.param(0.0, 50, (14, 23), id="no execute work"),
    ],
)
def test_hours_bought_cover_the_urgent_first(share, hours, expected):
    pieces = (Piece(6, 3.0, True), Piece(9, 2.0, False), Piece(4, 1.0, True), Piece(5, 1.0, False))
    assert Workload(pieces, 0, 24, 45, share).covered(hours) == expected


def every_way(pieces, hours, most_execute):
    """Every way of spending whole hours on whole-hour pieces within both bounds."""
    for parts in itertools.product(*(range(int(piece.hours) + 1) for piece in pieces)):
        execute = sum(part for part, piece in zip(parts, pieces, strict=True) if piece.execute)
        if sum(parts) <= hours and execute <= most_execute:
            yield (
                sum(parts),
                sum(part * piece.priority for part, piece in zip(parts, pieces, strict=True)),
            )


PIECES = st.builds(Piece, st.integers(0, 4).map(float), st.sampled_from([0.5, 1.0, 2.0, 3.0]), st.booleans())


@QUICK
@given(
    pieces=st.lists(PIECES, max_size=4),
    hours=st.integers(0, 12),
    share=st.sampled_from([0.0, 0.25, 0.5, 1.0]),
)
def test_no_other_way_of_spending_the_hours_covers_more(pieces, hours, share):
    urgent_first = sorted(pieces, key=lambda piece: -piece.priority)
    covered = Workload(tuple(urgent_first), 0, 0, 0, share).covered(4 * hours)
    ways = list(every_way(urgent_first, 4 * hours, share * 4 * hours))
    assert covered == (max(total for total, _ in ways), max(weighted for _, weighted in ways))


@QUICK
@given(data=st.data(), share=st.integers(0, 8).map(lambda eighths: eighths / 8))
def test_hours_up_to_the_need_are_all_filled(data, share, owners, random_roles, make_knowledge):
    role = data.draw(random_roles("one"))
    items = data.draw(owners(make_knowledge(role), stated=True)).items
    workload = workload_of(Alternative(role, fits_of(role), None), items)
    assert workload.covered(share * workload.need)[0] == pytest.approx(share * workload.need)


@pytest.mark.parametrize(
    ("changes", "caps", "price", "expected"),
    [
        pytest.param({}, Caps(), 30, 40, id="as many as the work needs"),
        pytest.param({"hours": {"max": 25}}, Caps(), 30, 25, id="no more than the role has"),
        pytest.param({"hours": {"min": 60}}, Caps(), 30, 60, id="no less than the role sells"),
        pytest.param({}, Caps(money=600), 30, 20, id="what the budget pays"),
        pytest.param(
            {"hours": {"min": 30}},
            Caps(money=600),
            30,
            30,
            id="the smallest purchase, whatever the budget",
        ),
        pytest.param({}, Caps(money=9000), 30, 40, id="a large budget buys no more than the need"),
        pytest.param({}, Caps(money=600), None, 40, id="without a price no budget cuts"),
        pytest.param(
            {"supervision": {"per_hour": 0.125}},
            Caps(owner_hours=0.75),
            30,
            26,
            id="what the owner can direct",
        ),
        pytest.param({"supervision": {"per_hour": 0.125}}, Caps(150, 0.75), 30, 5, id="the tighter of both"),
    ],
)
def test_the_hours_bought(changes, caps, price, expected, alternative):
    role = alternative(**changes)
    bought = engage(role, workload_of(role, [Item(40, "execute", "admin")]), caps, 1.0, price)
    assert bought.hours == pytest.approx(expected)
    assert bought.cost == (None if price is None else pytest.approx(expected * price))


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        pytest.param({}, (40, 0.5, 0, 40), id="no supervision: all covered hours are freed"),
        pytest.param(
            {"supervision": {"week": 0.75, "per_hour": 0.125}},
            (40, 0.5, 3.25 + 5, 40 - 8.25),
            id="supervision is taken off",
        ),
        pytest.param(
            {"supervision": {"week": 12}},
            (40, 0.5, 52, 0),
            id="more supervision than help frees nothing",
        ),
        pytest.param(
            {"hours": {"min": 60}, "supervision": {"per_hour": 0.125}},
            (40, 0.5, 7.5, 32.5),
            id="hours without work free nothing",
        ),
        pytest.param({"hours": {"max": 20}}, (20, 0.25, 0, 20), id="less than the need"),
    ],
)
def test_what_hours_bring_and_cost_the_owner(changes, expected, alternative):
    role = alternative(**changes)
    result = engage(
        role,
        workload_of(role, [Item(40, "execute", "admin"), Item(40, "lead", "strategy")]),
        Caps(),
        1.0,
        30,
    )
    assert (result.covered, result.coverage, result.supervision, result.freed) == pytest.approx(expected)


def test_no_work_is_covered_to_no_part(alternative):
    role = alternative()
    assert engage(role, workload_of(role, ()), Caps(), 1.0, 30).coverage == 0


@pytest.mark.parametrize(
    ("hours", "factor", "expected"),
    [
        pytest.param(0, 1.0, 4.333, id="a week's hours even for nothing"),
        pytest.param(10, 1.0, 5.583, id="and some for each hour bought"),
        pytest.param(10, 1.5, 6.208, id="more where nothing is written down"),
    ],
)
def test_directing_takes_the_owners_hours(hours, factor, expected, alternative):
    assert supervision_of(alternative(supervision={"week": 1, "per_hour": 0.125}), hours, factor) == pytest.approx(
        expected, abs=5e-4
    )


@pytest.mark.parametrize(
    ("week", "per_hour", "owner_hours", "factor", "expected"),
    [
        pytest.param(0.5, 0.125, 2.0, 1.0, 52, id="what is left after the week, by the hour"),
        pytest.param(0.5, 0.125, 2.0, 0.5, 104, id="twice as many where all is written down"),
        pytest.param(0.5, 0.125, 0.5, 1.0, 0, id="the week takes it all"),
        pytest.param(0.5, 0.125, 0.25, 1.0, 0, id="less than the week: none, never below"),
        pytest.param(0.5, 0.0, 2.0, 1.0, math.inf, id="an hour more costs nothing"),
    ],
)
def test_the_hours_that_an_owner_can_direct(week, per_hour, owner_hours, factor, expected, alternative):
    role = alternative(supervision={"week": week, "per_hour": per_hour})
    assert owner_cap(role, owner_hours, factor) == pytest.approx(expected)
