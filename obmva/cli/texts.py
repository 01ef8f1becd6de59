"""The owner's own words on the line: quoted or not, or from standard input."""

from collections.abc import Sequence

from obmva.catalog import decode
from obmva.errors import InvalidFileError, Problem, UsageError

_STANDARD_INPUT = "-"


def all_texts(texts: Sequence[str], tasks: Sequence[str], answers: str | None) -> tuple[str, ...]:
    """Return the texts of a line, those of `--task` after them; `-` stands for standard input.

    Words without quotes around them are one text. Raises `InvalidFileError` where standard input
    holds nothing, `UsageError` where two want it.
    """
    if _STANDARD_INPUT not in texts:
        return (*_joined(texts), *tasks)
    if answers == _STANDARD_INPUT or texts.count(_STANDARD_INPUT) > 1:
        raise UsageError(Problem("input-twice"))
    return (*(_standard_input() if text == _STANDARD_INPUT else text for text in texts), *tasks)


def _joined(texts: Sequence[str]) -> tuple[str, ...]:
    are_words = len(texts) > 1 and not any(" " in text.strip() for text in texts)
    return (" ".join(texts),) if are_words else tuple(texts)


def _standard_input() -> str:
    """Return what stands on standard input as text; raises `InvalidFileError`."""
    from obmva.cli.inputs import read_standard_input

    text = decode(read_standard_input("texts-missing"), _STANDARD_INPUT)
    if not text.strip():
        raise InvalidFileError(Problem("texts-missing", file=_STANDARD_INPUT))
    return text
