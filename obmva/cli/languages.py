"""Which language a command line is answered in."""

import itertools
import os
from collections.abc import Mapping, Sequence

import typer

from obmva.errors import Problem, UsageError
from obmva.text.languages import (
    ENGLISH,
    LANGUAGE_OF_ENVIRONMENT,
    code_in,
    language_of_locale,
    spoken,
)

OPTION = "--lang"


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
    code = code_in(named[-1] if named else environment.get(LANGUAGE_OF_ENVIRONMENT, ""))
    return code if code in spoken(environment) else language_of_locale(environment)


def known_language(context: typer.Context, value: str) -> str:
    """Return the language of a command; raises `UsageError` that names those there are for another,
    on the line or, where the line says nothing, in the environment.
    """
    _refuse_unknown(value, OPTION)
    if context.parent is None:  # before the name of a command
        return value
    root = context.find_root()
    if not (value or root.params.get("lang")):
        _refuse_unknown(os.environ.get(LANGUAGE_OF_ENVIRONMENT, ""), LANGUAGE_OF_ENVIRONMENT)
    return str(root.obj or ENGLISH)


def _refuse_unknown(text: str, field: str) -> None:
    known = spoken(os.environ)
    if text and code_in(text) not in known:
        values = {"given": text, "known": ", ".join(known)}
        raise UsageError(Problem("language-unknown", values, field=field))
