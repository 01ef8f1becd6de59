"""How these tests run the program: in this process where that is enough, as a real process where it is not."""

import contextlib
import dataclasses
import io
import json
import os
import re
import subprocess
import sys

import pytest

from obmva.catalog import built_in_roles
from obmva.cli import run

OURS = ("OBMVA_", "_OBMVA_", "COMP_", "_TYPER_")
SCREEN = frozenset({"COLUMNS", "LINES", "NO_COLOR", "FORCE_COLOR", "TERM", "TTY_COMPATIBLE"})
USUAL = """\
work:
  - {text: answer customer mail, hours: 5h/week}
  - {text: hoitaa kalenterin ja matkat, hours: 3h/week}
answers: {budget: 1500 EUR, market: fr, team: none, hand-over: tasks, revenue: unknown}
prioritise: [coverage, cost]
"""


@dataclasses.dataclass(frozen=True)
class Outcome:
    """What a run left behind: the exit code, and both streams as text."""

    code: int
    out: str
    err: str

    @property
    def document(self):
        return json.loads(self.out)


def _environment(changes):
    kept = {name: value for name, value in os.environ.items() if not name.startswith(OURS) and name not in SCREEN}
    return kept | changes


def _in_process(*arguments, **environment):
    out, err = (io.TextIOWrapper(io.BytesIO(), encoding="utf-8", write_through=True) for _ in range(2))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(os, "environ", _environment(environment))
        patch.setattr(sys, "stdin", None)
        with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
            code = run([str(argument) for argument in arguments])
    return Outcome(code, *(stream.buffer.getvalue().decode() for stream in (out, err)))


def _start(*arguments, program=("-m", "obmva"), stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, **environment):
    command = [sys.executable, *program, *(str(argument) for argument in arguments)]
    return subprocess.Popen(command, stdin=stdin, stdout=stdout, stderr=subprocess.PIPE, env=_environment(environment))


def _finish(process, given=None):
    with process:
        try:
            out, err = process.communicate(given, timeout=60)
        finally:
            process.kill()
    return Outcome(process.returncode, (out or b"").decode(), err.decode())


@pytest.fixture(scope="session")
def obmva():
    """Runs a command line in this process without standard input: `obmva("roles", "va", COLUMNS="40")`."""
    return _in_process


@pytest.fixture(scope="session")
def start():
    """Starts a real process of the program."""
    return _start


@pytest.fixture(scope="session")
def finish():
    """Waits for a process and returns what it left behind."""
    return _finish


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """An empty folder to work in, so that files are named as people name them."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture(scope="session")
def usual(tmp_path_factory):
    """An answers file as an owner would have it."""
    path = tmp_path_factory.mktemp("usual") / "answers.yaml"
    path.write_text(USUAL, encoding="utf-8")
    return path


@pytest.fixture
def own_roles(tmp_path):
    """Writes a role of one's own, the built-in va under another name and with `changes`; returns its folder."""

    def write(stem, *changes):
        built_in = (built_in_roles() / "va.yaml").read_text(encoding="utf-8")
        names = f"id: {stem}\nnames:\n  en: {{name: office {stem}, plural: office {stem}s}}\nsummary:"
        text = re.sub(r"^id: va\nnames:\n.*?^summary:", names, built_in, flags=re.DOTALL | re.MULTILINE)
        for old, new in changes:
            assert old in text, f"the built-in role has no {old!r} any more"
            text = text.replace(old, new, 1)
        path = tmp_path / "own" / f"{stem}.yaml"
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")
        return path.parent

    return write
