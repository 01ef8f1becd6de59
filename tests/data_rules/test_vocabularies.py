"""What the program's own vocabularies keep: kinds of work and their words, questions, method, markets, sources."""

import pytest


@pytest.mark.parametrize(
    "rule",
    [
        pytest.param("ids_once", id="no id stands twice"),
        pytest.param("jobs_between_known_roles", id="a job between roles that there are, in every language"),
        pytest.param("hundred_kinds_of_work", id="a hundred kinds of work at least"),
        pytest.param(
            "managers_tasks_for_managers_work",
            id="all six tasks of a manager, for managers' work only",
        ),
        pytest.param("parts_of_whole_kinds", id="a part is cut out of a whole kind of work"),
        pytest.param("kinds_named_in_seven_languages", id="every kind is named in seven languages"),
        pytest.param("four_phrases_per_language", id="four phrases for every kind in every language"),
        pytest.param("phrases_of_one_kind", id="a phrase means one kind of work"),
        pytest.param("words_of_known_kinds", id="no words for an unknown kind"),
        pytest.param("every_choice_has_options", id="choices have options, other questions none"),
        pytest.param("readers_know_what_they_read", id="what is read by its id is known"),
        pytest.param("every_question_has_a_prior", id="what can be unknown has a prior"),
        pytest.param("priors_depend_on_known_answers", id="a prior depends on a question that there is"),
        pytest.param("priors_are_complete", id="a prior has all rows, a row all options"),
        pytest.param("criteria_known_once", id="six criteria, each once"),
        pytest.param("better_is_never_worth_less", id="value functions rise to their best and fall after it"),
        pytest.param("shares_of_work_add_up", id="shares of work add up to one"),
        pytest.param("tables_have_all_options", id="tables of the method have all options"),
        pytest.param("enough_worlds", id="worlds enough for two figures"),
        pytest.param("markets_are_known", id="places and figures are those of known markets"),
        pytest.param("areas_share_a_currency", id="a market shares the currency of its area"),
        pytest.param("no_name_for_two_markets", id="no two markets share a name"),
        pytest.param("employment_has_its_price", id="on-costs rise, a full month is one, both have sources"),
        pytest.param("sources_are_known", id="every source is known"),
        pytest.param("every_source_is_used", id="every source is cited"),
        pytest.param("seeds_are_seeds", id="the five founding documents, and no other, are seeds"),
        pytest.param("publishers_are_known", id="every source says who published it, or what they sell"),
    ],
)
def test_no_vocabulary_breaks_the_rule(rules, world, rule):
    assert list(rules[rule](world)) == []


@pytest.mark.parametrize(
    ("id_", "kind", "options"),
    [
        pytest.param("work", "work", [], id="the work"),
        pytest.param("budget", "money", [], id="the budget"),
        pytest.param("market", "market", [], id="the market, whose options are the markets"),
        pytest.param("vat", "choice", ["reclaims", "pays"], id="whether VAT is reclaimed"),
        pytest.param("on-site", "choice", ["no", "some", "yes"], id="someone in the room"),
        pytest.param("employment", "choice", ["refuse", "open", "needed"], id="employing someone"),
        pytest.param("owner-hours", "hours-a-week", [], id="hours for directing"),
        pytest.param(
            "hand-over",
            "choice",
            ["tasks", "small-decisions", "day-to-day", "direction"],
            id="how much say",
        ),
        pytest.param(
            "for-whom",
            "choice",
            ["business", "one-executive", "private-life"],
            id="whom the help serves",
        ),
        pytest.param("team", "choice", ["none", "few", "small", "large"], id="the team"),
        pytest.param("offers", "choice", ["none", "some", "proven"], id="what is sold"),
        pytest.param("written-down", "choice", ["nothing", "some", "most"], id="what is written down"),
        pytest.param("steady", "choice", ["occasional", "varies", "steady"], id="how steady the work is"),
        pytest.param("term", "choice", ["ongoing", "project"], id="ongoing or a project"),
        pytest.param("revenue", "choice", ["under-50k", "50k-120k", "120k-500k", "500k-1m", "over-1m"], id="turnover"),
        pytest.param(
            "goal-now",
            "choice",
            ["free-time", "skill", "launch", "order", "fewer-decisions"],
            id="the goal for now",
        ),
        pytest.param("goal-later", "choice", ["stay-small", "grow", "step-back"], id="the goal for later"),
        pytest.param("owner-rate", "money", [], id="the worth of an hour"),
    ],
)
def test_scripts_can_rely_on_the_question(world, id_, kind, options):
    question = world.question(id_)
    assert (question.kind, [option.id for option in question.options]) == (kind, options)


def test_the_bounds_of_sums_rise_and_the_last_option_has_none(world):
    bounds = [option.below for option in world.question("revenue").options]
    assert bounds == [50_000, 120_000, 500_000, 1_000_000, None]


def test_an_id_of_old_files_is_no_id_of_today(world):
    options = [option for question in world.questions for option in question.options]
    formerly = [option.formerly for option in options if option.formerly]
    assert formerly == ["r0", "r1", "r2", "r3", "r4"]
    assert not set(formerly) & {option.id for option in options}


@pytest.mark.parametrize(
    ("id_", "currency", "area"),
    [
        pytest.param("us", "USD", None, id="United States"),
        pytest.param("gb", "GBP", None, id="United Kingdom"),
        pytest.param("fr", "EUR", "ea", id="France"),
        pytest.param("it", "EUR", "ea", id="Italy"),
        pytest.param("nl", "EUR", "ea", id="Netherlands"),
        pytest.param("fi", "EUR", "ea", id="Finland"),
        pytest.param("de", "EUR", "ea", id="Germany"),
        pytest.param("ph", "USD", None, id="Philippines, whose offers abroad are in dollars"),
        pytest.param("ie", "EUR", "ea", id="Ireland"),
        pytest.param("es", "EUR", "ea", id="Spain"),
        pytest.param("be", "EUR", "ea", id="Belgium"),
        pytest.param("at", "EUR", "ea", id="Austria"),
        pytest.param("pt", "EUR", "ea", id="Portugal"),
        pytest.param("ca", "CAD", None, id="Canada"),
        pytest.param("au", "AUD", None, id="Australia"),
        pytest.param("ea", "EUR", None, id="euro area"),
    ],
)
def test_a_market_has_its_currency_and_the_area_it_falls_back_to(world, id_, currency, area):
    market = next(market for market in world.markets if market.id == id_)
    assert (market.currency, market.area) == (currency, area)
