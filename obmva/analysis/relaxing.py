"""When nothing fits: the smallest single change after which something does, else the smallest two;
all tried before told.
"""

import math
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from typing import Literal, TypeAlias

from obmva.analysis.candidates import Candidate
from obmva.analysis.changes import money_step
from obmva.analysis.composition import OWNER_HOURS
from obmva.analysis.planning import Planner
from obmva.analysis.teams import Search
from obmva.models import QuestionId
from obmva.quantities import WEEKS_A_MONTH

RelaxKind: TypeAlias = Literal[
    "budget", "owner-hours", "people", "on-site", "employment", "team", "work-hours"
]
LIMITS = (
    "budget",
    "owner-hours",
    "on-site",
    "employment",
    "team",
)  # what an owner may give and take back
_SOMETHING = 1e-3  # priority hours a month: more than nothing
OWNER_STEP = 0.5  # hours a week
_WISHES: tuple[Literal["on-site", "employment", "team"], ...] = ("on-site", "employment", "team")
_WISH = 1.0  # giving up a wish counts as much as doubling a number
_MOST_WORK = 2.0  # times the work now: who has more makes another plan
_FURTHER = 0.01  # of two other answers the nearer one first


@dataclass(frozen=True)
class Relaxation:
    """One thing to change, and the planner after it; numbers are money a month, hours a week,
    people, hours of work a month.

    `size` orders changes: by how often the number doubles.
    """

    what: RelaxKind
    before: float | str
    after: float | str
    planner: Planner
    size: float


def relaxations(planner: Planner) -> tuple[Relaxation, ...]:
    """Return every single change after which somebody can be hired, the smallest first."""
    sources: tuple[Callable[[Planner], Iterator[Relaxation]], ...] = (
        _budget,
        _owner_hours,
        _people,
        _wishes,
        _work,
    )
    found = [change for source in sources for change in source(planner) if change.planner.hires]
    return tuple(sorted(found, key=_order))


def relaxed_together(planner: Planner) -> tuple[Relaxation, Relaxation] | None:
    """Return the two smallest changes after which somebody can be hired; None where two are not
    enough.

    The planner of the first has only that change, the planner of the second has both.
    """
    pairs: list[tuple[Relaxation, Relaxation]] = []
    for what, opened in _opened(planner):
        for change in relaxations(opened):
            if change.what not in {what, "people", "work-hours"}:
                first = replace(change, planner=_with(planner, change))
                pairs += [
                    (first, second) for second in relaxations(first.planner) if second.what == what
                ]
    return min(
        pairs,
        key=lambda pair: (round(pair[0].size + pair[1].size, 6), *map(_order, pair)),
        default=None,
    )


def somebody_could(planner: Planner) -> bool:
    """Whether any role takes the work at all, whatever the owner wishes."""
    free = without_limits(planner)
    return free.staffing.demand.access(range(len(free.staffing.hireable))) > 0


def beyond_everybody(planner: Planner) -> tuple[int, ...]:
    """Return the places of the items of a known kind that no role takes any part of, whatever the
    owner wishes.
    """
    demand = without_limits(planner).staffing.demand
    taken = {half.item for half in demand.halves}
    return tuple(
        place
        for place, item in enumerate(demand.items)
        if item.level and item.hours and place not in taken
    )


def without_limits(planner: Planner) -> Planner:
    """Return the planner without any of the limits that an owner may give."""
    free = planner.with_budget(None).with_owner_hours(None)
    for question in _WISHES:
        free = free.with_choice(question, None)
    return free


def sold_in_more(planner: Planner) -> tuple[Candidate, ...]:
    """Return those of whose least hours the work would use too little, whatever the owner wishes,
    the least hours first.
    """
    staffing = without_limits(planner).staffing
    named = math.fsum(item.hours or 0.0 for item in staffing.demand.items if item.level is not None)
    found = {
        one.id: one
        for one in staffing.hireable
        if not one.present and 0 < one.share * named < staffing.least_use * one.low
    }
    return tuple(sorted(found.values(), key=lambda one: (one.low, one.id)))


def _order(change: Relaxation) -> tuple[float, str, str]:
    return (round(change.size, 6), change.what, str(change.after))


