"""A market is data: written into `markets.yaml`, with a rate in a role, it is named, chosen, asked for and priced."""

import shutil

import pytest

from obmva.advice import Adviser
from obmva.catalog import BUILT_IN_DATA, Catalog, answers_from, built_in_roles

MARKET = """
- id: gr
  name: {en: Greece, fr: Grèce}
  aliases: [Hellas]
  currency: EUR
  area: ea
  on_cost: {low: 0.2, typical: 0.22, high: 0.25, basis: estimate, note: "made up"}
  full_time: {hours: 150, basis: estimate, note: "made up"}
"""
RATE = """rates:
  - {market: gr, currency: EUR, low: 10, typical: 15, high: 20, basis: estimate, note: "made up"}
"""


@pytest.fixture(scope="module")
def adviser(tmp_path_factory):
    """What the program ships and one more market, with a price of its own for `va` alone."""
    folder = tmp_path_factory.mktemp("market")
    shutil.copytree(BUILT_IN_DATA, folder / "data")
    shutil.copytree(built_in_roles(), folder / "roles")
    markets, va = folder / "data" / "markets.yaml", folder / "roles" / "va.yaml"
    kept = [line for line in markets.read_text(encoding="utf-8").splitlines() if "name: Greece" not in line]
    markets.write_text("\n".join(kept) + MARKET, encoding="utf-8")
    va.write_text(va.read_text(encoding="utf-8").replace("rates:\n", RATE), encoding="utf-8")
    return Adviser(catalog=Catalog([folder / "roles"], folder / "data"))


@pytest.mark.parametrize("name", ["gr", "Greece", "Grèce", "hellas"])
def test_it_has_its_prices(adviser, name):
    va, admin = (adviser.roles(role, name).roles[0].price_of_an_hour for role in ("va", "administrative-assistant"))
    assert ((va.area, va.low, va.high), admin.area) == (("gr", 10, 20), "ea")


def test_it_can_be_chosen(adviser):
    options = {option.id: option.text for option in adviser.questions("market").questions[0].options}
    assert options["gr"] == "Greece"


def test_it_is_heard(adviser):
    intake = adviser.understand(answers_from({"work": [{"text": "I live in Greece. Answer customer mail 5h."}]}))
    assert intake.values.market == "gr"
