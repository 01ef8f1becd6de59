"""Ranked roles: a table where there is room, one block under the other where there is not."""

from collections.abc import Sequence

from obmva.render.page import Bar, Column, Page
from obmva.report.results import RankedRole
from obmva.text.say import Hours, Money, Number, Say

_WIDEST_NAME = 27


def ranking_table(page: Page, roles: Sequence[RankedRole]) -> None:
    """Add roles as a table: how well each fits, what it covers and costs, and what speaks against
    it.
    """
    role, fit, covers, month, against = (
        page.speak(Say(key))
        for key in ("screen.role", "screen.fit", "screen.covers", "screen.cost", "screen.against")
    )
    costs = [page.speak(_cost(one)) for one in roles]
    widest = max(len(one.name) for one in roles)
    columns = [
        Column(role, width=min(_WIDEST_NAME, widest, page.width // 3)),
        Column(fit, width=max(3, len(fit)), right=True),
        Column(covers, width=max(5, len(covers)), right=True),
        Column(month, width=max(map(len, costs))),
        Column(against, ratio=1),
    ]
    page.table(
        columns,
        [
            [
                page.spans(one.name, "bold" if one.rank == 1 else ""),
                Bar(one.value / 100, page.speak(_fit(one))),
                _covered(one),
                cost,
                one.against,
            ]
            for one, cost in zip(roles, costs, strict=True)
        ],
    )


def ranking_block(page: Page, role: RankedRole) -> None:
    """Add what `ranking_table` tells of one role, as lines below each other."""
    page.entry(f"{role.rank}. {role.name}")
    page.item(Say("screen.fit-and-covers", fit=_fit(role), covered=_covered(role)))
    page.item(_cost(role))
    page.item(Say("page.titled", title=Say("screen.against"), words=role.against))


def _fit(role: RankedRole) -> Number:
    return Number(role.value, decimals=0)


def _covered(role: RankedRole) -> Say:
    return Say("screen.hours-short", hours=Hours(role.covers))


def _cost(role: RankedRole) -> Say | Money:
    cost = role.cost
    return Say("screen.unpriced") if cost is None else Money(cost.currency, cost.low, cost.high)
