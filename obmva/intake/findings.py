"""Gathers the mistakes of many readings, so that all of them are told at once."""

from collections.abc import Callable
from typing import ParamSpec, TypeVar

from obmva.errors import InvalidValueError, ObmvaError, Problem, UnknownNameError

P = ParamSpec("P")
T = TypeVar("T")


class Findings:
    """The mistakes found so far."""

    def __init__(self) -> None:
        self._errors: list[ObmvaError] = []

    def attempt(self, read: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T | None:
        """Return what `read` returns, or None with its mistakes noted."""
        try:
            return read(*args, **kwargs)
        except ObmvaError as error:
            self._errors.append(error)
            return None

    def joined(self, later: "Findings") -> "Findings":
        """Return these mistakes and those of another, in this order."""
        both = Findings()
        both._errors = [*self._errors, *later._errors]
        return both

    def raise_all(self) -> None:
        """Raise what was found, if anything: `UnknownNameError` when only names are wrong, else
        `InvalidValueError`.
        """
        problems: list[Problem] = [problem for error in self._errors for problem in error.problems]
        if problems and all(isinstance(error, UnknownNameError) for error in self._errors):
            raise UnknownNameError(*problems)
        if problems:
            raise InvalidValueError(*problems)
