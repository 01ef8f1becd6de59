"""A question is data: written into `questions.yaml`, with its values in the roles, it is asked, weighed, assumed and told."""

import functools
import shutil

import pytest

from obmva.advice import Adviser
from obmva.catalog import BUILT_IN_DATA, Catalog, answers_from, built_in_roles
from obmva.cli.output import Canvas
from obmva.consistency import Surroundings, inconsistencies
from obmva.render import render
from obmva.render.documents import to_json

WORK = [{"text": "answer customer mail 5h"}, {"text": "keep my diary 3h"}]
QUESTION = """
- id: tongue
  topic: business
  kind: choice
  read_by: [{criterion}]
  label: {{en: "the language of your customers"}}
  effort: 1
  ask: {{en: "Which language do your customers speak?"}}
  why: {{en: "Whoever answers them must speak it."}}
  against: {{en: "does not speak as your customers do"}}
  options:
    - {{id: ours, en: "mine", clause: {{en: "your customers speak your language"}}, named: {{en: "your own language"}}}}
    - {{id: theirs, en: "another", clause: {{en: "your customers speak another"}}, named: {{en: "another language"}}}}
  prior:
    because: {{en: "Most firms sell at home."}}
    {table}
"""
ANY = "table: {any: {ours: 0.6, theirs: 0.4}}"
BY_TEAM = """given: team
    table:
      none: {ours: 0.9, theirs: 0.1}
      few: {ours: 0.8, theirs: 0.2}
      small: {ours: 0.6, theirs: 0.4}
      large: {ours: 0.3, theirs: 0.7}"""
KINDS = [
    pytest.param("readiness", ANY, id="read by readiness"),
    pytest.param("readiness", BY_TEAM, id="read by readiness, hanging on the team"),
    pytest.param("served", ANY, id="read by served"),
    pytest.param("goals", ANY, id="read by goals"),
]


@pytest.fixture(scope="module")
def with_question(tmp_path_factory):
    """What the program ships and one more question, which `va` can serve in one of its answers only."""

    @functools.cache
    def made(criterion, table):
        folder = tmp_path_factory.mktemp("own")
        data, roles = folder / "data", folder / "roles"
        shutil.copytree(BUILT_IN_DATA, data)
        shutil.copytree(built_in_roles(), roles)
        with (data / "questions.yaml").open("a", encoding="utf-8") as file:
            file.write(QUESTION.format(criterion=criterion, table=table))
        for path in roles.glob("*.yaml"):
            values = "{ours: 1.0, theirs: 0.1}" if path.stem == "va" else "{ours: 1.0, theirs: 1.0}"
            text = path.read_text(encoding="utf-8")
            path.write_text(text.replace(f"\n{criterion}:\n", f"\n{criterion}:\n  tongue: {values}\n"), encoding="utf-8")
        return Adviser(catalog=Catalog([roles], data))

    return made


def recommended(adviser, **answers):
    return adviser.recommend(answers_from({"work": WORK, "answers": answers}))


def fit(report, role):
    return next(one.value for one in report.ranking if one.role == role)


@pytest.mark.parametrize(("criterion", "table"), KINDS)
def test_it_is_assumed_while_it_is_open(with_question, criterion, table):
    report = recommended(with_question(criterion, table))
    (assumed,) = [one for one in report.assumptions if one.question == "tongue"]
    assert {effect.option for effect in assumed.effect} == {"ours", "theirs"}
    assert '"tongue"' in to_json(report)


@pytest.mark.parametrize(("criterion", "table"), KINDS)
def test_its_answer_changes_the_value_and_is_assumed_no_longer(with_question, criterion, table):
    adviser = with_question(criterion, table)
    ours, theirs, unknown = (recommended(adviser, team="none", tongue=answer) for answer in ("ours", "theirs", "unknown"))
    assert fit(ours, "va") > fit(unknown, "va") > fit(theirs, "va")
    assert fit(ours, "obm") == fit(theirs, "obm")
    assert "tongue" not in {one.question for one in ours.assumptions}


@pytest.mark.parametrize(("criterion", "table"), KINDS)
def test_it_is_asked_where_it_can_change_the_advice(with_question, criterion, table):
    adviser = with_question(criterion, table)
    known = {
        "budget": "1500 EUR",
        "market": "fr",
        "team": "none",
        "hand-over": "tasks",
        "on-site": "no",
        "employment": "refuse",
    }
    answers, asked = answers_from({"work": WORK, "answers": known, "prioritise": [criterion]}), []
    while following := adviser.next_question(answers):
        asked.append(following)
        answers = answers.model_copy(update={"answers": {**answers.answers, following: "unknown"}})
    assert "tongue" in asked


@pytest.mark.parametrize(("criterion", "table"), KINDS)
def test_it_is_told_what_speaks_against_a_role(with_question, criterion, table):
    report = recommended(with_question(criterion, table), tongue="theirs", **{"for-whom": "business", "team": "none"})
    against = next(one.against for one in report.ranking if one.role == "va")
    assert against == ("does little for your goals" if criterion == "goals" else "does not speak as your customers do")


def test_it_is_listed(with_question):
    adviser = with_question("readiness", ANY)
    page = render(adviser.questions("tongue"), "table", Canvas(80, colour=False), adviser.speak, in_full=True)
    assert "Which language do your customers speak?" in page


def test_a_role_without_values_for_it_is_told(with_question):
    catalog = with_question("readiness", ANY).catalog
    around = Surroundings(catalog.roles, catalog.sources, catalog.rows, catalog.questions, catalog.markets)
    (problem,) = inconsistencies(Catalog().roles["va"], around)
    assert (problem.sentence, problem.field, problem.values["question"]) == ("rule-question-missing", "readiness", "tongue")
