"""A brief, through the command line: the owner's own lines, and nothing that the role does not do."""

import pytest

from obmva.catalog import Catalog

WORK = ("-t", "inbox 6h", "-t", "keep my diary 3h", "-t", "lead the team 2h", "--market", "fr")
ROLES = sorted(Catalog().files)


def test_it_is_for_the_one_ahead_with_the_lines_that_it_takes(obmva):
    document = obmva("brief", *WORK, "--json").document
    recommended = obmva("recommend", *WORK, "--json").document
    assert document["role"] == recommended["leading"]
    assert [line.partition(" (")[0] for line in document["work"]] == ["inbox", "keep my diary"]
    assert any("lead the team" in warning for warning in document["warnings"])


def test_there_are_roles():
    assert len(ROLES) == 9


@pytest.mark.parametrize("role", ROLES)
def test_every_role_has_a_brief_in_every_part(obmva, role):
    document = obmva("brief", role, *WORK, "--json").document
    text = document["markdown"]
    assert document["role"] == role
    assert text.count("\n## ") >= 11
    assert text.count("France Travail") == 1
    assert all(line.partition(" (")[0] in text for line in document["work"])


def test_a_manager_is_told_which_of_the_six_tasks_the_work_has(obmva):
    words = ("-t", "plan our launches 6h", "-t", "delegate work to the team 3h")
    said = " ".join(obmva("brief", "obm", *words).out.split())
    assert "A manager's six tasks - Plan: plan our launches - Delegate: delegate work to the team" in said
    assert "- Not in this work: set goals, organise, coordinate, check results." in said
    assert "six tasks" not in obmva("brief", "va", *words).out


def test_what_an_advert_says_to_its_readers_is_no_work(obmva):
    lines = ("-t", "answer customer mail 5h", "-t", "Send your CV to jobs@example.org by 1 March.")
    document = obmva("brief", "va", *lines, "--json").document
    assert document["work"] == ["answer customer mail (about 22 h a month)"]
    assert any("jobs@example.org" in warning for warning in document["warnings"])


def test_a_role_that_does_none_of_it_gets_all_lines_and_a_warning(obmva):
    document = obmva("brief", "fractional-coo", "-t", "inbox 6h", "--json").document
    assert len(document["work"]) == 1
    assert any("none of this work" in warning for warning in document["warnings"])


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        pytest.param((), 2, "name the role", id="nobody is ahead"),
        pytest.param(("plumber",), 4, "plumber", id="an unknown role"),
        pytest.param(("va", "-f", "csv"), 2, "markdown", id="no rows"),
    ],
)
def test_what_cannot_be_says_what_would_be_right(obmva, words, code, said):
    outcome = obmva("brief", *words)
    assert (outcome.code, said in outcome.err, outcome.out) == (code, True, "")


def test_markup_in_a_line_of_work_comes_out_as_text(obmva):
    text = obmva("brief", "va", "-t", "**inbox** <b>x</b> 3h", "--json").document["markdown"]
    assert "**inbox**" not in text
    assert "<b>" not in text
