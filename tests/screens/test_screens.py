"""Whole screens, as a person sees them.

After a wanted change: UPDATE_SCREENS=1 python -m pytest tests/screens, and read the diff.
"""

import os
import shlex
from pathlib import Path

import pytest

from obmva.advice import Adviser
from obmva.cli import run
from obmva.cli.output import Canvas
from obmva.models import Answers
from obmva.render import render
from obmva.text.speaker import speaker

pytestmark = pytest.mark.usefixtures("worked_out_once")

GOLDEN = Path(__file__).parent / "golden"
ADVERTS = Path(__file__).parent.parent / "data" / "adverts"
ROUTINE = '-t "inbox 6h" -t "diary 3h" -t "invoices 2h" -b "900 EUR" --set team=none'
COURANT = '-t "boîte mail 6h" -t "agenda 3h" -t "factures 2h" -b "900 EUR" --set team=none'
GEWOON = '-t "mailbox 6u" -t "agenda 3u" -t "facturen 2u" -b "900 EUR" --set team=none'
ORDINARIO = '-t "casella email 6h" -t "agenda 3h" -t "fatture 2h" -b "900 EUR" --set team=none'
TEAM = (
    '-t "planning launches 6h" -t "leading four freelancers 8h" -t "weekly figures 3h" -b "4000 EUR" '
    "--set offers=proven --set team=small --set hand-over=day-to-day"
)
SCREENS = [
    pytest.param(80, f"recommend {ROUTINE}", id="routine-80"),
    pytest.param(40, f"recommend {ROUTINE}", id="routine-40"),
    pytest.param(80, f"recommend {ROUTINE} --details", id="routine-details-80"),
    pytest.param(10_000, f"recommend {ROUTINE} --plain", id="routine-plain"),
    pytest.param(80, f"recommend --lang fr {COURANT}", id="french-80"),
    pytest.param(40, f"recommend --lang fr {COURANT}", id="french-40"),
    pytest.param(80, f"recommend --lang nl {GEWOON}", id="dutch-80"),
    pytest.param(40, f"recommend --lang nl {GEWOON}", id="dutch-40"),
    pytest.param(80, f"recommend --lang it {ORDINARIO}", id="italian-80"),
    pytest.param(40, f"recommend --lang it {ORDINARIO}", id="italian-40"),
    pytest.param(80, f"recommend {TEAM} --market fr", id="team-80"),
    pytest.param(40, f"recommend {TEAM} --market fr", id="team-40"),
    pytest.param(80, 'recommend -t "run the team 14h" -b "700 EUR"', id="nothing-feasible-80"),
    pytest.param(80, 'recommend -t "copy orders from the shop into the accounts 8h"', id="hold-80"),
    pytest.param(80, "recommend", id="nothing-known-80"),
    pytest.param(80, 'recommend -t "quux blorf 5h"', id="nothing-understood-80"),
    pytest.param(
        80,
        'recommend -t "guard my diary 8h" -t "prepare my board papers 6h" --set for-whom=one-executive',
        id="twin-80",
    ),
    pytest.param(80, "compare obm va", id="compare-80"),
    pytest.param(40, "compare obm va --diff", id="compare-diff-40"),
    pytest.param(120, f"compare obm va pm {TEAM}", id="compare-for-me-120"),
    pytest.param(80, "roles", id="roles-80"),
    pytest.param(80, "roles va", id="role-80"),
    pytest.param(
        80,
        'tasks "réponds aux mails clients 3h" "wekelijks team aansturen" "laskutus ja kuitit 4 h/vko"',
        id="words-80",
    ),
    pytest.param(80, "questions team", id="question-80"),
    pytest.param(80, 'title "run facebook ads 8h, edit videos 4h" --market fr', id="title-80"),
    pytest.param(80, f"review {ADVERTS}/manager.txt", id="review-80"),
    pytest.param(40, f"review {ADVERTS}/assistante.txt", id="review-40"),
    pytest.param(40, 'title "answer customer mail 5h" --market fr', id="titles-alike-40"),
]


@pytest.mark.parametrize(("columns", "line"), SCREENS)
def test_the_screen_is_as_it_was_and_no_line_wider_than_it(
    columns: int,
    line: str,
    request: pytest.FixtureRequest,
    monkeypatch: pytest.MonkeyPatch,
    capfdbinary: pytest.CaptureFixture[bytes],
) -> None:
    monkeypatch.setenv("COLUMNS", str(columns))
    run(shlex.split(line))
    page = capfdbinary.readouterr().out.decode()
    held_against(request.node.callspec.id, page)
    assert max(len(shown) for shown in page.splitlines() if "://" not in shown) <= columns


def test_colour_marks_the_recommendation() -> None:
    work = Answers.model_validate(
        {
            "work": [{"task": "inbox", "hours": "6h"}],
            "answers": {"budget": "900 EUR", "market": "fr"},
        }
    )
    held_against("colour-80", render(Adviser().recommend(work), "table", Canvas(80, colour=True), speaker("en")))


def held_against(name: str, page: str) -> None:
    """Compare a page with the one kept, or keep it when UPDATE_SCREENS is set."""
    file = GOLDEN / f"{name}.txt"
    if os.environ.get("UPDATE_SCREENS"):
        GOLDEN.mkdir(exist_ok=True)
        file.write_text(page, encoding="utf-8")
    assert page == file.read_text(encoding="utf-8")
