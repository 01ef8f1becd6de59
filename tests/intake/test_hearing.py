"""Answers and work are heard in an owner's own sentences; nothing is made up, and what was typed as an answer wins."""

import re

import pytest

from obmva.advice import Adviser
from obmva.intake import in_pieces
from obmva.models import Answers, WorkEntry

ADVISER = Adviser()
OWNER = (
    "I run an online course with two freelancers, about 120k a year. I spend ten hours a week on mail and bookings, launches wear me out, "
    "I can spend up to 1,500 a month, I am in Lyon and do not want to employ anybody"
)


def reading(text):
    return ADVISER.reader.read(WorkEntry(text=text), "work")


def heard(text):
    return {one.question: one.value for one in reading(text).heard}


def work(text):
    return [(entry.text, entry.hours) for entry in reading(text).work]


def test_a_paragraph_becomes_answers_and_work():
    assert heard(OWNER) == {
        "team": "few",
        "revenue": "120k-500k",
        "budget": "1500 a month",
        "market": "fr",
        "employment": "refuse",
        "for-whom": "business",
    }
    assert work(OWNER) == [("mail", "5h/week"), ("bookings", "5h/week"), ("launches wear me out", None)]


def test_every_answer_has_the_words_that_it_rests_on():
    assert all(one.words in OWNER for one in reading(OWNER).heard)


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        pytest.param(
            "Ik wil mijn mailbox, agenda en nieuwsbrief uit handen geven.", ["mailbox", "agenda", "nieuwsbrief"], id="Dutch"
        ),
        pytest.param(
            "Ik wil mijn mailbox uit handen geven, zo'n 8 uur per week. Ik werk alleen.",
            ["mailbox zo'n 8 uur per week"],
            id="it announces it",
        ),
        pytest.param("Ik wil mail, agenda en facturen kwijt.", ["mail", "agenda", "facturen"], id="Dutch, one word"),
        pytest.param(
            "Ich möchte meine Buchhaltung, Rechnungen und Termine abgeben.",
            ["Buchhaltung", "Rechnungen", "Termine"],
            id="German",
        ),
    ],
)
def test_a_verb_of_handing_over_that_comes_last_is_no_part_of_the_work(text, pieces):
    assert [piece for piece, _ in work(text)] == pieces


@pytest.mark.parametrize(
    ("text", "hours"),
    [
        pytest.param("I need help with mail. I have two hours a week to brief them.", "2", id="english"),
        pytest.param("Je cherche de l'aide. J'ai 3 heures par semaine pour guider une assistante.", "3", id="french"),
        pytest.param("Cerco aiuto per le mail. Ho due ore a settimana per seguirla.", "2", id="italian"),
        pytest.param("Ik zoek hulp voor mijn mail. Ik heb 2 uur per week om een assistent te begeleiden.", "2", id="dutch"),
        pytest.param("Etsin apua sähköpostiin. Minulla on 2 tuntia viikossa avustajan ohjaamiseen.", "2", id="finnish"),
        pytest.param("Busco ayuda con el correo. Tengo dos horas a la semana para guiar a una asistente.", "2", id="spanish"),
        pytest.param("I need help with mail. I work 60 hours a week.", None, id="the owner's whole week"),
    ],
)
def test_hours_for_directing_a_helper_are_an_answer(text, hours):
    assert heard(text).get("owner-hours") == hours


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("I need help with mail. I am in Lyon.", id="a place"),
        pytest.param("I need help with mail. I can pay 500 a month.", id="a budget"),
    ],
)
def test_work_that_is_announced_stands_beside_answers(text):
    assert work(text) == [("mail", None)]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("I need help with mail, diary, invoices: 12 hours a week.", id="english"),
        pytest.param("J'ai besoin d'aide pour les mails, l'agenda, les factures, environ 12 heures par semaine.", id="french"),
        pytest.param("Ik wil hulp bij mail, agenda, facturen: 12 uur per week.", id="dutch"),
    ],
)
def test_hours_alone_are_of_all_the_work_before_them(text):
    assert [hours for _, hours in work(text)] == ["4h/week"] * 3


def test_a_line_of_work_that_says_whom_it_serves_is_no_answer():
    assert heard("answer customer mail 5h\nkeep my diary\nsend invoices") == {}


