"""Language never changes the answer: the same ten to-do lists, as owners of five countries type them."""

from pathlib import Path

import pytest

from obmva.advice import Adviser
from obmva.catalog import read_document
from obmva.models import Answers

LISTS = read_document(Path(__file__).parent / "data" / "ten_lists.yaml").data
LANGUAGES = ("en", "fr", "it", "nl", "fi")


@pytest.fixture(scope="module")
def adviser() -> Adviser:
    return Adviser()


def recommended(adviser: Adviser, lines: list[str], answers: dict[str, str]) -> set[str]:
    """The role recommended, and its twin while the setting is open."""
    given = Answers.model_validate({"work": [{"text": line} for line in lines], "answers": answers})
    decision = adviser.decide(adviser.understand(given))
    leader = next(one for one in decision.evaluations if one.rank == 1)
    return {role for role in (leader.id, leader.twin) if role}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("one", LISTS, ids=[one["id"] for one in LISTS])
def test_the_list_leads_to_the_same_help_in_every_language(one: dict, language: str, adviser: Adviser) -> None:
    assert recommended(adviser, one[language], one.get("answers", {})) & set(one["expect"])
