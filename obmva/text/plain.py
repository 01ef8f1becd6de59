"""Text that is safe on a terminal, whoever typed it or whatever file holds it."""

import re

_KEY_CODES = re.compile(r"\x1b(?:\[[0-?]*[ -/]*[@-~]|O.|.)?")


def plain(text: str) -> str:
    """Return a text without what keys and colours send, control characters and marks of direction.

    Line ends stay; every other kind of white space becomes a space.
    """
    kept = _KEY_CODES.sub("", text)
    return "".join(
        char if char == "\n" or char.isprintable() else " " if char.isspace() else ""
        for char in kept
    )
