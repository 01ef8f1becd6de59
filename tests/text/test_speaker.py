"""How values are written in sentences: numbers, money, shares, lists, roles, prose; in English, and in a language that is
nothing but data."""

from datetime import date

import pytest

from obmva.catalog import Catalog
from obmva.models import Names, Prose, RoleId
from obmva.models.role import Gender
from obmva.text.catalogue import sentences_in
from obmva.text.say import All, Day, Hours, Money, Number, Say, Share, Tenths
from obmva.text.speaker import Speaker, speaker

VALUES = [
    pytest.param(Number(3), "3", id="a whole number"),
    pytest.param(Number(2.5), "2.5", id="one decimal below ten"),
    pytest.param(Number(9.97), "10", id="nearly ten"),
    pytest.param(Number(12.5), "12", id="none from ten on"),
    pytest.param(Number(1250), "1,250", id="thousands"),
    pytest.param(Number(0.25, decimals=2), "0.25", id="as many decimals as are asked for"),
    pytest.param(Number(2, decimals=2), "2", id="no zeros at the end"),
    pytest.param(Number(2, 4), "2 to 4", id="a range"),
    pytest.param(Number(0, 4), "up to 4", id="a range from nothing"),
    pytest.param(Number(3, 3), "3", id="a range of one number"),
    pytest.param(Hours(42.5), "42", id="hours, roughly"),
    pytest.param(Hours(42.5, decimals=1), "42.5", id="hours in steps"),
    pytest.param(Hours(20, 40), "20 to 40", id="a range of hours"),
    pytest.param(Money("EUR", 57), "EUR 57", id="a small sum"),
    pytest.param(Money("EUR", 457), "EUR 460", id="a sum to the nearest ten"),
    pytest.param(Money("EUR", 1476), "EUR 1,500", id="a sum to the nearest fifty"),
    pytest.param(Money("EUR", 452, rounded="up"), "EUR 460", id="the least sum that is enough"),
    pytest.param(Money("EUR", 1476, rounded="unit"), "EUR 1,476", id="a sum to the unit"),
    pytest.param(Money("EUR", 74.5, rounded="cent"), "EUR 74.50", id="a sum with cents"),
    pytest.param(Money("EUR", 74.999, rounded="cent"), "EUR 75", id="a sum without cents"),
    pytest.param(Money("", 1500, rounded="cent"), "1,500", id="a sum in no currency"),
    pytest.param(Money("EUR", 452, 1476), "EUR 450 to 1,500", id="a range of money, outward"),
    pytest.param(Money("EUR", 25, 25), "EUR 25", id="a range of one sum"),
    pytest.param(Money("EUR", 25.4, 45.4, rounded="unit"), "EUR 25 to 45", id="a range of prices of an hour"),
    pytest.param(Share(0.567), "57%", id="a share"),
    pytest.param(Share(0.255, exact=True), "25.5%", id="a rate set by law"),
    pytest.param(Tenths(0.62), "about 6 of 10", id="tenths"),
    pytest.param(Tenths(0.96), "over 9 of 10", id="nearly all"),
    pytest.param(Tenths(0.04), "hardly any", id="hardly any"),
    pytest.param(All(()), "", id="none"),
    pytest.param(All(("a",)), "a", id="one"),
    pytest.param(All(("a", "b")), "a and b", id="two"),
    pytest.param(All(("a", "b", "c"), "or"), "a, b or c", id="three"),
    pytest.param(All(("a", "b", "c"), "or-else"), "a, or b, or c", id="each by itself"),
    pytest.param(All(("a", "b", "c"), "comma"), "a, b, c", id="commas"),
    pytest.param(All((Hours(2.5), Share(0.5)), "semicolon"), "2.5; 50%", id="typed values in a list"),
    pytest.param(Prose(en="the work", fr="le travail"), "the work", id="prose"),
    pytest.param("{braces}", "{braces}", id="words of the owner"),
]


@pytest.mark.parametrize(("value", "words"), VALUES)
def test_a_value_is_written(value: object, words: str) -> None:
    assert speaker("en")(value) == words


