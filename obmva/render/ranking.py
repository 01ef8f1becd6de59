"""Ranked roles: a table where there is room, one block under the other where there is not."""

from collections.abc import Sequence

from obmva.render.page import Column, Page
from obmva.report.results import RankedRole
from obmva.report.wording import hours, money_range
from obmva.text import Text

_WIDEST_NAME = 27


def ranking_table(page: Page, roles: Sequence[RankedRole], text: Text) -> None:
    """Add roles as a table: how well each fits, what it covers and costs, and what speaks against
    it.
    """
    say = text.screen
    costs = [_cost(role, text) for role in roles]
    columns = [
        Column(
            say.role,
            width=min(_WIDEST_NAME, max(len(role.name) for role in roles), page.width // 3),
        ),
        Column(say.fit, width=max(3, len(say.fit)), right=True),
        Column(say.covers, width=max(5, len(say.covers)), right=True),
        Column(say.cost, width=max(map(len, costs))),
        Column(say.against, ratio=1),
    ]
    page.table(
        columns,
        [
            [
                ((role.name, "bold" if role.rank == 1 else ""),),
                f"{role.value:.0f}",
                say.covered_short.format(covered=hours(role.covered_hours)),
                cost,
                role.against,
            ]
            for role, cost in zip(roles, costs, strict=True)
        ],
    )


def _cost(role: RankedRole, text: Text) -> str:
    money = role.monthly_cost
    return (
        text.screen.unpriced
        if money is None
        else money_range(money.low, money.high, money.currency)
    )


def ranking_block(page: Page, role: RankedRole, text: Text) -> None:
    """Add what `ranking_table` tells of one role, as lines below each other."""
    say = text.screen
    page.line(f"{role.rank}. {role.name}", "bold")
    covers = say.covered_short.format(covered=hours(role.covered_hours))
    page.item(f"{say.fit} {role.value:.0f}, {say.covers.lower()} {covers}")
    page.item(_cost(role, text))
    page.item(f"{say.against}: {role.against}")
