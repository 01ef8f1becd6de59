"""Reading and writing files: every mistake is said with its line and field, nothing typed is lost, no file does harm."""

import contextlib
import json
import os

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from obmva.catalog import (
    MOST_BYTES,
    Catalog,
    answers_from,
    answers_text,
    parse_answers,
    read_answers,
    read_document,
    read_role,
    write_file,
)
from obmva.errors import InvalidFileError
from obmva.models import Answers, HaveEntry, WorkEntry

NOBODY = 65534
BOMB = "a: &a [x, x]\n" + "".join(f"{to}: &{to} [*{of}, *{of}]\n" for of, to in zip("abcdefgh", "bcdefghi", strict=True))
STAIRS = "\n".join(" " * step + "a:" for step in range(300))


@pytest.fixture
def written(tmp_path):
    """Write a file of this content and return where it stands."""

    def write(content, name="file.yaml"):
        path = tmp_path / name
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return path

    return write


@pytest.fixture
def said():
    """Return what is said of a mistake: sentence, line and field of each problem."""

    def listen(read, *arguments, **options):
        with pytest.raises(InvalidFileError) as refused:
            read(*arguments, **options)
        return [(problem.sentence, problem.line, problem.field) for problem in refused.value.problems]

    return listen


@pytest.fixture
def unprivileged_after():
    """Give up the powers of root from the moment of the call to the end of the test: root may read everything."""
    if not hasattr(os, "geteuid"):
        pytest.skip("no user to change to")
    before = os.geteuid()
    yield lambda: os.seteuid(NOBODY if before == 0 else before)
    os.seteuid(before)


@pytest.fixture
def full_disk():
    """Let no file grow beyond a few bytes while the block runs: not longer, since the test runner writes files too."""
    resource = pytest.importorskip("resource")

    @contextlib.contextmanager
    def limited():
        soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
        resource.setrlimit(resource.RLIMIT_FSIZE, (10, hard))
        try:
            yield
        finally:
            resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))

    return limited


# ---------------------------------------------------------------- YAML


@pytest.mark.parametrize(
    ("content", "sentence", "line", "field"),
    [
        pytest.param("a: 1\nb: [1, 2\nc: 3", "yaml-broken", 2, None, id="a list without an end"),
        pytest.param(
            "a: 1\nb: {c: 2, d: 3\n\n",
            "yaml-broken",
            2,
            None,
            id="fields without an end, in the last line",
        ),
        pytest.param('a:\n- b: "c\n  d: 1\n', "yaml-broken", 2, None, id="a quote that is never closed"),
        pytest.param("a: 1\nb\nc: 2\n", "yaml-broken", 2, None, id="a name without a colon"),
        pytest.param("a: 1\nb\n\n", "yaml-broken", 2, None, id="a name without a colon at the end"),
        pytest.param('{"a": [1],\n "b": "2"\n "c": 3}\n', "yaml-broken", 2, None, id="JSON without a comma"),
        pytest.param('{"a": 1,\n "b": 2\n', "yaml-broken", 2, None, id="JSON without an end"),
        pytest.param("a:\n\t- b", "yaml-broken", 2, None, id="a tab before an item"),
        pytest.param('a: "b', "yaml-broken", 1, None, id="a quote without an end"),
        pytest.param("a: 1\n---\nb: 2", "yaml-broken", 2, None, id="two documents"),
        pytest.param("a: 1\nb: 2\na: 3", "yaml-duplicate", 3, "a", id="a key twice"),
        pytest.param(
            "a:\n- {b: 1}\n- {b: 1, b: 2}",
            "yaml-duplicate",
            3,
            "a[1].b",
            id="a key twice in a list",
        ),
        pytest.param('{"a": 1,\n"a": 2}', "yaml-duplicate", 2, "a", id="a key twice in JSON"),
        pytest.param("a: &x 1\nb: *x", "yaml-alias", 2, None, id="an alias"),
        pytest.param(BOMB, "yaml-alias", 2, None, id="a bomb of aliases"),
        pytest.param("a: &a [*a]", "yaml-alias", 1, None, id="a list within itself"),
        pytest.param("[" * 100_000, "yaml-too-deep", 1, None, id="100,000 brackets"),
        pytest.param("[" * 100_000 + "]" * 100_000, "yaml-too-deep", 1, None, id="100,000 pairs of brackets"),
        pytest.param("{a: " * 100_000, "yaml-too-deep", 1, None, id="100,000 braces"),
        pytest.param("- " * 100_000 + "a", "yaml-too-deep", 1, None, id="100,000 dashes"),
        pytest.param("? " * 1_000 + "a", "yaml-too-deep", 1, None, id="1,000 keys within keys"),
        pytest.param("? " * 100_000 + "a", "yaml-too-deep", 1, None, id="100,000 keys within keys"),
        pytest.param("a: 1\n[b, c]: 2", "yaml-broken", 2, "?", id="a list for a key"),
        pytest.param(STAIRS, "yaml-too-deep", 41, None, id="300 steps to the right"),
        pytest.param("a: \a", "file-not-text", None, None, id="a bell"),
    ],
)
def test_a_document_that_is_none_is_refused(written, said, content, sentence, line, field):
    assert said(read_document, written(content)) == [(sentence, line, field)]
    assert said(read_document, written(content), strict=False) == [(sentence, line, field)]


