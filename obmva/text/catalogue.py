"""The sentences of a language, read once from its file: `en.yaml` and its like."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

import yaml

from obmva.text.package import package_folder

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_LOADER: type[Any] = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@cache
def catalogue(language: str) -> Mapping[str, str]:
    """Return the sentences of a language (an ISO 639-1 code) by key ("headlines.hire")."""
    file = package_folder() / "text" / f"{language}.yaml"
    return sentences_in(file.read_text(encoding="utf-8"))


def sentences_in(content: str) -> Mapping[str, str]:
    """Return the sentences of a catalogue, written as YAML, by key."""
    return dict(_flat(yaml.load(content, Loader=_LOADER), ()))  # noqa: S506  a safe loader


def _flat(node: Any, path: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    if isinstance(node, str):
        yield ".".join(path), node
        return
    for key, below in node.items():
        yield from _flat(below, (*path, key))
