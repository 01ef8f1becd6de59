"""Builders with defaults and strategies for random owners.

The tables use a small invented world with round numbers (two teams, two turnovers, three markets), so that every expected
number can be reckoned by hand and no change of the shipped data moves it. The properties use that world and the shipped one.
"""

import functools
from collections.abc import Callable, Mapping
from itertools import chain, product
from typing import Any, NamedTuple, get_args

import pytest
from hypothesis import strategies as st

from obmva.analysis.decision import Knowledge
from obmva.analysis.situation import Item, Offered, Situation
from obmva.analysis.weights import ordered_weights, weights_from_points
from obmva.catalog import Catalog
from obmva.models import Area, Criterion, Family, Level, MarketDefinition, Method, Question, Role
from obmva.quantities import Offer

GUESS = {"basis": "estimate", "note": "invented"}
PRIORS: dict[str, tuple[str | None, dict[str, dict[str, float]]]] = {
    "on-site": (None, {"any": {"no": 0.5, "some": 0.25, "yes": 0.25}}),
    "employment": (None, {"any": {"refuse": 0.25, "open": 0.5, "needed": 0.25}}),
    "team": (None, {"any": {"none": 0.75, "small": 0.25}}),
    "revenue": (
        "team",
        {"none": {"low": 0.75, "high": 0.25}, "small": {"low": 0.25, "high": 0.75}},
    ),
    "offers": (
        "revenue",
        {"low": {"none": 0.5, "proven": 0.5}, "high": {"none": 0.0, "proven": 1.0}},
    ),
    "budget": ("revenue", {"low": {"500": 0.5, "1000": 0.5}, "high": {"4000": 1.0}}),
    "owner-rate": ("revenue", {"low": {"20": 0.5, "40": 0.5}, "high": {"100": 1.0}}),
    "owner-hours": (None, {"any": {"1": 0.5, "4": 0.5}}),
    "hand-over": (
        "level",
        {
            "execute": {"tasks": 0.75, "day-to-day": 0.25},
            "specialise": {"tasks": 0.5, "day-to-day": 0.5},
            "coordinate": {"tasks": 0.25, "day-to-day": 0.75},
            "lead": {"tasks": 0.0, "day-to-day": 1.0},
        },
    ),
    "for-whom": (
        "family",
        {
            "specialise/admin": {"business": 0.25, "one-executive": 0.75, "private-life": 0.0},
            "personal": {"business": 0.0, "one-executive": 0.25, "private-life": 0.75},
            "other": {"business": 0.75, "one-executive": 0.25, "private-life": 0.0},
        },
    ),
    "written-down": (None, {"any": {"nothing": 0.25, "most": 0.75}}),
    "steady": (None, {"any": {"varies": 0.5, "steady": 0.5}}),
    "term": (
        "one-off",
        {"yes": {"ongoing": 0.25, "project": 0.75}, "no": {"ongoing": 0.75, "project": 0.25}},
    ),
    "goal-now": (None, {"any": {"free-time": 0.75, "order": 0.25}}),
    "goal-later": (None, {"any": {"grow": 0.5, "step-back": 0.5}}),
}
CHOICES = (
    "on-site",
    "employment",
    "team",
    "revenue",
    "offers",
    "hand-over",
    "for-whom",
    "written-down",
    "steady",
    "term",
    "goal-now",
    "goal-later",
)
KINDS = {"budget": "money", "owner-rate": "money", "owner-hours": "hours-a-week"}
READ_BY: dict[str, tuple[str, ...]] = {
    **dict.fromkeys(("employment", "budget", "owner-hours"), ("limit",)),
    **dict.fromkeys(("team", "revenue", "offers", "steady", "term"), ("readiness",)),
    **dict.fromkeys(("goal-now", "goal-later"), ("goals",)),
    "on-site": ("limit", "coverage", "cost"),
    "written-down": ("readiness", "coverage", "cost"),
    "hand-over": ("authority",),
    "for-whom": ("served",),
    "owner-rate": ("cost",),
}
POINTS: dict[Criterion, list[list[float]]] = {
    "coverage": [[0, 0], [0.5, 0.25], [1, 1]],
    "authority": [[-2, 0], [0, 1], [2, 0.5]],
    "readiness": [[0, 0], [1, 1]],
    "served": [[0, 0], [1, 1]],
    "cost": [[0.5, 1], [1, 0.5], [3, 0]],
    "goals": [[0, 0], [1, 1]],
}
METHOD: dict[str, Any] = {
    "criteria": [
        {
            "id": id_,
            "points": points,
            **{field: {"en": id_} for field in ("label", "low", "high", "because")},
        }
        for id_, points in POINTS.items()
    ],
    "limits": {"scope_share": 0.2, "use_of_smallest_purchase": 0.5, "flexibility": 0.1},
    "gate": {"hours_month": 4, "teaching_hours_week": 2, "least_freed": 0.5, "most_times_worth": 4.0, "weak_value": 0.4},
    "verdict": {
        "tie": 0.03,
        "not_enough_known_regret": 0.05,
        "clear_share": 0.8,
        "clear_settled": 0.97,
        "clear_loss": 0.02,
        "clear_open_limit": 0.05,
        "leaning_share": 0.7,
        "leaning_settled": 0.8,
        "worth_asking": 0.005,
        "worth_asking_one": 0.0005,
    },
    "worlds": {"count": 16, "seed": 1, "hours_low": 0.8, "hours_high": 1.2},
    "reading": {"rare": 0.05},
    "unstated_hours": {"20": 0.25, "40": 0.5, "80": 0.25},
    "usual_hours": {
        "basis": "estimate",
        "note": "invented",
        "shares": {"low": 0.25, "typical": 0.5, "high": 0.25},
        "unknown": [20, 40, 80],
        "by_level": {level: {family: [20, 40, 80] for family in get_args(Family)} for level in get_args(Level)},
        "once": {level: [8, 20, 40] for level in get_args(Level)},
    },
    "one_off_hours_month": 80,
    "written_factor": {"nothing": 1.5, "most": 0.5},
    "unpriced_value": 0.5,
    "assumed_market": "ea",
    "plan": {
        "most_people": 3,
        "most_managers": 1,
        "coverage_tolerance": 0.02,
        "owner_hours_week": 0.5,
        "most_for_an_hour": 2,
        "cost_tolerance": 0.02,
        "enough_coverage": 0.8,
        "clearly_more": 0.15,
        "hours_step": 0.5,
        "step_share": 0.05,
        "step_owner_hours_week": 1.5,
        "full_time_share": 0.8,
        "employment_least": 2,
        "employment_factors": {"full-time": [], "fixed-hours": []},
    },
    "hand_over_steps": {"tasks": 0, "day-to-day": 2},
    "kinds_of_work": {
        "routine": {"by_team": {"none": 0.5, "small": 0.25}, "levels": {"execute": 1.0}},
        "craft": {
            "by_team": {"none": 0.25, "small": 0.25},
            "levels": {"execute": 0.25, "specialise": 0.75},
        },
        "running": {"by_team": {"none": 0.25, "small": 0.25}, "levels": {"coordinate": 1.0}},
        "direction": {
            "by_team": {"none": 0.0, "small": 0.25},
            "levels": {"coordinate": 0.5, "lead": 0.5},
        },
    },
    "families_of_kinds": {
        "execute": {"admin": 0.5, "personal": 0.5},
        "specialise": {"finance": 1.0},
        "coordinate": {"projects": 1.0},
        "lead": {"strategy": 1.0},
    },
}
MARKETS: dict[Area, tuple[str, Area | None, float, float]] = {  # currency, currency area, on-costs, full month
    "ea": ("EUR", None, 0.25, 100),
    "fr": ("EUR", "ea", 0.5, 125),
    "us": ("USD", None, 0.2, 150),
}
RATE = {"market": "ea", "currency": "EUR", "low": 20, "typical": 30, "high": 40, **GUESS}
ROLE: dict[str, Any] = {
    "names": {"en": {"name": "helper", "plural": "helpers"}},
    "summary": {"en": "Helps."},
    "authority": 0,
    "authority_sources": ["seed"],
    "setting": {"remote": True, "on_site": False, "contract": "contractor", **GUESS},
    "hours": {"min": 2, "max": 160, **GUESS},
    **{span: {"low": 1, "high": 2, **GUESS} for span in ("term_months", "notice_weeks", "weeks_to_find", "weeks_to_useful")},
    "clients": {"low": 1, "high": 2, **GUESS},
    "scope": {"execute": {"owns": ["admin"]}, **GUESS},
    "supervision": {"week": 0.0, "per_hour": 0.0, **GUESS},
    "onboarding": {"hours": 8, **GUESS},
    "readiness": {
        "team": {"none": 1.0, "small": 1.0},
        "offers": {"none": 1.0, "proven": 1.0},
        "written-down": {"nothing": 1.0, "most": 1.0},
        "steady": {"varies": 1.0, "steady": 1.0},
        "term": {"ongoing": 1.0, "project": 1.0},
        "revenue": {"low": 1.0, "high": 1.0},
        **GUESS,
    },
    "served": {"for-whom": {"business": 1.0, "one-executive": 0.5, "private-life": 0.0}, **GUESS},
    "goals": {
        "goal-now": {"free-time": 1.0, "order": 0.5},
        "goal-later": {"grow": 1.0, "step-back": 0.0},
        **GUESS,
    },
    "rates": [RATE],
    "profile": {},
}


