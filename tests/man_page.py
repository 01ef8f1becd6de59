"""The man page, made from the program: what its commands and options say of themselves, and the README's exit codes.

After a change of the command line: python tests/man_page.py > obmva/cli/obmva.1
"""

import inspect
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from typer import Context

from obmva import __version__
from obmva.cli import program as whole_program
from obmva.cli.help import examples

ROOT = Path(__file__).parents[1]
PAGE = ROOT / "obmva" / "cli" / "obmva.1"
NAMES_OF_ENVIRONMENT = re.compile(r"\b(?:OBMVA_[A-Z]+|NO_COLOR|FORCE_COLOR)\b")

TYPERS_OWN = ("install_completion", "show_completion", "help")


def man_page() -> str:
    """The page in the language of man."""
    program = whole_program()
    context = Context(program, info_name="obmva", help_option_names=["-h", "--help"])
    return "\n".join(lines(program, context)) + "\n"


def lines(program: Any, context: Any) -> Iterator[str]:
    yield f'.TH OBMVA 1 "" "obmva {__version__}" "User Commands"'
    yield from (".SH NAME", f"obmva \\- {said('whom to hire to take work off your hands')}")
    yield from (".SH SYNOPSIS", ".B obmva", r"COMMAND [OPTIONS] [ARGUMENTS]")
    yield from (".SH DESCRIPTION", said(program.help))
    yield from (".SH OPTIONS", *parameters(program, context))
    yield ".SH COMMANDS"
    for name, command in program.commands.items():
        of_command = Context(command, parent=context, info_name=name, help_option_names=["-h", "--help"])
        yield from (f".SS obmva {said(name)}", *paragraphs(command.help), *parameters(command, of_command))
    yield ".SH EXAMPLES"
    for command in program.commands.values():
        for line in examples(command, "obmva"):
            yield from (".PP", said(line))
    yield ".SH EXIT STATUS"
    for code, meaning in exit_codes():
        yield from (".TP", f".B {code}", said(meaning))
    yield from (".SH ENVIRONMENT", said(", ".join(environment(program, context))))


def paragraphs(text: str) -> Iterator[str]:
    for one in inspect.cleandoc(text).split("\n\n"):
        yield from (".PP", said(" ".join(one.split())))


def parameters(command: Any, context: Any) -> Iterator[str]:
    for one in own_parameters(command, context):
        yield from (".TP", f".B {said(names(one, context))}", said(" ".join(one.help.split())))


def own_parameters(command: Any, context: Any) -> list[Any]:
    """What a command takes, but for what Typer adds, each release in its own words."""
    return [one for one in command.get_params(context) if getattr(one, "help", None) and one.name not in TYPERS_OWN]


def names(parameter: Any, context: Any) -> str:
    """How a parameter is typed: its names, and what stands after them."""
    choices = re.search(r"\w+(\|\w+)+", parameter.get_help_record(context)[0])
    value = parameter.metavar or (choices[0] if choices else "")
    if parameter.param_type_name == "argument":
        return value
    return " ".join(filter(None, (", ".join(sorted(parameter.opts, key=len)), value)))


def exit_codes() -> list[tuple[str, str]]:
    text = (ROOT / "README.md").read_text(encoding="utf-8").partition("## Exit codes")[2].partition("\n## ")[0]
    return re.findall(r"^\| (\d+) \| (.+?) \|$", text, re.MULTILINE)


def environment(program: Any, context: Any) -> list[str]:
    """The variables that some help names."""
    all_commands = [program, *program.commands.values()]
    helps = [one.help for command in all_commands for one in own_parameters(command, context)]
    return sorted({name for words in helps for name in NAMES_OF_ENVIRONMENT.findall(words)})


def said(text: str) -> str:
    """Text as man takes it, none of it a request."""
    escaped = text.replace("\\", r"\e").replace("-", r"\-")
    return rf"\&{escaped}" if escaped[:1] in {".", "'"} else escaped


if __name__ == "__main__":
    sys.stdout.write(man_page())
