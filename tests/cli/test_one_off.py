"""Work that ends, from the words to the answer: said once, priced once, and nobody employed by the month for it."""

import pytest


@pytest.fixture(scope="module")
def answered(obmva):
    """The document of a command about some lines of work, in a market."""

    def run(command, *lines, market="gb", options=()):
        tasks = [argument for line in lines for argument in ("-t", line)]
        return obmva(command, *tasks, "--market", market, *options, "--json").document

    return run


FILING = "sort out the photo archive, one-off 20 hours"
WEBSITE = "build a website 40 hours total"


@pytest.mark.parametrize(
    ("line", "market", "options", "role", "hours"),
    [
        pytest.param(FILING, "gb", ("--set", "term=project"), "va", 20, id="filing"),
        pytest.param("mon classement, 20 heures une seule fois", "fr", (), "va", 20, id="classement"),
        pytest.param("een website bouwen eenmalig 30 uur", "nl", ("-b", "€ 2.000"), "specialist", 30, id="website"),
        pytest.param("build a website 40 hours", "us", ("--set", "term=project"), "specialist", 40, id="a project's hours"),
    ],
)
def test_a_job_is_hired_for_once(line, market, options, role, hours, answered):
    document = answered("recommend", line, market=market, options=options)
    first, (one_off,) = document["ranking"][0], document["one_offs"]
    assert (first["role"], first["hours_once"], first["hours"]) == (role, hours, 0)
    assert (first["monthly_cost"]["typical"], first["monthly_cost"]["high"]) == (0, 0)
    assert first["monthly_cost"]["once"] == one_off["cost_once"]["typical"]
    assert one_off["cost_once"]["low"] <= one_off["cost_once"]["typical"] <= one_off["cost_once"]["high"]
    assert "once" in document["summary"]
    assert "a month" not in document["summary"]


def test_nobody_is_employed_by_the_month_for_it(answered):
    limits = {one["role"]: [by["limit"] for by in one["excluded_by"]] for one in answered("recommend", FILING)["ranking"]}
    employees = ("administrative-assistant", "executive-assistant", "personal-assistant")
    assert all("minimum" in limits[role] for role in employees)


@pytest.mark.parametrize(
    ("lines", "parts"),
    [
        pytest.param((FILING,), [("va", True, 20)], id="who is hired anyway does it too"),
        pytest.param((WEBSITE,), [("specialist", False, 40)], id="somebody else does it"),
        pytest.param((FILING, WEBSITE), [("va", True, 20), ("specialist", False, 40)], id="each does the own trade"),
    ],
)
@pytest.mark.parametrize("command", ["recommend", "plan"])
def test_beside_other_work_it_is_a_line_of_its_own(command, lines, parts, answered):
    document, alone = (answered(command, "answer customer mail 5h", *more) for more in (lines, ()))
    assert [(one["role"], one["same_person"], one["hours_once"]) for one in document["one_offs"]] == parts
    assert alone["one_offs"] == []
    if command == "plan":
        assert (document["plans"], document["roadmap"]) == (alone["plans"], alone["roadmap"])
    else:
        assert [one["value"] for one in document["ranking"]] == [one["value"] for one in alone["ranking"]]
    assert {(line["hours_per_month"] is None, line["hours_once"] is None) for line in document["work"]} == {
        (False, True),
        (True, False),
    }


def test_a_plan_of_nothing_but_a_job_plans_nothing_for_a_month(answered):
    document = answered("plan", FILING)
    assert (document["outcome"], document["plans"], document["roadmap"]) == ("one-off", [], [])
    assert [(one["role"], one["hours_once"]) for one in document["one_offs"]] == [("va", 20)]


def test_its_plan_says_what_it_costs_and_gives_back(obmva):
    page = " ".join(obmva("plan", WEBSITE, "--market", "fr", "-b", "1000 EUR once").out.split())
    assert "Your EUR 1,000 buys 18 of the 40 hours" in page
    assert "a month" not in page


def test_a_row_says_who_does_it_once(obmva):
    _, *rows = obmva("plan", "-t", "mail 5h", "-t", WEBSITE, "--market", "gb", "-f", "csv").out.splitlines()
    assert [row for row in rows if row.startswith("once,specialist,,,40.0,GBP")] == rows[-1:]


@pytest.mark.parametrize(
    ("budget", "hours"),
    [
        pytest.param("20 GBP once", 0, id="too little of it"),
        pytest.param("300 GBP once", 10, id="as far as it goes"),
        pytest.param("100 GBP a month", 20, id="a month's is for a month"),
        pytest.param("900 GBP a month, 5000 GBP once", 20, id="both"),
    ],
)
def test_its_own_money_limits_it(budget, hours, answered):
    (one_off,) = answered("recommend", FILING, options=("-b", budget))["one_offs"]
    assert one_off["hours_once"] == pytest.approx(hours, abs=0.5)


def test_hours_that_may_be_once_are_told(answered):
    document = answered("recommend", "build a website 40 hours", market="us")
    told = [one["assumed"] for one in document["assumptions"] if one["question"] == "work"]
    assert (document["work"][0]["hours_once"], document["work"][0]["hours_per_month"]) == (None, pytest.approx(173.3333))
    assert ["build a website" in said and "every week" in said for said in told] == [True]


def test_tasks_say_whether_hours_are_once(obmva):
    matches = obmva("tasks", WEBSITE, "inbox 5h", "inbox 10 hours, 3 a day", "--json").document["matches"]
    assert [(one["hours_per_month"], one["hours_once"], one["hours_unread"]) for one in matches] == [
        (None, 40, None),
        (pytest.approx(21.6667), None, None),
        (None, None, "10 hours, 3 a day"),
    ]


def test_work_without_hours_takes_its_usual_size_whatever_else_there_is(answered):
    (alone,), (more,) = (
        [one["assumed"] for one in answered("recommend", *lines)["assumptions"] if one["question"] == "work"]
        for lines in (("buying gifts",), ("buying gifts", "keeping my diary"))
    )
    assert alone == "hours a month that you did not say: buying gifts about 3"
    assert more.startswith(f"{alone}, keeping my diary about")


def test_an_answers_file_says_it_too(obmva, tmp_path):
    file = tmp_path / "answers.yaml"
    file.write_text("work:\n- {text: set up the archive, hours: 20h once}\nanswers: {market: gb}\n", encoding="utf-8")
    document = obmva("recommend", "--answers", str(file), "--json").document
    assert [line["hours_once"] for line in document["work"]] == [20]
    assert document["answers"]["work"] == [{"text": "set up the archive", "hours": "20h once"}]
