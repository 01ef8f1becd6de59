"""One-off work: kept apart from the work of every month, priced in all, never a reason to employ anybody by the month."""

import math
from dataclasses import replace

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from obmva.analysis.decision import decide
from obmva.analysis.one_off import apart, hired_once, one_offs
from obmva.analysis.situation import Item, Offered, Situation
from obmva.quantities import Offer

THOROUGH = settings(max_examples=20, deadline=None, derandomize=True)
MAIL = Item(20.0, "execute", "admin")
ARCHIVE = Item(40.0, "execute", "admin", one_off=True, once=True)
BOOKS = Item(30.0, "specialise", "finance", one_off=True, once=True)


@pytest.fixture(scope="module")
def world(make_role, make_knowledge):
    """A helper, an accountant of the same price, and a clerk who is employed for ten hours a month, three months at least."""
    clerk = {
        "setting": {"remote": False, "on_site": True, "contract": "employee"},
        "hours": {"min": 10},
        "term_months": {"low": 3, "high": 12},
    }
    return make_knowledge(
        make_role("helper"),
        make_role("accountant", scope={"execute": {"owns": []}, "specialise": {"owns": ["finance"]}}),
        make_role("clerk", **clerk),
    )


@pytest.fixture(scope="module")
def settled(world):
    """What is decided on these items by an owner of whom all but the work is known well enough."""

    def decided(*items, **known):
        situation = Situation(items, {"on-site": "no", "employment": "open", "term": "ongoing"}, worth=100.0, **known)
        return apart(situation, world.method)

    return decided


@pytest.mark.parametrize(
    ("items", "steady", "beside"),
    [
        pytest.param((MAIL,), (MAIL,), (), id="nothing one-off"),
        pytest.param((MAIL, ARCHIVE), (MAIL,), (ARCHIVE,), id="beside other work"),
        pytest.param((ARCHIVE, BOOKS), (ARCHIVE, BOOKS), (), id="nothing else: it is all there is"),
        pytest.param((replace(MAIL, drop=True), ARCHIVE), (ARCHIVE,), (), id="beside dropped work it is all there is"),
        pytest.param((MAIL, replace(ARCHIVE, drop=True)), (MAIL, replace(ARCHIVE, drop=True)), (), id="dropped"),
    ],
)
def test_one_off_work_is_put_apart(items, steady, beside, settled):
    situation = settled(*items)
    assert (situation.items, situation.one_offs) == (steady, beside)
    assert (situation.months is None) == bool(beside or not any(item.once and item.active for item in items))


@pytest.mark.parametrize(
    ("hours", "months"),
    [pytest.param(20.0, 1.0, id="a few days"), pytest.param(80.0, 1.0, id="a month"), pytest.param(200.0, 2.5, id="longer")],
)
def test_it_goes_on_for_as_long_as_it_takes(hours, months, settled):
    assert settled(replace(ARCHIVE, hours=hours)).months == months


@pytest.mark.parametrize(
    ("known", "budget"),
    [
        pytest.param({}, math.inf, id="nothing was said"),
        pytest.param({"budget": 100.0}, math.inf, id="a month's budget is for a month"),
        pytest.param({"budget_once": 900.0}, 900.0, id="the sum for it"),
    ],
)
def test_only_money_for_it_limits_it(known, budget, settled):
    assert settled(ARCHIVE, **known).budget == budget


def test_it_is_a_project_unless_the_owner_says_otherwise(world):
    assert apart(Situation((ARCHIVE,)), world.method).choices["term"] == "project"
    assert apart(Situation((ARCHIVE,), {"term": "ongoing"}), world.method).choices["term"] == "ongoing"


def test_it_costs_its_hours_and_no_more(world, settled):
    nobody_employed = settled(ARCHIVE).with_answer("employment", "refuse")
    (part,) = hired_once(decide(nobody_employed, world)).parts
    assert (part.role, part.hours, part.cost.typical) == ("helper", 40.0, 1200.0)


@pytest.mark.parametrize(
    ("hours", "excluded"),
    [pytest.param(14.0, True, id="less than half of three months"), pytest.param(15.0, False, id="half of three months")],
)
def test_an_employee_is_hired_for_the_shortest_term_at_least(hours, excluded, world, settled):
    clerk = decide(settled(replace(ARCHIVE, hours=hours)), world).evaluation("clerk")
    assert [one.numbers for one in clerk.exclusions] == ([{"hours": 30.0, "need": hours}] if excluded else [])


