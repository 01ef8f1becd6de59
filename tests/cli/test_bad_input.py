"""Bad input: one clear message a mistake, where it stands and what would be right; no traceback, nothing lost."""

import os
from pathlib import Path

import pytest

DEEP = "[" * 5_000
BOMB = "a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\nwork: *c\n"
INDENTED = "".join(f"{' ' * depth}a:\n" for depth in range(300))


def lines(outcome):
    """The messages of an outcome: every line on stderr is one, and begins with where the mistake stands."""
    messages = outcome.err.splitlines()
    assert all(message.startswith("Error: ") for message in messages), outcome.err
    return [message.removeprefix("Error: ") for message in messages]


@pytest.mark.parametrize(
    ("arguments", "place", "hints"),
    [
        pytest.param(("-t", ""), "--task: ", ["answer customer mail 5h"], id="an empty task"),
        pytest.param(("-t", "  \t "), "--task: ", ["answer customer mail 5h"], id="a task of blanks"),
        pytest.param(("-t", "5h"), "--task: ", ["5h", "answer customer mail 5h"], id="hours without work"),
        pytest.param(("-t", "mail -5h"), "--task: ", ["-5h", "20h/month"], id="negative hours"),
        pytest.param(("-t", "mail 0h"), "--task: ", ["0h", "1h"], id="no hours"),
        pytest.param(("-t", "mail 200h"), "--task: ", ["200h", "20h/month"], id="200 hours a week"),
        pytest.param(("-t", "mail 25h/day"), "--task: ", ["25h/day"], id="25 hours a day"),
        pytest.param(("-b", "0"), "--budget: ", ['"0"', "1500 EUR"], id="a budget of 0"),
        pytest.param(("-b", "0 EUR"), "--budget: ", ['"0 EUR"', "1500 EUR"], id="a budget of 0 EUR"),
        pytest.param(("-b", "-5"), "--budget: ", ['"-5"', "1500 EUR"], id="a negative budget"),
        pytest.param(("-b", "plenty"), "--budget: ", ['"plenty"', "1500 EUR", "$2k"], id="a budget in words"),
        pytest.param(("-b", "1e400"), "--budget: ", ['"1e400"'], id="a budget beyond all numbers"),
        pytest.param(("-b", "nan"), "--budget: ", ['"nan"'], id="a budget that is no number"),
        pytest.param(
            ("-b", "1500 CHF"),
            "--budget: ",
            ["CHF", "EUR", "USD", "GBP"],
            id="a currency without prices",
        ),
        pytest.param(
            ("-b", "1500 USD", "--market", "fr"),
            "--budget: ",
            ["USD", "1500 EUR", "--market"],
            id="a currency of another market",
        ),
        pytest.param(
            ("--rate", "obm=75 USD", "--market", "fr"),
            "--rate obm: ",
            ["USD", "in EUR"],
            id="a quote in another currency",
        ),
        pytest.param(("--rate", "obm=0"), "--rate obm: ", ["75/hour"], id="a quote of nothing"),
        pytest.param(("--rate", "obm=cheap"), "--rate obm: ", ["75/hour"], id="a quote in words"),
        pytest.param(
            ("--rate", "=75"),
            "--rate: ",
            ["nothing before =", "--rate obm=75"],
            id="a quote for nobody",
        ),
        pytest.param(("--set", "team"), "--set: ", ["no =", "--set team=few"], id="an answer without ="),
        pytest.param(
            ("--set", "team=lots"),
            "--set team: ",
            ["none, few, small, large, or unknown"],
            id="no such answer",
        ),
        pytest.param(("--set", "teem=few"), "--set teem: ", ["team"], id="no such question"),
        pytest.param(
            ("--set", "owner-hours=200h"),
            "--set owner-hours: ",
            ["200h"],
            id="200 hours a week of one's own",
        ),
        pytest.param(
            ("--market", "xx"),
            "--market: ",
            ["United Kingdom (gb), France (fr)"],
            id="no such market",
        ),
        pytest.param(
            ("--prioritise", "beauty"),
            "--prioritise: ",
            ["coverage", "cost", "goals"],
            id="no such criterion",
        ),
        pytest.param(
            ("--prioritise", "cost,cost"),
            "--prioritise: ",
            ["at most once"],
            id="a criterion twice",
        ),
        pytest.param(
            ("--prioritise", "cost=much"),
            "--prioritise: ",
            ["cost=3,coverage=2"],
            id="points in words",
        ),
        pytest.param(
            ("--prioritise", "cost=-1"),
            "--prioritise: ",
            ["cost=3,coverage=2"],
            id="points below zero",
        ),
        pytest.param(
            ("--prioritise", "cost=0"),
            "--prioritise: ",
            ["cost=3,coverage=2"],
            id="no points at all",
        ),
        pytest.param(
            ("--prioritise", "cost=nan"),
            "--prioritise: ",
            ["cost=nan", "cost=3,coverage=2"],
            id="points of no number",
        ),
        pytest.param(
            ("--prioritise", "cost=1e999"),
            "--prioritise: ",
            ["cost=3,coverage=2"],
            id="points without end",
        ),
        pytest.param(
            ("--prioritise", "cost=1e308,goals=1e308"),
            "--prioritise: ",
            ["1e+308", "1000000"],
            id="points too large to add up",
        ),
        pytest.param(
            ("--prioritise", "cost=1,cost=2"),
            "--prioritise: ",
            ["cost=3,coverage=2"],
            id="points twice",
        ),
        pytest.param(
            ("--prioritise", "cost=1,goals"),
            "--prioritise: ",
            ["cost=3,coverage=2"],
            id="points and an order",
        ),
        pytest.param(("--prioritise", ""), "--prioritise: ", ["cost,coverage"], id="no priorities"),
        pytest.param(("-b", ""), "--budget: ", ["1500 EUR"], id="no budget"),
        pytest.param(
            ("--market", ""),
            "--market: ",
            ["United Kingdom (gb), France (fr)"],
            id="an empty market",
        ),
        pytest.param(
            ("--set", "team= "),
            "--set: ",
            ["nothing after =", "--set team=few"],
            id="no answer after =",
        ),
        pytest.param(
            ("--rate", "obm="),
            "--rate: ",
            ["nothing after =", "--rate obm=75"],
            id="no price after =",
        ),
        pytest.param(
            ("--set", "Team=lots"),
            "--set team: ",
            ["none, few, small, large"],
            id="a question in capitals",
        ),
        pytest.param(("--set", "work=mail"), "--set work: ", ["--task", "work:"], id="work for an answer"),
        pytest.param(
            ("--set", "zzz=few"),
            "--set zzz: ",
            ["the questions are: budget, market"],
            id="a question like no other",
        ),
        pytest.param(
            ("--market", "a\nError: b"),
            "--market: ",
            ['"a\\nError: b"'],
            id="a line end in a market",
        ),
        pytest.param(("--rate", "a\nb=\n1"), "--rate a\\nb: ", ['"a\\nb"'], id="a line end in a name"),
    ],
)
def test_one_wrong_value_is_one_message_that_says_what_would_be_right(obmva, arguments, place, hints):
    (message,) = lines(obmva("recommend", *arguments))
    assert message.startswith(place)
    assert all(hint in message for hint in hints)
    assert "{" not in message


