"""Blocks of data that contradict themselves are refused where they are read."""

from typing import Any

import pytest
from pydantic import ValidationError

from obmva import models

ESTIMATE = {"basis": "estimate", "note": "invented"}
PRICE = {"market": "fr", "currency": "EUR", **ESTIMATE}
QUESTION = {
    "id": "mood",
    "topic": "business",
    "kind": "choice",
    **{field: {"en": "mood"} for field in ("label", "ask", "why")},
    "options": [{"id": "good", "en": "good", "clause": {"en": "you are glad"}}],
}
WRONG = [
    pytest.param(
        models.OnCost,
        {"low": 0.5, "typical": 0.3, "high": 0.4, **ESTIMATE},
        "must rise",
        id="on-costs that fall",
    ),
    pytest.param(models.Hours, {"min": 20, "max": 10, **ESTIMATE}, "above max", id="a least above the most"),
    pytest.param(models.Span, {"low": 3, "high": 1, **ESTIMATE}, "above high", id="a range upside down"),
    pytest.param(
        models.Onboarding,
        {"hours": 8, "basis": "estimate"},
        "needs a note",
        id="an estimate out of the blue",
    ),
    pytest.param(
        models.Onboarding,
        {"hours": 8, "basis": "survey"},
        "at least one source",
        id="a survey without a source",
    ),
    pytest.param(
        models.Rate,
        {**PRICE, "low": 9, "typical": 8, "high": 10},
        "must rise",
        id="a price that falls",
    ),
    pytest.param(
        models.Rate,
        {**PRICE, "low": 9, "high": 10},
        "needs low, typical and high",
        id="a price with two points",
    ),
    pytest.param(
        models.Rate,
        {**PRICE, "low": 9, "estimate": {"role": "va", "low": 1, "typical": 2, "high": 3}},
        "no low",
        id="a ratio and a price",
    ),
    pytest.param(models.Source, {"title": "A rumour"}, "needs an address", id="a source that nobody can find"),
    pytest.param(
        models.LevelScope,
        {"owns": ["admin"], "helps": ["admin"]},
        "keep one",
        id="owned and helped with",
    ),
    pytest.param(
        models.Question,
        {**QUESTION, "read_by": ["limit"], "options": [{"id": "good", "en": "good"}]},
        "without clause: good",
        id="an answer that cannot stand after if",
    ),
    pytest.param(models.Question, {**QUESTION, "read_by": ["goals"]}, "without named: good", id="a goal without a name"),
    pytest.param(
        models.Question,
        {**QUESTION, "read_by": ["readiness"]},
        "without against: good",
        id="an answer that cannot speak against a role",
    ),
    pytest.param(models.WorkEntry, {"hours": "5h"}, "needs a text", id="hours without work"),
]


@pytest.mark.parametrize(("model", "data", "message"), WRONG)
def test_a_contradiction_is_refused(model: type[models.Closed], data: dict[str, Any], message: str) -> None:
    with pytest.raises(ValidationError, match=message):
        model.model_validate(data)


def test_nothing_can_be_changed_afterwards() -> None:
    with pytest.raises(ValidationError):
        models.WorkEntry(text="mail").text = "post"  # type: ignore[misc]
