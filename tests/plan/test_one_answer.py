"""A plan and a recommendation from the same answers tell one story."""

import json

import pytest

pytestmark = pytest.mark.usefixtures("worked_out_once")

MAIL = '-t "answer customer mail 12h" --market us'
LEADING = "8h coordinate people"
ROUTINE = "15h execute customer"


def test_the_verdict_is_that_of_the_recommendation(owner, document, recommend_document):
    found = recommend_document(owner)
    assert document["verdict"] == found["verdict"]
    assert document["recommended"] == found["recommended"]


def test_the_work_and_what_was_taken_for_granted_are_those_of_the_recommendation(owner, document, recommend_document):
    found = recommend_document(owner)
    assert document["work"] == found["work"]
    assert document["assumptions"] == found["assumptions"]


def test_work_that_was_dropped_is_assumed_nothing_of(make_document, recommend_document):
    work = [{"text": "answer mail", "hours": "6h"}, {"text": "zzqx", "drop": True}, {"text": "blorf"}]
    line = f"--answers '{json.dumps({'work': work})}' --market us"
    for document in (make_document(line), recommend_document(line)):
        said = [one["assumed"] for one in document["assumptions"]]
        assert any("blorf" in words for words in said)
        assert not any("zzqx" in words for words in said)


@pytest.mark.parametrize("market", ["us", "it", "ph"])
def test_prices_rest_on_the_same_figures(market, make_document, recommend_document):
    line = f'-t "answer customer mail 12h" --market {market}'
    recommended = {one["role"]: one["monthly_cost"] for one in recommend_document(line)["ranking"]}
    people = [person for plan in make_document(line)["plans"] for person in plan["roles"]]
    for person in people:
        for figure in ("currency", "year", "basis"):
            assert person["monthly_cost"][figure] == recommended[person["role"]][figure]
    assert people


@pytest.mark.parametrize(
    ("items", "more", "words"),
    [
        pytest.param(["12h execute customer"], "--market us", None, id="the plan is the one recommended"),
        pytest.param([LEADING, ROUTINE], "--market us --set team=small", None, id="the plan begins with the one recommended"),
        pytest.param(
            ["8h execute customer"],
            "--market us --have executive-assistant=80h/month",
            "were nobody there yet",
            id="somebody else is there and does it all",
        ),
        pytest.param(
            ["10h execute personal", "10h execute admin"],
            "--market us --have va=20h/month",
            "you have one already",
            id="the one recommended is there",
        ),
        pytest.param(
            ["15h lead operations", "5h execute admin"],
            "--market ph --set team=large --set revenue=r4 --set offers=proven --set hand-over=direction",
            "until you have a quote",
            id="nobody published a price for the one recommended",
        ),
        pytest.param(
            ["6h coordinate people", "2h specialise marketing"],
            "--market us --set team=none",
            "it comes later",
            id="the one recommended comes later",
        ),
        pytest.param(
            ["10h coordinate people"],
            "--market us --set team=none",
            "nobody fits as things stand",
            id="the one recommended has nobody to lead",
        ),
        pytest.param(
            ["10h coordinate projects", "10h execute customer", "8h specialise finance"],
            "--market us --set goal-now=order --set hand-over=day-to-day",
            "this one takes more",
            id="several take more than the one recommended",
        ),
        pytest.param(
            ["15h coordinate projects", "5h execute admin"],
            "--market us --have executive-assistant=80h/month",
            "for less directing",
            id="as much for less directing",
        ),
        pytest.param(
            ["20h execute admin"],
            "--market us --set for-whom=one-executive --set hand-over=small-decisions",
            "for less money",
            id="as much for less money",
        ),
    ],
)
def test_a_plan_that_begins_with_another_role_says_why(items, more, words, make_document, work_of_kinds):
    document = make_document(f"{work_of_kinds(*items)} {more}")
    assert (document["differs"] is None) is (words is None)
    assert (words or "") in (document["differs"] or "")


def test_the_page_says_why(run_plan):
    page = run_plan(f"{MAIL} --have executive-assistant=80h/month").out
    assert "were nobody there yet" in " ".join(page.split())
