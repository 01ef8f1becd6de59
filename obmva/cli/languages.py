"""Which language a command line is answered in."""

import itertools
import os
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

import typer

from obmva.cli.failures import say_beside
from obmva.errors import Problem, UsageError
from obmva.render import FOR_PROGRAMS
from obmva.text.languages import (
    ENGLISH,
    LANGUAGE_OF_ENVIRONMENT,
    OPTION,
    code_in,
    language_of_environment,
    language_of_locale,
    spoken,
)

if TYPE_CHECKING:
    from obmva.advice import Adviser
    from obmva.models import Answers


class Chosen(str):
    """The code of a language that the owner asked for, so that none is taken from what is typed."""

    __slots__ = ()


def language_of(
    arguments: Sequence[str], environment: Mapping[str, str], *, for_programs: bool
) -> str:
    """Return the language of a command line, even where the rest of it cannot be parsed: that of
    `--lang`, else `OBMVA_LANG`, else the locale, else English.

    What is `for_programs` is in English unless `--lang` says otherwise: the same bytes anywhere.
    """
    given = list(arguments)
    given = given[: given.index("--")] if "--" in given else given
    named = [one.removeprefix(f"{OPTION}=") for one in given if one.startswith(f"{OPTION}=")]
    named += [after for one, after in itertools.pairwise(given) if one == OPTION]
    if not named and for_programs:
        return ENGLISH
    if not named:
        return language_of_environment(environment)
    code = code_in(named[-1])
    return code if code in spoken(environment) else language_of_locale(environment)


def known_language(context: typer.Context, value: str) -> str:
    """Return the language of a command; raises `UsageError` that names those there are for another,
    on the line or, where the line says nothing, in the environment.
    """
    _refuse_unknown(value, OPTION)
    if context.parent is None:  # before the name of a command
        return value
    root = context.find_root()
    of_environment = os.environ.get(LANGUAGE_OF_ENVIRONMENT, "")
    is_typed = bool(value or root.params.get("lang"))
    if not is_typed:
        _refuse_unknown(of_environment, LANGUAGE_OF_ENVIRONMENT)
    language = str(root.obj or ENGLISH)
    return Chosen(language) if is_typed or of_environment else language


def follow(adviser: "Adviser", answers: "Answers", language: str, format_: str) -> None:
    """Let an adviser speak the language of the work that was typed, where that is clear and the
    `language` was not chosen, and say so on stderr; never in a format for programs.
    """
    from obmva.text.say import Say

    offered = spoken(os.environ)
    if len(offered) == 1 or isinstance(language, Chosen) or format_ in FOR_PROGRAMS:
        return
    typed = adviser.language_of(". ".join(entry.text for entry in answers.work if entry.text))
    if typed in offered and typed != language:
        adviser.speak_in(typed)
        option = f"{OPTION} {language}"
        say_beside(Say("reading.language-followed", option=option), adviser.speak)


def _refuse_unknown(text: str, field: str) -> None:
    known = spoken(os.environ)
    if text and code_in(text) not in known:
        values = {"given": text, "known": ", ".join(known)}
        raise UsageError(Problem("language-unknown", values, field=field))