def test_who_is_hired_anyway_does_what_is_of_the_own_trade_and_somebody_else_the_rest(world, settled):
    found = one_offs(settled(MAIL, BOOKS, ARCHIVE), ("helper",), world)
    assert [(part.places, part.role, part.hours, part.beside) for part in found.parts] == [
        ((1,), "helper", 40.0, True),
        ((0,), "accountant", 30.0, False),
    ]


@pytest.mark.parametrize(
    ("budget", "hours"),
    [
        pytest.param(None, [40, 30], id="no sum was named"),
        pytest.param(2100.0, [40, 30], id="enough for both"),
        pytest.param(1800.0, [40, 20], id="what is left for the other"),
        pytest.param(600.0, [20, 0], id="not even the first"),
    ],
)
def test_the_money_for_it_is_spent_once(budget, hours, world, settled):
    found = one_offs(settled(MAIL, BOOKS, ARCHIVE, budget_once=budget, flexible_once=False), ("helper",), world)
    assert [part.hours for part in found.parts] == hours


def test_what_nobody_does_is_told(world, settled):
    found = one_offs(settled(MAIL, replace(BOOKS, level="lead", family="strategy")), ("helper",), world)
    assert [(part.role, part.total) for part in found.parts] == [(None, 30.0)]


def test_a_quote_is_its_price_too(world, settled):
    found = one_offs(settled(MAIL, ARCHIVE, offers=(Offered("helper", Offer("hour", 50.0)),)), ("helper",), world)
    assert found.parts[0].cost.typical == 2000.0


# ---------------------------------------------------------------- for every owner

PIECES = st.lists(
    st.builds(
        lambda hours, kind: Item(float(hours), *kind, one_off=True, once=True),
        st.integers(4, 120),
        st.sampled_from(
            [("execute", "admin"), ("specialise", "technology"), ("coordinate", "projects"), ("execute", "personal")]
        ),
    ),
    min_size=1,
    max_size=3,
)


@THOROUGH
@given(data=st.data(), pieces=PIECES)
def test_it_never_changes_the_steady_work(data, pieces, owners, shipped):
    owner = data.draw(owners(shipped))
    assume(owner.active_items)
    alone, with_pieces = (
        decide(apart(replace(owner, items=(*owner.items, *more)), shipped.method), shipped) for more in ((), pieces)
    )
    assert with_pieces.evaluations == alone.evaluations
    assert (with_pieces.verdict, with_pieces.recommended) == (alone.verdict, alone.recommended)


@THOROUGH
@given(data=st.data(), pieces=PIECES, hired=st.sampled_from([(), ("va",), ("obm",), ("specialist", "va")]))
def test_splitting_it_changes_nothing(data, pieces, hired, owners, shipped):
    owner = data.draw(owners(shipped))
    assume(owner.active_items)
    halves = tuple(replace(piece, hours=piece.hours / 2) for piece in pieces for _ in range(2))
    whole, split = (one_offs(replace(owner, one_offs=tuple(items)), hired, shipped).parts for items in (pieces, halves))
    assert [(part.role, part.beside) for part in whole] == [(part.role, part.beside) for part in split]
    assert [part.hours for part in whole] == pytest.approx([part.hours for part in split])


@THOROUGH
@given(data=st.data(), pieces=PIECES, budget=st.integers(50, 5000), more=st.integers(1, 5000))
def test_more_money_for_it_never_hurts(data, pieces, budget, more, owners, shipped):
    owner = replace(data.draw(owners(shipped)), items=tuple(pieces))
    less_money, more_money = (
        decide(apart(replace(owner, budget_once=float(sum_)), shipped.method), shipped) for sum_ in (budget, budget + more)
    )
    for one in less_money.evaluations:
        other = more_money.evaluation(one.id)
        assert other.engagement.covered >= one.engagement.covered - 1e-9
        assert one.status == "excluded" or other.status != "excluded"


@THOROUGH
@given(data=st.data(), pieces=PIECES)
def test_nobody_is_paid_for_more_than_the_work_and_the_least_that_is_sold(data, pieces, owners, shipped):
    owner = replace(data.draw(owners(shipped)), items=tuple(pieces))
    decision = decide(apart(owner, shipped.method), shipped)
    for one in decision.evaluations:
        assert one.engagement.hours <= max(one.need, one.alternative.least) + 1e-9