@pytest.mark.parametrize(
    ("content", "line", "field"),
    [
        pytest.param("a: !!python/object/apply:os.system x", 1, "a", id="a Python object"),
        pytest.param("a:\n  b: !own x", 2, "a.b", id="a type of one's own"),
        pytest.param("a:\n- !!binary aGk=", 2, "a[0]", id="bytes"),
    ],
)
def test_a_type_beyond_text_and_numbers_is_refused(written, said, content, line, field):
    ((sentence, *place),) = said(read_document, written(content))
    assert (sentence in {"yaml-tag", "yaml-trap"}, place) == (True, [line, field])


@pytest.mark.parametrize(
    "trap",
    [
        pytest.param("no", id="no, which YAML reads as false"),
        pytest.param("Yes", id="Yes, which YAML reads as true"),
        pytest.param("off", id="off, which YAML reads as false"),
        pytest.param("1:30", id="1:30, which YAML reads as 90"),
        pytest.param("010", id="010, which YAML reads as 8"),
        pytest.param("0x1F", id="0x1F, which YAML reads as 31"),
        pytest.param("1_500", id="1_500, which YAML reads as 1500"),
        pytest.param("2026-01-31", id="a date"),
        pytest.param(".inf", id="infinity"),
        pytest.param(".nan", id="no number"),
    ],
)
def test_a_trap_is_refused_in_a_role_and_text_in_answers(written, said, trap):
    path = written(f"answers:\n  team: {trap}")
    assert said(read_document, path) == [("yaml-trap", 2, "answers.team")]
    assert read_answers(path).answers == {"team": trap}


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        pytest.param("no", "no", id="a word"),
        pytest.param("'no'", "no", id="a word in quotes"),
        pytest.param("1500", "1500", id="a whole number"),
        pytest.param("75.5", "75.5", id="a number with decimals"),
        pytest.param("'1.500'", "1.500", id="a number with a point for thousands, in quotes"),
        pytest.param("1,500", "1,500", id="a number with a comma for thousands"),
        pytest.param("1 500 €", "1 500 €", id="a number with a space for thousands"),
        pytest.param("-5", "-5", id="a number below zero"),
        pytest.param("1.500", "1.500", id="a number with a point for thousands"),
        pytest.param("12.50", "12.50", id="a number with cents"),
        pytest.param("+5", "+5", id="a number with its sign"),
        pytest.param("'[red]1[/red]'", "[red]1[/red]", id="markup"),
        pytest.param("'  5h '", "  5h ", id="spaces in quotes"),
        pytest.param("unknown", "unknown", id="unknown"),
    ],
)
def test_an_answer_is_taken_as_it_was_typed(typed, meant):
    assert parse_answers(f"answers:\n  budget: {typed}".encode(), "-").answers == {"budget": meant}


def test_all_mistakes_are_said_at_once(written, said):
    path = written("a: no\nb: {c: 010, c: 1}\nd: 1:30")
    found = [
        ("yaml-trap", 1, "a"),
        ("yaml-trap", 2, "b.c"),
        ("yaml-duplicate", 2, "b.c"),
        ("yaml-trap", 3, "d"),
    ]
    assert sorted(said(read_document, path)) == sorted(found)


