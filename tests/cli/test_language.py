"""Which language a command line is answered in."""

import re

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


HINTS = [
    pytest.param(("recommend", "-t", "mails clients 5h", "--details"), id="roles side by side"),
    pytest.param(("roles",), id="one of the roles"),
    pytest.param(("questions",), id="one of the questions"),
]


@pytest.mark.parametrize("arguments", HINTS)
def test_what_a_page_says_to_type_is_answered_in_the_same_language(obmva, arguments):
    hint = r"obmva (compare|roles|questions)( \S+)+ --lang fr"
    assert re.search(hint, " ".join(obmva(*arguments, "--lang", "fr").out.split()))
    assert "--lang" not in obmva(*arguments, OBMVA_LANG="fr").out


def test_work_by_its_kind_alone_has_its_name_in_the_language(obmva, tmp_path):
    file = tmp_path / "answers.yaml"
    file.write_text("work: [{task: inbox, hours: 6h}, {task: diary, hours: 3h}]\n", encoding="utf-8")
    for command in ("recommend", "plan", "brief"):
        said = obmva(command, "--answers", str(file), "--lang", "fr").out
        assert "boîte mail" in said
        assert "Inbox" not in said


def test_details_name_criteria_in_the_language(obmva):
    said = " ".join(obmva("recommend", "-t", "mails clients 5h", "--details", "--lang", "fr").out.split())
    assert "prix d'une heure libérée 7 sur 11" in said
    assert " cost " not in said


def test_examples_are_in_the_language(obmva):
    assert "répondre aux mails clients" in obmva("why", "--help", "--lang", "fr").out


@pytest.mark.parametrize(
    ("options", "begins"),
    [
        pytest.param((), "Erreur", id="in the language of what was typed"),
        pytest.param(("--lang", "en"), "Error", id="in the one that was chosen"),
        pytest.param(("--json",), "Error", id="for programs in English"),
    ],
)
def test_a_mistake_is_told_in_the_language_of_the_owner(obmva, options, begins):
    run = obmva("recommend", "répondre aux mails 300h, gérer l'agenda", *options)
    assert run.code == 3
    assert run.err.splitlines()[-1].startswith(begins)
