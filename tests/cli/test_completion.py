"""Shells complete commands, options, roles, formats, questions and markets."""

import os
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

COMPLETED = [
    pytest.param(
        "",
        {"recommend", "compare", "roles", "tasks", "questions", "check", "schema"},
        set(),
        id="commands",
    ),
    pytest.param("re", {"recommend"}, {"compare", "roles"}, id="the beginning of a command"),
    pytest.param("compare ", {"va", "obm", "fractional-coo"}, set(), id="roles to compare"),
    pytest.param(
        "compare obm v",
        {"va", "virtual-executive-assistant"},
        {"obm"},
        id="the next role to compare",
    ),
    pytest.param("roles pro", {"project-manager"}, {"va"}, id="a role to show"),
    pytest.param("recommend --format ", {"table", "json"}, set(), id="formats"),
    pytest.param("compare obm va -f j", {"json"}, {"table"}, id="the beginning of a format"),
    pytest.param("recommend --market f", {"fr", "fi"}, {"us"}, id="markets"),
    pytest.param("recommend --set te", {"team=", "term="}, {"budget="}, id="questions to answer"),
    pytest.param("recommend --set team=f", {"team=few"}, {"team=none"}, id="answers to a question"),
    pytest.param("recommend --set team=u", {"team=unknown"}, set(), id="what one does not know"),
    pytest.param("roles --where on", {"on-site=yes", "on-site=no"}, {"remote=yes"}, id="what roles are chosen by"),
    pytest.param("roles --sort p", {"price"}, {"name"}, id="an order of roles"),
    pytest.param("recommend --ask ", {"useful", "all", "none"}, set(), id="which questions to ask"),
    pytest.param("questions b", {"budget"}, {"team"}, id="a question to show"),
    pytest.param("questions wo", {"work"}, set(), id="the question about the work"),
    pytest.param("schema ", {"role", "answers", "result"}, set(), id="schemas"),
    pytest.param("compare obm va --di", {"--diff"}, {"--json"}, id="options"),
    pytest.param("hire ", set(), {"va", "obm"}, id="nothing for no command"),
]


@pytest.mark.parametrize(("typed", "offered", "not_offered"), COMPLETED)
def test_bash_completes(obmva, typed, offered, not_offered):
    line = f"obmva {typed}"
    outcome = obmva(_OBMVA_COMPLETE="complete_bash", COMP_WORDS=line, COMP_CWORD=str(len(line.split(" ")) - 1))
    assert offered <= set(outcome.out.splitlines())
    assert not not_offered & set(outcome.out.splitlines())


@pytest.mark.parametrize(
    ("shell", "environment"),
    [
        pytest.param("zsh", {}, id="zsh"),
        pytest.param("fish", {"_TYPER_COMPLETE_FISH_ACTION": "get-args"}, id="fish"),
    ],
)
def test_other_shells_complete(obmva, shell, environment):
    outcome = obmva(
        _OBMVA_COMPLETE=f"complete_{shell}",
        _TYPER_COMPLETE_ARGS="obmva compare obm v",
        **environment,
    )
    assert "virtual-executive-assistant" in outcome.out


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_the_script_of_a_shell_calls_the_program(obmva, shell):
    outcome = obmva(_OBMVA_COMPLETE=f"source_{shell}")
    assert f"_OBMVA_COMPLETE=complete_{shell}" in outcome.out


def test_a_real_process_completes(start, finish):
    outcome = finish(start(_OBMVA_COMPLETE="complete_bash", COMP_WORDS="obmva roles v", COMP_CWORD="2"))
    assert outcome.out.splitlines() == ["va", "virtual-executive-assistant"]
    assert outcome.err == ""


