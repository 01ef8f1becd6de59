"""What a language has and lacks: its sentences, and its texts of the program's own data.

To see what is left to translate: python tests/missing_texts.py fr
"""

import sys
from collections.abc import Iterator
from pathlib import Path

import yaml

from obmva.catalog import built_in_roles, data_file, read_document, texts_in
from obmva.text.catalogue import catalogue
from obmva.text.package import package_folder

SENTENCES = ""
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
        return {whole_key(key): "" for key in catalogue("en", part) if not key.startswith("forms.")}
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
    if part == SENTENCES or part in PARTS:
        return {key: words for key, words in catalogue("en", part).items() if whole_key(key) in lacking}
    return {key: words for key, words in wanted(part, "en").items() if key in lacking}


if __name__ == "__main__":
    for name in parts():
        if left := untranslated(name, sys.argv[1]):
            print(
                f"# {name or sys.argv[1]}: {len(left)} left\n{yaml.safe_dump(left, allow_unicode=True, width=1000, sort_keys=False)}"
            )
    print(f"in vain: {in_vain(sys.argv[1])}")
