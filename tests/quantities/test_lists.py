"""Lines that are lists of work: where they fall apart, and whose the hours are."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from obmva.errors import InvalidValueError
from obmva.quantities import WEEKS_A_MONTH, Hours, find_hours, pieces_of


def any_work(_, parts):
    """Every part is work of its own but for two words that are none."""
    return not {"politely", "nonsense"} & set(parts)


def pieces(line, total=None):
    return [piece.text for piece in pieces_of(line, any_work, total)]


def shares(line):
    """The words of each piece and its share in hours a week."""
    return [(piece.text, round(piece.share.typical / WEEKS_A_MONTH, 2)) for piece in pieces_of(line, any_work)]


@pytest.mark.parametrize(
    ("line", "found"),
    [
        pytest.param("mail 5h, invoices 2h", ["mail 5h", "invoices 2h"], id="between commas"),
        pytest.param("mail 5h; invoices 2h", ["mail 5h", "invoices 2h"], id="between semicolons"),
        pytest.param("mail 5h + invoices 2h", ["mail 5h", "invoices 2h"], id="a plus"),
        pytest.param("mail 5h and invoices 2h", ["mail 5h", "invoices 2h"], id="and"),
        pytest.param("mails 5h, factures 2h et agenda 1h", ["mails 5h", "factures 2h", "agenda 1h"], id="et"),
        pytest.param("posta 5 ore e fatture 2 ore", ["posta 5 ore", "fatture 2 ore"], id="e"),
        pytest.param("mail 5u en facturen 2u", ["mail 5u", "facturen 2u"], id="en"),
        pytest.param("posti 5h ja laskut 2h", ["posti 5h", "laskut 2h"], id="ja"),
        pytest.param("mail 2,5h, invoices 1,5h", ["mail 2,5h", "invoices 1,5h"], id="commas within numbers"),
        pytest.param("5h mail, 2h invoices", ["5h mail", "2h invoices"], id="hours in front"),
        pytest.param(
            "mail 5h, nonsense 2h",
            ["mail 5h", "nonsense 2h"],
            id="hours of its own make any words work",
        ),
        pytest.param(
            "mail, calls 5h, invoices 2h",
            ["mail", "calls", "invoices 2h"],
            id="two before one number share it",
        ),
        pytest.param(
            "mail 5h, invoices 2h, diary",
            ["mail 5h", "invoices 2h", "diary"],
            id="the last without hours",
        ),
        pytest.param(
            "mail 5h, invoices 2h, politely",
            ["mail 5h", "invoices 2h, politely"],
            id="the last is no work",
        ),
        pytest.param(
            "monthly: mail 5h, invoices 2h",
            ["mail 5h monthly", "invoices 2h monthly"],
            id="a period ahead is everyone's",
        ),
        pytest.param(
            "par mois : mails 5h, factures 2h/sem",
            ["mails 5h par mois", "factures 2h/sem"],
            id="par mois, ou autrement",
        ),
        pytest.param(
            "mail 5h; invoices; diary 2h",
            ["mail 5h", "invoices", "diary"],
            id="semicolons hold as commas do",
        ),
    ],
)
def test_parts_with_hours_of_their_own(line, found):
    assert pieces(line) == [piece.replace("; ", ", ") for piece in found]


@pytest.mark.parametrize(
    ("line", "found"),
    [
        pytest.param(
            "mail, invoices, diary 6h",
            [("mail", 2), ("invoices", 2), ("diary", 2)],
            id="at the end",
        ),
        pytest.param(
            "6h mail, invoices, diary",
            [("mail", 2), ("invoices", 2), ("diary", 2)],
            id="at the beginning",
        ),
        pytest.param(
            "6h: mail, invoices, diary",
            [("mail", 2), ("invoices", 2), ("diary", 2)],
            id="before a colon",
        ),
        pytest.param(
            "mail, invoices, diary, 6h",
            [("mail", 2), ("invoices", 2), ("diary", 2)],
            id="after a comma",
        ),
        pytest.param(
            "mail, invoices and diary: 6h in total",
            [("mail", 2), ("invoices", 2), ("diary", 2)],
            id="in total",
        ),
        pytest.param(
            "every month: mail, invoices, diary 26h",
            [("mail", 2), ("invoices", 2), ("diary", 2)],
            id="of every month",
        ),
        pytest.param("mail and invoices 6h", [("mail", 3), ("invoices", 3)], id="two around an and"),
        pytest.param("mail; invoices 6h", [("mail", 3), ("invoices", 3)], id="two between semicolons"),
        pytest.param("mails, factures et agenda 6h", [("mails", 2), ("factures", 2), ("agenda", 2)], id="et"),
        pytest.param(
            "posta, fatture, e agenda 6 ore",
            [("posta", 2), ("fatture", 2), ("agenda", 2)],
            id="e, after a comma",
        ),
        pytest.param(
            "mail, facturen en agenda samen 6 uur",
            [("mail", 2), ("facturen", 2), ("agenda", 2)],
            id="en, samen",
        ),
        pytest.param(
            "posti, laskut ja kalenteri yhteensä 6 h",
            [("posti", 2), ("laskut", 2), ("kalenteri", 2)],
            id="ja, yhteensä",
        ),
        pytest.param(
            "mail, calls, post; diary 5h",
            [("mail", 0.83), ("calls", 0.83), ("post", 0.83), ("diary", 2.5)],
            id="a list within a list",
        ),
    ],
)
def test_one_total_is_shared_equally(line, found):
    assert shares(line) == found


@pytest.mark.parametrize(
    "line",
    [
        pytest.param("answer customer mail, politely", id="two parts and one comma"),
        pytest.param("mail, invoices, nonsense 5h", id="a part that is no work"),
        pytest.param("emails (2h/week, urgent, short)", id="commas in brackets"),
        pytest.param("calls 5h, 30 min each", id="hours of each time"),
        pytest.param("mail, invoices 5h, diary", id="hours in the middle"),
        pytest.param("podcast: guests, editor, dates", id="after a colon"),
        pytest.param("write to every customer who has not paid yet, mail, diary", id="long parts"),
        pytest.param("1,500 letters a month", id="a comma within a number"),
        pytest.param("mail,", id="a comma and nothing behind it"),
        pytest.param("5h", id="hours alone"),
        pytest.param("", id="nothing"),
    ],
)
def test_other_lines_stay_whole(line):
    assert pieces(line) == [line]


def test_a_list_without_hours_leaves_them_open():
    assert [piece.share for piece in pieces_of("mail, invoices, diary", any_work)] == [
        None,
        None,
        None,
    ]


def test_a_range_keeps_its_spread():
    (first, *_) = pieces_of("mail, invoices, diary 6-9h/month", any_work)
    assert (first.share.low, first.share.typical, first.share.high) == (2, 2.5, 3)


def test_hours_said_apart_are_shared_too():
    (first, *_) = pieces_of("mail, invoices, diary", any_work, Hours(6, 6, 6))
    assert first.share == Hours(2, 2, 2)


@given(
    st.lists(
        st.sampled_from(["mail", "2h", ",", ";", "\n", " + ", "and", "- ", "diary 3h/month", ":", "(", ")"]),
        max_size=12,
    )
)
def test_whatever_falls_apart_stays_apart(words):
    line = " ".join(words)
    try:
        found = pieces(line)
    except InvalidValueError:
        return
    assert [piece for one in found for piece in pieces(one)] == found


@given(st.integers(2, 9), st.integers(1, 60).filter(lambda hours: hours not in {24, 48}))  # which are deadlines
def test_no_hour_is_lost_in_sharing(count, hours):
    line = "; ".join(["mail"] * count) + f" {hours}h"
    assert sum(piece.share.typical for piece in pieces_of(line, any_work)) == pytest.approx(find_hours(line).hours.typical)
