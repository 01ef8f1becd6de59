"""How long a decision takes, and how that grows with roles and work: `python tests/benchmarks/decision.py [REPEATS]`.

Processor time, which hardly feels other programs. Targets with nine roles: at most 3 ms with the usual answers and 10 ms with
none; linear in roles and in pieces of work.
"""

import statistics
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from itertools import cycle, islice

from obmva.analysis.decision import Knowledge, decide
from obmva.analysis.situation import Item, Situation
from obmva.catalog import Catalog

USUAL = Situation(
    items=(
        Item(26.0, "execute", "admin"),
        Item(13.0, "execute", "calendar-and-travel"),
        Item(8.0, "execute", "finance"),
    ),
    choices={
        "team": "none",
        "on-site": "no",
        "employment": "refuse",
        "hand-over": "tasks",
        "offers": "some",
    },
    market="fr",
    budget=900.0,
    owner_hours=2.0,
)
ROLES = (9, 30, 90)
ITEMS = (1, 10, 100)


def shipped() -> Knowledge:
    catalog = Catalog()
    return Knowledge(catalog.roles, catalog.markets, catalog.questions, catalog.method)


def with_roles(knowledge: Knowledge, count: int) -> Knowledge:
    """The shipped roles, then copies of them under other names."""
    more = (
        role.model_copy(update={"id": f"{role.id}-{number}", "twin": None})
        for number, role in enumerate(islice(cycle(knowledge.roles.values()), count - len(knowledge.roles)))
    )
    return replace(knowledge, roles={**knowledge.roles, **{role.id: role for role in more}})


def with_items(owner: Situation, count: int) -> Situation:
    return replace(owner, items=tuple(islice(cycle(USUAL.items), count)))


def without_hours(owner: Situation) -> Situation:
    return replace(owner, items=tuple(replace(item, hours=None) for item in owner.items))


def milliseconds(work: Callable[[], object], repeats: int) -> float:
    work()
    return 1000 * statistics.median(map(_seconds, [work] * repeats))


def _seconds(work: Callable[[], object]) -> float:
    start = time.process_time()
    work()
    return time.process_time() - start


def rows(knowledge: Knowledge, repeats: int) -> Iterator[Sequence[object]]:
    yield "milliseconds, median", *(f"{count} roles" for count in ROLES)
    worlds = [with_roles(knowledge, count) for count in ROLES]
    owners = {
        "usual answers": USUAL,
        "usual answers, no hours": without_hours(USUAL),
        "no answers": Situation(),
    }
    owners |= {f"usual answers, {count} pieces of work": with_items(USUAL, count) for count in ITEMS}
    owners |= {f"only {count} pieces of work": Situation(with_items(USUAL, count).items) for count in ITEMS}
    for name, owner in owners.items():
        yield (
            name,
            *(f"{milliseconds(lambda owner=owner, world=world: decide(owner, world), repeats):.2f}" for world in worlds),
        )


def main() -> None:
    repeats = int(sys.argv[1]) if len(sys.argv) > 1 else 30
    for name, *cells in rows(shipped(), repeats):
        sys.stdout.write(f"{name:34}" + "".join(f"{cell:>12}" for cell in cells) + "\n")


if __name__ == "__main__":
    main()
