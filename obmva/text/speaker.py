"""Says sentences in one language: fills in their values, writes numbers and money, joins words."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, cached_property
from typing import TYPE_CHECKING, Any

from obmva.text.catalogue import catalogue
from obmva.text.rounding import ends, rounded
from obmva.text.say import All, Money, Number, Say, Share, Tenths

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

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
    """Says it in one language. `given` sentences by key stand in for the catalogue of the language;
    those under `forms.` say how it writes numbers, joins words and declines roles.

    `once`: of work that ends, whose hours and money are in all; sentences under `once.` are then
    said instead of those about a month.
    """

    language: str
    given: Mapping[str, str] | None = None
    once: bool = False

    def __call__(self, one: Words) -> str:
        """Return the words for a value: a sentence, a typed value, a role, or prose by language."""
        return format(self._said(one), "")

    @cached_property
    def sentences(self) -> Mapping[str, str]:
        """The sentences by key."""
        return catalogue(self.language) if self.given is None else self.given

    def _said(self, one: Any) -> Any:
        match one:
            case str():
                return _Words(one)
            case Say():
                return _Words(self._sentence(one))
            case Number():
                return self._range(
                    [self._number(end, one.decimals, fixed=one.fixed) for end in ends(one)], one
                )
            case Money():
                return self._money(one)
            case Share(amount):
                return self._form("percent", number=self._number(100 * amount, 0))
            case Tenths(amount):
                return self._tenths(amount)
            case All(parts, joint):
                return _Words(self._joined([self(part) for part in parts], joint))
        return self._of_its_own(one)

    def _of_its_own(self, one: Any) -> Any:
        """Return what a value itself says in this language, else in English: a role or prose."""
        if hasattr(one, "names"):
            return _Role(self, one.names.get(self.language, one.names[_SPOKEN_BY_ALL]))
        if hasattr(one, _SPOKEN_BY_ALL):
            return _Words(getattr(one, self.language, None) or getattr(one, _SPOKEN_BY_ALL))
        return one

    def _sentence(self, say: Say) -> str:
        words = self.sentences.get(f"once.{say.key}") if self.once else None
        words = self.sentences.get(say.key) if words is None else words
        if words is None:
            words = self.sentences[f"{say.key}.{self._how_many(say.values['count'])}"]
        return words.format(**{name: self._said(value) for name, value in say.values.items()})

    def _how_many(self, count: Any) -> str:
        number = ends(count)[-1] if isinstance(count, Number) else count
        low, high = (float(end) for end in self._form("singular").split())
        return "one" if low <= number <= high else "other"

    def _form(self, name: str, **values: str) -> str:
        return self.sentences[f"forms.{name}"].format(**values)

    def _range(self, written: Sequence[str], number: Number | Money) -> str:
        if len(dict.fromkeys(written)) == 1:
            return written[0]
        from_nothing = isinstance(number, Number) and not number.amount
        form = "range-from-nothing" if from_nothing else "range"
        return self._form(form, low=written[0], high=written[-1])

    def _money(self, money: Money) -> str:
        written = [self._number(end, 0) for end in rounded(money)]
        if money.rounded == "cent" and round(money.amount, 2) % 1:
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

    def role_in(self, form: str, names: Any) -> str:
        """Return a role in a form: as its names say it, else as the language makes it of them."""
        found = names.forms.get(form)
        if found is not None:
            return str(found)
        values = {"name": names.name, "plural": names.plural, "article": names.article}
        for kind in self._kinds(names):
            template = self.sentences.get(f"forms.role.{form}{kind}")
            if template is not None:
                return template.format(**values)
        return str(names.name)

    def _kinds(self, names: Any) -> tuple[str, ...]:
        """Return the kinds of names that a form may tell apart, the most telling first."""
        vowel = names.name[0].casefold() in self._form("vowels")
        return (
            "",
            *([".article"] if names.article else []),
            *([".vowel"] if vowel else []),
            ".other",
        )


class _Words(str):
    """Words in a sentence; `{words:A}` at a beginning."""

    __slots__ = ()

    def __format__(self, form: str) -> str:
        return _begun(str(self)) if form[:1].isupper() else str(self)


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
