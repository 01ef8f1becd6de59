"""What employment costs on top of gross pay, and how many hours worked a rate buys."""

from obmva.analysis.piecewise import Piecewise
from obmva.models import MarketDefinition, Rate

MONTHS_A_YEAR = 12


def share_on_top(market: MarketDefinition, hourly: float) -> float:
    """Return the employer's cost on top of a gross pay of `hourly` for each hour worked, as a share
    of it (0.3 = 30 %).

    Where it depends on pay, it is that of a full-time post at this pay.
    """
    points = [(point.pay, point.share) for point in market.on_cost.by_pay]
    year = hourly * MONTHS_A_YEAR * market.full_time.hours
    return Piecewise(points)(year) if points else market.on_cost.typical


def hours_bought_by(rate: Rate, market: MarketDefinition) -> float:
    """Return the hours worked that one unit of a rate buys (an hour, a month, a year)."""
    if rate.unit == "hour":
        return 1.0
    months = MONTHS_A_YEAR if rate.unit == "year" else 1
    return months * (rate.for_hours or market.full_time.hours)
