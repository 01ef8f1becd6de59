"""The JSON of a plan: its shape, that the parts add up, that limits hold, that nobody is hired twice."""

import pytest

FIELDS = {
    *("schema_version", "command", "verdict", "recommended", "leading", "differs"),
    *("outcome", "plans", "relax", "roadmap", "answers", "sources"),
}
PLAN = {"label", "roles", "monthly_cost", "owner_hours", "covered_hours", "assignments"}


def cents(amount):
    return round(100 * amount)


def test_the_document_has_the_fields_of_the_contract(document):
    assert document.keys() >= FIELDS
    assert all(plan.keys() >= PLAN for plan in document["plans"])
    assert all(one.keys() >= {"role", "hours", "monthly_cost"} for plan in document["plans"] for one in plan["roles"])
    assert all(step.keys() >= {"step", "when", "roles"} for step in document["roadmap"])


@pytest.mark.parametrize("end", ["low", "typical", "high"])
def test_the_costs_of_the_people_add_up_to_the_cent(end, document):
    for plan in document["plans"]:
        assert sum(cents(one["monthly_cost"][end]) for one in plan["roles"]) == cents(plan["monthly_cost"][end])
        everyone = [*plan["roles"], *plan["more_hours"]]
        assert sum(cents(one["monthly_cost"][end]) for one in everyone) == cents(plan["monthly_cost_with_more_hours"][end])


def test_the_work_adds_up(document):
    for plan in document["plans"]:
        assert sum(cents(one["hours"]) for one in plan["assignments"]) == cents(plan["covered_hours"])
        assert sum(cents(one["hours"]) for one in plan["directs"] if one["by"] is None) == cents(plan["owner_hours"])
        for line in document["work"]:
            parts = [one for one in (*plan["assignments"], *plan["left"]) if one["work"] == line["text"]]
            assert sum(one["hours"] for one in parts) == pytest.approx(line["hours_per_month"], abs=0.05)


def test_what_stays_with_the_owner_adds_up(document):
    for plan in document["plans"]:
        assert cents(plan["own_hours"]) == cents(plan["owner_hours"]) + sum(cents(one["hours"]) for one in plan["left"])
    assert document["do_yourself"] == document["plans"][0]["left"]
    assert document["plans"][0]["own_hours"] < document["present"]["own_hours"]


@pytest.mark.parametrize("end", ["low", "typical", "high"])
def test_what_those_who_are_there_cost_adds_up(end, document):
    costs = [one["monthly_cost"][end] for one in document["present"]["roles"]]
    total = document["present"]["monthly_cost"]
    assert sum(cents(cost) for cost in costs) == (cents(total[end]) if total else 0)


def test_the_first_year_is_twelve_months_of_everyone(document):
    price, best = document["true_price"], document["plans"][0]
    once = sum(cents(one["once"]) for one in price["people"])
    assert cents(price["first_year"]) == 12 * cents(best["monthly_cost_with_more_hours"]["typical"]) + once
    assert sum(cents(one["cost"]) for one in price["people"]) == cents(best["monthly_cost_with_more_hours"]["typical"])


def test_hours_come_in_steps(document):
    hours = [one["hours"] for plan in document["plans"] for one in plan["roles"]]
    assert hours
    assert all(2 * worked == int(2 * worked) for worked in hours)


def test_what_everyone_does_fits_into_their_hours(document):
    for one in (one for plan in document["plans"] for one in (*plan["roles"], *plan["more_hours"])):
        assert one["covered_hours"] + one["unused_hours"] <= one["hours"] + 0.02


def test_the_plan_is_within_the_budget(document):
    limit = {"$1500": 1500, "4000 EUR": 4000}.get(document["answers"]["answers"].get("budget"))
    assert all(limit is None or plan["monthly_cost_with_more_hours"]["typical"] <= limit for plan in document["plans"])


def test_those_who_are_there_are_never_hired(document):
    there = {one["role"] for one in document["present"]["roles"]} - {"specialist"}  # one more craft is another person
    assert not there & {one["role"] for plan in document["plans"] for one in plan["roles"]}


def test_a_roadmap_has_at_most_four_steps_and_adds_people(document):
    counts = [len(step["roles"]) for step in document["roadmap"]]
    assert 1 <= len(counts) <= 4
    assert counts == sorted(counts)


def test_the_other_plans_cover_enough_of_the_best(document):
    best = document["plans"][0]["covered_hours"]
    assert all(plan["covered_hours"] >= 0.8 * best - 0.05 for plan in document["plans"])


def weekly(plan):
    return round(plan["owner_hours"] * 12 / 52, 1)


def test_no_plan_is_cheaper_than_the_cheapest_or_takes_less_directing_than_the_leanest(document):
    named = {label: plan for plan in document["plans"] for label in (plan["label"], *plan["also"])}
    costs = [plan["monthly_cost_with_more_hours"]["typical"] for plan in document["plans"]]
    assert named["cheapest"]["monthly_cost_with_more_hours"]["typical"] == min(costs)
    assert weekly(named["least-managing"]) == min(weekly(plan) for plan in document["plans"])
    assert named["best"]["covered_hours"] == max(plan["covered_hours"] for plan in document["plans"])


@pytest.mark.parametrize(
    ("items", "more", "labels"),
    [
        pytest.param(
            ["10h execute customer", "7h execute admin"],
            "--set on-site=yes --market fr",
            [["best"], ["cheapest"], ["least-managing"]],
            id="less directing for more money",
        ),
        pytest.param(
            ["12h execute customer"],
            "--market us",
            [["best"], ["cheapest", "least-managing"]],
            id="fewer hours cost less and take less directing",
        ),
        pytest.param(["12h execute customer"], "--market us -b '80 USD firm'", [], id="nobody to hire"),
    ],
)
def test_no_plan_is_shown_that_is_worse_in_everything(items, more, labels, make_document, work_of_kinds):
    document = make_document(f"{work_of_kinds(*items)} {more}")
    assert [[plan["label"], *plan["also"]] for plan in document["plans"]] == labels


def test_the_same_line_gives_the_same_bytes(owner, document, run_plan):
    assert run_plan(f"{owner} --json").document == document
