"""Amounts of time as owners say them: each is read as it is meant, or said to be unread."""

from pathlib import Path

import pytest
import yaml

from obmva.quantities import FULL_TIME, Hours, find_hours

AMOUNTS = [
    pytest.param(amount, id=f"{language}: {amount['text']}")
    for language, amounts in yaml.safe_load(Path(__file__).with_name("amounts.yaml").read_text(encoding="utf-8")).items()
    for amount in amounts
]


def meant(amount):
    """The hours that an amount means, None where it can mean several things."""
    if "unread" in amount:
        return None
    if "full-time" in amount:
        low = high = amount["full-time"] * FULL_TIME
    else:
        said = amount.get("month", amount.get("once"))
        low, high = said if isinstance(said, list) else (said, said)
    months = pytest.approx(amount["months"], abs=0.005) if "months" in amount else None
    ends = [pytest.approx(end, abs=0.005) for end in (low, (low + high) / 2, high)]
    return Hours(*ends, "once" in amount, months)


def test_there_are_many():
    assert len(AMOUNTS) > 150


@pytest.mark.parametrize("amount", AMOUNTS)
def test_amounts_are_read_as_they_are_meant(amount):
    found = find_hours(amount["text"])
    assert (found.hours, found.unread is not None) == (meant(amount), "unread" in amount)
