"""Advice for many owners: one a row, in order, each written when it is done."""

import csv
import gc
import io
import json
import os
import sys
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, replace
from functools import cache, partial
from itertools import islice
from typing import TYPE_CHECKING, Any

from obmva.advice import Adviser
from obmva.catalog import Document
from obmva.cli.failures import print_problems
from obmva.cli.inputs import Given, gathered
from obmva.cli.output import write
from obmva.cli.owners import Owner, lines_of, owners_in
from obmva.errors import InvalidValueError, ObmvaError, Problem, UsageError
from obmva.report.mistakes import Detail, Failure, FailureReport
from obmva.report.plain_data import plain_data
from obmva.text.plain import UNSEEN
from obmva.text.problems import in_one, sentence
from obmva.text.speaker import Speaker

if TYPE_CHECKING:
    from concurrent.futures import Future

_CHUNK = 8  # owners that a process takes at a time
_AHEAD = 4  # chunks a process that are read before their results are written
_COLUMNS = (
    *("id", "verdict", "recommended", "leading", "value", "acceptability"),
    *("monthly_cost_currency", "monthly_cost_low", "monthly_cost_typical", "monthly_cost_high"),
    *("hours", "hours_once", "covered_hours", "freed_hours", "owner_hours", "error"),
)


@dataclass(frozen=True)
class Own:
    """What an adviser is made of: folders with roles, sources that are left out, the language."""

    folders: tuple[str, ...]
    without: tuple[str, ...]
    language: str


@dataclass(frozen=True)
class Batch:
    """What holds for all owners: the options of the line, what makes the adviser, the name of the
    file, and csv or json.
    """

    given: Given
    own: Own
    name: str
    format: str


@dataclass(frozen=True)
class Advised:
    """The text to write for an owner, and what is wrong with the row."""

    text: str
    problems: tuple[Problem, ...]


def run_batch(batch: Batch, jobs: int) -> int:
    """Advise every owner of a file, and return the exit code: 3 where a row has a mistake, which is
    told and the rest done.
    """
    gc.enable()  # of many owners there is something to free
    adviser = _adviser(batch.own)
    _ = adviser.knowledge  # what is wrong for all is told once
    failed = False
    with lines_of(batch.name) as lines:
        owners = owners_in(
            lines, batch.name, [id_ for id_ in adviser.catalog.questions if id_ != "work"]
        )
        if batch.format == "csv":
            write(_row(_COLUMNS))
        with _workers(batch, jobs) as advise:
            for number, advised in enumerate(advise(owners), start=1):
                failed = failed or bool(advised.problems)
                print_problems(advised.problems, adviser.speak)
                if not write(advised.text):
                    break
                _show_progress(number, adviser.speak)
    return 3 if failed else 0


@contextmanager
def _workers(batch: Batch, jobs: int) -> Iterator[Callable[[Iterable[Owner]], Iterator[Advised]]]:
    """Yield what advises owners in order: here, or in so many processes, never far ahead of what
    was written.
    """
    if jobs == 1:
        yield partial(map, partial(_advised, batch))
        return
    from concurrent.futures import ProcessPoolExecutor

    pool = ProcessPoolExecutor(jobs, initializer=_unheard)
    is_done = False  # one that nobody waits for can fail when Python ends: only where it must be
    try:
        yield partial(_in_processes, pool.submit, batch, jobs)
        is_done = True
    finally:
        pool.shutdown(wait=is_done, cancel_futures=True)


def _unheard() -> None:
    """Leave Ctrl-C to the process that started this one."""
    import signal

    signal.signal(signal.SIGINT, signal.SIG_IGN)
    gc.enable()


def _in_processes(
    submit: Callable[..., "Future[list[Advised]]"], batch: Batch, jobs: int, owners: Iterable[Owner]
) -> Iterator[Advised]:
    rest = iter(owners)
    waiting: deque[Future[list[Advised]]] = deque()
    while True:
        while len(waiting) < jobs * _AHEAD and (chunk := list(islice(rest, _CHUNK))):
            waiting.append(submit(_all_advised, batch, chunk))
        if not waiting:
            return
        yield from waiting.popleft().result()


