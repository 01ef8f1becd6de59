"""From a typed name to a role: as written, cut short, or with typing slips."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import takewhile

from obmva.matching.folding import fold
from obmva.models import RoleId

_LEAST_PREFIX = 3
_LETTERS_PER_SLIP = 5
_MOST_SLIPS = 3
_SUGGESTIONS = 3
_LONGEST_NAME = 80
_FARTHEST = 0.69

Names = Mapping[RoleId, Mapping[str, Iterable[str]]]
"""By role and language, every name and alias, the one that pages show first."""


@dataclass(frozen=True)
class Suggestion:
    """A role that may be meant, and its name that is most like what was typed."""

    role: RoleId
    name: str


@dataclass(frozen=True)
class RoleMatch:
    """The role meant, or None; then `suggestions` holds up to three of the nearest roles, all by
    names of one language.
    """

    role: RoleId | None
    suggestions: tuple[Suggestion, ...]


@dataclass(frozen=True)
class _Name:
    """A name of a role and its language, which an id has not; `ends` are the places in the key
    where a word ends.

    `is_main`: it is the name that pages show, or the id.
    """

    role: RoleId
    language: str | None
    written: str
    key: str
    ends: tuple[int, ...]
    is_main: bool


def match_role(name: str, names: Names) -> RoleMatch:
    """Find the one role that `name` means, among every role's id, names and aliases.

    Case, accents, spaces and punctuation never matter. A name that several roles share, or none,
    gives no role; nor do the first words of a longer name ("chef" of "chef de projet"), since they
    are words of their own, unless an id begins so.
    """
    key = _key(name)
    known = [_name(role, None, role, is_main=True) for role in names]
    known += [
        _name(role, language, one, is_main=number == 0)
        for role, by in names.items()
        for language, some in by.items()
        for number, one in enumerate(some)
    ]
    for candidates in _candidates(key, known):
        roles = {entry.role for entry in candidates}
        if len(roles) == 1:
            return RoleMatch(roles.pop(), ())
        if roles:
            break
    return RoleMatch(None, _nearest(key, known))


def _name(role: RoleId, language: str | None, written: str, *, is_main: bool) -> _Name:
    words = fold(written[:_LONGEST_NAME]).split()
    ends = tuple(sum(map(len, words[: number + 1])) for number in range(len(words)))
    return _Name(role, language, written, "".join(words), ends, is_main)


def _candidates(key: str, known: list[_Name]) -> Iterator[list[_Name]]:
    """Yield the names that are typed in full, then those begun, then those with slips; each only
    where it is asked for.
    """
    yield [entry for entry in known if entry.key == key]
    begun = [entry for entry in known if len(key) >= _LEAST_PREFIX and entry.key.startswith(key)]
    is_id = any(entry.language is None for entry in begun)
    if begun and not is_id and any(len(key) in entry.ends for entry in begun):
        return
    yield begun
    yield _within_slips(key, known)


def _key(name: str) -> str:
    return fold(name[:_LONGEST_NAME]).replace(" ", "").replace("\n", "")


def _within_slips(key: str, known: list[_Name]) -> list[_Name]:
    """Keep the names with the fewest slips, where that many can be forgiven in a name of this
    length.
    """
    allowed = min(_MOST_SLIPS, len(key) // _LETTERS_PER_SLIP)
    slips = [(count_slips(key, entry.key, allowed), entry) for entry in known if entry.key]
    fewest = min((count for count, _ in slips), default=allowed + 1)
    return [entry for count, entry in slips if count == fewest <= allowed]


def _nearest(key: str, known: list[_Name]) -> tuple[Suggestion, ...]:
    """Suggest the nearest roles, by their names in the language of the nearest of all; none where
    nothing is alike.
    """
    if not key:
        return ()
    apart = sorted(((_distance(key, entry), entry) for entry in known), key=lambda pair: pair[0])
    alike = [entry for distance, entry in apart if distance <= _FARTHEST]
    language = next((entry.language for entry in alike if entry.language), None)
    return _first_of_each_role([entry for entry in alike if entry.language in {language, None}])


def _distance(key: str, entry: _Name) -> float:
    """Return how far a name is from what was typed: names that begin so come first, then those with
    such a word, then slips.
    """
    if entry.key.startswith(key):
        return 0.1 * (1 - len(key) / len(entry.key)) + (0.0 if entry.is_main else 0.1)
    if any(entry.key.startswith(key, start) for start in entry.ends):
        return 0.2 + 0.1 * (1 - len(key) / len(entry.key))
    longest = max(len(key), len(entry.key), 1)
    alike = (
        sum(
            1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(key, entry.key, strict=False))
        )
        / longest
    )
    return 0.2 + (count_slips(key, entry.key, longest) / longest) - 0.2 * alike


def _first_of_each_role(entries: Sequence[_Name]) -> tuple[Suggestion, ...]:
    first: dict[RoleId, str] = {}
    for entry in entries:
        first.setdefault(entry.role, entry.written)
    return tuple(Suggestion(role, written) for role, written in first.items())[:_SUGGESTIONS]


def count_slips(typed: str, meant: str, most: int) -> int:
    """Count letters added, left out, changed or swapped with a neighbour; `most + 1` where there
    are more than `most`.
    """
    if abs(len(typed) - len(meant)) > most:
        return most + 1
    before, row = [0] * (len(meant) + 1), list(range(len(meant) + 1))
    for place, letter in enumerate(typed, 1):
        after = [place]
        for other, target in enumerate(meant, 1):
            cost = min(row[other] + 1, after[-1] + 1, row[other - 1] + (letter != target))
            if (
                place > 1
                and other > 1
                and letter == meant[other - 2]
                and typed[place - 2] == target
            ):
                cost = min(cost, before[other - 2] + 1)
            after.append(cost)
        before, row = row, after
        if min(before) > most < min(row):  # from here on there are only more
            return most + 1
    return min(row[-1], most + 1)
