"""The way to a team: what must change before anybody fits, and in which order to hire."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Literal

from obmva.analysis.assignments import Assignments, assign
from obmva.analysis.relaxing import Relaxation, RelaxKind
from obmva.analysis.roadmap import Step
from obmva.models import QuestionId
from obmva.report.context import PlanContext
from obmva.report.money import sum_of_money, typically
from obmva.report.people import exactly, named, planned_roles, with_hours
from obmva.report.plan_results import HoursChange, Relaxed, RelaxTogether, RelaxView, RoadmapStep
from obmva.report.team_results import PlannedRole, TeamMember
from obmva.text.say import All, Hours, Money, Number, Say, Words

_FELT = 1  # hours a month: less is not worth a word

# ------------------------------------------------------------------ what must change


def what_helps(context: PlanContext) -> Iterator[Say]:
    """Yield the smallest changes after which somebody fits, and the time that this gives back where
    that was wanting; nothing where no two changes help.
    """
    changes = context.proposal.changes
    if not changes:
        return
    yield _helps(context)
    if context.proposal.outcome == "hold":
        planner = changes[-1].planner
        yield Say("plan.back", hours=Hours(planner.hours_back(planner.best)))


def relaxed(context: PlanContext) -> RelaxView | None:
    """Return the one change after which somebody fits."""
    if len(context.proposal.changes) != 1:
        return None
    change = context.proposal.changes[0]
    return RelaxView(change.what, *_from_to(change, context), context.speak(_helps(context)))


def relaxed_together(context: PlanContext) -> RelaxTogether | None:
    """Return the two changes after which somebody fits, where one alone is not enough."""
    changes = context.proposal.changes
    if len(changes) <= 1:
        return None
    return RelaxTogether(
        tuple(Relaxed(one.what, *_from_to(one, context)) for one in changes),
        context.speak(_helps(context)),
    )


def _helps(context: PlanContext) -> Say:
    """Say what to change, and who fits then."""
    changes = context.proposal.changes
    best = changes[-1].planner.best
    people = zip(best.composition.people, best.hours.worked, strict=True)
    return Say(
        "plan.relax" if len(changes) == 1 else "plan.relax-together",
        changes=All(tuple(_change(one, context) for one in changes)),
        people=All(tuple(with_hours(one, hours) for one, hours in people)),
    )


def _change(change: Relaxation, context: PlanContext) -> Say:
    before, after = _from_to(change, context)
    question = context.catalog.questions.get(QuestionId(change.what))
    label = question and question.label
    return Say(f"plan.change.{_kind(change.what)}", label=label, before=before, after=after)


def _from_to(change: Relaxation, context: PlanContext) -> tuple[str, str]:
    """Return what to change, from and to, as people write it."""
    values = (change.before, change.after)
    before, after = (context.speak(_value(change.what, one, context)) for one in values)
    return before, after


def _kind(
    what: RelaxKind,
) -> Literal["budget", "owner-hours", "people", "work-hours", "choice"]:
    match what:
        case "on-site" | "employment" | "team":
            return "choice"
        case _:
            return what


def _value(what: str, value: float | str, context: PlanContext) -> Words:
    """Return an answer or a number that an owner could change it to."""
    if isinstance(value, str):
        return context.catalog.questions[QuestionId(what)].option(value)
    if what == "budget":
        return Money(context.currency, value, rounded="unit")
    return exactly(value) if what == "work-hours" else Number(value, decimals=2)


# ------------------------------------------------------------------ step by step


def steps(context: PlanContext) -> Iterator[RoadmapStep]:
    """Yield the steps of the way as they are shown."""
    before: dict[int, float] = {}
    for number, step in enumerate(context.proposal.roadmap.steps, start=1):
        yield _step(number, step, before, context)
        before = dict(zip(step.team.composition.team, step.team.hours.worked, strict=True))


def _step(
    number: int, step: Step, before: Mapping[int, float], context: PlanContext
) -> RoadmapStep:
    """Return a step as it is shown; `before` are the hours of those who are there by then, by their
    places.
    """
    assignments = assign(step.team)
    people = planned_roles(assignments, context)
    earlier = [before.get(place) for place in step.team.composition.team]
    changed = tuple(_changed(people, earlier))
    cost = sum_of_money([one.monthly_cost for one in people], context.currency)
    when, month = _when(step, context), typically(cost)
    whom = _whom(step, assignments, people, earlier)
    return RoadmapStep(
        step=number,
        when=context.speak(when),
        trigger=step.trigger,
        value=step.value,
        add=tuple(people[person].role for person in step.added),
        change=changed,
        roles=tuple(TeamMember(one.role, one.families, one.hours) for one in people),
        monthly_cost=cost,
        text=context.speak(Say(_sentence(step, people), when=when, people=whom, cost=month)),
    )


def _changed(
    people: Sequence[PlannedRole], earlier: Sequence[float | None]
) -> Iterator[HoursChange]:
    """Yield those who work other hours from now on."""
    for one, hours in zip(people, earlier, strict=True):
        if hours is not None and hours != one.hours:
            yield HoursChange(one.role, hours, one.hours)


def _sentence(
    step: Step, people: Sequence[PlannedRole]
) -> Literal["plan.step", "plan.step-alone", "plan.step-more"]:
    if step.trigger == "budget" and not step.added:  # the sum is what it says already
        return "plan.step-more"
    return "plan.step-alone" if len(people) == len(step.added) == 1 else "plan.step"


def _whom(
    step: Step,
    assignments: Assignments,
    people: Sequence[PlannedRole],
    earlier: Sequence[float | None],
) -> Say | All:
    """Say who comes, and who works clearly other hours from now on."""
    by_then = step.trigger == "work-hours"  # they have grown with the work: that is no decision
    changes = tuple(
        Say(
            "plan.step-by-then" if by_then else "plan.step-change",
            who=named(assignments.people[person], "the"),
            after=exactly(people[person].hours),
            before=exactly(hours),
        )
        for person, hours in enumerate(earlier)
        if hours is not None and abs(people[person].hours - hours) >= _FELT
    )
    added = tuple(people[person].words for person in step.added)
    if by_then and changes:
        return Say("plan.step-grown", people=All(added), others=All(changes))
    return All((*added, *changes))


def _when(step: Step, context: PlanContext) -> Say:
    """Say which number or answer tells that it is time for a step."""
    trigger, value = step.trigger, step.value
    if trigger == "now" or value is None:
        return Say("plan.when.now")
    if trigger == "settled":
        key = "plan.when.settled" if value else "plan.when.next"
        return Say(key, weeks=Number(float(value), decimals=2))
    question = context.catalog.questions.get(QuestionId(trigger))
    return Say(
        f"plan.when.{_kind(trigger)}",
        label=question and question.label,
        value=_value(trigger, value, context),
        now=exactly(context.total),
    )