# ---------------------------------------------------------------- files


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        pytest.param(b"#" * 2_000_000, "file-too-large", id="two megabytes"),
        pytest.param(b"#" * (MOST_BYTES + 1), "file-too-large", id="one byte too many"),
        pytest.param(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "file-not-text", id="a picture"),
        pytest.param(bytes(range(256)), "file-not-text", id="bytes of every kind"),
        pytest.param("answers: {}".encode("utf-16"), "file-not-text", id="UTF-16"),
        pytest.param("team: équipe".encode("latin-1"), "file-not-text", id="Latin-1"),
        pytest.param(b"answers: \0", "file-not-text", id="a zero byte"),
    ],
)
def test_a_file_that_is_no_small_text_is_refused(written, said, content, sentence):
    assert said(read_answers, written(content)) == [(sentence, None, None)]
    assert said(parse_answers, content, "-") == [(sentence, None, None)]


@pytest.mark.parametrize(
    "content",
    [
        pytest.param(b"", id="nothing at all"),
        pytest.param(b"\n\n  \n", id="blank lines"),
        pytest.param(b"# work: later\n", id="a comment"),
        pytest.param(b"{}", id="empty JSON"),
        pytest.param(b"\xef\xbb\xbfschema_version: 1", id="a byte order mark"),
        pytest.param(b"#" * MOST_BYTES, id="as many bytes as there may be"),
    ],
)
def test_a_file_that_says_nothing_answers_nothing(written, content):
    assert read_answers(written(content)) == Answers()


def test_an_empty_role_file_lacks_every_field(written, said):
    found = said(read_role, written("", "va.yaml"))
    assert {sentence for sentence, _, _ in found} == {"field-missing"}
    assert {"id", "names", "scope", "profile"} <= {field for _, _, field in found}


@pytest.mark.parametrize(
    ("name", "sentence"),
    [
        pytest.param("no-such-file.yaml", "file-missing", id="a file that is not there"),
        pytest.param("no-such-folder/file.yaml", "file-missing", id="a folder that is not there"),
        pytest.param(".", "file-is-directory", id="a folder"),
        pytest.param("loop.yaml", "file-unreadable", id="a link to itself"),
        pytest.param("a" * 300 + ".yaml", "file-unreadable", id="a name that is too long"),
    ],
)
def test_what_is_no_file_is_refused(tmp_path, said, name, sentence):
    (tmp_path / "loop.yaml").symlink_to("loop.yaml")
    assert said(read_document, tmp_path / name) == [(sentence, None, None)]


def test_a_file_without_permission_is_refused(written, said, unprivileged_after):
    path = written("answers: {}")
    path.chmod(0)
    unprivileged_after()
    assert said(read_answers, path) == [("file-forbidden", None, None)]


@pytest.mark.parametrize(
    ("files", "sentence"),
    [
        pytest.param([], "folder-empty", id="an empty folder"),
        pytest.param(["notes.txt"], "folder-empty", id="a folder of other files"),
        pytest.param(None, "folder-unreadable", id="no folder"),
    ],
)
def test_a_folder_without_roles_is_refused(tmp_path, said, files, sentence):
    for name in files or []:
        (tmp_path / name).touch()
    folder = tmp_path if files is not None else tmp_path / "nowhere"
    assert said(lambda: Catalog([folder]).roles) == [(sentence, None, None)]


def test_the_mistakes_of_all_role_files_are_said_at_once(written, said, tmp_path):
    for name in ("one.yaml", "two.yaml"):
        written("id: no", name)
    assert said(lambda: Catalog([tmp_path]).roles) == [("yaml-trap", 1, "id")] * 2


# ---------------------------------------------------------------- answers


