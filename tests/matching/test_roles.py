"""From a typed name to a role."""

import pytest

from obmva.matching.roles import match_role

NAMES = {
    "obm": {
        "en": ["Online business manager", "online business managers"],
        "nl": ["virtueel bedrijfsmanager"],
        "fi": ["virtuaalinen liiketoimintapäällikkö"],
    },
    "va": {
        "en": ["Virtual assistant", "virtual assistants"],
        "fr": ["assistante virtuelle", "assistant virtuel"],
        "it": ["assistente virtuale"],
    },
    "executive-assistant": {
        "en": ["Executive assistant", "EA"],
        "nl": ["directiesecretaresse"],
        "it": ["assistente di direzione"],
    },
    "project-manager": {
        "en": ["Project manager"],
        "fr": ["chef de projet"],
        "nl": ["projectleider"],
        "fi": ["projektipäällikkö"],
    },
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
        pytest.param("project", "project-manager", id="the first word of an id"),
        pytest.param("assistant virt", "va", id="a name cut short"),
    ],
)
def test_name_means_one_role(name, role):
    assert match_role(name, NAMES).role == role


@pytest.mark.parametrize(
    ("name", "suggestions"),
    [
        pytest.param("assist", ["va: assistente virtuale"], id="a beginning that several roles have"),
        pytest.param(
            "assistente",
            ["va: assistente virtuale", "executive-assistant: assistente di direzione"],
            id="a word of several, in its language",
        ),
        pytest.param("chef", ["project-manager: chef de projet"], id="a common word that begins a name"),
        pytest.param("chef de", ["project-manager: chef de projet"], id="two of them"),
        pytest.param("business manager", ["obm: Online business manager"], id="a part of a name"),
        pytest.param("virtual secretary", ["va: Virtual assistant"], id="a name that is only near"),
        pytest.param("proj man", ["project-manager: project-manager"], id="words cut short"),
    ],
)
def test_doubtful_name_gives_suggestions(name, suggestions):
    match = match_role(name, NAMES)

    assert match.role is None
    assert [f"{one.role}: {one.name}" for one in match.suggestions][: len(suggestions)] == suggestions


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
