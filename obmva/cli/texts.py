"""The owner's own words on the line: quoted or not, or from standard input."""

import contextlib
from collections.abc import Sequence
from pathlib import Path

from obmva.catalog import decode, read_text
from obmva.errors import InvalidFileError, InvalidValueError, Problem, UsageError

_STANDARD_INPUT = "-"


def all_texts(
    texts: Sequence[str], tasks: Sequence[str], answers: str | None, budget: str | None = None
) -> tuple[str, ...]:
    """Return the texts of a line, those of `--task` after them; `-` stands for standard input.

    Words without quotes around them are one text. Raises `InvalidFileError` where standard input
    holds nothing, `UsageError` where two want it, or where half of a sum is one: `-b 900 EUR`.
    """
    _refuse_amount(texts, budget)
    if _STANDARD_INPUT not in texts:
        return (*_joined(texts), *tasks)
    if answers == _STANDARD_INPUT or texts.count(_STANDARD_INPUT) > 1:
        raise UsageError(Problem("input-twice"))
    return (*(_standard_input() if text == _STANDARD_INPUT else text for text in texts), *tasks)


def words_of(texts: Sequence[str]) -> tuple[str, ...]:
    """Return texts that stand for themselves; `-` stands for the lines of standard input. Raises
    `InvalidFileError` and `UsageError` as `all_texts` does.
    """
    if texts.count(_STANDARD_INPUT) > 1:
        raise UsageError(Problem("input-twice"))
    lines = [
        _standard_input().splitlines() if text == _STANDARD_INPUT else [text] for text in texts
    ]
    return tuple(line for group in lines for line in group if len(group) == 1 or line.strip())


def _refuse_amount(texts: Sequence[str], budget: str | None) -> None:
    halves = [text for text in texts if _is_currency(text) or _is_number(text)]
    if halves and (len(halves) == len(texts) or _is_currency(texts[0])):
        whole = "900 EUR" if budget is None else f"{budget} {halves[0]}"
        example = f'--budget "{whole}"'
        raise UsageError(Problem("text-is-amount", {"given": halves[0], "example": example}))


def _is_number(text: str) -> bool:
    return text.strip().translate({ord(sign): None for sign in ".,' "}).isdecimal()


def _is_currency(text: str) -> bool:
    from obmva.quantities import parse_money

    if not text.strip() or " " in text.strip() or any(char.isdigit() for char in text):
        return False
    with contextlib.suppress(InvalidValueError):
        return parse_money(f"1 {text}", "budget").currency is not None
    return False


def _joined(texts: Sequence[str]) -> tuple[str, ...]:
    are_words = len(texts) > 1 and not any(" " in text.strip() for text in texts)
    return (" ".join(texts),) if are_words else tuple(texts)


def text_of(file: Path) -> str:
    """Return what stands in a file, or for `-` on standard input; raises `InvalidFileError`."""
    if str(file) == _STANDARD_INPUT:
        return _standard_input("advert-not-given")
    return read_text(file)


def _standard_input(missing: str = "texts-missing") -> str:
    """Return what stands on standard input as text; raises `InvalidFileError` with the sentence
    `missing` where nothing does.
    """
    from obmva.cli.inputs import read_standard_input

    text = decode(read_standard_input(missing), _STANDARD_INPUT)
    if not text.strip():
        raise InvalidFileError(Problem(missing, file=_STANDARD_INPUT))
    return text
