"""A role is named by id, title or abbreviation in seven languages, cut short or with a slip; other names get the nearest."""

import pytest

from obmva.catalog import Catalog
from obmva.cli.inputs import Given, gather
from obmva.errors import InvalidValueError
from obmva.intake.places import named_market
from obmva.intake.values import find_role, read_choice

KNOWN = [
    pytest.param("va", "va", id="its id"),
    pytest.param("VA", "va", id="its abbreviation"),
    pytest.param("AV", "va", id="its abbreviation in French and Italian"),
    pytest.param("Virtual Assistant", "va", id="its title in English"),
    pytest.param("assistante virtuelle", "va", id="its title in French"),
    pytest.param("assistant virtuel", "va", id="its masculine in French"),
    pytest.param("assistenti virtuali", "va", id="its plural in Italian"),
    pytest.param("virtuele assistent", "va", id="its title in Dutch"),
    pytest.param("virtuaaliassistentti", "va", id="its title in Finnish"),
    pytest.param("VIRTUAALIASSISTENTTI", "va", id="in capitals"),
    pytest.param("secretaire independante", "va", id="without accents"),
    pytest.param("SECRÉTAIRE INDÉPENDANTE", "va", id="with accents in capitals"),
    pytest.param("secre\u0301taire inde\u0301pendante", "va", id="with accents as characters of their own"),
    pytest.param("  virtual   assistant ", "va", id="with blanks to spare"),
    pytest.param("virtual-assistant", "va", id="with a hyphen"),
    pytest.param("virtual_assistant", "va", id="with an underscore"),
    pytest.param("virtaul assistant", "va", id="with a slip"),
    pytest.param("obm", "obm", id="obm"),
    pytest.param("virtueel bedrijfsmanager", "obm", id="obm in Dutch"),
    pytest.param("VBM", "obm", id="its abbreviation in Dutch"),
    pytest.param("VEA", "virtual-executive-assistant", id="VEA"),
    pytest.param("EA", "executive-assistant", id="EA"),
    pytest.param("PA", "personal-assistant", id="PA"),
    pytest.param("COO", "fractional-coo", id="COO"),
    pytest.param("projektipaallikko", "project-manager", id="Finnish without its dots"),
    pytest.param("proj", "project-manager", id="a beginning"),
    pytest.param("virtual exec", "virtual-executive-assistant", id="a beginning of two words"),
    pytest.param("spéc", "specialist", id="a beginning with an accent"),
]


@pytest.fixture(scope="module")
def catalog():
    return Catalog()


@pytest.mark.parametrize(("name", "role"), KNOWN)
def test_a_name_finds_its_role(catalog, name, role):
    assert find_role(name, catalog) == role


@pytest.mark.parametrize("name", ["va", "ASSISTANTE VIRTUELLE", "virtuaaliassist"])
def test_a_command_finds_it_too(obmva, name):
    (entry,) = obmva("roles", name, "--json").document["roles"]
    assert entry["id"] == "va"


@pytest.mark.parametrize(
    ("name", "near"),
    [
        pytest.param("virtual", "virtual ", id="a beginning of several roles"),
        pytest.param("assistant", "assistant", id="a word of several titles"),
        pytest.param("v", "va", id="one letter"),
        pytest.param("ob", "obm", id="two letters"),
        pytest.param(
            "chef",
            "project-manager (chef de projet), chef de cabinet?",
            id="a common word, with the id and the name that begins so",
        ),
        pytest.param("intern", "fractional-coo (interim COO)?", id="one language alone"),
        pytest.param("assistente", "va (assistente virtuale)", id="the language of the word"),
    ],
)
def test_a_name_of_no_one_role_offers_the_nearest(obmva, name, near):
    outcome = obmva("roles", name)
    assert outcome.code == 4
    assert f'"{name}"' in outcome.err
    assert near in outcome.err.partition("did you mean")[2]


@pytest.mark.parametrize(
    "arguments",
    [
        pytest.param(("compare", "virtueel bedrijfsmanager", "assistante virtuelle"), id="compared"),
        pytest.param(("compare", "OBM", "AV"), id="compared by abbreviation"),
    ],
)
def test_roles_are_compared_in_the_order_in_which_they_are_named(obmva, arguments):
    assert obmva(*arguments, "--json").document["roles"] == ["obm", "va"]


