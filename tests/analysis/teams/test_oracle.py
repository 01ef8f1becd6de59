"""The search against a second opinion that shares nothing with it but the question. More: tests/benchmarks/teams_oracle.py."""

import pytest

from obmva.analysis.composition import OWNER_HOURS

CASES = range(120)
ENOUGH = 0.8


@pytest.mark.parametrize("number", CASES)
def test_most_work_is_covered(number, make_case, second_opinion):
    search = make_case(number)
    assert search.most_coverage == pytest.approx(second_opinion(search, search.best().composition.team).most(), abs=1e-4)


@pytest.mark.parametrize("number", CASES[::2])
def test_nothing_is_cheaper_for_enough_work(number, make_case, second_opinion):
    search = make_case(number)
    team, least = search.cheapest(), search.most_coverage * ENOUGH - 1e-6
    assert team.cost == pytest.approx(second_opinion(search, team.composition.team).cheapest(least), abs=1e-2)


@pytest.mark.parametrize("number", CASES[1::2])
def test_nothing_takes_less_directing_for_enough_work(number, make_case, second_opinion):
    search = make_case(number)
    least = search.most_coverage * ENOUGH - 1e-6
    programs = {one.team: search.covering(one, least) for one in search.compositions}
    hours = {team: -program.maximise(OWNER_HOURS) for team, program in programs.items() if program is not None}
    team = min(hours, key=lambda one: (hours[one], one))
    assert hours[team] == pytest.approx(second_opinion(search, team).fewest_owner_hours(least), abs=1e-3)


@pytest.mark.parametrize("number", CASES[::10])
def test_every_team_by_itself_covers_what_the_second_opinion_says(number, make_case, second_opinion):
    search = make_case(number)
    for one in search.compositions:
        solved = search.covering(one, 0.0)
        found = second_opinion(search, one.team, free=False).most()
        assert (solved is None) == (found is None)
        assert solved is None or solved.maximise(0) == pytest.approx(found, abs=1e-4)
