"""Every rule of the program seen red: a good file with one change; what is then said, about which field and line."""

import pytest

from obmva.checking import check_files
from obmva.errors import InvalidFileError


@pytest.mark.parametrize(
    ("good", "trap", "field"),
    [
        pytest.param("remote: true", "remote: yes", "setting.remote", id="yes for true"),
        pytest.param("remote: true", "remote: no", "setting.remote", id="no for false"),
        pytest.param("remote: true", "remote: off", "setting.remote", id="off for false"),
        pytest.param("max: 160", "max: 1:30", "hours.max", id="1:30, which YAML reads as 90"),
        pytest.param("max: 160", "max: 010", "hours.max", id="010, which YAML reads as 8"),
        pytest.param("max: 160", "max: 0xA0", "hours.max", id="a number in base sixteen"),
        pytest.param("max: 160", "max: 1_60", "hours.max", id="a number with an underscore"),
        pytest.param("max: 160", "max: .inf", "hours.max", id="hours without end"),
        pytest.param("max: 160", "max: .nan", "hours.max", id="hours that are no number"),
        pytest.param("- VAs", "- 2024-01-01", "names.en.aliases[1]", id="a date for a name"),
        pytest.param("- VAs", "- yes", "names.en.aliases[1]", id="yes for a name"),
    ],
)
def test_a_trap_of_yaml_is_refused(changed, line_of, good, trap, field):
    path = changed("roles/va.yaml", good, trap)
    (problem,) = check_files([path])[0].problems
    assert (problem.sentence, problem.field, trap in line_of(path, problem.line)) == (
        "yaml-trap",
        field,
        True,
    )


@pytest.mark.parametrize(
    ("pattern", "by", "sentence", "field", "line"),
    [
        pytest.param("authority: 0", "authority: [0", "yaml-broken", None, "authority: [0", id="no YAML"),
        pytest.param(r"\Z", "---\nid: obm\n", "yaml-broken", None, "---", id="two documents in one file"),
        pytest.param(
            "authority: 0",
            "authority: 0\nauthority: 1",
            "yaml-duplicate",
            "authority",
            "authority: 1",
            id="a key twice",
        ),
        pytest.param(
            "- VAs",
            "- !own VAs",
            "yaml-tag",
            "names.en.aliases[1]",
            "- !own VAs",
            id="a type of its own",
        ),
        pytest.param(
            "authority: 0",
            "authority: &a 0\ntwin: *a",
            "yaml-alias",
            None,
            "twin: *a",
            id="an alias",
        ),
        pytest.param(
            "- VAs",
            "- " + "[" * 50 + "]" * 50,
            "yaml-too-deep",
            None,
            "- [[[",
            id="fifty lists in each other",
        ),
        pytest.param(
            "id: va\n",
            "id: vip\n",
            "role-id-not-stem",
            "id",
            "id: vip",
            id="an id that is not the stem",
        ),
        pytest.param("id: va\n", "id: V_A\n", "shape-id", "id", "id: V_A", id="an id that is not kebab-case"),
        pytest.param(
            "authority: 0",
            "authority: 0\nmood: 1",
            "field-unknown",
            "mood",
            "mood: 1",
            id="an unknown field",
        ),
        pytest.param(
            "(?s)onboarding:.*?(?=readiness:)",
            "",
            "field-missing",
            "onboarding",
            "id: va",
            id="a missing field",
        ),
        pytest.param("(?s)  en:\n.*?(?=  fr:)", "", "field-wrong", "", "id: va", id="no English name"),
        pytest.param(
            "name: virtual .*",
            'name: " "',
            "shape-empty",
            "names.en.name",
            'name: " "',
            id="an empty name",
        ),
    ],
)
def test_a_file_out_of_shape_is_refused(changed, line_of, pattern, by, sentence, field, line):
    path = changed("roles/va.yaml", pattern, by)
    (problem,) = check_files([path])[0].problems
    assert (problem.sentence, problem.field, problem.file) == (sentence, field, str(path))
    assert line_of(path, problem.line).startswith(line)


