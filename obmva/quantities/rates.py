"""How often: "a week", "every two weeks", "3x a week", "on Mondays and Thursdays", "weekdays"."""

from dataclasses import dataclass, replace
from typing import Final, Literal, TypeAlias

from obmva.quantities.numbers import read_counted, read_number
from obmva.quantities.row import Row
from obmva.quantities.words import PeriodName, words

WEEKS_A_MONTH: Final = 52 / 12
WORKDAYS_A_WEEK: Final = 5
_DAYS_A_WEEK: Final = 7
_DAYS_OF_TWO_WEEKS: Final = {14, 15}  # "alle 14 Tage", "tous les quinze jours"
_MONTHS_IN: Final = {
    "week": 1 / WEEKS_A_MONTH,
    "fortnight": 2 / WEEKS_A_MONTH,
    "month": 1.0,
    "quarter": 3.0,
    "half-year": 6.0,
    "year": 12.0,
}
_MOST_CONNECTIONS: Final = 4  # "toutes les", "in de", "all ' anno"
_LONGEST_RATE: Final = 8
_DAYS: Final = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")

Manner: TypeAlias = Literal["sure", "adverb", "short", "weak", "weekday"]
"""How a period was named; "weak": with nothing but "a" or "the" before it."""


@dataclass(frozen=True)
class Rate:
    """So many times each period, between two places of a row; `counted`: it was said how many
    times.
    """

    times: float
    period: PeriodName
    start: int
    end: int
    manner: Manner
    counted: bool = False

    def a_month(self, value: float) -> float:
        """Return what a value comes to in a month; the rate is not one of hours."""
        value *= self.times
        if self.period in {"day", "week"}:
            return value * (WORKDAYS_A_WEEK if self.period == "day" else 1) * WEEKS_A_MONTH
        return value / _MONTHS_IN[self.period]


def months_in(period: PeriodName) -> float:
    """Return how many months a period lasts; 0 for a day or an hour, of which nobody says so."""
    return _MONTHS_IN.get(period, 0.0)


def read_rate(row: Row, at: int) -> Rate | None:
    """Read how often, with how many times where that is said ("twice a week")."""
    times, end, counted = _times(row, at)
    found = _alternating(row, at) or _weekdays(row, end) or _named(row, end)
    if not counted:
        return found
    bare = words().periods.read(row, end)  # "2x week"
    found = found or (_rate(row, at, bare) if bare else None)
    return replace(found, times=found.times * times, start=at, counted=True) if found else None


def rate_before(row: Row, at: int) -> Rate | None:
    """Return the rate that ends right before a place: "every day 30 min", "daily: 30 min"."""
    ends = {at, at - 1} if row.word(at - 1) in {",", ":", ";", "-"} else {at}
    rates = (read_rate(row, start) for start in range(max(at - _LONGEST_RATE, 0), at))
    return next((rate for rate in rates if rate and rate.end in ends), None)


def _times(row: Row, at: int) -> tuple[float, int, bool]:
    """Read "once", "3 times", "2x", "x 3": how many, the place after, whether it was said."""
    if found := words().counts.read(row, at):
        return found[0], found[1], True
    start = words().times.skip(row, at)
    number = read_number(row, start)
    if number is None or number.manner == "bare":
        return 1, at, False
    end = words().times.skip(row, number.end)
    return (number.value, end, True) if end > number.end or start > at else (1, at, False)


def _named(row: Row, at: int) -> Rate | None:
    """Read a period by its adverb, or with the words that connect it to what stands before."""
    if found := words().adverbs.read(row, at):
        return _rate(row, at, found, manner="adverb")
    if found := words().short_adverbs.read(row, at):
        return _rate(row, at, found, manner="short")
    kind, end = _connection(row, at)
    if kind != "unsure":
        return _surely_connected(row, at, end, 2 if kind == "second" else 1)
    if end == at or len(row.word(end)) == 1:
        return None
    if (after := words().parts_of_day.skip(row, end)) > end:  # "in the morning"
        return _rate(row, at, ("day", after), manner="weak")
    found = words().periods.read(row, end) or words().adverbs.read(row, end)
    return _rate(row, at, found, manner="weak") if found else None


