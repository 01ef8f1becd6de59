"""The way to a team for owners of three sizes: what must be true of each step that an owner could take."""

from itertools import pairwise

import pytest

OWNERS = {
    "alone": (
        [
            "14h execute customer",
            "4h execute finance",
            "5h execute calendar-and-travel",
            "5h coordinate projects",
            "4h specialise marketing",
        ],
        "--set team=none --market gb --set owner-hours=1 -b '1000 GBP'",
    ),
    "alone without limits": (
        ["5h execute customer", "3h execute finance", "2h execute calendar-and-travel"],
        "--set team=none --market us",
    ),
    "four freelancers": (
        [
            "6h coordinate projects",
            "8h coordinate people",
            "3h coordinate operations",
            "5h execute customer",
            "4h specialise marketing",
        ],
        "-b '4000 EUR' --set employment=refuse --set offers=proven --set team=small --set hand-over=day-to-day --market fr --have va=20h/month "
        "--have va=15h/month --have specialist=15h/month --have specialist=10h/month",
    ),
    "past a million": (
        [
            "10h coordinate people",
            "3h coordinate operations",
            "3h coordinate people",
            "12h execute customer",
            "5h specialise finance",
            "4h coordinate operations",
            "4h lead strategy",
        ],
        "--set team=large --set offers=proven --set revenue=over-1m --set hand-over=direction -b '12000 USD' --market us",
    ),
    "without money": (["12h execute customer"], "--market us -b '50 USD firm'"),
}


def cents(amount):
    return round(100 * amount)


@pytest.fixture(scope="module")
def line_of(work_of_kinds):
    """The rest of the command line of one of these owners."""
    return lambda owner: f"{work_of_kinds(*OWNERS[owner][0])} {OWNERS[owner][1]}"


@pytest.fixture(scope="module", params=OWNERS)
def found(request, make_document, line_of):
    return make_document(line_of(request.param))


@pytest.fixture(scope="module")
def steps(found):
    return found["roadmap"]


@pytest.mark.parametrize(
    ("owner", "triggers", "added"),
    [
        pytest.param(
            "alone",
            ["now", "budget", "budget", "budget"],
            [["va"], [], ["project-manager"], []],
            id="alone: an assistant, more of it, somebody for the launches",
        ),
        pytest.param(
            "alone without limits",
            ["now"],
            [["va"]],
            id="alone without limits: one assistant is all there is to it",
        ),
        pytest.param(
            "four freelancers",
            ["now", "settled", "budget"],
            [["obm"], ["virtual-executive-assistant"], []],
            id="four freelancers: somebody to lead them first",
        ),
        pytest.param(
            "past a million",
            ["now", "settled", "settled", "work-hours"],
            [["obm"], ["va"], ["specialist"], ["executive-assistant"]],
            id="past a million: a manager, then doers",
        ),
        pytest.param(
            "without money",
            ["budget", "budget"],
            [["va"], []],
            id="without money: the least sum, then all the work",
        ),
    ],
)
def test_whom_first_and_whom_next(owner, triggers, added, make_document, line_of):
    steps = make_document(line_of(owner))["roadmap"]
    assert ([step["trigger"] for step in steps], [step["add"] for step in steps]) == (
        triggers,
        added,
    )


def test_the_people_of_the_best_plan_come_with_its_hours_and_at_its_cost(found, steps):
    people = [step for step in steps if step["trigger"] in {"now", "settled"}]
    for plan in found["plans"][:1]:
        assert {one["role"]: one["hours"] for one in people[-1]["roles"]} == {
            one["role"]: one["hours"] for one in (*plan["roles"], *plan["more_hours"])
        }
        assert people[-1]["monthly_cost"] == plan["monthly_cost_with_more_hours"]


def test_a_step_costs_what_it_adds(steps):
    for before, after in pairwise(steps):
        if after["trigger"] == "settled" and not after["change"]:
            shares = {one["role"]: one["hours"] for one in after["roles"]}
            assert set(shares) > {one["role"] for one in before["roles"]}
        assert cents(after["monthly_cost"]["typical"]) > cents(before["monthly_cost"]["typical"])


def test_no_step_costs_more_than_the_sum_that_it_names(steps):
    assert all(step["monthly_cost"]["typical"] <= step["value"] for step in steps if step["trigger"] == "budget")


def test_nobody_is_sent_away_and_nobody_loses_hours(steps):
    for before, after in pairwise(steps):
        hours = {(one["role"], *one["families"]): one["hours"] for one in after["roles"]}
        assert all(hours[one["role"], *one["families"]] >= one["hours"] for one in before["roles"])


def test_every_step_adds_somebody_or_hours(steps):
    assert all(step["add"] or step["change"] for step in steps)


def test_who_changes_is_told_with_the_hours_before(steps):
    for before, after in pairwise(steps):
        earlier = {one["role"]: one["hours"] for one in before["roles"]}
        now = {one["role"]: one["hours"] for one in after["roles"]}
        assert all((earlier[one["role"]], now[one["role"]]) == (one["from"], one["to"]) for one in after["change"])


def test_work_is_looked_ahead_to_twice_as_much(found, steps):
    now = sum(line["hours_per_month"] for line in found["work"])
    assert all(now < step["value"] <= 2 * now + 1 for step in steps if step["trigger"] == "work-hours")
    assert found["nobody_else_until"] in (None, pytest.approx(2 * now, abs=0.01))


def test_the_way_ends_where_nobody_else_is_worth_hiring(make_document, line_of):
    assert make_document(line_of("alone without limits"))["nobody_else_until"] == pytest.approx(2 * 10 * 52 / 12, abs=0.1)


@pytest.mark.parametrize("owner", ["alone"])
def test_the_sum_of_a_step_is_enough_and_what_is_less_is_not(owner, make_document, line_of):
    line = line_of(owner)
    step = next(step for step in make_document(line)["roadmap"] if step["trigger"] == "budget")
    currency, value = step["monthly_cost"]["currency"], step["value"]
    covered = [
        make_document(f'{line} -b "{amount:.0f} {currency} firm"')["plans"][0]["covered_hours"]
        for amount in (value - 100, value, value + 50)
    ]
    assert covered[0] < covered[1]


def test_the_page_tells_the_way_in_short_lines(run_plan, monkeypatch, line_of):
    monkeypatch.setenv("COLUMNS", "80")
    page = run_plan(line_of("past a million")).out
    way = page[page.index("In which order") : page.index("Costs ")].splitlines()
    assert len(way) <= 14
