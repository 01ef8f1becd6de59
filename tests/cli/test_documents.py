"""The JSON contract: every document has every documented field, and no field ever changes its type.

After a wanted change: UPDATE_SCREENS=1 python -m pytest tests/cli/test_documents.py, and read the diff: adding a field is compatible, anything
else is a new schema version.
"""

import copy
import json
import math
import os
from datetime import date
from pathlib import Path
from typing import get_args

import jsonschema
import pytest
from pydantic import TypeAdapter

from obmva import __version__
from obmva.advice import Adviser
from obmva.catalog import built_in_roles, edition, read_document
from obmva.cli.inputs import Given, gather
from obmva.errors import ErrorCode
from obmva.models import Criterion
from obmva.render.documents import to_json

CONTRACT = Path(__file__).parent / "contract"
ADVERTS = Path(__file__).parent.parent / "data" / "adverts"

OWNERS = {
    "a usual owner": ("--answers", "USUAL"),
    "nothing known": (),
    "work of unknown kind, and every answer that one does not know": (
        "-t",
        "zzz qqq",
        "-t",
        "keep my diary",
        "--set",
        "team=unknown",
        "--set",
        "budget=unknown",
        "--set",
        "market=unknown",
    ),
    "software could do it": ("-t", "data entry 5h"),
    "nothing fits": ("-t", "lead my team of four freelancers 8h", "-b", "700 EUR"),
    "a market without prices of employees": (
        "-t",
        "book my travel 6h",
        "--market",
        "ph",
        "--set",
        "employment=needed",
    ),
    "a quote, points and what an hour is worth": (
        "-t",
        "answer customer mail 5h",
        "--rate",
        "va=30",
        "--prioritise",
        "cost=3,goals=1",
        "--set",
        "owner-rate=80",
    ),
}
LISTINGS = {
    "two roles": ("compare", "obm", "va"),
    "only what differs": ("compare", "obm", "va", "--diff"),
    "all nine roles": (
        "compare",
        "va",
        "obm",
        "specialist",
        "virtual-executive-assistant",
        "executive-assistant",
        "personal-assistant",
        "administrative-assistant",
        "project-manager",
        "fractional-coo",
    ),
    "two roles for an owner": (
        "compare",
        "obm",
        "va",
        "-t",
        "answer customer mail 5h",
        "-b",
        "700 EUR",
    ),
    "a team": ("plan", "--answers", "USUAL"),
    "a brief": ("brief", "--answers", "USUAL"),
    "a brief for an employee": ("brief", "executive-assistant", "-t", "guard my diary 8h"),
    "a title": ("title", "lead the team 8h, plan launches 6h, zzz qqq", "facebook ads 2h"),
    "two titles alike": ("title", "answer customer mail 5h"),
    "the next title": ("title", "facebook ads 10h", "--market", "fr"),
    "no title": ("title", "zzz qqq"),
    "an advert": ("review", ADVERTS / "manager.txt"),
    "an advert without a title or a price": ("review", ADVERTS / "annuncio.txt"),
    "why not": ("why", "obm", "--answers", "USUAL"),
    "why": ("why", "va", "--answers", "USUAL"),
    "why, where nobody is known": ("why", "va"),
    "nobody to plan with": ("plan", "-t", "lead my team of four freelancers 8h", "-b", "700 EUR"),
    "the roles": ("roles",),
    "a role": ("roles", "obm"),
    "a market without prices of roles": ("roles", "--market", "ph"),
    "the kinds of work": ("tasks",),
    "own words": ("tasks", "answer customer mail 5h", "zzz qqq", "prendre mes rendez-vous"),
    "the questions": ("questions",),
    "a question": ("questions", "team"),
    "a file that is fine and two that are not": ("check", "USUAL", "no-such-file.yaml", "/"),
    "an error": ("compare", "obm", "no such role at all"),
    "several errors": ("recommend", "-b", "0", "--set", "team=lots"),
    "a command line that cannot be parsed": ("roles", "--no-such-option"),
    "no command": ("rolls", "obm"),
}