def _merged(defaults: Mapping[str, Any], changes: Mapping[str, Any]) -> dict[str, Any]:
    """Lay changes over defaults, mapping by mapping; a list replaces a list."""
    together = {**defaults, **changes}
    for key, value in changes.items():
        if isinstance(value, Mapping) and isinstance(defaults.get(key), Mapping):
            together[key] = _merged(defaults[key], value)
    return together


def _role(id_: str = "helper", **changes: Any) -> Role:
    return Role.model_validate({"id": id_, **_merged(ROLE, changes)})


def _question(id_: str, given: str | None, table: Mapping[str, Mapping[str, float]]) -> Question:
    words = {"label": {"en": id_}, "ask": {"en": id_}, "why": {"en": id_}}
    prior = {"given": given, "table": table, "because": {"en": "invented"}}
    kind = KINDS.get(id_, "choice")
    options = [_option(one) for one in dict.fromkeys(chain(*table.values()))] if kind == "choice" else []
    fields = {"topic": "work", "kind": kind, "read_by": READ_BY[id_], "prior": prior, "options": options}
    return Question.model_validate({"id": id_, **fields, **words})


def _option(id_: str) -> Mapping[str, Any]:
    return {"id": id_, **{words: {"en": id_} for words in ("clause", "named", "against")}, "en": id_}


