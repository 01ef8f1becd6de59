"""From a typed name to a role: as written, cut short, or with typing slips."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from obmva.matching.folding import fold
from obmva.models import RoleId

_LEAST_PREFIX = 3
_LETTERS_PER_SLIP = 5
_MOST_SLIPS = 3
_SUGGESTIONS = 3
_LONGEST_NAME = 80


@dataclass(frozen=True)
class RoleMatch:
    """The role meant, or None; then `suggestions` holds up to three names, one for each of the nearest roles."""

    role: RoleId | None
    suggestions: tuple[str, ...]


@dataclass(frozen=True)
class _Name:
    role: RoleId
    written: str
    key: str


def match_role(name: str, names: Mapping[RoleId, Iterable[str]]) -> RoleMatch:
    """Find the one role that `name` means, among every role's names and aliases (its id is one of them).

    Case, accents, spaces and punctuation never matter. A name that several roles share, or none, gives no role.
    """
    key = _key(name)
    known = [_Name(role, written, _key(written)) for role, aliases in names.items() for written in (role, *aliases)]
    for candidates in _candidates(key, known):
        roles = tuple(dict.fromkeys(entry.role for entry in candidates))
        if len(roles) == 1:
            return RoleMatch(roles[0], ())
        if roles:
            return RoleMatch(None, _first_of_each_role(candidates))
    return RoleMatch(None, _nearest(key, known))


def _candidates(key: str, known: list[_Name]) -> Iterator[list[_Name]]:
    """Yield the names that are typed in full, then those begun, then those with slips; each only where it is asked for."""
    yield [entry for entry in known if entry.key == key]
    yield [entry for entry in known if len(key) >= _LEAST_PREFIX and entry.key.startswith(key)]
    yield _within_slips(key, known)


def _key(name: str) -> str:
    return fold(name[:_LONGEST_NAME]).replace(" ", "").replace("\n", "")


def _within_slips(key: str, known: list[_Name]) -> list[_Name]:
    """Keep the names with the fewest slips, where that many can be forgiven in a name of this length."""
    allowed = min(_MOST_SLIPS, len(key) // _LETTERS_PER_SLIP)
    slips = [(count_slips(key, entry.key, allowed), entry) for entry in known if entry.key]
    fewest = min((count for count, _ in slips), default=allowed + 1)
    return [entry for count, entry in slips if count == fewest <= allowed]


def _nearest(key: str, known: list[_Name]) -> tuple[str, ...]:
    """Suggest names, unless nothing is alike at all: at least three letters in ten must fit."""
    apart = [
        (count_slips(key, entry.key, max(len(key), len(entry.key))) / max(len(key), len(entry.key), 1), entry)
        for entry in known
    ]
    alike = [(distance, entry) for distance, entry in apart if distance <= 0.7]  # noqa: PLR2004  said above
    return _first_of_each_role(entry for _, entry in sorted(alike, key=lambda pair: pair[0]))


def _first_of_each_role(entries: Iterable[_Name]) -> tuple[str, ...]:
    first: dict[RoleId, str] = {}
    for entry in entries:
        first.setdefault(entry.role, entry.written)
    return tuple(first.values())[:_SUGGESTIONS]


def count_slips(typed: str, meant: str, most: int) -> int:
    """Count letters added, left out, changed or swapped with a neighbour; `most + 1` where there are more than `most`."""
    if abs(len(typed) - len(meant)) > most:
        return most + 1
    before, row = [0] * (len(meant) + 1), list(range(len(meant) + 1))
    for place, letter in enumerate(typed, 1):
        after = [place]
        for other, target in enumerate(meant, 1):
            cost = min(row[other] + 1, after[-1] + 1, row[other - 1] + (letter != target))
            if place > 1 and other > 1 and letter == meant[other - 2] and typed[place - 2] == target:
                cost = min(cost, before[other - 2] + 1)
            after.append(cost)
        before, row = row, after
        if min(before) > most < min(row):  # from here on there are only more
            return most + 1
    return min(row[-1], most + 1)
