"""Mistakes as sentences, where they stand first, safe on a terminal."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Protocol

from obmva.text.plain import UNSEEN, plain
from obmva.text.say import All, Say
from obmva.text.speaker import Speaker

_MOST_TOLD = 20
_LONGEST_GIVEN, _LONGEST_VALUE = 100, 300


class Mistake(Protocol):
    """What a sentence says of a mistake: its key, its values, and where it stands."""

    @property
    def sentence(self) -> str: ...  # noqa: D102  says itself

    @property
    def values(self) -> Mapping[str, Any]: ...  # noqa: D102

    @property
    def file(self) -> str | None: ...  # noqa: D102

    @property
    def line(self) -> int | None: ...  # noqa: D102

    @property
    def field(self) -> str | None: ...  # noqa: D102


def told(problems: Sequence[Mistake], speak: Speaker) -> list[str]:
    """Return a line for each problem, where it stands first; of very many the first, and how many
    more there are.
    """
    first, rest = problems[:_MOST_TOLD], problems[_MOST_TOLD:]
    files = {problem.file for problem in rest}
    where = one_line(f"{files.pop()}: ") if len(files) == 1 and None not in files else ""
    return [
        *(f"{place(problem)}{sentence(problem, speak)}" for problem in first),
        *(f"{where}{more}" for more in _more(rest, speak)),
    ]


def in_one(problems: Sequence[Mistake], speak: Speaker) -> str:
    """Return the sentences of all problems in one, of very many those of the first."""
    said = [sentence(problem, speak) for problem in problems[:_MOST_TOLD]]
    return speak(All((*said, *_more(problems[_MOST_TOLD:], speak)), "semicolon"))


def _more(rest: Sequence[Mistake], speak: Speaker) -> list[str]:
    return [speak(Say("errors.more", count=len(rest)))] if rest else []


def sentence(problem: Mistake, speak: Speaker) -> str:
    """Return the sentence of a problem on one line, without control characters of what
    was typed.
    """
    most = {"given": _LONGEST_GIVEN}
    values = {
        name: _shortened(_visible(speak(value)), most.get(name, _LONGEST_VALUE))
        for name, value in problem.values.items()
    }
    return one_line(speak(Say(f"problems.{problem.sentence}", **values)))


def _visible(text: str) -> str:
    """Write out what cannot be seen, so that nobody is told that what looks right is wrong."""
    return UNSEEN.sub(lambda char: char[0].encode("unicode_escape").decode(), text)


def _shortened(text: str, most: int) -> str:
    return text if len(text) <= most else f"{text[: most - 3]}..."


def place(problem: Mistake) -> str:
    """Return where a problem stands: `file:line: field: `, each only where it is known."""
    parts = [problem.file or "", str(problem.line) if problem.line else ""]
    where = ":".join(part for part in parts if part)
    return one_line(
        "".join(
            f"{part}: " for part in (where, _shortened(problem.field or "", _LONGEST_GIVEN)) if part
        )
    )


def one_line(text: str, *, end: str = "\\n") -> str:
    """Return a text that is safe on a terminal, line ends written out: what was typed must not look
    like a message.
    """
    readable = text.encode("utf-8", "backslashreplace").decode("utf-8")
    return plain(readable).replace("\n", end)
