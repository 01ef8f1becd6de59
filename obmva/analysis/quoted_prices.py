"""Quotes in hand: high, low or usual for their market."""

from dataclasses import dataclass
from typing import Literal, TypeAlias

from obmva.analysis.alternatives import Price, alternatives_in
from obmva.analysis.decision import Knowledge
from obmva.analysis.situation import Situation
from obmva.models import RoleId

Height: TypeAlias = Literal["low", "usual", "high", "unknown"]


@dataclass(frozen=True)
class QuotedPrice:
    """A quote as money for an hour worked, employer's costs included, against the market's range;
    `unknown` without one.
    """

    role: RoleId
    hourly: float
    market: Price | None
    height: Height


def quoted_prices(situation: Situation, knowledge: Knowledge) -> tuple[QuotedPrice, ...]:
    """Hold every quote of the owner against the published range of its market, in the order of the
    roles' names.
    """
    if not situation.quotes:
        return ()
    published, quoted = (
        {
            one.id: one.price
            for one in alternatives_in(knowledge.roles, knowledge.markets, situation.market, quotes)
        }
        for quotes in ({}, situation.quotes)
    )
    return tuple(
        QuotedPrice(role, price.typical, published[role], _height(price.typical, published[role]))
        for role in sorted(situation.quotes)
        if (price := quoted[role]) is not None
    )


def _height(hourly: float, market: Price | None) -> Height:
    if market is None:
        return "unknown"
    if hourly < market.low:
        return "low"
    return "high" if hourly > market.high else "usual"
