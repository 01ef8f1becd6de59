"""What is imported when: a quick start is a matter of what stays on the shelf."""

import json

import pytest

HEAVY = (
    "yaml",
    "rich.console",
    "obmva.advice",
    "obmva.catalog",
    "obmva.models",
    "obmva.quantities",
    "obmva.analysis",
    "obmva.matching",
    "obmva.report",
    "obmva.render.page",
    "obmva.render.documents",
    "obmva.render.terminal",
    "obmva.text.catalogue",
    "obmva.text.problems",
    "obmva.text.say",
    "obmva.text.speaker",
    "obmva.intake",
    "obmva.prompts",
)
REPORTING = "import sys, json\n{statement}\nprint(json.dumps(sorted(sys.modules)), file=sys.stderr)"
JSON_COMMANDS = {
    "compare": ("compare", "obm", "va", "--json"),
    "recommend": ("recommend", "-t", "answer customer mail 5h", "--format", "json"),
    "roles": ("roles", "obm", "--json"),
    "tasks": ("tasks", "diary", "--json"),
    "questions": ("questions", "--json"),
    "check": ("check", "/", "--json"),
    "schema": ("schema", "role"),
    "an error": ("compare", "obm", "zzz", "--json"),
    "a command line that cannot be parsed": ("compare", "--zzz", "--json"),
}


@pytest.fixture(scope="module")
def modules(start, finish):
    """Runs a statement in a fresh interpreter and returns the names of all modules that it has then."""

    def run(statement):
        outcome = finish(start(program=("-c", REPORTING.format(statement=statement))))
        return set(json.loads(outcome.err.splitlines()[-1]))

    return run


@pytest.fixture(scope="module")
def after_json(modules):
    commands = list(JSON_COMMANDS.values())
    return modules(f"from obmva.cli import run\nfor command in {commands!r}: run(command)")


def test_the_version_needs_no_typer(modules):
    loaded = modules("sys.argv = ['obmva', '--version']\nfrom obmva.__main__ import main\nmain()")
    assert {name for name in loaded if name.startswith("obmva")} == {"obmva", "obmva.__main__"}
    assert "typer" not in loaded


@pytest.fixture(scope="module")
def after_import(modules):
    return modules("import obmva.cli")


@pytest.mark.parametrize("name", HEAVY)
def test_the_command_line_is_imported_without(after_import, name):
    assert not {loaded for loaded in after_import if loaded == name or loaded.startswith(f"{name}.")}


def test_the_command_line_brings_pydantic_only_if_typer_does(modules, after_import):
    assert ("pydantic" in after_import) <= ("pydantic" in modules("import typer"))


@pytest.mark.parametrize("name", HEAVY)
def test_help_is_printed_without(after_help, name):
    assert name not in after_help


@pytest.fixture(scope="module")
def after_help(modules):
    return modules("from obmva.cli import run\nrun(['recommend', '--help'])")


def test_json_needs_no_rich(after_json):
    assert "obmva.render.documents" in after_json
    assert {name for name in after_json if name.partition(".")[0] in {"rich", "markdown_it", "pygments"}} == set()


def test_json_needs_no_page(after_json):
    assert not {"obmva.render.page", "obmva.render.lists", "obmva.prompts"} & after_json


def test_a_recommendation_needs_no_plan(after_json):
    assert "obmva.report.recommendation" in after_json
    assert "obmva.analysis.planning" not in after_json
