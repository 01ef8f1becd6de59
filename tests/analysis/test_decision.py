from dataclasses import replace

import pytest

from obmva.analysis.changes import advised
from obmva.analysis.decision import decide, gate, hours_a_week
from obmva.analysis.revision import advice, values_of_possible
from obmva.analysis.situation import Item, Offered, Situation
from obmva.quantities import Offer

ADMIN = Item(20.0, "execute", "admin")
DROPPED = Item(20.0, "execute", "admin", drop=True)
FOR_SOFTWARE = Item(20.0, "execute", "admin", rule_based=True)
SETTING_KNOWN = {"on-site": "no", "employment": "open"}


def no_use(**changes):
    """Changes that make a role next to worthless without excluding it."""
    nothing = {
        "served": {"for-whom": {"business": 0.0, "one-executive": 0.0}},
        "goals": {"goal-now": {"free-time": 0.0, "order": 0.0}, "goal-later": {"grow": 0.0}},
    }
    return {
        "authority": 3,
        "readiness": {"team": {"none": 0.0, "small": 0.0}},
        **nothing,
        **changes,
    }


@pytest.mark.parametrize(
    ("items", "known", "reason"),
    [
        pytest.param((), {}, None, id="no work named"),
        pytest.param((ADMIN,), {}, None, id="work for a person"),
        pytest.param((DROPPED,), {}, "dropped", id="all of it dropped"),
        pytest.param((FOR_SOFTWARE,), {}, "rule-based", id="software could do all of it"),
        pytest.param((DROPPED, FOR_SOFTWARE), {}, "rule-based", id="some dropped, the rest for software"),
        pytest.param((ADMIN, DROPPED, FOR_SOFTWARE), {}, None, id="some of it needs a person"),
        pytest.param((Item(3.75, "execute", "admin"),), {}, "too-little", id="under an hour a week"),
        pytest.param((Item(4.0, "execute", "admin"),), {}, None, id="just an hour a week"),
        pytest.param(
            (Item(2.0, "execute", "admin"), Item(2.0, None, None)),
            {},
            None,
            id="together an hour a week",
        ),
        pytest.param(
            (Item(2.0, "execute", "admin"), DROPPED),
            {},
            "too-little",
            id="dropped hours do not count",
        ),
        pytest.param(
            (Item(2.0, "execute", "admin"), Item(None, "execute", "admin")),
            {},
            None,
            id="hours not said are not too few",
        ),
        pytest.param(
            (ADMIN,),
            {"written-down": "nothing", "owner": 1.75},
            "nothing-written",
            id="nothing written, no time to teach",
        ),
        pytest.param(
            (ADMIN,),
            {"written-down": "nothing", "owner": 2.0},
            None,
            id="nothing written, time to teach",
        ),
        pytest.param((ADMIN,), {"written-down": "nothing"}, None, id="nothing written, time not known"),
        pytest.param((ADMIN,), {"written-down": "most", "owner": 1.75}, None, id="written down"),
        pytest.param((ADMIN,), {"owner": 1.75}, None, id="not known whether written down"),
        pytest.param(
            (ADMIN, Item(5.0, "lead", "strategy")),
            {"written-down": "nothing", "owner": 1.75},
            None,
            id="work that needs no instructions",
        ),
        pytest.param(
            (ADMIN, Item(5.0, "lead", "strategy", drop=True)),
            {"written-down": "nothing", "owner": 1.75},
            "nothing-written",
            id="such work, but dropped",
        ),
        pytest.param(
            (Item(3.0, "execute", "admin"),),
            {"written-down": "nothing", "owner": 1.75},
            "too-little",
            id="the first reason counts",
        ),
    ],
)
def test_the_gate_says_why_to_hire_nobody_yet(items, known, reason, make_knowledge):
    choices = {id_: option for id_, option in known.items() if id_ != "owner"}
    assert gate(Situation(items, choices, owner_hours=known.get("owner")), make_knowledge().method) == reason


