"""Says sentences in one language: fills in their values, writes numbers and money, joins words."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, cached_property
from typing import TYPE_CHECKING, Any, Self

from obmva.text.catalogue import catalogue
from obmva.text.nouns import beginnings_in, in_form
from obmva.text.rounding import ends, is_exact, rounded
from obmva.text.say import All, Day, Money, Number, Say, Share, Tenths

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from obmva.text.say import Words

_ONE_DECIMAL_BELOW = 10
_NEARLY_ALL, _HARDLY_ANY = 0.95, 0.05
_SPOKEN_BY_ALL = "en"


@cache
def speaker(language: str) -> Speaker:
    """Return the speaker of a language, an ISO 639-1 code that has a catalogue."""
    return Speaker(language)


@dataclass(frozen=True)
class Speaker:
    """Says it in one language, in English what that language lacks. `given` sentences by key stand
    in for the catalogue of the language; those under `forms.` say how it writes numbers, joins
    words and declines roles.

    `once`: of work that ends, whose hours and money are in all; sentences under `once.` are then
    said instead of those about a month. `chosen`: what other commands need to be answered in this
    language too.
    """

    language: str
    given: Mapping[str, str] | None = None
    once: bool = False
    chosen: tuple[str, ...] = ()

    def __call__(self, one: Words) -> str:
        """Return the words for a value: a sentence, a typed value, a role, or prose by language."""
        return format(self._said(one), "")

    @cached_property
    def sentences(self) -> Mapping[str, str]:
        """The sentences by key."""
        return catalogue(self.language) if self.given is None else self.given

    @cached_property
    def _beginnings(self) -> Mapping[str, re.Pattern[str]]:
        return beginnings_in(self.sentences)

    def _said(self, one: Any) -> Any:
        match one:
            case str():
                return _Words(self, one)
            case Say():
                return _Words(self, self._sentence(one))
            case Number() | int():
                return _Counted(self, one)
            case Money():
                return self._money(one)
            case Share(amount, exact):
                return self._form("percent", number=self._number(100 * amount, int(exact)))
            case Tenths(amount):
                return self._tenths(amount)
            case All(parts, joint):
                return _Words(self, self._joined([self(part) for part in parts], joint))
        return self._of_its_own(one)

    def _of_its_own(self, one: Any) -> Any:
        """Return what a value itself says in this language, else in English: a role or prose."""
        if isinstance(one, Day):
            return self._day(one.day)
        if hasattr(one, "names"):
            return _Role(self, one.names.get(self.language, one.names[_SPOKEN_BY_ALL]))
        if hasattr(one, _SPOKEN_BY_ALL):
            words = getattr(one, self.language, None) or getattr(one, _SPOKEN_BY_ALL)
            return _Words(self, words)
        return one

    def _sentence(self, say: Say) -> str:
        words = self._template(say, self.sentences)
        if words is None:
            words = self._template(say, catalogue(_SPOKEN_BY_ALL))
        if words is None:
            raise KeyError(say.key)
        return words.format(**{name: self._said(value) for name, value in say.values.items()})

    def _template(self, say: Say, sentences: Mapping[str, str]) -> str | None:
        keys = (*([f"once.{say.key}"] if self.once else []), say.key)
        found = next((sentences[key] for key in keys if key in sentences), None)
        if found is None and "count" in say.values:
            return sentences.get(f"{say.key}.{self.how_many(say.values['count'])}")
        return found

    def how_many(self, count: Any) -> str:
        """Return whether a number, or the end of a range, is `one` thing or `other` in this
        language.
        """
        number = ends(count)[-1] if isinstance(count, Number) else count
        low, high = (float(end) for end in self._form("singular").split())
        return "one" if low <= number <= high else "other"

    def number(self, number: Number | int) -> str:
        """Return a number or a range as this language writes it; what is no amount, such as a
        year, by its digits alone.
        """
        if isinstance(number, int):
            return str(number)
        written = [self._number(end, number.decimals, fixed=number.fixed) for end in ends(number)]
        return self._range(written, number)

    def _day(self, day: date) -> str:
        month = self._form("months").split()[day.month - 1]
        return self._form("date", day=str(day.day), month=month, year=str(day.year))

    def _form(self, name: str, **values: str) -> str:
        key = f"forms.{name}"
        words = self.sentences.get(key)
        return (catalogue(_SPOKEN_BY_ALL)[key] if words is None else words).format(**values)

    def _range(self, written: Sequence[str], number: Number | Money) -> str:
        if len(dict.fromkeys(written)) == 1:
            return written[0]
        from_nothing = isinstance(number, Number) and not number.amount
        form = "range-from-nothing" if from_nothing else "range"
        return self._form(form, low=written[0], high=written[-1])

    def _money(self, money: Money) -> str:
        written = [self._number(end, 0) for end in rounded(money)]
        if is_exact(money) and round(money.amount, 2) % 1:
            written = [self._number(money.amount, 2, fixed=True)]
        amount = self._range(written, money)
        if not money.currency:
            return amount
        sign = self.sentences.get(f"forms.currencies.{money.currency}", money.currency)
        return self._form("money", currency=sign, amount=amount)

    def _number(self, amount: float, decimals: int | None, *, fixed: bool = False) -> str:
        if decimals is None:
            decimals = 1 if amount < _ONE_DECIMAL_BELOW else 0
        plain = f"{amount:,.{decimals}f}"
        if decimals and not fixed:
            plain = plain.rstrip("0").rstrip(".")
        return plain.translate({ord(","): self._form("thousands"), ord("."): self._form("point")})

    def _tenths(self, share: float) -> str:
        if share >= _NEARLY_ALL:
            return self._form("nearly-all")
        if share <= _HARDLY_ANY:
            return self._form("hardly-any")
        return self._form("tenths", count=self._number(round(10 * share), 0))

    def _joined(self, words: Sequence[str], joint: str) -> str:
        if len(words) < 2:  # noqa: PLR2004  one word needs no joining
            return "".join(words)
        between, last = (self._form(f"lists.{joint}.{place}") for place in ("between", "last"))
        return f"{between.join(words[:-1])}{last}{words[-1]}"

    def in_form(self, kind: str, form: str, begins: str, gender: str | None = None) -> str | None:
        """Return the template of a form for words of a `kind` (role, words) that begin so; None
        where the language has no such form.
        """
        begun = [name for name, pattern in self._beginnings.items() if pattern.match(begins)]
        return in_form(self.sentences, f"forms.{kind}.{form}", begun, gender)

    def role_in(self, form: str, names: Any) -> str:
        """Return a role in a form: as its names say it, else as the language makes it of them."""
        found = names.forms.get(form)
        if found is not None:
            return str(found)
        template = self.in_form("role", form, names.name, names.gender)
        if names.article:
            template = self.sentences.get(f"forms.role.{form}.article", template)
        if template is None:
            return str(names.name)
        return template.format(name=names.name, plural=names.plural, article=names.article)


class _Words(str):
    """Words in a sentence; `{words:A}` at a beginning, `{words:of}` in a form of the language."""

    __slots__ = ("_speak",)
    _speak: Speaker

    def __new__(cls, speak: Speaker, words: str) -> Self:
        self = super().__new__(cls, words)
        self._speak = speak
        return self

    def __format__(self, form: str) -> str:
        if form[:1].isupper():
            return _begun(str(self))
        template = self._speak.in_form("words", form, self) if form else None
        return str(self) if template is None else template.format(words=str(self))


class _Counted:
    """A number in a sentence; `{hours:hour|hours}` the word for one thing or for several."""

    def __init__(self, speak: Speaker, number: Number | int) -> None:
        self._speak = speak
        self._number = number

    def __format__(self, form: str) -> str:
        if not form:
            return self._speak.number(self._number)
        one, _, other = form.partition("|")
        return one if self._speak.how_many(self._number) == "one" else other


class _Role:
    """A role in a sentence: `{role}` its name, `{role:many}` a form of it, `{role:A}` that at a
    beginning.
    """

    def __init__(self, speak: Speaker, names: Any) -> None:
        self._speak = speak
        self._names = names

    def __format__(self, form: str) -> str:
        if not form:
            return str(self._names.name)
        words = self._speak.role_in(form[0].lower() + form[1:], self._names)
        return _begun(words) if form[0].isupper() else words


def _begun(words: str) -> str:
    return words[:1].upper() + words[1:]
