"""Text that is safe on a terminal, whoever typed it or whatever file holds it."""

import re

UNSEEN = re.compile(
    r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\ud800-\udfff]"
)
"""Controls, ends of lines that no editor shows, marks of direction, halves of letters."""
UNBROKEN = "\u00a0\u202f"
"""Blanks at which no line may end."""
_KEPT = f"\n{UNBROKEN}"
_KEY_CODES = re.compile(r"\x1b(?:\[[0-?]*[ -/]*[@-~]|O.|.)?")


def plain(text: str) -> str:
    """Return a text without what keys and colours send, control characters and marks of direction.

    Line ends stay, and blanks at which no line ends; other white space becomes a space.
    """
    kept = _KEY_CODES.sub("", text)
    return "".join(
        char if char in _KEPT or char.isprintable() else " " if char.isspace() else ""
        for char in kept
    )
