"""What a comparison says: its document, field by field, and what its page says beside."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from obmva.models import RoleId, SourceId
from obmva.report.between import BetweenView
from obmva.report.ranking_results import RankedRole
from obmva.report.results import (
    Document,
    OnScreen,
    SourceView,
)


@dataclass(frozen=True)
class Cell:
    """One role's entry in a row of the comparison; `disagree` says who sees it otherwise, `brief`
    what a card has room for.
    """

    value: str
    text: str
    sources: tuple[SourceId, ...]
    disagree: str | None = None
    brief: OnScreen[str] = ""


@dataclass(frozen=True)
class ComparisonRow:
    """A row of the comparison; `alike` when all roles have the same value; `card`: it stands on the
    first screen.
    """

    id: str
    label: str
    alike: bool
    cells: Mapping[RoleId, Cell]
    shared: OnScreen[str | None] = None
    card: OnScreen[bool] = False


@dataclass(frozen=True, kw_only=True)
class Comparison(Document):
    """Two or more roles side by side; `difference` says the one that matters most in a sentence,
    `ranking` is None unless the owner's work was given, `between` says for which titles the
    nearest roles stand here.
    """

    command: Literal["compare"] = "compare"
    roles: tuple[RoleId, ...]
    names: OnScreen[Mapping[RoleId, str]]
    summaries: OnScreen[Mapping[RoleId, str]]
    difference: OnScreen[str]
    rows: tuple[ComparisonRow, ...]
    ranking: tuple[RankedRole, ...] | None
    sources: tuple[SourceView, ...]
    between: tuple[BetweenView, ...] = ()
