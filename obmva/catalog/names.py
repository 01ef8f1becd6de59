"""Roles by the names that people type."""

from typing import TYPE_CHECKING

from obmva.errors import Problem, UnknownNameError
from obmva.models import Role, RoleId

if TYPE_CHECKING:
    from obmva.catalog import Catalog


def find_role(name: str, catalog: "Catalog", field_: str | None = None) -> RoleId:
    """Return the role that a name, title or abbreviation in any language means; raises `UnknownNameError` with the nearest."""
    if name in catalog.files:
        return RoleId(name)
    from obmva.matching.roles import match_role  # noqa: PLC0415  an id needs no matching, and most names are ids

    found = match_role(name, {role.id: role_names(role) for role in catalog.roles.values()})
    if found.role is None:
        near = ", ".join(found.suggestions)
        raise UnknownNameError(Problem("role_unknown", {"given": name, "near": near}, field=field_))
    return found.role


def role_names(role: Role) -> tuple[str, ...]:
    """Return every name of a role in every language, its id first."""
    titles = (title for names in role.names.values() for title in (names.name, names.plural, *names.aliases))
    return (role.id, *titles)
