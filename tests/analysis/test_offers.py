"""Offers as prices of a role whose published price is 20 to 40 an hour, 30 as a rule, from 2 hours a month."""

import pytest

from obmva.analysis.decision import decide
from obmva.analysis.offers import offers_in_hand
from obmva.analysis.situation import Item, Offered, Situation
from obmva.quantities import parse_offer

EMPLOYEE = {"contract": "employee", "on_site": True}
CHEAP = [{"market": "ea", "currency": "EUR", "low": 8, "typical": 10, "high": 12, "basis": "estimate", "note": "invented"}]


def work(hours, once=False):
    return Item(hours, "execute", "admin", once=once)


@pytest.fixture
def hired(make_role, make_knowledge):
    """What hours of a helper are bought and what they cost: `hired(22, "1200/month for 40h", setting=EMPLOYEE)`."""

    def hire(hours, *prices, once=False, **changes):
        offers = tuple(Offered("helper", parse_offer(price, "rates.helper")) for price in prices)
        months = 2.0 if once else None
        owner = Situation((work(hours, once),), {"team": "none"}, offers=offers, months=months)
        found = decide(owner, make_knowledge(make_role(**changes))).evaluations[0]
        return found.engagement.hours, round(found.engagement.cost, 2)

    return hire


@pytest.mark.parametrize(
    ("hours", "prices", "expected"),
    [
        pytest.param(22, (), (22, 660), id="nothing offered"),
        pytest.param(22, ("50",), (22, 1100), id="by the hour"),
        pytest.param(22, ("400 a day",), (22, 1100), id="by the day of eight hours"),
        pytest.param(22, ("1200/month for 40h",), (40, 1200), id="a package costs what it costs"),
        pytest.param(40, ("1200/month for 40h",), (40, 1200), id="a package that is used"),
        pytest.param(50, ("1200/month for 40h, 35 for each further hour",), (50, 1550), id="further hours at their price"),
        pytest.param(50, ("1200/month for 40h",), (50, 1500), id="further hours at the package's own price"),
        pytest.param(
            22, ("10 hours a month 320, 20 hours a month 600, 40 hours a month 800",), (40, 800), id="the larger package"
        ),
        pytest.param(
            9, ("10 hours a month 320, 20 hours a month 600, 40 hours a month 800",), (10, 320), id="the smallest package"
        ),
        pytest.param(22, ("10 hours for 350",), (22, 770), id="a block that is kept"),
        pytest.param(22, ("10 hours for 350, unused hours are lost",), (22, 770), id="a block that lapses, and more"),
        pytest.param(6, ("10 hours for 350, unused hours are lost",), (10, 350), id="a block that lapses"),
        pytest.param(6, ("50 an hour for the first 10 hours, then 40",), (6, 300), id="the first hours of two prices"),
        pytest.param(20, ("50 an hour for the first 10 hours, then 40",), (20, 900), id="hours at two prices"),
        pytest.param(3, ("50/h, 5 hours a month minimum",), (5, 250), id="least hours"),
        pytest.param(22, ("50", "45", "60"), (22, 990), id="the best of several"),
        pytest.param(22, ("900/month for 40h", "40"), (22, 880), id="the cheaper for so few hours"),
        pytest.param(40, ("900/month for 40h", "40"), (40, 900), id="the cheaper for more hours"),
    ],
)
def test_an_offer_costs_what_it_costs(hours, prices, expected, hired):
    assert hired(hours, *prices) == expected


@pytest.mark.parametrize(
    ("price", "expected"),
    [
        pytest.param("20", (22, 440), id="an hour is all that is paid"),
        pytest.param("20 gross", (22, 550), id="gross pay costs a quarter more"),
        pytest.param("24000/year", (22, 550), id="a year's pay of a hundred hours a month"),
        pytest.param("2000 gross a month", (22, 550), id="a month's pay"),
    ],
)
def test_what_is_paid_is_raised_only_where_it_is_pay(price, expected, hired):
    assert hired(22, price, setting=EMPLOYEE) == expected


@pytest.mark.parametrize(
    ("price", "expected"),
    [
        pytest.param("2000 for the project", (30, 2000), id="a price once"),
        pytest.param("50", (30, 1500), id="by the hour"),
        pytest.param("block of 40 hours 1600", (40, 1600), id="a whole block"),
    ],
)
def test_work_that_ends(price, expected, hired):
    assert hired(30, price, once=True) == expected


def test_a_price_once_is_none_of_every_month(hired):
    assert hired(22, "2000 for the project") == (22, 660)


@pytest.fixture
def held(make_role, make_knowledge):
    """Offers held against the work of 22 hours, beside somebody who does the same for 10 an hour."""

    def hold(*prices, **changes):
        offers = tuple(Offered("helper", parse_offer(price, "rates.helper"), price) for price in prices)
        knowledge = make_knowledge(make_role(**changes), make_role("cheap", rates=CHEAP))
        return offers_in_hand(Situation((work(22),), {"team": "none"}, offers=offers), knowledge)

    return hold


@pytest.mark.parametrize(
    ("price", "height"),
    [
        pytest.param("19", "low", id="below the range"),
        pytest.param("20", "usual", id="at its lower end"),
        pytest.param("1200/month for 40h", "usual", id="a package by the hour that it is sold at"),
        pytest.param("41", "high", id="above it"),
    ],
)
def test_an_offer_is_low_usual_or_high(price, height, held):
    assert [one.height for one in held(price)] == [height]


def test_where_nobody_published_a_price_there_is_nothing_to_hold_it_against(held):
    assert [(one.height, one.market) for one in held("50", rates=[])] == [("unknown", None)]


def test_two_offers_stand_side_by_side(held):
    found = held("1200/month for 40h", "50")
    assert [(one.cost.typical, round(one.used, 2)) for one in found] == [(1200, 54.55), (1100, 50)]


@pytest.mark.parametrize(("price", "doer"), [("40", "cheap"), ("12", None)])
def test_somebody_much_cheaper_for_the_same_work_is_named(price, doer, held):
    assert [one.doer and one.doer.id for one in held(price)] == [doer]