def _market(id_: Area, currency: str, area: Area | None, on_cost: float, hours: float) -> MarketDefinition:
    on_costs = {"low": on_cost, "typical": on_cost, "high": on_cost, **GUESS}
    full_time = {"hours": hours, **GUESS}
    words = {"id": id_, "name": {"en": id_}, "currency": currency, "area": area, "aliases": ()}
    return MarketDefinition.model_validate({**words, "on_cost": on_costs, "full_time": full_time})


@functools.cache
def _markets() -> Mapping[Area, MarketDefinition]:
    return {id_: _market(id_, *facts) for id_, facts in MARKETS.items()}


@functools.cache
def _questions() -> Mapping[str, Question]:
    return {id_: _question(id_, given, table) for id_, (given, table) in PRIORS.items()}


def _knowledge(*roles: Role, **method: Any) -> Knowledge:
    return Knowledge(
        {role.id: role for role in roles or (_role(),)},
        _markets(),
        _questions(),
        Method.model_validate(_merged(METHOD, method)),
    )


@pytest.fixture(scope="session")
def make_role() -> Callable[..., Role]:
    """A role of the invented world: `make_role("other", hours={"min": 10})`; everything else as in `ROLE`."""
    return _role


@pytest.fixture(scope="session")
def make_knowledge() -> Callable[..., Knowledge]:
    """The invented world with these roles (one helper when none is named) and changes to its method."""
    return _knowledge


