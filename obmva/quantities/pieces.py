"""What a line says about time, piece by piece: hours of work, how often, how many, and marks such
as "one-off".
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final, Literal, TypeAlias

from obmva.quantities.lengths import Length, read_length
from obmva.quantities.numbers import read_counted
from obmva.quantities.rates import Rate, months_in, read_rate
from obmva.quantities.row import Row
from obmva.quantities.words import words

_MOST_NOUNS: Final = 3  # "8 unpaid customer invoices a week"
_MOST_COUNTED: Final = 10_000
_PERCENT: Final = 100


@dataclass(frozen=True)
class Worked:
    """A length of time with how often, if that stands beside it; `each`: it is that of one piece of
    several, `way`: or it says how ("per mail").
    """

    length: Length
    rate: Rate | None
    each: bool
    way: bool
    start: int
    end: int

    @property
    def low(self) -> float:
        """Hours at the least."""
        return self.length.low

    @property
    def high(self) -> float:
        """Hours at the most."""
        return self.length.high


@dataclass(frozen=True)
class Count:
    """So many pieces, and how often; `nouns`: it is said of what ("8 invoices a week"), else it
    could be hours.
    """

    number: float
    rate: Rate | None
    nouns: bool
    start: int
    end: int


@dataclass(frozen=True)
class Mark:
    """A word about all of the hours: they are `once` (`beside`, `total`: if it stands beside them),
    `last` so many months, are spread `over` so many months, or are a `share` of a full-time job.
    """

    kind: Literal["once", "beside", "total", "last", "over", "share"]
    value: float
    start: int
    end: int


Piece: TypeAlias = Worked | Rate | Count | Mark


def pieces_of_time(row: Row) -> Iterator[Piece]:
    """Yield what a row says about time, from left to right; nothing twice."""
    at = 0
    counted = -1  # where the length of what was counted may begin
    while at < len(row):
        piece = _piece(row, at, at == counted)
        if piece is not None:
            yield piece
        if isinstance(piece, Count):
            counted = _place_of_length(row, piece)
        at = max(piece.end, at + 1) if piece else _after_nothing(row, at)


def _after_nothing(row: Row, at: int) -> int:
    """Return the next place: behind the rest of a word that no row could keep whole ("mp3h")."""
    at += 1
    while row.touches(at) and (row.word(at - 1) + row.word(at)).isalnum():
        at += 1
    return at


def _piece(row: Row, at: int, after_count: bool) -> Piece | None:
    share = _share(row, at)
    if share is not None:
        return share
    stretch = _stretch(row, at)
    if stretch is not None:
        return stretch
    rate = read_rate(row, at)
    if rate is not None and rate.manner != "weak":
        return rate
    worked = _worked(row, at, after_count)
    if worked is not None and not (rate and _is_rather_rate(worked)):
        return worked
    return rate or _count(row, at) or _once(row, at)


def _is_rather_rate(worked: Worked) -> bool:
    """Whether "a day" says how often, and not how long."""
    length = worked.length
    return length.manner == "article" and length.unit != "hour" and worked.rate is None


def _worked(row: Row, at: int, after_count: bool) -> Worked | None:
    """Read a length of time with what belongs to it: "2h each", "20 min a day", "2h x 3 days"."""
    length = read_length(row, at)
    if length is None:
        return None
    end = _fillers(row, length.end)
    each = _each(row, end)
    way = words().means.skip(row, words().connections.skip(row, end))
    is_way = (
        each == end and words().connections.begin(row, end) and words().means.before(row, way) < way
    )
    is_each = each > end or after_count or _is_each_before(row, at)
    length, rate, end = _own_rate(row, length, _fillers(row, each))
    return Worked(length, rate, is_each, is_way, at, _fillers(row, end))


def _is_each_before(row: Row, at: int) -> bool:
    """Whether "je", "per client" stands right before a length."""
    if words().each_before.before(row, at) < at:
        return True
    return _each(row, at - 2) == at and not words().not_each_before.begin(row, at - 2)


def _fillers(row: Row, at: int) -> int:
    """Return the place after words that say nothing more: "of work", "or so"."""
    while (end := words().of_work.skip(row, words().after_hours.skip(row, at))) > at:
        at = end
    return at


def _each(row: Row, at: int) -> int:
    """Return the place after "each", "per client": hours of one piece; else the same place."""
    start = row.skip(at, ",", "(", "-")
    if read_rate(row, start) is not None:
        return at
    after = words().each.skip(row, start)
    if after > start:
        return after
    noun = words().every.skip(row, words().connections.skip(row, start))
    is_noun = noun > start and row.word(noun).isalpha() and len(row.word(noun)) > 1
    said = words()
    times = (said.units, said.numbers, said.periods, said.every_other)
    others = (*times, said.means, said.connections_within, said.connections_or_not)
    return noun + 1 if is_noun and not any(one.begin(row, noun) for one in others) else at


def _own_rate(row: Row, length: Length, at: int) -> tuple[Length, Rate | None, int]:
    """Read how often behind a length; returns the length, its rate, and the place after both."""
    product = _product(row, at)
    if product is not None:
        return length, product, product.end
    rate = read_rate(row, at)
    after = words().times.skip(row, at)
    number = read_counted(row, after) if after > at and rate is None else None
    if number is not None:
        low, high = length.low * number.value, length.high * number.value
        return replace(length, low=low, high=high), None, number.end
    rate = rate or _week_of(row, length, at) or _set_off(row, at)
    return length, rate, rate.end if rate else at


def _product(row: Row, at: int) -> Rate | None:
    """Read "x 3 days", of a week if nothing else is said."""
    start = words().times.skip(row, at)
    number = read_counted(row, start) if start > at else None
    unit = words().units.read(row, number.end) if number else None
    if number is None or unit is None or unit[0] != "day":
        return None
    further = read_rate(row, unit[1])
    if further is None:
        return Rate(number.value, "week", at, unit[1], "sure", counted=True)
    return replace(further, times=number.value * further.times, start=at, counted=True)


def _week_of(row: Row, length: Length, at: int) -> Rate | None:
    """Read the week of "40-hour week", "40-Stunden-Woche"."""
    found = words().periods.read(row, row.skip(at, "-"))
    is_week = found is not None and found[0] == "week" and length.unit == "hour"
    return Rate(1, "week", at, found[1], "sure") if found and is_week else None


def _set_off(row: Row, at: int) -> Rate | None:
    """Read a rate in brackets or after a comma or a dash: "(a week)", ", weekly", ", 3x a week"."""
    rate = read_rate(row, at + 1)
    if rate is None:
        return None
    if row.word(at) == "(" and row.word(rate.end) == ")":
        return replace(rate, end=rate.end + 1)
    is_clear = rate.manner in {"adverb", "sure", "weekday"} or rate.counted
    return rate if row.word(at) in {",", "-"} and is_clear else None


def _count(row: Row, at: int) -> Count | None:
    """Read so many pieces: "8 invoices a week", "12 a month", "two" of "two 90-minute calls"."""
    number = read_counted(row, at)
    if number is None or _is_money(row, at, number.end) or not 1 <= number.value <= _MOST_COUNTED:
        return None
    end = number.end
    for nouns in range(_MOST_NOUNS + 1):
        rate = read_rate(row, end)
        if rate is not None and rate.manner != "short":
            return Count(number.value, rate, nouns > 0, at, rate.end)
        if _is_of_length(row, end, nouns):
            return Count(number.value, None, nouns > 0, at, end)
        if not row.word(end).isalpha():
            break
        end += 1
    return _open_count(row, at, number.end, number.value)


def _open_count(row: Row, at: int, end: int, number: float) -> Count | None:
    """Read "6 Beiträge, ..." where the rate stands elsewhere: one noun before a comma."""
    is_noun = row.word(end).isalpha() and row.word(end + 1) in {",", ":"}
    return Count(number, None, True, at, end + 1) if is_noun else None


def _is_of_length(row: Row, at: int, nouns: int) -> bool:
    """Whether what is counted is said to take a length: "3 calls of 20 min", "two 20-minute
    calls".
    """
    after = _after_of(row, at)
    if nouns:
        return after > at and read_length(row, after) is not None
    length = read_length(row, at)
    return length is not None and (length.hyphened or row.word(length.end).isalpha())


def _place_of_length(row: Row, count: Count) -> int:
    """Return where the length of what is counted may begin: "5 calls a day of 10 min"."""
    after = _after_of(row, count.end)
    return after if count.rate is None or (count.nouns and after > count.end) else -1


def _after_of(row: Row, at: int) -> int:
    """Return the place after "of", "da", "à" before a length."""
    return words().of.skip(row, words().ranges.skip(row, words().between.skip(row, at)))


def _is_money(row: Row, start: int, end: int) -> bool:
    before, after = words().no_article_after.before(row, start), words().currencies.begin(row, end)
    return before < start or after or words().thousands.begin(row, end)


def _stretch(row: Row, at: int) -> Mark | None:
    """Read for how long it goes on ("for 3 months"), or over how long it is spread ("over 3
    months").
    """
    over, lasting = words().over.skip(row, at), words().lasting.skip(row, at)
    start = max(over, lasting)
    number = read_counted(row, start)
    named = words().periods.read(row, number.end) if number else None
    months = number.value * months_in(named[0]) if number and named else 0.0
    if number is None or named is None or not months:
        return None
    if start == at:
        after = words().over_after.skip(row, named[1])
        return Mark("over", months, at, after) if after > named[1] else None
    return Mark("over" if over > at else "last", months, at, named[1])


def _share(row: Row, at: int) -> Mark | None:
    """Read a share of a full-time job: "half time", "0.6 FTE", "a 60 % position"."""
    named = words().full_time.read(row, at)
    length = read_length(row, at) if named else None
    if named and (length is None or read_rate(row, length.end) is None):
        return Mark("share", named[0], at, named[1])
    number = read_counted(row, at)
    if number is None:
        return None
    if (end := words().fte.skip(row, number.end)) > number.end:
        return Mark("share", number.value, at, end)
    job = row.skip(number.end + 1, "-")
    if row.word(number.end) == "%" and words().job.begin(row, job):
        return Mark("share", number.value / _PERCENT, at, words().job.skip(row, job))
    return None


def _once(row: Row, at: int) -> Mark | None:
    """Read "one-off", "in total"."""
    if (end := words().once.skip(row, at)) > at:
        return Mark("once", 1, at, end)
    if (end := words().once_beside.skip(row, at)) > at:
        return Mark("beside", 1, at, end)
    end = words().total.skip(row, at)
    return Mark("total", 1, at, end) if end > at else None
