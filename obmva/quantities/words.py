"""The words that amounts of time and money are said with: data, a file a language.

Every key of a file is a field of `Words`; what stands under it are words and phrases between
commas, in any spelling (accents and capitals do not matter). All languages are read together, since
people mix them.
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, fields
from functools import cache
from importlib.resources import files
from typing import Any, Final, Literal, TypeAlias

import yaml

from obmva.quantities.row import Phrases

Unit: TypeAlias = Literal["minute", "quarter", "half-hour", "hour", "half-day", "day"]
PeriodName: TypeAlias = Literal[
    "hour", "day", "week", "fortnight", "month", "quarter", "half-year", "year"
]
Currency: TypeAlias = str
"""An ISO 4217 code, or `DOLLARS`."""
PriceMark: TypeAlias = Literal[
    "filler",  # says nothing more
    "further",  # of an hour beyond those bought
    "then",  # what follows is beyond what came before
    "setup",  # once, at the start
    "least",  # hours or months to be bought at least
    "lapse",  # unused hours are lost
    "carry",  # unused hours stay
    "without-vat",
    "with-vat",
    "project",  # for all of the work
    "other-unit",  # of something that is no time
    "pay",  # of an employee, before the employer's costs
    "yearly-pay",
    "day-price",
    "month-price",
    "hour-price",
    "from",  # where prices begin
]

DOLLARS: Final = "$"
"""Dollars of a country that was not said."""
LANGUAGES: Final = ("any", "de", "en", "es", "fi", "fr", "it", "nl")
_LOADER: Final[type[Any]] = getattr(yaml, "CBaseLoader", yaml.BaseLoader)  # everything is a text
_TEN, _HUNDRED = 10, 100


@dataclass(frozen=True)
class Words:
    """What the words of all languages mean.

    Numbers: `uncounted` are ranges that nobody counted ("a few"); `pairs` are two after an article;
    `articles_before_units` are one only before `units_after_article`; units that stand `alone` are
    one of their own. `ands` join, `ranges` stand between the ends of a range, `between` before it.
    `times` follow a number ("3 times"), `counts` are such words ("twice").

    Units and periods: `parts_of_day` ("morning"); `whole` and `of_work` say nothing more around a
    unit. `adverbs` name a period alone, `short_adverbs` beside hours only. `connections` make the
    word after them a period; so does `every`, also with a number, and `every_second`, which means
    two without one; `connections_or_not` may, `connections_within` stand between them;
    `every_other` means two; `alternate` and `every_after` follow a period.

    Marks: `each` and `each_before` make hours those of one piece, as a noun behind a connection
    does ("per client") where they are not `not_each_before`, a place or a purpose ("alla
    contabilità 2h", "per YouTube 2h"); `means` are ways ("per mail") and no pieces. `once` says of
    a whole line, `once_beside` and `total` of the hours beside them, that they are all. `over` and
    `lasting` stand before a stretch of time, `over_after` behind it. `full_time` are shares of a
    full-time job, as is a number before `fte` or a percentage before `job`; of `people`, it is
    theirs.

    Beside hours, `about` and `after_hours` say how sure they are, which is not kept. No work is a
    time with `deadlines` before or `deadline_ends` behind it, whatever stands `between`; without a
    period also with `possible_deadlines`, `repeats` and `clocks` before or `later` behind it; "an
    hour" is no amount behind `no_article_after`.

    Money: `other_currencies` have no prices; `dollars_of` are letters that touch a dollar sign,
    by the currency that they make of it;
    `firmly` means not a cent more; `money_fillers` say nothing more. `price_marks` say what a sum
    or a number in a price list is of, by their heading.
    """

    numbers: Phrases[float]
    uncounted: Phrases[tuple[float, float]]
    pairs: Phrases[bool]
    articles: Phrases[bool]
    articles_before_units: Phrases[bool]
    units_after_article: Phrases[bool]
    parts: Phrases[float]
    of: Phrases[bool]
    ands: Phrases[bool]
    ranges: Phrases[bool]
    between: Phrases[bool]
    times: Phrases[bool]
    counts: Phrases[float]
    units: Phrases[Unit]
    alone: Phrases[bool]
    parts_of_day: Phrases[bool]
    whole: Phrases[bool]
    of_work: Phrases[bool]
    periods: Phrases[PeriodName]
    adverbs: Phrases[PeriodName]
    short_adverbs: Phrases[PeriodName]
    connections: Phrases[bool]
    every: Phrases[bool]
    every_second: Phrases[bool]
    connections_or_not: Phrases[bool]
    connections_within: Phrases[bool]
    every_other: Phrases[bool]
    every_after: Phrases[bool]
    alternate: Phrases[bool]
    weekdays: Phrases[str]
    each: Phrases[bool]
    each_before: Phrases[bool]
    not_each_before: Phrases[bool]
    means: Phrases[bool]
    once: Phrases[bool]
    once_beside: Phrases[bool]
    total: Phrases[bool]
    over: Phrases[bool]
    lasting: Phrases[bool]
    over_after: Phrases[bool]
    full_time: Phrases[float]
    fte: Phrases[bool]
    job: Phrases[bool]
    people: Phrases[bool]
    about: Phrases[bool]
    after_hours: Phrases[bool]
    deadlines: Phrases[bool]
    possible_deadlines: Phrases[bool]
    deadline_ends: Phrases[bool]
    between_deadline_and_number: Phrases[bool]
    repeats: Phrases[bool]
    repeats_after: Phrases[bool]
    clocks: Phrases[bool]
    later: Phrases[bool]
    no_article_after: Phrases[bool]
    currencies: Phrases[Currency]
    other_currencies: Phrases[bool]
    dollars_of: Phrases[str]
    thousands: Phrases[bool]
    firmly: Phrases[bool]
    money_fillers: Phrases[bool]
    price_marks: Phrases[PriceMark]


@cache
def words() -> Words:
    """Return the words of all languages, read when they are first asked for."""
    tables = [_table(language) for language in LANGUAGES]
    return Words(
        **{
            field.name: Phrases(one for table in tables for one in _meanings(field.name, table))
            for field in fields(Words)
        }
    )


def _table(language: str) -> Mapping[str, Any]:
    path = files("obmva").joinpath("data", "amounts", f"{language}.yaml")
    table = yaml.load(path.read_text(encoding="utf-8"), Loader=_LOADER)  # noqa: S506  texts alone
    return {key.replace("-", "_"): value for key, value in table.items()}


def _meanings(name: str, table: Mapping[str, Any]) -> Iterator[tuple[str, Any]]:
    """Yield the phrases of a field with what each means: the heading that it stands under."""
    said, meaning = table.get(name, ""), _MEANINGS.get(name, str)
    if isinstance(said, str):
        yield from ((phrase, True) for phrase in phrases_in(said))
        return
    for heading, below in said.items():
        yield from ((phrase, meaning(heading)) for phrase in phrases_in(below))
    if name == "numbers" and "compounds" in table:
        yield from _compounds(table["compounds"], said)


def phrases_in(said: str) -> Sequence[str]:
    """Return the phrases that stand between commas."""
    return said.split(", ") if said else ()


def _compounds(form: str, numbers: Mapping[str, str]) -> Iterator[tuple[str, float]]:
    """Yield the numbers that a language writes in one word: "vierentwintig"."""
    spelled = {float(value): phrases_in(below) for value, below in numbers.items()}
    for ten in range(2 * _TEN, _HUNDRED, _TEN):
        for unit in range(1, _TEN):
            for tens in spelled.get(float(ten), ()):
                yield from (
                    (form.format(tens=tens, units=units), float(ten + unit))
                    for units in spelled.get(float(unit), ())
                )


def _range(heading: str) -> tuple[float, float]:
    low, high = re.split("-", heading)
    return float(low), float(high)


_MEANINGS: Final[Mapping[str, Callable[[str], Any]]] = {
    "numbers": float,
    "parts": float,
    "counts": float,
    "full_time": float,
    "uncounted": _range,
}
