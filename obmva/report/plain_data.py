"""Results as what JSON knows: their fields, but for those that pages alone say."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from functools import cache
from typing import TYPE_CHECKING, Any, get_args

from pydantic import BaseModel, PlainSerializer
from pydantic.fields import FieldInfo

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_DECIMALS = 4


def plain_data(value: Any) -> Any:
    """Return a value as what JSON knows. Pydantic would write the same (a test compares the two),
    but takes longer to get ready than all the rest of a command.
    """
    if isinstance(value, float):
        return round(value, _DECIMALS) + 0.0  # no minus zero
    if isinstance(value, (list, tuple)):
        return [plain_data(part) for part in value]
    if isinstance(value, Mapping):
        return {str(key): plain_data(part) for key, part in value.items()}
    if dataclasses.is_dataclass(value) or isinstance(value, BaseModel):
        fields = _fields(value.__class__)
        said = {key: plain_data(write(getattr(value, name))) for name, key, write in fields}
        further = value.model_extra if isinstance(value, BaseModel) else None
        return {**said, **plain_data(further)} if further else said
    return value


@cache
def _fields(kind: type[Any]) -> tuple[tuple[str, str, Callable[[Any], Any]], ...]:
    """Return the fields of a result that are written: attribute, key, and what is made of the
    value.
    """
    written = []
    for name, marks in _marks(kind):
        infos = [mark for mark in marks if isinstance(mark, FieldInfo)]
        key = next((info.serialization_alias for info in infos if info.serialization_alias), name)
        if not any(info.exclude for info in infos):
            written.append((name, key, _writer(marks)))
    return tuple(written)


def _marks(kind: type[Any]) -> Iterator[tuple[str, list[Any]]]:
    """Yield each field with what its annotation says of it, also within `... | None`."""
    if issubclass(kind, BaseModel):
        for name, info in kind.model_fields.items():
            yield name, [info, *info.metadata]
        return
    for field in dataclasses.fields(kind):
        parts = (field.type, *get_args(field.type))
        yield field.name, [mark for part in parts for mark in getattr(part, "__metadata__", ())]


def _writer(marks: list[Any]) -> Callable[[Any], Any]:
    """Return what a field's annotation makes of its value; what may be None and is stays so."""
    write: Any = next((mark.func for mark in marks if isinstance(mark, PlainSerializer)), None)
    return lambda value: value if value is None or write is None else write(value)
