"""Answers as the arguments of a command line that gives the same answers again."""

import json
from collections.abc import Iterator, Mapping

from obmva.catalog import answers_data
from obmva.errors import InvalidValueError
from obmva.models import Answers, WorkEntry
from obmva.quantities import find_hours, parse_hours

COMMAND = ("obmva", "recommend", "--ask", "none")


def command_of(answers: Answers) -> tuple[str, ...]:
    """Return the whole command line that recommends from these answers, with nothing asked."""
    return (*COMMAND, *arguments_of(answers))


def arguments_of(answers: Answers) -> tuple[str, ...]:
    """Return the options that say the same as `answers`; what options cannot say goes along as one
    JSON text.
    """
    named = [one.name for one in answers.offers]
    if answers.have or any(":" in name for name in named) or not all(map(_is_plain, answers.work)):
        return ("--answers", json.dumps(answers_data(answers), ensure_ascii=False))
    return tuple(_options(answers))


def _is_plain(entry: WorkEntry) -> bool:
    """Whether the entry is but a text or a kind of work, with hours; that these are a share is told
    already.
    """
    said = {
        name
        for name in WorkEntry.model_fields
        if getattr(entry, name) != WorkEntry.model_fields[name].default
    }
    said.discard("hours_shared")
    return (said <= {"text", "hours"} or said <= {"task", "hours"}) and _reads_back(entry)


def _reads_back(entry: WorkEntry) -> bool:
    """Whether words and hours in one text come apart as they were: not where the words name a
    period themselves.
    """
    if entry.hours is None and entry.text is not None:
        return True
    words = entry.text or entry.task or ""
    try:
        found = find_hours(_joined(entry))
        hours = None if entry.hours is None else parse_hours(entry.hours, "work")
    except InvalidValueError:  # said as it stands, and told where it is read
        return False
    return (found.rest, found.hours) == (words, hours)


def _joined(entry: WorkEntry) -> str:
    return " ".join(part for part in (entry.text or entry.task, entry.hours) if part)


def _options(answers: Answers) -> Iterator[str]:
    for entry in answers.work:
        yield from ("--task", _joined(entry))
    for id_, text in answers.answers.items():
        if id_ in {"budget", "market"}:
            yield from (f"--{id_}", text)
        else:
            yield from ("--set", f"{id_}={text}")
    if answers.prioritise:
        yield from ("--prioritise", _priorities(answers))
    for role, text in answers.rates.items():
        yield from ("--rate", f"{role}={text}")
    for one in answers.offers:
        yield from ("--offer", f"{one.name}: {one.role}={one.price}")


def _priorities(answers: Answers) -> str:
    if isinstance(answers.prioritise, Mapping):
        return ",".join(f"{name}={points:g}" for name, points in answers.prioritise.items())
    return ",".join(answers.prioritise)
