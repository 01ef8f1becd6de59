"""People who help an owner already."""

from dataclasses import dataclass

from obmva.models import RoleId


@dataclass(frozen=True)
class Present:
    """Someone who is there already: the role, and the hours a month."""

    role: RoleId
    hours: float
