"""Publications that numbers rest on: the program's own list, and a `sources.yaml` beside roles of
one's own.
"""

from collections.abc import Mapping
from pathlib import Path

from obmva.catalog.documents import Document, read_document
from obmva.catalog.files import SOURCES, built_in_document, data_file
from obmva.catalog.validation import all_or_problems, validate
from obmva.errors import InvalidFileError, Problem
from obmva.models import Source, SourceId

Sources = Mapping[SourceId, Source]


def built_in_sources() -> Sources:
    """Read the program's own sources, by id."""
    return sources_of(built_in_document(data_file(SOURCES)))


def own_sources(folder: Path, built_in: Sources) -> Sources:
    """Read the sources of a folder with roles, none where it has no such file; raises
    `InvalidFileError`.
    """
    path = folder / SOURCES
    if not path.is_file():
        return {}
    document = read_document(path)
    sources = sources_of(document)
    taken = [
        Problem("source-taken", {"given": id_}, field=id_) for id_ in sources if id_ in built_in
    ]
    if taken:
        raise InvalidFileError(*(document.located(problem) for problem in taken))
    return sources


def sources_of(document: Document) -> Sources:
    """Make sources of a document that was read; raises `InvalidFileError` with every mistake."""
    data = document.data or {}
    if not isinstance(data, dict):
        raise InvalidFileError(Problem("sources-not-a-mapping", file=document.name, line=1))
    ids = [SourceId(id_) for id_ in data]
    sources = all_or_problems(ids, lambda id_: validate(Source, document, data[id_], (id_,)))
    return dict(zip(ids, sources, strict=True))
