"""The languages that the program speaks, and which one an environment asks for."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from obmva.text.package import package_folder

if TYPE_CHECKING:
    from collections.abc import Mapping

ENGLISH: Final = "en"
OFFERED: Final = (ENGLISH, "fi", "fr", "it", "nl")
"""The languages in which everything can be said; others that have a catalogue are in the making."""
OPTION: Final = "--lang"
LANGUAGE_OF_ENVIRONMENT: Final = "OBMVA_LANG"
_IN_THE_MAKING: Final = "OBMVA_DRAFT_LANGUAGES"
_LOCALES: Final = ("LC_ALL", "LC_MESSAGES", "LANG")
_CODE = re.compile(r"([a-z]{2})(?![a-z0-9])", re.IGNORECASE)


def spoken(environment: Mapping[str, str]) -> tuple[str, ...]:
    """Return the codes of the languages (ISO 639-1) that can be chosen: those offered, and for who
    translates, by `OBMVA_DRAFT_LANGUAGES`, those in the making.
    """
    if not environment.get(_IN_THE_MAKING):
        return OFFERED
    files = (package_folder() / "text").iterdir()
    return tuple(sorted(file.name[:-5] for file in files if file.name.endswith(".yaml")))


def code_in(text: str) -> str | None:
    """Return the code of a language that a text begins with, such as `fr`, `nl-NL` or
    `fr_BE.UTF-8`; None where it names none.
    """
    found = _CODE.match(text.strip())
    return found[1].lower() if found else None


def language_of_environment(environment: Mapping[str, str]) -> str:
    """Return the language of `OBMVA_LANG` where it is spoken here, else of the locale, else
    English.
    """
    code = code_in(environment.get(LANGUAGE_OF_ENVIRONMENT, ""))
    return code if code in spoken(environment) else language_of_locale(environment)


def option_for(language: str, environment: Mapping[str, str]) -> tuple[str, ...]:
    """Return what a command line needs to be answered in a language; nothing where it is so in
    this environment anyway.
    """
    return () if language == language_of_environment(environment) else (OPTION, language)


def language_of_locale(environment: Mapping[str, str]) -> str:
    """Return the language of the locale where it is spoken here, else English."""
    locale = next((environment[name] for name in _LOCALES if environment.get(name)), "")
    code = code_in(locale)
    return code if code in spoken(environment) else ENGLISH