@pytest.mark.parametrize(
    ("content", "place", "hints"),
    [
        pytest.param("work: [", "given.yaml:", ["not valid YAML"], id="broken YAML"),
        pytest.param("work:\n\t- mail\n", "given.yaml:2: ", ["not valid YAML"], id="tabs"),
        pytest.param('{"work": [}', "given.yaml:1: ", ["not valid YAML"], id="broken JSON"),
        pytest.param("answers: {}\nwrok: []\n", "given.yaml:2: wrok: ", ["spelling"], id="an unknown field"),
        pytest.param(
            "work: [{text: a, hour: 5h}]",
            "given.yaml:1: work[0].hour: ",
            ["spelling"],
            id="an unknown field inside",
        ),
        pytest.param("work: []\nwork: []\n", "given.yaml:2: work: ", ["twice"], id="a key twice"),
        pytest.param(
            "answers:\n  team: few\n  team: none\n",
            "given.yaml:3: answers.team: ",
            ["twice"],
            id="an answer twice",
        ),
        pytest.param('{"work": [], "work": []}', "given.yaml:1: work: ", ["twice"], id="a key twice in JSON"),
        pytest.param(BOMB, "given.yaml:2: ", ["& and *"], id="nested aliases"),
        pytest.param("answers: &a {team: few}\nwork: [*a]\n", "given.yaml:2: ", ["& and *"], id="one alias"),
        pytest.param(DEEP, "given.yaml:1: ", ["40"], id="brackets nested without end"),
        pytest.param(INDENTED, "given.yaml:41: ", ["40"], id="indents nested without end"),
        pytest.param(b"\x89PNG\r\n\x1a\n\x00", "given.yaml: ", ["UTF-8"], id="a binary file"),
        pytest.param("work: \0", "given.yaml: ", ["UTF-8"], id="a file with a zero in it"),
        pytest.param(
            "work: [{text: été}]".encode("latin-1"),
            "given.yaml: ",
            ["UTF-8"],
            id="a file in Latin-1",
        ),
        pytest.param("work: [{text: '\x1b[31mred'}]", "given.yaml: ", ["text file"], id="a raw escape code"),
        pytest.param("just words", "given.yaml:1: ", ["`work:`", "`answers:`"], id="just words"),
        pytest.param("- a\n- b\n", "given.yaml:1: ", ["`work:`", "`answers:`"], id="a list"),
        pytest.param("work: 5", "given.yaml:1: work: ", ['"5"'], id="a number for a list"),
        pytest.param("schema_version: 3", "given.yaml:1: schema_version: ", ['"3"'], id="a version to come"),
        pytest.param(
            "work: [diary]",
            "given.yaml:1: work[0]: ",
            ['"diary"', "{text: ", "5h/week"],
            id="a word for an entry",
        ),
        pytest.param("answers: [a]", "given.yaml:1: answers: ", ["{team: few"], id="a list for answers"),
        pytest.param(
            "rates: {va: }",
            "given.yaml:1: rates.va: ",
            ["leave it out"],
            id="a price left empty",
        ),
        pytest.param(
            "answers: {team: [few]}",
            "given.yaml:1: answers.team: ",
            ["text"],
            id="a list for an answer",
        ),
        pytest.param(
            "prioritise: cost",
            "given.yaml:1: prioritise: ",
            ["[cost, coverage]"],
            id="a word for an order",
        ),
        pytest.param(
            "prioritise: {cost: many}",
            "given.yaml:1: prioritise.cost: ",
            ["a number"],
            id="points in words",
        ),
        pytest.param(
            "work: [{text: a, hours: [5]}]",
            "given.yaml:1: work[0].hours: ",
            ["5h a week"],
            id="a list for hours",
        ),
        pytest.param(
            "work:\n- {hours: 5h}\n",
            "given.yaml:2: work[0]: ",
            ["text", "task"],
            id="hours without work",
        ),
        pytest.param(
            'schema_version: "1"',
            "given.yaml:1: schema_version: ",
            ["without quotes"],
            id="a version in quotes",
        ),
        pytest.param(
            "work: !!python/object:os.system []",
            "given.yaml:1: work: ",
            ["(!)"],
            id="a list of a type of Python's",
        ),
        pytest.param("answers: !!set {team}", "given.yaml:1: answers: ", ["(!)"], id="a set"),
        pytest.param(
            "answers: {team: !own few}",
            "given.yaml:1: answers.team: ",
            ["(!)"],
            id="a type of one's own",
        ),
        pytest.param(
            f"answers: {{team: '{'x' * 9_999}'}}",
            "given.yaml:1: answers.team: ",
            ["x...", "none, few"],
            id="a long answer",
        ),
        pytest.param(
            f"rates: {{va: {'9' * 9_999}}}",
            "given.yaml:1: rates.va: ",
            ["9...", "75/hour"],
            id="a long price",
        ),
        pytest.param(f"'{'k' * 9_999}': 1", "given.yaml:1: ", [], id="a long name"),
        pytest.param(
            "work:\n- {text: a, priority: -1}\n",
            "given.yaml:2: work[0].priority: ",
            ["-1"],
            id="a negative weight",
        ),
        pytest.param(
            "work:\n- {text: a, level: boss}\n",
            "given.yaml:2: work[0].level: ",
            ["coordinate"],
            id="no such level",
        ),
        pytest.param("have: [{role: va}]", "given.yaml:1: have[0].hours: ", ["missing"], id="a missing field"),
        pytest.param(
            "answers:\n  team: lots\n",
            "given.yaml:2: answers.team: ",
            ["none, few"],
            id="no such answer",
        ),
        pytest.param(
            "answers:\n  on-site: no\n  team: lots\n",
            "given.yaml:3: answers.team: ",
            ["few"],
            id="an answer beside a no",
        ),
        pytest.param(
            "work:\n- text: a\nanswers: {budget: 0}\n",
            "given.yaml:3: answers.budget: ",
            ["1500 EUR"],
            id="a budget of 0",
        ),
        pytest.param(
            "work:\n- {text: a}\n- {text: b, hours: -5h}\n",
            "given.yaml:3: work[1].hours: ",
            ["-5h"],
            id="negative hours",
        ),
        pytest.param(
            "work:\n- text: b -5h\n",
            "given.yaml:2: work[0].text: ",
            ["-5h"],
            id="negative hours in a text",
        ),
        pytest.param(
            'answers:\n  "a[red]": few\n',
            "given.yaml:2: answers.a[red]: ",
            ["a[red]"],
            id="a name with brackets",
        ),
        pytest.param(
            'answers:\n  "a.b[0]": few\n',
            "given.yaml:2: answers.a.b[0]: ",
            ["a.b[0]"],
            id="a name like a path",
        ),
        pytest.param(
            "answers:\n  work: mail\n",
            "given.yaml:2: answers.work: ",
            ["beside `answers:`"],
            id="work for an answer",
        ),
        pytest.param(
            "budget: 900 EUR\n",
            "given.yaml:1: budget: ",
            ["under `answers:`"],
            id="an answer beside the answers",
        ),
        pytest.param(
            "answers:\n  have: [{role: va, hours: 5h}]\n",
            "given.yaml:2: answers.have: ",
            ["beside `answers:`"],
            id="who helps already among the answers",
        ),
        pytest.param(
            "answers:\n  rates: {va: 30}\n",
            "given.yaml:2: answers.rates: ",
            ["beside `answers:`"],
            id="prices there",
        ),
        pytest.param(
            "answers:\n  prioritise: cost\n",
            "given.yaml:2: answers.prioritise: ",
            ["beside `answers:`"],
            id="an order there",
        ),
        pytest.param(
            "rates:\n  zzzzz: 75\n",
            "given.yaml:2: rates.zzzzz: ",
            ["obmva roles"],
            id="a price of no role",
        ),
        pytest.param("rates:\n  va: cheap\n", "given.yaml:2: rates.va: ", ["75/hour"], id="a price in words"),
        pytest.param(
            "have:\n- {role: va, hours: none}\n",
            "given.yaml:2: have[0].hours: ",
            ["20h/month"],
            id="no hours of help",
        ),
        pytest.param(
            "prioritise: [beauty]",
            "given.yaml:1: prioritise: ",
            ["coverage"],
            id="no such criterion",
        ),
    ],
)
@pytest.mark.parametrize("command", [("recommend", "--answers"), ("check",)])
def test_one_mistake_in_a_file_is_one_message_with_file_line_and_field(obmva, folder, command, content, place, hints):
    (folder / "given.yaml").write_bytes(content if isinstance(content, bytes) else content.encode())
    outcome = obmva(*command, "given.yaml")
    (message,) = outcome.out.splitlines() if command == ("check",) else lines(outcome)
    assert outcome.code in {3, 4}
    assert message.startswith(place)
    assert all(hint in message for hint in hints)
    assert len(message) < 600
    assert not any(word in message for word in ("tuple", "dict", "None", "instance", "WorkEntry", "should"))


