"""The program and its catalogues agree: every sentence that is said is there with its values, none is there in vain, and
none stands in the program itself."""

import ast
import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

import pytest

from missing_texts import whole_key
from obmva.text.catalogue import catalogue
from obmva.text.languages import OFFERED
from said_keys import ROOT, Module, Said, all_said, placeholders

LANGUAGES = sorted(file.stem for file in (ROOT / "text").glob("*.yaml"))  # those in the making too
WORDLESS = ("forms.", "problems.")  # read by the speaker; named in tables


@pytest.fixture(scope="module")
def all_that_is_said() -> list[Said]:
    return all_said()


def forms(key: str, sentences: Mapping[str, str]) -> list[str]:
    """The sentence of a key, or the one for one thing and that for several, and how it is said of one-off work; none where
    there is no such key.
    """
    if not {key, f"{key}.one"} & set(sentences):
        return []
    return [sentences[name] for name in (key, f"{key}.one", f"{key}.other", f"once.{key}") if name in sentences]


def broken(said: Said, sentences: Mapping[str, str]) -> Iterator[str]:
    """What is wrong where something is said: a key or a value that is not there, or that no sentence uses."""
    for key in sorted(said.keys):
        if not forms(key, sentences):
            yield f"{said.where}: {key}: no such sentence"
    wanted = {key: {name for form in forms(key, sentences) for name in placeholders(form)} for key in said.keys}
    used = set().union(*wanted.values())
    if any(f"{key}.one" in sentences for key in said.keys):
        used.add("count")
    if not said.any_names:
        yield from (
            f"{said.where}: {key}: nobody gives {{{name}}}"
            for key in sorted(wanted)
            for name in sorted(wanted[key] - said.names)
        )
    yield from (f"{said.where}: {name} is in no sentence" for name in sorted(said.names - used))


def unused(sentences: Mapping[str, str], said: Iterable[Said]) -> list[str]:
    used = {key for one in said for key in one.keys}
    keys = {whole_key(key).removeprefix("once.") for key in sentences}
    return sorted(key for key in keys - used if not key.startswith(WORDLESS))


def different(sentences: Mapping[str, str], english: Mapping[str, str]) -> list[str]:
    """The keys whose sentences take other values than in English."""
    known = values_by_key(english)
    return sorted(key for key, names in values_by_key(sentences).items() if names != known.get(key))


def values_by_key(sentences: Mapping[str, str]) -> dict[str, set[str]]:
    """The values that sentences take by key, whether it has a form for one and another for several or not."""
    found: dict[str, set[str]] = {}
    for key, sentence in sentences.items():
        if not key.startswith("forms."):
            found.setdefault(whole_key(key), set()).update(placeholders(sentence) - {"count"})
    return found


@pytest.mark.parametrize("language", OFFERED)
def test_every_sentence_that_is_said_is_there_with_its_values(language: str, all_that_is_said: list[Said]) -> None:
    assert len(all_that_is_said) > 200
    assert [wrong for said in all_that_is_said for wrong in broken(said, catalogue(language))] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_sentence_is_there_in_vain(language: str, all_that_is_said: list[Said]) -> None:
    assert unused(catalogue(language), all_that_is_said) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_sentence_takes_the_same_values_in_every_language(language: str) -> None:
    assert different(catalogue(language), catalogue("en")) == []


def test_every_mistake_has_a_sentence_and_no_sentence_is_of_no_mistake() -> None:
    named = {text for file in ROOT.rglob("*.py") for text in Module(file).constants}
    told = {key.removeprefix("problems.") for key in catalogue("en") if key.startswith("problems.")}
    assert told - named == set()
    shapes = {text for text in Module(ROOT / "catalog" / "shapes.py").constants if re.match("(shape|field)-", text)}
    assert shapes
    assert shapes - told == set()


MODULE = """
from typing import Literal
from obmva.text.say import Say
_TABLE = {"a": "say.one-thing", "b": "say.two-things"}
def _kind(given: int) -> Literal["one-thing", "two-things"]: ...
def said(given: int) -> None:
    %s
"""
SENTENCES = {
    "say.one-thing": "{role}",
    "say.two-things": "{role} {cost}",
    "say.weeks.one": "a week",
    "say.weeks.other": "{count}",
}
SEEN_RED = [
    pytest.param('Say("say.one-thing", role=1)', [], id="a key"),
    pytest.param('Say("say.other-thing")', ["say.other-thing: no such sentence"], id="no such key"),
    pytest.param('Say("say.one-thing")', ["say.one-thing: nobody gives {role}"], id="a value that nobody gives"),
    pytest.param('Say("say.one-thing", role=1, cost=2)', ["cost is in no sentence"], id="a value that is in no sentence"),
    pytest.param('Say("say.one-thing" if given else "say.two-things", role=1, cost=2)', [], id="one of two"),
    pytest.param(
        'key = "say.one-thing" if given else "say.none"; Say(key, role=1)', ["say.none: no such sentence"], id="by name"
    ),
    pytest.param('Say(f"say.{_kind(given)}", role=1, cost=2)', [], id="by a closed word"),
    pytest.param("Say(_TABLE[given], role=1)", ["say.two-things: nobody gives {cost}"], id="from a table"),
    pytest.param('[Say(key) for key in ("say.one-thing",)]', ["say.one-thing: nobody gives {role}"], id="one after the other"),
    pytest.param('Say("say.weeks", count=given)', [], id="one or several"),
    pytest.param('Say("say.weeks")', ["say.weeks: nobody gives {count}"], id="how many nobody says"),
]