@pytest.mark.parametrize(
    ("good", "word", "sentence", "field"),
    [
        pytest.param(
            r"owns: \[admin",
            "owns: [admim",
            "field-not-allowed",
            "scope.execute.owns[0]",
            id="family",
        ),
        pytest.param("  specialise:", "  specialize:", "field-unknown", "scope.specialize", id="level"),
        pytest.param(
            "contract: contractor",
            "contract: volunteer",
            "field-not-allowed",
            "setting.contract",
            id="contract",
        ),
        pytest.param("market: us", "market: uk", "rule-market-unknown", "rates[0].market", id="market"),
        pytest.param(
            "currency: USD",
            "currency: BTC",
            "rule-currency",
            "rates[0].currency",
            id="currency",
        ),
        pytest.param(
            "market: us",
            "unit: day\n    market: us",
            "field-not-allowed",
            "rates[0].unit",
            id="unit",
        ),
        pytest.param("basis: price-list", "basis: hearsay", "field-not-allowed", "hours.basis", id="basis"),
        pytest.param(
            "value: administrative",
            "value: dreamy",
            "rule-value-unknown",
            "profile.mindset.value",
            id="word of a row",
        ),
        pytest.param("authority: 0", "authority: 4", "shape-to", "authority", id="step of authority"),
        pytest.param(
            r"\{business: [\d.]+",
            "{business: 1.5",
            "shape-to",
            "served.for-whom.business",
            id="share above one",
        ),
        pytest.param(
            "_share: 1.0",
            "_share: -0.1",
            "shape-from",
            "scope.execute_share",
            id="share below zero",
        ),
        pytest.param("low: 15", "low: 0", "shape-above", "rates[0].low", id="price of nothing"),
    ],
)
def test_a_value_outside_its_vocabulary_is_refused(changed, line_of, good, word, sentence, field):
    path = changed("roles/va.yaml", good, word)
    (problem,) = check_files([path])[0].problems
    at = word.strip().split("\n", maxsplit=1)[0]
    assert (problem.sentence, problem.field, at in line_of(path, problem.line)) == (
        sentence,
        field,
        True,
    )


def test_an_unknown_language_is_refused(changed, line_of):
    path = changed("roles/va.yaml", "\n  fi:\n", "\n  sv:\n")
    (problem,) = check_files([path])[0].problems
    assert (problem.sentence, problem.field) == ("field-not-allowed", "names.sv")
    assert line_of(path, problem.line) == "name: virtuaaliassistentti"


@pytest.mark.parametrize(
    ("pattern", "by", "field", "line"),
    [
        pytest.param("min: 2\n", "min: 200\n", "hours", "min: 200", id="hours that fall"),
        pytest.param("low: 2\n", "low: 20\n", "notice_weeks", "low: 20", id="a span that falls"),
        pytest.param(
            "low: 15\n",
            "low: 40\n",
            "rates[0]",
            "- market: us",
            id="a low price above the typical one",
        ),
        pytest.param(
            "typical: 35\n",
            "typical: 90\n",
            "rates[0]",
            "- market: us",
            id="a typical price above the high one",
        ),
        pytest.param("    typical: 35\n", "", "rates[0]", "- market: us", id="a price of two points"),
        pytest.param(
            "low: 15\n",
            "estimate: {role: obm, low: 1, typical: 2, high: 3}\n",
            "rates[0]",
            "- market: us",
            id="a ratio beside a price",
        ),
        pytest.param(
            '  note: "No source gives.*\n',
            "",
            "weeks_to_find",
            "low: 1",
            id="an estimate without a note",
        ),
        pytest.param(r", sources: \[bemyva.*\]}", "}", "clients", "clients:", id="a figure without a source"),
        pytest.param(
            r"helps: \[projects,",
            "helps: [admin,",
            "scope.execute",
            "owns: [admin,",
            id="owned and helped with",
        ),
    ],
)
def test_a_block_that_contradicts_itself_is_refused(changed, line_of, pattern, by, field, line):
    path = changed("roles/va.yaml", pattern, by)
    (problem,) = check_files([path])[0].problems
    assert (problem.sentence, problem.field) == ("field-wrong", field)
    assert line_of(path, problem.line).startswith(line)


