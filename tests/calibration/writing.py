"""Puts fitted numbers into the role files and the method file, line by line, so that all else stays as it was written."""

import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from obmva.analysis.decision import Knowledge
from obmva.models import Role

ROOT = Path(__file__).parents[2]
_LEVELS = ("execute", "specialise", "coordinate", "lead")
_PLAIN = re.compile(r"(?!(?:yes|no|on|off|true|false|null)$)[a-z][a-z0-9_-]*")
_SUITED_NOTE = "Fitted to situations, see `calibration` in obmva/data/method.yaml; held near the scope above."


def write(knowledge: Knowledge, record: Mapping[str, object]) -> None:
    """Write the tables of all roles, the weights of the criteria, and the record of the calibration."""
    for role in knowledge.roles.values():
        path = ROOT / "roles" / f"{role.id}.yaml"
        path.write_text("\n".join(_role_lines(path.read_text(encoding="utf-8").split("\n"), role)), encoding="utf-8")
    path = ROOT / "obmva" / "data" / "method.yaml"
    lines = _method_lines(path.read_text(encoding="utf-8").split("\n"), knowledge, record)
    path.write_text("\n".join(lines), encoding="utf-8")


def _role_lines(lines: Sequence[str], role: Role) -> Iterator[str]:
    block = ""
    for line in lines:
        if re.match(r"\S", line) and not line.startswith("#"):
            block = line.partition(":")[0]
            if block == "supervision":
                yield from _suited_lines(role)
        if block == "suited":
            continue
        yield _table_line(line, block, role)


def _suited_lines(role: Role) -> Iterator[str]:
    yield "suited:"
    for level in _LEVELS:
        yield f"  {level}: {_flow(getattr(role.suited, level))}"
    yield "  basis: fitted"
    yield f'  note: "{_SUITED_NOTE}"'


def _table_line(line: str, block: str, role: Role) -> str:
    if block not in {"readiness", "served", "goals"}:
        return line
    question = line.strip().partition(":")[0]
    table = getattr(role, block).tables.get(question)
    if table is not None:
        return f"  {question}: {_flow(table)}"
    return "  basis: fitted" if line.strip() == "basis: estimate" else line


def _method_lines(lines: Sequence[str], knowledge: Knowledge, record: Mapping[str, object]) -> Iterator[str]:
    weights = {criterion.id: criterion.weight for criterion in knowledge.method.criteria}
    criterion = ""
    for line in lines:
        if line.startswith("calibration:"):
            yield f"calibration: {_flow(record)}"
            continue
        if found := re.match(r"  - id: (\S+)", line):
            criterion = found[1]
        if not line.startswith("    weight:"):
            yield line
        if line.startswith("    points:") and criterion in weights:
            yield f"    weight: {weights[criterion]:g}"


def _flow(table: Mapping[str, object]) -> str:
    pairs = (f"{key if _PLAIN.fullmatch(key) else chr(34) + key + chr(34)}: {_scalar(value)}" for key, value in table.items())
    return f"{{{', '.join(pairs)}}}"


def _scalar(value: object) -> str:
    if isinstance(value, str):
        return f'"{value}"'  # a date that is not in quotes would be read as one
    return f"{value:g}" if isinstance(value, float) else str(value)
