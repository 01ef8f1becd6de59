"""What is said, before it is said in a language: a key of the catalogue and its values."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, init=False)
class Say:
    """A sentence to say: its key in the catalogue and its values, which may be sentences too."""

    key: str
    values: Mapping[str, Any]

    def __init__(self, key: str, /, **values: Any) -> None:
        object.__setattr__(self, "key", key)
        object.__setattr__(self, "values", values)


@dataclass(frozen=True)
class Money:
    """A sum: written in round steps, or a range rounded outward, or to the unit (`exactly`)."""

    currency: str
    amount: float
    high: float | None = None
    exactly: bool = False


@dataclass(frozen=True)
class Hours:
    """Hours: one decimal below ten, else whole."""

    amount: float


@dataclass(frozen=True)
class Share:
    """A share of a whole (0..1), written in percent."""

    amount: float


@dataclass(frozen=True)
class All:
    """Several words or sentences, joined as the language joins them."""

    parts: tuple[Any, ...]
    last: Literal["and", "or"] = "and"
