"""How well the certainty of a recommendation holds, over random honest owners. Run by hand; prints small tables.

    python tests/benchmarks/certainty.py [flips|interview|time|worlds ...] [--owners 500] [--seed 1]

An honest owner has a business, work with hours and a true answer to every question, drawn from the priors that the method
states; prices are those of the euro area. Times are processor time of this process, start-up apart.
"""

import argparse
import random
import statistics
import sys
import time
from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, TypeVar

from obmva.advice import Adviser
from obmva.analysis.beliefs import Beliefs
from obmva.analysis.decision import Decision
from obmva.analysis.inquiry import Inquiry
from obmva.analysis.situation import Situation
from obmva.cli.inputs import Given, gather
from obmva.models import Answers, QuestionId, Task, WorkEntry
from obmva.render.documents import to_json

WEEKS_A_MONTH = 52 / 12
MOST_TASKS = 5
Named = TypeVar("Named", bound=str)


def tell(line: str) -> None:
    """Print a line."""
    sys.stdout.write(f"{line}\n")


# ---------------------------------------------------------------- owners


@dataclass(frozen=True)
class Owner:
    """An owner with a true answer to every question; `there` are the places of the work that needs someone in the room."""

    work: tuple[WorkEntry, ...]
    truth: Mapping[str, str]
    there: frozenset[int]

    def answers(self, told: Collection[str]) -> Answers:
        """Return the work and the true answers to the questions told."""
        work = self.work
        if "on-site" in told and self.truth["on-site"] == "some":
            work = tuple(entry.model_copy(update={"on_site": place in self.there}) for place, entry in enumerate(work))
        return Answers(
            work=work,
            answers={QuestionId(id_): text for id_, text in self.truth.items() if id_ in told},
        )


class Crowd:
    """Draws owners; the same seed draws the same ones."""

    def __init__(self, adviser: Adviser, seed: int) -> None:
        self._adviser = adviser
        self._random = random.Random(seed)
        self._tasks: dict[tuple[str, str], list[Task]] = defaultdict(list)
        for task in adviser.catalog.tasks.values():
            if not task.rule_based:
                self._tasks[task.level, task.family].append(task)

    def owners(self, count: int) -> Iterator[Owner]:
        """Yield owners."""
        for _ in range(count):
            yield self._owner()

    def _owner(self) -> Owner:
        method, knowledge = self._adviser.catalog.method, self._adviser.knowledge
        anybody = Beliefs(Situation(), knowledge.questions, method)
        row = self._random.choices(anybody.joint, [row.share for row in anybody.joint])[0]
        truth = dict(zip(anybody.asked.linked, row.answers, strict=True))
        kind = self._pick({kind: one.by_team[truth["team"]] for kind, one in method.kinds_of_work.items()})
        work = self._work(kind)
        items = self._adviser.understand(Answers(work=work)).situation.items
        beliefs = Beliefs(Situation(items), knowledge.questions, method)
        for id_, question in knowledge.questions.items():
            if question.prior is not None and id_ not in truth:
                truth[id_] = self._pick(self._shares(id_, beliefs, truth["revenue"]))
        if truth["on-site"] == "no" and any(item.on_site for item in items):
            truth["on-site"] = "some"
        there = {place for place, item in enumerate(items) if item.on_site} | {self._random.randrange(len(items))}
        return Owner(work, {**truth, "owner-hours": f"{truth['owner-hours']}h"}, frozenset(there))

    def _shares(self, id_: str, beliefs: Beliefs, revenue: str) -> Mapping[str, float]:
        prior = beliefs.prior(id_)
        return prior.table[revenue] if prior.given == "revenue" else beliefs.shares(id_)

    def _work(self, kind: str) -> tuple[WorkEntry, ...]:
        method = self._adviser.catalog.method
        total = float(self._pick(method.unstated_hours)) * self._random.uniform(0.7, 1.3) / WEEKS_A_MONTH
        parts = [self._random.uniform(0.5, 2) for _ in range(self._random.randint(1, MOST_TASKS))]
        tasks: list[Task] = []
        while len(tasks) < len(parts):
            level = self._pick(method.kinds_of_work[kind].levels)
            task = self._random.choice(self._tasks[level, self._pick(method.families_of_kinds[level])])
            if task not in tasks:
                tasks.append(task)
        hours = [max(0.5, round(2 * total * part / sum(parts)) / 2) for part in parts]
        return tuple(WorkEntry(task=task.id, hours=f"{amount:g}h/week") for task, amount in zip(tasks, hours, strict=True))

    def _pick(self, shares: Mapping[Named, float]) -> Named:
        return self._random.choices(list(shares), list(shares.values()))[0]


# ---------------------------------------------------------------- every printed change


