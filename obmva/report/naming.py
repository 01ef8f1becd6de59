"""Roles by name in sentences."""

from obmva.models import Role

_VOWELS = "aeiou"


def name_of(role: Role) -> str:
    """Return the role's name on screen."""
    return role.names["en"].name


def with_article(role: Role) -> str:
    """Return `a virtual assistant`, `an online business manager`."""
    name = name_of(role)
    return f"{'an' if name[0].lower() in _VOWELS else 'a'} {name}"


def capitalised(text: str) -> str:
    """Return the text with its first letter large."""
    return text[:1].upper() + text[1:]
