"""Which currency a sum is in; a dollar sign alone is that of whichever country."""

import unicodedata
from collections.abc import Sequence

from obmva.quantities.row import Row
from obmva.quantities.words import DOLLARS, Currency, words


def read_currency(row: Row, at: int) -> tuple[Currency, int] | None:
    """Read a currency that there are prices in ("EUR", "C$", "dollars"); returns the place after
    it too.
    """
    country = _dollars_of_country(row, at)
    return (country, at + 2) if country else words().currencies.read(row, at)


def other_currency(row: Row) -> str | None:
    """Return the first currency that there are no prices in."""
    for at, word in enumerate(row.words):
        is_sign = unicodedata.category(word[0]) == "Sc"
        is_other_sign = is_sign and not words().currencies.begin(row, at)
        if is_other_sign or words().other_currencies.begin(row, at):
            return row.original(at).upper()
        country = _dollars_of_country(row, at)
        if country and country not in words().currencies.all_meanings:
            return country
    return None


def known_currencies() -> Sequence[Currency]:
    """Return the currencies that there are prices in."""
    return [one for one in words().currencies.all_meanings if one != DOLLARS]


def common_currency(one: Currency | None, other: Currency | None) -> Currency | None:
    """Return the currency that both may mean: dollars of no country are those of any, None is any
    currency; None for two that differ, or nothing.
    """
    if one == other or other is None:
        return one
    if one is None or (one == DOLLARS and _is_dollar(other)):
        return other
    return one if other == DOLLARS and _is_dollar(one) else None


def is_in(said: Currency | None, currency: Currency) -> bool:
    """Whether a sum may be in a currency, as it was said."""
    return common_currency(said, currency) is not None


def _is_dollar(currency: Currency) -> bool:
    return currency in words().dollars_of.all_meanings


def _dollars_of_country(row: Row, at: int) -> Currency | None:
    country = words().dollars_of.get(row, at)
    return country if row.word(at + 1) == DOLLARS and row.touches(at + 1) else None
