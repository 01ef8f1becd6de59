"""One registry of formats: options, help, completion and mistakes follow it, and each format writes every result."""

import json

import pytest

from obmva.cli.completion import formats
from obmva.render import WRITERS
from obmva.text.plain import UNSEEN

pytestmark = pytest.mark.usefixtures("worked_out_once")

RESULTS = [
    pytest.param(("recommend", "-t", "answer customer mail 5h"), id="recommend"),
    pytest.param(("compare", "obm", "va"), id="compare"),
    pytest.param(("plan", "-t", "answer customer mail 5h"), id="plan"),
    pytest.param(("roles",), id="roles"),
    pytest.param(("roles", "va"), id="a role"),
    pytest.param(("tasks",), id="tasks"),
    pytest.param(("tasks", "diary 5h"), id="own words"),
    pytest.param(("questions",), id="questions"),
    pytest.param(("check", "no-such-file.yaml"), id="check"),
]
COMMANDS = ("recommend", "compare", "plan", "roles", "tasks", "questions", "check")


@pytest.mark.parametrize("format_", WRITERS)
@pytest.mark.parametrize("arguments", RESULTS)
def test_every_result_is_written_in_every_format_and_the_exit_code_is_the_same(obmva, arguments, format_):
    outcome = obmva(*arguments, "-f", format_)
    assert outcome.out.strip()
    assert outcome.out.endswith("\n")
    assert (outcome.code, outcome.err) == (obmva(*arguments).code, "")


@pytest.mark.parametrize("format_", WRITERS)
@pytest.mark.parametrize("arguments", [case for case in RESULTS if case.id in {"compare", "questions", "check"}])
def test_a_format_of_the_environment_is_as_good_as_the_option(obmva, arguments, format_):
    assert obmva(*arguments, OBMVA_FORMAT=format_) == obmva(*arguments, "-f", format_)


@pytest.mark.parametrize("format_", sorted(set(WRITERS) - {"table"}))
def test_no_format_but_the_table_hangs_on_the_screen(obmva, format_):
    arguments = ("compare", "obm", "va", "-f", format_)
    assert obmva(*arguments, COLUMNS="30") == obmva(*arguments, COLUMNS="120")


@pytest.mark.parametrize("command", COMMANDS)
def test_help_names_the_formats_that_there_are(obmva, command):
    assert ", ".join(WRITERS) in " ".join(obmva(command, "--help", COLUMNS="200").out.split())


def test_a_shell_may_offer_them():
    assert formats("") == list(WRITERS)
    assert formats("m") == ["markdown"]


@pytest.mark.parametrize(
    ("arguments", "environment", "place"),
    [
        pytest.param(("-f", "xml"), {}, "--format", id="an option"),
        pytest.param((), {"OBMVA_FORMAT": "xml"}, "OBMVA_FORMAT", id="the environment"),
        pytest.param(("-f", "JSON"), {}, "--format", id="capitals"),
    ],
)
def test_a_format_that_is_none_names_those_that_are_and_where_it_was_said(obmva, arguments, environment, place):
    outcome = obmva("roles", *arguments, **environment)
    assert (outcome.code, outcome.out) == (2, "")
    assert outcome.err.startswith(f"Error: {place}: ")
    assert ", ".join(WRITERS) in outcome.err


@pytest.mark.parametrize("format_", sorted(set(WRITERS) - {"json"}))
def test_an_error_is_told_on_stderr_alone(obmva, format_):
    outcome = obmva("roles", "zzz", "-f", format_)
    assert (outcome.code, outcome.out) == (4, "")
    assert outcome.err


@pytest.mark.parametrize(
    ("arguments", "environment"),
    [
        pytest.param((), {}, id="nothing said"),
        pytest.param(("--json",), {}, id="--json"),
        pytest.param(("-f", "json"), {}, id="the format that it has"),
        pytest.param((), {"OBMVA_FORMAT": "html"}, id="another format for all"),
    ],
)
def test_a_schema_is_json(obmva, arguments, environment):
    assert json.loads(obmva("schema", "role", *arguments, **environment).out)["title"] == "Role"


def test_a_schema_in_another_format_is_a_mistake(obmva):
    outcome = obmva("schema", "role", "-f", "html")
    assert (outcome.code, outcome.out) == (2, "")
    assert "JSON" in outcome.err


@pytest.mark.parametrize("format_", WRITERS)
def test_what_moves_a_terminal_comes_out_in_no_format(obmva, format_):
    outcomes = [
        obmva("tasks", "answer \u202email\x1b[31m \x9b2J\x07 5h", "-f", format_),
        obmva("recommend", "-t", "answer \u202email\x1b[31m 5h", "-f", format_),
        obmva("plan", "-t", "answer \u202email\x1b[31m 5h", "-f", format_),
        obmva("check", "no\x1b[31m\u202efile.yaml", "-f", format_),
    ]
    for outcome in outcomes:
        assert outcome.out
        assert UNSEEN.search(outcome.out) is None


@pytest.mark.parametrize(
    ("unseen", "code"),
    [
        pytest.param("\x1b[31m", "U+001B", id="a colour"),
        pytest.param("\x9b", "U+009B", id="a colour in one letter"),
        pytest.param("\u202e", "U+202E", id="a change of direction"),
        pytest.param("\u2028", "U+2028", id="a separator of lines"),
    ],
)
def test_a_role_file_may_not_hold_what_cannot_be_seen(obmva, own_roles, unseen, code):
    folder = own_roles("clerk", {"summary.en": f"red{unseen} and back"})
    (error,) = obmva("check", folder / "clerk.yaml", "--json").document["files"][0]["errors"]
    assert (error["field"], error["line"] is not None, code in error["message"]) == ("summary.en", True, True)
    assert obmva("roles", "--roles", folder).code == 3
