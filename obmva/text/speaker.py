"""Says sentences in one language: fills in their values, writes numbers and money, joins words."""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any

from obmva.text.catalogue import catalogue
from obmva.text.say import All, Hours, Money, Say, Share

if TYPE_CHECKING:
    from collections.abc import Mapping

_WHOLE_FROM, _NEARLY_WHOLE = 10, 0.05
_STEPS = ((100, 1), (1000, 10), (math.inf, 50))  # sums below a bound are named in such steps


@cache
def speaker(language: str) -> Speaker:
    """Return the speaker of a language, an ISO 639-1 code that has a catalogue."""
    return Speaker(language, catalogue(language))


@dataclass(frozen=True)
class Speaker:
    """Says it in one language. `sentences` by key; those under `forms.` say how it writes numbers
    and joins words.
    """

    language: str
    sentences: Mapping[str, str]

    def __call__(self, one: Any) -> str:
        """Return the words for a value."""
        return format(self._said(one), "")

    def _said(self, one: Any) -> Any:
        match one:
            case Say(key, values):
                said = {name: self._said(value) for name, value in values.items()}
                return self.sentences[key].format(**said)
            case Money():
                return self._money(one)
            case Hours(amount):
                small = amount < _WHOLE_FROM and abs(amount - round(amount)) >= _NEARLY_WHOLE
                return self._number(amount, 1 if small else 0)
            case Share(amount):
                return self._form("percent").format(number=self._number(100 * amount, 0))
            case All(parts, last):
                return self._joined([self(part) for part in parts], last)
            case _ if hasattr(one, "names"):
                return _RoleWord(one.names.get(self.language, one.names["en"]))
        return one

    def _form(self, name: str) -> str:
        return self.sentences[f"forms.{name}"]

    def _money(self, money: Money) -> str:
        ends = [money.amount]
        if money.high is not None:
            ends = [round_sum(money.amount, -1), round_sum(money.high, 1)]
        elif not money.exactly:
            ends = [round_sum(money.amount, 0)]
        written = [self._number(end, 0) for end in dict.fromkeys(ends)]
        amount = self._form("range").join(written)
        return self._form("money").format(currency=money.currency, amount=amount)

    def _number(self, amount: float, decimals: int) -> str:
        plain = f"{amount:,.{decimals}f}"
        return plain.translate({ord(","): self._form("thousands"), ord("."): self._form("point")})

    def _joined(self, words: list[str], last: str) -> str:
        if len(words) < 2:  # noqa: PLR2004  one word needs no joining
            return "".join(words)
        return f"{', '.join(words[:-1])} {self._form(last)} {words[-1]}"


class _RoleWord:
    """A role in a sentence: `{role}` its name, `{role:a}` with its article, `{role:A}` that at a
    beginning, `{role:many}` its plural. Names without an article of their own are English.
    """

    def __init__(self, names: Any) -> None:
        self._names = names

    def __format__(self, form: str) -> str:
        if form == "many":
            return str(self._names.plural)
        name = str(self._names.name)
        if form.casefold() == "a":
            name = f"{self._article(name)} {name}"
        return name[:1].upper() + name[1:] if form[:1].isupper() else name

    def _article(self, name: str) -> str:
        return self._names.article or ("an" if name[0].lower() in "aeiou" else "a")


def round_sum(amount: float, way: int) -> float:
    """Round a sum to the step that fits its size: down (-1), up (1), or to the nearest (0)."""
    step = next(step for bound, step in _STEPS if amount < bound)
    count = round(amount / step, 6)
    rounded = (
        math.floor(amount / step + 0.5)
        if way == 0
        else math.ceil(count)
        if way > 0
        else math.floor(count)
    )
    return step * rounded
