"""From typed text to plain words: case, accents, apostrophes, markup and control characters folded
away.
"""

import re
import unicodedata

_MARKUP = re.compile(r"<[^<>\n]{1,200}>|&[a-z]{2,8};|\x1b\[[0-9;?]*[a-zA-Z]")
_SEPARATING = "’‘–—…•·“”«»|"
_SPELLED = (
    ("œ", "oe"),
    ("æ", "ae"),
    ("ø", "o"),
    ("ł", "l"),
    ("e-mail", "email"),
    ("e-commerce", "ecommerce"),
)
_JOINED = ((" e mail", " email"), (" e commerce", " ecommerce"))
# After folding, every language written in Latin letters is plain ASCII; what is neither a letter
# nor a digit separates.
_SEPARATORS = {code: " " for code in range(128) if not chr(code).isalnum() and chr(code) != "\n"}

LONGEST_TEXT = 2000
"""Characters of a text that are read; nobody describes one piece of work in more."""


def fold(text: str) -> str:
    """Fold to plain lower-case words between spaces. Line breaks are kept, so that whole files fold
    at once.

    Done by replacement in the whole text, never letter by letter: ten thousand phrases fold in a
    few milliseconds.
    """
    plain = text.casefold()
    for sign in _SEPARATING:
        plain = plain.replace(sign, " ")
    for written, meant in _SPELLED:
        plain = plain.replace(written, meant)
    plain = (
        unicodedata.normalize("NFKD", plain)
        .encode("ascii", "ignore")
        .decode("ascii")
        .translate(_SEPARATORS)
    )
    for written, meant in _JOINED:
        plain = plain.replace(written, meant)
    return plain


def fold_words(text: str) -> tuple[str, ...]:
    """Split one text into its different words, in order of appearance, without markup or escape
    codes.
    """
    start = _MARKUP.sub(" ", text[:LONGEST_TEXT])
    return tuple(dict.fromkeys(fold(" " + start).split()))
