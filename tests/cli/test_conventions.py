"""What users of other programs expect: words for options, standard input by -, and hints at what was meant."""

import os
import subprocess
import zipfile

import pytest

from obmva.catalog import built_in_roles

BAD_BYTE = "va\udcff"


@pytest.mark.parametrize(
    ("words", "options"),
    [
        pytest.param(("version",), ("--version",), id="the version"),
        pytest.param(("help",), ("--help",), id="help"),
        pytest.param(("help", "roles"), ("roles", "--help"), id="help of a command"),
    ],
)
def test_a_word_stands_for_an_option(obmva, words, options):
    assert obmva(*words) == obmva(*options)


@pytest.mark.usefixtures("places")
@pytest.mark.parametrize(
    ("arguments", "code", "hint"),
    [
        pytest.param(("recommend", "-b", "900", "EUR"), 2, '--budget "900 EUR"', id="a sum without quotes"),
        pytest.param(("plan", "-b", "900", "EUR", "mail"), 2, '--budget "900 EUR"', id="and words after it"),
        pytest.param(("recommend", "12"), 2, "need quotes", id="a number alone"),
        pytest.param(("recommend", "-b", "1500\x01"), 3, '"1500\\x01"', id="what cannot be seen is written out"),
        pytest.param(("recommend", "-t", ""), 3, "names no work", id="an empty task is a wrong value"),
        pytest.param(("tasks", BAD_BYTE), 3, "no text", id="bytes that are no text, as work"),
        pytest.param(("recommend", BAD_BYTE), 3, "no text", id="as words"),
        pytest.param(("compare", BAD_BYTE, "obm"), 3, "no text", id="as a role"),
        pytest.param(("roles", BAD_BYTE), 3, "no text", id="as a role to show"),
        pytest.param(("questions", BAD_BYTE), 3, "no text", id="as a question"),
        pytest.param(("recommend", "--answers", "broken.json"), 3, "broken.json:2: this is not valid JSON", id="JSON"),
        pytest.param(("recommend", "--answers", "no.json"), 3, "or unknown", id="no where there is none"),
        pytest.param(("recommend", "--answers", "pipe"), 3, "pipe: the file cannot be read", id="a pipe without a writer"),
        pytest.param(("roles", "--roles", "odd"), 3, "odd/pipe.yaml: this is no ordinary file", id="a pipe among roles"),
    ],
)
def test_a_mistake_says_what_was_meant(obmva, arguments, code, hint):
    outcome = obmva(*arguments)
    assert (outcome.code, outcome.out, hint in outcome.err) == (code, "", True), outcome.err


@pytest.fixture
def places(folder):
    (folder / "broken.json").write_text('{"answers":\n {"team": "few",}}')
    (folder / "no.json").write_text('{"answers": {"hand-over": false}}')
    (folder / "odd").mkdir()
    os.mkfifo(folder / "pipe")
    os.mkfifo(folder / "odd" / "pipe.yaml")
    return folder


@pytest.mark.parametrize(
    ("answers", "kept"),
    [
        pytest.param('{"on-site": false}', {"on-site": "no"}, id="no, as programs write it"),
        pytest.param('{"on-site": true}', {"on-site": "yes"}, id="yes"),
        pytest.param('{"team": null}', {"team": "unknown"}, id="nothing where it is not known"),
        pytest.param('{"REVENUE": "300k EUR"}', {"revenue": "300k EUR"}, id="an id in any case"),
    ],
)
def test_answers_as_programs_write_them(obmva, folder, answers, kept):
    (folder / "given.json").write_text(f'{{"answers": {answers}}}')
    assert obmva("recommend", "--answers", "given.json", "--json").document["answers"]["answers"] == kept


def test_roles_of_the_environment(obmva, own_roles, folder):
    own = own_roles("clerk")
    (own / "answers.yaml").write_text("answers: {team: few}")
    (folder / "stray.yaml").write_text("not a role")
    listed = obmva("roles", "--json", OBMVA_ROLES=f"{os.pathsep}{own}").document["roles"]
    assert "clerk" in {role["id"] for role in listed}
    outcome = obmva("roles", OBMVA_ROLES="/no/such/folder")
    assert (outcome.code, "OBMVA_ROLES: the folder cannot be read" in outcome.err) == (3, True)


@pytest.mark.parametrize(
    ("arguments", "given", "seen"),
    [
        pytest.param(("check", "-"), "answers: {team: few}", "-: fine", id="answers to check"),
        pytest.param(
            ("check", "-"), (built_in_roles() / "va.yaml").read_text(encoding="utf-8"), "-: fine", id="a role to check"
        ),
        pytest.param(("tasks", "-"), "pay bills 2h\n\nkeep the diary", "keep the diary\n", id="work, a line each"),
    ],
)
def test_standard_input(start, finish, arguments, given, seen):
    outcome = finish(start(*arguments, stdin=subprocess.PIPE), given.encode())
    assert (outcome.code, seen in outcome.out) == (0, True)


def test_it_runs_from_an_archive(start, finish, tmp_path):
    package = built_in_roles().parent / "obmva"
    with zipfile.ZipFile(tmp_path / "obmva.zip", "w") as archive:
        for folder, name in ((package, "obmva"), (built_in_roles(), "obmva/roles")):
            for file in folder.rglob("*"):
                if file.is_file() and "__pycache__" not in file.parts:
                    archive.write(file, f"{name}/{file.relative_to(folder)}")
    run = f"import sys; sys.path.insert(0, {str(tmp_path / 'obmva.zip')!r}); from obmva.__main__ import main; sys.exit(main())"
    outcome = finish(start("recommend", "-t", "answer customer mail 5h", "-f", "html", program=("-I", "-c", run)))
    assert (outcome.code, outcome.err, "assistant" in outcome.out) == (0, "", True)
