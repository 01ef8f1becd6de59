"""What is said about offers in hand."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from obmva.analysis.offered import is_pay
from obmva.analysis.offers import OfferInHand
from obmva.models import Currency, MarketDefinition, RoleId
from obmva.report.context import Context
from obmva.report.people import exactly
from obmva.report.results import MoneyRange, OfferView
from obmva.text.say import All, Hours, Money, Number, Say, Share

_NOTHING: Final[Mapping[RoleId, Say]] = {}
_AN_HOUR = 1  # hours a month: fewer unused are not worth a word


def offer_views(
    offers: Sequence[OfferInHand],
    context: Context,
    more: Mapping[RoleId, Say] = _NOTHING,
) -> tuple[OfferView, ...]:
    """Say of each offer what it costs for this work, how high that is, what else holds, and what
    `more` there is to say of its role.
    """
    return tuple(_view(one, context, more.get(one.offered.role)) for one in offers)


def _view(one: OfferInHand, context: Context, more: Say | None) -> OfferView:
    market = context.catalog.markets[context.situation.market]
    said = (*_cost(one, market.currency), *_verdict(one, market.currency), *_terms(one, market))
    said = said if more is None else (*said, more)
    title = one.offered.name or one.alternative.role
    return OfferView(
        name=one.offered.name,
        role=one.offered.role,
        monthly_cost=_money(one, market.currency),
        price_of_used_hour=one.used,
        covered_hours=one.engagement.covered,
        against_range=one.height,
        text=context.speak(Say("page.titled", title=title, words=All(said, "sentences"))),
        sources=one.market.sources if one.market else (),
    )


def _money(one: OfferInHand, currency: Currency) -> MoneyRange:
    setup = one.alternative.price.once if one.alternative.price else 0.0
    once = one.alternative.months is not None
    monthly, in_all = (0.0, one.cost.typical + setup) if once else (one.cost.typical, setup)
    return MoneyRange(
        currency=currency,
        low=monthly,
        typical=monthly,
        high=monthly,
        once=in_all or None,
        year=None,
        basis="price-list",
    )


def _cost(one: OfferInHand, currency: Currency) -> Iterator[Say]:
    engagement = one.engagement
    values = {
        "cost": Money(currency, one.cost.typical, rounded="cent"),
        "hours": exactly(engagement.hours),
        "covered": exactly(engagement.covered),
        "used": Money(currency, one.used or 0.0, rounded="cent"),
    }
    period = "month" if one.alternative.months is None else "once"
    spare = engagement.hours - engagement.covered
    key = "none" if one.used is None else "part" if spare >= _AN_HOUR else "all"
    yield Say(f"offers.{period}.{key}", **values)


def _verdict(one: OfferInHand, currency: Currency) -> Iterator[Say]:
    """Say how high the price is against published ones, and who does the same for less."""
    if one.market is None:
        yield Say("offers.unknown")
        return
    year = Say("offers.undated")
    if one.market.year:
        year = Say("offers.year", year=one.market.year)
    yield Say(
        f"offers.{one.height}",
        hourly=Money(currency, one.hourly, rounded="cent"),
        role=one.alternative.role,
        usual=Money(currency, one.market.low, one.market.high, rounded="unit"),
        year=year,
    )
    price = one.doer.price if one.doer else None
    if one.doer and price:
        usual = Money(currency, price.low, price.high, rounded="unit")
        yield Say("offers.scope", role=one.doer.role, usual=usual)


def _terms(one: OfferInHand, market: MarketDefinition) -> Iterator[Say]:
    """Say what else holds: how it was taken, fees, terms, unused hours."""
    offer, currency = one.offered.offer, market.currency
    employed = one.alternative.role.setting.contract == "employee"
    if is_pay(offer) and one.alternative.price:
        yield Say("offers.pay", share=Share(one.alternative.price.on_cost))
    elif employed:
        yield Say("offers.invoice")
    if offer.unit == "day":
        yield Say("offers.day", hours=Hours(market.day_hours))
    if offer.vat == "with" and market.vat:
        yield Say("offers.with-vat", share=Share(market.vat.share, exact=True))
    if offer.setup:
        yield Say("offers.setup", money=Money(currency, offer.setup, rounded="cent"))
    if offer.months and one.alternative.months is None:
        total = offer.months * one.cost.typical
        money = Money(currency, total, rounded="cent")
        yield Say("offers.bound", months=Number(offer.months), money=money)
    if offer.unused:
        yield Say(f"offers.{offer.unused}")
    elif offer.unit == "block" and one.alternative.months is None:
        yield Say("offers.block")