def test_what_the_line_says_is_not_said_to_stand_in_the_file(obmva, folder):
    (folder / "given.yaml").write_text("work: [{text: mail}]\nanswers: {team: lots, budget: 1}\n", encoding="utf-8")
    outcome = obmva("recommend", "--answers", "given.yaml", "-b", "0", "-t", "mail -5h", "--rate", "zzz=1")
    assert [message.partition(": ")[0] for message in lines(outcome)] == [
        "--task",
        "given.yaml:2",
        "--budget",
        "--rate zzz",
    ]


@pytest.mark.usefixtures("odd_files")
@pytest.mark.parametrize("command", [("recommend", "--answers"), ("check",)])
@pytest.mark.parametrize(
    ("name", "hints"),
    [
        pytest.param("missing.yaml", ["no such file"], id="missing"),
        pytest.param("a-folder", ["folder"], id="a folder"),
        pytest.param("big.yaml", ["1 MB", "kilobytes"], id="100 MB"),
        pytest.param("loop.yaml", ["cannot be read"], id="a link to itself"),
        pytest.param("n" * 300, ["cannot be read"], id="a name longer than names may be"),
        pytest.param("forbidden.yaml", ["permission"], id="no permission"),
    ],
)
def test_what_is_no_readable_file_says_so(obmva, command, name, hints):
    outcome = obmva(*command, name)
    (message,) = (outcome.out or outcome.err.removeprefix("Error: ")).splitlines()
    assert outcome.code == 3
    assert message.startswith(f"{name}: ")
    assert all(hint in message for hint in hints)


