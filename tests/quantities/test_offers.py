"""Offers in the words of price lists: `offers.yaml` says what each costs."""

from pathlib import Path

import pytest
import yaml

from obmva.quantities.offers import parse_offer

TABLE = yaml.safe_load(Path(__file__).with_name("offers.yaml").read_text(encoding="utf-8"))
UNITS = {"tiers": "hour", "month-pay": "month"}
LANGUAGES = [language for language in TABLE if language != "asked"]
OFFERS = [pytest.param(row, id=row["text"]) for language in LANGUAGES for row in TABLE[language]]


def test_there_are_offers_in_every_language():
    assert sorted(LANGUAGES) == ["de", "en", "es", "fi", "fr", "it", "nl"]
    assert len(OFFERS) >= 60


@pytest.mark.parametrize("row", OFFERS)
def test_an_offer_is_read(row):
    offer = parse_offer(row["text"], "rates.va")
    said = {
        key: value
        for key, value in row.items()
        if key not in {"text", "currency", "further", "setup", "months", "least", "unused", "vat"}
    }
    ((unit, price),) = said.items()
    bought = tuple(map(tuple, price)) if isinstance(price, list) else ()
    assert (offer.unit, offer.packages, offer.amount) == (UNITS.get(unit, unit), bought, None if bought else price)
    assert offer.pay == (unit in {"year", "month-pay"} and offer.currency == "EUR")
    for field in ("currency", "further", "months", "least", "unused", "vat"):
        assert getattr(offer, field) == row.get(field), field
    assert offer.setup == row.get("setup", 0)


@pytest.mark.parametrize("row", [pytest.param(row, id=row["text"]) for row in TABLE["asked"]])
def test_what_is_no_offer_says_what_would_be_right(mistake, row):
    problem = mistake(parse_offer, row["text"], "rates.va")
    assert (problem.sentence, problem.field) == (row["sentence"], "rates.va")
