"""JSON Schemas of what the program reads and writes."""

import json
from typing import Any

from pydantic import TypeAdapter

from obmva.models import Answers, Role
from obmva.report.results import Recommendation

_ADDRESS = "https://json-schema.org/draft/2020-12/schema"


def schema_of(kind: str) -> str:
    """Return the JSON Schema of a `role`, of `answers` or of a `result` (what recommend writes as
    JSON).
    """
    schema: dict[str, Any]
    if kind == "role":
        schema = Role.model_json_schema(by_alias=True)
    elif kind == "answers":
        schema = Answers.model_json_schema(by_alias=True)
    else:
        schema = TypeAdapter(Recommendation).json_schema(mode="serialization")
    return json.dumps({"$schema": _ADDRESS, **schema}, ensure_ascii=False, indent=2) + "\n"
