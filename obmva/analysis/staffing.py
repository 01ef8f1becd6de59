"""The question that a team answers: the work, who may be hired, who is there, and what the owner's
limits allow.
"""

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import combinations

from obmva.analysis.alternatives import Alternative
from obmva.analysis.beliefs import Beliefs
from obmva.analysis.candidates import (
    Candidate,
    Work,
    candidates_of,
    family_choices,
    more_of,
    someone_present,
)
from obmva.analysis.criteria import Appraisal, Expectation, value_functions
from obmva.analysis.demand import Demand
from obmva.analysis.limits import is_missed, money_limit, refuses
from obmva.analysis.present import Present
from obmva.analysis.situation import Item, Situation
from obmva.analysis.workload import Caps
from obmva.models import Criterion, Family, Method, RoleId
from obmva.quantities import WEEKS_A_MONTH

_MOST_OF_A_ROLE = 2
_HALF_A_POST = 0.5  # our judgement: an employee for less is hired only by who wants one
_MUCH = 0.5  # of an employee's work: a freelancer who takes as much is another way to have it done
_LEADING = ("coordinate", "people")
_ROUNDING = 1e-9


@dataclass(frozen=True)
class Staffing:
    """Everything that the search for a team reads. Hours are a month's; None where a limit is not
    known.

    `hireable` may be hired, or work more hours than they do; `leads` are there and may direct
    others, `helpers` are there and may not; `demand` knows the first two by their place in that
    order. `budget` may be overdrawn up to `most_money` by the smallest purchases alone.
    `owner_hours` is what the owner can spend on directing beyond `directing`, the hours that it
    takes now, `directed` of them for helpers. `doers_known`: others carry work out already, or may.
    `unknown_hours` is work of an unknown kind, which might fill a smallest purchase; of that at
    least `least_use` must be used. A team takes at least `least_share` of the named work and gives
    the owner at least `least_freed` hours back. An hour of directing may cost up to `hour_price` to
    be saved. `unpriced` roles could take as much, but nobody knows a price.
    """

    demand: Demand
    hireable: tuple[Candidate, ...]
    leads: tuple[Candidate, ...]
    helpers: tuple[Candidate, ...]
    directed: float
    directing: float
    budget: float | None
    most_money: float | None
    owner_hours: float | None
    doers_known: bool
    unknown_hours: float
    most_people: int
    most_managers: int
    least_use: float
    least_share: float
    hour_price: float
    least_freed: float
    unpriced: tuple[RoleId, ...] = ()

    def teams(
        self, base: tuple[int, ...] = (), most_new: int | None = None
    ) -> Iterator[tuple[int, ...]]:
        """Yield every choice of people to hire, by their places, smallest teams first; all contain
        `base`.
        """
        others = [place for place in range(len(self.hireable)) if place not in base]
        most = self.most_people - len(base) if most_new is None else most_new
        for size in range(most + 1):
            for more in combinations(others, size):
                team = tuple(sorted((*base, *more)))
                if self.allowed(team):
                    yield team

    def allowed(self, team: Sequence[int]) -> bool:
        """Whether these people can be hired together: no role twice but in different families, and
        managers with doers.
        """
        people = [self.hireable[place] for place in team]
        if people and not (self.doers_known or any(one.does for one in people)):
            return False
        if not all(one.present for one in people) and self._little(people):
            return False
        if sum(not (one.does or one.present) for one in people) > self.most_managers:
            return False
        roles = [one.id for one in people]
        return len(set(roles)) == len(roles) or all(
            _apart([one for one in people if one.id == role]) for role in set(roles)
        )

    def _little(self, people: Sequence[Candidate]) -> bool:
        everyone = (*people, *self.leads, *self.helpers)
        return math.fsum(one.share for one in everyone) < self.least_share * (1 - _ROUNDING)

    def money_cap(self, least: float) -> float | None:
        """Return the most to spend on a team whose smallest purchases cost `least`; below `least`
        when it cannot be paid.
        """
        if self.budget is None or self.most_money is None:
            return None
        return least if self.budget < least <= self.most_money else self.budget


