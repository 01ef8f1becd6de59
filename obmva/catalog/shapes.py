"""What has the wrong shape, and which sentence says the right one: Pydantic's words never reach a
user.
"""

import json
import re
from collections.abc import Mapping, Sequence
from typing import Any

_LONGEST_SHOWN = 60
_INDEX = re.compile(r"\[\d+\]")
_NUMBER = re.compile(r"\d+")
_QUOTED = re.compile(r"'([^']*)'")

_TYPES: Mapping[str, str] = {
    "string_type": "shape-text",
    "list_type": "shape-list",
    "tuple_type": "shape-list",
    "dict_type": "shape-fields",
    "mapping_type": "shape-fields",
    "is_instance_of": "shape-fields",
    "model_type": "shape-fields",
    "model_attributes_type": "shape-fields",
    "bool_type": "shape-yes-no",
    "bool_parsing": "shape-yes-no",
    "float_type": "shape-number",
    "float_parsing": "shape-number",
    "finite_number": "shape-number",
    "int_type": "shape-whole-number",
    "int_parsing": "shape-whole-number",
    "int_from_float": "shape-whole-number",
    "int_parsing_size": "shape-whole-number",
}
_BOUNDS: Mapping[str, tuple[str, str]] = {
    "greater_than": ("shape-above", "gt"),
    "greater_than_equal": ("shape-from", "ge"),
    "less_than": ("shape-below", "lt"),
    "less_than_equal": ("shape-to", "le"),
    "too_short": ("shape-entries", "min_length"),
}
_PLAIN: Mapping[str, str] = {
    "extra_forbidden": "field-unknown",
    "missing": "field-missing",
    "string_too_short": "shape-empty",
}
_OF_ANSWERS: Mapping[str, str] = {
    "work": "shape-work",
    "work[]": "shape-entry",
    "answers": "shape-answers",
    "prioritise": "shape-priorities",
    "rates": "shape-rates",
    "have": "shape-have",
    "have[]": "shape-helper",
    "work[].hours": "shape-hours",
    "have[].hours": "shape-hours",
}


def misshapen(
    kind: str, given: object, context: Mapping[str, Any], field: str
) -> tuple[str, dict[str, str]]:
    """Return the sentence for a mistake of one of Pydantic's kinds in a field, and what fills its
    placeholders.
    """
    name = field.rpartition(".")[2]
    if kind in _PLAIN:
        return _PLAIN[kind], {"name": name}
    if kind == "value_error":
        return "field-wrong", {"reason": str(context.get("error", ""))}
    if given is None:
        return "shape-nothing", {"name": name}
    return _not_fitting(kind, context, field, {"given": shown(given)})


def _not_fitting(
    kind: str, context: Mapping[str, Any], field: str, values: dict[str, str]
) -> tuple[str, dict[str, str]]:
    if kind == "literal_error":
        allowed = _words(str(context.get("expected", "")))
        if values["given"] in allowed:
            return "shape-without-quotes", values
        return "field-not-allowed", values | {"allowed": ", ".join(allowed)}
    if kind == "string_pattern_mismatch":
        return "shape-address" if "http" in str(context.get("pattern", "")) else "shape-id", values
    if kind in _BOUNDS:
        sentence, bound = _BOUNDS[kind]
        return sentence, values | {"bound": f"{context[bound]:g}"}
    if kind in _TYPES:
        return _OF_ANSWERS.get(_INDEX.sub("[]", field), _TYPES[kind]), values
    return "shape-other", values


def _words(expected: str) -> list[str]:
    return _QUOTED.findall(expected) or _NUMBER.findall(expected)


def shown(value: object) -> str:
    """Write a value as a file would have it, cut to what a line can hold."""
    text = (
        value
        if isinstance(value, str)
        else json.dumps(value, ensure_ascii=False, default=str).replace('"', "")
    )
    return text if len(text) <= _LONGEST_SHOWN else text[: _LONGEST_SHOWN - 3] + "..."


def standing(
    steps: Sequence[str | int], data: Any, *, missing: bool
) -> tuple[tuple[str | int, ...], str | None]:
    """Split a place that Pydantic names into the path in the data, and the alternative of a union
    that it speaks of.

    An alternative is named by a step that is no part of the data, unless that is the field
    `missing` from it.
    """
    path: list[str | int] = []
    alternative = None
    for number, step in enumerate(steps):
        if _holds(data, step):
            data = data[step]
        elif not (missing and number == len(steps) - 1):
            alternative = str(step)
            continue
        path.append(step)
    return tuple(path), alternative


def _holds(data: Any, step: str | int) -> bool:
    if isinstance(data, Mapping):
        return step in data
    return isinstance(data, list) and isinstance(step, int) and step < len(data)