NOT_PARSED = ("no command",)
COMMANDS = ("recommend", "compare", "plan", "why", "brief", "title", "review", "roles", "tasks", "questions", "check", "error")
OF_FILES = ("role", "answers")
KEYED_BY_NAME = ("contributions", "cells", "names", "profile", "table")


def parts(value, path=""):
    """Every part of a document with its path; the members of a list share one, as do the entries of a table."""
    yield path, value
    if isinstance(value, dict):
        for key, part in value.items():
            name = "*" if path.endswith(KEYED_BY_NAME) else key
            yield from parts(part, f"{path}.{name}".lstrip("."))
    if isinstance(value, list):
        for part in value:
            yield from parts(part, f"{path}[]")


@pytest.fixture(scope="module")
def outcomes(obmva, usual):
    commands = {name: ("recommend", *owner) for name, owner in OWNERS.items()} | LISTINGS
    return {name: obmva(*(usual if word == "USUAL" else word for word in words), "--json") for name, words in commands.items()}


@pytest.fixture(scope="module")
def documents(outcomes):
    """The documents of each command, those of errors under `error`."""
    found = {command: [] for command in COMMANDS}
    for document in (outcome.document for outcome in outcomes.values()):
        found["error" if "error" in document else document["command"]].append(document)
    return found


@pytest.fixture(scope="module")
def recommendations(outcomes):
    return {name: outcomes[name].document for name in OWNERS}


@pytest.fixture(scope="module")
def ranked(recommendations):
    return [role for document in recommendations.values() for role in document["ranking"]]


@pytest.fixture(scope="module")
def schemas(obmva):
    """The schema of every document, as the program gives it."""
    return {name: obmva("schema", name).document for name in COMMANDS}


def described(schema, node=None, path=""):
    """A line for each field of a schema, in order: its path and types, and the words that it may be."""
    node = schema if node is None else node
    node = schema["$defs"][node["$ref"].rpartition("/")[2]] if "$ref" in node else node
    kinds = [schema["$defs"][one["$ref"].rpartition("/")[2]] if "$ref" in one else one for one in node.get("anyOf", [node])]
    if path:
        yield f"{path}: {' | '.join(_kind(kind) for kind in kinds)}"
    if path.endswith("parts"):  # matches once more
        return
    for kind in kinds:
        for name, part in kind.get("properties", {}).items():
            yield from described(schema, part, f"{path}.{name}".lstrip("."))
        if isinstance(kind.get("additionalProperties"), dict):
            yield from described(schema, kind["additionalProperties"], f"{path}.*")
        if "items" in kind:
            yield from described(schema, kind["items"], f"{path}[]")


def _kind(kind):
    words = kind.get("enum", [kind["const"]] if "const" in kind else [])
    return f"{kind.get('type', 'any')} {' '.join(map(str, words))}".rstrip()


@pytest.mark.parametrize("name", [*COMMANDS, *OF_FILES])
def test_the_fields_stand_as_they_are_frozen_with_their_names_their_order_and_their_types(obmva, name):
    lines = "".join(f"{line}\n" for line in described(obmva("schema", name).document))
    frozen = CONTRACT / f"{name}.txt"
    if os.environ.get("UPDATE_SCREENS"):
        frozen.write_text(lines, encoding="utf-8")
    assert lines == frozen.read_text(encoding="utf-8")


@pytest.mark.parametrize("name", COMMANDS)
def test_documents_are_what_their_schema_says_and_nothing_else(documents, schemas, name):
    schema = copy.deepcopy(schemas[name])
    for one in (schema, *schema["$defs"].values()):
        if "properties" in one:
            one.setdefault("additionalProperties", False)
    assert documents[name]
    validator = jsonschema.Draft202012Validator(schema)
    for document in documents[name]:
        validator.validate(document)


@pytest.mark.parametrize("name", COMMANDS)
def test_the_fields_of_a_document_stand_in_the_order_of_its_schema(documents, schemas, name):
    for document in documents[name]:
        assert list(document) == list(schemas[name]["properties"])


