"""The ledger: what each answer to an open question would do."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from obmva.analysis.changes import advised
from obmva.analysis.decision import decide
from obmva.analysis.ledger import effects
from obmva.analysis.situation import Item, Situation

FEW = settings(max_examples=8, deadline=None, derandomize=True)
WORK = (Item(40.0, "execute", "admin"), Item(10.0, "coordinate", "projects"))


@pytest.mark.parametrize(
    ("question", "option", "expected"),
    [
        pytest.param("team", "few", Situation(choices={"team": "few"}), id="a choice"),
        pytest.param("budget", "700", Situation(budget=700.0), id="a budget"),
        pytest.param("owner-hours", "2", Situation(owner_hours=2.0), id="hours for directing"),
        pytest.param("owner-rate", "45", Situation(worth=45.0), id="the worth of an hour"),
    ],
)
def test_an_answer_is_put_where_it_belongs(question, option, expected):
    assert Situation().with_answer(question, option) == expected


def test_options_of_an_amount_rise_and_are_those_of_the_prior(shipped):
    options = [option for option, _ in effects(decide(Situation(WORK), shipped), shipped.questions["budget"], shipped)]
    assert options == ["300", "700", "1500", "3000", "6000", "12000"]


@pytest.mark.parametrize("question", ["team", "budget", "hand-over", "owner-rate"])
def test_without_work_no_answer_leads_to_anybody(question, shipped):
    found = effects(decide(Situation(), shipped), shipped.questions[question], shipped)
    assert {leader for _, leader in found} == {None}


@FEW
@given(data=st.data())
def test_each_effect_is_what_a_fresh_decision_says(data, owners, shipped):
    owner = data.draw(owners(shipped, least_items=1))
    id_ = data.draw(st.sampled_from([id_ for id_, question in shipped.questions.items() if question.prior is not None]))
    question = shipped.questions[id_]
    found = effects(decide(owner, shipped), question, shipped)
    assert found == tuple((option, advised(decide(owner.with_answer(id_, option), shipped))) for option, _ in found)
