"""A line that is doubtful keeps what it may mean."""

import pytest

from obmva.catalog import Catalog
from obmva.intake import WorkReader
from obmva.matching.matcher import Match
from obmva.models import WorkEntry

CATALOG = Catalog()
RARE = CATALOG.method.reading.rare
SHARES = (("execute", "admin", 0.5), ("coordinate", "projects", 0.4), ("lead", "strategy", RARE / 2))


class Matcher:
    """Understands everything with the same doubt."""

    def match(self, text):
        return Match(text, None, "execute", "admin", 0.5, (), (("odd-jobs", 0.3),), SHARES)


def understood(**facts):
    reader = WorkReader(CATALOG)
    reader.matcher = Matcher()
    return reader.understand(WorkEntry(text="things", **facts), "work")


def test_meanings_that_are_rare_are_left_aside_and_the_others_sum_to_one():
    meanings = understood().item.meanings
    assert [(one.level, one.family) for one in meanings] == [("execute", "admin"), ("coordinate", "projects")]
    assert sum(one.share for one in meanings) == pytest.approx(1)


@pytest.mark.parametrize(
    "facts",
    [
        pytest.param({"level": "execute"}, id="its level"),
        pytest.param({"family": "admin"}, id="its family"),
        pytest.param({"task": "odd-jobs"}, id="its kind"),
    ],
)
def test_what_was_stated_is_not_in_doubt(facts):
    assert understood(**facts).item.meanings == ()
