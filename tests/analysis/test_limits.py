import pytest

from obmva.analysis.decision import decide
from obmva.analysis.limits import money_limit
from obmva.analysis.situation import Item, Offered, Situation
from obmva.quantities import Offer

EMPLOYEE = {"setting": {"contract": "employee", "on_site": True}}
LEAD = {"supervision": {"week": 0.75, "per_hour": 0.125}}
ADMIN = Item(20.0, "execute", "admin")
IN_THE_ROOM = Item(20.0, "execute", "admin", on_site=True)
STRATEGY = Item(80.0, "lead", "strategy")


@pytest.fixture(scope="session")
def judged(make_role, make_knowledge):
    """How one helper stands in a situation: `judged({"hours": {"min": 10}}, *items, budget=500.0, employment="refuse")`."""

    def judge(changes, *items, **known):
        facts = {
            name: known.pop(name)
            for name in ("budget", "flexible", "owner_hours", "market", "offers")
            if name in known and (name != "offers" or not isinstance(known[name], str))
        }
        choices = {name.replace("_", "-"): option for name, option in known.items()}
        return decide(Situation(items, choices, **facts), make_knowledge(make_role(**changes))).evaluations[0]

    return judge


@pytest.mark.parametrize(
    ("budget", "flexible", "expected"),
    [
        pytest.param(None, True, None, id="not known"),
        pytest.param(1000.0, False, 1000, id="firm"),
        pytest.param(1000.0, True, 1100, id="flexible"),
    ],
)
def test_a_flexible_budget_stretches(budget, flexible, expected, make_knowledge):
    found = money_limit(Situation(budget=budget, flexible=flexible), make_knowledge().method)
    assert found == (expected and pytest.approx(expected))


@pytest.mark.parametrize(
    ("changes", "known", "limits"),
    [
        pytest.param({}, {}, [], id="nothing known excludes nothing"),
        pytest.param({}, {"on_site": "no"}, [], id="nobody must be there"),
        pytest.param({}, {"on_site": "some"}, [], id="for some of it, and none of this is it"),
        pytest.param({}, {"on_site": "yes"}, ["on-site"], id="a remote role cannot be in the room"),
        pytest.param(EMPLOYEE, {"on_site": "yes"}, [], id="an office role can"),
        pytest.param({}, {"employment": "refuse"}, [], id="a contractor is no employee"),
        pytest.param({}, {"employment": "open"}, [], id="either would do"),
        pytest.param(
            {},
            {"employment": "needed"},
            ["employment"],
            id="a contractor where an employee is wanted",
        ),
        pytest.param(
            EMPLOYEE,
            {"employment": "refuse"},
            ["employment"],
            id="an employee where none is wanted",
        ),
        pytest.param(EMPLOYEE, {"employment": "needed"}, [], id="an employee where one is wanted"),
        pytest.param(
            {"hours": {"min": 20}},
            {"budget": 600.0, "flexible": False},
            [],
            id="the smallest purchase is just paid",
        ),
        pytest.param(
            {"hours": {"min": 20}},
            {"budget": 599.0, "flexible": False},
            ["budget"],
            id="and one euro less is too little",
        ),
        pytest.param({"hours": {"min": 20}}, {"budget": 546.0}, [], id="a flexible budget just stretches"),
        pytest.param({"hours": {"min": 20}}, {"budget": 545.0}, ["budget"], id="and no further"),
        pytest.param(
            {"hours": {"min": 20}, "rates": []},
            {"budget": 1.0},
            [],
            id="without a price no budget is too small",
        ),
        pytest.param(
            {"hours": {"min": 20}},
            {"budget": 1.0, "market": "us"},
            [],
            id="without a price in this market either",
        ),
        pytest.param(
            {**LEAD, "hours": {"min": 26}},
            {"owner_hours": 1.125},
            [],
            id="the smallest purchase can just be directed",
        ),
        pytest.param(
            {**LEAD, "hours": {"min": 26}},
            {"owner_hours": 1.0},
            ["owner-hours"],
            id="and with less time it cannot",
        ),
        pytest.param({"hours": {"min": 40}}, {}, [], id="half of the smallest purchase is used"),
        pytest.param({"hours": {"min": 41}}, {}, ["minimum"], id="less than half of it is a waste"),
        pytest.param(
            {**EMPLOYEE, "hours": {"min": 41}},
            {"employment": "refuse", "budget": 1.0},
            ["employment", "budget", "minimum"],
            id="all that fail are listed, in order",
        ),
    ],
)
def test_which_limits_fail_for_twenty_hours_of_routine(changes, known, limits, judged):
    evaluation = judged(changes, ADMIN, **known)
    assert [exclusion.limit for exclusion in evaluation.exclusions] == limits
    assert (evaluation.status == "excluded") == bool(limits)


