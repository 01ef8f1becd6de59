"""What to ask next: what the answers account for, which first, and when to stop."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from obmva.analysis.asking import Worth, Worths, next_question
from obmva.analysis.inquiry import Inquiry
from obmva.analysis.situation import Item, Meaning, Situation

FEW = settings(max_examples=8, deadline=None, derandomize=True)
OWNER = Situation((Item(40.0, "execute", "admin"),))
FOR_NOW = {"goals": {"goal-now": {"order": 1.0, "free-time": 0.0}, "goal-later": {"grow": 0.5, "step-back": 0.5}}}
FOR_TIME = {"goals": {"goal-now": {"order": 0.0, "free-time": 1.0}, "goal-later": {"grow": 0.5, "step-back": 0.5}}}


@pytest.fixture
def inquire(make_role, make_knowledge):
    """An inquiry between invented roles, given as changes to `ROLE`."""

    def inquired(*roles, situation=OWNER, unknown=()):
        knowledge = make_knowledge(
            *(make_role(f"role-{number}", **changes) for number, changes in enumerate(roles)),
            worlds={"count": 64},
        )
        return Inquiry(situation, knowledge, frozenset(unknown))

    return inquired


# ---------------------------------------------------------------- what answers are worth


@pytest.mark.parametrize(
    ("roles", "worth_most"),
    [
        pytest.param((FOR_NOW, FOR_TIME), "goal-now", id="the goal, where only the goal tells them apart"),
        pytest.param(({}, {"authority": 2}), "hand-over", id="what is handed over"),
        pytest.param(
            ({}, {"served": {"for-whom": {"business": 0.0, "one-executive": 1.0}}}),
            "for-whom",
            id="whom it serves",
        ),
        pytest.param(
            ({"hours": {"min": 20}}, {"served": {"for-whom": {"business": 0.8}}}),
            "budget",
            id="the budget, where one is over it",
        ),
    ],
)
def test_the_answer_that_decides_is_worth_most(roles, worth_most, inquire):
    worths = inquire(*roles).worths
    assert max(worths, key=lambda id_: worths[id_].value) == worth_most


@pytest.mark.parametrize(
    "roles",
    [
        pytest.param(({},), id="one role"),
        pytest.param(({}, {}), id="two of a kind"),
        pytest.param(({}, {"served": {"for-whom": {"business": 0.1, "one-executive": 0.1}}}), id="one better in every way"),
    ],
)
def test_where_no_answer_matters_nothing_is_asked(roles, inquire):
    assert inquire(*roles).next_question is None


def test_an_answer_no_longer_open_is_worth_nothing(inquire):
    inquiry = inquire(FOR_NOW, FOR_TIME, situation=replace(OWNER, choices={"goal-now": "order"}, budget=900.0))
    assert {"goal-now", "budget"}.isdisjoint(inquiry.worths)
    assert inquiry.next_question is None


def test_an_answer_that_puts_another_kind_of_help_first_changes_the_advice(inquire):
    inquiry = inquire(FOR_NOW, FOR_TIME)
    assert dict(inquiry.effects("goal-now")) == {"order": "role-0", "free-time": "role-1"}
    assert inquiry.can_change("goal-now")
    assert not inquire(FOR_NOW).can_change("goal-now")


# ---------------------------------------------------------------- which first, and when to stop


def worths(together=0.1, **values):
    return Worths(
        together,
        {id_.replace("_", "-"): Worth(id_.replace("_", "-"), value) for id_, value in values.items()},
    )


@pytest.mark.parametrize(
    ("given", "asked", "following"),
    [
        pytest.param(worths(team=0.02, budget=0.03), (), "budget", id="worth most first"),
        pytest.param(worths(term=0.02, team=0.02), (), "team", id="of equal ones the author's first"),
        pytest.param(
            worths(team=0.02, budget=0.03),
            ("budget",),
            "team",
            id="not what the owner does not know",
        ),
        pytest.param(worths(team=0.02), ("team",), None, id="nothing that the owner knows"),
        pytest.param(worths(0.004, team=0.004), (), None, id="too little, all together"),
        pytest.param(worths(team=0.0004, budget=0.0003), (), None, id="too little, each by itself"),
        pytest.param(worths(), (), None, id="nothing open"),
    ],
)
def test_next_question(given, asked, following, make_knowledge):
    knowledge = make_knowledge()
    found = next_question(given, knowledge.questions, knowledge.method.verdict, frozenset(asked))
    assert (found.question if found else None) == following


def test_what_the_owner_does_not_know_is_not_asked_again(inquire):
    first = inquire(FOR_NOW, FOR_TIME).next_question
    second = inquire(FOR_NOW, FOR_TIME, unknown={first.question}).next_question
    assert first.question == "goal-now"
    assert second is None or second.question != "goal-now"


@FEW
@given(data=st.data())
def test_an_interview_ends_and_asks_nothing_twice(data, owners, random_roles, make_knowledge):
    world = make_knowledge(data.draw(random_roles("one")), data.draw(random_roles("two")), worlds={"count": 32})
    situation = replace(data.draw(owners(world)), choices={}, budget=None)
    asked = []
    while following := (inquiry := Inquiry(situation, world)).next_question:
        asked.append(following.question)
        option, _ = data.draw(st.sampled_from(inquiry.effects(following.question)))
        situation = situation.with_answer(following.question, option)
    assert len(asked) == len(set(asked)) <= 15


# ---------------------------------------------------------------- which line decides

HELPER = {}
MANAGER = {"scope": {"execute": {"owns": []}, "coordinate": {"owns": ["projects"]}}}
CERTAIN = Item(10.0, "execute", "admin")
MEANT = (Meaning("execute", "admin", 0.6), Meaning("coordinate", "projects", 0.4))
EITHER = Item(40.0, "execute", "admin", meanings=MEANT)
LITTLE = replace(EITHER, hours=2.0)
LONG = Item(None, "execute", "admin", usual=(4.0, 40.0, 200.0))


@pytest.mark.parametrize(
    ("items", "decides"),
    [
        pytest.param((CERTAIN,), None, id="nothing is in doubt"),
        pytest.param((CERTAIN, EITHER), (1, "kind"), id="what one line means"),
        pytest.param((LITTLE, CERTAIN, EITHER), (2, "kind"), id="the larger of two"),
        pytest.param((replace(EITHER, drop=True), CERTAIN), None, id="not one that was dropped"),
    ],
)
def test_the_line_whose_meaning_turns_the_advice_most_decides(items, decides, inquire):
    found = inquire(HELPER, MANAGER, situation=Situation(items)).deciding_line
    assert (found and (found.place, found.about)) == decides


def test_a_doubtful_line_makes_the_advice_less_sure(inquire):
    sure, doubtful = (inquire(HELPER, MANAGER, situation=Situation((item,))).certainty for item in (CERTAIN, EITHER))
    assert doubtful.settled < sure.settled
    assert doubtful.regret > sure.regret


def test_hours_decide_where_they_say_who_can_be_hired(inquire):
    part_time = {"hours": {"max": 60}}
    found = inquire(
        part_time, {"hours": {"min": 60}}, situation=Situation((LONG,), budget=20000.0, owner_hours=40.0)
    ).deciding_line
    assert (found.place, found.about, found.taken) == (0, "hours", "typical")
    assert len(set(found.leaders.values())) > 1


def test_lines_are_ranked_by_what_they_decide(inquire):
    assert inquire(HELPER, MANAGER, situation=Situation((LITTLE, CERTAIN, EITHER))).telling_lines == (2, 0)
