"""Titles that people use for a job between several roles."""

from collections.abc import Mapping
from typing import Annotated

from pydantic import Field, StringConstraints

from obmva.models.base import KEBAB, Grounded, Language, Line, Prose, RoleId


class Between(Grounded):
    """A job between several roles: those that come `nearest`, the first of them nearest of all,
    what tells them `apart`, and by language the names that people give it.
    """

    id: Annotated[str, StringConstraints(pattern=KEBAB)]
    nearest: tuple[RoleId, ...] = Field(min_length=2)
    apart: Prose
    names: Mapping[Language, tuple[Line, ...]]
