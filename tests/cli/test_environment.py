"""What the environment says: market, format and roles by default, how wide the page is, and whether it has colour."""

import functools
import io
import os
import re

import pytest

from obmva.advice import Adviser
from obmva.cli.inputs import Given, gather
from obmva.cli.output import Canvas, canvas, chosen
from obmva.render import render
from obmva.text.speaker import speaker

PAGES = [
    pytest.param(("compare", "obm", "va"), id="compare"),
    pytest.param(("compare", "va", "obm", "-t", "answer customer mail 5h"), id="compare for an owner"),
    pytest.param(("roles",), id="roles"),
    pytest.param(("roles", "va"), id="a role"),
    pytest.param(("tasks",), id="tasks"),
    pytest.param(("tasks", "answer customer mail and every call 5h", "zzz"), id="own words"),
    pytest.param(("questions",), id="questions"),
    pytest.param(("questions", "budget"), id="a question"),
]


@pytest.fixture(scope="module")
def page(obmva):
    """Returns the lines of a page at a width; each page is made once."""
    return functools.cache(lambda arguments, columns: obmva(*arguments, COLUMNS=columns).out.splitlines())


@pytest.mark.parametrize("columns", ["40", "80"])
@pytest.mark.parametrize("arguments", PAGES)
def test_no_line_is_wider_than_the_page(page, arguments, columns):
    assert widest(page(arguments, columns)) <= int(columns)


def widest(lines):
    """The widest line, but for addresses, each of which has a line of its own, whole."""
    return max(len(line) for line in lines if not re.fullmatch(r" +https?://\S+", line))


@pytest.mark.parametrize("arguments", PAGES)
def test_no_line_ends_in_blanks_and_no_page_begins_with_one(page, arguments):
    lines = page(arguments, "80")
    assert lines[0]
    assert lines == [line.rstrip() for line in lines]


def squeezed(lines):
    return re.sub(r"\s+", "", "".join(lines))


@pytest.mark.parametrize(
    "arguments",
    [case for case in PAGES if case.id in {"roles", "a role", "questions", "a question"}],
)
def test_a_narrow_page_says_the_same(page, arguments):
    assert squeezed(page(arguments, "40")) == squeezed(page(arguments, "120"))


def test_a_narrow_comparison_leaves_nothing_out(page, obmva):
    rows = obmva("compare", "obm", "va", "--json").document["rows"]
    texts = [squeezed(cell["text"]) for row in rows if not row["alike"] for cell in row["cells"].values()]
    assert [text for text in texts if text not in squeezed(page(("compare", "obm", "va", "--all"), "40"))] == []


@pytest.fixture(scope="module")
def report(usual):
    return Adviser().recommend(gather(Given(answers_file=str(usual))))


@pytest.mark.parametrize("details", [pytest.param(False, id="in short"), pytest.param(True, id="in full")])
@pytest.mark.parametrize("columns", [20, 40, 80, 120])
def test_no_line_of_a_recommendation_is_wider_than_the_page(report, columns, details):
    lines = render(report, "table", Canvas(columns, colour=False), speaker("en"), details=details).splitlines()
    assert widest(lines) <= columns
    assert lines == [line.rstrip() for line in lines]


@pytest.mark.parametrize("columns", [40, 80])
def test_a_recommendation_leaves_no_sentence_out(report, columns):
    said = squeezed(render(report, "table", Canvas(columns, colour=False), speaker("en"), details=True))
    assert [one.text for one in (*report.reasons, *report.next_steps) if squeezed(one.text) not in said] == []


class Screen(io.StringIO):
    """A stream that is a terminal."""

    def isatty(self):
        return True


@pytest.mark.parametrize(
    ("environment", "expected"),
    [
        pytest.param({"COLUMNS": "40"}, Canvas(40, colour=True, links=True), id="narrow"),
        pytest.param({"COLUMNS": "80", "TERM": "xterm"}, Canvas(80, colour=True, links=True), id="usual"),
        pytest.param({"COLUMNS": "80", "NO_COLOR": "1"}, Canvas(80, colour=False), id="no colour wanted"),
        pytest.param(
            {"COLUMNS": "80", "NO_COLOR": ""},
            Canvas(80, colour=True, links=True),
            id="an empty NO_COLOR is none",
        ),
        pytest.param({"COLUMNS": "80", "TERM": "dumb"}, Canvas(80, colour=False), id="a dumb terminal"),
        pytest.param({"COLUMNS": "3"}, Canvas(20, colour=True, links=True), id="too narrow for words"),
        pytest.param({"COLUMNS": "5000"}, Canvas(120, colour=True, links=True), id="too wide to read"),
    ],
)
def test_a_terminal(environment, expected):
    assert canvas(Screen(), environment) == expected


