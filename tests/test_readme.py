"""The README is executed: every console block prints what it shows, and the two set-up commands are the ones that work."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"```console\n(.+?)```", README, re.DOTALL)


def runs(block: str) -> list[tuple[str, str]]:
    """The commands of a block, each with the output shown under it; a line that ends in a backslash goes on."""
    parts = re.split(r"^\$ ", block, flags=re.MULTILINE)[1:]
    found = []
    for part in parts:
        command = re.match(r"(?:.*\\\n)*.*\n?", part)
        assert command is not None
        found.append((command.group(), part[command.end() :]))
    return found


RUNS = [run for block in BLOCKS for run in runs(block)]


@pytest.fixture(scope="module")
def shell(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, dict[str, str]]:
    """A folder, and an environment in which `obmva` is this checkout's."""
    folder = tmp_path_factory.mktemp("readme")
    (folder / "bin").mkdir()
    script = folder / "bin" / "obmva"
    script.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m obmva "$@"\n', encoding="utf-8")
    script.chmod(0o755)
    path = f"{folder / 'bin'}:{Path(sys.executable).parent}:{os.environ['PATH']}"
    kept = {name: value for name, value in os.environ.items() if not name.startswith("OBMVA_")}
    return folder, {
        **kept,
        "PATH": path,
        "PYTHONPATH": str(ROOT),
        "COLUMNS": "80",
        "NO_COLOR": "1",
        "LC_ALL": "C.UTF-8",
    }


@pytest.mark.parametrize(("command", "shown"), RUNS, ids=[command.split("\n")[0][:60] for command, _ in RUNS])
def test_console_block_prints_what_it_shows(command: str, shown: str, shell: tuple[Path, dict[str, str]]) -> None:
    folder, environment = shell
    done = subprocess.run(
        ["bash", "-c", command],
        cwd=folder,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
        stdin=subprocess.DEVNULL,
    )
    assert (done.stdout + done.stderr).rstrip("\n") == shown.rstrip("\n")


def test_there_are_console_blocks() -> None:
    assert len(RUNS) >= 5


def test_it_stays_readable() -> None:
    assert len(README.splitlines()) < 250


def test_every_exit_code_is_told() -> None:
    table = README.split("## Exit codes")[1].split("##")[0]
    assert re.findall(r"^\| (\d+) \|", table, re.MULTILINE) == [
        "0",
        "1",
        "2",
        "3",
        "4",
        "70",
        "129",
        "130",
        "143",
    ]
