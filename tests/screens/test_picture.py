"""The picture of a first screen in the README: what the program prints, in its colours.

After a wanted change: UPDATE_SCREENS=1 python -m pytest tests/screens, and look at the picture.
"""

import html
import io
import os
import re
import shlex
from pathlib import Path

import pytest
from rich.console import Console
from rich.terminal_theme import MONOKAI
from rich.text import Text

from obmva.cli import run

PICTURE = Path(__file__).parent / "recommend.svg"
README = (Path(__file__).parents[2] / "README.md").read_text(encoding="utf-8")
COMMAND = next(iter(re.findall(r"\$ (obmva recommend .+?) \| head", README)))


@pytest.fixture
def screen(monkeypatch: pytest.MonkeyPatch, capfdbinary: pytest.CaptureFixture[bytes]) -> str:
    monkeypatch.setenv("COLUMNS", "80")
    monkeypatch.setenv("FORCE_COLOR", "1")
    run(shlex.split(COMMAND)[1:])
    return capfdbinary.readouterr().out.decode()


def drawn(screen: str) -> str:
    """The screen as a picture that asks for nothing from anywhere: without the fonts that Rich would fetch."""
    console = Console(record=True, width=80, file=io.StringIO(), color_system="standard", force_terminal=True)
    console.print(Text.from_ansi(screen))
    picture = console.export_svg(title="obmva recommend", theme=MONOKAI, unique_id="obmva")
    plain = re.sub(r"\s*@font-face \{.*?\}", "", picture, flags=re.DOTALL).replace("Fira Code,", "")
    return re.sub(r"<!-- .*? -->\n?", "", plain)


def words(picture: str) -> list[str]:
    """What stands in a picture; how it is drawn is Rich's."""
    inside = " ".join(re.findall(r"<text[^>]*>([^<]*)</text>", picture))
    return html.unescape(inside).split()


def test_the_picture_shows_what_the_program_prints(screen: str) -> None:
    if os.environ.get("UPDATE_SCREENS"):
        PICTURE.write_text(drawn(screen), encoding="utf-8")
    kept = PICTURE.read_text(encoding="utf-8")
    assert words(kept) == words(drawn(screen)) != []
    assert str(PICTURE.relative_to(PICTURE.parents[2])) in README
    assert set(re.findall(r"https?://[^\"' )]+", kept)) <= {"http://www.w3.org/2000/svg"}
