"""What to expect of answers that the owner has not given: priors, conditioned on what is known.

The answers form a small tree: the kind of work and the team speak for each other, the team speaks
for the turnover, and the turnover for the offers, the budget and the worth of an hour. The named
work speaks for how much is handed over, for whom the help is, and whether it is a project.
Everything is enumerated, nothing is sampled here.
"""

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import cached_property

from obmva.analysis.alternatives import Alternative
from obmva.analysis.situation import Item, Situation
from obmva.analysis.workload import Workload, workload_of
from obmva.models import Method, Prior, Question, QuestionId, RoleId

Shares = dict[str, float]

_KIND_OF_LEVEL = {
    "execute": "routine",
    "specialise": "craft",
    "coordinate": "running",
    "lead": "direction",
}


@dataclass(frozen=True)
class WorkDraw:
    """One way the work may be: active items that all have hours, the kind drawn (None when the work
    is named), its share.
    """

    items: tuple[Item, ...]
    kind: str | None
    share: float


@dataclass(frozen=True)
class Business:
    """One way the business may be, and how likely that is (shares sum to 1)."""

    team: str
    revenue: str
    offers: str
    share: float


class Beliefs:
    """Probabilities of what is not known about one situation."""

    def __init__(
        self, situation: Situation, questions: Mapping[QuestionId, Question], method: Method
    ) -> None:
        self.situation = situation
        self.method = method
        self._priors = {
            question.id: question.prior
            for question in questions.values()
            if question.prior is not None
        }
        self._shares: dict[str, Shares] = {}
        self._by_revenue: dict[str, Shares] = {}
        self._workloads: dict[tuple[RoleId, int], Workload] = {}

    def prior(self, question: str) -> Prior:
        """Return the prior of a question; every question that the analysis reads has one."""
        return self._priors[QuestionId(question)]

    def shares(self, question: str) -> Shares:
        """Return how likely each option of a choice is: 1 for the known answer, else its prior
        given what is known.
        """
        if question not in self._shares:
            self._shares[question] = self._work_out_shares(question)
        return self._shares[question]

    def _work_out_shares(self, question: str) -> Shares:
        known = self.situation.choices.get(question)
        if known is not None:
            return {known: 1.0}
        given = self.prior(question).given
        if given in {"level", "family", "one-off", "presence"}:
            return self._mix(question, ((draw.items, draw.share) for draw in self.work))
        if question == "team":
            return _sum_by((business.team, business.share) for business in self.businesses)
        if question == "revenue":
            return _sum_by((business.revenue, business.share) for business in self.businesses)
        if question == "offers":
            return _sum_by((business.offers, business.share) for business in self.businesses)
        return dict(self.prior(question).table["any"])

    def shares_for(self, question: str, items: Iterable[Item]) -> Shares:
        """Return the shares of a question that reads the work (hand-over, for-whom, term), for this
        work.
        """
        known = self.situation.choices.get(question)
        return {known: 1.0} if known is not None else self._mix(question, [(tuple(items), 1.0)])

    def _mix(self, question: str, draws: Iterable[tuple[tuple[Item, ...], float]]) -> Shares:
        """Mix the rows of a prior that reads the work, by the share of hours that speaks for each
        row.
        """
        prior = self.prior(question)
        rows = _sum_by(
            (row, share * part)
            for items, share in draws
            for row, part in row_shares(prior.given or "", prior.table, items).items()
        )
        return _sum_by(
            (option, part * p)
            for row, part in rows.items()
            for option, p in prior.table[row].items()
        )

    @cached_property
    def businesses(self) -> tuple[Business, ...]:
        """Every team, turnover and state of the offers that the answers leave possible, with their
        shares.
        """
        revenue, offers = self.prior("revenue").table, self.prior("offers").table
        rows = [
            Business(
                team,
                size,
                offer,
                self._team_shares[team] * revenue[team][size] * offers[size][offer],
            )
            for team in revenue
            if self._open("team", team)
            for size in offers
            if self._open("revenue", size)
            for offer in offers[size]
            if self._open("offers", offer)
        ]
        total = math.fsum(row.share for row in rows)
        if total == 0:  # answers that the priors call impossible together: believe the owner
            return self._as_answered()
        return tuple(replace(row, share=row.share / total) for row in rows if row.share > 0)

    def _open(self, question: str, option: str) -> bool:
        return self.situation.choices.get(question, option) == option

    def _as_answered(self) -> tuple[Business, ...]:
        """Fall back to the priors of what is open, each by itself, where the answers given
        contradict the priors.
        """

        def options(question: str, row: Mapping[str, float]) -> Shares:
            known = self.situation.choices.get(question)
            return {known: 1.0} if known is not None else dict(row)

        teams = options("team", self.prior("team").table["any"])
        return tuple(
            Business(team, size, offer, p * q * r)
            for team, p in teams.items()
            for size, q in options("revenue", self.prior("revenue").table[team]).items()
            for offer, r in options("offers", self.prior("offers").table[size]).items()
            if p * q * r > 0
        )

    @cached_property
    def _team_shares(self) -> Shares:
        """The prior of the team, given the kinds of work named: work that needs leading speaks for
        a team.
        """
        prior, kinds = self.prior("team").table["any"], self.method.kinds_of_work
        named = self._named_kinds()
        if not named:
            return dict(prior)
        shares = dict.fromkeys(prior, 0.0)
        for kind, weight in named.items():
            joint = {team: prior[team] * kinds[kind].by_team[team] for team in prior}
            total = math.fsum(joint.values())
            for team, share in joint.items():
                shares[team] += weight * share / total
        return shares

    def _named_kinds(self) -> Shares:
        """Shares of the named work's hours by kind of work; empty when no kind is known."""
        hours = _sum_by(
            (
                _KIND_OF_LEVEL[item.level],
                item.hours if item.hours is not None else self._each_unstated,
            )
            for item in self.situation.active_items
            if item.level is not None
        )
        total = math.fsum(hours.values())
        return {kind: share / total for kind, share in hours.items()} if total > 0 else {}

    @property
    def _each_unstated(self) -> float:
        """Expected hours of one item without hours: all such items share one total."""
        unstated = sum(item.hours is None for item in self.situation.active_items)
        mean = math.fsum(
            float(hours) * share for hours, share in self.method.unstated_hours.items()
        )
        return mean / unstated if unstated else mean

    def by_revenue(self, question: str) -> Shares:
        """Return the shares of the budget or of the worth of an owner's hour, keyed by the amount
        as text.
        """
        if question not in self._by_revenue:
            table, sizes = self.prior(question).table, self.shares("revenue")
            self._by_revenue[question] = _sum_by(
                (amount, p * q) for size, p in sizes.items() for amount, q in table[size].items()
            )
        return self._by_revenue[question]

    @cached_property
    def kinds(self) -> Shares:
        """How likely each kind of work is while none is named."""
        return _sum_by(
            (kind, share * definition.by_team[team])
            for team, share in self.shares("team").items()
            for kind, definition in self.method.kinds_of_work.items()
        )

    @cached_property
    def work(self) -> tuple[WorkDraw, ...]:
        """Every way the work may be: as named, or one of the kinds; unstated hours by
        their prior.
        """
        totals = [(float(hours), share) for hours, share in self.method.unstated_hours.items()]
        if not self.situation.items:
            return tuple(
                WorkDraw(items_of_kind(kind, hours, self.method), kind, p * q)
                for kind, p in self.kinds.items()
                if p > 0
                for hours, q in totals
            )
        items = self.situation.active_items
        if self.situation.hours_known:
            return (WorkDraw(items, None, 1.0),)
        return tuple(WorkDraw(with_hours(items, hours), None, share) for hours, share in totals)

    @cached_property
    def likely_work(self) -> WorkDraw:
        """The likeliest way the work may be: what hours and money on screen are computed from."""
        return max(self.work, key=lambda draw: draw.share)

    def workload(self, alternative: Alternative, draw: WorkDraw) -> Workload:
        """Return what a role may take of the work, drawn as one of `work`."""
        key = (alternative.id, id(draw))
        if key not in self._workloads:
            matters = self.situation.on_site_matters
            self._workloads[key] = workload_of(alternative, draw.items, on_site_matters=matters)
        return self._workloads[key]

    @cached_property
    def work_and_worth(self) -> tuple[tuple[WorkDraw, float, float], ...]:
        """Every (work, worth of an owner's hour, share): both depend on the team while the work is
        unknown.
        """
        if self.situation.worth is not None:
            return tuple((draw, self.situation.worth, draw.share) for draw in self.work)
        if self.situation.items:
            worth = self.by_revenue("owner-rate")
            return tuple(
                (draw, float(amount), draw.share * p)
                for draw in self.work
                for amount, p in worth.items()
            )
        return tuple(
            (draw, float(amount), share)
            for draw in self.work
            for amount, share in self._worth_of_kind(draw).items()
        )

    def _worth_of_kind(self, draw: WorkDraw) -> Shares:
        """Worth of an hour together with this kind of work, summed over teams and turnovers."""
        by_team, worth = (
            self.method.kinds_of_work[draw.kind or ""].by_team,
            self.prior("owner-rate").table,
        )
        of_kind = draw.share / self.kinds[draw.kind or ""]
        return _sum_by(
            (amount, business.share * by_team[business.team] * q * of_kind)
            for business in self.businesses
            for amount, q in worth[business.revenue].items()
        )


