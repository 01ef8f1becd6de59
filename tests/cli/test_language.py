"""Which language a command line is answered in."""

import pytest

from obmva.cli.languages import language_of

DRAFTS = {"OBMVA_DRAFT_LANGUAGES": "1"}


@pytest.mark.parametrize("arguments", [("--lang", "xx"), ("recommend", "--lang=xx"), ("--lang", "français", "forget")])
def test_an_unknown_language_names_those_there_are(obmva, arguments):
    run = obmva(*arguments)
    assert run.code == 2
    assert "is no language that is spoken here; write one of: en" in run.err


def test_an_unknown_language_of_the_environment_is_told_as_such(obmva):
    assert 'OBMVA_LANG: "xx" is no language' in obmva("roles", OBMVA_LANG="xx").err
    assert obmva("roles", "--lang", "en", OBMVA_LANG="xx").code == 0
    assert obmva("--lang", "en", "roles", OBMVA_LANG="xx").code == 0


@pytest.mark.parametrize("locale", ["fr_BE.UTF-8", "C", "POSIX", "nl-NL", "zz", "\u00e9", "."])
def test_no_locale_fails(obmva, locale):
    assert obmva("questions", "team", LC_ALL=locale).code == 0


@pytest.mark.parametrize(
    ("arguments", "language"),
    [
        pytest.param(["recommend", "--lang", "en"], "en", id="an option"),
        pytest.param(["--lang=en_GB"], "en", id="a locale"),
        pytest.param(["--lang"], "en", id="without a value"),
        pytest.param(["--", "--lang", "xx"], "en", id="no option"),
    ],
)
def test_the_language_is_found_on_any_line(arguments, language):
    assert language_of(arguments, DRAFTS, for_programs=False) == language
