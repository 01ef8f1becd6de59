"""What the people of a plan cost, with the year and the basis of the prices."""

from collections.abc import Sequence

from obmva.analysis.alternatives import Alternative
from obmva.analysis.costs import MoneyAMonth, added_up
from obmva.models import Currency
from obmva.report.results import MoneyRange


def money_range_of(one: Alternative, money: MoneyAMonth, currency: Currency) -> MoneyRange:
    """Return money for a role with the year and the basis of its price."""
    price = one.price
    year, basis = (price.year, price.basis) if price else (None, "estimate")
    return MoneyRange(
        currency=currency,
        low=money.low,
        typical=money.typical,
        high=money.high,
        year=year,
        basis=basis,
    )


def sum_of_money(parts: Sequence[MoneyRange], currency: Currency) -> MoneyRange:
    """Return the sum, to the cent, with the oldest year of its parts, and their basis where they
    share one.
    """
    total = added_up([MoneyAMonth(part.low, part.typical, part.high) for part in parts])
    years = [part.year for part in parts if part.year is not None]
    bases = {part.basis for part in parts}
    basis = bases.pop() if len(bases) == 1 else "mixed"
    return MoneyRange(
        currency=currency,
        low=total.low,
        typical=total.typical,
        high=total.high,
        year=min(years, default=None),
        basis=basis,
    )
