"""Joins the answers file with the options on the line, which win over it, and knows where each
answer comes from.
"""

import os
import re
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from obmva.catalog import (
    MOST_BYTES,
    Catalog,
    Document,
    answers_of,
    decode,
    last_kept,
    parse_document,
    read_document,
    readable_part,
    state_folder,
)
from obmva.catalog.names import meant_id
from obmva.errors import (
    InvalidFileError,
    InvalidValueError,
    ObmvaError,
    Problem,
    UsageError,
    problems_of,
)
from obmva.models import Answers, HaveEntry, OfferEntry, QuestionId, WorkEntry

if TYPE_CHECKING:
    from obmva.advice import Adviser

_MARKET_OF_ENVIRONMENT = "OBMVA_MARKET"


@dataclass(frozen=True)
class Given:
    """The input options of one command line, as typed."""

    answers_file: str | None = None
    tasks: Sequence[str] = ()
    budget: str | None = None
    market: str | None = None
    settings: Sequence[str] = ()
    prioritise: str | None = None
    rates: Sequence[str] = ()
    offers: Sequence[str] = ()
    have: Sequence[str] = ()
    last: bool = False


def gather(given: Given, catalog: Catalog | None = None) -> Answers:
    """Return all answers of a command line to the questions of a catalog, the built-in one if not
    given; raises `InvalidFileError` or `UsageError` with what is wrong.
    """
    return _Inputs(given, catalog or Catalog()).read()


@contextmanager
def gathered(
    given: Given, adviser: "Adviser", document: Document | None = None
) -> Iterator[Answers]:
    """Yield all answers of a command line, with those of a `document` that was read already; what
    proves wrong with one is told with its option, or its file and line.

    It is told in the language that the adviser speaks by then, that of what was typed.

    Where some answers have the wrong shape, the adviser looks at the others, so that all mistakes
    are told at once.
    """
    inputs = _Inputs(given, adviser.catalog, document)
    if misshapen := problems_of(inputs.read):
        further = problems_of(lambda: adviser.understand(inputs.read_without(misshapen)))
        raise InvalidFileError(*misshapen, *(inputs.located(problem) for problem in further))
    try:
        yield inputs.read()
    except ObmvaError as error:
        found = type(error)(*(inputs.located(problem) for problem in error.problems))
        found.language = adviser.speak.language
        raise found from None


def market_of(answers: Answers) -> str | None:
    """Return the market that was named."""
    return answers.answers.get(QuestionId("market"))


class _Inputs:
    """What was typed and what the answers file says."""

    def __init__(self, given: Given, catalog: Catalog, document: Document | None = None) -> None:
        self._given = given
        self._options = _Options(given, catalog)
        file = _answers_file(given)
        self._document = document if file is None else _read(file)
        self._base = Answers()

    def read(self) -> Answers:
        """Return the answers of the file, with those of the line in their place or after them."""
        if self._document is not None:
            self._base = answers_of(self._document)
        return self._joined()

    def read_without(self, problems: Sequence[Problem]) -> Answers:
        """Return the same without those answers of the file that these problems are about."""
        if self._document is not None:
            self._base = readable_part(self._document, problems)
        return self._joined()

    def _joined(self) -> Answers:
        base, options = self._base, self._options
        answers = {**base.answers, **options.answers}
        changed = {
            "work": (*base.work, *options.work),
            "answers": answers
            | {id_: text for id_, text in self._usual.items() if id_ not in answers},
            "rates": {**base.rates, **options.rates},
            "offers": (*base.offers, *options.offers),
            "prioritise": base.prioritise if options.prioritise is None else options.prioritise,
            "have": (*base.have, *options.have),
        }
        return base.model_copy(update=changed)

    @cached_property
    def _usual(self) -> Mapping[QuestionId, str]:
        """What the environment answers where nobody else does."""
        market = os.environ.get(_MARKET_OF_ENVIRONMENT)
        return {QuestionId("market"): market} if market else {}

    def located(self, problem: Problem) -> Problem:
        """Say where an answer stands that proved wrong; a problem of something else
        stays as it is.
        """
        if problem.file is not None or problem.field is None:
            return problem
        option = self._option(problem.field)
        if option is not None:
            return replace(problem, field=option)
        return problem if self._document is None else self._document.located(problem)

    def _option(self, field: str) -> str | None:
        """Return the option that gave a field of the answers, None for a field that the
        file gave.
        """
        if (entry := re.match(r"(work|have|offers)\[(\d+)\]", field)) and int(entry[2]) >= len(
            getattr(self._base, entry[1])
        ):
            return {"work": "--task", "have": "--have", "offers": "--offer"}[entry[1]]
        if field == "prioritise" and self._options.prioritise is not None:
            return "--prioritise"
        kind, _, name = field.partition(".")
        if kind == "answers" and name in self._options.answers:
            return f"--{name}" if self._is_own_option(name) else f"--set {name}"
        if kind == "rates" and name in self._options.rates:
            return f"--rate {name}"
        return (
            _MARKET_OF_ENVIRONMENT
            if field == "answers.market" and "market" not in self._base.answers and self._usual
            else None
        )

    def _is_own_option(self, name: str) -> bool:
        return (name == "budget" and self._given.budget is not None) or (
            name == "market" and self._given.market is not None
        )


