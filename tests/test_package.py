"""The public functions, and what the package is made of."""

import tomllib
from pathlib import Path

import pytest

import obmva
from obmva.errors import InvalidFileError

ROOT = Path(__file__).parents[1]
WORK = [
    {"text": "answer customer mail", "hours": "5h/week"},
    {"task": "invoicing", "hours": "2h/week"},
]


def test_recommend_takes_plain_data() -> None:
    assert obmva.recommend({"work": WORK}).recommended == "va"


def test_recommend_tells_every_mistake_at_once() -> None:
    with pytest.raises(InvalidFileError) as caught:
        obmva.recommend({"work": [{"hours": "5h"}], "colour": "red"})
    assert {problem.field for problem in caught.value.problems} == {"work[0]", "colour"}


def test_compare_names_what_is_alike() -> None:
    rows = {row.id: row.alike for row in obmva.compare(["OBM", "assistante virtuelle"]).rows}
    assert (rows["place"], rows["decisions"]) == (True, False)


def test_plan_takes_plain_data() -> None:
    report = obmva.plan({"work": WORK, "have": [{"role": "va", "hours": "5h/week"}]})
    assert [(one.role, one.more, one.hours) for one in report.plans[0].everyone] == [("va", True, 9.0)]


def test_plan_tells_every_mistake_at_once() -> None:
    with pytest.raises(InvalidFileError) as caught:
        obmva.plan({"work": [{"hours": "5h"}], "have": [{"role": "va"}]})
    assert {problem.field for problem in caught.value.problems} == {"work[0]", "have[0].hours"}


def test_all_nine_roles_are_loaded() -> None:
    assert len(obmva.load_roles()) == 9


def test_the_top_level_is_what_the_user_fixed() -> None:
    allowed = {"obmva", "roles", "tests", "pyproject.toml", "README.md", "LICENSE"}
    built = {"build", "dist", "__pycache__"}
    assert {path.name for path in ROOT.iterdir() if not path.name.startswith(".")} - built <= allowed


def test_only_four_packages_are_needed_at_run_time() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert sorted(name.split(">")[0] for name in project["dependencies"]) == [
        "pydantic",
        "pyyaml",
        "rich",
        "typer",
    ]
