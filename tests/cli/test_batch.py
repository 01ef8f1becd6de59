"""Many owners: one a row, in order; the mistakes of a row are told and the rest is done."""

import csv
import io
import json

import pytest

TABLE = """id,work,budget,market,team
a,answer customer mail 5h,1500 EUR,fr,none
b,"run the team 8h
write procedures 6h",,,small
"""
MISTAKES = """id,work,budget,team
wrong,mail 5h,lots,few
long,mail 5h,,few,more,cells
right,answer customer mail 5h,1500 EUR,none
"""


@pytest.fixture
def batch(obmva, folder):
    """Advises the owners of a text: `batch(TABLE, "--json")`."""

    def run(text, *options, name="clients.csv"):
        (folder / name).write_text(text, encoding="utf-8")
        return obmva("recommend", "--batch", name, *options)

    return run


def rows(outcome):
    return list(csv.DictReader(io.StringIO(outcome.out)))


def test_a_row_for_each_owner_in_order(batch):
    outcome = batch(TABLE)
    assert [(row["id"], row["recommended"]) for row in rows(outcome)] == [("a", "va"), ("b", "obm")]
    assert (outcome.code, outcome.err) == (0, "")


def test_a_document_for_each_owner_says_what_one_alone_would_say(batch, obmva):
    documents = [json.loads(line) for line in batch(TABLE, "--json").out.splitlines()]
    typed = ("-t", "answer customer mail 5h", "-b", "1500 EUR", "--market", "fr", "--set", "team=none", "--json")
    alone = obmva("recommend", *typed).document
    for document in (documents[0], alone):
        del document["changes"]  # their command lines name the answers in the order in which they came
    assert documents[0] == {"id": "a", **alone}


def test_lines_of_json_are_answers_too(batch):
    lines = [{"id": 1, "work": [{"text": "answer customer mail 5h"}]}, {"work": [{"text": "zzz"}], "answers": {"team": "few"}}]
    outcome = batch("\n".join(map(json.dumps, lines)), name="clients.jsonl")
    assert [(row["id"], row["recommended"]) for row in rows(outcome)] == [("1", "va"), ("", "")]


def test_mistakes_are_told_with_row_and_column_and_the_rest_is_done(batch):
    outcome = batch(MISTAKES)
    assert [bool(row["error"]) for row in rows(outcome)] == [True, True, False]
    assert [line.partition(" ")[2].rsplit(": ", 1)[0].split(": ")[0] for line in outcome.err.splitlines()] == [
        "clients.csv:2",
        "clients.csv:3",
    ]
    assert (outcome.code, "clients.csv:2: budget: " in outcome.err) == (3, True)


def test_a_mistake_is_a_document_too(batch):
    first = json.loads(batch(MISTAKES, "--json").out.splitlines()[0])
    assert (first["id"], first["error"]["code"]) == ("wrong", "invalid-value")
    assert [(one["line"], one["field"]) for one in first["error"]["details"]] == [(2, "budget")]


@pytest.mark.parametrize(
    ("text", "options", "code", "hint"),
    [
        pytest.param("id,bugdet\n1,2\n", (), 3, "clients.csv:1: bugdet: there is no column", id="an unknown column"),
        pytest.param("id,team,team\n", (), 3, "stands there twice", id="a column twice"),
        pytest.param("", (), 3, "there are no owners here", id="nothing"),
        pytest.param('{"id": 1,\n', (), 3, "clients.csv:1: this is not valid JSON", id="broken JSON"),
        pytest.param("[1]\n", (), 3, "there is no column", id="no table"),
        pytest.param("x" * 1_000_001, (), 3, "longer than 1 MB", id="a line without an end"),
        pytest.param(TABLE, ("-f", "html"), 2, "-f csv or -f json", id="a format for one owner"),
        pytest.param(TABLE, ("--save", "mine.yaml"), 2, "--save is for one owner", id="a file for one owner"),
        pytest.param(TABLE, ("--without-source", "hearsay"), 4, "hearsay", id="a mistake in an option is told once"),
    ],
)
def test_what_is_no_table_of_owners(batch, text, options, code, hint):
    outcome = batch(text, *options)
    assert (outcome.code, hint in outcome.err, outcome.out.count("\n") <= 2) == (code, True, True), outcome.err


def test_several_processes_say_the_same(start, finish, folder):
    (folder / "clients.csv").write_text(TABLE + MISTAKES.split("\n", 1)[1].replace(",few", ",,few"), encoding="utf-8")
    alone, shared = (finish(start("recommend", "--batch", "clients.csv", "--jobs", jobs)) for jobs in (1, 2))
    assert alone == shared


def test_a_reader_who_has_gone_ends_it(start, folder):
    owner = "a,answer customer mail 5h\n"
    (folder / "clients.csv").write_text("id,work\n" + owner * 100_000, encoding="utf-8")
    with start("recommend", "--batch", "clients.csv") as process:
        process.stdout.readline()
        process.stdout.close()
        assert process.wait(60) == 0
