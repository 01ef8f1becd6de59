"""Taking one publication away: what rests on it alone goes, and with it perhaps the result."""

from dataclasses import replace

import pytest

from obmva.analysis.decision import decide
from obmva.analysis.neutrality import deciding_sources, without_source
from obmva.analysis.situation import Item, Offered, Situation
from obmva.quantities import Offer

WORK = (Item(40.0, "execute", "admin"),)
ALL = {
    "on-site": "no",
    "employment": "open",
    "written-down": "most",
    "hand-over": "tasks",
    "for-whom": "business",
}
OWNER = Situation(WORK, ALL, "ea", 4000.0, True, 4.0, 40.0)


def rate(*sources, typical=30.0, **facts):
    price = {"low": typical, "typical": typical, "high": typical} if "estimate" not in facts else {}
    basis = "estimate" if "estimate" in facts else "survey"
    return {
        "market": "ea",
        "currency": "EUR",
        "basis": basis,
        "sources": list(sources),
        "note": "invented",
        **price,
        **facts,
    }


@pytest.mark.parametrize(
    ("sources", "left"),
    [
        pytest.param(["one"], 0, id="rests on it alone"),
        pytest.param(["one", "one"], 0, id="named twice"),
        pytest.param(["one", "two"], 1, id="another says the same"),
        pytest.param(["two"], 1, id="rests on another"),
    ],
)
def test_a_price_that_rests_on_one_source_alone_goes_with_it(sources, left, make_role):
    roles = without_source({"helper": make_role(rates=[rate(*sources)])}, "one")
    assert len(roles["helper"].rates) == left


def test_a_price_derived_from_it_goes_too(make_role, make_knowledge):
    derived = make_role("derived", rates=[rate("two", estimate={"role": "base", "low": 1, "typical": 1.5, "high": 2})])
    roles = without_source({"base": make_role("base", rates=[rate("one")]), "derived": derived}, "one")
    prices = {one.id: one.price for one in make_knowledge(*roles.values()).alternatives(Situation())}
    assert prices == {"base": None, "derived": None}


def test_a_role_without_a_price_hangs_on_a_quote(make_role, make_knowledge):
    roles = without_source({"helper": make_role(rates=[rate("one")])}, "one")
    assert "rate" in decide(OWNER, make_knowledge(*roles.values())).evaluations[0].conditional_on


def test_everything_else_of_a_role_stays(make_role):
    role = make_role(rates=[rate("one"), rate("two")])
    without = without_source({"helper": role}, "one")["helper"]
    assert without == role.model_copy(update={"rates": role.rates[1:]})


CHEAP, DEAR = rate("leaflet", typical=20.0), rate("survey", "price-list", typical=60.0)


@pytest.mark.parametrize(
    ("rates", "owner", "deciding"),
    [
        pytest.param((CHEAP, DEAR), OWNER, ("leaflet",), id="cheaper by one publication alone"),
        pytest.param((rate("leaflet", "survey", typical=20.0), DEAR), OWNER, (), id="cheaper by two"),
        pytest.param(
            (CHEAP, DEAR),
            replace(OWNER, offers=(Offered("one", Offer("hour", 20.0)),)),
            (),
            id="a quote of one's own",
        ),
        pytest.param((CHEAP, DEAR), Situation(), (), id="no work"),
    ],
)
def test_sources_that_decide_alone(rates, owner, deciding, make_role, make_knowledge):
    half = {"served": {"for-whom": {"business": 0.8}}}
    knowledge = make_knowledge(make_role("one", rates=[rates[0]], **half), make_role("two", rates=[rates[1]]))
    assert deciding_sources(decide(owner, knowledge), knowledge) == deciding