def test_a_number_with_a_space_in_it_is_one_number():
    assert heard("Notre hôpital compte 13 000 collaborateurs. Je cherche de l'aide pour le courrier.")["team"] == "large"


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("I spend 6h a week on email, 4h on invoices and 1h on Instagram", id="english"),
        pytest.param("je passe 6h par semaine sur les mails, 4h sur les factures et 1h sur Instagram", id="french"),
        pytest.param("passo 6 ore a settimana sulle mail, 4 ore sulle fatture e 1 ora su Instagram", id="italian"),
        pytest.param("ik besteed 6 uur per week aan mail, 4 uur aan facturen en 1 uur aan Instagram", id="dutch"),
        pytest.param("käytän 6 tuntia viikossa sähköposteihin, 4 tuntia laskuihin ja 1 tunti Instagramiin", id="finnish"),
    ],
)
def test_each_piece_of_work_in_a_sentence_keeps_its_hours(text):
    said = ADVISER.understand(Answers(work=(WorkEntry(text=text),))).work

    assert [(one.item.family, round(one.hours.typical * 12 / 52)) for one in said] == [
        ("admin", 6),
        ("finance", 4),
        ("marketing", 1),
    ]


@pytest.mark.parametrize(
    ("text", "answers"),
    [
        pytest.param("We are not going to move to Italy.", {}, id="denied"),
        pytest.param("Should we pay 500 EUR a month?", {}, id="asked"),
        pytest.param("I wonder whether we need a full-time employee.", {}, id="doubted"),
        pytest.param("I have two employees, and we have nine freelancers.", {}, id="two answers to one question"),
        pytest.param("manage a team of freelancers\nbook hotels in Rome\nanswer mail", {}, id="a list of work answers nothing"),
        pytest.param("We turn over between 80,000 and 700,000 euros.", {}, id="a range over several options"),
    ],
)
def test_nothing_is_made_up(text, answers):
    assert heard(text) == answers


def test_what_was_typed_as_an_answer_wins():
    given = Answers(work=(WorkEntry(text=OWNER),), answers={"market": "it", "team": "unknown"})
    intake = ADVISER.understand(given)
    assert intake.values.market == "it"
    assert "team" not in intake.values.choices
    assert {one.question for one in intake.heard}.isdisjoint({"market", "team"})


def test_a_sum_in_another_currency_than_the_market_has_is_left_out():
    intake = ADVISER.understand(Answers(work=(WorkEntry(text="I live in Lyon. I can spend $900 a month."),)))
    assert (intake.values.market, intake.values.budget) == ("fr", None)


def test_kept_answers_hold_what_was_heard():
    given = Answers(work=(WorkEntry(text=OWNER),))
    kept = in_pieces(given, ADVISER.catalog, ADVISER.reader)
    assert kept.answers == heard(OWNER)
    assert ADVISER.understand(kept).situation == ADVISER.understand(given).situation


def test_hours_that_belong_to_no_work_are_told():
    (told,) = [one for one in reading("I work 60 hours a week. My shop is in Leeds.").unread if one.why == "own"]
    assert "60 hours a week" in told.words


@pytest.mark.parametrize(
    ("text", "answers"),
    [
        pytest.param(
            "J'habite à Lille et je travaille seule. Je peux payer 600 € par mois et je ne veux embaucher personne.",
            {"market": "fr", "team": "none", "budget": "600 EUR a month", "employment": "refuse"},
            id="French",
        ),
        pytest.param(
            "Il nostro fatturato è di 90.000 euro l'anno. Abbiamo tre dipendenti a Torino. Può lavorare da remoto.",
            {"revenue": "50k-120k", "team": "small", "market": "it", "on-site": "no"},
            id="Italian",
        ),
        pytest.param(
            "Wij hebben twaalf medewerkers in Utrecht. We zoeken iemand op ons kantoor, in de ochtend.",
            {"team": "large", "market": "nl", "on-site": "yes"},
            id="Dutch, whose article is the code of a country",
        ),
        pytest.param(
            "Asun Tampereella ja teen kaiken yksin. Voin käyttää enintään 500 euroa kuukaudessa.",
            {"market": "fi", "team": "none", "budget": "500 EUR a month"},
            id="Finnish",
        ),
        pytest.param(
            "Unser Umsatz liegt bei 250.000 Euro im Jahr. Ich will niemanden anstellen.",
            {"revenue": "120k-500k", "employment": "refuse"},
            id="German",
        ),
        pytest.param(
            "Yo trabajo sola, no tengo empleados y vivo con mi familia en Madrid. Puedo pagar 400 euros al mes.",
            {"team": "none", "budget": "400 EUR a month"},
            id="Spanish",
        ),
        pytest.param(
            "The candidate needs a full-time employee contract; they must be there in person.",
            {"employment": "needed", "on-site": "yes"},
            id="an advert",
        ),
    ],
)
def test_answers_in_every_language(text, answers):
    assert heard(text).items() >= answers.items()


