"""What looks like a job: a full month has 100 hours, 80 of them leave hardly any time for others; two factors are a warning."""

import pytest

from obmva.analysis.employment import employment_flags
from obmva.analysis.present import Present
from obmva.analysis.situation import Item

STEADY = {"choices": {"steady": "steady"}}


@pytest.mark.parametrize(
    ("name", "hours", "known", "factors"),
    [
        pytest.param("helper", 20.0, {}, [], id="a few hours"),
        pytest.param("helper", 79.5, {}, [], id="half an hour less than most of a month"),
        pytest.param("helper", 80.0, {}, [("full-time",)], id="most of a month"),
        pytest.param("helper", 20.0, STEADY, [], id="a few fixed hours"),
        pytest.param(
            "helper",
            80.0,
            STEADY,
            [("full-time", "fixed-hours")],
            id="most of a month in fixed hours",
        ),
        pytest.param("employed", 80.0, STEADY, [], id="an employee has a job"),
    ],
)
def test_what_points_to_employment(name, hours, known, factors, planner):
    asked = planner([name], [Item(hours, "execute", "admin")], **known)
    assert [one.factors for one in employment_flags(asked, asked.best)] == factors


def test_more_hours_count_with_those_worked_already(planner):
    asked = planner(["helper"], [Item(90.0, "execute", "admin")], present=(Present("helper", 60.0),))
    assert [(one.hours, one.factors) for one in employment_flags(asked, asked.best)] == [(90, ("full-time",))]