@pytest.mark.parametrize(
    ("arguments", "roles"),
    [
        pytest.param(("roles", "chief of staff"), ["executive-assistant", "fractional-coo"], id="listed"),
        pytest.param(("compare", "office manager", "va"), ["administrative-assistant", "obm", "va"], id="compared"),
        pytest.param(
            ("compare", "bras droit", "obm"),
            ["virtual-executive-assistant", "obm", "fractional-coo"],
            id="with one of the nearest",
        ),
    ],
)
def test_a_command_goes_on_with_the_nearest_and_says_what_tells_them_apart(obmva, arguments, roles):
    document = obmva(*arguments, "--json").document
    (between,) = document["between"]
    assert [role["id"] if isinstance(role, dict) else role for role in document["roles"]] == roles
    assert between["name"] == arguments[1]
    assert between["text"] in " ".join(obmva(*arguments).out.split())


@pytest.mark.parametrize(
    "arguments",
    [
        pytest.param(("recommend", "-t", "customer mail 5h", "--rate", "right hand=50"), id="a price"),
        pytest.param(("plan", "-t", "customer mail 5h", "--have", "right hand=20h"), id="somebody there"),
    ],
)
def test_where_one_role_is_needed_the_nearest_are_named(obmva, arguments):
    outcome = obmva(*arguments)
    assert outcome.code == 4
    assert "name one of virtual-executive-assistant, obm, fractional-coo" in outcome.err


def test_a_quote_names_its_role_in_any_language(obmva):
    arguments = ("compare", "obm", "va", "-t", "answer customer mail 5h", "--json", "--rate")
    assert obmva(*arguments, "assistante virtuelle=33") == obmva(*arguments, "va=33")


@pytest.mark.parametrize(
    ("typed", "option"),
    [
        pytest.param("direction", "direction", id="in full"),
        pytest.param("day", "day-to-day", id="a beginning"),
        pytest.param(" Small-Decisions ", "small-decisions", id="in capitals with blanks"),
    ],
)
def test_an_option_is_named_by_its_beginning(catalog, typed, option):
    assert read_choice(catalog.questions["hand-over"], typed) == option


@pytest.mark.parametrize(
    ("typed", "option"),
    [
        pytest.param("120k-500k", "120k-500k", id="its id"),
        pytest.param("Under 50K", "under-50k", id="its id as one says it"),
        pytest.param("r0", "under-50k", id="the first id of old files"),
        pytest.param("R4", "over-1m", id="the last id of old files"),
        pytest.param("300k EUR", "120k-500k", id="a sum"),
        pytest.param("$75K/month", "500k-1m", id="a sum a month"),
        pytest.param("1 500 000 €", "over-1m", id="more than all bounds"),
        pytest.param("49,999", "under-50k", id="just under a bound"),
        pytest.param("50000", "50k-120k", id="a bound is the beginning of the next"),
        pytest.param("500", "under-50k", id="a sum, not the beginning of an id"),
        pytest.param("over", "over-1m", id="the beginning of an id"),
    ],
)
def test_a_turnover_is_named_by_id_or_as_a_sum(catalog, typed, option):
    assert read_choice(catalog.questions["revenue"], typed) == option


@pytest.mark.parametrize(
    "typed",
    [
        pytest.param("-300k EUR", id="less than nothing"),
        pytest.param("0", id="nothing"),
        pytest.param("75 EUR/hour", id="a sum of an hour"),
        pytest.param("300k CHF", id="a currency without prices"),
        pytest.param("r5", id="no id of old files"),
        pytest.param("lots", id="words"),
        pytest.param("", id="no word"),
    ],
)
def test_what_is_no_turnover_is_refused_with_the_options(catalog, typed):
    with pytest.raises(InvalidValueError) as raised:
        read_choice(catalog.questions["revenue"], typed)
    assert "under-50k, 50k-120k" in raised.value.problems[0].values["options"]


def test_a_beginning_of_two_options_is_none(obmva):
    outcome = obmva("recommend", "--set", "hand-over=d")
    assert outcome.code == 3
    assert "day-to-day, direction" in outcome.err


