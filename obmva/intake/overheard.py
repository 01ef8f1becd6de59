"""Answers that stood in sentences, beside those that were typed as such: the latter always win."""

from collections.abc import Sequence
from typing import Final

from obmva.catalog import Catalog
from obmva.errors import problems_of
from obmva.intake.findings import Findings
from obmva.intake.reading import Reading
from obmva.intake.values import read_values
from obmva.models import Answers, HeardAnswer, QuestionId

_MONEY: Final = (QuestionId("budget"), QuestionId("owner-rate"))


def with_heard(
    answers: Answers, readings: Sequence[Reading], catalog: Catalog
) -> tuple[Answers, tuple[HeardAnswer, ...]]:
    """Return answers with those heard where nothing was typed, and these; what contradicts itself,
    or is in another currency than the market's, is left out.
    """
    said: dict[QuestionId, dict[str, HeardAnswer]] = {}
    for one in (one for reading in readings for one in reading.heard):
        if one.question not in answers.answers:
            said.setdefault(one.question, {}).setdefault(one.value, one)
    clear = [next(iter(values.values())) for values in said.values() if len(values) == 1]
    sums = [one for one in clear if one.question in _MONEY]
    others = _with(answers, [one for one in clear if one not in sums])
    heard = tuple(one for one in clear if one not in sums or _fits(others, one, catalog))
    return _with(answers, heard), heard


def _with(answers: Answers, heard: Sequence[HeardAnswer]) -> Answers:
    added = {one.question: one.value for one in heard}
    return answers.model_copy(update={"answers": {**answers.answers, **added}})


def _fits(others: Answers, one: HeardAnswer, catalog: Catalog) -> bool:
    """Whether a sum is one of the currency of the market."""
    findings = Findings()
    read_values(_with(others.model_copy(update={"work": ()}), [one]), catalog, findings)
    wrong = problems_of(findings.raise_all)
    return not any(problem.field == f"answers.{one.question}" for problem in wrong)
