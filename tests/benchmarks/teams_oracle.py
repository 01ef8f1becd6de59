"""The search for a team against a second opinion, on many random cases: most work, least cost, least directing, and the order.

python tests/benchmarks/teams_oracle.py [CASES [FIRST]]

The generator and the second opinion are those of tests/analysis/teams; random cases hold supervision, execute shares, halves,
smallest purchases, one family a specialist, managers who need doers, priorities, presence, people who are there.
"""

import importlib.util
import math
import sys
import time
from collections import Counter
from pathlib import Path
from types import ModuleType

from obmva.analysis.teams import Search, Team
from obmva.quantities import WEEKS_A_MONTH

ENOUGH, NEAR, HAIR = 0.8, 1e-3, 1e-5
MOST_TEAMS = 30  # to look at one by one


def module(path: Path, name: str) -> ModuleType:
    spec = importlib.util.spec_from_file_location(name, path)
    assert spec is not None
    assert spec.loader is not None
    loaded = importlib.util.module_from_spec(spec)
    sys.modules[name] = loaded
    spec.loader.exec_module(loaded)
    return loaded


ANALYSIS = Path(__file__).parents[1] / "analysis"
WORLD, CASES = (
    module(ANALYSIS / "conftest.py", "world"),
    module(ANALYSIS / "teams" / "conftest.py", "cases"),
)


def differs(mine: float | None, found: float | None) -> bool:
    if mine is None or found is None:
        return (mine is None) != (found is None)
    return abs(mine - found) > NEAR * (1 + abs(found))


def checked(search: Search) -> list[str]:
    """What the second opinion says otherwise."""
    least, wrong = ENOUGH * search.most_coverage - 1e-6, []
    best, cheapest = search.best(), search.cheapest()
    if differs(search.most_coverage, CASES.oracle_of(search, best.composition.team).most()):
        wrong.append("most work")
    if differs(cheapest.cost, CASES.oracle_of(search, cheapest.composition.team).cheapest(least)):
        wrong.append("least cost")
    lean = search.least_managing()
    if differs(lean.owner_hours, CASES.oracle_of(search, lean.composition.team).fewest_owner_hours(least)):
        wrong.append("least directing")
    return wrong


def in_order(search: Search) -> bool:
    """Whether the best team is the one that the order names, every team looked at by the second opinion on its own."""
    method, staffing, facts = search.method, search.staffing, []
    for one in search.compositions:
        alone = CASES.oracle_of(search, one.team, free=False)
        most = alone.most()
        if most is None or most < search.most_coverage * (1 - method.coverage_tolerance) - 1e-6:
            continue
        effort = alone.least_effort(most - HAIR * (1 + most))
        facts.append((one, most, effort))
    fewest = min(effort for _, _, effort in facts)
    band = fewest + method.owner_hours_week * WEEKS_A_MONTH
    costs = {
        one.team: CASES.oracle_of(search, one.team, free=False).cheapest(most - HAIR * (1 + most), band + HAIR)
        for one, most, effort in facts
        if effort <= band + HAIR
    }
    costs = {team: math.inf if cost is None else cost for team, cost in costs.items()}
    lowest, best = min(costs.values()), search.best()
    near = [team for team, cost in costs.items() if cost <= lowest * (1 + method.cost_tolerance) + NEAR]
    fewest_people = min(sum(not staffing.hireable[place].present for place in team) for team in near)
    return best.composition.team in near and best.size == fewest_people and not differs(best.cost, costs[best.composition.team])


def main(count: int, first: int) -> None:
    wrong, sizes, orders, mine = Counter[str](), Counter[int](), Counter[bool](), 0.0
    start = time.process_time()
    for number in range(first, first + count):
        search = CASES.random_case(number, WORLD._role, WORLD._knowledge)
        began = time.process_time()
        best: Team = search.best()
        mine += time.process_time() - began
        sizes[best.size] += 1
        for what in checked(search):
            wrong[what] += 1
            print(f"case {number}: {what}")  # noqa: T201
        if len(search.compositions) <= MOST_TEAMS:
            orders[in_order(search)] += 1
    print(f"{count} cases, people hired {dict(sorted(sizes.items()))}: differences {dict(wrong) or 'none'}")  # noqa: T201
    print(f"order kept in {orders[True]} of {sum(orders.values())} cases looked at team by team")  # noqa: T201
    taken = time.process_time() - start
    print(f"{1000 * mine / count:.0f} ms a case for the best team, {math.ceil(taken)} s in all")  # noqa: T201


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 500, int(sys.argv[2]) if len(sys.argv) > 2 else 0)