@pytest.mark.parametrize(
    ("items", "known", "limits"),
    [
        pytest.param((), {}, [], id="no work: nothing to be too small"),
        pytest.param((ADMIN, STRATEGY), {}, [], id="a fifth of the work is enough"),
        pytest.param((Item(19.0, "execute", "admin"), STRATEGY), {}, ["scope"], id="less is not"),
        pytest.param(
            (Item(19.0, "execute", "admin"), Item(80.0, None, None)),
            {},
            [],
            id="an unknown kind counts for nobody and against nobody",
        ),
        pytest.param((STRATEGY,), {}, ["scope", "minimum"], id="none of it"),
        pytest.param((Item(80.0, None, None),), {}, [], id="only an unknown kind excludes nobody"),
        pytest.param(
            (Item(None, "execute", "admin"), Item(5.0, "lead", "strategy")),
            {},
            [],
            id="hours not said, the share large",
        ),
        pytest.param(
            (Item(8.0, "execute", "admin"), Item(None, "lead", "strategy")),
            {},
            [],
            id="hours not said: too little of the likeliest total, enough of a smaller",
        ),
        pytest.param(
            (Item(4.0, "execute", "admin"), Item(None, "lead", "strategy")),
            {},
            ["scope"],
            id="too little of any total",
        ),
        pytest.param((Item(None, "execute", "admin"),), {}, [], id="hours not said: no purchase is too large"),
        pytest.param(
            (IN_THE_ROOM,),
            {},
            ["on-site"],
            id="all of it in the room: presence is what fails, not scope",
        ),
        pytest.param((IN_THE_ROOM,), {"on_site": "some"}, ["on-site"], id="in the room, and said so"),
        pytest.param((IN_THE_ROOM,), {"on_site": "no"}, ["scope"], id="in the room, whatever was answered"),
        pytest.param(
            (STRATEGY,),
            {"on_site": "yes"},
            ["on-site", "scope"],
            id="in the room, and not its work either",
        ),
        pytest.param(
            (IN_THE_ROOM,),
            {"on_site": "yes"},
            ["on-site"],
            id="in the room, where it would be its work",
        ),
        pytest.param((ADMIN, IN_THE_ROOM), {}, [], id="half of it in the room leaves enough"),
        pytest.param(
            (Item(19.0, "execute", "admin", on_site=True), STRATEGY),
            {},
            ["scope", "minimum"],
            id="too little even in the room: scope is what fails",
        ),
        pytest.param(
            (Item(10.0, "execute", "admin", on_site=True), Item(None, "lead", "strategy")),
            {},
            ["on-site"],
            id="in the room, beside work without hours",
        ),
        pytest.param(
            (Item(20.0, "execute", "admin", drop=True), STRATEGY),
            {},
            ["scope", "minimum"],
            id="dropped work counts for nothing",
        ),
    ],
)
def test_which_limits_fail_for_work(items, known, limits, judged):
    found = [exclusion.limit for exclusion in judged({}, *items, **known).exclusions]
    assert [limit for limit in found if limit != "minimum" or "minimum" in limits] == limits