@pytest.fixture
def odd_files(folder, obmva):
    """Files that cannot be read; as root nothing is forbidden, so the test lays root down for a while."""
    (folder / "a-folder").mkdir()
    (folder / "loop.yaml").symlink_to("loop.yaml")
    (folder / "forbidden.yaml").touch(mode=0o000)
    with (folder / "big.yaml").open("wb") as big:
        big.truncate(100_000_000)
    obmva("check", "missing.yaml")
    root = os.geteuid() == 0
    if root:
        if not all(parent.stat().st_mode & 0o001 for parent in Path(__file__).resolve().parents):
            pytest.skip("root may read everything, and nobody else may read this checkout")
        folder.chmod(0o755)
        os.seteuid(65534)
    yield folder
    if root:
        os.seteuid(0)


def test_all_mistakes_of_a_line_are_told_at_once(obmva):
    wrong = (
        "-t",
        "mail 200h",
        "-b",
        "0",
        "--set",
        "team=lots",
        "--set",
        "teem=1",
        "--market",
        "xx",
        "--prioritise",
        "beauty",
    )
    outcome = obmva("recommend", *wrong, "--rate", "zzz=1")
    assert outcome.code == 3
    assert len(lines(outcome)) == 7


def test_all_mistakes_of_a_file_are_told_at_once(obmva, folder):
    text = "work:\n- {hours: 5h}\n- {text: a, hour: 1}\n- {text: b, level: boss}\nanwsers: {}\n"
    (folder / "given.yaml").write_text(text, encoding="utf-8")
    assert [message.split(":")[1] for message in lines(obmva("recommend", "--answers", "given.yaml"))] == ["2", "3", "4", "5"]


