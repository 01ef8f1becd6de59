"""A change of a rate shows its consequences: `consequences.py` says which figures differ."""

import shutil

import pytest

from consequences import advised, differences, figures
from obmva.catalog import Catalog, built_in_roles, read_document


@pytest.fixture
def changed(tmp_path):
    """The data with a virtual assistant in the United States at ten times the price."""
    shutil.copytree(built_in_roles(), tmp_path / "roles")
    file = tmp_path / "roles" / "va.yaml"
    text = file.read_text(encoding="utf-8")
    for price in ("low: 15", "typical: 35", "high: 70"):
        text = text.replace(f"    {price}\n", f"    {price}0\n", 1)
    file.write_text(text, encoding="utf-8")
    return Catalog([tmp_path / "roles"])


def test_the_figures_that_differ_are_told(changed):
    (told,) = differences(figures(Catalog()), figures(changed))
    assert told.startswith("va us: ")
    assert "typical 35.0, high 70.0" in told
    assert "typical 350.0, high 700.0" in told


def test_the_cases_that_get_another_role_are_told(changed):
    cases = [
        {
            "id": "mail",
            "input": {"work": [{"text": "answer customer mail 5h"}], "answers": {"market": "us", "budget": "900 USD"}},
        }
    ]
    (told,) = differences(advised(Catalog(), cases), advised(changed, cases))
    assert told.startswith("mail: va (")


def test_there_are_cases_to_try():
    assert read_document(built_in_roles().parent / "tests" / "data" / "cases.yaml").data
