"""People who help an owner already."""

from dataclasses import dataclass

from obmva.models import RoleId


@dataclass(frozen=True)
class Present:
    """Someone who is there already: the role, the hours a month, and whether the owner sees them
    grow into more.
    """

    role: RoleId
    hours: float
    could_grow: bool = False
