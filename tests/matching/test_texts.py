"""What single texts are taken for, language by language."""

import pytest


@pytest.mark.parametrize(
    ("text", "level"),
    [
        pytest.param("sort my mailbox", "execute", id="english: sorting mail is routine"),
        pytest.param("manage e-mails", "execute", id="english: managing mail is routine"),
        pytest.param("manage the team", "coordinate", id="english: managing people is management"),
        pytest.param("send the invoices", "execute", id="english: sending invoices is routine"),
        pytest.param("logo for my bakery", "specialise", id="english: a logo is a craft"),
        pytest.param("decide where the company goes", "lead", id="english: direction is leading"),
        pytest.param("gérer les e-mails", "execute", id="french: managing mail is routine"),
        pytest.param("gérer l'équipe", "coordinate", id="french: managing people is management"),
        pytest.param("saisir les factures", "execute", id="french: typing invoices is routine"),
        pytest.param("déclaration de TVA", "specialise", id="french: VAT is a craft"),
        pytest.param(
            "superviser les prestataires",
            "coordinate",
            id="french: supervising contractors is management",
        ),
        pytest.param("gestire le e-mail", "execute", id="italian: managing mail is routine"),
        pytest.param(
            "tenere dietro ai freelance",
            "coordinate",
            id="italian: looking after freelancers is management",
        ),
        pytest.param("dichiarazione IVA", "specialise", id="italian: VAT is a craft"),
        pytest.param("prenotare treni e alberghi", "execute", id="italian: booking travel is routine"),
        pytest.param("mails beantwoorden", "execute", id="dutch: answering mail is routine"),
        pytest.param("wekelijks team aansturen", "coordinate", id="dutch: steering the team is management"),
        pytest.param("btw-aangifte", "specialise", id="dutch: VAT is a craft"),
        pytest.param(
            "projectdeadlines bewaken",
            "coordinate",
            id="dutch: guarding deadlines is management, in a compound",
        ),
        pytest.param("laskutus ja kuitit", "execute", id="finnish: invoices and receipts are routine"),
        pytest.param(
            "tiimin vetäminen arjessa",
            "coordinate",
            id="finnish: leading the team is management, in cases",
        ),
        pytest.param("ALV-ilmoitukset", "specialise", id="finnish: VAT is a craft, in the plural"),
        pytest.param(
            "sähköposteihin vastaaminen",
            "execute",
            id="finnish: answering mail is routine, in cases",
        ),
        pytest.param("Rechnungen schreiben", "execute", id="german: writing invoices is routine"),
        pytest.param("dirigir el equipo", "coordinate", id="spanish: leading the team is management"),
        pytest.param(
            "help the agency with its project plan",
            "execute",
            id="english: who helps with a project does not run it",
        ),
        pytest.param(
            "aider sur une campagne",
            "execute",
            id="french: who helps with a campaign does not run it",
        ),
        pytest.param(
            "apoyo en un proyecto",
            "execute",
            id="spanish: who helps with a project does not run it",
        ),
        pytest.param("secretariaat op afstand", "execute", id="dutch: from afar says nothing about the level"),
        pytest.param("nachtdienstroosters", "coordinate", id="dutch: a compound is what its last part names"),
        pytest.param("publier les posts on Instagram", "execute", id="two languages at once"),
    ],
)
def test_level(matcher, text, level):
    assert matcher.match(text).level == level


