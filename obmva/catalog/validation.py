"""Documents as models, every mistake told with its line and field."""

from collections.abc import Callable, Iterator, Sequence
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError

from obmva.catalog.documents import Document, FieldPath, field_name
from obmva.errors import InvalidFileError, Problem

M = TypeVar("M", bound=BaseModel)
T = TypeVar("T")


def validate(model: type[M], document: Document, part: Any = None, at: FieldPath = ()) -> M:
    """Make a model of a document, or of the `part` of it that stands at the path `at`.

    Raises `InvalidFileError` with every mistake, each with its line and field.
    """
    data = document.data if not at else part
    try:
        return model.model_validate(data if data is not None else {})
    except ValidationError as error:
        raise InvalidFileError(*_problems(error, document, at)) from None


def _problems(error: ValidationError, document: Document, at: FieldPath) -> Iterator[Problem]:
    for detail in error.errors(include_url=False):
        path = (*at, *(step for step in detail["loc"] if step != "[key]"))
        yield _problem(detail, document, path)


def _problem(detail: Any, document: Document, path: FieldPath) -> Problem:
    kind, context = detail["type"], detail.get("ctx", {})
    given, name = _shown(detail["input"]), str(path[-1]) if path else ""
    sentence, values = {
        "extra_forbidden": ("field_unknown", {"name": name}),
        "missing": ("field_missing", {"name": name}),
        "literal_error": ("field_not_allowed", {"given": given, "allowed": str(context.get("expected", ""))}),
        "value_error": ("field_wrong", {"reason": str(context.get("error", ""))}),
    }.get(kind, ("field_invalid", {"given": given, "reason": str(detail["msg"])}))
    return Problem(sentence, values, document.name, document.line(path), field_name(path))


def _shown(value: object) -> str:
    text = str(value)
    return text if len(text) <= 60 else text[:57] + "..."  # noqa: PLR2004  one line of a terminal


def all_or_problems(items: Sequence[T], read: Callable[[T], M]) -> list[M]:
    """Read every item; raises one `InvalidFileError` with the mistakes of all."""
    found: list[M] = []
    problems: list[Problem] = []
    for item in items:
        try:
            found.append(read(item))
        except InvalidFileError as error:
            problems += error.problems
    if problems:
        raise InvalidFileError(*problems)
    return found