def from_command(argv: Sequence[str]) -> Answers:
    """Read a printed command as the command line reads it."""
    parser = argparse.ArgumentParser()
    for option in ("--ask", "--answers", "--budget", "--market", "--prioritise"):
        parser.add_argument(option)
    for option in ("--task", "--set", "--rate"):
        parser.add_argument(option, action="append", default=[])
    read = parser.parse_args(argv[2:])
    return gather(Given(read.answers, read.task, read.budget, read.market, read.set, read.prioritise, read.rate))


def advised(adviser: Adviser, argv: Sequence[str]) -> str | None:
    """Return the role that a printed command advises; None for nobody."""
    decision = adviser.decide(adviser.understand(from_command(argv)))
    return decision.recommended if decision.verdict in {"clear", "leaning", "toss-up"} else None


def flips(adviser: Adviser, owners: Sequence[Owner]) -> None:
    """Run the two commands of every change, add up the shares, and write every document twice."""
    kinds: Counter[str] = Counter()
    wrong: Counter[str] = Counter()
    for number, owner in enumerate(owners):
        told = random.Random(number).sample(sorted(owner.truth), k=number % (len(owner.truth) + 1))
        answers = owner.answers(told)
        report = adviser.recommend(answers)
        same = {
            report.recommended,
            *(one.twin for one in report.ranking if one.role == report.recommended and one.twin),
        }
        for change in report.changes:
            kinds[change.kind] += 1
            at, before = advised(adviser, change.rerun), advised(adviser, change.rerun_before)
            wrong["does not flip"] += at != change.recommended or at in same
            wrong["flips before"] += before not in same
        shares = [one.acceptability or 0.0 for one in report.ranking]
        wrong["shares do not add up"] += abs(sum(shares) + (report.method.hold_acceptability or 0.0) - 1) > 1e-9
        wrong["other bytes"] += written(report) != written(adviser.recommend(answers))
    tell(f"changes printed for {len(owners)} owners: {sum(kinds.values())} ({dict(sorted(kinds.items()))})")
    for what in ("does not flip", "flips before", "shares do not add up", "other bytes"):
        tell(f"  {what}: {wrong[what]}")


def written(report: Any) -> str:
    """Return a report as the bytes that `--json` prints."""
    return to_json(report)


# ---------------------------------------------------------------- the interview


@dataclass(frozen=True)
class Stage:
    """Where an interview stood after some answers: the verdict, and whether the role named is that of all answers.

    `off` where a condition that was told with it does not hold for this owner: then nothing was promised.
    """

    asked: int
    verdict: str
    right: bool
    off: bool
    at_stop: bool


Ask = Callable[[Inquiry, Collection[str]], str | None]


def by_worth(inquiry: Inquiry, _told: Collection[str]) -> str | None:
    """Ask what is worth most."""
    following = inquiry.next_question
    return following.question if following else None


def in_order(inquiry: Inquiry, told: Collection[str]) -> str | None:
    """Ask in the author's order, as long as anything is worth asking."""
    order = [id_ for id_, question in inquiry.knowledge.questions.items() if question.prior is not None and id_ not in told]
    return order[0] if inquiry.next_question else None


def interview(adviser: Adviser, owner: Owner, ask: Ask) -> Iterator[Stage]:
    """Ask an owner until nothing is worth asking, and yield every stage."""
    final = adviser.decide(adviser.understand(owner.answers(owner.truth)))
    told: list[str] = []
    while True:
        inquiry = adviser.inquire(adviser.understand(owner.answers(told)))
        following = ask(inquiry, told)
        right = same_help(adviser, inquiry.decision, final)
        off = not right and told_condition_fails(inquiry, final)
        yield Stage(len(told), inquiry.certainty.verdict, right, off, following is None)
        if following is None:
            return
        told.append(following)


def told_condition_fails(inquiry: Inquiry, final: Decision) -> bool:
    """Whether a limit rules the role named out that was told as a condition of it."""
    if inquiry.decision.recommended is None:
        return False
    told = {
        limit
        for limit, share in (inquiry.certainty.open_limits or {}).items()
        if share > inquiry.knowledge.method.verdict.clear_open_limit
    }
    return any(one.limit in told for one in final.evaluation(inquiry.decision.recommended).exclusions)


def same_help(adviser: Adviser, decision: Decision, final: Decision) -> bool:
    """Whether two decisions name the same kind of help, in whatever setting."""
    if decision.recommended is None or final.recommended is None:
        return decision.recommended == final.recommended
    twin = adviser.knowledge.roles[final.recommended].twin
    return decision.recommended in {final.recommended, twin}


def interviews(adviser: Adviser, owners: Sequence[Owner]) -> None:
    """Compare the two orders: questions until the stop, and how often each verdict was right.

    The second figure leaves out those for whom a condition that was told does not hold.
    """
    for name, ask in (("worth most first", by_worth), ("author's order", in_order)):
        stages = [stage for owner in owners for stage in interview(adviser, owner, ask)]
        stops = [stage for stage in stages if stage.at_stop]
        asked = sorted(stage.asked for stage in stops)
        tell(
            f"{name}: {statistics.mean(asked):.2f} questions, half of the owners at most {asked[len(asked) // 2]}, "
            f"the most {asked[-1]}; right at the stop {share(stops)}"
        )
        print_agreement(stages)


