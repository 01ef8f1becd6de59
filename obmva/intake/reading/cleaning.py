"""Text as it can be read: without control characters and marks of direction, and not endless."""

from typing import Final

from obmva.text.plain import plain

MOST_CHARACTERS: Final = 50_000
"""Characters of one text that are read; a long advert has five thousand."""
MOST_LINES: Final = 200
"""Lines of work that are read of one text."""


def clean(text: str) -> str:
    """Return the lines of a text, tabs kept, up to the most that is read."""
    lines = text[:MOST_CHARACTERS].splitlines()
    return "\n".join("\t".join(map(plain, line.split("\t"))) for line in lines).strip()
