"""The JSON contract: every document has every documented field, and no field ever changes its type."""

import json
import math
from typing import get_args

import jsonschema
import pytest
from pydantic import TypeAdapter

from obmva.cli.inputs import Given, gather
from obmva.errors import ErrorCode
from obmva.models import Criterion
from obmva.report.results import Recommendation

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
}

RANKING = {
    "ranking": "list",
    "ranking[].role": "string",
    "ranking[].status": "string",
    "ranking[].value": "integer",
    "ranking[].rank": "integer null",
    "ranking[].contributions": "object",
    "ranking[].contributions.*.performance": "number null",
    "ranking[].contributions.*.value": "number",
    "ranking[].contributions.*.weight": "number",
    "ranking[].contributions.*.contribution": "number",
    "ranking[].excluded_by": "list",
    "ranking[].excluded_by[].limit": "string",
    "ranking[].excluded_by[].message": "string",
    "ranking[].conditional_on": "list",
    "ranking[].conditional_on[]": "string",
    "ranking[].monthly_cost": "object null",
    "ranking[].monthly_cost.currency": "string",
    "ranking[].monthly_cost.low": "number",
    "ranking[].monthly_cost.typical": "number",
    "ranking[].monthly_cost.high": "number",
    "ranking[].monthly_cost.year": "integer null",
    "ranking[].monthly_cost.basis": "string",
    "ranking[].hours": "number",
    "ranking[].covered_hours": "number",
    "ranking[].freed_hours": "number",
    "ranking[].owner_hours": "number",
    "ranking[].acceptability": "number null",
    "ranking[].limits_hold": "number null",
    "ranking[].expected_loss": "number null",
    "ranking[].twin": "string null",
}
SOURCES = {
    "sources": "list",
    "sources[].id": "string",
    "sources[].title": "string",
    "sources[].url": "string null",
    "sources[].year": "integer null",
}
CONTRACT = {
    "recommend": RANKING
    | SOURCES
    | {
        "schema_version": "integer",
        "command": "string",
        "verdict": "string",
        "recommended": "string null",
        "tied": "list",
        "work": "list",
        "work[].text": "string",
        "work[].task": "string null",
        "work[].level": "string null",
        "work[].family": "string null",
        "work[].hours_per_month": "number null",
        "work[].hours_stated": "boolean",
        "work[].confidence": "number",
        "quotes": "list",
        "quotes[].id": "string",
        "quotes[].text": "string",
        "quotes[].sources": "list",
        "quotes[].sources[]": "string",
        "reasons": "list",
        "reasons[].id": "string",
        "reasons[].text": "string",
        "reasons[].sources": "list",
        "reasons[].sources[]": "string",
        "changes": "list",
        "assumptions": "list",
        "assumptions[].question": "string",
        "assumptions[].assumed": "string",
        "assumptions[].reason": "string",
        "assumptions[].effect": "list",
        "next_question": "object null",
        "next_question.id": "string",
        "next_question.topic": "string",
        "next_question.ask": "string",
        "next_question.why": "string",
        "next_question.options": "list",
        "next_question.worth": "number null",
        "next_steps": "list",
        "next_steps[].id": "string",
        "next_steps[].text": "string",
        "answers": "object",
        "answers.schema_version": "integer",
        "method": "object",
        "method.worlds": "integer null",
        "method.seed": "integer null",
        "method.hold_acceptability": "number null",
        "method.standard_error": "number null",
    },
    "compare": RANKING
    | SOURCES
    | {
        "schema_version": "integer",
        "command": "string",
        "roles": "list",
        "roles[]": "string",
        "rows": "list",
        "rows[].id": "string",
        "rows[].label": "string",
        "rows[].alike": "boolean",
        "rows[].cells": "object",
        "rows[].cells.*.value": "string",
        "rows[].cells.*.text": "string",
        "rows[].cells.*.sources": "list",
        "rows[].cells.*.sources[]": "string",
    },
    "roles": SOURCES
    | {
        "schema_version": "integer",
        "command": "string",
        "roles": "list",
        "roles[].id": "string",
        "roles[].name": "string",
        "roles[].names": "object",
        "roles[].aliases": "list",
        "roles[].aliases[]": "string",
        "roles[].summary": "string",
        "roles[].level": "string null",
        "roles[].authority": "integer",
        "roles[].setting": "object",
        "roles[].hours": "object",
        "roles[].rates": "list",
        "roles[].profile": "object",
    },
    "tasks": {
        "schema_version": "integer",
        "command": "string",
        "titles": "list",
        "titles[].role": "string",
        "titles[].share": "number",
        "tasks": "list",
        "tasks[].id": "string",
        "tasks[].name": "string",
        "tasks[].level": "string",
        "tasks[].family": "string",
        "matches": "list",
        "matches[].text": "string",
        "matches[].task": "string null",
        "matches[].level": "string null",
        "matches[].family": "string null",
        "matches[].hours_per_month": "number null",
        "matches[].confidence": "number",
        "matches[].why": "list",
        "matches[].why[]": "string",
        "matches[].alternatives": "list",
        "matches[].parts": "null",
        "matches[].alternatives[].task": "string",
        "matches[].alternatives[].confidence": "number",
    },
    "questions": {
        "schema_version": "integer",
        "command": "string",
        "questions": "list",
        "questions[].id": "string",
        "questions[].topic": "string",
        "questions[].ask": "string",
        "questions[].why": "string",
        "questions[].options": "list",
        "questions[].options[].id": "string",
        "questions[].options[].text": "string",
        "questions[].prior": "object null",
    },
    "check": {
        "schema_version": "integer",
        "command": "string",
        "files": "list",
        "files[].file": "string",
        "files[].kind": "string",
        "files[].ok": "boolean",
        "files[].errors": "list",
        "files[].errors[].line": "integer null",
        "files[].errors[].field": "string null",
        "files[].errors[].message": "string",
    },
    "error": {
        "schema_version": "integer",
        "error": "object",
        "error.code": "string",
        "error.message": "string",
        "error.details": "list",
        "error.details[].file": "string null",
        "error.details[].line": "integer null",
        "error.details[].field": "string null",
        "error.details[].message": "string",
    },
}
SOMETIMES = {("compare", "ranking"), ("tasks", "tasks"), ("tasks", "matches"), ("tasks", "titles")}
KEYED_BY_NAME = ("contributions", "cells")
TYPES = {
    bool: "boolean",
    int: "integer",
    float: "number",
    str: "string",
    list: "list",
    dict: "object",
    type(None): "null",
}


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
    found = {command: [] for command in CONTRACT}
    for outcome in outcomes.values():
        found[outcome.document.get("command", "error")].append(outcome.document)
    return found