def _surely_connected(row: Row, start: int, at: int, usual: float) -> Rate | None:
    """Read the period after "per", "each": "per week", "every two weeks", "every morning"."""
    every, at = _every(row, at, usual)
    if (end := words().parts_of_day.skip(row, at)) > at:
        return _rate(row, start, ("day", end), every)
    found = words().periods.read(row, at) or words().adverbs.read(row, at)
    return _rate(row, start, found, every) if found else None


def _rate(
    row: Row,
    start: int,
    named: tuple[PeriodName, int],
    every: float = 1,
    manner: Manner = "sure",
) -> Rate:
    """Return the rate of a period, or of every so many of them; from a week on, days are all days
    of a week.
    """
    (period, end), times = named, 1 / every
    if (after := words().alternate.skip(row, end)) > end:
        times, end = times / 2, after
    if period == "day" and every in _DAYS_OF_TWO_WEEKS:
        period, times = "fortnight", 1
    elif period == "day" and every >= _DAYS_A_WEEK:
        period, times = "week", _DAYS_A_WEEK / every
    return Rate(times, period, start, end, manner)


def _connection(row: Row, at: int) -> tuple[Literal["unsure", "sure", "second"], int]:
    """Read the words before the name of a period; tells what they make of it, and the place after.

    "sure": it can mean nothing else; "second": every second one, if no number says otherwise.
    """
    kind: Literal["unsure", "sure", "second"] = "unsure"
    end = at
    for _ in range(_MOST_CONNECTIONS):
        if kind != "unsure" and words().periods.begin(row, end):  # "par an": the year, no article
            break
        here = end
        if (end := words().every_second.skip(row, here)) > here:
            kind = "second"
        elif (end := words().connections.skip(row, here)) > here or (
            end := words().every.skip(row, here)
        ) > here:
            kind = "sure" if kind == "unsure" else kind
        elif (end := words().connections_or_not.skip(row, here)) == here:
            end = words().connections_within.skip(row, here) if here > at else here
        if end == here:
            break
    return kind, end


def _every(row: Row, at: int, usual: float) -> tuple[float, int]:
    """Read the two of "every two weeks" and of "every other week", and the place after it."""
    if (end := words().every_other.skip(row, at)) > at:
        return 2, end
    number = read_counted(row, at)
    return (number.value, number.end) if number and number.value > 0 else (usual, at)


def _alternating(row: Row, at: int) -> Rate | None:
    """Read "une semaine sur deux", "un vendredi sur deux", "kahden viikon välein"."""
    number = read_number(row, at)
    if number is None or number.manner == "bare":
        return None
    name = words().periods.read(row, number.end)
    if name and (end := words().every_after.skip(row, name[1])) > name[1]:
        return _rate(row, at, (name[0], end), number.value)
    if name and words().alternate.begin(row, name[1]):
        return _rate(row, at, name)
    day = words().weekdays.skip(row, number.end)
    is_day = day > number.end and words().alternate.begin(row, day)
    return _rate(row, at, ("week", day), manner="weekday") if is_day else None


def _weekdays(row: Row, at: int) -> Rate | None:
    """Read days of the week: "on Mondays", "Monday to Thursday", "every other Friday"."""
    kind, start = _connection(row, at)
    every, start = _every(row, start, 2 if kind == "second" else 1)
    first = words().weekdays.read(row, start)
    if first is None:
        return None
    days, end = {first[0]}, first[1]
    after = words().ranges.skip(row, end)
    if after > end and (last := words().weekdays.read(row, after)):
        number = (_DAYS.index(last[0]) - _DAYS.index(first[0])) % _DAYS_A_WEEK + 1
        return Rate(number / every, "week", at, last[1], "weekday")
    while further := words().weekdays.read(row, _after_joint(row, end)):
        days.add(further[0])
        end = further[1]
    return Rate(len(days) / every, "week", at, end, "weekday")


def _after_joint(row: Row, at: int) -> int:
    """Return the place after the "and", the comma or the slash between two days, and "on"."""
    at = row.skip(words().ands.skip(row, at), ",", "/")
    return words().connections_or_not.skip(row, words().ands.skip(row, at))