def _opened(planner: Planner) -> Iterator[tuple[RelaxKind, Planner]]:
    """Yield the planner with one of the limits that were given lifted altogether."""
    situation = planner.situation
    if situation.budget is not None:
        yield "budget", planner.with_budget(None)
    if situation.owner_hours is not None:
        yield "owner-hours", planner.with_owner_hours(None)
    for question in _WISHES:
        if question in situation.choices:
            yield question, planner.with_choice(question, None)


def _with(planner: Planner, change: Relaxation) -> Planner:
    """Return the planner with a change made in another one."""
    match change.what:
        case "budget":
            return planner.with_budget(float(change.after))
        case "owner-hours":
            return planner.with_owner_hours(float(change.after))
    return planner.with_choice(change.what, str(change.after))


def _budget(planner: Planner) -> Iterator[Relaxation]:
    now = planner.situation.budget
    cost = _least_cost(planner.with_budget(None).search) if now is not None else None
    if now is None or cost is None:
        return
    stretch = 1 + planner.knowledge.method.limits.flexibility if planner.situation.flexible else 1.0
    for needed in (cost / stretch, cost):  # a budget stretches for smallest purchases alone
        step = money_step(needed)
        amount = math.ceil(round(needed / step, 6)) * step
        relaxed = planner.with_budget(amount)
        if amount > now and relaxed.hires:
            yield Relaxation("budget", now, amount, relaxed, _doublings(now, amount))
            return


def _least_cost(search: Search) -> float | None:
    found = (search.cheapest_of(one, _SOMETHING) for one in search.compositions if one.people)
    return min((team.cost for team in found if team is not None), default=None)


def _owner_hours(planner: Planner) -> Iterator[Relaxation]:
    now = planner.situation.owner_hours
    hours = _least_directing(planner.with_owner_hours(None).search) if now is not None else None
    if now is None or hours is None:
        return
    amount = math.ceil(round(hours / WEEKS_A_MONTH / OWNER_STEP, 6)) * OWNER_STEP
    if amount > now:
        yield Relaxation(
            "owner-hours",
            now,
            amount,
            planner.with_owner_hours(amount),
            _doublings(max(now, OWNER_STEP), amount),
        )


def _least_directing(search: Search) -> float | None:
    """Return the fewest hours a month by which hiring somebody adds to the owner's directing."""
    programs = (search.covering(one, _SOMETHING) for one in search.compositions if one.people)
    least = min(
        (-program.maximise(OWNER_HOURS) for program in programs if program is not None),
        default=None,
    )
    return None if least is None else max(0.0, least - search.now.owner_hours)


def _people(planner: Planner) -> Iterator[Relaxation]:
    method = planner.knowledge.method
    most = method.plan.most_people
    plan = method.plan.model_copy(update={"most_people": most + 1})
    knowledge = replace(planner.knowledge, method=method.model_copy(update={"plan": plan}))
    wider = Planner(planner.situation, knowledge, planner.present)
    if wider.staffing.demand.access(range(len(wider.staffing.hireable))) > 0:
        yield Relaxation("people", float(most), float(most + 1), wider, _doublings(most, most + 1))


def _work(planner: Planner) -> Iterator[Relaxation]:
    """Yield the work that is enough for help to give time back, where there is so little that it
    does not.
    """
    if not planner.gives_nothing_back:
        return
    now = math.fsum(item.hours or 0.0 for item in planner.beliefs.likely_work.items)
    least, most = math.floor(now), math.ceil(_MOST_WORK * now)
    if not planner.with_more_work(most / now).hires:
        return
    while most - least > 1:
        middle = (least + most) // 2
        least, most = (
            (least, middle) if planner.with_more_work(middle / now).hires else (middle, most)
        )
    yield Relaxation(
        "work-hours", now, float(most), planner.with_more_work(most / now), _doublings(now, most)
    )


def _wishes(planner: Planner) -> Iterator[Relaxation]:
    for question in _WISHES:
        now = planner.situation.choices.get(question)
        options = planner.knowledge.questions[QuestionId(question)].options
        place = next((number for number, option in enumerate(options) if option.id == now), 0)
        for number, option in enumerate(options) if now is not None else ():
            if option.id != now:
                size = _WISH + _FURTHER * abs(number - place)
                yield Relaxation(
                    question, now or "", option.id, planner.with_choice(question, option.id), size
                )


def _doublings(before: float, after: float) -> float:
    return math.log2(after / before) if before > 0 else math.inf
