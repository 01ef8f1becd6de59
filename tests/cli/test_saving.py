"""Answers go into a file and come back; a file that is there is never written over unasked."""

import os
from datetime import date

import pytest

from obmva.catalog import edition, read_answers
from obmva.cli.inputs import Given, gather

TYPED = (
    "-t",
    "answer customer mail 5h",
    "-t",
    "hoitaa kalenterin 2 h",
    "-b",
    "1.500 €",
    "--market",
    "fr",
    "--set",
    "team=unknown",
    "--set",
    "owner-hours=2h",
    "--prioritise",
    "coverage,cost",
    "--rate",
    "obm=75/hour",
)


@pytest.fixture(scope="module")
def typed(obmva, tmp_path_factory):
    """What typed answers led to, and the file that they were saved in."""
    path = tmp_path_factory.mktemp("saved") / "réponses à moi.yaml"
    return obmva("recommend", *TYPED, "--save", path, "--json"), path


def test_what_was_typed_comes_back_from_yaml_and_from_json(obmva, typed, tmp_path):
    outcome, path = typed
    assert obmva("recommend", "--answers", path, "--save", tmp_path / "again.json", "--json") == outcome
    assert gather(Given(answers_file=str(tmp_path / "again.json"))) == gather(Given(answers_file=str(path)))


def test_answers_are_kept_as_they_were_typed(typed):
    text = typed[1].read_text(encoding="utf-8")
    assert all(
        words in text
        for words in (
            "hoitaa kalenterin 2 h",
            "1.500 €",
            "75/hour",
            "team: unknown",
            "schema_version: 2",
        )
    )


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize("command", ["recommend", "plan"])
def test_a_list_of_work_is_read_and_kept_piece_by_piece(obmva, command):
    line = "answer customer mail, chase invoices, post on instagram, book travel 10h"
    typed = obmva(command, "-t", line, "--json", "--save", "answers.yaml")
    assert [(work["text"], work["hours_stated"]) for work in typed.document["work"]] == [
        (text, False) for text in line[:-4].split(", ")
    ]
    assert obmva(command, "--answers", "answers.yaml", "--json").out == typed.out
    assert "43 h a month, shared equally by" in obmva(command, "-t", line, "--details", COLUMNS="120").out


@pytest.mark.parametrize(
    ("force", "code", "begins"),
    [
        pytest.param((), 3, "mine", id="a file that is there stays as it is"),
        pytest.param(("--force",), 1, "schema_version: 2", id="unless force replaces it"),
    ],
)
def test_a_file_that_is_there(obmva, folder, force, code, begins):
    (folder / "answers.yaml").write_text("mine", encoding="utf-8")
    assert obmva("recommend", "-t", "data entry 5h", "--save", "answers.yaml", *force).code == code
    assert (folder / "answers.yaml").read_text(encoding="utf-8").startswith(begins)


@pytest.mark.parametrize(
    "arguments",
    [
        pytest.param(("-b", "many thousands"), id="a wrong value"),
        pytest.param(("--set", "teem=many thousands"), id="an unknown question"),
    ],
)
@pytest.mark.parametrize("command", ["recommend", "plan"])
@pytest.mark.parametrize("before", [pytest.param(None, id="no file"), pytest.param("mine", id="a file to replace")])
def test_a_run_that_ends_in_a_mistake_leaves_the_file_as_it_was(obmva, folder, arguments, command, before):
    file = folder / "answers.yaml"
    if before is not None:
        file.write_text(before, encoding="utf-8")
    assert obmva(command, *arguments, "--save", "answers.yaml", "--force").code in {3, 4}
    assert (file.read_text(encoding="utf-8") if file.exists() else None) == before


def test_what_was_decided_is_kept_with_the_answers_and_ignored_when_they_are_read(obmva, folder):
    typed = obmva("recommend", "-t", "answer customer mail 5h", "-b", "1500 EUR", "--save", "answers.yaml", "--json").document
    decided = read_answers(folder / "answers.yaml").decision
    first = typed["ranking"][0]
    assert (decided.recommended, decided.program) == (typed["recommended"], typed["program"]["version"])
    assert decided.hours_back == pytest.approx(first["freed_hours"], abs=0.05)
    assert decided.monthly_cost == first["monthly_cost"]["typical"]
    assert decided.owner_hours == pytest.approx(first["owner_hours"], abs=0.05)
    assert date.fromisoformat(decided.date) >= date.fromisoformat(edition())
    assert obmva("recommend", "--answers", "answers.yaml", "--json").document == typed


def test_where_nobody_is_recommended_that_is_what_was_decided(obmva, folder):
    assert obmva("recommend", "-t", "data entry 5h", "--save", "answers.yaml").code == 1
    assert read_answers(folder / "answers.yaml").decision.recommended is None


def test_a_line_that_cannot_be_parsed_leaves_no_file_behind(obmva, folder):
    assert obmva("recommend", "--save", "answers.yaml", "--no-such-option").code == 2
    assert list(folder.iterdir()) == []


@pytest.fixture
def odd_places(folder):
    """A folder to work in with places that no file can be written to."""
    (folder / "a-folder").mkdir()
    (folder / "a-file").write_text("mine", encoding="utf-8")
    (folder / "loop").symlink_to("loop")
    (folder / "astray").symlink_to("no-folder/answers.yaml")
    os.mkfifo(folder / "a-pipe")
    return folder


def kinds_in(folder):
    return {path.name: path.lstat().st_mode for path in folder.iterdir()}


