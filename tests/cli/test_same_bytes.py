"""The same input gives the same bytes, wherever it runs."""

import pytest

COMMANDS = [
    "recommend --answers {usual} --json",
    "compare obm va project-manager --json",
    "roles --json",
    "tasks hoitaa_asiakkaiden_sähköpostit_5_h --json",
    "questions --json",
    "compare obm va",
    "roles assistante_virtuelle",
]
SEVERAL = "import sys\nfrom obmva.cli import run\nfor line in sys.argv[1:]: run([w.replace('_', ' ') for w in line.split()])"
PLACES = {
    "another country and another hash seed": {
        "LANG": "fr_FR.UTF-8",
        "TZ": "Pacific/Kiritimati",
        "PYTHONHASHSEED": "2",
    },
    "the C locale without colour and with one hash seed": {
        "LC_ALL": "C",
        "NO_COLOR": "1",
        "TERM": "dumb",
        "PYTHONHASHSEED": "1",
    },
}


@pytest.fixture(scope="module")
def outcomes(start, finish, usual):
    """What several commands say in two places; the processes run side by side."""
    commands = [command.format(usual=usual) for command in COMMANDS]
    running = {place: start(*commands, program=("-c", SEVERAL), **environment) for place, environment in PLACES.items()}
    return {place: finish(process) for place, process in running.items()}


def test_the_same_bytes_in_both_places(outcomes):
    here, there = outcomes.values()
    assert here == there


@pytest.mark.parametrize("place", PLACES)
def test_every_command_said_something_there(outcomes, place):
    assert outcomes[place].out.count('\n  "command": ') == 5
    assert outcomes[place].err == ""


@pytest.mark.parametrize(
    "arguments",
    [
        pytest.param(("compare", "va", "obm", "-t", "diary 5h"), id="a comparison for an owner"),
        pytest.param(("roles", "va"), id="a role"),
        pytest.param(("tasks", "answer customer mail 5h"), id="own words"),
        pytest.param(("questions",), id="questions"),
        pytest.param(("check", "no-such-file.yaml"), id="a file checked"),
        pytest.param(("roles", "zzz"), id="an error"),
    ],
)
def test_json_is_as_wide_as_ever(obmva, arguments):
    assert obmva(*arguments, "--json", COLUMNS="20") == obmva(*arguments, "--json", COLUMNS="500")
