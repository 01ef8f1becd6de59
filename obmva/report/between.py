"""What is said of a title that stands for a job between several roles."""

from collections.abc import Mapping
from dataclasses import dataclass

from obmva.catalog import Catalog
from obmva.models import Between, RoleId, SourceId
from obmva.text.say import All, Say
from obmva.text.speaker import Speaker


@dataclass(frozen=True)
class BetweenView:
    """A title as it was typed, the roles nearest to that job, nearest first, and what tells them
    apart.
    """

    name: str
    nearest: tuple[RoleId, ...]
    text: str
    sources: tuple[SourceId, ...]


def between_views(
    typed: Mapping[str, Between], catalog: Catalog, speak: Speaker
) -> tuple[BetweenView, ...]:
    """Say of each title, by the words that were typed, between which roles it lies."""
    return tuple(
        BetweenView(name, title.nearest, speak(_said(name, title, catalog)), title.sources)
        for name, title in typed.items()
    )


def _said(name: str, title: Between, catalog: Catalog) -> Say:
    roles = tuple(Say("between.role", role=catalog.role(id_)) for id_ in title.nearest)
    return Say("between.said", name=name, roles=All(roles), apart=title.apart)