ALL_KINDS = """\
wrok: []
work:
- {text: mail -5h}
- {text: a, hour: 1}
- {text: b -5h}
answers:
  team: lots
  term: [x]
  teem: few
rates: {zzz: 1, va: }
prioritise: [beauty]
"""


@pytest.mark.parametrize("command", [("recommend", "--answers"), ("check",)])
def test_mistakes_of_shape_and_of_value_are_told_at_once(obmva, folder, command):
    (folder / "given.yaml").write_text(ALL_KINDS, encoding="utf-8")
    outcome = obmva(*command, "given.yaml")
    told = [line.removeprefix("Error: ").split(": ")[:2] for line in (outcome.out or outcome.err).splitlines()]
    assert sorted(told) == [
        ["given.yaml:1", "wrok"],
        ["given.yaml:10", "rates.va"],
        ["given.yaml:10", "rates.zzz"],
        ["given.yaml:11", "prioritise"],
        ["given.yaml:3", "work[0].text"],
        ["given.yaml:4", "work[1].hour"],
        ["given.yaml:7", "answers.team"],
        ["given.yaml:8", "answers.term"],
        ["given.yaml:9", "answers.teem"],
    ]


@pytest.mark.parametrize("command", [("recommend", "--answers"), ("check",)])
def test_of_a_hundred_mistakes_the_first_twenty_are_told(obmva, folder, command):
    (folder / "given.yaml").write_text("".join(f"key{number}: 1\n" for number in range(100)), encoding="utf-8")
    outcome = obmva(*command, "given.yaml")
    told = (outcome.out or outcome.err).splitlines()
    assert (len(told), told[-1].endswith("... and 80 more")) == (21, True)


