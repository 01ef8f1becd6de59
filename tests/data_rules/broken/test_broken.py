"""Every rule seen red: a good file with one change, and what is then said, about which field, in which line."""

import pytest

from obmva.advice import Adviser
from obmva.checking import check_files
from obmva.errors import InvalidFileError
from obmva.models import Answers


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
    assert (problem.sentence, problem.field, trap in line_of(path, problem.line)) == ("yaml_trap", field, True)


@pytest.mark.parametrize(
    ("pattern", "by", "sentence", "field", "line"),
    [
        pytest.param("authority: 0", "authority: [0", "yaml_broken", None, "authority_sources", id="no YAML"),
        pytest.param(r"\Z", "---\nid: obm\n", "yaml_broken", None, "---", id="two documents in one file"),
        pytest.param("authority: 0", "authority: 0\nauthority: 1", "yaml_duplicate", "authority", "authority: 1", id="a key twice"),
        pytest.param("- VAs", "- !own VAs", "yaml_tag", "names.en.aliases[1]", "- !own VAs", id="a type of its own"),
        pytest.param("authority: 0", "authority: &a 0\ntwin: *a", "yaml_alias", None, "twin: *a", id="an alias"),
        pytest.param("- VAs", "- " + "[" * 50 + "]" * 50, "yaml_too_deep", None, "- [[[", id="fifty lists in each other"),
        pytest.param("id: va\n", "id: vip\n", "role_id_not_stem", "id", "id: vip", id="an id that is not the stem"),
        pytest.param("id: va\n", "id: V_A\n", "field_invalid", "id", "id: V_A", id="an id that is not kebab-case"),
        pytest.param("authority: 0", "authority: 0\nmood: 1", "field_unknown", "mood", "mood: 1", id="an unknown field"),
        pytest.param("(?s)onboarding:.*?(?=readiness:)", "", "field_missing", "onboarding", "id: va", id="a missing field"),
        pytest.param("(?s)  en:\n.*?(?=  fr:)", "", "field_wrong", "", "id: va", id="no English name"),
        pytest.param("name: virtual .*", 'name: " "', "field_invalid", "names.en.name", 'name: " "', id="an empty name"),
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
        pytest.param(r"owns: \[admin", "owns: [admim", "field_not_allowed", "scope.execute.owns[0]", id="family"),
        pytest.param("  specialise:", "  specialize:", "field_unknown", "scope.specialize", id="level"),
        pytest.param("contract: contractor", "contract: volunteer", "field_not_allowed", "setting.contract", id="contract"),
        pytest.param("market: us", "market: uk", "field_not_allowed", "rates[0].market", id="market"),
        pytest.param("currency: USD", "currency: BTC", "field_not_allowed", "rates[0].currency", id="currency"),
        pytest.param("market: us", "unit: day\n    market: us", "field_not_allowed", "rates[0].unit", id="unit"),
        pytest.param("basis: price-list", "basis: hearsay", "field_not_allowed", "hours.basis", id="basis"),
        pytest.param("value: administrative", "value: dreamy", "rule_value_unknown", "profile.mindset.value", id="word of a row"),
        pytest.param("authority: 0", "authority: 4", "field_invalid", "authority", id="step of authority"),
        pytest.param("  business: 1.0", "  business: 1.5", "field_invalid", "served.business", id="share above one"),
        pytest.param("_share: 1.0", "_share: -0.1", "field_invalid", "scope.execute_share", id="share below zero"),
        pytest.param("low: 15", "low: 0", "field_invalid", "rates[0].low", id="price of nothing"),
    ],
)
def test_a_value_outside_its_vocabulary_is_refused(changed, line_of, good, word, sentence, field):
    path = changed("roles/va.yaml", good, word)
    (problem,) = check_files([path])[0].problems
    at = word.strip().split("\n", maxsplit=1)[0]
    assert (problem.sentence, problem.field, at in line_of(path, problem.line)) == (sentence, field, True)


def test_an_unknown_language_is_refused(changed, line_of):
    path = changed("roles/va.yaml", "\n  fi:\n", "\n  sv:\n")
    (problem,) = check_files([path])[0].problems
    assert (problem.sentence, problem.field) == ("field_not_allowed", "names.sv")
    assert line_of(path, problem.line) == "name: virtuaaliassistentti"