class _Shipped(Knowledge):
    """Hypothesis shows a failing property what it was given; so much data is a warning to it, which hides the failure."""

    def _repr_pretty_(self, printer: Any, _cycle: bool) -> None:
        printer.text("shipped")


@pytest.fixture(scope="session")
def shipped() -> Knowledge:
    """What the program ships: its roles, markets, questions and method."""
    catalog = Catalog()
    return _Shipped(catalog.roles, catalog.markets, catalog.questions, catalog.method)


# ---------------------------------------------------------------- strategies

FEW_FAMILIES: tuple[Family, ...] = ("admin", "finance", "personal", "projects", "strategy")


def _quarters(low: float, high: float) -> st.SearchStrategy[float]:
    """Amounts in quarters: sums and halves of them are exact, so that nothing hangs on rounding."""
    return st.integers(int(low * 4), int(high * 4)).map(lambda quarters: quarters / 4)


def _items(stated: bool | None, kinds_known: bool, priorities: bool) -> st.SearchStrategy[Item]:
    hours = _quarters(0, 79.75).map(lambda hours: 80 - hours)  # many by default: a few hours seldom reach a limit
    family = st.sampled_from(FEW_FAMILIES * 3 + get_args(Family))
    known = st.tuples(st.sampled_from(get_args(Level)), family)
    rarely = st.integers(0, 9).map(lambda number: number == 9)
    return st.builds(
        lambda hours, kind, priority, *facts: Item(hours, *kind, priority, *facts),
        {True: hours, False: st.none(), None: st.none() | hours}[stated],
        known if kinds_known else known | known | known | st.just((None, None)),
        st.sampled_from([1.0, 1.0, 0.5, 2.0, 4.0]) if priorities else st.just(1.0),
        *[rarely] * 4,
    )


def _weights() -> st.SearchStrategy[Mapping[Criterion, float]]:
    criteria = tuple(POINTS)
    orders = st.lists(st.sampled_from(criteria), min_size=1, unique=True).map(lambda order: ordered_weights(criteria, order))
    points = st.dictionaries(st.sampled_from(criteria), st.integers(1, 9).map(float), min_size=1)
    return st.just({}) | orders | points.map(lambda given: weights_from_points(criteria, given))


class _Named(NamedTuple):
    """What owners may name of a world: every choice with its options, markets, roles."""

    options: tuple[tuple[str, tuple[str, ...]], ...]
    markets: tuple[str, ...]
    roles: tuple[str, ...]


