"""What to expect of answers that the owner has not given: priors, conditioned on what is known.

The answers form a small forest, as the priors name what they depend on: the kind of work and the
team speak for each other, the team for the turnover, and the turnover for the offers, the budget
and the worth of an hour. The named work speaks for how much is handed over, for whom the help is,
and whether it is a project. Everything is enumerated, nothing is sampled here.
"""

import math
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from functools import cached_property

from obmva.analysis.alternatives import Alternative
from obmva.analysis.questionnaire import TEAM, WORK_FACTS, Questionnaire
from obmva.analysis.situation import Item, Situation
from obmva.analysis.usual_hours import SIZES, expected_hours, with_hours
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
class JointAnswer:
    """One answer to each of the questions that hang together, in the order of
    `Questionnaire.linked`, and how likely that is (shares sum to 1).
    """

    answers: tuple[str, ...]
    share: float


class Beliefs:
    """Probabilities of what is not known about one situation."""

    def __init__(
        self, situation: Situation, questions: Mapping[QuestionId, Question], method: Method
    ) -> None:
        self.situation = situation
        self.method = method
        self.asked = Questionnaire(questions)
        self._shares: dict[str, Shares] = {}
        self._least: dict[str, float] = {}
        self._workloads: dict[tuple[RoleId, int], Workload] = {}

    def of(self, situation: Situation) -> "Beliefs":
        """Return the beliefs of another situation, which share with these what hangs on the work
        alone, where it is the same, or on it and on linked answers.
        """
        found = Beliefs(situation, self.asked.questions, self.method)
        found.asked = self.asked
        if situation.items != self.situation.items:
            return found
        if situation.items:
            found.work, found._workloads = self.work, self._workloads
        now, then = situation.choices, self.situation.choices
        if all(now.get(question) == then.get(question) for question in self.asked.linked):
            found.joint, found.linked_answers = self.joint, self.linked_answers
        return found

    def prior(self, question: str) -> Prior:
        """Return the prior of a question; every question that the analysis reads has one."""
        return self.asked.priors[QuestionId(question)]

    def shares(self, question: str) -> Shares:
        """Return how likely each answer is, an option id or an amount as text: 1 for the known
        option of a choice, else the prior given what is known.
        """
        if question not in self._shares:
            self._shares[question] = self._work_out_shares(question)
        return self._shares[question]

    def likeliest(self, question: str) -> str:
        """Return the likeliest answer to a question, the first of equals."""
        shares = self.shares(question)
        return max(shares, key=lambda answer: shares[answer])

    def least(self, question: str) -> float:
        """Return the smallest amount that an open answer may turn out to be."""
        if question not in self._least:
            shares = self.shares(question)
            self._least[question] = min(float(at) for at, share in shares.items() if share > 0)
        return self._least[question]

    @cached_property
    def likely_written_factor(self) -> float:
        """What the owner's hours for directing are multiplied with, by how much is written down."""
        return self.method.written_factor[self.likeliest("written-down")]

    def _work_out_shares(self, question: str) -> Shares:
        known = self.situation.choices.get(question)
        if known is not None:
            return {known: 1.0}
        prior = self.prior(question)
        if question in self.asked.linked:
            place = self._place(question)
            return _sum_by((row.answers[place], row.share) for row in self.joint)
        if prior.given is None:
            return dict(prior.table["any"])
        if prior.given in WORK_FACTS:
            return self._mix(question, ((draw.items, draw.share) for draw in self.work))
        return _sum_by(
            (answer, p * q)
            for option, p in self.shares(prior.given).items()
            for answer, q in prior.table[option].items()
        )

    def _place(self, question: str) -> int:
        return self.asked.linked.index(QuestionId(question))

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
    def joint(self) -> tuple[JointAnswer, ...]:
        """Every combination of linked answers that those given leave possible, with their shares;
        answers that the priors call impossible together are believed.
        """
        rows = self._combinations(self._row_believed)
        total = math.fsum(row.share for row in rows)
        if total == 0:
            return self._combinations(self._row_by_itself)
        return tuple(replace(row, share=row.share / total) for row in rows)

    @cached_property
    def linked_answers(self) -> Mapping[QuestionId, tuple[str, ...]]:
        """The answers to each linked question, in the order of `joint`."""
        columns = zip(*(row.answers for row in self.joint), strict=True)
        return dict(zip(self.asked.linked, columns, strict=True))

    def _combinations(
        self, row_of: Callable[[QuestionId, tuple[str, ...]], Mapping[str, float]]
    ) -> tuple[JointAnswer, ...]:
        """Enumerate the answers to the linked questions; `row_of` has the shares of the options of
        a question, given the answers to those before it.
        """
        rows: list[tuple[tuple[str, ...], float]] = [((), 1.0)]
        for question in self.asked.linked:
            rows = [
                ((*answers, option), share * part)
                for answers, share in rows
                for option, part in row_of(question, answers).items()
                if part > 0
            ]
        return tuple(JointAnswer(answers, share) for answers, share in rows)

    def _row_believed(self, question: QuestionId, before: tuple[str, ...]) -> Mapping[str, float]:
        row = self._team_shares if question == TEAM else self._row(question, before)
        known = self.situation.choices.get(question)
        return row if known is None else {known: row.get(known, 0.0)}

    def _row_by_itself(self, question: QuestionId, before: tuple[str, ...]) -> Mapping[str, float]:
        known = self.situation.choices.get(question)
        return self._row(question, before) if known is None else {known: 1.0}

    def _row(self, question: QuestionId, answers: tuple[str, ...]) -> Mapping[str, float]:
        """Return the row of a prior's table for the answers to the linked questions."""
        prior = self.prior(question)
        return prior.table["any" if prior.given is None else answers[self._place(prior.given)]]

    @cached_property
    def _team_shares(self) -> Shares:
        """The prior of the team, given the kinds of work named: work that needs leading speaks for
        a team.
        """
        prior, kinds = self.prior(TEAM).table["any"], self.method.kinds_of_work
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
                expected_hours(item, self.method),
            )
            for item in self.situation.active_items
            if item.level is not None
        )
        total = math.fsum(hours.values())
        return {kind: share / total for kind, share in hours.items()} if total > 0 else {}

    @cached_property
    def kinds(self) -> Shares:
        """How likely each kind of work is while none is named."""
        return _sum_by(
            (kind, share * definition.by_team[team])
            for team, share in self.shares(TEAM).items()
            for kind, definition in self.method.kinds_of_work.items()
        )

    @cached_property
    def work(self) -> tuple[WorkDraw, ...]:
        """Every way the work may be: as named, or one of the kinds; hours that were not said at
        each size.
        """
        if not self.situation.items:
            return tuple(
                WorkDraw(items_of_kind(kind, hours, self.method), kind, p * q)
                for kind, p in self.kinds.items()
                if p > 0
                for hours, q in self._totals
            )
        items = self.situation.active_items
        if self.situation.hours_certain:
            return (WorkDraw(items, None, 1.0),)
        shares = self.method.usual_hours.shares
        return tuple(
            WorkDraw(with_hours(items, size, self.method), None, shares[size]) for size in SIZES
        )

    @property
    def _totals(self) -> list[tuple[float, float]]:
        """The hours of all the work while none is named, and how likely they are."""
        return [(float(hours), share) for hours, share in self.method.unstated_hours.items()]

    @cached_property
    def likely_work(self) -> WorkDraw:
        """The likeliest way the work may be: what hours and money on screen are computed from."""
        return max(self.work, key=lambda draw: draw.share)

    def workload(self, alternative: Alternative, draw: WorkDraw) -> Workload:
        """Return what a role may take of the work, drawn as one of `work`."""
        key = (alternative.id, id(draw))
        if key not in self._workloads:
            self._workloads[key] = workload_of(alternative, draw.items)
        return self._workloads[key]

    @cached_property
    def work_and_worth(self) -> tuple[tuple[WorkDraw, float, float], ...]:
        """Every (work, worth of an owner's hour, share): both depend on the team while the work is
        unknown.
        """
        if self.situation.worth is not None:
            return tuple((draw, self.situation.worth, draw.share) for draw in self.work)
        if self.situation.items:
            worth = self.shares("owner-rate")
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
        """Worth of an hour together with this kind of work, summed over the linked answers."""
        by_team, team = self.method.kinds_of_work[draw.kind or ""].by_team, self._place(TEAM)
        of_kind = draw.share / self.kinds[draw.kind or ""]
        return _sum_by(
            (amount, row.share * by_team[row.answers[team]] * part * of_kind)
            for row in self.joint
            for amount, part in self._row(QuestionId("owner-rate"), row.answers).items()
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


def _sum_by(pairs: Iterable[tuple[str, float]]) -> Shares:
    parts: dict[str, list[float]] = {}
    for key, share in pairs:
        parts.setdefault(key, []).append(share)
    return {key: math.fsum(shares) for key, shares in parts.items()}
