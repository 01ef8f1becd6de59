"""Fits the numbers that are judgement to labelled situations, and says how good they are where they were not fitted.

usage: python -m calibration.calibrate FOLDER [--write] [--folds N] [--hold X] [--hold-weights X]
[--perturbations N]   (from the folder `tests`)

A fit begins at the tables of `judged.yaml` and is held to them, whatever the roles say now: run twice, it says the same.

FOLDER holds situations as `situations.py` says; `tests/calibration/situations` shows the form. With --write the fitted numbers
are put into `roles/` and `obmva/data/method.yaml`. What sources say (prices, hours, scope, authority) is never fitted.
"""

import argparse
import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import yaml

from benchmarks.certainty import Crowd
from obmva.advice import Adviser
from obmva.analysis.decision import Knowledge, decide
from obmva.analysis.situation import Situation
from obmva.models import Criterion, Method, QuestionId, RoleId
from obmva.models.role import Suited, Values

from .evidence import CELLS, Array, Question, evidence
from .fitting import Fitted, Layout, fit, role_place
from .scoring import Score, score, with_roles
from .situations import HOLD, Labelled, folds, read_situations
from .writing import write

RISING = (  # (table, role): values that must not fall along the options, since sense demands it
    ("team", "fractional-coo"),
    ("revenue", "fractional-coo"),
    *(("offers", role) for role in ("obm", "fractional-coo", "project-manager")),
    *(("revenue", role) for role in ("executive-assistant", "personal-assistant", "administrative-assistant")),
    *(("steady", role) for role in ("executive-assistant", "personal-assistant", "administrative-assistant")),
)
SPREAD = 0.05
OWNERS = 500
JUDGED = Path(__file__).parent / "judged.yaml"


