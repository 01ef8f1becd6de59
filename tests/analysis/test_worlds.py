"""Worlds: the same for all roles, each answer with a stream of its own, everything drawn as the priors say."""

import math
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from obmva.analysis.beliefs import Beliefs
from obmva.analysis.certainty import judge_certainty
from obmva.analysis.decision import decide
from obmva.analysis.questionnaire import Questionnaire
from obmva.analysis.situation import Item, Meaning, Situation
from obmva.analysis.weights import ordered_weights, usual_weights, weights_from_points
from obmva.analysis.worlds import Picker, Streams, draw_worlds, triangular
from obmva.catalog import Catalog

FEW = settings(max_examples=12, deadline=None, derandomize=True)
WORK = (Item(20.0, "execute", "admin"),)
READ_BY_NO_OTHER = (
    "on-site",
    "employment",
    "hand-over",
    "for-whom",
    "written-down",
    "steady",
    "term",
    "goal-now",
    "goal-later",
)


@pytest.fixture
def draw(make_knowledge):
    """The worlds of a situation in the invented world."""

    def drawn(situation, weights=None, **method):
        knowledge = make_knowledge(**method)
        beliefs = Beliefs(situation, knowledge.questions, knowledge.method)
        return draw_worlds(beliefs, weights or situation.weights or usual_weights(knowledge.method.criteria))

    return drawn


def columns(worlds):
    """Everything drawn, by name."""
    return {
        **worlds.choices,
        **worlds.amounts,
        "work": worlds.work,
        **{f"weight {id_}": row for id_, row in worlds.weights.items()},
    }


# ---------------------------------------------------------------- streams


@pytest.mark.parametrize("name", ["budget", "price va", ""])
def test_a_stream_has_one_number_in_each_part(name, make_knowledge):
    numbers = Streams(make_knowledge().method.worlds)(name)
    assert sorted(int(number * 16) for number in numbers) == list(range(16))


def test_streams_of_other_names_differ_and_of_the_same_agree(make_knowledge):
    streams = Streams(make_knowledge().method.worlds)
    assert streams("budget") == streams("budget") != streams("owner-hours")


@pytest.mark.parametrize(
    ("shares", "number", "option"),
    [
        pytest.param({"a": 0.25, "b": 0.75}, 0.0, "a", id="the first"),
        pytest.param({"a": 0.25, "b": 0.75}, 0.25, "b", id="the second from its beginning"),
        pytest.param({"a": 0.5, "b": 0.5, "c": 0.0}, 0.999999, "b", id="never one that cannot be"),
        pytest.param(
            {"a": 0.1, "b": 0.2, "c": 0.7 - 1e-15},
            1 - 1e-16,
            "c",
            id="shares that miss one by rounding",
        ),
    ],
)
def test_options_are_picked_by_their_shares(shares, number, option):
    assert Picker(shares)(number) == option


@pytest.mark.parametrize(
    ("ends", "number", "price"),
    [
        pytest.param((10, 20, 40), 0.0, 10, id="the lowest"),
        pytest.param((10, 20, 40), 1 / 3, 20, id="a third lies below the typical price"),
        pytest.param((10, 10, 40), 0.75, 25, id="typical is the lowest"),
        pytest.param((30, 30, 30), 0.4, 30, id="a quote"),
    ],
)
def test_prices_are_drawn_from_a_triangle(ends, number, price):
    assert triangular(*ends, [number]) == pytest.approx([price])


# ---------------------------------------------------------------- what is drawn


@pytest.mark.parametrize("question", Questionnaire(Catalog().questions).choices)
def test_options_come_as_often_as_the_prior_says(question, draw, make_knowledge):
    situation, knowledge = Situation(WORK), make_knowledge()
    drawn = draw(situation, worlds={"count": 640}).choices[question]
    shares = Beliefs(situation, knowledge.questions, knowledge.method).shares(question)
    assert {option: drawn.count(option) / 640 for option in shares} == pytest.approx(shares, abs=0.03)


def test_what_is_known_is_the_same_everywhere(draw):
    known = {"on-site": "some", "team": "small", "term": "project"}
    worlds = draw(Situation(WORK, known, budget=700.0, owner_hours=3.0, worth=50.0))
    assert {id_: set(worlds.choices[id_]) for id_ in known} == {id_: {option} for id_, option in known.items()}
    assert {id_: set(drawn) for id_, drawn in worlds.amounts.items()} == {
        "budget": {700.0},
        "owner-hours": {3.0},
        "owner-rate": {50.0},
    }


def test_money_hangs_on_the_turnover(draw):
    worlds = draw(Situation(WORK))
    budgets = {(row, amount) for row, amount in zip(worlds.choices["revenue"], worlds.amounts["budget"], strict=True)}
    assert budgets <= {("low", 500.0), ("low", 1000.0), ("high", 4000.0)}


