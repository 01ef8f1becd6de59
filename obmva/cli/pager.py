"""Long pages through the owner's pager, as `git` and `gh` do it; never in a pipe."""

import contextlib
import shlex
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence

from obmva.cli.output import PAGER_OF_ENVIRONMENT, is_plain

_PAGER = "PAGER"
_USUAL = "less"
_OF_LESS = {"LESS": "FRX", "LV": "-c"}
"""What `less` and `lv` need to show colour, to end with a short page, and to leave it standing."""
_NONE = "cat"


def pager_for(text: str, environment: Mapping[str, str]) -> Sequence[str]:
    """Return the command that shows a page: `OBMVA_PAGER`, else `PAGER`, else `less` where it is
    there; empty where the page fits the screen, nobody looks at one, or it is to be read aloud.
    """
    if not _is_on_a_screen() or is_plain(environment) or environment.get("TERM") == "dumb":
        return ()
    if text.count("\n") < shutil.get_terminal_size().lines:
        return ()
    said = environment.get(PAGER_OF_ENVIRONMENT, environment.get(_PAGER, _USUAL))
    try:
        command = shlex.split(said)
    except ValueError:  # a quote that is never closed
        return ()
    return () if command in ([], [_NONE]) else command


def paged(text: str, command: Sequence[str], environment: Mapping[str, str]) -> bool:
    """Show a page with a pager, and return whether it was there to do so."""
    try:
        pager = subprocess.Popen(  # noqa: S603  the owner's own program
            command, stdin=subprocess.PIPE, env={**_OF_LESS, **environment}
        )
    except OSError:
        return False
    left_early = contextlib.suppress(OSError)
    with _interrupts_left_to_the_pager(), pager, left_early:
        pager.communicate(text.encode("utf-8", "replace"))
    return True


def _is_on_a_screen() -> bool:
    return all(stream is not None and stream.isatty() for stream in (sys.stdout, sys.stderr))


@contextlib.contextmanager
def _interrupts_left_to_the_pager() -> Iterator[None]:
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)
