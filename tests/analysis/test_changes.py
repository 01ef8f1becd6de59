"""What would change it: every change flips at its value and not a step before."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from obmva.analysis.changes import advised, changes, money_step, with_weight
from obmva.analysis.decision import decide
from obmva.analysis.situation import Item, Offered, Situation
from obmva.models import Option
from obmva.quantities import Offer

FEW = settings(max_examples=8, deadline=None, derandomize=True)
WORK = (Item(40.0, "execute", "admin"),)
ALL = {
    "on-site": "no",
    "employment": "open",
    "team": "none",
    "revenue": "low",
    "offers": "none",
    "hand-over": "tasks",
    "for-whom": "business",
    "written-down": "most",
    "steady": "steady",
    "term": "ongoing",
    "goal-now": "free-time",
    "goal-later": "grow",
}
OWNER = Situation(WORK, ALL, "ea", 1200.0, False, 4.0, 60.0)


@pytest.fixture
def changed(make_role, make_knowledge):
    """The changes of a decision between two invented roles, given as changes to `ROLE`."""

    def found(one, two, owner=OWNER, efforts=()):
        knowledge = make_knowledge(make_role("one", **one), make_role("two", **two))
        questions = {
            id_: question.model_copy(update={"effort": dict(efforts).get(id_), "options": options_of(question)})
            for id_, question in knowledge.questions.items()
        }
        knowledge = replace(knowledge, questions=questions)
        return {(flip.kind, flip.target, flip.after): flip for flip in changes(decide(owner, knowledge), knowledge)}

    return found


def options_of(question):
    ids = dict.fromkeys(option for row in question.prior.table.values() for option in row)
    return tuple(Option.model_validate({"id": id_, "en": id_}) for id_ in ids) if question.id not in AMOUNTS else ()


AMOUNTS = {"budget", "owner-hours", "owner-rate"}


def rates(low, typical, high):
    return [
        {
            "market": "ea",
            "currency": "EUR",
            "low": low,
            "typical": typical,
            "high": high,
            "basis": "estimate",
            "note": "invented",
        }
    ]


# ---------------------------------------------------------------- always


@FEW
@given(data=st.data())
def test_every_change_flips_and_the_step_before_does_not(data, owners, shipped):
    decision = decide(data.draw(owners(shipped, least_items=1)), shipped)
    leader = decision.evaluation(decision.recommended) if decision.recommended else None
    for flip in changes(decision, shipped):
        at, before = (advised(decide(one, shipped)) for one in (flip.situation_after, flip.situation_before))
        assert at == flip.recommended
        assert at not in {leader.id, leader.twin or leader.id}
        assert before in {leader.id, leader.twin}


@FEW
@given(data=st.data())
def test_the_least_effort_comes_first(data, owners, shipped):
    efforts = [flip.effort for flip in changes(decide(data.draw(owners(shipped, least_items=1)), shipped), shipped)]
    assert efforts == sorted(efforts)


@pytest.mark.parametrize(
    "owner",
    [
        pytest.param(Situation(), id="no work"),
        pytest.param(Situation((replace(WORK[0], drop=True),)), id="nothing left to do"),
        pytest.param(replace(OWNER, budget=1.0), id="nobody within the budget"),
    ],
)
def test_without_advice_nothing_changes_it(owner, make_knowledge):
    assert changes(decide(owner, make_knowledge()), make_knowledge()) == ()


# ---------------------------------------------------------------- by kind


def test_a_larger_budget_lets_a_better_role_in(changed):
    found = changed({"served": {"for-whom": {"business": 0.5}}}, {"hours": {"min": 40}, "rates": rates(40, 40, 40)})
    assert ("number", "budget", 1600.0) in found
    assert found["number", "budget", 1600.0].before == 1550.0


def test_a_quote_beyond_the_published_range_is_not_told(changed):
    told = changed(
        {"served": {"for-whom": {"business": 0.9}}, "rates": rates(28, 30, 32)},
        {"served": {"for-whom": {"business": 0.8}}, "rates": rates(28, 30, 60)},
    )
    assert all(28 <= flip.after <= 60 for flip in told.values() if flip.kind == "rate")
    assert not any(target == "one" and after > 32 for kind, target, after in told if kind == "rate")


def test_an_answer_that_can_be_changed_is_told_with_its_effort(changed):
    found = changed({}, {"authority": 2}, efforts={"hand-over": 1})
    assert found["answer", "hand-over", "day-to-day"].recommended == "two"
    assert found["answer", "hand-over", "day-to-day"].before == "tasks"


def test_an_answer_that_cannot_be_changed_is_not_told(changed):
    assert not any(kind == "answer" for kind, _, _ in changed({}, {"authority": 2}))


def test_a_twin_is_no_other_help(make_role, make_knowledge):
    knowledge = make_knowledge(make_role("one", twin="two"), make_role("two", twin="one", authority=1))
    owner = replace(OWNER, choices={id_: option for id_, option in ALL.items() if id_ != "on-site"})
    assert {flip.recommended for flip in changes(decide(owner, knowledge), knowledge)} <= {None}


def test_a_weight_turns_it_where_two_lines_cross(changed):
    """Values: one has 0.5 on `served` and 1 on `goals`, two the reverse; 1.5 of 6 against 1.2 of 6."""
    goals = {"goal-now": {"free-time": 0.4}, "goal-later": {"grow": 0.4}}
    found = changed({"served": {"for-whom": {"business": 0.5}}}, {"goals": goals})
    weights = {target: after for kind, target, after in found if kind == "weight"}
    assert weights["served"] == pytest.approx(0.2, abs=0.011)
    assert weights["goals"] == pytest.approx(0.13, abs=0.011)


def test_with_a_quote_of_ones_own_the_published_range_still_bounds_it(changed):
    owner = replace(OWNER, offers=(Offered("one", Offer("hour", 22.0)),))
    found = changed({"served": {"for-whom": {"business": 0.9}}, "rates": rates(20, 30, 50)}, {}, owner)
    assert all(20 <= after <= 50 for kind, target, after in found if kind == "rate" and target == "one")


# ---------------------------------------------------------------- steps


@pytest.mark.parametrize(("amount", "step"), [(80, 10), (499, 10), (500, 50), (4999, 50), (5000, 100)])
def test_money_is_turned_in_steps_people_think_in(amount, step):
    assert money_step(amount) == step


@pytest.mark.parametrize(
    ("weights", "weight", "expected"),
    [
        pytest.param(
            {"cost": 0.5, "goals": 0.5},
            0.2,
            {"cost": 0.2, "goals": 0.8},
            id="the rest goes to the other",
        ),
        pytest.param(
            {"cost": 0.2, "goals": 0.2, "served": 0.6},
            0.6,
            {"cost": 0.6, "goals": 0.1, "served": 0.3},
            id="in proportion",
        ),
        pytest.param(
            {"cost": 1.0, "goals": 0.0, "served": 0.0},
            0.5,
            {"cost": 0.5, "goals": 0.25, "served": 0.25},
            id="equally from nothing",
        ),
    ],
)
def test_the_other_weights_keep_their_proportions(weights, weight, expected):
    assert with_weight(weights, "cost", weight) == pytest.approx(expected)
