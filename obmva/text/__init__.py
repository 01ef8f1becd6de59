"""Every sentence that the program says. A language is one module with one `Text`; a missing sentence is a type error.

Named tuples, because dataclasses of this many fields take twenty times as long to make at every start.
"""

from typing import NamedTuple


class Problems(NamedTuple):
    """What is wrong and what would be right; `{names}` are filled in."""

    answers_not_a_mapping: str
    choice_unknown: str
    completion_unreadable: str
    currency_not_of_market: str
    currency_unknown: str
    field_missing: str
    field_not_allowed: str
    field_unknown: str
    field_beside_answers: str
    field_under_answers: str
    field_wrong: str
    file_exists: str
    file_forbidden: str
    file_is_directory: str
    file_missing: str
    file_not_ordinary: str
    file_not_text: str
    file_too_large: str
    file_unreadable: str
    file_unwritable: str
    folder_empty: str
    folder_unreadable: str
    hours_negative: str
    hours_too_many: str
    hours_unreadable: str
    hours_zero: str
    input_missing: str
    question_is_work: str
    market_in_area: str
    market_unknown: str
    money_not_positive: str
    money_too_large: str
    money_unreadable: str
    output_unwritable: str
    pair_unreadable: str
    pair_without_name: str
    pair_without_value: str
    points_not_positive: str
    points_unreadable: str
    priorities_unknown: str
    question_unknown: str
    question_unlike_any: str
    quote_in_other_currency: str
    quote_unreadable: str
    role_id_not_stem: str
    role_repeated: str
    role_unknown: str
    role_unlike_any: str
    roles_too_few: str
    roles_too_many: str
    rule_alias_twice: str
    rule_currency: str
    rule_options: str
    rule_rate_twice: str
    rule_ratio_of_nothing: str
    rule_role_unknown: str
    rule_twin_of_itself: str
    rule_row_missing: str
    text_broken: str
    rule_row_unknown: str
    rule_source_unknown: str
    rule_value_unknown: str
    shape_above: str
    shape_address: str
    shape_answers: str
    shape_below: str
    shape_empty: str
    shape_entries: str
    shape_entry: str
    shape_fields: str
    shape_from: str
    shape_have: str
    shape_helper: str
    shape_hours: str
    shape_id: str
    shape_list: str
    shape_nothing: str
    shape_number: str
    shape_other: str
    shape_priorities: str
    shape_rates: str
    shape_text: str
    shape_to: str
    shape_whole_number: str
    shape_without_quotes: str
    shape_work: str
    shape_yes_no: str
    source_taken: str
    source_unknown: str
    sources_not_a_mapping: str
    task_unknown: str
    work_without_words: str
    yaml_alias: str
    yaml_broken: str
    yaml_duplicate: str
    yaml_tag: str
    yaml_too_deep: str
    yaml_trap: str


class Errors(NamedTuple):
    """Frame of an error on stderr."""

    error: str
    fault: str
    interrupted: str
    interrupted_empty: str
    more: str
    stopped: str


class Headlines(NamedTuple):
    """The first sentence of a recommendation, by verdict."""

    hire: str
    hire_unpriced: str
    looks_best: str
    looks_best_unpriced: str
    twin_remote: str
    twin_on_site: str
    toss_up: str
    toss_up_open: str
    hold_dropped: str
    hold_rule_based: str
    hold_too_little: str
    hold_nothing_written: str
    hold_nothing_back: str
    hold_weak: str
    hold_next: str
    nothing_feasible: str
    nothing_nearest: str
    nothing_nearest_also: str
    not_enough_known: str
    not_enough_understood: str
    not_enough_first: str
    not_enough_work: str
    not_enough_next: str
    open_limit: str


class Conditions(NamedTuple):
    """What a recommendation still hangs on."""

    on_site: str
    employment_contractor: str
    employment_employee: str
    budget: str
    owner_hours: str
    rate: str


class Money(NamedTuple):
    """What it costs and gives back."""

    between: str
    buys: str
    least_bought: str
    gives_back: str
    gives_back_unpriced: str
    nothing_back: str
    pays_off: str
    pays: str
    pays_not: str
    basis: str
    basis_year: str
    basis_undated: str
    basis_quoted: str
    on_cost: str


class Bases(NamedTuple):
    """Where a price comes from, in words."""

    official: str
    survey: str
    price_list: str
    practitioner: str
    document: str
    estimate: str
    estimate_by_ratio: str


class Limits(NamedTuple):
    """Why a role is out, with the numbers."""

    on_site: str
    employment_refuse: str
    employment_needed: str
    budget: str
    owner_hours: str
    scope: str
    scope_none: str
    minimum: str
    on_site_group: str
    employment_refuse_group: str
    employment_needed_group: str
    budget_group: str
    budget_brief: str
    owner_hours_group: str
    owner_hours_brief: str
    scope_group: str
    minimum_group: str
    minimum_brief: str


