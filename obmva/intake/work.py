"""Lines of work: the kind, the hours and the facts of each."""

import math
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from functools import cache, cached_property
from typing import TYPE_CHECKING

from obmva.analysis.situation import Item, Meaning
from obmva.catalog import Catalog, built_in_catalog
from obmva.errors import InvalidValueError, Problem, UnknownNameError
from obmva.intake.hearing.answers import Hearer
from obmva.intake.hearing.asides import AsideFinder
from obmva.intake.hearing.leaving import Leaving
from obmva.intake.reading import Reading, TextReader
from obmva.models import Task, TaskId, WorkEntry
from obmva.quantities import FULL_TIME, Hours, find_hours, parse_hours

if TYPE_CHECKING:
    from obmva.matching.matcher import Match, Matcher


@dataclass(frozen=True)
class Circumstances:
    """What the owner's answers say about hours: how many a month are full time, and whether the
    work is a project.
    """

    full_time: float = FULL_TIME
    project: bool = False


@dataclass(frozen=True)
class UnderstoodWork:
    """A line of work: the words without the hours, the kind they were taken for, hours a month or
    once, how sure that is (0..1).

    `perhaps_once`: work that ends, whose hours were taken as a week's since nothing said otherwise.
    """

    entry: WorkEntry
    text: str
    task: TaskId | None
    hours: Hours | None
    item: Item
    confidence: float
    match: "Match | None"
    perhaps_once: bool = False


_NOTHING_ELSE = Circumstances()


class WorkReader:
    """Understands lines of work; the matcher is built when the first free text comes, and what it
    found is kept.
    """

    def __init__(self, catalog: Catalog) -> None:
        self._catalog = catalog
        self._matches: dict[str, Match] = {}

    @cached_property
    def matcher(self) -> "Matcher":
        """The matcher over the kinds of work, their phrases in all languages."""
        own = self._catalog.has_own_words
        return _matcher(self._catalog) if own else _built_in_matcher(self._catalog.language)

    @cached_property
    def asides(self) -> AsideFinder:
        """What tells work from what is none."""
        built_in = self._catalog.is_built_in
        return _built_in_asides(self._catalog.language) if built_in else AsideFinder(self._catalog)

    @cached_property
    def _texts(self) -> TextReader:
        leaving = Leaving(self._catalog.asides.values(), self.match)
        own = self._catalog.has_own_words
        hearer = Hearer(self._catalog) if own else _built_in_hearer(self._catalog.language)
        return TextReader(self.match, self.asides.find, hearer, leaving)

    def read(self, entry: WorkEntry, field: str) -> Reading:
        """Read a text: an entry for each piece of work that it names, mostly the one given.

        Raises `InvalidValueError` for hours that cannot be.
        """
        with _naming(f"{field}.{'text' if entry.hours is None else 'hours'}"):
            return self._texts.read(entry)

    def pieces(self, entry: WorkEntry, field: str) -> tuple[WorkEntry, ...]:
        """Return an entry for each piece of work that a text names; raises as `read` does."""
        return self.read(entry, field).work

    def understand(
        self, entry: WorkEntry, field: str, around: Circumstances = _NOTHING_ELSE
    ) -> UnderstoodWork:
        """Find kind and hours of a line of work.

        Raises `InvalidValueError` for hours that cannot be or a text without work,
        `UnknownNameError` for an unknown task id.
        """
        said = _Said(entry, field, around)
        if entry.task is not None:
            return self._named(said, entry.task)
        if said.text in self._catalog.tasks:
            return self._named(said, TaskId(said.text))
        if not any(char.isalpha() for char in said.text):
            raise InvalidValueError(
                Problem("work-without-words", {"given": entry.text or ""}, field=f"{field}.text")
            )
        match = self.match(said.text)
        task = self._catalog.tasks.get(match.task) if match.task else None
        return said.understood(said.text, task, match, self._catalog.method.reading.rare)

    def match(self, text: str) -> "Match":
        """Return what some words mean, their hours cut out."""
        if text not in self._matches:
            self._matches[text] = self.matcher.match(text)
        return self._matches[text]

    def _named(self, said: "_Said", id_: TaskId) -> UnderstoodWork:
        task = self._catalog.tasks.get(id_)
        if task is None:
            field = f"{said.field}.task"
            raise UnknownNameError(Problem("task-unknown", {"given": id_}, field=field))
        text = said.text or task_name(self._catalog, id_, self._catalog.language)
        return said.understood(text, task, None)