@pytest.mark.parametrize(
    ("changes", "items", "known", "expected"),
    [
        pytest.param({}, (ADMIN,), {}, ("leaning", None, "helper"), id="one good role"),
        pytest.param({}, (), {}, ("not-enough-known", None, None), id="no work known"),
        pytest.param(
            {},
            (Item(20.0, None, None),),
            {},
            ("not-enough-known", None, None),
            id="only work of unknown kind",
        ),
        pytest.param(
            {},
            (Item(None, None, None),),
            {},
            ("not-enough-known", None, None),
            id="the same without hours",
        ),
        pytest.param(
            {},
            (ADMIN, Item(20.0, None, None)),
            {},
            ("leaning", None, "helper"),
            id="some of the work known",
        ),
        pytest.param(
            {},
            (ADMIN,),
            {"on-site": "yes"},
            ("nothing-feasible", None, None),
            id="no role possible",
        ),
        pytest.param(
            {},
            (),
            {"on-site": "yes"},
            ("nothing-feasible", None, None),
            id="no role possible, whatever the work",
        ),
        pytest.param(no_use(), (ADMIN,), {}, ("hold", "weak", "helper"), id="the best is not good enough"),
        pytest.param(
            {"supervision": {"week": 5}},
            (ADMIN,),
            {},
            ("hold", "nothing-back", "helper"),
            id="directing takes all that it saves",
        ),
        pytest.param(no_use(), (), {}, ("not-enough-known", None, None), id="weak, but no work known"),
        pytest.param(
            no_use(),
            (ADMIN,),
            {"on-site": "yes"},
            ("nothing-feasible", None, None),
            id="weak, and not possible",
        ),
        pytest.param({}, (DROPPED,), {}, ("hold", "dropped", None), id="all dropped: nobody"),
        pytest.param(
            {},
            (FOR_SOFTWARE,),
            {},
            ("hold", "rule-based", "helper"),
            id="for software: who would be next",
        ),
        pytest.param(
            {},
            (FOR_SOFTWARE,),
            {"on-site": "yes"},
            ("hold", "rule-based", None),
            id="for software, and nobody possible",
        ),
        pytest.param(
            no_use(),
            (FOR_SOFTWARE,),
            {},
            ("hold", "rule-based", "helper"),
            id="for software, and weak",
        ),
        pytest.param(
            {},
            (Item(3.0, "execute", "admin"),),
            {},
            ("hold", "too-little", "helper"),
            id="too little: who would be next",
        ),
    ],
)
def test_the_verdict_its_reason_and_who_is_recommended(changes, items, known, expected, make_role, make_knowledge):
    decision = decide(Situation(items, known), make_knowledge(make_role(**changes)))
    assert (decision.verdict, decision.hold_reason, decision.recommended) == expected


def test_work_for_software_is_ranked_as_if_a_person_did_it(make_knowledge):
    found, plain = (decide(Situation((item,)), make_knowledge()) for item in (FOR_SOFTWARE, ADMIN))
    assert found.evaluations == plain.evaluations


def test_the_ranking_is_filled_on_hold(make_role, make_knowledge):
    decision = decide(Situation((DROPPED,)), make_knowledge(make_role("one"), make_role("two")))
    assert {evaluation.id for evaluation in decision.evaluations} == {"one", "two"}


# ---------------------------------------------------------------- several roles

WORSE = {"served": {"for-whom": {"business": 0.5}}}  # 1/6 * 0.75 * 0.5 = 0.0625 below
SLIGHTLY_WORSE = {"served": {"for-whom": {"business": 0.8}}}  # 0.025 below
ON_SITE = {"setting": {"on_site": True}}


@pytest.mark.parametrize(
    ("second", "verdict", "tied"),
    [
        pytest.param(WORSE, "leaning", (), id="clearly worse"),
        pytest.param(SLIGHTLY_WORSE, "toss-up", ("a", "b"), id="about as good"),
        pytest.param({}, "toss-up", ("a", "b"), id="exactly as good"),
        pytest.param(
            {**SLIGHTLY_WORSE, "hours": {"min": 80}},
            "leaning",
            (),
            id="about as good, and excluded",
        ),
    ],
)
def test_roles_about_as_good_are_tied(second, verdict, tied, make_role, make_knowledge):
    decision = decide(Situation((ADMIN,)), make_knowledge(make_role("a"), make_role("b", **second)))
    assert (decision.verdict, decision.recommended, decision.tied) == (verdict, "a", tied)


