"""The owner's own words without an option: quoted or not, several, from standard input."""

import json
import subprocess

import pytest

LIST = "task,hours\ninbox,5\ndiary,2\n"


@pytest.fixture
def piped(start, finish):
    """Runs a command with something on its standard input."""

    def run(*arguments, given):
        return finish(start(*arguments, stdin=subprocess.PIPE), (given or "").encode())

    return run


def work(outcome):
    return [(line["text"], line["hours_per_month"]) for line in json.loads(outcome.out)["work"]]


TWO = [("inbox", 21.6667), ("diary", 8.6667)]


@pytest.mark.parametrize(
    ("arguments", "given", "found"),
    [
        pytest.param(("inbox 5h", "diary 2h"), None, TWO, id="two texts"),
        pytest.param(("inbox", "5h"), None, TWO[:1], id="words without quotes"),
        pytest.param(("inbox 5h", "-t", "diary 2h"), None, TWO, id="a text and an option"),
        pytest.param((LIST,), None, TWO, id="a list"),
        pytest.param(("-",), LIST, TWO, id="standard input"),
        pytest.param(("-t", LIST), None, TWO, id="a list in an option"),
    ],
)
def test_words_are_read_wherever_they_stand(arguments, given, found, obmva, piped):
    command = ("recommend", *arguments, "--json")
    assert work(obmva(*command) if given is None else piped(*command, given=given)) == found


@pytest.mark.parametrize(
    ("arguments", "given", "code", "hint"),
    [
        pytest.param(("-",), " \n", 3, "obmva recommend -", id="nothing there"),
        pytest.param(("-", "--answers", "-"), LIST, 2, "once", id="wanted twice"),
        pytest.param(("-", "-"), LIST, 2, "once", id="named twice"),
    ],
)
def test_standard_input_that_cannot_be_read_is_told(arguments, given, code, hint, piped):
    outcome = piped("recommend", *arguments, given=given)
    assert (outcome.code, hint in outcome.err) == (code, True)


def test_a_plan_reads_them_too(obmva):
    document = json.loads(obmva("plan", LIST, "--json").out)
    assert [line["text"] for line in document["work"]] == ["inbox", "diary"]


def test_a_list_is_one_match_with_its_lines_as_parts(obmva):
    (match,) = json.loads(obmva("tasks", "inbox 5h\ndiary 2h", "--json").out)["matches"]
    assert match["task"] == "inbox"
    assert match["hours_per_month"] == pytest.approx(sum(hours for _, hours in TWO), abs=1e-3)
    assert [part["task"] for part in match["parts"]] == ["inbox", "diary"]
