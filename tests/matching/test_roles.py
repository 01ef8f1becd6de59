"""From a typed name to a role."""

import pytest

from obmva.matching.roles import match_role

NAMES = {
    "obm": [
        "Online business manager",
        "online business managers",
        "virtueel bedrijfsmanager",
        "virtuaalinen liiketoimintapäällikkö",
    ],
    "va": ["Virtual assistant", "virtual assistants", "assistante virtuelle", "assistant virtuel", "assistente virtuale"],
    "executive-assistant": ["Executive assistant", "EA", "directiesecretaresse", "assistente di direzione"],
    "project-manager": ["Project manager", "chef de projet", "projectleider", "projektipäällikkö"],
}


@pytest.mark.parametrize(
    ("name", "role"),
    [
        pytest.param("obm", "obm", id="the id"),
        pytest.param("O.B.M.", "obm", id="points between letters"),
        pytest.param("VIRTUEEL BEDRIJFSMANAGER", "obm", id="capitals"),
        pytest.param("Assistante Virtuelle", "va", id="French"),
        pytest.param("projektipaallikko", "project-manager", id="without accents"),
        pytest.param("project-manager", "project-manager", id="a hyphen"),
        pytest.param("  executive   assistant ", "executive-assistant", id="more spaces"),
        pytest.param("onlin busness manager", "obm", id="two typing slips"),
        pytest.param("virtaul assistant", "va", id="two letters swapped"),
        pytest.param("directiesecretaresses", "executive-assistant", id="a plural nobody listed"),
        pytest.param("onl", "obm", id="a beginning that only one role has"),
        pytest.param("assistant virt", "va", id="a name cut short"),
    ],
)
def test_name_means_one_role(name, role):
    assert match_role(name, NAMES).role == role


@pytest.mark.parametrize(
    ("name", "suggestion"),
    [
        pytest.param("assist", "assistante virtuelle", id="a beginning that several roles have"),
        pytest.param("business manager", "Online business manager", id="a part of a name"),
        pytest.param("virtual secretary", "Virtual assistant", id="a name that is only near"),
    ],
)
def test_doubtful_name_gives_suggestions(name, suggestion):
    match = match_role(name, NAMES)

    assert match.role is None
    assert suggestion in match.suggestions


@pytest.mark.parametrize(
    "name",
    [
        pytest.param("", id="an empty name"),
        pytest.param("zzzzqqqq", id="a name like no other"),
        pytest.param("😀", id="an emoji"),
        pytest.param("x" * 10_000, id="ten thousand letters"),
    ],
)
def test_unknown_name_gives_nothing(name):
    assert match_role(name, NAMES) == match_role("", {})
