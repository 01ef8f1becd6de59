"""The way to a team for owners of three sizes: what must be true of each step that an owner could take."""

from itertools import pairwise

import pytest

ALONE = (
    '-t "answer customer mail 14h" -t "invoices 4h" -t "diary 5h" -t "plan launches 5h" -t "facebook ads 4h" '
    "--set team=none --market gb --set owner-hours=1 -b '1000 GBP'"
)
ALONE_WITHOUT_LIMITS = '-t "answer customer mail 5h" -t "invoices 3h" -t "diary 2h" --set team=none --market us'
FOUR_FREELANCERS = (
    '-t "planning launches 6h" -t "leading four freelancers 8h" -t "weekly figures 3h" -t "answer customer mail 5h" '
    '-t "facebook ads 4h" -b "4000 EUR" --set offers=proven --set team=small --set hand-over=day-to-day --market fr '
    "--have va=20h/month --have va=15h/month --have specialist=15h/month --have specialist=10h/month"
)
PAST_A_MILLION = (
    '-t "lead the team 10h" -t "weekly figures 3h" -t "hire people 3h" -t "answer customer mail 12h" -t "bookkeeping 5h" '
    '-t "plan the quarter 4h" -t "set the direction 4h" --set team=large --set offers=proven --set revenue=r4 '
    "--set hand-over=direction -b '12000 USD' --market us"
)
WITHOUT_MONEY = '-t "answer customer mail 12h" --market us -b "50 USD firm"'
OWNERS = {
    "alone": ALONE, "alone without limits": ALONE_WITHOUT_LIMITS, "four freelancers": FOUR_FREELANCERS,
    "past a million": PAST_A_MILLION, "without money": WITHOUT_MONEY,
}  # fmt: skip


def cents(amount):
    return round(100 * amount)


@pytest.fixture(scope="module", params=OWNERS)
def found(request, make_document):
    return make_document(OWNERS[request.param])


@pytest.fixture(scope="module")
def steps(found):
    return found["roadmap"]


@pytest.mark.parametrize(
    ("owner", "triggers", "added"),
    [
        pytest.param("alone", ["now", "budget", "budget", "budget"], [["va"], [], ["project-manager"], []],
                     id="alone: an assistant, more of it, somebody for the launches"),
        pytest.param("alone without limits", ["now"], [["va"]], id="alone without limits: one assistant is all there is to it"),
        pytest.param("four freelancers", ["now", "settled", "budget"], [["obm"], ["virtual-executive-assistant"], []],
                     id="four freelancers: somebody to lead them first"),
        pytest.param("past a million", ["now", "settled", "settled", "work-hours"],
                     [["obm"], ["va"], ["specialist"], ["executive-assistant"]], id="past a million: a manager, then doers"),
        pytest.param("without money", ["budget", "budget"], [["va"], []], id="without money: the least sum, then all the work"),
    ],
)  # fmt: skip
def test_whom_first_and_whom_next(owner, triggers, added, make_document):
    steps = make_document(OWNERS[owner])["roadmap"]
    assert ([step["trigger"] for step in steps], [step["add"] for step in steps]) == (triggers, added)


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


def test_the_way_ends_where_nobody_else_is_worth_hiring(make_document):
    assert make_document(ALONE_WITHOUT_LIMITS)["nobody_else_until"] == pytest.approx(2 * 10 * 52 / 12, abs=0.1)


@pytest.mark.parametrize("owner", ["alone", "four freelancers"])
def test_the_sum_of_a_step_is_enough_and_what_is_less_is_not(owner, make_document):
    line = OWNERS[owner]
    step = next(step for step in make_document(line)["roadmap"] if step["trigger"] == "budget")
    currency, value = step["monthly_cost"]["currency"], step["value"]
    covered = [
        make_document(f'{line} -b "{amount:.0f} {currency} firm"')["plans"][0]["covered_hours"]
        for amount in (value - 100, value, value + 50)
    ]
    assert covered[0] < covered[1]


def test_the_page_tells_the_way_in_short_lines(run_plan, monkeypatch):
    monkeypatch.setenv("COLUMNS", "80")
    page = run_plan(PAST_A_MILLION).out
    way = page[page.index("In which order") : page.index("What the best plan")].splitlines()
    assert len(way) <= 14
