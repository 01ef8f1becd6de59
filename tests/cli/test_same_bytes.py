"""The same input gives the same bytes, wherever it runs."""

import pytest

COMMANDS = [
    "recommend --answers {usual} --json",
    "compare obm va project-manager --json",
    "roles --json",
    "tasks hoitaa_asiakkaiden_sähköpostit_5_h --json",
    "questions --json",
    "recommend --answers {usual}",
    "compare obm va",
    "roles assistante_virtuelle",
]
SEVERAL = "import sys\nfrom obmva.cli import run\nfor line in sys.argv[1:]: run([w.replace('_', ' ') for w in line.split()])"
PLACES = {
    "as it is": {},
    "the C locale without colour and with one hash seed": {
        "LC_ALL": "C",
        "NO_COLOR": "1",
        "TERM": "dumb",
        "PYTHONHASHSEED": "1",
    },
    "another country and another hash seed": {"LANG": "fr_FR.UTF-8", "TZ": "Pacific/Kiritimati", "PYTHONHASHSEED": "2"},
}


@pytest.fixture(scope="module")
def outcomes(start, finish, usual):
    """What several commands say in several places; the processes run side by side."""
    commands = [command.format(usual=usual) for command in COMMANDS]
    running = {place: start(*commands, program=("-c", SEVERAL), **environment) for place, environment in PLACES.items()}
    return {place: finish(process) for place, process in running.items()}


@pytest.mark.parametrize("place", [place for place in PLACES if place != "as it is"])
def test_the_same_bytes(outcomes, place):
    assert outcomes[place].out == outcomes["as it is"].out


def test_the_commands_did_say_something(outcomes):
    assert outcomes["as it is"].out.count('\n  "command": ') == 5
    assert outcomes["as it is"].err == ""


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