def test_a_document_is_what_pydantic_makes_of_the_result(usual):
    adviser, answers = Adviser(), gather(Given(answers_file=str(usual)))
    results = [
        adviser.recommend(answers),
        adviser.compare(["obm", "va"], answers),
        adviser.plan(answers),
        adviser.roles("va"),
        adviser.tasks([]),
        adviser.tasks(["answer customer mail 5h"]),
        adviser.questions(None),
    ]
    for result in results:
        theirs = TypeAdapter(type(result)).dump_python(result, mode="json", by_alias=True)
        ours = json.loads(to_json(result))
        assert ours == json.loads(json.dumps(theirs), parse_float=lambda number: round(float(number), 4))


@pytest.mark.parametrize("name", ["role", "answers", *COMMANDS, "result"])
def test_a_schema_says_which_dialect_it_is_in(obmva, name):
    schema = obmva("schema", name).document
    assert schema["$schema"].startswith("https://json-schema.org/")
    jsonschema.Draft202012Validator.check_schema(schema)


def test_a_result_is_what_recommend_writes(obmva, schemas):
    assert obmva("schema", "result").document == schemas["recommend"]


@pytest.mark.parametrize("role", sorted(built_in_roles().glob("*.yaml")), ids=lambda path: path.stem)
def test_the_roles_are_what_the_schema_of_roles_says(obmva, role):
    jsonschema.validate(read_document(role).data, obmva("schema", "role").document)


def test_an_answers_file_is_what_its_schema_says(obmva, usual, tmp_path):
    obmva("recommend", "--answers", usual, "--save", tmp_path / "saved.yaml")
    schema = obmva("schema", "answers").document
    for file in (usual, tmp_path / "saved.yaml"):
        jsonschema.validate(read_document(file).data, schema)


@pytest.mark.parametrize("name", [name for name in (*OWNERS, *LISTINGS) if name not in NOT_PARSED])
def test_every_document_says_who_wrote_it_and_for_which_command(outcomes, name):
    command = "recommend" if name in OWNERS else LISTINGS[name][0]
    document = outcomes[name].document
    assert list(document)[:3] == ["schema_version", "program", "command"]
    assert document["schema_version"] == 2
    assert document["program"] == {"name": "obmva", "version": __version__, "data": edition()}
    assert document["command"] == command


def test_the_data_have_a_day():
    assert date.fromisoformat(edition())


UNSEEN = [
    pytest.param("\x1b[31m", id="a colour"),
    pytest.param("\x00", id="nothing"),
    pytest.param("\x7f", id="delete"),
    pytest.param("\x9b31m", id="a colour in one letter"),
    pytest.param("\u2028", id="a separator of lines"),
    pytest.param("\u2029", id="a separator of paragraphs"),
    pytest.param("\u202e", id="a change of direction"),
    pytest.param("\u2066", id="an isolated direction"),
    pytest.param("\u200f", id="a mark of direction"),
    pytest.param("\ud800", id="half a letter"),
]


@pytest.mark.parametrize("unseen", UNSEEN)
def test_what_cannot_be_seen_is_escaped(unseen):
    text = to_json({"text": f"a{unseen}b é 😀"})
    assert unseen[0] not in text
    assert json.loads(text) == {"text": f"a{unseen}b é 😀"}
    assert "é 😀" in text


@pytest.mark.parametrize("owner", OWNERS)
def test_the_ranking_holds_every_role_whatever_the_verdict(recommendations, owner):
    ranking = recommendations[owner]["ranking"]
    assert sorted(role["role"] for role in ranking) == sorted(LISTINGS["all nine roles"][1:])
    assert [role["rank"] for role in ranking if role["rank"]] == list(
        range(1, 1 + sum(role["rank"] is not None for role in ranking))
    )


@pytest.mark.parametrize("owner", OWNERS)
def test_no_text_of_work_is_dropped(recommendations, owner):
    document = recommendations[owner]
    assert len(document["work"]) == len(document["answers"].get("work", []))


def test_the_owners_meet_every_verdict_that_there_is_now(recommendations):
    assert {document["verdict"] for document in recommendations.values()} >= {
        "leaning",
        "not-enough-known",
        "hold",
        "nothing-feasible",
    }


@pytest.mark.parametrize("owner", OWNERS)
def test_the_exit_code_says_whether_somebody_is_recommended(outcomes, owner):
    verdict = outcomes[owner].document["verdict"]
    assert outcomes[owner].code == (0 if verdict in {"clear", "leaning", "toss-up"} else 1)


