"""How sure a recommendation is: shares, losses, and the verdict in its documented order."""

import math
import statistics
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from obmva.analysis.certainty import judge_certainty
from obmva.analysis.decision import decide
from obmva.analysis.inquiry import Inquiry
from obmva.analysis.situation import Item, Situation
from obmva.analysis.weights import usual_weights

FEW = settings(max_examples=8, deadline=None, derandomize=True)
WORK = (Item(40.0, "execute", "admin"), Item(20.0, "execute", "customer"))
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
KNOWN = Situation(WORK, ALL, "ea", 4000.0, True, 4.0, 40.0)
BOTH = {"scope": {"execute": {"owns": ["admin", "customer"]}}}
GOOD = {**BOTH, "goals": {"goal-now": {"order": 1.0}, "goal-later": {"step-back": 1.0}}}
BAD = {
    **BOTH,
    "authority": 2,
    "served": {"for-whom": {"business": 0.0}},
    "goals": {"goal-now": {"free-time": 0.0}, "goal-later": {"grow": 0.0}},
}
EMPLOYEE = {**BOTH, "setting": {"contract": "employee", "on_site": True}}


@pytest.fixture
def certainty(make_role, make_knowledge):
    """How sure a decision between invented roles is, given as changes to `ROLE` by id."""

    def judged(situation, **roles):
        knowledge = make_knowledge(*(make_role(id_.replace("_", "-"), **changes) for id_, changes in roles.items()))
        return judge_certainty(decide(situation, knowledge), knowledge)

    return judged


# ---------------------------------------------------------------- shares


@FEW
@given(data=st.data())
def test_acceptabilities_and_hold_sum_to_one(data, owners, shipped):
    owner = data.draw(owners(shipped))
    certainty = judge_certainty(decide(owner, shipped), shipped)
    shares = [chance.acceptability for chance in certainty.chances.values()]
    assert math.fsum(shares) + certainty.hold_acceptability == pytest.approx(1, abs=1e-12)
    assert all(chance.acceptability <= chance.limits_hold <= 1 for chance in certainty.chances.values())


@settings(max_examples=20, deadline=None, derandomize=True)
@given(data=st.data())
def test_every_share_and_loss_is_in_its_range(data, owners, random_roles, make_knowledge):
    world = make_knowledge(data.draw(random_roles("one")), data.draw(random_roles("two")))
    certainty = judge_certainty(decide(data.draw(owners(world)), world), world)
    for chance in certainty.chances.values():
        assert (chance.central_weights is None) == (chance.acceptability == 0)
        assert (chance.expected_loss is None) == (chance.limits_hold == 0)
        assert 0 <= (chance.expected_loss or 0) <= 1
        assert chance.central_weights is None or math.fsum(chance.central_weights.values()) == pytest.approx(1)


@pytest.mark.parametrize(
    ("known", "share", "hold"),
    [
        pytest.param(KNOWN, 1, 0, id="everything known"),
        pytest.param(replace(KNOWN, budget=None), 1, 0, id="any budget will do"),
        pytest.param(
            replace(KNOWN, budget=70.0, flexible=False),
            0.875,
            0.125,
            id="over the budget where prices are high",
        ),
        pytest.param(
            replace(KNOWN, choices={**ALL, "employment": "needed"}),
            0,
            1,
            id="no employee among them",
        ),
    ],
)
def test_one_role_is_best_wherever_it_is_possible(known, share, hold, certainty):
    judged = certainty(known, helper=BOTH)
    assert judged.chances["helper"].acceptability == judged.chances["helper"].limits_hold == pytest.approx(share, abs=0.01)
    assert judged.hold_acceptability == pytest.approx(hold, abs=0.01)


def test_central_weights_tell_who_chooses_which(certainty):
    judged = certainty(
        KNOWN,
        dear={**BOTH, "rates": [rate(60)]},
        bound={**BOTH, "served": {"for-whom": {"business": 0.2}}, "rates": [rate(22)]},
    )
    dear, bound = (judged.chances[role].central_weights for role in ("dear", "bound"))
    assert dear["served"] > bound["served"]
    assert dear["cost"] < bound["cost"]


def rate(typical):
    return {
        "market": "ea",
        "currency": "EUR",
        "low": typical - 2,
        "typical": typical,
        "high": typical + 2,
        "basis": "estimate",
        "note": "invented",
    }


# ---------------------------------------------------------------- verdicts


