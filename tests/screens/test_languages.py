"""Screens in each language that is offered: no English is left on them, and no line is wider than the screen."""

import re
import shlex

import pytest

from obmva.cli import run
from obmva.text.catalogue import catalogue
from obmva.text.languages import OFFERED

pytestmark = pytest.mark.usefixtures("worked_out_once")

WORK = '-t "inbox 6h" -t "diary 3h" -b "900 EUR" --set team=none'
TEAM = '-t "planning launches 6h" -t "leading four freelancers 8h" -b "4000 EUR" --set offers=proven --set team=small'
LINES = [
    pytest.param(f"recommend {WORK} --details", id="advice"),
    pytest.param(f"plan {TEAM}", id="plan"),
    pytest.param("compare obm va --all", id="comparison"),
    pytest.param(f"brief va {WORK}", id="brief"),
    pytest.param(f"why obm {WORK}", id="why"),
    pytest.param("roles va", id="role"),
    pytest.param("roles", id="roles"),
    pytest.param("questions", id="questions"),
    pytest.param("recommend -b abc", id="error"),
    pytest.param("recommend --help", id="help"),
]
COMMON = frozenset({"the", "and", "with", "your", "which", "would", "who", "this", "hours", "month"})
"""Words of English that none of the other languages has, and that hardly a sentence does without."""
ENOUGH = 3
PLACES = re.compile(r"\{[^}]*\}")
WORD = re.compile(r"[^\W\d_]+")
BESIDE = re.compile(r"https?://\S+|\[\d+\] .*|\"[^\"]*\"|-t .*|--[a-z-]+")


def english_left(page: str) -> list[str]:
    """The lines of a page with several words of English, beside titles of sources, addresses, and what was typed."""
    lines = (BESIDE.sub("", line) for line in page.splitlines())
    return [line for line in lines if sum(word.casefold() in COMMON for word in WORD.findall(line)) >= ENOUGH]


def sentences_left(page: str) -> list[str]:
    """The English sentences, of so many words and no value, that stand on a page."""
    said = " ".join(page.split())
    wanted = (one for one in catalogue("en").values() if not PLACES.search(one) and len(one.split()) >= ENOUGH)
    return [one for one in wanted if one in said]


@pytest.mark.parametrize("columns", [80, 40])
@pytest.mark.parametrize("line", LINES)
@pytest.mark.parametrize("language", OFFERED)
def test_a_screen_is_in_its_language_and_no_wider_than_it(
    language: str, line: str, columns: int, monkeypatch: pytest.MonkeyPatch, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    monkeypatch.setenv("COLUMNS", str(columns))
    run([*shlex.split(line), "--lang", language])
    out, err = (stream.decode() for stream in capfdbinary.readouterr())
    page = out + err  # errors are wrapped on a terminal alone
    assert page
    if language != "en":
        assert english_left(page) == []
        assert sentences_left(page) == []
    assert [shown for shown in out.splitlines() if len(shown) > columns and "://" not in shown] == []


def test_english_that_is_left_is_seen() -> None:
    assert english_left("Votre travail\nThis is work for the one with your keys\n[1] The State of the Hours") == [
        "This is work for the one with your keys"
    ]
    assert sentences_left(f"Ceci\n{catalogue('en')['prompts.not-text']}") == [catalogue("en")["prompts.not-text"]]
