"""Judges numbers by the program itself: the decision made with them, against the role that the page names."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from obmva.analysis.certainty import judge_certainty
from obmva.analysis.decision import Knowledge, decide
from obmva.analysis.situation import Situation
from obmva.models import RoleId

from .situations import HOLD, Labelled

KINDS: Mapping[str, str] = {"specialist": "craft", "obm": "manage", "project-manager": "manage", "fractional-coo": "manage"}


@dataclass
class Score:
    """Counts over situations: named first, among the first two, the right kind of help; by role and by verdict."""

    situations: int = 0
    first: int = 0
    first_two: int = 0
    kind: int = 0
    roles: Counter[tuple[str, bool]] = field(default_factory=Counter)
    verdicts: Counter[tuple[str, bool]] = field(default_factory=Counter)
    holds: Counter[bool] = field(default_factory=Counter)
    misses: list[tuple[str, str, tuple[str, ...]]] = field(default_factory=list)

    def recalls(self) -> dict[str, float]:
        """Return the share right of each role that pages name."""
        names = {name for name, _ in self.roles}
        return {name: self.roles[name, True] / (self.roles[name, True] + self.roles[name, False]) for name in sorted(names)}

    def line(self) -> str:
        """Say the figures in one line."""
        recalls = self.recalls()
        count = max(1, self.situations)
        figures = {"first": self.first, "first two": self.first_two, "kind": self.kind}
        said = ", ".join(f"{name} {right / count:.3f}" for name, right in figures.items())
        return f"{said}, mean recall {sum(recalls.values()) / max(1, len(recalls)):.3f}"


def score(pairs: Iterable[tuple[Labelled, Situation]], knowledge: Knowledge, into: Score, *, sure: bool = False) -> Score:
    """Add the decisions of some situations to a score; with `sure`, by their verdict too, which takes longer."""
    for one, situation in pairs:
        decision = decide(situation, knowledge)
        order = [each.id for each in decision.evaluations if each.status != "excluded"]
        verdict = judge_certainty(decision, knowledge).verdict if sure else decision.verdict
        if one.role == HOLD:
            into.holds[verdict in {"hold", "nothing-feasible"}] += 1
            continue
        _count(one, order, verdict, into)
    return into


def _count(one: Labelled, order: Sequence[RoleId], verdict: str, into: Score) -> None:
    right = bool(order) and order[0] in one.wanted
    into.situations += 1
    into.first += right
    into.first_two += not one.wanted.isdisjoint(order[:2])
    into.kind += bool(order) and _kind(order[0]) in {_kind(role) for role in one.wanted}
    into.roles[one.role, right] += 1
    into.verdicts[verdict, right] += 1
    if not right:
        into.misses.append((one.id, one.role, tuple(order[:3])))


def _kind(role: str) -> str:
    return KINDS.get(role, "assist")


def with_roles(knowledge: Knowledge, updates: Mapping[RoleId, Mapping[str, object]]) -> Knowledge:
    """Return knowledge in which roles have other fields."""
    roles = {id_: role.model_copy(update=dict(updates.get(id_, {}))) for id_, role in knowledge.roles.items()}
    return replace(knowledge, roles=roles)
