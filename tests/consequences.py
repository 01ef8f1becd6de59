"""What a change of the data does: figures that differ from those of a version, and the example cases that get another role.

Before a change of a rate is kept: python tests/consequences.py [VERSION], by default the last commit.
"""

import shutil
import subprocess
import sys
import tarfile
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from io import BytesIO
from pathlib import Path
from typing import Any

from obmva.advice import Adviser
from obmva.catalog import BUILT_IN_DATA, Catalog, read_document
from obmva.models import Answers

ROOT = Path(__file__).parents[1]
CASES = ROOT / "tests" / "data" / "cases.yaml"


def data_of(version: str, folder: Path) -> Catalog:
    """Lay out the roles, markets and sources of a version in a folder, beside all else as it is."""
    files = ("roles", "obmva/data/markets.yaml", "obmva/data/sources.yaml")
    packed = subprocess.run(["git", "archive", version, *files], cwd=ROOT, capture_output=True, check=True)
    shutil.copytree(BUILT_IN_DATA, folder / "obmva" / "data")
    with tarfile.open(fileobj=BytesIO(packed.stdout)) as archive:
        archive.extractall(folder, filter="data")
    return Catalog([folder / "roles"], folder / "obmva" / "data")


def figures(catalog: Catalog) -> Mapping[str, str]:
    """Every rate and what employment costs, by where it stands."""
    rates = {f"{role.id} {rate.market}": rate for role in catalog.roles.values() for rate in role.rates}
    costs = {f"on top of pay {id_}": market.on_cost for id_, market in catalog.markets.items()}
    return {
        place: _told(one.model_dump(exclude={"note", "sources", "basis", "market", "services"}))
        for place, one in {**rates, **costs}.items()
    }


def _told(fields: Mapping[str, Any]) -> str:
    return ", ".join(f"{name} {value}" for name, value in fields.items() if value not in (None, (), []))


def differences(before: Mapping[str, str], after: Mapping[str, str]) -> Iterator[str]:
    """Say what is another, what is new and what is gone."""
    for place in sorted({*before, *after}):
        if before.get(place) != after.get(place):
            yield f"{place}: {before.get(place, 'none')} -> {after.get(place, 'none')}"


def advised(catalog: Catalog, cases: Sequence[Mapping[str, Any]]) -> Mapping[str, str]:
    """Whom each case is advised, by its id."""
    adviser = Adviser(catalog=catalog)
    found = {}
    for case in cases:
        decision = adviser.decide(adviser.understand(Answers.model_validate(case["input"])))
        found[case["id"]] = f"{decision.recommended or 'nobody'} ({decision.verdict})"
    return found


def main(version: str = "HEAD") -> None:
    """Print both."""
    with tempfile.TemporaryDirectory() as folder:
        before, after, cases = data_of(version, Path(folder)), Catalog(), read_document(CASES).data
        for title, found in (
            ("figures that differ", differences(figures(before), figures(after))),
            ("cases that get another role", differences(advised(before, cases), advised(after, cases))),
        ):
            lines = list(found) or ["none"]
            sys.stdout.write(f"{title}:\n" + "".join(f"  {line}\n" for line in lines))


if __name__ == "__main__":
    main(*sys.argv[1:])