MADE_UP = """
forms:
  thousands: ' '
  point: ','
  singular: 0 1.99
  range: '{low} à {high}'
  money: '{amount} {currency}'
  currencies: {EUR: €}
  lists: {and: {between: ', ', last: ' et '}}
  date: '{day} {month} {year}'
  months: j f mars a m j j a s o novembre d
  beginnings: {vowel: '[aeéo]|h(?!ai)', impure: 's[^aeiou]'}
  role:
    a: {feminine: 'une {name}', impure: 'uno {name}', feminine-impure: 'unas {name}', other: 'un {name}'}
    of: {vowel: "d'{name}", other: 'de {name}'}
  words:
    of: {vowel: "d'{words}", other: 'de {words}'}
say:
  hire: '{role:A}, {hours} h par mois, vers {cost}.'
  who: 'Prix {role:of} : {all}.'
  whose: '{role:gen} {words:A}'
  weeks: {one: '{count} semaine', other: '{count} semaines'}
  hours: '{hours} {hours:heure|heures}'
  needs: 'besoin {words:of}'
  day: 'le {day}'
"""
ROLE = Catalog().roles[RoleId("va")]
FRENCH = Speaker("fr", sentences_in(MADE_UP))
FINNISH = Speaker("fi", sentences_in(MADE_UP))
SENTENCES = [
    pytest.param(
        Say("say.hire", role=ROLE, hours=Hours(2.5), cost=Money("EUR", 1476)),
        "Une assistante virtuelle, 2,5 h par mois, vers 1 500 €.",
        id="a role with the article of its gender, at a beginning",
    ),
    pytest.param(
        Say("say.who", role=ROLE, all=All((Money("EUR", 15, 20), "vous", "moi"))),
        "Prix d'assistante virtuelle : 15 à 20 €, vous et moi.",
        id="before a vowel",
    ),
    pytest.param(Say("say.weeks", count=Number(1)), "1 semaine", id="one week"),
    pytest.param(Say("say.weeks", count=Number(0.5, 1.5)), "0,5 à 1,5 semaine", id="less than two are one"),
    pytest.param(Say("say.weeks", count=Number(1, 2)), "1 à 2 semaines", id="several weeks"),
    pytest.param(Say("say.hours", hours=Hours(1.5)), "1,5 heure", id="a word for one hour"),
    pytest.param(Say("say.hours", hours=Hours(1, 3)), "1 à 3 heures", id="a word for several"),
    pytest.param(Say("say.hours", hours=2), "2 heures", id="a word for a bare number"),
    pytest.param(Say("say.needs", words="Aide"), "besoin d'Aide", id="any words before a vowel"),
    pytest.param(Say("say.needs", words="temps"), "besoin de temps", id="any words"),
    pytest.param(Say("say.day", day=Day(date(2026, 11, 28))), "le 28 novembre 2026", id="a day"),
    pytest.param(Say("listing.ok"), "fine", id="in English what it lacks"),
    pytest.param(Prose(en="the work", fr="le travail"), "le travail", id="prose in it"),
    pytest.param(Prose(en="the work"), "the work", id="prose in English, where there is none in it"),
]


@pytest.mark.parametrize(("value", "words"), SENTENCES)
def test_a_language_is_nothing_but_data(value: object, words: str) -> None:
    assert FRENCH(value) == words


GENDERS = [
    pytest.param("chef", "masculine", "un chef", id="any"),
    pytest.param("chef", None, "un chef", id="of no gender"),
    pytest.param("aide", "feminine", "une aide", id="a gender"),
    pytest.param("Studio", "masculine", "uno Studio", id="a beginning"),
    pytest.param("studiosa", "feminine", "unas studiosa", id="a gender with a beginning"),
]


@pytest.mark.parametrize(("name", "gender", "words"), GENDERS)
def test_an_article_follows_gender_and_beginning(name: str, gender: Gender | None, words: str) -> None:
    assert FRENCH.role_in("a", Names(name=name, plural="-", gender=gender)) == words


def test_a_role_may_carry_a_form_that_no_rule_makes() -> None:
    names = {
        "en": ROLE.names["en"],
        "fi": Names(name="virtuaaliassistentti", plural="-", forms={"gen": "virtuaaliassistentin"}),
    }
    role = ROLE.model_copy(update={"names": names})
    assert FINNISH(Say("say.whose", role=role, words="työ")) == "virtuaaliassistentin Työ"


def test_a_role_without_the_form_is_called_by_its_name() -> None:
    assert FRENCH(Say("say.whose", role=ROLE, words="x")) == "assistante virtuelle X"


ROLES = [
    pytest.param("va", "a virtual assistant; A virtual assistant; virtual assistants; Virtual assistant", id="a"),
    pytest.param(
        "obm",
        "an online business manager; An online business manager; online business managers; Online business manager",
        id="an",
    ),
]


@pytest.mark.parametrize(("id_", "words"), ROLES)
def test_a_role_stands_in_a_sentence_with_its_article_in_the_plural_and_at_a_beginning(id_: str, words: str) -> None:
    sentences = {**speaker("en").sentences, "say.role": "{role:a}; {role:A}; {role:many}; {role:Name}"}
    assert Speaker("en", sentences)(Say("say.role", role=Catalog().roles[RoleId(id_)])) == words
