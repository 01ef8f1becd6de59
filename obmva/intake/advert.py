"""An advert for help: the work in it, the title that it names, and what it tells a reader."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final, Literal, TypeAlias, get_args

from obmva.catalog import Catalog
from obmva.intake.hearing.answers import Hearer
from obmva.intake.hearing.asides import Aside, AsideFinder
from obmva.intake.hearing.phrases import Phrases, folded, listed
from obmva.intake.hearing.sentences import Sentence, sentences_of
from obmva.intake.hearing.sums import Amount
from obmva.intake.offered import Offered, offered_in
from obmva.intake.reading.cleaning import clean
from obmva.intake.reading.numbers import has_hours
from obmva.intake.reading.shapes import Section, sections_of
from obmva.models import AdvertWords, Cue, HeardAnswer, QuestionId, Told
from obmva.models.role import Contract

_MOST_WORDS_OF_A_HEADING: Final = 6
_SENTENCES_WITH_A_TITLE: Final = 8
_MARKET, _ON_SITE = QuestionId("market"), QuestionId("on-site")
_TOLD_BY_ANSWERS: Final[Mapping[QuestionId, Told]] = {
    _ON_SITE: "place",
    QuestionId("employment"): "contract",
}

_Under: TypeAlias = Literal["work", "other", ""]
"""What stands under a heading, as far as it tells."""


@dataclass(frozen=True)
class Advert:
    """What an advert says: sentences under a heading of work (`listed`) or anywhere else that may
    be work (`spoken`), the title that it names, by what a reader has to know the sentence that
    says it, the price of an hour, the market, the contract and whether the work is done from
    elsewhere (None: not said).
    """

    listed: tuple[str, ...]
    spoken: tuple[str, ...]
    title: Aside | None
    said: Mapping[Told, str]
    offered: Offered | None
    market: str | None
    contract: Contract | None
    remote: bool | None


@dataclass(frozen=True)
class _Line:
    """A sentence, and under what kind of heading it stands."""

    sentence: Sentence
    under: _Under


class AdvertReader:
    """Reads adverts in the languages of a catalog."""

    def __init__(self, catalog: Catalog, titles: AsideFinder) -> None:
        self._catalog = catalog
        self._titles = titles
        self._hearer = Hearer(catalog)

    def read(self, text: str) -> Advert:
        """Say what an advert says; one without any work says none."""
        sections = sections_of(clean(text))
        every = [one for section in sections for one in _sentences(section)]
        language = self._hearer.language_of(every)
        words = _Words(self._catalog.adverts[language])
        lines = [line for section in sections for line in words.lines(section)]
        answers = {one.question: one for one in self._hearer.hear(every, language).answers}
        said = {**words.told(every), **dict(_heard(answers))}
        work = [line for line in lines if words.may_be_work(line)]
        return Advert(
            listed=tuple(one.sentence.text for one in work if one.under == "work"),
            spoken=tuple(one.sentence.text for one in work if one.under == ""),
            title=self._title(every),
            said={told: said[told] for told in get_args(Told) if told in said},
            offered=offered_in([one for one in every if words.is_of_price(one)], every),
            market=answers[_MARKET].value if _MARKET in answers else None,
            contract=words.contract(every),
            remote=answers[_ON_SITE].value == "no" if _ON_SITE in answers else None,
        )

    def is_for_readers(self, text: str) -> bool:
        """Whether a line tells who reads an advert how to answer or what is paid, and no work."""
        advert = self.read(text)
        return "answer" in advert.said or advert.offered is not None

    def _title(self, sentences: Sequence[Sentence]) -> Aside | None:
        """Return the first title near the beginning; further on it is that of somebody else."""
        found = map(
            self._titles.title_in, (one.text for one in sentences[:_SENTENCES_WITH_A_TITLE])
        )
        return next(filter(None, found), None)


def _sentences(section: Section) -> Iterator[Sentence]:
    for line in filter(None, (section.heading, *section.lines)):
        yield from sentences_of(line)


def _heard(answers: Mapping[QuestionId, HeardAnswer]) -> Iterator[tuple[Told, str]]:
    """Yield what answers to the questions tell too."""
    for question, told in _TOLD_BY_ANSWERS.items():
        if question in answers:
            yield told, answers[question].words


class _Words:
    """What one language says in adverts."""

    def __init__(self, said: AdvertWords) -> None:
        self._headings: Mapping[_Under, Phrases] = {
            "other": Phrases(listed(said.other)),
            "work": Phrases(listed(said.work)),
        }
        self._people = Phrases(listed(said.people))
        self._says = {cue: Phrases(listed(words)) for cue, words in said.says.items()}

    def lines(self, section: Section) -> Iterator[_Line]:
        """Yield the sentences of a section, each with what the last heading before it tells."""
        under: _Under = "" if section.heading is None else self._under(section.heading)
        if section.heading is not None and not under:  # "You will manage:" says work itself
            yield from (_Line(one, "") for one in sentences_of(section.heading))
        for line in section.lines:
            kind = self._heading(line)
            if kind:
                under = kind
            else:
                head, _, rest = line.partition(": ")
                inside = self._heading(head) if rest else ""
                said = rest if inside else line
                yield from (_Line(one, inside or under) for one in sentences_of(said))

    def _heading(self, line: str) -> _Under:
        """Return what stands under a short line that is a heading of adverts."""
        is_short = len(folded(line)) <= _MOST_WORDS_OF_A_HEADING
        return self._under(line) if is_short and not line.rstrip().endswith((".", ",", ";")) else ""

    def _under(self, heading: str) -> _Under:
        """Return the kind of a heading by the phrases that it is made of."""
        words = folded(heading)
        for kind, phrases in self._headings.items():
            if words and len(list(phrases.beside(words))) <= len(words) // 3:
                return kind
        return ""

    def told(self, sentences: Sequence[Sentence]) -> dict[Told, str]:
        """Return by what is told the first sentence that tells it."""
        found: dict[Told, str] = {}
        for one in sentences:
            for cue in get_args(Cue):
                told: Told = "contract" if cue in get_args(Contract) else cue
                if told not in found and self._tells(cue, one):
                    found[told] = one.text
        return found

    def _tells(self, cue: Cue, sentence: Sentence) -> bool:
        if cue == "hours" and has_hours(sentence.text):
            return True
        if cue == "price" and any(_is_of_an_hour(word.amount) for word in sentence.words):
            return True
        if cue == "answer" and "@" in sentence.text:
            return True
        return _holds(self._says[cue], sentence)

    def contract(self, sentences: Sequence[Sentence]) -> Contract | None:
        """Return the kind of contract; None where none is said, or both."""
        said = [
            kind
            for kind in get_args(Contract)
            if any(_holds(self._says[kind], one) for one in sentences)
        ]
        return said[0] if len(said) == 1 else None

    def is_of_price(self, sentence: Sentence) -> bool:
        """Whether a sentence says what is paid."""
        return self._tells("price", sentence)

    def may_be_work(self, line: _Line) -> bool:
        """Whether a sentence may say what is to be done."""
        is_of_people = _holds(self._people, line.sentence) or "@" in line.sentence.text
        return line.under != "other" and not is_of_people and not self.is_of_price(line.sentence)


def _holds(phrases: Phrases, sentence: Sentence) -> bool:
    words = folded(sentence.text)
    return any(phrases.length(words, at) for at in range(len(words)))


def _is_of_an_hour(amount: Amount | None) -> bool:
    rate = amount.said.rate if amount else None
    return rate is not None and rate.period == "hour"