@pytest.mark.parametrize(
    ("content", "sentence", "line", "field"),
    [
        pytest.param("- inbox", "answers-not-a-mapping", 1, None, id="a list"),
        pytest.param("inbox", "answers-not-a-mapping", 1, None, id="a word"),
        pytest.param("answers: {}\nmood: good", "field-unknown", 2, "mood", id="an unknown field"),
        pytest.param(
            "work:\n- text: mail\n  mood: good",
            "field-unknown",
            3,
            "work[0].mood",
            id="an unknown field of work",
        ),
        pytest.param("schema_version: 3", "field-not-allowed", 1, "schema_version", id="a later version"),
        pytest.param("work:\n- hours: 5h", "field-wrong", 2, "work[0]", id="work without words"),
        pytest.param("work: 5", "shape-work", 1, "work", id="a number for the work"),
        pytest.param("work:\n- diary", "shape-entry", 2, "work[0]", id="a word for a line of work"),
        pytest.param("work:\n-\n", "shape-nothing", 2, "work[0]", id="nothing for a line of work"),
        pytest.param("work:\n- text: ' '", "shape-empty", 2, "work[0].text", id="work of an empty text"),
        pytest.param(
            "work: [{text: a, hours: [5]}]",
            "shape-hours",
            1,
            "work[0].hours",
            id="a list for hours",
        ),
        pytest.param(
            "work: [{text: mail, priority: 0}]",
            "shape-above",
            1,
            "work[0].priority",
            id="a priority of nothing",
        ),
        pytest.param(
            "work: [{text: mail, priority: 1e400}]",
            "shape-to",
            1,
            "work[0].priority",
            id="a priority without end",
        ),
        pytest.param(
            "work: [{text: mail, priority: high}]",
            "shape-number",
            1,
            "work[0].priority",
            id="a priority in words",
        ),
        pytest.param(
            "work: [{text: mail, drop: maybe}]",
            "shape-yes-no",
            1,
            "work[0].drop",
            id="a word for yes or no",
        ),
        pytest.param(
            "work: [{text: mail, level: boss}]",
            "field-not-allowed",
            1,
            "work[0].level",
            id="an unknown level",
        ),
        pytest.param("answers: [small]", "shape-answers", 1, "answers", id="answers without questions"),
        pytest.param("answers:\n  team: [few]", "shape-text", 2, "answers.team", id="a list for an answer"),
        pytest.param("rates:\n  va:\n", "shape-nothing", 2, "rates.va", id="nothing for a price"),
        pytest.param("rates: [75]", "shape-rates", 1, "rates", id="prices without roles"),
        pytest.param("have: va", "shape-have", 1, "have", id="a word for those who help"),
        pytest.param("have: [va]", "shape-helper", 1, "have[0]", id="a word for one who helps"),
        pytest.param("have:\n- {role: va}", "field-missing", 2, "have[0].hours", id="help without its hours"),
        pytest.param("prioritise: cost", "shape-priorities", 1, "prioritise", id="a word for an order"),
        pytest.param(
            "prioritise: [cost, [goals]]",
            "shape-text",
            1,
            "prioritise[1]",
            id="a list within an order",
        ),
        pytest.param("prioritise: {cost: much}", "shape-number", 1, "prioritise.cost", id="points in words"),
    ],
)
def test_answers_out_of_shape_are_refused(written, said, content, sentence, line, field):
    assert said(read_answers, written(content)) == [(sentence, line, field)]
    assert said(parse_answers, content.encode(), "-") == [(sentence, line, field)]


NAMES = st.sampled_from(
    [
        "work",
        "answers",
        "prioritise",
        "rates",
        "have",
        "text",
        "task",
        "hours",
        "priority",
        "drop",
        "cost",
        "a.b",
        "x[0]",
    ]
)
ANY_DATA = st.recursive(
    st.none() | st.booleans() | st.integers(-5, 200) | st.floats() | st.text(max_size=5),
    lambda parts: st.lists(parts, max_size=3) | st.dictionaries(NAMES, parts, max_size=4),
)


def problems_of(data):
    try:
        answers_from(data)
    except InvalidFileError as refused:
        return refused.problems
    return ()


@given(data=st.dictionaries(NAMES, ANY_DATA, max_size=4))
@settings(max_examples=100, deadline=None)
def test_whatever_stands_in_a_file_is_taken_or_told_in_our_words_once_for_each_place(data):
    problems = problems_of(data)
    assert len({problem.field for problem in problems}) == len(problems)
    assert "shape-other" not in {problem.sentence for problem in problems}
    assert all(len(told) < 200 for problem in problems for told in problem.values.values())


TYPED = st.text(st.characters(exclude_categories=["Cs"]))
LINES = TYPED.filter(str.strip)
WORK = st.builds(
    WorkEntry,
    text=LINES,
    task=st.none() | st.sampled_from(["inbox", "bookkeeping"]),
    hours=st.none() | TYPED,
    priority=st.floats(0.01, 100),
    drop=st.booleans(),
    level=st.none() | st.sampled_from(["execute", "lead"]),
    family=st.none() | st.sampled_from(["admin", "personal"]),
    on_site=st.none() | st.booleans(),
    one_off=st.none() | st.booleans(),
    rule_based=st.none() | st.booleans(),
)
KEYS = TYPED.filter(lambda key: len(key) < 40)
ANSWERS = st.builds(
    Answers,
    work=st.lists(WORK, max_size=3),
    answers=st.dictionaries(KEYS, TYPED, max_size=3),
    prioritise=st.lists(TYPED, max_size=3) | st.dictionaries(KEYS, st.floats(0, 1e9), min_size=1, max_size=3),
    rates=st.dictionaries(KEYS, TYPED, max_size=3),
    have=st.lists(st.builds(HaveEntry, role=LINES, hours=LINES), max_size=2),
)


