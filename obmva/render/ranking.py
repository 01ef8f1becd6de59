"""Ranked roles: a table where there is room, one block under the other where there is not."""

from collections.abc import Sequence

from rich.box import SIMPLE_HEAD
from rich.table import Table
from rich.text import Text as Styled

from obmva.render.page import Page
from obmva.report.views import RankedRole
from obmva.report.wording import hours, money_range
from obmva.text import Text

_WIDEST_NAME = 27


def ranking_table(roles: Sequence[RankedRole], page_width: int, text: Text) -> Table:
    """Return roles as a table: how well each fits, what it covers and costs, and what speaks against it."""
    say = text.screen
    table = Table(box=SIMPLE_HEAD, pad_edge=False, show_edge=False, expand=True)
    table.add_column(say.role, overflow="fold", width=min(_WIDEST_NAME, max(len(role.name) for role in roles), page_width // 3))
    table.add_column(say.fit, justify="right", width=max(3, len(say.fit)))
    table.add_column(say.covers, justify="right", width=max(5, len(say.covers)))
    table.add_column(say.cost, width=max(len(_cost(role, text)) for role in roles))
    table.add_column(say.against, overflow="fold", ratio=1)
    for role in roles:
        style = "bold" if role.rank == 1 else ""
        covers = say.covered_short.format(covered=hours(role.covered_hours))
        table.add_row(Styled(role.name, style=style), f"{role.value:.0f}", covers, _cost(role, text), Styled(role.against))
    return table


def _cost(role: RankedRole, text: Text) -> str:
    money = role.monthly_cost
    return text.screen.unpriced if money is None else money_range(money.low, money.high, money.currency)


def ranking_block(page: Page, role: RankedRole, text: Text) -> None:
    """Add what `ranking_table` tells of one role, as lines below each other."""
    say = text.screen
    page.add(Styled(f"{role.rank}. {role.name}", style="bold"))
    covers = say.covered_short.format(covered=hours(role.covered_hours))
    page.indented(f"{say.fit} {role.value:.0f}, {say.covers.lower()} {covers}")
    page.indented(_cost(role, text))
    page.indented(f"{say.against}: {role.against}")
