"""What a brief says: its document, and the parts of its page."""

from dataclasses import dataclass
from typing import Literal

from obmva.models import RoleId
from obmva.report.results import Document, OnScreen


@dataclass(frozen=True)
class BriefPart:
    """One part of a brief; `for_owner`: not to be sent out."""

    title: str
    items: tuple[str, ...]
    for_owner: bool = False


@dataclass(frozen=True, kw_only=True)
class Brief(Document):
    """A post to send out for a role, and what the owner needs beside it; `work` are the lines that
    it is for, `warnings` what speaks against it, `markdown` all of it ready to send.
    """

    command: Literal["brief"] = "brief"
    role: RoleId
    contract: Literal["contractor", "employee"]
    work: tuple[str, ...]
    warnings: tuple[str, ...]
    markdown: str
    title: OnScreen[str]
    parts: OnScreen[tuple[BriefPart, ...]]
    owner: OnScreen[str]
    """The heading of what is for the owner alone."""
