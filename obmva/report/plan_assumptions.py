"""What a plan takes for granted about the work and the prices."""

import math
from collections.abc import Iterator, Sequence

from obmva.analysis.beliefs import Beliefs
from obmva.catalog import Catalog
from obmva.intake import Intake
from obmva.models import RoleId
from obmva.report.naming import name_of
from obmva.report.reading import unread_numbers
from obmva.report.results import Assumption
from obmva.report.shared_hours import shared_hours
from obmva.report.wording import hours, listed
from obmva.text import Text


def work_assumptions(
    intake: Intake, beliefs: Beliefs, catalog: Catalog, text: Text
) -> Iterator[Assumption]:
    """Yield what was assumed of hours that were not said, of kinds of work that are unknown, and of
    where to hire.
    """
    active = [work for work in intake.work if work.item.active]
    unstated = [work.text for work in active if work.hours is None]
    if unstated:
        items = zip(beliefs.likely_work.items, active, strict=False)
        total = math.fsum(item.hours or 0.0 for item, work in items if work.hours is None)
        words = text.assumed.hours.format(work=listed(unstated, "and"), hours=hours(total))
        yield Assumption("work", text.screen.work, words, text.assumed.hours_reason)
    yield from shared_hours(intake, text)
    yield from unread_numbers(intake, text)
    for work in active:
        if work.item.level is None:
            words = text.assumed.unknown_work.format(text=work.text)
            yield Assumption("work", text.screen.work, words, text.assumed.unknown_work_reason)
    if intake.values.market_assumed:
        words = text.assumed.market.format(market=catalog.markets[intake.situation.market].name.en)
        yield Assumption("market", text.screen.work, words, text.assumed.market_reason)


def price_assumptions(
    unpriced: Sequence[RoleId], catalog: Catalog, text: Text
) -> Iterator[Assumption]:
    """Yield who was left out because nobody published a price."""
    if unpriced:
        names = listed([name_of(catalog.roles[role]) for role in unpriced], "and")
        words = text.plan.unpriced.format(roles=names, role=unpriced[0])
        yield Assumption("rates", text.screen.work, words, text.plan.unpriced_reason)
