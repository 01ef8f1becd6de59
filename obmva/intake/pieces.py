"""One line that names several pieces of work, as an entry for each: the same for options, files and
the interview.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from obmva.models import WorkEntry
from obmva.quantities import Piece, find_hours, parse_hours, pieces_of, share_text

if TYPE_CHECKING:
    from obmva.matching.matcher import Match

_UNKNOWN, _SURE_ENOUGH, _SURE_OF_TWO, _SURE = 0.3, 0.6, 0.65, 0.8
_NAMED = 0.25  # share of the likeliest kind of work
_A_PAIR = 2


@dataclass(frozen=True)
class Splitter:
    """Takes lines of work apart; `match` says which kind of work some words are."""

    match: "Callable[[str], Match]"

    def entries(self, entry: WorkEntry) -> tuple[WorkEntry, ...]:
        """Return an entry for each piece of work, or the one given where it is one, or its kind was
        stated.

        Raises `InvalidValueError` for hours that cannot be.
        """
        if entry.text is None or entry.hours_shared:
            return (entry,)
        total = None if entry.hours is None else parse_hours(entry.hours, "hours")
        pieces = pieces_of(entry.text, self._are_several, total)
        return (
            (entry,)
            if len(pieces) == 1
            else tuple(_entry(entry, piece, len(pieces)) for piece in pieces)
        )

    def _are_several(self, line: str, parts: Sequence[str]) -> bool:
        """Whether the kinds of nearly all parts are known, and they are not the objects of one verb
        ("brief designer, printer").
        """
        kinds = [self.match(part) for part in parts]
        if not _are_nearly_all_known(kinds) or (len(parts) == _A_PAIR and not _differ(*kinds)):
            return False
        return not self._is_one_doing(line, parts, kinds[0]) and not self._has_one_object(
            line, parts, kinds
        )

    def _is_one_doing(self, line: str, parts: Sequence[str], first: "Match") -> bool:
        """Whether the first part, of several words, says what the single words after it are for:
        the whole is of its kind.
        """
        if " " not in parts[0] or all(" " in part for part in parts[1:]):
            return False
        whole = self.match(find_hours(line).rest)
        return whole.level == first.level and (
            whole.family == first.family or whole.level != "execute"
        )

    def _has_one_object(self, line: str, parts: Sequence[str], kinds: "Sequence[Match]") -> bool:
        """Whether single words say what else is done with the last part's object ("coach and review
        the team").
        """
        if " " not in parts[-1] or any(" " in part for part in parts[:-1]):
            return False
        if any(kind.level == "execute" and kind.confidence >= _SURE for kind in kinds[:-1]):
            return False
        return self.match(find_hours(line).rest).level == kinds[-1].level != "execute"


def _are_nearly_all_known(kinds: "Sequence[Match]") -> bool:
    """Whether no kind is doubtful, and at most one of three not known at all: every real list has
    such a part.
    """
    known = [kind for kind in kinds if _is_known(kind)]
    unknown = [kind for kind in kinds if not kind.level or kind.confidence < _UNKNOWN]
    is_clear = len(known) + len(unknown) == len(kinds)
    return is_clear and len(known) >= min(_A_PAIR, len(kinds)) and len(unknown) <= len(kinds) // 3


def _is_known(kind: "Match") -> bool:
    """Whether it is fairly sure that some words are work, and which ("family" alone is neither)."""
    names = kind.alternatives[0][1] if kind.alternatives else 0.0
    return kind.confidence >= _SURE_ENOUGH and names >= _NAMED


def _differ(one: "Match", other: "Match") -> bool:
    """Whether two parts are surely two kinds of work."""
    kinds = {(kind.task, kind.level, kind.family) for kind in (one, other)}
    return len(kinds) == _A_PAIR and min(one.confidence, other.confidence) >= _SURE_OF_TWO


def _entry(entry: WorkEntry, piece: Piece, among: int) -> WorkEntry:
    """Return the entry of a piece, with the facts that were stated of the whole line."""
    if piece.share is None:
        return entry.model_copy(update={"text": piece.text, "hours": None})
    return entry.model_copy(
        update={"text": piece.text, "hours": share_text(piece.share, among), "hours_shared": True}
    )
