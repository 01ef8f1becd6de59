"""stdout is the answer and stderr is everything else; nothing is asked without a terminal; nobody has to listen."""

import os
import subprocess

import pytest

WORK = ("-t", "answer customer mail 5h")
ERRORS = [
    pytest.param(("hire",), id="no such command"),
    pytest.param(("recommend", "--no-such-option"), id="no such option"),
    pytest.param(("compare", "va"), id="too few roles"),
    pytest.param(("compare", "va", "zzz"), id="no such role"),
    pytest.param(("recommend", *WORK, "-b", "0"), id="a wrong value"),
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
        pytest.param(("recommend", *WORK), id="recommend"),
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


@pytest.fixture(scope="module")
def unasked(start, finish):
    """What `recommend --ask all` does without a terminal; the silent pipe keeps for ever whoever reads it."""
    reading, writing = os.pipe()
    closing = "import os, sys; os.close(0); os.execv(sys.executable, [sys.executable, '-m', 'obmva', *sys.argv[1:]])"
    asked = ("recommend", "--ask", "all")
    running = {
        "closed": start(*asked, program=("-c", closing)),
        "a silent pipe": start(*asked, stdin=reading),
    }
    yield {name: finish(process) for name, process in running.items()}
    os.close(reading)
    os.close(writing)


@pytest.mark.parametrize("standard_input", ["closed", "a silent pipe"])
def test_without_a_terminal_nothing_is_asked_and_nothing_waits(unasked, standard_input):
    outcome = unasked[standard_input]
    assert (outcome.code, outcome.err) == (1, "")
    assert outcome.out


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("work: [{text: answer customer mail, hours: 5h}]", id="YAML"),
        pytest.param('{"work": [{"text": "answer customer mail", "hours": "5h"}]}', id="JSON"),
    ],
)
def test_answers_come_from_standard_input(start, finish, text):
    outcome = finish(start("compare", "obm", "va", "--answers", "-", "--json", stdin=subprocess.PIPE), text.encode())
    assert outcome.code == 0
    assert len(outcome.document["ranking"]) == 2


@pytest.mark.parametrize(
    ("given", "words"),
    [
        pytest.param(b"work: [", "-:", id="broken"),
        pytest.param(b"\xff\xfe\x00work", "UTF-8", id="not text"),
        pytest.param(b"#" * 1_100_000, "larger than 1 MB", id="too large"),
    ],
)
def test_bad_answers_from_standard_input_name_it(start, finish, given, words):
    outcome = finish(start("recommend", "--answers", "-", stdin=subprocess.PIPE), given)
    assert (outcome.code, outcome.out) == (3, "")
    assert outcome.err.startswith("Error: -")
    assert words in outcome.err


@pytest.mark.parametrize(
    "arguments",
    [
        pytest.param(("compare", "obm", "va"), id="a page"),
        pytest.param(("compare", "obm", "va", "--json"), id="a document"),
        pytest.param(("--help",), id="help"),
    ],
)
def test_a_reader_who_has_gone_is_no_error(start, arguments):
    with start(*arguments) as process:
        process.stdout.close()
        assert process.stderr.read() == b""
