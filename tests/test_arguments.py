"""Answers as a command line: what it says is what the answers said."""

import argparse

import pytest

from obmva.catalog import Catalog
from obmva.cli.inputs import Given, gather
from obmva.intake import WorkReader, read_intake
from obmva.intake.arguments import arguments_of
from obmva.models import Answers


@pytest.fixture(scope="module")
def understood():
    """What is made of answers, without the words they were given in."""
    catalog = Catalog()
    reader = WorkReader(catalog)
    return lambda answers: read_intake(answers, catalog, reader).situation


def read_back(arguments):
    parser = argparse.ArgumentParser()
    for option in ("--answers", "--budget", "--market", "--prioritise"):
        parser.add_argument(option)
    for option in ("--task", "--set", "--rate", "--offer"):
        parser.add_argument(option, action="append", default=[])
    read = parser.parse_args(arguments)
    return gather(Given(read.answers, read.task, read.budget, read.market, read.set, read.prioritise, read.rate, read.offer))


@pytest.mark.parametrize(
    "answers",
    [
        pytest.param({}, id="nothing"),
        pytest.param({"offers": [{"name": "A", "role": "va", "price": "1200/month for 40h"}]}, id="an offer"),
        pytest.param({"offers": [{"name": "A: B", "role": "va", "price": "35"}]}, id="an offer whose name has a colon"),
        pytest.param({"work": [{"text": "answer customer mail 5h"}]}, id="a line as typed"),
        pytest.param({"work": [{"task": "inbox", "hours": "4h"}]}, id="a kind of work with hours"),
        pytest.param(
            {"work": [{"task": "daily-running", "hours": "4h"}]},
            id="a kind of work that names a period itself",
        ),
        pytest.param(
            {"work": [{"text": "mail of every day", "hours": "20h/month"}]},
            id="words that name a period themselves",
        ),
        pytest.param(
            {"work": [{"task": "post", "hours": "2h", "on_site": False}]},
            id="what options cannot say",
        ),
        pytest.param({"work": [{"text": "mail, invoices, diary 10h"}]}, id="a list of work"),
        pytest.param(
            {"work": [{"text": "mail", "hours": "2h/week", "hours_shared": True}]},
            id="a share of hours",
        ),
        pytest.param({"answers": {"budget": "900 EUR", "market": "fr", "team": "none"}}, id="answers"),
        pytest.param({"prioritise": ["cost", "goals"], "rates": {"va": "30"}}, id="an order and a quote"),
        pytest.param({"prioritise": {"cost": 3, "goals": 0.25}}, id="points"),
    ],
)
def test_the_command_line_says_the_same(answers, understood):
    given = Answers.model_validate(answers)
    assert understood(read_back(arguments_of(given))) == understood(given)


def test_hours_that_cannot_be_go_along_as_they_are():
    given = Answers.model_validate({"work": [{"text": "odd", "hours": "nonsense"}]})
    assert arguments_of(given)[0] == "--answers"
    assert read_back(arguments_of(given)) == given