@pytest.mark.parametrize(
    ("text", "task"),
    [
        pytest.param("sort out my inbx", "inbox", id="a typing slip"),
        pytest.param("RELANCER LES IMPAYES", "payment-chasing", id="capitals and missing accents"),
        pytest.param("set up a KPI dashboard", "key-figures", id="an abbreviation"),
        pytest.param("transcrire une interview", "transcription", id="a near phrase"),
        pytest.param("vuorolistojen suunnittelu", "rosters", id="a Finnish compound in a case"),
        pytest.param("invoices", "invoicing", id="one word"),
        pytest.param("do the books", "bookkeeping", id="the books are not written"),
        pytest.param("run my agency", "daily-running", id="one's own agency, not one to recruit by"),
        pytest.param("organise my life", "household-management", id="one's life, not that of a channel"),
        pytest.param("sort out the mess", "problem-solving", id="the mess"),
        pytest.param("gérer mon agence", "daily-running", id="son agence"),
        pytest.param("organizzare la mia vita", "household-management", id="la vita"),
        pytest.param("mijn bedrijf runnen", "daily-running", id="het bedrijf"),
        pytest.param("instapostaukset", "social-scheduling", id="a Finnish compound that owners type"),
        pytest.param("schedule posts", "social-scheduling", id="scheduling posts, not the content strategy"),
        pytest.param(
            "set the content strategy",
            "editorial-direction",
            id="the content strategy, not scheduling posts",
        ),
    ],
)
def test_kind_of_work(matcher, text, task):
    match = matcher.match(text)

    assert task in [candidate for candidate, _ in match.alternatives]
    assert match.task in {task, None}


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("", id="an empty text"),
        pytest.param("   \n\t", id="blanks only"),
        pytest.param("12345", id="a number"),
        pytest.param("😀🚀", id="emoji"),
        pytest.param("安排会议", id="Chinese"),
        pytest.param("qwrtzp", id="no word of any language"),
        pytest.param("<p></p>", id="HTML without words"),
        pytest.param("\x1b[31m\x1b[0m", id="escape codes only"),
        pytest.param("a" * 10_000, id="ten thousand letters"),
    ],
)
def test_nothing_known_is_said_to_be_nothing(matcher, text):
    match = matcher.match(text)

    assert (match.task, match.level, match.family, match.confidence) == (None, None, None, 0.0)


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        pytest.param("<b>send</b> the <i>newsletter</i>", "send the newsletter", id="HTML"),
        pytest.param("\x1b[31msend the newsletter\x1b[0m", "send the newsletter", id="escape codes"),
        pytest.param("\u202esend the newsletter\u202c", "send the newsletter", id="right-to-left marks"),
        pytest.param("send the newsletter 📧", "send the newsletter", id="an emoji beside words"),
        pytest.param("send… the ‘newsletter’", "send the newsletter", id="typographic signs"),
        pytest.param("déclaration de TVA", "declaration de tva", id="accents and case"),
        pytest.param("l’agenda", "l'agenda", id="either apostrophe"),
        pytest.param("manage e-mails", "manage emails", id="either spelling of e-mail"),
    ],
)
def test_dressing_changes_nothing(matcher, text, plain):
    dressed, undressed = matcher.match(text), matcher.match(plain)

    assert (dressed.task, dressed.level, dressed.confidence) == (
        undressed.task,
        undressed.level,
        undressed.confidence,
    )


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("manage", id="only a verb"),
        pytest.param("virtual assistant", id="a role's name"),
        pytest.param("send invoices " * 700, id="ten thousand characters"),
        pytest.param("the and of for", id="only words without meaning"),
    ],
)
def test_odd_texts_get_a_guess_that_is_not_sure_of_the_kind(matcher, text):
    match = matcher.match(text)

    assert match.level is None or 0 < match.confidence < 1


def test_unknown_kind_keeps_level_and_family_with_less_confidence(matcher):
    match = matcher.match("supervise the beehives")

    assert (match.task, match.level) == (None, "coordinate")
    assert match.family is not None


def test_reasons_name_the_words_the_known_words_and_the_phrase(matcher, catalog):
    match = matcher.match("sort out my inbx")
    clue = next(clue for clue in match.why if clue.word == "inbx")

    assert (clue.matched, clue.family) == ("inbox", "admin")
    assert clue.phrase in catalog.words["en"][clue.task].split("\n")