@pytest.mark.parametrize(
    ("typed", "environment"),
    [
        pytest.param("roles cl", {"OBMVA_ROLES": "own"}, id="in the environment"),
        pytest.param("roles --roles own cl", {}, id="on the line"),
        pytest.param("compare --roles own va cl", {}, id="on the line of a comparison"),
        pytest.param(
            "compare --roles missing --roles own va v",
            {},
            id="the built-in ones where a folder is missing",
        ),
    ],
)
def test_roles_of_ones_own_complete_too(obmva, own_roles, monkeypatch, typed, environment):
    monkeypatch.chdir(own_roles("clerk").parent)
    line = f"obmva {typed}"
    outcome = obmva(
        _OBMVA_COMPLETE="complete_bash",
        COMP_WORDS=line,
        COMP_CWORD=str(len(line.split(" ")) - 1),
        **environment,
    )
    assert {"clerk", "va"} & set(outcome.out.splitlines())


@pytest.mark.parametrize(
    "environment",
    [
        pytest.param({}, id="no words"),
        pytest.param({"COMP_WORDS": "obmva ro"}, id="no number of the word"),
        pytest.param({"COMP_WORDS": "obmva ro", "COMP_CWORD": "one"}, id="a number in words"),
    ],
)
def test_what_a_shell_does_not_say_is_no_fault_of_ours(obmva, environment):
    outcome = obmva("roles", _OBMVA_COMPLETE="complete_bash", **environment)
    assert (outcome.code, outcome.out, "_OBMVA_COMPLETE" in outcome.err) == (2, "", True)


@pytest.mark.parametrize("typed", ['compare "obm v', "roles 'v", "recommend --roles"])
def test_half_a_word_completes_without_an_error(obmva, typed):
    line = f"obmva {typed}"
    outcome = obmva(_OBMVA_COMPLETE="complete_bash", COMP_WORDS=line, COMP_CWORD=str(len(line.split(" ")) - 1))
    assert (outcome.code, outcome.err) == (0, "")


@pytest.mark.parametrize("instruction", ["x", "complete_tcsh", "source_x"])
def test_a_shell_that_is_none_is_no_command_line(obmva, instruction):
    assert obmva("roles", _OBMVA_COMPLETE=instruction).code == 2


IN_BASH = """
eval "$(_OBMVA_COMPLETE=source_bash obmva)"
COMP_WORDS=({words}); COMP_CWORD=$(( ${{#COMP_WORDS[@]}} - 1 )); _obmva_completion obmva; printf '%s\n' "${{COMPREPLY[@]}}"
"""
IN_FISH = "_OBMVA_COMPLETE=source_fish obmva | source; complete -C {line}"
BY_SHELLS = [
    pytest.param(["obmva", "compare", "obm", "v"], "virtual-executive-assistant", id="a role"),
    pytest.param(["obmva", "recommend", "--set", "team", "=", "f"], "few", id="an answer to a question"),
    pytest.param(["obmva", "roles", "--where", "contract", "=", "e"], "employee", id="what roles are chosen by"),
    pytest.param(["obmva", "recommend", "--market", "f"], "fr", id="a market"),
]


def asked_of(shell, script):
    """What a real shell answers."""
    if shutil.which(shell) is None:
        pytest.skip(f"{shell} is not installed")
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    done = subprocess.run([shell, "-c", script], env={**os.environ, "PATH": path}, capture_output=True, text=True, check=False)
    return done.stdout.splitlines()


AFTER_A_SIGN = [
    pytest.param(["obmva", "recommend", "--market", "=", "f"], "fr", id="a value after a sign"),
    pytest.param(["obmva", "recommend", "--set", "team", "="], "few", id="all answers to a question"),
]


@pytest.mark.parametrize(("words", "offered"), [*BY_SHELLS, *AFTER_A_SIGN])
def test_bash_itself_completes_words_as_it_splits_them(words, offered):
    assert offered in asked_of("bash", IN_BASH.format(words=shlex.join(words)))


@pytest.mark.parametrize(("words", "offered"), BY_SHELLS)
def test_fish_itself_completes(words, offered):
    line = " ".join(words).replace(" = ", "=")
    answers = asked_of("fish", IN_FISH.format(line=shlex.quote(line)))
    assert [answer for answer in answers if answer.partition("\t")[0].endswith(offered)]
