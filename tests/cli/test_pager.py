"""Long pages on a terminal go through a pager; short ones, and those of a pipe, never."""

import os
import shutil
import sys

import pytest

pexpect = pytest.importorskip("pexpect")

LONG = ("questions",)
SHORT = ("questions", "team")
MARKING = "sed s/^/paged:/"
ON_A_SCREEN = {"TERM": "xterm", "OBMVA_PAGER": MARKING}
SHOWN = [
    pytest.param(LONG, ON_A_SCREEN, True, id="a long page"),
    pytest.param(LONG, {"TERM": "xterm", "PAGER": MARKING}, True, id="the pager of the system"),
    pytest.param(LONG, {**ON_A_SCREEN, "PAGER": "no-such-program"}, True, id="its own pager wins"),
    pytest.param(SHORT, ON_A_SCREEN, False, id="a page that fits"),
    pytest.param((*LONG, "--no-pager"), ON_A_SCREEN, False, id="none is wanted"),
    pytest.param(("--no-pager", *LONG), ON_A_SCREEN, False, id="none is wanted, said first"),
    pytest.param((*LONG, "--plain"), ON_A_SCREEN, False, id="a page that is read aloud"),
    pytest.param((*LONG, "--json"), ON_A_SCREEN, False, id="a page for programs"),
    pytest.param(LONG, {"TERM": "xterm", "OBMVA_PAGER": "", "PAGER": MARKING}, False, id="an empty pager"),
    pytest.param(LONG, {"TERM": "xterm", "OBMVA_PAGER": "cat"}, False, id="a pager that does nothing"),
    pytest.param(LONG, {"TERM": "xterm", "OBMVA_PAGER": "no-such-program"}, False, id="a pager that is not there"),
    pytest.param(LONG, {"TERM": "xterm", "OBMVA_PAGER": "less '"}, False, id="a pager that cannot be read"),
    pytest.param(LONG, {"TERM": "dumb", "OBMVA_PAGER": MARKING}, False, id="a dumb terminal"),
]


def on_a_terminal(words, environment, rows=24):
    kept = {name: os.environ[name] for name in ("PATH", "HOME", "PYTHONPATH") if name in os.environ}
    return pexpect.spawn(
        sys.executable,
        ["-m", "obmva", *words],
        env={**kept, **environment},
        dimensions=(rows, 80),
        timeout=60,
        encoding="utf-8",
    )


@pytest.mark.parametrize(("words", "environment", "through_it"), SHOWN)
def test_only_a_long_page_on_a_terminal_goes_through_a_pager(words, environment, through_it):
    process = on_a_terminal(words, environment)
    said = process.read()
    process.close()
    assert said
    assert ("paged:" in said) is through_it
    assert (process.exitstatus, "Traceback" in said) == (0, False)


def test_a_pipe_never_has_a_pager(start, finish):
    outcome = finish(start(*LONG, **ON_A_SCREEN))
    assert outcome.out
    assert "paged:" not in outcome.out


@pytest.mark.skipif(shutil.which("less") is None, reason="no less here")
@pytest.mark.parametrize("interrupted", [pytest.param(False, id="q"), pytest.param(True, id="Ctrl-C, then q")])
def test_less_is_left_cleanly(interrupted):
    process = on_a_terminal(LONG, {"TERM": "xterm", "LESSHISTFILE": "-"})
    process.expect("What would you like to hand over")
    if interrupted:
        process.sendintr()
    for _ in range(30):  # what is typed right behind Ctrl-C is lost
        process.send("q")
        if process.expect([pexpect.EOF, pexpect.TIMEOUT], timeout=1) == 0:
            break
    process.close()
    assert process.exitstatus == 0
