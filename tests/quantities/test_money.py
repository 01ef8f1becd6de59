"""Sums of money, form by form, in every language; what cannot be; and what survives being written and read."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from obmva.quantities import MOST_MONEY, Money, Worth, money_text, parse_budget, parse_money, parse_worth, worth_text


def cases(table):
    """One test for each text of a table; the text is its name."""
    return [pytest.param(text, expected, id=text[:60] or "nothing") for text, expected in table.items()]


MONEY = {
    # currencies
    "1500 EUR": (1500, "EUR"),
    "eur 1500": (1500, "EUR"),
    "€1500": (1500, "EUR"),
    "1500€": (1500, "EUR"),
    "900 euros": (900, "EUR"),
    "900 euro": (900, "EUR"),
    "900 euroa": (900, "EUR"),
    "900 eur": (900, "EUR"),
    "900e": (900, "EUR"),
    "£900": (900, "GBP"),
    "900 pounds": (900, "GBP"),
    "900 livres": (900, "GBP"),
    "900 sterline": (900, "GBP"),
    "900 pond": (900, "GBP"),
    "900 puntaa": (900, "GBP"),
    "900 GBP": (900, "GBP"),
    "$900": (900, "$"),
    "US$900": (900, "USD"),
    "900 dollars": (900, "$"),
    "900 dollaria": (900, "$"),
    "$900 USD": (900, "USD"),
    "C$900": (900, "CAD"),
    "$900 CAD": (900, "CAD"),
    "CA$900": (900, "CAD"),
    "900 Canadian dollars": (900, "CAD"),
    "A$900": (900, "AUD"),
    "ca $900": (900, "$"),
    "1500": (1500, None),
    # thousands and decimals
    "1.500": (1500, None),
    "1,500": (1500, None),
    "1.5": (1.5, None),
    "1,5": (1.5, None),
    "1.50": (1.5, None),
    "1,50": (1.5, None),
    "€1.500": (1500, "EUR"),
    "1.500 €": (1500, "EUR"),
    "1 500 €": (1500, "EUR"),
    "1\u00a0500\u00a0€": (1500, "EUR"),
    "1\u202f500\u202f€": (1500, "EUR"),
    "1'500": (1500, None),
    "1’500": (1500, None),
    "1,500.50": (1500.5, None),
    "1.500,50": (1500.5, None),
    "12 000,50 €": (12000.5, "EUR"),
    "1,500,000": (1_500_000, None),
    "1.500.000": (1_500_000, None),
    "0.500": (0.5, None),
    "$.50": (0.5, "$"),
    "1500.": (1500, None),
    "€ 1500,-": (1500, "EUR"),
    "€ 1.500,--": (1500, "EUR"),
    "2k": (2000, None),
    "2K": (2000, None),
    "$2k": (2000, "$"),
    "2,5k €": (2500, "EUR"),
    "2 k€": (2000, "EUR"),
    "2.500k": (2500, None),
    "2 mila euro": (2000, "EUR"),
    "2 duizend": (2000, None),
    "2 tuhatta euroa": (2000, "EUR"),
    # a month
    "1500€/mois": (1500, "EUR"),
    "1500 € par mois": (1500, "EUR"),
    "1500 al mese": (1500, None),
    "1500 per maand": (1500, None),
    "1500 p/m": (1500, None),
    "1500 euroa kuussa": (1500, "EUR"),
    "1500 €/kk": (1500, "EUR"),
    "1500 a month": (1500, None),
    "1500/month": (1500, None),
    "£900 pcm": (900, "GBP"),
    "per maand €1500": (1500, "EUR"),
    "1500 im Monat": (1500, None),
    # other periods
    "18000 EUR/year": (1500, "EUR"),
    "18000 € par an": (1500, "EUR"),
    "18.000 all'anno": (1500, None),
    "18k per jaar": (1500, None),
    "18 000 euroa vuodessa": (1500, "EUR"),
    "£18,000 a year": (1500, "GBP"),
    "18000 yearly": (1500, None),
    "18000/an": (1500, None),
    "300 €/week": (1300, "EUR"),
    "300 par semaine": (1300, None),
    "300 a settimana": (1300, None),
    "300 viikossa": (1300, None),
    "3000 a quarter": (1000, None),
    "60/day": (1300, None),
    # about
    "about 1500 EUR": (1500, "EUR"),
    "~1500": (1500, None),
    "ca. 1500 €": (1500, "EUR"),
    "environ 1500 €": (1500, "EUR"),
    "noin 1500 e": (1500, "EUR"),
}


@pytest.mark.parametrize(("text", "money"), cases(MONEY))
def test_money_in_every_form(text, money):
    found = parse_money(text, "budget")
    assert (found.amount, found.currency) == (pytest.approx(money[0]), money[1])
    assert not found.firm


@pytest.mark.parametrize(
    "text",
    [
        "1500 EUR firm",
        "firm 1500 EUR",
        "1500 EUR fixed",
        "1500 EUR, not a cent more",
        "max 1500 EUR",
        "1500 EUR (max)",
        "max. 1500 EUR",
        "maximum 1500 EUR",
        "1500 EUR at most",
        "up to 1500 EUR",
        "1500 EUR/month firm",
        "1500 € ferme",
        "1500 € au plus",
        "1500 € maximum",
        "jusqu'à 1500 €",
        "massimo 1500 €",
        "al massimo 1500 €",
        "1500 € rigido",
        "1500 € vast",
        "maximaal 1500 €",
        "enintään 1500 €",
        "enintaan 1500 €",
        "korkeintaan 1500 €",
        "1500 € FIRM",
    ],
)
def test_a_firm_sum(text):
    found = parse_money(text, "budget")
    assert (found.amount, found.currency, found.firm) == (1500, "EUR", True)


@pytest.mark.parametrize(
    ("text", "per"),
    cases(
        {
            "1500 EUR": None,
            "1500 EUR/month": "month",
            "18000 EUR a year": "month",
            "2000 EUR once": "once",
            "one-off 2000 EUR": "once",
            "2.000 € eenmalig": "once",
            "2000 € au total": "once",
            "2000 € una tantum, firm": "once",
            "einmalig 2000 €": "once",
        }
    ),
)
def test_a_sum_a_month_or_once(text, per):
    assert parse_money(text, "budget").per == per


@pytest.mark.parametrize(
    ("text", "monthly", "once"),
    [
        pytest.param("500 EUR", 500, None, id="a month"),
        pytest.param("2000 EUR once", None, 2000, id="once"),
        pytest.param("500 EUR a month, 2000 EUR once", 500, 2000, id="both"),
        pytest.param("€1,500 + €2,000 one-off", 1500, 2000, id="a plus, thousands"),
        pytest.param("2000 € une fois et 500 €", 500, 2000, id="once first"),
    ],
)
def test_a_budget_is_a_months_or_once_or_both(text, monthly, once):
    assert [found and found.amount for found in parse_budget(text, "budget")] == [monthly, once]


@pytest.mark.parametrize(
    "text", ["500 EUR, 600 EUR", "500 EUR once, 600 EUR once", "500, 600, 700", "2000 EUR one-off a month"]
)
def test_a_budget_that_cannot_be_read(mistake, text):
    assert mistake(parse_budget, text, "budget").sentence == "money-unreadable"


@pytest.mark.parametrize(
    "text",
    [
        "50",
        "50/h",
        "50 per hour",
        "50 an hour",
        "50 hourly",
        "50 de l'heure",
        "50 l'heure",
        "50/heure",
        "50 par heure",
        "50 all'ora",
        "50 l'ora",
        "50 per uur",
        "50/u",
        "50 tunnissa",
        "50/tunti",
        "50 pro Stunde",
        "50 la hora",
    ],
)
def test_what_an_hour_is_worth(text):
    assert parse_worth(text, "owner-rate") == Worth(50, None, "hour")


@pytest.mark.parametrize(
    ("text", "sentence"),
    cases(
        {
            "": "money-unreadable",
            "abc": "money-unreadable",
            "EUR": "money-unreadable",
            "1500 apples": "money-unreadable",
            "1500 EUR USD": "money-unreadable",
            "$1500 €": "money-unreadable",
            "1500-1000 EUR": "money-unreadable",
            "1000-1500-2000": "money-unreadable",
            "1000 EUR to 1500 USD": "money-unreadable",
            "1000 1500": "money-unreadable",
            "1,50,000": "money-unreadable",
            "1.5,5": "money-unreadable",
            "1.5.0": "money-unreadable",
            "50/h": "money-unreadable",
            "1e5": "money-unreadable",
            "NaN": "money-unreadable",
            "inf": "money-unreadable",
            "1500 a month a month": "money-unreadable",
            "²": "money-unreadable",
            "(" * 9000 + "1": "money-unreadable",
            "0": "money-not-positive",
            "0 EUR": "money-not-positive",
            "-5 EUR": "money-not-positive",
            "€-5": "money-not-positive",
            "-€5": "money-not-positive",
            "−5": "money-not-positive",
            "10000001": "money-too-large",
            "20000k": "money-too-large",
            "9" * 150: "money-too-large",
        }
    ),
)
def test_money_that_cannot_be_says_what_was_given_and_where(mistake, text, sentence):
    problem = mistake(parse_money, text, "budget")
    assert (problem.sentence, problem.field) == (sentence, "budget")
    assert problem.values == {"given": text}


@pytest.mark.parametrize(
    ("text", "hourly"),
    cases(
        {
            "600 a day": 75,
            "600 €/jour": 75,
            "450 al giorno": 56.25,
            "6000/month": 60,
            "6000 € par mois": 60,
            "$60,000/year": 50,
            "60k a year": 50,
            "72.000 per jaar": 60,
            "6000 kuussa": 60,
            "40 to 60": 50,
            "40-60 €/h": 50,
            "2500 a week": 2500 * 52 / 12 / 100,
        }
    ),
)
def test_an_hour_is_worth_its_part_of_a_longer_time(text, hourly):
    assert parse_worth(text, "owner-rate").an_hour(8, 100) == pytest.approx(hourly)


@pytest.mark.parametrize(
    ("text", "sentence"),
    cases(
        {
            "80000": "worth-without-period",
            "1001": "worth-without-period",
            "a lot": "worth-unreadable",
            "500 once": "worth-unreadable",
            "0": "money-not-positive",
            "-5": "money-not-positive",
            "99999999/year": "money-too-large",
            "50 CHF": "currency-unknown",
        }
    ),
)
def test_a_worth_that_cannot_be_says_so(mistake, text, sentence):
    assert mistake(parse_worth, text, "owner-rate").sentence == sentence


@pytest.mark.parametrize(
    ("text", "ends"),
    cases(
        {
            "1,000 to 2,500": (1000, 2500),
            "1000-1500 EUR": (1000, 1500),
            "EUR 1000 to EUR 1500": (1000, 1500),
            "1 to 2k": (1000, 2000),
            "1k to 2k": (1000, 2000),
            "between 1000 and 1500 EUR": (1000, 1500),
            "entre 1 000 et 1 500 €": (1000, 1500),
            "tra 1000 e 1500 €": (1000, 1500),
            "tussen 1000 en 1500 euro": (1000, 1500),
            "1000–1500 € kuussa": (1000, 1500),
            "12000 to 24000 a year": (1000, 2000),
        }
    ),
)
def test_a_range_of_money_is_a_range(text, ends):
    monthly, once = parse_budget(text, "budget")
    assert once is None
    assert (monthly.low, monthly.amount) == ends


@pytest.mark.parametrize(
    ("text", "currency"),
    cases(
        {
            "CHF 1500": "CHF",
            "1500 chf": "CHF",
            "1500 SEK": "SEK",
            "1500 kr": "KR",
            "¥1500": "¥",
            "₹1500": "₹",
            "R$1500": "BRL",
            "NZ$1500": "NZD",
            "1500 yen": "YEN",
            "₿1": "₿",
        }
    ),
)
def test_another_currency_is_named(mistake, text, currency):
    problem = mistake(parse_money, text, "budget")
    assert (problem.sentence, problem.field) == ("currency-unknown", "budget")
    assert problem.values == {"given": text, "currency": currency, "known": "EUR, USD, GBP, CAD, AUD"}


@given(
    st.builds(
        Money,
        st.floats(min_value=1e-6, max_value=MOST_MONEY) | st.integers(1, MOST_MONEY).map(float),
        st.sampled_from(["EUR", "USD", "GBP", "CAD", "$", None]),
        st.booleans(),
        st.sampled_from([None, "month", "once"]),
    )
)
@example(Money(1234.567, "EUR", firm=False))
@example(Money(0.125, None, firm=True))
@example(Money(1e-06, None, firm=False))
@example(Money(1500.0, "EUR", firm=False, low=1000.125))
def test_money_is_read_as_it_was_written(money):
    assert parse_money(money_text(money), "budget") == money


@given(
    st.builds(
        Worth,
        st.floats(min_value=1e-6, max_value=MOST_MONEY),
        st.sampled_from(["EUR", "USD", "GBP", "CAD", "$", None]),
        st.sampled_from(["hour", "day", "month", "year"]),
    )
)
def test_a_worth_is_read_as_it_was_written(worth):
    assert parse_worth(worth_text(worth), "owner-rate") == worth
