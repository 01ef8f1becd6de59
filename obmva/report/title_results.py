"""What is said of the title that fits some work: its document, and what its page says beside."""

from dataclasses import dataclass
from typing import Literal, TypeAlias

from obmva.models import ManagementTask, RoleId, RowId
from obmva.report.results import Document, OnScreen, SourceView

TitleVerdict: TypeAlias = Literal["clear", "close", "none"]


@dataclass(frozen=True)
class TitleView:
    """A role by name, and the share (0..1) of some work that is its own."""

    role: RoleId
    name: OnScreen[str]
    share: float


@dataclass(frozen=True)
class MissingTrait:
    """A question whose yes speaks for a title; `id` is the row of the profile that it asks for."""

    id: RowId
    text: str


@dataclass(frozen=True)
class EarnedView:
    """What a role usually earns an hour: before VAT, or gross for an employee."""

    role: RoleId
    name: OnScreen[str]
    text: str


@dataclass(frozen=True, kw_only=True)
class TitleReport(Document):
    """Which title fits one's own work, at most four, the best first.

    `verdict` is close where the work does not tell the first from another. `toward` is then that
    one, else the title that the first grows into, None where there is none; `missing` are the
    yes/no questions that tell it from the first. `management` are the tasks of a manager that the
    work has.
    """

    command: Literal["title"] = "title"
    verdict: TitleVerdict
    titles: tuple[TitleView, ...]
    toward: RoleId | None
    missing: tuple[MissingTrait, ...]
    management: tuple[ManagementTask, ...]
    earned: tuple[EarnedView, ...]
    clients: tuple[str, ...]
    not_understood: tuple[str, ...]
    sources: tuple[SourceView, ...]
    headline: OnScreen[str]
    asks: OnScreen[str]
    management_names: OnScreen[tuple[str, ...]]
