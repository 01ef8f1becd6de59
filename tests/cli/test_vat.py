"""The tax in prices: what is said of it where it is paid, reclaimed, or not known."""

import pytest

MAIL = ("-t", "answer customer mail 5h", "--set", "employment=refuse")
CASES = [
    pytest.param("fr", (), "Prices before VAT, France", False, id="not known: before it"),
    pytest.param("fr", ("--set", "revenue=under-50k"), "Prices before VAT, France", True, id="a small turnover: both sums"),
    pytest.param("fr", ("--set", "for-whom=private-life"), "Prices before VAT, France", True, id="a household: both sums"),
    pytest.param(
        "fr", ("--set", "vat=reclaims", "--set", "revenue=under-50k"), "Prices before VAT, France", False, id="reclaimed"
    ),
    pytest.param("fr", ("--set", "vat=pays", "--set", "revenue=under-50k"), "Prices with VAT, France", False, id="paid"),
    pytest.param("us", ("--set", "revenue=under-50k"), "Prices, United States", False, id="not said to an American"),
    pytest.param("au", (), "Prices before GST, Australia", False, id="by its name there"),
]


@pytest.mark.parametrize(("market", "options", "basis", "both"), CASES)
def test_the_tax_is_told_as_people_say_it(obmva, market, options, basis, both):
    page = " ".join(obmva("recommend", *MAIL, "--market", market, *options).out.split())
    assert (basis in page, "If you cannot reclaim VAT" in page) == (True, both)


def typical(obmva, role, *options):
    document = obmva("recommend", *MAIL[:2], "--market", "fr", *options, "--json").document
    return next(one["monthly_cost"]["typical"] for one in document["ranking"] if one["role"] == role)


@pytest.mark.parametrize(
    ("role", "times"),
    [
        pytest.param("va", 1.2, id="who sends an invoice adds it"),
        pytest.param("administrative-assistant", 1, id="an employee has none"),
    ],
)
def test_who_pays_it_pays_it_to_the_self_employed(obmva, role, times):
    assert typical(obmva, role, "--set", "vat=pays") == pytest.approx(times * typical(obmva, role), abs=0.01)


def test_offers_are_held_against_prices_before_it(obmva):
    offers = [
        obmva("recommend", *MAIL, "--market", "fr", "--offer", "A: va=30/hour", *options, "--json").document["offers"]
        for options in ((), ("--set", "vat=pays"))
    ]
    assert offers[0] == offers[1]
    assert offers[0]