@given(answers=ANSWERS)
@settings(max_examples=60, deadline=None)
def test_what_is_written_as_yaml_is_read_again(answers):
    assert parse_answers(answers_text(answers).encode(), "-") == answers


@given(answers=ANSWERS)
@settings(max_examples=60, deadline=None)
def test_what_is_written_as_json_is_read_again(answers):
    text = answers_text(answers, as_json=True)
    assert parse_answers(text.encode(), "-") == answers
    assert json.loads(text)["schema_version"] == 2


def test_an_unasked_question_is_left_out_and_an_unknown_answer_stays():
    text = answers_text(Answers(answers={"team": "unknown"}))
    assert text == "schema_version: 2\nanswers:\n  team: unknown\n"


@pytest.mark.parametrize(
    ("name", "start"),
    [
        pytest.param("answers.yaml", "schema_version: 2\n", id="YAML"),
        pytest.param("answers.json", '{\n  "schema_version": 2', id="JSON by the name of the file"),
        pytest.param("answers", "schema_version: 2\n", id="YAML where the name says nothing"),
    ],
)
def test_a_file_that_was_written_is_read_again(tmp_path, name, start):
    answers = Answers(
        work=({"text": "répondre à l'équipe « vite »", "hours": "5h"},),
        answers={"budget": "1.500 €"},
    )
    write_file(tmp_path / name, answers_text(answers, as_json=name.endswith(".json")), force=False)
    assert (tmp_path / name).read_text(encoding="utf-8").startswith(start)
    assert read_answers(tmp_path / name) == answers
    assert [path.name for path in tmp_path.iterdir()] == [name]


def test_a_file_that_is_there_is_never_overwritten(written, said):
    path = written("mine")
    assert said(write_file, path, "new answers\n" * 9, force=False) == [("file-exists", None, None)]
    assert path.read_text(encoding="utf-8") == "mine"


def test_a_file_that_is_there_is_overwritten_by_force(written):
    path = written("mine")
    write_file(path, "answers: {team: few}", force=True)
    assert read_answers(path).answers == {"team": "few"}


def test_a_full_disk_leaves_the_old_file_whole(written, said, full_disk):
    path = written("mine")
    with full_disk():
        found = said(write_file, path, "new answers\n" * 9, force=True)
    assert found == [("file-unwritable", None, None)]
    assert path.read_text(encoding="utf-8") == "mine"


def test_a_folder_that_is_not_there_is_not_made(tmp_path, said):
    path = tmp_path / "nowhere" / "answers.yaml"
    assert said(write_file, path, "new answers\n" * 9, force=False) == [("file-unwritable", None, None)]
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("answer 😀 mail", id="an emoji"),
        pytest.param("a line\x85and another", id="the next line of old machines"),
        pytest.param("a\x7fb", id="a deleted letter"),
    ],
)
@pytest.mark.parametrize("ascii_only", [pytest.param(True, id="escaped"), pytest.param(False, id="as it is")])
def test_json_of_any_writer_is_read(text, ascii_only):
    document = json.dumps({"work": [{"text": text}]}, ensure_ascii=ascii_only, indent="\t")
    assert parse_answers(document.encode(), "-").work[0].text == text


def test_a_file_that_cannot_be_written_stays_whole(written, said, tmp_path, unprivileged_after):
    path = written("mine")
    tmp_path.chmod(0o555)
    unprivileged_after()
    assert said(write_file, path, "new answers\n" * 9, force=True) == [("file-unwritable", None, None)]


@pytest.mark.parametrize("force", [pytest.param(True, id="by force"), pytest.param(False, id="as it is")])
def test_a_failed_writing_leaves_nothing_behind(tmp_path, said, full_disk, force):
    with full_disk():
        found = said(write_file, tmp_path / "answers.yaml", "new answers\n" * 9, force=force)
    assert found == [("file-unwritable", None, None)]
    assert list(tmp_path.iterdir()) == []
