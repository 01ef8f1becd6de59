"""One line that names several pieces of work: an entry for each, whichever way it came in."""

import pytest

from obmva.catalog import Catalog
from obmva.errors import InvalidValueError
from obmva.intake import WorkReader, in_pieces, read_intake
from obmva.models import Answers, WorkEntry

CATALOG = Catalog()


@pytest.fixture(scope="module")
def reader():
    return WorkReader(CATALOG)


def texts(reader, entry):
    return [piece.text for piece in reader.pieces(WorkEntry.model_validate(entry), "work[0]")]


@pytest.mark.parametrize(
    ("line", "found"),
    [
        pytest.param(
            "answer customer mail, chase invoices, post on instagram, book travel 10h",
            ["answer customer mail", "chase invoices", "post on instagram", "book travel"],
            id="English",
        ),
        pytest.param(
            "répondre aux mails, relancer les factures, publier sur instagram et réserver les voyages 10h",
            [
                "répondre aux mails",
                "relancer les factures",
                "publier sur instagram",
                "réserver les voyages",
            ],
            id="français",
        ),
        pytest.param(
            "rispondere alle mail, mandare fatture e prenotare viaggi 6h",
            ["rispondere alle mail", "mandare fatture", "prenotare viaggi"],
            id="italiano",
        ),
        pytest.param(
            "mails beantwoorden, facturen sturen en reizen boeken 8u",
            ["mails beantwoorden", "facturen sturen", "reizen boeken"],
            id="Nederlands",
        ),
        pytest.param(
            "sähköpostit, laskut ja kalenteri 6h",
            ["sähköpostit", "laskut", "kalenteri"],
            id="suomi",
        ),
        pytest.param("mail, invoices, diary", ["mail", "invoices", "diary"], id="single words, no hours"),
        pytest.param(
            "mail, invoices and lead the team 10h",
            ["mail", "invoices", "lead the team"],
            id="routine before leading",
        ),
        pytest.param("mail, xyzzy, invoices 10h", ["mail", "xyzzy", "invoices"], id="a part of unknown kind"),
        pytest.param("email, invoices 10h", ["email", "invoices"], id="two of different kinds"),
        pytest.param("factures et relances 2h", ["factures", "relances"], id="et, de deux sortes"),
        pytest.param(
            "answer mail; frobnicate the widgets", ["answer mail", "frobnicate the widgets"], id="semicolons are sure"
        ),
    ],
)
def test_a_list_of_work_falls_apart(line, found, reader):
    assert texts(reader, {"text": line}) == found


@pytest.mark.parametrize(
    "line",
    [
        pytest.param("answer customer mail, politely", id="how it is to be done"),
        pytest.param("coordinate designer, copywriter and web developer 5h", id="whom one verb is for"),
        pytest.param("coordinare geometra, impresa, idraulico", id="per chi è il verbo"),
        pytest.param("answer customers by mail, phone and chat 10h", id="by which ways"),
        pytest.param("book flights, hotels and trains 3h", id="what one verb is for"),
        pytest.param("train, coach and review the team 6h", id="what is done with one object"),
        pytest.param("run errands for me, dry cleaner, pharmacy, bank", id="where to"),
        pytest.param("vacances en famille 2h", id="en is not always and"),
        pytest.param("make our growth plan happen across sales, operations and finance", id="a long sentence"),
    ],
)
def test_one_piece_of_work_stays_whole(line, reader):
    assert texts(reader, {"text": line}) == [line]


@pytest.mark.parametrize(
    "stated",
    [
        pytest.param({"task": "inbox"}, id="a kind of work"),
        pytest.param({"level": "execute"}, id="a level"),
        pytest.param({"family": "admin"}, id="a family"),
        pytest.param({"hours": "2h", "hours_shared": True}, id="a share of hours"),
    ],
)
def test_what_was_stated_of_the_whole_keeps_it_whole(stated, reader):
    assert texts(reader, {"text": "mail, invoices, diary", **stated}) == ["mail, invoices, diary"]


def test_each_piece_has_its_share_and_the_facts_of_the_whole(reader):
    entry = WorkEntry(text="mail, invoices, diary", hours="10h/week", priority=2, on_site=False)
    first, *_ = reader.pieces(entry, "work[0]")
    assert first == WorkEntry(text="mail", hours="3.333h/week", hours_shared=True, priority=2, on_site=False)


@pytest.mark.parametrize(
    ("entry", "field"),
    [
        pytest.param({"text": "mail 500h, invoices 2h"}, "work[0].text", id="in the text"),
        pytest.param(
            {"text": "mail, invoices, diary", "hours": "lots"},
            "work[0].hours",
            id="beside the text",
        ),
    ],
)
def test_hours_that_cannot_be_are_told_where_they_stand(entry, field, reader):
    with pytest.raises(InvalidValueError) as raised:
        texts(reader, entry)
    assert raised.value.problems[0].field == field


def test_answers_are_kept_by_the_piece_and_mistakes_as_typed(reader):
    given = Answers.model_validate({"work": [{"text": "mail 500h, invoices 2h"}, {"text": "mail 5h, invoices 2h"}]})
    assert [entry.text for entry in in_pieces(given, CATALOG, reader).work] == [
        "mail 500h, invoices 2h",
        "mail 5h",
        "invoices 2h",
    ]


def test_what_was_taken_apart_once_is_not_taken_apart_again(reader):
    once = in_pieces(
        Answers.model_validate({"work": [{"text": "mail, calls 5h; invoices, diary, travel 6h"}]}),
        CATALOG,
        reader,
    )
    assert in_pieces(once, CATALOG, reader) == once
    assert read_intake(once, Catalog(), reader).answers == once
