"""From what a line says about time to one amount: hours and how often, hours once, or a share of a
full-time job; or that it can mean several things.
"""

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Final, TypeAlias

from obmva.quantities.lengths import HOURS_OF
from obmva.quantities.other_times import is_always_open, is_other_time
from obmva.quantities.pieces import Count, Mark, Piece, Worked, pieces_of_time
from obmva.quantities.rates import Rate, rate_before
from obmva.quantities.row import Row
from obmva.quantities.words import words

_MOST_HOURS_AT_A_TIME: Final = 2
_PERIODS_OF_NOUNS: Final = frozenset({"day", "week", "fortnight", "month"})
_ONCE: Final = frozenset({"once", "beside", "total"})
_SEPARATORS: Final = frozenset(",;:-–—~=|/()[]")

Cut: TypeAlias = tuple[int, int]
"""A stretch of a row: the first place and the one after the last."""


@dataclass(frozen=True)
class Amount:
    """Hours of each `rate`, or in all where `once`, or shares of a full-time job where `share`;
    without any of these it was not said how often.

    `cuts` are the stretches of the row that say so, from left to right; `months`: for how many;
    `total`: that they are all is said as a sum ("in total").
    `unread`: it can mean several things, or too little.
    """

    low: float
    high: float
    cuts: tuple[Cut, ...]
    rate: Rate | None = None
    once: bool = False
    total: bool = False
    share: bool = False
    months: float | None = None
    unread: bool = False


def amount_in(row: Row, *, is_whole: bool = False) -> Amount | None:
    """Find the amount of time that a line speaks of; None where it speaks of none.

    `is_whole`: the line is an amount and nothing else, so that days are days of work.
    """
    pieces = tuple(pieces_of_time(row))
    is_whole = is_whole or [(piece.start, piece.end) for piece in pieces] == [(0, len(row))]
    is_rated = any(_says_how_often(piece) for piece in pieces)
    work = [
        piece
        for piece in pieces
        if isinstance(piece, Worked)
        and not is_other_time(row, piece, is_rated=is_rated, is_whole=is_whole)
        and not (len(pieces) == 1 and is_always_open(piece))
    ]
    if not work:
        return _share_of_job(row, pieces)
    has_count = any(isinstance(piece, Count) for piece in pieces)
    plain = [piece for piece in work if not (piece.each or (piece.way and has_count))]
    amount = _together(row, plain, pieces) if plain else _each_of_many(work, pieces)
    if amount is None:
        cut = _widened(row, (work[0].start, work[-1].end), pieces)
        return Amount(0, 0, (cut,), unread=True)
    amount = _marked(row, _with_lead(row, amount), pieces)
    return replace(amount, cuts=tuple(_widened(row, cut, pieces) for cut in amount.cuts))


def _says_how_often(piece: Piece) -> bool:
    if isinstance(piece, Rate):
        return piece.manner != "weak" or piece.counted
    return not isinstance(piece, Worked)


def _share_of_job(row: Row, pieces: Sequence[Piece]) -> Amount | None:
    """Return the share of a full-time job that the work is; not the one of people in it."""
    shares = [piece for piece in pieces if isinstance(piece, Mark) and piece.kind == "share"]
    if not shares or any(words().people.begin(row, at) for at in range(len(row))):
        return None
    first = shares[0]
    if words().articles.before(row, first.start) < first.start and first.value == 1:
        return None
    return Amount(first.value, first.value, ((first.start, first.end),), share=True)


def _each_of_many(work: Sequence[Worked], pieces: Sequence[Piece]) -> Amount | None:
    """Multiply hours of each piece by how many there are; None where that is not said."""
    if len(work) > 1:
        return None
    each = work[0]
    counts = [piece for piece in pieces if isinstance(piece, Count)]
    nearest = min(counts, key=lambda count: abs(count.start - each.start), default=None)
    repeated = next((one for one in pieces if isinstance(one, Rate) and one.counted), None)
    number = nearest.number if nearest else 1
    rate = (nearest.rate if nearest else None) or each.rate or repeated or _only_rate(pieces, None)
    if nearest is None and repeated is None:
        return None
    if rate is None and not any(isinstance(one, Mark) and one.kind in _ONCE for one in pieces):
        return None
    return Amount(each.low * number, each.high * number, ((each.start, each.end),), rate)


