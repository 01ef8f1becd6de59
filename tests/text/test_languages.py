"""Which languages are spoken, which one an environment asks for, and whether each has everything."""

import subprocess
import sys
from pathlib import Path

import pytest

from missing_texts import in_vain, missing, still_english
from obmva.catalog.translating import laid_over, texts_in
from obmva.text.catalogue import catalogue
from obmva.text.languages import OFFERED, code_in, language_of_locale, spoken

WITH_FILES = sorted(file.stem for file in Path(__file__).parents[2].joinpath("obmva", "text").glob("*.yaml"))
DRAFTS = {"OBMVA_DRAFT_LANGUAGES": "1"}


@pytest.mark.parametrize("language", OFFERED)
def test_a_language_that_is_offered_lacks_nothing(language: str) -> None:
    assert catalogue(language)
    assert missing(language) == []
    assert language == "en" or still_english(language) == []


@pytest.mark.parametrize("language", WITH_FILES)
def test_no_text_of_a_language_stands_there_in_vain(language: str) -> None:
    assert in_vain(language) == []


def test_what_a_language_lacks_is_seen() -> None:
    lacking = missing("xx")
    assert len(lacking) > 1000
    assert {"xx: headlines.hire", "questions: on-site.options.no.clause", "roles/va: profile.mindset.text"} <= set(lacking)


def test_languages_in_the_making_are_spoken_to_who_translates() -> None:
    assert spoken({}) == OFFERED
    assert spoken(DRAFTS) == tuple(WITH_FILES)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        pytest.param("fr", "fr", id="a code"),
        pytest.param("FR", "fr", id="in capitals"),
        pytest.param("fr_BE.UTF-8", "fr", id="a locale"),
        pytest.param("nl-NL", "nl", id="with a hyphen"),
        pytest.param("it.utf8@euro", "it", id="without a country"),
        pytest.param("C", None, id="no language"),
        pytest.param("POSIX", None, id="none either"),
        pytest.param("C.UTF-8", None, id="nor with letters of one"),
        pytest.param("français", None, id="a name"),
        pytest.param("\x00", None, id="nonsense"),
        pytest.param("", None, id="nothing"),
    ],
)
def test_the_code_of_a_language_is_read(text: str, code: str | None) -> None:
    assert code_in(text) == code


@pytest.mark.parametrize(
    ("environment", "language"),
    [
        pytest.param({}, "en", id="none"),
        pytest.param({"LANG": "zz_ZZ.UTF-8"}, "en", id="one that is not spoken"),
        pytest.param({"LANG": "en_GB.UTF-8"}, "en", id="one that is"),
        pytest.param({"LC_ALL": "", "LC_MESSAGES": "POSIX", "LANG": "en_GB"}, "en", id="the first that is set"),
    ],
)
def test_the_locale_says_a_language(environment: dict[str, str], language: str) -> None:
    assert language_of_locale(environment) == language


DATA = [
    {
        "id": "team",
        "label": {"en": "who works for you"},
        "options": [{"id": "none", "en": "nobody", "clause": {"en": "nobody works"}}],
    },
    {"id": "notes", "lines": [{"en": "first"}, {"en": "second", "fr": "2"}], "numbers": [1, None]},
]
TEXTS = {
    "team.label": "LABEL",
    "team.options.none.text": "NOBODY",
    "team.options.none.clause": "CLAUSE",
    "notes.lines.0": "FIRST",
    "notes.lines.1": "SECOND",
}


def test_texts_of_a_language_are_laid_over_those_in_english() -> None:
    laid = laid_over(DATA, TEXTS, "fr")
    assert dict(texts_in(laid, "fr")) == TEXTS
    assert dict(texts_in(laid)) == dict(texts_in(DATA))
    assert dict(texts_in(DATA, "fr"))["notes.lines.1"] == "2"
    assert laid[1]["numbers"] == [1, None]


@pytest.mark.parametrize(
    ("arguments", "listed"),
    [
        pytest.param(["en"], "\n", id="nothing of English"),
        pytest.param(["en", "questions"], "{}\n", id="nothing of a file of English"),
        pytest.param(["xx"], "questions: ", id="how much of a language"),
        pytest.param(["xx", "contradictions"], "leading-nobody:\n  text: ", id="the sentences of a file"),
    ],
)
def test_what_is_left_to_translate_can_be_listed(arguments: list[str], listed: str) -> None:
    script = Path(__file__).parents[1] / "missing_texts.py"
    assert listed in subprocess.run([sys.executable, script, *arguments], capture_output=True, text=True, check=True).stdout
