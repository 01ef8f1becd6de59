"""Roles and questions by the names that people type."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from obmva.consistency import folded_name
from obmva.errors import Problem, UnknownNameError
from obmva.models import Between, Role, RoleId

if TYPE_CHECKING:
    from obmva.catalog import Catalog

_LEAST_BEGINNING = 3


@dataclass(frozen=True)
class Meant:
    """The roles that a name means: one, or those nearest to the job `between` them that it is."""

    roles: tuple[RoleId, ...]
    between: Between | None = None


def find_roles(name: str, catalog: "Catalog", field_: str | None = None) -> Meant:
    """Return what a name, title or abbreviation in any language means; raises `UnknownNameError`
    with the nearest.
    """
    if name in catalog.files:
        return Meant((RoleId(name),))
    from obmva.matching.roles import match_role  # noqa: PLC0415  an id needs no matching, and most names are ids

    found = match_role(name, _names(catalog))
    if found.role is None:
        near = (_suggested(one.role, one.name, catalog) for one in found.suggestions)
        values = {"given": name, "near": ", ".join(near)}
        raise UnknownNameError(
            Problem(
                "role-unknown" if found.suggestions else "role-unlike-any", values, field=field_
            )
        )
    between = catalog.between.get(found.role)
    return Meant(between.nearest, between) if between else Meant((found.role,))


def find_role(name: str, catalog: "Catalog", field_: str | None = None) -> RoleId:
    """Return the one role that a name means; raises `UnknownNameError` with the nearest, also for a
    job between several roles.
    """
    meant = find_roles(name, catalog, field_)
    if meant.between is not None:
        values = {"given": name, "near": ", ".join(meant.roles), "apart": meant.between.apart}
        raise UnknownNameError(Problem("role-between", values, field=field_))
    return meant.roles[0]


def _names(catalog: "Catalog") -> dict[RoleId, Mapping[str, tuple[str, ...]]]:
    """Return the names of all roles and of the jobs between them; a role of one's own may have the
    name of such a job.
    """
    roles = {role.id: role_names(role) for role in catalog.roles.values()}
    taken = {
        folded_name(name) for names in roles.values() for some in names.values() for name in some
    }
    between: dict[RoleId, Mapping[str, tuple[str, ...]]] = {
        RoleId(title.id): {
            language: tuple(name for name in names if folded_name(name) not in taken)
            for language, names in title.names.items()
        }
        for title in catalog.between.values()
        if folded_name(title.id) not in taken and title.id not in roles
    }
    return roles | between


def _suggested(id_: RoleId, name: str, catalog: "Catalog") -> str:
    if id_ in catalog.between:
        return catalog.between[id_].names["en"][0] if name == id_ else name
    return name if name == id_ else f"{id_} ({name})"


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
