"""What is doubtful stays doubtful: in the verdict, on the page, in the document."""

import pytest

TWO_WAYS = "planning 5h"


@pytest.fixture(scope="module")
def doubtful(obmva):
    return obmva("recommend", "-t", TWO_WAYS, "--market", "us", "-b", "1500 USD", "--json").document


def test_nobody_is_named_firmly_for_words_that_mean_several_things(doubtful):
    (line,) = doubtful["work"]
    assert line["confidence"] < 0.8
    assert doubtful["verdict"] in {"toss-up", "not-enough-known"}


def test_the_line_that_decides_is_told_with_who_would_lead(doubtful):
    line = doubtful["deciding_line"]
    assert (line["work"], line["about"]) == ("planning", "kind")
    assert len({one["leading"] for one in line["effect"]}) > 1
    assert [one["taken"] for one in line["effect"]].count(True) == 1
    assert sum(one["share"] for one in line["effect"]) == pytest.approx(1, abs=0.01)


def test_it_is_asked_about_first(doubtful):
    question = doubtful["next_question"]
    assert (question["id"], "planning" in question["ask"]) == ("work", True)
    assert question["options"]


def test_the_page_says_it(obmva):
    page = " ".join(obmva("recommend", "-t", TWO_WAYS, "--market", "us").out.split())
    assert 'What decides is how "planning" is meant.' in page


def test_a_kind_that_was_stated_is_no_doubt(obmva, tmp_path):
    file = tmp_path / "answers.yaml"
    file.write_text("work: [{text: planning, hours: 5h, task: project-planning}]\nanswers: {market: us}\n")
    assert obmva("recommend", "--answers", str(file), "--json").document["deciding_line"] is None
