"""Figures for what may help beside a role, or instead of it."""

from collections.abc import Mapping
from typing import Annotated, Self

from pydantic import Field, model_validator

from obmva.models.base import Amount, Area, Closed, Currency, Grounded, Positive, RoleId, Share


class Fee(Grounded):
    """What something costs in a market: a month, or an hour."""

    market: Area
    currency: Currency
    low: Amount
    high: Positive
    year: Annotated[int, Field(ge=1990, le=2100)] | None = None

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if self.low > self.high:
            raise ValueError("low must not be above high")
        return self


class Early(Grounded):
    """Hours of work a month under which it is early to hire."""

    hours: Positive


class BesideFigures(Closed):
    """Fees of `software` a month and of an `agency` an hour, by role; and from when on each is
    worth a line.

    Shares (0..1): `software_share` of the named hours, `saving` of the cost, `close_to_worth` of
    what an owner's hour is worth; `agency_hours` a month.
    """

    software: Fee
    software_share: Share
    agency: Mapping[RoleId, Fee]
    agency_hours: Amount
    saving: Share
    close_to_worth: Share
    early: Early
