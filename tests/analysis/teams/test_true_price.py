"""What a team really costs, reckoned by hand: an hour costs 20, 30 or 40, the first 8 hours bring somebody in.

Somebody learns for a week and a half: 1.5 / (52/12) / 2 = 0.173 months of work are lost in the first year. An employer pays a
quarter on top; most is written down, so that directing takes half of what a role's file says for each hour.
"""

import pytest

from obmva.analysis.alternatives import Alternative
from obmva.analysis.assignments import assign
from obmva.analysis.costs import MoneyAMonth, added_up, money_for
from obmva.analysis.present import Present
from obmva.analysis.situation import Item
from obmva.analysis.true_price import at_same_hours, true_price

ADMIN, LONG = Item(20.0, "execute", "admin"), Item(40.0, "execute", "admin")
WITHOUT_LEARNING, LEARNING = 12, 1.5 * 12 / 52 / 2


def price_of(planner, worth=None):
    return true_price(assign(planner.best), worth)


@pytest.mark.parametrize(
    ("name", "item", "month", "useful_year", "owner_year"),
    [
        pytest.param("helper", ADMIN, (600, 0, 0), 20 * (12 - LEARNING), 8, id="hours that are all needed"),
        pytest.param(
            "directed",
            ADMIN,
            (600, 0, 0),
            20 * (12 - LEARNING),
            8 + 12 * 4.5,
            id="directing counts as the owner's time",
        ),
        pytest.param(
            "large",
            LONG,
            (1800, 20, 0),
            40 * (12 - LEARNING),
            8,
            id="a smallest purchase that is larger than the work",
        ),
        pytest.param(
            "employed",
            LONG,
            (60 * 37.5, 20, 60 * 7.5),
            40 * (12 - LEARNING),
            8,
            id="an employer's part",
        ),
    ],
)
def test_the_price_of_one_person(name, item, month, useful_year, owner_year, planner):
    price, (cost, unused, on_cost) = price_of(planner([name], [item])), month
    (one,) = price.people
    assert (one.cost.typical, one.unused, one.on_cost) == pytest.approx((cost, unused, on_cost))
    assert (one.useful_year, one.price_useful) == pytest.approx((useful_year, 12 * cost / useful_year))
    assert (price.first_year, price.owner_year) == pytest.approx((12 * cost, owner_year))


def test_more_hours_of_somebody_who_is_there_need_no_bringing_in(planner):
    (one,) = price_of(planner(["helper"], [ADMIN], present=(Present("helper", 5.0),))).people
    assert (one.hours, one.onboarding, one.weeks, one.useful_year) == (15, 0, 0, 15 * 12)


@pytest.mark.parametrize(
    ("worth", "month"),
    [
        pytest.param(None, None, id="not known"),
        pytest.param(30.0, None, id="no more than the price: the bringing in is never earned back"),
        pytest.param(31.0, 18, id="one more an hour: 335 lost in the first month, 20 won in each other one"),
        pytest.param(40.0, 3, id="ten more: 259 lost in the first month, 200 won in each other one"),
        pytest.param(100.0, 1, id="much more: at once"),
    ],
)
def test_the_month_that_pays_it_off(worth, month, planner):
    assert price_of(planner(["helper"], [ADMIN]), worth).break_even == month


@pytest.mark.parametrize(
    ("worth", "years"),
    [
        pytest.param(None, {"helper": 7200, "large": 21600}, id="money alone"),
        pytest.param(10.0, {"helper": 7280, "large": 21680}, id="with the owner's eight hours"),
    ],
)
def test_every_role_at_the_same_hours(worth, years, planner):
    found = at_same_hours(planner(["large", "helper"], [ADMIN]).staffing.hireable, 20.0, worth)
    assert {one.alternative.id: one.year for one in found} == pytest.approx(years)
    assert [one.price for one in found] == pytest.approx([year / (20 * (12 - LEARNING)) for year in years.values()])
    assert [one.hours for one in found] == [20, 60]


@pytest.mark.parametrize(
    ("hours", "money"),
    [
        pytest.param(20.0, (400, 600, 800), id="whole hours"),
        pytest.param(0.333, (6.66, 9.99, 13.32), id="to the cent"),
        pytest.param(0.0, (0, 0, 0), id="no hours"),
    ],
)
def test_money_for_hours(hours, money, planner):
    helper = planner(["helper"], [ADMIN]).staffing.hireable[0].alternative
    assert money_for(helper, hours) == MoneyAMonth(*money)


def test_without_a_price_hours_cost_nothing_that_is_known(make_role):
    assert money_for(Alternative(make_role(), {}, None), 20.0) == MoneyAMonth(0, 0, 0)


def test_cents_add_up_to_cents():
    assert added_up([MoneyAMonth(0.1, 0.1, 0.1)] * 3) == MoneyAMonth(0.3, 0.3, 0.3)
