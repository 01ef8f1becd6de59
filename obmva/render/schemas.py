"""JSON Schemas of what the program reads and writes."""

import json
from importlib import import_module
from typing import Any

from pydantic import TypeAdapter
from pydantic.json_schema import GenerateJsonSchema

from obmva.errors import Problem, UsageError

_ADDRESS = "https://json-schema.org/draft/2020-12/schema"
_READ = {"role": ("models", "Role"), "answers": ("models", "Answers")}
_WRITTEN = {
    "recommend": ("report.recommendation_results", "Recommendation"),
    "result": ("report.recommendation_results", "Recommendation"),
    "compare": ("report.comparison_results", "Comparison"),
    "brief": ("report.brief_results", "Brief"),
    "why": ("report.why_results", "Why"),
    "title": ("report.title_results", "TitleReport"),
    "review": ("report.review_results", "Review"),
    "plan": ("report.plan_results", "PlanReport"),
    "roles": ("report.lists", "RoleList"),
    "tasks": ("report.lists", "TaskList"),
    "questions": ("report.questions", "QuestionList"),
    "check": ("report.mistakes", "CheckReport"),
    "error": ("report.mistakes", "FailureReport"),
}
NAMES = (*_READ, *_WRITTEN)


class _Written(GenerateJsonSchema):
    """What is written has every field: what is not known is null."""

    def field_is_required(self, field: Any, total: bool) -> bool:  # noqa: ARG002  the signature is Pydantic's
        """Return that it is."""
        return True


def schema_of(name: str) -> str:
    """Return the JSON Schema of what a file may hold (`role`, `answers`), or of what a command
    writes as JSON; `error` is what any of them writes when it fails. Raises `UsageError`.
    """
    if name not in NAMES:
        values = {"given": name, "known": ", ".join(NAMES)}
        raise UsageError(Problem("schema-unknown", values, field="NAME"))
    module, kind = (_READ | _WRITTEN)[name]
    model = getattr(import_module(f"obmva.{module}"), kind)
    schema: dict[str, Any] = (
        TypeAdapter(model).json_schema()
        if name in _READ
        else TypeAdapter(model).json_schema(mode="serialization", schema_generator=_Written)
    )
    return json.dumps({"$schema": _ADDRESS, **schema}, ensure_ascii=False, indent=2) + "\n"