@pytest.mark.parametrize(
    ("changes", "known", "numbers"),
    [
        pytest.param({}, {"on_site": "yes"}, {}, id="presence needs no number"),
        pytest.param(
            {"hours": {"min": 20}},
            {"budget": 100.0},
            {"cost": 600, "hours": 20, "budget": 100},
            id="what the least costs",
        ),
        pytest.param(
            {**LEAD, "hours": {"min": 26}},
            {"owner_hours": 1.0},
            {"needed": 1.125, "hours": 26, "given": 1},
            id="the hours a week that the least needs",
        ),
        pytest.param(
            {**LEAD, "hours": {"min": 26}},
            {"owner_hours": 1.0, "written_down": "nothing"},
            {"needed": 1.875, "hours": 26, "given": 1},
            id="more where nothing is written down",
        ),
        pytest.param(
            {"scope": {"execute": {"owns": [], "helps": ["admin"]}, "execute_share": 0.0}},
            {},
            {"share": 0, "least": 0.2},
            id="the share that the role can take",
        ),
        pytest.param(
            {"hours": {"min": 80}},
            {},
            {"hours": 80, "need": 20},
            id="the least, and what of it is needed",
        ),
    ],
)
def test_a_limit_that_fails_shows_its_numbers(changes, known, numbers, judged):
    assert judged(changes, ADMIN, **known).exclusions[0].numbers == pytest.approx(numbers)


def test_the_share_shown_leaves_out_what_must_be_done_in_the_room(judged):
    work = (
        Item(4.0, "execute", "admin"),
        Item(10.0, "execute", "admin", on_site=True),
        Item(86.0, "lead", "strategy"),
    )
    assert judged({}, *work).exclusions[0].numbers == pytest.approx({"share": 0.04, "least": 0.2})


@pytest.mark.parametrize(
    ("least", "amount"),
    [
        pytest.param(15.0, 250.0, id="250 for 15 hours"),
        pytest.param(15.0, 1000.0, id="1,000 for 15 hours"),
        pytest.param(3.0, 100.0, id="100 for 3 hours"),
    ],
)
def test_a_quote_of_exactly_the_budget_is_within_it(least, amount, judged):
    offers = (Offered("helper", Offer("month", packages=((least, amount),))),)
    assert judged({"hours": {"min": least}}, ADMIN, budget=amount, flexible=False, offers=offers).exclusions == ()


@pytest.mark.parametrize(
    ("changes", "known", "questions"),
    [
        pytest.param({}, {}, ("on-site", "employment"), id="a remote contractor hangs on both settings"),
        pytest.param(EMPLOYEE, {}, ("employment",), id="an office role hangs on employment only"),
        pytest.param({}, {"on_site": "some", "employment": "open"}, (), id="both answered: feasible"),
        pytest.param(
            {"rates": []},
            {"on_site": "no", "employment": "open"},
            ("rate",),
            id="no price: a quote is needed",
        ),
        pytest.param(
            {"hours": {"min": 19}},
            {"on_site": "no", "employment": "open"},
            ("budget",),
            id="some budget would be too small",
        ),
        pytest.param(
            {"hours": {"min": 18}},
            {"on_site": "no", "employment": "open"},
            (),
            id="no likely budget would, with its stretch",
        ),
        pytest.param(
            {"hours": {"min": 19}},
            {"on_site": "no", "employment": "open", "revenue": "high"},
            (),
            id="nor at that turnover",
        ),
        pytest.param(
            {"hours": {"min": 19}},
            {"on_site": "no", "employment": "open", "budget": 900.0},
            (),
            id="the budget is known",
        ),
        pytest.param(LEAD, {"on_site": "no", "employment": "open"}, (), id="any owner's hours would do"),
        pytest.param(
            {"supervision": {"week": 2}},
            {"on_site": "no", "employment": "open"},
            ("owner-hours",),
            id="some would be too few",
        ),
        pytest.param(
            {"supervision": {"week": 2}},
            {"on_site": "no", "employment": "open", "owner_hours": 3.0},
            (),
            id="they are known",
        ),
    ],
)
def test_an_open_question_that_could_exclude_makes_a_role_conditional(changes, known, questions, judged):
    evaluation = judged(changes, ADMIN, **known)
    assert (evaluation.conditional_on, evaluation.status) == (
        questions,
        "conditional" if questions else "feasible",
    )


def test_an_excluded_role_hangs_on_nothing(judged):
    assert judged({"rates": []}, ADMIN, employment="needed").conditional_on == ()


def test_an_unknown_limit_never_changes_value_or_hours(judged):
    open_, known = (
        judged({"hours": {"min": 19}}, ADMIN),
        judged({"hours": {"min": 19}}, ADMIN, budget=9000.0, on_site="no", employment="open"),
    )
    assert (open_.value, open_.engagement) == (known.value, known.engagement)
