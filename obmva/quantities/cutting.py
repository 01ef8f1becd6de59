"""A line without the words that said the hours."""

import re
from typing import Final

_DANGLING: Final = " ,;:-–—~=|/\t\u00a0\u202f"
_LEADING_OF: Final = r"(?i)\A(?:(?:of|de|di|van|von)\s+|d['’]\s*)"


def cut_out(text: str, start: int, end: int) -> str:
    """Return the text without the piece between two characters, and without the signs that would
    dangle then.
    """
    before, after = text[:start].rstrip(), text[end:].lstrip()
    is_listed = before[-1:] in {",", ";"} or after[:1] in {",", ";"}
    before, after = _without_brackets(before.rstrip(_DANGLING), after.lstrip(_DANGLING + "."))
    if not before.strip("([ "):
        before, after = "", re.sub(_LEADING_OF, "", after, count=1)
    rest = " ".join(f"{before}{_joint(before, after, is_listed=is_listed)}{after}".split())
    return rest if any(character.isalnum() for character in rest) else ""


def _without_brackets(before: str, after: str) -> tuple[str, str]:
    """Take away brackets that stood around the piece alone."""
    while before[-1:] in {"(", "["} and after[:1] in {"", ")", "]"}:
        before, after = before[:-1].rstrip(_DANGLING), after[1:].lstrip(_DANGLING)
    return before, after


def _joint(before: str, after: str, *, is_listed: bool) -> str:
    """Return what joins the two sides of a cut."""
    if not before or before[-1] in "([" or after[:1] in {"", ".", "!", "?", ")", "]"}:
        return ""
    return ", " if is_listed else " "