RATIO = (
    "(?s)low: 15\n.*?basis: practitioner",
    "estimate: {role: butler, low: 1, typical: 2, high: 3}\n    basis: estimate",
)
NEW_ROW = "  mood:\n    value: good\n    en: Smiles.\n    sources: [it-vea]\n  mindset:\n"


@pytest.mark.parametrize(
    ("pattern", "by", "sentence", "field", "line"),
    [
        pytest.param(
            "_sources: .*",
            "_sources: [rumour]",
            "rule-source-unknown",
            "authority_sources",
            "authority_sources",
            id="source",
        ),
        pytest.param("twin: .*", "twin: butler", "rule-role-unknown", "twin", "twin: butler", id="twin"),
        pytest.param(
            *RATIO,
            "rule-role-unknown",
            "rates[0].estimate.role",
            "estimate: {role: butler",
            id="role of a ratio",
        ),
        pytest.param("  mindset:\n", NEW_ROW, "rule-row-unknown", "profile.mood", "value: good", id="row"),
        pytest.param(
            "now: {free",
            "now: {fame: 1, free",
            "rule-options",
            "goals.goal-now",
            "goal-now: {fame",
            id="option of a question",
        ),
        pytest.param(
            "  goal-now:",
            "  mood: {good: 1}\n  goal-now:",
            "rule-question-unread",
            "goals.mood",
            "mood:",
            id="question",
        ),
        pytest.param(
            "  term: .*\n",
            "",
            "rule-question-missing",
            "readiness",
            "on-site:",
            id="question left out",
        ),
    ],
)
def test_a_reference_to_nothing_is_refused(changed, line_of, pattern, by, sentence, field, line):
    path = changed("roles/va.yaml", pattern, by)
    (problem,) = check_files([path])[0].problems
    assert (problem.sentence, problem.field) == (sentence, field)
    assert line_of(path, problem.line).startswith(line)


NO_SOURCES = (r"(?s)(  mindset:.*?sources:) \[.*?\]", r"\1 []")


@pytest.mark.parametrize(
    ("pattern", "by", "sentence", "field", "line"),
    [
        pytest.param(
            "(?s)  mindset:.*?(?=  decisions:)",
            "",
            "rule-row-missing",
            "profile",
            "decisions:",
            id="a row",
        ),
        pytest.param(
            r", large: [\d.]+",
            "",
            "rule-options",
            "readiness.team",
            "team:",
            id="the value of an option",
        ),
        pytest.param(
            "_sources: .*",
            "_sources: []",
            "shape-entries",
            "authority_sources",
            "authority_sources",
            id="sources of authority",
        ),
        pytest.param(
            *NO_SOURCES,
            "shape-entries",
            "profile.mindset.sources",
            "sources: []",
            id="sources of a row",
        ),
    ],
)
def test_what_is_missing_is_said(changed, line_of, pattern, by, sentence, field, line):
    path = changed("roles/va.yaml", pattern, by)
    (problem,) = check_files([path])[0].problems
    assert (problem.sentence, problem.field) == (sentence, field)
    assert line_of(path, problem.line).startswith(line)


@pytest.mark.parametrize(
    ("pattern", "by", "sentence", "field"),
    [
        pytest.param(
            "- VAs",
            "- Óbm",
            "rule-alias-twice",
            "names.en.aliases[1]",
            id="a name of another role, in other letters",
        ),
        pytest.param(
            "currency: USD",
            "currency: EUR",
            "rule-currency",
            "rates[0].currency",
            id="the currency of another market",
        ),
    ],
)
def test_what_belongs_to_another_is_refused(changed, line_of, pattern, by, sentence, field):
    path = changed("roles/va.yaml", pattern, by)
    (problem,) = check_files([path])[0].problems
    assert (problem.sentence, problem.field, line_of(path, problem.line)) == (sentence, field, by)


