"""The public functions, and what the package is made of."""

import json
import tomllib
from pathlib import Path

import pytest

import obmva
from obmva.errors import InvalidFileError, InvalidValueError
from obmva.render.documents import to_json

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


def test_an_error_says_its_sentences() -> None:
    with pytest.raises(obmva.ObmvaError, match=r'answers\.team: "lots" is no answer about') as caught:
        obmva.recommend({"work": WORK, "answers": {"team": "lots"}})
    assert isinstance(caught.value, InvalidValueError)


def test_a_result_as_plain_data_is_its_json() -> None:
    adviser = obmva.Adviser()
    for result in (adviser.recommend({"work": WORK}), adviser.compare(["va", "obm"], {}), adviser.plan({"work": WORK})):
        assert result.to_dict() == json.loads(to_json(result))


def test_a_folder_is_a_string_or_a_path(tmp_path: Path) -> None:
    clerk = (ROOT / "roles" / "va.yaml").read_text(encoding="utf-8")
    (tmp_path / "va.yaml").write_text(clerk, encoding="utf-8")
    assert [list(obmva.load_roles(folders)) for folders in (str(tmp_path), [str(tmp_path)], [tmp_path])] == [
        list(obmva.load_roles())
    ] * 3


def test_a_role_alone_is_no_comparison() -> None:
    with pytest.raises(obmva.ObmvaError, match="a comparison needs two roles"):
        obmva.compare("obm")


def test_what_the_package_does_not_have_is_said() -> None:
    with pytest.raises(AttributeError, match="nothing_like_it"):
        _ = obmva.nothing_like_it


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
