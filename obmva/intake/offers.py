"""Offers in hand: from what was typed to prices of roles."""

from collections.abc import Iterator
from dataclasses import dataclass

from obmva.analysis.offered import is_pay
from obmva.analysis.situation import Offered, Situation
from obmva.catalog import Catalog
from obmva.catalog.names import find_role
from obmva.errors import InvalidValueError, Problem
from obmva.intake.findings import Findings
from obmva.models import Answers, MarketDefinition, Role, RoleId
from obmva.quantities import Offer, parse_offer
from obmva.quantities.currencies import is_in


@dataclass(frozen=True)
class _Typed:
    """An offer as it was typed, and the fields in which its role and its price stand."""

    name: str
    role: str
    price: str
    role_field: str
    price_field: str


def read_offers(
    answers: Answers, catalog: Catalog, market: MarketDefinition, findings: Findings
) -> tuple[Offered, ...]:
    """Read the last price in hand of each role, by role, and every offer; mistakes go to
    `findings`.
    """
    offers: list[Offered] = []
    for typed in _typed(answers):
        role = findings.attempt(find_role, typed.role, catalog, typed.role_field)
        offer = findings.attempt(_offer, typed, market, catalog.roles.get(role or RoleId("")))
        if role is not None and offer is not None:
            if not typed.name:
                offers = [one for one in offers if one.role != role]
            offers.append(Offered(role, offer, typed.name))
    findings.attempt(_check_names, answers)
    prices = sorted((one for one in offers if not one.name), key=lambda one: one.role)
    return (*prices, *(one for one in offers if one.name))


def check_offers(situation: Situation, answers: Answers) -> None:
    """Raise `InvalidValueError` for a price once without one-off work, and for a month's price
    where all the work is one-off.
    """
    once = bool(situation.one_offs) or situation.months is not None
    problems = []
    for typed in _typed(answers):
        offer = parse_offer(typed.price, typed.price_field)
        if offer.unit == "once" and not once:
            problems.append(Problem("offer-once", {"given": typed.price}, field=typed.price_field))
        is_package = offer.unit == "month" and not is_pay(offer)
        if typed.name and is_package and situation.months is not None:
            values = {"given": typed.price}
            problems.append(Problem("offer-monthly", values, field=typed.price_field))
    if problems:
        raise InvalidValueError(*problems)


def _typed(answers: Answers) -> Iterator[_Typed]:
    for role, price in answers.rates.items():
        yield _Typed("", role, price, f"rates.{role}", f"rates.{role}")
    for number, one in enumerate(answers.offers):
        field = f"offers[{number}]"
        yield _Typed(one.name, one.role, one.price, f"{field}.role", f"{field}.price")


def _check_names(answers: Answers) -> None:
    names = [one.name.strip().casefold() for one in answers.offers]
    problems = [
        Problem("offer-name-twice", {"given": one.name}, field=f"offers[{number}].name")
        for number, one in enumerate(answers.offers)
        if names[number] in names[:number]
    ]
    if problems:
        raise InvalidValueError(*problems)


def _offer(typed: _Typed, market: MarketDefinition, role: Role | None) -> Offer:
    offer = parse_offer(typed.price, typed.price_field)
    if not is_in(offer.currency, market.currency):
        values = {"given": offer.currency, "market": market.name, "currency": market.currency}
        raise InvalidValueError(Problem("offer-in-other-currency", values, field=typed.price_field))
    if offer.vat == "with" and market.vat is None:
        where = {"given": typed.price, "market": market.name}
        raise InvalidValueError(Problem("offer-with-vat", where, field=typed.price_field))
    if is_pay(offer) and role is not None and role.setting.contract != "employee":
        raise InvalidValueError(Problem("offer-of-pay", {"role": role}, field=typed.price_field))
    return offer