def _together(row: Row, work: Sequence[Worked], pieces: Sequence[Piece]) -> Amount | None:
    """Make one amount of all lengths of time; None where they do not go together."""
    if len(work) == 1:
        return _alone(row, work[0], pieces)
    if any(one.rate for one in work) and any(_is_said_once(row, one, pieces) for one in work):
        return None  # some of it once, some again and again
    return _hours_of_days(work) or _sum(row, work) or _same(work)


def _hours_of_days(work: Sequence[Worked]) -> Amount | None:
    """Read "2h a day, 4 days a week": hours of each day, and how many days."""
    days = [one for one in work if one.rate and one.rate.period != "day" and _is_days(one)]
    hours = [one for one in work if one not in days]
    if len(days) != 1 or len(hours) != 1 or _is_days(hours[0]):
        return None
    if hours[0].rate is not None and hours[0].rate.period != "day":
        return None
    number = days[0].high / HOURS_OF[days[0].length.unit]
    cuts = tuple(sorted((one.start, one.end) for one in work))
    return Amount(hours[0].low * number, hours[0].high * number, cuts, days[0].rate)


def _is_days(one: Worked) -> bool:
    return one.length.unit in {"day", "half-day"}


def _same(work: Sequence[Worked]) -> Amount | None:
    """Take the last of lengths that say the same in other words."""
    months = [(one.rate.a_month(one.low), one.rate.a_month(one.high)) for one in work if one.rate]
    is_same = len(months) == len(work) and all(
        math.isclose(one, other, rel_tol=0.02)
        for ends in zip(*months, strict=True)
        for one, other in pairwise(ends)
    )
    return _amount(work[-1], work[-1].rate) if is_same else None


def _sum(row: Row, work: Sequence[Worked]) -> Amount | None:
    """Add up lengths of several days, or with "and" before each further one; those without a rate
    have that of the last.
    """
    joined = all(words().ands.before(row, one.start) < one.start for one in work[1:])
    joined = joined or all(one.rate and one.rate.manner == "weekday" for one in work)
    rates = [one.rate or work[-1].rate for one in work]
    cuts = tuple((one.start, one.end) for one in work)
    if not joined:
        return None
    if all(rate is None for rate in rates):
        return Amount(math.fsum(one.low for one in work), math.fsum(one.high for one in work), cuts)
    timed = [(one, rate) for one, rate in zip(work, rates, strict=True) if rate is not None]
    low = math.fsum(rate.a_month(one.low) for one, rate in timed)
    high = math.fsum(rate.a_month(one.high) for one, rate in timed)
    return Amount(low, high, cuts, Rate(1, "month", cuts[-1][0], cuts[-1][1], "sure"))


def _amount(one: Worked, rate: Rate | None) -> Amount:
    return Amount(one.low, one.high, ((one.start, one.end),), rate)


def _alone(row: Row, one: Worked, pieces: Sequence[Piece]) -> Amount | None:
    """Find how often the one length of time is meant: beside it, right before it, or elsewhere in
    the line.
    """
    if one.rate is not None:
        return _amount(one, one.rate)
    if any(isinstance(piece, Count) and _contradicts(row, one, piece) for piece in pieces):
        return None
    before = rate_before(row, _lead(row, one.start, is_range=one.low < one.high))
    if before is not None and before.period != "hour" and before.manner != "short":
        return _amount(one, before)
    elsewhere = None if _is_said_once(row, one, pieces) else _only_rate(pieces, one)
    if elsewhere and elsewhere.counted and one.high > _MOST_HOURS_AT_A_TIME:
        return None  # each time, or all times together
    return _amount(one, elsewhere)


def _is_said_once(row: Row, one: Worked, pieces: Sequence[Piece]) -> bool:
    """Whether "once" stands right before or after a length of time."""
    said = (piece for piece in pieces if isinstance(piece, Mark))
    once = [mark for mark in said if mark.kind in {"once", "beside"}]
    return any(_is_beside(row, mark, [(one.start, one.end)]) for mark in once)


def _contradicts(row: Row, one: Worked, count: Count) -> bool:
    """Whether a number without a unit follows that says hours otherwise: "12 hours, 2 a day"."""
    return not count.nouns and count.start >= one.end and _is_gap(row, one.end, count.start)


