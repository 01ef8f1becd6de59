"""Markets: what hiring costs where."""

from typing import Self

from pydantic import model_validator

from obmva.models.base import Area, Closed, Currency, Grounded, Line, Positive, Prose, Share


class OnCost(Grounded):
    """What employment adds to gross pay, as a share of it (0.34 = 34 % on top)."""

    low: Share
    typical: Share
    high: Share
    year: int | None = None

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if not self.low <= self.typical <= self.high:
            raise ValueError("low, typical and high must rise")
        return self


class FullTime(Grounded):
    """Hours really worked a month by someone employed full time (holidays and public holidays taken
    off).
    """

    hours: Positive


class Country(Closed):
    """A country without prices of its own, by its English name and others in any language."""

    name: Line
    aliases: tuple[Line, ...]


class MarketDefinition(Closed):
    """A market: its names in any language, its currency, the currency area it falls back to, and
    what employment costs.

    `members` are further countries of a currency area.
    """

    id: Area
    name: Prose
    aliases: tuple[Line, ...]
    members: tuple[Country, ...] = ()
    currency: Currency
    area: Area | None = None
    on_cost: OnCost
    full_time: FullTime
