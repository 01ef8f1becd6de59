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
    """Return what hours a month of a role cost; nothing for no hours, or where nobody knows a
    price.
    """
    price = one.price
    if price is None or hours <= 0:
        return MoneyAMonth(0.0, 0.0, 0.0)
    ends = (price.low, price.typical, price.high)
    return MoneyAMonth(*(round(one.cost(hours, end), _CENTS) for end in ends))


def added_up(parts: list[MoneyAMonth]) -> MoneyAMonth:
    """Return the sum of sums of money, to the cent."""
    return MoneyAMonth(
        *(
            round(math.fsum(getattr(part, end) for part in parts), _CENTS)
            for end in ("low", "typical", "high")
        )
    )
