"""The program's own texts in other languages, laid over the English ones of its data files.

A text has a key in the file of its language as it has a place in the data: the names of fields,
ids of entries or their number from 0, and `text` for that of an entry which says more than that.
"""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any, get_args

from obmva.catalog.documents import Document
from obmva.models import Language
from obmva.text.catalogue import catalogue
from obmva.text.languages import ENGLISH

_LANGUAGES = frozenset(get_args(Language))


def in_language(document: Document, language: str, part: str) -> Document:
    """Return a document with its texts in a language too, those that stand in the `part` of the
    catalogue of that language.
    """
    texts = {} if language == ENGLISH else catalogue(language, part)
    return replace(document, data=laid_over(document.data, texts, language)) if texts else document


def laid_over(data: Any, texts: Mapping[str, str], language: str, path: str = "") -> Any:
    """Return data with `texts` by key in a language beside those in English; what is there already
    in that language gives way.
    """
    parts = [laid_over(part, texts, language, _joined(path, name)) for name, part in _parts(data)]
    if isinstance(data, list):
        return parts
    if not isinstance(data, dict):
        return data
    laid = dict(zip(data, parts, strict=True))
    if _is_text(data) and (words := texts.get(_key(data, path))):
        laid[language] = words
    return laid


def texts_in(data: Any, language: str = ENGLISH, path: str = "") -> Iterator[tuple[str, str]]:
    """Yield the texts of data that there are in English: their keys, and what they say in a
    language, nothing where it has none.
    """
    for name, part in _parts(data):
        yield from texts_in(part, language, _joined(path, name))
    if _is_text(data):
        yield _key(data, path), data.get(language, "")


def _parts(data: Any) -> list[tuple[str, Any]]:
    if isinstance(data, dict):
        return list(data.items())
    if isinstance(data, list):
        return [(_name(part, number), part) for number, part in enumerate(data)]
    return []


def _name(part: Any, number: int) -> str:
    return str(part["id"]) if isinstance(part, dict) and "id" in part else str(number)


def _is_text(data: Any) -> bool:
    return isinstance(data, dict) and isinstance(data.get(ENGLISH), str)


def _key(data: Mapping[str, Any], path: str) -> str:
    return path if data.keys() <= _LANGUAGES else _joined(path, "text")


def _joined(path: str, name: str) -> str:
    return f"{path}.{name}" if path else name
