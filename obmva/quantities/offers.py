"""Offers as price lists and freelancers write them: "75/hour", "$350 for 10 hours", "1200/month
for 40h, 35 for each further hour", "400 € HT/jour".
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final, Literal, TypeAlias

from obmva.errors import InvalidValueError, Problem
from obmva.quantities.currencies import (
    common_currency,
    known_currencies,
    other_currency,
    read_currency,
)
from obmva.quantities.hours import MOST_HOURS_A_MONTH
from obmva.quantities.money import MOST_MONEY
from obmva.quantities.numbers import read_counted
from obmva.quantities.rates import WEEKS_A_MONTH, Rate, read_rate
from obmva.quantities.row import Row, row_of
from obmva.quantities.sums import UnreadableSumError, written_amount
from obmva.quantities.words import Currency, PriceMark, words

Unit: TypeAlias = Literal["hour", "day", "month", "year", "block", "once"]

_LONGEST_OFFER: Final = 300
_DIGITS_OF_THOUSANDS: Final = 3
_PAUSES: Final = frozenset(",;+.&|")
_PERCENTAGE: Final = r"[1-9][0-9.,]*\s*%"
_MOST_FOR_AN_HOUR: Final = 250  # more, and without a period, is hardly the price of an hour
_REFUSED: Final[dict[str, str]] = {"other-unit": "offer-other-unit", "from": "offer-range"}
_UNITS_OF_PERIODS: Final[dict[str, Unit]] = {
    "hour": "hour",
    "day": "day",
    "month": "month",
    "year": "year",
}


@dataclass(frozen=True)
class Offer:
    """What was offered: `amount` for one `unit`, or, by `packages`, money for hours.

    Packages are (hours, money) a month (`unit` "month") or bought ahead ("block"); with `unit`
    "hour" the first so many hours at that price each. `further` is the price of an hour beyond
    them, None where it was not said. `setup` is money once, `months` the least term, `least` the
    hours a month to be bought at least. `unused`: whether hours that are not used are lost;
    `vat`: whether it is in the price; `pay`: it is an employee's. All None where it was not said.
    """

    unit: Unit
    amount: float | None = None
    packages: tuple[tuple[float, float], ...] = ()
    further: float | None = None
    currency: Currency | None = None
    setup: float = 0.0
    months: float | None = None
    least: float | None = None
    unused: Literal["lapse", "carry"] | None = None
    vat: Literal["with", "without"] | None = None
    pay: bool = False


@dataclass(frozen=True)
class _Money:
    amount: float
    rate: Rate | None = None


@dataclass
class _Part:
    """What stands between two pauses."""

    moneys: list[_Money] = field(default_factory=list)
    hours: list[float] = field(default_factory=list)
    months: list[float] = field(default_factory=list)
    marks: set[PriceMark] = field(default_factory=set)
    periods: set[str] = field(default_factory=set)

    @property
    def is_main(self) -> bool:
        """Whether it says what is bought, not what else holds."""
        return not self.marks & {"further", "setup", "least"}


class _Reading:
    """Reads an offer from left to right into its parts."""

    def __init__(self, text: str, field_: str) -> None:
        self.row = row_of(re.sub(_PERCENTAGE, "", text))  # of a tax
        self._given = {"given": text}
        self._field = field_
        self.parts: list[_Part] = [_Part()]
        if len(text) > _LONGEST_OFFER or not self.row.words:
            raise self.problem("offer-unreadable", part=text)
        if other := other_currency(self.row):
            known = ", ".join(known_currencies())
            raise self.problem("currency-unknown", currency=other, known=known)
        self.currency = self._currency()
        at = 0
        while at < len(self.row):
            at = self._next(at)

    def _currency(self) -> Currency | None:
        currency: Currency | None = None
        for at in range(len(self.row)):
            if found := read_currency(self.row, at):
                both = common_currency(currency, found[0])
                if both is None:
                    raise self.problem("offer-two-currencies")
                currency = both
        return currency

    def problem(self, sentence: str, **values: str) -> InvalidValueError:
        """Return the complaint of this offer."""
        return InvalidValueError(Problem(sentence, {**self._given, **values}, field=self._field))

    @property
    def _part(self) -> _Part:
        return self.parts[-1]

    def _next(self, at: int) -> int:
        """Read one piece; raises `InvalidValueError` at the first that says nothing of prices."""
        rate, found = _rate(self.row, at), words().price_marks.read(self.row, at)
        if self.row.word(at) in {"-", "−"} and _written_number(self.row, at + 1):
            raise self.problem("offer-unreadable", part=self.row.text)
        if found and (rate is None or found[1] >= rate.end):
            return self._marked(*found)
        if currency := read_currency(self.row, at):
            return currency[1]
        if (number := _written_number(self.row, at)) is not None:
            return self._numbered(*number)
        if rate is not None:
            return self._rated(rate)
        if (unit := words().units.read(self.row, at)) and self._part.moneys:
            return self._rated(Rate(1, "hour" if unit[0] == "hour" else "day", at, unit[1], "sure"))
        filler = words().money_fillers.skip(self.row, at)
        if filler <= at + 1 and (self.row.word(at) in _PAUSES or words().ands.begin(self.row, at)):
            self._pause()
            return max(at + 1, words().ands.skip(self.row, at))
        if filler > at or self.row.word(at) == ":":
            return max(filler, at + 1)
        raise self.problem("offer-unreadable", part=self.row.original(at))

    def _marked(self, mark: PriceMark, end: int) -> int:
        if mark in _REFUSED:
            raise self.problem(_REFUSED[mark])
        if mark == "then":
            self._pause()
            mark = (
                "further" if any(part.moneys and part.is_main for part in self.parts) else "filler"
            )
        if mark != "filler":
            self._part.marks.add(mark)
        return end

    def _pause(self) -> None:
        self.parts.append(_Part())

    def _numbered(self, value: float, end: int) -> int:
        """Read what stands behind a number: a unit of time, else it is money."""
        if words().ranges.begin(self.row, end) and _written_number(self.row, end + 1):
            raise self.problem("offer-range")
        if self.row.word(end) == "-" and words().periods.begin(self.row, end + 1):  # "3-month"
            end += 1
        unit = words().units.read(self.row, end)
        months = None if _rate(self.row, end) else words().periods.read(self.row, end)
        if unit and unit[0] == "hour":
            self._part.hours.append(value)
            return unit[1]
        if months and months[0] in {"month", "year"} and not self._is_money(end):
            self._part.months.append(value * (12 if months[0] == "year" else 1))
            return months[1]
        if words().thousands.begin(self.row, end):
            value, end = value * 1000, end + 1
        self._part.moneys.append(_Money(value))
        return end

    def _is_money(self, end: int) -> bool:
        """Whether a currency stands before the number that ends here."""
        return any(words().currencies.begin(self.row, at) for at in range(max(end - 3, 0), end))

    def _rated(self, rate: Rate) -> int:
        part = self._part
        if rate.period not in {*_UNITS_OF_PERIODS, "week"} or rate.times != 1:
            raise self.problem("offer-unreadable", part=self.row.text)
        part.periods.add(rate.period)
        if part.moneys and part.moneys[-1].rate is None:
            part.moneys[-1] = _Money(part.moneys[-1].amount, rate)
        return rate.end


def parse_offer(text: str, field_: str) -> Offer:
    """Read an offer in the words of price lists, in any of the languages.

    Raises `InvalidValueError` naming `field_`, with the sentence for what is missing or wrong:
    a month's price without hours, two currencies, a range, a price of something that is no time.
    """
    reading = _Reading(text, field_)
    offer = _main(reading)
    sums = [offer.amount or 0.0, offer.setup, offer.further or 0.0]
    sums += [money for _, money in offer.packages]
    if not all(0 <= one <= MOST_MONEY for one in sums) or not max(sums[0], *sums[2:]):
        raise reading.problem("offer-unreadable", part=text)
    if any(not 0 < hours <= MOST_HOURS_A_MONTH for hours, _ in offer.packages):
        raise reading.problem("offer-no-hours")
    return offer


def _main(reading: _Reading) -> Offer:
    parts = reading.parts
    main = [part for part in parts if part.is_main]
    marks = set().union(*(part.marks for part in parts))
    unit, amount, packages = _bought(reading, main, marks)
    return Offer(
        unit,
        amount,
        packages,
        _money_of(parts, "further"),
        reading.currency,
        _money_of(parts, "setup") or 0.0,
        next((months for part in parts for months in part.months), None),
        next((hours for part in parts if "least" in part.marks for hours in part.hours), None),
        "lapse" if "lapse" in marks else "carry" if "carry" in marks else None,
        "without" if "without-vat" in marks else "with" if "with-vat" in marks else None,
        bool(marks & {"pay", "yearly-pay"}),
    )


def _money_of(parts: Sequence[_Part], mark: PriceMark) -> float | None:
    return next(
        (part.moneys[0].amount for part in parts if mark in part.marks and part.moneys), None
    )


def _bought(
    reading: _Reading, main: Sequence[_Part], marks: set[PriceMark]
) -> tuple[Unit, float | None, tuple[tuple[float, float], ...]]:
    """Tell the unit, the price of one, and the packages."""
    moneys = [money for part in main for money in part.moneys]
    hours = [hours for part in main for hours in part.hours]
    if not moneys or any(len(part.moneys) > 1 for part in main):
        raise reading.problem("offer-unreadable", part=reading.row.text)
    unit = _unit(main, moneys[0], marks, has_hours=bool(hours))
    if not hours:
        if len(moneys) > 1:
            raise reading.problem("offer-unreadable", part=reading.row.text)
        is_bare = unit == "hour" and not _periods(main) and "hour-price" not in marks
        if (unit == "month" and "pay" not in marks) or (
            is_bare and moneys[0].amount > _MOST_FOR_AN_HOUR
        ):
            raise reading.problem("offer-needs-hours")
        return unit, moneys[0].amount, ()
    if len(hours) != len(moneys) or unit in {"day", "year", "once"}:
        raise reading.problem("offer-unreadable", part=reading.row.text)
    if "hour-price" in marks:
        return "hour", moneys[0].amount, ()
    times = WEEKS_A_MONTH if "week" in _periods(main) else 1
    packages = zip(hours, (money.amount for money in moneys), strict=True)
    return unit, None, tuple(sorted((times * bought, times * money) for bought, money in packages))


def _unit(main: Sequence[_Part], money: _Money, marks: set[PriceMark], *, has_hours: bool) -> Unit:
    periods = _periods(main)
    if money.rate is not None and money.rate.period in _UNITS_OF_PERIODS:
        own = _UNITS_OF_PERIODS[money.rate.period]
        if not (own == "hour" and has_hours and "month" in periods):
            return own
    if "day-price" in marks:
        return "day"
    if "yearly-pay" in marks or "year" in periods:
        return "year"
    if periods & {"month", "week"} or "month-price" in marks:
        return "month"
    if has_hours:
        return "block"
    return "once" if "project" in marks else "hour"


def _rate(row: Row, at: int) -> Rate | None:
    """Read for how long a price is; "per 20 ore" are hours bought."""
    rate = read_rate(row, at)
    return None if rate and rate.period == "hour" and rate.times != 1 else rate


def _periods(parts: Sequence[_Part]) -> set[str]:
    return {period for part in parts for period in part.periods}


def _written_number(row: Row, at: int) -> tuple[float, int] | None:
    """Read a number as sums are written, with thousands apart: "1 200", "1.950,-", "42,50"."""
    word = row.word(at)
    if not word[:1].isdecimal():
        number = read_counted(row, at)
        return None if number is None else (number.value, number.end)
    end = at + 1
    while len(word) <= _DIGITS_OF_THOUSANDS or end > at + 1:
        further = row.word(end)
        if len(further) != _DIGITS_OF_THOUSANDS or not further.isdecimal() or ":" in word:
            break
        word, end = word + further, end + 1
    try:
        return None if ":" in word else (written_amount(word), end)
    except UnreadableSumError:
        return None
