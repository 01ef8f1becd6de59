"""Answers go into a file and come back; a file that is there is never written over unasked."""

import pytest

TYPED = (
    "-t", "answer customer mail 5h", "-t", "hoitaa kalenterin 2 h", "-b", "1.500 €", "--market", "fr",
    "--set", "team=unknown", "--set", "owner-hours=2h", "--prioritise", "coverage,cost", "--rate", "obm=75/hour",
)  # fmt: skip


def saved(obmva, *arguments):
    """Compares two roles for what was typed, which is quicker than a recommendation, and returns the answers of it."""
    return obmva("recommend", *arguments, "--json").document["answers"]


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize("name", ["answers.yaml", "answers.json", "answers", "réponses à moi.yaml"])
def test_what_was_typed_comes_back(obmva, name):
    typed = obmva("recommend", *TYPED, "--save", name, "--json")
    assert obmva("recommend", "--answers", name, "--json") == typed


def test_answers_are_kept_as_they_were_typed(obmva, folder):
    obmva("recommend", *TYPED, "--save", "answers.yaml")
    text = (folder / "answers.yaml").read_text(encoding="utf-8")
    assert all(words in text for words in ("hoitaa kalenterin 2 h", "1.500 €", "75/hour", "team: unknown", "schema_version: 1"))


def test_a_file_that_is_there_stays_as_it_is(obmva, folder):
    (folder / "answers.yaml").write_text("mine", encoding="utf-8")
    outcome = obmva("recommend", *TYPED, "--save", "answers.yaml")
    assert (outcome.code, "--force" in outcome.err) == (3, True)
    assert (folder / "answers.yaml").read_text(encoding="utf-8") == "mine"


def test_force_replaces_it(obmva, folder):
    (folder / "answers.yaml").write_text("mine", encoding="utf-8")
    assert obmva("recommend", *TYPED, "--save", "answers.yaml", "--force").code == 0
    assert (folder / "answers.yaml").read_text(encoding="utf-8").startswith("schema_version: 1")


@pytest.mark.parametrize(
    "arguments",
    [
        pytest.param(("-b", "0"), id="a wrong value"),
        pytest.param(("--set", "teem=few"), id="an unknown question"),
        pytest.param(("--no-such-option",), id="a line that cannot be parsed"),
    ],
)
def test_mistakes_leave_no_file_behind(obmva, folder, arguments):
    obmva("recommend", *arguments, "--save", "answers.yaml")
    assert list(folder.iterdir()) == []


@pytest.mark.parametrize(
    "name",
    [
        pytest.param("no-folder/answers.yaml", id="in a folder that is not there"),
        pytest.param("a-folder", id="a folder"),
        pytest.param("/proc/answers.yaml", id="where nobody can write"),
    ],
)
def test_what_cannot_be_written_says_so(obmva, folder, name):
    (folder / "a-folder").mkdir()
    outcome = obmva("recommend", "--save", name)
    assert (outcome.code, outcome.out) == (3, "")
    assert outcome.err.startswith(f"Error: {name}: the file ")


@pytest.mark.parametrize(
    ("line", "of_the_file", "answers"),
    [
        pytest.param((), "answers: {team: few}", {"team": "few"}, id="the file alone"),
        pytest.param(("--set", "team=none"), "answers: {team: few}", {"team": "none"}, id="an answer on the line wins"),
        pytest.param(("-b", "900 EUR"), "answers: {budget: 1 EUR}", {"budget": "900 EUR"}, id="a budget on the line wins"),
        pytest.param(("--market", "it"), "answers: {market: fr}", {"market": "it"}, id="a market on the line wins"),
        pytest.param(("--set", "team=unknown"), "answers: {team: few}", {"team": "unknown"}, id="not knowing is an answer too"),
        pytest.param(("--set", "term=project"), "answers: {team: few}", {"team": "few", "term": "project"}, id="both are kept"),
        pytest.param((), "answers: {on-site: no, steady: yes}", None, id="yes and no are words, no for on-site"),
    ],
)
def test_the_line_wins_over_the_file(obmva, folder, line, of_the_file, answers):
    (folder / "given.yaml").write_text(of_the_file, encoding="utf-8")
    outcome = obmva("recommend", "--answers", "given.yaml", *line, "--json")
    assert outcome.document.get("answers", {}).get("answers") == answers
