"""What may help beside the role that is named: each where it applies, with its source, and never against the verdict."""

import pytest

from obmva.advice import Adviser
from obmva.models import Answers

MAIL, VISION = {"task": "customer-mail", "hours": "20h/month"}, {"task": "vision-to-plan", "hours": "20h/month"}
LETTERS, CHAT = {"task": "correspondence", "hours": "30h/month"}, {"task": "live-chat", "hours": "60h/month"}
LEADING = {"task": "team-leading", "hours": "40h/month"}
SOLO = {"team": "none", "employment": "refuse", "on-site": "no", "hand-over": "tasks"}
TEAM = {"team": "small", "hand-over": "day-to-day", "offers": "proven", "revenue": "120k-500k", "employment": "refuse"}
US, GB, NL = {"market": "us"}, {"market": "gb"}, {"market": "nl"}
HELPER = {"role": "va", "hours": "20h/month"}
CASES = [
    pytest.param("software", [MAIL], {**SOLO, **GB}, [], id="tools take a part of it"),
    pytest.param("agency", [CHAT], {**SOLO, **US}, [], id="many hours that a holiday would leave open"),
    pytest.param("elsewhere", [LETTERS], {**SOLO, **NL}, [], id="the same costs less in another market"),
    pytest.param("grow", [LEADING], {**TEAM, **GB}, [{**HELPER, "could_grow": True}], id="somebody there could lead"),
    pytest.param(
        "do-not-hire", [LETTERS], {**SOLO, **GB, "owner-rate": "40 GBP"}, [], id="an hour back costs nearly its worth"
    ),
    pytest.param("do-not-hire", [{**LETTERS, "hours": "12h/month"}], {**SOLO, **GB}, [], id="a few hours"),
]
SILENT = [
    pytest.param("software", [VISION], {**TEAM, **GB}, [], id="no tool sets goals"),
    pytest.param("software", [{**MAIL, "drop": True}, LETTERS], {**SOLO, **GB}, [], id="what is dropped"),
    pytest.param("agency", [MAIL], {**SOLO, **US}, [], id="few hours"),
    pytest.param("elsewhere", [LETTERS], {**SOLO, **GB}, [], id="no other market in that currency"),
    pytest.param("grow", [LEADING], {**TEAM, **GB}, [HELPER], id="somebody there who stays what they are"),
    pytest.param("do-not-hire", [LETTERS], {**SOLO, **GB, "owner-rate": "200 GBP"}, [], id="an hour worth much more"),
]


@pytest.fixture(scope="module")
def found():
    adviser = Adviser()

    def beside(work, answers, have):
        report = adviser.recommend(Answers(work=work, answers=answers, have=have))
        return report, {one.kind: one for one in report.beside}

    return beside


@pytest.mark.parametrize(("kind", "work", "answers", "have"), CASES)
def test_it_is_said_where_it_applies_with_sources_that_are_listed(found, kind, work, answers, have):
    report, kinds = found(work, answers, have)
    assert report.recommended
    assert set(kinds[kind].sources) <= {source.id for source in report.sources}
    assert kinds[kind].sources or kind == "do-not-hire"


@pytest.mark.parametrize(("kind", "work", "answers", "have"), SILENT)
def test_it_is_not_said_where_it_does_not(found, kind, work, answers, have):
    assert kind not in found(work, answers, have)[1]


def test_every_kind_has_been_seen_and_not_seen():
    kinds = {"software", "agency", "elsewhere", "grow", "do-not-hire"}
    assert {case.values[0] for case in CASES} == {case.values[0] for case in SILENT} == kinds


@pytest.mark.parametrize(
    ("work", "answers", "kinds"),
    [
        pytest.param([{**MAIL, "rule_based": True}], {**SOLO, **GB}, {"software"}, id="software first"),
        pytest.param([{**LETTERS, "hours": "2h/month"}], {**SOLO, **GB}, set(), id="too little to hire for"),
        pytest.param([], {}, set(), id="nothing known"),
    ],
)
def test_where_nobody_is_to_be_hired_there_is_nothing_beside_but_software(found, work, answers, kinds):
    report, beside = found(work, answers, [])
    assert (report.recommended, set(beside)) == (None, kinds)
