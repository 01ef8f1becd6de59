"""Hours inside a line: what is cut out and what is left, and which times are no work."""

import pytest

from obmva.quantities import WEEKS_A_MONTH, Found, Hours, find_hours


def weekly(hours):
    """Low and high in hours a week."""
    return pytest.approx((hours.low / WEEKS_A_MONTH, hours.high / WEEKS_A_MONTH))


@pytest.mark.parametrize(
    ("text", "rest", "hours"),
    [
        pytest.param("emails 3h", "emails", 3, id="at the end"),
        pytest.param("3h emails", "emails", 3, id="at the beginning"),
        pytest.param("scan 3h receipts", "scan receipts", 3, id="in the middle"),
        pytest.param("3h", "", 3, id="nothing else"),
        pytest.param("~3h/week.", "", 3, id="nothing else, with signs"),
        pytest.param("2h?", "", 2, id="nothing else but a question mark"),
        pytest.param(
            "emails!!! answer or bin, 30 min a day",
            "emails!!! answer or bin",
            2.5,
            id="signs of the words stay",
        ),
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
        pytest.param(
            "10 h par mois de compta",
            "compta",
            10 / WEEKS_A_MONTH,
            id="des heures de quelque chose",
        ),
        pytest.param("  spaced   out \t 2h ", "spaced out", 2, id="spaces are tidied"),
        pytest.param("Müller & Söhne 2h", "Müller & Söhne", 2, id="accents and capitals stay"),
        pytest.param("re\u0301pondre 2h", "répondre", 2, id="accents typed apart"),
        pytest.param("🙂 mail 3h/week", "🙂 mail", 3, id="pictures stay"),
        pytest.param("emails an hour a day", "emails", 5, id="an hour a day"),
        pytest.param("call mum for an hour", "call mum", 1, id="an hour, no period"),
        pytest.param(
            "chase unpaid invoices every friday 1h",
            "chase unpaid invoices every friday",
            1,
            id="a day of the week",
        ),
        pytest.param("2 blog posts a week 3h", "2 blog posts a week", 3, id="another number before"),
        pytest.param("24h support 5h", "24h support", 5, id="the last counts"),
        pytest.param("5h/week calls, 30 min each", "calls, 30 min each", 5, id="the one with a period counts"),
        pytest.param("Q4 2025 - 2h", "Q4 2025", 2, id="a year before a dash"),
        pytest.param("mp3 covid-19 2h", "mp3 covid-19", 2, id="digits within words"),
        pytest.param("$2k ads 3h", "$2k ads", 3, id="money stays"),
        pytest.param("monthly report 3h", "monthly report", 3 / WEEKS_A_MONTH, id="the line says how often"),
        pytest.param("daily stand-up 15 min", "daily stand-up", 1.25, id="the line says every day"),
        pytest.param("daily operations 10h", "daily operations", 10, id="more than daily work takes a day"),
        pytest.param("every day mail 4h", "every day mail", 20, id="every day is every day"),
        pytest.param(
            "daily and weekly reports 3h",
            "daily and weekly reports",
            3,
            id="the line says two periods",
        ),
        pytest.param("10 calls a day 2h", "10 calls a day", 10, id="a period right before"),
        pytest.param("3 pm call 1h", "3 pm call", 1, id="afternoon is no month"),
        pytest.param(
            "every month 2 days closing",
            "every month closing",
            16 / WEEKS_A_MONTH,
            id="days after their period",
        ),
        pytest.param("compta 3 h une fois par mois", "compta", 3 / WEEKS_A_MONTH, id="une fois par mois"),
        pytest.param(
            "réponses aux mails : 1 h/j",
            "réponses aux mails",
            5,
            id="un deux-points à la française",
        ),
        pytest.param(
            "répondre aux mails une heure par jour environ",
            "répondre aux mails",
            5,
            id="environ à la fin",
        ),
        pytest.param("guidare i venditori, 1h a sett.", "guidare i venditori", 1, id="settimana abbreviata"),
        pytest.param("fatture due ore e mezza a settimana", "fatture", 2.5, id="due ore e mezza"),
        pytest.param("posten nabellen, halfuurtje per dag", "posten nabellen", 2.5, id="een halfuurtje"),
        pytest.param("klantvragen 6 uur pw", "klantvragen", 6, id="per week, kort"),
        pytest.param("somepostaukset 2t viikossa", "somepostaukset", 2, id="tunti lyhyesti"),
        pytest.param("asiakaspalvelu (n. 2 h/vko)", "asiakaspalvelu", 2, id="noin, suluissa"),
        pytest.param(
            "tilaukset joka toinen viikko 1h",
            "tilaukset joka toinen viikko",
            0.5,
            id="joka toinen viikko",
        ),
        pytest.param("Büro 4 Std./Woche", "Büro", 4, id="Stunden, abgekürzt"),
    ],
)
def test_hours_are_cut_out_of_a_line(text, rest, hours):
    found = find_hours(text)
    assert found.rest == rest
    assert weekly(found.hours) == (hours, hours)


