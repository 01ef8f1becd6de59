"""From answers as they were typed to a situation that can be analysed; what was understood of each line of work."""

from dataclasses import dataclass

from obmva.analysis.situation import Situation
from obmva.catalog import Catalog
from obmva.intake.findings import Findings
from obmva.intake.values import KnownValues, is_unknown, read_values
from obmva.intake.work import UnderstoodWork, WorkReader, task_name
from obmva.models import Answers, QuestionId

__all__ = ["Intake", "UnderstoodWork", "WorkReader", "is_unknown", "read_intake", "task_name"]


@dataclass(frozen=True)
class Intake:
    """Answers with what was made of them. `unknown` holds the questions that were asked and are not known."""

    answers: Answers
    work: tuple[UnderstoodWork, ...]
    situation: Situation
    values: KnownValues
    unknown: frozenset[QuestionId]


def read_intake(answers: Answers, catalog: Catalog, reader: WorkReader) -> Intake:
    """Make a situation of answers.

    Raises one error with every mistake in it: `UnknownNameError` when only names are wrong, else `InvalidValueError`.
    """
    findings = Findings()
    work = [findings.attempt(reader.understand, entry, f"work[{index}]") for index, entry in enumerate(answers.work)]
    values = read_values(answers, catalog, findings)
    findings.raise_all()
    understood = tuple(one for one in work if one is not None)
    unknown = frozenset(question for question, typed in answers.answers.items() if is_unknown(typed))
    return Intake(answers, understood, values.situation(tuple(one.item for one in understood)), values, unknown)
