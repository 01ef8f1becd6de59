"""In every market, for owners at random with packages, monthly and one-off work: parts add up to the cent, and the first
sentence tells no more than a firm budget.
"""

import random
import re

import pytest

from obmva.advice import Adviser
from obmva.catalog import Catalog

ADVISER = Adviser()
WORK = (
    "answer customer mail",
    "keep my diary",
    "run the team",
    "invoices",
    "plan launches",
    "write procedures",
    "greet visitors",
)
MARKETS = sorted(Catalog().markets)


def owner(market, seed):
    """An owner at random: some work a month, perhaps some once, a firm budget, perhaps a package, perhaps no VAT back."""
    draw = random.Random(f"{market} {seed}")
    currency = ADVISER.catalog.markets[market].currency
    work = [{"text": text, "hours": f"{draw.randint(2, 60)}h/month"} for text in draw.sample(WORK, draw.randint(1, 4))]
    if draw.random() < 0.4:
        work.append({"text": "set up the shop", "hours": f"{draw.randint(5, 60)}h once"})
    package = (
        f"{draw.randint(200, 2000)} {currency}/month for {draw.randint(5, 60)}h, {draw.randint(20, 90)} for each further hour"
    )
    answers = {
        "market": market,
        "budget": f"{draw.randint(50, 6000)} {currency} a month firm",
        "team": draw.choice(["none", "small"]),
    }
    if draw.random() < 0.3:
        answers["vat"] = "pays"
    return {"work": work, "answers": answers, **({"rates": {"va": package}} if draw.random() < 0.5 else {})}


def cents(money):
    return round(100 * money)


def check(given):
    """Fail where something does not add up."""
    report = ADVISER.plan(given).to_dict()
    for plan in report["plans"]:
        for end in ("low", "typical", "high"):
            assert sum(cents(one["monthly_cost"][end]) for one in plan["roles"]) == cents(plan["monthly_cost"][end])
    if price := report["true_price"]:
        once = sum(cents(one["once"]) for one in price["people"])
        assert cents(price["first_year"]) == 12 * sum(cents(one["cost"]) for one in price["people"]) + once
    if report["plans"]:
        budget = float(given["answers"]["budget"].split()[0])
        first = re.split(r"\.(?:\s|$)", report["summary"])[0]
        assert all(float(sum_.replace(",", "")) <= budget for sum_ in re.findall(r"[A-Z]{3} ([\d,]+(?:\.\d+)?)", first))


@pytest.mark.parametrize("market", MARKETS)
def test_parts_add_up_and_the_first_sentence_keeps_the_budget(market):
    check(owner(market, 0))


def test_no_market_is_left_out():
    assert {"us", "gb", "ea", "ca", "au"} <= set(MARKETS)
