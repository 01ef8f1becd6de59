"""Hours, form by form, in every language; what cannot be; and what survives being written and read."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from obmva.quantities import MOST_HOURS_A_MONTH, WEEKS_A_MONTH, Hours, hours_text, parse_hours


def cases(table):
    """One test for each text of a table; the text is its name."""
    return [pytest.param(text, expected, id=text[:60] or "nothing") for text, expected in table.items()]


def weekly(hours):
    """Low and high in hours a week."""
    return pytest.approx((hours.low / WEEKS_A_MONTH, hours.high / WEEKS_A_MONTH))


HOURS_A_WEEK = {
    # a number and a unit
    "3h": 3,
    "3 h": 3,
    "3hrs": 3,
    "3 hours": 3,
    "3 Hours": 3,
    "1.5h": 1.5,
    "1,5 h": 1.5,
    ".5h": 0.5,
    "1h30": 1.5,
    "1:30 h": 1.5,
    "1 h 30 min": 1.5,
    "1h 30": 1.5,
    "1h30m": 1.5,
    "90 min": 1.5,
    "2½ h": 2.5,
    "8": 8,
    "8.5": 8.5,
    "ten": 10,
    "3h.": 3,
    # English
    "20 mins a day": 5 / 3,
    "2h/day": 10,
    "2 h per day": 10,
    "2 days": 16,
    "half a day a week": 4,
    "a day a week": 8,
    "one day a month": 8 / WEEKS_A_MONTH,
    "an hour a day": 5,
    "half an hour daily": 2.5,
    "12h/month": 12 / WEEKS_A_MONTH,
    "3h weekly": 3,
    "weekly 3h": 3,
    "3h (weekly)": 3,
    "5 hrs p/w": 5,
    "5h pw": 5,
    "5hpw": 5,
    "5h p.w.": 5,
    "5h wk": 5,
    "5h/wk": 5,
    "5h/w": 5,
    "5h pm": 5 / WEEKS_A_MONTH,
    "5h/m": 5 / WEEKS_A_MONTH,
    "5h/mo": 5 / WEEKS_A_MONTH,
    "1h/d": 5,
    "5/week": 5,
    "20 a month": 20 / WEEKS_A_MONTH,
    "26h a quarter": 2,
    "104 hours a year": 2,
    "1,040 h a year": 20,
    "a couple of hours": 2,
    "two and a half hours": 2.5,
    "an hour and a half": 1.5,
    "a quarter of an hour a day": 1.25,
    "three quarters of an hour a day": 3.75,
    "2 half days a week": 8,
    "1/2 day a week": 4,
    "½ day a week": 4,
    "a full day per week": 8,
    "2 hours of work a week": 2,
    "every day 30 min": 2.5,
    "30 min every morning": 2.5,
    "3h every two weeks": 1.5,
    "3h every other week": 1.5,
    "3h a fortnight": 1.5,
    "3 x 2h": 6,
    "1h 3x a week": 3,
    "1h twice a week": 2,
    # French
    "3 heures par semaine": 3,
    "3h/sem": 3,
    "3 h hebdo": 3,
    "une demi-journée par semaine": 4,
    "UNE DEMI-JOURNEE PAR SEMAINE": 4,
    "une journée par mois": 8 / WEEKS_A_MONTH,
    "2 jours par semaine": 16,
    "10 h par mois": 10 / WEEKS_A_MONTH,
    "10h/mois": 10 / WEEKS_A_MONTH,
    "1h par jour": 5,
    "1 h/j": 5,
    "une heure par jour": 5,
    "un quart d'heure par jour": 1.25,
    "un quart d’heure par jour": 1.25,
    "une heure et demie": 1.5,
    "deux heures par semaine": 2,
    "2 h la semaine": 2,
    "tous les jours 1h": 5,
    "52 h par an": 1,
    "3 h toutes les deux semaines": 1.5,
    "2 heures de travail par semaine": 2,
    # Italian
    "3 ore a settimana": 3,
    "3 ore alla settimana": 3,
    "3h/sett": 3,
    "3 h a sett.": 3,
    "10 ore al mese": 10 / WEEKS_A_MONTH,
    "10 h al mese": 10 / WEEKS_A_MONTH,
    "2 ore al giorno": 10,
    "mezza giornata a settimana": 4,
    "un giorno a settimana": 8,
    "mezz'ora al giorno": 2.5,
    "mezz’ora al giorno": 2.5,
    "un'ora al giorno": 5,
    "un'ora e mezza": 1.5,
    "due ore": 2,
    "tre quarti d'ora al giorno": 3.75,
    "un paio d'ore": 2,
    "ogni due settimane 3 ore": 1.5,
    "104 ore all'anno": 2,
    # Dutch
    "5 uur p/w": 5,
    "5 uur per week": 5,
    "5u/week": 5,
    "5upw": 5,
    "10 uur per maand": 10 / WEEKS_A_MONTH,
    "2 uur per dag": 10,
    "2 uur dagelijks": 10,
    "5 uur wekelijks": 5,
    "een halve dag per week": 4,
    "een dagdeel per week": 4,
    "2 dagdelen p/w": 8,
    "een half uur per dag": 2.5,
    "halfuurtje per dag": 2.5,
    "kwartiertje per dag": 1.25,
    "anderhalf uur": 1.5,
    "tweeënhalf uur": 2.5,
    "een uurtje": 1,
    "een paar uur": 2,
    "drie uur per week": 3,
    "1 uur om de week": 0.5,
    # Finnish
    "2 tuntia viikossa": 2,
    "4 h/vko": 4,
    "4h/vk": 4,
    "4t/vko": 4,
    "10 h kuussa": 10 / WEEKS_A_MONTH,
    "10h/kk": 10 / WEEKS_A_MONTH,
    "10 tuntia kuukaudessa": 10 / WEEKS_A_MONTH,
    "2 tuntia päivässä": 10,
    "2 tuntia paivassa": 10,
    "2 h/pv": 10,
    "puoli päivää viikossa": 4,
    "päivä viikossa": 8,
    "puoli tuntia päivässä": 2.5,
    "tunti päivässä": 5,
    "kolme tuntia": 3,
    "puolitoista tuntia": 1.5,
    "pari tuntia": 2,
    "vartti päivässä": 1.25,
    "joka toinen viikko 3 h": 1.5,
    # German and Spanish
    "3 Std. pro Woche": 3,
    "3 Stunden": 3,
    "zwei Stunden am Tag": 10,
    "ein halber Tag pro Woche": 4,
    "3 h/Woche": 3,
    "3 horas a la semana": 3,
    "10 horas al mes": 10 / WEEKS_A_MONTH,
    "1 hora al día": 5,
    "medio día a la semana": 4,
    "media hora al día": 2.5,
    # about
    "ca. 6h": 6,
    "~6h": 6,
    "≈ 6h": 6,
    "about 6 hours": 6,
    "up to 6h": 6,
    "6h+": 6,
    "6+ hours": 6,
    "6h max": 6,
    "6h/week max": 6,
    "env. 6 h": 6,
    "environ 6 h": 6,
    "au moins 6 h": 6,
    "circa 6 ore": 6,
    "almeno 6 ore": 6,
    "ongeveer 6 uur": 6,
    "ca. 6 uur": 6,
    "noin 6 h": 6,
    "n. 6 h": 6,
    "etwa 6 Stunden": 6,
    # odd spaces and dashes
    "3\u00a0h": 3,
    "3\u202fh\u00a0par\u00a0semaine": 3,
    " 3h ": 3,
    "3h / week": 3,
    "５h": 5,
}


@pytest.mark.parametrize(("text", "hours"), cases(HOURS_A_WEEK))
def test_hours_in_every_form(text, hours):
    found = parse_hours(text, "hours")
    assert weekly(found) == (hours, hours)
    assert found.typical == found.low


@pytest.mark.parametrize(
    ("text", "hours"),
    cases(
        {
            "2-3 h": (2, 3),
            "2–3 h": (2, 3),
            "2 - 3h": (2, 3),
            "2h-3h": (2, 3),
            "2 to 3 hours": (2, 3),
            "between 2 and 3 h": (2, 3),
            "one or two hours": (1, 2),
            "8-10": (8, 10),
            "30-60 min a day": (2.5, 5),
            "30 min to 1 hour a day": (2.5, 5),
            "between half an hour and an hour a day": (2.5, 5),
            "1-2 days a week": (8, 16),
            "about 2-3h": (2, 3),
            "0-2h": (0, 2),
            "2 à 3 h": (2, 3),
            "entre 2 et 3 h": (2, 3),
            "de 2 à 3 heures par semaine": (2, 3),
            "2 ou 3 h": (2, 3),
            "2-3 ore": (2, 3),
            "da 2 a 3 ore": (2, 3),
            "tra 2 e 3 ore": (2, 3),
            "2 à 3 uur": (2, 3),
            "tussen 2 en 3 uur": (2, 3),
            "2 tot 3 uur per week": (2, 3),
            "2 of 3 uur": (2, 3),
            "2-3 tuntia": (2, 3),
            "2–3 h/vko": (2, 3),
            "2 tai 3 tuntia": (2, 3),
            "2 bis 3 Stunden": (2, 3),
        }
    ),
)
def test_a_range_keeps_both_ends(text, hours):
    found = parse_hours(text, "hours")
    assert weekly(found) == hours
    assert found.typical == pytest.approx((found.low + found.high) / 2)


@pytest.mark.parametrize(
    ("text", "sentence"),
    cases(
        {
            "": "hours-unreadable",
            "abc": "hours-unreadable",
            "5 apples": "hours-unreadable",
            "hours": "hours-unreadable",
            "a": "hours-unreadable",
            "a day": "hours-unreadable",
            "tunti": "hours-unreadable",
            "3h 4h": "hours-unreadable",
            "3-2h": "hours-unreadable",
            "5 min/h": "hours-unreadable",
            "8/h": "hours-unreadable",
            "1.2.3h": "hours-unreadable",
            "1:3 h": "hours-unreadable",
            "3h every 0 weeks": "hours-unreadable",
            "mail 3h": "hours-unreadable",
            "within 24 hours": "hours-unreadable",
            "²h": "hours-unreadable",
            "?": "hours-unreadable",
            "-5": "hours-negative",
            "-5h": "hours-negative",
            "−5h/week": "hours-negative",
            "-2-3h": "hours-negative",
            "0": "hours-zero",
            "0h": "hours-zero",
            "0 h/month": "hours-zero",
            "0-0h": "hours-zero",
            "101h": "hours-too-many",
            "21h/day": "hours-too-many",
            "434h/month": "hours-too-many",
            "10-101h": "hours-too-many",
            "9" * 400 + "h": "hours-too-many",
        }
    ),
)
def test_hours_that_cannot_be_say_what_was_given_and_where(mistake, text, sentence):
    problem = mistake(parse_hours, text, "owner-hours")
    assert (problem.sentence, problem.field) == (sentence, "owner-hours")
    assert problem.values == {"given": text}


@pytest.mark.parametrize("text", ["100h", "20h/day", "433.3h/month", "5200 hours a year"])
def test_a_hundred_hours_a_week_are_the_most(text):
    assert parse_hours(text, "hours").high == pytest.approx(MOST_HOURS_A_MONTH, rel=1e-3)


@pytest.mark.parametrize(
    ("text", "written"),
    cases(
        {
            "5h": "5h/week",
            "12h/month": "12h/month",
            "2h/day": "10h/week",
            "half an hour daily": "2.5h/week",
            "2-3h": "2-3h/week",
            "20 to 30 hours a month": "20-30h/month",
            "0-2h": "0-2h/week",
            "1:20 h/month": "1.3333333333333333h/month",
            "20 hours, one-off": "20h once",
            "2-3 days once": "16-24h once",
            "24h over 4 months": "6h/month for 4 months",
            "5h a week for 13 weeks": "5h/week for 3 months",
        }
    ),
)
def test_hours_are_written_in_one_form(text, written):
    assert hours_text(parse_hours(text, "hours")) == written


ENDS = st.floats(min_value=1e-6, max_value=MOST_HOURS_A_MONTH) | st.integers(1, 100).map(lambda week: week * WEEKS_A_MONTH)


@given(one=ENDS, other=ENDS)
@example(one=12.345, other=12.345)
@example(one=65 / 3, other=65 / 3)
@example(one=1e-06, other=MOST_HOURS_A_MONTH)
@pytest.mark.parametrize(
    ("once", "months"), [(False, None), (True, None), (False, 3.0)], ids=["a month", "once", "for three months"]
)
def test_hours_are_read_as_they_were_written(one, other, once, months):
    low, high = sorted((one, other))
    hours = Hours(low, low if low == high else (low + high) / 2, high, once, months)
    assert parse_hours(hours_text(hours), "hours") == hours
