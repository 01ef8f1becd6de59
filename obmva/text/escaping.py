"""Text that Markdown shows as it stands."""

import re

_SPECIAL = re.compile(r"[\\`*_\[\]<>&|~$#]|:(?=//)|(?<=\bwww)\.")
_BEGINS_A_LINE = re.compile(r"^(\s*)([-+=:])|^(\s*\d+)([.)])(?=\s|$)", re.MULTILINE)


def markdown_escaped(text: str) -> str:
    """Return a text so that it is read as it stands."""
    return _BEGINS_A_LINE.sub(r"\1\3\\\2\4", _SPECIAL.sub(r"\\\g<0>", text))