def test_a_document_holds_every_mistake(obmva, folder):
    (folder / "given.yaml").write_text("".join(f"key{number}: 1\n" for number in range(100)), encoding="utf-8")
    assert len(obmva("recommend", "--answers", "given.yaml", "--json").document["error"]["details"]) == 100


def test_a_file_that_stumbles_stops_no_check_of_the_others(obmva, folder):
    (folder / "one.yaml").write_text("answers: {on-site: no, team: lots}", encoding="utf-8")
    (folder / "two.yaml").write_text("answers: {on-site: no}", encoding="utf-8")
    assert "two.yaml: fine" in obmva("check", "one.yaml", "two.yaml").out


def test_all_files_are_checked_at_once(obmva, folder):
    (folder / "one.yaml").write_text("wrok: []\n", encoding="utf-8")
    (folder / "two.yaml").write_text("work: []\n", encoding="utf-8")
    said = obmva("check", "one.yaml", "two.yaml", "three.yaml").out.splitlines()
    assert [message.split(":")[0] for message in said] == ["one.yaml", "two.yaml", "three.yaml"]


NASTY = "\x1b[31mred\x1b[0m \x1b]0;title\x07 \x9b31m \u202eright to left \u200e [red]markup[/red] [bold] \r\x08\x7f"


@pytest.mark.parametrize(
    "arguments",
    [
        pytest.param(("recommend", "-t", f"{NASTY} 500h"), id="a task"),
        pytest.param(("recommend", "-b", NASTY), id="a budget"),
        pytest.param(("recommend", "--market", NASTY), id="a market"),
        pytest.param(("recommend", "--set", f"team={NASTY}"), id="an answer"),
        pytest.param(("recommend", "--set", NASTY), id="an answer without ="),
        pytest.param(("recommend", "--prioritise", NASTY), id="priorities"),
        pytest.param(("recommend", "--rate", f"obm={NASTY}"), id="a quote"),
        pytest.param(("recommend", "--rate", f"{NASTY}=75"), id="a role of a quote"),
        pytest.param(("recommend", "--set", f"{NASTY}=few"), id="a question"),
        pytest.param(("recommend", "--answers", NASTY), id="a file"),
        pytest.param(("recommend", "--roles", NASTY), id="a folder of roles"),
        pytest.param(("check", NASTY), id="a file to check"),
        pytest.param(("recommend", "--format", NASTY), id="a format"),
        pytest.param(("tasks", NASTY), id="words to be understood"),
        pytest.param(("roles", NASTY), id="a role"),
        pytest.param(("compare", "va", NASTY), id="a role to compare"),
        pytest.param(("questions", NASTY), id="a question to show"),
        pytest.param(("schema", NASTY), id="a schema"),
        pytest.param((NASTY,), id="a command"),
        pytest.param(("roles", f"--{NASTY}"), id="an option"),
    ],
)
def test_what_is_typed_never_writes_on_the_terminal(obmva, arguments):
    outcome = obmva(*arguments)
    assert outcome.code != 70
    assert all(char == "\n" or (char.isprintable() and char not in "\u200e\u200f") for char in outcome.out + outcome.err)


