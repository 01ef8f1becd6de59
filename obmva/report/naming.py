"""Roles by name in sentences."""

from collections.abc import Mapping

from obmva.models import Role, RoleId

_VOWELS = "aeiou"


def name_of(role: Role) -> str:
    """Return the role's name on screen."""
    return role.names["en"].name


def plural_of(role: Role) -> str:
    """Return the role's plural on screen."""
    return role.names["en"].plural


def with_article(role: Role) -> str:
    """Return `a virtual assistant`, `an online business manager`."""
    name = name_of(role)
    return f"{'an' if name[0].lower() in _VOWELS else 'a'} {name}"


def capitalised(text: str) -> str:
    """Return the text with its first letter large."""
    return text[:1].upper() + text[1:]


def names_of(roles: Mapping[RoleId, Role]) -> dict[RoleId, str]:
    """Return the names of all roles."""
    return {id_: name_of(role) for id_, role in roles.items()}
