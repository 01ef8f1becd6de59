"""Roles of one's own: added to the built-in ones or put in their place, and checked as strictly."""

import pytest

COMPARED = ("compare", "va", "obm", "-t", "answer customer mail 5h", "--json")
PRICE = {"market": "us", "currency": "USD", "low": 1, "typical": 2, "high": 3, "basis": "survey", "sources": ["fr-obm-av"]}
MISTAKES = [
    pytest.param({"colour": "red"}, "colour", "spelling", id="an unknown field"),
    pytest.param({"authority": None}, "authority", "missing", id="a missing field"),
    pytest.param({"authority": 7}, "authority", '"7"', id="more authority than there is"),
    pytest.param({"id": "scribe"}, "id", "clerk.yaml", id="an id that is not the name of the file"),
    pytest.param({"names.en.name": "Virtual Assistant"}, "names.en.name", "va, clerk", id="the name of another role"),
    pytest.param({"setting.contract": "friend"}, "setting.contract", "contractor, employee", id="a contract that there is not"),
    pytest.param({"setting.sources": ["hearsay"]}, "setting.sources", "hearsay", id="a source that there is not"),
    pytest.param({"setting.sources": []}, "setting", "source", id="no source"),
    pytest.param({"supervision.note": None}, "supervision", "note", id="an estimate that does not say from what"),
    pytest.param({"hours.min": 900}, "hours", "max", id="a least above the most"),
    pytest.param({"served.business": 1.5}, "served.business", "1.5", id="a share above one"),
    pytest.param({"readiness.team": {"none": 1.0}}, "readiness.team", "none, few, small, large", id="options left out"),
    pytest.param({"scope.execute.owns": ["magic"]}, "scope.execute.owns", "magic", id="a family that there is not"),
    pytest.param({"twin": "scribe"}, "twin", "scribe", id="a twin that there is not"),
    pytest.param({"profile.mindset": None}, "profile", "mindset", id="a row left out"),
    pytest.param({"profile.mindset.value": "dreamy"}, "profile.mindset.value", "administrative", id="a word of no row"),
    pytest.param({"profile.mindset.sources": []}, "profile.mindset.sources", "", id="a row without a source"),
    pytest.param({"rates": [PRICE | {"currency": "EUR"}]}, "rates[0].currency", "USD", id="a currency of another market"),
    pytest.param({"rates": [PRICE | {"low": 9}]}, "rates[0]", "rise", id="prices that do not rise"),
    pytest.param({"rates": [PRICE | {"sources": []}]}, "rates[0]", "source", id="a price without a source"),
]  # fmt: skip


@pytest.mark.parametrize(("changes", "field", "hint"), MISTAKES)
def test_a_mistake_is_told_with_file_line_and_field(obmva, own_roles, changes, field, hint):
    outcome = obmva("roles", "--roles", own_roles("clerk", changes))
    (told,) = outcome.err.removeprefix("Error: ").splitlines()
    file, line, message = told.split(":", 2)
    assert (outcome.code, outcome.out, file.endswith("/own/clerk.yaml"), line.isdecimal()) == (3, "", True, True)
    assert message.startswith(f" {field}")
    assert hint in message


@pytest.mark.parametrize(
    "changes",
    [
        pytest.param({"colour": "red", "authority": 7}, id="mistakes in the file itself"),
        pytest.param({"twin": "scribe", "profile.mindset": None}, id="mistakes towards other files"),
        pytest.param({"id": "scribe"}, id="an id that is not the name of the file"),
    ],
)
def test_a_check_finds_the_same(obmva, own_roles, changes):
    told = obmva("roles", "--roles", own_roles("clerk", changes)).err.replace("Error: ", "")
    assert obmva("check", own_roles("clerk", changes) / "clerk.yaml").out == told


@pytest.mark.parametrize("arguments", [("recommend",), ("compare", "va", "obm"), ("roles", "va")])
def test_a_mistake_stops_every_command(obmva, own_roles, arguments):
    outcome = obmva(*arguments, "--json", "--roles", own_roles("clerk", {"colour": "red"}))
    assert outcome.code == 3
    assert outcome.document["error"]["code"] == "invalid-file"
    assert outcome.document["error"]["details"][0]["field"] == "colour"


