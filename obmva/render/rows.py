"""Results as comma-separated values: a row for each role, person, criterion or entry."""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from obmva.report.plain_data import plain_data
from obmva.text.plain import plain

if TYPE_CHECKING:
    from collections.abc import Iterable

    from obmva.render import Rendering

_MONEY = ("currency", "low", "typical", "high", "year", "basis")
_COST = ",".join(f"monthly_cost.{part}" for part in (*_MONEY, "once"))
_PRICE = ",".join(f"price_of_an_hour.{part}" for part in _MONEY)
_COLUMNS: Mapping[str, str] = {
    "recommend": f"role,status,value,rank,{_COST},hours,hours_once,covered_hours,freed_hours,"
    "owner_hours,acceptability,limits_hold,expected_loss,twin,excluded_by.limit,conditional_on,"
    "dominated_by,against",
    "plan": f"plan,role,families,hours,hours_once,{_COST},covered_hours,unused_hours,owner_hours,"
    "directed_by",
    "why": "id,label,role,against,weight",
    "roles": "id,name,level,authority,setting.contract,setting.remote,setting.on_site,hours.min,"
    f"hours.max,{_PRICE},summary",
    "tasks": "id,name,level,family,management,part_of,on_site,one_off,rule_based,software",
    "matches": "text,is,task,level,family,hours_per_month,hours_once,confidence",
    "questions": "id,topic,ask,why,options.id",
    "check": "file,kind,ok,line,field,message",
}
_BEGINS_A_FORMULA = tuple("=+-@＝＋－＠")


def write(rendering: Rendering) -> str:
    """Return a result as CSV: a header of the fields' names, then the rows. What is not known is
    empty, several words stand in one cell, and no text begins as a formula does.
    """
    document = plain_data(rendering.result)
    rows = list(_rows(document))
    columns = _columns(document)
    buffer = io.StringIO()
    writer = csv.writer(buffer, lineterminator="\n")
    writer.writerow(column.replace(".", "_") for column in columns)
    writer.writerows([cell(_at(row, column)) for column in columns] for row in rows)
    return buffer.getvalue()


def _columns(document: Mapping[str, Any]) -> list[str]:
    command = document["command"]
    if command == "compare":
        return ["id", "label", "alike", *document["roles"]]
    is_match = command == "tasks" and document["matches"] is not None
    return _COLUMNS["matches" if is_match else command].split(",")


def _rows(document: Mapping[str, Any]) -> Iterable[Any]:
    command: str = document["command"]
    rows: Iterable[Any] = document.get(command, ())
    match command:
        case "recommend":
            rows = document["ranking"]
        case "compare":
            rows = map(_criterion, document["rows"])
        case "why":
            rows = document["criteria"]
        case "plan":
            rows = [person for plan in document["plans"] for person in _people(plan)]
            rows += map(_once, document["one_offs"])
        case "tasks":
            rows = document["matches"] or document["tasks"] or ()
        case "check":
            rows = (mistake for file in document["files"] for mistake in _mistakes(file))
    return rows


def _criterion(row: Mapping[str, Any]) -> Mapping[str, Any]:
    return {**row, **{role: entry["text"] for role, entry in row["cells"].items()}}


def _people(plan: Mapping[str, Any]) -> list[Mapping[str, Any]]:
    everyone = (*plan["roles"], *plan["more_hours"])
    return [{**person, "plan": plan["label"]} for person in everyone]


def _once(one_off: Mapping[str, Any]) -> Mapping[str, Any]:
    """Return who does some one-off work, whatever plan is chosen."""
    cost = one_off["cost_once"]
    money = cost and {"currency": cost["currency"], "once": cost["typical"]}
    return {**one_off, "plan": "once", "monthly_cost": money}


def _mistakes(file: Mapping[str, Any]) -> list[Mapping[str, Any]]:
    """Return the mistakes in a file, and a row without any for one that is fine."""
    return [{**file, **mistake} for mistake in file["errors"] or [{}]]


def _at(value: Any, path: str) -> Any:
    """Return what stands at a path (`monthly_cost.low`) of a row; of each entry in a list."""
    for name in path.split("."):
        if isinstance(value, list):
            value = [part[name] for part in value]
        else:
            value = None if value is None else value.get(name)
    return value


def cell(value: Any) -> str | float:
    """Return a value as a cell that no spreadsheet takes for a formula."""
    match value:
        case None:
            return ""
        case bool():
            return "yes" if value else "no"
        case int() | float():
            return value
        case list():
            return cell(" ".join(map(str, value)))
    text = plain(str(value))
    return f"'{text}" if text.lstrip().startswith(_BEGINS_A_FORMULA) else text
