"""Exit codes: one table, the same in the program, in the README and here."""

import json
import re
from pathlib import Path

import pytest

from obmva import errors
from obmva.cli import failures

README = Path(__file__).parents[2] / "README.md"
DOCUMENTED = {0, 1, 2, 3, 4, 70, 129, 130, 143}

CASES = [
    pytest.param(0, ("compare", "obm", "va"), id="roles compared"),
    pytest.param(0, ("roles",), id="roles listed"),
    pytest.param(0, ("roles", "va"), id="a role shown"),
    pytest.param(0, ("tasks",), id="kinds of work listed"),
    pytest.param(0, ("tasks", "zzz qqq"), id="words that mean no work are still answered"),
    pytest.param(0, ("questions",), id="questions listed"),
    pytest.param(0, ("schema", "role"), id="a schema shown"),
    pytest.param(0, ("check", "good.yaml"), id="a file is fine"),
    pytest.param(0, ("--help",), id="help asked for"),
    pytest.param(0, ("recommend", "-h"), id="help of a command asked for"),
    pytest.param(0, (), id="the program alone"),
    pytest.param(0, ("--version",), id="the version"),
    pytest.param(0, ("-V", "roles"), id="the version with a command"),
    pytest.param(2, ("hire",), id="no such command"),
    pytest.param(2, ("recommend", "--no-such-option"), id="no such option"),
    pytest.param(2, ("recommend", "--task"), id="an option without its value"),
    pytest.param(2, ("recommend", "-f", "xml"), id="no such format"),
    pytest.param(2, ("recommend", "--ask", "sometimes"), id="no such way of asking"),
    pytest.param(2, ("recommend", "--set", "team"), id="an answer without ="),
    pytest.param(2, ("recommend", "--rate", "obm"), id="a quote without ="),
    pytest.param(2, ("schema", "role", "more"), id="words that belong to no option"),
    pytest.param(2, ("compare",), id="no role to compare"),
    pytest.param(2, ("compare", "va"), id="one role to compare"),
    pytest.param(2, ("compare", "va", "VA"), id="one role twice"),
    pytest.param(2, ("compare", *["va"] * 10), id="ten roles to compare"),
    pytest.param(2, ("schema", "everything"), id="no such schema"),
    pytest.param(2, ("check",), id="no file to check"),
    pytest.param(3, ("recommend", "-b", "0"), id="a budget of nothing"),
    pytest.param(3, ("recommend", "--set", "team=lots"), id="no such option of a question"),
    pytest.param(3, ("recommend", "--market", "xx"), id="no such market"),
    pytest.param(3, ("recommend", "--prioritise", "beauty"), id="no such criterion"),
    pytest.param(3, ("recommend", "--answers", "missing.yaml"), id="no such file"),
    pytest.param(3, ("recommend", "--roles", "missing"), id="no such folder of roles"),
    pytest.param(3, ("roles", "--market", "xx"), id="no such market for prices"),
    pytest.param(3, ("check", "bad.yaml"), id="a file with a mistake"),
    pytest.param(3, ("check", "good.yaml", "bad.yaml"), id="one file of two with a mistake"),
    pytest.param(3, ("check", "missing.yaml"), id="no such file to check"),
    pytest.param(4, ("roles", "zzz qqq"), id="no such role"),
    pytest.param(4, ("compare", "va", "zzz qqq"), id="no such role to compare"),
    pytest.param(4, ("recommend", "--rate", "zzz=75"), id="a quote for no such role"),
    pytest.param(4, ("recommend", "--set", "teem=few"), id="an answer to no such question"),
    pytest.param(4, ("questions", "teem"), id="no such question"),
    pytest.param(4, ("recommend", "--answers", "unknown-task.yaml"), id="no such kind of work"),
]
ERRORS = [case for case in CASES if case.values[0] > 1 and (case.values[0] == 2 or case.values[1][0] != "check")]


@pytest.fixture
def files(folder):
    (folder / "good.yaml").write_text("answers: {team: few}\n", encoding="utf-8")
    (folder / "bad.yaml").write_text("wrok: []\n", encoding="utf-8")
    (folder / "unknown-task.yaml").write_text("work: [{task: no-such-task, hours: 5h}]\n", encoding="utf-8")
    return folder


@pytest.mark.usefixtures("files")
@pytest.mark.parametrize(("code", "arguments"), CASES)
def test_exit_code(obmva, code, arguments):
    assert obmva(*arguments).code == code


@pytest.mark.usefixtures("files")
@pytest.mark.parametrize(("code", "arguments"), ERRORS)
def test_with_json_the_code_is_the_same_and_the_error_is_one_document(obmva, code, arguments):
    outcome = obmva(arguments[0], "--json", *arguments[1:])
    assert outcome.code == code
    assert set(outcome.document) == {"schema_version", "program", "command", "error"}


@pytest.mark.usefixtures("files")
@pytest.mark.parametrize(
    ("code", "arguments"),
    [
        pytest.param(1, ("recommend", "-t", "data entry 5h"), id="nobody is recommended"),
        pytest.param(2, ("hire",), id="cannot be parsed"),
        pytest.param(4, ("questions", "teem"), id="an unknown name"),
    ],
)
def test_exit_code_of_a_real_process(start, finish, code, arguments):
    outcome = finish(start(*arguments))
    assert outcome.code == code
    assert bool(outcome.err) == (code > 1)


def test_the_program_knows_no_other_codes():
    kinds = errors.ObmvaError.__subclasses__()
    assert {
        0,
        1,
        failures.FAULT,
        failures.INTERRUPTED,
        failures.CLOSED,
        failures.ENDED,
        *(kind.exit_status for kind in kinds),
    } == DOCUMENTED


def test_the_readme_has_the_same_table():
    table = README.read_text(encoding="utf-8").partition("\n## Exit codes\n")[2].partition("\n## ")[0]
    assert {int(code) for code in re.findall(r"^\|\s*`?(\d+)`?\s*\|", table, re.MULTILINE)} == DOCUMENTED


def test_the_program_alone_shows_its_help_once_without_an_error(obmva):
    outcome = obmva()
    assert (outcome.err, outcome.out.count("Usage:")) == ("", 1)


@pytest.mark.parametrize("arguments", [("--version",), ("-V", "roles"), ("--version", "compare", "zzz")])
def test_the_version_is_shown_whatever_follows(obmva, arguments):
    outcome = obmva(*arguments)
    assert (outcome.code, outcome.out.startswith("obmva "), outcome.err) == (0, True, "")


def interrupt():
    raise KeyboardInterrupt


def interrupt_while_a_class_is_made():
    raise RuntimeError("Error calling __set_name__") from KeyboardInterrupt()


@pytest.mark.parametrize(
    "call",
    [
        pytest.param(interrupt, id="at work"),
        pytest.param(interrupt_while_a_class_is_made, id="at loading"),
    ],
)
def test_an_interrupted_command_says_so_in_its_document(capsys, call):
    assert failures.guarded(call, ["--json"], "en", as_json=True) == failures.INTERRUPTED
    assert json.loads(capsys.readouterr().out)["error"]["code"] == "interrupted"


def test_an_interrupted_command_leaves_no_traceback(capsys):
    assert failures.guarded(interrupt, [], "en", as_json=False) == failures.INTERRUPTED
    assert capsys.readouterr() == ("", "")
