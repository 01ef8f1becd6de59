"""Roles of one's own: added to the built-in ones or put in their place, and checked as strictly."""

import pytest

from obmva.catalog import Catalog

COMPARED = ("compare", "va", "obm", "-t", "answer customer mail 5h", "--json")
PRICE = {
    "market": "us",
    "currency": "USD",
    "low": 1,
    "typical": 2,
    "high": 3,
    "basis": "survey",
    "sources": ["fr-obm-av"],
}
MISTAKES = [
    pytest.param({"colour": "red"}, "colour", "spelling", id="an unknown field"),
    pytest.param({"authority": None}, "authority", "missing", id="a missing field"),
    pytest.param({"authority": 7}, "authority", '"7"', id="more authority than there is"),
    pytest.param({"id": "scribe"}, "id", "clerk.yaml", id="an id that is not the name of the file"),
    pytest.param(
        {"names.en.name": "Virtual Assistant"},
        "names.en.name",
        "va, clerk",
        id="the name of another role",
    ),
    pytest.param(
        {"setting.contract": "friend"},
        "setting.contract",
        "contractor, employee",
        id="a contract that there is not",
    ),
    pytest.param(
        {"setting.sources": ["hearsay"]},
        "setting.sources",
        "hearsay",
        id="a source that there is not",
    ),
    pytest.param({"setting.sources": []}, "setting", "source", id="no source"),
    pytest.param(
        {"supervision.note": None},
        "supervision",
        "note",
        id="an estimate that does not say from what",
    ),
    pytest.param({"hours.min": 900}, "hours", "max", id="a least above the most"),
    pytest.param({"served.for-whom.business": 1.5}, "served.for-whom.business", "1.5", id="a share above one"),
    pytest.param(
        {"readiness.team": {"none": 1.0}},
        "readiness.team",
        "none, few, small, large",
        id="options left out",
    ),
    pytest.param(
        {"scope.execute.owns": ["magic"]},
        "scope.execute.owns",
        "magic",
        id="a family that there is not",
    ),
    pytest.param({"twin": "scribe"}, "twin", "scribe", id="a twin that there is not"),
    pytest.param({"profile.mindset": None}, "profile", "mindset", id="a row left out"),
    pytest.param(
        {"profile.mindset.value": "dreamy"},
        "profile.mindset.value",
        "administrative",
        id="a word of no row",
    ),
    pytest.param({"profile.mindset.sources": []}, "profile.mindset.sources", "", id="a row without a source"),
    pytest.param(
        {"rates": [PRICE | {"currency": "EUR"}]},
        "rates[0].currency",
        "USD",
        id="a currency of another market",
    ),
    pytest.param({"rates": [PRICE | {"low": 9}]}, "rates[0]", "rise", id="prices that do not rise"),
    pytest.param({"rates": [PRICE | {"sources": []}]}, "rates[0]", "source", id="a price without a source"),
]


@pytest.mark.parametrize(("changes", "field", "hint"), MISTAKES)
def test_a_mistake_is_told_with_file_line_and_field(obmva, own_roles, changes, field, hint):
    outcome = obmva("roles", "--roles", own_roles("clerk", changes))
    (told,) = outcome.err.removeprefix("Error: ").splitlines()
    file, line, message = told.split(":", 2)
    assert (outcome.code, outcome.out, file.endswith("/own/clerk.yaml"), line.isdecimal()) == (
        3,
        "",
        True,
        True,
    )
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
    path.write_text(
        path.read_text(encoding="utf-8").replace("{", f'{{"authority": {trap},', 1),
        encoding="utf-8",
    )
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


@pytest.fixture
def two_roles(own_roles):
    """A folder with a role, and its twin that cites a publication of one's own."""
    own_roles("clerk", {"twin": "scribe"})
    return own_roles("scribe", {"twin": "clerk", "setting.sources": ["my-survey"]})


OWN_SOURCE = "my-survey: {title: My survey, url: 'https://example.org', year: 2025}\n"


def test_a_role_cites_the_sources_beside_it(obmva, two_roles):
    (two_roles / "sources.yaml").write_text(OWN_SOURCE, encoding="utf-8")
    assert obmva("roles", "scribe", "--roles", two_roles).code == 0
    assert obmva("recommend", "-t", "diary 5h", "--roles", two_roles, "--without-source", "my-survey").code == 0


def test_a_source_of_ones_own_is_listed_where_it_is_cited(obmva, own_roles):
    folder = own_roles("clerk", {"profile.mindset.sources": ["my-survey"]})
    (folder / "sources.yaml").write_text(OWN_SOURCE, encoding="utf-8")
    cited = obmva("roles", "clerk", "--roles", folder, "--json").document["sources"]
    assert [source["title"] for source in cited if source["id"] == "my-survey"] == ["My survey"]


@pytest.mark.parametrize(
    ("text", "field", "hint"),
    [
        pytest.param("mine: {title: ''}", "mine.title", "no words", id="a source without a title"),
        pytest.param("mine: {title: Mine}", "mine", "url", id="a source without an address"),
        pytest.param(
            "mine: {title: Mine, url: here}",
            "mine.url",
            "https://",
            id="a source with no real address",
        ),
        pytest.param("mine: Mine", "mine", "fields", id="a source that is a word"),
        pytest.param("- mine", "", "publications by id", id="a list of sources"),
        pytest.param(
            "nl-vbm: {title: Mine, url: 'https://example.org'}",
            "nl-vbm",
            "already",
            id="a source that there is",
        ),
    ],
)
@pytest.mark.parametrize("command", ["roles", "check"])
def test_a_mistake_in_the_sources_is_told_where_it_is(obmva, own_roles, command, text, field, hint):
    path = own_roles("clerk") / "sources.yaml"
    path.write_text(text, encoding="utf-8")
    outcome = obmva("check", path) if command == "check" else obmva("roles", "--roles", path.parent)
    (told,) = (outcome.out or outcome.err.removeprefix("Error: ")).splitlines()
    assert (outcome.code, told.startswith(f"{path}:1: {field}"), hint in told) == (3, True, True)