def test_alternatives_are_three_and_fall(matcher):
    shares = [share for _, share in matcher.match("prepare the monthly figures").alternatives]

    assert len(shares) == 3
    assert shares == sorted(shares, reverse=True)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        pytest.param("answer clinet questions", "answer client questions", id="two letters swapped"),
        pytest.param("answer mial", "answer mail", id="two letters swapped in a short word"),
        pytest.param("send invooices", "send invoices", id="a letter twice"),
        pytest.param("run the cmpaign", "run the campaign", id="a letter left out at the beginning"),
        pytest.param("build a wevsite", "build a website", id="a wrong letter in the middle"),
        pytest.param("boekhoudnig", "boekhouding", id="in dutch"),
    ],
)
def test_a_slip_is_seen_through(matcher, typed, meant):
    seen, plain = matcher.match(typed), matcher.match(meant)

    assert (seen.task, seen.level, seen.confidence) == (plain.task, plain.level, plain.confidence)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        pytest.param("answer the emails of my customers", "en", id="english"),
        pytest.param("répondre aux courriels de mes clients", "fr", id="french"),
        pytest.param("rispondere alle mail dei miei clienti", "it", id="italian"),
        pytest.param("de mails van mijn klanten beantwoorden", "nl", id="dutch"),
        pytest.param("vastata asiakkaiden sähköposteihin", "fi", id="finnish"),
        pytest.param("die E-Mails meiner Kunden beantworten", "de", id="german"),
        pytest.param("responder a los correos de mis clientes", "es", id="spanish"),
        pytest.param("a vevőim leveleire kell válaszolni minden reggel", None, id="hungarian"),
        pytest.param("minu klientide kirjadele tuleb vastata iga päev", None, id="estonian"),
        pytest.param("odpisywanie na listy moich klientów każdego dnia", None, id="polish"),
        pytest.param("svara på mina kunders brev varje morgon", None, id="swedish"),
        pytest.param("responder todas as manhãs às cartas dos meus clientes", None, id="portuguese"),
        pytest.param("安排会议", None, id="chinese"),
        pytest.param("", None, id="nothing"),
    ],
)
def test_the_language_is_seen_or_not_known(matcher, text, code):
    assert matcher.language_of(text) == code


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("hello", id="a greeting"),
        pytest.param("bonsoir à tous", id="a french greeting"),
        pytest.param("weet ik echt niet", id="not knowing, in dutch"),
        pytest.param("go back please", id="a word that steers"),
        pytest.param("what does a virtual assistant cost", id="a question"),
        pytest.param("odpisywanie na listy moich klientów", id="polish"),
        pytest.param("svara på mina kunders brev", id="swedish"),
        pytest.param("grelbing a zonkit", id="words of no language"),
    ],
)
def test_what_is_no_work_is_not_understood(matcher, text):
    match = matcher.match(text)

    assert match.level is None or match.confidence < 0.8


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("grumbolt", id="one word"),
        pytest.param("wibble the flonkers", id="english"),
        pytest.param("les zibouilles", id="french"),
        pytest.param("de krabbelaars", id="dutch"),
    ],
)
def test_a_text_without_a_known_word_is_no_kind_of_work(matcher, text):
    assert matcher.match(text).level is None


@pytest.mark.parametrize(
    ("text", "task"),
    [
        pytest.param("lead generation", "lead-lists", id="english: leads"),
        pytest.param("inventory management", "stock-keeping", id="english: things, not people"),
        pytest.param("editing videos", "video-production", id="english: films are a craft"),
        pytest.param("gestion des stocks", "stock-keeping", id="french"),
        pytest.param("servizio clienti", "customer-mail", id="italian"),
        pytest.param("leadgeneratie", "lead-lists", id="dutch"),
        pytest.param("videoeditointi", "video-production", id="finnish"),
        pytest.param("gestión de inventario", "stock-keeping", id="spanish"),
    ],
)
def test_usual_names_of_services_are_known(matcher, text, task):
    assert matcher.match(text).task == task


def test_shares_of_levels_and_families_add_up_to_one_at_most(matcher):
    shares = matcher.match("keep the team informed of deadlines").shares

    assert shares
    assert 0.5 < sum(share for _, _, share in shares) <= 1.001
    assert [share for _, _, share in shares] == sorted((share for _, _, share in shares), reverse=True)


@pytest.mark.parametrize(
    ("text", "needed"),
    [
        pytest.param("pack parcels in the stock room", True, id="shipping"),
        pytest.param("wait at home for the plumber", True, id="waiting in"),
        pytest.param("hang posters in the shop", True, id="signs"),
        pytest.param("take photos at the opening", True, id="photographs on the spot"),
        pytest.param("accompagner ma mère chez le médecin", True, id="escorting"),
        pytest.param("reply to emails", False, id="mail"),
    ],
)
def test_presence_is_seen(matcher, text, needed):
    assert (matcher.match(text).on_site > 0.5) is needed
