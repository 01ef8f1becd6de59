"""Writes the answer to stdout, and finds out how wide and how colourful the terminal is."""

import contextlib
import os
import re
import shutil
import sys
from collections.abc import Iterator, Mapping, MutableMapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Literal, TextIO, TypeAlias

from obmva.errors import InvalidFileError, Problem
from obmva.render import render
from obmva.text.languages import option_for

if TYPE_CHECKING:
    from obmva.text.speaker import Speaker

Color: TypeAlias = Literal["auto", "always", "never"]
PLAIN_OF_ENVIRONMENT = "OBMVA_PLAIN"
PAGER_OF_ENVIRONMENT = "OBMVA_PAGER"
_NO_COLOUR, _COLOUR = "NO_COLOR", "FORCE_COLOR"
_FORCED = (_COLOUR, "CLICOLOR_FORCE")
_OF_COLOUR = (_NO_COLOUR, "CLICOLOR", *_FORCED)
_OF_THE_LOOK = (PLAIN_OF_ENVIRONMENT, PAGER_OF_ENVIRONMENT, *_OF_COLOUR)
_WIDTH_OF_A_PIPE, _NARROWEST, _WIDEST, _UNBROKEN = 80, 20, 120, 10_000
_WITHOUT_LINKS = re.compile(r"dumb|linux|screen|tmux|Apple_Terminal")


@dataclass(frozen=True)
class Canvas:
    """What a renderer is told: columns, whether colour is welcome, whether the page is `plain` (a
    list whatever the width, of which no line is broken), and whether words can be links.
    """

    width: int
    colour: bool
    plain: bool = False
    links: bool = False

    @property
    def room(self) -> int:
        """The columns that there are for tables."""
        return 0 if self.plain else self.width


@contextlib.contextmanager
def chosen(
    environment: MutableMapping[str, str],
    *,
    plain: bool,
    color: Color | None,
    no_pager: bool = False,
) -> Iterator[None]:
    """Note for a while in the environment, where a pager finds it too, how pages are to look."""
    before = dict(environment)
    if no_pager:
        environment[PAGER_OF_ENVIRONMENT] = ""
    if plain:
        environment[PLAIN_OF_ENVIRONMENT] = "1"
    if color is not None:
        for name in _OF_COLOUR:
            environment.pop(name, None)
    if color in {"always", "never"}:
        environment[_COLOUR if color == "always" else _NO_COLOUR] = "1"
    try:
        yield
    finally:
        for name in _OF_THE_LOOK:
            environment.pop(name, None)
        environment.update(before)


def show(
    result: object, format_: str, speak: "Speaker", *, at_once: bool = False, **options: bool
) -> None:
    """Write a result in a format; `options` are those of its page. One that is longer than the
    screen goes through a pager, unless it is to stand there `at_once`.
    """
    speak = replace(speak, chosen=option_for(speak.language, os.environ))
    text = render(result, format_, stdout_canvas(), speak, **options)
    if format_ != "table" or at_once or not _is_paged(text, result, speak, options):
        write(text)


def _is_paged(text: str, result: object, speak: "Speaker", options: Mapping[str, bool]) -> bool:
    """Whether a pager has shown a page, in which addresses stand in full, as not every pager has
    links.
    """
    if sys.stdout is None or not sys.stdout.isatty():
        return False
    from obmva.cli.pager import paged, pager_for

    command = pager_for(text, os.environ)
    if not command:
        return False
    on_paper = replace(stdout_canvas(), links=False)
    return paged(render(result, "table", on_paper, speak, **options), command, os.environ)


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
    """Return the width and colour of a stream: `COLUMNS` wins over the terminal; `NO_COLOR`, then
    `FORCE_COLOR` and `CLICOLOR_FORCE`, then `CLICOLOR=0` and a dumb terminal decide on colour.
    """
    terminal = stream is not None and stream.isatty()
    plain = is_plain(environment)
    colour = _has_colour(environment, terminal=terminal)
    names = f"{environment.get('TERM', '')} {environment.get('TERM_PROGRAM', '')}"
    links = terminal and colour and not _WITHOUT_LINKS.search(names)
    return Canvas(_UNBROKEN if plain else _width(environment, terminal), colour, plain, links)


def is_plain(environment: Mapping[str, str]) -> bool:
    """Whether pages are to be lists, of which no line is broken."""
    return bool(environment.get(PLAIN_OF_ENVIRONMENT))


def _width(environment: Mapping[str, str], terminal: bool) -> int:
    columns = environment.get("COLUMNS", "")
    if columns.isdecimal() and int(columns) > 0:
        width = int(columns)
    else:
        width = shutil.get_terminal_size().columns if terminal else _WIDTH_OF_A_PIPE
    return max(_NARROWEST, min(width, _WIDEST))


def _has_colour(environment: Mapping[str, str], *, terminal: bool) -> bool:
    if environment.get(_NO_COLOUR):
        return False
    if any(environment.get(name, "0") not in {"", "0"} for name in _FORCED):
        return True
    return terminal and environment.get("CLICOLOR") != "0" and environment.get("TERM") != "dumb"


def stdout_canvas() -> Canvas:
    """Return the canvas of stdout in this process."""
    return canvas(sys.stdout, os.environ)
