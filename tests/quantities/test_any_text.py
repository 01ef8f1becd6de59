"""Any text at all: it is read, or it is a mistake like others, however odd or long it is."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from obmva.errors import InvalidValueError
from obmva.quantities import Found, find_hours, parse_hours, parse_money, parse_offer

WORDS_WITHOUT_NUMBERS = [
    "mails",
    "clients",
    "hours",
    "day",
    "week",
    "heures",
    "jour",
    "semaine",
    "ore",
    "giorno",
    "uur",
    "dag",
    "viikossa",
    "kuussa",
    "per",
    "par",
    "al",
    "mese",
    "in",
    "within",
    "about",
    "circa",
    "noin",
    "max",
    "weekly",
    "daily",
    "each",
    "chaque",
    "ogni",
    "elke",
    "joka",
    "and",
    "et",
    "e",
    "en",
    "ja",
    "to",
    "à",
    "h",
    "min",
    "sett",
    "kk",
    "w",
    *"/-,().'€$&+~",
]
FORMS = [
    *(
        "3 h",
        "an hour",
        "mezz'ora",
        "een dagdeel",
        "2-3 h",
        "-5h",
        "24h/24",
        "a day",
        "twice",
        "½",
        "1:30",
        "1/2",
        "2,5",
        "x",
    ),
    *WORDS_WITHOUT_NUMBERS,
]


def attempt(call, *arguments):
    """What a call returns, and the sentences and fields that it complains of."""
    try:
        return call(*arguments), []
    except InvalidValueError as error:
        return None, [(problem.sentence, problem.field) for problem in error.problems]


@given(st.lists(st.sampled_from(WORDS_WITHOUT_NUMBERS)).map(" ".join))
def test_no_hours_are_invented_without_a_number(text):
    assert find_hours(text) == Found(text, None)


FORM_LISTS = st.lists(st.sampled_from(FORMS))


@given(st.text(max_size=80) | FORM_LISTS.map(" ".join) | FORM_LISTS.map("".join))
@example("3h\ud800")
@example("İ 3h ß ﬁ 2h")
@example("3h 0 times a week")
def test_any_line_is_read_or_its_hours_are_impossible(text):
    found, problems = attempt(find_hours, text)
    rest, hours = (found.rest, found.hours) if found else ("", None)
    assert set(problems) <= {
        ("hours-negative", None),
        ("hours-zero", None),
        ("hours-too-many", None),
    }
    assert rest == rest.strip()
    assert hours is None or 0 <= hours.low <= hours.typical <= hours.high


@given(st.text(max_size=80) | st.lists(st.sampled_from([*"123., k€$-/h:", "month", "firm", "a week"])).map("".join))
@pytest.mark.parametrize("parse", [parse_money, parse_hours, parse_offer])
def test_any_text_is_a_value_or_a_mistake_of_its_field(parse, text):
    found, problems = attempt(parse, text, "field")
    assert (found is None) == bool(problems)
    assert {field for _, field in problems} <= {"field"}


LONG_TEXTS = {
    "numbers": "1 " * 5000,
    "digits": "9" * 10_000,
    "points": "1." * 5000,
    "halves": "half a " * 1500,
    "hours": "3h " * 3000,
    "about and about": "about " * 1600,
    "brackets": "(" * 10_000,
    "accents": "\u0301" * 10_000,
    "pictures": "😀" * 10_000,
}


@pytest.mark.parametrize(
    "text",
    [pytest.param(text, id=f"ten thousand characters of {name}") for name, text in LONG_TEXTS.items()],
)
@pytest.mark.parametrize("parse", [parse_money, parse_hours, parse_offer])
def test_long_texts_are_mistakes_like_others(mistake, parse, text):
    assert mistake(parse, text, "field").values["given"] == text


@pytest.mark.parametrize(
    "text",
    [pytest.param(text, id=f"ten thousand characters of {name}") for name, text in LONG_TEXTS.items()],
)
def test_long_lines_end(text):
    assert len(find_hours(text).rest) <= len(text)