class Calibration:
    """One folder of situations, and the program as it stands."""

    def __init__(self, folder: Path, *, hold: float, hold_weights: float) -> None:
        self.adviser = Adviser()
        self.knowledge: Knowledge = self.adviser.knowledge
        self.judged = with_roles(self.knowledge, judged(self.knowledge))
        self.situations = read_situations(folder)
        self.understood = {one.id: self.adviser.understand(one.answers).situation for one in self.situations}
        self.named = tuple(one for one in self.situations if one.role != HOLD)
        self.questions = tuple(self._questions())
        self.found = evidence(self.named, self.adviser, self.questions)
        self.layout = self._layout()
        self._firmness = {"hold": hold, "hold_weights": hold_weights}

    def _questions(self) -> Iterator[Question]:
        for question in self.knowledge.questions.values():
            if not {"readiness", "served", "goals"}.isdisjoint(question.read_by):
                yield Question(QuestionId(question.id), tuple(option.id for option in question.options))

    def _readers(self, criterion: str) -> tuple[QuestionId, ...]:
        return tuple(
            QuestionId(one.id) for one in self.knowledge.questions.values() if criterion in one.read_by and one.options
        )

    def _layout(self) -> Layout:
        roles = [self.judged.roles[id_] for id_ in self.found.roles]
        alternatives = {one.id: one for one in self.judged.alternatives(Situation())}
        start: dict[str, Array] = {
            "suited": np.array([[alternatives[role.id].suits.get(cell, 0.0) for cell in CELLS] for role in roles])
        }
        for question in self.questions:
            tables = [{**role.readiness.tables, **role.served.tables, **role.goals.tables}[question.id] for role in roles]
            start[question.id] = np.array([[table[option] for option in question.options] for table in tables])
        readers: dict[Criterion, tuple[QuestionId, ...]] = {
            criterion: self._readers(criterion) for criterion in ("readiness", "served", "goals")
        }
        single = np.array([role.scope.families_at_once == 1 for role in roles])
        rising = [(name, role_place(self.found.roles, role)) for name, role in RISING]
        return Layout(start, readers, single, rising)

    def fitted(self, rows: Sequence[int]) -> Fitted:
        """Return the numbers fitted on some of the named situations."""
        return fit(self.found.of(rows), self.layout, **self._firmness)

    def pairs(self, wanted: Sequence[Labelled]) -> list[tuple[Labelled, Situation]]:
        """Return situations with how the program understands them."""
        return [(one, self.understood[one.id]) for one in wanted]

    def across(self, count: int, kept: Sequence[int]) -> Score:
        """Return the score of situations by numbers that were fitted without their hosts."""
        fold, total = folds(self.named, count), Score()
        for number in range(count):
            rows = [row for row in kept if fold[self.named[row].host] != number]
            here = [one for one in self.named if fold[one.host] == number]
            score(self.pairs(here), self.with_numbers(self.fitted(rows)), total)
        return total

    def with_numbers(self, numbers: Fitted) -> Knowledge:
        """Return the program's knowledge with fitted numbers in place of its own."""
        updates: dict[RoleId, Mapping[str, object]] = {}
        for place, id_ in enumerate(self.found.roles):
            role = self.knowledge.roles[id_]
            cells = dict(zip(CELLS, (round(float(one), 2) for one in numbers.tables["suited"][place]), strict=True))
            by_level: dict[str, dict[str, float]] = {}
            for (level, family), value in cells.items():
                by_level.setdefault(level, {})[family] = value
            update: dict[str, object] = {"suited": Suited(**by_level, basis="fitted", note="by calibration")}
            for criterion in ("readiness", "served", "goals"):
                block = getattr(role, criterion)
                tables = {
                    question: dict(zip(table, (round(float(v), 2) for v in numbers.tables[question][place]), strict=True))
                    for question, table in block.tables.items()
                }
                update[criterion] = Values.model_validate({**tables, "basis": "fitted", "note": "by calibration"})
            updates[id_] = update
        method = _with_weights(self.knowledge.method, numbers.weights)
        changed = with_roles(self.knowledge, updates)
        return Knowledge(changed.roles, changed.markets, changed.questions, method)

    def perturbed(self, numbers: Fitted, seed: int) -> Fitted:
        """Return the numbers with each moved at random by about a twentieth."""
        draw = np.random.default_rng(seed)
        moved = {name: np.clip(table + draw.normal(0, SPREAD, table.shape), 0, 1) for name, table in numbers.tables.items()}
        raised = {criterion: weight * float(np.exp(draw.normal(0, 0.1))) for criterion, weight in numbers.weights.items()}
        total = sum(raised.values())
        return Fitted(moved, {criterion: weight / total for criterion, weight in raised.items()})


def judged(knowledge: Knowledge) -> dict[RoleId, dict[str, object]]:
    """Return by role the tables that were judged, before any fit; what the role is made for follows from its scope."""
    told = yaml.safe_load(JUDGED.read_text(encoding="utf-8"))
    return {
        id_: {"suited": None}
        | {
            block: Values.model_validate({**tables, "basis": "estimate", "note": "as judged"})
            for block, tables in told[id_].items()
        }
        for id_ in knowledge.roles
    }


def leaders(knowledge: Knowledge, situations: Sequence[Situation]) -> list[RoleId | None]:
    """Return the first role of each situation, None where every one is excluded."""
    decided = (decide(situation, knowledge).evaluations for situation in situations)
    return [next((one.id for one in each if one.status != "excluded"), None) for each in decided]


def without_sellers(one: Calibration, numbers: Knowledge, count: int) -> str:
    """Say what a fit without the pages whose publisher sells the role that they name would change."""
    kept = [row for row, each in enumerate(one.named) if each.seller != each.role]
    others = one.with_numbers(one.fitted(kept))
    owners = [one.adviser.understand(owner.answers(owner.truth)).situation for owner in Crowd(one.adviser, 1).owners(OWNERS)]
    changed = sum(a != b for a, b in zip(leaders(numbers, owners), leaders(others, owners), strict=True))
    return (
        f"without sellers' own pages: {len(kept)} situations; across folds {one.across(count, kept).line()};"
        f" {changed} of {OWNERS} random owners get another role first"
    )


