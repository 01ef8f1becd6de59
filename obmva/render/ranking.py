"""Ranked roles: a table where there is room, one block under the other where there is not."""

from collections.abc import Sequence

from obmva.render.page import Bar, Cell, Column, Page, Style
from obmva.report.ranking_results import RankedRole
from obmva.text.say import All, Hours, Money, Number, Say, Words

_WIDEST_NAME, _WIDTH_OF_A_NUMBER = 27, 3
_NARROWEST_BAR, _WIDEST_BAR = 10, 19
_BETWEEN_COLUMNS = 9


def ranking_table(page: Page, roles: Sequence[RankedRole], total: float | None = None) -> None:
    """Add roles as a table: how well each fits, what it covers (of so many hours in all) and
    costs.
    """
    name, covers, cost = _columns(page, roles, total)
    taken = sum(column.width or 0 for column in (name, covers, cost)) + _BETWEEN_COLUMNS
    drawn = max(_NARROWEST_BAR, min(_WIDEST_BAR, page.width - taken))
    fit = Column(page.speak(Say("screen.fit")), width=drawn)
    page.table([name, fit, covers, cost], [_row(page, one, total) for one in roles])


def ranking_table_in_full(page: Page, roles: Sequence[RankedRole]) -> None:
    """Add roles as a table that also tells what speaks against each."""
    name, covers, cost = _columns(page, roles, None)
    title = page.speak(Say("screen.fit"))
    fit = Column(title, width=max(len(title), _WIDTH_OF_A_NUMBER), right=True)
    against = Column(page.speak(Say("screen.against")), ratio=1)
    rows = [[*_row(page, one, None), one.against] for one in roles]
    page.table([name, fit, covers, cost, against], rows)


def _columns(
    page: Page, roles: Sequence[RankedRole], total: float | None
) -> tuple[Column, Column, Column]:
    widest = max(len(one.name) for one in roles)
    return (
        Column(
            page.speak(Say("screen.role")), width=min(_WIDEST_NAME, widest, page.width // 3 + 1)
        ),
        _column(page, Say("screen.covers"), [_covered(one, total) for one in roles], right=True),
        _column(page, Say("screen.cost"), [_cost(one) for one in roles]),
    )


def _row(page: Page, role: RankedRole, total: float | None) -> list[Words | Cell]:
    name = page.spans(role.name, "bold" if role.rank == 1 else "")
    style: Style = "good" if role.rank == 1 else ""
    fit = Bar(role.value / 100, page.speak(_fit(role)), style)
    return [name, fit, _covered(role, total), _cost(role)]


def _column(page: Page, title: Say, cells: Sequence[Words], *, right: bool = False) -> Column:
    said = [page.speak(words) for words in (title, *cells)]
    return Column(said[0], width=max(map(len, said)), right=right)


def ranking_line(page: Page, role: RankedRole) -> None:
    """Add what `ranking_table` tells of one role in short, in a line."""
    parts = All(
        (Say("screen.fit-and-covers", fit=_fit(role), covered=_covered(role)), _cost(role)), "comma"
    )
    mark = f"{role.rank}." if role.rank else "-"
    page.item(Say("page.titled", title=role.name, words=parts), mark)


def ranking_block(page: Page, role: RankedRole) -> None:
    """Add what `ranking_table` tells of one role, as lines below each other."""
    page.entry(f"{role.rank}. {role.name}")
    page.item(Say("screen.fit-and-covers", fit=_fit(role), covered=_covered(role)))
    page.item(_cost(role))
    page.item(Say("page.titled", title=Say("screen.against"), words=role.against))


def _fit(role: RankedRole) -> Number:
    return Number(role.value, decimals=0)


def _covered(role: RankedRole, total: float | None = None) -> Say:
    key = "screen.hours-of" if total else "screen.hours-short"
    return Say(key, hours=Hours(role.covers), total=Hours(total or 0.0))


def _cost(role: RankedRole) -> Say | Money:
    cost = role.cost
    return Say("screen.unpriced") if cost is None else Money(cost.currency, cost.low, cost.high)