@pytest.mark.parametrize(
    ("name", "market"),
    [
        pytest.param("gb", "gb", id="a code"),
        pytest.param("UK", "gb", id="a short form"),
        pytest.param("U.K.", "gb", id="a short form with points"),
        pytest.param("England", "gb", id="a part of it"),
        pytest.param("America", "us", id="a common name"),
        pytest.param("les États-Unis", "us", id="les États-Unis"),
        pytest.param("i Paesi Bassi", "nl", id="i Paesi Bassi"),
        pytest.param("Frankrijk", "fr", id="Frankrijk"),
        pytest.param("suomi", "fi", id="suomi"),
        pytest.param("l'Italie", "it", id="l'Italie"),
        pytest.param("Deutschland", "de", id="Deutschland"),
        pytest.param("Filippine", "ph", id="Filippine"),
        pytest.param("Österreich", "at", id="Österreich"),
        pytest.param("Belgique", "be", id="Belgique"),
        pytest.param("Kanada", "ca", id="Kanada"),
        pytest.param("Greece", "ea", id="a country of the euro area without figures of its own"),
        pytest.param("EU", "ea", id="the area itself"),
    ],
)
def test_a_market_is_named_in_any_language(catalog, name, market):
    assert named_market(name, catalog) == market


@pytest.mark.parametrize(
    ("name", "hints"),
    [
        pytest.param("Japan", ["United Kingdom (gb)", "unknown"], id="a country elsewhere"),
        pytest.param("", ["United Kingdom (gb)", "unknown"], id="nothing"),
    ],
)
@pytest.mark.parametrize("command", ["recommend", "roles"])
def test_a_country_without_prices_is_told_which_there_are(obmva, command, name, hints):
    outcome = obmva(command, f"--market={name}")
    assert outcome.code == 3
    assert all(hint in outcome.err for hint in hints)


def test_a_market_that_is_not_known_is_none(obmva):
    assert obmva("roles", "va", "--market", "unknown") == obmva("roles", "va")


def test_all_unknown_names_are_told_at_once(obmva):
    assert len(obmva("compare", "zzzz", "va", "yyyy").err.splitlines()) == 2


@pytest.mark.parametrize(
    ("arguments", "hint"),
    [
        pytest.param(("roles", "zzz qqq"), "obmva roles", id="a role"),
        pytest.param(("roles", ""), "obmva roles", id="a role without a name"),
        pytest.param(("questions", "zzzqqq"), "the questions are: work, budget", id="a question"),
    ],
)
def test_nothing_near_is_not_asked_about(obmva, arguments, hint):
    outcome = obmva(*arguments)
    assert "did you mean" not in outcome.err
    assert hint in outcome.err


@pytest.mark.parametrize(
    ("name", "question"),
    [
        pytest.param("team", "team", id="in full"),
        pytest.param(" Budget ", "budget", id="in capitals with blanks"),
        pytest.param("bud", "budget", id="a beginning"),
        pytest.param("WRITTEN", "written-down", id="a beginning in capitals"),
    ],
)
def test_a_question_is_found_as_a_role_is(obmva, name, question):
    assert [one["id"] for one in obmva("questions", name, "--json").document["questions"]] == [question]


@pytest.mark.parametrize(("name", "near"), [("goal", "goal-now"), ("teem", "team"), ("bu", "budget")])
def test_a_name_of_no_one_question_offers_the_nearest(obmva, name, near):
    outcome = obmva("questions", name)
    assert (outcome.code, near in outcome.err) == (4, True)


@pytest.mark.parametrize("name", ["team", "TEAM", "tea"])
def test_an_answer_names_its_question_so_too(name):
    assert gather(Given(settings=[f"{name}=few"])).answers == {"team": "few"}


def test_of_two_quotes_for_a_role_the_last_counts(obmva):
    arguments = ("compare", "obm", "va", "-t", "answer customer mail 5h", "--json", "--rate")
    assert obmva(*arguments, "va=99", "--rate", "assistante virtuelle=33") == obmva(*arguments, "va=33")


@pytest.mark.parametrize(("typed", "priorities"), [("Cost, GOALS", ("cost", "goals")), ("COST=3", {"cost": 3})])
def test_a_criterion_is_named_in_any_case(typed, priorities):
    assert gather(Given(prioritise=typed)).prioritise == priorities