@pytest.mark.parametrize("force", [pytest.param((), id="as it is"), pytest.param(("--force",), id="by force")])
@pytest.mark.parametrize(
    ("name", "place", "hints"),
    [
        pytest.param(
            "no-folder/answers.yaml",
            "no-folder/answers.yaml",
            ("No such file",) * 2,
            id="no folder",
        ),
        pytest.param("a-folder", "a-folder", ("a folder",) * 2, id="a folder"),
        pytest.param("a-folder/", "a-folder", ("a folder",) * 2, id="a folder with its slash"),
        pytest.param("", ".", ("a folder",) * 2, id="no name"),
        pytest.param(".", ".", ("a folder",) * 2, id="this folder"),
        pytest.param("..", "..", ("a folder",) * 2, id="the folder above"),
        pytest.param("/", "/", ("a folder",) * 2, id="the root"),
        pytest.param(
            "a-file/answers.yaml",
            "a-file/answers.yaml",
            ("Not a directory",) * 2,
            id="under a file",
        ),
        pytest.param("a-pipe", "a-pipe", ("no ordinary file",) * 2, id="a pipe, as devices are"),
        pytest.param("loop", "loop", ("there already", "symbolic links"), id="a link to itself"),
        pytest.param("astray", "astray", ("there already", "No such file"), id="a link that leads nowhere"),
        pytest.param("n" * 300, "n" * 300, ("name too long",) * 2, id="a name longer than names may be"),
    ],
)
def test_what_cannot_be_written_says_so_and_stays_what_it_is(obmva, odd_places, name, place, hints, force):
    before = kinds_in(odd_places)
    outcome = obmva("recommend", "-t", "data entry 5h", "--save", name, *force)
    assert (outcome.code, outcome.out) == (3, "")
    assert outcome.err.startswith(f"Error: {place}: ")
    assert hints[bool(force)] in outcome.err
    assert kinds_in(odd_places) == before


def test_a_link_keeps_leading_to_the_file_that_only_its_owner_may_read(obmva, folder):
    (folder / "private.yaml").touch(mode=0o600)
    (folder / "link.yaml").symlink_to("private.yaml")
    obmva("recommend", "-t", "data entry 5h", "--save", "link.yaml", "--force")
    assert (folder / "link.yaml").is_symlink()
    assert (folder / "private.yaml").stat().st_mode & 0o777 == 0o600
    assert "data entry" in (folder / "private.yaml").read_text(encoding="utf-8")


def test_answers_grow_in_their_own_file(obmva, folder):
    (folder / "answers.yaml").write_text("work: [{text: data entry 5h}]", encoding="utf-8")
    obmva(
        "recommend",
        "--answers",
        "answers.yaml",
        "-t",
        "pay bills 1h",
        "--save",
        "answers.yaml",
        "--force",
    )
    assert [entry.text for entry in gather(Given("answers.yaml")).work] == [
        "data entry 5h",
        "pay bills 1h",
    ]


def test_a_file_of_ones_own_beside_it_stays(obmva, folder):
    (folder / "answers.yaml.part").write_text("mine", encoding="utf-8")
    obmva("recommend", "-t", "data entry 5h", "--save", "answers.yaml")
    assert (folder / "answers.yaml.part").read_text(encoding="utf-8") == "mine"


@pytest.mark.parametrize(
    ("line", "of_the_file", "answers"),
    [
        pytest.param({}, "{team: few}", {"team": "few"}, id="the file alone"),
        pytest.param({"settings": ["team=few"]}, "{}", {"team": "few"}, id="the line alone"),
        pytest.param(
            {"settings": ["team=none"]},
            "{team: few}",
            {"team": "none"},
            id="an answer on the line wins",
        ),
        pytest.param(
            {"budget": "900 EUR"},
            "{budget: 1 EUR}",
            {"budget": "900 EUR"},
            id="a budget on the line wins",
        ),
        pytest.param({"market": "it"}, "{market: fr}", {"market": "it"}, id="a market on the line wins"),
        pytest.param(
            {"settings": ["team=unknown"]},
            "{team: few}",
            {"team": "unknown"},
            id="not knowing is an answer too",
        ),
        pytest.param(
            {"settings": ["term=project"]},
            "{team: few}",
            {"team": "few", "term": "project"},
            id="both are kept",
        ),
        pytest.param(
            {"settings": ["team=few", "team=none"]},
            "{}",
            {"team": "none"},
            id="the last one on the line wins",
        ),
        pytest.param({"settings": ["budget=a=b"]}, "{}", {"budget": "a=b"}, id="a value may hold ="),
        pytest.param({}, "{on-site: no}", {"on-site": "no"}, id="no is a word"),
        pytest.param(
            {},
            "{budget: 1_500, owner-rate: 010}",
            {"budget": "1_500", "owner-rate": "010"},
            id="sums are words",
        ),
    ],
)
def test_answers_of_the_line_and_of_the_file(tmp_path, line, of_the_file, answers):
    path = tmp_path / "given.yaml"
    path.write_text(f"answers: {of_the_file}", encoding="utf-8")
    assert gather(Given(answers_file=str(path), **line)).answers == answers


def test_work_of_the_line_comes_after_that_of_the_file(usual):
    texts = [entry.text for entry in gather(Given(answers_file=str(usual), tasks=["pay bills 1h"])).work]
    assert texts == ["answer customer mail", "hoitaa kalenterin ja matkat", "pay bills 1h"]


def test_in_a_folder_that_is_gone_nothing_can_be_saved(obmva, folder):
    (folder / "gone").mkdir()
    os.chdir(folder / "gone")
    (folder / "gone").rmdir()
    outcome = obmva("recommend", "-t", "data entry 5h", "--save", "answers.yaml")
    assert (outcome.code, outcome.err) == (
        3,
        "Error: answers.yaml: the file cannot be written: No such file or directory\n",
    )