class Against(NamedTuple):
    """The one thing against a role."""

    coverage: str
    coverage_all: str
    authority_less: str
    authority_more: str
    team: str
    team_any: str
    offers: str
    revenue: str
    revenue_any: str
    written_down: str
    steady: str
    term_project: str
    term_ongoing: str
    served_business: str
    served_one_executive: str
    served_private_life: str
    cost: str
    cost_never: str
    cost_unpriced: str
    goals: str
    nothing: str


class Reasons(NamedTuple):
    """Why the recommended role is the best."""

    coverage_all: str
    coverage: str
    coverage_unknown: str
    authority: str
    authority_likely: str
    readiness: str
    readiness_likely: str
    served: str
    cost: str
    cost_likely: str
    goals: str
    goals_likely: str


class Handed(NamedTuple):
    """How much is handed over, inside a sentence."""

    tasks: str
    small_decisions: str
    day_to_day: str
    direction: str


class Wants(NamedTuple):
    """Goals, inside a sentence."""

    free_time: str
    skill: str
    launch: str
    order: str
    fewer_decisions: str
    stay_small: str
    grow: str
    step_back: str


class Steps(NamedTuple):
    """What to do next week."""

    describe_one: str
    describe: str
    automate: str
    settle: str
    quote: str
    quote_unpriced: str
    start: str
    relax_budget: str
    relax_on_site: str
    relax_employment_refuse: str
    relax_employment_needed: str
    relax_owner_hours: str
    relax_scope: str
    relax_minimum: str
    answer: str


class Assumed(NamedTuple):
    """What was taken for granted because the owner has not said."""

    likely: str
    spread: str
    market: str
    hours: str
    shared_hours: str
    unknown_work: str
    hours_reason: str
    shared_hours_reason: str
    market_reason: str
    unknown_work_reason: str


class Screen(NamedTuple):
    """Words of tables and headings."""

    role: str
    fit: str
    covers: str
    cost: str
    against: str
    covered: str
    covered_short: str
    work: str
    why: str
    assumed: str
    open_answers: str
    more_assumed: str
    steps: str
    changes: str
    excluded: str
    more_roles: str
    fit_scale: str
    side_by_side: str
    sources: str
    details: str
    ranking: str
    differs: str
    alike: str
    disagree: str
    unpriced: str
    unknown_kind: str
    likely_kind: str
    unsure: str
    conditional: str
    hours_stated: str
    hours_short: str
    hours_taken: str
    hours_open: str
    set_aside_drop: str
    set_aside_rule_based: str
    row_cost: str
    row_hours: str
    row_notice: str
    row_term: str
    row_find: str
    row_useful: str
    row_clients: str
    row_supervision: str
    row_onboarding: str
    from_to: str
    up_to: str
    weeks: str
    months: str
    month: str
    week: str
    hours_range: str
    supervision: str
    onboarding: str
    price_hour: str
    price_none: str


class Listing(NamedTuple):
    """Words of the lists."""

    roles_hint: str
    kinds: str
    names: str
    questions_hint: str
    prior: str
    why_words: str
    found: str
    likely: str
    as_in: str
    titles: str
    title: str
    alternatives: str
    perhaps: str
    no_kind: str
    ok: str
    confidence: str


class Prompts(NamedTuple):
    """The interview on a terminal. `..._words` are typed: separated by commas, the first is the one shown."""

    welcome: str
    help: str
    question: str
    back_words: str
    unknown_words: str
    why_words: str
    show_words: str
    stop_words: str
    help_words: str
    end_words: str
    all_word: str
    none_word: str
    and_word: str
    work_example: str
    work_more: str
    work_change: str
    work_in_pieces: str
    work_in_pieces_shared: str
    work_not_there: str
    work_missing: str
    taken_back: str
    nothing_to_take_back: str
    kind_ask: str
    kind_none: str
    kind_kept: str
    kind_unknown: str
    hours_ask: str
    hours_why: str
    presence_ask: str
    presence_hint: str
    presence_wrong: str
    budget_hint: str
    worth_hint: str
    hours_hint: str
    option_unknown: str
    option_several: str
    conflict: str
    not_text: str
    not_known: str
    budget_noted: str
    firm_noted: str
    worth_noted: str
    hours_noted: str
    so_far: str
    left_out_one: str
    left_out_many: str
    cannot_it: str
    cannot_any: str
    cannot_one: str
    cannot_some: str
    unlikely_it: str
    unlikely_any: str
    unlikely_other: str
    unlikely_others: str
    ask_all: str
    saved: str
    not_saved: str


class CertaintyWords(NamedTuple):
    """How sure a recommendation is."""

    clear: str
    leaning: str
    toss_up: str
    hold: str
    nothing_feasible: str
    not_enough_known: str
    condition: str
    if_budget: str
    if_owner_hours: str
    if_on_site: str
    if_employment: str
    tenths: str
    nearly_all: str
    hardly_any: str
    another: str
    deciding: str
    not_deciding: str


