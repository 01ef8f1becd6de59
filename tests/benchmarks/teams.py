"""Processor time of a plan beyond start-up: over random owners, and against the number of roles and of pieces of work.

python tests/benchmarks/teams.py [OWNERS]
"""

import random
import statistics
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from typing import get_args

from obmva.analysis.decision import Knowledge
from obmva.analysis.planning import Planner
from obmva.analysis.present import Present
from obmva.analysis.relaxing import relaxations, relaxed_together
from obmva.analysis.roadmap import roadmap
from obmva.analysis.situation import Item, Situation
from obmva.catalog import Catalog
from obmva.models import Area, Family, Level, RoleId

LEVELS: tuple[Level, ...] = (*("execute",) * 6, *("specialise",) * 3, *("coordinate",) * 3, "lead")
MARKETS: tuple[Area, ...] = ("us", "gb", "fr", "it", "nl", "fi", "de", "ph")


def random_owner(draw: random.Random, pieces: int, knowledge: Knowledge) -> Situation:
    """An owner who has named so many pieces of work, about three weeks' worth a month, and answered half of the questions."""
    items = tuple(
        Item(
            draw.choice([1, 2, 4, 8, 10]) * 25 / pieces,
            draw.choice(LEVELS),
            draw.choice(get_args(Family)),
            draw.choice([1.0, 1.0, 1.0, 2.0, 3.0]),
            on_site=draw.random() < 0.05,
        )
        for _ in range(pieces)
    )
    choices = {
        id_: draw.choice([option.id for option in question.options])
        for id_, question in knowledge.questions.items()
        if question.kind == "choice" and draw.random() < 0.5
    }
    budget = draw.choice([None, 500.0, 1500.0, 3000.0, 6000.0, 12000.0])
    return Situation(
        items,
        choices,
        draw.choice(MARKETS),
        budget,
        owner_hours=draw.choice([None, 1.0, 2.0, 4.0, 8.0]),
    )


def random_help(draw: random.Random) -> tuple[Present, ...]:
    """Nobody in half of the cases, else up to four people who are there."""
    count = draw.choice([0, 0, 0, 1, 2, 4])
    return tuple(
        Present(RoleId(draw.choice(["va", "specialist", "obm"])), draw.choice([10.0, 20.0, 40.0])) for _ in range(count)
    )


def with_roles(knowledge: Knowledge, count: int) -> Knowledge:
    """The shipped roles, fewer of them or some twice under another id."""
    roles = dict(list(knowledge.roles.items())[:count])
    for id_, role in knowledge.roles.items():
        if len(roles) < count:
            again = RoleId(f"{id_}-again")
            roles[again] = role.model_copy(update={"id": again})
    return replace(knowledge, roles=roles)


def whole_plan(situation: Situation, knowledge: Knowledge, present: tuple[Present, ...]) -> None:
    """Everything that a report of a plan needs."""
    planner = Planner(situation, knowledge, present)
    changes = () if planner.plans else relaxations(planner)
    if changes or planner.plans:
        roadmap(planner, changes[0] if changes else None)
    else:
        relaxed_together(planner)


def milliseconds(run: Callable[[], object]) -> float:
    start = time.process_time()
    run()
    return 1000 * (time.process_time() - start)


def told(times: list[float]) -> str:
    ordered = sorted(times)
    middle, late, last = statistics.median(ordered), ordered[9 * len(ordered) // 10], ordered[-1]
    return f"median {middle:5.0f} ms, nine in ten {late:5.0f} ms, worst {last:5.0f} ms"


def measured(knowledge: Knowledge, owners: int, pieces: int) -> tuple[list[float], list[float]]:
    """The times of the best plan alone, and of everything."""
    best, whole = [], []
    for seed in range(owners):
        draw = random.Random(seed)
        situation, present = random_owner(draw, pieces, knowledge), random_help(draw)
        present = tuple(one for one in present if one.role in knowledge.roles)
        best.append(milliseconds(lambda: Planner(situation, knowledge, present).best))  # noqa: B023  run at once
        whole.append(milliseconds(lambda: whole_plan(situation, knowledge, present)))  # noqa: B023
    return best, whole


def main(owners: int) -> None:
    catalog = Catalog()
    knowledge = Knowledge(catalog.roles, catalog.markets, catalog.questions, catalog.method)
    best, whole = measured(knowledge, owners, 25)
    print(f"{owners} owners, 9 roles, 25 pieces of work\n  best plan: {told(best)}\n  everything: {told(whole)}")  # noqa: T201
    for roles in (6, 9, 15):
        for pieces in (10, 25, 100):
            best, whole = measured(with_roles(knowledge, roles), max(owners // 4, 5), pieces)
            print(f"{roles:2} roles, {pieces:3} pieces: best plan {told(best)}; everything {told(whole)}")  # noqa: T201


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 200)
