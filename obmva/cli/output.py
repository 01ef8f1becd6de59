"""Writes the answer to stdout, and finds out how wide and how colourful the terminal is."""

import contextlib
import os
import shutil
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, TextIO

from obmva.errors import InvalidFileError, Problem
from obmva.render import render

if TYPE_CHECKING:
    from obmva.text.speaker import Speaker

_WIDTH_OF_A_PIPE, _NARROWEST, _WIDEST = 80, 20, 120
_ROOM_FOR_TABLES = 66


@dataclass(frozen=True)
class Canvas:
    """What a renderer is told: columns, whether colour is welcome, and whether the page is `plain`:
    a list whatever the width.
    """

    width: int
    colour: bool
    plain: bool = False

    @property
    def room(self) -> int:
        """The columns that there are for tables."""
        return 0 if self.plain else self.width

    @property
    def is_narrow(self) -> bool:
        """Whether there is no room for tables and bars."""
        return self.room < _ROOM_FOR_TABLES


def show(result: object, format_: str, speak: "Speaker", **options: bool) -> None:
    """Write a result in a format; `options` are those of its page."""
    write(render(result, format_, stdout_canvas(), speak, **options))


def write(text: str) -> bool:
    """Write the answer to stdout as UTF-8, the same bytes in any locale, and return whether anybody
    may still read it.
    """
    if sys.stdout is None:  # closed by whoever called: nobody wants the answer
        return False
    try:
        _write(sys.stdout, text)
    except BrokenPipeError:  # the reader has gone, as `head` does
        abandon(sys.stdout)
        return False
    except OSError as error:
        abandon(sys.stdout)
        raise InvalidFileError(
            Problem("output-unwritable", {"reason": error.strerror or ""})
        ) from None
    return True


def abandon(stream: TextIO | None) -> None:
    """Let what is left in a stream that failed go nowhere, so that it does not fail
    again at exit.
    """
    with contextlib.suppress(OSError, ValueError, AttributeError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())  # type: ignore[union-attr]


def _write(stream: TextIO, text: str) -> None:
    stream.flush()
    buffer = getattr(stream, "buffer", None)
    if buffer is None:
        stream.write(text)
        return
    buffer.write(text.encode("utf-8", "replace"))
    buffer.flush()


def canvas(stream: TextIO | None, environment: Mapping[str, str]) -> Canvas:
    """Return the width and colour of a stream: `COLUMNS` wins over the terminal, `NO_COLOR` and a
    dumb terminal are plain.
    """
    terminal = stream is not None and stream.isatty()
    columns = environment.get("COLUMNS", "")
    if columns.isdecimal() and int(columns) > 0:
        width = int(columns)
    else:
        width = shutil.get_terminal_size().columns if terminal else _WIDTH_OF_A_PIPE
    colour = terminal and not environment.get("NO_COLOR") and environment.get("TERM") != "dumb"
    return Canvas(max(_NARROWEST, min(width, _WIDEST)), colour)


def stdout_canvas() -> Canvas:
    """Return the canvas of stdout in this process."""
    return canvas(sys.stdout, os.environ)
