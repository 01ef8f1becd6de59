"""Numbers, money, percent, lists and days are written as Babel writes them."""

from datetime import date

import pytest
from babel.dates import format_date
from babel.lists import format_list
from babel.numbers import format_currency, format_decimal, format_percent

from obmva.text.say import All, Day, Money, Number, Share
from obmva.text.speaker import speaker

LANGUAGES = ("fr", "it", "nl", "fi")
NUMBERS = (0, 1, 2.5, 12, 999, 1500, 12_500, 1_234_567)
DAYS = tuple(date(2026, month, 2 * month + 1) for month in range(1, 13))

pytestmark = pytest.mark.parametrize("language", LANGUAGES)


def test_numbers(language: str) -> None:
    said = [speaker(language)(Number(number)) for number in NUMBERS]
    assert said == [format_decimal(number, locale=language) for number in NUMBERS]


@pytest.mark.parametrize("currency", ["EUR", "USD", "GBP"])
def test_money(language: str, currency: str) -> None:
    said = [speaker(language)(Money(currency, number, rounded="unit")) for number in NUMBERS if number % 1 == 0]
    whole = [format_currency(number, currency, locale=language) for number in NUMBERS if number % 1 == 0]
    assert said == [amount.replace(",00", "") for amount in whole]
    assert speaker(language)(Money(currency, 1474.5, rounded="cent")) == format_currency(1474.5, currency, locale=language)


def test_percent(language: str) -> None:
    shares = (0, 0.05, 0.57, 1)
    assert [speaker(language)(Share(share)) for share in shares] == [format_percent(share, locale=language) for share in shares]


@pytest.mark.parametrize(("joint", "style"), [("and", "standard"), ("or", "or")])
def test_lists(language: str, joint: str, style: str) -> None:
    lists = (["a"], ["a", "b"], ["a", "b", "c"], ["a", "b", "c", "d"])
    said = [speaker(language)(All(tuple(words), joint)) for words in lists]
    assert said == [format_list(words, style, locale=language) for words in lists]


def test_days(language: str) -> None:
    assert [speaker(language)(Day(day)) for day in DAYS] == [format_date(day, "long", locale=language) for day in DAYS]
