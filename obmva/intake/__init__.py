"""From answers as they were typed to a situation that can be analysed; what was understood of each
line of work.
"""

from dataclasses import dataclass

from obmva.analysis.one_off import apart
from obmva.analysis.situation import Situation
from obmva.catalog import Catalog
from obmva.intake.findings import Findings
from obmva.intake.hearing.asides import Aside
from obmva.intake.offers import check_offers
from obmva.intake.overheard import with_heard
from obmva.intake.reading import Reading, Unread
from obmva.intake.values import KnownValues, is_unknown, read_values
from obmva.intake.work import Circumstances, UnderstoodWork, WorkReader, task_name
from obmva.models import Answers, HeardAnswer, QuestionId

__all__ = [
    "Aside",
    "Intake",
    "Reading",
    "UnderstoodWork",
    "Unread",
    "WorkReader",
    "decided_lines",
    "in_pieces",
    "is_unknown",
    "read_intake",
    "task_name",
    "with_heard",
]


@dataclass(frozen=True)
class Intake:
    """Answers, an entry for each piece of work, with what was made of them.

    `unknown` holds the questions that were asked and are not known, `unread` the numbers that were
    typed and not counted, `asides` what was typed as work and is none, `heard` the answers that
    stood in sentences.
    """

    answers: Answers
    work: tuple[UnderstoodWork, ...]
    situation: Situation
    values: KnownValues
    unknown: frozenset[QuestionId]
    unread: tuple[Unread, ...] = ()
    asides: tuple[Aside, ...] = ()
    heard: tuple[HeardAnswer, ...] = ()


def read_intake(answers: Answers, catalog: Catalog, reader: WorkReader) -> Intake:
    """Make a situation of answers.

    Raises one error with every mistake in it: `UnknownNameError` when only names are wrong, else
    `InvalidValueError`.
    """
    of_work, of_values = Findings(), Findings()
    readings = [
        of_work.attempt(reader.read, entry, f"work[{index}]") or Reading(())
        for index, entry in enumerate(answers.work)
    ]
    answers, heard = with_heard(answers, readings, catalog)
    values = read_values(answers, catalog, of_values)
    around = Circumstances(
        catalog.markets[values.market].full_time.hours, values.choices.get("term") == "project"
    )
    work = [
        of_work.attempt(reader.understand, piece, f"work[{index}]", around)
        for index, reading in enumerate(readings)
        for piece in reading.work
    ]
    of_work.joined(of_values).raise_all()
    understood = tuple(one for one in work if one is not None)
    unknown = frozenset(
        question for question, typed in answers.answers.items() if is_unknown(typed)
    )
    by_piece = answers.model_copy(update={"work": tuple(one.entry for one in understood)})
    situation = apart(values.situation(tuple(one.item for one in understood)), catalog.method)
    check_offers(situation, answers)
    return Intake(
        by_piece,
        understood,
        situation,
        values,
        unknown,
        tuple(one for reading in readings for one in reading.unread),
        tuple(one for reading in readings for one in reading.asides),
        heard,
    )


def decided_lines(intake: Intake) -> tuple[int, ...]:
    """Return the lines of work (by index) that the decision is about: not the one-off work beside
    other work.
    """
    once = intake.situation.months is not None
    items = enumerate(work.item for work in intake.work)
    return tuple(line for line, item in items if item.active and item.once == once)


def in_pieces(answers: Answers, catalog: Catalog, reader: WorkReader) -> Answers:
    """Return answers with an entry for each piece of work, and those that stood in sentences;
    entries with a mistake stay as they are.
    """
    readings = [
        Findings().attempt(reader.read, entry, "work") or Reading((entry,))
        for entry in answers.work
    ]
    work = tuple(
        piece
        for entry, reading in zip(answers.work, readings, strict=True)
        for piece in reading.work or (() if reading.heard else (entry,))
    )
    return with_heard(answers, readings, catalog)[0].model_copy(update={"work": work})
