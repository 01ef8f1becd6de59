"""The interview as a state machine: what comes next after each move."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from obmva.interview import (
    AskDoubt,
    AskPresence,
    AskQuestion,
    AskWork,
    Done,
    Doubt,
    Interview,
    in_authors_order,
)
from obmva.models import Answers, WorkEntry

QUESTIONS = ("work", "budget", "on-site", "team")
MAIL, POST = WorkEntry(text="answer mail 5h"), WorkEntry(text="open the post 2h")
THINGS, PLANS = WorkEntry(text="things"), WorkEntry(text="make plans")
OPEN = {THINGS: [Doubt.KIND, Doubt.HOURS], PLANS: [Doubt.HOURS]}
KIND, HOURS = AskDoubt(0, Doubt.KIND), AskDoubt(0, Doubt.HOURS)


def interview(answers=None, work=(), choose=None):
    given_answers = Answers(work=work, answers=answers or {})
    return Interview(QUESTIONS, given_answers, choose or in_authors_order(QUESTIONS))


def doubtful(*work):
    return Interview(
        QUESTIONS,
        Answers(work=work),
        in_authors_order(QUESTIONS),
        doubts=lambda entry: OPEN.get(entry, ()),
    )


def after(*moves, start=None):
    state = start or interview()
    for name, *arguments in moves:
        state = getattr(state, name)(*arguments)
    return state


@pytest.mark.parametrize(
    ("moves", "step"),
    [
        pytest.param([], AskWork(), id="the work comes first"),
        pytest.param([("with_line", MAIL)], AskWork(), id="a line is not the end of the work"),
        pytest.param(
            [("with_work_complete",)],
            AskQuestion("budget", 2),
            id="then the author's first question",
        ),
        pytest.param(
            [("with_work_complete",), ("with_answer", "budget", "900")],
            AskQuestion("on-site", 3),
            id="an answered question gives way to the next",
        ),
        pytest.param(
            [("with_work_complete",), ("with_answer", "budget", "unknown")],
            AskQuestion("on-site", 3),
            id="not knowing is an answer too",
        ),
        pytest.param(
            [("with_stop",)],
            Done(("budget", "on-site", "team")),
            id="stopping at once leaves all out",
        ),
        pytest.param(
            [("with_work_complete",), ("with_answer", "budget", "900"), ("with_stop",)],
            Done(("on-site", "team")),
            id="stopping halfway leaves the rest out",
        ),
        pytest.param(
            [("with_work_complete",), *(("with_answer", one, "no") for one in QUESTIONS[1:])],
            Done(()),
            id="all answered leaves nothing out",
        ),
    ],
)
def test_what_comes_next(moves, step):
    assert after(*moves).step == step


ROOM = AskQuestion("on-site", 2, again=True, contradiction="room")


def contradicting(**answers):
    """An owner whose answer about the room does not go with the work while it is no."""
    start = interview(answers, [POST])
    return replace(start, contradictions=lambda given: [("room", "on-site")] if given.answers.get("on-site") == "no" else [])


@pytest.mark.parametrize(
    ("moves", "step"),
    [
        pytest.param([], ROOM, id="asked before anything further"),
        pytest.param([("with_answer", "on-site", "no")], AskQuestion("budget", 3), id="asked but once"),
        pytest.param([("with_answer", "on-site", "yes")], AskQuestion("budget", 3), id="not when all goes together"),
        pytest.param([("with_answer", "on-site", "no"), ("back",)], ROOM, id="going back asks it again"),
    ],
)
def test_what_does_not_go_together_is_asked_once(moves, step):
    start = contradicting(**{"on-site": "no"}).with_work_complete()
    assert after(*moves, start=start).step == step


@pytest.mark.parametrize(
    ("answers", "step"),
    [
        pytest.param({"budget": "900"}, AskQuestion("on-site", 2), id="a given answer is not asked again"),
        pytest.param(
            {"budget": "unknown"},
            AskQuestion("on-site", 2),
            id="nor one that was given as not known",
        ),
        pytest.param(
            dict.fromkeys(QUESTIONS[1:], "no"),
            Done(()),
            id="with everything given nothing is asked",
        ),
    ],
)
def test_what_was_given_is_not_asked(answers, step):
    assert interview(answers).with_work_complete().step == step


@pytest.mark.parametrize(
    ("choose", "step"),
    [
        pytest.param(lambda _: "team", AskQuestion("team", 2), id="the choice decides the order"),
        pytest.param(lambda _: None, Done(("budget", "on-site", "team")), id="nothing worth asking ends it"),
    ],
)
def test_the_order_is_injected(choose, step):
    assert interview(choose=choose).with_work_complete().step == step


@pytest.mark.parametrize(
    ("typed", "work", "step"),
    [
        pytest.param("some", (MAIL, POST), AskPresence((0, 1)), id="for some of it asks which lines"),
        pytest.param(" So", (MAIL,), AskPresence((0,)), id="the beginning of some is some"),
        pytest.param("yes", (MAIL, POST), AskQuestion("budget", 2), id="all of it needs no lines"),
        pytest.param("unknown", (MAIL, POST), AskQuestion("budget", 2), id="not known needs no lines"),
        pytest.param("", (MAIL,), AskQuestion("budget", 2), id="an empty answer is not some"),
        pytest.param("some", (), AskQuestion("budget", 2), id="without work there are no lines"),
        pytest.param(
            "some",
            (MAIL, WorkEntry(text="post", on_site=True), WorkEntry(text="drive", drop=True)),
            AskPresence((0,)),
            id="lines that say so themselves and dropped ones are not asked about",
        ),
    ],
)
def test_presence_is_asked_line_by_line(typed, work, step):
    assert interview({"on-site": typed}, work).with_work_complete().step == step


@pytest.mark.parametrize(
    ("chosen", "presence"),
    [
        pytest.param([1], [False, True], id="one of two"),
        pytest.param([], [False, False], id="none"),
        pytest.param([0, 1], [True, True], id="both"),
        pytest.param(None, [None, None], id="not known leaves both open"),
    ],
)
def test_presence_is_noted_on_the_lines_and_asked_once(chosen, presence):
    state = interview({"on-site": "some"}, (MAIL, POST)).with_work_complete().with_presence(chosen)
    assert [entry.on_site for entry in state.answers.work] == presence
    assert state.step == AskQuestion("budget", 2)


@pytest.mark.parametrize(
    ("moves", "work", "step"),
    [
        pytest.param([], (), AskWork(), id="at the very start there is nothing to take back"),
        pytest.param([("with_line", MAIL), ("with_line", POST)], (MAIL,), AskWork(), id="the last line goes"),
        pytest.param([("with_line", MAIL)], (), AskWork(), id="the only line goes"),
        pytest.param(
            [("with_line", MAIL), ("with_work_complete",)],
            (MAIL,),
            AskWork(),
            id="the work is taken again",
        ),
        pytest.param(
            [("with_work_complete",), ("with_answer", "budget", "9")],
            (),
            AskQuestion("budget", 2),
            id="asked again",
        ),
        pytest.param(
            [
                ("with_line", MAIL),
                ("with_work_complete",),
                ("with_answer", "on-site", "some"),
                ("with_presence", [0]),
            ],
            (MAIL,),
            AskPresence((0,)),
            id="the lines in the room are asked again",
        ),
    ],
)
def test_back_takes_the_last_thing_back(moves, work, step):
    state = after(*moves).back()
    assert (state.answers.work, state.step) == (work, step)


def test_a_given_line_can_be_taken_back_too():
    assert interview(work=(MAIL, POST)).back().answers.work == (MAIL,)


@pytest.mark.parametrize(
    ("line", "work"),
    [
        pytest.param(0, (PLANS, POST, THINGS), id="the first"),
        pytest.param(1, (MAIL, PLANS, THINGS), id="one between"),
        pytest.param(2, (MAIL, POST, PLANS), id="the last"),
    ],
)
def test_any_line_can_be_said_otherwise(line, work):
    state = interview(work=(MAIL, POST, THINGS)).with_line_changed(line, PLANS)
    assert (state.answers.work, state.step) == (work, AskWork())


@pytest.mark.parametrize(
    ("work", "moves", "step"),
    [
        pytest.param((THINGS,), [], AskWork(), id="nothing while lines are taken"),
        pytest.param(
            (MAIL,),
            [("with_work_complete",)],
            AskQuestion("budget", 2),
            id="nothing of a clear line",
        ),
        pytest.param((THINGS, PLANS), [("with_work_complete",)], KIND, id="the first doubt of the first line"),
        pytest.param(
            (THINGS,),
            [("with_work_complete",), ("with_doubt_settled", KIND, None)],
            HOURS,
            id="then its second",
        ),
        pytest.param(
            (THINGS,),
            [("with_work_complete",), ("with_doubt_settled", KIND, PLANS)],
            HOURS,
            id="also when the line was said better",
        ),
        pytest.param(
            (PLANS, PLANS),
            [("with_work_complete",), ("with_doubt_settled", HOURS, None)],
            AskDoubt(1, Doubt.HOURS),
            id="then those of the next line, be it the same",
        ),
        pytest.param(
            (PLANS,),
            [("with_work_complete",), ("with_doubt_settled", HOURS, None)],
            AskQuestion("budget", 2),
            id="what is not known is asked once",
        ),
        pytest.param(
            (PLANS,),
            [("with_work_complete",), ("with_doubt_settled", HOURS, MAIL)],
            AskQuestion("budget", 2),
            id="nothing more once all is clear",
        ),
        pytest.param((PLANS,), [("with_work_complete",), ("back",)], AskWork(), id="back leads to the lines"),
        pytest.param(
            (THINGS,),
            [("with_work_complete",), ("with_doubt_settled", KIND, None), ("back",)],
            KIND,
            id="back asks the last doubt again",
        ),
        pytest.param(
            (PLANS,),
            [("with_work_complete",), ("with_stop",)],
            Done(("budget", "on-site", "team")),
            id="stop asks nothing",
        ),
    ],
)
def test_what_lines_leave_open_is_asked_when_they_are_all_said(work, moves, step):
    assert after(*moves, start=doubtful(*work)).step == step


def test_a_doubt_is_settled_on_its_own_line():
    state = doubtful(MAIL, PLANS).with_work_complete().with_doubt_settled(AskDoubt(1, Doubt.HOURS), POST)
    assert state.answers.work == (MAIL, POST)


@given(st.lists(st.sampled_from(["900", "unknown", "some"]), max_size=5), st.integers(0, 5))
def test_going_back_as_often_as_one_answered_leads_through_the_same_states(typed, times):
    states = [interview(work=(MAIL,)).with_work_complete()]
    for text in typed:
        match states[-1].step:
            case AskQuestion(question=question):
                states.append(states[-1].with_answer(question, text))
            case AskPresence(lines=lines):
                states.append(states[-1].with_presence(lines))
    taken_back = min(times, len(states) - 1)
    assert after(*[("back",)] * taken_back, start=states[-1]) == states[-1 - taken_back]


def test_the_line_that_decides_is_asked_about_first():
    state = replace(doubtful(MAIL, PLANS, THINGS), rank=lambda _: (2, 1)).with_work_complete()
    assert state.step.line == 2