class AnswerClauses(NamedTuple):
    """What follows "if" where an answer would change the advice: a field for each question and option."""

    on_site_no: str
    on_site_some: str
    on_site_yes: str
    employment_refuse: str
    employment_open: str
    employment_needed: str
    hand_over_tasks: str
    hand_over_small_decisions: str
    hand_over_day_to_day: str
    hand_over_direction: str
    for_whom_business: str
    for_whom_one_executive: str
    for_whom_private_life: str
    team_none: str
    team_few: str
    team_small: str
    team_large: str
    offers_none: str
    offers_some: str
    offers_proven: str
    revenue_r0: str
    revenue_r1: str
    revenue_r2: str
    revenue_r3: str
    revenue_r4: str
    written_down_nothing: str
    written_down_some: str
    written_down_most: str
    steady_occasional: str
    steady_varies: str
    steady_steady: str
    term_ongoing: str
    term_project: str
    goal_now_free_time: str
    goal_now_skill: str
    goal_now_launch: str
    goal_now_order: str
    goal_now_fewer_decisions: str
    goal_later_stay_small: str
    goal_later_grow: str
    goal_later_step_back: str


class PreferenceClauses(NamedTuple):
    """What follows "if" where a criterion weighs most: a field for each criterion."""

    coverage: str
    authority: str
    readiness: str
    served: str
    cost: str
    goals: str


class ChangeWords(NamedTuple):
    """What would change it."""

    open: str
    hours_a_week: str
    an_hour: str
    better: str
    nobody: str
    none: str
    none_but_answers: str
    open_answer: str
    open_nobody: str
    open_budget: str
    open_owner_hours: str
    open_worth: str
    at_most: str
    at_least: str
    if_answer: str
    once_answer: str
    if_budget_more: str
    if_budget_less: str
    if_owner_hours_more: str
    if_owner_hours_less: str
    if_hours_more: str
    if_hours_less: str
    if_rate_more: str
    if_rate_less: str
    if_weight_more: str
    if_weight_less: str


class LevelWords(NamedTuple):
    """Levels of work in plain words."""

    execute: str
    specialise: str
    coordinate: str
    lead: str


class FamilyWords(NamedTuple):
    """Families of work in plain words."""

    admin: str
    calendar_and_travel: str
    customer: str
    marketing: str
    content: str
    finance: str
    technology: str
    projects: str
    people: str
    operations: str
    strategy: str
    personal: str


class PlanWords(NamedTuple):
    """A team: whom to hire for how much, who does what, in which order, and what it really costs."""

    hire_one: str
    hire_many: str
    more_hours: str
    person: str
    more_person: str
    specialised: str
    covers: str
    covers_all: str
    covers_with: str
    own: str
    own_directing: str
    own_work: str
    enough_people: str
    nobody_can: str
    nobody_does: str
    little_of_it: str
    sold_in_more: str
    least_hours: str
    private_help: str
    no_two_changes: str
    nothing_feasible: str
    relax: str
    relax_together: str
    back: str
    relax_budget: str
    relax_owner_hours: str
    relax_people: str
    relax_choice: str
    relax_work: str
    order: str
    order_price: str
    best: str
    cheapest: str
    least_managing: str
    plan: str
    who: str
    month: str
    covers_column: str
    yours_column: str
    does: str
    part: str
    part_more: str
    weekly: str
    do_yourself: str
    drop: str
    automate: str
    work_hours: str
    part_of_work: str
    directs: str
    lead_directs: str
    you_direct: str
    the: str
    present: str
    present_person: str
    present_unpriced: str
    price: str
    first_year: str
    first_year_with: str
    first_year_beside: str
    unused: str
    own_time: str
    own_time_directing: str
    learning: str
    on_cost: str
    break_even: str
    break_even_soon: str
    break_even_never: str
    person_cost: str
    people_cost: str
    same_hours: str
    same_hours_worth: str
    same_hours_row: str
    roadmap: str
    step: str
    step_alone: str
    step_more: str
    step_by_then: str
    step_grown: str
    step_change: str
    step_now: str
    step_next: str
    step_settled: str
    step_budget: str
    step_work: str
    step_owner_hours: str
    step_people: str
    step_choice: str
    enough: str
    enough_now: str
    quotes: str
    quote_low: str
    quote_usual: str
    quote_high: str
    quote_unknown: str
    quote_year: str
    quote_undated: str
    quote_changes: str
    quote_keeps: str
    employment: str
    employment_flag: str
    full_time: str
    fixed_hours: str
    your_place: str
    your_method: str
    holds_if: str
    needs_doers: str
    both_contracts: str
    not_all_on_site: str
    unpriced: str
    unpriced_reason: str
    budget_is_new: str
    hint: str
    progress: str
    basis: str


class Text(NamedTuple):
    """All sentences of one language."""

    problems: Problems
    errors: Errors
    headlines: Headlines
    conditions: Conditions
    money: Money
    bases: Bases
    limits: Limits
    against: Against
    reasons: Reasons
    handed: Handed
    wants: Wants
    steps: Steps
    assumed: Assumed
    certainty: CertaintyWords
    changes: ChangeWords
    answer_clauses: AnswerClauses
    preference_clauses: PreferenceClauses
    levels: LevelWords
    families: FamilyWords
    plan: PlanWords
    screen: Screen
    listing: Listing
    prompts: Prompts