def test_a_contribution_is_a_hundred_times_weight_and_value(ranked):
    for part in (part for role in ranked for part in role["contributions"].values()):
        assert part["contribution"] == pytest.approx(100 * part["weight"] * part["value"], abs=0.01)


def test_contributions_add_up_to_the_value(ranked):
    for role in ranked:
        assert sum(part["contribution"] for part in role["contributions"].values()) == pytest.approx(role["value"], abs=0.501)


def test_every_role_is_judged_by_every_criterion(ranked):
    assert all(set(role["contributions"]) == set(get_args(Criterion)) for role in ranked)


def test_an_excluded_role_says_by_what_and_has_no_rank(ranked):
    assert all((role["status"] == "excluded") == bool(role["excluded_by"]) == (role["rank"] is None) for role in ranked)


def test_a_conditional_role_says_on_what(ranked):
    assert all(role["conditional_on"] for role in ranked if role["status"] == "conditional")


def test_costs_rise_from_low_to_high(ranked):
    costs = [role["monthly_cost"] for role in ranked if role["monthly_cost"]]
    assert all(cost["low"] <= cost["typical"] <= cost["high"] for cost in costs)


def test_a_role_without_a_published_price_costs_null(ranked):
    assert {type(role["monthly_cost"]) for role in ranked} == {dict, type(None)}


def test_every_source_that_is_cited_is_listed(recommendations):
    for document in recommendations.values():
        cited = {
            source
            for part in ("reasons", "next_steps", "offers")
            for sentence in document[part]
            for source in sentence["sources"]
        }
        assert cited <= {source["id"] for source in document["sources"]}


def test_every_source_of_a_comparison_is_listed(documents):
    for document in documents["compare"]:
        cited = {source for row in document["rows"] for cell in row["cells"].values() for source in cell["sources"]}
        assert cited == {source["id"] for source in document["sources"]}


def test_numbers_have_four_decimals_at_most(documents):
    numbers = [part for ours in documents.values() for document in ours for _, part in parts(document) if type(part) is float]
    assert all(math.isfinite(number) and number == round(number, 4) for number in numbers)


def test_the_answers_of_a_result_are_an_answers_file(recommendations, usual, tmp_path):
    path = tmp_path / "answers.json"
    path.write_text(json.dumps(recommendations["a usual owner"]["answers"]), encoding="utf-8")
    assert gather(Given(answers_file=str(path))) == gather(Given(answers_file=str(usual)))


def test_only_what_differs_leaves_out_what_is_alike(documents):
    everything, differences, *_ = documents["compare"]
    assert differences["rows"] == [row for row in everything["rows"] if not row["alike"]]


def test_alike_means_the_same_value(documents):
    rows = [row for row in documents["compare"][0]["rows"] if row["alike"]]
    assert rows
    assert all(len({cell["value"] for cell in row["cells"].values()}) == 1 for row in rows)


def test_a_role_says_at_which_level_it_works(documents):
    levels = {role["id"]: role["level"] for role in documents["roles"][0]["roles"]}
    assert {
        "va": "execute",
        "specialist": "specialise",
        "obm": "coordinate",
        "fractional-coo": "lead",
    }.items() <= levels.items()


def test_only_a_comparison_for_an_owner_has_a_ranking(documents):
    assert [bool(document["ranking"]) for document in documents["compare"]] == [False, False, False, True]


def test_a_comparison_for_an_owner_ranks_the_roles_compared(documents):
    assert {role["role"] for role in documents["compare"][3]["ranking"]} == {"obm", "va"}


def test_an_error_has_a_documented_code(documents):
    codes = [document["error"]["code"] for document in documents["error"]]
    assert codes == ["unknown-name", "invalid-value", "usage", "usage"]
    assert set(codes) < set(get_args(ErrorCode))


def test_each_text_has_one_match_be_it_a_list_or_not(obmva):
    texts = ("answer customer mail, chase invoices, book travel 10h", "diary")
    assert [match["text"] for match in obmva("tasks", *texts, "--json").document["matches"]] == list(texts)