def test_the_mistakes_of_all_roles_are_told_at_once(obmva, own_roles):
    own_roles("scribe", {"colour": "red", "authority": 7})
    outcome = obmva("roles", "--roles", own_roles("clerk", {"colour": "red"}))
    assert len(outcome.err.splitlines()) == 3


def test_a_key_twice_is_refused_in_roles_too(obmva, own_roles):
    path = own_roles("clerk") / "clerk.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace("{", '{"authority": 1,', 1), encoding="utf-8")
    outcome = obmva("roles", "--roles", path.parent)
    assert outcome.code == 3
    assert "authority: `authority` stands twice" in outcome.err


@pytest.mark.parametrize("trap", ["no", "1:30"])
def test_what_yaml_would_take_for_something_else_is_refused(obmva, own_roles, trap):
    path = own_roles("clerk", {"authority": None}) / "clerk.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace("{", f'{{"authority": {trap},', 1), encoding="utf-8")
    outcome = obmva("roles", "--roles", path.parent)
    assert outcome.code == 3
    assert f'authority: "{trap}"' in outcome.err


def test_a_role_of_ones_own_is_added(obmva, own_roles):
    folder = own_roles("clerk")
    listed = {role["id"] for role in obmva("roles", "--roles", folder, "--json").document["roles"]}
    assert listed - {role["id"] for role in obmva("roles", "--json").document["roles"]} == {"clerk"}
    assert obmva("roles", "My Clérks", "--roles", folder, "--json").document["roles"][0]["id"] == "clerk"


def test_a_role_of_ones_own_is_ranked_among_the_others_and_changes_nothing_for_them(obmva, own_roles):
    folder = own_roles("clerk", {"authority": 1})
    with_it = obmva(*COMPARED, "clerk", "--roles", folder).document["ranking"]
    assert {role["role"] for role in with_it} == {"va", "obm", "clerk"}
    values = {role["role"]: role["value"] for role in with_it}
    assert all(values[role["role"]] == role["value"] for role in obmva(*COMPARED).document["ranking"])


def test_a_role_of_ones_own_takes_the_place_of_a_built_in_one(obmva, own_roles):
    folder = own_roles("va", {"summary": {"en": "Somebody I know."}})
    roles = obmva("roles", "--roles", folder, "--json").document["roles"]
    assert [role["summary"] for role in roles if role["id"] == "va"] == ["Somebody I know."]
    assert len(roles) == len(obmva("roles", "--json").document["roles"])


def test_of_two_folders_the_later_one_wins(obmva, own_roles):
    first = own_roles("va", {"summary": {"en": "First."}}, folder="first")
    second = own_roles("va", {"summary": {"en": "Second."}}, folder="second")
    shown = obmva("roles", "va", "--roles", first, "--roles", second, "--json").document["roles"][0]
    assert shown["summary"] == "Second."


def test_the_environment_names_folders_too_and_the_line_wins(obmva, own_roles):
    first = own_roles("va", {"summary": {"en": "First."}}, folder="first")
    second = own_roles("va", {"summary": {"en": "Second."}}, folder="second")
    assert obmva("roles", "va", OBMVA_ROLES=str(first)).out.splitlines()[1] == "First."
    assert obmva("roles", "va", "--roles", second, OBMVA_ROLES=str(first)).out.splitlines()[1] == "Second."


def test_a_role_without_any_price_hangs_on_a_quote(obmva, own_roles):
    ranking = obmva(*COMPARED, "clerk", "--roles", own_roles("clerk", {"rates": []})).document["ranking"]
    (clerk,) = [role for role in ranking if role["role"] == "clerk"]
    assert clerk["monthly_cost"] is None
    assert "rate" in clerk["conditional_on"]


@pytest.mark.parametrize(
    ("name", "hint"),
    [
        pytest.param("missing", "cannot be read", id="no folder"),
        pytest.param("empty", "no role file (.yaml)", id="a folder without roles"),
        pytest.param("a-file.yaml", "cannot be read", id="a file"),
    ],
)
def test_a_folder_that_holds_no_roles_is_a_mistake(obmva, folder, name, hint):
    (folder / "empty").mkdir()
    (folder / "a-file.yaml").touch()
    outcome = obmva("roles", "--roles", name)
    assert (outcome.code, outcome.out) == (3, "")
    assert outcome.err.startswith(f"Error: {name}: ")
    assert hint in outcome.err