def test_without_work_nobody_is_tied(make_role, make_knowledge):
    assert decide(Situation(), make_knowledge(make_role("a"), make_role("b"))).tied == ()


TWINS = ({"twin": "b"}, {"twin": "a", **SLIGHTLY_WORSE, **ON_SITE})


@pytest.mark.parametrize(
    ("known", "twin", "verdict"),
    [
        pytest.param({}, "b", "leaning", id="nothing tells the settings apart: one kind of help, no toss-up"),
        pytest.param({"on-site": "no"}, "b", "leaning", id="employment still open"),
        pytest.param({"employment": "open"}, "b", "leaning", id="presence still open"),
        pytest.param(SETTING_KNOWN, None, "toss-up", id="both answered: two roles"),
        pytest.param({"on-site": "yes"}, None, "leaning", id="only one of them possible"),
    ],
)
def test_twins_are_one_kind_of_help_while_the_setting_is_open(known, twin, verdict, make_role, make_knowledge):
    first, second = TWINS
    decision = decide(
        Situation((ADMIN,), known),
        make_knowledge(make_role("a", **first), make_role("b", **second)),
    )
    assert (decision.evaluation("a").twin, decision.verdict) == (twin, verdict)
    assert decision.evaluation("b").twin == (twin and "a")


def test_a_third_role_is_tied_with_one_twin_only(make_role, make_knowledge):
    first, second = TWINS
    roles = make_role("a", **first), make_role("b", **second), make_role("c", **SLIGHTLY_WORSE)
    decision = decide(Situation((ADMIN,)), make_knowledge(*roles))
    assert (decision.verdict, decision.tied) == ("toss-up", ("a", "c"))


@pytest.mark.parametrize(
    ("changes", "ranks"),
    [
        pytest.param({"a": WORSE, "b": {}}, {"b": 1, "a": 2}, id="by value"),
        pytest.param(
            {"b": {}, "a": {}},
            {"a": 1, "b": 2},
            id="the same value: by name, not by place in the list",
        ),
        pytest.param(
            {"a": {"hours": {"min": 80}}, "b": WORSE},
            {"b": 1, "a": None},
            id="an excluded role has no rank and comes last",
        ),
        pytest.param(
            {"a": {"hours": {"min": 80}, **WORSE}, "b": {"hours": {"min": 80}}},
            {"b": None, "a": None},
            id="all excluded, by value",
        ),
    ],
)
def test_roles_are_ranked_best_first(changes, ranks, make_role, make_knowledge):
    world = make_knowledge(*(make_role(id_, **change) for id_, change in changes.items()))
    decision = decide(Situation((ADMIN,)), world)
    assert [(one.id, one.rank) for one in decision.evaluations] == list(ranks.items())


def test_weights_are_equal_unless_given(make_knowledge):
    equal = decide(Situation((ADMIN,)), make_knowledge()).weights
    only_goals = dict.fromkeys(equal, 0.0) | {"goals": 1.0}
    decision = decide(Situation((ADMIN,), weights=only_goals), make_knowledge())
    assert list(equal.values()) == [pytest.approx(1 / 6)] * 6
    assert decision.evaluations[0].value == pytest.approx(0.6875)


@pytest.mark.parametrize(
    ("items", "known", "hours"),
    [
        pytest.param((ADMIN,), {"written-down": "nothing"}, (20, 3.75), id="all known"),
        pytest.param((ADMIN,), {}, (20, 1.25), id="the likeliest way of writing down"),
        pytest.param((Item(None, "execute", "admin"),), {}, (40, 2.5), id="the likeliest hours"),
    ],
)
def test_the_hours_shown_are_those_of_the_likeliest_case(items, known, hours, make_role, make_knowledge):
    world = make_knowledge(make_role(supervision={"per_hour": 0.125}))
    engagement = decide(Situation(items, known), world).evaluations[0].engagement
    assert (engagement.hours, engagement.supervision) == hours


