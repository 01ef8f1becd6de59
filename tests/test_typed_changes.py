"""Every change is told with answers that an owner can type: read again, they are exactly the situation that was decided."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from obmva.advice import Adviser
from obmva.analysis.changes import Flip
from obmva.catalog import Catalog, read_document
from obmva.models import Answers
from obmva.report.changed_answers import answers_at

CASES = [case["input"] for case in read_document(Path(__file__).parent / "data" / "cases.yaml").data]
OWN_WORDS = {
    "work": [{"text": "answer customer mail"}, {"text": "run the team"}, {"text": "invoices and receipts", "priority": 2}]
}
A_PROJECT = {"work": [{"text": "build a website"}, {"text": "write a manual"}]}
CATALOG = Catalog()
OPTIONS = {id_: [option.id for option in question.options] for id_, question in CATALOG.questions.items() if question.options}
AMOUNTS = {
    "budget": ("900", "2000 firm", "5500", "1500 once", "900 firm, 2000 once", "800 a month, 1200 once firm"),
    "owner-hours": ("2h", "5"),
    "owner-rate": ("45", "120"),
}
HOURS = st.sampled_from(["3h", "7.5h/week", "2-3h", "half a day a week", "20h a month", "1h a day", "30h once", "20-40h once"])
RATES = st.dictionaries(
    st.sampled_from(["va", "obm", "specialist"]), st.sampled_from(["30", "75.5", "1200/month:40h"]), max_size=2
)
POINTS = st.dictionaries(st.sampled_from(["cost", "coverage", "goals", "served"]), st.integers(1, 7).map(float), max_size=3)


@pytest.fixture(scope="module")
def adviser():
    return Adviser(catalog=CATALOG)


def misread(adviser, given):
    """Yield the changes whose answers are read as another situation, after how many there are."""
    intake = adviser.understand(Answers.model_validate(given))
    flips = adviser.inquire(intake).flips
    yield len(flips)
    for flip in flips:
        for situation in (flip.situation_before, flip.situation_after):
            if adviser.understand(answers_at(flip, situation, intake)).situation != situation:
                yield flip.kind, flip.target, flip.after


def test_in_every_situation_of_the_sources(adviser):
    found = [(input_, *misread(adviser, input_)) for input_ in CASES]
    assert sum(count for _, count, *_ in found) > len(CASES)
    assert [(input_, wrong) for input_, _, *wrong in found if wrong] == []


@st.composite
def owners(draw):
    """Situations of the sources with other hours, answers, quotes and points."""
    base = draw(st.sampled_from([*CASES, OWN_WORDS, A_PROJECT]))
    work = [{**line, "hours": draw(HOURS)} for line in base["work"]]
    questions = draw(st.sets(st.sampled_from(sorted(OPTIONS)), max_size=6))
    answers = {id_: draw(st.sampled_from(OPTIONS[id_])) for id_ in sorted(questions - {"market"})}
    amounts = {id_: draw(st.sampled_from(texts)) for id_, texts in AMOUNTS.items() if draw(st.booleans())}
    return {"work": work, "answers": answers | amounts, "rates": draw(RATES), "prioritise": draw(POINTS)}


@given(owner=owners())
def test_for_owners_of_any_kind(adviser, owner):
    assert list(misread(adviser, owner))[1:] == []


@pytest.mark.parametrize("hours", ["30h", "30h a week", "30h once", "20-30h"])
@pytest.mark.parametrize(("now", "then"), [(None, "project"), ("ongoing", "project"), ("project", "ongoing")])
def test_hours_stay_as_they_are_where_the_work_is_called_a_project(adviser, hours, now, then):
    answers = {"term": now} if now else {}
    intake = adviser.understand(Answers.model_validate({"work": [{"text": f"build a website {hours}"}], "answers": answers}))
    situation = intake.situation.with_answer("term", then)
    flip = Flip("answer", "term", now, then, None, intake.situation, situation, 1.0)
    assert adviser.understand(answers_at(flip, situation, intake)).situation == situation
