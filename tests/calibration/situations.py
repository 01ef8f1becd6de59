"""Situations to fit on and to be judged by: a text's owner as answers, and the role that the page names.

A folder holds `cases.jsonl` (id, lang, role, also_ok, source, text; `seller`, the role that its publisher sells) and `cases.answers.jsonl` (id, answers_file): the answers
are encoded from the text alone by somebody who does not know the role.
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urlparse

from obmva.catalog import parse_answers
from obmva.models import Answers, RoleId

HOLD = "hold"


@dataclass(frozen=True)
class Labelled:
    """One owner and the roles that fit by the page: `role` first, `wanted` all that are as good, from one `host`; its `text`.

    `seller` is the role that the publisher of the page sells, where it sells one.
    """

    id: str
    role: str
    wanted: frozenset[str]
    host: str
    seller: str | None
    answers: Answers
    text: str


def read_situations(folder: Path) -> tuple[Labelled, ...]:
    """Read a folder of situations in the order of its file; those without encoded answers are left out."""
    answers = {row["id"]: row["answers_file"] for row in _rows(folder / "cases.answers.jsonl")}
    return tuple(_labelled(row, answers[row["id"]]) for row in _rows(folder / "cases.jsonl") if row["id"] in answers)


def folds(situations: tuple[Labelled, ...], count: int) -> dict[str, int]:
    """Put whole hosts into `count` folds of about the same number of situations; the same for the same situations."""
    sizes = dict.fromkeys(range(count), 0)
    placed: dict[str, int] = {}
    by_host: dict[str, int] = {}
    for one in situations:
        by_host[one.host] = by_host.get(one.host, 0) + 1
    for host in sorted(by_host, key=lambda name: (-by_host[name], name[::-1])):
        fold = min(sizes, key=lambda number: (sizes[number], number))
        placed[host] = fold
        sizes[fold] += by_host[host]
    return placed


def _rows(path: Path) -> Iterator[dict[str, Any]]:
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.strip():
            yield json.loads(line)


def _labelled(row: dict[str, Any], answers: dict[str, Any]) -> Labelled:
    read = parse_answers(json.dumps(answers, ensure_ascii=False).encode(), row["id"])
    wanted = frozenset(RoleId(role) for role in (row["role"], *row.get("also_ok", ())))
    host = urlparse(row["source"]).netloc.removeprefix("www.")
    return Labelled(row["id"], row["role"], wanted, host, row.get("seller"), read, row["text"])
