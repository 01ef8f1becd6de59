"""Lines of work as they were understood, in words."""

from obmva.analysis.usual_hours import hours_of
from obmva.catalog import Catalog
from obmva.intake import UnderstoodWork, task_name
from obmva.models import Family, Level, Method
from obmva.report.context import Context
from obmva.report.results import WorkLine
from obmva.text.say import All, Say
from obmva.text.speaker import Speaker

UNSURE_BELOW = 0.6
"""Below this confidence (0..1) a kind of work is said to be found with doubt."""


def work_lines(context: Context) -> tuple[WorkLine, ...]:
    """Return the work as it was understood, with the hours that were taken where none were said."""
    catalog, work = context.catalog, context.intake.work
    taken = [hours_taken(one, catalog.method) for one in work]
    return tuple(
        work_line(one, catalog, context.speak, hours)
        for one, hours in zip(work, taken, strict=True)
    )


def hours_taken(work: UnderstoodWork, method: Method) -> float | None:
    """Return the hours that the decision takes for a line of work, a month's or in all; None where
    nobody is needed for it.
    """
    return hours_of(work.item, "typical", method) if work.item.active else None


def work_line(
    work: UnderstoodWork, catalog: Catalog, speak: Speaker, hours_taken: float | None = None
) -> WorkLine:
    """Return a line of work as it was understood; `hours_taken` stand in where none were said."""
    name = task_name(catalog, work.task, speak.language) if work.task else None
    said, once = work.hours, work.item.once
    hours = said.typical if said else None
    return WorkLine(
        text=work.text,
        task=work.task,
        name=name,
        level=work.item.level,
        family=work.item.family,
        hours_per_month=None if once else hours,
        hours_once=hours if once else None,
        hours_stated=hours is not None and not work.entry.hours_shared,
        confidence=work.confidence,
        made_of="work" if work.item.level else "not-understood",
        set_aside=_set_aside(work, speak),
        once=once,
        hours_said=(said.low, said.high) if said else None,
        hours_taken=hours_taken,
    )


def _set_aside(work: UnderstoodWork, speak: Speaker) -> str | None:
    if work.item.drop:
        return speak(Say("screen.set-aside-drop"))
    return speak(Say("screen.set-aside-rule-based")) if work.item.rule_based else None


def kind_words(line: WorkLine, *, unsure: bool) -> Say | str:
    """Return what a line of work was taken for: the kind's name, else its level and family, else
    that it is unknown; `unsure` where the kind was found with doubt.
    """
    if line.name is not None:
        return Say("screen.unsure", kind=line.name) if unsure else line.name
    if line.level is None or line.family is None:
        return Say("screen.unknown-kind")
    level, family = _words(line.level, line.family)
    return Say("screen.likely-kind", level=level, family=family)


def level_and_family(level: Level, family: Family) -> All:
    """Return a level and a family in words ("routine work, office")."""
    return All(_words(level, family), "comma")


def _words(level: Level, family: Family) -> tuple[Say, Say]:
    return Say(f"levels.{level}"), Say(f"families.{family}")
