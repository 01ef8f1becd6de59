import pytest

from obmva.catalog import Catalog
from obmva.matching.matcher import Matcher


@pytest.fixture(scope="session")
def catalog():
    return Catalog()


@pytest.fixture(scope="session")
def matcher(catalog):
    return Matcher(tuple(catalog.tasks.values()), catalog.words)