def _apart(people: Sequence[Candidate]) -> bool:
    if len(people) == 1:
        return True
    families = [family for one in people for family in one.families or ()]
    return len(people) <= _MOST_OF_A_ROLE and bool(families) and len(set(families)) == len(families)


def staffing_of(
    situation: Situation,
    beliefs: Beliefs,
    alternatives: Sequence[Alternative],
    present: Sequence[Present],
    method: Method,
) -> Staffing:
    """Pose the question for the likeliest work of a situation that names work."""
    items, factor = beliefs.likely_work.items, beliefs.likely_written_factor
    work = Work(items, factor, suitability(alternatives, beliefs))
    there = _present(present, {one.id: one for one in alternatives}, work)
    hireable = (*_new(alternatives, situation, there, work), *_more(_merged(there)))
    if any(
        (item.level, item.family) == _LEADING for item in items
    ):  # leading them is named as work: it counts once
        there = [replace(one, week=0.0, per_hour=0.0) for one in there]
    leads = _merged([one for one in there if one.supervises])
    helpers = _merged([one for one in there if not one.supervises])
    directed = math.fsum(one.supervision(one.high) for one in there if not one.supervises)
    return Staffing(
        demand=Demand(items, (*hireable, *leads), helpers),
        hireable=hireable,
        leads=leads,
        helpers=helpers,
        directed=directed,
        directing=directed + math.fsum(one.supervision(one.high) for one in leads),
        budget=situation.budget,
        most_money=money_limit(situation, method),
        owner_hours=_a_month(situation.owner_hours),
        doers_known=_doers_known(situation, there),
        unknown_hours=math.fsum(item.hours or 0.0 for item in items if item.level is None),
        most_people=method.plan.most_people,
        most_managers=method.plan.most_managers,
        least_use=method.limits.use_of_smallest_purchase,
        least_share=method.limits.scope_share,
        hour_price=method.plan.most_for_an_hour * _worth(beliefs),
        least_freed=method.gate.least_freed,
        unpriced=tuple(_unpriced(alternatives, situation, there, work, method.limits.scope_share)),
    )


def _a_month(hours_a_week: float | None) -> float | None:
    return None if hours_a_week is None else hours_a_week * WEEKS_A_MONTH


def _unpriced(
    alternatives: Sequence[Alternative],
    situation: Situation,
    there: Sequence[Candidate],
    work: Work,
    least_share: float,
) -> Iterator[RoleId]:
    for one in alternatives:
        if one.price is None and work.named > 0 and _possible(one, situation, there):
            needs = [work.need(one, families) for families in family_choices(one, work.items)]
            if max(needs, default=0.0) >= least_share * work.named:
                yield one.id


def _worth(beliefs: Beliefs) -> float:
    """Return what an hour of the owner is worth, as said or else as expected."""
    known = beliefs.situation.worth
    return (
        known
        if known is not None
        else math.fsum(float(at) * share for at, share in beliefs.shares("owner-rate").items())
    )


def suitability(alternatives: Sequence[Alternative], beliefs: Beliefs) -> dict[RoleId, float]:
    """Return how well each role suits the owner (0..1) whatever it covers and costs: the mean of
    the other criteria.
    """
    functions, nothing = value_functions(beliefs.method.criteria), Expectation(None, 0.0)
    kept: dict[Criterion, Expectation] = {"coverage": nothing, "cost": nothing}
    others = len(functions) - len(kept)
    return {
        one.id: math.fsum(
            part.value
            for part in Appraisal(one, beliefs, functions, Caps()).expectations(kept).values()
        )
        / others
        for one in alternatives
    }


