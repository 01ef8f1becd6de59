"""The publications behind what is said."""

from collections.abc import Iterable, Mapping

from obmva.models import Source, SourceId
from obmva.report.results import SourceView


def source_views(
    ids: Iterable[SourceId], sources: Mapping[SourceId, Source]
) -> tuple[SourceView, ...]:
    """Return the sources by first mention, each once."""
    return tuple(source_view(id_, sources[id_]) for id_ in dict.fromkeys(ids) if id_ in sources)


def source_view(id_: SourceId, source: Source) -> SourceView:
    """Return one source as it is cited."""
    return SourceView(id_, source.title, source.url, source.year)
