"""A quote in hand: high, low or usual for its market, and whether it changes the plan."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Literal, TypeAlias

from obmva.analysis.alternatives import Price, alternatives_in
from obmva.analysis.planning import Planner
from obmva.models import RoleId

Height: TypeAlias = Literal["low", "usual", "high", "unknown"]


@dataclass(frozen=True)
class QuoteCheck:
    """A quote as money for an hour worked, employer's costs included, against the market's range; `unknown` without one.

    `changes_plan`: without the quote the best plan would have other people.
    """

    role: RoleId
    hourly: float
    market: Price | None
    height: Height
    changes_plan: bool


def check_quotes(planner: Planner) -> tuple[QuoteCheck, ...]:
    """Hold every quote of the owner against the published range of its market."""
    return tuple(_checks(planner))


def _checks(planner: Planner) -> Iterator[QuoteCheck]:
    known, situation = planner.knowledge, planner.situation
    published = {one.id: one.price for one in alternatives_in(known.roles, known.markets, situation.market, {})}
    quoted = {one.id: one.price for one in alternatives_in(known.roles, known.markets, situation.market, situation.quotes)}
    for role in sorted(situation.quotes):
        price, market = quoted[role], published[role]
        if price is not None:
            yield QuoteCheck(role, price.typical, market, _height(price.typical, market), _changes(planner, role))


def _height(hourly: float, market: Price | None) -> Height:
    if market is None:
        return "unknown"
    if hourly < market.low:
        return "low"
    return "high" if hourly > market.high else "usual"


def _changes(planner: Planner, role: RoleId) -> bool:
    quotes = {other: quote for other, quote in planner.situation.quotes.items() if other != role}
    without = planner.elsewhere(replace(planner.situation, quotes=quotes))
    return _people(without) != _people(planner)


def _people(planner: Planner) -> tuple[tuple[str, ...], ...]:
    return planner.search.best().composition.label
