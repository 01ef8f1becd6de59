"""Lists and tables in any shape are lines of work, and no number that is hours is lost."""

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from obmva.catalog import Catalog
from obmva.errors import InvalidValueError
from obmva.intake import WorkReader
from obmva.intake.reading.cleaning import MOST_CHARACTERS, MOST_LINES
from obmva.intake.reading.numbers import has_hours, unit_said
from obmva.models import WorkEntry
from obmva.quantities import WEEKS_A_MONTH, parse_hours

READER = WorkReader(Catalog())


@pytest.fixture(scope="module")
def reader():
    return READER


@pytest.fixture(scope="module")
def lines(reader):
    """The words of each line of a text and its hours a week."""

    def read(text):
        work = [reader.understand(one, "work") for one in reader.pieces(WorkEntry(text=text), "work")]
        return [(one.text, one.hours and round(one.hours.typical / WEEKS_A_MONTH, 2)) for one in work]

    return read


@pytest.fixture(scope="module")
def unread(reader):
    return lambda text: [(one.words, one.why) for one in reader.read(WorkEntry(text=text), "work").unread]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("inbox 5h\ndiary 2h", id="lines"),
        pytest.param("inbox 5h\r\n\r\ndiary 2h\r\n", id="lines of another system"),
        pytest.param("- inbox 5h\n- diary 2h", id="hyphens"),
        pytest.param("* inbox 5h\n* diary 2h", id="stars"),
        pytest.param("• inbox 5h • diary 2h", id="dots on one line"),
        pytest.param("1. inbox 5h\n2) diary 2h", id="numbers"),
        pytest.param("a) inbox 5h\nb) diary 2h", id="letters"),
        pytest.param("📧 inbox 5h\n✅ diary 2h", id="pictures"),
        pytest.param("1️⃣ inbox 5h\n2️⃣ diary 2h", id="drawn digits"),
        pytest.param("- [ ] inbox 5h\n- [x] diary 2h", id="boxes"),
        pytest.param("**inbox** 5h\n__diary__ 2h", id="emphasis"),
        pytest.param("My work:\ninbox 5h\ndiary 2h", id="a heading"),
        pytest.param("## My work\ninbox 5h\ndiary 2h", id="a heading of Markdown"),
        pytest.param("Hours a week:\n- inbox: 5\n- diary: 2", id="numbers under a heading that says hours"),
        pytest.param("task,hours\ninbox,5\ndiary,2", id="commas"),
        pytest.param("task;hours;note\ninbox;5;dull\ndiary;2;", id="semicolons, and a note"),
        pytest.param("task\thours\ninbox\t5\ndiary\t2", id="tabs"),
        pytest.param("inbox\t5h\ndiary\t2h", id="tabs without a heading"),
        pytest.param("| Task | h/week |\n|---|---:|\n| inbox | 5 |\n| diary | 2 |", id="a table of Markdown"),
        pytest.param("task,minutes a day\ninbox,60\ndiary,24", id="minutes"),
        pytest.param("tâche,heures par semaine\ninbox,5\ndiary,2", id="heures"),
        pytest.param("taak;uren per week\ninbox;5\ndiary;2", id="uren"),
        pytest.param("attività;ore a settimana\ninbox;5\ndiary;2", id="ore"),
        pytest.param("tehtävä;tuntia viikossa\ninbox;5\ndiary;2", id="tuntia"),
        pytest.param("\u200f\u202einbox 5h\x07\n\x1b[31mdiary\x1b[0m 2h", id="marks of direction and control characters"),
    ],
)
def test_every_shape_says_the_same(text, lines):
    assert lines(text) == [("inbox", 5), ("diary", 2)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param("inbox 5h\ndiary\ninvoices", [("inbox", 5), ("diary", None), ("invoices", None)], id="hours once"),
        pytest.param(
            "inbox\nfrobnicate the widgets\ndiary",
            [("inbox", None), ("frobnicate the widgets", None), ("diary", None)],
            id="a line that nobody understands",
        ),
        pytest.param("inbox\ndiary\n6h in total", [("inbox", 3), ("diary", 3)], id="a total"),
        pytest.param(
            "Office (6h):\n- inbox\n- diary\nMoney:\n- invoices 1h",
            [("inbox", 3), ("diary", 3), ("invoices", 1)],
            id="a total above a part",
        ),
        pytest.param(
            "answer the letters that customers send to our\nshop in town 5h",
            [("answer the letters that customers send to our shop in town", 5)],
            id="a line broken by a margin",
        ),
    ],
)
def test_hours_belong_to_their_own_line(text, found, lines):
    assert lines(text) == found


@pytest.mark.parametrize(
    ("text", "told"),
    [
        pytest.param("inbox 5h\ndiary 2h", [], id="nothing"),
        pytest.param("inbox - 5\ndiary (2)", [("5", "bare"), ("2", "bare")], id="bare numbers"),
        pytest.param("inbox,5\ndiary,2", [("5", "bare"), ("2", "bare")], id="a bare column"),
        pytest.param("inbox 5h\ndiary 2h\ntotal 7h", [("total 7h", "total")], id="the total of lines with hours"),
        pytest.param("calls 5h or rather 2h", [("5h or rather 2h", "unclear")], id="a second amount"),
        pytest.param("task,hours,colour\ninbox,5,red\ndiary,2,blue", [("colour", "column")], id="another column"),
    ],
)
def test_what_is_not_counted_is_told(text, told, unread):
    assert unread(text) == told


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("mail " * (MOST_CHARACTERS // 4), id="endless"),
        pytest.param("\n".join(f"inbox {number}" for number in range(10_000)), id="ten thousand lines"),
    ],
)
def test_nobody_reads_without_end(text, reader):
    reading = reader.read(WorkEntry(text=text), "work")
    assert len(reading.work) <= MOST_LINES
    assert "beyond" in {one.why for one in reading.unread}


@pytest.mark.parametrize(
    ("heading", "unit"),
    [
        pytest.param("Hours per week", "Hours per week", id="hours"),
        pytest.param("Time (h)", "h", id="in brackets"),
        pytest.param("Minuten", "Minuten", id="Minuten"),
        pytest.param("Task", None, id="no time"),
        pytest.param("5 hours", None, id="hours of its own"),
    ],
)
def test_a_heading_says_what_numbers_are(heading, unit):
    assert unit_said(heading) == unit


WORDS = st.sampled_from(["inbox", "diary", "send invoices", "frobnicate", "in total", "Marketing:", ""])
AMOUNTS = st.sampled_from(["", "5h", "2 hours a week", "30 min a day", "7", "3h/month"])
SIGNS = st.sampled_from([" ", ": ", ", ", " - ", "\t", "; ", " | "])
ROWS = st.lists(st.tuples(WORDS, SIGNS, AMOUNTS), min_size=1, max_size=6)


@given(ROWS, st.sampled_from(["\n", "\n- ", "; ", ", ", "\n\n"]))
def test_every_amount_of_time_is_in_a_line_or_told(rows, between):
    text = between.join(map("".join, rows))
    assume(text.strip())
    try:
        reading = READER.read(WorkEntry(text=text), "work")
    except InvalidValueError:
        return
    words = " ".join([*(one.text or "" for one in reading.work), *(one.words for one in reading.unread)])
    kept = {parse_hours(one.hours, "work") for one in reading.work if one.hours}
    shared = any(one.hours_shared for one in reading.work)
    for amount in (amount for *_, amount in rows if has_hours(amount)):
        steady_or_once = {parse_hours(amount, "work", once=once) for once in (False, True)}
        assert shared or amount in words or steady_or_once & kept
