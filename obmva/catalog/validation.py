"""Documents as models, every mistake told with its line and field."""

from collections.abc import Callable, Iterator, Sequence
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError

from obmva.catalog.documents import Document, FieldPath, field_name
from obmva.catalog.shapes import misshapen, standing
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
        raise InvalidFileError(*_problems(error, document, data, at)) from None


def _problems(
    error: ValidationError, document: Document, data: Any, at: FieldPath
) -> Iterator[Problem]:
    details = error.errors(include_url=False)
    found = [(*_standing(detail, data), detail) for detail in details]
    alternatives = _deepest_alternatives([(path, alternative) for path, alternative, _ in found])
    for path, alternative, detail in found:
        if alternative is None or (path, alternative) in alternatives:
            field = field_name((*at, *path))
            sentence, values = misshapen(
                detail["type"], detail["input"], detail.get("ctx", {}), field
            )
            yield Problem(sentence, values, document.name, document.line((*at, *path)), field)


def _standing(detail: Any, data: Any) -> tuple[FieldPath, str | None]:
    return standing(
        [step for step in detail["loc"] if step != "[key]"],
        data,
        missing=detail["type"] == "missing",
    )


def _deepest_alternatives(
    found: Sequence[tuple[FieldPath, str | None]],
) -> set[tuple[FieldPath, str | None]]:
    """Of the alternatives of each union keep the one that was understood furthest: its mistakes are
    those that were made.
    """
    deepest: dict[str | int, tuple[int, str]] = {}
    for path, alternative in found:
        if alternative is not None and len(path) > deepest.get(path[0], (0, ""))[0]:
            deepest[path[0]] = (len(path), alternative)
    return {(path, one) for path, one in found if one is not None and deepest[path[0]][1] == one}


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