@pytest.mark.parametrize(
    ("text", "question", "option"),
    [
        pytest.param("I run a mill, and nobody has to come to our office.", "on-site", "no", id="en on-site no"),
        pytest.param("The secretary sits in our office and receives visitors.", "on-site", "yes", id="en on-site yes"),
        pytest.param("We want somebody who is here two days a week on site.", "on-site", "some", id="en on-site some"),
        pytest.param(
            "I am the managing director of a mill and want someone who keeps my diary.",
            "for-whom",
            "one-executive",
            id="en for-whom one-executive",
        ),
        pytest.param(
            "It is for the groceries and the school run of our family, so private chores.",
            "for-whom",
            "private-life",
            id="en for-whom private-life",
        ),
        pytest.param(
            "We are a small choir school and our customers wait too long.", "for-whom", "business", id="en for-whom business"
        ),
        pytest.param(
            "I would only pay a self-employed person for the hours.", "employment", "refuse", id="en employment refuse"
        ),
        pytest.param(
            "The vacancy is a permanent position with a pension scheme.", "employment", "needed", id="en employment needed"
        ),
        pytest.param("I need a stand-in until the end of August.", "term", "project", id="en term project"),
        pytest.param("We offer a permanent role, and the job is for years.", "term", "ongoing", id="en term ongoing"),
        pytest.param(
            "La personne travaille chez elle, où qu'elle soit, et nous parlons par Skype.", "on-site", "no", id="fr on-site no"
        ),
        pytest.param(
            "Je suis directrice générale, il faut tenir mon agenda.",
            "for-whom",
            "one-executive",
            id="fr for-whom one-executive",
        ),
        pytest.param("Nous cherchons un remplacement jusqu'en septembre.", "term", "project", id="fr term project"),
        pytest.param(
            "Le poste est à pourvoir, la rémunération suit la grille.", "employment", "needed", id="fr employment needed"
        ),
        pytest.param("Abbiamo un mulino e chi ci aiuta lavora da casa, via Skype.", "on-site", "no", id="it on-site no"),
        pytest.param(
            "Siamo una piccola cooperativa e i nostri clienti aspettano.", "for-whom", "business", id="it for-whom business"
        ),
        pytest.param("Cerco qualcuno fino alla fine di ottobre.", "term", "project", id="it term project"),
        pytest.param(
            "Cerchiamo una libera professionista che ci mandi la fattura.", "employment", "refuse", id="it employment refuse"
        ),
        pytest.param(
            "Wij zoeken iemand die bij ons aan de balie zit en bezoekers ontvangt.", "on-site", "yes", id="nl on-site yes"
        ),
        pytest.param(
            "Ik ben bestuurder en iemand moet mijn agenda beheren.", "for-whom", "one-executive", id="nl for-whom one-executive"
        ),
        pytest.param("We zoeken een zzp'er of een freelancer.", "employment", "refuse", id="nl employment refuse"),
        pytest.param("Het is vervanging voor zwangerschapsverlof, tot half mei.", "term", "project", id="nl term project"),
        pytest.param("Meillä on tehdas, ja hänen pitää olla siellä paikan päällä.", "on-site", "yes", id="fi on-site yes"),
        pytest.param("Olen rehtori, ja kalenterini on sekaisin.", "for-whom", "one-executive", id="fi for-whom one-executive"),
        pytest.param(
            "Meillä on äitiysloma, ja tarvitsemme jonkun, joka hoitaa työt sijaisena.", "term", "project", id="fi term project"
        ),
        pytest.param(
            "Ostamme työn mieluiten freelancerilta, joka laskuttaa.", "employment", "refuse", id="fi employment refuse"
        ),
        pytest.param(
            "Wir sind ein kleiner Verlag und führen einen Verein für unsere Kunden.",
            "for-whom",
            "business",
            id="de for-whom business",
        ),
        pytest.param(
            "Die Stelle ist ausgeschrieben, das Gehalt ist im Tarif.", "employment", "needed", id="de employment needed"
        ),
        pytest.param(
            "Yo soy la gerente de un museo y necesito que alguien lleve mi agenda y mis viajes.",
            "for-whom",
            "one-executive",
            id="es for-whom one-executive",
        ),
        pytest.param("La persona trabaja en nuestra tienda, en recepción.", "on-site", "yes", id="es on-site yes"),
    ],
)
def test_setting_contract_and_term_are_heard_in_many_ways(text, question, option):
    assert heard(text).get(question) == option


@pytest.mark.parametrize(
    ("text", "question"),
    [
        pytest.param("We run wells in remote villages.", "on-site", id="a place is remote, not the work"),
        pytest.param("Our staff work remotely and we have a remote assistant.", "on-site", id="others work from home"),
        pytest.param("A permanent post is not justified.", "term", id="a permanent post is too much"),
        pytest.param("I wonder whether the vacancy should be a permanent position.", "employment", id="a doubted contract"),
        pytest.param("Could they work from anywhere?", "on-site", id="asked"),
    ],
)
def test_what_is_denied_doubted_or_of_others_is_not_heard(text, question):
    assert question not in heard(text)