@pytest.mark.parametrize(
    ("situation", "roles", "verdict"),
    [
        pytest.param(KNOWN, {"good": GOOD, "bad": BAD}, "clear", id="better by far and everything known"),
        pytest.param(KNOWN, {"one": GOOD, "two": GOOD}, "toss-up", id="two of a kind"),
        pytest.param(
            replace(KNOWN, choices={**ALL, "employment": "needed"}),
            {"good": GOOD},
            "nothing-feasible",
            id="nobody",
        ),
        pytest.param(
            Situation((replace(WORK[0], drop=True),)),
            {"good": GOOD},
            "hold",
            id="all of it dropped",
        ),
        pytest.param(
            KNOWN,
            {"bad": {**BAD, "rates": [rate(900)], "hours": {"max": 4}}},
            "hold",
            id="nobody good enough",
        ),
        pytest.param(Situation(), {"good": GOOD, "bad": BAD}, "not-enough-known", id="no work"),
        pytest.param(
            Situation((Item(20.0, None, None),)),
            {"good": GOOD},
            "not-enough-known",
            id="work of unknown kind alone",
        ),
        pytest.param(
            replace(KNOWN, choices={**ALL, "employment": None}),
            {"good": GOOD, "hired": EMPLOYEE},
            "leaning",
            id="an open limit",
        ),
    ],
)
def test_verdicts(situation, roles, verdict, certainty):
    known = {id_: option for id_, option in situation.choices.items() if option is not None}
    assert certainty(replace(situation, choices=known), **roles).verdict == verdict


def test_an_open_limit_is_named_with_its_share(certainty):
    known = {id_: option for id_, option in ALL.items() if id_ != "employment"}
    judged = certainty(replace(KNOWN, choices=known), good=GOOD, hired=EMPLOYEE)
    assert judged.open_limits["employment"] == pytest.approx(0.25, abs=0.07)
    assert judged.limits_hold == 1 - judged.open_limits["employment"]


def test_a_twin_counts_as_the_same_help(make_role, make_knowledge):
    knowledge = make_knowledge(make_role("one", twin="two", **GOOD), make_role("two", twin="one", **GOOD))
    known = {id_: option for id_, option in ALL.items() if id_ != "on-site"}
    assert judge_certainty(decide(replace(KNOWN, choices=known), knowledge), knowledge).best_share == 1


# ---------------------------------------------------------------- at any moment

MOMENTS = {
    "nothing": Situation(),
    "the work alone": Situation(WORK),
    "three answers": Situation(WORK, {"team": "none", "hand-over": "tasks"}, budget=900.0),
    "everything": Situation(WORK, {**ALL, "revenue": "under-50k"}, "ea", 900.0, True, 2.0, 400.0),
}


@pytest.mark.parametrize("situation", [pytest.param(situation, id=name) for name, situation in MOMENTS.items()])
def test_a_result_at_any_moment(situation, shipped):
    inquiry = Inquiry(situation, shipped)
    assert inquiry.certainty.verdict in {"clear", "leaning", "toss-up", "not-enough-known"}
    assert (inquiry.decision.recommended in {"va", "administrative-assistant"}) == bool(situation.items)
    assert len(inquiry.certainty.chances) == len(shipped.roles)


def test_nothing_known_is_not_enough_known(shipped):
    certainty = Inquiry(Situation(), shipped).certainty
    assert certainty.verdict == "not-enough-known"
    assert max(chance.acceptability for chance in certainty.chances.values()) < 0.5


@settings(max_examples=20, deadline=None, derandomize=True)
@given(data=st.data())
def test_nothing_unknown_leaves_nothing_to_regret(data, owners, random_roles, make_knowledge):
    world = make_knowledge(data.draw(random_roles("one")), data.draw(random_roles("two")))
    owner = data.draw(owners(world, stated=True, kinds_known=True, most_open=0))
    known = replace(
        owner,
        budget=owner.budget or 900.0,
        owner_hours=owner.owner_hours or 2.0,
        worth=owner.worth or 40.0,
        weights=usual_weights(world.method.criteria),
    )
    assert judge_certainty(decide(known, world), world).regret == pytest.approx(0, abs=1e-9)


def test_an_answer_leaves_less_doubt_on_average_over_what_it_may_be(shipped):
    kinds = (("execute", "admin"), ("specialise", "content"), ("coordinate", "projects"), ("lead", "operations"))
    before, after = [], []
    for work in ((Item(40.0, level, family),) for level, family in kinds):
        shares = decide(Situation(work), shipped).beliefs.shares
        for question in ("hand-over", "team", "for-whom", "on-site"):
            before.append(Inquiry(Situation(work), shipped).certainty.regret)
            answered = {option: Inquiry(Situation(work, {question: option}), shipped) for option in shares(question)}
            after.append(sum(share * answered[option].certainty.regret for option, share in shares(question).items()))
    assert statistics.mean(after) < statistics.mean(before)


def test_least_doubt_is_left_when_all_is_answered(shipped):
    situations = [
        (Item(hours, level, family),)
        for hours in (12.0, 40.0)
        for level, family in (
            ("execute", "admin"),
            ("specialise", "content"),
            ("coordinate", "projects"),
            ("lead", "operations"),
        )
    ]
    told = [
        {},
        {"hand-over": "small-decisions", "team": "few"},
        {**ALL, "revenue": "50k-120k", "hand-over": "small-decisions", "team": "few"},
    ]
    doubts = [
        statistics.mean(Inquiry(Situation(work, answers), shipped).certainty.regret for work in situations) for answers in told
    ]
    assert doubts[2] < min(doubts[:2])