def _with_weights(method: Method, weights: Mapping[Criterion, float]) -> Method:
    criteria = tuple(one.model_copy(update={"weight": round(weights[one.id], 3)}) for one in method.criteria)
    return method.model_copy(update={"criteria": criteria})


@dataclass(frozen=True)
class Report:
    """What a calibration found: the lines to print, the numbers fitted on all situations, and what is kept of it."""

    lines: Sequence[str]
    numbers: Fitted
    record: Mapping[str, object]


def report(one: Calibration, count: int, perturbations: int) -> Report:
    """Fit, and judge by the program itself: the numbers as they were, across folds, and on the same situations."""
    everything = range(len(one.named))
    before = score(one.pairs(one.situations), one.knowledge, Score(), sure=True)
    across = one.across(count, everything)
    numbers = one.fitted(everything)
    knowledge = one.with_numbers(numbers)
    after = score(one.pairs(one.situations), knowledge, Score(), sure=True)
    lines = [
        f"{len(one.named)} situations of {len({each.host for each in one.named})} hosts; {sum(before.holds.values())} more say hold",
        f"numbers before:            {before.line()}",
        f"fitted, across {count} folds:   {across.line()}",
        f"fitted, on the same:       {after.line()}",
        f"by role, across folds:     {_shares(across.recalls())}",
        f"held where the page holds: {after.holds[True]} of {sum(after.holds.values())}",
        f"right by verdict:          {_by_verdict(after)}",
        f"weights:                   {_shares(numbers.weights)}",
    ]
    lines.append(without_sellers(one, knowledge, count))
    if perturbations:
        lines.append(_perturbed(one, numbers, perturbations))
    return Report(lines, numbers, _record(one, across))


def _perturbed(one: Calibration, numbers: Fitted, count: int) -> str:
    """Say how good the numbers are where each is moved at random."""
    seeds = range(count)
    moved = (score(one.pairs(one.named), one.with_numbers(one.perturbed(numbers, seed)), Score()) for seed in seeds)
    firsts = [each.first / each.situations for each in moved]
    return f"{count} perturbations:          first {sum(firsts) / count:.3f} on average, {min(firsts):.3f} at worst"


def _record(one: Calibration, across: Score) -> dict[str, object]:
    """Return what the method file keeps of a calibration; its shares are those across folds."""
    count = across.situations
    recalls = across.recalls()
    return {
        "date": dt.datetime.now(tz=dt.UTC).date().isoformat(),
        "situations": len(one.named),
        "hosts": len({each.host for each in one.named}),
        "first": round(across.first / count, 3),
        "first_two": round(across.first_two / count, 3),
        "kind": round(across.kind / count, 3),
        "recall": round(sum(recalls.values()) / len(recalls), 3),
    }


def _shares(shares: Mapping[str, float]) -> str:
    return ", ".join(f"{name} {share:.2f}" for name, share in shares.items())


def _by_verdict(total: Score) -> str:
    names = sorted({verdict for verdict, _ in total.verdicts})
    return ", ".join(
        f"{name} {total.verdicts[name, True]}/{total.verdicts[name, True] + total.verdicts[name, False]}" for name in names
    )


def main() -> None:
    """Read the command line, fit, report, and write where that is asked for."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--folds", type=int, default=10)
    parser.add_argument("--hold", type=float, default=0.15)
    parser.add_argument("--hold-weights", type=float, default=40.0)
    parser.add_argument("--perturbations", type=int, default=40)
    parser.add_argument("--write", action="store_true")
    given = parser.parse_args()
    calibration = Calibration(given.folder, hold=given.hold, hold_weights=given.hold_weights)
    found = report(calibration, given.folds, given.perturbations)
    print("\n".join(found.lines))
    if given.write:
        write(calibration.with_numbers(found.numbers), found.record)


if __name__ == "__main__":
    main()
