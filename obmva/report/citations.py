"""The publications behind what is said."""

from collections.abc import Iterable

from obmva.catalog import Catalog
from obmva.models import Source, SourceId
from obmva.report.results import SourceView
from obmva.text.say import Say, Words
from obmva.text.speaker import Speaker


def source_views(
    ids: Iterable[SourceId], catalog: Catalog, speak: Speaker
) -> tuple[SourceView, ...]:
    """Return the sources by first mention, each once."""
    return tuple(
        source_view(id_, catalog, speak) for id_ in dict.fromkeys(ids) if id_ in catalog.sources
    )


def source_view(id_: SourceId, catalog: Catalog, speak: Speaker) -> SourceView:
    """Return one source as it is cited."""
    source = catalog.sources[id_]
    trade = _trade(source, catalog)
    interest = None if trade is None else speak(trade)
    return SourceView(id_, source.title, source.url, source.year, interest)


def _trade(source: Source, catalog: Catalog) -> Words | None:
    """Return what its publisher sells, or who it is; None where that is not known."""
    if source.sells is not None:
        return catalog.roles_on_demand.get(source.sells, str(source.sells))
    return None if source.by is None else Say(f"publishers.{source.by}")
