"""Three owners on the command line, and how a plan is asked for here."""

import io
import json
import shlex
from argparse import ArgumentParser
from collections.abc import Callable
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import dataclass
from typing import Any

import pytest

from obmva.advice import Adviser
from obmva.cli import run
from obmva.cli.inputs import Given, gather
from obmva.cli.output import Canvas
from obmva.render import render
from obmva.render.documents import to_json

SOLO = '-t "answer customer mail 5h" -t "invoices 3h" -t "diary 2h" -t "post on instagram 2h" -b "$1500" --set team=none'
AGENCY = (
    '-t "planning launches 6h" -t "leading four freelancers 8h" -t "weekly figures 3h" -t "answer customer mail 5h" '
    '-t "facebook ads 4h" -b "4000 EUR" --set offers=proven --set team=small --set employment=refuse '
    "--set hand-over=day-to-day --have va=20h/month --have va=15h/month --have specialist=15h/month "
    "--have specialist=10h/month --market fr"
)
DIRECTOR = (
    '-t "guard my diary 8h" -t "greet visitors at reception 10h" -t "prepare my board papers 6h" -t "book travel 3h" '
    '--set for-whom=one-executive --market gb --set owner-rate="80 GBP" --set revenue=over-1m --set on-site=some '
    "--set employment=open"
)
OWNERS = {"solo": SOLO, "agency": AGENCY, "director": DIRECTOR}


def work(*items: str) -> str:
    """Write the option for work of known kinds, each `hours level family`, so that nothing has to be recognised."""
    parts = (item.split() for item in items)
    lines = [{"text": f"{level} {family}", "hours": hours, "level": level, "family": family} for hours, level, family in parts]
    return f"--answers '{json.dumps({'work': lines})}'"


@dataclass(frozen=True)
class Outcome:
    """What a run left behind."""

    code: int
    out: str
    err: str

    @property
    def document(self) -> Any:
        return json.loads(self.out)


def plan(line: str) -> Outcome:
    """Run `obmva plan` with the rest of a command line."""
    out, err = (io.TextIOWrapper(io.BytesIO(), encoding="utf-8", write_through=True) for _ in range(2))
    with redirect_stdout(out), redirect_stderr(err):
        code = run(["plan", *shlex.split(line)])
    texts = [stream.buffer.getvalue().decode() for stream in (out, err)]
    return Outcome(code, *texts)


@pytest.fixture(scope="session")
def run_plan() -> Callable[[str], Outcome]:
    """Run `obmva plan` with the rest of a command line."""
    return plan


@pytest.fixture(scope="session", params=OWNERS, ids=lambda name: f"the {name}")
def owner(request: pytest.FixtureRequest) -> str:
    """The rest of the command line of one of three owners."""
    return OWNERS[request.param]


@pytest.fixture(scope="session")
def make_document() -> Callable[[str], Any]:
    """The JSON document for the rest of a command line, as one adviser makes it that has read its files once."""
    adviser = Adviser()
    return lambda line: json.loads(to_json(adviser.plan(gather(_given(line)))))


@pytest.fixture(scope="session")
def recommend_document() -> Callable[[str], Any]:
    """The JSON document of a recommendation for the rest of a command line."""
    adviser = Adviser()
    return lambda line: json.loads(to_json(adviser.recommend(gather(_given(line)))))


@pytest.fixture(scope="session")
def recommend_page() -> Callable[[str], str]:
    """The page of a recommendation for the rest of a command line, 80 columns wide."""
    adviser = Adviser()
    return lambda line: render(adviser.recommend(gather(_given(line))), "table", Canvas(80, colour=False), adviser.speak)


def _given(line: str) -> Given:
    parser = ArgumentParser()
    for option in ("-t", "--set", "--rate", "--have"):
        parser.add_argument(option, action="append", default=[])
    for option in ("-b", "--market", "--answers"):
        parser.add_argument(option)
    found = parser.parse_args(shlex.split(line))
    return Given(found.answers, found.t, found.b, found.market, found.set, rates=found.rate, have=found.have)


@pytest.fixture(scope="session")
def document(owner: str, make_document: Callable[[str], Any]) -> Any:
    """The JSON document of one of the three owners."""
    return make_document(owner)


@pytest.fixture(scope="session")
def work_of_kinds() -> Callable[..., str]:
    """The option for work of known kinds: `work_of_kinds("5h execute customer", "2h lead strategy")`."""
    return work


@pytest.fixture(scope="session")
def owners_by_name() -> dict[str, str]:
    """The rest of the command line of each of three owners."""
    return OWNERS
