"""What shells may offer: roles, markets, questions; and what a shell must say for it."""

import os
from collections.abc import Iterable, Iterator, MutableMapping
from contextlib import contextmanager
from pathlib import Path

import typer

from obmva.errors import ObmvaError, Problem, UsageError
from obmva.render import WRITERS
from obmva.text.languages import spoken

_VARIABLE = "_OBMVA_COMPLETE"
_WORDS, _AT = "COMP_WORDS", "COMP_CWORD"
_NAME = "_OBMVA_COMPLETE_NAME"
_NOT_PARSED = 2


@contextmanager
def completing(environment: MutableMapping[str, str]) -> Iterator[None]:
    """Take what goes wrong while a shell asks for completions as the shell's own mistake; raises
    `UsageError`.
    """
    if environment.get(_VARIABLE):
        _part_pair(environment)
    try:
        yield
    except SystemExit as stop:
        raise SystemExit(_NOT_PARSED if stop.code else 0) from None
    except Exception:
        if environment.get(_VARIABLE):
            raise UsageError(Problem("completion-unreadable", {"variable": _VARIABLE})) from None
        raise


def _part_pair(environment: MutableMapping[str, str]) -> None:
    """Where bash hands on `team`, `=` and `few` as words of their own, leave the last of them, as
    it takes that alone, and note the first.
    """
    words, at = environment.get(_WORDS, "").split("\n"), environment.get(_AT, "")
    if not at.isdecimal():
        return
    before, value = words[: int(at)], "".join(words[int(at) : int(at) + 1])
    if value == "=":
        before, value = [*before, value], ""
    if len(before) < len(("team", "=")) or before[-1] != "=":
        return
    name = before[-2]
    kept = before[:-1] if name.startswith("-") else before[:-2]
    environment.update({_WORDS: "\n".join([*kept, value]), _AT: str(len(kept)), _NAME: name})


def _pairs(pairs: Iterable[str], incomplete: str) -> list[str]:
    """Return the pairs that begin so, as the shell takes them."""
    name = os.environ.get(_NAME, "")
    if not name:
        return [pair for pair in pairs if pair.startswith(incomplete)]
    parted = (pair.partition("=") for pair in pairs)
    return [value for of, _, value in parted if of == name and value.startswith(incomplete)]


def role_ids(context: typer.Context, incomplete: str) -> list[str]:
    """Complete the id of a role, of those in folders of one's own too."""
    from obmva.catalog import Catalog

    folders = [Path(folder) for folder in context.params.get("roles") or ()]
    try:
        roles = sorted(Catalog(folders).files)
    except ObmvaError:  # a folder that cannot be listed is told when the command runs
        roles = sorted(Catalog().files)
    return [role for role in roles if role.startswith(incomplete)]


def markets(incomplete: str) -> list[str]:
    """Complete the code of a market."""
    from obmva.catalog import Catalog

    return [market for market in Catalog().markets if market.startswith(incomplete)]


def schemas(incomplete: str) -> list[str]:
    """Complete the name of a schema."""
    from obmva.render.schemas import NAMES

    return [name for name in NAMES if name.startswith(incomplete)]


def formats(incomplete: str) -> list[str]:
    """Complete a format."""
    return [name for name in WRITERS if name.startswith(incomplete)]


def languages(incomplete: str) -> list[str]:
    """Complete the code of a language."""
    return [code for code in spoken(os.environ) if code.startswith(incomplete)]


def question_ids(incomplete: str) -> list[str]:
    """Complete the id of a question."""
    from obmva.catalog import Catalog

    return [question for question in Catalog().questions if question.startswith(incomplete)]


def traits(incomplete: str) -> list[str]:
    """Complete `FIELD=VALUE` of --where."""
    from obmva.report.choosing import pairs_known

    return _pairs(pairs_known(), incomplete)


def orders(incomplete: str) -> list[str]:
    """Complete an order of roles."""
    from obmva.report.choosing import ORDERS

    return [order for order in ORDERS if order.startswith(incomplete)]


def settings(incomplete: str) -> list[str]:
    """Complete `ID=` of --set, and after it the options of the question."""
    from obmva.catalog import Catalog
    from obmva.models import QuestionId

    id_, sign, _ = incomplete.partition("=")
    id_ = os.environ.get(_NAME, id_)
    if not sign and _NAME not in os.environ:
        return [f"{question}=" for question in question_ids(incomplete) if question != "work"]
    question = Catalog().questions.get(QuestionId(id_))
    options = [*(option.id for option in question.options), "unknown"] if question else []
    return _pairs([f"{id_}={option}" for option in options], incomplete)