def test_roles_that_are_checked_together_may_name_each_other(obmva, two_roles):
    (two_roles / "sources.yaml").write_text(OWN_SOURCE, encoding="utf-8")
    outcome = obmva("check", *sorted(two_roles.iterdir()))
    assert (outcome.code, outcome.out.count(": fine")) == (0, 3)


def test_a_role_is_checked_against_those_of_a_folder(obmva, two_roles):
    alone = obmva("check", two_roles / "clerk.yaml")
    assert (alone.code, '"scribe"' in alone.out) == (3, True)
    assert obmva("check", two_roles / "clerk.yaml", "--roles", two_roles).code == 0
    assert obmva("check", two_roles / "clerk.yaml", OBMVA_ROLES=str(two_roles)).code == 0


def test_a_mistake_in_another_role_of_the_folder_is_none_of_this_one(obmva, own_roles):
    folder = own_roles("clerk")
    own_roles("scribe", {"colour": "red"})
    assert obmva("check", folder / "clerk.yaml", "--roles", folder).code == 0


def test_answers_may_name_roles_of_ones_own(obmva, own_roles, folder):
    (folder / "given.yaml").write_text("rates: {my clerks: 75}", encoding="utf-8")
    assert obmva("check", "given.yaml").code == 3
    assert obmva("check", "given.yaml", "--roles", own_roles("clerk")).code == 0


@pytest.mark.parametrize("name", ["missing", "given.yaml"])
def test_a_folder_to_check_against_that_is_none_is_told_once(obmva, folder, name):
    (folder / "given.yaml").write_text("answers: {team: few}", encoding="utf-8")
    outcome = obmva("check", "given.yaml", "given.yaml", "--roles", name)
    assert (outcome.code, outcome.out, outcome.err.count("cannot be read")) == (3, "", 1)


@pytest.mark.parametrize(
    ("content", "place", "hint"),
    [
        pytest.param(None, "scribe.yaml: ", "folder", id="a folder"),
        pytest.param("", "scribe.yaml: ", "no such file", id="a link that leads nowhere"),
        pytest.param(b"\0", "scribe.yaml: ", "UTF-8", id="no text"),
        pytest.param("id: scribe".encode("utf-16"), "scribe.yaml: ", "UTF-8", id="text in UTF-16"),
        pytest.param(b"#" * 2_000_000, "scribe.yaml: ", "1 MB", id="two megabytes"),
        pytest.param(b"a: &a [*a]", "scribe.yaml:1: ", "& and *", id="a list within itself"),
        pytest.param(b"- id: scribe", "scribe.yaml:1: ", "name: value", id="a list"),
    ],
)
def test_what_is_no_role_in_a_folder_is_told(obmva, own_roles, content, place, hint):
    path = own_roles("clerk") / "scribe.yaml"
    if content is None:
        path.mkdir()
    elif content == "":
        path.symlink_to("nowhere.yaml")
    else:
        path.write_bytes(content)
    outcome = obmva("recommend", "--roles", path.parent)
    (told,) = outcome.err.splitlines()
    assert (outcome.code, f"/own/{place}" in told, hint in told) == (3, True, True)


@pytest.mark.parametrize("name", [".#clerk.yaml", "._clerk.yaml", "clerk.yaml~", "notes.txt", "README.md"])
def test_files_of_editors_and_systems_are_no_roles(obmva, own_roles, name):
    (own_roles("clerk") / name).symlink_to("nowhere")
    assert obmva("roles", "clerk", "--roles", own_roles("clerk")).code == 0


def test_a_byte_order_mark_does_no_harm(obmva, own_roles):
    path = own_roles("clerk") / "clerk.yaml"
    path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes())
    assert obmva("roles", "clerk", "--roles", path.parent).code == 0


LACKING = [
    pytest.param("en", "fr, it, nl", id="in any language"),
    pytest.param("fr", "en fr", id="in the language of the page"),
]


@pytest.mark.parametrize(("language", "said"), LACKING)
def test_texts_that_a_role_of_ones_own_lacks_are_told_and_no_mistake(obmva, own_roles, language, said):
    changes = {"summary": {"en": "Types.", "fi": "Kirjoittaa."}}
    file = str(own_roles("clerk", changes) / "clerk.yaml")
    outcome = obmva("check", file, "--lang", language, COLUMNS="200")
    lacks = {one["language"]: one["texts"] for one in obmva("check", file, "--json").document["files"][0]["lacks"]}
    assert outcome.code == 0
    assert said in outcome.out
    assert set(lacks) == {"fi", "fr", "it", "nl"}
    assert {"names", "summary", "profile.mindset.text"} <= set(lacks["fr"])
    assert "summary" not in lacks["fi"]


def test_a_role_of_ours_lacks_nothing(obmva):
    files = [str(file) for file in Catalog().files.values()]
    assert [one["lacks"] for one in obmva("check", *files, "--json").document["files"]] == [[]] * len(files) != []
