"""Help is as wide as the screen, and says every command's purpose in full."""

import re
import shlex

import pytest
from typer import Context

from obmva.cli import commands
from obmva.cli import program as whole_program
from obmva.cli.help import help_texts, say_otherwise

COMMANDS = (
    "recommend",
    "compare",
    "plan",
    "why",
    "brief",
    "title",
    "review",
    "roles",
    "tasks",
    "questions",
    "check",
    "schema",
    "forget",
)


@pytest.mark.parametrize("columns", [30, 40, 60, 80, 120])
@pytest.mark.parametrize("command", [(), *((command, "--help") for command in COMMANDS)], ids=" ".join)
def test_no_line_of_help_is_wider_than_the_screen(obmva, command, columns):
    assert max(map(len, obmva(*command, COLUMNS=str(columns)).out.splitlines())) <= columns


@pytest.mark.parametrize("columns", [40, 80])
def test_no_purpose_is_cut_short(obmva, columns):
    assert "..." not in obmva(COLUMNS=str(columns)).out.partition("Commands:")[2]


def test_a_purpose_is_one_line_on_a_usual_screen(obmva):
    lines = obmva(COLUMNS="80").out.partition("Commands:\n")[2].splitlines()
    assert [line.split()[0] for line in lines[: len(COMMANDS)]] == list(COMMANDS)


def test_on_a_narrow_screen_an_explanation_stands_under_its_option(obmva):
    assert "  --force\n      Let --save replace a file.\n" in obmva("plan", "--help", COLUMNS="40").out


@pytest.fixture
def program():
    return whole_program()


def shouted(command, context, texts):
    """The help of a command in a language whose texts are the English ones, shouted."""
    formatter = context.make_formatter()
    say_otherwise(command, context, formatter, {key: words.upper() for key, words in texts.items()})
    command.format_help(context, formatter)
    return formatter.getvalue()


@pytest.mark.parametrize("name", [None, *COMMANDS])
def test_help_is_in_the_language_of_its_texts(program, name):
    whole = Context(program, info_name="OBMVA", help_option_names=["--help"])
    texts = dict(help_texts(program, whole))
    assert len(texts) > 50
    command = program.commands[name] if name else program
    context = Context(command, parent=whole, info_name=name.upper()) if name else whole
    said = shouted(command, context, texts).partition("EXAMPLES:")[0]
    left = set(re.findall(r"(?<![-<|_=])\b[a-z]{2,}\b", said)) - {
        *COMMANDS,
        "auto",
        "list",
        "str",
        "useful",
        "table",
        "json",
        "all",
        "none",
    }
    assert left == set()


def test_every_command_has_examples_in_its_help(obmva):
    for name in COMMANDS:
        said = obmva(name, "--help").out.partition("Examples:\n")[2].splitlines()
        assert 1 <= len(said) <= 4, name
        assert said[0].startswith(f"  obmva {name}")


EXAMPLES = [line for entry in commands.COMMANDS.values() for line in entry.epilog.splitlines()]


@pytest.mark.parametrize("line", EXAMPLES)
def test_every_example_works(obmva, usual, own_roles, tmp_path, monkeypatch, line):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    (tmp_path / "answers.yaml").write_bytes(usual.read_bytes())
    (tmp_path / "advert.txt").write_text("Virtual assistant wanted\n- answer customer mail\n", encoding="utf-8")
    folder = own_roles("clerk")
    words = [str(next(folder.glob("*.yaml"))) if word == "roles/*.yaml" else word for word in shlex.split(line)]
    assert obmva(*words).code in {0, 1}
