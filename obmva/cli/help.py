"""Help as wide as the screen, in the language of the owner: on a narrow screen each explanation
stands under its option.

Typer's own words and what commands and options say of themselves are English; another language
has them in the part `help` of its catalogue.
"""

import inspect
import re
from collections.abc import Iterator, Mapping
from functools import partial
from typing import Any

from typer.core import TyperCommand, TyperGroup

from obmva.text.languages import ENGLISH

PART = "help"
_NARROW = 60
_QUOTED = '"'  # examples with words of an owner, which are in the owner's language
_BESIDE_ON_NARROW = 2  # letters of a name that has its explanation beside it: in effect none
_WORDS = {
    "Arguments": "words.arguments",
    "Options": "words.options",
    "Commands": "words.commands",
    "Examples": "words.examples",
    "[OPTIONS]": "words.any-options",
    "COMMAND [ARGS]...": "words.any-command",
    "Usage: ": "words.usage",
}
_EXTRA = re.compile(r"(?<=[\[ ])(env\svar|default|required)(?=[:\]])")
_EXTRAS = {
    "env var": "words.environment",
    "default": "words.default",
    "required": "words.required",
}


class Command(TyperCommand):
    """A command with such help; its epilog are examples, one a line."""

    def format_epilog(self, ctx: Any, formatter: Any) -> None:
        """Write the examples."""
        with formatter.section("Examples"):
            for line in examples(self, ctx.find_root().info_name):
                formatter.write_text(line)

    def get_help(self, ctx: Any) -> str:
        """Return the help of the command."""
        return _help(self, ctx)


def examples(command: Any, program: str) -> list[str]:
    """Return the examples of a command as they are typed."""
    return [f"{program} {line}" for line in (command.epilog or "").splitlines()]


class Group(TyperGroup):
    """The program with such help."""

    def get_help(self, ctx: Any) -> str:
        """Return the help of the program."""
        return _help(self, ctx)


def help_texts(group: Any, context: Any) -> Iterator[tuple[str, str]]:
    """Yield what the program says of itself in English, by the keys that another language has it
    under; what several commands say alike once.
    """
    yield from ((key, english) for english, key in {**_WORDS, **_EXTRAS}.items())
    yield from (("program", group.help), ("epilog", group.epilog))
    said: dict[str, str] = {}
    for command in (group, *group.commands.values()):
        if command is not group:
            yield f"commands.{command.name}", inspect.cleandoc(command.help)
            if _QUOTED in command.epilog:
                yield f"examples.{command.name}", command.epilog
        for parameter in (one for one in command.get_params(context) if one.help):
            own, shared = _keys(command, parameter)
            key = own if said.get(shared, parameter.help) != parameter.help else shared
            said[key] = parameter.help
    yield from said.items()


def _keys(command: Any, parameter: Any) -> tuple[str, str]:
    return f"options.{command.name}-{parameter.name}", f"options.{parameter.name}"


def usage_line(context: Any) -> str:
    """Return how a command is used, in the language of its context."""
    formatter = context.make_formatter()
    language = context.find_root().obj
    if language not in {None, ENGLISH}:
        from obmva.text.catalogue import catalogue

        _write_otherwise(formatter, catalogue(language, PART))
    context.command.format_usage(context, formatter)
    return str(formatter.getvalue()).rstrip("\n")


def _help(command: TyperCommand | TyperGroup, context: Any) -> str:
    formatter = context.make_formatter()
    if formatter.width < _NARROW:
        formatter.write_dl = partial(formatter.write_dl, col_max=_BESIDE_ON_NARROW)
    language = context.find_root().obj
    if language not in {None, ENGLISH}:
        from obmva.text.catalogue import catalogue

        say_otherwise(command, context, formatter, catalogue(language, PART))
    command.format_help(context, formatter)
    return str(formatter.getvalue()).rstrip("\n")


def say_otherwise(command: Any, context: Any, formatter: Any, texts: Mapping[str, str]) -> None:
    """Let a command and its parameters, which live for one run, say of themselves what texts by
    key say, and a formatter their words for Typer's own.
    """
    _write_otherwise(formatter, texts)
    is_program = isinstance(command, TyperGroup)
    command.help = texts.get("program" if is_program else f"commands.{command.name}", command.help)
    command.epilog = texts.get(
        "epilog" if is_program else f"examples.{command.name}", command.epilog
    )
    for parameter in command.get_params(context):
        own, shared = _keys(command, parameter)
        parameter.help = texts.get(own, texts.get(shared, parameter.help))
    for name, one in command.commands.items() if is_program else ():
        one.short_help = texts.get(f"commands.{name}", one.short_help).partition("\n")[0]


def _write_otherwise(formatter: Any, texts: Mapping[str, str]) -> None:
    """Let a formatter write the words of texts for Typer's own."""
    section, write_dl, write_usage = formatter.section, formatter.write_dl, formatter.write_usage

    def word(english: str) -> str:
        return texts.get(_WORDS.get(english, ""), english)

    def extras(explained: str) -> str:
        return _EXTRA.sub(lambda found: texts.get(_EXTRAS[found[1]], found[1]), explained)

    def usage(program: str, arguments: str) -> None:
        for english in _WORDS:
            arguments = arguments.replace(english, word(english))
        write_usage(program, arguments, word("Usage: "))

    formatter.section = lambda name: section(word(name))
    formatter.write_dl = lambda rows: write_dl([(name, extras(text)) for name, text in rows])
    formatter.write_usage = usage
