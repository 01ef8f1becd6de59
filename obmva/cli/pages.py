"""The pages that the menu after an interview shows, and the file that it saves."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from obmva.advice import Adviser
from obmva.catalog import FileToWrite, answers_text
from obmva.cli.output import show
from obmva.models import Answers
from obmva.report.recommendation import decision_entry

if TYPE_CHECKING:
    from obmva.prompts import Pages


def pages(adviser: Adviser, advise: Callable[[Answers], None]) -> "Pages":
    """Return what each word of the menu shows or does; `advise` shows the advice of the command."""

    def show_page(report: object, **options: bool) -> None:
        show(report, "table", adviser.speak, at_once=True, **options)

    return {
        "show": lambda answers, _: advise(answers),
        "details": lambda answers, _: show_page(adviser.recommend(answers), details=True),
        "sources": lambda answers, _: show_page(adviser.recommend(answers), sources=True),
        "plan": lambda answers, _: show_page(adviser.plan(answers)),
        "why": lambda answers, role: show_page(adviser.why(role, answers)),
        "brief": lambda answers, role: show_page(adviser.brief(role or None, answers)),
        "save": lambda answers, file: _save(adviser, answers, Path(file)),
    }


def _save(adviser: Adviser, answers: Answers, path: Path) -> None:
    """Write the answers and what was decided on them to a new file; raises `InvalidFileError`."""
    file = FileToWrite(path, force=False)
    decision = decision_entry(adviser.recommend(answers), date.today())  # noqa: DTZ011  the owner's own day
    file.stage(answers_text(adviser.in_pieces(answers), decision, as_json=file.is_json))
    file.put()