@pytest.mark.parametrize(
    ("environment", "expected"),
    [
        pytest.param({}, Canvas(80, colour=False), id="nothing said"),
        pytest.param({"COLUMNS": "40"}, Canvas(40, colour=False), id="narrow"),
        pytest.param({"COLUMNS": "0"}, Canvas(80, colour=False), id="no columns"),
        pytest.param({"COLUMNS": "-5"}, Canvas(80, colour=False), id="fewer than none"),
        pytest.param({"COLUMNS": "many"}, Canvas(80, colour=False), id="no number"),
        pytest.param({"COLUMNS": "²"}, Canvas(80, colour=False), id="a digit that is no number"),
    ],
)
def test_a_pipe(environment, expected):
    assert canvas(io.StringIO(), environment) == expected


@pytest.mark.parametrize(
    ("environment", "on_a_terminal", "in_a_pipe"),
    [
        pytest.param({}, True, False, id="nothing said"),
        pytest.param({"FORCE_COLOR": "1", "TERM": "dumb"}, True, True, id="forced"),
        pytest.param({"CLICOLOR_FORCE": "1"}, True, True, id="forced by its other name"),
        pytest.param({"FORCE_COLOR": "0", "CLICOLOR_FORCE": ""}, True, False, id="forced by nothing"),
        pytest.param({"CLICOLOR": "0"}, False, False, id="not wanted by itself"),
        pytest.param({"FORCE_COLOR": "1", "NO_COLOR": "1"}, False, False, id="not wanted at all"),
    ],
)
def test_colour(environment, on_a_terminal, in_a_pipe):
    assert (canvas(Screen(), environment).colour, canvas(io.StringIO(), environment).colour) == (on_a_terminal, in_a_pipe)


@pytest.mark.parametrize(
    ("environment", "links"),
    [
        pytest.param({"TERM": "xterm-256color"}, True, id="a terminal of today"),
        pytest.param({"TERM": "xterm", "NO_COLOR": "1"}, False, id="without colour"),
        pytest.param({"TERM": "linux"}, False, id="the console of Linux"),
        pytest.param({"TERM": "tmux-256color"}, False, id="tmux"),
        pytest.param({"TERM": "xterm", "TERM_PROGRAM": "Apple_Terminal"}, False, id="one that hides addresses"),
    ],
)
def test_links(environment, links):
    assert canvas(Screen(), environment).links == links


@pytest.mark.parametrize(
    ("before", "choice", "after"),
    [
        pytest.param({}, {"plain": True, "color": None}, {"OBMVA_PLAIN": "1"}, id="plain"),
        pytest.param({"NO_COLOR": "1"}, {"plain": False, "color": "always"}, {"FORCE_COLOR": "1"}, id="colour always"),
        pytest.param({"FORCE_COLOR": "1"}, {"plain": False, "color": "never"}, {"NO_COLOR": "1"}, id="never"),
        pytest.param({"FORCE_COLOR": "1"}, {"plain": False, "color": "auto"}, {}, id="as the terminal is"),
        pytest.param({"NO_COLOR": "1"}, {"plain": False, "color": None}, {"NO_COLOR": "1"}, id="nothing chosen"),
    ],
)
def test_a_choice_on_the_line_wins_over_the_environment(before, choice, after):
    kept = dict(before)
    with chosen(before, **choice):
        assert before == after
    assert before == kept


@pytest.mark.parametrize("before", [True, False], ids=["before the command", "after it"])
def test_the_switches_stand_anywhere(obmva, before):
    switches = ("--plain", "--color", "always")
    outcome = obmva(*switches, "roles", "va") if before else obmva("roles", "va", *switches)
    assert "\x1b[1mvirtual assistant\x1b[0m\nA self-employed assistant who takes over" in outcome.out
    assert "OBMVA_PLAIN" not in os.environ


def test_in_a_plain_recommendation_each_line_is_one_fact(report):
    page = render(report, "table", Canvas(10_000, colour=False, plain=True), speaker("en"))
    lines = page.splitlines()
    assert [line for line in lines if set(line) & set("·█░─")] == []
    assert [line for line in lines if line.startswith("Next: ")] == [
        f"Next: {number}. {step}" for number, step in enumerate(re.findall(r"^Next: \d\. (.*)$", page, re.MULTILINE), start=1)
    ]