BROKEN = "a\udcffb"


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        pytest.param(("roles", BROKEN), 3, id="a role"),
        pytest.param(("compare", "va", BROKEN), 3, id="a role to compare"),
        pytest.param(("questions", BROKEN), 3, id="a question"),
        pytest.param(("tasks", BROKEN), 3, id="words to be understood"),
        pytest.param(("check", BROKEN), 3, id="a file to check"),
        pytest.param(("schema", BROKEN), 2, id="a schema"),
        pytest.param(("recommend", "-t", BROKEN), 3, id="a task"),
        pytest.param(("plan", "--have", f"va={BROKEN}"), 3, id="hours of help"),
        pytest.param(("recommend", "--answers", BROKEN), 3, id="a file"),
        pytest.param(("recommend", "--answers", f"{{{BROKEN}"), 3, id="answers on the line"),
        pytest.param(("recommend", "--roles", BROKEN), 3, id="a folder"),
        pytest.param(("recommend", "--ask", BROKEN), 2, id="a choice"),
        pytest.param((BROKEN,), 2, id="a command"),
        pytest.param(("roles", f"--{BROKEN}"), 2, id="an option"),
    ],
)
def test_bytes_that_are_no_text_are_told_as_bytes(obmva, arguments, code):
    outcome = obmva(*arguments)
    assert outcome.code == code
    assert "Value error" not in outcome.err
    assert code in {0, 2} or "\\udcff" in outcome.err + outcome.out or "UTF-8" in outcome.err


@pytest.mark.parametrize(
    "arguments",
    [
        pytest.param(("recommend", "-t", "[red]answer[/red] customer mail [bold] 5h"), id="a task"),
        pytest.param(("tasks", "[red]answer[/red] customer mail [bold] 5h"), id="words to be understood"),
    ],
)
def test_markup_in_a_text_is_text(obmva, arguments):
    assert "[red]answer[/red] customer mail [bold]" in obmva(*arguments).out


@pytest.mark.parametrize(
    "text",
    [
        pytest.param('work: [{text: "\\e[31mdiary\\e[0m [red]x[/red] \\u202e", hours: 5h}]', id="work"),
        pytest.param('answers: {team: "\\e[31mfew"}', id="an answer"),
        pytest.param('rates: {va: "\\e[31m75"}', id="a quote"),
        pytest.param('"\\e[31mwork": []', id="a field"),
        pytest.param('answers: {"\\e[31mteam": few}', id="a question"),
        pytest.param('rates: {"\\e[31mva": "75"}', id="a role"),
    ],
)
def test_what_a_file_says_never_writes_on_the_terminal(obmva, folder, text):
    (folder / "given.yaml").write_text(text, encoding="utf-8")
    outcome = obmva("recommend", "--answers", "given.yaml")
    assert outcome.code != 70
    assert "\x1b" not in outcome.out + outcome.err
    assert "\u202e" not in outcome.out + outcome.err