def print_agreement(stages: Sequence[Stage]) -> None:
    """Print for each verdict how often the role named was that of all answers."""
    tell(f"  {'verdict':18} {'before the stop':38} {'at the stop':38} together")
    for verdict in ("clear", "leaning", "toss-up", "not-enough-known", "hold", "nothing-feasible"):
        of_it = [stage for stage in stages if stage.verdict == verdict]
        before, after = (
            [one for one in of_it if not one.at_stop],
            [one for one in of_it if one.at_stop],
        )
        tell(f"  {verdict:18} {share(before):38} {share(after):38} {share(of_it)}")


def share(stages: Sequence[Stage]) -> str:
    """Write how many of the stages were right: of all, and of those whose told conditions hold."""
    if not stages:
        return "none"
    right, held = sum(stage.right for stage in stages), [stage for stage in stages if not stage.off]
    return (
        f"{right} of {len(stages)}, {100 * right / len(stages):.1f} % ({100 * right / max(1, len(held)):.1f} % of {len(held)})"
    )


# ---------------------------------------------------------------- time


def times(adviser: Adviser, owners: Sequence[Owner]) -> None:
    """Print the processor time of a whole recommendation, and of the next question alone."""
    adviser.recommend(owners[0].answers(()))
    whole, following = [], []
    for number, owner in enumerate(owners):
        told = random.Random(number).sample(sorted(owner.truth), k=number % (len(owner.truth) + 1))
        answers = owner.answers(told)
        whole.append(milliseconds(lambda answers=answers: adviser.recommend(answers)))  # type: ignore[misc]
        intake = adviser.understand(answers)
        following.append(milliseconds(lambda intake=intake: adviser.inquire(intake).next_question))  # type: ignore[misc]
    for name, taken in (
        ("whole recommendation", sorted(whole)),
        ("next question alone", sorted(following)),
    ):
        tell(
            f"{name}: median {statistics.median(taken):.0f} ms, nine in ten {taken[9 * len(taken) // 10]:.0f} ms, "
            f"worst {taken[-1]:.0f} ms"
        )


def milliseconds(work: Callable[[], object]) -> float:
    """Return the processor time that something takes."""
    start = time.process_time()
    work()
    return 1000 * (time.process_time() - start)


# ---------------------------------------------------------------- more worlds


def more_worlds(adviser: Adviser, owners: Sequence[Owner]) -> None:
    """Compare with three times the worlds: how far shares move, and whether the verdict does."""
    worlds = adviser.catalog.method.worlds
    many = replace(
        adviser.knowledge,
        method=adviser.catalog.method.model_copy(update={"worlds": worlds.model_copy(update={"count": 2000})}),
    )
    moved: list[float] = []
    judged: list[float] = []
    verdicts: Counter[tuple[str, str]] = Counter()
    for number, owner in enumerate(owners):
        told = random.Random(number).sample(sorted(owner.truth), k=number % (len(owner.truth) + 1))
        few = adviser.inquire(adviser.understand(owner.answers(told)))
        other = replace(few, knowledge=many)
        chances, others = few.certainty.chances, other.certainty.chances
        moved.append(max(abs(chances[role].acceptability - others[role].acceptability) for role in chances))
        judged.append(abs(few.certainty.best_share - other.certainty.best_share))
        verdicts[few.certainty.verdict, other.certainty.verdict] += 1
    for name, taken in (
        ("acceptability, the role that moves most", sorted(moved)),
        ("share that the verdict reads", sorted(judged)),
    ):
        tell(
            f"{worlds.count} against 2000 worlds, {name}: mean {statistics.mean(taken):.3f}, "
            f"nine in ten {taken[9 * len(taken) // 10]:.3f}, most {taken[-1]:.3f}"
        )
    other_words = {pair: count for pair, count in verdicts.items() if pair[0] != pair[1]}
    tell(f"  another verdict: {sum(other_words.values())} of {len(owners)} {other_words}")


PARTS: Mapping[str, Callable[[Adviser, Sequence[Owner]], None]] = {
    "flips": flips,
    "interview": interviews,
    "time": times,
    "worlds": more_worlds,
}


def main() -> None:
    """Run the parts named, or all."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0] if __doc__ else None)
    parser.add_argument("parts", nargs="*", choices=[*PARTS, []], help="what to measure; all when none is named")
    parser.add_argument("--owners", type=int, default=500)
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args()
    adviser = Adviser()
    owners = list(Crowd(adviser, given.seed).owners(given.owners))
    for part in given.parts or PARTS:
        tell(f"== {part}, {given.owners} owners, seed {given.seed}")
        PARTS[part](adviser, owners)


if __name__ == "__main__":
    main()
