"""How these tests run the program: in this process where that is enough, as a real process where it is not."""

import contextlib
import dataclasses
import functools
import io
import json
import os
import subprocess
import sys

import pytest

from obmva.catalog import built_in_roles, read_role
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
            try:
                code = run([str(argument) for argument in arguments])
            except SystemExit as stop:  # completion ends the process by itself
                code = stop.code
    return Outcome(code, *(stream.buffer.getvalue().decode() for stream in (out, err)))


def _start(
    *arguments,
    program=("-m", "obmva"),
    stdin=subprocess.DEVNULL,
    stdout=subprocess.PIPE,
    stderr=subprocess.PIPE,
    **environment,
):
    command = [sys.executable, *program, *(str(argument) for argument in arguments)]
    return subprocess.Popen(command, stdin=stdin, stdout=stdout, stderr=stderr, env=_environment(environment))


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
def terminal():
    """A terminal to write on: what to hand to a process, and how to read what it wrote."""
    ours, theirs = os.openpty()
    yield theirs, lambda: os.read(ours, 100_000)
    os.close(ours)
    os.close(theirs)


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
    """Writes a role of one's own into a folder and returns the folder: `own_roles("clerk", {"hours.min": 9, "twin": None})`.

    It is the built-in va under another name, but for the changes: the path of a field, and its value or None for no field.
    """

    def write(stem, changes=None, folder="own"):
        role = read_role(built_in_roles() / "va.yaml").model_dump(mode="json", by_alias=True, exclude_none=True)
        if stem != "va":
            role |= {"id": stem, "names": {"en": {"name": f"my {stem}", "plural": f"my {stem}s"}}}
        for path, value in (changes or {}).items():
            *holders, name = path.split(".")
            holder = functools.reduce(dict.__getitem__, holders, role)
            holder[name] = value
            if value is None:
                del holder[name]
        path = tmp_path / folder / f"{stem}.yaml"
        path.parent.mkdir(exist_ok=True)
        path.write_text(json.dumps(role, indent=1), encoding="utf-8")
        return path.parent

    return write
