"""Answers files: what an owner said, in and out without loss."""

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import yaml

from obmva.catalog.documents import Document, decode, parse_document, read_document
from obmva.catalog.files import data_file
from obmva.catalog.validation import validate
from obmva.errors import InvalidFileError, Problem
from obmva.models import Answers, DecisionEntry

SCHEMA_VERSION = 2
_WORDS = {True: "yes", False: "no", None: "unknown"}
_BESIDE_ANSWERS = ("work", "prioritise", "rates", "have")  # `offers` is a question's name too


def read_answers(path: Path) -> Answers:
    """Read an answers file, YAML or JSON; raises `InvalidFileError` with every mistake."""
    return answers_of(read_document(path, strict=False))


def parse_answers(content: bytes, name: str) -> Answers:
    """Read answers from bytes, as from standard input; raises `InvalidFileError` with every
    mistake.
    """
    return answers_of(parse_document(decode(content, name), name, strict=False))


def answers_from(data: Mapping[str, Any]) -> Answers:
    """Make answers of plain data; raises `InvalidFileError` with every mistake."""
    return answers_of(Document("answers", dict(data), None))


def answers_of(document: Document) -> Answers:
    """Make answers of a document that was read; raises `InvalidFileError` with every mistake."""
    if document.data is not None and not isinstance(document.data, dict):
        raise InvalidFileError(Problem("answers-not-a-mapping", file=document.name, line=1))
    said = {name: part for name, part in (document.data or {}).items() if part is not None}
    if isinstance(said.get("answers"), dict):
        said["answers"] = _as_typed(said["answers"])
    misplaced = _beside_answers(document)
    try:
        answers = validate(Answers, replace(document, data=said))
    except InvalidFileError as error:
        others = (
            problem
            for problem in error.problems
            if problem.field not in {one.field for one in misplaced}
        )
        raise InvalidFileError(
            *misplaced, *(_under_answers(problem) for problem in others)
        ) from None
    if misplaced:
        raise InvalidFileError(*misplaced)
    return answers.model_copy(update={"schema_version": SCHEMA_VERSION})


def _as_typed(answers: Mapping[str, Any]) -> dict[str, Any]:
    """Return answers as people type them: ids of questions in any case; what programs make of no
    and yes, and nothing for what is not known, are answers too.
    """
    return {
        _id_meant(name, answers): _WORDS[value] if isinstance(value, bool | None) else value
        for name, value in answers.items()
    }


def _id_meant(name: str, answers: Mapping[str, Any]) -> str:
    folded = name.strip().casefold()
    if folded == name or folded in answers or folded not in _question_ids():
        return name
    return folded


def _question_ids() -> frozenset[str]:
    return frozenset(part["id"] for part in read_document(data_file("questions.yaml")).data)


def _beside_answers(document: Document) -> list[Problem]:
    """Return what stands among the answers to questions and is none: it has a place of its own in
    the file.
    """
    answers = (document.data or {}).get("answers")
    names = [name for name in _BESIDE_ANSWERS if isinstance(answers, dict) and name in answers]
    problems = (
        Problem("field-beside-answers", {"name": name}, field=f"answers.{name}") for name in names
    )
    return [document.located(problem) for problem in problems]


def _under_answers(problem: Problem) -> Problem:
    """Say of an unknown field that is a question where its answer belongs."""
    name = problem.values.get("name")
    if problem.sentence != "field-unknown" or problem.field != name:
        return problem
    return replace(problem, sentence="field-under-answers") if name in _question_ids() else problem


def readable_part(document: Document, problems: Sequence[Problem]) -> Answers:
    """Make answers of what is left of a document without the parts that these problems are about.

    Lists end before their first mistake, so that what is left keeps its place.
    """
    left = (
        {name: _copied(part) for name, part in document.data.items()}
        if isinstance(document.data, dict)
        else {}
    )
    for field in (problem.field for problem in problems):
        if field is not None:
            _drop(left, field)
    return answers_of(replace(document, data=left))


def _copied(part: Any) -> Any:
    return part.copy() if isinstance(part, (dict, list)) else part


def _drop(data: dict[str, Any], field: str) -> None:
    """Take the part that a field names out of the data: an entry and those after it, one named
    value, or the whole.
    """
    name = next((name for name in data if re.match(rf"{re.escape(name)}(\.|\[|$)", field)), "")
    part, rest = data.get(name), field[len(name) + 1 :]
    if isinstance(part, list) and (index := re.match(r"\d+", rest)):
        del part[int(index[0]) :]
    elif isinstance(part, dict) and rest in part:
        del part[rest]
    else:
        data.pop(name, None)


def answers_data(answers: Answers, decision: DecisionEntry | None = None) -> dict[str, Any]:
    """Return answers as the plain data of their file, with what was decided on them now; what was
    not said is left out.
    """
    said = answers.model_copy(update={"decision": decision})
    data = said.model_dump(
        mode="json", by_alias=True, exclude_defaults=True, exclude={"schema_version"}
    )
    return {"schema_version": SCHEMA_VERSION, **data}


def answers_text(
    answers: Answers, decision: DecisionEntry | None = None, *, as_json: bool = False
) -> str:
    """Write answers as YAML, or as JSON; reading the text back gives the same answers."""
    data = answers_data(answers, decision)
    if as_json:
        return json.dumps(data, ensure_ascii=False, indent=2) + "\n"
    plain = "\x85" not in json.dumps(
        data, ensure_ascii=False
    )  # the one character that YAML folds away unless it is escaped
    return yaml.safe_dump(data, allow_unicode=plain, sort_keys=False, width=10_000)
