"""Lines of work: the kind, the hours and the facts of each."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING

from obmva.analysis.situation import Item
from obmva.catalog import Catalog
from obmva.errors import InvalidValueError, Problem, UnknownNameError
from obmva.intake.reading import Reading, TextReader
from obmva.models import Task, TaskId, WorkEntry
from obmva.quantities import Hours, find_hours, parse_hours

if TYPE_CHECKING:
    from obmva.matching.matcher import Match, Matcher


@dataclass(frozen=True)
class UnderstoodWork:
    """A line of work: the words without the hours, the kind they were taken for, hours a month, how
    sure that is (0..1).
    """

    entry: WorkEntry
    text: str
    task: TaskId | None
    hours: Hours | None
    item: Item
    confidence: float
    match: "Match | None"


class WorkReader:
    """Understands lines of work; the matcher is built when the first free text comes, and what it
    found is kept.
    """

    def __init__(self, catalog: Catalog) -> None:
        self._catalog = catalog
        self._matches: dict[str, Match] = {}

    @cached_property
    def matcher(self) -> "Matcher":
        """The matcher over the kinds of work, their phrases and cues in all languages."""
        from obmva.matching.matcher import Matcher  # noqa: PLC0415  kinds of work by their ids need no matching

        return Matcher(tuple(self._catalog.tasks.values()), self._catalog.words, self._catalog.cues)

    def read(self, entry: WorkEntry, field: str) -> Reading:
        """Read a text: an entry for each piece of work that it names, mostly the one given.

        Raises `InvalidValueError` for hours that cannot be.
        """
        with _naming(f"{field}.{'text' if entry.hours is None else 'hours'}"):
            return TextReader(self._match).read(entry)

    def pieces(self, entry: WorkEntry, field: str) -> tuple[WorkEntry, ...]:
        """Return an entry for each piece of work that a text names; raises as `read` does."""
        return self.read(entry, field).work

    def understand(self, entry: WorkEntry, field: str) -> UnderstoodWork:
        """Find kind and hours of a line of work.

        Raises `InvalidValueError` for hours that cannot be or a text without work,
        `UnknownNameError` for an unknown task id.
        """
        text, found = _apart(entry.text, f"{field}.text") if entry.text else ("", None)
        hours = parse_hours(entry.hours, f"{field}.hours") if entry.hours is not None else found
        if entry.task is not None:
            return self._named(entry, entry.task, text, hours, field)
        if text in self._catalog.tasks:
            return self._named(entry, TaskId(text), text, hours, field)
        if not any(char.isalpha() for char in text):
            raise InvalidValueError(
                Problem("work-without-words", {"given": entry.text or ""}, field=f"{field}.text")
            )
        match = self._match(text)
        task = self._catalog.tasks.get(match.task) if match.task else None
        item = _item(entry, task, match, hours)
        return UnderstoodWork(entry, text, match.task, hours, item, match.confidence, match)

    def _match(self, text: str) -> "Match":
        if text not in self._matches:
            self._matches[text] = self.matcher.match(text)
        return self._matches[text]

    def _named(
        self, entry: WorkEntry, id_: TaskId, text: str, hours: Hours | None, field: str
    ) -> UnderstoodWork:
        task = self._catalog.tasks.get(id_)
        if task is None:
            raise UnknownNameError(Problem("task-unknown", {"given": id_}, field=f"{field}.task"))
        text = text or task_name(self._catalog, id_)
        return UnderstoodWork(entry, text, id_, hours, _item(entry, task, None, hours), 1.0, None)


def _apart(text: str, field: str) -> tuple[str, Hours | None]:
    with _naming(field):
        found = find_hours(text)
    return found.rest, found.hours


@contextmanager
def _naming(field: str) -> Iterator[None]:
    """Name the field in what proves wrong with hours."""
    try:
        yield
    except InvalidValueError as error:
        raise InvalidValueError(
            *(replace(problem, field=field) for problem in error.problems)
        ) from None


def task_name(catalog: Catalog, task: TaskId, language: str = "en") -> str:
    """Return the name of a kind of work: the first line of its phrases."""
    return catalog.words_of(language)[task].split("\n", 1)[0].strip()


def _item(entry: WorkEntry, task: Task | None, match: "Match | None", hours: Hours | None) -> Item:
    found = task or match
    level = entry.level or (found.level if found else None)
    family = entry.family or (found.family if found else None)
    return Item(
        hours.typical if hours else None,
        level,
        family,
        entry.priority,
        on_site=_fact(entry.on_site, task, "on_site"),
        one_off=_fact(entry.one_off, task, "one_off"),
        rule_based=_fact(entry.rule_based, task, "rule_based"),
        drop=entry.drop,
    )


def _fact(stated: bool | None, task: Task | None, name: str) -> bool:
    """Take what the owner stated, else what is usual for the kind of work."""
    return stated if stated is not None else bool(task and getattr(task, name))
