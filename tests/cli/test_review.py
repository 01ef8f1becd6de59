"""An advert held against the work in it, through the command line."""

from pathlib import Path
from typing import get_args

import pytest

from obmva.catalog import Catalog
from obmva.models import Cue

ADVERTS = Path(__file__).parent.parent / "data" / "adverts"
NAMED = [
    pytest.param("manager", ("other", "va", "obm"), id="an assistant who is to lead a team"),
    pytest.param("post", ("other", "obm", "va"), id="a manager who is to answer mail"),
    pytest.param("assistante", ("same", "va", "va"), id="an assistant"),
    pytest.param("assistenz", ("same", "executive-assistant", "executive-assistant"), id="an employee"),
    pytest.param("annuncio", ("unnamed", None, "administrative-assistant"), id="no title"),
    pytest.param("vacature", ("same", "va", "va"), id="tasks behind their heading"),
    pytest.param("ilmoitus", ("same", "project-manager", "project-manager"), id="a declined title"),
]
MISSING = [
    pytest.param("manager", ["contract", "decisions", "done-well", "first-month"], id="a list"),
    pytest.param("assistante", ["decisions", "done-well", "first-month"], id="a paragraph"),
    pytest.param("annuncio", ["price", "done-well"], id="an advert without a price"),
    pytest.param("vacature", [], id="an advert that says it all"),
]
PRICES = [
    pytest.param("manager", ("GBP", 15, 15), {"va": "low", "obm": "low"}, id="too little for either"),
    pytest.param("post", ("USD", 23.08, 23.08), {"obm": "low", "va": "usual"}, id="a month's budget among the hours"),
    pytest.param("vacature", ("EUR", 35, 40), {"va": "usual"}, id="a range of an hour"),
    pytest.param("assistenz", ("EUR", 21.63, 21.63), {"executive-assistant": "usual"}, id="a year's pay"),
]
NO_ADVERT = [
    pytest.param("", "no work in this text", id="an empty file"),
    pytest.param("The sea was grey.\nNobody came.\n", "no work in this text", id="a text that is no advert"),
    pytest.param("a" * 10_000_000, "larger than 1 MB", id="a file of 10 MB"),
    pytest.param("mail\0", "not a text file", id="a binary file"),
    pytest.param("work:\n  - {text: answer customer mail}\n", "recommend --answers", id="a file of answers"),
]


def reviewed(obmva, name, *options):
    return obmva("review", ADVERTS / f"{name}.txt", "--json", *options).document


@pytest.mark.parametrize(("name", "expected"), NAMED)
def test_the_title_is_held_against_the_work(obmva, name, expected):
    document = reviewed(obmva, name)
    assert (document["verdict"], document["named"], document["titles"][0]["role"]) == expected


@pytest.mark.parametrize(("name", "expected"), MISSING)
def test_what_a_reader_would_have_to_ask_is_missing(obmva, name, expected):
    document = reviewed(obmva, name)
    assert [one["id"] for one in document["missing"]] == expected
    assert {one["id"] for one in document["said"]}.isdisjoint(expected)


@pytest.mark.parametrize(("name", "money", "heights"), PRICES)
def test_what_is_offered_is_held_against_what_is_usual(obmva, name, money, heights):
    document = reviewed(obmva, name)
    offered = document["offered"]
    assert (offered["currency"], offered["low"], offered["high"]) == money
    assert {one["role"]: one["offered"] for one in document["asked"]} == heights


def test_money_of_another_market_is_not_held_against_its_prices(obmva):
    document = reviewed(obmva, "manager", "--market", "fr")
    assert [one["offered"] for one in document["asked"]] == ["unknown", "unknown"]


def test_what_is_wanted_of_people_is_no_work(obmva):
    words = " ".join(one["text"] for one in reviewed(obmva, "annuncio")["work"])
    assert "fatture" in words
    assert "laurea" not in words


def test_only_roles_that_work_so_are_held_against_it(obmva):
    document = reviewed(obmva, "vacature")
    assert (document["contract"], document["remote"]) == ("contractor", True)
    assert {one["role"] for one in document["titles"]} <= {"va", "obm", "virtual-executive-assistant", "specialist"}


@pytest.mark.parametrize(("content", "said"), NO_ADVERT)
def test_what_is_no_advert_ends_in_a_sentence(obmva, tmp_path, content, said):
    file = tmp_path / "advert.txt"
    file.write_text(content, encoding="utf-8")
    outcome = obmva("review", file)
    assert (outcome.code, said in outcome.err, outcome.out) == (3, True, "")


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        pytest.param(("no-such-file.txt",), 3, "no such file", id="no such file"),
        pytest.param((ADVERTS,), 3, "this is a folder", id="a folder"),
        pytest.param(("-",), 3, "obmva review - <", id="nothing on standard input"),
        pytest.param((ADVERTS / "post.txt", "-f", "csv"), 2, "markdown", id="no rows"),
        pytest.param((ADVERTS / "post.txt", "--market", "Atlantis"), 3, "Atlantis", id="no such market"),
    ],
)
def test_what_cannot_be_says_what_would_be_right(obmva, words, code, said):
    outcome = obmva("review", *words)
    assert (outcome.code, said in outcome.err, outcome.out) == (code, True, "")


def test_standard_input_is_read(start, finish):
    advert = (ADVERTS / "post.txt").read_bytes()
    outcome = finish(start("review", "-", "--json", stdin=-1), advert)
    assert outcome.document["named"] == "obm"


def test_adverts_have_words_for_everything_in_every_language():
    catalog = Catalog()
    assert set(catalog.adverts) == set(catalog.asides)
    assert {name: set(said.says) for name, said in catalog.adverts.items()} == {
        name: set(get_args(Cue)) for name in catalog.asides
    }
