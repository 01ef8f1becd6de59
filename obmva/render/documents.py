"""Reports as JSON documents, schema version 1: the same input gives the same bytes anywhere."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Protocol, get_args

from pydantic import TypeAdapter

from obmva.models import Level

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from obmva.errors import Problem
    from obmva.models import Role
    from obmva.report.lists import MatchEntry, QuestionList, RoleEntry, RoleList, TaskList
    from obmva.report.results import Cell, Comparison

SCHEMA_VERSION = 1
_DECIMALS = 4


class CheckedLike(Protocol):
    """What was found in one file."""

    @property
    def file(self) -> str: ...  # noqa: D102  says itself

    @property
    def kind(self) -> str: ...  # noqa: D102

    @property
    def problems(self) -> tuple[Problem, ...]: ...  # noqa: D102

    @property
    def ok(self) -> bool: ...  # noqa: D102


def to_json(document: Mapping[str, Any]) -> str:
    """Write a document as JSON text with a final newline; numbers are rounded to four decimals."""
    return json.dumps(_rounded(document), ensure_ascii=False, indent=2) + "\n"


def _rounded(value: Any) -> Any:
    if isinstance(value, float):
        return round(value, _DECIMALS) + 0.0  # no minus zero
    if isinstance(value, Mapping):
        return {str(key): _rounded(part) for key, part in value.items()}
    if isinstance(value, (list, tuple)):
        return [_rounded(part) for part in value]
    return value


def document_of(report: Any) -> dict[str, Any]:
    """Return the document of a report."""
    documents: dict[str, Callable[[Any], dict[str, Any]]] = {
        "Recommendation": plain_data,
        "Comparison": comparison_document,
        "PlanReport": plain_data,
        "RoleList": roles_document,
        "TaskList": tasks_document,
        "QuestionList": questions_document,
    }
    return documents[type(report).__name__](report)


def plain_data(value: Any) -> Any:
    """Return a value as plain data, as its fields say."""
    if isinstance(value, tuple):
        return [plain_data(part) for part in value]
    return (
        None
        if value is None
        else TypeAdapter(type(value)).dump_python(value, mode="json", by_alias=True)
    )


def comparison_document(report: Comparison) -> dict[str, Any]:
    """Return the document of a comparison; `ranking` only when the owner's work was given."""
    document = {
        "schema_version": SCHEMA_VERSION,
        "command": "compare",
        "roles": report.roles,
        "rows": [
            {
                "id": row.id,
                "label": row.label,
                "alike": row.alike,
                "cells": {role: _cell(cell) for role, cell in row.cells.items()},
            }
            for row in report.rows
        ],
        "sources": plain_data(report.sources),
    }
    if report.ranking is not None:
        document["ranking"] = plain_data(report.ranking)
    return document


def _cell(cell: Cell) -> dict[str, Any]:
    document: dict[str, Any] = {"value": cell.value, "text": cell.text, "sources": cell.sources}
    if cell.disagree is not None:
        document["disagree"] = cell.disagree
    return document


def roles_document(listing: RoleList) -> dict[str, Any]:
    """Return the document of a list of roles: everything their files say, and the price of an hour
    in the market.
    """
    return {
        "schema_version": SCHEMA_VERSION,
        "command": "roles",
        "market": listing.market,
        "roles": [_role(entry) for entry in listing.roles],
        "sources": plain_data(listing.sources),
    }


def _role(entry: RoleEntry) -> dict[str, Any]:
    role = entry.role.model_dump(mode="json", by_alias=True)
    titles = [
        title for names in entry.role.names.values() for title in (names.plural, *names.aliases)
    ]
    price = None
    if entry.price is not None:
        price = {
            key: getattr(entry.price, key)
            for key in ("currency", "low", "typical", "high", "year", "basis", "area", "sources")
        }
    summary = entry.role.summary.en
    name = entry.role.names["en"].name
    rest = {key: value for key, value in role.items() if key not in {"id", "summary"}}
    own = {
        "id": entry.role.id,
        "name": name,
        "summary": summary,
        "aliases": titles,
        "level": _level(entry.role),
    }
    return {**own, "price_of_an_hour": price, **rest}


def _level(role: Role) -> str | None:
    """Return the level at which a role owns the most kinds of work, the higher of two; None for a
    role that owns none.
    """
    owned = [
        (len(getattr(role.scope, level).owns), place, level)
        for place, level in enumerate(get_args(Level))
    ]
    most, _, level = max(owned)
    return level if most else None


def tasks_document(listing: TaskList) -> dict[str, Any]:
    """Return the document of the kinds of work, or of what was made of texts."""
    document: dict[str, Any] = {"schema_version": SCHEMA_VERSION, "command": "tasks"}
    if listing.matches is None:
        document["tasks"] = [
            {**entry.task.model_dump(mode="json"), "name": entry.name} for entry in listing.tasks
        ]
    else:
        document["matches"] = [_match(entry) for entry in listing.matches]
        document["titles"] = [
            {"role": title.role, "share": title.share} for title in listing.titles
        ]
    return document


def _match(entry: MatchEntry) -> dict[str, Any]:
    match = entry.match
    return {
        "text": entry.text,
        "task": match.task,
        "level": match.level,
        "family": match.family,
        "hours_per_month": entry.hours.typical if entry.hours else None,
        "confidence": match.confidence,
        "why": [f"{clue.word} ~ {clue.phrase or clue.matched}" for clue in match.why],
        "alternatives": [
            {"task": task, "confidence": share} for task, _, share in entry.alternatives
        ],
        "parts": [_match(part) for part in entry.parts] or None,
    }


def questions_document(listing: QuestionList) -> dict[str, Any]:
    """Return the document of the questions with their priors."""
    return {
        "schema_version": SCHEMA_VERSION,
        "command": "questions",
        "questions": [
            {
                "id": question.id,
                "topic": question.topic,
                "ask": question.ask.en,
                "why": question.why.en,
                "options": [{"id": option.id, "text": option.en} for option in question.options],
                "prior": None
                if question.prior is None
                else {
                    "given": question.prior.given,
                    "table": question.prior.table,
                    "because": question.prior.because.en,
                    "sources": question.prior.sources,
                },
            }
            for question in listing.questions
        ],
    }


def check_document(
    results: Sequence[CheckedLike], sentence: Callable[[Problem], str]
) -> dict[str, Any]:
    """Return the document of a check; `sentence` says a problem in words."""
    return {
        "schema_version": SCHEMA_VERSION,
        "command": "check",
        "files": [
            {
                "file": result.file,
                "kind": result.kind,
                "ok": result.ok,
                "errors": [
                    {"line": one.line, "field": one.field, "message": sentence(one)}
                    for one in result.problems
                ],
            }
            for result in results
        ],
    }