def _only_rate(pieces: Sequence[Piece], one: Worked | None) -> Rate | None:
    """Return how often a line says that things are done, if it is clear; a day of the week is less
    than a period.
    """
    rates = [rate for rate in _rates(pieces) if not _is_vague(rate, one)]
    named = [rate for rate in rates if rate.manner != "weekday"] or rates
    different = {(rate.period, rate.times) for rate in named}
    return named[0] if len(different) == 1 else None


def _rates(pieces: Sequence[Piece]) -> Iterator[Rate]:
    for piece in pieces:
        if isinstance(piece, Rate):
            yield piece
        elif isinstance(piece, Count) and piece.rate and piece.rate.period in _PERIODS_OF_NOUNS:
            yield piece.rate


def _is_vague(rate: Rate, one: Worked | None) -> bool:
    """Whether a rate elsewhere in a line says nothing about hours: "pm", "a day", and "daily" of
    more than daily work takes.
    """
    if rate.period == "hour" or rate.manner == "short":
        return True
    if rate.period != "day":
        return False
    is_much = one is not None and one.high > _MOST_HOURS_AT_A_TIME
    return rate.manner == "weak" or (rate.manner == "adverb" and is_much)


def _marked(row: Row, amount: Amount, pieces: Sequence[Piece]) -> Amount:
    """Apply what is said of all the hours: that they are once, or over so many months."""
    for mark in (piece for piece in pieces if isinstance(piece, Mark)):
        if mark.kind == "over" and amount.rate is None and mark.value >= 1:
            part = 1 / mark.value
            rate = Rate(1, "month", mark.start, mark.end, "sure")
            low, high = amount.low * part, amount.high * part
            amount = replace(amount, low=low, high=high, rate=rate, once=False, total=False)
            amount = replace(amount, months=mark.value)
        elif mark.kind in {"over", "last"} and amount.rate is not None:
            amount = replace(amount, months=mark.value)
        elif mark.kind == "last":
            return replace(amount, unread=True)
        elif amount.rate is None and (mark.kind == "once" or _is_beside(row, mark, amount.cuts)):
            amount = replace(amount, once=mark.kind != "share", total=mark.kind == "total")
    return amount


def _is_beside(row: Row, mark: Mark, cuts: Sequence[Cut]) -> bool:
    return any(
        _is_gap(row, mark.end, start) or _is_gap(row, end, mark.start) for start, end in cuts
    )


def _is_gap(row: Row, start: int, end: int) -> bool:
    """Whether nothing but signs and words that say nothing more stand between two places."""
    if start > end:
        return False
    at = start
    while at < end and row.word(at) in _SEPARATORS:
        at += 1
    return words().about.skip_all(row, at) >= end


def _with_lead(row: Row, amount: Amount) -> Amount:
    """Take in the words before that belong to the hours: a minus, "about", "between"."""
    (start, end), *others = amount.cuts
    touches = row.touches(start) and not row.touches(start - 1)
    if row.original(start - 1) in {"-", "−"} and touches:
        first = (start - 1, end)
        return replace(amount, low=-amount.high, high=-amount.low, cuts=(first, *others))
    start = _lead(row, start, is_range=amount.low < amount.high)
    return replace(amount, cuts=((start, end), *others))


def _lead(row: Row, start: int, *, is_range: bool) -> int:
    before = words().between.before(row, start) if is_range else start
    return words().about.before_all(row, words().each_before.before(row, before))


def _widened(row: Row, cut: Cut, pieces: Sequence[Piece]) -> Cut:
    """Take in what else is said of the hours right beside them: "3x a week", "one-off", "12 a
    month".
    """
    start, end = cut
    for piece in pieces:
        if _is_said_of_hours(piece) and piece.start >= end and _is_gap(row, end, piece.start):
            end = piece.end
    for piece in reversed(pieces):
        if _is_said_of_hours(piece) and piece.end <= start and _is_gap(row, piece.end, start):
            start = piece.start
    return start, end


def _is_said_of_hours(piece: Piece) -> bool:
    if isinstance(piece, Rate):
        return piece.counted
    if isinstance(piece, Count):
        return not piece.nouns
    return isinstance(piece, Mark)
