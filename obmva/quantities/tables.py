"""Tables of words are written by meaning and looked up by word."""

from collections.abc import Mapping
from typing import TypeVar

_Meaning = TypeVar("_Meaning", bound=str | float)


def by_word(words: Mapping[_Meaning, tuple[str, ...]]) -> dict[str, _Meaning]:
    """Turn a table of the words for each meaning into one of the meaning of each word."""
    return {word: meaning for meaning, group in words.items() for word in group}