def _options(knowledge: Knowledge) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Every choice with its options."""
    tables = {id_: knowledge.questions[id_].prior.table for id_ in CHOICES}
    return tuple((id_, tuple(sorted({option for row in table.values() for option in row}))) for id_, table in tables.items())


def _choices(options: tuple[tuple[str, tuple[str, ...]], ...], most_open: int) -> st.SearchStrategy[dict[str, str]]:
    everything = st.fixed_dictionaries({id_: st.sampled_from(given) for id_, given in options})
    open_ones = st.sets(st.sampled_from(CHOICES), max_size=most_open)
    return st.builds(
        lambda given, left: {id_: given[id_] for id_ in given if id_ not in left},
        everything,
        open_ones,
    )


def _offers(roles: tuple[str, ...]) -> st.SearchStrategy[tuple[Offered, ...]]:
    money, further = st.integers(50, 9000).map(float), st.none() | st.integers(1, 200).map(float)
    package = st.tuples(_quarters(1, 160), money).map(lambda one: (one,))
    by_hour = st.builds(Offer, st.just("hour"), st.integers(1, 200).map(float))
    by_month = st.builds(Offer, st.just("month"), st.none(), package, further)
    offered = st.builds(Offered, st.sampled_from(roles), by_hour | by_month)
    return st.lists(offered, max_size=2).map(tuple)


def _owners(knowledge: Knowledge, **limits: Any) -> st.SearchStrategy[Situation]:
    named = _Named(_options(knowledge), tuple(sorted(knowledge.markets)), tuple(sorted(knowledge.roles)))
    return _situations(named, **limits)


@functools.cache
def _situations(
    named: _Named,
    *,
    stated: bool | None = None,
    kinds_known: bool = False,
    priorities: bool = True,
    least_items: int = 0,
    most_items: int = 5,
    most_open: int = len(CHOICES),
) -> st.SearchStrategy[Situation]:
    """Kept, since Hypothesis takes longer to make such a strategy than to draw from it."""
    return st.builds(
        Situation,
        st.lists(_items(stated, kinds_known, priorities), min_size=least_items, max_size=most_items).map(tuple),
        _choices(named.options, most_open),
        st.sampled_from(named.markets),
        st.none() | st.integers(1, 9000).map(float),
        st.booleans(),
        st.none() | _quarters(0, 20),
        st.none() | st.integers(5, 300).map(float),
        _offers(named.roles),
        _weights(),
    )


@pytest.fixture(scope="session")
def owners() -> Callable[..., st.SearchStrategy[Situation]]:
    """Random owners of a world.

    `stated`: whether all work has hours (True), none (False) or some (None); `kinds_known`: whether all kinds are known;
    `priorities`: whether some work is more urgent; `least_items` and `most_items`: how many pieces of work;
    `most_open`: how many questions at most are left open.
    """
    return _owners


def _digits(base: int, count: int) -> st.SearchStrategy[list[int]]:
    """Many small numbers below `base` from one draw, which is much quicker than a draw for each."""
    return st.binary(min_size=count, max_size=count).map(lambda drawn: [byte % base for byte in drawn])


def _scope(fits: list[int], execute_share: float, families_at_once: int | None) -> dict[str, Any]:
    """A scope from a fit (0 owns, 1 helps, 2 none) for each level and family."""
    given = dict(zip(product(get_args(Level), FEW_FAMILIES), fits, strict=True))
    how = {"owns": 0, "helps": 1}
    levels = {
        level: {name: [family for family in FEW_FAMILIES if given[level, family] == fit] for name, fit in how.items()}
        for level in get_args(Level)
    }
    return {**levels, "execute_share": execute_share, "families_at_once": families_at_once}


def _tables(tenths: list[int]) -> dict[str, Any]:
    """The tables of a role (readiness, goals, served), every value as many tenths below 1 as given."""
    values = iter(tenths)

    def filled(table: Mapping[str, Any]) -> dict[str, Any]:
        own = {id_: part for id_, part in table.items() if id_ not in GUESS}
        return {id_: filled(part) if isinstance(part, Mapping) else 1 - next(values) / 10 for id_, part in own.items()}

    return {table: filled(ROLE[table]) for table in ("readiness", "goals", "served")}


@functools.cache
def _roles(id_: str) -> st.SearchStrategy[Role]:
    one_of = st.sampled_from
    numbers = {
        "setting": {"on_site": st.booleans(), "contract": one_of(["contractor", "employee"])},
        "hours": {"min": one_of([1, 2, 10, 40]), "max": one_of([160, 60, 40])},
        "supervision": {"week": one_of([0, 0.25, 1]), "per_hour": one_of([0, 0.0625, 0.25])},
    }
    rates = one_of([20, 35, 90]).map(lambda typical: [{**RATE, "low": 10, "typical": typical, "high": 99}])
    parts = {
        **{field: st.fixed_dictionaries(strategies) for field, strategies in numbers.items()},
        "authority": st.integers(0, 3),
        "scope": st.builds(_scope, _digits(3, 20), one_of([1.0, 0.5, 0.25, 0.0]), one_of([None, None, 1, 2])),
        "rates": rates | st.just([]),
    }
    roles = st.tuples(st.fixed_dictionaries(parts), _digits(11, 19).map(_tables))
    return roles.map(lambda drawn: _role(id_, **drawn[0], **drawn[1]))


@pytest.fixture(scope="session")
def random_roles() -> Callable[[str], st.SearchStrategy[Role]]:
    """Random roles of the invented world, under an id."""
    return _roles