# ---------------------------------------------------------------- deciding again

BUSY = Situation(
    (ADMIN, Item(20.0, "specialise", "admin", on_site=True), Item(5.0, None, None)),
    {"team": "none", "hand-over": "tasks"},
    budget=850.0,
    owner_hours=2.0,
    offers=(Offered("a", Offer("hour", 25.0)),),
)
SENSITIVE = {  # every answer changes its value
    "authority": 1,
    "hours": {"min": 30},
    "scope": {"specialise": {"owns": ["admin"]}},
    "supervision": {"week": 0.25, "per_hour": 0.125},
    "readiness": {
        "team": {"none": 0.9},
        "revenue": {"low": 0.8},
        "offers": {"none": 0.7},
        "written-down": {"nothing": 0.6},
        "steady": {"varies": 0.5},
        "term": {"project": 0.4},
    },
}


@pytest.mark.parametrize(
    "before",
    [pytest.param(BUSY, id="from much known"), pytest.param(Situation(), id="from nothing known")],
)
@pytest.mark.parametrize(
    "change",
    [
        pytest.param({}, id="nothing"),
        pytest.param({"budget": 300.0}, id="the budget"),
        pytest.param({"flexible": False}, id="how firm the budget is"),
        pytest.param({"owner_hours": 0.5}, id="the owner's hours"),
        pytest.param({"worth": 90.0}, id="the worth of an hour"),
        pytest.param({"market": "us"}, id="the market"),
        pytest.param({"offers": (Offered("a", Offer("hour", 90.0)),)}, id="a quote"),
        pytest.param({"offers": ()}, id="no quote"),
        pytest.param(
            {
                "weights": {
                    "coverage": 0.5,
                    "authority": 0.0,
                    "readiness": 0.5,
                    "served": 0.0,
                    "cost": 0.0,
                    "goals": 0.0,
                }
            },
            id="the weights",
        ),
        pytest.param(
            {"items": tuple(replace(item, hours=2 * item.hours) for item in BUSY.items)},
            id="twice all hours",
        ),
        pytest.param({"items": (replace(ADMIN, hours=30.0), *BUSY.items[1:])}, id="the hours of one piece"),
        pytest.param({"items": (replace(ADMIN, hours=None), *BUSY.items[1:])}, id="hours no longer known"),
        pytest.param({"items": (replace(ADMIN, level="lead"), *BUSY.items[1:])}, id="the kind of one piece"),
        pytest.param({"items": (replace(ADMIN, drop=True), *BUSY.items[1:])}, id="one piece dropped"),
        pytest.param(
            {"items": tuple(replace(item, rule_based=True) for item in BUSY.items)},
            id="all of it for software",
        ),
        pytest.param({"items": BUSY.items[:1]}, id="less work"),
        pytest.param({"items": ()}, id="no work"),
        *(
            pytest.param({"choices": {**BUSY.choices, question: option}}, id=f"{question}: {option}")
            for question, option in {
                "on-site": "no",
                "employment": "needed",
                "team": "small",
                "revenue": "high",
                "offers": "none",
                "hand-over": "day-to-day",
                "for-whom": "private-life",
                "written-down": "nothing",
                "steady": "varies",
                "term": "project",
                "goal-now": "order",
                "goal-later": "step-back",
            }.items()
        ),
        pytest.param({"choices": {"hand-over": "tasks"}}, id="an answer taken back"),
    ],
)
def test_revising_gives_what_deciding_anew_gives(before, change, make_role, make_knowledge):
    world = make_knowledge(make_role("a", **SENSITIVE), make_role("b", **{**SENSITIVE, **ON_SITE}))
    after = replace(before, **change)
    anew = decide(after, world)
    assert advice(decide(before, world), after, world) == advised(anew)
    if anew.hold_reason != "rule-based":  # then all is ranked as if software could not do it
        assert values_of_possible(decide(before, world), after, world) == possible_values(anew)


def possible_values(decision):
    return {one.id: one.value for one in decision.evaluations if one.rank is not None}


def test_hours_a_month_are_hours_a_week():
    assert hours_a_week(52) == pytest.approx(12)