@pytest.mark.parametrize(
    ("pattern", "by", "field", "line"),
    [
        pytest.param("min: 2\n", "min: 200\n", "hours", "min: 200", id="hours that fall"),
        pytest.param("low: 2\n", "low: 20\n", "notice_weeks", "low: 20", id="a span that falls"),
        pytest.param("low: 15\n", "low: 40\n", "rates[0]", "- market: us", id="a low price above the typical one"),
        pytest.param("typical: 35\n", "typical: 90\n", "rates[0]", "- market: us", id="a typical price above the high one"),
        pytest.param("    typical: 35\n", "", "rates[0]", "- market: us", id="a price of two points"),
        pytest.param("low: 15\n", "estimate: {role: obm, ratio: 1}\n", "rates[0]", "- market: us", id="a ratio beside a price"),
        pytest.param('  note: "No source gives.*\n', "", "weeks_to_find", "low: 1", id="an estimate without a note"),
        pytest.param(r", sources: \[bemyva.*\]}", "}", "clients", "clients:", id="a figure without a source"),
        pytest.param(r"helps: \[projects,", "helps: [admin,", "scope.execute", "owns: [admin,", id="owned and helped with"),
    ],
)
def test_a_block_that_contradicts_itself_is_refused(changed, line_of, pattern, by, field, line):
    path = changed("roles/va.yaml", pattern, by)
    (problem,) = check_files([path])[0].problems
    assert (problem.sentence, problem.field) == ("field_wrong", field)
    assert line_of(path, problem.line).startswith(line)


RATIO = ("(?s)low: 15\n.*?basis: practitioner", "estimate: {role: butler, ratio: 2}\n    basis: estimate")
NEW_ROW = "  mood:\n    value: good\n    en: Smiles.\n    sources: [it-vea]\n  mindset:\n"


@pytest.mark.parametrize(
    ("pattern", "by", "sentence", "field", "line"),
    [
        pytest.param("_sources: .*", "_sources: [rumour]", "rule_source_unknown", "authority_sources", "authority_sources", id="source"),
        pytest.param("twin: .*", "twin: butler", "rule_role_unknown", "twin", "twin: butler", id="twin"),
        pytest.param(*RATIO, "rule_role_unknown", "rates[0].estimate.role", "estimate: {role: butler", id="role of a ratio"),
        pytest.param("  mindset:\n", NEW_ROW, "rule_row_unknown", "profile.mood", "value: good", id="row"),
        pytest.param("now: {free", "now: {fame: 1, free", "rule_options", "goals.now", "now: {fame", id="option of a question"),
    ],
)
def test_a_reference_to_nothing_is_refused(changed, line_of, pattern, by, sentence, field, line):
    path = changed("roles/va.yaml", pattern, by)
    (problem,) = check_files([path])[0].problems
    assert (problem.sentence, problem.field) == (sentence, field)
    assert line_of(path, problem.line).startswith(line)


@pytest.mark.parametrize(
    ("pattern", "by", "sentence", "field", "line"),
    [
        pytest.param("(?s)  mindset:.*?(?=  decisions:)", "", "rule_row_missing", "profile", "decisions:", id="a row"),
        pytest.param(", large: 1.0", "", "rule_options", "readiness.team", "team:", id="the value of an option"),
        pytest.param("_sources: .*", "_sources: []", "field_invalid", "authority_sources", "authority_sources", id="sources of authority"),
        pytest.param("(?s)(en: Thinks.*?|en: \"Thinks.*?)sources: .*?]", r"\1sources: []", "field_invalid", "profile.mindset.sources", "sources: []", id="sources of a row"),
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
        pytest.param("- VAs", "- Óbm", "rule_alias_twice", "names.en.aliases[1]", id="a name of another role, in other letters"),
        pytest.param("currency: USD", "currency: EUR", "rule_currency", "rates[0].currency", id="the currency of another market"),
    ],
)
def test_what_belongs_to_another_is_refused(changed, line_of, pattern, by, sentence, field):
    path = changed("roles/va.yaml", pattern, by)
    (problem,) = check_files([path])[0].problems
    assert (problem.sentence, problem.field, line_of(path, problem.line)) == (sentence, field, by)


