"""Countries by the names that people give them."""

import re
from collections.abc import Iterator, Mapping

from obmva.catalog import Catalog
from obmva.consistency import folded_name
from obmva.errors import InvalidValueError, Problem
from obmva.models import Area, MarketDefinition, QuestionId
from obmva.text.say import All, Say

_ARTICLE = re.compile(r"\A\s*(?:(?:the|les?|la|il|gli|i|het|de|die)\s+|l['’]\s*)", re.IGNORECASE)


def named_market(text: str, catalog: Catalog) -> Area:
    """Return the market that was typed: a code, or a country's name in any language. Raises
    `InvalidValueError`.
    """
    choices = [option.id for option in catalog.questions[QuestionId("market")].options]
    found = _market(text, catalog.markets)
    if found is not None and found.id in choices:
        return found.id
    if found is not None:
        values = {"given": text, "area": found.name}
        raise InvalidValueError(Problem("market-in-area", values, field="answers.market"))
    options = (
        Say("page.with-id", name=market.name, id=area)
        for area, market in catalog.markets.items()
        if area in choices
    )
    values = {"given": text, "options": All(tuple(options), "comma")}
    raise InvalidValueError(Problem("market-unknown", values, field="answers.market"))


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
