"""Offers in hand: what each costs for this work, high, low or usual for its market, and whether
somebody cheaper does the same work.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Literal, TypeAlias

from obmva.analysis.alternatives import Alternative, Price
from obmva.analysis.beliefs import Beliefs
from obmva.analysis.costs import MoneyAMonth, money_for
from obmva.analysis.criteria import Appraisal
from obmva.analysis.decision import Knowledge
from obmva.analysis.offered import at_offer
from obmva.analysis.one_off import alone
from obmva.analysis.situation import Offered, Situation
from obmva.analysis.workload import Caps, Engagement

Height: TypeAlias = Literal["low", "usual", "high", "unknown"]
_CHEAPER = 0.7  # of the price offered: less far below is no other class of help
_AS_MUCH = 0.95  # of the hours covered


@dataclass(frozen=True)
class OfferInHand:
    """An offer held against the work and its market. `hourly` is the price of an hour as it is
    sold, employer's costs included, `used` of an hour that is used, None where none is.

    `market` is the published price of the role, `height` how high the offer is against it; `doer`
    somebody who does as much of this work at a much lower published price.
    """

    offered: Offered
    alternative: Alternative
    engagement: Engagement
    cost: MoneyAMonth
    hourly: float
    market: Price | None
    height: Height
    doer: Alternative | None

    @property
    def used(self) -> float | None:
        """The money for each hour that is used."""
        covered = self.engagement.covered
        return self.cost.typical / covered if covered > 0 else None


def offers_in_hand(situation: Situation, knowledge: Knowledge) -> tuple[OfferInHand, ...]:
    """Hold every offer against the work and the published range of its market, in their order; a
    price once against one-off work.
    """
    monthly = [one for one in situation.offers if one.offer.unit != "once"]
    ends = [one for one in situation.offers if one.offer.unit == "once"]
    if situation.one_offs and ends:
        work = alone(situation, situation.one_offs, knowledge.method)
        return (*_in_hand(monthly, situation, knowledge), *_in_hand(ends, work, knowledge))
    return tuple(_in_hand(situation.offers, situation, knowledge)) if situation.offers else ()


def _in_hand(
    offers: Sequence[Offered], situation: Situation, knowledge: Knowledge
) -> Iterator[OfferInHand]:
    choices = {id_: answer for id_, answer in situation.choices.items() if id_ != "vat"}
    situation = replace(situation, choices=choices)  # offers are held against prices before it
    published = tuple(knowledge.alternatives(replace(situation, offers=())))
    beliefs = Beliefs(situation, knowledge.questions, knowledge.method)
    for offered in offers:
        one = next(one for one in published if one.id == offered.role)
        need = knowledge.need(one, situation)
        at = at_offer(one, offered, knowledge.markets, situation.market, need)
        if at is not None and at.price is not None:
            appraisal = Appraisal(at, beliefs, knowledge.functions, Caps.of(situation))
            found = appraisal.likely_engagement()
            cost = money_for(at, found.hours)
            hourly = cost.typical / found.hours if found.hours > 0 else at.price.typical
            doer = _doer(at, hourly, found.covered, published, beliefs)
            height = _height(hourly, one.price)
            yield OfferInHand(offered, at, found, cost, hourly, one.price, height, doer)


def _doer(
    at: Alternative,
    hourly: float,
    covered: float,
    published: Sequence[Alternative],
    beliefs: Beliefs,
) -> Alternative | None:
    """Return the cheapest role of the same kind of contract that could do as much of this work, and
    costs much less.
    """
    likely = beliefs.likely_work
    able = [
        one
        for one in published
        if one.price is not None
        and one.id != at.id
        and one.price.typical < _CHEAPER * hourly
        and one.role.setting == at.role.setting
        and beliefs.workload(one, likely).need >= _AS_MUCH * covered > 0
    ]
    return min(able, key=lambda one: one.price.typical if one.price else 0.0, default=None)


def _height(hourly: float, market: Price | None) -> Height:
    if market is None:
        return "unknown"
    if hourly < market.low:
        return "low"
    return "high" if hourly > market.high else "usual"
