"""From answers as they were typed to a situation that can be analysed; what was understood of each
line of work.
"""

from dataclasses import dataclass

from obmva.analysis.one_off import apart
from obmva.analysis.situation import Situation
from obmva.catalog import Catalog
from obmva.intake.findings import Findings
from obmva.intake.hearing.asides import Aside
from obmva.intake.reading import Reading, Unread
from obmva.intake.values import KnownValues, is_unknown, read_values
from obmva.intake.work import Circumstances, UnderstoodWork, WorkReader, task_name
from obmva.models import Answers, QuestionId, WorkEntry

__all__ = [
    "Aside",
    "Intake",
    "UnderstoodWork",
    "Unread",
    "WorkReader",
    "in_pieces",
    "is_unknown",
    "read_intake",
    "task_name",
]


@dataclass(frozen=True)
class Intake:
    """Answers, an entry for each piece of work, with what was made of them.

    `unknown` holds the questions that were asked and are not known, `unread` the numbers that were
    typed and not counted, `asides` what was typed as work and is none.
    """

    answers: Answers
    work: tuple[UnderstoodWork, ...]
    situation: Situation
    values: KnownValues
    unknown: frozenset[QuestionId]
    unread: tuple[Unread, ...] = ()
    asides: tuple[Aside, ...] = ()


def read_intake(answers: Answers, catalog: Catalog, reader: WorkReader) -> Intake:
    """Make a situation of answers.

    Raises one error with every mistake in it: `UnknownNameError` when only names are wrong, else
    `InvalidValueError`.
    """
    of_work, of_values = Findings(), Findings()
    readings: list[Reading] = []
    values = read_values(answers, catalog, of_values)
    around = Circumstances(
        catalog.markets[values.market].full_time.hours, values.choices.get("term") == "project"
    )
    work = [
        of_work.attempt(_understood, (entry, f"work[{index}]"), reader, around, readings)
        for index, entry in enumerate(answers.work)
    ]
    of_work.joined(of_values).raise_all()
    understood = tuple(one for found in work for one in found or ())
    unknown = frozenset(
        question for question, typed in answers.answers.items() if is_unknown(typed)
    )
    by_piece = answers.model_copy(update={"work": tuple(one.entry for one in understood)})
    return Intake(
        by_piece,
        understood,
        apart(values.situation(tuple(one.item for one in understood)), catalog.method),
        values,
        unknown,
        tuple(one for reading in readings for one in reading.unread),
        tuple(one for reading in readings for one in reading.asides),
    )


def in_pieces(answers: Answers, reader: WorkReader) -> Answers:
    """Return answers with an entry for each piece of work; entries with a mistake stay
    as they are.
    """
    work = (
        piece
        for entry in answers.work
        for piece in Findings().attempt(reader.pieces, entry, "work") or (entry,)
    )
    return answers.model_copy(update={"work": tuple(work)})


def _understood(
    said: tuple[WorkEntry, str],
    reader: WorkReader,
    around: Circumstances,
    readings: list[Reading],
) -> tuple[UnderstoodWork, ...]:
    """Read the work of an entry; what else was made of it goes to `readings`."""
    entry, field = said
    reading = reader.read(entry, field)
    readings.append(reading)
    return tuple(reader.understand(piece, field, around) for piece in reading.work)
