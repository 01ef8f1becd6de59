"""Roles and questions by the names that people type."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from obmva.errors import Problem, UnknownNameError
from obmva.models import Role, RoleId

if TYPE_CHECKING:
    from obmva.catalog import Catalog

_LEAST_BEGINNING = 3


def find_role(name: str, catalog: "Catalog", field_: str | None = None) -> RoleId:
    """Return the role that a name, title or abbreviation in any language means; raises
    `UnknownNameError` with the nearest.
    """
    if name in catalog.files:
        return RoleId(name)
    from obmva.matching.roles import match_role  # noqa: PLC0415  an id needs no matching, and most names are ids

    found = match_role(name, {role.id: role_names(role) for role in catalog.roles.values()})
    if found.role is None:
        near = (
            one.role if one.name == one.role else f"{one.role} ({one.name})"
            for one in found.suggestions
        )
        values = {"given": name, "near": ", ".join(near)}
        raise UnknownNameError(
            Problem(
                "role-unknown" if found.suggestions else "role-unlike-any", values, field=field_
            )
        )
    return found.role


def role_names(role: Role) -> Mapping[str, tuple[str, ...]]:
    """Return every name of a role by language."""
    return {
        language: (names.name, names.plural, *names.aliases)
        for language, names in role.names.items()
    }


def meant_id(typed: str, known: Sequence[str]) -> str | None:
    """Return the one id that was typed, in any case, or whose beginning was; None when there is no
    one such id.
    """
    wanted = typed.strip().casefold()
    if wanted in known:
        return wanted
    begun = [id_ for id_ in known if len(wanted) >= _LEAST_BEGINNING and id_.startswith(wanted)]
    return begun[0] if len(begun) == 1 else None


def unknown_question(
    typed: str, known: Sequence[str], field_: str | None = None
) -> UnknownNameError:
    """Return the error for a question that there is not: it offers those alike, or all of them."""
    from difflib import get_close_matches  # noqa: PLC0415  only a mistake needs it

    near = get_close_matches(typed.strip().casefold(), known, n=3)
    values = {"given": typed, "known": ", ".join(near or known)}
    return UnknownNameError(
        Problem("question-unknown" if near else "question-unlike-any", values, field=field_)
    )
