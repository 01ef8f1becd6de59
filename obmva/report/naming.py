"""Roles by name in sentences."""

from obmva.models import Family, Level, Role
from obmva.report.results import WorkLine
from obmva.text import Text

UNSURE_BELOW = 0.6
"""Below this confidence (0..1) a kind of work is said to be found with doubt."""

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


def kind_words(line: WorkLine, text: Text) -> str:
    """Return what a line of work was taken for: the kind's name, else its level and family, else
    that it is unknown.
    """
    if line.name is not None:
        return line.name
    if line.level is None or line.family is None:
        return text.screen.unknown_kind
    level, family = _words(line.level, line.family, text)
    return text.screen.likely_kind.format(level=level, family=family)


def level_and_family(level: Level, family: Family, text: Text) -> str:
    """Return a level and a family in words ("routine work, office")."""
    return ", ".join(_words(level, family, text))


def _words(level: Level, family: Family, text: Text) -> tuple[str, str]:
    return getattr(text.levels, level), getattr(text.families, family.replace("-", "_"))