@pytest.mark.parametrize(("line", "wrong"), SEEN_RED)
def test_what_does_not_agree_is_seen(line: str, wrong: list[str], tmp_path: Path) -> None:
    file = tmp_path / "module.py"
    file.write_text(MODULE % line, encoding="utf-8")
    (said,) = Module(file).said()
    assert list(broken(said, SENTENCES)) == [f"module.py:7: {one}" for one in wrong]


def test_a_sentence_that_nobody_says_is_seen() -> None:
    said = Said("module.py:1", frozenset({"say.one-thing", "say.weeks"}), frozenset())
    assert unused(SENTENCES, [said]) == ["say.two-things"]


def test_a_sentence_that_takes_other_values_than_the_english_is_seen() -> None:
    assert different({**SENTENCES, "say.one-thing": "{cost}"}, SENTENCES) == ["say.one-thing"]


# ------------------------------------------------------------------ no words in the program

SPEAK_BY_KEY = ("analysis", "report", "render", "cli", "prompts", "errors.py", "interview.py", "checking.py")
TWO_WORDS = re.compile(r"[a-z]{2,}[,;:]? [a-z]{2,}", re.IGNORECASE)
A_JOINING_WORD = re.compile(r"[ ,]+[a-z]+ ")
NO_SENTENCES = {
    "bold green": "a style of Rich",
    "bold yellow": "a style of Rich",
    "bold red": "a style of Rich",
    "env var": "a word of Typer's that others are put for",
    "Value error, ": "how Pydantic begins what a validator says",
}
IN_A_TAG = re.compile(r"<[^<>]*>?")
HELP = {"help", "epilog"}  # of the command line, which Typer prints before anything is loaded


def words_in(file: Path) -> Iterator[str]:
    """The words of a language in a module, beside what explains it to programmers and the help of the command line."""
    tree = ast.parse(file.read_text(encoding="utf-8"))
    silent = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    helps = [
        node.value for node in ast.walk(tree) if isinstance(node, ast.keyword) and node.arg in HELP and "cli" in file.parts
    ]
    silent |= {id(part) for node in helps for part in ast.walk(node)}
    for node in ast.walk(tree):
        text = node.value if isinstance(node, ast.Constant) and id(node) not in silent else None
        if not isinstance(text, str) or text in NO_SENTENCES:
            continue
        said = IN_A_TAG.sub("", text)
        if TWO_WORDS.search(said) or A_JOINING_WORD.fullmatch(said):
            yield f"{file.name}:{node.lineno}: {text}"


def test_no_words_stand_in_the_program() -> None:
    files = [file for name in SPEAK_BY_KEY for file in ([ROOT / name] if name.endswith(".py") else (ROOT / name).rglob("*.py"))]
    assert len(files) > 80
    assert [words for file in sorted(files) for words in words_in(file)] == []


@pytest.mark.parametrize(
    ("line", "words"),
    [
        pytest.param('"a key"', [], id="a docstring"),
        pytest.param('x = "Hire nobody yet"', ["Hire nobody yet"], id="a sentence"),
        pytest.param('x = " and ".join(y)', [" and "], id="a word that joins others"),
        pytest.param('x = f"{y} or {z}"', [" or "], id="a word between two values"),
        pytest.param('x = "on-site"', [], id="an id"),
        pytest.param('x = "<li class=one id=two>"', [], id="a tag"),
        pytest.param('x = "<p>Hire nobody yet</p>"', ["<p>Hire nobody yet</p>"], id="a sentence in a tag"),
        pytest.param('x = "bold green"', [], id="what is argued for"),
    ],
)
def test_words_in_the_program_are_seen(line: str, words: list[str], tmp_path: Path) -> None:
    file = tmp_path / "module.py"
    file.write_text(line, encoding="utf-8")
    assert list(words_in(file)) == [f"module.py:1: {one}" for one in words]
