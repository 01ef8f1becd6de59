"""Whom to hire to take work off your hands: a neutral, sourced decision helper.

>>> import obmva
>>> report = obmva.recommend({"work": [{"text": "answer customer mail", "hours": "5h/week"}]})
>>> report.recommended
'va'
"""

from collections.abc import Mapping, Sequence
from os import PathLike
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from obmva.advice import Adviser
    from obmva.errors import ObmvaError
    from obmva.models import Role, RoleId
    from obmva.report.comparison_results import Comparison
    from obmva.report.plan_results import PlanReport
    from obmva.report.recommendation_results import Recommendation

__all__ = [
    "Adviser",
    "ObmvaError",
    "__version__",
    "compare",
    "load_roles",
    "plan",
    "recommend",
]
__version__ = "0.1.0"
_ELSEWHERE = {"Adviser": "obmva.advice", "ObmvaError": "obmva.errors"}


def __getattr__(name: str) -> Any:
    if name not in _ELSEWHERE:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(_ELSEWHERE[name]), name)


def recommend(
    answers: Mapping[str, Any], folders: Sequence[str | PathLike[str]] = ()
) -> "Recommendation":
    """Recommend a role for answers in the shape of an answers file (`obmva schema answers`).

    `folders` hold further roles. Raises `ObmvaError` with every mistake in the answers. To advise
    many owners keep one `Adviser`: what it has read it reads once.
    """
    from obmva.advice import Adviser

    return Adviser(folders).recommend(answers)


def compare(
    roles: Sequence[str],
    answers: Mapping[str, Any] | None = None,
    folders: Sequence[str | PathLike[str]] = (),
) -> "Comparison":
    """Put two to nine roles side by side, named by id, title or abbreviation; with answers also for
    that owner's work. Raises `ObmvaError`.
    """
    from obmva.advice import Adviser

    return Adviser(folders).compare(roles, answers or {})


def plan(answers: Mapping[str, Any], folders: Sequence[str | PathLike[str]] = ()) -> "PlanReport":
    """Plan the best team for answers in the shape of an answers file: who does what, for how much,
    whom to add when.

    The report's `plans` are empty where nobody is to be hired, and `headline` says why. Hours and
    money are a month's. Raises `ObmvaError` with every mistake in the answers.
    """
    from obmva.advice import Adviser

    return Adviser(folders).plan(answers)


def load_roles(folders: Sequence[str | PathLike[str]] = ()) -> "Mapping[RoleId, Role]":
    """Read the built-in roles and those of further `folders`, which win; raises `ObmvaError`."""
    from obmva.catalog import Catalog

    return Catalog(folders).roles
