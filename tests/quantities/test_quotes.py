"""Prices that were offered, of an hour or of a month with its hours, and what is no such price."""

import pytest

from obmva.quantities import Quote, parse_quote


def cases(table):
    """One test for each text of a table; the text is its name."""
    return [pytest.param(text, expected, id=text[:60] or "nothing") for text, expected in table.items()]


@pytest.mark.parametrize(
    ("text", "quote"),
    cases(
        {
            "75": Quote(75, None, "hour", None),
            "75/hour": Quote(75, None, "hour", None),
            "75 EUR/h": Quote(75, "EUR", "hour", None),
            "€75": Quote(75, "EUR", "hour", None),
            "75,50 €": Quote(75.5, "EUR", "hour", None),
            "75 an hour": Quote(75, None, "hour", None),
            "75 € de l'heure": Quote(75, "EUR", "hour", None),
            "1200/month:40h": Quote(1200, None, "month", 40),
            "1200 €/month:40h": Quote(1200, "EUR", "month", 40),
            "1200/month: 40": Quote(1200, None, "month", 40),
            "1200 €/mois : 40 heures": Quote(1200, "EUR", "month", 40),
            "1.200 € al mese:40 ore": Quote(1200, "EUR", "month", 40),
            "£1,200 per month:40 hours a month": Quote(1200, "GBP", "month", 40),
            "1200 per maand:40 uur": Quote(1200, None, "month", 40),
            "1200 €/kk:40h/kk": Quote(1200, "EUR", "month", 40),
        }
    ),
)
def test_quotes(text, quote):
    assert parse_quote(text, "rates.va") == quote


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(text, id=text or "nothing")
        for text in (
            "",
            "abc",
            "0",
            "-75",
            "75 firm",
            "75/day",
            "1200/month",
            "1200/month:",
            "1200/month:abc",
            "1200/month:0h",
            "1200/month:-40h",
            "1200/month:10h/week",
            "1200/month:500h",
            "75:40h",
            "75/hour:40h",
            "14000/year:40h",
            "75 80",
            "1200/month:40h:40h",
            "20000000/month:40h",
        )
    ],
)
def test_quotes_that_cannot_be(mistake, text):
    problem = mistake(parse_quote, text, "rates.va")
    assert (problem.sentence, problem.field) == ("quote-unreadable", "rates.va")
    assert problem.values == {"given": text}


def test_a_quote_in_another_currency(mistake):
    problem = mistake(parse_quote, "75 CHF/h", "rates.va")
    assert (problem.sentence, problem.values) == (
        "currency-unknown",
        {"given": "75 CHF/h", "currency": "CHF"},
    )