def test_a_part_of_the_sentences_that_answer_leaves_the_rest_as_work():
    assert work("It is all about the kites. We are based in Leeds. The cellar is full. There are two looms.")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        pytest.param("mail " * 2000, 2000, id="one word two thousand times"),
        pytest.param(
            "I pay \u202e500\u202c EUR a month, \x00 $600 a month and £700 a month.", 50, id="marks, controls, three currencies"
        ),
        pytest.param("I answer mail 2 hours a week. " * 40_000, 1_000_000, id="a megabyte"),
    ],
)
def test_any_text_is_read(text, said):
    assert len(text) >= said
    assert reading(text).work


def test_three_currencies_leave_the_budget_open():
    assert "budget" not in heard("I can pay 500 EUR a month. I can pay $600 a month. I can pay £700 a month.")


# ---------------------------------------------------------------- rules over the patterns


def unknown_answers(words):
    questions = ADVISER.catalog.questions
    return [
        (question, option)
        for question, options in words.answers.items()
        for option in options
        if option not in {"sum", "count", "count-with-me", "hours"} | {one.id for one in questions[question].options}
    ]


def unnamed_classes(words):
    lines = "\n".join([words.guards, words.located, *(line for said in words.answers.values() for line in said.values())])
    return set(re.findall(r"<([a-z-]+)>", lines)) - {*words.words, "place"}


@pytest.mark.parametrize(
    ("rule", "mistake"),
    [
        pytest.param(
            unknown_answers, {"answers": {"team": {"plenty": "many people"}}}, id="every option is one of its question"
        ),
        pytest.param(unnamed_classes, {"located": "near <villages>"}, id="every class has its words"),
    ],
)
def test_the_patterns_keep_the_rule(rule, mistake):
    every = [ADVISER.catalog.hearing_of(language) for language in ADVISER.catalog.asides]
    assert every
    assert not any(map(rule, every))
    assert rule(every[0].model_copy(update=mistake))


@pytest.mark.parametrize(
    ("text", "budget", "pieces"),
    [
        pytest.param("Help with the inbox, 900 EUR monthly", "900 EUR a month", ["Help with the inbox"], id="a list"),
        pytest.param(
            "Mail and bookings 10h. About 500 euros a month for it.", "500 EUR a month", ["Mail", "bookings"], id="a sentence"
        ),
        pytest.param(
            "Je cherche de l'aide pour mes mails, 600 € par mois maximum", "600 EUR a month firm", ["mails"], id="French"
        ),
        pytest.param(
            "Je passe 8 heures sur les mails, 600 € par mois", "600 EUR a month", ["mails 8 heures"], id="behind hours"
        ),
        pytest.param("Ik zoek hulp voor mijn agenda, 800 euro per maand", "800 EUR a month", ["agenda"], id="Dutch"),
        pytest.param(
            "Tarvitsen apua laskutukseen, 500 euroa kuussa", "500 EUR a month", ["Tarvitsen apua laskutukseen"], id="Finnish"
        ),
        pytest.param("Cerco aiuto per le fatture, 700 euro al mese", "700 EUR a month", ["fatture"], id="Italian"),
    ],
)
def test_a_sum_of_a_month_that_nothing_else_is_said_of_is_a_budget(text, budget, pieces):
    assert heard(text)["budget"] == budget
    assert [piece for piece, _ in work(text)] == pieces


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("We make 30k EUR a month, I need help with mail", id="a turnover"),
        pytest.param("My assistant earns 2,000 EUR a month. I need help with mail.", id="another's pay"),
        pytest.param("I pay bills of 3,000 EUR a month and want help with mail", id="bills"),
        pytest.param("The rent is 900 EUR a month, I need help with mail", id="the rent"),
    ],
)
def test_other_sums_of_a_month_are_no_budget(text):
    assert "budget" not in heard(text)


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        pytest.param("I run a shop and need help with the orders", ["orders"], id="English"),
        pytest.param("Ik run een webshop en zoek hulp bij orders", ["orders"], id="Dutch"),
        pytest.param("Je tiens une boutique et je cherche de l'aide pour les commandes", ["commandes"], id="French"),
        pytest.param("Gestisco un negozio e cerco aiuto per gli ordini", ["ordini"], id="Italian"),
        pytest.param("Ich betreibe einen Onlineshop und brauche Hilfe bei Bestellungen", ["Bestellungen"], id="German"),
        pytest.param(
            "I run a weekly call with the team. I want to hand it over.",
            ["run a weekly call with the team"],
            id="a call is work",
        ),
    ],
)
def test_the_business_that_somebody_runs_is_no_work_to_hand_over(text, pieces):
    assert [piece for piece, _ in work(text)] == pieces
