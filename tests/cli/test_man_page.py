"""The man page is the program's, and man can read it."""

import shutil
import subprocess

import pytest

from man_page import PAGE, exit_codes, man_page, said
from obmva.cli.commands import COMMANDS


def test_the_page_is_what_the_program_says() -> None:
    assert man_page() == PAGE.read_text(encoding="utf-8"), "python tests/man_page.py > obmva/cli/obmva.1"


def test_it_has_every_command_and_every_exit_code() -> None:
    text = PAGE.read_text(encoding="utf-8")
    assert [name for name in COMMANDS if f".SS obmva {name}\n" not in text] == []
    assert {"0", "1", "2", "3", "4", "70"} <= {code for code, _ in exit_codes()}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("--json", r"\-\-json", id="a hyphen"),
        pytest.param(".so x", r"\&.so x", id="a request"),
        pytest.param("'quoted'", r"\&'quoted'", id="a quote"),
        pytest.param("a\\b", r"a\eb", id="a backslash"),
    ],
)
def test_words_are_no_requests(text: str, expected: str) -> None:
    assert said(text) == expected


@pytest.mark.skipif(shutil.which("groff") is None, reason="groff is not installed")
def test_man_reads_it_without_a_warning() -> None:
    done = subprocess.run(["groff", "-man", "-ww", "-Tutf8", PAGE], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    assert "Whom to hire" in done.stdout
