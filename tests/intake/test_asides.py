"""What is no work is told as such, in the language in which it was typed; what is work is not refused."""

from importlib.resources import files

import pytest
import yaml

from obmva.catalog import Catalog
from obmva.intake.hearing.asides import AsideFinder
from obmva.intake.hearing.phrases import listed

CATALOG = Catalog()
FINDER = AsideFinder(CATALOG)
NOT_WORK = [
    pytest.param(kind, text, id=f"{language} {kind}: {text}")
    for language, kinds in yaml.safe_load(files("data").joinpath("not_work.yaml").read_text(encoding="utf-8")).items()
    for kind, texts in kinds.items()
    for text in map(str, texts)
]
WORK = [
    "Please answer the phones",
    "hello emails to new members",
    "thank you cards for donors",
    "sende Termine an Kunden",
    "show homes to buyers",
    "delete old files",
    "change the prices in the shop",
    "back up the website",
    "stop spam in the forum",
    "project management",
    "virtual assistant training",
    "can someone answer my mail?",
    "who takes over my bookkeeping?",
    "help customers with returns",
    "palauta paketit",
    "retour des colis",
    "je cherche quelqu'un pour mes factures",
    "salutare i visitatori",
    "I need an assistant who keeps my diary",
    "ok, mail 5h",
]


@pytest.mark.parametrize(("kind", "text"), NOT_WORK)
def test_what_is_no_work_is_told(kind, text):
    found = FINDER.find(text)
    assert (found is None or found.kind == "language") if kind == "nothing" else (found is not None and found.kind == kind)


@pytest.mark.parametrize("text", WORK)
def test_work_is_not_refused(text):
    assert FINDER.find(text) is None


@pytest.mark.parametrize(
    ("typed", "control", "numbers"),
    [
        pytest.param("delete 2", "delete", (2,), id="a line"),
        pytest.param("Supprime les lignes 2", None, None, id="words that are not known"),
        pytest.param("cancella la riga 3", "delete", (3,), id="with the word for a line"),
        pytest.param("poista 2 ja 4", "delete", (2, 4), id="several"),
        pytest.param("verwijder", "delete", (), id="no line named"),
        pytest.param("JE NE SAIS PAS !", "unknown", (), id="in any case"),
        pytest.param("en tieda", "unknown", (), id="without accents"),
    ],
)
def test_words_that_steer(typed, control, numbers):
    found = FINDER.control_in(typed)
    assert (found and found.control, found and found.numbers) == (control, numbers)


@pytest.mark.parametrize(
    ("typed", "role"),
    [
        pytest.param("I need a VA", "va", id="short"),
        pytest.param("I need a VA, 10 hours a week", "va", id="with hours"),
        pytest.param("etsin virtuaaliassistenttia", "va", id="declined"),
        pytest.param("ich suche eine virtuelle Assistentin", "va", id="German"),
        pytest.param("busco un jefe de proyecto", "project-manager", id="Spanish"),
        pytest.param("I am looking for an assistant", None, id="one that can be several"),
    ],
)
def test_titles(typed, role):
    found = FINDER.find(typed)
    assert (found.kind, found.role) == ("title", role)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        pytest.param("Jag behöver hjälp med mina fakturor och mejl", "Swedish", id="Swedish"),
        pytest.param("нужна помощь с почтой", "Cyrillic", id="another script"),
        pytest.param("Åsa Nyström skickar fakturor", None, id="a name is not enough"),
    ],
)
def test_languages_that_are_not_known(text, language):
    found = FINDER.find(text)
    assert (found and found.language) == language


# ---------------------------------------------------------------- rules over the words


def steering_twice(languages):
    """Phrases that do two things in one language."""
    said = [
        (language, phrase)
        for language, words in languages.items()
        for given in words.controls.values()
        for phrase in listed(given)
    ]
    return {one for one in said if said.count(one) > 1}


def controls_missing(languages):
    every = {control for words in languages.values() for control in words.controls}
    return {(language, control) for language, words in languages.items() for control in every - words.controls.keys()}


@pytest.mark.parametrize(
    ("rule", "mistake"),
    [
        pytest.param(steering_twice, {"stop": "arrête, retour"}, id="a phrase does one thing"),
        pytest.param(controls_missing, {"again": "encore"}, id="every language says every control"),
    ],
)
def test_the_words_keep_the_rule(rule, mistake):
    assert not rule(CATALOG.asides)
    french = CATALOG.asides["fr"]
    wrong = french.model_copy(update={"controls": {**french.controls, **mistake}})
    assert rule({**CATALOG.asides, "fr": wrong})
