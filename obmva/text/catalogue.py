"""The sentences of a language, read once from its files: `en.yaml` and its like."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

import yaml

from obmva.text.package import package_folder

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_LOADER: type[Any] = getattr(yaml, "CBaseLoader", yaml.BaseLoader)  # all words: `no` is one


@cache
def catalogue(language: str, part: str = "") -> Mapping[str, str]:
    """Return the sentences of a language (an ISO 639-1 code) by key ("headlines.hire"), or those of
    a `part` that has a file of its own in the folder of the language; none where it has none.
    """
    *folders, name = filter(None, [language, *part.split("/")])
    file = package_folder().joinpath("text", *folders, f"{name}.yaml")
    if not file.is_file():
        return {}
    return sentences_in(file.read_text(encoding="utf-8"))


def sentences_in(content: str) -> Mapping[str, str]:
    """Return the sentences of a catalogue, written as YAML, by key."""
    return dict(_flat(yaml.load(content, Loader=_LOADER), ()))  # noqa: S506  a safe loader


def _flat(node: Any, path: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    if isinstance(node, str):
        yield ".".join(path), node
        return
    parts = enumerate(node) if isinstance(node, list) else node.items()
    for key, below in parts:
        yield from _flat(below, (*path, str(key)))