@pytest.fixture(scope="module")
def found(documents):
    """By command and path: all that stands there in any document."""
    index = {}
    for command, ours in documents.items():
        for path, part in (pair for document in ours for pair in parts(document)):
            index.setdefault((command, path), []).append(part)
    return index


@pytest.fixture(scope="module")
def recommendations(outcomes):
    return {name: outcomes[name].document for name in OWNERS}


@pytest.fixture(scope="module")
def ranked(recommendations):
    return [role for document in recommendations.values() for role in document["ranking"]]


@pytest.mark.parametrize(
    ("command", "path", "types"),
    [
        pytest.param(
            command,
            path,
            types.replace("number", "number integer").split(),
            id=f"{command}: {path}",
        )
        for command, fields in CONTRACT.items()
        for path, types in fields.items()
    ],
)
def test_every_field_keeps_its_type(found, command, path, types):
    assert {TYPES[type(part)] for part in found[command, path]} <= set(types)


@pytest.mark.parametrize(
    ("command", "holder", "name"),
    [
        pytest.param(command, path.rpartition(".")[0], path.rpartition(".")[2], id=f"{command}: {path}")
        for command, fields in CONTRACT.items()
        for path in fields
        if not path.endswith("[]") and (command, path) not in SOMETIMES
    ],
)
def test_what_is_not_known_is_null_and_never_left_out(found, command, holder, name):
    assert all(name in part for part in found[command, holder] if part is not None)


def test_recommendations_are_what_their_types_say(outcomes):
    said = [outcomes[name] for name in OWNERS]
    schema = TypeAdapter(Recommendation).json_schema(mode="serialization")
    for one in said:
        jsonschema.validate(one.document, schema)


def test_the_schema_of_results_is_made_from_the_same_types(obmva):
    schema = obmva("schema", "result").document
    assert schema.pop("$schema").startswith("https://json-schema.org/")
    assert schema == TypeAdapter(Recommendation).json_schema(mode="serialization")


@pytest.mark.parametrize(
    ("kind", "fields"),
    [
        pytest.param("role", {"id", "names", "scope", "rates", "profile"}, id="a role file"),
        pytest.param(
            "answers",
            {"schema_version", "work", "answers", "prioritise", "rates", "have"},
            id="an answers file",
        ),
        pytest.param("result", {"schema_version", "command", "verdict", "ranking"}, id="a result"),
    ],
)
def test_a_schema_describes_what_it_is_asked_for(obmva, kind, fields):
    schema = obmva("schema", kind).document
    assert fields <= set(schema["properties"])


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
            for part in ("reasons", "next_steps", "quotes")
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
    assert ["ranking" in document for document in documents["compare"]] == [
        False,
        False,
        False,
        True,
    ]


def test_a_comparison_for_an_owner_ranks_the_roles_compared(documents):
    assert {role["role"] for role in documents["compare"][3]["ranking"]} == {"obm", "va"}


def test_an_error_has_a_documented_code(documents):
    codes = [document["error"]["code"] for document in documents["error"]]
    assert codes == ["unknown-name", "invalid-value", "usage"]
    assert set(codes) < set(get_args(ErrorCode))


def test_each_text_has_one_match_be_it_a_list_or_not(obmva):
    texts = ("answer customer mail, chase invoices, book travel 10h", "diary")
    assert [match["text"] for match in obmva("tasks", *texts, "--json").document["matches"]] == list(texts)