@pytest.mark.parametrize(
    ("file", "pattern", "by", "sentence", "field", "line"),
    [
        pytest.param("tasks.yaml", "family: admin", "family: adm", "field_not_allowed", "[0].family", "- {id: inbox", id="family of a kind of work"),
        pytest.param("tasks.yaml", "level: execute", "level: do", "field_not_allowed", "[0].level", "- {id: inbox", id="level of a kind of work"),
        pytest.param("tasks.yaml", "management: organise", "management: tidy", "field_not_allowed", "].management", "- {id: office-management", id="task of a manager"),
        pytest.param("words/fi.yaml", r"\Z", "inbox: |\n  Posti\n", "yaml_duplicate", "inbox", "inbox: |", id="words of a kind twice"),
        pytest.param("questions.yaml", "r0: {none: 0.45", "r0: {none: 0.55", "field_wrong", "].prior", "given: revenue", id="prior of more than one"),
        pytest.param("questions.yaml", "kind: choice", "kind: guess", "field_not_allowed", "].kind", "kind: guess", id="kind of a question"),
        pytest.param("questions.yaml", "topic: work", "topic: weather", "field_not_allowed", "[0].topic", "topic: weather", id="topic of a question"),
        pytest.param("method.yaml", r"points: \[\[0, 0\], \[0.3,", "points: [[0, 0], [0.7,", "field_wrong", "criteria[0]", "- id: coverage", id="performances that do not rise"),
        pytest.param("method.yaml", "id: served", "id: charm", "field_not_allowed", "criteria[3].id", "- id: charm", id="criterion"),
        pytest.param("method.yaml", "assumed_market: ea", "assumed_market: eu", "field_not_allowed", "assumed_market", "assumed_market: eu", id="assumed market"),
        pytest.param("method.yaml", r"specialise: \[personal\]", "specialise: [private]", "field_not_allowed", "nobody_owns.specialise[0]", "specialise: [private]", id="family that nobody owns"),
        pytest.param("markets.yaml", "id: us", "id: usa", "field_not_allowed", "[0].id", "- id: usa", id="market"),
        pytest.param("markets.yaml", "    basis: survey\n    sources: .*", "    basis: survey", "field_wrong", "].full_time", "hours: 139", id="full month without a source"),
        pytest.param("profile.yaml", "id: mindset", "id: Mind Set", "field_invalid", "[0].id", "- id: Mind Set", id="id of a row"),
        pytest.param("sources.yaml", 'year: 2022, seed: true', "year: 1022, seed: true", "field_invalid", "nl-vbm.year", "nl-vbm:", id="year of a source"),
        pytest.param("sources.yaml", 'document, Italian\\)", seed: true', 'document, Italian)"', "field_wrong", "it-obm-non-av", "it-obm-non-av", id="source without an address that is no seed"),
        pytest.param("sources.yaml", "https://academie", "academie", "field_invalid", "nl-vbm.url", "nl-vbm:", id="address that leads nowhere"),
        pytest.param("sources.yaml", r'\{title: "Wanneer[^"]*"', '{title: ""', "field_invalid", "nl-vbm.title", "nl-vbm:", id="source without a title"),
    ],
)  # fmt: skip
def test_a_vocabulary_out_of_shape_is_refused(changed, world_with, line_of, file, pattern, by, sentence, field, line):
    path = changed(file, pattern, by)
    with pytest.raises(InvalidFileError) as refused:
        world_with(path)
    (problem,) = refused.value.problems
    assert (problem.sentence, problem.field.endswith(field)) == (sentence, True)
    assert line_of(path, problem.line).startswith(line)


