"""An advert for help: whose work it is, at whose price, and what it does not say."""

from collections.abc import Iterator, Sequence
from typing import get_args

from obmva.analysis.offers import Height
from obmva.analysis.titles import Title, are_alike, titles
from obmva.intake.advert import Advert
from obmva.intake.offered import Offered
from obmva.intake.places import market_of_currency
from obmva.models import Role, RoleId, SourceId, Told
from obmva.quantities.currencies import is_in
from obmva.report.citations import source_views
from obmva.report.lists import MatchEntry
from obmva.report.review_results import (
    AskedView,
    OfferedView,
    ReadLine,
    Review,
    ReviewVerdict,
    ToldView,
)
from obmva.report.title import Surroundings, earned, pieces, title_views, usual_price
from obmva.text.say import Say


def review(advert: Advert, work: Sequence[MatchEntry], context: Surroundings) -> Review:
    """Say of an advert and the `work` in it, at least one piece, which title it really is, what its
    price buys, and what a reader would have to ask.
    """
    roles = context.catalog.roles
    found = titles(list(pieces(work)), [one for one in roles.values() if _works_so(one, advert)])
    found = found or titles(list(pieces(work)), roles.values())
    named = advert.title.role if advert.title else None
    alike = [one.role for one in found if are_alike(found[0], one)]
    verdict: ReviewVerdict = "unnamed" if named is None else "same" if named in alike else "other"
    best = named if named is not None and verdict == "same" else found[0].role
    held = [roles[id_] for id_ in dict.fromkeys((named, best)) if id_ is not None]
    speak = context.speak
    return Review(
        verdict=verdict,
        named=named,
        titles=title_views(found, context),
        work=tuple(ReadLine(one.text, one.name) for one in work),
        contract=advert.contract,
        remote=advert.remote,
        offered=_offered(advert.offered, context),
        asked=tuple(_asked(role, advert.offered, context) for role in held),
        said=tuple(ToldView(id_, words) for id_, words in advert.said.items()),
        missing=tuple(
            ToldView(id_, speak(_missing(id_))) for id_ in get_args(Told) if id_ not in advert.said
        ),
        sources=source_views(_cited(held, context), context.catalog, speak),
        headline=speak(_headline(verdict, named, found, context)),
        best=best,
    )


def _works_so(role: Role, advert: Advert) -> bool:
    """Whether a role works under the contract and in the place that an advert says."""
    setting = role.setting
    contracts = {setting.contract, "employee" if setting.employed else setting.contract}
    has_contract = advert.contract is None or advert.contract in contracts
    has_place = advert.remote is None or (setting.remote if advert.remote else setting.on_site)
    return has_contract and has_place


def _headline(
    verdict: ReviewVerdict, named: RoleId | None, found: Sequence[Title], context: Surroundings
) -> Say:
    roles = context.catalog.roles
    role = roles[found[0].role]
    if named is not None:
        key = "review.agrees" if verdict == "same" else "review.differs"
        return Say(key, named=roles[named], role=role)
    if len(found) > 1 and are_alike(found[0], found[1]):
        return Say("review.close", role=role, other=roles[found[1].role])
    return Say("review.unnamed", role=role)


def _missing(told: Told) -> Say:
    return Say(f"review.{told}")


def _offered(offered: Offered | None, context: Surroundings) -> OfferedView | None:
    if offered is None:
        return None
    markets, currency = context.catalog.markets, offered.currency
    if currency is not None and not is_in(currency, markets[context.market].currency):
        market = market_of_currency(currency, markets)
        currency = market.currency if market else currency
    elif currency is not None:
        currency = markets[context.market].currency
    return OfferedView(currency, offered.low, offered.high, offered.words)


def _asked(role: Role, offered: Offered | None, context: Surroundings) -> AskedView:
    height, usual = _height(role, offered, context), context.speak(usual_price(role, context))
    said = context.speak(Say(f"review.{height}", usual=usual))
    return AskedView(role.id, context.speak(role), usual, height, said)


def _height(role: Role, offered: Offered | None, context: Surroundings) -> Height:
    """Say how what is offered stands to what the role usually gets; without a currency it is that
    of the market.
    """
    price = context.price(role)
    if offered is None or price is None or not is_in(offered.currency, price.currency):
        return "unknown"
    low, high = earned(price)
    if offered.high < low:
        return "low"
    return "high" if offered.low > high else "usual"


def _cited(held: Sequence[Role], context: Surroundings) -> Iterator[SourceId]:
    for role in held:
        price = context.price(role)
        yield from price.sources if price else ()
