"""stdout is the answer and stderr is everything else; nothing is asked without a terminal; nobody has to listen."""

import os
import subprocess
from pathlib import Path

import pytest

ERRORS = [
    pytest.param(("hire",), id="no such command"),
    pytest.param(("recommend", "--no-such-option"), id="no such option"),
    pytest.param(("compare", "va"), id="too few roles"),
    pytest.param(("compare", "va", "zzz"), id="no such role"),
    pytest.param(("recommend", "-b", "0"), id="a wrong value"),
    pytest.param(("recommend", "--answers", "/"), id="no file"),
    pytest.param(("questions", "teem"), id="no such question"),
]


@pytest.mark.parametrize("arguments", ERRORS)
def test_an_error_is_on_stderr_alone(obmva, arguments):
    outcome = obmva(*arguments)
    assert outcome.out == ""
    assert "Error: " in outcome.err


@pytest.mark.parametrize("arguments", ERRORS)
def test_with_json_an_error_is_told_to_people_too(obmva, arguments):
    outcome = obmva(arguments[0], "--json", *arguments[1:])
    assert outcome.document["error"]["message"] in outcome.err.replace("\nError: ", "; ")


@pytest.mark.parametrize(
    "arguments",
    [
        pytest.param(("recommend", "-t", "answer customer mail 5h"), id="recommend"),
        pytest.param(("compare", "obm", "va"), id="compare"),
        pytest.param(("roles",), id="roles"),
        pytest.param(("tasks", "diary"), id="tasks"),
        pytest.param(("questions",), id="questions"),
        pytest.param(("check", "/"), id="check, whose answer is what is wrong"),
        pytest.param(("schema", "answers"), id="schema"),
        pytest.param(("--help",), id="help"),
    ],
)
def test_an_answer_is_on_stdout_alone(obmva, arguments):
    outcome = obmva(*arguments)
    assert outcome.out.strip()
    assert outcome.err == ""


def test_a_pipe_that_never_speaks_is_never_read(start, finish):
    reading, writing = os.pipe()
    outcome = finish(start("recommend", "--ask", "all", stdin=reading))
    assert (outcome.code, outcome.out[:1] != "", outcome.err) == (1, True, "")
    os.close(reading)
    os.close(writing)


def test_with_standard_input_closed_nothing_is_asked(start, finish):
    closing = "import os, sys; os.close(0); os.execv(sys.executable, [sys.executable, '-m', 'obmva', *sys.argv[1:]])"
    outcome = finish(start("recommend", "--ask", "all", "-b", "0", program=("-c", closing)))
    assert (outcome.code, outcome.out) == (3, "")


def test_answers_come_from_standard_input(start, finish):
    given = b"work: [{text: answer customer mail, hours: 5h}]"
    outcome = finish(start("compare", "obm", "va", "--answers", "-", "--json", stdin=subprocess.PIPE), given)
    assert outcome.code == 0
    assert len(outcome.document["ranking"]) == 2


def test_standard_input_that_never_ends_is_not_read_to_its_end(start, finish):
    with Path("/dev/zero").open("rb") as endless:
        outcome = finish(start("recommend", "--answers", "-", stdin=endless))
    assert (outcome.code, outcome.out) == (3, "")
    assert outcome.err.startswith("Error: -: the file is larger than 1 MB")


READ = [
    pytest.param(("compare", "obm", "va"), id="a page"),
    pytest.param(("compare", "obm", "va", "--json"), id="a document"),
    pytest.param(("--help",), id="help"),
    pytest.param(("recommend", "--help"), id="help of a command"),
    pytest.param(("--version",), id="the version"),
    pytest.param(("--version", "roles"), id="the version with a command"),
    pytest.param((), id="the program alone"),
]


@pytest.mark.parametrize("arguments", READ)
def test_a_reader_who_has_gone_is_no_error(start, arguments):
    with start(*arguments) as process:
        process.stdout.close()
        assert process.stderr.read() == b""
    assert process.returncode == 0


def test_a_reader_who_has_gone_changes_no_exit_code(start):
    with start("compare", "obm", "--json") as process:
        process.stdout.close()
        assert b"Traceback" not in process.stderr.read()
    assert process.returncode == 2


@pytest.mark.parametrize("arguments", READ)
def test_a_full_disk_is_no_fault_of_ours(start, finish, arguments):
    with Path("/dev/full").open("wb") as full:
        outcome = finish(start(*arguments, stdout=full))
    assert (outcome.code, outcome.err) == (
        3,
        "Error: standard output cannot be written: No space left on device\n",
    )


CLOSING = "import os, sys; os.close({}); os.execv(sys.executable, [sys.executable, '-m', 'obmva', *sys.argv[1:]])"


@pytest.mark.parametrize("arguments", READ)
def test_with_standard_output_closed_nothing_breaks(start, finish, arguments):
    outcome = finish(start(*arguments, program=("-c", CLOSING.format(1)), stdout=subprocess.DEVNULL))
    assert (outcome.code, outcome.err) == (0, "")


def test_with_standard_error_closed_an_error_does_not_go_among_the_answers(start, finish):
    outcome = finish(start("compare", "obm", program=("-c", CLOSING.format(2))))
    assert (outcome.code, outcome.out) == (2, "")


def test_where_errors_cannot_be_written_the_exit_code_still_says_so(start):
    with Path("/dev/full").open("wb") as full, start("compare", "obm", stderr=full) as process:
        assert process.stdout.read() == b""
    assert process.returncode == 2


def test_answers_from_a_closed_standard_input_are_missing(obmva):
    outcome = obmva("recommend", "--answers", "-")
    assert (outcome.code, outcome.out) == (3, "")
    assert outcome.err.startswith("Error: -: ")


LONG = ("recommend", "--set", "hand-over=everything", "--set", "revenue=much")


def test_on_a_terminal_a_long_error_is_wrapped_to_its_width(start, terminal):
    theirs, read = terminal
    with start(*LONG, stdout=subprocess.DEVNULL, stderr=theirs, COLUMNS="40") as process:
        assert process.wait(60) == 3
    lines = read().decode().splitlines()
    assert max(map(len, lines)) <= 40
    assert [line[:7] for line in lines].count("Error: ") == 2


def test_elsewhere_an_error_is_one_line(obmva):
    assert len(obmva(*LONG, COLUMNS="40").err.splitlines()) == 2
