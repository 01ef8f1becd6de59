"""A price with value-added tax in it is held against prices before it, where one rate is known."""

import pytest

MAIL = ("recommend", "-t", "answer customer mail 5h")


@pytest.mark.parametrize(
    ("market", "price", "hourly"),
    [
        pytest.param("fr", "42 EUR TTC", 35, id="the rate of France"),
        pytest.param("nl", "42.35 EUR incl. btw", 35, id="of the Netherlands"),
        pytest.param("it", "24,40 EUR iva inclusa", 20, id="of Italy"),
        pytest.param("fi", "50.20 EUR sis. alv", 40, id="of Finland"),
        pytest.param("gb", "£36 inc VAT", 30, id="of the United Kingdom"),
        pytest.param("de", "47.60 EUR inkl. MwSt", 40, id="of Germany"),
        pytest.param("gb", "£30 no VAT", 30, id="none is charged"),
        pytest.param("fr", "35 EUR HT", 35, id="before tax"),
    ],
)
def test_the_tax_is_taken_off(obmva, market, price, hourly):
    (offer,) = obmva(*MAIL, "--market", market, "--offer", f"A: va={price}", "--json").document["offers"]
    assert offer["monthly_cost"]["typical"] / offer["covered_hours"] == pytest.approx(hourly, rel=0.01)


@pytest.mark.parametrize(("market", "name"), [("us", "United States"), ("unknown", "Euro area")])
def test_where_there_is_no_one_rate_the_price_before_it_is_asked_for(obmva, market, name):
    done = obmva(*MAIL, "--market", market, "--offer", "A: va=42 inc VAT")
    assert done.code == 3
    assert name in " ".join(done.err.split())
    assert "before VAT" in " ".join(done.err.split())
