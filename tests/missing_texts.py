"""What a language has and lacks: its sentences, and its texts of the program's own data.

To see how much is left to translate: python tests/missing_texts.py fr
To get what is left of a file, in English, to write over: python tests/missing_texts.py fr roles/va
"""

import re
import sys
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any

import yaml
from typer import Context

from obmva.catalog import built_in_roles, data_file, read_document, texts_in
from obmva.cli import program
from obmva.cli.help import help_texts
from obmva.text.catalogue import catalogue
from obmva.text.package import package_folder

SENTENCES = ""
TWO_WORDS = re.compile(r"[a-z]{2,} [a-z]{2,}", re.IGNORECASE)
PLACES = re.compile(r"{[^}]*}")
PARTS = ("help",)
DATA = ("questions", "method", "profile", "markets", "between", "briefs", "contradictions")


def whole_key(key: str) -> str:
    """The key of a sentence, whether it is the form for one, for several, or neither."""
    return key.removesuffix(".one").removesuffix(".other")


def parts() -> Iterator[str]:
    """The files of a language, as they are named in its folder; that of its sentences has no name."""
    yield from (SENTENCES, *PARTS, *DATA)
    yield from (f"roles/{path.stem}" for path in sorted(built_in_roles().glob("*.yaml")))


def wanted(part: str, language: str) -> dict[str, str]:
    """The keys of a part with what it says in a language without any file of it: nothing mostly."""
    if part == SENTENCES or part in PARTS:
        texts = {whole_key(key): words for key, words in english(part).items() if not key.startswith("forms.")}
        return texts if language == "en" else dict.fromkeys(texts, "")
    folder = built_in_roles().parent if part.startswith("roles/") else data_file("")
    path = built_in_roles() / f"{Path(part).name}.yaml" if part.startswith("roles/") else folder / f"{part}.yaml"
    return dict(texts_in(read_document(path).data, language))


def given(part: str, language: str) -> set[str]:
    """The keys that the file of a part has in a language."""
    keys = {key for key in catalogue(language, part) if not key.startswith("forms.")}
    return {whole_key(key) for key in keys} if part == SENTENCES or part in PARTS else keys


def missing(language: str) -> list[str]:
    """What a language lacks, by file."""
    return [
        f"{part or language}: {key}"
        for part in parts()
        for key, words in wanted(part, language).items()
        if not words and key not in given(part, language)
    ]


def in_vain(language: str) -> list[str]:
    """What stands in the files of a language and is no text of ours, and files that are none of a language's."""
    folder = package_folder() / "text"
    files = {str(path.relative_to(folder / language).with_suffix("")) for path in (folder / language).rglob("*.yaml")}
    texts = [
        f"{part or language}: {key}" for part in parts() for key in sorted(given(part, language) - set(wanted(part, language)))
    ]
    return [*texts, *sorted(files - set(parts()))]


def untranslated(part: str, language: str) -> dict[str, str]:
    """The English sentences of a part that a language lacks."""
    lacking = {key for key, words in wanted(part, language).items() if not words} - given(part, language)
    return {key: words for key, words in english(part).items() if whole_key(key) in lacking}


def still_english(language: str) -> list[str]:
    """What a language says as English does, in two words or more."""
    return [
        f"{part or language}: {key}"
        for part in parts()
        for key, words in catalogue(language, part).items()
        if not key.startswith("forms.") and words == english(part).get(key) and TWO_WORDS.search(PLACES.sub("", words))
    ]


@cache
def english(part: str) -> Mapping[str, str]:
    """What a part says in English by key; of help what commands and options say of themselves."""
    if part in PARTS:
        group = program()
        return dict(help_texts(group, Context(group, help_option_names=["--help"])))
    return catalogue("en") if part == SENTENCES else wanted(part, "en")


def nested(texts: Mapping[str, str]) -> dict[str, Any]:
    """Texts by key as the fields of a file."""
    fields: dict[str, Any] = {}
    for key, words in texts.items():
        *above, name = key.split(".")
        within = fields
        for one in above:
            within = within.setdefault(one, {})
        within[name] = words
    return fields


if __name__ == "__main__":
    spoken, *asked = sys.argv[1:]
    for name in asked or parts():
        left = untranslated(SENTENCES if name == "sentences" else name, spoken)
        if asked:
            print(yaml.safe_dump(nested(left), allow_unicode=True, width=1000, sort_keys=False), end="")
        elif left:
            print(f"{name or 'sentences'}: {len(left)} left")
    if not asked:
        print(
            *(f"in vain: {one}" for one in in_vain(spoken)),
            *(f"still English: {one}" for one in still_english(spoken)),
            sep="\n",
        )
