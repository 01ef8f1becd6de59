"""Markets: what hiring costs where."""

from typing import Literal, Self

from pydantic import Field, model_validator

from obmva.models.base import (
    Amount,
    Area,
    Closed,
    Currency,
    Grounded,
    Line,
    Positive,
    Prose,
    Share,
    SourceId,
)


class OnCostAtPay(Closed):
    """The employer's cost on top of gross pay, as a share of `pay` of a full-time year."""

    pay: Positive
    share: Share
    sources: tuple[SourceId, ...] = Field(min_length=1)


class OnCost(Grounded):
    """What employment adds to gross pay, as a share of it (0.34 = 34 % on top).

    Where the law makes it depend on pay, `by_pay` has points that are joined by straight lines;
    `typical` is then only what stands in for a first look.
    """

    low: Share
    typical: Share
    high: Share
    by_pay: tuple[OnCostAtPay, ...] = ()
    year: int | None = None

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if not self.low <= self.typical <= self.high:
            raise ValueError("low, typical and high must rise")
        pays = [point.pay for point in self.by_pay]
        if pays != sorted(set(pays)):
            raise ValueError("by_pay: the pay must rise")
        return self


class Range(Closed):
    """Money from low to high; its period is the field's."""

    low: Amount
    typical: Amount
    high: Amount

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if not self.low <= self.typical <= self.high:
            raise ValueError("low, typical and high must rise")
        return self


class Post(Grounded):
    """What an employee costs besides pay: the `workplace` a year, whatever the hours, and
    `hiring`, once.
    """

    workplace: Range
    hiring: Range
    year: int | None = None


class PartTime(Grounded):
    """The least hours of an employed post that the law wants, as a share of full time; the note
    says who is exempt.
    """

    share: Share


class Vat(Grounded):
    """The value-added tax on services, as a share of the price before it."""

    share: Share


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

    `tax` is what prices here are told to be before, `vat` its rate where there is one for all.
    `day_hours` is a day of work that is sold as one. `members` are further countries of a currency
    area. Without a `post` of its own it has its currency area's.
    """

    id: Area
    name: Prose
    aliases: tuple[Line, ...]
    members: tuple[Country, ...] = ()
    currency: Currency
    area: Area | None = None
    on_cost: OnCost
    post: Post | None = None
    part_time: PartTime | None = None
    tax: Literal["vat", "gst", "none"] = "vat"
    vat: Vat | None = None
    day_hours: Positive = 8.0
    full_time: FullTime
