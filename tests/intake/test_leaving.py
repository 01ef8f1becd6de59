"""Work that an owner says to leave out is dropped, and with it the lines of its kind."""

import pytest

from obmva.catalog import Catalog
from obmva.intake import WorkReader
from obmva.models import WorkEntry

READER = WorkReader(Catalog())


def read(text):
    return [(one.text, one.drop) for one in READER.read(WorkEntry(text=text), "work").work]


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        pytest.param("drop: the diary", "the diary", id="english, a word and a colon"),
        pytest.param("not the diary", "the diary", id="english, a negation"),
        pytest.param("Keep the diary myself.", "Keep the diary", id="english, who does it"),
        pytest.param("sauf les factures", "les factures", id="french, except"),
        pytest.param("tranne l'agenda", "l'agenda", id="italian, except"),
        pytest.param("non l'agenda", "agenda", id="italian, a negation before an apostrophe"),
        pytest.param("facturen doe ik zelf", "facturen", id="dutch, who does it"),
        pytest.param("ei laskuja", "laskuja", id="finnish, a negation"),
        pytest.param("keine Buchhaltung", "Buchhaltung", id="german, none"),
        pytest.param("pero no la contabilidad", "la contabilidad", id="spanish, but not"),
    ],
)
def test_work_that_is_left_out_is_dropped(text, rest):
    assert read(text) == [(rest, True)]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("drop off parcels", id="a verb without a colon"),
        pytest.param("delete old files", id="deleting is work"),
        pytest.param("no-code automation", id="a compound"),
        pytest.param("notes of meetings", id="a word that begins so"),
        pytest.param("not wibbling the zonkits", id="nothing that is known"),
    ],
)
def test_other_work_stays(text):
    assert [dropped for _, dropped in read(text)] == [False]


def test_a_line_of_the_same_kind_is_dropped_with_it():
    assert read("inbox 5h\ndiary 2h\nnot the diary") == [("inbox 5h", False), ("diary 2h", True), ("the diary", True)]


def test_the_end_of_a_sentence_that_leaves_out_is_dropped():
    assert read("answer mail and book travel, but not the diary")[-1] == ("the diary", True)
