import pytest

from obmva.analysis.alternatives import fits_of, price_of

NOTE = {"basis": "estimate", "note": "invented"}
EMPLOYEE = {"contract": "employee", "on_site": True}
HUNDRED = {"market": "ea", "currency": "EUR", "low": 80, "typical": 100, "high": 150, **NOTE}
PER_MONTH = {**HUNDRED, "low": 1000, "typical": 2000, "high": 3000, "unit": "month"}
PER_YEAR = {**HUNDRED, "low": 12000, "typical": 24000, "high": 36000, "unit": "year"}
IN_FRANCE = {**HUNDRED, "market": "fr", "low": 20, "typical": 40, "high": 60}
TWICE_THE_BASE = {
    "market": "ea",
    "currency": "EUR",
    "estimate": {"role": "base", "low": 2, "typical": 2, "high": 2},
    **NOTE,
}


@pytest.mark.parametrize(
    ("scope", "expected"),
    [
        pytest.param({}, {("execute", "admin"): 1.0}, id="owns one family"),
        pytest.param(
            {"lead": {"helps": ["people"]}},
            {("execute", "admin"): 1.0, ("lead", "people"): 0.5},
            id="helps with another",
        ),
        pytest.param({"execute": {"owns": []}}, {}, id="nothing at all"),
        pytest.param(
            {"specialise": {"owns": ["admin"], "helps": ["finance"]}},
            {
                ("execute", "admin"): 1.0,
                ("specialise", "admin"): 1.0,
                ("specialise", "finance"): 0.5,
            },
            id="levels apart",
        ),
    ],
)
def test_fits_say_what_is_owned_and_what_is_helped_with(scope, expected, make_role):
    assert fits_of(make_role(scope=scope)) == expected


@pytest.mark.parametrize(
    ("setting", "rates", "market", "expected"),
    [
        pytest.param({}, [HUNDRED], "ea", (80, 100, 150), id="by the hour"),
        pytest.param({}, [HUNDRED], "fr", (80, 100, 150), id="the currency area stands in"),
        pytest.param({}, [HUNDRED], "us", None, id="no figure in the market"),
        pytest.param({}, [], "ea", None, id="no figure anywhere"),
        pytest.param({}, [IN_FRANCE], "ea", None, id="a market never stands in for its area"),
        pytest.param({}, [HUNDRED, IN_FRANCE], "fr", (20, 40, 60), id="the market's own figure first"),
        pytest.param({}, [PER_MONTH], "ea", (10, 20, 30), id="a month buys the market's full month"),
        pytest.param({}, [PER_MONTH], "fr", (8, 16, 24), id="a full month of the market asked about"),
        pytest.param(
            {},
            [{**PER_MONTH, "for_hours": 50}],
            "ea",
            (20, 40, 60),
            id="a month buys a package of hours",
        ),
        pytest.param({}, [PER_YEAR], "ea", (10, 20, 30), id="a year buys twelve full months"),
        pytest.param(EMPLOYEE, [PER_MONTH], "ea", (12.5, 25, 37.5), id="an employee a month costs on top"),
        pytest.param(EMPLOYEE, [PER_YEAR], "ea", (12.5, 25, 37.5), id="an employee a year costs on top"),
        pytest.param(
            EMPLOYEE,
            [PER_MONTH],
            "fr",
            (12, 24, 36),
            id="on-costs and hours of the market asked about",
        ),
        pytest.param(
            EMPLOYEE,
            [{**PER_MONTH, "for_hours": 50}],
            "ea",
            (25, 50, 75),
            id="an employee's own hours",
        ),
        pytest.param(EMPLOYEE, [HUNDRED], "ea", (100, 125, 187.5), id="an employee by the hour costs on top"),
    ],
)
def test_the_price_of_an_hour_worked(setting, rates, market, expected, make_role, make_knowledge):
    role = make_role(setting=setting, rates=rates)
    price = price_of(role, {role.id: role}, make_knowledge().markets, market)
    assert (price and (price.low, price.typical, price.high)) == (expected and pytest.approx(expected))


@pytest.mark.parametrize(
    ("base", "market", "expected"),
    [
        pytest.param([HUNDRED], "ea", (160, 200, 300), id="a ratio to the other role's price"),
        pytest.param(
            [HUNDRED, IN_FRANCE],
            "fr",
            (160, 200, 300),
            id="the ratio's own area, not the market's other figure",
        ),
        pytest.param([IN_FRANCE], "fr", None, id="the other role has no price there"),
        pytest.param(None, "ea", None, id="the other role is not known"),
        pytest.param(
            [{**PER_MONTH, "for_hours": 50}],
            "ea",
            (40, 80, 120),
            id="an hour of the other role's package",
        ),
    ],
)
def test_an_estimate_is_a_ratio_to_the_price_of_another_role(base, market, expected, make_role, make_knowledge):
    role = make_role("helper", rates=[TWICE_THE_BASE])
    roles = {"helper": role} if base is None else {"helper": role, "base": make_role("base", rates=base)}
    price = price_of(role, roles, make_knowledge().markets, market)
    assert (price and (price.low, price.typical, price.high)) == (expected and pytest.approx(expected))


def test_an_estimate_from_an_employee_takes_the_costs_of_the_market_asked_about(make_role, make_knowledge):
    base = make_role("base", setting=EMPLOYEE, rates=[PER_MONTH])
    role = make_role("helper", setting=EMPLOYEE, rates=[TWICE_THE_BASE])
    price = price_of(role, {"helper": role, "base": base}, make_knowledge().markets, "fr")
    assert (price.low, price.typical, price.high) == pytest.approx((24, 48, 72))


def test_an_estimate_says_what_it_rests_on(make_role, make_knowledge):
    base = make_role("base", rates=[{**HUNDRED, "basis": "survey", "sources": ["one", "two"], "year": 2020}])
    role = make_role("helper", rates=[{**TWICE_THE_BASE, "sources": ["two", "three"]}])
    price = price_of(role, {"helper": role, "base": base}, make_knowledge().markets, "fr")
    assert (price.basis, price.estimate.role, price.estimate.typical, price.area) == (
        "estimate",
        "base",
        2,
        "ea",
    )
    assert (price.sources, price.year, price.currency) == (("two", "three", "one"), 2020, "EUR")


def test_an_estimate_of_an_estimate_multiplies_the_ratios(make_role, make_knowledge):
    half_of_the_helper = {**TWICE_THE_BASE, "estimate": {"role": "helper", "low": 0.5, "typical": 0.5, "high": 0.5}}
    roles = [("base", HUNDRED), ("helper", TWICE_THE_BASE), ("third", half_of_the_helper)]
    known = {id_: make_role(id_, rates=[rate]) for id_, rate in roles}
    assert price_of(known["third"], known, make_knowledge().markets, "ea").typical == pytest.approx(100)


def test_a_published_price_says_where_and_how_it_is_known(make_role, make_knowledge):
    role = make_role(rates=[{**HUNDRED, "basis": "survey", "sources": ["one"], "year": 2024}])
    price = price_of(role, {}, make_knowledge().markets, "fr")
    assert (price.area, price.basis, price.year, price.sources, price.currency) == (
        "ea",
        "survey",
        2024,
        ("one",),
        "EUR",
    )
    assert (price.offered, price.estimate) == (None, None)