@pytest.mark.parametrize(
    ("text", "rest", "hours"),
    [
        pytest.param("newsletter: de 2 à 3 heures par mois", "newsletter", Hours(2, 2.5, 3), id="two ends"),
        pytest.param("mail, a few hours a month", "mail", Hours(2, 3, 4), id="a few"),
        pytest.param("several hours of posting a month", "posting a month", Hours(3, 4.5, 6), id="several"),
        pytest.param("quelques heures de mails par mois", "mails par mois", Hours(2, 3, 4), id="quelques"),
        pytest.param("qualche ora al mese di fatture", "fatture", Hours(2, 3, 4), id="qualche"),
        pytest.param("enkele uren per maand mail", "mail", Hours(2, 3, 4), id="enkele"),
        pytest.param(
            "muutama tunti laskutusta kuukaudessa",
            "laskutusta kuukaudessa",
            Hours(2, 3, 4),
            id="muutama",
        ),
    ],
)
def test_a_range_is_cut_out_of_a_line(text, rest, hours):
    found = find_hours(text)
    assert (found.rest, found.hours) == (rest, hours)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(text, id=text or "nothing")
        for text in (
            "",
            "filing",
            "4 freelancers",
            "B2B leads",
            "365 rollout",
            "H&M account",
            "where should we be in 3 years",
            "3 yrs",
            "mp3h",
            "x2h",
            "hours",
            "ora legale",
            "minutes of the meeting",
            "half the team",
            "social media",
            "2nd hour",
            "9 to 5",
            "answer mail within 24 hours",
            "orders within an hour",
            "reply in 24h",
            "48h delivery",
            "reply within 2 days",
            "répondre sous 48 h",
            "dans les 24 heures",
            "en moins de 2 h",
            "rispondere entro 24 ore",
            "entro le 2 ore",
            "antwoorden binnen 24 uur",
            "binnen een dag",
            "vastaa 2 tunnin sisällä",
            "vastaus 24 h sisällä",
            "send reminders 2 hours before",
            "rappel 2 h avant",
            "2 ore prima",
            "een dag van tevoren",
            "support 24h/24 7j/7",
            "phones 24 hours a day",
            "open 7 days a week",
            "24/7 line",
            "call at 3 h",
            "réunion à 14h",
            "vergadering om 10 uur",
            "alle 15h",
            "check mail every 2 hours",
            "toutes les 2 heures",
            "ogni 2 ore",
            "2 tunnin välein",
            "post once a day",
            "post 3 times per day",
            "track staff hours per week",
            "plan 3 days of events",
            "90-day plan",
            "15-minute calls",
            "a 24-hour line",
            "$50 an hour tutor",
            "€50/h",
            "5 min/h",
            "tuntiohjaajien laskut",
            "3D models a week",
            "5 t of sand",
            "²h",
            "٣٥h",
        )
    ],
)
def test_a_line_without_hours_stays_as_it_is(text):
    assert find_hours(f" {text} ") == Found(text, None)


@pytest.mark.parametrize(
    ("text", "sentence", "given_hours"),
    [
        pytest.param("-5h", "hours-negative", "-5h", id="less than none"),
        pytest.param("emails -5h", "hours-negative", "-5h", id="less than none after a space"),
        pytest.param("emails −5h", "hours-negative", "−5h", id="a true minus"),
        pytest.param("emails 0h a week", "hours-zero", "0h a week", id="none"),
        pytest.param(
            "emails, about 200 hours",
            "hours-too-many",
            "about 200 hours",
            id="more than a week has",
        ),
        pytest.param("emails 1000h/month", "hours-too-many", "1000h/month", id="more than a month has"),
    ],
)
def test_impossible_hours_in_a_line_are_named_as_written(mistake, text, sentence, given_hours):
    problem = mistake(find_hours, text)
    assert (problem.sentence, problem.field) == (sentence, None)
    assert problem.values == {"given": given_hours}
