"""What shells may offer: roles, markets, questions; and what a shell must say for it."""

import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

import typer

from obmva.errors import ObmvaError, Problem, UsageError
from obmva.render import WRITERS
from obmva.text.languages import spoken

MARKETS = ("us", "gb", "fr", "it", "nl", "fi", "de", "ph")
_VARIABLE = "_OBMVA_COMPLETE"
_NOT_PARSED = 2


@contextmanager
def completing(environment: Mapping[str, str]) -> Iterator[None]:
    """Take what goes wrong while a shell asks for completions as the shell's own mistake; raises
    `UsageError`.
    """
    try:
        yield
    except SystemExit as stop:
        raise SystemExit(_NOT_PARSED if stop.code else 0) from None
    except Exception:
        if environment.get(_VARIABLE):
            raise UsageError(Problem("completion-unreadable", {"variable": _VARIABLE})) from None
        raise


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
    return [market for market in MARKETS if market.startswith(incomplete)]


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


def settings(incomplete: str) -> list[str]:
    """Complete `ID=` of --set."""
    return [f"{question}=" for question in question_ids(incomplete) if question != "work"]
