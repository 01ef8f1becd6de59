"""What an owner's own sentences say in answer to the questions, with the words that say it.

Nothing is made up: what is denied, doubted, asked or said of others is not taken, and where a text
contradicts itself nothing is.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Final

from obmva.catalog import Catalog
from obmva.errors import InvalidValueError
from obmva.intake.hearing.patterns import Found, Patterns, PatternWriter, lines_of
from obmva.intake.hearing.phrases import folded, listed
from obmva.intake.hearing.sentences import CUT, SUM, Sentence
from obmva.intake.hearing.sums import Amount
from obmva.intake.places import market_names, market_of_currency
from obmva.intake.values import read_choice
from obmva.models import HeardAnswer, HearingWords, MarketDefinition, QuestionId, SignsOfWork
from obmva.quantities import Money, money_text, parse_money, parse_worth, worth_text

_NEAR: Final = 3
"""Words between a negation and what it denies."""
_SHORTEST_NAME: Final = 3
_NEARLY_ALL: Final = 0.75
_SAID_BY_WORK: Final = frozenset({"for-whom", "hand-over"})
"""What lines of work say by themselves ("keep my diary"), and which makes no line an answer."""
_COUNTS: Final = {"count": 0, "count-with-me": 1}
_MONTHS_A_YEAR: Final = 12
_LEAST_PAY_OF_A_YEAR: Final = 12_000
_PEOPLE: Final = ((0, "none"), (2, "few"), (10, "small"), (float("inf"), "large"))


@dataclass
class Heard:
    """What was heard in a text, and by sentence the places of words that say what is no work."""

    answers: tuple[HeardAnswer, ...] = ()
    places: dict[Sentence, set[int]] = field(default_factory=dict)


class Hearer:
    """Hears answers in texts."""

    def __init__(self, catalog: Catalog) -> None:
        self._catalog = catalog
        self._languages: dict[str, _Language] = {}

    def is_answer(self, sentence: Sentence, language: str) -> bool:
        """Whether nearly all words of a sentence answer a question."""
        places: set[int] = set()
        for question, _, _, found in self._language(language).hear([sentence]):
            if question not in _SAID_BY_WORK:
                places.update(range(found.first, found.end))
        return len(places) >= _NEARLY_ALL * len(sentence.words)

    def apart(self, sentences: Sequence[Sentence], language: str) -> Iterator[Sentence]:
        """Yield sentences of a list, each sum of a month that stands there by itself as one of its
        own.
        """
        for sentence in sentences:
            first = 0
            for found in self._language(language).bare_sums(sentence):
                if found.first > first:
                    yield Sentence(sentence.between(first, found.first))
                yield Sentence(sentence.between(found.first, found.end))
                first = found.end
            if first == 0:
                yield sentence
            elif first < len(sentence.words):
                yield Sentence(sentence.between(first, len(sentence.words)))

    def hear(self, sentences: Sequence[Sentence], language: str) -> Heard:
        """Return what sentences say that are in one language."""
        heard = Heard()
        said: dict[str, dict[str, HeardAnswer]] = {}
        for question, option, sentence, found in self._language(language).hear(sentences):
            value = self._value(question, option, sentence, found)
            if value is None:
                continue
            words = sentence.between(found.first, found.end)
            answer = HeardAnswer(question=QuestionId(question), value=value, words=words)
            said.setdefault(question, {}).setdefault(value, answer)
            if {question, f"{question} {option}"} & self._beside_work:
                heard.places.setdefault(sentence, set()).update(range(found.first, found.end))
        if "market" not in said and (spoken := self._market_of_money(sentences)):
            said["market"] = {spoken.value: spoken}
        clear = (self._strongest(question, values) for question, values in said.items())
        heard.answers = tuple(values[0] for values in clear if len(values) == 1)
        return heard

    def words_of(self, language: str) -> HearingWords:
        """Return what one language says."""
        return self._language(language).said

    @property
    def signs_of_work(self) -> SignsOfWork:
        """What tells work in sentences, in any language."""
        return self._catalog.heard_anywhere.work

    def language_of(self, sentences: Sequence[Sentence]) -> str:
        """Return the language that has the most of the words that stand in nearly every
        sentence.
        """
        counts = dict.fromkeys(["en", *self._common], 0.0)
        for word in (word.plain for sentence in sentences for word in sentence.words):
            speaking = [name for name, common in self._common.items() if word in common]
            for name in speaking:
                counts[name] += 1 / len(speaking)
        return max(counts, key=lambda name: counts[name])

    @cached_property
    def _beside_work(self) -> frozenset[str]:
        return frozenset(self._catalog.heard_anywhere.beside_work.split(", "))

    @cached_property
    def _common(self) -> Mapping[str, frozenset[str]]:
        return {
            name: frozenset(word for phrase in listed(said.common) for word in phrase)
            for name, said in self._catalog.asides.items()
        }

    def _language(self, name: str) -> "_Language":
        if name not in self._languages:
            self._languages[name] = _Language(self._catalog.hearing_of(name), self._places)
        return self._languages[name]

    def _market_of_money(self, sentences: Sequence[Sentence]) -> HeardAnswer | None:
        """Return the market that the currency of all sums speaks for, where one does; an area of
        several countries says nothing of where.
        """
        amounts = [(word.amount, one) for one in sentences for word in one.words if word.amount]
        spoken = {amount.said.currency for amount, _ in amounts} - {None}
        currency = spoken.pop() if len(spoken) == 1 else None
        market = currency and market_of_currency(currency, self._catalog.markets)
        if not market or market.members:
            return None
        words = next(
            one.text[amount.start : amount.end] for amount, one in amounts if amount.said.currency
        )
        return HeardAnswer(question=QuestionId("market"), value=market.id, words=words)

    @cached_property
    def _places(self) -> Mapping[str, str]:
        """By market, the names of the country and of its larger places."""
        cities = self._catalog.heard_anywhere.places
        return {
            market.id: ", ".join(filter(None, [*_names_of(market), cities.get(market.id)]))
            for market in self._catalog.markets.values()
            if not market.members
        }

    def _strongest(self, question: str, values: Mapping[str, HeardAnswer]) -> list[HeardAnswer]:
        """Leave out what says less than something else that was heard."""
        weaker = self._catalog.heard_anywhere.weaker.get(QuestionId(question), {})
        return [
            one
            for value, one in values.items()
            if not set(weaker.get(value, "").split()) & values.keys()
        ]

    def _value(self, question: str, option: str, sentence: Sentence, found: Found) -> str | None:
        if option in _COUNTS and found.number is not None:
            count = sentence.words[found.number].number
            return None if count is None else _team(count - _COUNTS[option])
        if option == "hours" and found.number is not None:
            hours = sentence.words[found.number].number
            return None if hours is None else f"{hours:g}"
        if option != "sum":
            return option
        amount = None if found.amount is None else sentence.words[found.amount].amount
        if amount is None:
            return None
        return self._turnover(amount) if question == "revenue" else _sum(amount, question)

    def _turnover(self, amount: Amount) -> str | None:
        """Return the option for a turnover, a sum without a period being a year's; None where the
        ends of a range fall into two.
        """
        question = self._catalog.questions[QuestionId("revenue")]
        try:
            options = {read_choice(question, one) for one in (amount.text, amount.lower) if one}
        except InvalidValueError:
            return None
        return options.pop() if len(options) == 1 else None


def _names_of(market: MarketDefinition) -> Iterator[str]:
    """Yield the names of a market that are no words of their own, as the codes are ("de", "it")."""
    return (name for name in market_names(market) if len(name) >= _SHORTEST_NAME)


def _team(people: float) -> str | None:
    if people < 0:
        return None
    return next(option for most, option in _PEOPLE if people <= most)


def _sum(amount: Amount, question: str) -> str | None:
    """Return a sum as an answer; one without a period that only a year's pay can be is a year's."""
    said = amount.said
    if said.rate is None and said.amount >= _LEAST_PAY_OF_A_YEAR and not said.is_once:
        monthly = round(said.amount / _MONTHS_A_YEAR, 2)
        return money_text(Money(monthly, said.currency, said.is_firm, "month"))
    try:
        if question == "owner-rate":
            return worth_text(parse_worth(amount.text, question))
        return money_text(parse_money(amount.text, question))
    except InvalidValueError:
        return None


class _Language:
    """The patterns of one language."""

    def __init__(self, said: HearingWords, places: Mapping[str, str]) -> None:
        self.said = said
        at = {market: f"place-{market}" for market in places}  # "at" is a word of its own
        writer = PatternWriter({**said.words, **{at[one]: names for one, names in places.items()}})
        self._empty = frozenset(
            (*folded(said.prose.lead), *folded(said.words.get("up-to", "").replace(",", " ")))
        )
        self._negation = frozenset(said.negation.replace(",", " ").split())
        self._guards = Patterns([("guard", writer.pattern(line)) for line in lines_of(said.guards)])
        self._patterns = Patterns(
            [
                (f"{question} {option}", writer.pattern(line))
                for question, options in said.answers.items()
                for option, lines in options.items()
                for line in lines_of(lines)
            ]
            + [
                (f"market {market}", writer.pattern(line.replace("<place>", f"<{at[market]}>")))
                for market in places
                for line in lines_of(said.located)
            ]
        )

    def hear(self, sentences: Sequence[Sentence]) -> Iterator[tuple[str, str, Sentence, Found]]:
        """Yield what sentences say: question, option, sentence, and where."""
        found: list[tuple[str, Sentence, Found]] = []
        against: set[str] = set()
        for sentence in sentences:
            if sentence.is_question:
                continue
            guarded = next(self._guards.find(sentence), None) is not None
            for key, pattern, place in self._patterns.find(sentence):
                if pattern.speaks_against:
                    against.add(key)
                elif pattern.holds_anyhow or not (guarded or self._is_denied(sentence, place)):
                    found.append((key, sentence, place))
        if not any(key.startswith("budget ") for key, _, _ in found):
            taken = {(sentence, place.amount) for _, sentence, place in found}
            found += [
                ("budget sum", sentence, place)
                for sentence in sentences
                for place in self.bare_sums(sentence)
                if (sentence, place.amount) not in taken
            ]
        for key, sentence, place in found:
            if key not in against:
                question, _, option = key.partition(" ")
                yield question, option, sentence, place

    def bare_sums(self, sentence: Sentence) -> Iterator[Found]:
        """Yield the sums of a month that are alone in their clause but for words that say nothing
        ("mail and bookings, 900 EUR a month").
        """
        words = sentence.words
        for first, end in sentence.clauses(one.start() for one in CUT.finditer(sentence.text)):
            sums = [at for at in range(first, end) if words[at].marked == f"{SUM}month"]
            others = {words[at].plain for at in range(first, end) if at not in sums}
            if len(sums) == 1 and others <= self._empty:
                yield Found(first, end, amount=sums[0])

    def _is_denied(self, sentence: Sentence, found: Found) -> bool:
        before = sentence.words[max(found.first - _NEAR, 0) : found.first]
        inside = sentence.words[found.first : found.end]
        return any(word.plain in self._negation for word in (*before, *inside))
