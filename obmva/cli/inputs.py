"""Joins the answers file with the options on the line, which win over it."""

import os
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from obmva.catalog import MOST_BYTES, parse_answers, read_answers
from obmva.errors import InvalidFileError, InvalidValueError, Problem, UsageError
from obmva.models import Answers, HaveEntry, QuestionId, WorkEntry
from obmva.text.plain import plain


@dataclass(frozen=True)
class Given:
    """The input options of one command line, as typed."""

    answers_file: str | None = None
    tasks: Sequence[str] = ()
    budget: str | None = None
    market: str | None = None
    settings: Sequence[str] = ()
    prioritise: str | None = None
    quotes: Sequence[str] = ()
    have: Sequence[str] = ()


def gather(given: Given) -> Answers:
    """Return all answers of a command line; raises `InvalidFileError` or `UsageError` with what is wrong."""
    _refuse_broken_text(given)
    base = _from_file(given.answers_file)
    work = tuple(_entry(text) for text in given.tasks)
    answers = dict(base.answers) | {QuestionId(id_): text for id_, text in _pairs(given.settings, "--set", "team=few")}
    market = given.market or (None if "market" in answers else os.environ.get("OBMVA_MARKET"))
    answers |= {QuestionId(id_): text for id_, text in (("budget", given.budget), ("market", market)) if text}
    rates = dict(base.rates) | dict(_pairs(given.quotes, "--rate", "obm=75"))
    prioritise = _priorities(given.prioritise) if given.prioritise else base.prioritise
    have = tuple(HaveEntry(role=role, hours=hours) for role, hours in _pairs(given.have, "--have", "va=20h/month"))
    changed = {"work": (*base.work, *work), "answers": answers, "rates": rates, "prioritise": prioritise}
    changed["have"] = (*base.have, *have)
    return base.model_copy(update=changed)


def _refuse_broken_text(given: Given) -> None:
    """Refuse bytes that the terminal could not make text of; Python hands them on as lone surrogates."""
    typed = (*given.tasks, *given.settings, *given.quotes, *given.have, given.budget, given.market, given.prioritise)
    broken = [text for text in typed if text and any("\ud800" <= char <= "\udfff" for char in text)]
    if broken:
        raise InvalidValueError(*(Problem("text_broken", {"given": plain(text)}) for text in broken))


def _entry(text: str) -> WorkEntry:
    if not text.strip():
        raise UsageError(Problem("work_without_words", {"given": text}, field="--task"))
    return WorkEntry(text=text)


def _from_file(name: str | None) -> Answers:
    if name is None:
        return Answers()
    if name.lstrip().startswith("{"):
        return parse_answers(name.encode(), "--answers")
    if name != "-":
        return read_answers(Path(name))
    if sys.stdin is None or sys.stdin.closed or sys.stdin.isatty():
        raise InvalidFileError(Problem("input_missing", file="-"))
    return parse_answers(sys.stdin.buffer.read(MOST_BYTES + 1), "-")


def _pairs(texts: Sequence[str], option: str, example: str) -> list[tuple[str, str]]:
    pairs = [text.partition("=") for text in texts]
    wrong = [text for text, (name, sign, value) in zip(texts, pairs, strict=True) if not (name and sign and value)]
    if wrong:
        raise UsageError(*(Problem("pair_unreadable", {"given": text, "option": option, "example": example}) for text in wrong))
    return [(name.strip(), value.strip()) for name, _, value in pairs]


def _priorities(text: str) -> tuple[str, ...] | dict[str, float]:
    parts = [part.strip() for part in text.split(",") if part.strip()]
    if not any("=" in part for part in parts):
        return tuple(parts)
    try:
        return {name.strip(): float(points) for name, _, points in (part.partition("=") for part in parts)}
    except ValueError:
        raise UsageError(Problem("points_unreadable", {"given": text}, field="--prioritise")) from None