def _new(
    alternatives: Sequence[Alternative],
    situation: Situation,
    there: Sequence[Candidate],
    work: Work,
) -> Iterator[Candidate]:
    possible = [one for one in alternatives if _possible(one, situation, there)]
    for alternative in possible:
        one = alternative
        if not _may_be_small(one, situation) and _sold_by_freelancers(one, possible, work):
            one = _half_a_post(one)
        yield from candidates_of(one, work, _taken(one, there))


def _may_be_small(alternative: Alternative, situation: Situation) -> bool:
    """Whether the owner has spoken of employing somebody, or of somebody or work in the room:
    unasked nobody becomes an employer for a few hours.
    """
    is_offered = alternative.price is not None and alternative.price.offered is not None
    on_site = situation.choices.get("on-site")
    in_the_room = any(one.on_site for one in situation.active_items) and on_site != "no"
    said = "employment" in situation.choices or on_site == "yes" or in_the_room
    return is_offered or said or alternative.role.setting.contract != "employee"


def _sold_by_freelancers(one: Alternative, possible: Sequence[Alternative], work: Work) -> bool:
    """Whether somebody self-employed could take much of the work, at a price that is known."""
    need = _MUCH * work.need(one, None)
    return any(
        other.role.setting.contract == "contractor" and work.need(other, None) >= need
        for other in possible
        if other.price is not None
    )


def _half_a_post(one: Alternative) -> Alternative:
    hours = one.role.hours
    least = max(hours.min, _HALF_A_POST * hours.max)
    post = hours.model_copy(update={"min": least})
    return replace(one, role=one.role.model_copy(update={"hours": post}))


def _more(there: Sequence[Candidate]) -> Iterator[Candidate]:
    for one in there:
        more = more_of(one)
        if more is not None:
            yield more


def _possible(alternative: Alternative, situation: Situation, there: Sequence[Candidate]) -> bool:
    """Whether the owner's known wishes leave the role, and nobody is there already who does all of
    it.
    """
    role, choices = alternative.role, situation.choices
    if is_missed(choices.get("on-site"), role) or refuses(choices.get("employment"), role):
        return False
    return not any(one.id == alternative.id and one.families is None for one in there)


def _taken(alternative: Alternative, there: Sequence[Candidate]) -> frozenset[Family]:
    return frozenset(
        family for one in there if one.id == alternative.id for family in one.families or ()
    )


def _doers_known(situation: Situation, there: Sequence[Candidate]) -> bool:
    return situation.choices.get("team") != "none" or any(one.does for one in there)


def _present(
    present: Sequence[Present], alternatives: dict[RoleId, Alternative], work: Work
) -> list[Candidate]:
    """Make candidates of those who are there; one who serves few families serves those with most
    hours, each the next ones.

    Where no family is left for one of them, they share the work of another: who is there is there
    for this work.
    """
    there: list[Candidate] = []
    for one in present:
        alternative = alternatives[one.role]
        choices = family_choices(
            alternative, work.items, _taken(alternative, there)
        ) or family_choices(alternative, work.items)
        families = max(
            choices,
            key=lambda choice: _hours_in(choice, alternative, work.items),
            default=frozenset[Family](),
        )
        there.append(someone_present(alternative, families, one.hours, work))
    return there


def _hours_in(
    families: frozenset[Family] | None, alternative: Alternative, items: Sequence[Item]
) -> float:
    return math.fsum(
        (item.hours or 0.0) * alternative.fits.get((item.level, item.family), 0.0)
        for item in items
        if item.level and item.family and (families is None or item.family in families)
    )


def _merged(there: Sequence[Candidate]) -> tuple[Candidate, ...]:
    """Take people who may do the same work as one with all their hours: fewer cuts, the same hours
    covered.
    """
    alike: dict[tuple[str, ...], list[Candidate]] = {}
    for one in there:
        alike.setdefault(one.label, []).append(one)
    return tuple(_as_one(group) for group in alike.values())


def _as_one(group: Sequence[Candidate]) -> Candidate:
    hours = math.fsum(one.high for one in group)
    return replace(group[0], low=hours, high=hours, week=math.fsum(one.week for one in group))
