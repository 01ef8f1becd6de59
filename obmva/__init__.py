"""Whom to hire to take work off your hands: a neutral, sourced decision helper.

>>> import obmva
>>> report = obmva.recommend({"work": [{"text": "answer customer mail", "hours": "5h/week"}]})
>>> report.recommended
'va'
"""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from obmva.models import Role, RoleId
    from obmva.report.comparison_results import Comparison
    from obmva.report.plan_results import PlanReport
    from obmva.report.recommendation_results import Recommendation

__all__ = ["__version__", "compare", "load_roles", "plan", "recommend"]
__version__ = "0.1.0"


def recommend(answers: Mapping[str, Any], folders: Sequence[Path] = ()) -> "Recommendation":
    """Recommend a role for answers in the shape of an answers file (`obmva schema answers`).

    `folders` hold further roles. Raises `obmva.errors.ObmvaError` with every mistake in the
    answers.
    """
    from obmva.advice import Adviser
    from obmva.catalog import answers_from

    return Adviser(folders).recommend(answers_from(answers))


def compare(
    roles: Sequence[str], answers: Mapping[str, Any] | None = None, folders: Sequence[Path] = ()
) -> "Comparison":
    """Put two to nine roles side by side, named by id, title or abbreviation; with answers also for
    that owner's work.
    """
    from obmva.advice import Adviser
    from obmva.catalog import answers_from

    return Adviser(folders).compare(roles, answers_from(answers or {}))


def plan(answers: Mapping[str, Any], folders: Sequence[Path] = ()) -> "PlanReport":
    """Plan the best team for answers in the shape of an answers file: who does what, for how much,
    whom to add when.

    The report's `plans` are empty where nobody is to be hired, and `headline` says why. Hours and
    money are a month's. Raises `obmva.errors.ObmvaError` with every mistake in the answers.
    """
    from obmva.advice import Adviser
    from obmva.catalog import answers_from

    return Adviser(folders).plan(answers_from(answers))


def load_roles(folders: Sequence[Path] = ()) -> "Mapping[RoleId, Role]":
    """Read the built-in roles and those of further `folders`, which win; raises
    `obmva.errors.InvalidFileError`.
    """
    from obmva.catalog import Catalog

    return Catalog(folders).roles
