"""What every role file keeps: the program's own rules, those beyond it, work for which it is first, the founding documents."""

import pytest

from obmva.catalog import built_in_roles, role_files
from obmva.checking import check_files
from obmva.intake.values import find_role

FILES = role_files(built_in_roles())
SEEDS = {
    "000": "fr-obm-av",
    "001": "it-obm-non-av",
    "002": "fi-pa-va",
    "003": "it-vea",
    "004": "nl-vbm",
}


@pytest.fixture(scope="module")
def checked():
    return dict(zip(FILES, check_files(FILES), strict=True))


@pytest.mark.parametrize("file", [pytest.param(file, id=file.stem) for file in FILES])
def test_the_program_finds_no_mistake(checked, file):
    assert (checked[file].kind, checked[file].problems) == ("role", ())


@pytest.mark.parametrize(
    "rule",
    [
        pytest.param("named_in_seven_languages", id="named in seven languages"),
        pytest.param("no_title_for_two", id="no title stands for two"),
        pytest.param("prose_without_digits", id="no number hides in prose"),
        pytest.param("eighteen_rows", id="eighteen rows of profile at least"),
        pytest.param("every_number_has_a_source", id="no number without a source"),
        pytest.param("sources_are_known", id="every source is known"),
        pytest.param("one_rate_per_market", id="one rate for each market"),
        pytest.param("ratios_stand_in_their_note", id="the note names both figures of a ratio"),
        pytest.param("services_are_within_their_rate", id="a level of service is priced within its rate"),
        pytest.param("ratios_rest_on_a_price", id="a ratio is taken of a price of the same market"),
        pytest.param("estimates_are_wider_than_their_base", id="an estimate is no narrower than its base"),
        pytest.param("salaries_by_month_or_year", id="employees are paid by the month or the year"),
        pytest.param("packages_say_their_hours", id="a package says its hours"),
        pytest.param("twins_in_two_settings", id="twins name each other and work in two settings"),
        pytest.param("rows_agree_with_fields", id="the rows say what the fields say"),
        pytest.param("all_work_is_owned_or_nobodys", id="all work is owned or said to be nobody's"),
    ],
)
def test_no_role_breaks_the_rule(rules, world, rule):
    assert list(rules[rule](world)) == []


@pytest.mark.parametrize(
    ("name", "role"),
    [
        pytest.param("OBM", "obm", id="OBM"),
        pytest.param("VBM", "obm", id="VBM"),
        pytest.param("VA", "va", id="VA"),
        pytest.param("AV", "va", id="AV in French and Italian"),
        pytest.param("EA", "executive-assistant", id="EA"),
        pytest.param("PA", "personal-assistant", id="PA"),
        pytest.param("VEA", "virtual-executive-assistant", id="VEA"),
        pytest.param("virtueel assistent", "va", id="first rung of the Dutch ladder"),
        pytest.param("virtueel professional", "specialist", id="second rung of the Dutch ladder"),
        pytest.param("virtueel manager", "obm", id="third rung of the Dutch ladder"),
        pytest.param("virtueel bedrijfsmanager", "obm", id="title of the Dutch document"),
        pytest.param("online business manager", "obm", id="title of the French and Italian documents"),
        pytest.param("assistante virtuelle", "va", id="assistant of the French document"),
        pytest.param("assistente virtuale", "va", id="assistant of the Italian document"),
        pytest.param(
            "henkilökohtainen avustaja",
            "personal-assistant",
            id="assistant in the office of the Finnish document",
        ),
        pytest.param("virtuaalinen avustaja", "va", id="virtual assistant of the Finnish document"),
        pytest.param(
            "assistente esecutivo virtuale",
            "virtual-executive-assistant",
            id="title of the document on executives",
        ),
        pytest.param(
            "assistente amministrativo",
            "administrative-assistant",
            id="the other kind of assistant in it",
        ),
        pytest.param(
            "assistente esecutivo",
            "executive-assistant",
            id="the employed executive assistant in it",
        ),
    ],
)
def test_a_name_leads_to_its_role(catalog, name, role):
    assert find_role(name, catalog) == role