@pytest.mark.parametrize(
    ("change", "sentence", "field", "line"),
    [
        pytest.param(
            ("tasks.yaml", "family: admin", "family: adm"),
            "field-not-allowed",
            "[0].family",
            "- {id: inbox",
            id="family of a kind of work",
        ),
        pytest.param(
            ("tasks.yaml", "level: execute", "level: do"),
            "field-not-allowed",
            "[0].level",
            "- {id: inbox",
            id="level of a kind of work",
        ),
        pytest.param(
            ("tasks.yaml", "management: organise", "management: tidy"),
            "field-not-allowed",
            "].management",
            "- {id: office-management",
            id="task of a manager",
        ),
        pytest.param(
            ("words/fi.yaml", r"\Z", "inbox: |\n  Posti\n"),
            "yaml-duplicate",
            "inbox",
            "inbox: |",
            id="words of a kind twice",
        ),
        pytest.param(
            ("questions.yaml", "under-50k: {none: 0.45", "under-50k: {none: 0.55"),
            "field-wrong",
            "].prior",
            "given: revenue",
            id="prior of more than one",
        ),
        pytest.param(
            ("questions.yaml", "kind: choice", "kind: guess"),
            "field-not-allowed",
            "].kind",
            "kind: guess",
            id="kind of a question",
        ),
        pytest.param(
            ("questions.yaml", "topic: work", "topic: weather"),
            "field-not-allowed",
            "[0].topic",
            "topic: weather",
            id="topic of a question",
        ),
        pytest.param(
            ("method.yaml", r"points: \[\[0, 0\], \[0.3,", "points: [[0, 0], [0.7,"),
            "field-wrong",
            "criteria[0]",
            "- id: coverage",
            id="performances that do not rise",
        ),
        pytest.param(
            ("method.yaml", "id: served", "id: charm"),
            "field-not-allowed",
            "criteria[4].id",
            "- id: charm",
            id="criterion",
        ),
        pytest.param(
            ("method.yaml", r"specialise: \[personal\]", "specialise: [private]"),
            "field-not-allowed",
            "nobody_owns.specialise[0]",
            "specialise: [private]",
            id="family that nobody owns",
        ),
        pytest.param(
            ("markets.yaml", "id: us", "id: U.S."),
            "shape-id",
            "[0].id",
            "- id: U.S.",
            id="market",
        ),
        pytest.param(
            ("markets.yaml", "    basis: survey\n    sources: .*", "    basis: survey"),
            "field-wrong",
            "].full_time",
            "hours: 139",
            id="full month without a source",
        ),
        pytest.param(
            ("profile.yaml", "id: mindset", "id: Mind Set"),
            "shape-id",
            "[0].id",
            "- id: Mind Set",
            id="id of a row",
        ),
        pytest.param(
            ("sources.yaml", "year: 2022, seed: true", "year: 1022, seed: true"),
            "shape-from",
            "nl-vbm.year",
            "nl-vbm:",
            id="year of a source",
        ),
        pytest.param(
            ("sources.yaml", 'document, Italian\\)", seed: true', 'document, Italian)"'),
            "field-wrong",
            "it-obm-non-av",
            "it-obm-non-av",
            id="source without an address that is no seed",
        ),
        pytest.param(
            ("sources.yaml", "https://academie", "academie"),
            "shape-address",
            "nl-vbm.url",
            "nl-vbm:",
            id="address that leads nowhere",
        ),
        pytest.param(
            ("sources.yaml", r'\{title: "Wanneer[^"]*"', '{title: ""'),
            "shape-empty",
            "nl-vbm.title",
            "nl-vbm:",
            id="source without a title",
        ),
    ],
)
def test_a_vocabulary_out_of_shape_is_refused(changed, world_with, line_of, change, sentence, field, line):
    path = changed(*change)
    with pytest.raises(InvalidFileError) as refused:
        world_with(path)
    (problem,) = refused.value.problems
    assert (problem.sentence, problem.field.endswith(field)) == (sentence, True)
    assert line_of(path, problem.line).startswith(line)
