"""What is said of an advert: its document, and what its page says beside."""

from dataclasses import dataclass
from typing import Literal, TypeAlias

from obmva.analysis.offers import Height
from obmva.models import Currency, RoleId, Told
from obmva.models.role import Contract
from obmva.report.results import Cents, Document, OnScreen, SourceView
from obmva.report.title_results import TitleView

ReviewVerdict: TypeAlias = Literal["same", "other", "unnamed"]


@dataclass(frozen=True)
class ReadLine:
    """Words of an advert that are work, and the name of its kind (None: a kind without a name)."""

    text: str
    name: OnScreen[str | None]


@dataclass(frozen=True)
class ToldView:
    """What an advert tells a reader, in the words that tell it; or for what it does not tell, what
    to write.
    """

    id: Told
    text: str


@dataclass(frozen=True)
class OfferedView:
    """Money for an hour that an advert offers, and the words that say it; None for a currency that
    it does not name.
    """

    currency: Currency | None
    low: Cents
    high: Cents
    words: str


@dataclass(frozen=True)
class AskedView:
    """What a role usually asks for an hour, before VAT, or gross for an employee; `offered` says
    how what is offered stands to it, unknown where one of the two is not.
    """

    role: RoleId
    name: OnScreen[str]
    usual: OnScreen[str]
    offered: Height
    text: str


@dataclass(frozen=True, kw_only=True)
class Review(Document):
    """An advert held against the work in it.

    `named` is the role whose title it bears (None: no title, or one of several roles); `verdict` is
    same where the work is that of `named`, at most four `titles`, the best first. `contract` and
    `remote` are what it says of them, and only roles that work so are held against it.
    """

    command: Literal["review"] = "review"
    verdict: ReviewVerdict
    named: RoleId | None
    titles: tuple[TitleView, ...]
    work: tuple[ReadLine, ...]
    contract: Contract | None
    remote: bool | None
    offered: OfferedView | None
    asked: tuple[AskedView, ...]
    said: tuple[ToldView, ...]
    missing: tuple[ToldView, ...]
    sources: tuple[SourceView, ...]
    headline: OnScreen[str]
    best: OnScreen[RoleId]