def test_words_lead_to_their_source_where_a_terminal_has_links(report):
    page = render(report, "table", Canvas(80, colour=True, links=True), speaker("en"), details=True)
    urls = [source.url for source in report.sources if source.url and f"{source.url}\x1b\\" in page]
    assert urls
    assert "https://" not in re.sub(r"\x1b]8;[^\x1b]*\x1b\\", "", page)


@pytest.mark.parametrize(
    ("environment", "coloured"),
    [
        pytest.param({"TERM": "xterm-256color"}, True, id="a terminal"),
        pytest.param({"TERM": "xterm-256color", "NO_COLOR": "1"}, False, id="no colour wanted"),
    ],
)
def test_colour_on_a_real_terminal(start, finish, terminal, environment, coloured):
    theirs, read = terminal
    assert finish(start("questions", "budget", stdout=theirs, **environment)).code == 0
    assert (b"\x1b[" in read()) == coloured


@pytest.mark.parametrize(
    ("environment", "arguments", "is_json"),
    [
        pytest.param({}, (), False, id="a page unless said otherwise"),
        pytest.param({"OBMVA_FORMAT": "json"}, (), True, id="JSON by default"),
        pytest.param({"OBMVA_FORMAT": "json"}, ("--format", "table"), False, id="the line wins"),
        pytest.param({"OBMVA_FORMAT": "table"}, ("-f", "json"), True, id="the line wins the other way"),
        pytest.param({"OBMVA_FORMAT": "table"}, ("--json",), True, id="--json wins"),
        pytest.param({}, ("-fjson",), True, id="a short option that holds its value"),
        pytest.param(
            {"OBMVA_FORMAT": "json"},
            ("-ftable",),
            False,
            id="a short option that holds its value wins",
        ),
        pytest.param({}, ("-f", "json", "--format=table"), False, id="the last one wins"),
        pytest.param({"OBMVA_FORMAT": ""}, (), False, id="an empty one is none"),
    ],
)
@pytest.mark.parametrize("question", [pytest.param("budget", id="an answer"), pytest.param("teem", id="an error")])
def test_format(obmva, environment, arguments, is_json, question):
    outcome = obmva("questions", question, *arguments, **environment)
    assert outcome.out.startswith("{") == is_json


def test_a_format_of_the_environment_that_is_none_says_where_it_comes_from(obmva):
    outcome = obmva("questions", OBMVA_FORMAT="xml")
    assert outcome.code == 2
    assert all(word in outcome.err for word in ("OBMVA_FORMAT", "xml", "table", "json"))


@pytest.mark.parametrize(
    ("environment", "arguments", "market"),
    [
        pytest.param({}, (), "Euro area", id="nothing said"),
        pytest.param({"OBMVA_MARKET": "us"}, (), "United States", id="a market by default"),
        pytest.param({"OBMVA_MARKET": "us"}, ("--market", "gb"), "United Kingdom", id="the line wins"),
        pytest.param(
            {"OBMVA_MARKET": "xx"},
            ("--market", "gb"),
            "United Kingdom",
            id="the line wins over nonsense",
        ),
        pytest.param({"OBMVA_MARKET": ""}, (), "Euro area", id="an empty one is none"),
    ],
)
def test_market(obmva, environment, arguments, market):
    assert obmva("roles", "va", "--json", *arguments, **environment).document["market"] == market


def test_a_market_of_the_environment_is_one_for_advice_too(obmva):
    ranking = obmva("compare", "obm", "va", "-t", "answer customer mail 5h", "--json", OBMVA_MARKET="us").document["ranking"]
    assert {role["monthly_cost"]["currency"] for role in ranking} == {"USD"}


def test_a_market_that_is_none_is_a_wrong_value(obmva):
    outcome = obmva("recommend", OBMVA_MARKET="xx")
    assert (outcome.code, outcome.out) == (3, "")
    assert "United States (us), United Kingdom (gb), France (fr)" in outcome.err


def test_an_answers_file_wins_over_a_market_of_the_environment(obmva, tmp_path):
    (tmp_path / "given.yaml").write_text("answers: {market: gb, budget: 900 GBP}", encoding="utf-8")
    assert obmva("recommend", "--answers", tmp_path / "given.yaml", OBMVA_MARKET="us").code == 1


@pytest.mark.parametrize("command", ["recommend", "roles"])
def test_a_wrong_market_says_where_it_comes_from(obmva, command):
    assert obmva(command, OBMVA_MARKET="xx").err.startswith("Error: OBMVA_MARKET: ")


def test_columns_that_are_no_number(obmva):
    assert obmva("questions", "budget", COLUMNS="²").code == 0
