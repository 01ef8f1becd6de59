"""Lines that are lists: pieces of work between commas, semicolons or pluses, and whose the hours
are.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from obmva.quantities.hours import Hours, find_hours
from obmva.quantities.rates import read_rate
from obmva.quantities.row import row_of

_BREAK: Final = re.compile(r"\s*;\s*")
_PERIOD_AHEAD: Final = re.compile(r"\A\s*([^:,;\d]{3,30}?)\s*:\s+(.+)\Z", re.DOTALL)
_COMMA: Final = re.compile(r"\s*(?:,(?!\d)|(?<!\d),|(?<=\s)\+(?=\s))\s*")
_AND: Final = r"(?:and|et|ed?|en|ja|sekä|und|y|&)"
_LEADING_AND: Final = re.compile(rf"\A{_AND}\s+(?=\S)", re.IGNORECASE)
_LAST_AND: Final = re.compile(rf"\A(.*\S)\s+{_AND}\s+(\S.*)\Z", re.IGNORECASE | re.DOTALL)
_TOGETHER: Final = (
    r"(?:in total|in all|all together|altogether|together|total|au total|en tout"
    r"|in totale|in tutto|in totaal|totaal|samen"
    r"|yhteensä)"
)
_FOR: Final = r"(?:for|pour|per|voor)"
_TOGETHER_AROUND: Final = re.compile(
    rf"\A{_TOGETHER}(?:\s+{_FOR})?(?!\w)[\s:=-]*|\A{_FOR}\s+|[\s:=(-]*(?<!\w){_TOGETHER}[\s.)]*\Z",
    re.IGNORECASE,
)
_NOTHING_INSIDE: Final = "\0"
_MOST_WORDS: Final = 6
_FEWEST_PARTS: Final = 2

SeveralWorks = Callable[[str, Sequence[str]], bool]
"""Whether parts of a line (the line first, all without hours) are pieces of work of their own."""


@dataclass(frozen=True)
class Piece:
    """A piece of work as it stands in a line; `share` are its hours a month where it has an equal
    part of a total.
    """

    text: str
    share: Hours | None = None


@dataclass(frozen=True)
class _Cut:
    """A line in parts; `sure` where nothing but a list is written so. `joined`: the last two stood
    on either side of an "and".
    """

    parts: tuple[str, ...]
    sure: bool = False
    joined: bool = False


def pieces_of(
    line: str, are_several: SeveralWorks, total: Hours | None = None
) -> tuple[Piece, ...]:
    """Take a line apart into its pieces of work; a line that is none or one is returned whole.

    `total` are hours a month that were said for the line apart from it. Raises `InvalidValueError`
    for hours that cannot be.
    """
    for cut in _cuts(line):
        if total is None and (own := _with_own_hours(cut, are_several)):
            return tuple(piece for part in own for piece in pieces_of(part, are_several))
        if found := _sharing(line, cut, are_several, total):
            return tuple(inner for piece in found for inner in _within(piece, are_several))
    return (Piece(line.strip()),)


def _cuts(line: str) -> Iterator[_Cut]:
    """Yield the ways in which a line may fall into parts, the clearest first; a period before a
    colon is that of every part.
    """
    ahead = _PERIOD_AHEAD.match(line)
    if ahead is None or not _is_period(ahead[1]):
        yield from _plain_cuts(line)
        return
    for cut in _plain_cuts(ahead[2]):
        yield replace(cut, parts=tuple(_with_period(part, ahead[1]) for part in cut.parts))


def _is_period(words: str) -> bool:
    row = row_of(words)
    rate = read_rate(row, 0)
    return rate is not None and rate.end == len(row)


def _with_period(part: str, period: str) -> str:
    """Say how often of hours that do not say it themselves."""
    return f"{part} {period}" if find_hours(part).without_period else part


def _plain_cuts(line: str) -> Iterator[_Cut]:
    broken = _bare(_BREAK.split(line))
    if len(broken) > 1:
        yield _Cut(broken, sure=True)
        return
    listed = _bare(_split_outside_brackets(line))
    joined = _LAST_AND.match(listed[-1]) if listed else None
    if joined:
        yield _Cut((*listed[:-1], joined[1], joined[2]), joined=True)
    if len(listed) > (_FEWEST_PARTS if joined else 1):
        yield _Cut(listed)


def _bare(parts: Sequence[str]) -> tuple[str, ...]:
    """Return the parts that hold something, the last without its "and"."""
    found = [bare for part in parts if (bare := part.strip())]
    return (*found[:-1], _LEADING_AND.sub("", found[-1])) if len(found) > 1 else tuple(found)


def _split_outside_brackets(line: str) -> list[str]:
    """Split at commas and pluses, not at those in brackets."""
    hidden = re.sub(r"\([^()]*\)|\[[^\[\]]*\]", lambda found: _NOTHING_INSIDE * len(found[0]), line)
    places = [found.span() for found in _COMMA.finditer(hidden)]
    starts, ends = [0, *(end for _, end in places)], [*(start for start, _ in places), len(line)]
    return [line[start:end] for start, end in zip(starts, ends, strict=True)]


def _with_own_hours(cut: _Cut, are_several: SeveralWorks) -> tuple[str, ...]:
    """Return the pieces of a line in which two or more parts have hours of their own,
    else nothing.
    """
    owning = [_has_own_hours(part) for part in cut.parts]
    if sum(owning) < 2 or (cut.joined and not all(owning[-2:])):  # noqa: PLR2004  one alone is the whole line's
        return ()
    return cut.parts if all(owning) else _gathered(cut.parts, are_several)


def _gathered(parts: Sequence[str], are_several: SeveralWorks) -> tuple[str, ...]:
    """Put parts without hours to the part with hours that follows; after the last of those they
    stand alone.
    """
    gathered: list[str] = []
    waiting: list[str] = []
    for part in parts:
        waiting.append(part)
        if _has_own_hours(part):
            gathered.append(", ".join(waiting))
            waiting = []
    if waiting and not are_several(", ".join(waiting), waiting):
        return (*gathered[:-1], ", ".join((gathered[-1], *waiting)))
    return (*gathered, *waiting)


def _has_own_hours(part: str) -> bool:
    found = find_hours(part)
    return found.hours is not None and any(char.isalpha() for char in found.rest)


def _sharing(
    line: str, cut: _Cut, are_several: SeveralWorks, total: Hours | None
) -> tuple[Piece, ...]:
    """Return the pieces of a mere list, each with its share of the one total where there is one;
    nothing for another line.
    """
    found = _without_total(cut.parts)
    if found is None:
        return ()
    works, said = found
    if (
        len(works) < _FEWEST_PARTS
        or not all(_is_short(work) for work in works)
        or not (cut.sure or are_several(line, works))
    ):
        return ()
    hours = total or said
    share = None if hours is None else part_of(hours, len(works))
    return tuple(Piece(work, share) for work in works)


def _within(piece: Piece, are_several: SeveralWorks) -> tuple[Piece, ...]:
    """Return the pieces of a piece, as commas make them between semicolons, with their shares of
    its share.
    """
    inner = pieces_of(piece.text, are_several, piece.share)
    return inner if len(inner) > 1 else (piece,)


def _without_total(parts: Sequence[str]) -> tuple[tuple[str, ...], Hours | None] | None:
    """Take the one total off the beginning or the end of a list; None where hours stand
    elsewhere.
    """
    found = [find_hours(part) for part in parts]
    having = [place for place, one in enumerate(found) if one.hours is not None]
    if not having:
        return tuple(parts), None
    (place, *others), last = having, len(parts) - 1
    words, hours = (
        found[place].rest,
        found[place].hours if len(parts) == 1 else found[place].hours_of_several,
    )
    ends = {0: parts[0].endswith(words), last: parts[last].startswith(words)}
    if others or not ends.get(place, False):
        return None
    left = without_total(words)
    works = (*parts[:place], *([left] if left else []), *parts[place + 1 :])
    return works, hours


def without_total(words: str) -> str:
    """Return the words beside a total without those that say that it is one ("in all", "for")."""
    return _TOGETHER_AROUND.sub("", words).strip()


def _is_short(work: str) -> bool:
    return (
        0 < len(work.split()) <= _MOST_WORDS
        and any(char.isalpha() for char in work)
        and ":" not in work
    )


def part_of(hours: Hours, among: int) -> Hours:
    """Return one of so many equal parts of hours."""
    return replace(
        hours, low=hours.low / among, typical=hours.typical / among, high=hours.high / among
    )
