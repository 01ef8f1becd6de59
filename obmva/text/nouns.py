"""How a language sets nouns into sentences: articles, prepositions, elision, by what a noun begins
with and by its gender. The rules are data, under `forms.` of its catalogue.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

_BEGINNINGS = "forms.beginnings."


def beginnings_in(sentences: Mapping[str, str]) -> dict[str, re.Pattern[str]]:
    """Return the beginnings of nouns that a language tells apart, by their names: of each it has a
    regular expression, to which case does not matter.
    """
    return {
        key.removeprefix(_BEGINNINGS): re.compile(pattern, re.IGNORECASE)
        for key, pattern in sentences.items()
        if key.startswith(_BEGINNINGS)
    }


def in_form(
    sentences: Mapping[str, str], key: str, begun: Sequence[str], gender: str | None
) -> str | None:
    """Return the template of a form: that of all words, else of a gender with a beginning, of a
    beginning, of a gender, of all `other` words; None where there is none.
    """
    kinds = [
        *(f"{key}.{gender}-{one}" for one in begun),
        *(f"{key}.{one}" for one in begun),
        f"{key}.{gender}",
        f"{key}.other",
    ]
    return next((sentences[kind] for kind in (key, *kinds) if kind in sentences), None)
