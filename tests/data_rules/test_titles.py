"""Titles in seven languages: each leads to one role, or to one job between several."""

import pytest

from obmva.catalog import Catalog
from obmva.catalog.names import find_roles
from obmva.matching.roles import match_role

OTHER_NAMES = {
    "va": ["virtuelle Assistenz", "asistente virtual", "virtuelle Assistentinnen"],
    "obm": ["digital operations manager", "gestora de negocios online"],
    "executive-assistant": [
        "Assistenz der Geschäftsführung",
        "Chefsekretärin",
        "segreteria di direzione",
        "directiesecretaresse",
        "managementondersteuner",
        "johdon assistentti",
        "secretaria de dirección",
    ],
    "administrative-assistant": [
        "team assistant",
        "Teamassistentin",
        "Bürokraft",
        "auxiliar administrativo",
        "assistante de gestion",
        "toimistosihteeri",
    ],
    "personal-assistant": ["persönliche Assistentin", "asistente personal"],
    "project-manager": ["Projektleiterin", "jefe de proyecto", "jefa de proyecto"],
    "fractional-coo": ["integrator", "directora de operaciones"],
}
JOBS_BETWEEN = {
    "chief-of-staff": ["chief of staff", "Stabschefin", "jefa de gabinete"],
    "office-manager": ["office manager", "Büroleiterin", "toimistopäällikkö"],
    "operations-manager": ["operations manager", "responsable des opérations", "Betriebsleiter"],
    "business-manager": ["business manager", "bedrijfsleider"],
    "right-hand": [
        "bras droit",
        "braccio destro",
        "rechterhand",
        "oikea käsi",
        "rechte Hand",
        "mano derecha",
        "right-hand man",
    ],
    "finance-and-administration-manager": ["responsable administrative et financière"],
}


@pytest.fixture(scope="module")
def titles(rules, world):
    """Every title with its owner and its language."""
    return list(rules["no_title_for_two"].__globals__["titles_of"](world))


def test_every_title_leads_to_its_owner_alone(titles):
    names = {}
    for owner, language, title in titles:
        names.setdefault(owner, {}).setdefault(language, []).append(title)
    assert len({language for _, language, _ in titles}) == 7
    main = [(owner, by[language][0]) for owner, by in names.items() for language in by]
    assert [(title, owner) for owner, title in main if match_role(title, names).role != owner] == []


@pytest.mark.parametrize(("role", "title"), [(role, title) for role, some in OTHER_NAMES.items() for title in some])
def test_another_name_leads_to_its_role(catalog, role, title):
    meant = find_roles(title, catalog)
    assert (meant.roles, meant.between) == ((role,), None)


@pytest.mark.parametrize(("job", "title"), [(job, title) for job, some in JOBS_BETWEEN.items() for title in some])
def test_a_job_between_roles_leads_to_the_nearest(catalog, job, title):
    meant = find_roles(title, catalog)
    assert (meant.between.id, meant.roles) == (job, catalog.between[job].nearest)


def test_a_role_of_ones_own_may_have_the_title_of_a_job_between(changed):
    own = Catalog([changed("roles/va.yaml", "- VAs", "- office manager").parent])
    assert find_roles("office manager", own).roles == ("va",)