OWNERS = [
    pytest.param(
        "va",
        {"inbox": "6h/week", "diary": "3h/week", "invoicing": "2h/week"},
        {"budget": "1500 EUR", "team": "none", "hand-over": "tasks"},
        id="va: routine of someone who works alone",
    ),
    pytest.param(
        "obm",
        {"launch-plan": "6h/week", "contractor-management": "8h/week", "key-figures": "3h/week"},
        {"budget": "6000 EUR", "team": "small", "offers": "proven", "hand-over": "day-to-day"},
        id="obm: launches, freelancers and figures of a business that sells",
    ),
    pytest.param(
        "specialist",
        {"bookkeeping": "4h/week", "vat-returns": "6h/month"},
        {"budget": "2000 EUR"},
        id="specialist: the books alone",
    ),
    pytest.param(
        "project-manager",
        {"project-planning": "5h/week", "project-delivery": "8h/week", "project-budget": "2h/week"},
        {"term": "project", "team": "few", "goal-now": "launch", "hand-over": "day-to-day"},
        id="project-manager: one project with an end",
    ),
    pytest.param(
        "fractional-coo",
        {
            "operations-direction": "4h/week",
            "leadership-team": "3h/week",
            "growth-execution": "2h/week",
        },
        {"budget": "9000 EUR", "team": "large", "revenue": "over-1m", "hand-over": "direction"},
        id="fractional-coo: direction of a firm with managers",
    ),
    pytest.param(
        "virtual-executive-assistant",
        {"executive-diary": "5h/week", "executive-travel": "3h/week", "briefing-papers": "3h/week"},
        {
            "on-site": "no",
            "employment": "refuse",
            "for-whom": "one-executive",
            "hand-over": "small-decisions",
        },
        id="virtual-executive-assistant: one leader's desk, from elsewhere",
    ),
    pytest.param(
        "executive-assistant",
        {
            "executive-diary": "12h/week",
            "stakeholder-liaison": "10h/week",
            "office-management": "10h/week",
        },
        {
            "on-site": "yes",
            "employment": "needed",
            "for-whom": "one-executive",
            "hand-over": "small-decisions",
        },
        id="executive-assistant: one leader's desk, in the office",
    ),
    pytest.param(
        "personal-assistant",
        {"errands": "8h/week", "family-travel": "5h/week", "household-appointments": "7h/week"},
        {"on-site": "some"},
        id="personal-assistant: errands and a household",
    ),
    pytest.param(
        "administrative-assistant",
        {"reception": "22h/week", "post": "8h/week"},
        {"on-site": "yes"},
        id="administrative-assistant: the front desk",
    ),
]


@pytest.mark.parametrize(("role", "work", "answers"), OWNERS)
def test_every_role_is_alone_in_front_for_some_owner(decided, role, work, answers):
    decision = decided(work, answers)
    assert (decision.recommended, decision.tied, decision.hold_reason) == (role, (), None)


def test_every_role_has_such_an_owner():
    assert sorted(owner.values[0] for owner in OWNERS) == [file.stem for file in FILES]