def _all_advised(batch: Batch, owners: Sequence[Owner]) -> list[Advised]:
    return [_advised(batch, owner) for owner in owners]


@cache
def _adviser(own: Own) -> Adviser:
    return Adviser(own.folders, own.language, own.without)


def _advised(batch: Batch, owner: Owner) -> Advised:
    """Advise one owner, or tell what is wrong with the row: by file, line and column."""
    try:
        if owner.problems:
            raise InvalidValueError(*owner.problems)
        adviser = _adviser(batch.own)
        with gathered(batch.given, adviser, Document(batch.name, owner.data, None)) as answers:
            document = adviser.recommend(answers).to_dict()
    except ObmvaError as error:
        problems = tuple(
            replace(problem, file=batch.name, line=owner.line, field=_column(problem.field))
            for problem in error.problems
        )
        return Advised(_failure(batch, owner, error, problems), problems)
    return Advised(_written(batch, owner, document), ())


def _column(field: str | None) -> str | None:
    """Return the column of a field of the answers."""
    if field is None:
        return None
    return "work" if field.startswith("work[0]") else field.removeprefix("answers.")


def _failure(batch: Batch, owner: Owner, error: ObmvaError, problems: Sequence[Problem]) -> str:
    speak = _adviser(batch.own).speak
    message = in_one(problems, speak)
    if batch.format == "csv":
        return _row({"id": owner.id, "error": message})
    details = tuple(Detail(one.file, one.line, one.field, sentence(one, speak)) for one in problems)
    failure = FailureReport(command="recommend", error=Failure(error.code, message, details))
    return _line(owner, plain_data(failure))


def _written(batch: Batch, owner: Owner, document: Mapping[str, Any]) -> str:
    if batch.format == "json":
        return _line(owner, document)
    first: Mapping[str, Any] = next(
        (one for one in document["ranking"] if one["role"] == document["leading"]), {}
    )
    cost = first.get("monthly_cost") or {}
    costs = {f"monthly_cost_{name}": value for name, value in cost.items()}
    return _row({**document, **first, **costs, "id": owner.id})


def _row(values: Mapping[str, Any] | Sequence[str]) -> str:
    from obmva.render.rows import cell

    cells = [values.get(name) for name in _COLUMNS] if isinstance(values, Mapping) else values
    buffer = io.StringIO()
    csv.writer(buffer, lineterminator="\n").writerow([cell(value) for value in cells])
    return buffer.getvalue()


def _line(owner: Owner, document: Mapping[str, Any]) -> str:
    text = json.dumps({"id": owner.id, **document}, ensure_ascii=False)
    return UNSEEN.sub(lambda char: f"\\u{ord(char[0]):04x}", text) + "\n"


def _show_progress(number: int, speak: Speaker) -> None:
    """Say on a terminal how many owners are done, where the answers go elsewhere."""
    if sys.stdout is None or sys.stdout.isatty() or not (sys.stderr and sys.stderr.isatty()):
        return
    from obmva.text.say import Number, Say

    with suppress(OSError):
        sys.stderr.write(f"\r{speak(Say('batch.progress', count=Number(number)))}")
        sys.stderr.flush()


def format_of_batch(format_: str) -> str:
    """Return the format that a batch is written in: a table is one of cells; raises `UsageError`
    for one that holds a single owner.
    """
    if format_ in {"table", "csv"}:
        return "csv"
    if format_ != "json":
        raise UsageError(Problem("batch-format", {"given": format_}, field="--format"))
    return "json"


def jobs_of(asked: int) -> int:
    """Return in how many processes to work; 0 stands for as many as there are processors."""
    return asked or os.cpu_count() or 1
