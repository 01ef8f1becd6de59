"""Answers that do not go together: each rule with an owner whom it is for, and one beside whom it keeps silent."""

import pytest

from obmva.advice import Adviser
from obmva.models import Answers

DESK, LETTERS = {"task": "shipping", "hours": "20h/month"}, {"task": "correspondence", "hours": "20h/month"}
LEADING, PLANS = {"task": "team-leading", "hours": "20h/month"}, {"task": "project-planning", "hours": "20h/month"}
DECIDING, POSTS = {"task": "offer-decisions", "hours": "20h/month"}, {"task": "social-posts", "hours": "20h/month"}
LONG = {"task": "correspondence", "hours": "100h/month"}
OWNERS = {
    "room-from-elsewhere": ([DESK, LETTERS], {"on-site": "no"}),
    "leading-nobody": ([LEADING], {"team": "none"}),
    "millions-of-nothing": ([LETTERS], {"revenue": "over-1m", "offers": "none"}),
    "many-for-little": ([LETTERS], {"team": "large", "revenue": "under-50k"}),
    "direction-of-nobody": ([LETTERS], {"hand-over": "direction", "team": "none"}),
    "deciding-nothing": ([DECIDING], {"hand-over": "tasks"}),
    "business-of-a-household": ([LETTERS, PLANS], {"for-whom": "private-life"}),
    "now-and-then-all-week": ([LONG], {"steady": "occasional"}),
    "budget-of-two-hours": ([LETTERS], {"budget": "30 EUR"}),
    "budget-over-turnover": ([LETTERS], {"budget": "5000 EUR", "revenue": "under-50k"}),
}
SILENT = [
    pytest.param("room-from-elsewhere", [DESK], {"on-site": "yes"}, id="somebody in the room"),
    pytest.param("room-from-elsewhere", [LETTERS], {"on-site": "no"}, id="nothing done in the room"),
    pytest.param("room-from-elsewhere", [{**DESK, "on_site": False}], {"on-site": "no"}, id="said to be done from elsewhere"),
    pytest.param("room-from-elsewhere", [{**DESK, "drop": True}, LETTERS], {"on-site": "no"}, id="what is dropped"),
    pytest.param("leading-nobody", [LEADING], {"team": "few"}, id="somebody to lead"),
    pytest.param("leading-nobody", [PLANS], {"team": "none"}, id="plans without people"),
    pytest.param("millions-of-nothing", [LETTERS], {"revenue": "over-1m", "offers": "some"}, id="something that sells"),
    pytest.param("many-for-little", [LETTERS], {"team": "few", "revenue": "under-50k"}, id="few for little"),
    pytest.param("direction-of-nobody", [LETTERS], {"hand-over": "direction", "team": "few"}, id="direction of a few"),
    pytest.param("deciding-nothing", [DECIDING, LONG], {"hand-over": "tasks"}, id="a little deciding"),
    pytest.param(
        "business-of-a-household", [LETTERS, LETTERS, PLANS], {"for-whom": "private-life"}, id="a household's letters"
    ),
    pytest.param("now-and-then-all-week", [LETTERS], {"steady": "occasional"}, id="a few hours now and then"),
    pytest.param("budget-of-two-hours", [LETTERS], {"budget": "400 EUR"}, id="a small budget"),
    pytest.param("budget-of-two-hours", [LETTERS], {}, id="no budget said"),
    pytest.param("budget-over-turnover", [LETTERS], {"budget": "5000 EUR", "revenue": "over-1m"}, id="a large turnover"),
]


@pytest.fixture(scope="module")
def adviser():
    return Adviser()


def found(adviser, work, answers):
    return {one.id: one for one in adviser.contradictions(Answers(work=work, answers=answers))}


@pytest.mark.parametrize("rule", OWNERS)
def test_the_rule_sees_its_owner_and_no_other_rule_does(adviser, rule):
    work, answers = OWNERS[rule]
    (one,) = found(adviser, work, answers).values()
    assert (one.id, one.question) == (rule, next(each.ask for each in adviser.catalog.contradictions if each.id == rule))


@pytest.mark.parametrize(("rule", "work", "answers"), SILENT)
def test_the_rule_keeps_silent(adviser, rule, work, answers):
    assert rule not in found(adviser, work, answers)


def test_every_rule_has_both(adviser):
    rules = [rule.id for rule in adviser.catalog.contradictions]
    assert rules == list(OWNERS)
    assert set(rules) == {case.values[0] for case in SILENT}


def test_the_work_that_is_meant_is_named(adviser):
    (one,) = found(adviser, *OWNERS["room-from-elsewhere"]).values()
    name = adviser.catalog.words_of("en")["shipping"].splitlines()[0]
    assert one.text.endswith(f"({name}).")


def test_a_recommendation_says_it(adviser):
    work, answers = OWNERS["leading-nobody"]
    report = adviser.recommend(Answers(work=work, answers=answers))
    assert [one.id for one in report.contradictions] == ["leading-nobody"]
