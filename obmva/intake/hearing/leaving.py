"""Lines that say which work is not handed over ("not the diary", "I keep the books myself")."""

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from obmva.models import AsideWords, WorkEntry

if TYPE_CHECKING:
    from obmva.matching.matcher import Match


class Leaving:
    """Finds what is left out, in all languages at once; `match` says which kind of work some words
    are.
    """

    def __init__(self, said: Iterable[AsideWords], match: "Callable[[str], Match]") -> None:
        languages = list(said)
        self._before = _phrases(one.dropping for one in languages)
        self._behind = _phrases(one.keeping for one in languages)
        self._match = match

    def told(self, work: Iterable[WorkEntry]) -> tuple[WorkEntry, ...]:
        """Return lines of work, those that are left out as dropped, and with them the lines of the
        same kind of work.
        """
        read = [self._dropped(entry) for entry in work]
        gone = {self._match(one.text or "").task for one in read if one.drop} - {None}
        if not gone:
            return tuple(read)
        return tuple(
            entry.model_copy(update={"drop": True})
            if self._match(entry.text or "").task in gone
            else entry
            for entry in read
        )

    def _dropped(self, entry: WorkEntry) -> WorkEntry:
        rest = None if entry.text is None or entry.drop else self._rest(entry.text)
        if rest is None or self._match(rest).level is None:
            return entry
        return entry.model_copy(update={"text": rest, "drop": True})

    def _rest(self, text: str) -> str | None:
        """Return the work that a line leaves out; None where it leaves out none."""
        plain = text.casefold().strip(" .!")
        for said in self._before:
            if plain.startswith(said) and _ends_a_word(said[-1], plain[len(said) :][:1]):
                return text.strip()[len(said) :].strip(" :,.!") or None
        for said in self._behind:
            if plain.endswith(f" {said}"):
                return text.strip(" .!")[: -len(said)].strip(" :,") or None
        return None


def _ends_a_word(last: str, following: str) -> bool:
    return last in {":", "'"} or following in {" ", ":"}


def _phrases(said: Iterable[str]) -> tuple[str, ...]:
    """Return phrases, a longer one before its beginning."""
    phrases = {phrase.strip().casefold() for line in said for phrase in line.split(",")}
    return tuple(sorted(phrases, key=lambda phrase: (-len(phrase), phrase)))
