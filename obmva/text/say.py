"""What is said, before it is said in a language: a key of the catalogue and its values."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any, Literal, Protocol, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Mapping

Joint: TypeAlias = Literal["and", "or", "or-else", "comma", "semicolon", "sentences", "point"]
"""How words are joined; `or-else` sets each apart, so that it can be read by itself."""


@dataclass(frozen=True, init=False)
class Say:
    """A sentence to say: its key in the catalogue and its values, which may be sentences too.

    A sentence that has a form for one and another for several takes the one for its value `count`.
    """

    key: str
    values: Mapping[str, Any]

    def __init__(self, key: str, /, **values: Any) -> None:
        object.__setattr__(self, "key", key)
        object.__setattr__(self, "values", values)


@dataclass(frozen=True)
class Number:
    """A number, or a range; at most so many `decimals`, None: one below ten, else none.

    `fixed`: all of them, even where they are zeros.
    """

    amount: float
    high: float | None = None
    decimals: int | None = None
    fixed: bool = False


@dataclass(frozen=True)
class Hours(Number):
    """Hours, written as numbers are."""


@dataclass(frozen=True)
class Money:
    """A sum, or a range.

    `rounded`: to the step that fits its size (a range outward), up to such a step, to the whole
    unit, or to the cent where it has cents. Without a `currency` the number alone is written.
    """

    currency: str
    amount: float
    high: float | None = None
    rounded: Literal["step", "up", "unit", "cent"] = "step"


@dataclass(frozen=True)
class Share:
    """A share of a whole (0..1), written in percent; a rate set by law is `exact`, to a tenth."""

    amount: float
    exact: bool = False


@dataclass(frozen=True)
class Tenths:
    """A share of cases (0..1), written as people say it: about 9 of 10."""

    amount: float


@dataclass(frozen=True)
class Day:
    """A day of the calendar."""

    day: date


@dataclass(frozen=True)
class All:
    """Several words or sentences, joined as the language joins them."""

    parts: tuple[Any, ...]
    joint: Joint = "and"


class Prose(Protocol):
    """Words by language, at least in English."""

    @property
    def en(self) -> str: ...  # noqa: D102  says itself


class Named(Protocol):
    """A role: its names by language, at least in English."""

    @property
    def names(self) -> Mapping[Any, Any]: ...  # noqa: D102  says itself


Words: TypeAlias = (
    Say | Number | Money | Share | Tenths | Day | All | Prose | Named | str | int | None
)
"""What a speaker has words for."""