class _Options:
    """The options of a line taken apart; raises `UsageError` with everything that is not as options
    are written.
    """

    def __init__(self, given: Given, catalog: Catalog) -> None:
        self._problems: list[Problem] = []
        _refuse_broken_text(given)
        self.work = tuple(WorkEntry(text=text) for text in given.tasks if text.strip())
        settings = self._pairs(given.settings, "--set", "team=few")
        known = list(catalog.questions) if settings else []
        self.answers = {QuestionId(meant_id(name, known) or name): text for name, text in settings}
        typed = (("budget", given.budget), ("market", given.market))
        self.answers |= {QuestionId(id_): text for id_, text in typed if text is not None}
        self.rates = dict(self._pairs(given.rates, "--rate", "obm=75"))
        self.offers = tuple(self._offers(given.offers))
        helpers = self._pairs(given.have, "--have", "va=20h/month")
        self.have = tuple(HaveEntry(role=role, hours=hours) for role, hours in helpers)
        self.prioritise = None if given.prioritise is None else self._priorities(given.prioritise)
        if self._problems:
            raise UsageError(*self._problems)
        if empty := [text for text in given.tasks if not text.strip()]:
            problem = Problem("work-without-words", {"given": empty[0]}, field="--task")
            raise InvalidValueError(problem)

    def _pairs(self, texts: Sequence[str], option: str, example: str) -> list[tuple[str, str]]:
        pairs = []
        for text in texts:
            name, sign, value = (part.strip() for part in text.partition("="))
            if name and value:
                pairs.append((name, value))
            else:
                sentence = (
                    "pair-unreadable"
                    if not sign
                    else "pair-without-value"
                    if name
                    else "pair-without-name"
                )
                self._problems.append(
                    Problem(
                        sentence,
                        {"given": text, "option": option, "example": example},
                        field=option,
                    )
                )
        return pairs

    def _offers(self, texts: Sequence[str]) -> Iterator[OfferEntry]:
        """Yield the offers of texts such as "A: va=1200/month for 40h"."""
        option = "--offer"
        for text in texts:
            name, colon, rest = (part.strip() for part in text.partition(":"))
            if name and colon and "=" not in name:
                for role, price in self._pairs([rest], option, "A:va=35/hour"):
                    yield OfferEntry(name=name, role=role, price=price)
                continue
            values = {"given": text, "option": option}
            self._problems.append(Problem("offer-without-name", values, field=option))

    def _priorities(self, text: str) -> tuple[str, ...] | dict[str, float]:
        parts = [part.strip().casefold() for part in text.split(",") if part.strip()]
        pairs = [part.partition("=") for part in parts]
        try:
            if parts and not any(sign for _, sign, _ in pairs):
                return tuple(parts)
            points = {name.strip(): float(points) for name, _, points in pairs}
        except ValueError:
            points = {}
        if len(points) != len(parts) or not parts:
            self._problems.append(
                Problem("points-unreadable", {"given": text}, field="--prioritise")
            )
        return points


def _refuse_broken_text(given: Given) -> None:
    """Refuse bytes that the terminal could not make text of; Python hands them on as lone
    surrogates.
    """
    typed = (
        *given.tasks,
        *given.settings,
        *given.rates,
        *given.offers,
        *given.have,
        given.budget,
        given.market,
        given.prioritise,
    )
    broken = [text for text in typed if text and any("\ud800" <= char <= "\udfff" for char in text)]
    if broken:
        raise InvalidValueError(*(Problem("text-broken", {"given": text}) for text in broken))


def _answers_file(given: Given) -> str | None:
    """Return the answers file that is named, or that of the last interview."""
    if not given.last:
        return given.answers_file
    if given.answers_file is not None:
        raise UsageError(Problem("last-and-answers"))
    return str(last_kept(state_folder(os.environ)))


def _read(name: str) -> Document:
    if name.lstrip().startswith("{"):
        return parse_document(
            decode(name.encode(errors="surrogatepass"), "--answers"), "--answers", strict=False
        )
    if name != "-":
        return read_document(Path(name), strict=False)
    content = read_standard_input("input-missing")
    return parse_document(decode(content, "-"), "-", strict=False)


def read_standard_input(missing: str) -> bytes:
    """Return what stands on standard input; raises `InvalidFileError` with the sentence `missing`
    where nothing was put there.
    """
    if sys.stdin is None or sys.stdin.closed or sys.stdin.isatty():
        raise InvalidFileError(Problem(missing, file="-"))
    try:
        return sys.stdin.buffer.read(MOST_BYTES + 1)
    except OSError as error:
        raise InvalidFileError(
            Problem("file-unreadable", {"reason": error.strerror or ""}, file="-")
        ) from None
