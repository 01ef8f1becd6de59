"""A quote in hand: high, low or usual for its market, and whether it changes the plan."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from obmva.analysis.planning import Planner
from obmva.analysis.quoted_prices import QuotedPrice, quoted_prices
from obmva.models import RoleId


@dataclass(frozen=True)
class QuoteCheck(QuotedPrice):
    """A quote in hand; `changes_plan`: without it the best plan would have other people."""

    changes_plan: bool


def check_quotes(planner: Planner) -> tuple[QuoteCheck, ...]:
    """Hold every quote of the owner against the published range of its market."""
    return tuple(_checks(planner))


def _checks(planner: Planner) -> Iterator[QuoteCheck]:
    for one in quoted_prices(planner.situation, planner.knowledge):
        yield QuoteCheck(one.role, one.hourly, one.market, one.height, _changes(planner, one.role))


def _changes(planner: Planner, role: RoleId) -> bool:
    quotes = {other: quote for other, quote in planner.situation.quotes.items() if other != role}
    without = planner.elsewhere(replace(planner.situation, quotes=quotes))
    return _people(without) != _people(planner)


def _people(planner: Planner) -> tuple[tuple[str, ...], ...]:
    return planner.search.best().composition.label
