"""Every rule that only the tests know, seen red: the shipped data with one change, and what the rule then says."""

import pytest

from obmva.catalog import Catalog
from obmva.errors import UnknownNameError
from obmva.intake.values import find_role

BEYOND = [
    # roles
    pytest.param(
        "named_in_seven_languages",
        ("roles/va.yaml", "(?s)\n  fi:\n.*?(?=\n  de:)", ""),
        ["va: no name in fi"],
        id="no Finnish name",
    ),
    pytest.param(
        "no_title_for_two",
        ("roles/va.yaml", "- VAs", "- o.b.m."),
        ["obm: names obm, va"],
        id="a name of two roles, dots apart",
    ),
    pytest.param(
        "no_title_for_two",
        ("between.yaml", "studio manager", "Secretary"),
        ["secretary: names administrative-assistant, office-manager"],
        id="a title of a role and of a job between two",
    ),
    pytest.param(
        "jobs_between_known_roles",
        ("between.yaml", "executive-assistant, fractional-coo", "executive-assistant, chief"),
        ["chief-of-staff: there is no role chief"],
        id="a job near to no role",
    ),
    pytest.param(
        "jobs_between_known_roles",
        ("between.yaml", "    fi: .chief of staff.*?\n", ""),
        ["chief-of-staff: no title in fi"],
        id="a job without a Finnish title",
    ),
    pytest.param(
        "prose_without_digits",
        ("roles/va.yaml", 'en: "A self-employed', 'en: "1 self-employed'),
        ["va: summary"],
        id="a number in the summary",
    ),
    pytest.param(
        "prose_without_digits",
        ("roles/va.yaml", 'value: tasks\n    en: "', 'value: tasks\n    en: "2 '),
        ["va: profile.responsibility"],
        id="a number in a row",
    ),
    pytest.param(
        "prose_without_digits",
        ("roles/va.yaml", 'disagree: \\{en: "', 'disagree: {en: "3 '),
        ["va: profile.mindset.disagree"],
        id="a number in a dissent",
    ),
    pytest.param(
        "prose_without_digits",
        ("roles/va.yaml", "(summary: .*)\\}", '\\1, fi: "4 päivää"}'),
        ["va: summary"],
        id="a number in Finnish prose",
    ),
    pytest.param(
        "eighteen_rows",
        ("roles/va.yaml", "(?s)  mindset:.*?(?=  clients:)", ""),
        ["va: 12 rows"],
        id="twelve rows",
    ),
    pytest.param(
        "every_number_has_a_source",
        ("roles/va.yaml", "(?s)(supervision:.*?)  sources: .*?\\]\n", "\\1"),
        ["va: supervision"],
        id="an estimate out of the blue",
    ),
    pytest.param(
        "one_rate_per_market",
        ("roles/va.yaml", "- market: it\n", "- market: fr\n"),
        ["va: 2 rates for fr"],
        id="two rates for France",
    ),
    pytest.param(
        "ratios_stand_in_their_note",
        ("roles/obm.yaml", "typical: 2.0", "typical: 2.2"),
        ["obm: gb: no two figures of the note give 2.2"],
        id="a ratio that its note does not give",
    ),
    pytest.param(
        "estimates_are_wider_than_their_base",
        ("roles/obm.yaml", "low: 1.71, typical: 2.0, high: 2.71", "low: 2.0, typical: 2.0, high: 2.0"),
        ["obm: gb: no wider than the price of va"],
        id="an estimate as exact as its base",
    ),
    pytest.param(
        "ratios_rest_on_a_price",
        ("roles/specialist.yaml", "role: va,", "role: obm,"),
        ["specialist: gb: obm has no price of its own there"],
        id="a ratio of a ratio",
    ),
    pytest.param(
        "ratios_rest_on_a_price",
        (
            "roles/virtual-executive-assistant.yaml",
            "role: va,",
            "role: virtual-executive-assistant,",
        ),
        ["virtual-executive-assistant: gb: virtual-executive-assistant has no price of its own there"],
        id="a ratio of itself",
    ),
    pytest.param(
        "salaries_by_month_or_year",
        (
            "roles/administrative-assistant.yaml",
            "(?s)unit: month\n    (low: 2500.*?)    note: .*?\n",
            "\\1",
        ),
        ["administrative-assistant: nl: paid by the hour, and no note says why"],
        id="an employee paid by the hour",
    ),
    pytest.param(
        "packages_say_their_hours",
        ("roles/virtual-executive-assistant.yaml", "    for_hours: 160\n", ""),
        ["virtual-executive-assistant: ph: a price by the month for how many hours?"],
        id="a package of how many hours?",
    ),
    pytest.param(
        "twins_in_two_settings",
        ("roles/va.yaml", "twin: .*", "twin: executive-assistant"),
        [
            "administrative-assistant: va is not its twin in turn",
            "va: executive-assistant is not its twin in turn",
        ],
        id="a twin who has another one",
    ),
    pytest.param(
        "twins_in_two_settings",
        ("roles/va.yaml", "on_site: false", "on_site: true"),
        [
            "administrative-assistant: works where its twin va works",
            "va: works where its twin administrative-assistant works",
        ],
        id="twins in one place",
    ),
    pytest.param(
        "rows_agree_with_fields",
        ("roles/va.yaml", "authority: 0", "authority: 1"),
        ["va: decisions says none, authority 1"],
        id="authority that the row denies",
    ),
    pytest.param(
        "rows_agree_with_fields",
        ("roles/va.yaml", "contract: contractor", "contract: employee"),
        ["va: contract says self-employed, setting employee"],
        id="a contract that the row denies",
    ),
    pytest.param(
        "rows_agree_with_fields",
        ("roles/va.yaml", "remote: true", "remote: false"),
        ["va: place says remote, setting something else"],
        id="a place that the row denies",
    ),
    pytest.param(
        "all_work_is_owned_or_nobodys",
        ("roles/va.yaml", "(owns: .*) marketing,", "\\1"),
        ["execute marketing: owned by no role and not listed as nobody's"],
        id="work that nobody owns",
    ),
    pytest.param(
        "all_work_is_owned_or_nobodys",
        ("method.yaml", "specialise: \\[personal\\]", "specialise: [personal, finance]"),
        ["specialise finance: listed as nobody's, owned by specialist"],
        id="nobody's work that somebody owns",
    ),
    # kinds of work
    pytest.param(
        "ids_once",
        ("tasks.yaml", "id: correspondence", "id: inbox"),
        ["tasks: inbox stands 2 times"],
        id="a kind of work twice",
    ),
    pytest.param(
        "ids_once",
        ("questions.yaml", "id: budget", "id: work"),
        ["questions: work stands 2 times"],
        id="a question twice",
    ),
    pytest.param(
        "ids_once",
        ("markets.yaml", "id: gb", "id: us"),
        ["markets: us stands 2 times"],
        id="a market twice",
    ),
    pytest.param(
        "ids_once",
        ("profile.yaml", "id: decisions", "id: mindset"),
        ["rows: mindset stands 2 times"],
        id="a row twice",
    ),
    pytest.param(
        "hundred_kinds_of_work",
        ("tasks.yaml", "(?s)# specialise, admin.*", ""),
        ["only 25 kinds of work"],
        id="too few kinds of work",
    ),
    pytest.param(
        "managers_tasks_for_managers_work",
        ("tasks.yaml", "id: inbox,", "id: inbox, management: plan,"),
        ["inbox: execute work is no manager's task"],
        id="a manager's task in routine",
    ),
    pytest.param(
        "managers_tasks_for_managers_work",
        ("tasks.yaml", "(?s)(.*)# coordinate, admin.*", "\\1"),
        ["no kind of work for: control, coordinate, delegate, forecast, organise, plan"],
        id="no manager's tasks",
    ),
    pytest.param(
        "parts_of_whole_kinds",
        ("tasks.yaml", "id: inbox,", "id: inbox, part_of: post-office,"),
        ["inbox: part of post-office, which is no kind of work or a part itself"],
        id="a part of nothing",
    ),
    pytest.param(
        "parts_of_whole_kinds",
        ("tasks.yaml", "id: inbox,", "id: inbox, part_of: housework,"),
        ["inbox: part of housework, which is no kind of work or a part itself"],
        id="a part of a part",
    ),
    pytest.param(
        "kinds_named_in_seven_languages",
        ("words/fi.yaml", "(?s)\\Ainbox: .*?\n(?=\\w)", ""),
        ["fi: inbox has no name"],
        id="a kind without a Finnish name",
    ),
    pytest.param(
        "four_phrases_per_language",
        ("words/it.yaml", "(?s)(\\Ainbox: \\|\n(  .*?\n){4}).*?(?=\n\\w)", "\\1"),
        ["it: inbox has 3 phrases"],
        id="a kind with three Italian phrases",
    ),
    pytest.param(
        "phrases_of_one_kind",
        (
            "words/en.yaml",
            "(?s)(type up a letter)(.*?organize Dropbox folders)",
            "\\1\\2\n  Type up: a letter!",
        ),
        ["en: type up a letter: correspondence, digital-files"],
        id="a phrase under two kinds",
    ),
    pytest.param(
        "words_of_known_kinds",
        ("words/nl.yaml", "\\A", "juggling: |\n  Jongleren\n"),
        ["nl: juggling is no kind of work"],
        id="words of an unknown kind",
    ),
    # questions
    pytest.param(
        "every_choice_has_options",
        ("questions.yaml", "kind: money", "kind: choice"),
        ["budget: choice with 0 options"],
        id="a choice of nothing",
    ),
    pytest.param(
        "every_choice_has_options",
        ("questions.yaml", "id: refuse", "id: open"),
        ["employment: open stands twice"],
        id="an option twice",
    ),
    pytest.param(
        "readers_know_what_they_read",
        ("questions.yaml", r"read_by: \[authority\]", "read_by: [cost]"),
        ["hand-over: authority reads it", "hand-over: cost does not know it"],
        id="a question that nothing knows how to read",
    ),
    pytest.param(
        "every_question_has_a_prior",
        ("questions.yaml", "(?s)(id: goal-later.*?)  prior:.*?(?=\n\n- )", "\\1"),
        ["goal-later: no prior"],
        id="no prior",
    ),
    pytest.param(
        "priors_depend_on_known_answers",
        ("questions.yaml", "given: team", "given: mood"),
        ["revenue: depends on mood"],
        id="a prior that depends on nothing",
    ),
    pytest.param(
        "priors_depend_on_known_answers",
        ("questions.yaml", "given: team", "given: revenue"),
        ["revenue: depends on revenue"],
        id="a prior that depends on itself",
    ),
    pytest.param(
        "priors_are_complete",
        ("questions.yaml", "\n +lead: .*", ""),
        ["hand-over: no row lead"],
        id="a row missing",
    ),
    pytest.param(
        "priors_are_complete",
        ("questions.yaml", "specialise/admin:", "specialise/mood:"),
        ["for-whom: needless row specialise/mood"],
        id="a row too many",
    ),
    pytest.param(
        "priors_are_complete",
        ("questions.yaml", ", direction: 0.0\\}", "}"),
        ["hand-over: execute: no share for direction"],
        id="an option without a share",
    ),
    pytest.param(
        "priors_are_complete",
        ("questions.yaml", '"300": 0.45', '"little": 0.45'),
        ["budget: under-50k: little is no amount"],
        id="an amount that is none",
    ),
    # method
    pytest.param(
        "criteria_known_once",
        ("method.yaml", "id: goals", "id: cost"),
        ["cost: 2 times", "goals: 0 times"],
        id="a criterion twice",
    ),
    pytest.param(
        "better_is_never_worth_less",
        ("method.yaml", "\\[0.6, 0.5\\]", "[0.6, 0.05]"),
        ["coverage: [0.0, 0.1, 0.05, 1.0]"],
        id="more coverage worth less",
    ),
    pytest.param(
        "better_is_never_worth_less",
        ("method.yaml", "\\[0, 1\\], \\[1, 0.7\\]", "[0, 0.7], [1, 1]"),
        ["authority: [0.0, 0.4, 0.7, 1.0, 0.2, 0.0]"],
        id="more say than wanted worth most",
    ),
    pytest.param(
        "better_is_never_worth_less",
        ("method.yaml", "\\[\\[0.4, 1\\]", "[[0.4, 0.5]"),
        ["cost: [0.5, 0.6, 0.2, 0.0]"],
        id="a dearer hour worth more",
    ),
    pytest.param(
        "shares_of_work_add_up",
        ("method.yaml", "execute: 0.90", "execute: 0.80"),
        ["kinds_of_work.routine.levels: 0.9"],
        id="levels of less than one",
    ),
    pytest.param(
        "shares_of_work_add_up",
        ("method.yaml", "none: 0.72", "none: 0.62"),
        ["by_team.none: 0.9"],
        id="kinds of less than one",
    ),
    pytest.param(
        "shares_of_work_add_up",
        ("method.yaml", "admin: 0.40", "admin: 0.50"),
        ["families_of_kinds.execute: 1.1"],
        id="families of more than one",
    ),
    pytest.param(
        "shares_of_work_add_up",
        ("method.yaml", '"20": 0.3', '"20": 0.2'),
        ["unstated_hours: 0.9"],
        id="hours of less than one",
    ),
    pytest.param(
        "tables_have_all_options",
        ("method.yaml", ", most: 0.7", ""),
        ["written_factor: not the options of written-down"],
        id="a factor missing",
    ),
    pytest.param(
        "tables_have_all_options",
        ("method.yaml", "direction: 3", "all: 3"),
        ["hand_over_steps: not the options of hand-over"],
        id="a step of another name",
    ),
    pytest.param(
        "tables_have_all_options",
        ("method.yaml", "\n  lead: \\{.*", ""),
        ["families_of_kinds: no lead"],
        id="a level without families",
    ),
    pytest.param(
        "enough_worlds",
        ("method.yaml", "count: 640", "count: 64"),
        ["the standard error of a share is 0.062"],
        id="too few worlds",
    ),
    pytest.param(
        "enough_worlds",
        ("method.yaml", "hours_low: 0.8", "hours_low: 1.1"),
        ["hours from 1.1 to 1.2 times the estimate leave the estimate out"],
        id="hours beside the estimate",
    ),
    # markets and sources
    pytest.param(
        "markets_are_known",
        ("markets.yaml", "(?s)- id: ph.*?(?=- id: ea)", ""),
        ["briefs.yaml: ph is no market", "hearing/any.yaml: ph is no market"],
        id="a market missing",
    ),
    pytest.param(
        "markets_are_known",
        ("method.yaml", "assumed_market: ea", "assumed_market: eu"),
        ["assumed: eu is no market"],
        id="a market assumed that is none",
    ),
    pytest.param(
        "areas_share_a_currency",
        ("markets.yaml", "(France.*\n.*\n  currency:) EUR", "\\1 USD"),
        ["fr: USD is not the currency of ea"],
        id="dollars in France",
    ),
    pytest.param(
        "no_name_for_two_markets",
        ("markets.yaml", "\\[Frankreich\\]", "[Frankreich, U.K.]"),
        ["uk: fr, gb"],
        id="one name for two markets",
    ),
    pytest.param(
        "employment_has_its_price",
        ("markets.yaml", "hours: 154.9", "hours: 1549"),
        ["us: 1549 hours are no full month"],
        id="a month of too many hours",
    ),
    pytest.param(
        "employment_has_its_price",
        ("markets.yaml", "(?s)(hours: 145\n.*?estimate\n)    sources: .*?\n", "\\1"),
        ["gb: full_time has no source"],
        id="a full month out of the blue",
    ),
    pytest.param(
        "sources_are_known",
        ("markets.yaml", "sources: \\[ikgastarten-werkgeverslasten", "sources: [rumour"),
        ["nl: on_cost.sources: rumour"],
        id="a market on a rumour",
    ),
    pytest.param(
        "sources_are_known",
        ("questions.yaml", "sources: \\[annetteandco-much-should", "sources: [rumour"),
        ["budget: prior.sources: rumour"],
        id="a prior on a rumour",
    ),
    pytest.param(
        "every_source_is_used",
        ("sources.yaml", "\\Z", "lonely: {title: Lonely, seed: true}\n"),
        ["lonely: never cited"],
        id="a source that nobody cites",
    ),
    pytest.param(
        "seeds_are_seeds",
        ("sources.yaml", ", year: 2022, seed: true", ", year: 2022"),
        ["nl-vbm: a seed in one place only"],
        id="a founding document that is none",
    ),
    pytest.param(
        "services_are_within_their_rate",
        ("roles/va.yaml", "service: senior, low: 40, high: 70", "service: senior, low: 40, high: 90"),
        ["va: us: senior is beside the rate"],
        id="a level dearer than its role",
    ),
    pytest.param(
        "publishers_are_known",
        ("sources.yaml", ", seed: true, by: training", ", seed: true"),
        ["nl-vbm: says either what its publisher sells or who it is"],
        id="a source of nobody",
    ),
    pytest.param(
        "publishers_are_known",
        ("sources.yaml", ", seed: true, by: training", ", seed: true, sells: tutor"),
        ["nl-vbm: tutor is no role"],
        id="a seller of no role",
    ),
]


@pytest.mark.parametrize(("rule", "change", "said"), BEYOND)
def test_the_rule_sees_it(rules, changed, world_with, rule, change, said):
    assert list(rules[rule](world_with(changed(*change)))) == said


def test_every_rule_has_been_seen_red(rules):
    assert {case.values[0] for case in BEYOND} == set(rules)


@pytest.mark.parametrize(
    ("by", "front"),
    [
        pytest.param("owns: [admin, customer]", "va", id="a VA who owns the office's routine"),
        pytest.param("owns: [technology]", "virtual-executive-assistant", id="a VA who does not"),
    ],
)
def test_a_role_without_work_of_its_own_is_never_in_front(changed, decided, by, front):
    folder = changed("roles/va.yaml", "owns: .*", by).parent
    assert decided({"inbox": "6h/week"}, {"team": "none", "employment": "refuse"}, folder).recommended == front


def test_a_name_taken_away_leads_nowhere(changed):
    catalog = Catalog([changed("roles/va.yaml", "(?s)      - AV\n(.*?)      - AV\n(.*?)      - AV\n", "\\1\\2").parent])
    with pytest.raises(UnknownNameError):
        find_role("AV", catalog)