def row_shares(
    given: str, table: Mapping[str, Mapping[str, float]], items: Iterable[Item]
) -> Shares:
    """Return which rows of a prior's table the work speaks for, by its share of hours (they sum to
    1).

    Presence is no matter of shares: one visitor to greet, and somebody must be there.
    """
    if given == "presence":
        return {"in-the-room" if any(item.on_site for item in items) else "elsewhere": 1.0}
    hours = _sum_by(
        (_row(given, table, item), item.hours or 0.0) for item in items if item.level is not None
    )
    total = math.fsum(hours.values())
    if total == 0:  # only work of unknown kind: nothing speaks for any row
        return {"other": 1.0} if "other" in table else {row: 1 / len(table) for row in table}
    return {row: share / total for row, share in hours.items()}


def _row(given: str, table: Mapping[str, Mapping[str, float]], item: Item) -> str:
    if given == "level":
        return item.level or ""
    if given == "one-off":
        return "yes" if item.one_off else "no"
    exact = f"{item.level}/{item.family}"
    return next((row for row in (exact, item.family or "") if row in table), "other")


def items_of_kind(kind: str, hours: float, method: Method) -> tuple[Item, ...]:
    """Return the work of a kind that nobody has named: its levels and families, `hours` a month in
    all.
    """
    return tuple(
        Item(hours * p * q, level, family)
        for level, p in method.kinds_of_work[kind].levels.items()
        for family, q in method.families_of_kinds[level].items()
    )


def with_hours(items: Iterable[Item], total: float) -> tuple[Item, ...]:
    """Share `total` hours a month equally among the items that have none."""
    given = tuple(items)
    unstated = sum(item.hours is None for item in given)
    return tuple(
        replace(item, hours=total / unstated) if item.hours is None else item for item in given
    )


def _sum_by(pairs: Iterable[tuple[str, float]]) -> Shares:
    parts: dict[str, list[float]] = {}
    for key, share in pairs:
        parts.setdefault(key, []).append(share)
    return {key: math.fsum(shares) for key, shares in parts.items()}
