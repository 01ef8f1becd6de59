"""From the owner's own words to a kind of work, and from a typed name to a role. Nothing leaves the machine."""

from obmva.matching.collisions import Collision, collisions
from obmva.matching.explaining import Clue
from obmva.matching.matcher import Match, Matcher
from obmva.matching.roles import RoleMatch, match_role

__all__ = ["Clue", "Collision", "Match", "Matcher", "RoleMatch", "collisions", "match_role"]