def _matcher(catalog: Catalog) -> "Matcher":
    from obmva.matching.matcher import Matcher  # noqa: PLC0415  kinds of work by their ids need no matching

    return Matcher(tuple(catalog.tasks.values()), catalog.words)


# What hangs on the program's own words alone is made once: whoever advises many owners, each with
# roles of their own, need not keep it. It is made of the catalog of their language, which is read
# anyway, though it is the same in all.


@cache
def _built_in_matcher(language: str) -> "Matcher":
    return _matcher(built_in_catalog(language))


@cache
def _built_in_hearer(language: str) -> Hearer:
    return Hearer(built_in_catalog(language))


@cache
def _built_in_asides(language: str) -> AsideFinder:
    return AsideFinder(built_in_catalog(language))


class _Said:
    """What a line says: its words without the hours, and the hours."""

    def __init__(self, entry: WorkEntry, field: str, around: Circumstances) -> None:
        self.field = field
        self._entry = entry
        self._around = around
        self.text, self._hours = self._read(once=False)

    def understood(
        self, text: str, task: Task | None, match: "Match | None", rare: float = 0.0
    ) -> UnderstoodWork:
        """Return the line as work of a kind; hours of a project that were said without a period are
        once, and meanings that are less likely than `rare` are left aside.
        """
        ends = _fact(self._entry.one_off, task, "one_off")
        once = self._read(once=True)[1] if ends else self._hours
        hours = once if self._around.project else self._hours
        return UnderstoodWork(
            self._entry,
            text,
            task.id if task else None,
            hours,
            replace(
                _item(self._entry, task, match, hours),
                meanings=_meanings(self._entry, match, rare) if match else (),
            ),
            match.confidence if match else 1.0,
            match,
            perhaps_once=hours != once,
        )

    def _read(self, *, once: bool) -> tuple[str, Hours | None]:
        """Return the words and the hours; `once`: those without a period are so many in all."""
        entry, text, hours = self._entry, "", None
        full_time = self._around.full_time
        if entry.text:
            with _naming(f"{self.field}.text"):
                found = find_hours(entry.text, full_time=full_time, once=once)
            text, hours = found.rest, found.hours
        if entry.hours is not None:
            field = f"{self.field}.hours"
            hours = parse_hours(entry.hours, field, full_time=full_time, once=once)
        return text, hours


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
    found, ends = task or match, _fact(entry.one_off, task, "one_off")
    level = entry.level or (found.level if found else None)
    family = entry.family or (found.family if found else None)
    return Item(
        hours.typical if hours else None,
        level,
        family,
        entry.priority,
        on_site=_fact(entry.on_site, task, "on_site"),
        one_off=ends or (hours is not None and hours.once),
        rule_based=_fact(entry.rule_based, task, "rule_based"),
        drop=entry.drop,
        once=ends if hours is None else hours.once,
        usual=_usual(hours, task),
    )


def _meanings(entry: WorkEntry, match: "Match", rare: float) -> tuple[Meaning, ...]:
    """Return what a line may mean beside what was stated of it, what it was taken for included;
    nothing where that is certain.
    """
    taken = (entry.level or match.level, entry.family or match.family)
    found = [
        Meaning(level, family, share)
        for level, family, share in match.shares
        if (share >= rare or (level, family) == taken)
        and entry.level in {None, level}
        and entry.family in {None, family}
    ]
    total = math.fsum(one.share for one in found)
    if len(found) <= 1 or taken not in {(one.level, one.family) for one in found}:
        return ()
    return tuple(replace(one, share=one.share / total) for one in found)


def _usual(hours: Hours | None, task: Task | None) -> tuple[float, float, float] | None:
    """Return the range of hours that was said, or where none were said what the kind usually
    takes.
    """
    if hours is None:
        return task.hours if task else None
    return (hours.low, hours.typical, hours.high) if hours.low < hours.high else None


def _fact(stated: bool | None, task: Task | None, name: str) -> bool:
    """Take what the owner stated, else what is usual for the kind of work."""
    return stated if stated is not None else bool(task and getattr(task, name))
