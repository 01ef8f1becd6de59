"""Money a month for hours of a role, to the cent, so that parts add up."""

import math
from dataclasses import dataclass

from obmva.analysis.alternatives import Alternative

_CENTS = 2


@dataclass(frozen=True)
class MoneyAMonth:
    """Money a month for some hours, to the cent; `typical` is what plans are made with."""

    low: float
    typical: float
    high: float


def money_for(one: Alternative, hours: float) -> MoneyAMonth:
    """Return what hours a month of a role cost; nothing where nobody knows a price."""
    price = one.price
    amounts = (price.low, price.typical, price.high) if price else (0.0, 0.0, 0.0)
    return MoneyAMonth(*(round(hours * amount, _CENTS) for amount in amounts))


def added_up(parts: list[MoneyAMonth]) -> MoneyAMonth:
    """Return the sum of sums of money, to the cent."""
    return MoneyAMonth(
        *(
            round(math.fsum(getattr(part, end) for part in parts), _CENTS)
            for end in ("low", "typical", "high")
        )
    )
