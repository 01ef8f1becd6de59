"""Situations as data, each from a published fact: whom the program recommends, and the reason it must give."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from obmva.advice import Adviser
from obmva.analysis.decision import Decision
from obmva.catalog import read_document
from obmva.models import Answers
from obmva.report.context import Context
from obmva.report.reasons import reasons

CASES: list[dict[str, Any]] = read_document(Path(__file__).parent / "data" / "cases.yaml").data
FIRST_TWO = "must-one-launch"  # one launch with an end: a project manager or an OBM in the first two


@pytest.fixture(scope="module")
def adviser() -> Adviser:
    return Adviser()


def decided(adviser: Adviser, case: Mapping[str, Any]) -> Decision:
    return adviser.decide(adviser.understand(Answers.model_validate(case["input"])))


def leading(decision: Decision, places: int) -> set[str]:
    """The best roles, and their twins while nothing tells the two settings apart."""
    best = [one for one in decision.evaluations if one.rank is not None][:places]
    return {role for one in best for role in (one.id, one.twin) if role}


@pytest.mark.parametrize("case", CASES, ids=[case["id"] for case in CASES])
def test_the_role_that_the_source_names_leads(case: Mapping[str, Any], adviser: Adviser) -> None:
    decision = decided(adviser, case)
    places = 2 if case["id"].startswith(FIRST_TWO) else 1
    assert case["verdict"] in {"any", decision.verdict}
    assert not case["expect"] or leading(decision, places) & set(case["expect"])


REASONED = [case for case in CASES if "reason" in case and case["expect"]]


@pytest.mark.parametrize("case", REASONED, ids=[case["id"] for case in REASONED])
def test_the_reason_of_the_source_is_given(case: Mapping[str, Any], adviser: Adviser) -> None:
    intake = adviser.understand(Answers.model_validate(case["input"]))
    context = Context(intake, adviser.inquire(intake), adviser.catalog, adviser.speak)
    leader = next(one for one in context.inquiry.decision.evaluations if one.rank == 1)
    given = [reason.id for reason in reasons(context, leader)]
    assert case["reason"] in given


OPEN = [
    pytest.param("va-five-things-that-come-back", "administrative-assistant", id="the twin of the leader"),
    pytest.param("must-routine-1", "virtual-executive-assistant", id="who comes first by an open answer"),
    pytest.param("ea-filters-decisions", "personal-assistant", id="who comes first after a change"),
    pytest.param("va-blog-and-phone", "virtual-executive-assistant", id="who comes first in some cases"),
]


@pytest.mark.parametrize(("case", "role"), OPEN)
def test_who_may_come_first_is_not_called_beaten(case: str, role: str, adviser: Adviser) -> None:
    given = next(one["input"] for one in CASES if one["id"] == case)
    ranking = {one.role: one for one in adviser.recommend(given).ranking}
    assert ranking[role].rank is not None
    assert ranking[role].dominated_by is None


def test_who_never_comes_first_and_is_better_in_nothing_is_called_beaten(adviser: Adviser) -> None:
    given = next(one["input"] for one in CASES if one["id"] == "va-ten-hours-no-judgement")
    assert {one.role: one.dominated_by for one in adviser.recommend(given).ranking}["virtual-executive-assistant"] == "va"
