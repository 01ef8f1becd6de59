"""A budget means what it says: the first sentence never tells more than it without saying so."""

import re

import pytest

MAIL = ("-t", "answer customer mail 10h", "--market", "nl")
PACKAGE = ("--offer", "A: va=1000/month for 40h")


def summary(obmva, command, *options):
    return obmva(command, *MAIL, *options, "--json").document["summary"]


@pytest.mark.parametrize("command", ["recommend", "plan"])
@pytest.mark.parametrize(
    ("budget", "is_over"),
    [
        pytest.param("950 EUR", True, id="a little too small"),
        pytest.param("1000 EUR", False, id="just enough"),
        pytest.param("700 to 950 EUR", True, id="a range that ends too low"),
        pytest.param("700 to 1000 EUR", False, id="a range up to the price"),
    ],
)
def test_the_first_sentence_says_that_it_is_more_than_the_budget(obmva, command, budget, is_over):
    said = summary(obmva, command, *PACKAGE, "-b", budget)
    assert ("more than your EUR 950" in said) is is_over
    assert "EUR 1,000" in said


@pytest.mark.parametrize("command", ["recommend", "plan"])
def test_a_firm_budget_buys_no_dearer_package(obmva, command):
    assert "1,000" not in summary(obmva, command, *PACKAGE, "-b", "950 EUR firm")


@pytest.mark.parametrize("budget", [185, 437, 919, 1275])
@pytest.mark.parametrize("command", ["recommend", "plan"])
def test_no_sum_of_the_first_sentence_is_rounded_above_the_budget(obmva, command, budget):
    first, *_ = re.split(r"\.(?:\s|$)", summary(obmva, command, "-b", f"{budget} EUR firm"))
    sums = [float(one.replace(",", "")) for one in re.findall(r"EUR ([\d,]+)", first)]
    assert sums
    assert max(sums) <= budget


@pytest.mark.parametrize("budget", ["2 EUR", "60 EUR"])
def test_a_budget_below_every_price_says_the_cheapest_that_is_possible(obmva, budget):
    document = obmva("recommend", *MAIL, "-b", budget, "--json").document
    assert document["verdict"] == "nothing-feasible"
    assert "a virtual assistant, 2 hours a month from EUR 110" in document["summary"]


def test_what_an_hour_is_worth_is_said_of_any_period(obmva):
    by_year, by_hour = (
        obmva("recommend", *MAIL, "--set", f"owner-rate={worth}", "--json").document["ranking"]
        for worth in ("84780 EUR/year", "50 EUR")  # at 141.3 hours a month
    )
    assert by_year == by_hour


def test_the_hours_for_directing_that_are_missing_are_more_than_those_given(obmva):
    given = ("--rate", "va=35", "--set", "written-down=nothing", "--set", "owner-hours=1", "--market", "fr", "--json")
    ranking = obmva("recommend", "-t", "process shop orders 12h", "-t", "handle returns 3h", *given).document["ranking"]
    said = [by["message"] for one in ranking for by in one["excluded_by"] if by["limit"] == "owner-hours"]
    assert said
    numbers = [[float(number) for number in re.findall(r"\d+(?:\.\d+)?", words)] for words in said]
    assert all(needed > had for *_, needed, had in numbers)
