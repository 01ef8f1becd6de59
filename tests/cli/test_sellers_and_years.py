"""Who published what a page rests on, what they sell, and how old it is."""

import pytest

from obmva.catalog import built_in_roles

MAIL = ("-t", "answer customer mail 5h")


def test_the_notes_say_what_the_author_sells_and_the_year_or_that_there_is_none(obmva):
    page = " ".join(obmva("recommend", *MAIL, "--market", "us", "--details").out.split())
    assert "Amy Mank: Fees (New Mexico VA) (undated); from: virtual assistant" in page


@pytest.mark.parametrize(
    ("market", "priced"),
    [
        pytest.param("gb", False, id="only assistants published a price for assistants"),
        pytest.param("us", True, id="others did too"),
    ],
)
def test_all_sellers_of_a_role_can_be_left_out_at_once(obmva, market, priced):
    document = obmva("recommend", *MAIL, "--market", market, "--without-source", "sellers", "--json").document
    va = next(one for one in document["ranking"] if one["role"] == "va")
    assert (va["monthly_cost"] is not None) is priced
    assert document["summary"].endswith("Left out: what sellers say of their own role. The advice is the same with it.")


def test_a_source_that_decides_is_told_when_it_is_left_out(obmva):
    said = obmva("recommend", *MAIL, "--market", "it", "--without-source", "abvirtualassistant-perch-conviene", "--json")
    assert "Left out: abvirtualassistant-perch-conviene." in said.document["summary"]


@pytest.mark.parametrize("command", ["recommend", "plan"])
def test_old_prices_are_told(obmva, command):
    page = " ".join(obmva(command, *MAIL, "--market", "au", "--details").out.split())
    assert "Older than five years: virtual assistant (2013)" in page
    assert "Older than five years" not in obmva(command, *MAIL, "--market", "us", "--details").out


def test_a_check_tells_old_figures_which_are_no_mistake(obmva, own_role):
    outcome = obmva("check", own_role("year: 2013"))
    assert (outcome.code, "older than five years" in outcome.out) == (0, True)
    assert "older than" not in obmva("check", own_role("year: 2025")).out


@pytest.fixture
def own_role(tmp_path):
    """A role with one price, of a year."""

    def made(year):
        head, rest = (built_in_roles() / "va.yaml").read_text(encoding="utf-8").split("\nrates:\n")
        rate = f"  - {{market: us, currency: USD, low: 1, typical: 2, high: 3, {year}, basis: estimate, note: mine}}"
        path = tmp_path / "va.yaml"
        path.write_text(f"{head}\nrates:\n{rate}\n\nprofile:{rest.split(chr(10) + 'profile:')[1]}", encoding="utf-8")
        return str(path)

    return made
