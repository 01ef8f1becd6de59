"""Numbers as people write them: "8", "1,5", "1:30", "2½", "1 1/2", "twenty-four", "two and a half",
"three quarters of an".
"""

import re
from dataclasses import dataclass, replace
from typing import Final, Literal, TypeAlias

from obmva.quantities.row import Row
from obmva.quantities.words import words

MINUTES_AN_HOUR: Final = 60
DIGITS_OF_MINUTES: Final = 2
_DIGITS_OF_THOUSANDS: Final = 3
_TENS, _BELOW_TENS, _HUNDRED = 20, 20, 100
_WRITTEN_PARTS: Final = {("1", "2"): 0.5, ("1", "4"): 0.25, ("3", "4"): 0.75}

Manner: TypeAlias = Literal["digits", "word", "article", "bare"]
"""How a number was said; "bare" is the one that was not, as in "tunti päivässä"."""


@dataclass(frozen=True)
class Number:
    """A number, and the place after it."""

    value: float
    end: int
    manner: Manner

    @property
    def is_counted(self) -> bool:
        """Whether a number was said, more than "a"."""
        return self.manner in {"digits", "word"}


def is_digits(word: str) -> bool:
    """Whether a word of a row is digits."""
    return word[:1].isdecimal() or (word[:1] == "." and word[1:].isdecimal())


def read_amount(row: Row, at: int) -> Number | None:
    """Read a number with its parts: "half a", "three quarters of an", "two and a half", "3 x 2"."""
    number = read_number(row, at)
    if number is None or number.manner == "bare":
        return _parts(row, at, 1) or number
    end = number.end
    if row.word(end) == "-" and words().parts.begin(row, end + 1):
        end += 1
    return (
        _with_added_part(row, number)
        or _times_another(row, number)
        or _parts(row, end, number.value)
        or number
    )


def read_number(row: Row, at: int) -> Number | None:
    """Read a number without parts; an article is one, and so are units that need none ("tunti")."""
    if is_digits(row.word(at)):
        return _mixed(row, at) or _fraction(row, at) or _decimal(row, at)
    found = words().numbers.read(row, at)
    if found:
        return _composed(row, Number(found[0], found[1], "word"))
    if words().articles.begin(row, at):
        return _article(row, at)
    return _sign(row, at) or (Number(1, at, "bare") if words().alone.begin(row, at) else None)


def read_counted(row: Row, at: int) -> Number | None:
    """Read a number that was said, more than "a"."""
    number = read_number(row, at)
    return number if number and number.is_counted else None


def read_added_part(row: Row, at: int) -> Number | None:
    """Read "and a half", "et demie", "e mezza", "ja puoli"."""
    after = words().ands.skip(row, at)
    if after == at:
        return None
    found = words().parts.read(row, words().articles.skip(row, after))
    return Number(found[0], found[1], "word") if found else None


def _mixed(row: Row, at: int) -> Number | None:
    """Read "2½" and "1 1/2"."""
    part = _fraction(row, at + 1) or _sign(row, at + 1)
    whole = row.word(at)
    return (
        Number(float(whole) + part.value, part.end, "digits")
        if part and whole.isdecimal()
        else None
    )


def _sign(row: Row, at: int) -> Number | None:
    part = words().parts.get(row, at)
    is_sign = part is not None and not row.word(at).isalpha()
    return Number(part, at + 1, "digits") if part is not None and is_sign else None


def _fraction(row: Row, at: int) -> Number | None:
    """Read "1/2"."""
    part = _WRITTEN_PARTS.get((row.word(at), row.word(at + 2)))
    return Number(part, at + 3, "digits") if part and row.word(at + 1) == "/" else None


def _decimal(row: Row, at: int) -> Number | None:
    """Read "8", "1.5", "1,5", "1:30"; three digits after a comma are thousands, after a point they
    are not.
    """
    word = row.word(at)
    whole, *ends = re.split(r"[.,:]", word)
    if len(ends) > 1:
        return None
    end = "".join(ends)
    if ":" in word:
        is_clock = len(end) == DIGITS_OF_MINUTES
        value = float(whole) + float(end) / MINUTES_AN_HOUR
        return Number(value, at + 1, "digits") if is_clock else None
    is_thousands = "," in word and len(end) == _DIGITS_OF_THOUSANDS
    return Number(float(whole + end if is_thousands else f"{whole}.{end}"), at + 1, "digits")


def _composed(row: Row, first: Number) -> Number:
    """Read the rest of "twenty-four", "vingt et quatre", "one hundred and twenty"; "of" may
    follow.
    """
    step = row.skip(words().ands.skip(row, first.end), "-")
    further = words().numbers.read(row, step)
    if further and first.value in range(1, 10) and further[0] == _HUNDRED:
        return _composed(row, Number(first.value * _HUNDRED, further[1], "word"))
    room = _HUNDRED if first.value >= _HUNDRED else _BELOW_TENS
    if further and first.value >= _TENS and first.value % 10 == 0 and further[0] < room:
        return _composed(row, Number(first.value + further[0], further[1], "word"))
    return replace(first, end=words().of.skip(row, first.end))


def _article(row: Row, at: int) -> Number | None:
    """Read "a" as one, "a couple of" as two; an English "a" needs a unit behind it, and "à" is
    never one.
    """
    end = row.skip(words().articles.skip(row, at), "'")
    if (pair := words().pairs.skip(row, end)) > end:
        return Number(2, words().of.skip(row, pair), "word")
    if (number := words().numbers.read(row, end)) and number[0] > 1:  # "a dozen", "une vingtaine"
        return _composed(row, Number(number[0], number[1], "word"))
    is_one = not words().articles_before_units.begin(row, at) or (
        words().units_after_article.begin(row, end) and row.original(at) != "à"
    )
    return Number(1, end, "article") if is_one else None


def _with_added_part(row: Row, number: Number) -> Number | None:
    part = read_added_part(row, number.end)
    return replace(part, value=number.value + part.value) if part else None


def _times_another(row: Row, number: Number) -> Number | None:
    """Read the rest of "3 x 2"."""
    after = words().times.skip(row, number.end)
    other = read_number(row, after) if after > number.end else None
    is_product = other is not None and other.manner == "digits"
    return replace(other, value=number.value * other.value) if other and is_product else None


def _parts(row: Row, at: int, count: float) -> Number | None:
    """Read "half a", "quarters of an": so many parts."""
    found = words().parts.read(row, at)
    if not found:
        return None
    end = row.skip(found[1], "-")
    return Number(count * found[0], words().articles.skip(row, end), "word")