@pytest.mark.parametrize(
    ("role", "field", "document"),
    [
        pytest.param("obm", "profile.does", "000", id="1: an OBM runs projects, processes and a team"),
        pytest.param("obm", "profile.responsibility", "000", id="1: an OBM is operational and strategic"),
        pytest.param("obm", "profile.improves", "000", id="1: an OBM improves processes"),
        pytest.param("obm", "goals", "000", id="1: an OBM serves growth"),
        pytest.param(
            "va",
            "profile.does",
            "000",
            id="2: a VA does e-mail, diary, content, simple books, customers",
        ),
        pytest.param("va", "profile.support", "000", id="2: a VA supports at a distance"),
        pytest.param("va", "scope", "000", id="2: a VA's scope rests on it"),
        pytest.param("obm", "profile.place", "000", id="3: an OBM is remote"),
        pytest.param("va", "profile.place", "000", id="3: a VA is remote"),
        pytest.param("obm", "profile.support", "000", id="3: an OBM gives operational support"),
        pytest.param("va", "profile.improves", "000", id="3: a VA improves processes"),
        pytest.param("obm", "profile.decisions", "000", id="4: an OBM decides"),
        pytest.param("va", "profile.decisions", "000", id="4: a VA does not decide"),
        pytest.param("va", "profile.responsibility", "000", id="4: a VA answers for tasks"),
        pytest.param("obm", "profile.skills", "000", id="4: an OBM's skills and experience"),
        pytest.param("va", "profile.skills", "000", id="4: a VA's skills"),
        pytest.param("va", "profile.good-when", "000", id="6: routine speaks for a VA"),
        pytest.param("va", "profile.mindset", "001", id="7: a VA sees the details"),
        pytest.param("obm", "profile.mindset", "001", id="7: an OBM sees the whole"),
        pytest.param("va", "authority", "001", id="8: a VA executes"),
        pytest.param("obm", "authority", "001", id="8: an OBM manages on her own authority"),
        pytest.param("va", "profile.unit-of-work", "001", id="8: a VA has tasks"),
        pytest.param(
            "obm",
            "profile.unit-of-work",
            "001",
            id="8 and 9: an OBM has projects, from idea to completion",
        ),
        pytest.param("va", "profile.people", "001", id="8: a VA goes between"),
        pytest.param("obm", "profile.people", "001", id="8: an OBM coordinates a team"),
        pytest.param("va", "profile.time", "001", id="8: a VA has a time slot"),
        pytest.param("obm", "profile.time", "001", id="8: an OBM has results"),
        pytest.param("obm", "scope", "001", id="9: an OBM's scope is the whole"),
        pytest.param("personal-assistant", "profile.place", "002", id="10: a PA is in the office"),
        pytest.param(
            "personal-assistant",
            "profile.reports-to",
            "002",
            id="10: a PA reports to the management",
        ),
        pytest.param("personal-assistant", "profile.people", "002", id="10: a PA goes between"),
        pytest.param(
            "personal-assistant",
            "profile.improves",
            "002",
            id="10: a PA checks that policies are followed",
        ),
        pytest.param("personal-assistant", "profile.skills", "002", id="10: a PA is trusted"),
        pytest.param("personal-assistant", "profile.decisions", "002", id="10: a PA gives advice"),
        pytest.param("va", "profile.contract", "002", id="11: a VA is self-employed, by order or project"),
        pytest.param("va", "profile.clients", "002", id="11: a VA has several clients"),
        pytest.param("va", "profile.time", "002", id="11: a VA's hours are flexible"),
        pytest.param("va", "profile.growth", "002", id="11: a VA looks after her own growth"),
        pytest.param("va", "profile.job-security", "002", id="11: a VA fears less for the job"),
        pytest.param(
            "personal-assistant",
            "profile.job-security",
            "002",
            id="11: a PA fears more for the job",
        ),
        pytest.param("specialist", "profile.people", "002", id="12: a VA may bring specialists"),
        pytest.param("virtual-executive-assistant", "profile.place", "003", id="13: off-site"),
        pytest.param("virtual-executive-assistant", "profile.contract", "003", id="13: client and provider"),
        pytest.param("virtual-executive-assistant", "profile.clients", "003", id="13: several executives"),
        pytest.param("executive-assistant", "profile.contract", "003", id="13: employer and employee"),
        pytest.param(
            "administrative-assistant",
            "profile.does",
            "003",
            id="14: diary, letters, files, travel, meetings",
        ),
        pytest.param("executive-assistant", "profile.does", "003", id="14: the same for executives"),
        pytest.param("executive-assistant", "profile.decisions", "003", id="14: minor business decisions"),
        pytest.param(
            "virtual-executive-assistant",
            "profile.does-not",
            "003",
            id="15: no work that needs presence",
        ),
        pytest.param(
            "virtual-executive-assistant",
            "profile.skills",
            "003",
            id="15: special skills of assistants",
        ),
        pytest.param("specialist", "profile.skills", "003", id="15: special skills of a specialist"),
        pytest.param(
            "virtual-executive-assistant",
            "profile.time",
            "003",
            id="16: by the hour or a flat retainer",
        ),
        pytest.param("va", "hours", "003", id="16: hours sold by the hour or as a retainer"),
        pytest.param("specialist", "profile.growth", "004", id="17: the rung between assistant and manager"),
        pytest.param("obm", "profile.growth", "004", id="17: from assistant to specialist to manager"),
        pytest.param("obm", "profile.title-trap", "004", id="17: what the title means"),
        pytest.param("obm", "profile.does", "004", id="18: the tasks of a manager"),
        pytest.param("obm", "profile.people", "004", id="18: delegates and controls"),
        pytest.param("obm", "profile.does-not", "004", id="19: lets go of doing"),
        pytest.param("obm", "profile.time", "004", id="19: fewer hours at another rate"),
        pytest.param("obm", "hours", "004", id="19: hours"),
        pytest.param(
            "obm",
            "readiness",
            "004",
            id="20: far enough in growth, a team or the will to build one",
        ),
        pytest.param("obm", "profile.clients", "004", id="20: chooses clients"),
        pytest.param("obm", "profile.good-when", "004", id="20: good when there is a team or will be"),
    ],
)
def test_what_a_founding_document_says_is_there_and_cites_it(world, role, field, document):
    part, _, row = field.partition(".")
    block = world.roles[role].profile[row] if row else getattr(world.roles[role], part)
    cited = world.roles[role].authority_sources if part == "authority" else block.sources
    assert SEEDS[document] in cited


@pytest.mark.parametrize(
    ("row", "alike"),
    [
        pytest.param("place", True, id="3: remote"),
        pytest.param("support", True, id="3: operational support"),
        pytest.param("improves", True, id="3: improve processes"),
        pytest.param("decisions", False, id="4: decisions"),
        pytest.param("responsibility", False, id="4: responsibility"),
        pytest.param("skills", False, id="4: skills and experience"),
        pytest.param("mindset", False, id="7: details or the whole"),
        pytest.param("unit-of-work", False, id="8: tasks or projects"),
        pytest.param("people", False, id="8: go-between or coordinator"),
        pytest.param("time", False, id="8: time slot or results"),
    ],
)
def test_va_and_obm_are_alike_in_what_the_documents_say(world, row, alike):
    assert (world.roles["va"].profile[row].value == world.roles["obm"].profile[row].value) is alike


@pytest.mark.parametrize(
    ("role", "row", "documents"),
    [
        pytest.param("va", "time", {"001", "002"}, id="fixed hours in one document, flexible in another"),
        pytest.param(
            "virtual-executive-assistant",
            "time",
            {"001", "002"},
            id="the same of her executive sister",
        ),
    ],
)
def test_where_the_documents_disagree_the_row_says_so(world, role, row, documents):
    cell = world.roles[role].profile[row]
    assert cell.disagree
    assert {SEEDS[document] for document in documents} <= set(cell.sources)
