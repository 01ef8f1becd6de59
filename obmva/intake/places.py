"""Countries by the names that people give them."""

import re
from collections.abc import Iterator, Mapping

from obmva.catalog import Catalog
from obmva.consistency import folded_name
from obmva.errors import InvalidValueError, Problem
from obmva.models import Area, MarketDefinition
from obmva.quantities.currencies import is_in
from obmva.quantities.words import Currency
from obmva.text.say import All, Say

_ARTICLE = re.compile(r"\A\s*(?:(?:the|les?|la|il|gli|i|het|de|die)\s+|l['’]\s*)", re.IGNORECASE)


def named_market(text: str, catalog: Catalog) -> Area:
    """Return the market that was typed: a code, or a country's name in any language. Raises
    `InvalidValueError`.
    """
    found = _market(text, catalog.markets)
    if found is not None:
        return found.id
    options = (
        Say("page.with-id", name=market.name, id=area) for area, market in catalog.markets.items()
    )
    values = {"given": text, "options": All(tuple(options), "comma")}
    raise InvalidValueError(Problem("market-unknown", values, field="answers.market"))


def market_of_currency(
    currency: Currency, markets: Mapping[Area, MarketDefinition]
) -> MarketDefinition | None:
    """Return the market that a currency speaks for: the first that has it and is part of no other;
    None for none.
    """
    found = (one for one in markets.values() if one.area is None and is_in(currency, one.currency))
    return next(found, None)


def _market(text: str, markets: Mapping[Area, MarketDefinition]) -> MarketDefinition | None:
    wanted = folded_name(_ARTICLE.sub("", text))
    return next(
        (market for market in markets.values() if wanted in map(folded_name, market_names(market))),
        None,
    )


def market_names(market: MarketDefinition) -> Iterator[str]:
    """Yield everything that a market is called, and the countries of an area after it."""
    yield market.id
    yield from (name for name in market.name.model_dump().values() if name)
    yield from market.aliases
    yield from (name for member in market.members for name in (member.name, *member.aliases))
