"""Says and asks on a terminal, line after line: nothing is redrawn, so a dumb terminal or a screen
reader follows.
"""

import os
import select
import sys
import textwrap
from collections.abc import Mapping

from obmva.text.plain import UNBROKEN, plain

_WIDEST, _NARROWEST, _UNBROKEN = 80, 20, 10_000
_MARK = "> "


class Terminal:
    """Standard error to speak, standard input to listen: standard output belongs to the answer."""

    def say(self, text: str, indent: str = "", first: str = "") -> None:
        """Print a paragraph that begins with `first` and stands in by `indent`, no wider than the
        terminal.

        Control characters, as a file may hold them, are left out.
        """
        lines = textwrap.wrap(
            plain(text),
            width_of_terminal(os.environ),
            initial_indent=indent + first,
            subsequent_indent=" " * len(indent + first),
            break_on_hyphens=False,
        )
        self.write("\n".join(lines) + "\n")

    def write(self, text: str) -> None:
        """Print a text as it is; raises `EOFError` where nobody is at the terminal any more."""
        try:
            sys.stderr.write(text)
            sys.stderr.flush()
        except OSError:
            raise EOFError from None

    @property
    def typed_ahead(self) -> bool:
        """Whether a line is waiting already; False where that cannot be known."""
        try:
            return bool(select.select([sys.stdin], [], [], 0)[0])
        except (OSError, ValueError):
            return False

    def ask(self) -> str | None:
        """Return the next line typed, without control characters; None when it was no text.

        Lines that were typed or pasted ahead are on the screen already, so they need no mark to be
        typed at. Raises `EOFError` at the end of input and `KeyboardInterrupt` on Ctrl-C.
        """
        if not self.typed_ahead:
            self.write(_MARK)
        try:
            line = (
                sys.stdin.readline()
            )  # not input(): that loses a line with a null character, and may write to stdout
        except UnicodeDecodeError:
            return None
        except OSError:  # the terminal was closed
            raise EOFError from None
        if not line:
            raise EOFError
        return plain(line).translate(dict.fromkeys(map(ord, UNBROKEN), " ")).strip()


def width_of_terminal(environment: Mapping[str, str]) -> int:
    """Return how many columns to fill: `COLUMNS`, else the terminal's, at most 80; where pages are
    to be plain no line is broken.
    """
    if environment.get("OBMVA_PLAIN"):
        return _UNBROKEN
    columns = environment.get("COLUMNS", "")
    if columns.isdecimal() and int(columns) > 0:
        return max(_NARROWEST, min(int(columns), _WIDEST))
    try:
        measured = os.get_terminal_size(sys.stderr.fileno()).columns
    except (OSError, ValueError):
        measured = 0
    return max(_NARROWEST, min(measured or _WIDEST, _WIDEST))