@pytest.mark.parametrize(
    ("items", "scenarios"),
    [
        pytest.param(WORK, {(20.0,)}, id="stated hours stay"),
        pytest.param((Item(20.0, "execute", "admin", drop=True),), {()}, id="nothing left to do"),
        pytest.param((), None, id="no work: a kind is drawn"),
        pytest.param((Item(None, "execute", "admin"),), None, id="hours not said"),
    ],
)
def test_hours_are_as_stated_or_spread(items, scenarios, draw):
    hours = {tuple(item.hours for item in scenario) for scenario in draw(Situation(items)).scenarios}
    assert hours == scenarios if scenarios else all(16 - 1e-9 <= math.fsum(row) <= 96 + 1e-9 for row in hours)


def test_work_of_unknown_kind_gets_a_kind_and_keeps_its_hours(draw):
    worlds = draw(Situation((*WORK, Item(12.0, None, None))))
    assert all(item.level for scenario in worlds.scenarios for item in scenario)
    assert {round(math.fsum(item.hours for item in scenario), 9) for scenario in worlds.scenarios} == {32.0}
    assert len(worlds.scenarios) > 1


DOUBTFUL = Item(20.0, "execute", "admin", meanings=(Meaning("execute", "admin", 0.75), Meaning("coordinate", "projects", 0.25)))


def test_doubtful_work_is_meant_in_each_way_as_often_as_that_is_likely(draw):
    worlds = draw(Situation((*WORK, DOUBTFUL)), worlds={"count": 400})
    levels = [worlds.scenarios[scenario][1].level for scenario in worlds.work]
    assert levels.count("coordinate") / len(levels) == pytest.approx(0.25, abs=0.03)
    assert levels == [DOUBTFUL.meanings[number].level for number in worlds.meanings[1]]
    assert worlds.work == worlds.stated_work


def test_much_doubtful_work_is_meant_in_a_few_ways_alone(draw):
    worlds = draw(Situation((DOUBTFUL,) * 12))
    assert 1 < len(worlds.scenarios) <= 20


def test_certain_work_stays_as_it_is(draw):
    assert draw(Situation(WORK)).meanings == {}


# ---------------------------------------------------------------- weights

CRITERIA = ("coverage", "authority", "readiness", "served", "cost", "goals")


@pytest.mark.parametrize("order", [(), ("cost",), ("goals", "cost"), CRITERIA])
def test_weights_sum_to_one_and_keep_the_order(order, draw):
    weights = ordered_weights(CRITERIA, order) if order else {}
    drawn = draw(Situation(WORK, weights=weights, order=order)).weights
    rows = [dict(zip(drawn, row, strict=True)) for row in zip(*drawn.values(), strict=True)]
    assert [math.fsum(row.values()) for row in rows] == pytest.approx([1.0] * len(rows))
    assert all(sorted(row.values())[-1 - place] == row[criterion] for row in rows for place, criterion in enumerate(order))


def test_points_stay_as_they_are(draw):
    weights = weights_from_points(CRITERIA, {"cost": 3, "coverage": 1})
    drawn = draw(Situation(WORK, weights=weights)).weights
    assert {criterion: set(column) for criterion, column in drawn.items()} == {id_: {weight} for id_, weight in weights.items()}


# ---------------------------------------------------------------- the same for everybody


def worlds_of(owner, knowledge):
    weights = owner.weights or usual_weights(knowledge.method.criteria)
    return draw_worlds(Beliefs(owner, knowledge.questions, knowledge.method), weights)


@FEW
@given(data=st.data(), question=st.sampled_from(READ_BY_NO_OTHER))
def test_answering_a_question_leaves_all_other_draws_as_they_are(data, question, owners, shipped):
    owner = data.draw(owners(shipped))
    option = data.draw(st.sampled_from([option.id for option in shipped.questions[question].options]))
    answered = replace(owner, choices={**owner.choices, question: option})
    before, after = (columns(worlds_of(one, shipped)) for one in (owner, answered))
    assert {id_ for id_ in before if before[id_] != after[id_]} <= {question}


@FEW
@given(data=st.data())
def test_another_role_leaves_worlds_and_outcomes_as_they_are(data, owners, random_roles, make_knowledge):
    one, two = data.draw(random_roles("one")), data.draw(random_roles("two"))
    owner = data.draw(owners(make_knowledge(one)))
    alone, together = (
        judge_certainty(decide(owner, world), world) for world in (make_knowledge(one), make_knowledge(two, one))
    )
    assert alone.worlds == together.worlds
    assert alone.outcomes[0] == next(outcome for outcome in together.outcomes if outcome.id == "one")