BEYOND = [
    # roles
    pytest.param("named_in_five_languages", "roles/va.yaml", "(?s)\n  fi:\n.*?(?=summary:)", "\n", ["va: no name in fi"], id="no Finnish name"),
    pytest.param("no_name_for_two_roles", "roles/va.yaml", "- VAs", "- o.b.m.", ["obm: names obm, va"], id="a name of two roles, dots apart"),
    pytest.param("prose_without_digits", "roles/va.yaml", "en: \"A self-employed", "en: \"1 self-employed", None, id="a number in the summary"),
    pytest.param("prose_without_digits", "roles/va.yaml", "value: tasks\n    en: \"", "value: tasks\n    en: \"2 ", None, id="a number in a row"),
    pytest.param("prose_without_digits", "roles/va.yaml", "disagree: \\{en: \"", "disagree: {en: \"3 ", None, id="a number in a dissent"),
    pytest.param("prose_without_digits", "roles/va.yaml", "(summary: .*)\\}", "\\1, fi: \"4 päivää\"}", ["va: summary: 4 päivää"], id="a number in Finnish prose"),
    pytest.param("eighteen_rows", "roles/va.yaml", "(?s)  mindset:.*?(?=  clients:)", "", ["va: 12 rows"], id="twelve rows"),
    pytest.param("every_number_has_a_source", "roles/va.yaml", "(?s)(supervision:.*?)  sources: .*?\\]\n", "\\1", ["va: supervision"], id="an estimate out of the blue"),
    pytest.param("one_rate_per_market", "roles/va.yaml", "- market: it\n", "- market: fr\n", ["va: 2 rates for fr"], id="two rates for France"),
    pytest.param("ratios_stand_in_their_note", "roles/obm.yaml", "ratio: 2.0", "ratio: 2.2", ["obm: gb: no two figures of the note give 2.2"], id="a ratio that its note does not give"),
    pytest.param("ratios_rest_on_a_price", "roles/specialist.yaml", "role: va,", "role: obm,", ["specialist: gb: obm has no price of its own there"], id="a ratio of a ratio"),
    pytest.param("ratios_rest_on_a_price", "roles/virtual-executive-assistant.yaml", "role: va,", "role: virtual-executive-assistant,", ["virtual-executive-assistant: gb: virtual-executive-assistant has no price of its own there"], id="a ratio of itself"),
    pytest.param("salaries_by_month_or_year", "roles/administrative-assistant.yaml", "(?s)unit: month\n    (low: 2500.*?)    note: .*?\n", "\\1", ["administrative-assistant: nl: paid by the hour, and no note says why"], id="an employee paid by the hour"),
    pytest.param("packages_say_their_hours", "roles/virtual-executive-assistant.yaml", "for_hours: 160", "year: 2025", None, id="a package of how many hours?"),
    pytest.param("twins_in_two_settings", "roles/va.yaml", "twin: .*", "twin: executive-assistant", None, id="a twin who has another one"),
    pytest.param("twins_in_two_settings", "roles/va.yaml", "on_site: false", "on_site: true", None, id="twins in one place"),
    pytest.param("rows_agree_with_fields", "roles/va.yaml", "authority: 0", "authority: 1", ["va: decisions says none, authority 1"], id="authority that the row denies"),
    pytest.param("rows_agree_with_fields", "roles/va.yaml", "contract: contractor", "contract: employee", ["va: contract says self-employed, setting employee"], id="a contract that the row denies"),
    pytest.param("rows_agree_with_fields", "roles/va.yaml", "remote: true", "remote: false", ["va: place says remote, setting something else"], id="a place that the row denies"),
    pytest.param("all_work_is_owned_or_nobodys", "roles/va.yaml", "owns: \\[admin, calendar-and-travel, customer, marketing,", "owns: [admin, calendar-and-travel, customer,", ["execute marketing: owned by no role and not listed as nobody's"], id="work that nobody owns"),
    pytest.param("all_work_is_owned_or_nobodys", "method.yaml", "specialise: \\[personal\\]", "specialise: [personal, finance]", ["specialise finance: listed as nobody's, owned by specialist"], id="nobody's work that somebody owns"),
    # kinds of work
    pytest.param("ids_once", "tasks.yaml", "id: correspondence", "id: inbox", ["tasks: inbox stands 2 times"], id="a kind of work twice"),
    pytest.param("ids_once", "questions.yaml", "id: budget", "id: work", ["questions: work stands 2 times"], id="a question twice"),
    pytest.param("ids_once", "markets.yaml", "id: gb", "id: us", ["markets: us stands 2 times"], id="a market twice"),
    pytest.param("ids_once", "profile.yaml", "id: decisions", "id: mindset", ["rows: mindset stands 2 times"], id="a row twice"),
    pytest.param("hundred_kinds_of_work", "tasks.yaml", "(?s)# specialise, admin.*", "", ["only 24 kinds of work"], id="too few kinds of work"),
    pytest.param("managers_tasks_for_managers_work", "tasks.yaml", "id: inbox,", "id: inbox, management: plan,", ["inbox: execute work is no manager's task"], id="a manager's task in routine"),
    pytest.param("managers_tasks_for_managers_work", "tasks.yaml", "(?s)(.*)# coordinate, admin.*", "\\1", None, id="no manager's tasks"),
    pytest.param("kinds_named_in_five_languages", "words/fi.yaml", "(?s)\\Ainbox: .*?\n(?=\\w)", "", ["fi: inbox has no name"], id="a kind without a Finnish name"),
    pytest.param("four_phrases_per_language", "words/it.yaml", "(?s)(\\Ainbox: \\|\n(  .*?\n){4}).*?(?=\n\\w)", "\\1", ["it: inbox has 3 phrases"], id="a kind with three Italian phrases"),
    pytest.param("phrases_of_one_kind", "words/en.yaml", "(?s)(type up a letter)(.*?rename files so we can find them)", "\\1\\2\n  Type up: a letter!", ["en: type up a letter: correspondence, digital-files"], id="a phrase under two kinds"),
    pytest.param("words_of_known_kinds", "words/nl.yaml", "\\A", "juggling: |\n  Jongleren\n", ["nl: juggling is no kind of work"], id="words of an unknown kind"),
    # questions
    pytest.param("every_choice_has_options", "questions.yaml", "kind: money", "kind: choice", ["budget: choice with 0 options"], id="a choice of nothing"),
    pytest.param("every_choice_has_options", "questions.yaml", "id: refuse", "id: open", ["employment: open stands twice"], id="an option twice"),
    pytest.param("markets_to_choose_from", "questions.yaml", "id: fi,", "id: se,", ["fi: no option", "se: no market"], id="a market that is none"),
    pytest.param("every_question_has_a_prior", "questions.yaml", "(?s)(goals\n    kind.*?launch\n.*?)  prior:.*?(?=\n\n- )", "\\1", None, id="no prior"),
    pytest.param("priors_depend_on_known_answers", "questions.yaml", "given: team", "given: mood", ["revenue: depends on mood"], id="a prior that depends on nothing"),
    pytest.param("priors_depend_on_known_answers", "questions.yaml", "given: team", "given: revenue", ["revenue: depends on revenue"], id="a prior that depends on itself"),
    pytest.param("priors_are_complete", "questions.yaml", "\n +lead: .*", "", ["hand-over: no row lead"], id="a row missing"),
    pytest.param("priors_are_complete", "questions.yaml", "specialise/admin:", "specialise/mood:", ["for-whom: needless row specialise/mood"], id="a row too many"),
    pytest.param("priors_are_complete", "questions.yaml", ", direction: 0.0\\}", "}", ["hand-over: execute: no share for direction"], id="an option without a share"),
    pytest.param("priors_are_complete", "questions.yaml", '"300": 0.45', '"little": 0.45', ["budget: r0: little is no amount"], id="an amount that is none"),
    # method
    pytest.param("criteria_known_once", "method.yaml", "id: goals", "id: cost", ["cost: 2 times", "goals: 0 times"], id="a criterion twice"),
    pytest.param("weights_add_up", "method.yaml", "id: goals", "id: cost", None, id="weights of less than one"),
    pytest.param("better_is_never_worth_less", "method.yaml", "\\[0.6, 0.5\\]", "[0.6, 0.05]", ["coverage: [0.0, 0.1, 0.05, 1.0]"], id="more coverage worth less"),
    pytest.param("better_is_never_worth_less", "method.yaml", "\\[0, 1\\], \\[1, 0.7\\]", "[0, 0.7], [1, 1]", ["authority: [0.0, 0.4, 0.7, 1.0, 0.2, 0.0]"], id="more say than wanted worth most"),
    pytest.param("better_is_never_worth_less", "method.yaml", "\\[\\[0.4, 1\\]", "[[0.4, 0.5]", ["cost: [0.5, 0.6, 0.2, 0.0]"], id="a dearer hour worth more"),
    pytest.param("shares_of_work_add_up", "method.yaml", "execute: 0.90", "execute: 0.80", ["kinds_of_work.routine.levels: 0.9"], id="levels of less than one"),
    pytest.param("shares_of_work_add_up", "method.yaml", "none: 0.72", "none: 0.62", ["by_team.none: 0.9"], id="kinds of less than one"),
    pytest.param("shares_of_work_add_up", "method.yaml", "admin: 0.40", "admin: 0.50", ["families_of_kinds.execute: 1.1"], id="families of more than one"),
    pytest.param("shares_of_work_add_up", "method.yaml", '"20": 0.3', '"20": 0.2', ["unstated_hours: 0.9"], id="hours of less than one"),
    pytest.param("tables_have_all_options", "method.yaml", ", most: 0.7", "", ["written_factor: not the options of written-down"], id="a factor missing"),
    pytest.param("tables_have_all_options", "method.yaml", "direction: 3", "all: 3", ["hand_over_steps: not the options of hand-over"], id="a step of another name"),
    pytest.param("tables_have_all_options", "method.yaml", "\n  lead: \\{.*", "", ["families_of_kinds: no lead"], id="a level without families"),
    pytest.param("enough_worlds", "method.yaml", "count: 640", "count: 64", ["the standard error of a share is 0.062"], id="too few worlds"),
    pytest.param("enough_worlds", "method.yaml", "hours_low: 0.8", "hours_low: 1.1", None, id="hours beside the estimate"),
    # markets and sources
    pytest.param("all_markets_there", "markets.yaml", "(?s)- id: fr.*?(?=- id: it)", "", ["fr: missing"], id="a market missing"),
    pytest.param("areas_share_a_currency", "markets.yaml", "(France.*\n  currency:) EUR", "\\1 USD", ["fr: USD is not the currency of ea"], id="dollars in France"),
    pytest.param("employment_has_its_price", "markets.yaml", "low: 0.093", "low: 0.93", ["us: on_cost does not rise"], id="on-costs that fall"),
    pytest.param("employment_has_its_price", "markets.yaml", "hours: 154.9", "hours: 1549", ["us: 1549 hours are no full month"], id="a month of too many hours"),
    pytest.param("employment_has_its_price", "markets.yaml", "(?s)(hours: 145\n.*?estimate\n)    sources: .*?\n", "\\1", ["gb: full_time has no source"], id="a full month out of the blue"),
    pytest.param("sources_are_known", "markets.yaml", "sources: \\[pensioeninkomen-hoeveel-kosten", "sources: [rumour", ["nl: on_cost.sources: rumour"], id="a market on a rumour"),
    pytest.param("sources_are_known", "questions.yaml", "sources: \\[annetteandco-much-should", "sources: [rumour", ["budget: prior.sources: rumour"], id="a prior on a rumour"),
    pytest.param("every_source_is_used", "sources.yaml", "\\Z", "lonely: {title: Lonely, seed: true}\n", ["lonely: never cited"], id="a source that nobody cites"),
    pytest.param("seeds_are_seeds", "sources.yaml", ", year: 2022, seed: true", ", year: 2022", ["nl-vbm: a seed in one place only"], id="a founding document that is none"),
]  # fmt: skip


@pytest.mark.parametrize(("rule", "file", "pattern", "by", "said"), BEYOND)
def test_the_rule_sees_it(rules, changed, world_with, rule, file, pattern, by, said):
    found = list(rules[rule](world_with(changed(file, pattern, by))))
    assert found == said if said else len(found) > 0


def test_every_rule_has_been_seen_red(rules):
    assert {case.values[0] for case in BEYOND} == set(rules)
