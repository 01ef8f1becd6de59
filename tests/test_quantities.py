"""Money and hours, form by form, in every language; what must stay as it was; and what survives being written and read."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from obmva.errors import InvalidValueError
from obmva.quantities import (
    MOST_HOURS_A_MONTH,
    MOST_MONEY,
    WEEKS_A_MONTH,
    Hours,
    Money,
    Quote,
    find_hours,
    hours_text,
    money_text,
    parse_hours,
    parse_money,
    parse_quote,
)

WORDS_WITHOUT_NUMBERS = [
    "mails", "clients", "hours", "day", "week", "heures", "jour", "semaine", "ore", "giorno", "uur", "dag", "viikossa",
    "kuussa",
    "per", "par", "al", "mese", "in", "within", "about", "circa", "noin", "max", "weekly", "daily", "each", "chaque",
    "ogni", "elke",
    "joka", "and", "et", "e", "en", "ja", "to", "à", "h", "min", "sett", "kk", "w", *"/-,().'€$&+~",
]  # fmt: skip
FORMS = [
    *("3 h", "an hour", "mezz'ora", "een dagdeel", "2-3 h", "-5h", "24h/24", "a day", "twice", "½", "1:30", "1/2", "2,5", "x"),
    *WORDS_WITHOUT_NUMBERS,
]


def cases(table):
    """One test for each text of a table; the text is its name."""
    return [pytest.param(text, expected, id=text[:60] or "nothing") for text, expected in table.items()]


def mistake(call, *arguments):
    """The one problem that a call complains of."""
    with pytest.raises(InvalidValueError) as raised:
        call(*arguments)
    (problem,) = raised.value.problems
    return problem


def weekly(hours):
    """Low and high in hours a week."""
    return pytest.approx((hours.low / WEEKS_A_MONTH, hours.high / WEEKS_A_MONTH))


HOURS_A_WEEK = {
    # a number and a unit
    "3h": 3, "3 h": 3, "3hrs": 3, "3 hours": 3, "3 Hours": 3, "1.5h": 1.5, "1,5 h": 1.5, ".5h": 0.5, "1h30": 1.5,
    "1:30 h": 1.5,
    "1 h 30 min": 1.5, "1h 30": 1.5, "1h30m": 1.5, "90 min": 1.5, "2½ h": 2.5, "8": 8, "8.5": 8.5, "ten": 10, "3h.": 3,
    # English
    "20 mins a day": 5 / 3, "2h/day": 10, "2 h per day": 10, "2 days": 16, "half a day a week": 4, "a day a week": 8,
    "one day a month": 8 / WEEKS_A_MONTH, "an hour a day": 5, "half an hour daily": 2.5, "12h/month": 12 / WEEKS_A_MONTH,
    "3h weekly": 3, "weekly 3h": 3, "3h (weekly)": 3, "5 hrs p/w": 5, "5h pw": 5, "5hpw": 5, "5h p.w.": 5, "5h wk": 5,
    "5h/wk": 5, "5h/w": 5, "5h pm": 5 / WEEKS_A_MONTH, "5h/m": 5 / WEEKS_A_MONTH, "5h/mo": 5 / WEEKS_A_MONTH, "1h/d": 5,
    "5/week": 5, "20 a month": 20 / WEEKS_A_MONTH, "26h a quarter": 2, "104 hours a year": 2, "1,040 h a year": 20,
    "a couple of hours": 2, "two and a half hours": 2.5, "an hour and a half": 1.5, "a quarter of an hour a day": 1.25,
    "three quarters of an hour a day": 3.75, "2 half days a week": 8, "1/2 day a week": 4, "½ day a week": 4,
    "a full day per week": 8, "2 hours of work a week": 2, "every day 30 min": 2.5, "30 min every morning": 2.5,
    "3h every two weeks": 1.5, "3h every other week": 1.5, "3h a fortnight": 1.5, "3 x 2h": 6, "1h 3x a week": 3,
    "1h twice a week": 2,
    # French
    "3 heures par semaine": 3, "3h/sem": 3, "3 h hebdo": 3, "une demi-journée par semaine": 4,
    "UNE DEMI-JOURNEE PAR SEMAINE": 4,
    "une journée par mois": 8 / WEEKS_A_MONTH, "2 jours par semaine": 16, "10 h par mois": 10 / WEEKS_A_MONTH,
    "10h/mois": 10 / WEEKS_A_MONTH, "1h par jour": 5, "1 h/j": 5, "une heure par jour": 5, "un quart d'heure par jour": 1.25,
    "un quart d’heure par jour": 1.25, "une heure et demie": 1.5, "deux heures par semaine": 2, "2 h la semaine": 2,
    "tous les jours 1h": 5, "52 h par an": 1, "3 h toutes les deux semaines": 1.5, "2 heures de travail par semaine": 2,
    # Italian
    "3 ore a settimana": 3, "3 ore alla settimana": 3, "3h/sett": 3, "3 h a sett.": 3, "10 ore al mese": 10 / WEEKS_A_MONTH,
    "10 h al mese": 10 / WEEKS_A_MONTH, "2 ore al giorno": 10, "mezza giornata a settimana": 4, "un giorno a settimana": 8,
    "mezz'ora al giorno": 2.5, "mezz’ora al giorno": 2.5, "un'ora al giorno": 5, "un'ora e mezza": 1.5, "due ore": 2,
    "tre quarti d'ora al giorno": 3.75, "un paio d'ore": 2, "ogni due settimane 3 ore": 1.5, "104 ore all'anno": 2,
    # Dutch
    "5 uur p/w": 5, "5 uur per week": 5, "5u/week": 5, "5upw": 5, "10 uur per maand": 10 / WEEKS_A_MONTH, "2 uur per dag": 10,
    "2 uur dagelijks": 10, "5 uur wekelijks": 5, "een halve dag per week": 4, "een dagdeel per week": 4, "2 dagdelen p/w": 8,
    "een half uur per dag": 2.5, "halfuurtje per dag": 2.5, "kwartiertje per dag": 1.25, "anderhalf uur": 1.5,
    "tweeënhalf uur": 2.5, "een uurtje": 1, "een paar uur": 2, "drie uur per week": 3, "1 uur om de week": 0.5,
    # Finnish
    "2 tuntia viikossa": 2, "4 h/vko": 4, "4h/vk": 4, "4t/vko": 4, "10 h kuussa": 10 / WEEKS_A_MONTH,
    "10h/kk": 10 / WEEKS_A_MONTH,
    "10 tuntia kuukaudessa": 10 / WEEKS_A_MONTH, "2 tuntia päivässä": 10, "2 tuntia paivassa": 10, "2 h/pv": 10,
    "puoli päivää viikossa": 4, "päivä viikossa": 8, "puoli tuntia päivässä": 2.5, "tunti päivässä": 5, "kolme tuntia": 3,
    "puolitoista tuntia": 1.5, "pari tuntia": 2, "vartti päivässä": 1.25, "joka toinen viikko 3 h": 1.5,
    # German and Spanish
    "3 Std. pro Woche": 3, "3 Stunden": 3, "zwei Stunden am Tag": 10, "ein halber Tag pro Woche": 4, "3 h/Woche": 3,
    "3 horas a la semana": 3, "10 horas al mes": 10 / WEEKS_A_MONTH, "1 hora al día": 5, "medio día a la semana": 4,
    "media hora al día": 2.5,
    # about
    "ca. 6h": 6, "~6h": 6, "≈ 6h": 6, "about 6 hours": 6, "up to 6h": 6, "6h+": 6, "6+ hours": 6, "6h max": 6,
    "6h/week max": 6,
    "env. 6 h": 6, "environ 6 h": 6, "au moins 6 h": 6, "circa 6 ore": 6, "almeno 6 ore": 6, "ongeveer 6 uur": 6,
    "ca. 6 uur": 6,
    "noin 6 h": 6, "n. 6 h": 6, "etwa 6 Stunden": 6,
    # odd spaces and dashes
    "3\u00a0h": 3, "3\u202fh\u00a0par\u00a0semaine": 3, " 3h ": 3, "3h / week": 3, "５h": 5,
}  # fmt: skip


@pytest.mark.parametrize(("text", "hours"), cases(HOURS_A_WEEK))
def test_hours_in_every_form(text, hours):
    found = parse_hours(text, "hours")
    assert weekly(found) == (hours, hours)
    assert found.typical == found.low


@pytest.mark.parametrize(
    ("text", "hours"),
    cases({
        "2-3 h": (2, 3), "2–3 h": (2, 3), "2 - 3h": (2, 3), "2h-3h": (2, 3), "2 to 3 hours": (2, 3),
        "between 2 and 3 h": (2, 3),
        "one or two hours": (1, 2), "8-10": (8, 10), "30-60 min a day": (2.5, 5), "30 min to 1 hour a day": (2.5, 5),
        "between half an hour and an hour a day": (2.5, 5), "1-2 days a week": (8, 16), "about 2-3h": (2, 3), "0-2h": (0, 2),
        "2 à 3 h": (2, 3), "entre 2 et 3 h": (2, 3), "de 2 à 3 heures par semaine": (2, 3), "2 ou 3 h": (2, 3),
        "2-3 ore": (2, 3), "da 2 a 3 ore": (2, 3), "tra 2 e 3 ore": (2, 3),
        "2 à 3 uur": (2, 3), "tussen 2 en 3 uur": (2, 3), "2 tot 3 uur per week": (2, 3), "2 of 3 uur": (2, 3),
        "2-3 tuntia": (2, 3), "2–3 h/vko": (2, 3), "2 tai 3 tuntia": (2, 3),
        "2 bis 3 Stunden": (2, 3),
    }),
)  # fmt: skip
def test_a_range_keeps_both_ends(text, hours):
    found = parse_hours(text, "hours")
    assert weekly(found) == hours
    assert found.typical == pytest.approx((found.low + found.high) / 2)


@pytest.mark.parametrize(
    ("text", "sentence"),
    cases({
        "": "hours_unreadable", "abc": "hours_unreadable", "5 apples": "hours_unreadable", "hours": "hours_unreadable",
        "a": "hours_unreadable", "a day": "hours_unreadable", "tunti": "hours_unreadable", "3h 4h": "hours_unreadable",
        "3-2h": "hours_unreadable", "5 min/h": "hours_unreadable", "8/h": "hours_unreadable",
        "1.2.3h": "hours_unreadable", "1:3 h": "hours_unreadable",
        "3h every 0 weeks": "hours_unreadable", "mail 3h": "hours_unreadable", "within 24 hours": "hours_unreadable",
        "²h": "hours_unreadable", "?": "hours_unreadable",
        "-5": "hours_negative", "-5h": "hours_negative", "−5h/week": "hours_negative", "-2-3h": "hours_negative",
        "0": "hours_zero", "0h": "hours_zero", "0 h/month": "hours_zero", "0-0h": "hours_zero",
        "101h": "hours_too_many", "21h/day": "hours_too_many", "434h/month": "hours_too_many", "10-101h": "hours_too_many",
        "9" * 400 + "h": "hours_too_many",
    }),
)  # fmt: skip
def test_hours_that_cannot_be_say_what_was_given_and_where(text, sentence):
    problem = mistake(parse_hours, text, "owner-hours")
    assert (problem.sentence, problem.field) == (sentence, "owner-hours")
    assert problem.values == {"given": text}


@pytest.mark.parametrize("text", ["100h", "20h/day", "433.3h/month", "5200 hours a year"])
def test_a_hundred_hours_a_week_are_the_most(text):
    assert parse_hours(text, "hours").high == pytest.approx(MOST_HOURS_A_MONTH, rel=1e-3)


@pytest.mark.parametrize(
    ("text", "rest", "hours"),
    [
        pytest.param("emails 3h", "emails", 3, id="at the end"),
        pytest.param("3h emails", "emails", 3, id="at the beginning"),
        pytest.param("scan 3h receipts", "scan receipts", 3, id="in the middle"),
        pytest.param("3h", "", 3, id="nothing else"),
        pytest.param("~3h/week.", "", 3, id="nothing else, with signs"),
        pytest.param("2h?", "", 2, id="nothing else but a question mark"),
        pytest.param("emails!!! answer or bin, 30 min a day", "emails!!! answer or bin", 2.5, id="signs of the words stay"),
        pytest.param("emails (2h/week)", "emails", 2, id="in brackets"),
        pytest.param("emails [2h]", "emails", 2, id="in square brackets"),
        pytest.param("(2h) emails", "emails", 2, id="in brackets in front"),
        pytest.param("emails (env. 3 h/mois)", "emails", 3 / WEEKS_A_MONTH, id="about, in brackets"),
        pytest.param("emails (2h/week, urgent)", "emails (urgent)", 2, id="in brackets with another word"),
        pytest.param("emails (urgent, 2h/week)", "emails (urgent)", 2, id="in brackets after another word"),
        pytest.param("emails, 3h, urgent", "emails, urgent", 3, id="between commas"),
        pytest.param("mails 2h/day, calls", "mails, calls", 10, id="before a comma"),
        pytest.param("filing, 3h, weekly", "filing", 3, id="a period after a comma"),
        pytest.param("filing — 3h", "filing", 3, id="after a dash"),
        pytest.param("filing - 3h", "filing", 3, id="a dash with spaces is no minus"),
        pytest.param("filing-3h", "filing", 3, id="a dash without spaces is no minus"),
        pytest.param("filing –3h", "filing", 3, id="a long dash is no minus"),
        pytest.param("3h: filing", "filing", 3, id="before a colon"),
        pytest.param("filing: 3h", "filing", 3, id="after a colon"),
        pytest.param("filing for about 3h a week", "filing", 3, id="for about"),
        pytest.param("filing 3h max", "filing", 3, id="at most, behind"),
        pytest.param("5 hours a week of admin", "admin", 5, id="hours of something"),
        pytest.param("10 h par mois de compta", "compta", 10 / WEEKS_A_MONTH, id="des heures de quelque chose"),
        pytest.param("  spaced   out \t 2h ", "spaced out", 2, id="spaces are tidied"),
        pytest.param("Müller & Söhne 2h", "Müller & Söhne", 2, id="accents and capitals stay"),
        pytest.param("re\u0301pondre 2h", "répondre", 2, id="accents typed apart"),
        pytest.param("🙂 mail 3h/week", "🙂 mail", 3, id="pictures stay"),
        pytest.param("emails an hour a day", "emails", 5, id="an hour a day"),
        pytest.param("call mum for an hour", "call mum", 1, id="an hour, no period"),
        pytest.param("chase unpaid invoices every friday 1h", "chase unpaid invoices every friday", 1, id="a day of the week"),
        pytest.param("2 blog posts a week 3h", "2 blog posts a week", 3, id="another number before"),
        pytest.param("24h support 5h", "24h support", 5, id="the last counts"),
        pytest.param("5h/week calls, 30 min each", "calls, 30 min each", 5, id="the one with a period counts"),
        pytest.param("Q4 2025 - 2h", "Q4 2025", 2, id="a year before a dash"),
        pytest.param("mp3 covid-19 2h", "mp3 covid-19", 2, id="digits within words"),
        pytest.param("$2k ads 3h", "$2k ads", 3, id="money stays"),
        pytest.param("monthly report 3h", "monthly report", 3 / WEEKS_A_MONTH, id="the line says how often"),
        pytest.param("daily stand-up 15 min", "daily stand-up", 1.25, id="the line says every day"),
        pytest.param("daily and weekly reports 3h", "daily and weekly reports", 3, id="the line says two periods"),
        pytest.param("10 calls a day 2h", "10 calls a day", 10, id="a period right before"),
        pytest.param("3 pm call 1h", "3 pm call", 1, id="afternoon is no month"),
        pytest.param("every month 2 days closing", "every month closing", 16 / WEEKS_A_MONTH, id="days after their period"),
        pytest.param("compta 3 h une fois par mois", "compta", 3 / WEEKS_A_MONTH, id="une fois par mois"),
        pytest.param("réponses aux mails : 1 h/j", "réponses aux mails", 5, id="un deux-points à la française"),
        pytest.param("répondre aux mails une heure par jour environ", "répondre aux mails", 5, id="environ à la fin"),
        pytest.param("guidare i venditori, 1h a sett.", "guidare i venditori", 1, id="settimana abbreviata"),
        pytest.param("fatture due ore e mezza a settimana", "fatture", 2.5, id="due ore e mezza"),
        pytest.param("posten nabellen, halfuurtje per dag", "posten nabellen", 2.5, id="een halfuurtje"),
        pytest.param("klantvragen 6 uur pw", "klantvragen", 6, id="per week, kort"),
        pytest.param("somepostaukset 2t viikossa", "somepostaukset", 2, id="tunti lyhyesti"),
        pytest.param("asiakaspalvelu (n. 2 h/vko)", "asiakaspalvelu", 2, id="noin, suluissa"),
        pytest.param("tilaukset joka toinen viikko 1h", "tilaukset joka toinen viikko", 0.5, id="joka toinen viikko"),
        pytest.param("Büro 4 Std./Woche", "Büro", 4, id="Stunden, abgekürzt"),
    ],
)
def test_hours_are_cut_out_of_a_line(text, rest, hours):
    found_rest, found = find_hours(text)
    assert found_rest == rest
    assert weekly(found) == (hours, hours)


def test_a_range_is_cut_out_of_a_line():
    rest, found = find_hours("newsletter: de 2 à 3 heures par mois")
    assert (rest, found) == ("newsletter", Hours(2, 2.5, 3))


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(text, id=text or "nothing")
        for text in (
            "", "filing", "4 freelancers", "B2B leads", "365 rollout", "H&M account", "where should we be in 3 years",
            "3 yrs",
            "mp3h", "x2h", "hours", "ora legale", "minutes of the meeting", "half the team", "social media", "2nd hour",
            "9 to 5",
            "answer mail within 24 hours", "orders within an hour", "reply in 24h", "48h delivery", "reply within 2 days",
            "répondre sous 48 h", "dans les 24 heures", "en moins de 2 h", "rispondere entro 24 ore", "entro le 2 ore",
            "antwoorden binnen 24 uur", "binnen een dag", "vastaa 2 tunnin sisällä", "vastaus 24 h sisällä",
            "send reminders 2 hours before", "rappel 2 h avant", "2 ore prima", "een dag van tevoren",
            "support 24h/24 7j/7", "phones 24 hours a day", "open 7 days a week", "24/7 line",
            "call at 3 h", "réunion à 14h", "vergadering om 10 uur", "alle 15h",
            "check mail every 2 hours", "toutes les 2 heures", "ogni 2 ore", "2 tunnin välein",
            "post once a day", "post 3 times per day", "track staff hours per week", "plan 3 days of events", "90-day plan",
            "15-minute calls", "a 24-hour line", "$50 an hour tutor", "€50/h", "5 min/h", "tuntiohjaajien laskut",
            "3D models a week",
            "5 t of sand", "²h", "٣٥h",
        )
    ],
)  # fmt: skip
def test_a_line_without_hours_stays_as_it_is(text):
    assert find_hours(f" {text} ") == (text, None)


@pytest.mark.parametrize(
    ("text", "sentence", "given_hours"),
    [
        pytest.param("-5h", "hours_negative", "-5h", id="less than none"),
        pytest.param("emails -5h", "hours_negative", "-5h", id="less than none after a space"),
        pytest.param("emails −5h", "hours_negative", "−5h", id="a true minus"),
        pytest.param("emails 0h a week", "hours_zero", "0h a week", id="none"),
        pytest.param("emails, about 200 hours", "hours_too_many", "about 200 hours", id="more than a week has"),
        pytest.param("emails 1000h/month", "hours_too_many", "1000h/month", id="more than a month has"),
    ],
)
def test_impossible_hours_in_a_line_are_named_as_written(text, sentence, given_hours):
    problem = mistake(find_hours, text)
    assert (problem.sentence, problem.field) == (sentence, None)
    assert problem.values == {"given": given_hours}


@pytest.mark.parametrize(
    ("text", "written"),
    cases({
        "5h": "5h/week", "12h/month": "12h/month", "2h/day": "10h/week", "half an hour daily": "2.5h/week",
        "2-3h": "2-3h/week",
        "20 to 30 hours a month": "20-30h/month", "0-2h": "0-2h/week", "1:20 h/month": "1.3333333333333333h/month",
    }),
)  # fmt: skip
def test_hours_are_written_in_one_form(text, written):
    assert hours_text(parse_hours(text, "hours")) == written


MONEY = {
    # currencies
    "1500 EUR": (1500, "EUR"), "eur 1500": (1500, "EUR"), "€1500": (1500, "EUR"), "1500€": (1500, "EUR"), "900 euros": (900,
    "EUR"),
    "900 euro": (900, "EUR"), "900 euroa": (900, "EUR"), "900 eur": (900, "EUR"), "900e": (900, "EUR"), "£900": (900, "GBP"),
    "900 pounds": (900, "GBP"), "900 livres": (900, "GBP"), "900 sterline": (900, "GBP"), "900 pond": (900, "GBP"),
    "900 puntaa": (900, "GBP"), "900 GBP": (900, "GBP"), "$900": (900, "USD"), "US$900": (900, "USD"), "900 dollars": (900,
    "USD"),
    "900 dollaria": (900, "USD"), "$900 USD": (900, "USD"), "1500": (1500, None),
    # thousands and decimals
    "1.500": (1500, None), "1,500": (1500, None), "1.5": (1.5, None), "1,5": (1.5, None), "1.50": (1.5, None),
    "1,50": (1.5, None),
    "€1.500": (1500, "EUR"), "1.500 €": (1500, "EUR"), "1 500 €": (1500, "EUR"), "1\u00a0500\u00a0€": (1500, "EUR"),
    "1\u202f500\u202f€": (1500, "EUR"), "1'500": (1500, None), "1’500": (1500, None), "1,500.50": (1500.5, None),
    "1.500,50": (1500.5, None), "12 000,50 €": (12000.5, "EUR"), "1,500,000": (1_500_000, None),
    "1.500.000": (1_500_000, None),
    "0.500": (0.5, None), "$.50": (0.5, "USD"), "1500.": (1500, None), "€ 1500,-": (1500, "EUR"), "€ 1.500,--": (1500, "EUR"),
    "2k": (2000, None), "2K": (2000, None), "$2k": (2000, "USD"), "2,5k €": (2500, "EUR"), "2 k€": (2000, "EUR"),
    "2.500k": (2500, None), "2 mila euro": (2000, "EUR"), "2 duizend": (2000, None), "2 tuhatta euroa": (2000, "EUR"),
    # a month
    "1500€/mois": (1500, "EUR"), "1500 € par mois": (1500, "EUR"), "1500 al mese": (1500, None),
    "1500 per maand": (1500, None),
    "1500 p/m": (1500, None), "1500 euroa kuussa": (1500, "EUR"), "1500 €/kk": (1500, "EUR"), "1500 a month": (1500, None),
    "1500/month": (1500, None), "£900 pcm": (900, "GBP"), "per maand €1500": (1500, "EUR"), "1500 im Monat": (1500, None),
    # other periods
    "18000 EUR/year": (1500, "EUR"), "18000 € par an": (1500, "EUR"), "18.000 all'anno": (1500, None),
    "18k per jaar": (1500, None),
    "18 000 euroa vuodessa": (1500, "EUR"), "£18,000 a year": (1500, "GBP"), "18000 yearly": (1500, None),
    "18000/an": (1500, None),
    "300 €/week": (1300, "EUR"), "300 par semaine": (1300, None), "300 a settimana": (1300, None),
    "300 viikossa": (1300, None),
    "3000 a quarter": (1000, None), "60/day": (1300, None),
    # about
    "about 1500 EUR": (1500, "EUR"), "~1500": (1500, None), "ca. 1500 €": (1500, "EUR"), "environ 1500 €": (1500, "EUR"),
    "noin 1500 e": (1500, "EUR"),
}  # fmt: skip


@pytest.mark.parametrize(("text", "money"), cases(MONEY))
def test_money_in_every_form(text, money):
    found = parse_money(text, "budget")
    assert (found.amount, found.currency) == (pytest.approx(money[0]), money[1])
    assert not found.firm


@pytest.mark.parametrize(
    "text",
    [
        "1500 EUR firm", "firm 1500 EUR", "1500 EUR fixed", "1500 EUR, not a cent more", "max 1500 EUR", "1500 EUR (max)",
        "max. 1500 EUR", "maximum 1500 EUR", "1500 EUR at most", "up to 1500 EUR", "1500 EUR/month firm", "1500 € ferme",
        "1500 € au plus", "1500 € maximum", "jusqu'à 1500 €", "massimo 1500 €", "al massimo 1500 €", "1500 € rigido",
        "1500 € vast",
        "maximaal 1500 €", "enintään 1500 €", "enintaan 1500 €", "korkeintaan 1500 €", "1500 € FIRM",
    ],
)  # fmt: skip
def test_a_firm_sum(text):
    assert parse_money(text, "budget") == Money(1500, "EUR", firm=True)


@pytest.mark.parametrize(
    "text",
    [
        "50", "50/h", "50 per hour", "50 an hour", "50 hourly", "50 de l'heure", "50 l'heure", "50/heure", "50 par heure",
        "50 all'ora", "50 l'ora", "50 per uur", "50/u", "50 tunnissa", "50/tunti", "50 pro Stunde", "50 la hora",
    ],
)  # fmt: skip
def test_what_an_hour_is_worth(text):
    assert parse_money(text, "owner-rate") == Money(50, None, firm=False)


@pytest.mark.parametrize(
    ("text", "sentence"),
    cases({
        "": "money_unreadable", "abc": "money_unreadable", "EUR": "money_unreadable", "1500 apples": "money_unreadable",
        "1500 EUR USD": "money_unreadable", "$1500 €": "money_unreadable", "1000-1500 EUR": "money_unreadable",
        "1000 1500": "money_unreadable", "1,50,000": "money_unreadable", "1.5,5": "money_unreadable",
        "1.5.0": "money_unreadable",
        "50/h": "money_unreadable", "1e5": "money_unreadable", "NaN": "money_unreadable", "inf": "money_unreadable",
        "1500 a month a month": "money_unreadable", "²": "money_unreadable", "(" * 9000 + "1": "money_unreadable",
        "0": "money_not_positive", "0 EUR": "money_not_positive", "-5 EUR": "money_not_positive", "€-5": "money_not_positive",
        "-€5": "money_not_positive", "−5": "money_not_positive",
        "10000001": "money_too_large", "20000k": "money_too_large", "9" * 150: "money_too_large",
    }),
)  # fmt: skip
def test_money_that_cannot_be_says_what_was_given_and_where(text, sentence):
    problem = mistake(parse_money, text, "budget")
    assert (problem.sentence, problem.field) == (sentence, "budget")
    assert problem.values == {"given": text}


def test_a_monthly_sum_is_not_what_an_hour_is_worth():
    assert mistake(parse_money, "3000 a month", "owner-rate").sentence == "money_unreadable"


@pytest.mark.parametrize(
    ("text", "currency"),
    cases({
        "CHF 1500": "CHF", "1500 chf": "CHF", "1500 SEK": "SEK", "1500 kr": "KR", "¥1500": "¥", "₹1500": "₹", "R$1500": "BRL",
        "CA$1500": "CAD", "$1500 CAD": "CAD", "A$1500": "AUD", "1500 yen": "YEN", "₿1": "₿",
    }),
)  # fmt: skip
def test_another_currency_is_named(text, currency):
    problem = mistake(parse_money, text, "budget")
    assert (problem.sentence, problem.field) == ("currency_unknown", "budget")
    assert problem.values == {"given": text, "currency": currency}


@pytest.mark.parametrize(
    ("text", "quote"),
    cases({
        "75": Quote(75, None, "hour", None), "75/hour": Quote(75, None, "hour", None), "75 EUR/h": Quote(75, "EUR",
        "hour", None),
        "€75": Quote(75, "EUR", "hour", None), "75,50 €": Quote(75.5, "EUR", "hour", None), "75 an hour": Quote(75, None,
        "hour", None),
        "75 € de l'heure": Quote(75, "EUR", "hour", None), "1200/month:40h": Quote(1200, None, "month", 40),
        "1200 €/month:40h": Quote(1200, "EUR", "month", 40), "1200/month: 40": Quote(1200, None, "month", 40),
        "1200 €/mois : 40 heures": Quote(1200, "EUR", "month", 40), "1.200 € al mese:40 ore": Quote(1200, "EUR", "month", 40),
        "£1,200 per month:40 hours a month": Quote(1200, "GBP", "month", 40), "1200 per maand:40 uur": Quote(1200, None,
        "month", 40),
        "1200 €/kk:40h/kk": Quote(1200, "EUR", "month", 40),
    }),
)  # fmt: skip
def test_quotes(text, quote):
    assert parse_quote(text, "rates.va") == quote


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(text, id=text or "nothing")
        for text in (
            "", "abc", "0", "-75", "75 firm", "75/day", "1200/month", "1200/month:", "1200/month:abc", "1200/month:0h",
            "1200/month:-40h", "1200/month:10h/week", "1200/month:500h", "75:40h", "75/hour:40h", "14000/year:40h", "75 80",
            "1200/month:40h:40h", "20000000/month:40h",
        )
    ],
)  # fmt: skip
def test_quotes_that_cannot_be(text):
    problem = mistake(parse_quote, text, "rates.va")
    assert (problem.sentence, problem.field) == ("quote_unreadable", "rates.va")
    assert problem.values == {"given": text}


def test_a_quote_in_another_currency():
    problem = mistake(parse_quote, "75 CHF/h", "rates.va")
    assert (problem.sentence, problem.values) == ("currency_unknown", {"given": "75 CHF/h", "currency": "CHF"})


@given(
    st.builds(
        Money,
        st.floats(min_value=1e-6, max_value=MOST_MONEY) | st.integers(1, MOST_MONEY).map(float),
        st.sampled_from(["EUR", "USD", "GBP", None]),
        st.booleans(),
    )
)
@example(Money(1234.567, "EUR", firm=False))
@example(Money(0.125, None, firm=True))
@example(Money(1e-06, None, firm=False))
def test_money_is_read_as_it_was_written(money):
    assert parse_money(money_text(money), "budget") == money


@given(
    *[st.floats(min_value=1e-6, max_value=MOST_HOURS_A_MONTH) | st.integers(1, 100).map(lambda week: week * WEEKS_A_MONTH)] * 2
)
@example(12.345, 12.345)
@example(65 / 3, 65 / 3)
@example(1e-06, MOST_HOURS_A_MONTH)
def test_hours_are_read_as_they_were_written(one, other):
    low, high = sorted((one, other))
    hours = Hours(low, low if low == high else (low + high) / 2, high)
    assert parse_hours(hours_text(hours), "hours") == hours


@given(st.lists(st.sampled_from(WORDS_WITHOUT_NUMBERS)).map(" ".join))
def test_no_hours_are_invented_without_a_number(text):
    assert find_hours(text) == (text, None)


def attempt(call, *arguments):
    """What a call returns, and the sentences and fields that it complains of."""
    try:
        return call(*arguments), []
    except InvalidValueError as error:
        return None, [(problem.sentence, problem.field) for problem in error.problems]


FORM_LISTS = st.lists(st.sampled_from(FORMS))


@given(st.text(max_size=80) | FORM_LISTS.map(" ".join) | FORM_LISTS.map("".join))
@example("3h\ud800")
@example("İ 3h ß ﬁ 2h")
@example("3h 0 times a week")
def test_any_line_is_read_or_its_hours_are_impossible(text):
    found, problems = attempt(find_hours, text)
    rest, hours = found or ("", None)
    assert set(problems) <= {("hours_negative", None), ("hours_zero", None), ("hours_too_many", None)}
    assert rest == rest.strip()
    assert hours is None or 0 <= hours.low <= hours.typical <= hours.high


@given(st.text(max_size=80) | st.lists(st.sampled_from([*"123., k€$-/h:", "month", "firm", "a week"])).map("".join))
@pytest.mark.parametrize("parse", [parse_money, parse_hours, parse_quote])
def test_any_text_is_a_value_or_a_mistake_of_its_field(parse, text):
    found, problems = attempt(parse, text, "field")
    assert (found is None) == bool(problems)
    assert {field for _, field in problems} <= {"field"}


LONG_TEXTS = {
    "numbers": "1 " * 5000, "digits": "9" * 10_000, "points": "1." * 5000, "halves": "half a " * 1500, "hours": "3h " * 3000,
    "about and about": "about " * 1600, "brackets": "(" * 10_000, "accents": "\u0301" * 10_000,
    "pictures": "😀" * 10_000,
}  # fmt: skip


@pytest.mark.parametrize(
    "text", [pytest.param(text, id=f"ten thousand characters of {name}") for name, text in LONG_TEXTS.items()]
)
@pytest.mark.parametrize("parse", [parse_money, parse_hours, parse_quote])
def test_long_texts_are_mistakes_like_others(parse, text):
    assert mistake(parse, text, "field").values["given"] == text


@pytest.mark.parametrize(
    "text", [pytest.param(text, id=f"ten thousand characters of {name}") for name, text in LONG_TEXTS.items()]
)
def test_long_lines_end(text):
    rest, _ = find_hours(text)
    assert len(rest) <= len(text)
