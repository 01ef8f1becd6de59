"""Money a month, to the cent, with the year and the kind of the figures behind it."""

from collections.abc import Sequence

from obmva.analysis.alternatives import Alternative
from obmva.analysis.costs import MoneyAMonth, added_up, money_for
from obmva.models import Currency
from obmva.report.results import MoneyRange
from obmva.text.rounding import rounded
from obmva.text.say import Money, Say

_CENT = 0.01


def cost_of(one: Alternative, hours: float, currency: Currency) -> MoneyRange:
    """Return what hours a month of a role cost, nothing where nobody published a price."""
    year, basis = (one.price.year, one.price.basis) if one.price else (None, "estimate")
    return _range(money_for(one, hours), currency, year, basis)


def typically(cost: MoneyRange) -> Money:
    """Return what somebody typically costs a month, exactly where it was offered at one price."""
    exact = cost.low == cost.high
    return Money(cost.currency, cost.typical, rounded="cent" if exact else "step")


def within(cost: MoneyRange, budget: float | None) -> Money | Say:
    """Return what somebody typically costs, not rounded above the budget, and that it is more than
    the budget where it is.
    """
    told = typically(cost)
    if budget is None or rounded(told)[0] <= budget:
        return told
    if cost.typical <= budget + _CENT:
        return Money(cost.currency, min(cost.typical, budget), rounded="cent")
    return Say("money.over", cost=told, budget=Money(cost.currency, budget, rounded="cent"))


def sum_of_money(parts: Sequence[MoneyRange], currency: Currency) -> MoneyRange:
    """Return the sum, with the oldest year of its parts, and their basis where they share one."""
    total = added_up([MoneyAMonth(part.low, part.typical, part.high) for part in parts])
    years = [part.year for part in parts if part.year is not None]
    bases = {part.basis for part in parts}
    basis = bases.pop() if len(bases) == 1 else "mixed"
    return _range(total, currency, min(years, default=None), basis)


def _range(money: MoneyAMonth, currency: Currency, year: int | None, basis: str) -> MoneyRange:
    return MoneyRange(
        currency=currency,
        low=money.low,
        typical=money.typical,
        high=money.high,
        year=year,
        basis=basis,
    )
