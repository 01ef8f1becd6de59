"""Numbers as people write them: "8", "1,5", "1:30", "2½", "two and a half", "three
quarters of an".
"""

import re
from dataclasses import dataclass, replace
from typing import Final, Literal, TypeAlias

from obmva.quantities.number_words import (
    AFTER_PARTS,
    ANDS,
    ARTICLES,
    ENGLISH_ARTICLES,
    NUMBERS,
    OF,
    PAIRS,
    PARTS,
    SIGNS_OF_PARTS,
    SPANISH_HALVES,
    TIMES,
    UNITS_AFTER_A,
    UNITS_WITHOUT_ARTICLE,
    WRITTEN_PARTS,
)
from obmva.quantities.row import Row

MINUTES_AN_HOUR: Final = 60
DIGITS_OF_MINUTES: Final = 2
_DIGITS_OF_THOUSANDS: Final = 3

Manner: TypeAlias = Literal["digits", "word", "article", "bare"]
"""How a number was said; "bare" is the one that was not, as in "tunti päivässä"."""


@dataclass(frozen=True)
class Amount:
    """A number before a unit, and the place after it."""

    value: float
    end: int
    manner: Manner

    @property
    def is_counted(self) -> bool:
        """Whether a number was said, more than "a"."""
        return self.manner in {"digits", "word"}


def is_number(word: str) -> bool:
    """Whether a word of a row is digits."""
    return word[:1].isdecimal() or (word[:1] == "." and word[1:].isdecimal())


def read_amount(row: Row, at: int) -> Amount | None:
    """Read a number with its parts: "half a", "three quarters of an", "two and a half", "3 x 2"."""
    number = read_number(row, at)
    if number is None or number.manner == "bare":
        return _parts(row, at, 1) or number
    end = number.end
    if row.word(end) == "-" and row.word(end + 1) in PARTS:
        end += 1
    return (
        _with_added_part(row, number)
        or _times_another(row, number)
        or _parts(row, end, number.value)
        or number
    )


def read_number(row: Row, at: int) -> Amount | None:
    """Read a number without parts; an article is one, and so are units that need none ("tunti")."""
    word = row.word(at)
    if is_number(word):
        return _fraction(row, at) or _decimal(row, at)
    if word in SIGNS_OF_PARTS:
        return Amount(SIGNS_OF_PARTS[word], at + 1, "digits")
    if word in ARTICLES:
        return _article(row, at)
    if word in NUMBERS:
        return Amount(NUMBERS[word], _after_of(row, at + 1), "word")
    return Amount(1, at, "bare") if word in UNITS_WITHOUT_ARTICLE else None


def read_added_part(row: Row, at: int) -> Amount | None:
    """Read "and a half", "et demie", "e mezza", "ja puoli"."""
    if row.word(at) not in ANDS:
        return None
    at = row.skip(at + 1, ARTICLES)
    part = 0.5 if row.word(at) == "media" else PARTS.get(row.word(at))
    return Amount(part, at + 1, "word") if part else None


def _fraction(row: Row, at: int) -> Amount | None:
    """Read "1/2" and "2½"."""
    word, sign = row.word(at), row.word(at + 1)
    written = (word, row.word(at + 2))
    if sign == "/" and written in WRITTEN_PARTS:
        return Amount(WRITTEN_PARTS[written], at + 3, "digits")
    if sign in SIGNS_OF_PARTS and word.isdecimal():
        return Amount(float(word) + SIGNS_OF_PARTS[sign], at + 2, "digits")
    return None


def _decimal(row: Row, at: int) -> Amount | None:
    """Read "8", "1.5", "1,5", "1:30"; three digits after a comma are thousands, after a point they
    are not.
    """
    word = row.word(at)
    whole, *ends = re.split(r"[.,:]", word)
    if len(ends) > 1:
        return None
    end = "".join(ends)
    if ":" in word:
        return (
            Amount(float(whole) + float(end) / MINUTES_AN_HOUR, at + 1, "digits")
            if len(end) == DIGITS_OF_MINUTES
            else None
        )
    is_thousands = "," in word and len(end) == _DIGITS_OF_THOUSANDS
    return Amount(float(whole + end if is_thousands else f"{whole}.{end}"), at + 1, "digits")


def _article(row: Row, at: int) -> Amount | None:
    """Read "a" as one, "a couple of" as two; an English "a" needs a unit behind it, and "à" is
    never one.
    """
    end = row.skip(at + 1, {"'"})
    if row.word(end) in PAIRS:
        return Amount(2, _after_of(row, end + 1), "word")
    is_one = row.word(at) not in ENGLISH_ARTICLES or (
        row.word(end) in UNITS_AFTER_A and row.original(at) != "à"
    )
    return Amount(1, end, "article") if is_one else None


def _after_of(row: Row, at: int) -> int:
    """Return the place after "of", "di" or "d'", as in "a couple of"."""
    return row.skip(at + 1, {"'"}) if row.word(at) in OF else at


def _with_added_part(row: Row, number: Amount) -> Amount | None:
    part = read_added_part(row, number.end)
    return replace(part, value=number.value + part.value) if part else None


def _times_another(row: Row, number: Amount) -> Amount | None:
    """Read the rest of "3 x 2"."""
    if row.word(number.end) not in TIMES:
        return None
    other = read_number(row, number.end + 1)
    return (
        replace(other, value=number.value * other.value)
        if other and other.manner == "digits"
        else None
    )


def _parts(row: Row, at: int, count: float) -> Amount | None:
    """Read "half a", "quarters of an": so many parts."""
    part = 0.5 if row.after(SPANISH_HALVES, at) else PARTS.get(row.word(at))
    return Amount(count * part, row.skip_all(at + 1, AFTER_PARTS), "word") if part else None
